import type { Answer, Line } from '../src/answers/answer.ts';
import type { Subject } from '../src/answers/evidence.ts';
import { listQuotes, listSpeakers } from '../src/answers/listQuotes.ts';
import { headlineOf } from '../src/answers/quotePart.ts';
import {
  archiveEmpty,
  nothingFound,
  shorten,
  speakerAmbiguous,
  speakerUnknown,
  trouble,
} from '../src/answers/refusals.ts';
import type { FoundQuote, QuoteQuery, StoredVersion } from '../src/archive/port.ts';
import type { QuoteKind } from '../src/reading/reading.ts';
import type { Command, Desk } from './command.ts';
import { instantsOf, takePeriod } from './words/period.ts';
import { findSpeaker, quotesOf } from './words/speaker.ts';
import { subjectOf } from './words/subject.ts';

const PAGE = 8;
/** More than a reader will page through; the words narrow it first. */
const MOST = 500;

export const quotes: Command = {
  verb: 'quotes',
  usage: '[speaker] [about topic] [since date] [in source]',
  purpose: 'Numbered quotes of a speaker, newest first, each with its place and reason',
  examples: ['Lavrov', 'Lavrov about strategic stability', 'Lavrov since 2021-05-01'],
  async run(words, asker, desk) {
    const { archive, lexicon } = desk;
    const counts = await archive.counts();
    if (counts.articles === 0) return archiveEmpty();
    const options = takeOptions(words);
    const taken = takePeriod(options.rest, desk.now, asker.zone);
    const { speaker, about, source } = splitWords(taken ? taken.rest : options.rest);
    const typed = [speaker, about && `about ${about}`, source && `in ${source}`, taken?.period.label]
      .filter(Boolean)
      .join(' ');

    if (!typed && !options.article && !options.story) {
      const people = (await archive.findPeople({})).filter((p) => quotesOf(p) > 0);
      return people.length > 0 ? listSpeakers(people) : nothingFound('quotes', counts.articles);
    }
    const person = speaker ? await findSpeaker(speaker, archive, lexicon) : null;
    const commandFor = (name: string) =>
      `quotes ${[name, about && `about ${about}`, taken?.period.label].filter(Boolean).join(' ')}`;
    if (person?.found === 'several') return speakerAmbiguous(speaker, person.people, commandFor);
    if (person?.found === 'none') return speakerUnknown(speaker, person.nearest, commandFor);
    const version = options.article ? await archive.getVersion(options.article) : null;
    if (options.article && !version) {
      return trouble(
        `The article “${shorten(options.article)}” is not stored. \`/brief <words>\` searches for it.`,
      );
    }

    const subject = about ? await subjectOf(about, desk) : null;
    const query: QuoteQuery = {
      ...(person ? { speaker: person.person.name } : {}),
      ...(options.article ? { article: options.article } : {}),
      ...(options.story ? { story: options.story } : {}),
      ...(source ? { source } : {}),
      ...(taken ? instantsOf(taken.period, asker.zone) : {}),
      limit: MOST,
    };
    return list(query, subject, {
      article: version,
      heading: person
        ? [person.person.name]
        : version
          ? headlineOf(version)
          : [options.story ? 'Quotes of the story' : 'Quotes'],
      label: [about && `about ${subject!.label}`, source && `in ${source}`, taken?.period.label]
        .filter(Boolean)
        .join(' '),
      command: [
        'quotes',
        ...(options.article ? [`article:${options.article}`] : []),
        ...(options.story ? [`story:${options.story}`] : []),
        typed,
      ]
        .filter(Boolean)
        .join(' '),
      page: options.page,
      full: options.full,
      fragments: options.fragments,
      searched: counts.articles,
      desk,
    });
  },
};

interface Listing {
  readonly heading: Line;
  /** Set where one article's quotes are listed. */
  readonly article: StoredVersion | null;
  readonly label: string;
  readonly command: string;
  readonly page: number;
  readonly full: boolean;
  readonly fragments: boolean;
  readonly searched: number;
  readonly desk: Desk;
}

async function list(query: QuoteQuery, subject: Subject | null, listing: Listing): Promise<Answer> {
  const { archive } = listing.desk;
  const queries = subject
    ? [{ ...query, words: subject.words }, ...(subject.topic ? [{ ...query, topic: subject.topic }] : [])]
    : [query];
  const found = new Map<string, FoundQuote>();
  for (const q of queries) {
    for (const quote of (await archive.findQuotes(q)).found)
      found.set(`${quote.article.id}#${quote.index}`, quote);
  }
  const ordered = [...found.values()].sort(
    (a, b) => b.day.localeCompare(a.day) || a.article.id.localeCompare(b.article.id) || a.index - b.index,
  );
  const byKind = (kind: QuoteKind) => ordered.filter((q) => q.quote.kind === kind);
  const isFragment = (q: FoundQuote) =>
    q.quote.kind === 'mixed' && q.quote.marked.every((m) => m.end - m.start <= FRAGMENT_LENGTH);
  const fragments = byKind('mixed').filter(isFragment);
  const groups = {
    direct: byKind('direct'),
    spoken: byKind('spoken'),
    mixed: byKind('mixed').filter((q) => !isFragment(q)),
    indirect: byKind('indirect'),
  };
  const what: Line = [...listing.heading, ...(listing.label ? [` ${listing.label}`] : [])];
  if (ordered.length === 0) return nothingFound(listing.command, listing.searched);
  const from = (listing.page - 1) * PAGE;
  const chosen = listing.fragments
    ? { direct: [], spoken: [], mixed: fragments, indirect: [] }
    : {
        direct: groups.direct.slice(from, from + PAGE),
        spoken: groups.spoken.slice(from, from + PAGE),
        mixed: groups.mixed.slice(from, from + PAGE),
        indirect: groups.indirect.slice(from, from + PAGE),
      };
  const wanted = [...chosen.direct, ...chosen.spoken, ...chosen.mixed, ...chosen.indirect];
  const ids = new Map(wanted.map((q) => [q.article.id, { article: q.article.id, version: q.version }]));
  if (listing.article)
    ids.set(listing.article.article.id, {
      article: listing.article.article.id,
      version: listing.article.version,
    });
  const versions = await archive.getVersions([...ids.values()]);
  const longest = Math.max(...Object.values(groups).map((g) => g.length));
  return listQuotes({
    what,
    versions,
    subject,
    chosen,
    totals: {
      direct: groups.direct.length,
      spoken: groups.spoken.length,
      mixed: groups.mixed.length,
      indirect: groups.indirect.length,
    },
    fragments: listing.fragments ? 0 : fragments.reduce((n, q) => n + q.quote.marked.length, 0),
    firstNumber: from + 1,
    full: listing.full,
    command: listing.command,
    nextPage: !listing.fragments && longest > from + PAGE ? listing.page + 1 : null,
  });
}

/** Words in marks up to this many characters, alone in the reporter's clause, are a fragment and not listed by itself. */
const FRAGMENT_LENGTH = 24;

function takeOptions(words: string) {
  let rest = words;
  const take = (pattern: RegExp): string | null => {
    const match = pattern.exec(rest);
    if (match) rest = rest.replace(match[0], ' ');
    return match ? (match[1] ?? match[0]) : null;
  };
  const article = take(/(?:^|\s)article:(\S+)/i);
  const story = take(/(?:^|\s)story:(\S+)/i);
  const page = Number(take(/(?:^|\s)page:(\d{1,4})/i) ?? 1);
  const full = take(/(?:^|\s)(?:full|all)\s*$/i) !== null;
  const fragments = take(/(?:^|\s)fragments\s*$/i) !== null;
  return { article, story, page: Math.max(1, page), full, fragments, rest: rest.replace(/\s+/g, ' ').trim() };
}

/** "Lavrov about Iran in Pravda" apart into who, what and where. */
function splitWords(words: string): { speaker: string; about: string; source: string } {
  let rest = ` ${words.trim()} `;
  const take = (pattern: RegExp) => {
    const match = pattern.exec(rest);
    if (!match) return '';
    rest = rest.replace(match[0], ' ');
    return match[1]!.replace(/^["“”]|["“”]$/g, '').trim();
  };
  const about = take(/\s(?:about|on|regarding)\s+(.+?)(?=\s(?:in|from)\s+(?:\p{Lu}|source:)|\s*$)/u);
  const source = take(/\s(?:in|from)\s+(?:source:)?(.+?)\s*$/i);
  return { speaker: rest.trim().replace(/^["“”]|["“”]$/g, ''), about, source };
}

import type { Answer, Line } from '../src/answers/answer.ts';
import type { Counted } from '../src/answers/days.ts';
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
import type { ArchiveView, FoundQuote, QuoteQuery, StoredVersion } from '../src/archive/port.ts';
import type { QuoteKind } from '../src/reading/reading.ts';
import { foldWords } from '../src/text/foldText.ts';
import type { Command, Desk } from './command.ts';
import { instantsOf, isOf, takePeriod } from './words/period.ts';
import { searchedIn } from './words/searchedIn.ts';
import { findSpeaker, quotesOf } from './words/speaker.ts';
import { subjectOf } from './words/subject.ts';

const PAGE = 8;
/** More than a reader will page through; the words narrow it first. An archive gives no more at once. */
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
    const { speaker, about, source } = await splitKnown(taken ? taken.rest : options.rest, archive);
    const typed = [speaker, about && `about ${about}`, source && `in ${source}`, taken?.period.label]
      .filter(Boolean)
      .join(' ');

    if (!typed && !options.article && !options.story) {
      const people = (await archive.findPeople({})).filter((p) => quotesOf(p) > 0);
      return people.length > 0 ? listSpeakers(people) : nothingFound('quotes', counts.articles);
    }
    const person = speaker ? await findSpeaker(speaker, archive, lexicon) : null;
    const commandFor = (name: string) =>
      ['quotes', name, about && `about ${about}`, source && `in ${source}`, taken?.period.label]
        .filter(Boolean)
        .join(' ');
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
      searched: await searchedIn(taken?.period, asker.zone, archive),
      isAsked: taken ? ({ article, day }) => isOf(article, day, taken.period, asker.zone) : null,
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
  readonly searched: Counted;
  /** True for quotes of the days asked for; null where none are. */
  readonly isAsked: ((quote: FoundQuote) => boolean) | null;
  readonly desk: Desk;
}

async function list(query: QuoteQuery, subject: Subject | null, listing: Listing): Promise<Answer> {
  const { archive } = listing.desk;
  const from = (listing.page - 1) * PAGE;
  const ofKind = (kind: QuoteKind) => quotesOfKind(kind, query, subject, listing.isAsked, from, archive);
  const [direct, spoken, partly, indirect] = await Promise.all([
    ofKind('direct'),
    ofKind('spoken'),
    ofKind('mixed'),
    ofKind('indirect'),
  ]);
  const { whole: mixed, fragments } = fragmentsApart(partly.quotes, partly.isLowerBound, from);
  const groups = { direct, spoken, mixed, indirect };
  if (KINDS.every((kind) => groups[kind].total === 0) && fragments.total === 0)
    return nothingFound(listing.command, listing.searched);
  const listed = listing.fragments
    ? { direct: NONE, spoken: NONE, mixed: fragments, indirect: NONE }
    : groups;
  const each = <T>(of: (group: Group) => T, some: ByKind<Group>) => ({
    direct: of(some.direct),
    spoken: of(some.spoken),
    mixed: of(some.mixed),
    indirect: of(some.indirect),
  });
  const chosen = each(({ shown }) => shown, listed);
  const further = each(({ total, shown }) => Math.max(0, total - from - shown.length), listed);
  const wanted = KINDS.flatMap((kind) => chosen[kind]);
  const ids = new Map(wanted.map((q) => [q.article.id, { article: q.article.id, version: q.version }]));
  if (listing.article)
    ids.set(listing.article.article.id, {
      article: listing.article.article.id,
      version: listing.article.version,
    });
  // Where the archive stopped counting, a full page is followed by another.
  const isMore = KINDS.some(
    (kind) => further[kind] > 0 || (listed[kind].isLowerBound && chosen[kind].length === PAGE),
  );
  const command = (page: number, ...options: string[]) =>
    [listing.command, ...(page > 1 ? [`page:${page}`] : []), ...options].join(' ');
  const shown = listing.fragments ? ['fragments'] : [];
  const full = listing.full ? ['full'] : [];
  return listQuotes({
    what: [...listing.heading, ...(listing.label ? [` ${listing.label}`] : [])],
    versions: await archive.getVersions([...ids.values()]),
    subject,
    chosen,
    totals: each(({ total, isLowerBound }) => ({ total, isLowerBound }), groups),
    further,
    fragments: listing.fragments
      ? { total: 0, isLowerBound: false }
      : {
          total: fragments.quotes.reduce((n, q) => n + q.quote.marked.length, 0),
          isLowerBound: fragments.isLowerBound,
        },
    // The pages before had as many of each kind as there are, up to a page.
    firstNumber: 1 + KINDS.reduce((n, kind) => n + Math.min(listed[kind].total, from), 0),
    full: listing.full,
    commands: {
      full: command(listing.page, ...shown, 'full'),
      next: isMore ? command(listing.page + 1, ...shown, ...full) : null,
      fragments: command(1, 'fragments'),
    },
  });
}

const KINDS: readonly QuoteKind[] = ['direct', 'spoken', 'mixed', 'indirect'];
type ByKind<T> = Readonly<Record<QuoteKind, T>>;

/** Quotes of one kind: how many there are, and those of the page that is shown. */
interface Group {
  readonly total: number;
  readonly isLowerBound: boolean;
  readonly shown: readonly FoundQuote[];
  /** All that were fetched. */
  readonly quotes: readonly FoundQuote[];
}
const NONE: Group = { total: 0, isLowerBound: false, shown: [], quotes: [] };

/**
 * Quotes of one kind, newest first. Where two look-ups are put together, or some must be told from the others
 * (fragments, texts without a date), the newest of them are fetched and counted; else a page is, and the archive counts.
 */
async function quotesOfKind(
  kind: QuoteKind,
  query: QuoteQuery,
  subject: Subject | null,
  isAsked: Listing['isAsked'],
  from: number,
  archive: Desk['archive'],
): Promise<Group> {
  const asked = { ...query, kinds: [kind] };
  if (!subject?.topic && !isAsked && kind !== 'mixed') {
    const words = subject ? { words: subject.words } : {};
    const { found, total, isLowerBound } = await archive.findQuotes({
      ...asked,
      ...words,
      offset: from,
      limit: PAGE,
    });
    return { total, isLowerBound, shown: found, quotes: found };
  }
  const queries = subject
    ? [{ ...asked, words: subject.words }, ...(subject.topic ? [{ ...asked, topic: subject.topic }] : [])]
    : [asked];
  const pages = await Promise.all(queries.map((q) => archive.findQuotes({ ...q, limit: MOST })));
  const found = new Map(pages.flatMap((page) => page.found).map((q) => [`${q.article.id}#${q.index}`, q]));
  const quotes = [...found.values()]
    .filter((q) => !isAsked || isAsked(q))
    .sort(
      (a, b) => b.day.localeCompare(a.day) || a.article.id.localeCompare(b.article.id) || a.index - b.index,
    );
  const isLowerBound = pages.some((page) => page.isLowerBound || page.total > page.found.length);
  return { total: quotes.length, isLowerBound, shown: quotes.slice(from, from + PAGE), quotes };
}

/** Partly quoted ones apart from those of which a word or two stands in marks. */
function fragmentsApart(
  quotes: readonly FoundQuote[],
  isLowerBound: boolean,
  from: number,
): { whole: Group; fragments: Group } {
  const isFragment = (q: FoundQuote) => q.quote.marked.every((m) => m.end - m.start <= FRAGMENT_LENGTH);
  const groupOf = (some: readonly FoundQuote[]): Group => ({
    total: some.length,
    isLowerBound,
    shown: some.slice(from, from + PAGE),
    quotes: some,
  });
  return {
    whole: groupOf(quotes.filter((q) => !isFragment(q))),
    fragments: groupOf(quotes.filter(isFragment)),
  };
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

/** Who, what and where, as the archive knows them: a name may have an "on" or "in" of its own, and a subject a place. */
async function splitKnown(words: string, archive: ArchiveView) {
  const split = splitWords(words);
  if (!split.about && !split.source) return split;
  const whole = foldWords(words.trim());
  const people = await archive.findPeople({ name: words, limit: 5 });
  if (people.some(({ name }) => foldWords(name) === whole)) return { speaker: words, about: '', source: '' };
  const { speaker, about, source, where } = split;
  if (!source || !about) return split;
  // "about the talks in Geneva": no outlet is called so.
  const { total } = await archive.findArticles({ source, limit: 0 });
  return total > 0 ? split : { speaker, about: `${about} ${where}`, source: '' };
}

/** "Lavrov about Iran in Pravda" apart into who, what and where. */
function splitWords(words: string): { speaker: string; about: string; source: string; where: string } {
  let rest = ` ${words.trim()} `;
  const bare = (marked: string) => marked.trim().replace(/^["“”]|["“”]$/g, '');
  const take = (pattern: RegExp) => {
    const match = pattern.exec(rest);
    if (match) rest = rest.replace(match[0], ' ');
    return match ? { taken: bare(match[1]!), typed: match[0].trim() } : { taken: '', typed: '' };
  };
  const { taken: about } = take(
    /\s(?:about|on|regarding)\s+(.+?)(?=\s(?:in|from)\s+(?:\p{Lu}|source:)|\s*$)/u,
  );
  const { taken: source, typed: where } = take(/\s(?:in|from)\s+(?:source:)?(.+?)\s*$/i);
  return { speaker: bare(rest), about, source, where };
}

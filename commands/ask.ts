import type { Answer } from '../src/answers/answer.ts';
import { answerNeverQuoted, answerNotQuoted, answerSaid, QUOTES_SHOWN } from '../src/answers/answerSaid.ts';
import { answerWho } from '../src/answers/answerWho.ts';
import type { Counted } from '../src/answers/days.ts';
import { type Evidence, evidenceIn, type Subject, times } from '../src/answers/evidence.ts';
import { greet } from '../src/answers/greet.ts';
import { mentionsOf, narratedPassages } from '../src/answers/mentionsOf.ts';
import {
  archiveEmpty,
  nothingFound,
  shorten,
  speakerAmbiguous,
  speakerUnknown,
  tooVague,
} from '../src/answers/refusals.ts';
import { contentWords } from '../src/answers/sentencesWith.ts';
import type { FoundPerson, FoundQuote, QuoteQuery, StoredVersion } from '../src/archive/port.ts';
import { placesOf } from '../src/digests/placesOf.ts';
import type { QuoteKind } from '../src/reading/reading.ts';
import type { ArticleDetails } from '../src/text/article.ts';
import type { Asker, Command, Desk } from './command.ts';
import { exampleQuestions } from './words/examples.ts';
import { during, instantsOf, isOf, type Period, takePeriod } from './words/period.ts';
import { parseQuestion } from './words/question.ts';
import { searchedIn } from './words/searchedIn.ts';
import { findSpeaker } from './words/speaker.ts';
import { subjectOf } from './words/subject.ts';
import { findTopic } from './words/topic.ts';

const QUOTES_LOOKED_AT = 200;
const ARTICLES_LOOKED_AT = 40;

/** A period with the instants at which it begins and ends for the asker. */
type AskedPeriod = Period & {
  readonly instants: ReturnType<typeof instantsOf>;
  readonly zone: string;
  /** True where an article is of these days. */
  readonly has: (details: ArticleDetails, day: string) => boolean;
};

export const ask: Command = {
  verb: 'ask',
  usage: '<question>',
  purpose: 'What somebody said, in their own words, with where it stands',
  examples: ['what did Lavrov say about strategic stability?', 'who spoke about Afghanistan?'],
  async run(words, asker, desk) {
    const counts = await desk.archive.counts();
    const taken = takePeriod(words, desk.now, asker.zone);
    const question = parseQuestion(taken ? taken.rest : words);
    if (counts.articles === 0) return archiveEmpty();
    const { zone } = asker;
    const period: AskedPeriod | null = taken && {
      ...taken.period,
      instants: instantsOf(taken.period, zone),
      zone,
      has: (details, day) => isOf(details, day, taken.period, zone),
    };
    switch (question.asks) {
      case 'greeting':
      case 'help':
        return greet(await exampleQuestions(desk.archive), counts);
      case 'said':
        return said(question.speaker, question.about, period, asker, desk);
      case 'who':
        return who(question.about, period, desk);
      case 'follow-up':
        return followUp(question, period, asker, desk);
      case 'words':
        return fromWords(question.words, period, asker, desk);
    }
  },
};

async function said(
  name: string,
  typed: string,
  period: AskedPeriod | null,
  asker: Asker,
  desk: Desk,
): Promise<Answer> {
  // "about it": what the thread is about, else nothing in particular.
  const about = /^(?:it|this|that|them|these|those)$/i.test(typed) ? (asker.context?.words ?? '') : typed;
  const pronoun = /^(?:he|she|they|it|him|her|them)$/i.test(name);
  if (/^(?:they|anyone|anybody|people|everyone|everybody)$/i.test(name) && !asker.context?.speaker)
    return who(about, period, desk);
  const speaker = await findSpeaker(
    pronoun ? (asker.context?.speaker ?? '') : name,
    desk.archive,
    desk.lexicon,
  );
  const rest = [about && `about ${about}`, period?.label].filter(Boolean).join(' ');
  const commandFor = (full: string) => `ask what did ${full} say ${rest}`.trim();
  if (speaker.found === 'several') return speakerAmbiguous(name, speaker.people, commandFor);
  if (speaker.found === 'none') {
    if (pronoun) return tooVague(await exampleQuestions(desk.archive));
    return speakerUnknown(name, speaker.nearest, commandFor);
  }
  const subject = about ? await subjectOf(about, desk) : null;
  return saidBy(speaker.person, subject, period, desk);
}

async function saidBy(
  person: FoundPerson,
  subject: Subject | null,
  period: AskedPeriod | null,
  desk: Desk,
): Promise<Answer> {
  const asked = { speaker: person.name };
  const [own, partly, reported] = await Promise.all([
    lookUp({ ...asked, kinds: ['direct', 'spoken'] }, subject, period, desk),
    lookUp({ ...asked, kinds: ['mixed'] }, subject, period, desk),
    lookUp({ ...asked, kinds: ['indirect'] }, subject, period, desk),
  ]);
  const top = [own, partly, reported].find(({ quotes }) => quotes.length > 0);
  if (!top) return notQuoted(person, subject, period, desk);
  const evidence = top.evidence ?? (await evidenceOf(ofFirstArticles(top.quotes, QUOTES_SHOWN), null, desk));
  const [first, ...others] = evidence;
  if (!first) return notQuoted(person, subject, period, desk);
  const countOf = async (look: Look, kind: QuoteKind): Promise<Counted> => {
    const total = look.quotes.filter(({ quote }) => quote.kind === kind).length;
    if (!look.isLowerBound) return { total, isLowerBound: false };
    // What was not looked at the archive counts, where neither a sentence nor a date has to be read for it.
    return subject || period
      ? { total, isLowerBound: true }
      : desk.archive.findQuotes({ ...asked, kinds: [kind], limit: 0 });
  };
  const [direct, spoken, mixed, indirect] = await Promise.all([
    countOf(own, 'direct'),
    countOf(own, 'spoken'),
    countOf(partly, 'mixed'),
    countOf(reported, 'indirect'),
  ]);
  return answerSaid({
    speaker: person.name,
    subject,
    evidence: [first, ...others],
    totals: { direct, spoken, mixed, indirect },
    inCopies: own.inCopies + partly.inCopies + reported.inCopies,
    during: during(period),
    more: quotesCommand(person.name, subject, period),
  });
}

/** Nobody of the name said it in those days: what the articles tell in their own words, or how often they name the person. */
async function notQuoted(
  person: FoundPerson,
  subject: Subject | null,
  period: AskedPeriod | null,
  desk: Desk,
): Promise<Answer> {
  const { versions, isAll } = await articlesNaming(person, subject, period, desk);
  const searched = await searchedIn(period, period?.zone ?? 'UTC', desk.archive);
  if (subject) {
    const narrated = narratedPassages(versions, person.name, subject);
    return answerNotQuoted({ speaker: person.name, narrated, searched, during: during(period) }, subject);
  }
  const found = mentionsOf(versions, person.name);
  const seen = found.mentions.length;
  const count = period ? seen : Math.max(seen, person.mentions);
  if (count === 0) return nothingFound(`${person.name}${during(period)}`, searched);
  const complete = period ? isAll : seen === count;
  return answerNeverQuoted(complete ? found : { ...found, insideQuotesOf: null }, {
    times: `${period && !isAll ? 'at least ' : ''}${times(count)}`,
    during: during(period),
  });
}

/** The newest articles that name a person, on a subject where one is named; whether those are all. */
async function articlesNaming(
  { name }: FoundPerson,
  subject: Subject | null,
  period: AskedPeriod | null,
  desk: Desk,
): Promise<{ versions: StoredVersion[]; isAll: boolean }> {
  const surname = name.split(' ').at(-1)!;
  const queries = subject
    ? [
        { words: `${surname} ${subject.words}` },
        ...(subject.topic ? [{ words: surname, topic: subject.topic }] : []),
      ]
    : // Many articles may have the surname of one who is named in full in few.
      [{ words: name }, { words: surname }];
  const days = period?.instants;
  const pages = await Promise.all(
    queries.map((query) =>
      desk.archive.findArticles({ ...query, ...days, order: 'newest', limit: ARTICLES_LOOKED_AT }),
    ),
  );
  const found = pages
    .flatMap((page) => page.found)
    .filter((a) => !period || period.has(a.details, a.day))
    .sort((a, b) => b.day.localeCompare(a.day));
  const articles = found.map((a) => ({ article: a.details, version: a.version }));
  const isAll = pages.every((page) => !page.isLowerBound && page.total === page.found.length);
  return { versions: await versionsOf(articles, desk), isAll };
}

/** The command line that lists what is quoted of somebody. */
function quotesCommand(speaker: string, subject: Subject | null, period: AskedPeriod | null): string {
  return ['quotes', speaker, subject && `about ${subject.words}`, period?.label].filter(Boolean).join(' ');
}

async function who(about: string, period: AskedPeriod | null, desk: Desk): Promise<Answer> {
  if (contentWords(about).length === 0) return tooVague(await exampleQuestions(desk.archive));
  const subject = await subjectOf(about, desk);
  const look = await lookUp({ kinds: ['direct', 'spoken'] }, subject, period, desk);
  const named = (look.evidence ?? []).filter((e) => e.quote.speakerName !== null);
  if (named.length === 0)
    return nothingFound(
      `“${shorten(about)}” in anybody's quoted words${during(period)}`,
      await searchedIn(period, period?.zone ?? 'UTC', desk.archive),
    );
  return answerWho({
    subject,
    evidence: named as [Evidence, ...Evidence[]],
    isLowerBound: look.isLowerBound,
    inCopies: look.inCopies,
    during: during(period),
    commandFor: (speaker) => quotesCommand(speaker, subject, period),
  });
}

async function followUp(
  question: { about: string | null; speaker: string | null },
  period: AskedPeriod | null,
  asker: Asker,
  desk: Desk,
): Promise<Answer> {
  const before = asker.context;
  if (question.about !== null) {
    return before?.speaker
      ? said(before.speaker, question.about, period, asker, desk)
      : who(question.about, period, desk);
  }
  const words = question.speaker ?? '';
  // "and Iran?" may be a subject or a speaker: a topic of that name comes first, as the thread is about subjects.
  const topic = before?.speaker ? await findTopic(words, desk.archive, desk.lexicon) : null;
  if (topic) return said(before!.speaker!, words, period, asker, desk);
  const speaker = await findSpeaker(words, desk.archive, desk.lexicon);
  if (speaker.found !== 'none' || !before?.speaker)
    return said(words, before?.words ?? '', period, asker, desk);
  return said(before.speaker, words, period, asker, desk);
}

/** A question of no known shape: a name alone, a name with a subject beside it, or a subject. */
async function fromWords(
  words: string,
  period: AskedPeriod | null,
  asker: Asker,
  desk: Desk,
): Promise<Answer> {
  if (contentWords(words).length === 0) return tooVague(await exampleQuestions(desk.archive));
  const whole = await findSpeaker(words, desk.archive, desk.lexicon);
  if (whole.found !== 'none') return said(words, '', period, asker, desk);
  const tokens = words.split(' ');
  for (let n = Math.min(3, tokens.length - 1); n > 0; n -= 1) {
    const name = tokens.slice(0, n).join(' ');
    const speaker = await findSpeaker(name, desk.archive, desk.lexicon);
    if (speaker.found === 'one') return said(name, tokens.slice(n).join(' '), period, asker, desk);
  }
  if (tokens.length === 1 && whole.nearest && !(await findTopic(words, desk.archive, desk.lexicon))) {
    return speakerUnknown(words, whole.nearest, (full) =>
      ['ask what did', full, 'say', period?.label].filter(Boolean).join(' '),
    );
  }
  return who(words, period, desk);
}

/** The newest quotes of a look-up, on a subject those that have a sentence on it, and what was not looked at. */
interface Look {
  /** Newest first, copies of the same text left out. */
  readonly quotes: readonly FoundQuote[];
  /** The same with their sentences; null without a subject, where no text has to be read to find them. */
  readonly evidence: readonly Evidence[] | null;
  /** True where older ones were not looked at. */
  readonly isLowerBound: boolean;
  readonly inCopies: number;
}

async function lookUp(
  asked: QuoteQuery,
  subject: Subject | null,
  period: AskedPeriod | null,
  desk: Desk,
): Promise<Look> {
  const query = { ...asked, ...period?.instants };
  const queries = subject
    ? [{ ...query, words: subject.words }, ...(subject.topic ? [{ ...query, topic: subject.topic }] : [])]
    : [query];
  const pages = await Promise.all(
    queries.map((one) => desk.archive.findQuotes({ ...one, limit: QUOTES_LOOKED_AT })),
  );
  const isLowerBound = pages.some((page) => page.isLowerBound || page.total > page.found.length);
  const found = new Map(
    pages
      .flatMap((page) => page.found)
      .filter((q) => !period || period.has(q.article, q.day))
      .map((q) => [`${q.article.id}@${q.version}#${q.index}`, q]),
  );
  const quotes = [...found.values()].sort(newestFirst);
  if (!subject) {
    const own = await withoutCopies(quotes, (q) => q, desk);
    return { quotes: own, evidence: null, isLowerBound, inCopies: quotes.length - own.length };
  }
  const evidence = await evidenceOf(quotes, subject, desk);
  const own = await withoutCopies(evidence, ({ found }) => found, desk);
  return {
    quotes: own.map(({ found }) => found),
    evidence: own,
    isLowerBound,
    inCopies: evidence.length - own.length,
  };
}

/** Of a quote that several articles with the same text have, the one in the article that came first, where it is among them. */
async function withoutCopies<T>(
  some: readonly T[],
  quoteOf: (one: T) => FoundQuote,
  { archive }: Desk,
): Promise<T[]> {
  const articles = new Map(some.map((one) => [quoteOf(one).article.id, { details: quoteOf(one).article }]));
  const places = await placesOf([...articles.values()], archive);
  const textOf = (id: string) => places.get(id)?.copyOf ?? id;
  // A copy may have been changed: what is as long and of the same speaker is the same quote.
  const nameOf = ({ article, quote }: FoundQuote) =>
    [textOf(article.id), quote.kind, quote.speakerName, ...quote.spans.map((s) => s.end - s.start)].join();
  const shown = new Map<string, string>();
  for (const quote of some.map(quoteOf)) {
    const { id } = quote.article;
    if (!shown.has(nameOf(quote)) || textOf(id) === id) shown.set(nameOf(quote), id);
  }
  return some.filter((one) => shown.get(nameOf(quoteOf(one))) === quoteOf(one).article.id);
}

/** The quotes of the first few articles: with each whole quote an answer, more need not be read. */
function ofFirstArticles(quotes: readonly FoundQuote[], most: number): FoundQuote[] {
  const first = [...new Set(quotes.map(({ article }) => article.id))].slice(0, most);
  return quotes.filter(({ article }) => first.includes(article.id));
}

function newestFirst(a: FoundQuote, b: FoundQuote): number {
  return b.day.localeCompare(a.day) || a.article.id.localeCompare(b.article.id) || a.index - b.index;
}

async function evidenceOf(
  quotes: readonly FoundQuote[],
  subject: Subject | null,
  desk: Desk,
): Promise<(Evidence & { readonly found: FoundQuote })[]> {
  const versions = new Map((await versionsOf(quotes, desk)).map((v) => [v.article.id, v]));
  // Without a subject an article's most telling quotes come first, not its words of welcome.
  const rank = (q: FoundQuote) => {
    const place = subject ? -1 : (versions.get(q.article.id)?.reading.keyQuotes.indexOf(q.index) ?? -1);
    return place < 0 ? Number.MAX_SAFE_INTEGER : place;
  };
  return [...quotes]
    .sort(
      (a, b) =>
        b.day.localeCompare(a.day) ||
        a.article.id.localeCompare(b.article.id) ||
        rank(a) - rank(b) ||
        a.index - b.index,
    )
    .flatMap((found) => {
      const version = versions.get(found.article.id);
      const quote = version?.reading.quotes[found.index];
      const evidence = version && quote ? evidenceIn(version, quote, subject) : null;
      return evidence ? [{ ...evidence, found }] : [];
    });
}

async function versionsOf(
  found: readonly { article: { id: string }; version: number }[],
  desk: Desk,
): Promise<StoredVersion[]> {
  const wanted = new Map(found.map((f) => [f.article.id, { article: f.article.id, version: f.version }]));
  return desk.archive.getVersions([...wanted.values()]);
}

import type { ArchiveView, FoundQuote, QuoteQuery, StoredVersion } from '../archive/port.ts';
import type { Quote, QuoteKind } from '../reading/reading.ts';
import type { Gender } from '../reading/rules/compileLanguage.ts';
import { INSTITUTIONS, institutionAlone, ownerNamedLast } from '../reading/stateInstitutions.ts';
import type { ArticleDetails } from '../text/article.ts';
import { foldWords } from '../text/foldText.ts';
import { type Condition, isToldTo, narrowed, saysSo } from './conditions.ts';
import { type Evidence, REASONS } from './evidence.ts';
import { namesFolded } from './foldedNames.ts';
import type { Subject } from './subject.ts';
import { withoutCopies } from './withoutCopies.ts';

/** Quotes and articles that one look-up reads at most, the newest. */
export const QUOTES_LOOKED_AT = 200;

export const ARTICLES_LOOKED_AT = 40;

/** Texts read at most where only a part of the words is found. */
export const TEXTS_READ = 60;

/** Whose quotes are looked for, on what, and where. */
export interface QuoteSearch {
  /** Full names; null for anybody. */
  readonly speakers: readonly string[] | null;
  readonly subject: Subject | null;
  /** Folded words by which texts call unnamed speakers of a body or side: "foreign office" in "a Foreign Office spokesman". */
  readonly mentions: readonly string[];
  /** The surname by which quotes count as the one person's too, with that person's gender; what a "Mr" of that name says is not hers. */
  readonly surname?: { readonly name: string; readonly gender: Gender };
  /** The full name of the one person asked about, where no list has it: texts may have a surname alone; else empty. */
  readonly unlisted: readonly string[];
  /** The gender of that person, where the given name shows it. */
  readonly gender?: Gender | null;
  /** Only what is said of the article's place of speaking, to these persons, in these forms; each is dropped where nothing fits. */
  readonly place: string | null;
  readonly to: readonly string[];
  /** Folded forms of verbs: quotes with such a cue come first. */
  readonly verbs: readonly string[];
  /** Instants of the days asked for, and whether an article is of them. */
  readonly days: { readonly since?: string; readonly until?: string } | null;
  readonly isOfDays: ((details: ArticleDetails, day: string) => boolean) | null;
  /** Of a body or side: whether somebody spoke for it on a day, and for no other country; absent where that is no matter. */
  readonly spokeFor?: (name: string, day: string) => boolean;
  readonly source: string | null;
  readonly article: string | null;
  readonly story: string | null;
  readonly order: 'newest' | 'oldest';
  /** True where that order was asked for: days then go before how near a quote is to the subject. */
  readonly isOrdered: boolean;
}

/** Quotes found, on the subject or on what comes nearest. */
export interface QuotesFound {
  readonly evidence: readonly FoundEvidence[];
  /** How many there are of each kind, copies of the same text counted once. */
  readonly totals: Readonly<Record<QuoteKind, number>>;
  /** True where older quotes were not looked at. */
  readonly isLowerBound: boolean;
  /** How many more are in copies of the same texts. */
  readonly inCopies: number;
  /** Set where no quote has all of the subject: those with most of it are in `evidence`. */
  readonly missing: readonly string[];
  /** Quotes on the topic that the subject is a part of, where there are none on the subject itself. */
  readonly wider: readonly FoundEvidence[];
  /** Conditions that nothing fitted and that were therefore dropped. */
  readonly dropped: readonly Condition[];
  /** Where none is on the subject, the newest quotes of the speakers on anything. */
  readonly onAnything?: NewestQuotes | null;
}

export type FoundEvidence = Evidence & { readonly day: string };

export interface NewestQuotes {
  readonly found: readonly FoundQuote[];
  /** True where there are more. */
  readonly isLowerBound: boolean;
}

/**
 * The newest quotes that each query finds; where there are more, besides them the newest that are whole: they go before
 * what is only reported.
 */
export async function newestQuotes(
  queries: readonly QuoteQuery[],
  archive: ArchiveView,
): Promise<readonly NewestQuotes[]> {
  return (await newestAndBeside(queries, null, archive)).pages;
}

/** The same with what another query finds in the same call: its newest quotes alone. */
export async function newestAndBeside(
  queries: readonly QuoteQuery[],
  beside: QuoteQuery | null,
  archive: ArchiveView,
): Promise<{ readonly pages: readonly NewestQuotes[]; readonly beside: NewestQuotes | null }> {
  const limit = QUOTES_LOOKED_AT;
  const all = await archive.findQuotesForEach(
    [...queries, ...(beside ? [beside] : [])].map((query) => ({ ...query, limit })),
  );
  const pages = all.slice(0, queries.length);
  const isCut = pages.map((page) => page.isLowerBound || page.total > page.found.length);
  const cut = queries.filter((_, i) => isCut[i]);
  const whole = await findEach(
    cut.map((query): QuoteQuery => ({ ...query, kinds: ['direct', 'spoken'], limit })),
    archive,
  );
  return {
    pages: pages.map(({ found }, i) =>
      isCut[i]
        ? { found: [...found, ...whole[cut.indexOf(queries[i]!)]!.found], isLowerBound: true }
        : { found, isLowerBound: false },
    ),
    beside: beside ? all.at(-1)! : null,
  };
}

/** No call where nothing is asked. */
export async function findEach(queries: readonly QuoteQuery[], archive: ArchiveView) {
  return queries.length === 0 ? [] : archive.findQuotesForEach(queries);
}

/**
 * What was found as an answer needs it: narrowed to what was asked, in order, copies of the same text counted once.
 *
 * @example (await finish([], search, archive, { isLowerBound: false, missing: [], wider: [] })).totals
 * // { direct: 0, spoken: 0, mixed: 0, indirect: 0 }
 */
export async function finish(
  evidence: readonly FoundEvidence[],
  search: QuoteSearch,
  archive: ArchiveView,
  rest: Pick<QuotesFound, 'isLowerBound' | 'missing' | 'wider'>,
): Promise<QuotesFound> {
  const { kept, dropped } = narrowed(evidence, search);
  const ordered = kept.sort(byOrder(search));
  const own = await withoutCopies(ordered, (e) => ({ article: e.version.article, quote: e.quote }), archive);
  const totals = totalsOf(own.map(({ quote }) => quote));
  return { evidence: own, totals, inCopies: ordered.length - own.length, dropped, ...rest };
}

export function totalsOf(quotes: readonly { readonly kind: QuoteKind }[]): Record<QuoteKind, number> {
  const totals = { direct: 0, spoken: 0, mixed: 0, indirect: 0 };
  for (const { kind } of quotes) totals[kind] += 1;
  return totals;
}

/** What was said in the way asked for, or told to whoever is asked about, first and greetings last, then by days, in an article its most telling quotes first. */
export function byOrder({ verbs, order, isOrdered, subject, to }: QuoteSearch) {
  const says = new Map<Evidence, number>();
  const rank = (e: FoundEvidence) => {
    const known = says.get(e);
    if (known !== undefined) return known;
    const isAsked = (verbs.length > 0 && saysSo(e, verbs)) || (to.length > 0 && isToldTo(e, to));
    const made = (isAsked ? 0 : 2) + Number(isGreeting(e));
    says.set(e, made);
    return made;
  };
  const telling = (e: FoundEvidence) => {
    // "his first quote" is the first by its place.
    const place =
      subject || order === 'oldest'
        ? -1
        : e.version.reading.keyQuotes.indexOf(e.version.reading.quotes.indexOf(e.quote));
    return place < 0 ? Number.MAX_SAFE_INTEGER : place;
  };
  const sign = order === 'oldest' ? -1 : 1;
  const byDay = (a: FoundEvidence, b: FoundEvidence) => sign * b.day.localeCompare(a.day);
  return (a: FoundEvidence, b: FoundEvidence) =>
    rank(a) - rank(b) ||
    (isOrdered && byDay(a, b)) ||
    b.share - a.share ||
    reasonRank(a) - reasonRank(b) ||
    byDay(a, b) ||
    a.version.article.id.localeCompare(b.version.article.id) ||
    telling(a) - telling(b) ||
    a.quote.start - b.quote.start;
}

/**
 * "Mr President, friends,", "Good afternoon.", "Thank you.": nobody asks for that.
 *
 * @example isGreeting(evidence) // false
 */
export function isGreeting({ version, quote }: Pick<Evidence, 'version' | 'quote'>): boolean {
  if (quote.end - quote.start > LONGEST_GREETING) return false;
  const sentences = version.text.slice(quote.start, quote.end).split(/(?<=[.!])\s+/);
  return sentences.every((sentence) => GREETS.test(sentence));
}
const LONGEST_GREETING = 160;
const GREETS =
  /^["“]?(?:(?:dear|my dear|mr|mrs|ms|madame?|your|ladies|colleagues?|friends|good (?:day|morning|afternoon|evening|night)|goodbye|hello)\b[^.!?]*[,.!]?|welcome(?: back)?(?: to [^.!?,]{2,30})?(?:,? [^.!?,]{0,30})?[,.!]|thank you(?: so much| very much)?(?:,? [^.!?,]{0,40})?[,.!])["”]?$/i;

/** Words in the quote before what is only around it. */
function reasonRank({ reason }: Evidence): number {
  return reason === 'words' || reason === 'topic' ? 0 : REASONS.indexOf(reason);
}

/** The quotes of those asked about: by name, or by what the text calls them where nobody is named. */
export function quotesIn(version: StoredVersion, { speakers, mentions, spokeFor, surname }: QuoteSearch) {
  const day = version.article.published ?? '';
  const last = surname?.name.split(' ').at(-1) ?? '';
  const isAnother =
    surname !== undefined &&
    (isOfOther(surname, version.reading.quotes) || callsByOther(version.text, last, surname.gender));
  const another = isAnother ? surname.name : null;
  return version.reading.quotes.filter(({ speakerName, speaker }) => {
    if (speakers === null) return speakerName !== null || speaker !== null;
    if (speakerName !== null)
      return (
        speakers.includes(speakerName) && speakerName !== another && (spokeFor?.(speakerName, day) ?? true)
      );
    if (!speaker) return false;
    const written = namesFolded(withoutHost(speaker.text));
    if (isAnother && written.includes(last.toLowerCase())) return false;
    const isCalled = mentions.some((mention) => ` ${written} `.includes(` ${mention} `));
    return isCalled || mentions.includes(ownerOf(speaker.text, version.text.slice(0, speaker.start)));
  });
}

/** "The Ostvik embassy in Karsa" without whose guest it is; "officials in Karsa" and "the foreign ministry in Karsa" are of the place. */
function withoutHost(phrase: string): string {
  const [, before] = AT_PLACE.exec(phrase) ?? [];
  if (before === undefined) return phrase;
  const [first = '', ...others] = before.split(/\s+/);
  const isOwner = (word: string) => /^\p{Lu}/u.test(word) && !OF_ANY_STATE.test(word);
  const isSent =
    SENT.test(before) || others.some(isOwner) || (isOwner(first) && INSTITUTION_NEXT.test(before));
  return isSent ? before : phrase;
}
const AT_PLACE = /^(.+?) (?:in|to|at|near|outside) (?:the )?\p{Lu}/u;
const SENT = /\b(?:embassy|consulate|ambassador|envoy|mission|delegation)\b/iu;
const OF_ANY_STATE =
  /^(?:The|An?|Its|Foreign|Defen[cs]e|Interior|Finance|Prime|Senior|State|Central|Supreme|Security|Minist(?:ry|er)|Government|Army|Navy|Police|Parliament|President|Bank|Court|Council|Officials?|Spokes\p{L}+)$/u;
/** "Ostvik navy officers": the first word of a sentence has a capital whatever it is. */
const INSTITUTION_NEXT = new RegExp(`^\\p{L}+(?:['’]s?)? (?:${INSTITUTIONS})(?!\\p{L})`, 'iu');

/** Whose institution a text named last, folded, for a phrase that names the institution alone: "an embassy spokesperson". */
function ownerOf(phrase: string, before: string): string {
  const institution = institutionAlone(phrase);
  return foldWords((institution && ownerNamedLast(before, institution)) ?? '');
}

/** Whether a text calls whoever has a surname by the other gender. */
const isOfOther = (
  { name, gender }: NonNullable<QuoteSearch['surname']>,
  quotes: readonly Quote[],
): boolean => quotes.some((quote) => quote.speakerName === name && isOfOtherGender(quote, gender));

/**
 * Whether a text calls whoever has a surname by the other gender anywhere: "Mr Dobrin" in it, and none of its words are Elena
 * Dobrin's.
 *
 * @example callsByOther('Mr Dobrin left.', 'Dobrin', 'f') // true
 */
export function callsByOther(text: string, surname: string, gender: Gender): boolean {
  return new RegExp(
    `(?<!\\p{L})(?:${ADDRESSED[other(gender)]}) (?:\\p{Lu}[\\p{L}.]* )?${RegExp.escape(surname)}(?!\\p{L})`,
    'u',
  ).test(text);
}

/**
 * Whether a text calls a speaker by another gender: "Mr Dobrin" is not Elena Dobrin.
 *
 * @example isOfOtherGender({ speaker: { text: 'Mr Dobrin' } }, 'f') // true
 */
export const isOfOtherGender = (
  { speaker }: { readonly speaker: Pick<NonNullable<Quote['speaker']>, 'text'> | null },
  gender: Gender,
): boolean => speaker !== null && GENDERED[other(gender)].test(speaker.text);
const other = (gender: Gender): Gender => (gender === 'm' ? 'f' : 'm');
/** How people are addressed. */
const ADDRESSED: Readonly<Record<Gender, string>> = {
  m: 'Mr\\.?|Herr|Sir|Lord',
  f: 'Mrs\\.?|Ms\\.?|Miss|Frau|Mme\\.?|Lady',
};
const GENDERED: Readonly<Record<Gender, RegExp>> = {
  m: new RegExp(`^(?:he|${ADDRESSED.m})(?!\\p{L})`, 'iu'),
  f: new RegExp(`^(?:she|${ADDRESSED.f})(?!\\p{L})`, 'iu'),
};

function keyOf(quote: FoundQuote): string {
  return `${quote.article.id}@${quote.version}#${quote.index}`;
}

export function ofDays(found: readonly FoundQuote[], search: QuoteSearch): FoundQuote[] {
  const spoke = ({ quote, day }: FoundQuote) => search.spokeFor?.(quote.speakerName ?? '', day) ?? true;
  const { surname } = search;
  const others = new Set(
    surname ? found.filter(({ quote }) => isOfOther(surname, [quote])).map(({ article }) => article.id) : [],
  );
  const isAnother = (q: FoundQuote) => others.has(q.article.id) && q.quote.speakerName === surname?.name;
  const fitting = found.filter((q) => isOfDays(q.article, q.day, search) && spoke(q) && !isAnother(q));
  const byKey = new Map(fitting.map((q) => [keyOf(q), q]));
  return [...byKey.values()];
}

export function isOfDays(details: ArticleDetails, day: string, search: QuoteSearch): boolean {
  return search.isOfDays?.(details, day) ?? true;
}

/**
 * Whose quotes are looked for, and where and when, as the archive is asked.
 *
 * @example baseQuery({ ...search, speakers: ['Sergei Lavrov'], days: null }) // { speaker: ['Sergei Lavrov'] }
 */
export function baseQuery(search: QuoteSearch): QuoteQuery {
  return {
    ...(search.speakers ? { speaker: search.speakers } : {}),
    ...(search.source ? { source: search.source } : {}),
    ...(search.article ? { article: search.article } : {}),
    ...(search.story ? { story: search.story } : {}),
    ...search.days,
  };
}

export function articleQuery(search: QuoteSearch) {
  const { article: _, ...query } = baseQuery(search);
  // Unnamed speakers are not in the index of speakers.
  if (search.mentions.length > 0) delete query.speaker;
  return query;
}

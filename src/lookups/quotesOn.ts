import type { ArchiveView, FoundQuote, QuoteQuery, StoredVersion } from '../archive/port.ts';
import type { QuoteKind } from '../reading/reading.ts';
import type { ArticleDetails } from '../text/article.ts';
import { foldWords } from '../text/foldText.ts';
import { type Condition, isAmong, namesPlace, narrowed, placeNames, saysSo } from './conditions.ts';
import { type Evidence, evidenceIn, REASONS } from './evidence.ts';
import { quoteIn } from './quoteIn.ts';
import { formsOf, type Subject, singleForms } from './subject.ts';
import { versionsOf } from './versionsOf.ts';
import { withoutCopies } from './withoutCopies.ts';

/** Quotes and articles that one look-up reads at most, the newest. */
const QUOTES_LOOKED_AT = 200;
const ARTICLES_LOOKED_AT = 40;
/** Texts read at most where only a part of the words is found. */
const TEXTS_READ = 60;

/** Whose quotes are looked for, on what, and where. */
export interface QuoteSearch {
  /** Full names; null for anybody. */
  readonly speakers: readonly string[] | null;
  readonly subject: Subject | null;
  /** Folded words by which texts call unnamed speakers of a body or side: "foreign office" in "a Foreign Office spokesman". */
  readonly mentions: readonly string[];
  /** Only what is said of the article's place of speaking, to these persons, in these forms; each is dropped where nothing fits. */
  readonly place: string | null;
  readonly to: readonly string[];
  /** Folded forms of verbs: quotes with such a cue come first. */
  readonly verbs: readonly string[];
  /** Instants of the days asked for, and whether an article is of them. */
  readonly days: { readonly since?: string; readonly until?: string } | null;
  readonly isOfDays: ((details: ArticleDetails, day: string) => boolean) | null;
  readonly source: string | null;
  readonly article: string | null;
  readonly story: string | null;
  readonly order: 'newest' | 'oldest';
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
}

export type FoundEvidence = Evidence & { readonly day: string };

/**
 * Quotes of somebody or anybody, on a subject where one is named: by its words and other names in the quote, its topic,
 * or what is around the quote; then by most of its words, then by the topic that it is a part of.
 *
 * @example (await quotesOn(search, archive)).totals // { direct: 1, spoken: 0, mixed: 0, indirect: 0 }
 */
export async function quotesOn(search: QuoteSearch, archive: ArchiveView): Promise<QuotesFound> {
  const { subject } = search;
  const base = baseQuery(search);
  if (subject && search.article) return inArticle(search.article, search, archive);
  if (!subject) return everything(search, base, archive);
  const forms = formsOf(subject);
  const [[byWords, byTopic], articles] = await Promise.all([
    newestQuotes(
      [{ ...base, words: forms }, ...(subject.topic ? [{ ...base, topic: subject.topic }] : [])],
      archive,
    ),
    archive.findArticles({
      ...articleQuery(search),
      words: forms,
      order: 'newest',
      limit: ARTICLES_LOOKED_AT,
    }),
  ]);
  const found = ofDays([...byWords!.found, ...(byTopic?.found ?? [])], search);
  const around = articles.found.filter((a) => isOfDays(a.details, a.day, search));
  const versions = await versionsOf(
    [...found, ...around.map((a) => ({ article: a.details, version: a.version }))],
    archive,
  );
  const isLowerBound = byWords!.isLowerBound || (byTopic?.isLowerBound ?? false);
  const days = new Map([
    ...found.map((q): [string, string] => [q.article.id, q.day]),
    ...around.map((a): [string, string] => [a.details.id, a.day]),
  ]);
  const candidates = versions.flatMap((version) =>
    quotesIn(version, search)
      .map((quote) => evidenceIn(version, quote, subject))
      .filter((e) => e !== null)
      .map((e) => ({ ...e, day: days.get(version.article.id) ?? '' })),
  );
  const sure = withoutWeaker(candidates);
  if (sure.length > 0) return finish(sure, search, archive, { isLowerBound, missing: [], wider: [] });
  return nearTo(search, base, versions, days, archive);
}

interface NewestQuotes {
  readonly found: readonly FoundQuote[];
  /** True where there are more. */
  readonly isLowerBound: boolean;
}

/**
 * The newest quotes that each query finds; where there are more, besides them the newest that are whole: they go before
 * what is only reported.
 */
async function newestQuotes(queries: readonly QuoteQuery[], archive: ArchiveView): Promise<NewestQuotes[]> {
  const limit = QUOTES_LOOKED_AT;
  const pages = await archive.findQuotesForEach(queries.map((query) => ({ ...query, limit })));
  const isCut = pages.map((page) => page.isLowerBound || page.total > page.found.length);
  const cut = queries.filter((_, i) => isCut[i]);
  const whole = await findEach(
    cut.map((query): QuoteQuery => ({ ...query, kinds: ['direct', 'spoken'], limit })),
    archive,
  );
  return pages.map(({ found }, i) =>
    isCut[i]
      ? { found: [...found, ...whole[cut.indexOf(queries[i]!)]!.found], isLowerBound: true }
      : { found, isLowerBound: false },
  );
}

/** No call where nothing is asked. */
async function findEach(queries: readonly QuoteQuery[], archive: ArchiveView) {
  return queries.length === 0 ? [] : archive.findQuotesForEach(queries);
}

/** In one article all quotes are read. */
async function inArticle(article: string, search: QuoteSearch, archive: ArchiveView): Promise<QuotesFound> {
  const version = await archive.getVersion(article);
  const read = (partly: boolean) =>
    (version ? quotesIn(version, search) : [])
      .map((quote) => evidenceIn(version!, quote, search.subject, partly))
      .filter((e) => e !== null)
      .map((e) => ({ ...e, day: version!.article.published ?? version!.added }));
  const sure = withoutWeaker(read(false));
  const found = sure.length > 0 ? sure : read(true);
  return finish(found, search, archive, { isLowerBound: false, missing: found[0]?.missing ?? [], wider: [] });
}

/**
 * What is on the subject in its own words, or answers a question on it; where there is nothing of the kind, what is
 * beside it, and a headline's quotes last of all.
 */
function withoutWeaker(candidates: readonly FoundEvidence[]): FoundEvidence[] {
  const strong = candidates.filter((e) => e.share === 1 || e.reason === 'question');
  if (strong.some((e) => e.share === 1)) return strong;
  const beside = candidates.filter((e) => e.reason !== 'headline');
  // Another name of the subject counts in the quote itself; with the rest of the subject only around it, it may be chance.
  const sure = beside.filter((e) => e.other === null || e.reason === 'words' || e.reason === 'topic');
  if (sure.length > 0) return sure;
  return beside.length > 0 ? beside : [...candidates];
}

/** Nothing has all of the words: what has most of them, and what is said on the wider topic. */
async function nearTo(
  search: QuoteSearch,
  base: QuoteQuery,
  known: readonly StoredVersion[],
  days: Map<string, string>,
  archive: ArchiveView,
): Promise<QuotesFound> {
  const subject = search.subject!;
  const single = subject.concepts.length > 1 ? singleForms(subject) : [];
  // What has every name of the subject may be older than the newest quotes with any of its words.
  const names = subject.concepts.filter((c) => c.isName);
  const named =
    names.length > 0 && names.length < subject.concepts.length
      ? formsOf({ ...subject, concepts: names })
      : [];
  const asks: Record<'parts' | 'byName' | 'onTopic', QuoteQuery | null> = {
    parts: single.length > 0 ? { ...base, words: single } : null,
    byName: named.length > 0 ? { ...base, words: named } : null,
    onTopic: subject.wider && search.speakers ? { ...base, topic: subject.wider.id } : null,
  };
  const queries = Object.values(asks).filter((query) => query !== null);
  const pages = await findEach(
    queries.map((query) => ({ ...query, limit: QUOTES_LOOKED_AT })),
    archive,
  );
  const foundBy = (query: QuoteQuery | null) => (query ? pages[queries.indexOf(query)]!.found : []);
  const partial = ofDays([...foundBy(asks.byName), ...foundBy(asks.parts)], search);
  const wide = ofDays(foundBy(asks.onTopic), search);
  for (const quote of [...partial, ...wide]) days.set(quote.article.id, quote.day);
  const ids = new Set(known.map((v) => v.article.id));
  const more = await versionsOf(
    [...wide.slice(0, 20), ...partial].filter((q) => !ids.has(q.article.id)).slice(0, TEXTS_READ * 3),
    archive,
  );
  const versions = [...known, ...more];
  const evidence = versions
    .flatMap((version) => quotesIn(version, search).map((quote) => evidenceIn(version, quote, subject, true)))
    .filter((e) => e !== null)
    .map((e) => ({ ...e, day: days.get(e.version.article.id) ?? '' }));
  const best = nearest(evidence);
  const wider = wide.length === 0 ? [] : evidenceOfTopic(wide, versions, subject);
  return finish(best, search, archive, {
    isLowerBound: false,
    missing: best.toSorted((a, b) => b.share - a.share)[0]?.missing ?? [],
    wider,
  });
}

/** What has all of it with its surroundings, and what has most of it in its own words. */
function nearest(evidence: readonly FoundEvidence[]): FoundEvidence[] {
  const whole = evidence.filter((e) => e.missing.length === 0 && e.reason !== 'headline');
  const most = Math.max(0, ...evidence.map((e) => e.share));
  if (whole.some((e) => e.share >= most)) return whole;
  const part = sameWords(evidence.filter((e) => e.reason === 'part' && e.share === most && e.share >= 0.5));
  if (part.length > 0) return [...part, ...whole];
  if (whole.length > 0) return whole;
  const under = evidence.filter((e) => e.missing.length === 0);
  if (under.length > 0) return under;
  const fewest = Math.min(...evidence.map((e) => e.missing.length));
  return sameWords(evidence.filter((e) => e.missing.length === fewest));
}

/** Among quotes that lack different words, those that lack the shortest: "end" says less about a subject than "sanctions". */
function sameWords(part: readonly FoundEvidence[]): FoundEvidence[] {
  const lacking = Map.groupBy(part, (e) => e.missing.join(' '));
  return [...lacking.entries()].sort(([a], [b]) => a.length - b.length)[0]?.[1] ?? [];
}

function evidenceOfTopic(
  found: readonly FoundQuote[],
  versions: readonly StoredVersion[],
  subject: Subject,
): FoundEvidence[] {
  const byId = new Map(versions.map((v) => [v.article.id, v]));
  const onTopic: Subject = { ...subject, topic: subject.wider!.id, concepts: [] };
  return found.flatMap((q) => {
    const version = byId.get(q.article.id);
    const quote = version && quoteIn(version, q);
    const evidence =
      version && quote
        ? evidenceIn(version, quote, {
            ...onTopic,
            concepts: [{ typed: '\0', stems: ['\0'], isPhrase: false, others: [], isName: true }],
          })
        : null;
    return evidence ? [{ ...evidence, day: q.day }] : [];
  });
}

/** No subject: the newest quotes. Only the first few texts are read, unless a condition has to be looked for in them. */
async function everything(search: QuoteSearch, base: QuoteQuery, archive: ArchiveView): Promise<QuotesFound> {
  const [page] = await newestQuotes([base], archive);
  const inSuchWay = await withConditions(search, archive);
  const found = ofDays([...inSuchWay, ...page!.found], search);
  const { isLowerBound } = page!;
  const reads = search.place || search.to.length > 0 || search.verbs.length > 0 ? TEXTS_READ : 6;
  const own = await withoutCopies(found, (q) => q, archive);
  const ordered = search.order === 'oldest' ? [...own].reverse() : own;
  const fitting = inSuchWay.map((q) => q.article.id);
  const first = new Set([...fitting, ...[...new Set(ordered.map((q) => q.article.id))].slice(0, reads)]);
  const versions = await versionsOf(
    ordered.filter((q) => first.has(q.article.id)),
    archive,
  );
  const byId = new Map(versions.map((v) => [v.article.id, v]));
  const evidence = ordered.flatMap((q): FoundEvidence[] => {
    const version = byId.get(q.article.id);
    const quote = version && quoteIn(version, q);
    const one = version && quote ? evidenceIn(version, quote, null) : null;
    return one ? [{ ...one, day: q.day }] : [];
  });
  const { kept, dropped } = narrowed(evidence, search);
  return {
    evidence: kept.sort(byOrder(search)),
    // What was not read is counted all the same.
    totals: totalsOf((kept.length < evidence.length ? kept : ordered).map(({ quote }) => quote)),
    inCopies: found.length - own.length,
    dropped,
    isLowerBound: isLowerBound || (kept.length < evidence.length && evidence.length < ordered.length),
    missing: [],
    wider: [],
  };
}

/**
 * Quotes that fit a condition, in the texts that have words of it: the verb asked for, the place, the listener. They may
 * be older than the newest quotes of all.
 */
async function withConditions(search: QuoteSearch, archive: ArchiveView): Promise<FoundQuote[]> {
  const { verbs, place, to } = search;
  const conditions: [words: readonly string[], test: (e: Evidence) => boolean][] = [];
  if (verbs.length > 0) conditions.push([verbs.slice(0, 40), (e) => saysSo(e, verbs)]);
  if (place) conditions.push([placeNames(place), (e) => namesPlace(e.version, foldWords(place))]);
  if (to.length > 0) conditions.push([to.map((name) => name.split(' ').at(-1)!), (e) => isAmong(e, to)]);
  const found = await Promise.all(conditions.map(([words, test]) => withWords(words, test, search, archive)));
  return found.flat();
}

async function withWords(
  words: readonly string[],
  test: (evidence: Evidence) => boolean,
  search: QuoteSearch,
  archive: ArchiveView,
): Promise<FoundQuote[]> {
  const page = await archive.findArticles({
    ...articleQuery(search),
    words,
    order: 'newest',
    limit: ARTICLES_LOOKED_AT,
  });
  const versions = await versionsOf(
    page.found.map((a) => ({ article: a.details, version: a.version })),
    archive,
  );
  const days = new Map(page.found.map((a) => [a.details.id, a.day]));
  return versions.flatMap((version) =>
    quotesIn(version, search)
      .filter((quote) => test(evidenceIn(version, quote, null)!))
      .map((quote) => ({
        article: version.article,
        version: version.version,
        day: days.get(version.article.id)!,
        index: version.reading.quotes.indexOf(quote),
        quote,
      })),
  );
}

async function finish(
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

function totalsOf(quotes: readonly { readonly kind: QuoteKind }[]): Record<QuoteKind, number> {
  const totals = { direct: 0, spoken: 0, mixed: 0, indirect: 0 };
  for (const { kind } of quotes) totals[kind] += 1;
  return totals;
}

/** What was said in the way asked for first, then by days, in an article its most telling quotes first. */
function byOrder({ verbs, order, subject }: QuoteSearch) {
  const says = new Map<Evidence, number>();
  const rank = (e: FoundEvidence) => {
    const known = says.get(e);
    if (known !== undefined) return known;
    const made = verbs.length > 0 && saysSo(e, verbs) ? 0 : 1;
    says.set(e, made);
    return made;
  };
  const telling = (e: FoundEvidence) => {
    const place = subject
      ? -1
      : e.version.reading.keyQuotes.indexOf(e.version.reading.quotes.indexOf(e.quote));
    return place < 0 ? Number.MAX_SAFE_INTEGER : place;
  };
  const sign = order === 'oldest' ? -1 : 1;
  return (a: FoundEvidence, b: FoundEvidence) =>
    rank(a) - rank(b) ||
    b.share - a.share ||
    reasonRank(a) - reasonRank(b) ||
    sign * b.day.localeCompare(a.day) ||
    a.version.article.id.localeCompare(b.version.article.id) ||
    telling(a) - telling(b) ||
    a.quote.start - b.quote.start;
}

/** Words in the quote before what is only around it. */
function reasonRank({ reason }: Evidence): number {
  return reason === 'words' || reason === 'topic' ? 0 : REASONS.indexOf(reason);
}

/** The quotes of those asked about: by name, or by what the text calls them where nobody is named. */
function quotesIn(version: StoredVersion, { speakers, mentions }: QuoteSearch) {
  return version.reading.quotes.filter(({ speakerName, speaker }) => {
    if (speakers === null) return speakerName !== null || speaker !== null;
    if (speakerName !== null) return speakers.includes(speakerName);
    const written = speaker ? foldWords(speaker.text) : '';
    return mentions.some((mention) => ` ${written} `.includes(` ${mention} `));
  });
}

function keyOf(quote: FoundQuote): string {
  return `${quote.article.id}@${quote.version}#${quote.index}`;
}

function ofDays(found: readonly FoundQuote[], search: QuoteSearch): FoundQuote[] {
  const byKey = new Map(found.filter((q) => isOfDays(q.article, q.day, search)).map((q) => [keyOf(q), q]));
  return [...byKey.values()];
}

function isOfDays(details: ArticleDetails, day: string, search: QuoteSearch): boolean {
  return search.isOfDays?.(details, day) ?? true;
}

function baseQuery(search: QuoteSearch): QuoteQuery {
  return {
    ...(search.speakers ? { speaker: search.speakers } : {}),
    ...(search.source ? { source: search.source } : {}),
    ...(search.article ? { article: search.article } : {}),
    ...(search.story ? { story: search.story } : {}),
    ...search.days,
  };
}

function articleQuery(search: QuoteSearch) {
  const { article: _, ...query } = baseQuery(search);
  // Unnamed speakers are not in the index of speakers.
  if (search.mentions.length > 0) delete query.speaker;
  return query;
}

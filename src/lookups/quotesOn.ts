import type { ArchiveView, FoundQuote, QuoteQuery } from '../archive/port.ts';
import { foldWords } from '../text/foldText.ts';
import { isAmong, namesPlace, narrowed, placeNames, saysSo } from './conditions.ts';
import { type Evidence, evidenceIn, isAboveAll } from './evidence.ts';
import { quoteIn } from './quoteIn.ts';
import {
  ARTICLES_LOOKED_AT,
  articleQuery,
  baseQuery,
  byOrder,
  type FoundEvidence,
  finish,
  isOfDays,
  newestAndBeside,
  newestQuotes,
  ofDays,
  type QuoteSearch,
  type QuotesFound,
  quotesIn,
  TEXTS_READ,
  totalsOf,
} from './quoteSearch.ts';
import { nearTo } from './quotesNear.ts';
import { formsOf, formsWithUs } from './subjectForms.ts';
import { versionsOf } from './versionsOf.ts';
import { withoutCopies } from './withoutCopies.ts';
import { writtenSo } from './writtenSo.ts';

/**
 * Quotes of somebody or anybody, on a subject where one is named: by its words and other names in the quote, its topic,
 * or what is around the quote; then by most of its words, then by the topic that it is a part of.
 *
 * @example (await quotesOn(search, archive)).totals // { direct: 1, spoken: 0, mixed: 0, indirect: 0 }
 */
export async function quotesOn(search: QuoteSearch, archive: ArchiveView): Promise<QuotesFound> {
  const found = await byName(search, archive);
  const isFound = found.evidence.length > 0 && found.missing.length === 0;
  const [name] = search.unlisted;
  const isToldAnother = found.dropped.includes('to');
  if ((isFound && !isToldAnother) || !name || search.article) return found;
  const written = await writtenSo(name, search, archive);
  // "Riel told Vance", in a text that has no more of his name, answers more than what he said to others.
  return written && !(isToldAnother && written.dropped.includes('to')) ? written : found;
}

async function byName(search: QuoteSearch, archive: ArchiveView): Promise<QuotesFound> {
  const { subject } = search;
  const base = baseQuery(search);
  if (subject && search.article) return inArticle(search.article, search, archive);
  if (!subject) return everything(search, base, archive);
  const forms = formsOf(subject);
  const withUs = formsWithUs(subject);
  const wordings = withUs.length > 0 ? [forms, withUs] : [forms];
  const [{ pages, beside }, ...articles] = await Promise.all([
    newestAndBeside(
      [
        ...wordings.map((words) => ({ ...base, words })),
        ...(subject.topic ? [{ ...base, topic: subject.topic }] : []),
      ],
      search.speakers ? base : null,
      archive,
    ),
    ...wordings.map((words) =>
      archive.findArticles({ ...articleQuery(search), words, order: 'newest', limit: ARTICLES_LOOKED_AT }),
    ),
  ]);
  const found = ofDays(
    pages.flatMap((page) => page.found),
    search,
  );
  const around = articles.flatMap((page) => page.found).filter((a) => isOfDays(a.details, a.day, search));
  const versions = await versionsOf(
    [...found, ...around.map((a) => ({ article: a.details, version: a.version }))],
    archive,
  );
  const isLowerBound = pages.some((page) => page.isLowerBound);
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
  return { ...(await nearTo(search, base, versions, days, archive)), onAnything: beside };
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
  if (strong.some((e) => e.share === 1)) return [...strong, ...ofReported(strong, candidates)];
  const beside = candidates.filter((e) => !isAboveAll(e.reason));
  // Another name of the subject counts in the quote itself; with the rest of the subject only around it, it may be chance.
  const sure = beside.filter((e) => e.other === null || e.reason === 'words' || e.reason === 'topic');
  if (sure.length > 0) return sure;
  return beside.length > 0 ? beside : [...candidates];
}

/**
 * Words in marks of those whom the strong evidence only reports, or does not have, where the sentence that leads to them is on
 * the subject: "Katumbela denied that banks pay for the dam" is no reason to call his words in marks below it "not quoted".
 */
function ofReported(strong: readonly FoundEvidence[], candidates: readonly FoundEvidence[]): FoundEvidence[] {
  const quoted = new Set(strong.filter((e) => e.quote.kind !== 'indirect').map((e) => e.quote.speakerName));
  const told = new Set(strong.map((e) => e.quote.speakerName));
  // "Asked whether tariffs would follow, Lisk said: “Not before Christmas.”"
  const isAround = ({ reason, quote }: FoundEvidence) =>
    reason === 'sentence' && !told.has(quote.speakerName);
  return candidates.filter(
    (e) =>
      e.quote.kind === 'direct' &&
      e.quote.speakerName !== null &&
      (e.reason === 'before' || isAround(e)) &&
      !quoted.has(e.quote.speakerName) &&
      !strong.includes(e),
  );
}

/** No subject: the newest quotes. Only the first few texts are read, unless a condition has to be looked for in them. */
async function everything(search: QuoteSearch, base: QuoteQuery, archive: ArchiveView): Promise<QuotesFound> {
  const named = await byNameAlone(search, base, archive);
  if (search.mentions.length === 0) return named;
  const unnamed = await byUnnamed(search, archive);
  if (unnamed.evidence.length === 0 || unnamed.dropped.length > named.dropped.length) return named;
  if (named.evidence.length === 0) return unnamed;
  const all = { ...unnamed.totals };
  for (const kind of Object.keys(all) as (keyof typeof all)[]) all[kind] += named.totals[kind];
  return {
    ...named,
    evidence: [...named.evidence, ...unnamed.evidence].sort(byOrder(search)),
    totals: all,
    isLowerBound: named.isLowerBound || unnamed.isLowerBound,
    inCopies: named.inCopies + unnamed.inCopies,
  };
}

/** The same of those whom the archive knows by name. */
async function byNameAlone(
  search: QuoteSearch,
  base: QuoteQuery,
  archive: ArchiveView,
): Promise<QuotesFound> {
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

/** What those say who speak for a body or a country without a name of their own: "a Kremlin spokesman". */
async function byUnnamed(search: QuoteSearch, archive: ArchiveView): Promise<QuotesFound> {
  const page = await archive.findArticles({
    ...articleQuery(search),
    words: search.mentions.slice(0, MOST_MENTIONS),
    order: 'newest',
    limit: ARTICLES_LOOKED_AT,
  });
  const articles = page.found.filter((a) => isOfDays(a.details, a.day, search));
  const days = new Map(articles.map((a) => [a.details.id, a.day]));
  const versions = await versionsOf(
    articles.map((a) => ({ article: a.details, version: a.version })),
    archive,
  );
  const evidence = versions.flatMap((version) =>
    quotesIn(version, { ...search, speakers: [] })
      .map((quote) => evidenceIn(version, quote, null))
      .filter((e) => e !== null)
      .map((e) => ({ ...e, day: days.get(version.article.id) ?? '' })),
  );
  const isLowerBound = page.isLowerBound || page.total > page.found.length;
  return finish(evidence, search, archive, { isLowerBound, missing: [], wider: [] });
}

/** Names of a country, its people and its bodies that are looked for at most. */
const MOST_MENTIONS = 40;

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

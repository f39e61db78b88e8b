import type { ArchiveView, FoundQuote, QuoteQuery, StoredVersion } from '../archive/port.ts';
import { evidenceIn, isAboveAll } from './evidence.ts';
import { quoteIn } from './quoteIn.ts';
import {
  ARTICLES_LOOKED_AT,
  articleQuery,
  type FoundEvidence,
  findEach,
  finish,
  isOfDays,
  ofDays,
  QUOTES_LOOKED_AT,
  type QuoteSearch,
  type QuotesFound,
  quotesIn,
  TEXTS_READ,
} from './quoteSearch.ts';
import type { Concept, Subject } from './subject.ts';
import { formsOf, singleForms } from './subjectForms.ts';
import { versionsOf } from './versionsOf.ts';

/** Nothing has all of the words: what has most of them, and what is said on the wider topic. */
export async function nearTo(
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
  // So may what has all of the words but one.
  const lacking =
    subject.concepts.length > 2 ? subject.concepts.flatMap((one) => formsWithout(one, subject)) : [];
  const asks: Record<'allButOne' | 'parts' | 'byName' | 'onTopic', QuoteQuery | null> = {
    allButOne: lacking.length > 0 ? { ...base, words: lacking } : null,
    parts: single.length > 0 ? { ...base, words: single } : null,
    byName: named.length > 0 ? { ...base, words: named } : null,
    onTopic: subject.wider && search.speakers ? { ...base, topic: subject.wider.id } : null,
  };
  const queries = Object.values(asks).filter((query) => query !== null);
  // Names that only the headline or the sentence before a quote has: no look-up of quotes finds them.
  const [pages, around] = await Promise.all([
    findEach(
      queries.map((query) => ({ ...query, limit: QUOTES_LOOKED_AT })),
      archive,
    ),
    named.length > 0
      ? archive.findArticles({
          ...articleQuery(search),
          words: named,
          order: 'newest',
          limit: ARTICLES_LOOKED_AT,
        })
      : null,
  ]);
  const near = around?.found.filter((a) => isOfDays(a.details, a.day, search)) ?? [];
  const foundBy = (query: QuoteQuery | null) => (query ? pages[queries.indexOf(query)]!.found : []);
  const partial = ofDays(
    [...foundBy(asks.allButOne), ...foundBy(asks.byName), ...foundBy(asks.parts)],
    search,
  );
  const wide = ofDays(foundBy(asks.onTopic), search);
  for (const quote of [...partial, ...wide]) days.set(quote.article.id, quote.day);
  for (const one of near) days.set(one.details.id, one.day);
  const ids = new Set(known.map((v) => v.article.id));
  const more = await versionsOf(
    [
      ...[...wide.slice(0, 20), ...partial].filter((q) => !ids.has(q.article.id)).slice(0, TEXTS_READ * 3),
      ...near
        .filter((a) => !ids.has(a.details.id))
        .map(({ details, version }) => ({ article: details, version })),
    ],
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

/** A few ways to say a subject without one of its concepts. */
const formsWithout = (one: Concept, subject: Subject): readonly string[] =>
  formsOf({ ...subject, concepts: subject.concepts.filter((concept) => concept !== one) }).slice(0, 3);

/** What has all of it with its surroundings, and what has most of it in its own words. */
function nearest(evidence: readonly FoundEvidence[]): FoundEvidence[] {
  const whole = evidence.filter((e) => e.missing.length === 0 && !isAboveAll(e.reason));
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

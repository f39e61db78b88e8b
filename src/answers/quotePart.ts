import type { StoredVersion } from '../archive/port.ts';
import { sentencesOfQuote } from '../lookups/sentencesOfQuote.ts';
import type { Quote } from '../reading/reading.ts';
import type { ArticleDetails, Span } from '../text/article.ts';
import { copyHost } from '../text/copyHost.ts';
import { excerptOf } from '../text/excerpt.ts';
import { isDatedBySight } from '../text/firstSeen.ts';
import { say, wordText } from '../words/say.ts';
import type { Line, Part, Text, TextMessage } from './answer.ts';
import { paragraphAt } from './composeAnswer.ts';
import { explainAttribution } from './explainAttribution.ts';

type ExcerptPart = Extract<Part, { part: 'excerpt' }>;

/** Longer quotes are shown by their opening, with the way to all of it. */
const SENTENCES_SHOWN = 3;

/**
 * A quote as it is listed: its words, who said it, where, when and why we think so.
 *
 * A quote of more than three sentences shows its first three and says so, unless `full` asks for all.
 *
 * @example quotePart(version, quote, { number: 1 }).note // ['¶1', ' · ', 'named with ', '“', { excerpt: … }, '”']
 */
export function quotePart(
  version: StoredVersion,
  quote: Quote,
  options: { number?: number; full?: boolean; withSource?: boolean } = {},
): ExcerptPart & { cut: boolean } {
  const sentences = sentencesOfQuote(version, quote);
  const cut = !options.full && sentences.length > SENTENCES_SHOWN;
  const shown = cut ? spanning(quote, sentences.slice(0, SENTENCES_SHOWN)) : quote.spans;
  return {
    part: 'excerpt',
    excerpts: shown.map((span) => excerptOf(version, span)),
    ...(options.number ? { number: options.number } : {}),
    ...(quote.speakerName ? { speaker: quote.speakerName } : {}),
    note: joinClauses([
      [placeOf(version, quote.start)],
      ...(options.withSource ? [sourceAndDay(version)] : []),
      explainAttribution(version, quote),
      ...(cut ? [[say((w) => w.evidence.shownOf(sentences.length, SENTENCES_SHOWN))]] : []),
    ]),
    ...(cut ? { more: { before: false, after: true } } : {}),
    cut,
  };
}

/**
 * Where in its article an offset is: "¶5", or "headline".
 *
 * @example placeOf(version, quote.start) // '¶1'
 */
export function placeOf(version: StoredVersion, offset: number): TextMessage {
  const paragraph = paragraphAt(version, offset);
  return say((w) => w.sources.place(paragraph));
}

/**
 * Outlet and date of an article as far as it states them, as a link to it: "US Department of State, 19 May 2021". The
 * headline replaces an outlet that is not known. Where the outlet published a correction, it says so.
 *
 * @example sourceAndDay(version) // ['“', { excerpt: { article: 'lavrov-blinken-reykjavik', version: 1, start: 0,…
 */
export function sourceAndDay(version: StoredVersion): Line {
  const { correctedBy } = version;
  const source = outletAndDay(version.article, headlineOf(version));
  if (!correctedBy) return source;
  const { id, published } = correctedBy;
  return [...source, say((w) => w.sources.correctedSince(published, { code: `/brief article:${id}` }))];
}

/** The headline with outlet and date; of an article without an outlet the headline replaces it, and is shown once. */
export function headlineAndSource(version: StoredVersion): Line {
  return version.article.source
    ? joinClauses([headlineOf(version), sourceAndDay(version)])
    : sourceAndDay(version);
}

/** The same of an article whose headline is at hand. */
export function outletAndDay(article: ArticleDetails, headline: Line): Line {
  const { source, url } = article;
  const stated = dayStated(article);
  if (!source) return [say((w) => w.sources.headline(headline, stated && wordText(stated, w)))];
  const copy = copyHost(article);
  const label = say((w) => w.sources.outlet(source, stated && wordText(stated, w), copy));
  return [url ? { link: url, label } : label];
}

/** The day of an article: "19 May 2021", or "first seen 19 May 2021" where its feed states none; null without one. */
export const dayStated = (article: Pick<ArticleDetails, 'published' | 'provenance'>): TextMessage | null => {
  const { published } = article;
  return published === null ? null : say((w) => w.sources.day(published, isDatedBySight(article)));
};

/**
 * Which of some texts state no date, said once under all of them: "no date stated in 2 of the texts"; nothing where each does.
 */
export function undatedClause(versions: readonly StoredVersion[]): TextMessage[] {
  const texts = new Map(versions.map((version) => [version.article.id, version.article.published]));
  const undated = [...texts.values()].filter((published) => published === null).length;
  if (undated === 0) return [];
  return [say((w) => w.sources.undated(undated, texts.size))];
}

/** The one article that all of some texts are; null where they are several. */
export function onlyOne(versions: readonly StoredVersion[]): StoredVersion | null {
  const [first, ...others] = versions;
  return first && others.every(({ article }) => article.id === first.article.id) ? first : null;
}

/** What a headline begins with while nobody may print the text; it is printed, so it may be. */
const EMBARGO =
  /^\W*(?:(?:strictly )?embargo(?:ed)?|under embargo|not for publication|hold for release)(?:\s+(?:until|till|for|to)\b.{0,60}?)?(?:\s*:(?!\d)|\s[–—-])\s*/i;

/**
 * The headline as it is in the text; the source's own title where the text has none, else a heading that it begins with.
 *
 * @example headlineOf(version) // [{ excerpt: { article: 'lavrov-blinken-reykjavik', version: 1, start: 0, end: 7…
 */
export function headlineOf(version: StoredVersion): Line {
  const { headline } = version.reading;
  const heading = headline || version.article.title ? null : firstLineOf(version);
  if (heading) return [{ excerpt: excerptOf(version, heading) }];
  if (!headline) return [titleOf(version.article)];
  const words = version.text.slice(headline.start, headline.end);
  const start = headline.start + (EMBARGO.exec(words)?.[0].length ?? 0);
  return [{ excerpt: excerptOf(version, { start, end: headline.end }) }];
}

/** The line that a text begins with, where it is a heading: "UNITED NATIONS SECURITY COUNCIL" names it better than an id. */
function firstLineOf({ text }: StoredVersion): Span | null {
  const start = text.search(/\S/);
  const [line] = /^[^\n]*[^\s]/.exec(text.slice(Math.max(start, 0))) ?? [];
  const isHeading =
    line !== undefined &&
    line.length <= LONGEST_HEADING &&
    /\p{L} \P{L}*\p{L}/u.test(line) &&
    !/[.:;,!?…]["”’»)]*$/.test(line);
  return isHeading ? { start, end: start + line.length } : null;
}
const LONGEST_HEADING = 120;

/**
 * The same as a link to the article where it is published, if anywhere.
 *
 * @example headlineLink(version) // [{ excerpt: { article: 'lavrov-blinken-reykjavik', version: 1, start: 0, end:…
 */
export function headlineLink(version: StoredVersion): Line {
  const { url } = version.article;
  if (!url) return headlineOf(version);
  return headlineOf(version).map((run) =>
    typeof run === 'object' && 'excerpt' in run ? { ...run, link: url } : { link: url, label: String(run) },
  );
}

/**
 * The source's own title of an article, without the notice of an embargo that is over; the id where it has none.
 *
 * @example titleOf({ id: 'a', title: 'EMBARGOED until 10:00: prices in May' }) // 'prices in May'
 */
export function titleOf({ id, title }: Pick<ArticleDetails, 'id' | 'title'>): string {
  return title?.replace(EMBARGO, '') || id;
}

/**
 * Clauses set side by side with a middle dot; empty ones fall away.
 *
 * @example joinClauses([['¶5'], [], ['sentence 2 of 3']]) // ['¶5', ' · ', 'sentence 2 of 3']
 */
export function joinClauses(clauses: readonly Line[]): Line {
  return clauses.filter((c) => c.length > 0).flatMap((c, i) => (i === 0 ? [...c] : [' · ', ...c]));
}

/**
 * What a list does not show, a clause of a grey line; nothing where it shows all.
 *
 * @example notListed(['4 more quotes']) // ['not listed: 4 more quotes']
 */
export function notListed(leftOut: readonly Text[]): Line {
  if (leftOut.length === 0) return [];
  return [say((w) => w.sources.notListed(leftOut.map((clause) => wordText(clause, w))))];
}

/** The runs of a quote that cover some of its sentences: neighbours in one piece become one span. */
export function spanning(quote: Quote, sentences: readonly Span[]): Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const piece of quote.spans) {
    const inside = sentences.filter((s) => piece.start <= s.start && s.end <= piece.end);
    if (inside.length > 0) runs.push({ start: inside[0]!.start, end: inside.at(-1)!.end });
  }
  return runs;
}

import type { ArchiveView, StoredVersion } from '../archive/port.ts';
import { comparableWords } from '../comparing/align/comparableWords.ts';
import type { Rendering } from '../comparing/renderings/findRenderings.ts';
import { renderingsOf } from '../comparing/renderings/renderingsOf.ts';
import { isSmallWord } from '../comparing/verify/smallWords.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Span } from '../text/article.ts';
import { checkQuotation } from './checkQuotation.ts';
import { inOtherLanguages, type TranslatedPassage } from './inOtherLanguages.ts';
import { versionsOf } from './versionsOf.ts';

/** A stored text that has a statement in its very words. */
export interface StoredPlace {
  readonly version: StoredVersion;
  readonly span: Span;
}

export interface FoundRenderings {
  /** Where the statement is stored as given; null where no text that was read has it. */
  readonly own: StoredPlace | null;
  /** The nearest first. */
  readonly renderings: readonly { readonly version: StoredVersion; readonly rendering: Rendering }[];
  /** What the passage is in the same page's other languages. */
  readonly translations: readonly TranslatedPassage[];
  /** Other texts that have its words, or nearly, as a check of the quotation finds them: copies, and who repeats it. */
  readonly uses: readonly StoredPlace[];
  /** How many texts were read for it. */
  readonly read: number;
}

/** Texts that are read for a statement at most, and longer words of it that they are found by. */
const [MOST_READ, WORDS] = [40, 8];

/**
 * Stored passages that give a statement in other words, among the texts that have most of its longer words. Two calls, and
 * two for the same page in other languages.
 *
 * @param speaker who said it, where that is known
 * @param given where it was taken from, where that is known; else the texts are looked through for it
 *
 * @example (await renderingsIn('We will prepare proposals for our presidents', 'Lavrov', archive)).read // 1
 */
export async function renderingsIn(
  statement: string,
  speaker: string | null,
  archive: ArchiveView,
  given: StoredPlace | null = null,
): Promise<FoundRenderings> {
  const words = longerWords(statement);
  if (words.length === 0) return { own: null, renderings: [], translations: [], uses: [], read: 0 };
  const { found } = await archive.findArticles({
    words: words.map((word) => `${word.slice(0, Math.max(5, word.length - 2))}*`),
    order: 'relevance',
    limit: MOST_READ,
  });
  const versions = await versionsOf(
    found.map(({ details, version }) => ({ article: details, version })),
    archive,
  );
  const wanted = comparableWords(statement).map(({ form }) => form);
  let own = given;
  for (const version of given ? [] : versions) {
    const span = placeOf(wanted, version.text);
    if (span && (!own || version.article.sourceKind !== 'official')) own = { version, span };
  }
  const others = versions.filter((version) => version.article.id !== own?.version.article.id);
  const around = own ? { readout: own.version, span: own.span } : null;
  return {
    own,
    renderings: renderingsOf(statement, others, around, speaker).map((rendering) => ({
      version: others[rendering.text]!,
      rendering,
    })),
    translations: own ? await inOtherLanguages(own.version, own.span, archive) : [],
    uses: [],
    read: versions.length,
  };
}

/**
 * Renderings of a statement, and the texts that have its own words: what `verify` finds for it is shown here too.
 *
 * @example (await renderingsAndUses('We will prepare proposals for our presidents', 'Lavrov', archive, lexicon)).uses // []
 */
export async function renderingsAndUses(
  statement: string,
  speaker: string | null,
  archive: ArchiveView,
  lexicon: Lexicon,
): Promise<FoundRenderings> {
  const { place, others, verdict } = await checkQuotation(statement, speaker, archive, lexicon, false);
  const isThere = place !== null && verdict !== null && verdict !== 'not-found' && verdict !== 'rendering';
  const places = isThere ? [place, ...others] : [];
  const given = verdict === 'verbatim' ? place : null;
  const found = await renderingsIn(statement, speaker, archive, given);
  const isShown = ({ version }: StoredPlace) =>
    [found.own, ...found.renderings].some((one) => one?.version.article.id === version.article.id);
  return { ...found, uses: places.filter((one) => !isShown(one)) };
}

/** The longest words of a statement: the rarest, as a rule. */
function longerWords(statement: string): string[] {
  const words = comparableWords(statement)
    .map(({ form }) => form)
    .filter((form) => form.length >= 5 && !isSmallWord(form) && /^\p{L}+$/u.test(form));
  return [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, WORDS);
}

/** Where some words follow one another in a text; null where they do not. */
function placeOf(wanted: readonly string[], text: string): Span | null {
  const words = comparableWords(text);
  for (let at = 0; at + wanted.length <= words.length; at++)
    if (wanted.every((form, more) => words[at + more]!.form === form))
      return { start: words[at]!.start, end: words[at + wanted.length - 1]!.end };
  return null;
}

import type { Lexicon, ReadoutTheme } from '../../reading/lexicon.ts';
import type { Span } from '../../text/article.ts';
import { foldText, foldWords } from '../../text/foldText.ts';

export interface FoundTheme {
  readonly theme: ReadoutTheme;
  /** The words that show it. */
  readonly terms: readonly Span[];
}

interface CompiledTheme {
  readonly theme: ReadoutTheme;
  readonly pattern: RegExp;
}

const compiled = new WeakMap<Lexicon, readonly CompiledTheme[]>();

/**
 * The themes of `data/readouts.yml` that a stretch of a text takes up, in the order of the file. Words inside a longer term
 * of another theme show that one alone: "commercial vessels" are shipping, not trade.
 *
 * @example themesOf('They discussed oil prices.', { start: 0, end: 26 }, lexicon)[0].theme.id // 'energy'
 */
export function themesOf(text: string, within: Span, lexicon: Lexicon): FoundTheme[] {
  const { folded, rawOffsets } = foldText(text.slice(within.start, within.end));
  const found: FoundTheme[] = [];
  for (const { theme, pattern } of themesIn(lexicon)) {
    const terms = [...folded.matchAll(pattern)].map((match) => ({
      start: within.start + rawOffsets[match.index]!,
      end: within.start + rawOffsets[match.index + match[0].length]!,
    }));
    if (terms.length > 0) found.push({ theme, terms });
  }
  const all = found.flatMap(({ terms }) => terms);
  return found.flatMap(({ theme, terms }) => {
    const own = terms.filter((term) => !all.some((other) => isWithin(term, other)));
    return own.length > 0 ? [{ theme, terms: own }] : [];
  });
}

const isWithin = (term: Span, other: Span): boolean =>
  other.start <= term.start && term.end <= other.end && other.end - other.start > term.end - term.start;

function themesIn(lexicon: Lexicon): readonly CompiledTheme[] {
  const known = compiled.get(lexicon);
  if (known) return known;
  const made = (lexicon.readouts ?? []).map((theme) => ({ theme, pattern: termsPattern(theme.terms) }));
  compiled.set(lexicon, made);
  return made;
}

/**
 * What finds any of some terms in folded words, as whole words; `*` at the end of a term stands for any ending.
 *
 * @example 'they withdrew; withdrawal'.match(termsPattern(['withdraw*'])) // ['withdrawal']
 */
export function termsPattern(terms: readonly string[], flags = 'gu'): RegExp {
  const parts = terms.map((term) => {
    const open = term.endsWith('*');
    const plain = foldWords(open ? term.slice(0, -1) : term).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return open ? `${plain}[\\p{L}\\p{N}]*` : plain;
  });
  parts.sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, flags);
}

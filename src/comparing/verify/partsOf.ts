import type { SoughtWord } from '../align/alignWords.ts';
import type { Judged } from './judged.ts';

/** A part has at least so many words. */
const FEWEST = 3;

/** A run of words of a quotation, by their indices, end exclusive. */
export interface QuotationPart {
  readonly from: number;
  readonly to: number;
}

/**
 * The parts into which a quotation falls that does not stand in one place: at its ellipses, else where the words that
 * its best place has begin and end. Fewer than two where it does not fall apart.
 *
 * @example partsOf(sought, judged).length // 2
 */
export function partsOf(sought: readonly SoughtWord[], judged: Judged): QuotationPart[] {
  const cuts = sought.flatMap((word, i) => (word.gapBefore === 'ellipsis' ? [i] : []));
  if (cuts.length > 0) return long([0, ...cuts], sought.length);
  const placed = sought.map(() => false);
  for (const { kind, soughtFrom, soughtTo } of judged.steps)
    if (kind === 'same' && soughtTo - soughtFrom >= FEWEST) placed.fill(true, soughtFrom, soughtTo);
  const starts = sought.flatMap((_, i) => (i === 0 || placed[i] !== placed[i - 1] ? [i] : []));
  return long(starts, sought.length);
}

/**
 * The sentences of a quotation, without those of a word or two; none of a single sentence.
 *
 * @param pasted the quotation that the words are of
 * @example sentencesOfPasted([], '') // []
 */
export function sentencesOfPasted(sought: readonly SoughtWord[], pasted: string): QuotationPart[] {
  const starts = sought.flatMap(({ start }, i) =>
    i === 0 || /[.!?]/.test(pasted.slice(sought[i - 1]!.end, start)) ? [i] : [],
  );
  return starts.length > 1 ? long(starts, sought.length) : [];
}

function long(starts: readonly number[], end: number): QuotationPart[] {
  return starts
    .map((from, i) => ({ from, to: starts[i + 1] ?? end }))
    .filter((part) => part.to - part.from >= FEWEST);
}

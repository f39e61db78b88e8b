import type { QuoteKind, Rung } from './reading.ts';

const RUNGS: Readonly<Record<QuoteKind, Rung>> = {
  direct: 'quoted',
  spoken: 'quoted',
  mixed: 'partly',
  indirect: 'reported',
};

/**
 * The rung of the ladder that a kind of quote is on.
 *
 * @example rungOf('spoken') // 'quoted'
 */
export function rungOf(kind: QuoteKind): Rung {
  return RUNGS[kind];
}

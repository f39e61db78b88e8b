import type { QuoteKind, Rung } from './reading.ts';

const RUNGS: Readonly<Record<QuoteKind, Rung>> = {
  direct: 'quoted',
  spoken: 'quoted',
  mixed: 'partly',
  indirect: 'reported',
};

/**
 * The rung of the ladder on which a quote of a kind stands.
 *
 * @example rungOf('spoken') // 'quoted'
 */
export function rungOf(kind: QuoteKind): Rung {
  return RUNGS[kind];
}

import type { QuoteKind, Rung } from '../../reading/reading.ts';

/** Kinds and rungs as they are stored: by their place in these lists, which therefore only grow at the end. */
export const KINDS: readonly QuoteKind[] = ['direct', 'spoken', 'mixed', 'indirect'];
export const RUNGS: readonly Rung[] = ['quoted', 'partly', 'reported', 'mentioned', 'none'];

/** The letter of each kind in the tags of the word indexes. */
export const KIND_TAGS: readonly string[] = ['d', 's', 'm', 'i'];

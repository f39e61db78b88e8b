import type { Word } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import type { Roster } from '../names/roster.ts';

/**
 * Whether a phrase is the office by which an official text calls whoever it speaks for: "the Prime Minister".
 *
 * @example isPrincipal(layout.words, { from: 0, to: 2, head: 1, joined: [] }, { principal: null }) // false
 */
export const isPrincipal = (
  words: readonly Word[],
  { from, to }: NounPhrase,
  { principal }: Pick<Roster, 'principal'>,
): boolean =>
  principal !== null &&
  words[from]!.low === 'the' &&
  words
    .slice(from + 1, to)
    .map(({ low }) => low)
    .join(' ') === principal.title;

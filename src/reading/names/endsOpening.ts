import { startsUpper } from '../../text/startsUpper.ts';
import type { Word } from '../layout/layOut.ts';
import { DETERMINER, isA, PERSON, TITLE } from '../rules/wordKinds.ts';
import { SAYS } from './presented.ts';

/**
 * Whether the comma behind a name ends what its sentence opens with, so that an office behind it is that of somebody else: "According to
 * Fenn, the prime minister believes …", "Addressing the claims of Fenn, Union Minister said …".
 *
 * @example endsOpening(wordsOfLine('According to Fenn, the prime minister believes it.', english), 2, 3) // true
 */
export const endsOpening = (words: readonly Word[], from: number, to: number): boolean =>
  isOpening(words, from, to) || isBeforeMain(words, from, to);

/**
 * "According to Fenn, the prime minister believes …": the comma ends what the sentence opens with, and no second one closes an office
 * behind the name.
 */
function isOpening(words: readonly Word[], from: number, to: number): boolean {
  const isFirst = (at: number) => at >= 0 && words[at - 1]?.sentence !== words[from]!.sentence;
  const [one, two] = [words[from - 1], words[from - 2]];
  const opens =
    (one?.low === 'to' && two?.low === 'according' && isFirst(from - 2)) ||
    (OPENS.has(one?.low ?? '') && isFirst(from - 1));
  if (!opens || words[to + 1]?.low !== 'the') return false;
  const next = words.findIndex((word, at) => at > to && /^[,;)—–]$/.test(word.text));
  return next < 0 || next - to > LONGEST_OFFICE || words[next]!.sentence !== words[from]!.sentence;
}
/** "Addressing the claims made by Fenn, Union Minister said …": the comma ends a clause that a verb in -ing opens, and whoever says it comes behind. */
function isBeforeMain(words: readonly Word[], from: number, to: number): boolean {
  let first = from;
  while (first > 0 && from - first < LONGEST_OPENING && words[first - 1]!.sentence === words[from]!.sentence)
    first--;
  if (first === from || !/ing$/.test(words[first]!.low)) return false;
  let verb = to + 1;
  while (
    verb - to < LONGEST_OFFICE &&
    (isA(words[verb], TITLE | PERSON | DETERMINER) || startsUpper(words[verb]?.text ?? ''))
  )
    verb++;
  return verb > to + 1 && SAYS.has(words[verb]?.low ?? '') && words[verb]!.sentence === words[from]!.sentence;
}
/** In words. */
const LONGEST_OPENING = 40;

const OPENS = new Set('for to with without unlike like after before behind despite from'.split(' '));
/** In words. */
const LONGEST_OFFICE = 10;

import { startsUpper } from '../../text/startsUpper.ts';
import type { Word } from '../layout/layOut.ts';
import { AUXILIARY, DETERMINER, isA, MODAL, PREPOSITION } from '../rules/wordKinds.ts';
import { SAYS } from './presented.ts';
import type { NamedAt } from './roster.ts';

/** What stands beside a name and may say who its bearer is: indices of words, ends exclusive. */
export interface BesideName {
  readonly before: { readonly from: number; readonly to: number };
  readonly behind: { readonly from: number; readonly to: number };
}

/**
 * The words before a name back to the article or the clause with which its description begins, and those between commas behind it, nobody
 * else's name among them: "The Principal Secretary of the State Department for Roads, Jan Kolar, a lawyer, said".
 *
 * @example besideName(wordsOfLine('The mayor, Jan Kolar, left.', english), new Map(), { from: 3, to: 5, titleFrom: 3, inHeadline: false }).before.from // 1
 */
export function besideName(
  words: readonly Word[],
  personAt: ReadonlyMap<number, number>,
  { from, to, titleFrom }: NamedAt,
): BesideName {
  const name = words[from]!;
  const isNear = (word: Word | undefined): boolean =>
    word !== undefined && word.sentence === name.sentence && word.quotedSpan === name.quotedSpan;
  let start = Math.min(from, titleFrom);
  const isParted = words[start - 1]?.text === ',' && isNear(words[start - 1]);
  const end = isParted ? start - 1 : from;
  if (isParted) start--;
  const goesBack = (at: number): boolean =>
    end - at < LONGEST && isNear(words[at]) && mayDescribe(words, at) && !personAt.has(at);
  while (goesBack(start - 1)) start--;
  // "Police Commander, Inspector Jan Kolar": a rank between the office and the name.
  const isRank =
    end - start <= MOST_OF_RANK && words.slice(start, end).every(({ text }) => startsUpper(text));
  if (isRank && words[start - 1]?.text === ',' && goesBack(start - 2)) start--;
  while (goesBack(start - 1)) start--;
  let behind = to;
  const opens = /^[,(–—]$/.test(words[to]?.text ?? '') && isNear(words[to]);
  // "Jan Kolar, 52, a florist": the age says nothing.
  const first =
    opens && /^\d{1,3}$/.test(words[to + 1]?.text ?? '') && words[to + 2]?.text === ',' ? to + 3 : to + 1;
  if (opens) {
    behind = first;
    while (
      behind - first < LONGEST &&
      isNear(words[behind]) &&
      isInside(words[behind]!) &&
      !personAt.has(behind)
    )
      behind++;
  }
  return {
    before: { from: start, to: end },
    behind: { from: opens ? first : to, to: behind },
  };
}
/** In words. */
const LONGEST = 14;
const MOST_OF_RANK = 3;

/** A word of what somebody is called, and no verb; an article only behind a preposition: "of the". */
function mayDescribe(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  // "The Resident District Commissioner (RDC) of Lindby"
  if (/^[()]$/.test(word.text)) return true;
  if (!isInside(word) || /^(?:and|but|that|who|when|while|if)$/.test(word.low)) return false;
  if (isA(word, DETERMINER)) return isA(words[at - 1], PREPOSITION);
  return !/^\p{Ll}+[^e]ed$/u.test(word.text);
}

/** "the airline's chief executive": an "'s" is no verb there. */
const isInside = (word: Word): boolean =>
  /^['’]s?$/.test(word.text) ||
  ((word.isWord || /^[.&-]$/.test(word.text)) &&
    !isA(word, AUXILIARY | MODAL) &&
    !SAYS.has(word.low) &&
    !/^who(?:se)?$/.test(word.low));

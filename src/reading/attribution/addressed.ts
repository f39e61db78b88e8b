import type { Word } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import type { Roster } from '../names/roster.ts';

const ADDRESS: ReadonlySet<string> = new Set(['highness', 'majesty', 'excellency', 'eminence', 'holiness']);
/** How many words behind a form of address its name may begin: "His Royal Highness Crown Prince Karim". */
const BEHIND = 5;

/** Whether a phrase is a form of address: "His Royal Highness". */
export const isAddress = (words: readonly Word[], { head }: NounPhrase): boolean =>
  ADDRESS.has(words[head]!.low);

/**
 * The one whom the text has named with a form of address before: "His Royal Highness" after "His Royal Highness Prince Karim".
 * Null where nobody was, or several were.
 */
export function addressed(words: readonly Word[], phrase: NounPhrase, roster: Roster): number | null {
  if (!isAddress(words, phrase)) return null;
  const form = words[phrase.head]!.low;
  const named = new Set<number>();
  for (let at = 0; at < phrase.from; at++) {
    if (words[at]!.low !== form) continue;
    for (let next = at + 1; next <= at + BEHIND && next < phrase.from; next++) {
      const person = roster.personAt.get(next);
      // "His Excellency received President Rask": a verb is between.
      if (person === undefined && /^\p{Ll}/u.test(words[next]!.text)) break;
      if (person === undefined) continue;
      named.add(person);
      break;
    }
  }
  const [only] = named;
  return named.size === 1 ? only! : null;
}

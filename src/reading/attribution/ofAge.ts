import type { Word } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import type { Named } from '../names/roster.ts';

/** The age in "the 19-year-old", as written; null for any other phrase. */
function ageIn(words: readonly Word[], { from, to }: NounPhrase): string | null {
  const [the, age, dash, years] = words.slice(from, from + 4);
  const isAge = the?.low === 'the' && /^\d{1,3}$/.test(age?.text ?? '') && dash?.text === '-';
  return isAge && years?.low === 'year-old' && from + 4 === to ? age!.text : null;
}

/** How old the text says somebody is: "Holt, 19,", "19-year-old Holt"; null where it does not. */
function ageOf(words: readonly Word[], { at }: Named): string | null {
  for (const { from, to, titleFrom, inHeadline } of at) {
    if (inHeadline) continue;
    const behind = words[to]?.text === ',' ? words[to + 1]!.text : '';
    if (/^\d{1,3}$/.test(behind) && /^[,.]$/.test(words[to + 2]?.text ?? '')) return behind;
    const first = Math.min(from, titleFrom);
    if (words[first - 1]?.low === 'year-old') return words[first - 3]?.text ?? null;
  }
  return null;
}

/** Who "the 19-year-old" is: the only one to whom the text gives that age; null for anybody else and for any other phrase. */
export function personOfAge(
  words: readonly Word[],
  phrase: NounPhrase,
  people: readonly Named[],
): number | null {
  const age = ageIn(words, phrase);
  if (age === null) return null;
  const fitting = people.flatMap((one, index) => (ageOf(words, one) === age ? [index] : []));
  return fitting.length === 1 ? fitting[0]! : null;
}

import type { TextLayout } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import type { Roster } from '../names/roster.ts';
import { type Antecedents, SURE } from './antecedents.ts';

/** "Her counterpart agreed": the other one of the only two whom the text names, where a sentence names both; else null. */
export function counterpartOf(
  { words }: TextLayout,
  { people }: Roster,
  antecedents: Antecedents,
  { from, to, head }: NounPhrase,
): number | null {
  const { low, sentence } = words[from]!;
  if (words[head]!.low !== 'counterpart' || head !== from + 1 || to > head + 1) return null;
  if (!/^(?:his|her)$/.test(low)) return null;
  const named = people.flatMap(({ at }, index) => (at.length > 0 ? [index] : []));
  const [owner] = antecedents.rank(from, sentence, low === 'his' ? 'm' : 'f');
  if (named.length !== 2 || !owner || owner.share < SURE) return null;
  const [own, others] = named.map((one) => people[one]!.at.map((at) => words[at.from]!.sentence));
  return own!.some((one) => others!.includes(one)) ? named.find((one) => one !== owner.person)! : null;
}

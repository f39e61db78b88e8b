import type { TextLayout } from '../layout/layOut.ts';
import type { Roster } from '../names/roster.ts';
import { type Attribution, certain, undecided } from './attribution.ts';

const PARTS = /^[,;:—–-]$/;

/**
 * Whom a name means that several bear: "Mr Holt" of "Mr Holt said that Pavel Holt had gone" is the other of the two. Undecided where
 * nothing shows which of them is meant.
 *
 * @param head index of the word of the name
 * @example oneOfNamesakes(layout, roster, [0, 1], 4).name // 'Sergei Lavrov'
 */
export function oneOfNamesakes(
  { words, sentences }: Pick<TextLayout, 'words' | 'sentences'>,
  roster: Roster,
  namesakes: readonly number[],
  head: number,
): Attribution {
  const told = new Set<number>();
  const { to } = sentences[words[head]!.sentence]!;
  // "Holt said he was ill, Pavel Holt's office confirmed": behind a sign somebody else tells.
  for (let at = head + 1; at < to && !PARTS.test(words[at]!.text) && words[at]!.quotedSpan < 0; at++) {
    const person = roster.personAt.get(at);
    // A given name shows who is told of.
    if (person !== undefined && words[at]!.low !== words[head]!.low) told.add(person);
  }
  const [only, ...others] = namesakes.filter((person) => !told.has(person));
  // One alone is whom the lexicon has of the name, and nothing shows that it is that one.
  return namesakes.length > 1 && only !== undefined && others.length === 0
    ? certain(roster, only, 'subject-of-cue', 'named')
    : undecided(roster, namesakes, 'subject-of-cue');
}

import type { TextLayout, Word } from '../layout/layOut.ts';
import { besideName } from '../names/besideName.ts';
import type { Named, Roster } from '../names/roster.ts';
import { isA, PERSON, TITLE } from '../rules/wordKinds.ts';
import { isPersonNoun } from './phraseKinds.ts';
import { standsBeforeName } from './standsBeforeName.ts';

/** One description of somebody beside their name: its words in small letters, and the index behind it. */
interface Description {
  /** Whether a noun for a person is among them. */
  readonly isOfPerson: boolean;
  readonly words: ReadonlySet<string>;
  readonly to: number;
}
const known = new WeakMap<Named, readonly Description[]>();

/**
 * Whether a text tells by a word which office of a noun somebody holds: "police" of "the police chief" for "Jan Kolar, chief of the Lindby
 * police", "Nyeri" of "the Nyeri governor", "NRC" of "the NRC chairman". Only what stands before the word `before` counts.
 *
 * @param noun the noun for the office, in small letters
 * @param word the word that tells it from another, in small letters
 * @example isCalledWith(layout.words, roster, roster.people[0], 'chief', 'police', 40) // false
 */
export const isCalledWith = (
  words: TextLayout['words'],
  roster: Roster,
  one: Named,
  noun: string,
  word: string,
  before: number,
): boolean =>
  standsBeforeName(words, roster, one, word, before) ||
  descriptionsOf(words, roster.personAt, one).some(
    (described) => described.to <= before && described.words.has(noun) && described.words.has(word),
  );

/**
 * Whether a text says anywhere what somebody is: "The mediator, Ana Rusu", "Ana Rusu, a florist".
 *
 * @example isDescribedAnywhere(layout.words, roster, roster.people[0]) // true
 */
export const isDescribedAnywhere = (words: TextLayout['words'], { personAt }: Roster, one: Named): boolean =>
  one.titles.length > 0 || descriptionsOf(words, personAt, one).some(({ isOfPerson }) => isOfPerson);

const isPersonHere = (word: Word): boolean => isA(word, PERSON | TITLE) || isPersonNoun(word);

function descriptionsOf(
  words: TextLayout['words'],
  personAt: Roster['personAt'],
  one: Named,
): readonly Description[] {
  const made =
    known.get(one) ??
    one.at.flatMap((mention) => {
      if (mention.inHeadline) return [];
      const beside = besideName(words, personAt, mention);
      return [beside.before, beside.behind].flatMap(({ from, to }) =>
        from < to
          ? [
              {
                isOfPerson: words.slice(from, to).some(isPersonHere),
                words: new Set(words.slice(from, to).map(({ low }) => low)),
                to,
              },
            ]
          : [],
      );
    });
  known.set(one, made);
  return made;
}

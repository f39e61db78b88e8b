import type { TextLayout, Word } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import type { Named, Roster } from '../names/roster.ts';
import { isSpokesperson } from '../names/sideSpokenFor.ts';
import { isWrittenAgainst } from '../quotes/writtenAgainst.ts';
import { DETERMINER, isA, TITLE } from '../rules/wordKinds.ts';
import type { Antecedent } from './antecedents.ts';

/**
 * Whether a phrase that ends with somebody's name is of another: "A letter attacking Berg said" is the letter's, and `Holt said after
 * his son was led away`, where the only Holt named is a son, may be his father's.
 */
export function isOtherThanNamed(
  { words, sentences }: TextLayout,
  roster: Roster,
  phrase: NounPhrase,
  person: number,
): boolean {
  if (isOfDocument(words, phrase, roster, person)) return true;
  const isSurnameAlone = roster.personAt.get(phrase.head - 1) !== person;
  const { from, to } = sentences[words[phrase.head]!.sentence]!;
  return isSurnameAlone && hasOwnChild(words.slice(from, to)) && isChild(words, roster, person);
}

/** "A letter attacking Berg" */
function isOfDocument(
  words: readonly Word[],
  { from, head }: NounPhrase,
  { personAt }: Roster,
  person: number,
): boolean {
  let name = head;
  while (name > from && (personAt.get(name - 1) === person || isA(words[name - 1], TITLE))) name--;
  return name - 2 > from && isA(words[from], DETERMINER) && isWrittenAgainst(words, name - 1);
}
/** "after his son was led away" */
const hasOwnChild = (words: readonly Word[]): boolean =>
  words.some(
    ({ low, quotedSpan }, at) =>
      quotedSpan < 0 &&
      CHILD.test(low) &&
      words.slice(Math.max(0, at - 3), at).some(({ low }) => OWN.test(low)),
  );
const CHILD = /^(?:son|daughter)$/;
const OWN = /^(?:his|her)$/;

/** "Yoshan Holt, the second son of the former president", "the former president's son Yoshan Holt" */
function isChild(words: readonly Word[], { people }: Roster, person: number): boolean {
  return people[person]!.at.some(({ from, to, inHeadline }) => {
    if (inHeadline) return false;
    if (CHILD.test(words[from - 1]?.low ?? '')) return true;
    const behind = words.slice(to + 1, to + 6);
    const child = behind.findIndex(({ low }) => CHILD.test(low));
    return words[to]?.text === ',' && child >= 0 && behind[child + 1]?.low === 'of';
  });
}

/** Whether a text names somebody only behind a name in marks that another gave: `the "paper tiger" Pavel Berg`. */
export function isOnlyCalledSo(words: readonly Word[], { people }: Roster, person: number): boolean {
  const inText = people[person]!.at.filter(({ inHeadline }) => !inHeadline);
  const isCalledSo = ({ from }: { readonly from: number }) => {
    const run = words[from]!.quotedSpan < 0 ? (words[from - 1]?.quotedSpan ?? -1) : -1;
    if (run < 0) return false;
    let first = from - 1;
    while (first > 0 && words[first - 1]!.quotedSpan === run) first--;
    return (
      from - first <= LONGEST_EPITHET && /^(?:the|a|an|of|against|by|to)$/.test(words[first - 1]?.low ?? '')
    );
  };
  return inText.length > 0 && inText.every(isCalledSo);
}
/** In words, the marks with them. */
const LONGEST_EPITHET = 6;

/**
 * Whether the likeliest of a pronoun is a spokesperson with a surname alone in a paragraph above, of whom nothing tells whether that is
 * a "he": whoever they speak for may speak next.
 *
 * @example isSpokespersonAbove({ name: 'Holm', titles: ['Spokesperson'], gender: null }, { features: [] }) // true
 */
export const isSpokespersonAbove = (
  { name, titles, gender }: Pick<Named, 'name' | 'titles' | 'gender'>,
  { features }: Pick<Antecedent, 'features'>,
): boolean =>
  gender === null &&
  !name.includes(' ') &&
  titles.some(isSpokesperson) &&
  !features.includes('same-paragraph');

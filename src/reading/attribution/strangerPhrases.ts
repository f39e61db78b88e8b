import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import { isNamedKin, kinGender } from '../names/kin.ts';
import { isNamelike } from '../names/nameWords.ts';
import type { Roster } from '../names/roster.ts';
import type { Reader } from '../prepareReader.ts';
import {
  BEFORE_NAME,
  BODY,
  DETERMINER,
  FEMALE,
  isA,
  MALE,
  OCCUPATION,
  PERSON,
  TITLE,
} from '../rules/wordKinds.ts';
import { isNameHere } from './phraseKinds.ts';

// What phrases look like that mean somebody other than whoever was named before, where nobody of the text is known to be meant.

/** "Their president", "her counterpart", "the minister's spokesman", "Italy's finance minister": somebody else than whoever they belong to. */
export function isOwned(words: readonly Word[], { from, head, joined }: NounPhrase): boolean {
  if (joined.length > 1 || !isA(words[head], PERSON | BEFORE_NAME) || words[head]!.quotedSpan >= 0)
    return false;
  const owner = words.slice(from, head).some(({ low }) => /^['’]s?$/.test(low));
  return owner || /^(?:his|her|their|its)$/.test(words[from]!.low);
}

/** "The former ambassador to Norlandia, Phyllida Crane,": an office with a name that nobody is known by. */
export function isDescribed(words: readonly Word[], { from, to, head, joined }: NounPhrase): boolean {
  const isOffice = joined.length < 2 && words[from]!.low === 'the' && isA(words[head], PERSON);
  const comma = words.slice(head, to).findIndex(({ text }) => text === ',');
  return isOffice && comma > 0 && isNamelike(words[to - 1]!) && isNamelike(words[head + comma + 1]!);
}

/** "The archbishop, Corvelan, called": an office in small letters with a name between commas that nobody of the text has. */
export function isCalledByName(words: readonly Word[], { personAt }: Roster, subject: NounPhrase): boolean {
  const { from, head, joined } = subject;
  const office = words[head]!;
  if (joined.length > 1 || words[from]!.low !== 'the' || !/^\p{Ll}/u.test(office.text)) return false;
  if (!isA(office, PERSON | OCCUPATION | TITLE) || words[head + 1]?.text !== ',') return false;
  const first = head + 2;
  let to = first;
  while (to - first < LONGEST_NAME && words[to] && isNamelike(words[to]!) && !personAt.has(to)) to++;
  return to > first && words[to]?.text === ',' && words[to]!.sentence === office.sentence;
}
/** In words. */
const LONGEST_NAME = 4;

/** "The Chair", "The Lawyer (Planning and Highways)": an office in capitals, as minutes write whoever holds it. */
export const isInOffice = (words: readonly Word[], { from, to, head, joined }: NounPhrase): boolean =>
  joined.length < 2 &&
  words[from]!.text === 'The' &&
  head === from + 1 &&
  /^\p{Lu}\p{Ll}/u.test(words[head]!.text) &&
  isA(words[head], PERSON) &&
  (to === head + 1 || words[to - 1]!.text === ')' || words[head + 1]!.text === '(');

/** "The ECB chief": with a body in capitals before the head. */
export const isOfBody = (words: readonly Word[], { from, head }: NounPhrase): boolean =>
  !/^(?:nominee|candidate)$/.test(words[head]!.low) &&
  words.slice(from + 1, head).some(({ text }) => /^\p{Lu}{2,}$/u.test(text));

/** The country of whose people "The Swiss host" is; null for any other phrase. */
export function peopleOf(
  words: readonly Word[],
  { from, head }: NounPhrase,
  { places }: Reader,
): string | null {
  for (let at = from; at < head; at++) {
    const place = startsUpper(words[at]!.text) ? places.at(words, at)?.values[0] : null;
    if (place?.demonym) return place.place.country;
  }
  return null;
}

/** "Valdoria's Maronne", "Valdoria's Maronne, whose country is no member": named in no other way. */
export const isOfCountry = (words: readonly Word[], { from, head, joined }: NounPhrase): boolean =>
  joined.length < 2 &&
  head === from + 2 &&
  isNamelike(words[from]!) &&
  /^['’]s$/.test(words[from + 1]!.text) &&
  isNamelike(words[head]!) &&
  !isA(words[head], PERSON | BODY);

/** "The representative of France", "Her counterpart from Chad". */
export const isOfState = (words: readonly Word[], { head, joined }: NounPhrase): boolean =>
  joined.length < 2 &&
  /^(?:representative|delegate|ambassador|envoy|observer|counterpart)$/.test(words[head]!.low) &&
  /^(?:of|from|for)$/.test(words[head + 1]?.low ?? '');

/** "one minister", "a senior official"; "Zuppi", whom the text names nowhere else. */
export function isSomebody(
  layout: TextLayout,
  { personAt }: Roster,
  { from, to, head, joined }: NounPhrase,
): boolean {
  const { words } = layout;
  if (to - from === 1 && isNameHere(layout, head)) return true;
  if (joined.length > 1) return false;
  // "Tesh, who came too, said"
  if (isNamelike(words[from]!) && words[from + 1]?.text === ',' && words[from + 2]?.low === 'who')
    return !personAt.has(from);
  // "A teacher disagrees", "Local teacher Jure disagrees", "Union leader Terel said no"
  const near = words.slice(from, Math.min(to, from + 5));
  const isTrade = (word: Word) => isA(word, PERSON | OCCUPATION | TITLE) && /^\p{Ll}/u.test(word.text);
  const trade = near.findLastIndex(isTrade);
  if (/^(?:an?|one|another)$/.test(words[from]!.low)) return isA(words[head], PERSON) || trade > 0;
  if (trade < 0 || personAt.has(from)) return false;
  // "Terel, the union leader, said no"
  if (isNamelike(words[from]!) && words[from + 1]?.text === ',') return true;
  const name = from + trade + 1;
  return name < to && isNameHere(layout, name) && !personAt.has(name);
}

/** "Zuppi said the men must come home.": who speaks where a sentence begins, whom the text names nowhere else; no place. */
export function isNameAtStart(
  { words, sentences }: TextLayout,
  { places }: Reader,
  { from, to, head }: NounPhrase,
): boolean {
  const word = words[head]!;
  const isAlone = to - from === 1 && sentences[word.sentence]!.from === head;
  if (!isAlone || !isNamelike(word) || /s$/.test(word.low) || isA(word, PERSON | BODY | OCCUPATION))
    return false;
  // "Staff said": a word is in small letters somewhere, or none of the text's own.
  return places.at(words, head) === null && !words.some(({ text }) => text === word.low);
}

/** "Pasko regretted the step.": a name alone that does something where a sentence begins, which the text has nowhere in full. */
export const actsByName = (layout: TextLayout, reader: Reader, subject: NounPhrase): boolean =>
  /^(?:\p{Ll}+ed|left|met|took|gave|spoke|flew|came|went|made|kept|was|had|did)$/u.test(
    layout.words[subject.to]?.text ?? '',
  ) &&
  !ABSTRACT.test(layout.words[subject.head]!.low) &&
  isNameAtStart(layout, reader, subject);
const ABSTRACT = /(?:tion|sion|ment|ness|ity|ism|ship|ing|ance|ence|age|ly|th)$/;

/** "Meanwhile in Torreland, Olmos denied it.": a name alone behind what opens a sentence, which the text has nowhere in full; no place. */
export function isNameBehindOpening(
  { words, sentences }: TextLayout,
  { places }: Reader,
  { from, to, head }: NounPhrase,
): boolean {
  const word = words[head]!;
  return (
    to - from === 1 &&
    words[from - 1]?.text === ',' &&
    from - 1 > sentences[word.sentence]!.from &&
    isNamelike(word) &&
    !isA(word, PERSON | BODY | OCCUPATION) &&
    places.at(words, head) === null
  );
}

/** Of whom "his" and "her" make somebody without a name of their own: "his friend Dougie". */
const CLOSE =
  /^(?:friend|neighbou?r|partner|pal|flatmate|roommate|classmate|cousin|boss|landlord|landlady|eldest|youngest|twin)$/;

/** Whether "his wife, Margaret" is a "he" or a "she", any for "his friend Dougie"; null for whoever is nobody's family or friend. */
export function kinOf(words: readonly Word[], { from, to }: NounPhrase): 'm' | 'f' | 'any' | null {
  // "His wife, Margaret, weeping, said": the phrase begins with the name.
  if (words[from - 1]?.text === ',' && isNamedKin(words, from)) return kinGender(words[from - 2]!);
  // "Pryce's wife"
  const owner = words.slice(from, Math.min(to, from + 4)).findIndex(({ text }) => /^['’]s?$/.test(text));
  const first = /^(?:his|her|their)$/.test(words[from]!.low) ? from + 1 : owner < 0 ? to : from + owner + 1;
  const named = words.slice(first, Math.min(to, first + 3));
  return (
    named.map(kinGender).find((gender) => gender !== null) ??
    (named.some(({ low }) => CLOSE.test(low)) ? 'any' : null)
  );
}

/** Whether "his wife" or "the spokesman" is a "he" or a "she"; null where the words do not tell. */
export function genderOf(words: readonly Word[], subject: NounPhrase): 'm' | 'f' | null {
  const kin = kinOf(words, subject);
  if (kin) return kin === 'any' ? null : kin;
  const head = words[subject.head];
  return isA(head, MALE) ? 'm' : isA(head, FEMALE) ? 'f' : null;
}

/** "Dravic" in "Dravic, who once called …": a name that is nobody's here; null behind other words, as in "the head of Dravic, who …". */
export function strangerBefore(words: readonly Word[], who: number): { from: number; to: number } | null {
  const to = who - 1;
  if (words[to]?.text !== ',') return null;
  const isOfName = (word: Word | undefined) =>
    word?.sentence === words[who]!.sentence &&
    startsUpper(word.text) &&
    !isA(word, DETERMINER | TITLE | BODY);
  let from = to;
  while (from > 0 && isOfName(words[from - 1])) from--;
  const before = words[from - 1];
  const isFirst = before === undefined || before.sentence !== words[who]!.sentence || !before.isWord;
  return from < to && isFirst ? { from, to } : null;
}

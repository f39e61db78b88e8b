import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import { type NounPhrase, phraseAfter } from '../layout/nounPhrases.ts';
import { DOCUMENTS, OUTLET } from '../layout/sources.ts';
import { isNamelike } from '../names/nameWords.ts';
import type { Roster } from '../names/roster.ts';
import type { Language } from '../rules/compileLanguage.ts';
import {
  BODY,
  DETERMINER,
  HE,
  IN_BODY_NAME,
  isA,
  isKind,
  KINSMAN,
  KINSWOMAN,
  OCCUPATION,
  PERSON,
  SHE,
  STRONG_TITLE,
  TITLE,
} from '../rules/wordKinds.ts';

/** "the Eurocrat", "the dissident": nouns of people by their endings. */
export const AGENT = /(?:crat|ist|man|woman|ician|ident|eer)$/;

/** Whether a word says what somebody is, in small letters: "mediator", "florist", "economist". */
export const isPersonNoun = (word: Word): boolean =>
  /^\p{Ll}/u.test(word.text) && (isA(word, PERSON | OCCUPATION) || AGENT.test(word.low));

/** "the leaders", "the two ministers": all who met. */
export const isGroup = (words: readonly Word[], { from, head }: NounPhrase): boolean =>
  words[from]!.low === 'the' &&
  /^(?:leaders|ministers|presidents|parties|sides|two|pair)$/.test(words[head]!.low);

/** Whether the head of a phrase is a name's. */
export const isProper = (words: readonly Word[], { head }: NounPhrase): boolean =>
  startsUpper(words[head]!.text);

/** "Farmers Ilko Brand": whether a phrase ends in two words of a name. */
export const isTwoWordName = (words: readonly Word[], { from, to }: NounPhrase): boolean =>
  to - from >= 2 &&
  words.slice(to - 2, to).every((word) => isNamelike(word) && !isA(word, PERSON | TITLE | BODY));

/** The persons whom "The owners, Ada Holt of Lindby and Tom Lund," lists by name behind a noun for several; empty for any other phrase. */
export function namesOfSeveral(
  words: readonly Word[],
  { from, to, head, joined }: NounPhrase,
  { personAt }: Roster,
): number[] {
  let comma = head + 1;
  while (comma < to && words[comma]!.text !== ',') comma++;
  if (joined.length > 1 || !SEVERAL.test(words[head]!.text) || personAt.has(from)) return [];
  const people = new Set<number>();
  let isJoined = false;
  for (let at = comma + 1; at < to; at++) {
    const { text, low } = words[at]!;
    const person = personAt.get(at);
    if (person !== undefined) people.add(person);
    else if (low === 'and') isJoined = true;
    else if (!startsUpper(text) && !/^(?:[,.()-]|of|from|the)$/.test(low)) return [];
  }
  return isJoined ? [...people] : [];
}
const SEVERAL = /^(?:\p{Ll}[\p{Ll}-]*[^s]s|couple|pair|duo)$/u;

/** "a newspaper", "another ministry": a body that the text does not name. */
export const isSomeBody = (words: readonly Word[], { from, head, joined }: NounPhrase): boolean =>
  joined.length < 2 &&
  /^(?:an?|one|another)$/.test(words[from]!.low) &&
  (isA(words[head], BODY) || OUTLET.test(words[head]!.low));

/** "an online statement of the Foreign Ministry": the phrase of whose statement it is. */
export function ofDocument(words: readonly Word[], { from, to, head }: NounPhrase): NounPhrase | null {
  for (let at = from; at + 1 < to; at++)
    if (DOCUMENTS.has(words[at]!.low) && at >= head - 1 && /^(?:of|by|from)$/.test(words[at + 1]!.low))
      return phraseAfter(words, at + 2, to);
  // "his statement", "Brandt's letter"
  const owner = words[head - 1];
  if (!owner || head - 1 < from || !DOCUMENTS.has(words[head]!.low)) return null;
  if (isA(owner, HE | SHE)) return { from: head - 1, to: head, head: head - 1, joined: [] };
  return null;
}

/** "The governor" of "The governor, in a statement by his press secretary, Lena Ruud,": who speaks, and not who wrote it down; null for any other phrase. */
export function beforeStatement(words: readonly Word[], { from, to, head }: NounPhrase): NounPhrase | null {
  for (let at = head + 1; at + 2 < to; at++)
    if (
      words[at]!.text === ',' &&
      /^(?:in|through|via)$/.test(words[at + 1]!.low) &&
      isA(words[at + 2], DETERMINER) &&
      words.slice(at + 3, at + 6).some(({ low }) => DOCUMENTS.has(low))
    )
      return { from, to: at, head, joined: [] };
  return null;
}

/** "the ministry": the last body that was named with that word. */
export function bodyAgain(
  words: readonly Word[],
  { from, to }: NounPhrase,
  bodies: readonly { readonly name: string; readonly written: string }[],
): string | null {
  if (to - from !== 2 || words[from]!.low !== 'the' || !isA(words[from + 1], BODY)) return null;
  const noun = words[from + 1]!.low;
  return bodies.findLast(({ written }) => written.toLowerCase().split(' ').includes(noun))?.name ?? null;
}

/** "the presidents of Finland": an office in the plural, with "of". */
export function holdsOffices({ words, language }: TextLayout, { from, to }: NounPhrase): boolean {
  for (let at = from; at + 1 < to; at++) {
    const { low } = words[at]!;
    if (
      words[at + 1]!.low === 'of' &&
      low.endsWith('s') &&
      (isKind(low.slice(0, -1), language, PERSON) || low === 'secretaries')
    )
      return true;
  }
  return false;
}

/** Words of a text that have a capital where no sentence begins. */
const inside = new WeakMap<TextLayout, ReadonlySet<string>>();

/** Whether a word that nobody of the text is known to bear is a name: with a capital inside a sentence, and in the singular. */
export function isNameHere(layout: TextLayout, at: number): boolean {
  const word = layout.words[at]!;
  if (!isNamelike(word) || /s$/.test(word.low) || isA(word, PERSON | BODY)) return false;
  let capitals = inside.get(layout);
  if (!capitals) {
    const { words, sentences } = layout;
    const starts = new Set(sentences.map(({ from }) => from));
    capitals = new Set(
      words.flatMap(({ low, text, quotedSpan }, index) =>
        /^\p{Lu}\p{Ll}/u.test(text) && quotedSpan < 0 && !starts.has(index) ? [low] : [],
      ),
    );
    inside.set(layout, capitals);
  }
  return capitals.has(word.low);
}

/** "the US and Saudi governments": what is joined has its noun in the plural. */
export function isPluralBody(words: readonly Word[], { joined }: NounPhrase): boolean {
  const last = joined.at(-1);
  return (
    last !== undefined &&
    /^(?:governments|ministries|militaries|armies|authorities|embassies|delegations|sides)$/.test(
      words[last.to - 1]!.low,
    ) &&
    joined.slice(0, -1).every(({ to }) => startsUpper(words[to - 1]!.text))
  );
}

/** Persons whom a sentence names in what opens it before a pronoun: "Together with Minister Brandt, he said", "Asked by Holt, he said". */
export function inCompany(
  layout: TextLayout,
  roster: Roster,
  pronoun: number,
  sentence: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  const { words, sentences } = layout;
  const { from } = sentences[sentence]!;
  if (
    !/^(?:together|along|alongside|unlike|like|beside|besides|with|asked|questioned|pressed|quizzed|challenged|cross-examined)$/.test(
      words[from]!.low,
    )
  )
    return found;
  for (let at = from; at < pronoun; at++) {
    const person = roster.personAt.get(at);
    if (person !== undefined) found.add(person);
  }
  return found;
}

/** "Berg, whom he told that …": whoever is told, right before the "whom". */
export function whoIsTold(
  words: readonly Word[],
  { personAt }: Roster,
  { from }: NounPhrase,
): ReadonlySet<number> {
  if (!/^whom?$/.test(words[from - 1]?.low ?? '')) return new Set();
  const person = personAt.get(words[from - 2]?.text === ',' ? from - 3 : from - 2);
  return new Set(person === undefined ? [] : [person]);
}

/**
 * "Assistant Secretary for Democracy, Human Rights and Labor Otto Brandt": who alone is named behind an office of several parts; null
 * where each part may be somebody.
 */
export function officeInParts(
  words: readonly Word[],
  joined: readonly NounPhrase[],
  { personAt }: Roster,
  { matters, honorifics }: Language,
): number | null {
  const named = joined.map(({ from, to }) => {
    for (let at = from; at < to; at++) if (personAt.has(at)) return at;
    return -1;
  });
  const [first, last] = [joined[0]!, joined.at(-1)!];
  const ofBody = behindOfficeAndBody(words, first, last, personAt, honorifics);
  if (ofBody !== null) return ofBody;
  const at = named.at(-1)!;
  if (at <= last.from || named.slice(0, -1).some((one) => one >= 0)) return null;
  if (isA(words[last.from], STRONG_TITLE | PERSON | DETERMINER)) return null;
  // "Foreign Affairs and International Trade Minister Otto Brandt"
  const ofTwo =
    joined.slice(0, -1).every((part) => isMatter(words, part, matters)) &&
    words.slice(last.from + 1, at).some((word) => isA(word, STRONG_TITLE) && startsUpper(word.text));
  if (ofTwo) return personAt.get(at)!;
  const link = words.slice(first.from, first.to).findIndex(({ low }) => low === 'of' || low === 'for');
  const isOffice = link > 0 && isA(words[first.from + link - 1], STRONG_TITLE | PERSON);
  return isOffice ? personAt.get(at)! : null;
}

/**
 * "Ana Rusu, head of the Broadcasting, Communications and Theatre Union": who is named before an office of a body whose name is a list; null
 * where the phrase is no such list.
 */
export function headOfList(
  words: readonly Word[],
  joined: readonly NounPhrase[],
  { personAt }: Roster,
): number | null {
  const [first, last] = [joined[0]!, joined.at(-1)!];
  const person = personAt.get(first.from);
  if (person === undefined) return null;
  let at = first.from;
  while (personAt.get(at) === person) at++;
  if (words[at]?.text !== ',') return null;
  while (++at < last.to && !/^(?:of|at|for)$/.test(words[at]!.low))
    if (!/^\p{Ll}/u.test(words[at]!.text) || words[at]!.text === ',') return null;
  if (!isA(words[at - 1], PERSON) || at >= last.to) return null;
  const isOfList = (word: Word) => word.text === ',' || (isOfBodyName(word) && word.quotedSpan < 0);
  const body = words.slice(at + 1, last.to);
  return body.every(isOfList) && isA(body.at(-1), IN_BODY_NAME | BODY) ? person : null;
}

/** "The Chairman, Senate Committee on Media and Culture, Senator Otto Brandt": who follows an office and its body, a comma behind each. */
function behindOfficeAndBody(
  words: readonly Word[],
  first: NounPhrase,
  last: NounPhrase,
  personAt: Roster['personAt'],
  honorifics: ReadonlySet<string>,
): number | null {
  let comma = first.from - 1;
  while (comma <= first.to && words[comma]?.text !== ',') comma++;
  const office = words[comma - 1];
  if (comma > first.to || !office || !startsUpper(office.text) || personAt.has(comma - 1)) return null;
  if (!isA(office, STRONG_TITLE | PERSON | TITLE) || isA(office, DETERMINER)) return null;
  let end = comma + 1;
  while (end < words.length && end - comma < LONGEST_BODY && isOfBodyName(words[end]!) && !personAt.has(end))
    end++;
  if (words[end]?.text !== ',' || end <= last.from || end < comma + 3) return null;
  let name = end + 1;
  const isTitle = (word: Word) =>
    isA(word, TITLE) || word.text === '.' || honorifics.has(word.low) || word.low === 'hon';
  while (words[name] && !personAt.has(name) && isTitle(words[name]!)) name++;
  return words[name]?.sentence === office.sentence ? (personAt.get(name) ?? null) : null;
}
/** In words. */
const LONGEST_BODY = 14;

/** A word of a body's name, and no "the Chancellor" of a list. */
const isOfBodyName = (word: Word): boolean =>
  word.quotedSpan < 0 &&
  (startsUpper(word.text) ? !isA(word, PERSON) : /^(?:of|on|for|and|the|&)$/.test(word.low));

/** "Foreign Affairs", "Finance": what a minister is of, in capitals and without an article. */
const isMatter = (words: readonly Word[], { from, to }: NounPhrase, matters: ReadonlySet<string>): boolean =>
  words.slice(from, to).every((word) => startsUpper(word.text) && !isA(word, DETERMINER | PERSON)) &&
  (isA(words[to - 1], TITLE) || matters.has(words[to - 1]!.low));

/**
 * "the Hostages and Missing Families Forum", "Norland's ruling Justice and Development Party", "the Ministry of Health and Welfare": one
 * body, which is no two, as a phrase of its own; null where each part may be somebody, as in "the Ministry of Trade and Apple".
 */
export function asOneBody(
  { words }: TextLayout,
  joined: readonly NounPhrase[],
  { personAt, bodyAt }: Roster,
  { matters }: Language,
): NounPhrase | null {
  const [first, last] = [joined[0]!, joined.at(-1)!];
  if (joined.length !== 2) return null;
  const areMatters = (from: number, to: number) =>
    from < to && words.slice(from, to).every((word) => startsUpper(word.text) && matters.has(word.low));
  const isNobody = (from: number, to: number) =>
    words.slice(from, to).every((_, at) => !personAt.has(from + at) && !bodyAt.has(from + at));
  // "the Ministry of Health and Welfare"
  const isOfTwo = /^(?:ministry|department|bureau|office|committee|commission)$/.test(words[first.head]!.low);
  if (isOfTwo && words[first.head + 1]?.low === 'of')
    return areMatters(first.head + 2, first.to) && areMatters(last.from, last.to)
      ? { ...first, to: last.to, joined: [] }
      : null;
  let from = first.to;
  while (from > first.from && startsUpper(words[from - 1]!.text) && !isA(words[from - 1], DETERMINER)) from--;
  const before = words[from - 1];
  const isApart = from > first.from && (before?.low === 'the' || /^\p{Ll}/u.test(before?.text ?? ''));
  const isOne =
    isApart &&
    areMatters(from, first.to) &&
    isNobody(from, first.to) &&
    isNobody(last.from, last.to) &&
    isA(words[last.head], BODY | IN_BODY_NAME) &&
    words.slice(last.from, last.to).every((word) => startsUpper(word.text));
  return isOne ? { from, to: last.to, head: last.head, joined: [] } : null;
}

/** "a question to Holt from a Norlandian reporter, who said": who is described right before the clause hangs on a preposition, and has no name. */
export function isOfAnother(words: readonly Word[], who: number): boolean {
  // "women who said": they did.
  if (/^(?:women|men|people|children|those|others|\p{Ll}{3,}[^s]s)$/u.test(words[who - 1]?.text ?? ''))
    return true;
  const noun = words[who - 1]?.text === ',' ? who - 2 : who - 1;
  if (noun < 0 || !isPersonNoun(words[noun]!)) return false;
  let at = noun;
  while (at > 0 && noun - at < 5 && !/^an?$/.test(words[at]!.low)) at--;
  return (
    /^an?$/.test(words[at]!.low) && /^(?:from|by|to|with|against|beside)$/.test(words[at - 1]?.low ?? '')
  );
}

/** Who is described by somebody's name that ends at an index: "Berg, the mother of Holt,", "Berg, a spokesman for Holt,". */
export function describedByName(
  words: readonly Word[],
  { personAt }: Roster,
  at: number,
): { readonly person: number; readonly at: number; readonly isKin: boolean } | null {
  const named = personAt.get(at);
  let link = at;
  while (link > 0 && at - link < 8 && !/^(?:of|for|to)$/.test(words[link]!.low) && words[link]!.text !== ',')
    link--;
  const noun = words[link - 1];
  if (!/^(?:of|for|to)$/.test(words[link]!.low) || !isA(noun, PERSON | KINSMAN | KINSWOMAN | OCCUPATION))
    return null;
  let comma = link - 2;
  while (comma > 0 && link - comma < 8 && words[comma]!.text !== ',') comma--;
  const person = words[comma]?.text === ',' ? personAt.get(comma - 1) : undefined;
  if (person === undefined || person === named || words[comma]!.sentence !== words[at]!.sentence) return null;
  const isKin = isA(noun, KINSMAN | KINSWOMAN) || KIN.test(noun!.low);
  return { person, at: comma - 1, isKin };
}
const KIN =
  /^(?:wife|husband|widow(?:er)?|mother|father|son|daughter|brother|sister|aunt|uncle|cousin|niece|nephew|grand(?:mother|father|son|daughter)|partner|fianc[ée]e?)$/;

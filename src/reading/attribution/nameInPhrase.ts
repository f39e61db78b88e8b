import { startsUpper } from '../../text/startsUpper.ts';
import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import { isFiniteVerb, type NounPhrase } from '../layout/nounPhrases.ts';
import { isSourceNoun } from '../layout/sources.ts';
import { OFFICE_LETTERS } from '../names/nameWords.ts';
import type { Roster } from '../names/roster.ts';
import {
  AUXILIARY,
  BEFORE_NAME,
  BODY,
  CLOSED_CLASS,
  CONJUNCTION,
  DETERMINER,
  IN_BODY_NAME,
  isA,
  MODAL,
  PERSON,
  PREPOSITION,
  STRONG_TITLE,
  TITLE,
} from '../rules/wordKinds.ts';

/** A person named in a phrase: who, and the words of the name with the title before it. */
export interface NameInPhrase {
  readonly person: number;
  readonly from: number;
  readonly to: number;
}

const CLAUSE_OPENERS = new Set('what which that who as when while because after before where'.split(' '));

/**
 * The first person named in a phrase who can be its speaker, or null: "his campaign manager, Robby Mook", "Missouri
 * Secretary of State Jason Kander", "Concord resident Whit Symms", "Trump went after Bush".
 *
 * Passed over: who only owns it ("Clinton's spokesman") or hangs on a preposition ("aides to Trump", "One pastor
 * supporting Mr. Cruz"), unless a title stands before that ("Minister of Education Stefania Giannini").
 */
export function nameInPhrase(
  words: readonly Word[],
  phrase: NounPhrase,
  roster: Roster,
): NameInPhrase | null {
  for (let at = phrase.from; at < phrase.to; at++) {
    if (at > phrase.from && opensRelativeClause(words, at)) return null;
    const person = roster.personAt.get(at);
    if (person === undefined) continue;
    let to = at + 1;
    while (to < phrase.to && roster.personAt.get(to) === person) to++;
    const from = titledFrom(words, phrase.from, at);
    if (!isOwner(words, to, phrase.to) && !isGoverned(words, phrase, from, at)) return { person, from, to };
    at = to - 1;
  }
  return null;
}

/** "The Herald, which endorsed Maria Stone": whom the clause names, it does not make the speaker. */
const opensRelativeClause = (words: readonly Word[], at: number): boolean =>
  words[at - 1]!.text === ',' && /^(?:which|who|whose|whom|where)$/.test(words[at]!.low);

/** Whether a name that ends before `to` owns what the phrase is about: "Trump's team"; "The Trump team", "a Ryan spokesperson", "Holt aides". */
function isOwner(words: readonly Word[], to: number, end: number): boolean {
  const next = words[to];
  if (!next) return false;
  if (next.low === "'s" || next.low === "'") return true;
  return to < end && /^\p{Ll}/u.test(next.text) && (isA(next, BODY | PERSON) || THEIRS.test(next.low));
}
const THEIRS = /^(?:camp|aides|allies|supporters|surrogates|backers)$/;

/** Index at which the titles before a name begin. */
function titledFrom(words: readonly Word[], floor: number, name: number): number {
  let from = name;
  // "…, Engr. Chukwuma Eze"
  if (words[from - 1]?.text === '.' && from - 2 > floor && startsUpper(words[from - 2]!.text)) from -= 2;
  while (from > floor && isTitle(words[from - 1]!)) from--;
  return from;
}

/**
 * The person whom a phrase is in apposition to: "Tom Ridge, a former secretary of homeland security," or "his best
 * friend at Lehigh, Bruce Turry," where the phrase was read without the name. Null where there is none.
 */
export function nameBeside(layout: TextLayout, phrase: NounPhrase, roster: Roster): NameInPhrase | null {
  const { words } = layout;
  const sentence = layout.sentences[words[phrase.from]!.sentence];
  if (!sentence) return null;
  return (
    nameBehind(words, phrase, sentence, roster) ??
    nameRightBefore(words, phrase, sentence, roster) ??
    nameBefore(words, phrase, sentence, roster)
  );
}

/** "his best friend at Lehigh, Bruce Turry,": who is named behind the comma. */
function nameBehind(
  words: readonly Word[],
  phrase: NounPhrase,
  sentence: Sentence,
  { personAt }: Roster,
): NameInPhrase | null {
  const sign = words[phrase.to];
  if (!/^[,–—-]$/.test(sign?.text ?? '') || sign!.quotedSpan >= 0) return null;
  // "According to the newspaper, Otto Brandt, the mayor, will resign"
  if (isSourceNoun(words[phrase.head]!)) return null;
  // "According to several ministers, Otto Brandt will resign"
  if (SEVERAL.test(words[phrase.head]!.low) || /^\p{Ll}+[^s]s$/u.test(words[phrase.head]!.text)) return null;
  let at = phrase.to + 1;
  while (at < sentence.to && at - phrase.to < 8 && isTitle(words[at]!)) at++;
  const person = personAt.get(at);
  if (person === undefined) return null;
  let to = at;
  while (personAt.get(to) === person) to++;
  // "…, Bruce Turry said" has its own verb.
  const isAlone = to >= sentence.to || !/^\p{Ll}/u.test(words[to]!.text) || words[to]!.low === 'of';
  return isAlone ? { person, from: phrase.from, to } : null;
}

/** "Joe Holt the new chairman said": who is named right before an article, with no comma between. */
function nameRightBefore(
  words: readonly Word[],
  { from, to }: NounPhrase,
  sentence: Sentence,
  { personAt }: Roster,
): NameInPhrase | null {
  if (from <= sentence.from || !/^(?:the|an?)$/.test(words[from]!.low)) return null;
  const person = personAt.get(from - 1);
  if (person === undefined) return null;
  const first = nameFrom(words, from - 1, sentence, personAt);
  const before = words[first - 1];
  // "After Ana Rusu the chairman said": somebody else.
  const begins = first <= sentence.from || (opensClause(before!) && !/^(?:after|before)$/.test(before!.low));
  return begins ? { person, from: first, to } : null;
}

/** "Tom Ridge, a former secretary of homeland security,": who is named before the comma. */
function nameBefore(
  words: readonly Word[],
  phrase: NounPhrase,
  sentence: Sentence,
  { personAt }: Roster,
): NameInPhrase | null {
  if (!mayDescribe(words, phrase)) return null;
  const byOrigin = isByOrigin(words, phrase);
  for (let at = phrase.from - 1; at > sentence.from && phrase.from - at < 30; at--) {
    if (words[at]!.quotedSpan >= 0) return null;
    if (words[at]!.text !== ',') continue;
    // "Holt, the governor, resigned after a row, a person close to the talks said": the sentence has gone on.
    if (!byOrigin && goesOn(words, at + 1)) return null;
    const person = personAt.get(at - 1);
    if (person === undefined) continue;
    if (SEVERAL.test(words[phrase.head]!.low)) return null;
    const from = nameFrom(words, at - 1, sentence, personAt);
    const begins = from <= sentence.from || opensClause(words[from - 1]!);
    return begins ? { person, from, to: phrase.to } : null;
  }
  return null;
}

/** Index at which the name begins of which a word is the last, its titles with it. */
function nameFrom(
  words: readonly Word[],
  last: number,
  sentence: Sentence,
  personAt: Roster['personAt'],
): number {
  const person = personAt.get(last);
  let from = last;
  while (from > sentence.from && (personAt.get(from - 1) === person || isTitle(words[from - 1]!))) from--;
  return from;
}

/** "Schiff, the top Democrat, called for an inquiry that the California congressman said …" */
const isByOrigin = (words: readonly Word[], { from, head }: NounPhrase): boolean =>
  words[from]!.low === 'the' && isA(words[head], PERSON) && startsUpper(words[head - 1]!.text);

/** Whether a phrase can describe whoever is named before it: in small letters or cut at a stop, and no "this", "it" or "the NWP". */
function mayDescribe(words: readonly Word[], { from, to, head }: NounPhrase): boolean {
  const first = words[from]!;
  // "between Brandt and Prime Minister Holt, the NWP said": a party.
  const last = words[head]!;
  const isLetters = first.low === 'the' && head === from + 1 && /^\p{Lu}{2,6}$/u.test(last.text);
  if (isLetters && !isA(last, TITLE | PERSON) && !OFFICE_LETTERS.test(last.text)) return false;
  const isCut = words[from + 1]?.text === '.' || words[to]?.text === '.';
  // "Norland's envoy to Ruvia"
  const isOwned = words.slice(from, to).some(({ low }) => low === "'s");
  return (
    (/^\p{Ll}/u.test(first.text) || isCut || isOwned) &&
    // "Together with Holt, the minister, the council condemned …"
    !(isA(last, BODY) && words[from - 1]?.text === ',') &&
    !/^(?:this|that|these|those|it|there|i|we|you|he|she|they)$/.test(first.low)
  );
}

/** Whether what follows a word is the subject of a clause. */
const opensClause = ({ quotedSpan, text, low }: Word): boolean =>
  quotedSpan >= 0 || /^[,;:—–]$/.test(text) || CLAUSE_OPENERS.has(low) || low === 'and' || low === 'but';

/** A verb with which a sentence goes on behind a comma: "resigned", "will resign"; no participle: "backed by". */
function goesOn(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (isA(word, AUXILIARY | MODAL) || (isFiniteVerb(word.low) && !word.low.endsWith('ing'))) return true;
  return (
    /^\p{Ll}+[^e]ed$/u.test(word.text) && !/^(?:by|in|as|at|with|from|for)$/.test(words[at + 1]?.low ?? '')
  );
}
const SEVERAL =
  /^(?:people|sources|officials|aides|diplomats|lawmakers|residents|witnesses|lawyers|analysts|reports|media|organi[sz]ers|activists|protesters|experts|critics|observers|insiders|investigators|prosecutors|relatives|colleagues|friends|neighbou?rs|supporters|opponents|commentators|campaigners|authorities|records|documents)$/;

const isPersons = (word: Word): boolean =>
  isA(word, PERSON | BEFORE_NAME) || PERSONS.has(word.low.replace(/s$/, ''));
const PERSONS = new Set(
  'pollster aide ally adviser advisor spokesman lawyer friend colleague supporter backer'.split(' '),
);

const isTitle = (word: Word): boolean => (isA(word, TITLE) && startsUpper(word.text)) || word.text === '.';

/** True for a name, its titles beginning at `from`, that hangs on the word before. */
function isGoverned(words: readonly Word[], phrase: NounPhrase, from: number, name: number): boolean {
  if (from <= phrase.from) return false;
  const left = words[from - 1]!;
  // "one of Brandt's pollsters Tony Kolar"
  if (words[phrase.from]!.low === 'one' && /^\p{Ll}.*s$/u.test(left.text) && isPersons(left)) return false;
  if (CLAUSE_OPENERS.has(left.low) || isMinisterOfState(words, phrase.from, name)) return false;
  if (/ing$/.test(left.low)) return true;
  if (isA(left, PREPOSITION) && !(isA(left, CONJUNCTION) && left.low !== 'than'))
    return !isInTitle(words, phrase, from, name);
  const preposition = prepositionBefore(words, phrase.from, from - 1);
  return preposition !== null && isGovernedFar(words, phrase, preposition, from, name);
}

/**
 * "Secretary of State Jason Kander", "Department of State Spokesperson Lena Ruud": a preposition inside a title, in capitals as before a
 * name, and no bare title after it.
 */
function isInTitle(words: readonly Word[], phrase: NounPhrase, from: number, name: number): boolean {
  const left = words[from - 1]!;
  const office = /^(?:of|for|to)$/.test(left.low) ? words[from - 2] : undefined;
  if (office === undefined || !startsUpper(office.text) || words[phrase.from] === left) return false;
  const between = words.slice(from, name);
  if (isA(office, IN_BODY_NAME)) return between.length > 1 && isPersons(between.at(-1)!);
  const isBare = between.every((word) => isA(word, STRONG_TITLE) || word.text === '.');
  // "Member of Parliament Otto Brandt"
  return (isA(office, PERSON) || office.low === 'member') && !isBare;
}

/** Index of the nearest preposition before a name, with neither a sign nor a clause between; null where none is. */
function prepositionBefore(words: readonly Word[], floor: number, before: number): number | null {
  for (let at = before; at > floor; at--) {
    const word = words[at]!;
    if (/^[,—–(]$/.test(word.text) || CLAUSE_OPENERS.has(word.low)) return null;
    if (isA(word, PREPOSITION)) return at;
  }
  return null;
}

/** Whether a name hangs on a preposition with other words between: "A spokesman for candidate Hillary Clinton", but "CEO of the Refugee Council Enver Solomon". */
function isGovernedFar(
  words: readonly Word[],
  phrase: NounPhrase,
  at: number,
  from: number,
  name: number,
): boolean {
  const { low } = words[at]!;
  const before = words[at - 1]!;
  const between = words.slice(at + 1, from);
  // "the ambassador to Britain Liu Wenbao": a country, and right behind it the name.
  const isPosted =
    from === name &&
    /^(?:to|in)$/.test(low) &&
    isA(before, STRONG_TITLE) &&
    between.every((one) => startsUpper(one.text) || one.low === 'the');
  if (isPosted && between.length > 0) return false;
  // "the minister for foreign affairs Peter Hill": what the office is for, and right behind it the name.
  if (from === name && isOfMatter(words, phrase.head, at, from)) return false;
  if (isSpokesOfMatter(words, at, from, name)) return false;
  if (isOfBody(words, phrase, at, from, name) || isHeadOfBody(words, phrase, at, from, name)) return false;
  // "Spokesman for Democratic nominee Helen Ruud": a word in small letters shows that another is described.
  const isPlain = between.some((one) => /^\p{Ll}/u.test(one.text) && !isA(one, CLOSED_CLASS));
  if (isPlain && low !== 'of') return true;
  const isOffice = startsUpper(before.text) && isA(before, PERSON | STRONG_TITLE);
  return !isOffice && !isOfOffice(words, phrase, from, name);
}

/** Whether a preposition is inside the name of the body that somebody with a name is of. */
function isOfBody(
  words: readonly Word[],
  phrase: NounPhrase,
  preposition: number,
  from: number,
  name: number,
): boolean {
  const before = words[preposition - 1]!;
  const left = words[from - 1]!;
  if (!isA(before, IN_BODY_NAME) || !startsUpper(before.text)) return false;
  // "Norland Union of Nurses Lindby Branch Secretary Ivo Tarr"
  if (
    isA(words[from], STRONG_TITLE) &&
    startsUpper(words[from]!.text) &&
    startsUpper(left.text) &&
    from < name
  )
    return true;
  if (!isPersons(left)) return false;
  // "Federal Bureau of Investigation Special Agent Ronald Keller": of that body, and by name.
  if (startsUpper(left.text)) return true;
  // "Department of Trade spokesperson Lena Ruud": the body opens the phrase.
  let opens = phrase.from;
  while (opens < preposition - 1 && isA(words[opens], DETERMINER)) opens++;
  return opens === preposition - 1 && from === name;
}

/** "the spokesperson of the State Department Vedant Holm": one person of a body whose name in capitals ends right before theirs. */
function isHeadOfBody(
  words: readonly Word[],
  { head }: NounPhrase,
  preposition: number,
  from: number,
  name: number,
): boolean {
  const isOne = head === preposition - 1 && isA(words[head], PERSON) && !words[head]!.low.endsWith('s');
  const body = words.slice(preposition + 1, from);
  return (
    isOne &&
    words[preposition]!.low === 'of' &&
    body.length > 0 &&
    isA(body.at(-1), IN_BODY_NAME | BODY) &&
    body.every((word) => startsUpper(word.text) || isA(word, CLOSED_CLASS)) &&
    words.slice(from, name).every((word) => word.text === '.' || /^(?:mr|mrs|ms|dr|prof)$/.test(word.low))
  );
}

/** Whether nothing but the matter of an office is between a preposition and a name: "minister *for foreign affairs* Peter Hill". */
const isOfMatter = (words: readonly Word[], head: number, at: number, name: number): boolean =>
  isA(words[head], PERSON | STRONG_TITLE) &&
  (head === at - 1
    ? /^(?:for|of|on)$/.test(words[at]!.low)
    : words[at]!.low === 'on' && /^advis[eo]r$/.test(words[head]!.low)) &&
  name > at + 1 &&
  words
    .slice(at + 1, name)
    .every(
      (one) =>
        one.low === 'and' || SERVED.test(one.low) || (isA(one, TITLE) && !isA(one, PERSON | STRONG_TITLE)),
    );
/** For whom there are ministers. */
const SERVED = /^(?:children|women|families|veterans|youth|pensioners|carers|consumers|victims|refugees)$/;

/** "Minister of State for Defence Khalid Attar": the matter in capitals, and right behind it the name. */
function isMinisterOfState(words: readonly Word[], floor: number, name: number): boolean {
  let link = name - 1;
  while (
    link > floor &&
    words[link]!.low !== 'for' &&
    (startsUpper(words[link]!.text) || isA(words[link], CLOSED_CLASS))
  )
    link--;
  const office = words.slice(Math.max(floor, link - 3), link).map(({ low }) => low);
  return (
    words[link]!.low === 'for' &&
    name > link + 1 &&
    /^(?:minister|secretary) of state$/.test(office.join(' '))
  );
}

/** "PCG spokesperson for the West Ostrelian Sea Commodore Jay Tarr": what somebody speaks for, a rank of their own, and right behind it the name. */
const isSpokesOfMatter = (words: readonly Word[], at: number, from: number, name: number): boolean =>
  /^spokes(?:person|man|woman)$/.test(words[at - 1]!.low) &&
  words[at]!.low === 'for' &&
  from < name &&
  words.slice(from, name).every((word) => RANK.test(word.low) || word.text === '.');
const RANK =
  /^(?:commodore|colonel|col|captain|capt|lieutenant|lt|major|maj|general|gen|admiral|adm|commander|cmdr|brigadier|brig|sergeant|sgt|superintendent|supt)$/;

/**
 * "Deputy Director of the Tamberg Institute for Peace Studies Otto Brandt": an office that opens the phrase, a body in capitals, and
 * right behind it the name that ends the phrase.
 */
function isOfOffice(words: readonly Word[], phrase: NounPhrase, from: number, name: number): boolean {
  let first = phrase.from;
  while (first < from && isA(words[first], DETERMINER)) first++;
  const office = words.slice(first, from).findIndex((word) => isA(word, PREPOSITION));
  const opens = words.slice(first, first + Math.max(office, 0));
  return (
    from === name &&
    startsUpper(words[from - 1]!.text) &&
    opens.length > 0 &&
    opens.every((word) => startsUpper(word.text) || word.text === '-') &&
    opens.some((word) => isA(word, PERSON | STRONG_TITLE)) &&
    !isA(words[from - 1], PERSON | TITLE) &&
    words.slice(first, from).every((word) => !/^\p{Ll}/u.test(word.text) || isA(word, CLOSED_CLASS))
  );
}

import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import { isFiniteVerb, type NounPhrase } from '../layout/nounPhrases.ts';
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
    // "The Herald, which endorsed Maria Stone": whom the clause names, it does not make the speaker.
    if (
      at > phrase.from &&
      words[at - 1]!.text === ',' &&
      /^(?:which|who|whose|whom|where)$/.test(words[at]!.low)
    )
      break;
    const person = roster.personAt.get(at);
    if (person === undefined) continue;
    let to = at + 1;
    while (to < phrase.to && roster.personAt.get(to) === person) to++;
    const next = words[to];
    // "The Trump team", "a Ryan spokesperson", "Holt aides": theirs, and not them.
    const names =
      to < phrase.to &&
      next !== undefined &&
      /^\p{Ll}/u.test(next.text) &&
      (isA(next, BODY | PERSON) || /^(?:camp|aides|allies|supporters|surrogates|backers)$/.test(next.low));
    const owner = names || next?.low === "'s" || next?.low === "'";
    let from = at;
    // "…, Engr. Chukwuma Eze"
    if (words[from - 1]?.text === '.' && from - 2 > phrase.from && startsUpper(words[from - 2]!.text))
      from -= 2;
    while (from > phrase.from && isTitle(words[from - 1]!)) from--;
    if (!owner && !isGoverned(words, phrase, from, at)) return { person, from, to };
    at = to - 1;
  }
  return null;
}

/**
 * The person whom a phrase stands in apposition to: "Tom Ridge, a former secretary of homeland security," or "his best
 * friend at Lehigh, Bruce Turry," where the phrase was read without the name. Null where no name stands so.
 */
export function nameBeside(
  layout: TextLayout,
  phrase: NounPhrase,
  roster: Roster,
): { person: number; from: number; to: number } | null {
  const { words } = layout;
  const sentence = layout.sentences[words[phrase.from]!.sentence];
  if (!sentence) return null;
  if (/^[,–—-]$/.test(words[phrase.to]?.text ?? '') && words[phrase.to]!.quotedSpan < 0) {
    let at = phrase.to + 1;
    while (at < sentence.to && at - phrase.to < 8 && isTitle(words[at]!)) at++;
    const person = roster.personAt.get(at);
    let to = at;
    while (person !== undefined && roster.personAt.get(to) === person) to++;
    // "…, Bruce Turry said" has its own verb.
    if (
      person !== undefined &&
      (to >= sentence.to || !/^\p{Ll}/u.test(words[to]!.text) || words[to]!.low === 'of')
    )
      return { person, from: phrase.from, to };
  }
  const first = words[phrase.from]!;
  const cut = words[phrase.from + 1]?.text === '.' || words[phrase.to]?.text === '.';
  if (!(/^\p{Ll}/u.test(first.text) || cut) || /^(?:this|that|these|those|it|there)$/.test(first.low))
    return null;
  // "Schiff, the top Democrat, called for an inquiry that the California congressman said …"
  const calledByOrigin =
    first.low === 'the' && isA(words[phrase.head], PERSON) && startsUpper(words[phrase.head - 1]!.text);
  for (let at = phrase.from - 1; at > sentence.from && phrase.from - at < 30; at--) {
    if (words[at]!.quotedSpan >= 0) return null;
    // "Holt, the governor, resigned after a row, a person close to the talks said": the sentence has gone on.
    if (words[at]!.text === ',' && !calledByOrigin && goesOn(words, at + 1)) return null;
    const person = words[at]!.text === ',' ? roster.personAt.get(at - 1) : undefined;
    if (person === undefined) continue;
    if (SEVERAL.test(words[phrase.head]!.low)) return null;
    let from = at - 1;
    while (from > sentence.from && (roster.personAt.get(from - 1) === person || isTitle(words[from - 1]!)))
      from--;
    const left = from > sentence.from ? words[from - 1]! : null;
    if (
      left === null ||
      left.quotedSpan >= 0 ||
      /^[,;:—–]$/.test(left.text) ||
      CLAUSE_OPENERS.has(left.low) ||
      left.low === 'and' ||
      left.low === 'but'
    )
      return { person, from, to: phrase.to };
    return null;
  }
  return null;
}

/** A verb with which a sentence goes on behind a comma: "resigned", "will resign"; no participle: "backed by". */
function goesOn(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (isA(word, AUXILIARY | MODAL) || (isFiniteVerb(word.low) && !word.low.endsWith('ing'))) return true;
  return (
    /^\p{Ll}+[^e]ed$/u.test(word.text) && !/^(?:by|in|as|at|with|from|for)$/.test(words[at + 1]?.low ?? '')
  );
}
/** Of whom one name is none. */
const SEVERAL =
  /^(?:people|sources|officials|aides|diplomats|lawmakers|residents|witnesses|lawyers|analysts|reports|media)$/;

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
  if (CLAUSE_OPENERS.has(left.low)) return false;
  if (/ing$/.test(left.low)) return true;
  const hangs = isA(left, PREPOSITION) && !(isA(left, CONJUNCTION) && left.low !== 'than');
  // "Secretary of State Jason Kander": a title, in capitals as before a name, and no bare title after the preposition.
  const head = words[phrase.from]!;
  const titled = left.low === 'of' || left.low === 'for' || left.low === 'to' ? words[from - 2] : undefined;
  if (hangs) {
    const bare = words.slice(from, name).every((word) => isA(word, STRONG_TITLE) || word.text === '.');
    return !(titled && startsUpper(titled.text) && isA(titled, PERSON) && !bare && head !== left);
  }
  // "CEO of the Refugee Council Enver Solomon", "A spokesman for candidate Hillary Clinton"
  for (let at = from - 1; at > phrase.from; at--) {
    const word = words[at]!;
    if (word.text === ',' || word.text === '—' || word.text === '–' || word.text === '(') return false;
    if (CLAUSE_OPENERS.has(word.low)) return false;
    if (!isA(word, PREPOSITION)) continue;
    const before = words[at - 1]!;
    // "the ambassador to Britain Liu Wenbao": a country, and right behind it the name.
    const posted =
      from === name &&
      /^(?:to|in)$/.test(word.low) &&
      isA(before, STRONG_TITLE) &&
      words.slice(at + 1, from).every((one) => startsUpper(one.text) || one.low === 'the');
    if (posted && at + 1 < from) return false;
    // "Federal Bureau of Investigation Special Agent Ronald Keller": of that body, and by name.
    if (isA(before, IN_BODY_NAME) && startsUpper(before.text) && startsUpper(left.text) && isPersons(left))
      return false;
    // "Department of Trade spokesperson Lena Ruud": the body opens the phrase.
    let opens = phrase.from;
    while (opens < at - 1 && isA(words[opens], DETERMINER)) opens++;
    if (
      opens === at - 1 &&
      from === name &&
      isA(before, IN_BODY_NAME) &&
      startsUpper(before.text) &&
      isPersons(left)
    )
      return false;
    // "Spokesman for Democratic nominee Helen Ruud": a word in small letters shows that another is described.
    const plain = words
      .slice(at + 1, from)
      .some((one) => /^\p{Ll}/u.test(one.text) && !isA(one, CLOSED_CLASS));
    if (plain && word.low !== 'of') return true;
    return !(
      (startsUpper(before.text) && isA(before, PERSON | STRONG_TITLE)) ||
      isOfOffice(words, phrase, from, name)
    );
  }
  return false;
}

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

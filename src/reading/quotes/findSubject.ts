import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import { isAdverbial, isFiniteVerb, isPronoun, type NounPhrase } from '../layout/nounPhrases.ts';
import { phraseBefore } from '../layout/phraseBefore.ts';
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  isA,
  MAN,
  MODAL,
  MONTH,
  OCCUPATION,
  PERSON,
  PREPOSITION,
  TIME_WORD,
  TITLE,
  WEEKDAY,
  WOMAN,
} from '../rules/wordKinds.ts';
import type { FoundCue } from './cue.ts';

/**
 * The subject that comes before a cue ("the minister said"), with its apposition ("Lavrov, the minister, said"), or
 * null where the words before the verb are none. It begins no earlier than `floor`.
 */
export function subjectBefore(layout: TextLayout, cue: FoundCue, floor: number): NounPhrase | null {
  const { words } = layout;
  const end = beforeHabit(words, cue, floor);
  if (end <= floor) return null;
  const before = words[end - 1]!;
  if (before.quotedSpan >= 0) return null;
  if (before.text === ',' || before.text === '—' || before.text === '–')
    return cue.gerund
      ? apposedAlone(layout, end - 1, floor, before.text)
      : apposed(layout, end - 1, floor, before.text);
  if (before.low === 'and' || before.low === 'but' || before.low === 'then') return null;
  let phrase = phraseBefore(words, end, floor);
  // "Sanders on Thursday blasted", "The committee this week said"
  while (phrase && !isSurname(words, phrase, floor) && isA(words[phrase.head], TIME_WORD)) {
    const preposition = phrase.from > floor && isA(words[phrase.from - 1], PREPOSITION) ? 1 : 0;
    phrase = phraseBefore(words, phrase.from - preposition, floor);
  }
  if (phrase) phrase = beforeAlias(words, phrase, floor);
  if (!phrase || isObjectOfDeed(words, phrase, cue)) return null;
  const outer = cue.gerund
    ? null
    : (beforeBareRelative(words, phrase, floor) ?? beforeWhileDoing(words, phrase, floor));
  return outer ?? outOfAdjunct(layout, phrase, floor);
}

/** Index behind the subject: before "liked" in "Holt, the late chancellor, often liked to say". */
function beforeHabit(words: readonly Word[], cue: FoundCue, floor: number): number {
  if (words[cue.from]!.low !== 'to' || cue.from === cue.at || cue.from - 1 <= floor) return cue.from;
  if (!/^(?:like[sd]?|used|love[sd]?|prefer(?:s|red)?)$/.test(words[cue.from - 1]!.low)) return cue.from;
  const adverb = cue.from - 2 > floor && isA(words[cue.from - 2], ADVERB) ? 1 : 0;
  const end = cue.from - 1 - adverb;
  return words[end - 1]!.text === ',' ? end : cue.from;
}

/** The subject of which a phrase before the verb is the end: "Lavrov in Moscow said" has it before its adjunct, and "in Moscow" is none. */
function outOfAdjunct(layout: TextLayout, phrase: NounPhrase, floor: number): NounPhrase | null {
  const { words } = layout;
  const left = phrase.from > floor ? words[phrase.from - 1]! : null;
  if (
    left &&
    isA(left, PREPOSITION) &&
    !isA(left, CONJUNCTION) &&
    !['as', 'than', 'like', 'of'].includes(left.low)
  ) {
    return (
      afterAdjunct(words, phrase, floor) ??
      beforeAdjunct(layout, phrase, floor) ??
      widerThan(words, phrase, floor)
    );
  }
  return phrase;
}

/** "Holm" in "Holm, popularly known as Lion, said", "Holm also known as LION said": whoever is called so besides. */
export function beforeAlias(words: readonly Word[], phrase: NounPhrase, floor: number): NounPhrase {
  let at = phrase.from - 1;
  if (at <= floor || words[at]!.low !== 'as') return phrase;
  at--;
  // "a man identified by the police as Holm"
  for (let back = at; back > floor && at - back < LONGEST_ALIAS; back--)
    if (/^(?:identified|named)$/.test(words[back]!.low) && words[back + 1]!.low === 'by') at = back;
  if (!ALIAS.test(words[at]!.low)) return phrase;
  at--;
  while (at > floor && (isAdverbial(words[at]!.low) || /^(?:also|well|best)$/.test(words[at]!.low))) at--;
  if (at > floor && words[at]!.text === ',') at--;
  const called = at >= floor ? phraseBefore(words, at + 1, floor) : null;
  return called ? { ...called, to: phrase.to, joined: [] } : phrase;
}
const ALIAS = /^(?:known|called|nicknamed|dubbed|identified|named)$/;
/** In words, up to the "as". */
const LONGEST_ALIAS = 5;

function widerThan(words: readonly Word[], { from, to }: NounPhrase, floor: number): NounPhrase | null {
  const wider = phraseBefore(words, from - 1, floor);
  return wider && { ...wider, to };
}

/** "the sailor, Faye Low, saying": the same where nothing but names and descriptions stand before the verb; in "Bush attacked Holt, calling …" they do not. */
function apposedAlone(layout: TextLayout, comma: number, floor: number, sign: string): NounPhrase | null {
  const found = apposed(layout, comma, floor, sign);
  const isVerb = (word: Word) =>
    isA(word, AUXILIARY | MODAL) ||
    isFiniteVerb(word.low) ||
    /^\p{Ll}+[^e]ed$/u.test(word.text) ||
    word.low === 'and';
  return found && !layout.words.slice(found.from, comma).some(isVerb) ? found : null;
}

/** "Governor Holt" in "Governor Holt who also attended the burial called for …": whom a clause without commas describes, where it has its verb. */
function beforeBareRelative(words: readonly Word[], phrase: NounPhrase, floor: number): NounPhrase | null {
  if (isPronoun(words[phrase.head]!) || words[phrase.from - 1]?.low === 'than') return null;
  let who = phrase.from - 1;
  while (who > floor && phrase.from - who < LONGEST_RELATIVE && words[who]!.low !== 'who') {
    const { text, low, quotedSpan } = words[who]!;
    // "Youth and Sports Minister"
    const joinsNames =
      low === 'and' &&
      [who - 1, who + 1].every((at) => startsUpper(words[at]!.text)) &&
      words.slice(who + 1, who + 4).some((word) => isA(word, TITLE));
    if (joinsNames) {
      who--;
      continue;
    }
    if (
      quotedSpan >= 0 ||
      /^[,;:—–-]$/.test(text) ||
      /^(?:and|but|that|which|when|while|as|after|before|if|because)$/.test(low)
    )
      return null;
    who--;
  }
  if (who <= floor || words[who]!.low !== 'who') return null;
  const clause = words.slice(who + 1, phrase.from);
  const isVerb = (word: Word) =>
    isA(word, AUXILIARY | MODAL) || isFiniteVerb(word.low) || /^\p{Ll}+ed$/u.test(word.text);
  if (!clause.some((word) => isVerb(word) && word.low !== 'to')) return null;
  // "A man who said he spoke for the group told …"
  const isSomebody = /^(?:an?|one|another)$/.test(words[floor]!.low) && words[who - 1]!.isWord;
  if (clause.some(({ low }) => TELLS.test(low)) && !isSomebody) return null;
  const end = words[who - 1]!.text === ',' ? who - 1 : who;
  const described = end > floor ? phraseBefore(words, end, floor) : null;
  return described && !isPronoun(words[described.head]!) ? described : null;
}
/** In words. */
const LONGEST_RELATIVE = 14;
/** "Holt, who said the minister called …": behind these the words before the verb are its own subject. */
const TELLS =
  /^(?:said|says|say|claim(?:s|ed)?|believe[sd]?|thinks?|thought|told|tells|add(?:s|ed)|argue[sd]|insist(?:s|ed)|allege[sd]|confirm(?:s|ed)|announced|note[sd]|stated|warn(?:s|ed)|explain(?:s|ed)|knows?|knew|hopes?|hoped|fears?|feared)$/;

/** "Governor Holt" in "Governor Holt while reacting to a word of Minister Tarr said": who does something meanwhile, without commas. */
function beforeWhileDoing(
  words: readonly Word[],
  { from, to }: NounPhrase,
  floor: number,
): NounPhrase | null {
  let at = to - 1;
  while (at > floor && from - at < LONGEST_RELATIVE && words[at]!.low !== 'while') {
    const { isWord, text, quotedSpan } = words[at]!;
    if (quotedSpan >= 0 || !(isWord || text === '.')) return null;
    at--;
  }
  if (at <= floor || words[at]!.low !== 'while' || !/^\p{Ll}+ing$/u.test(words[at + 1]!.text)) return null;
  const doer = phraseBefore(words, at, floor);
  return doer && !isPronoun(words[doer.head]!) ? doer : null;
}

/** "Michael Fall" in "Michael Fall, a former envoy, in a message to Sipher said": who comes before an adjunct that a comma opens. */
function beforeAdjunct(layout: TextLayout, { from, to }: NounPhrase, floor: number): NounPhrase | null {
  const { words } = layout;
  let comma = from - 1;
  while (comma > floor && from - comma < LONGEST_ADJUNCT && words[comma]!.text !== ',') comma--;
  if (words[comma]?.text !== ',' || words[comma]!.quotedSpan >= 0) return null;
  if (!/^(?:in|during|at|on|via)$/.test(words[comma + 1]!.low) || comma + 1 >= to - 2) return null;
  const main = apposed(layout, comma, floor, ',') ?? phraseBefore(words, comma, floor);
  return main && startsUpper(words[main.from]!.text) ? { ...main, to } : null;
}
/** In words. */
const LONGEST_ADJUNCT = 12;

/** "Norway summoned the ambassador to inform him that …": a deed is in the words before "to", or right before them. */
const isObjectOfDeed = (words: readonly Word[], { from, head }: NounPhrase, cue: FoundCue): boolean =>
  words[cue.from]!.low === 'to' &&
  cue.from < cue.at &&
  words
    .slice(Math.max(0, from - 1), head)
    .some(
      ({ text, low, sentence }) =>
        sentence === words[head]!.sentence &&
        /^\p{Ll}/u.test(text) &&
        /[^e]ed$/.test(low) &&
        !MAKES_SPEAK.test(low),
    );

/** "prompted Holt to call for …": Holt calls. */
const MAKES_SPEAK =
  /^(?:prompted|asked|urged|invited|pressed|pressured|forced|ordered|wanted|allowed|expected|instructed|directed|persuaded|convinced|encouraged|helped|enabled|required|pushed|caused|compelled|inspired|authori[sz]ed)$/;

/** "Rice" in "In one exchange Rice told": a name after the common noun that ends what a clause begins with. */
function afterAdjunct(words: readonly Word[], phrase: NounPhrase, floor: number): NounPhrase | null {
  const { from, to } = phrase;
  // "On Monday in Moscow President Holt said", "On 3 March in Oslo …"
  const before = from - 1 > floor ? words[from - 2]! : null;
  const dated = before && (isA(before, TIME_WORD | WEEKDAY | MONTH) || /^\d{1,4}$/.test(before.text));
  if (before?.isWord && !dated && !isA(before, CONJUNCTION)) return null;
  let at = to - 1;
  if (!startsUpper(words[at]!.text)) return null;
  // "In Moscow President Holt said"
  let title = from;
  while (title < at && !isA(words[title], TITLE)) title++;
  if (title > from && title < at) {
    if (isGoverned(words, title, from)) return null;
    // "During the talks aides to President Holt said": the aides did.
    const isOfSomebody = /^\p{Ll}/u.test(words[title]!.text) && /^(?:of|to|for)$/.test(words[title + 1]!.low);
    return { from: title, to, head: isOfSomebody ? title : to - 1, joined: [] };
  }
  while (at > from && (startsUpper(words[at - 1]!.text) || isA(words[at - 1], TITLE | PERSON | OCCUPATION)))
    at--;
  return at > from && !isGoverned(words, at, from) ? { from: at, to, head: to - 1, joined: [] } : null;
}

/** "in a message to Rice told", "in talks with Norwegian President Holt said", and no "on a visit to Moscow President Holt said". */
function isGoverned(words: readonly Word[], at: number, floor: number): boolean {
  const [second, before] = [
    at - 2 >= floor ? words[at - 2] : undefined,
    at > floor ? words[at - 1] : undefined,
  ];
  return (
    isA(before, PREPOSITION) ||
    before?.low === 'to' ||
    (second?.low === 'with' && startsUpper(before?.text ?? ''))
  );
}

/** “…,” May said, “…,” Mrs May replied, “…,” Dora Noon said: somebody, and no month or time. */
function isSurname(words: readonly Word[], { from, to, head }: NounPhrase, floor: number): boolean {
  const before = words[head - 1];
  if (before && head > from && /^(?:Noon|Day|Winter|Summer|Spring)$/.test(words[head]!.text))
    return (
      isA(before, MAN | WOMAN | TITLE) || (words[head]!.text === 'Noon' && /^\p{Lu}\p{Ll}/u.test(before.text))
    );
  if (to !== head + 1 || !/^(?:May|April|June|August)$/.test(words[head]!.text)) return false;
  if (head > from) return isA(words[head - 1], TITLE) || words[head - 1]!.text === '.';
  return !(from > floor && isA(words[from - 1], PREPOSITION | DETERMINER));
}

/** "the Norland Party" in "the leader of the Norland Party, which says": what a "which" right before a verb refers to. */
export function whichSubject(layout: TextLayout, cue: FoundCue, floor: number): NounPhrase | null {
  const { words } = layout;
  if (words[cue.from - 1]?.low !== 'which') return null;
  let to = cue.from - 1;
  if (words[to - 1]?.text === ',') to--;
  const phrase = phraseBefore(words, to, floor);
  if (!phrase) return null;
  let { from } = phrase;
  for (let at = phrase.from + 1; at < to; at++) if (isA(words[at], PREPOSITION)) from = at + 1;
  return from < to ? { from, to, head: to - 1, joined: [] } : null;
}

/** "Lavrov, who chairs the council, said", "Smith, 41, said": from the earlier comma back. */
const apposed = (layout: TextLayout, comma: number, floor: number, sign: string): NounPhrase | null =>
  beforeBracket(layout, comma, floor, sign) ??
  whoLists(layout.words, comma, floor) ??
  whoIsFlanked(layout.words, comma, floor) ??
  fromCommaBack(layout, comma, floor, sign);

/** "Senator Holt" in "Senator Holt (NPP, Lindby South), said": whose party and area stand in brackets, parted by a comma. */
function beforeBracket(layout: TextLayout, comma: number, floor: number, sign: string): NounPhrase | null {
  const { words } = layout;
  if (words[comma - 1]?.text !== ')') return null;
  let open = comma - 2;
  let isParted = false;
  while (open > floor && comma - open < LONGEST_ADJUNCT && words[open]!.text !== '(') {
    if (words[open]!.text === ',') isParted = true;
    open--;
  }
  if (!isParted || open <= floor || words[open]!.text !== '(') return null;
  const phrase = phraseBefore(words, open, floor);
  const named = phrase && startsUpper(words[phrase.head]!.text);
  const whole = named ? phrase : fromCommaBack(layout, open, floor, sign);
  return whole && { ...whole, to: comma };
}

function fromCommaBack(layout: TextLayout, comma: number, floor: number, sign: string): NounPhrase | null {
  const { words } = layout;
  let commas = 0;
  for (let at = comma - 1; at > floor && comma - at < 45 && commas < 3; at--) {
    if (words[at]!.quotedSpan >= 0) return null;
    if (words[at]!.text !== sign) continue;
    commas++;
    const phrase = phraseBefore(words, at, floor);
    if (!phrase || isPronoun(words[phrase.head]!)) continue;
    const left = phrase.from > floor ? words[phrase.from - 1]! : null;
    const mayBeApposed =
      left?.text === ',' &&
      commas < 3 &&
      phrase.joined.length < 2 &&
      !isA(words[at + 1], CONJUNCTION) &&
      at - phrase.from < 8;
    const outer = mayBeApposed ? namedBefore(words, phrase.from - 1, floor) : null;
    if (outer) return { ...outer, to: comma };
    if (!left || !isA(left, PREPOSITION))
      return { ...(whoIsDescribed(words, phrase.from - 1, floor) ?? phrase), to: comma };
  }
  return null;
}

/**
 * "The minister" in "The minister, who was opening the road, for cars and carts, said": whom the clause describes whose verb is at an index;
 * null where the words before it are of no such clause.
 */
function whoIsDescribed(words: readonly Word[], verb: number, floor: number): NounPhrase | null {
  if (verb < floor || !/^\p{Ll}+(?:ing|ed)$/u.test(words[verb]!.text)) return null;
  let who = verb - 1;
  while (who > floor && verb - who < 5 && /^\p{Ll}/u.test(words[who]!.text) && words[who]!.low !== 'who')
    who--;
  if (who <= floor || words[who]!.low !== 'who' || words[who - 1]!.text !== ',') return null;
  const phrase = phraseBefore(words, who - 1, floor);
  return phrase && !isPronoun(words[phrase.head]!) ? phrase : null;
}

/** "Governor Holt" in "Governor Holt, flanked by Mayor Ruud, Minister for Health and Sports Ivo Tarr, and others, announced". */
function whoIsFlanked(words: readonly Word[], comma: number, floor: number): NounPhrase | null {
  for (let at = comma - 1; at > floor + 1 && comma - at < LONGEST_LIST && words[at]!.quotedSpan < 0; at--) {
    if (!FLANKED.test(words[at]!.low) || words[at + 1]?.low !== 'by' || words[at - 1]!.text !== ',') continue;
    const phrase = phraseBefore(words, at - 1, floor);
    return phrase && !isPronoun(words[phrase.head]!) ? { ...phrase, to: comma } : null;
  }
  return null;
}
const FLANKED = /^(?:flanked|accompanied|joined|represented|assisted|backed|surrounded)$/;
/** In words. */
const LONGEST_LIST = 60;

/** "Holt" in "Holt, who met the leaders of Jamaica, Haiti and the Norland Isles, said"; null where no list closes the clause. */
function whoLists(words: readonly Word[], comma: number, floor: number): NounPhrase | null {
  let listed = false;
  for (let at = comma - 1; at > floor + 1 && comma - at < 45 && words[at]!.quotedSpan < 0; at--) {
    if (words[at]!.text !== ',') continue;
    if (/^whos?e?$/.test(words[at + 1]!.low)) {
      const phrase = listed ? phraseBefore(words, at, floor) : null;
      return phrase && startsUpper(words[phrase.head]!.text) ? { ...phrase, to: comma } : null;
    }
    const first = /^(?:the|and)$/.test(words[at + 1]!.low) ? words[at + 2] : words[at + 1];
    if (!startsUpper(first?.text ?? '')) return null;
    listed = true;
  }
  return null;
}

/** "…, a lawyer, who …, said": the name before a comma to which the phrase behind it is an apposition; null where none is there. */
function namedBefore(words: readonly Word[], comma: number, floor: number): NounPhrase | null {
  const outer = phraseBefore(words, comma, floor);
  if (!outer || !startsUpper(words[outer.head]!.text) || outer.to - outer.from > 8) return null;
  const before = outer.from > floor ? words[outer.from - 1]! : null;
  return before && isA(before, PREPOSITION) ? null : outer;
}

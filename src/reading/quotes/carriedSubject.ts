import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import { type NounPhrase, phraseAfter } from '../layout/nounPhrases.ts';
import { phraseBefore } from '../layout/phraseBefore.ts';
import type { Roster } from '../names/roster.ts';
import {
  BODY,
  CONJUNCTION,
  DETERMINER,
  HE,
  isA,
  PERSON,
  PREPOSITION,
  SHE,
  THEY,
  TITLE,
} from '../rules/wordKinds.ts';
import { pastQuotedAs } from './findComplement.ts';
import { beforeAlias } from './findSubject.ts';

/**
 * Who the clause before a cue without a subject of its own is about: "Trump" in "Hours later, Trump returned the
 * compliment, telling …", "he" in "when I asked Sanders, he looked up and said". The nearest before the verb, or null
 * where no clause begins with a person, a pronoun or a body. `limit` is the offset of the verb, in characters.
 */
export function carriedSubject(
  layout: TextLayout,
  sentence: Sentence,
  limit: number,
  roster: Roster,
): NounPhrase | null {
  const { words } = layout;
  const cue = wordFrom(words, sentence, limit);
  for (let at = cue - 2; at >= sentence.from && cue - at < FARTHEST; at--) {
    const phrase = phraseBegunAt(words, at, cue, sentence.from);
    if (!phrase) continue;
    const named = nameFrom(words, phrase, roster);
    const end = named ?? phrase.head + 1;
    if (end >= cue || !mayBeVerb(words[end]!) || isHeldBy(words, at, end, sentence.from)) continue;
    if (named === null && !isSomebody(words, phrase, at)) continue;
    const own: NounPhrase = { from: at, to: end, head: named === null ? phrase.head : end - 1, joined: [] };
    const other = named === null ? null : joinedBefore(words, at, sentence, roster);
    return other ? { ...own, from: other.from, joined: [other, own] } : own;
  }
  return null;
}

/** The phrase with which a clause begins at an index; null where none does, and where somebody else is only called so. */
function phraseBegunAt(words: readonly Word[], at: number, cue: number, floor: number): NounPhrase | null {
  if (!mayBegin(words, at, floor) || isWithinThat(words, at, cue)) return null;
  const phrase = phraseAfter(words, at, cue);
  return phrase && beforeAlias(words, phrase, floor) === phrase ? phrase : null;
}

const mayBegin = (words: readonly Word[], at: number, floor: number): boolean =>
  words[at]!.quotedSpan < 0 && (at <= floor || opensClause(words[at - 1]!));

/** "The families stated that Kolar is the obstacle, and announced …": behind a comma the main clause goes on. */
const isWithinThat = (words: readonly Word[], at: number, cue: number): boolean =>
  words[at - 1]?.low === 'that' && words[cue - 1]?.low === 'and' && words[cue - 2]?.text === ',';

/** "the conversation which Rusu and Brandt had this morning": they held it, and somebody else reports it. */
const isHeldBy = (words: readonly Word[], at: number, end: number, floor: number): boolean =>
  /^(?:had|have|held)$/.test(words[end]!.low) && inRelative(words, at, floor);

/** "he", "the minister", "the council" */
const isSomebody = (words: readonly Word[], { head }: NounPhrase, at: number): boolean =>
  isA(words[head], HE | SHE | THEY) || (isA(words[at], DETERMINER) && isA(words[head], PERSON | BODY));

/** What follows a subject and may be its verb: a word in small letters, neither a preposition nor a genitive. */
const mayBeVerb = (word: Word): boolean =>
  word.quotedSpan < 0 &&
  /^\p{Ll}/u.test(word.text) &&
  !isA(word, PREPOSITION | CONJUNCTION) &&
  word.low !== "'s";

/** "Holt" before "and Brandt met on Monday and said …": both spoke, if both open the clause. Null for anybody else. */
function joinedBefore(
  words: readonly Word[],
  at: number,
  sentence: Sentence,
  roster: Roster,
): NounPhrase | null {
  if (words[at - 1]?.low !== 'and' || !roster.personAt.has(at - 2)) return null;
  const other = phraseBefore(words, at - 1, sentence.from);
  if (!other || other.to !== at - 1 || !roster.personAt.has(other.head)) return null;
  return other.from === sentence.from || opensClause(words[other.from - 1]!) ? other : null;
}

/** Whether the phrase that begins at `from`, with what "and" joins to it on its left, follows "which" or "that". */
function inRelative(words: readonly Word[], from: number, floor: number): boolean {
  let at = from;
  while (words[at - 1]?.low === 'and') {
    const earlier = phraseBefore(words, at - 1, floor);
    if (!earlier) return false;
    at = earlier.from;
  }
  return at > floor && /^(?:which|that|who|whom)$/.test(words[at - 1]!.low);
}

/** A clause that begins farther back is another matter, however long the sentence. */
const FARTHEST = 80;

/** Index of the first word of a sentence that begins at an offset or after it. */
export function wordFrom(words: readonly Word[], sentence: Sentence, offset: number): number {
  let [low, high] = [sentence.from, sentence.to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const opensClause = (word: Word): boolean =>
  word.quotedSpan < 0 && (/^[,:;—–]$/.test(word.text) || OPENS_CLAUSE.has(word.low));
const OPENS_CLAUSE: ReadonlySet<string> = new Set(
  'that which what how when as while because after before but and with'.split(' '),
);

/** Index after the name with which a phrase begins, its title included; null where it begins with none. */
export function nameFrom(words: readonly Word[], phrase: NounPhrase, roster: Roster): number | null {
  let at = phrase.from;
  while (at < phrase.to && (isA(words[at], TITLE) || words[at]!.text === '.')) at++;
  const person = roster.personAt.get(at);
  if (person === undefined) return null;
  while (at < phrase.to && roster.personAt.get(at) === person) at++;
  return at;
}

/** "President Holt" in "Tass quoted President Holt as saying": who quotes is not who speaks. Null without "as saying" or "to have said". */
export function quotedSpeaker(
  layout: TextLayout,
  sentence: Sentence,
  verbEnd: number,
  roster: Roster,
): NounPhrase | null {
  const { words } = layout;
  const at = wordFrom(words, sentence, verbEnd);
  let as = at;
  while (as < sentence.to && as - at < 14 && pastQuotedAs(words, as) === null) as++;
  if (as <= at || as >= sentence.to || pastQuotedAs(words, as) === null) return null;
  if (as === at + 1 && isA(words[at], HE | SHE)) return { from: at, to: as, head: at, joined: [] };
  if (words[as - 1]!.text !== ',') return phraseBefore(words, as, at);
  // "quoted the minister, Jane Dube, as saying"
  for (let from = at; from < as; from++) {
    const person = roster.personAt.get(from);
    let to = from;
    while (person !== undefined && to < as && roster.personAt.get(to) === person) to++;
    if (to > from && !/^['’]s?$/.test(words[to]!.low)) return { from, to, head: to - 1, joined: [] };
    from = Math.max(from, to - 1);
  }
  return phraseAfter(words, at, as);
}

/** "one poster" in "…, with one poster writing": a subject of its own right before the verb. Else null. */
export function withSubject(layout: TextLayout, sentence: Sentence, verbStart: number): NounPhrase | null {
  const { words } = layout;
  const verb = wordFrom(words, sentence, verbStart);
  const heard = heardBefore(words, verb, sentence.from);
  if (heard) return heard;
  // "with the minister, Otto Brandt, saying": a name between commas.
  let commas = words[verb - 1]?.text === ',' ? 2 : 0;
  for (let at = verb - 1; at > sentence.from && verb - at < 18; at--) {
    if (words[at]!.quotedSpan >= 0 || (words[at]!.text === ',' && commas-- <= 0)) return null;
    if (words[at]!.low !== 'with') continue;
    const apposed = words[verb - 1]!.text === ',';
    const phrase = apposed ? phraseAfter(words, at + 1, verb) : phraseBefore(words, verb, at + 1);
    if (phrase?.from !== at + 1 || (apposed && commas > 0)) return null;
    return apposed ? { ...phrase, to: verb - 1 } : phrase;
  }
  return null;
}

/** "him" in "Rusu remembered him saying", "Brandt" in "a video shows Brandt telling": who is heard to say it; else null. */
function heardBefore(words: readonly Word[], verb: number, floor: number): NounPhrase | null {
  if (words[verb - 1]?.quotedSpan !== -1) return null;
  const phrase = isA(words[verb - 1], HE | SHE | THEY)
    ? { from: verb - 1, to: verb, head: verb - 1, joined: [] }
    : phraseBefore(words, verb, floor);
  return phrase && phrase.from > floor && HEARS.test(words[phrase.from - 1]!.low) ? phrase : null;
}
const HEARS =
  /^(?:recall(?:s|ed)?|remember(?:s|ed)?|hears?|heard|overheard|record(?:s|ed)|film(?:s|ed)|shows?|showed|showing|caught|captured?|captures|features?|featured)$/;

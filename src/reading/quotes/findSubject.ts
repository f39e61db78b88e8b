import { startsUpper } from '../../text/startsUpper.ts';
import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import { isPronoun, type NounPhrase, phraseAfter, phraseBefore } from '../layout/nounPhrases.ts';
import { sentenceSubject } from '../layout/sentenceSubject.ts';
import type { Roster } from '../names/roster.ts';
import {
  BODY,
  CONJUNCTION,
  DETERMINER,
  HE,
  isA,
  MAN,
  MONTH,
  OCCUPATION,
  PERSON,
  PREPOSITION,
  SHE,
  THEY,
  TIME_WORD,
  TITLE,
  WEEKDAY,
  WOMAN,
} from '../rules/wordKinds.ts';
import type { FoundCue } from './cue.ts';
import { pastQuotedAs } from './findComplement.ts';
import { isBullet, isNameAbove, labelAbove } from './labelAbove.ts';
import type { QuoteCandidate } from './quoteCandidate.ts';

/**
 * The subject that stands before a cue ("the minister said"), with its apposition ("Lavrov, the minister, said"), or
 * null where the words before the verb are none. It begins no earlier than `floor`.
 */
export function subjectBefore(layout: TextLayout, cue: FoundCue, floor: number): NounPhrase | null {
  const { words } = layout;
  const end = cue.from;
  if (end <= floor) return null;
  const before = words[end - 1]!;
  if (before.quotedSpan >= 0) return null;
  if (before.text === ',' || before.text === '—' || before.text === '–')
    return apposed(layout, end - 1, floor, before.text);
  if (before.low === 'and' || before.low === 'but' || before.low === 'then') return null;
  let phrase = phraseBefore(words, end, floor);
  // "Sanders on Thursday blasted", "The committee this week said"
  while (phrase && !isSurname(words, phrase, floor) && isA(words[phrase.head], TIME_WORD)) {
    const preposition = phrase.from > floor && isA(words[phrase.from - 1], PREPOSITION) ? 1 : 0;
    phrase = phraseBefore(words, phrase.from - preposition, floor);
  }
  if (!phrase || isObjectOfDeed(words, phrase, cue)) return null;
  // "Lavrov, foreign minister since 2004 said": rare; "in Moscow said" is no subject.
  const left = phrase.from > floor ? words[phrase.from - 1]! : null;
  if (
    left &&
    isA(left, PREPOSITION) &&
    !isA(left, CONJUNCTION) &&
    !['as', 'than', 'like', 'of'].includes(left.low)
  ) {
    const own = afterAdjunct(words, phrase, floor);
    if (own) return own;
    const wider = phraseBefore(words, phrase.from - 1, floor);
    return wider ? { ...wider, to: phrase.to } : null;
  }
  return phrase;
}

/** "Norway summoned the ambassador to inform him that …": a deed stands in the words before "to", or right before them. */
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
  if (title > from && title < at) return { from: title, to, head: to - 1, joined: [] };
  while (at > from && (startsUpper(words[at - 1]!.text) || isA(words[at - 1], TITLE | PERSON | OCCUPATION)))
    at--;
  return at > from ? { from: at, to, head: to - 1, joined: [] } : null;
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

/** "the Norland Party" in "the leader of the Norland Party, which says": what a "which" right before a verb stands for. */
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
function apposed(layout: TextLayout, comma: number, floor: number, sign: string): NounPhrase | null {
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
      left?.text === ',' && commas < 3 && !isA(words[at + 1], CONJUNCTION) && at - phrase.from < 8;
    const outer = mayBeApposed ? namedBefore(words, phrase.from - 1, floor) : null;
    if (outer) return { ...outer, to: comma };
    if (!left || !isA(left, PREPOSITION)) return { ...phrase, to: comma };
  }
  return null;
}

/** "…, a lawyer, who …, said": the name before a comma to which the phrase behind it is an apposition; null where none stands there. */
function namedBefore(words: readonly Word[], comma: number, floor: number): NounPhrase | null {
  const outer = phraseBefore(words, comma, floor);
  if (!outer || !startsUpper(words[outer.head]!.text) || outer.to - outer.from > 8) return null;
  const before = outer.from > floor ? words[outer.from - 1]! : null;
  return before && isA(before, PREPOSITION) ? null : outer;
}

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
    if (words[at]!.quotedSpan >= 0 || (at > sentence.from && !opensClause(words[at - 1]!))) continue;
    const phrase = phraseAfter(words, at, cue);
    if (!phrase) continue;
    const named = nameFrom(words, phrase, roster);
    const end = named ?? phrase.head + 1;
    // "the conversation which Rusu and Brandt had this morning": they held it, and somebody else tells of it.
    const isTheirs =
      /^(?:had|have|held)$/.test(words[end]?.low ?? '') && inRelative(words, at, sentence.from);
    if (isTheirs || end >= cue || !mayBeVerb(words[end]!)) continue;
    const head = words[phrase.head]!;
    const speaks =
      named !== null ||
      isA(head, HE | SHE | THEY) ||
      (isA(words[at], DETERMINER) && isA(head, PERSON | BODY));
    if (!speaks) continue;
    const own: NounPhrase = { from: at, to: end, head: named === null ? phrase.head : end - 1, joined: [] };
    const other = named === null ? null : joinedBefore(words, at, sentence, roster);
    return other ? { ...own, from: other.from, joined: [other, own] } : own;
  }
  return null;
}

/** What stands behind a subject and may be its verb: a word in small letters, neither a preposition nor a genitive. */
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
function wordFrom(words: readonly Word[], sentence: Sentence, offset: number): number {
  let [low, high] = [sentence.from, sentence.to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const opensClause = (word: Word): boolean =>
  word.quotedSpan < 0 &&
  (/^[,:;—–]$/.test(word.text) ||
    [
      'that',
      'which',
      'what',
      'how',
      'when',
      'as',
      'while',
      'because',
      'after',
      'before',
      'but',
      'and',
      'with',
    ].includes(word.low));

/** Index after the name with which a phrase begins, its title included; null where it begins with none. */
function nameFrom(words: readonly Word[], phrase: NounPhrase, roster: Roster): number | null {
  let at = phrase.from;
  while (at < phrase.to && (isA(words[at], TITLE) || words[at]!.text === '.')) at++;
  const person = roster.personAt.get(at);
  if (person === undefined) return null;
  while (at < phrase.to && roster.personAt.get(at) === person) at++;
  return at;
}

/** The name that a line names, with nobody beside it. */
function nameHere({ from, to }: Sentence, { personAt }: Roster): NounPhrase | null {
  for (let at = from; at < to; at++) {
    const person = personAt.get(at);
    if (person === undefined) continue;
    let end = at + 1;
    while (personAt.get(end) === person) end++;
    return { from: at, to: end, head: end - 1, joined: [] };
  }
  return null;
}

/**
 * Who is named around a quote without a verb of its own: in the sentence before, which ends in a colon ("Clinton
 * released the following statement:", "And from Chairwoman Rosa Weiss:"), or in the line below ("- Sanders.", "Rosa
 * Weiss, chairwoman"). Else null.
 */
export function announcer(layout: TextLayout, said: QuoteCandidate, roster: Roster): NounPhrase | null {
  const { words, sentences } = layout;
  const before = sentences[labelAbove(layout, said.sentence) ?? said.sentence - 1];
  const signed = signatureBelow(layout, said, roster);
  if (signed) return signed;
  if (before && ofMany(words, before)) return null;
  if (before && words[before.to - 1]?.text === ':' && words[before.to - 1]!.quotedSpan < 0)
    return (
      carriedSubject(layout, before, before.end, roster) ??
      labelledName(words, before, roster) ??
      // "SHORT READS:" above a list is nobody.
      (isBullet(words[sentences[said.sentence]!.from]!) ? null : sentenceSubject(layout, before))
    );
  if (before && isNameAbove(layout, before)) return nameHere(before, roster);
  let last = said.sentence;
  const end = said.spans.at(-1)!.end;
  while (last + 1 < sentences.length && sentences[last]!.end < end) last++;
  const after = sentences[last + 1];
  if (!after) return null;
  return /^[-–—]+$/.test(words[after.from]?.text ?? '')
    ? nameBehindDash(words, after, roster)
    : nameAlone(layout, said, last, roster);
}

/** "– President Holt, on Monday": who is named behind a dash below a quote; null where nobody is. */
function nameBehindDash(words: readonly Word[], { from, to }: Sentence, roster: Roster): NounPhrase | null {
  const phrase = phraseAfter(words, from + 1, to);
  if (!phrase) return null;
  const closes = to - phrase.to <= 1 || words[phrase.to]!.text === ',';
  const isName = nameFrom(words, phrase, roster) !== null || hasName(phrase, roster);
  return closes && isName ? phrase : null;
}

/** The name alone on the line below a quote that is a paragraph of its own and ends in the sentence `last`; null where none is. */
function nameAlone(
  { words, sentences, paragraphs }: TextLayout,
  said: QuoteCandidate,
  last: number,
  roster: Roster,
): NounPhrase | null {
  const after = sentences[last + 1]!;
  const line = paragraphs[after.paragraph]!;
  const isAlone =
    line.start === after.start &&
    line.end === after.end &&
    after.to - after.from <= 14 &&
    words[after.to - 1]!.isWord;
  const isOwnParagraph =
    sentences[last]!.paragraph !== after.paragraph &&
    paragraphs[sentences[said.sentence]!.paragraph]!.start === said.spans[0]!.start;
  if (!isAlone || !isOwnParagraph) return null;
  const phrase = phraseAfter(words, after.from, after.to);
  const to = phrase && nameFrom(words, phrase, roster);
  if (!phrase || to === null || (to !== after.to && words[to]!.text !== ',')) return null;
  return { ...phrase, to, head: to - 1 };
}

/** "World leaders have been reacting to the speech by Colin Poole:", "Reactions to it:": whoever is named there says nothing of what follows. */
function ofMany(words: readonly Word[], { from, to }: Sentence): boolean {
  if (words[to - 1]?.text !== ':') return false;
  const lead = words.slice(from, Math.min(to, from + 6));
  return lead.some(
    ({ low }, at) => MANY.test(low) || (at === 0 && /^(?:reactions?|responses?|comments)$/.test(low)),
  );
}
const MANY =
  /^(?:leaders|ministers|politicians|members|analysts|experts|lawmakers|mps|meps|senators|readers|users|officials|diplomats|reactions|presidents|governments|figures|celebrities|colleagues|allies)$/;

/**
 * "• “We are ready.”" and on the line below "UK Foreign Secretary Jack Strauss": whoever is named there alone, with an office before or
 * behind, where the quote is a point of a list. Null where no such line stands there.
 */
function signatureBelow(layout: TextLayout, said: QuoteCandidate, roster: Roster): NounPhrase | null {
  const { words, sentences, paragraphs } = layout;
  const first = sentences[said.sentence]!;
  if (said.cue !== null || !isBullet(words[first.from]!)) return null;
  const end = said.spans.at(-1)!.end;
  let next = said.sentence;
  while (next < sentences.length && sentences[next]!.start < end) next++;
  const after = sentences[next];
  const line = after && paragraphs[after.paragraph]!;
  if (!after || after.start !== line!.start || after.end !== line!.end || after.to - after.from > 14)
    return null;
  const named = words
    .slice(after.from, after.to)
    .flatMap((_, n) => (roster.personAt.has(after.from + n) ? [after.from + n] : []));
  const people = new Set(named.map((at) => roster.personAt.get(at)));
  const [from, last] = [named[0], named.at(-1)];
  const inMarks = words
    .slice(after.from, after.to)
    .some(({ quotedSpan, text }) => quotedSpan >= 0 || /^[.:!?]$/.test(text));
  if (from === undefined || last === undefined || people.size !== 1 || inMarks) return null;
  return { from, to: last + 1, head: last, joined: [] };
}

/** "Opposition leader Greta Holm" */
function hasName({ from, to }: NounPhrase, roster: Roster): boolean {
  for (let at = from; at < to; at++) if (roster.personAt.has(at)) return true;
  return false;
}

/** The first name of a label in words: "And from Chairwoman Rosa Weiss:", "Rosa Weiss's response:". */
function labelledName(words: readonly Word[], label: Sentence, roster: Roster): NounPhrase | null {
  for (let at = label.from; at < label.to; at++) {
    const person = words[at]!.quotedSpan < 0 ? roster.personAt.get(at) : undefined;
    if (person === undefined) continue;
    let to = at + 1;
    while (to < label.to && roster.personAt.get(to) === person) to++;
    return { from: at, to, head: to - 1, joined: [] };
  }
  return null;
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

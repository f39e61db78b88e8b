import type { Span } from '../../text/article.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import { type NounPhrase, phraseAfter } from '../layout/nounPhrases.ts';
import { officeFrom } from '../names/behindOffice.ts';
import { AUXILIARY, DETERMINER, isA, MODAL, PERSON, PREPOSITION, TITLE } from '../rules/wordKinds.ts';
import type { FoundCue } from './cue.ts';
import { isTitle } from './markedRuns.ts';
import { isDash, type QuoteCandidate, quotedSpansIn } from './quoteCandidate.ts';

/** Whether what comes before a cue takes in a quote in marks and the cue that told it. */
export function isRetold(one: QuoteCandidate, before: { readonly spans: readonly Span[] }): boolean {
  const [first] = before.spans;
  return (
    one.quotedSpans.length > 0 &&
    one.cue !== null &&
    first !== undefined &&
    first.start <= one.cue.start &&
    before.spans.at(-1)!.end >= one.spans[0]!.end &&
    (before.spans.at(-1)!.end >= one.cue.end || first.start <= one.spans[0]!.start)
  );
}

/** `"No," Harry Bond, 30, of Raleigh, N.C., who was there, said`: all that is between the marks and the verb. */
export function subjectAfterMarks(layout: TextLayout, cue: FoundCue, floor: number): NounPhrase | null {
  const { words } = layout;
  if (words[cue.from - 1]?.text !== ',') return null;
  let at = cue.from - 2;
  while (at >= floor && words[at]!.quotedSpan < 0 && cue.from - at < 50) at--;
  if (at < floor || words[at]!.quotedSpan < 0) return null;
  const comma = words[at + 1]!.text === ',' ? 1 : 0;
  if (comma === 0 && !/^[,?!]$/.test(words[at - 1]!.text)) return null;
  const phrase = phraseAfter(words, at + 1 + comma, cue.from);
  return phrase && words[phrase.to]?.text === ',' && phrase.to < cue.from
    ? { ...phrase, to: cue.from - 1 }
    : null;
}

/** "When he said that …, she left" and "Clinton, who said that …, left": the cue is not that of the main clause. */
export function inSubordinateClause(
  layout: TextLayout,
  subject: NounPhrase | null,
  sentence: Sentence,
): boolean {
  const { words } = layout;
  if (subject && ['who', 'which', 'that'].includes(words[subject.from]!.low)) return true;
  if (subject && words[subject.from - 1]?.low === 'which') return true;
  return [
    'when',
    'while',
    'after',
    'as',
    'although',
    'though',
    'if',
    'before',
    'because',
    'since',
    'asked',
    'questioned',
    'pressed',
    'quizzed',
  ].includes(words[sentence.from]!.low);
}

/** `"No," he told ABC's "Morning Show"`: marks after a quote, behind a preposition or a possessive, hold a name. */
export function namesAfterQuote(layout: TextLayout, start: number, from: number): boolean {
  const { words } = layout;
  const quoted = (words[start - 1]?.quotedSpan ?? -1) >= 0 || (words[start - 2]?.quotedSpan ?? -1) >= 0;
  const before = words[from - 1]!;
  if (!quoted) return false;
  let last = from;
  while (last + 1 < words.length && words[last + 1]!.quotedSpan === words[from]!.quotedSpan) last++;
  return (
    // "“It is sad,” she said of whoever is known as a “senior official.”"
    isA(before, PREPOSITION) ||
    (isA(before, DETERMINER) && words[from - 2]?.low === 'as') ||
    /^['’]s?$/.test(before.low) ||
    (before.isWord && isTitle(layout, from, last))
  );
}

/**
 * Index of the last word of the quotation where only offices stand between it and the subject: "“…,” chairman, CEO and president
 * Otto Brandt said", "“…,” the “Pose” actor Otto Brandt said". Else the index given.
 */
function pastOffices(words: readonly Word[], at: number, floor: number): number {
  let back = at;
  const run = words[back]!.quotedSpan;
  if (run >= 0) {
    while (back > floor && words[back]!.quotedSpan === run) back--;
    // A word or three in marks behind an article: the name of a film.
    if (words[back]!.quotedSpan >= 0 || !isA(words[back], DETERMINER) || at - back > 5) return at;
    back--;
  } else
    while (
      back > floor &&
      words[back]!.quotedSpan < 0 &&
      (words[back]!.text === ',' || isA(words[back], TITLE | PERSON))
    )
      back--;
  const told = back < at && back > floor && words[back]!.quotedSpan >= 0 && words[back]!.quotedSpan !== run;
  const comma =
    words[back - 1]?.text === ',' || words[back - 1]?.text === '.' || words[back + 1]?.text === ',';
  return told && comma ? back : at;
}

/** Index of the last word of the quotation where only a name comes after it: "“…,” Otto Brandt, the trade minister said". Else the index given. */
function pastName(words: readonly Word[], at: number, floor: number): number {
  let back = at;
  while (
    back > floor &&
    at - back < LONGEST_NAME &&
    words[back]!.quotedSpan < 0 &&
    startsUpper(words[back]!.text)
  )
    back--;
  const closes = back < at && words[back]!.quotedSpan >= 0 && /^[,?!]$/.test(words[back - 1]?.text ?? '');
  return closes ? back : at;
}
/** In words. */
const LONGEST_NAME = 5;

/** Index of the last word of the quotation where only the office of whoever speaks comes after it: "“…,” the leader of the Front, Otto Brandt said". Else the index given. */
function pastOffice(words: readonly Word[], at: number, floor: number): number {
  const from = words[at]!.quotedSpan < 0 ? officeFrom(words, at) : null;
  const last = from === null ? -1 : words[from - 1]?.text === ',' ? from - 2 : from - 1;
  return last >= floor && words[last]!.quotedSpan >= 0 ? last : at;
}

/** A line of fewer characters right above a quotation is its heading. */
const LONGEST_HEADING = 40;

function isHeaded({ text, words }: TextLayout, opening: number): boolean {
  const before = words[opening - 1]!;
  if (!text.slice(before.end, words[opening]!.start).includes('\n')) return false;
  return before.end - (text.lastIndexOf('\n', before.end - 1) + 1) < LONGEST_HEADING;
}

/**
 * Whether what comes before words in marks only leads to them, and is the reporter's: "He put it so: “No,” he said", "It was a
 * threat — “We will come,” he said", "Nobody came, but “We had no choice,” he said". `opening` is the index of the first mark.
 */
function announces(words: readonly Word[], opening: number): boolean {
  const before = words[opening - 1]!;
  if (/^[:;]$/.test(before.text) || isDash(before.text)) return true;
  const first = words.slice(opening, opening + 3).find(({ isWord }) => isWord);
  const sentence = first !== undefined && startsUpper(first.text);
  return sentence && /^(?:and|but)$/.test(before.low) && words[opening - 2]?.text === ',';
}

/** "Talking to a delegation in Vyk, he said, …": what somebody does while they speak. */
const DOES_MEANWHILE =
  /^(?:asked|questioned|pressed|quizzed|as|speaking|talking|according|responding|replying|reacting|answering|citing|quoting|addressing|briefing|commenting|referring|pointing|alluding|elaborating|touching)$/;

/** What comes before "he said", and may be what was said. */
export interface ContentBefore {
  readonly spans: readonly Span[];
  readonly quotedSpans: readonly number[];
  /** How many words and signs. */
  readonly words: number;
  /** It is said only with what follows: "In Miami, he said, the trains are late". */
  readonly needsRest: boolean;
  /** It ends in marks. */
  readonly marked: boolean;
}

/** "“It is close,” as": whether words in marks with their own sign come right before an index. */
const endsInMarks = (words: readonly Word[], at: number): boolean =>
  words[at - 1]!.quotedSpan >= 0 && /^[,?!]$/.test(words[at - 2]?.text ?? '');

/** What comes before "he said": a marked run, or a clause, that ends right before the subject. */
export function contentBefore(
  layout: TextLayout,
  limit: number,
  floor: number,
  sentence: Sentence,
): ContentBefore | null {
  const { words } = layout;
  let at = limit - 1;
  const isAs = words[at]?.low === 'as' && at > floor;
  const isAsBehindMarks = isAs && endsInMarks(words, at);
  // "The vote will be close, as he has said", "“It is close,” as he put it": "as" belongs to the cue.
  if (isAsBehindMarks || (isAs && words[at - 1]!.text === ',')) at--;
  if (at < floor) return null;
  const hasComma = words[at]!.text === ',';
  if (hasComma && words[at]!.quotedSpan < 0) at--;
  if (at < floor) return null;
  at = pastOffices(words, pastDashes(words, at, floor), floor);
  if (hasComma) at = pastOffice(words, pastName(words, at, floor), floor);
  if (at < floor) return null;
  let first = floor;
  while (
    first < at &&
    (!words[first]!.isWord || ['and', 'but'].includes(words[first]!.low)) &&
    words[first]!.quotedSpan < 0
  )
    first++;
  if (words[at]!.quotedSpan >= 0) {
    const before = markedBefore(layout, first, at, sentence);
    // "It was built on “lawful income,” as the memo put it": what is before the marks is the reporter's.
    return before && isAsBehindMarks ? onlyMarked(layout, before) : before;
  }
  // "The Police Commander, Captain Otto Brandt has warned …": who he is, and none of his words.
  if (!hasComma || officeFrom(words, at) === first) return null;
  return clauseBefore(layout, wholeFrom(words, first, sentence.from), at);
}

/**
 * Index of the first word of the sentence where what is left of it only goes on: "The party repeated its offer, which stands, Holt said",
 * "The party repeated its offer and promised more, Holt said". Else the index given.
 */
function wholeFrom(words: readonly Word[], first: number, start: number): number {
  const goesOn =
    words[first]!.low === 'which' ||
    (words[first - 1]?.low === 'and' && /^\p{Ll}.*[^e]ed$/u.test(words[first]!.text));
  return goesOn && words.slice(start, first).every(({ quotedSpan }) => quotedSpan < 0) ? start : first;
}

/** "“This is the moment” — President Holt told the assembly.": index of the last word before the dashes. */
function pastDashes(words: readonly Word[], from: number, floor: number): number {
  let at = from;
  while (
    at > floor &&
    words[at]!.quotedSpan < 0 &&
    isDash(words[at]!.text) &&
    (words[at - 1]!.quotedSpan >= 0 ||
      isDash(words[at - 1]!.text) ||
      (words[at - 1]!.text === ',' && (words[at - 2]?.quotedSpan ?? -1) >= 0))
  )
    at -= words[at - 1]!.text === ',' && words[at - 1]!.quotedSpan < 0 ? 2 : 1;
  return at;
}

/** The run in marks that ends at a word, with the words before it in the sentence unless they only lead to it. */
function markedBefore(
  layout: TextLayout,
  first: number,
  at: number,
  sentence: Sentence,
): ContentBefore | null {
  const { words, marked } = layout;
  const { quotedSpan } = words[at]!;
  const { start, end } = marked[quotedSpan]!;
  let opening = at;
  while (opening > first && words[opening - 1]!.quotedSpan === quotedSpan) opening--;
  // "Anna Holt, author of “The Island,” discusses": a work.
  if (words[opening - 1]?.low === 'of' && MAKER.test(words[opening - 2]?.low ?? '')) return null;
  // "Asked about reports that it “looks away,” she said the minister should go": the words in marks are of those reports.
  const isAdjunct = opening > first && opensWithAnother(words, first);
  if (isAdjunct && words[opening - 1]!.text !== ',') return null;
  const announced = opening > first && (isAdjunct || announces(words, opening) || isHeaded(layout, opening));
  const shared = { needsRest: false, marked: true } as const;
  if (start < sentence.start || words[first]!.quotedSpan === quotedSpan || announced)
    return { ...shared, spans: [{ start, end }], quotedSpans: [quotedSpan], words: at - first };
  const quotedSpans = quotedSpansIn(layout, first, at + 1);
  return { ...shared, spans: [{ start: words[first]!.start, end }], quotedSpans, words: at + 1 - first };
}
/** The last run in marks of what comes before a cue, without the words before it. */
function onlyMarked({ marked }: TextLayout, before: ContentBefore): ContentBefore {
  const quotedSpan = before.quotedSpans.at(-1)!;
  const { start, end } = marked[quotedSpan]!;
  return { ...before, spans: [{ start, end }], quotedSpans: [quotedSpan] };
}

/** "Responding to …", "In response to …": what a sentence opens with that reports somebody else's words. */
const opensWithAnother = (words: readonly Word[], first: number): boolean =>
  (DOES_MEANWHILE.test(words[first]!.low) && words[first]!.low !== 'as') ||
  (words[first]!.low === 'in' && /^(?:response|reply|reaction|answer)$/.test(words[first + 1]?.low ?? ''));
const MAKER = /^(?:co-)?(?:author|editor|writer|director|host|creator|producer|star|translator)s?$/;

/** "When they come, we will talk": behind the comma of the clause that opens comes one with a subject and a verb of its own. */
function hasMain(words: readonly Word[], first: number, last: number): boolean {
  const comma = words.findIndex(
    ({ text, quotedSpan }, at) => at > first && at < last && text === ',' && quotedSpan < 0,
  );
  const subject = comma > 0 ? phraseAfter(words, comma + 1, last) : null;
  return subject?.from === comma + 1 && isA(words[subject.to], AUXILIARY | MODAL) && last - subject.to >= 2;
}

function clauseBefore(layout: TextLayout, first: number, at: number): ContentBefore | null {
  const { words } = layout;
  const opening = words[first]!;
  if (DOES_MEANWHILE.test(opening.low)) return null;
  const isAdverbial =
    isA(opening, PREPOSITION) &&
    !words.slice(first, at).some((word) => isA(word, AUXILIARY) && word.low !== 'to');
  return {
    needsRest:
      (['when', 'while', 'after', 'before'].includes(opening.low) && !hasMain(words, first, at)) ||
      isAdverbial,
    spans: [{ start: opening.start, end: words[at]!.end }],
    quotedSpans: quotedSpansIn(layout, first, at + 1),
    marked: false,
    words: at + 1 - first,
  };
}

import { startsUpper } from '../../text/startsUpper.ts';
import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import { AUXILIARY, isA } from '../rules/wordKinds.ts';
import type { FoundCue } from './cue.ts';
import { subjectBefore } from './findSubject.ts';
import { lastWordEnd } from './lastWordEnd.ts';

/** What a cue reports, of which only the beginning is known. Indices are those of words. */
export interface BegunContent {
  readonly from: number;
  readonly cue: FoundCue;
  /** Cues after it in its sentence, at most `MOST_LATER`. */
  readonly later: readonly FoundCue[];
  readonly sentence: Sentence;
  /** The cue is in a subordinate clause: "when he said that …, …". */
  readonly subordinate: boolean;
}

/** What people do once they have spoken: told by the reporter, with the speaker as subject. */
export const DEEDS = new Set(
  'left walked went boarded smiled laughed nodded sat stood turned hung ended returned drove flew climbed waved shook took thanked closed hugged kissed paused stepped resumed departed headed hurried shrugged bowed rose fled ran entered strode stormed embraced sighed cried wept burst disappeared continued hugged pointed raised lit'.split(
    ' ',
  ),
);

/** How the main clause goes on behind a clause beside its subject: "Holt, who said that it was late, met the press". */
const WENT_ON = new Set(
  'met won lost made came began got gave held kept spoke saw sought fell grew became'.split(' '),
);

/** `ruleBasedEnd` of content that begins with a span in marks: the span's end, unless the reporter's clause goes on after it. */
export function ruleBasedMarkedEnd(layout: TextLayout, content: BegunContent): number {
  const { from, sentence } = content;
  const { words, marked, text } = layout;
  const { quotedSpan } = words[from]!;
  const whole = marked[quotedSpan]!;
  let after = from;
  while (after < sentence.to && words[after]!.quotedSpan === quotedSpan) after++;
  const next = words[after];
  // A comma or a stop inside the marks closes what is quoted.
  const closed = /[,.!?]["”»'’]+$/.test(text.slice(Math.max(whole.start, whole.end - 3), whole.end));
  const goesOn =
    !closed &&
    after < lastWordEnd(words, sentence) &&
    next?.isWord &&
    /^\p{Ll}/u.test(next.text) &&
    !AFTER_MARKS.has(next.low);
  return goesOn ? ruleBasedEnd(layout, content) : after;
}

const AFTER_MARKS = new Set(['and', 'but', 'while', 'as', 'in', 'when', 'on', 'after', 'before', 'during']);

/**
 * Index at which content that begins at `from` ends by the rules: the end of its sentence, or before what does not belong to it:
 * another cue (", adding that", "and said", ", according to", ", while she said"), the main clause that follows a
 * clause with "when" or "who", and what the reporter adds to a quotation (", a charge that he denies").
 */
export function ruleBasedEnd(layout: TextLayout, content: BegunContent): number {
  const { from, later, sentence, subordinate } = content;
  const { words } = layout;
  const aside = asideStart(words, from, lastWordEnd(words, sentence));
  const end = subordinate ? subordinateEnd(words, from, aside) : aside;
  for (const next of later) {
    if (next.at <= from || next.at >= end) continue;
    const stop = stopBefore(layout, content, next);
    if (stop !== null) return stop;
  }
  return end;
}

/** Index before which another cue ends the content; null where the cue belongs to what is reported. */
function stopBefore(layout: TextLayout, content: BegunContent, next: FoundCue): number | null {
  const { words } = layout;
  const before = words[next.from - 1]!;
  const isBeside = content.subordinate || content.cue.gerund;
  // ", adding that", ", according to"
  if (before.text === ',' && (next.phrase || next.gerund || isBeside)) return next.from - 1;
  // "and said", "while adding"
  const goesOn =
    /^(?:and|but)$/.test(before.low) && sameTense(words[content.cue.at]!.low, words[next.at]!.low);
  const isMeanwhile = next.gerund && /^(?:while|before|after)$/.test(before.low);
  if (goesOn || isMeanwhile) return words[next.from - 2]!.text === ',' ? next.from - 2 : next.from - 1;
  if (next.gerund || next.phrase || before.text === ',') return null;
  const subject = subjectBefore(layout, next, content.from);
  return subject && subject.from > content.from ? stopBeforeClause(words, subject.from, isBeside) : null;
}

/** ", while she said": index before which a clause ends the content that has its subject at `subject`; null where it does not. */
function stopBeforeClause(words: readonly Word[], subject: number, isBeside: boolean): number | null {
  const opening = words[subject - 1]!;
  if (opening.text === ',') return isBeside ? subject - 1 : null;
  if (!/^(?:while|but|and|although)$/.test(opening.low)) return null;
  const sign = words[subject - 2]!;
  if (/^[,—–-]$/.test(sign.text)) return subject - 2;
  return sign.quotedSpan >= 0 ? subject - 1 : null;
}

/** "he", which begins a clause. */
const SUBJECT = /^(?:he|she|they|it|we|i)$/;

/** Where a clause beside the main one ends: at a comma after which the main clause begins, or goes on with its verb. */
function subordinateEnd(words: readonly Word[], from: number, end: number): number {
  for (let at = from + 1; at + 1 < end; at++) {
    const word = words[at]!;
    const next = words[at + 1]!;
    if (word.quotedSpan >= 0) {
      // “a trap,” left the hall: the comma inside the marks closes the clause.
      const closes = next.quotedSpan < 0 && words[at - 1]!.text === ',';
      if (closes && (SUBJECT.test(next.low) || DEEDS.has(next.low) || isVerbal(next))) return at + 1;
    } else if (word.text === ',' && at >= from + 3 && isMainClause(words, from, at + 1)) return at;
  }
  return end;
}

/** Whether the main clause begins or goes on behind a comma, with a clause beside it from `from`. */
function isMainClause(words: readonly Word[], from: number, at: number): boolean {
  const word = words[at]!;
  if (SUBJECT.test(word.low) || (isA(word, AUXILIARY) && word.low !== 'to')) return true;
  if (!/^\p{Ll}/u.test(word.text)) return false;
  if (PAST.test(word.low)) return true;
  // "who said that the lab, a small one, became …": the comma closes what is next to its subject.
  return (DEEDS.has(word.low) || WENT_ON.has(word.low)) && words.slice(from, at - 1).some(isVerbal);
}

const PAST = /[^e]ed$/;
const isVerbal = (word: Word): boolean => isA(word, AUXILIARY) || PAST.test(word.low);

/** What a reporter calls the words before it: ", a charge that …". */
const REMARKS = new Set(
  'charge claim statement remark comment allegation assertion reference nod move position accusation criticism suggestion argument line phrase theme message view sentiment contention'.split(
    ' ',
  ),
);

/** Index at which the reporter's own addition begins, else `end`. */
function asideStart(words: readonly Word[], from: number, end: number): number {
  for (let at = from + 1; at + 1 < end; at++) {
    if (words[at]!.quotedSpan < 0) {
      if (isAside(words, at, end)) return at;
    } else if (closesWithComma(words, at) && ASIDE.test(words[at + 1]!.low)) return at + 1;
  }
  return end;
}

/** “… the Republican party,” claiming …: the comma inside the marks closes what is quoted. */
const closesWithComma = (words: readonly Word[], mark: number): boolean =>
  words[mark + 1]!.quotedSpan < 0 &&
  words[mark + 1]!.isWord &&
  words[mark - 1]?.text === ',' &&
  /^["”']/.test(words[mark]!.text);

/** Whether a sign outside marks is where the reporter goes on. */
function isAside(words: readonly Word[], at: number, end: number): boolean {
  const { text } = words[at]!;
  const next = words[at + 1]!;
  // "… a need for will: “Change the world,” she said": the quote is another's, or another cue's.
  if (/^[:—–-]$/.test(text)) return next.quotedSpan >= 0 && startsUpper(words[at + 2]?.text ?? '');
  if (text !== ',') return false;
  if (/^(?:while|whereas)$/.test(next.low)) return true;
  const isRemark =
    /^an?$/.test(next.low) && words.slice(at + 2, Math.min(end, at + 6)).some(({ low }) => REMARKS.has(low));
  return isRemark || (words[at - 1]!.quotedSpan >= 0 && ASIDE.test(next.low));
}

const ASIDE =
  /^(?:but|a|an|the|which|who|while|as|when|after|before|in|on|at|during|\w+ing|referring|according|though|although)$/;

const sameTense = (a: string, b: string): boolean =>
  a.endsWith('s') === b.endsWith('s') && a.endsWith('ing') === b.endsWith('ing');

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
export function ruleBasedEnd(
  layout: TextLayout,
  { from, cue, later, sentence, subordinate }: BegunContent,
): number {
  const { words } = layout;
  const aside = asideStart(words, from, lastWordEnd(words, sentence));
  const end = subordinate ? subordinateEnd(words, from, aside) : aside;
  for (const next of later) {
    if (next.at <= from || next.at >= end) continue;
    let at = next.from;
    const before = words[at - 1]!;
    const comma = before.text === ',';
    if (comma && (next.phrase || next.gerund || subordinate || cue.gerund)) return at - 1;
    if (before.low === 'and' || before.low === 'but') {
      if (sameTense(words[cue.at]!.low, words[next.at]!.low)) {
        at--;
        return words[at - 1]!.text === ',' ? at - 1 : at;
      }
    }
    if (next.gerund && (before.low === 'while' || before.low === 'before' || before.low === 'after')) {
      at--;
      return words[at - 1]!.text === ',' ? at - 1 : at;
    }
    if (next.gerund || next.phrase || comma) continue;
    const subject = subjectBefore(layout, next, from);
    if (!subject || subject.from <= from) continue;
    const opening = words[subject.from - 1]!;
    if (opening.text === ',' && (subordinate || cue.gerund)) return subject.from - 1;
    const joins =
      opening.low === 'while' || opening.low === 'but' || opening.low === 'and' || opening.low === 'although';
    const sign = words[subject.from - 2]!;
    if (joins && /^[,—–-]$/.test(sign.text)) return subject.from - 2;
    if (joins && sign.quotedSpan >= 0) return subject.from - 1;
  }
  return end;
}

/** Where a clause beside the main one ends: at a comma after which the main clause begins, or goes on with its verb. */
function subordinateEnd(words: readonly Word[], from: number, end: number): number {
  for (let at = from + 1; at + 1 < end; at++) {
    if (at < from + 3 && words[at]!.quotedSpan < 0) continue;
    // “a trap,” left the hall: the comma inside the marks closes the clause.
    const closes = words[at]!.quotedSpan >= 0 && words[at + 1]!.quotedSpan < 0 && words[at - 1]!.text === ',';
    if (!closes && (words[at]!.text !== ',' || words[at]!.quotedSpan >= 0)) continue;
    const next = words[at + 1]!;
    if (closes && /^(?:he|she|they|it|we|i)$/.test(next.low)) return at + 1;
    if (closes && (DEEDS.has(next.low) || isA(next, AUXILIARY) || /[^e]ed$/.test(next.low))) return at + 1;
    if (closes) continue;
    if (/^(?:he|she|they|it|we|i)$/.test(next.low) || (isA(next, AUXILIARY) && next.low !== 'to')) return at;
    // "who said that the lab, a small one, became …": the comma closes what stands beside its subject.
    const isTold = words.slice(from, at).some((word) => isA(word, AUXILIARY) || /[^e]ed$/.test(word.low));
    const goesOn = /[^e]ed$/.test(next.low) || (isTold && (DEEDS.has(next.low) || WENT_ON.has(next.low)));
    if (/^\p{Ll}/u.test(next.text) && goesOn) return at;
  }
  return end;
}

/** What a reporter calls the words before it: ", a charge that …". */
const REMARKS = new Set(
  'charge claim statement remark comment allegation assertion reference nod move position accusation criticism suggestion argument line phrase theme message view sentiment contention'.split(
    ' ',
  ),
);

/** Index at which the reporter's own addition begins, else `end`. */
function asideStart(words: readonly Word[], from: number, end: number): number {
  for (let at = from + 1; at + 1 < end; at++) {
    const word = words[at]!;
    const next = words[at + 1]!;
    if (word.quotedSpan >= 0) {
      // “… the Republican party,” claiming …: the comma inside the marks closes what is quoted.
      const closes =
        next.quotedSpan !== word.quotedSpan &&
        !next.isWord === false &&
        words[at - 1]?.text === ',' &&
        /^["”']/.test(word.text);
      if (closes && next.quotedSpan < 0 && ASIDE.test(next.low)) return at + 1;
      continue;
    }
    // "… a need for will: “Change the world,” she said": the quote is another's, or another cue's.
    if (/^[:—–-]$/.test(word.text) && next.quotedSpan >= 0 && startsUpper(words[at + 2]?.text ?? ''))
      return at;
    if (word.text !== ',') continue;
    if (next.low === 'while' || next.low === 'whereas') return at;
    if (
      (next.low === 'a' || next.low === 'an') &&
      words.slice(at + 2, Math.min(end, at + 6)).some((one) => REMARKS.has(one.low))
    )
      return at;
    if (words[at - 1]!.quotedSpan >= 0 && ASIDE.test(next.low)) return at;
  }
  return end;
}

const ASIDE =
  /^(?:but|a|an|the|which|who|while|as|when|after|before|in|on|at|during|\w+ing|referring|according|though|although)$/;

const sameTense = (a: string, b: string): boolean =>
  a.endsWith('s') === b.endsWith('s') && a.endsWith('ing') === b.endsWith('ing');

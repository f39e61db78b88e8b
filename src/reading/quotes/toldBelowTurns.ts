import type { TextLayout } from '../layout/layOut.ts';
import type { Roster } from '../names/roster.ts';
import type { Turn } from '../names/turn.ts';
import { saysYou } from './askersLine.ts';
import type { FoundCue } from './cue.ts';
import { subjectBefore } from './findSubject.ts';
import { invertedSubject } from './invertedSubject.ts';
import { FIRST_PERSON, unmarkedText } from './ownParagraphs.ts';

/**
 * The paragraphs behind the last label of an interview in which the article reports what somebody else said in marks:
 * "“She talks too much,” Senator Holt said." Outside the marks they say neither "I" nor "you".
 *
 * @example toldBelowTurns(layout, roster, new Map(), []).size // 0
 */
export function toldBelowTurns(
  layout: TextLayout,
  roster: Roster,
  turns: ReadonlyMap<number, Turn>,
  cues: readonly FoundCue[],
): ReadonlySet<number> {
  const told = new Set<number>();
  const last = Math.max(...turns.keys());
  const holders = new Set([...turns.values()].map(({ from, to }) => holderOf(roster, from, to)));
  // Somebody without a name asks whoever else speaks.
  if (!holders.has(undefined) || holders.size === 1) return told;
  for (const cue of cues) {
    const { paragraph } = layout.sentences[cue.sentence]!;
    const said = paragraph > last && !told.has(paragraph) ? tellerOf(layout, roster, cue) : undefined;
    if (said !== undefined && !holders.has(said)) told.add(paragraph);
  }
  return told;
}

/** Who is told to say something in a paragraph that opens with words in marks or with whoever says them. */
function tellerOf(layout: TextLayout, roster: Roster, cue: FoundCue): number | undefined {
  const { words, sentences, paragraphs, marked } = layout;
  const { from, to, paragraph } = sentences[cue.sentence]!;
  const whole = paragraphs[paragraph]!;
  let opening = cue.sentence;
  while (sentences[opening - 1]?.paragraph === paragraph) opening--;
  const first = sentences[opening]!.from;
  const subject = subjectBefore(layout, cue, from) ?? invertedSubject(layout, cue, to);
  const opens = words[first]!.quotedSpan >= 0 || subject?.from === first;
  const isQuoted = marked.some(({ start, end }) => start >= whole.start && end <= whole.end);
  const outside = unmarkedText(layout, whole);
  if (!subject || !opens || !isQuoted || FIRST_PERSON.test(outside) || saysYou(outside)) return undefined;
  return holderOf(roster, subject.from, subject.to);
}

function holderOf({ personAt, officeAt }: Roster, from: number, to: number): number | undefined {
  for (let at = to - 1; at >= from; at--) if (personAt.has(at)) return personAt.get(at);
  return officeAt.get(from);
}

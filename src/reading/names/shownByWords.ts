import type { TextLayout, Word } from '../layout/layOut.ts';
import { IN_BODY_NAME, isA, isKind, NOT_NAME, OCCUPATION, PERSON } from '../rules/wordKinds.ts';
import type { WordRange } from './naming.ts';
import { SAYS } from './presented.ts';

/**
 * Words alone that are somebody's name, as the text shows: they say "I" (“I will stay,” Draskov said), somebody "who was listening", or
 * did it "herself". `speaking` are the words that say something somewhere in the text. Folded.
 *
 * @example [...shownByWords(layout, [], new Set())] // []
 */
export function shownByWords(
  { words, marked, language }: TextLayout,
  alone: readonly WordRange[],
  speaking: ReadonlySet<string>,
): Set<string> {
  const shown = new Set<string>();
  const inside = insideSentences(words, alone);
  const saysI = new Map<number, boolean>();
  const isOfOne = (run: number, near: number): boolean => {
    const known = saysI.get(run);
    if (known !== undefined) return known;
    const found = saysIn(words, marked[run]!.start, marked[run]!.end, near);
    saysI.set(run, found);
    return found;
  };
  for (const { from, to } of alone) {
    const word = words[from]!;
    if (to - from > 1 || !/^\p{Lu}\p{Ll}{2,}/u.test(word.text) || isA(word, IN_BODY_NAME | NOT_NAME))
      continue;
    // "Farmers said “my land is gone”", "Witness said"
    if (isKind(word.low.replace(/s$/, ''), language, PERSON | OCCUPATION) || isA(word, PERSON | OCCUPATION))
      continue;
    if (!speaking.has(word.low) || !inside.has(word.low) || shown.has(word.low) || word.quotedSpan >= 0)
      continue;
    const run = ownMarks(words, from);
    if (isHuman(words, to) || (run >= 0 && isOfOne(run, from))) shown.add(word.low);
  }
  return shown;
}

/** Words with their capital inside a sentence: "Residents said" at the start of one is no name. */
const insideSentences = (words: readonly Word[], alone: readonly WordRange[]): ReadonlySet<string> =>
  new Set(
    alone.flatMap(({ from }) =>
      words[from - 1]?.sentence === words[from]!.sentence ? words[from]!.low : [],
    ),
  );

/** "Rühl, who was listening", "Draskov herself" */
const isHuman = (words: readonly Word[], to: number): boolean =>
  /^(?:himself|herself)$/.test(words[to]?.low ?? '') ||
  (words[to]?.text === ',' &&
    words[to + 1]?.low === 'who' &&
    /^(?:is|was|has)$/.test(words[to + 2]?.low ?? ''));

/** The run of marks with which a word speaks: “…,” Holt said; “…,” said Holt; Holt said: “…”. -1 where it has none. */
function ownMarks(words: readonly Word[], at: number): number {
  const runAt = (index: number): number => {
    const word = words[index];
    return word?.sentence === words[at]!.sentence ? word.quotedSpan : -1;
  };
  const before = (index: number) =>
    Math.max(runAt(index), words[index]?.text === ',' ? runAt(index - 1) : -1);
  const after = (index: number) =>
    Math.max(runAt(index), /^[,:]$/.test(words[index]?.text ?? '') ? runAt(index + 1) : -1);
  if (SAYS.has(words[at + 1]?.low ?? '')) return Math.max(before(at - 1), after(at + 2));
  const verb = words[at - 1];
  return verb && SAYS.has(verb.low) && !/^(?:told|tells|asked|asks)$/.test(verb.low) ? before(at - 2) : -1;
}

/** Whether a run of marks, of which the words stand near an index, says "I" or "my". */
function saysIn(words: readonly Word[], start: number, end: number, near: number): boolean {
  for (let at = near; at >= 0 && words[at]!.end > start; at--)
    if (words[at]!.end <= end && OF_ONE.test(words[at]!.text)) return true;
  for (let at = near; at < words.length && words[at]!.start < end; at++)
    if (words[at]!.start >= start && OF_ONE.test(words[at]!.text)) return true;
  return false;
}
const OF_ONE = /^(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me|myself)$/;

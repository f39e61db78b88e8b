import type { TextLayout } from '../layout/layOut.ts';
import { contentStems } from './contentStems.ts';
import { countWords, newsWeight, tellsContactOnly } from './newsWeight.ts';
import { gatesOf } from './wordGates.ts';

/** What the summary, the key quotes and the strikes ask of each sentence, by its index; each found once, when asked. */
export interface SentenceSigns {
  readonly said: readonly string[];
  readonly gates: readonly number[];
  /** Words between white space. */
  readonly lengths: readonly number[];
  weight(index: number): number;
  contact(index: number): boolean;
  bag(index: number): ReadonlySet<string>;
}

/** @example signsOf(layout).weight(0) // newsWeight of the first sentence */
export function signsOf(layout: TextLayout): SentenceSigns {
  const { sentences, words, text } = layout;
  const said = sentences.map(({ start, end }) => text.slice(start, end));
  const gates = sentences.map(({ from, to }) => {
    let open = 0;
    for (let at = from; at < to; at++) open |= gatesOf(words[at]!.low);
    return open;
  });
  const lengths = said.map(countWords);
  const once = <T>(find: (index: number) => T): ((index: number) => T) => {
    const found: (T | undefined)[] = new Array(sentences.length).fill(undefined);
    return (index) => (found[index] ??= find(index));
  };
  return {
    said,
    gates,
    lengths,
    weight: once((index) => newsWeight(said[index]!, gates[index], lengths[index])),
    contact: once((index) => tellsContactOnly(said[index]!, gates[index])),
    bag: once((index) => contentStems(words.slice(sentences[index]!.from, sentences[index]!.to))),
  };
}

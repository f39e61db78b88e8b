import type { TextLayout } from '../layout/layOut.ts';
import type { Quote } from '../reading.ts';
import { contentStems } from './contentStems.ts';
import { countWords, newsSigns, newsWeightOf, tellsContactOnly } from './newsWeight.ts';
import { groupsOf } from './wordGroups.ts';

/** What the summary, the key quotes and the strikes ask of each sentence, by its index; each found once, when asked. */
export interface SentenceSigns {
  /** Its words, without the speaker label that it may begin with. */
  readonly said: readonly string[];
  /** Index of the first word of those. */
  readonly from: readonly number[];
  /** Words between white space. */
  readonly lengths: readonly number[];
  /** `newsSigns` and `newsWeight` of it. */
  news(index: number): readonly number[];
  weight(index: number): number;
  contact(index: number): boolean;
  /** The groups of its words, as bits of `GROUPS`. */
  groups(index: number): number;
  bag(index: number): ReadonlySet<string>;
}

/** @example signsOf(layout, reading.quotes).weight(1) // -1.2 */
export function signsOf(layout: TextLayout, quotes: readonly Quote[]): SentenceSigns {
  const { sentences, words, text } = layout;
  const turns = quotes.filter(({ kind }) => kind === 'spoken');
  let turn = 0;
  const from = sentences.map((sentence) => {
    while (turn < turns.length && turns[turn]!.start <= sentence.start) turn++;
    let first = sentence.from;
    if ((turns[turn]?.start ?? sentence.end) < sentence.end)
      while (first < sentence.to && words[first]!.start < turns[turn]!.start) first++;
    return first;
  });
  const said = sentences.map((sentence, index) =>
    from[index] === sentence.from
      ? text.slice(sentence.start, sentence.end)
      : text.slice(words[from[index]!]?.start ?? sentence.end, sentence.end),
  );
  const lengths = said.map(countWords);
  const once = <T>(find: (index: number) => T): ((index: number) => T) => {
    const found: (T | undefined)[] = new Array(sentences.length).fill(undefined);
    return (index) => (found[index] ??= find(index));
  };
  const news = once((index) => newsSigns(said[index]!, lengths[index]));
  return {
    said,
    from,
    lengths,
    news,
    weight: once((index) => newsWeightOf(news(index))),
    contact: once((index) => tellsContactOnly(said[index]!)),
    groups: once((index) => {
      let groups = 0;
      for (let at = from[index]!; at < sentences[index]!.to; at++) groups |= groupsOf(words[at]!.low);
      return groups;
    }),
    bag: once((index) => contentStems(words.slice(from[index], sentences[index]!.to))),
  };
}

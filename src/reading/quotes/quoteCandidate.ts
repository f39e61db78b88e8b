import type { Span } from '../../text/article.ts';
import type { Page, Word } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';

/** Something that somebody is said to have said, before it is settled who that is. */
export interface Said {
  /** In order, end exclusive, characters. */
  spans: Span[];
  readonly cue: Span | null;
  readonly subject: NounPhrase | null;
  /**
   * How the speaker is shown: beside the verb, by "according to", in a label, carried from the clause before
   * ("…, adding that"), or only by the neighbouring quote.
   */
  readonly how: 'cue' | 'according-to' | 'carried' | 'label' | 'neighbour';
  /** Index of the sentence of the cue. */
  readonly sentence: number;
  /** Runs that stand in it. */
  runs: number[];
}

/** A dash of any make; two hyphens are two. */
export const isDash = (word: Word): boolean => /^[-–—―]$/.test(word.text);

/** Characters from the first to the last word; a marked run that begins inside is taken whole. */
export function spanOf(page: Page, from: number, to: number): { span: Span; runs: number[] } {
  const { words, marked } = page;
  const last = words[to - 1]!;
  const end =
    last.run >= 0 && marked[last.run]!.end > last.end ? Math.max(last.end, marked[last.run]!.end) : last.end;
  return { span: { start: words[from]!.start, end }, runs: runsIn(page, from, to) };
}

export function runsIn(page: Page, from: number, to: number): number[] {
  const runs: number[] = [];
  for (let at = from; at < to; at++) {
    const { run } = page.words[at]!;
    if (run >= 0 && runs.at(-1) !== run) runs.push(run);
  }
  return runs;
}

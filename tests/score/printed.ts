import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readWild } from '../wild/readWild.ts';
import { samePerson } from '../wild/sameName.ts';
import type { Pair } from '../wild/wildSet.ts';
import { jaccard, wordSet, wordsOf } from '../wild/wordSets.ts';

interface Quote {
  readonly start: number;
  readonly end: number;
  readonly spans?: readonly Pair[];
  readonly speaker: { readonly start: number; readonly end: number } | null;
  readonly speaker_name?: string;
}
interface Article {
  readonly id: string;
  readonly title?: string;
  readonly date?: string;
  readonly text: string;
  readonly quotes: readonly Quote[];
}

/**
 * Of the direct quotes that Brief prints with a name on PolNeAR's development set: how many there are, how many have
 * four fifths of their words in common with a quote of the gold, and how many have its speaker too: by name, and
 * where the gold has no name by the words that name the speaker.
 */
export function printedOnPolnear(folder: string): { printed: number; span: number; right: number } {
  const reader = prepareReader(loadLexicon('data'));
  const count = { printed: 0, span: 0, right: 0 };
  for (const line of readFileSync(join(folder, 'gold', 'gold-polnear-dev.jsonl'), 'utf8')
    .trim()
    .split('\n')) {
    const article = JSON.parse(line) as Article;
    const words = wordsOf(article.text);
    const setOf = ({ spans, start, end }: Pick<Quote, 'spans' | 'start' | 'end'>) =>
      wordSet(spans?.length ? spans : [[start, end]], words);
    const gold = article.quotes
      .map((quote) => ({ quote, words: setOf(quote) }))
      .filter((one) => one.words.size > 0);
    const text = {
      id: article.id,
      text: article.text,
      title: article.title ?? null,
      published: article.date ?? null,
      outlet: '',
    };
    for (const read of readWild(text, reader)) {
      if (read.kind !== 'direct' || !read.speaker_name) continue;
      count.printed++;
      const set = setOf(read as Quote);
      const like = gold.map((one) => ({ ...one, like: jaccard(one.words, set) }));
      const best = like.sort((one, other) => other.like - one.like)[0];
      if (best === undefined || best.like < 0.8) continue;
      count.span++;
      const { speaker, speaker_name } = best.quote;
      const named = speaker_name
        ? samePerson(speaker_name, read.speaker_name)
        : speaker && read.speaker && read.speaker.start < speaker.end && speaker.start < read.speaker.end;
      if (named) count.right++;
    }
  }
  return count;
}

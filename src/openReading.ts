import type { Lexicon } from './reading/lexicon.ts';
import { prepareReader, type Reader } from './reading/prepareReader.ts';
import { readArticle } from './reading/readArticle.ts';

/** The reading engine. It takes half of the memory of a short command, so it is loaded by those that read. */
export interface OpenReading {
  readonly reader: Reader;
  read(article: Parameters<typeof readArticle>[0]): ReturnType<typeof readArticle>;
}

export function openReading(lexicon: Lexicon): OpenReading {
  const reader = prepareReader(lexicon);
  return { reader, read: (article) => readArticle(article, reader) };
}

import { resolve } from 'node:path';
import { sampleArticles } from '../../../src/gathering/sampleArticles.ts';
import { loadLexicon } from '../../../src/loadLexicon.ts';
import { type Corpus, makeCorpus } from './makeCorpus.ts';
import { NOW } from './now.ts';

export const DATA = resolve(import.meta.dirname, '../../../data');

export const lexicon = loadLexicon(DATA);

/** The bench's corpus, from the sample articles and the lexicon. */
export async function benchCorpus(articles: number): Promise<Corpus> {
  const texts: string[] = [];
  for await (const found of sampleArticles(DATA)) if (found.ok) texts.push(found.text);
  return makeCorpus(
    {
      texts,
      topics: lexicon.topics.map(({ id, label }) => ({
        id,
        label,
        parent: id.includes('/') ? id.slice(0, id.lastIndexOf('/')) : null,
      })),
      speakers: lexicon.speakers.map(({ name }) => ({ name, title: 'Foreign Minister', side: 'RU' })),
    },
    articles,
    NOW.getTime() - 3_600_000,
  );
}

import type { Rows } from '../../tables/rows.ts';
import { vectorsOf } from '../words.ts';

const BATCH = 200;

/** Step of the migrations: the words of stored articles get the names of the runs of common words among them. */
export async function phraseRuns(rows: Rows): Promise<void> {
  for (let after = 0; ; ) {
    const articles = await rows.all<{ number: number; title: string | null; text: string }>(
      `SELECT a.number, a.title, v.text FROM articles a JOIN versions v ON v.number = a.current
       WHERE a.number > $1 ORDER BY a.number LIMIT ${BATCH}`,
      after,
    );
    if (articles.length === 0) return;
    await rows.run(
      `UPDATE article_words w SET words = given.words::tsvector
       FROM unnest($1::integer[], $2::text[]) AS given (article, words) WHERE w.article = given.article`,
      articles.map(({ number }) => number),
      articles.map(({ title, text }) => vectorsOf(title, text).words),
    );
    after = articles.at(-1)!.number;
  }
}

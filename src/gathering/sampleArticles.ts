import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Gathered } from './gathered.ts';
import { gatherFiles } from './gatherFiles.ts';
import { readDetails } from './readDetails.ts';

/**
 * The sample archive that comes with Brief, in the order of `articles/index.yml`: the Reykjavik article first.
 *
 * An entry of the index with an id is one text with its details; its file is the text and nothing else, because its
 * offsets are cited. An entry without is a file of lines that carry their own details.
 *
 * @example for await (const article of sampleArticles('data')) … // 'lavrov-blinken-reykjavik' comes first
 */
export async function* sampleArticles(dataFolder: string): AsyncGenerator<Gathered> {
  const folder = join(dataFolder, 'articles');
  const { parse } = await import('yaml');
  const index = parse(await readFile(join(folder, 'index.yml'), 'utf8')) as Record<string, unknown>[];
  for (const { file, ...stated } of index) {
    for await (const article of gatherFiles([join(folder, String(file))])) {
      if (!article.ok || stated.id === undefined) {
        yield article;
        continue;
      }
      const read = readDetails(stated, article.details.id);
      yield read.ok
        ? { ...article, details: read.details }
        : { ok: false, from: article.from, reason: `${file} in ${folder}/index.yml ${read.reason}` };
    }
  }
}

/**
 * `npm run score -- --verify`: checks the pasted quotations of the evaluation folder against its articles and prints
 * what the folder's own scorer says, for the sets by rule and the natural ones.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../../src/archive/openArchive.ts';
import { articleOf } from '../../src/gathering/articleOf.ts';
import { ingest } from '../../src/gathering/ingest.ts';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { checkQuotation } from '../../src/lookups/checkQuotation.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';

const NOW = new Date('2026-11-28T12:00:00Z');

/**
 * The scorer's report on each set, as printed.
 *
 * @param details a folder to leave the answers in, with all that they rest on
 */
export async function scoreVerifying(
  folder: string,
  options: readonly string[],
  details: string | null = null,
): Promise<string> {
  const lexicon = loadLexicon('data');
  const reader = prepareReader(lexicon);
  const report: string[] = [];
  for (const set of ['verify', 'verify-natural']) {
    const temporary = mkdtempSync(join(tmpdir(), 'brief-score-'));
    const archive = await openArchive(join(temporary, 'archive.sqlite'));
    try {
      const articles = linesOf(join(folder, 'dev', `${set}-archive.jsonl`)).map(
        ({ id, text, title, published }) =>
          articleOf(text, { id, title, ...(published ? { published } : {}) }, id, id),
      );
      await ingest({ gathered: articles, archive, reader, now: NOW });
      const seen = archive.seenBy({ now: NOW.toISOString(), workspace: null });
      const queries = join(folder, 'dev', `${set}-queries.jsonl`);
      const answers: string[] = [];
      for (const { id, query, speaker } of linesOf(queries)) {
        const began = performance.now();
        const checked = await checkQuotation(query, speaker ?? null, seen, lexicon);
        const { place, verdict } = checked;
        answers.push(
          JSON.stringify({
            id,
            verdict,
            article: place?.version.article.id,
            start: place?.span.start,
            end: place?.span.end,
            ms: performance.now() - began,
            // For looking at mistakes one by one.
            ...(details && place ? { judged: place.judged } : {}),
          }),
        );
      }
      const answered = join(details ?? temporary, `${set}.jsonl`);
      writeFileSync(answered, `${answers.join('\n')}\n`);
      const scorer = join(folder, 'scorers', 'verify-eval.mjs');
      report.push(
        set,
        execFileSync(process.execPath, [scorer, queries, answered, '--ms', ...options], { encoding: 'utf8' }),
      );
    } finally {
      await archive.close();
      rmSync(temporary, { recursive: true, force: true });
    }
  }
  return report.join('\n');
}

function linesOf(file: string) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

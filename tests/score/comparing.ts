/**
 * `npm run score -- --comparing`: answers the comparing sets of the evaluation folder by the same lines that `brief
 * compare|renderings|changes|calendar|headline|voices --jsonl` takes, and prints what the folder's own scorers say.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarLine, headlineLine, voicesLine } from '../../commands/bulk/perLine.ts';
import type { BulkDesk, Row } from '../../commands/bulk/rows.ts';
import { changeRows, compareRows, renderingRows } from '../../commands/bulk/together.ts';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';

/** The scorers' reports on the development sets, one after the other. */
export async function scoreComparing(folder: string, options: readonly string[]): Promise<string> {
  const lexicon = loadLexicon('data');
  const reader = prepareReader(lexicon);
  const desk: BulkDesk = {
    lexicon,
    read: async (article) => readArticle(article, reader),
    stored: async () => null,
    archive: () => Promise.reject(new Error('The sets carry their texts.')),
  };
  const temporary = mkdtempSync(join(tmpdir(), 'brief-score-'));
  const set = (name: string): Row[] =>
    readFileSync(join(folder, 'dev', `${name}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  const gold = (name: string) => join(folder, 'dev', `${name}.jsonl`);
  const each = async (rows: readonly Row[], line: (row: Row) => Promise<object>) => {
    const answers = [];
    for (const row of rows) answers.push(await line(row));
    return answers;
  };
  const report: string[] = [];
  const score = (
    name: string,
    scorer: string,
    answers: readonly object[],
    against: string,
    ...more: string[]
  ) => {
    const answered = join(temporary, `${name}.jsonl`);
    writeFileSync(answered, `${answers.map((answer) => JSON.stringify(answer)).join('\n')}\n`);
    const file = join(folder, 'scorers', `${scorer}-eval.mjs`);
    const says = execFileSync(process.execPath, [file, against, answered, ...more, ...options], {
      encoding: 'utf8',
    });
    report.push(`${name}\n${says.trimEnd()}`);
  };
  try {
    const compared = await compareRows([...set('compare-docs'), ...set('compare-pairs')], desk);
    score('compare', 'compare', compared, join(folder, 'dev'));
    const rendered = await renderingRows([...set('renderings-archive'), ...set('renderings-queries')], desk);
    score('renderings', 'renderings', rendered, gold('renderings-queries'));
    const changed = await changeRows([...set('changes-docs'), ...set('changes-phrases')], desk);
    score('changes', 'changes', changed, gold('changes-gold'));
    score('stock phrases', 'phrases', changed, gold('changes-phrases'));
    score(
      'calendar',
      'calendar',
      await each(set('calendar-sentences'), (row) => calendarLine(row, desk)),
      gold('calendar-sentences'),
    );
    score(
      'calendar, TimeBank',
      'calendar',
      await each(set('calendar-timex'), (row) => calendarLine(row, desk)),
      gold('calendar-timex'),
      '--timex',
    );
    score(
      'headline',
      'headline',
      await each(set('headline'), (row) => headlineLine(row, desk)),
      gold('headline'),
    );
    const named = new Set(set('voices').map(({ id }) => id));
    const articles = set('verify-archive').filter(({ id }) => named.has(id));
    score('voices', 'voices', await each(articles, (row) => voicesLine(row, desk)), gold('voices'));
    return report.join('\n\n');
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

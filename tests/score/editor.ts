import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { readingAsJson } from '../../src/reading/readingAsJson.ts';
import { type Judgement, judge, labelledTexts } from '../editor/labelledTexts.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Groups of texts in the order in which they were labelled: their names, and how many. */
const GROUPS: readonly (readonly [name: string, count: number])[] = [
  ['the first 60', 60],
  ['the second 60', 60],
  ['the next 18', 18],
  ['the last 29', 29],
  ['unseen archive', 66],
  ['given', 30],
  ['held back, first', 17],
  ['held back, later', 20],
  ['the rest', 118],
];

/** How an editor would judge the summaries and key quotes of the project's labelled texts, a line a kind of text. */
export async function editorTable(): Promise<string[]> {
  const reader = prepareReader(loadLexicon(join(ROOT, 'data')));
  const judged = (await labelledTexts(ROOT)).map((one, at) => {
    const json = readingAsJson(one.id, one.text, readArticle({ text: one.text, title: one.title }, reader));
    const key = json.quotes[json.key_quotes[0] ?? -1];
    const summary = json.summary.map(({ start, end }): [number, number] => [start, end]);
    return { at, kind: one.kind, ...judge(one, summary, key ? [key.start, key.end] : null) };
  });
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  return [
    'kind of text           n  acceptable  facts  bad or loose  key quote',
    lineOf('all', judged),
    ...GROUPS.map(([name, count], group) => {
      const from = GROUPS.slice(0, group).reduce((sum, [, before]) => sum + before, 0);
      return lineOf(
        name,
        judged.filter(({ at }) => at >= from && at < from + count),
      );
    }),
    ...kinds.map((kind) =>
      lineOf(
        kind,
        judged.filter((one) => one.kind === kind),
      ),
    ),
  ];
}

function lineOf(kind: string, all: readonly Judgement[]): string {
  const share = (count: number, of = all.length) => (of === 0 ? '-' : (count / of).toFixed(2));
  const count = (test: (one: Judgement) => boolean) => all.filter(test).length;
  return [
    kind.padEnd(20),
    String(all.length).padStart(3),
    share(count(({ acceptable }) => acceptable)).padStart(11),
    share(
      all.reduce((sum, { carried }) => sum + carried, 0),
      all.reduce((sum, { facts }) => sum + facts, 0),
    ).padStart(6),
    share(count(({ bad }) => bad)).padStart(13),
    share(count(({ key }) => key)).padStart(10),
  ].join(' ');
}

/** What the scorer of the evaluation folder says of its own texts; null where the folder has none. */
export function judgedByFolder(folder: string, errors: boolean): string | null {
  const scorer = join(folder, 'editor/score-editor.mjs');
  if (!existsSync(scorer)) return null;
  const reader = prepareReader(loadLexicon(join(ROOT, 'data')));
  const read = readFileSync(join(folder, 'editor/input.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, text, title = null, date = null } = JSON.parse(line) as Record<string, string>;
      return JSON.stringify(
        readingAsJson(id!, text!, readArticle({ text: text!, title, published: date }, reader)),
      );
    });
  const place = mkdtempSync(join(tmpdir(), 'brief-editor-'));
  try {
    writeFileSync(join(place, 'read.jsonl'), `${read.join('\n')}\n`);
    return spawnSync(process.execPath, [scorer, join(place, 'read.jsonl'), ...(errors ? ['--errors'] : [])], {
      encoding: 'utf8',
    }).stdout;
  } finally {
    rmSync(place, { recursive: true });
  }
}

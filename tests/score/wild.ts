import { writeFileSync } from 'node:fs';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readWild } from '../wild/readWild.ts';
import { type Fault, scoreWild, type Tally, type WildScore } from '../wild/scoreWild.ts';
import { type Half, wildSet } from '../wild/wildSet.ts';

/** Reads one half of the set and scores it. */
export function measureWild(half: Half): WildScore {
  const reader = prepareReader(loadLexicon('data'));
  const texts = wildSet(half);
  return scoreWild(texts, new Map(texts.map((text) => [text.id, readWild(text, reader)])));
}

/** The figures of one half as a table; with `errors`, a line for each fault. */
export function wildTable(half: Half, errors: boolean): string[] {
  const score = measureWild(half);
  const { direct, spoken } = score.printed;
  return [
    row('kind of text', ['texts', 'marked', 'P', 'R', 'F1', 'attr. F1', 'printed', 'right']),
    ...[...score.byKind]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([kind, tally]) => tallyRow(kind, tally)),
    tallyRow('all', score.all),
    '',
    ...Object.entries(score.recall).map(
      ([kind, { gold, hit }]) => `recall, ${kind.padEnd(8)} ${share(hit, gold)} of ${gold}`,
    ),
    '',
    `found and given its name, where the speaker is known by name: ${share(score.all.given, score.all.known)} of ${score.all.known}`,
    `printed with a name, direct: ${direct.all}, right in span and person ${share(direct.right, direct.all)}`,
    `printed with a name, spoken: ${spoken.all}, right in span and person ${share(spoken.right, spoken.all)}`,
    `printed with a name, all: ${score.all.printed}, right in span and person ${share(score.all.right, score.all.printed)}`,
    `of the others, the person alone is right: ${score.all.spanOnly}`,
    ...(errors ? ['', ...score.faults.map(faultLine)] : []),
  ];
}

/** Writes the marks and what Brief read as two files of JSON lines, the input of the evaluation folder's scorer. */
export function writeWild(half: Half, gold: string, found: string): void {
  const reader = prepareReader(loadLexicon('data'));
  const texts = wildSet(half);
  const lines = (records: readonly object[]) => `${records.map((one) => JSON.stringify(one)).join('\n')}\n`;
  writeFileSync(gold, lines(texts));
  writeFileSync(found, lines(texts.map((text) => ({ id: text.id, quotes: readWild(text, reader) }))));
}

const share = (part: number, whole: number): string => (whole === 0 ? '  - ' : (part / whole).toFixed(3));
const row = (name: string, cells: readonly string[]): string =>
  `${name.padEnd(34)}${cells.map((cell) => cell.padStart(9)).join('')}`;

function tallyRow(name: string, tally: Tally): string {
  const { texts, gold, hit, attributed, printed, right } = tally;
  const finds = hit + tally.false;
  return row(name, [
    String(texts),
    String(gold),
    share(hit, finds),
    share(hit, gold),
    share(2 * hit, finds + gold),
    share(2 * attributed, finds + gold),
    String(printed),
    share(right, printed),
  ]);
}

function faultLine({ id, what, kind, quote, right, got, rule, near }: Fault): string {
  const because = rule ? ` (${rule})` : '';
  return `${id}: ${what}, ${kind}: ${quote}\n    right: ${right ?? '-'}; printed: ${got ?? '-'}${because}${near ? `; marked: ${near}` : ''}`;
}

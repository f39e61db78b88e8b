import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { measureFiles } from '../../src/gathering/gatherFiles.ts';
import { watchFolder } from '../../src/gathering/watchFolder.ts';
import { pace } from '../../src/terminal/ingestFiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-watching-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('names what is there, then what appears, then what changes, each once, and ends when told', async () => {
  const at = (name: string) => join(folder, name);
  writeFileSync(at('a.txt'), 'One.');
  writeFileSync(at('.hidden.txt'), 'No.');
  writeFileSync(at('a.odt'), 'No.');
  const stop = new AbortController();
  const seen: string[][] = [];
  for await (const paths of watchFolder(folder, { signal: stop.signal, every: 10 })) {
    seen.push(paths);
    if (seen.length === 1) {
      mkdirSync(at('deeper'));
      writeFileSync(at('deeper/b.pdf'), 'Two.');
    } else if (seen.length === 2) appendFileSync(at('a.txt'), ' More.');
    else stop.abort();
  }
  expect(seen).toEqual([[at('a.txt')], [at('deeper/b.pdf')], [at('a.txt')]]);
});

it('waits for a folder that is not there, and says so once, also when it goes away', async () => {
  const stop = new AbortController();
  const later = join(folder, 'later');
  const put = () => {
    mkdirSync(later);
    writeFileSync(join(later, 'c.md'), 'Three.');
  };
  const told: string[] = [];
  setTimeout(put, 50);
  const tell = (says: string) => told.push(says);
  let seen = 0;
  for await (const paths of watchFolder(later, { signal: stop.signal, every: 10, tell })) {
    expect(paths).toEqual([join(later, 'c.md')]);
    if (++seen === 2) {
      stop.abort();
      continue;
    }
    rmSync(later, { recursive: true });
    setTimeout(put, 50);
  }
  const gone = `${later} is not there: waiting for it. Check the path if it should be.`;
  const back = `${later} is there again.`;
  expect(told).toEqual([gone, back, gone, back]);
});

it('tells how much there is to read, and how long that takes', async () => {
  const measured = join(folder, 'measured');
  mkdirSync(measured);
  writeFileSync(join(measured, 'd.txt'), '12345');
  writeFileSync(join(measured, 'd.odt'), '12345');
  expect(await measureFiles([measured, '-', join(folder, 'nowhere')])).toBe(5);
  const counts = { added: 500, updated: 0, unchanged: 0, refused: [] };
  expect(pace(counts, 10, 0.25)).toBe(' · 50 a second, about 30 s left');
  expect(pace(counts, 10, 0.05)).toBe(' · 50 a second, about 3 min left');
  expect(pace(counts, 10, 0)).toBe(' · 50 a second');
});

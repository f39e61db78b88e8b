import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadSources } from '../src/loadSources.ts';
import { LexiconError } from '../src/readRows.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-sources-'));
afterAll(() => rmSync(folder, { recursive: true }));
const load = (text: string) => {
  writeFileSync(join(folder, 'sources.yml'), text);
  return loadSources(folder);
};
const ROW =
  '- name: One\n  kind: official\n  language: en\n  zone: Europe/London\n  url: https://one.example/\n  state: works\n';

describe('the known sources', () => {
  it('are enough to begin with, of every kind, feeds and lists', () => {
    const sources = loadSources('data');
    expect(sources.length).toBeGreaterThanOrEqual(60);
    expect(new Set(sources.map(({ kind }) => kind)).size).toBe(5);
    expect(sources.filter(({ reads }) => reads === 'listing').length).toBeGreaterThan(1);
  });

  // What an editor wrote, what is said.
  it.each([
    [ROW.replace('official', 'offical'), /sources\.yml, line 2: "kind" must be official, agency/],
    [ROW.replace('London', 'Londn'), /line 4: "zone" must be an IANA zone/],
    [ROW.replace('https:', 'ftp:'), /line 5: "url" must be an address/],
    [`${ROW}  side: GBR\n`, /line 7: "side" must be an ISO 3166 code/],
    [ROW.replace('  url: https://one.example/\n', ''), /"url" must be there unless the state is none/],
    [`${ROW}\n${ROW}`, /"One" is here twice: it is already in line 1/],
    [`${ROW}${ROW.replace('One', 'Two')}`, /"Two" has the same address as "One"/],
    [`${ROW}  colour: red\n`, /colour/],
  ])('with a mistake are refused by file, line and rule: %#', (text, says) => {
    expect(() => load(text)).toThrow(LexiconError);
    expect(() => load(text)).toThrow(says);
  });
});

import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadLexicon } from '../src/loadLexicon.ts';
import { LexiconError } from '../src/readRows.ts';

const files = ['speakers.yml', 'topics.yml', 'reporting-verbs.yml', 'places.yml'] as const;
const rooms: string[] = [];
function folderWith(changed: Partial<Record<(typeof files)[number], string>>): string {
  const room = mkdtempSync(join(tmpdir(), 'brief-lexicon-'));
  rooms.push(room);
  for (const file of files)
    writeFileSync(join(room, file), changed[file] ?? readFileSync(join('data', file), 'utf8'));
  return room;
}
afterEach(() => {
  for (const room of rooms.splice(0)) rmSync(room, { recursive: true });
});

describe('the lexicon', () => {
  const lexicon = loadLexicon('data');

  it('knows speakers, places, topics and verbs enough to work with', () => {
    expect(lexicon.speakers.length).toBeGreaterThan(300);
    expect(lexicon.places.filter((place) => place.kind === 'country').length).toBeGreaterThan(190);
    expect(lexicon.verbs.length).toBeGreaterThan(150);
    expect(lexicon.topics.length).toBeGreaterThan(30);
  });

  it('gives every country a word for its people or a capital, and every side of a person a country or a body', () => {
    const countries = lexicon.places
      .filter((place) => place.kind === 'country')
      .map((place) => place.country);
    expect(new Set(countries).size).toBe(countries.length);
    for (const place of lexicon.places.filter((one) => one.kind === 'capital'))
      expect(countries).toContain(place.country);
    for (const speaker of lexicon.speakers.filter(
      (one) => one.kind === 'person' && /^[A-Z]{2}$/.test(one.side ?? ''),
    ))
      expect([...countries, 'EU', 'UN', 'AU']).toContain(speaker.side);
  });

  it('has no two persons under one full name', () => {
    const owner = new Map<string, string>();
    for (const speaker of lexicon.speakers)
      for (const name of [speaker.name, ...speaker.also].filter((one) => one.includes(' '))) {
        expect(owner.get(name.toLowerCase()) ?? speaker.name).toBe(speaker.name);
        owner.set(name.toLowerCase(), speaker.name);
      }
  });

  it('gives regular verbs their forms', () => {
    const forms = (verb: string) => lexicon.verbs.find((one) => one.verb === verb)?.forms;
    expect(forms('note')).toEqual(['note', 'notes', 'noted', 'noting']);
    expect(forms('deny')).toEqual(['deny', 'denies', 'denied', 'denying']);
    expect(forms('stress')).toEqual(['stress', 'stresses', 'stressed', 'stressing']);
  });
});

describe('a mistake in a data file', () => {
  const table: [string, Partial<Record<(typeof files)[number], string>>, RegExp][] = [
    [
      'a gender that is none',
      { 'speakers.yml': '- name: A B\n\n- name: C D\n  gender: x\n' },
      /speakers\.yml, line 4: "gender" must be m or f/,
    ],
    [
      'an unknown key',
      { 'places.yml': '- name: A\n  kind: city\n  land: FR\n' },
      /places\.yml, line 1: .*land/,
    ],
    [
      'a topic without terms',
      { 'topics.yml': '- id: a\n  label: A\n  terms: []\n' },
      /topics\.yml, line 3: "terms" must have at least one term/,
    ],
    [
      'hints without company',
      { 'topics.yml': '- id: a\n  label: A\n  terms: [x]\n  hints: [y]\n' },
      /topics\.yml, line 1: "company" and "hints" need each other/,
    ],
    [
      'a parent that is no topic',
      { 'topics.yml': '- id: a\n  label: A\n  parent: b\n  terms: [x]\n' },
      /topics\.yml: the parent "b" of topic "a"/,
    ],
    [
      'the same row twice',
      { 'reporting-verbs.yml': '- verb: say\n- verb: say\n' },
      /reporting-verbs\.yml, line 2: "say" is here twice: it is already in line 1/,
    ],
    ['no list', { 'speakers.yml': 'name: A\n' }, /speakers\.yml, line 1: the file must be a list/],
    ['no YAML', { 'speakers.yml': '- name: "A\n' }, /speakers\.yml, line \d+: this is no valid YAML/],
    [
      'a year that is none',
      { 'speakers.yml': '- name: A B\n  offices:\n    - { title: X, from: soon }\n' },
      /speakers\.yml, line 3: .*must be a year/,
    ],
  ];
  it.each(table)('%s is said with file, line and rule', (_, changed, message) => {
    const room = folderWith(changed);
    expect(() => loadLexicon(room)).toThrow(LexiconError);
    expect(() => loadLexicon(room)).toThrow(message);
  });

  it('is also a file that is not there', () => {
    expect(() => loadLexicon('no-such-folder')).toThrow(/cannot be read/);
  });

  it('is also a folder without the rules of English', () => {
    expect(() => loadLexicon(folderWith({}))).toThrow(LexiconError);
    expect(() => loadLexicon(folderWith({}))).toThrow(/languages\/en\.yml: there are no rules of English/);
  });
});

describe('a lexicon that is kept compiled', () => {
  const rowsOf = ({ speakers, topics, verbs, places, languages }: ReturnType<typeof loadLexicon>) => ({
    speakers,
    topics,
    verbs,
    places,
    languages,
  });
  const copy = () => {
    const data = mkdtempSync(join(tmpdir(), 'brief-lexicon-'));
    cpSync('data', data, { recursive: true, filter: (from) => !from.includes('articles') });
    return data;
  };

  it('is the same as one that is compiled anew, and follows every change of its files', () => {
    const data = copy();
    const cache = join(data, 'cache');
    const fresh = rowsOf(loadLexicon(data));
    expect(rowsOf(loadLexicon(data, cache))).toEqual(fresh);
    // By another name of the folder, which this process does not remember: from the file.
    expect(rowsOf(loadLexicon(data, `${cache}/`))).toEqual(fresh);
    expect(readdirSync(cache)).toHaveLength(2);
    appendFileSync(join(data, 'speakers.yml'), '- name: Ada Examplewoman\n');
    expect(loadLexicon(data, cache).speakers.at(-1)?.name).toBe('Ada Examplewoman');
    expect(readdirSync(cache)).toHaveLength(4);
    // What was kept more than a week ago goes.
    for (const file of readdirSync(cache)) utimesSync(join(cache, file), 1, 1);
    appendFileSync(join(data, 'speakers.yml'), '- name: Eve Examplewoman\n');
    loadLexicon(data, cache);
    expect(readdirSync(cache)).toHaveLength(2);
    appendFileSync(join(data, 'speakers.yml'), '- nome: Ada\n');
    expect(() => loadLexicon(data, cache)).toThrow(LexiconError);
    rmSync(data, { recursive: true });
  });

  it('is compiled anew where what was kept is damaged, or cannot be kept', () => {
    const data = copy();
    const cache = join(data, 'cache');
    loadLexicon(data, cache);
    const files = readdirSync(cache);
    expect(files).toHaveLength(2);
    for (const [at, file] of files.entries()) {
      writeFileSync(join(cache, file), '{"speakers":');
      // By names of the folder that this process does not remember: from the files.
      expect(rowsOf(loadLexicon(data, `${cache}${'/'.repeat(at + 1)}`))).toEqual(rowsOf(loadLexicon(data)));
    }
    writeFileSync(join(data, 'file'), '');
    expect(rowsOf(loadLexicon(data, join(data, 'file')))).toEqual(rowsOf(loadLexicon(data)));
    rmSync(data, { recursive: true });
  });
});

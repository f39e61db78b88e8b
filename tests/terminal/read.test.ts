import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, openTerminal, SEED } from './brief.ts';

const { folder, brief, typed, start, close } = openTerminal();
afterAll(close);

const text = readFileSync(SEED, 'utf8');
type Span = { start: number; end: number };
const cut = (span: Span) => text.slice(span.start, span.end);
const put = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('brief read --json on the Reykjavik article', () => {
  let read: Ended;
  beforeAll(async () => {
    read = await brief(['read', SEED, '--json']);
  });

  it('is the contract: one object of these fields, on one line', async () => {
    const { code, out, err } = read;
    expect([code, err]).toEqual([0, '']);
    expect(out.trimEnd()).not.toContain('\n');
    const reading = JSON.parse(out);
    expect(reading).toMatchObject({ id: expect.any(String), engine: expect.any(String), lang: 'en' });
    for (const list of [
      'quotes',
      'summary',
      'key_quotes',
      'topics',
      'people',
      'places',
      'organisations',
      'talks',
      'headline_unsupported',
    ])
      expect(Array.isArray(reading[list]), list).toBe(true);
    expect(reading.headline_unsupported).toEqual(['glimmer', 'eyes']);
  });

  it('has the quotes of the ground truth, each field as the contract has it', async () => {
    const { quotes, key_quotes } = JSON.parse(read.out);
    // start, end, kind, cue's verb, mention, rule
    const truth = [
      [122, 240, 'indirect', 'said', 'Russian Foreign Minister Sergei Lavrov', 'subject-of-cue'],
      [243, 440, 'direct', 'said', 'the minister', 'title'],
      [479, 601, 'mixed', 'According to', 'him', 'pronoun'],
      [626, 706, 'indirect', 'noted', 'Lavrov', 'subject-of-cue'],
      [710, 741, 'direct', 'said', 'he', 'subject-carries-over'],
      [763, 900, 'indirect', 'adding', 'he', 'subject-carries-over'],
      [920, 1043, 'mixed', 'According to', 'him', 'pronoun'],
      [1047, 1889, 'direct', 'said', 'Lavrov', 'subject-of-cue'],
      [2223, 2301, 'direct', 'said', 'Lavrov', 'subject-of-cue'],
      [2338, 2487, 'mixed', 'expressing a hope', 'Lavrov', 'subject-carries-over'],
    ];
    expect(
      quotes.map((q: never) => {
        const { start, end, kind, cue, speaker, rule } = q as Span & {
          kind: string;
          cue: { verb: string };
          speaker: { text: string };
          rule: string;
        };
        return [start, end, kind, cue.verb, speaker.text, rule];
      }),
    ).toEqual(truth);
    for (const quote of quotes) {
      expect(quote.speaker_name).toBe('Sergei Lavrov');
      expect(cut(quote.speaker)).toBe(quote.speaker.text);
      expect(cut(quote.cue).toLowerCase()).toContain(quote.cue.verb.split(' ')[0].toLowerCase());
      expect(quote.confidence).toBeGreaterThan(0);
      expect(quote.confidence).toBeLessThanOrEqual(1);
      if (quote.evidence) expect(cut(quote.evidence)).toContain('Lavrov');
      for (const [start, end] of quote.spans ?? []) expect(end).toBeGreaterThan(start);
    }
    for (const index of key_quotes) expect(quotes[index]).toBeDefined();
  });

  it('names only spans of the text, whole sentences in the summary', async () => {
    const { summary, topics, people, places, organisations, talks } = JSON.parse(read.out);
    const spans: Span[] = [
      ...summary,
      ...[...people, ...places, ...organisations].flatMap((one: { mentions: Span[] }) => one.mentions),
      ...topics.flatMap((topic: { spans: Span[] }) => topic.spans),
      ...talks.map((talk: { evidence: Span }) => talk.evidence),
    ];
    expect(spans.length).toBeGreaterThan(20);
    for (const span of spans) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(text.length);
      expect(cut(span).trim()).toBe(cut(span));
    }
    const starts = summary.map((s: Span) => s.start);
    expect(starts).toEqual(starts.toSorted((a: number, b: number) => a - b));
    for (const sentence of summary) expect(cut(sentence)).toMatch(/[.!?]["”]?$/);
    for (const person of people) expect(person).toMatchObject({ name: expect.any(String) });
  });

  it('is the same from standard input, but for the id', async () => {
    const input = await brief(['read', '-', '--json'], { input: text });
    const { id: _, ...fromFile } = JSON.parse(read.out);
    const { id: __, ...fromInput } = JSON.parse(input.out);
    expect(fromInput).toEqual(fromFile);
  });

  it('without --json is a brief for people, in the article’s words', async () => {
    const { code, out } = await typed(['read', SEED]);
    expect(code).toBe(0);
    expect(out).toContain('“We will not be found wanting,”');
    expect(out).not.toContain('\u001b');
  });
});

describe('brief read --jsonl', () => {
  const line = (id: string | number, words: string) => JSON.stringify({ id, text: words });
  const said = (n: number) => `Minister Anna Berg spoke on Monday.\n\n"We met ${n} times," Berg said.`;

  it('answers each line with a line, in order, and ignores what else a line holds', async () => {
    const input = [
      line('a', said(1)),
      JSON.stringify({
        id: 2,
        text: said(2),
        title: null,
        date: '2026-11-23',
        lang: 'en',
        source: 'x',
        gold: [1],
      }),
      '',
      line('c', text),
    ].join('\n');
    const { code, out, err } = await brief(['read', '--jsonl'], { input });
    expect([code, err]).toEqual([0, '']);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(answers.map(({ id }) => id)).toEqual(['a', '2', 'c']);
    expect(answers[2].quotes).toHaveLength(10);
  });

  it('reports each bad line with its number, answers the others, and ends with 1', async () => {
    // What is in the line, what is said of it.
    const bad: [string | Uint8Array, string][] = [
      // Cut off.
      ['{"id": "a", "text": ', 'is not JSON; each line must be one object, {"id": …, "text": …}.'],
      // No object.
      ['"just a string"', 'is not a JSON object; each line must be {"id": …, "text": …}.'],
      // Without what is needed, or with something else in its place.
      ['{"text": "No id."}', 'has no "id"; each line must be {"id": …, "text": …}.'],
      ['{"id": "a"}', 'has no "text"; each line must be {"id": …, "text": …}.'],
      ['{"id": "a", "text": 7}', '"text" is of the wrong type; each line must be {"id": …, "text": …}.'],
      // In another encoding.
      [Buffer.from('{"id": "a", "text": "Caf\xe9"}', 'latin1'), 'is not UTF-8; convert the file to UTF-8.'],
      // Longer than any article.
      [`{"id": "a", "text": "${'x'.repeat(17 * 1024 * 1024)}"}`, 'is longer than a line may be; split it.'],
    ];
    // A good line before each bad one, and one at the end.
    const input = Buffer.concat([
      ...bad.flatMap(([broken], i) => [
        Buffer.from(`${line(i, said(i))}\n`),
        typeof broken === 'string' ? Buffer.from(broken) : broken,
        Buffer.from('\n'),
      ]),
      Buffer.from(line('last', said(9))),
    ]);
    const { code, out, err } = await brief(['read', '--jsonl'], { input });
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(bad.length);
    for (const [i, [, says]] of bad.entries()) {
      expect(lines[i]).toMatch(new RegExp(`^line ${2 * i + 2}: `));
      expect(lines[i]!.endsWith(says), lines[i]).toBe(true);
    }
    expect(code).toBe(1);
    const ids = out
      .trimEnd()
      .split('\n')
      .map((one) => JSON.parse(one).id);
    expect(ids).toEqual([...bad.map((_, i) => String(i)), 'last']);
  });

  it('answers a line before the next one comes', async () => {
    const child = start(['read', '--jsonl']);
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    for (let n = 1; n <= 3; n += 1) {
      child.stdin.write(`${line(n, said(n))}\n`);
      expect(JSON.parse(String((await lines.next()).value)).id).toBe(String(n));
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('takes no files', async () => {
    const { code, err } = await typed(['read', '--jsonl', SEED]);
    expect([code, err]).toEqual([
      2,
      'brief read --jsonl reads standard input: brief read --jsonl < articles.jsonl\n',
    ]);
  });

  it('ends quietly when whoever reads has seen enough', async () => {
    const child = start(['read', '--jsonl']);
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdin.on('error', () => {});
    child.stdin.write(`${line(1, said(1))}\n`);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    // Standard input stays open: it is the closed output that ends it.
    for (let n = 2; n < 50 && child.exitCode === null; n += 1) child.stdin.write(`${line(n, text)}\n`);
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(err).toBe('');
  });
});

describe('what cannot be read', () => {
  const binary = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256));
  // name, content, what is said, a sentence each
  const table: [string, string | Uint8Array, RegExp][] = [
    ['empty.txt', '', /empty\.txt is empty/],
    ['blank.txt', ' \n\n\t\n', /blank\.txt is empty/],
    [
      'huge.txt',
      'The talks went on. '.repeat(560_000),
      /is too large for one article \(10\.6 MB, at most 2 MB\): split it/,
    ],
    ['binary.txt', binary, /binary\.txt /],
    ['latin.txt', Buffer.from('Le caf\xe9 \xe9tait ferm\xe9.', 'latin1'), /latin\.txt /],
    ['utf16.txt', Buffer.from('\ufeffLavrov said so.', 'utf16le').subarray(0, 21), /utf16\.txt /],
    ['broken.json', '{"text": ', /broken\.json is not valid JSON/],
    [
      'matter.md',
      '---\ntitle: "unclosed\n---\nText.',
      /matter\.md has front matter that cannot be read as YAML/,
    ],
    ['article.xyz', '%PDF', /is none of \.txt, \.md, \.html.*: save it as plain text/],
  ];
  it('is refused in a sentence each, and the exit code is 1', async () => {
    const paths = table.map(([name, content]) => put(name, content));
    const { code, out, err } = await typed(['ingest', ...paths]);
    expect([code, out]).toEqual([1, '0 added, 0 updated, 0 unchanged, 9 refused\n']);
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(table.length);
    for (const [i, [name, , says]] of table.entries()) {
      expect(lines[i]!.startsWith(`${paths[i]} `), lines[i]).toBe(true);
      expect(lines[i], name).toMatch(says);
    }
    // Reading alone says the same.
    expect(await typed(['read', paths[0]!, '--json'])).toEqual({ code: 1, out: '', err: `${lines[0]}\n` });
  });

  it('a file that is not there is named once', async () => {
    const { code, err } = await brief(['read', 'nowhere.txt']);
    expect([code, err]).toEqual([1, 'nowhere.txt is not there: check the path.\n']);
  });

  it('unbalanced marks are read as far as they can be', async () => {
    const path = put('unbalanced.txt', 'Lavrov said: "We will see. He left.\n\n“We met,” Lavrov said. ”');
    const { code, out, err } = await typed(['read', path, '--json']);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out).quotes.length).toBeGreaterThan(0);
  });
});

describe('an article that would steer the terminal', () => {
  const hostile =
    'Lavrov said: "We \u001b[2J\u001b]0;owned\u0007 will see what comes of the talks."\n\nHe left\u009b31m Geneva.';

  it('cannot: no control character reaches the output', async () => {
    const path = put('hostile.txt', hostile);
    for (const flags of [[], ['--markdown']]) {
      const { code, out } = await typed(['read', path, ...flags]);
      expect(code).toBe(0);
      expect(out, flags.join()).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    }
  });
});

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { LexiconError } from '../../src/readRows.ts';
import { runTerminal, verbs } from '../../src/terminal/runTerminal.ts';
import type { Services } from '../../src/terminal/services.ts';
import { en } from '../../src/words/en/index.ts';
import { type Ended, LAUNCHER, openTerminal, ROOT, SEED, shellNode } from './brief.ts';

const { folder, archive, brief, typed: within, close } = openTerminal();
afterAll(close);

const put = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
/** The seed and one article more, with control characters in it. */
const ARTICLES = join(folder, 'articles');

beforeAll(async () => {
  mkdirSync(ARTICLES);
  cpSync(SEED, join(ARTICLES, 'reykjavik.txt'));
  put(
    'articles/berg.md',
    '---\nid: berg\ntitle: "Berg \\e[31m meets"\nsource: Example Post\npublished: 2021-05-20\n---\nMinister Anna Berg spoke on Monday.\n\n"We met \u001b[2J twice over the sanctions\u009b31m," Berg said.\n',
  );
});

/** What is typed, without a process for it: for verbs that touch neither archive nor files. */
async function typed(args: readonly string[]): Promise<Ended> {
  const untouched = new Proxy({} as Services, {
    get(_, part) {
      // What is said is no service.
      if (part === 'words') return en;
      throw new Error(`The services was asked for ${String(part)}.`);
    },
  });
  let out = '';
  let err = '';
  const code = await runTerminal(args, untouched, {
    out: {
      write(text) {
        out += text;
        return true;
      },
      once: () => {},
    },
    err: {
      write(text) {
        err += text;
        return true;
      },
    },
    input: Readable.from([]),
    colour: false,
    live: false,
    zone: 'UTC',
    signal: new AbortController().signal,
  });
  return { code, out, err };
}

const nodes: [string, string | undefined][] = [
  ['the Node of the project', undefined],
  ...(shellNode
    ? [[`the shell's ${spawnSync(shellNode, ['--version']).stdout}`.trim(), shellNode] as [string, string]]
    : []),
];

describe.each(nodes)('brief under %s', (_name, node) => {
  it('reads, and passes words, standard input and exit codes on', async () => {
    const given = node ? { node } : {};
    const read = await brief(['read', '-', '--json'], { ...given, input: readFileSync(SEED) });
    expect(read).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(read.out).quotes).toHaveLength(10);
    expect((await brief(['nonsense'], given)).code).toBe(2);
    expect((await brief(['read', 'nowhere.txt'], given)).code).toBe(1);
    expect((await brief(['topics'], { ...given, env: { BRIEF_ARCHIVE: folder } })).code).toBe(3);
  });
});

describe('help', () => {
  it('lists every verb, with and without the word, and its own for each', async () => {
    const [bare, help, flag] = await Promise.all([brief([]), brief(['help']), brief(['--help'])]);
    expect(bare).toEqual(help);
    expect(flag).toEqual(help);
    expect([help.code, help.err]).toEqual([0, '']);
    for (const verb of verbs.keys()) expect(help.out).toContain(`brief ${verb} `);
  });

  it.each([...verbs.keys()])('%s --help says what it does and takes', async (verb) => {
    const [flag, word] = [await typed([verb, '--help']), await typed(['help', verb])];
    expect(flag).toEqual(word);
    expect([flag.code, flag.err]).toEqual([0, '']);
    const { purpose, options } = verbs.get(verb)!;
    expect(flag.out).toContain(`brief ${verb}`);
    expect(flag.out).toContain(purpose);
    for (const option of Object.keys(options)) expect(flag.out).toContain(`--${option}`);
  });
});

describe('wrong usage', () => {
  // what is typed, what is said
  const table: [string[], string][] = [
    [['frobnicate'], 'brief has no verb “frobnicate”. "brief help" lists them.'],
    [['asq', 'what?'], 'brief has no verb “asq”. Did you mean "brief ask"? "brief help" lists them.'],
    [['help', 'frobnicate'], 'brief has no verb “frobnicate”. "brief help" lists them.'],
    [['\u001b[2J'], 'brief has no verb “\ufffd[2J”. "brief help" lists them.'],
    // A command of Slack: it says where it is typed.
    [
      ['subscribe', 'weekdays'],
      '“subscribe” is typed in Slack: /brief subscribe. "brief help" lists what a terminal can do.',
    ],
    [['read'], 'brief read needs one file, or - for standard input.'],
    [['read', 'a', 'b'], 'brief read needs one file, or - for standard input.'],
    [['read', '--nope', 'a'], `Unknown option '--nope'. "brief read --help" says what it takes.`],
    [
      ['read', '--json=yes', 'a'],
      `Option '--json' does not take an argument. "brief read --help" says what it takes.`,
    ],
    [['ask'], 'brief ask needs a question: brief ask "what did Lavrov say about Iran?"'],
    [['ingest'], 'brief ingest needs files or folders, - for standard input, or --sample.'],
  ];
  it.each(table)('%j: a sentence, and exit code 2', async (args, says) => {
    expect(await typed(args)).toEqual({ code: 2, out: '', err: `${says}\n` });
  });

  it('speaks French where Brief does', async () => {
    const french = { env: { BRIEF_LANGUAGE: 'fr' } };
    expect((await brief(['verify'], french)).err).toMatch(
      /^Il manque une citation ou un fichier\s: brief verify/,
    );
    const { out } = await brief(['help'], french);
    expect(out).toMatch(/^Brief répond avec les mots des articles\.$/m);
    expect(out).toMatch(/brief backup +Copie les archives/);
  });

  it('makes no archive', async () => {
    expect((await within(['ask'])).code).toBe(2);
    expect((await within(['ask', '--help'])).code).toBe(0);
    expect(existsSync(archive)).toBe(false);
  });
});

describe('ingest and the questions after it', () => {
  it('adds a folder, and says what it did; again, that nothing changed', async () => {
    expect(await brief(['ingest', ARTICLES])).toEqual({
      code: 0,
      out: '2 added, 0 updated, 0 unchanged, 0 refused\n',
      err: '',
    });
    expect((await within(['ingest', ARTICLES])).out).toBe('0 added, 0 updated, 2 unchanged, 0 refused\n');
  });

  it('adds what can be read, names what cannot, and ends with 1', async () => {
    const mixed = join(folder, 'mixed');
    mkdirSync(mixed);
    put('mixed/good.txt', 'Anna Berg said that talks went on.');
    put('mixed/empty.txt', '');
    put('mixed/huge.txt', Buffer.alloc(10_000_000, 'a'));
    put('mixed/binary.txt', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)));
    put('mixed/latin.txt', Buffer.from('Le caf\xe9.', 'latin1'));
    put(
      'mixed/lines.jsonl',
      '{"id": "one", "text": "Berg left."}\n{"id": \n{"id": "two", "text": "Berg came."}\n',
    );
    const { code, out, err } = await within(['ingest', mixed], {
      env: { BRIEF_ARCHIVE: join(folder, 'mixed.sqlite') },
    });
    expect(out).toBe('3 added, 0 updated, 0 unchanged, 5 refused\n');
    expect(code).toBe(1);
    const said = err.trimEnd().split('\n');
    expect(said).toHaveLength(5);
    for (const name of ['binary.txt', 'empty.txt', 'huge.txt', 'latin.txt', 'lines.jsonl:2'])
      expect(
        said.filter((one) => one.split(name).length === 2),
        name,
      ).toHaveLength(1);
  });

  it('quotes --json is the contract: each excerpt cut from its article, to the character', async () => {
    const { code, out, err } = await within(['quotes', 'Lavrov', '--json']);
    expect([code, err]).toEqual([0, '']);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ kind: 'quotes', text: expect.any(String), left_out: expect.any(Array) });
    const text = readFileSync(SEED, 'utf8');
    expect(answer.excerpts.length).toBeGreaterThan(5);
    for (const excerpt of answer.excerpts) {
      expect(excerpt.text).toBe(text.slice(excerpt.start, excerpt.end));
      expect(excerpt).toMatchObject({
        version: 1,
        paragraph: expect.any(Number),
        speaker_name: 'Sergei Lavrov',
        rule: expect.any(String),
        kind: expect.any(String),
      });
      for (const field of ['article', 'url', 'title', 'date', 'source'])
        expect(excerpt).toHaveProperty(field);
    }
  });

  it('ask --json climbs the ladder: quoted, reported, none', async () => {
    const ask = async (question: string) => JSON.parse((await within(['ask', question, '--json'])).out);
    const stability = await ask('what did Lavrov say about strategic stability?');
    expect(stability).toMatchObject({ kind: 'ask', rung: 'quoted' });
    expect(stability.text.split('\n')[0]).toBe('Quoted, once: Sergei Lavrov on strategic stability.');
    expect((await ask('what did Lavrov say about Afghanistan?')).rung).not.toBe('quoted');
    expect((await ask('what did Blinken say?')).text).toContain('never quoted');
  });

  it('topics and latest answer too, as text and as JSON', async () => {
    for (const [verb, format] of [
      ['topics', []],
      ['latest', ['--json']],
    ] as const) {
      const { code, out, err } = await within([verb, ...format]);
      expect([code, err]).toEqual([0, '']);
      expect(out.length).toBeGreaterThan(100);
      if (format.length > 0) expect(JSON.parse(out)).toHaveProperty('excerpts');
    }
  });

  it('has no colour where nobody watches, and no control character of an article in any form', async () => {
    for (const asked of [
      ['quotes', 'Berg'],
      ['quotes', 'Berg', '--json'],
      ['latest', 'Berg', '--markdown'],
      ['latest', 'Berg', '--cable'],
      ['latest', 'Berg', '--wire'],
    ]) {
      const { out } = await within(asked);
      expect(out, asked.join(' ')).toMatch(/sanctions/);
      expect(out, asked.join(' ')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    }
  });

  it('ends quietly at a pipe that closes after the first line', () => {
    const run = spawnSync(
      'bash',
      ['-c', '"$0" "$1" topics --json | head -1; exit "$PIPESTATUS"', process.execPath, LAUNCHER],
      {
        encoding: 'utf8',
        cwd: folder,
        env: { PATH: process.env.PATH, HOME: folder, XDG_DATA_HOME: join(folder, 'data') },
      },
    );
    expect([run.status, run.stdout, run.stderr]).toEqual([0, '{\n', '']);
  });

  it('ingests the sample archive, and nothing twice', async () => {
    const env = { BRIEF_ARCHIVE: join(folder, 'sample.sqlite') };
    const first = await brief(['ingest', '--sample'], { env });
    expect(first).toMatchObject({ code: 0, err: '' });
    const [, added] = /^(\d+) added, 0 updated, 0 unchanged, 0 refused$/m.exec(first.out)!;
    expect(Number(added)).toBeGreaterThan(300);
    expect((await within(['ingest', '--sample'], { env })).out).toBe(
      `0 added, 0 updated, ${added} unchanged, 0 refused\n`,
    );
    expect((await within(['verify-archive'], { env })).out).toMatch(
      new RegExp(`^All is well: ${added} articles`),
    );
  });
});

describe('doctor', () => {
  it('makes files for their owner alone, and names those that others may read', async () => {
    const archive = join(folder, 'owned', 'archive.sqlite');
    const env = { BRIEF_ARCHIVE: archive };
    await brief(['ingest', SEED], { env });
    expect((await brief(['doctor'], { env })).out).not.toContain('files:');
    if (process.platform !== 'win32') {
      expect(statSync(archive).mode & 0o077).toBe(0);
      expect(statSync(join(folder, 'owned')).mode & 0o077).toBe(0);
    }
    chmodSync(archive, 0o644);
    const { out } = await within(['doctor'], { env });
    expect(out).toContain(
      `note  files: ${archive} can be read by other users of this machine: chmod 600 ${archive}`,
    );
  });

  it('has a line for each thing, and 0 where all can be delivered', async () => {
    const { code, out, err } = await brief(['doctor']);
    expect([code, err]).toEqual([0, '']);
    for (const name of ['configuration', 'lexicon', 'archive', 'digests', 'clock'])
      expect(out).toMatch(new RegExp(`^ok    ${name}: `, 'm'));
  });

  it('says what is wrong with the archive, and ends with 1', async () => {
    const { code, out } = await within(['doctor'], { env: { BRIEF_ARCHIVE: folder } });
    expect(code).toBe(1);
    expect(out).toMatch(/^FAIL {2}archive: .* is a folder, not an archive\. Name a file in it/m);
  });

  it('asks Slack about the token, and says what to do where it is not reached', async () => {
    const env = {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 'secret-of-the-app',
      SLACK_API_URL: 'http://127.0.0.1:2/api/',
    };
    const { code, out, err } = await within(['doctor'], { env });
    expect(code).toBe(1);
    expect(out).toMatch(
      /^FAIL {2}Slack: not reached: nobody listens there \(ECONNREFUSED\)\. Check the network/m,
    );
    expect(out + err).not.toContain('secret-of-the-app');
  });
});

describe('an archive that cannot be opened', () => {
  const refused = async (path: string, says: RegExp, args: readonly string[] = ['topics']) => {
    const { code, out, err } = await within(args, { env: { BRIEF_ARCHIVE: path } });
    expect(err).toMatch(says);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect([code, out]).toEqual([3, '']);
  };

  it('because it is a folder', () => refused(folder, /is a folder, not an archive\. Name a file in it/));

  it('because there can be no such path', () =>
    refused(join(SEED, 'inside', 'brief.sqlite'), /cannot be made: the folder .* cannot be created/, [
      'ingest',
      SEED,
    ]));

  it('because it is another file; it stays as it was', async () => {
    const path = put('letter.sqlite', 'Dear Sir or Madam,\n'.repeat(1000));
    await refused(path, /is not an archive of Brief\. Nothing was changed/);
    expect(readFileSync(path, 'utf8')).toBe('Dear Sir or Madam,\n'.repeat(1000));
  });

  it('because a newer Brief made it; it stays as it was', async () => {
    const path = join(folder, 'newer.sqlite');
    await within(['ingest', SEED], { env: { BRIEF_ARCHIVE: path } });
    const file = new DatabaseSync(path);
    file.exec('PRAGMA user_version = 999');
    file.close();
    const before = readFileSync(path);
    await refused(path, /was made by a newer Brief .*Install the newer version/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('because it is damaged', async () => {
    const path = join(folder, 'damaged.sqlite');
    await within(['ingest', ARTICLES], { env: { BRIEF_ARCHIVE: path } });
    truncateSync(path, Math.floor(statSync(path).size / 3));
    for (const verb of [['topics'], ['quotes', 'Lavrov']]) {
      const { code, err } = await within(verb, { env: { BRIEF_ARCHIVE: path } });
      expect(err).toMatch(/is damaged\. Run "brief verify-archive" .*put back a backup/);
      expect(err).not.toMatch(/\n.*\n/);
      expect(code).toBe(3);
    }
  });

  it('because its folder is read-only (as an ordinary user)', async () => {
    const place = join(folder, 'locked');
    mkdirSync(place);
    chmodSync(place, 0o555);
    chmodSync(folder, 0o755);
    // Root may write anywhere: then it is run as somebody else.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const run = spawnSync(process.execPath, [LAUNCHER, 'ingest', '--sample'], {
      ...nobody,
      encoding: 'utf8',
      cwd: '/',
      env: { PATH: process.env.PATH, HOME: '/', BRIEF_ARCHIVE: join(place, 'brief.sqlite') },
    });
    expect(run.stderr).toMatch(/cannot be written: the folder .* is read-only/);
    expect(run.status).toBe(3);
    expect(readdirSync(place)).toEqual([]);
  });
});

describe('a configuration that cannot be used', () => {
  it('is refused in a line a fault, without the values, exit code 3', async () => {
    const env = { BRIEF_PORT: 'abc', SLACK_BOT_TOKEN: 'a-secret-put-in-the-wrong-place' };
    expect(await brief(['topics'], { env })).toEqual({
      code: 3,
      out: '',
      err: 'BRIEF_PORT must be a port, 0 to 65535.\nSLACK_BOT_TOKEN must start with xoxb-.\n',
    });
  });

  it('is read from .env in the folder where there is one', async () => {
    const place = join(folder, 'with-env');
    mkdirSync(place);
    put('with-env/.env', `BRIEF_ARCHIVE=${join(place, 'own.sqlite')}\n`);
    expect((await brief(['ingest', SEED], { cwd: place })).code).toBe(0);
    expect(existsSync(join(place, 'own.sqlite'))).toBe(true);
  });

  it('is refused where .env cannot be read', async () => {
    const place = join(folder, 'bad-env');
    mkdirSync(join(place, '.env'), { recursive: true });
    const { code, err } = await brief(['help'], { cwd: place });
    expect(err).toMatch(/^\.env cannot be read: /);
    expect(err.trimEnd()).not.toContain('\n');
    expect(code).toBe(3);
  });
});

describe('a data file with a mistake', () => {
  it('is named with its line and what is wrong', () => {
    const data = join(folder, 'data-folder');
    cpSync(join(ROOT, 'data'), data, { recursive: true, filter: (path) => !path.includes('articles') });
    const path = join(data, 'topics.yml');
    const rows = readFileSync(path, 'utf8');
    const line = rows.split('\n').length;
    writeFileSync(path, `${rows}- id: new-topic\n  label: New topic\n  terms: []\n`);
    let error: unknown;
    try {
      loadLexicon(data);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(LexiconError);
    expect((error as Error).message).toMatch(
      new RegExp(`topics\\.yml, line ${line + 2}: "terms" must have at least one term\\.`),
    );
  });
});

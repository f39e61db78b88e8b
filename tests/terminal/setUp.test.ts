import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkspace, type Workspace } from '../../src/playground/workspace/startWorkspace.ts';
import { SCOPES } from '../../src/slack/createApp.ts';
import { verbs } from '../../src/terminal/runTerminal.ts';
import { LAUNCHER, openTerminal, ROOT } from './brief.ts';

const terminal = openTerminal();
let slack: Workspace;
beforeAll(async () => {
  slack = await startWorkspace({ scopes: SCOPES });
});
afterAll(async () => {
  await slack.close();
  terminal.close();
});
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

describe.runIf(existsSync('/dev/full'))('standard output that cannot be written', () => {
  it.each([['help'], ['doctor'], ['feeds known']])('is a sentence and an exit code: brief %s', (args) => {
    const { stderr, status } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${LAUNCHER}" ${args} > /dev/full`],
      {
        cwd: terminal.folder,
        env: { PATH: process.env.PATH, HOME: terminal.folder, XDG_DATA_HOME: join(terminal.folder, 'data') },
        encoding: 'utf8',
      },
    );
    expect(stderr).toMatch(
      /^Standard output cannot be written \(ENOSPC\): its disk is full\. What was written is not whole\.\n$/m,
    );
    expect(stderr).not.toMatch(/ {4}at /);
    expect(status).toBe(3);
  });
});

describe('brief init', () => {
  const typedIn = async (lines: readonly string[], args: readonly string[] = []) => {
    const cwd = join(terminal.folder, 'new');
    mkdirSync(cwd, { recursive: true });
    const done = await terminal.brief(['init', ...args], {
      cwd,
      env: { SLACK_API_URL: slack.apiUrl },
      input: `${lines.join('\n')}\n`,
    });
    return { ...done, file: join(cwd, '.env') };
  };

  it('asks again for what cannot be used, tries the tokens, and writes a file for its owner alone', async () => {
    const { botToken, appToken } = slack.credentials;
    const { code, out, err, file } = await typedIn(['xoxp-wrong', botToken, appToken, '', '']);
    expect(err).toBe('SLACK_BOT_TOKEN must start with xoxb-.\n');
    expect(readFileSync(file, 'utf8')).toBe(`SLACK_BOT_TOKEN=${botToken}\nSLACK_APP_TOKEN=${appToken}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(out).toMatch(/^ok {4}Slack: connected to /m);
    expect(out).toMatch(/^ok {4}clock: .*, as Slack has it$/m);
    expect(code).toBe(0);

    const again = await typedIn([]);
    expect([again.code, again.err]).toEqual([
      1,
      '.env is there already. Nothing was changed. --force replaces it.\n',
    ]);
  });

  it('writes nothing where the answers end before, or do not fit together', async () => {
    const cwd = join(terminal.folder, 'other');
    mkdirSync(cwd, { recursive: true });
    for (const [input, says] of [
      ['xoxb-1\n', 'The input ended before all was asked.'],
      // A bot token, and neither of the ways in which Slack reaches Brief.
      ['xoxb-1\n\n\n\n\n', 'SLACK_SIGNING_SECRET'],
      ['\n\n\n\n\n', 'Nothing was entered.'],
    ] as const) {
      const done = await terminal.brief(['init'], { cwd, input });
      expect(done.code).toBe(1);
      expect(done.err).toContain(says);
      expect(done.err).toContain('Nothing was written.');
      expect(existsSync(join(cwd, '.env'))).toBe(false);
    }
  });

  it('says what is wrong with a token that Slack refuses', async () => {
    rmSync(join(terminal.folder, 'new', '.env'), { force: true });
    const refused = ['xoxb-unknown', slack.credentials.appToken, '', ''];
    for (const answers of [refused, [...refused, 'n']]) {
      const { code, out, file } = await typedIn(answers);
      expect(out).toContain('FAIL  Slack: the token was refused');
      expect(out).toContain('.env was not written.');
      expect([code, existsSync(file)]).toEqual([1, false]);
    }
    // Slack may be out of reach for now.
    const { code, file } = await typedIn([...refused, 'y']);
    expect([code, existsSync(file)]).toEqual([1, true]);
  });
});

describe('brief doctor', () => {
  it('speaks to machines', async () => {
    const { out, code } = await terminal.typed(['doctor', '--json']);
    const checks = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { name: string; ok: boolean });
    expect(code).toBe(0);
    expect(checks.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['configuration', 'archive', 'disk', 'backup', 'clock']),
    );
  });

  it('knows the last backup', async () => {
    const before = await terminal.typed(['doctor']);
    expect(before.out).toContain('note  backup: none was made');
    await terminal.brief(['backup', 'copy.sqlite']);
    expect((await terminal.typed(['doctor'])).out).toMatch(/ok {4}backup: the last one is of 20/);
  });
});

describe('the command line', () => {
  it('names its version', async () => {
    expect(await terminal.brief(['--version'])).toMatchObject({ code: 0, out: `${version}\n` });
  });

  it.each(['start', 'playground'])('says what brief %s needs', async (name) => {
    for (const args of [
      [name, '--help'],
      ['help', name],
    ]) {
      const { code, out } = await terminal.typed(args);
      expect([code, out.split('\n')[0]]).toEqual([0, `brief ${name}`]);
    }
    expect((await terminal.typed([name, 'now'])).code).toBe(2);
  });

  it('ends with 1 where nothing was done', async () => {
    for (const args of [['add', 'nonsense'], ['correct']]) expect((await terminal.typed(args)).code).toBe(1);
  });

  it.each([...verbs.keys()])('shows in the help of %s an example that the verb takes', async (name) => {
    const verb = verbs.get(name)!;
    expect(verb.examples.length).toBeGreaterThan(0);
    for (const example of verb.examples) {
      expect(example).toMatch(/\bbrief /);
      for (const [, option] of example.matchAll(/ --([a-z-]+)/g))
        expect(Object.keys(verb.options)).toContain(option);
    }
  });

  it.each(['bash', 'zsh', 'fish'])('prints a script for %s that the shell takes', async (shell) => {
    const { out, code } = await terminal.typed(['completion', shell]);
    expect(code).toBe(0);
    for (const verb of verbs.keys()) expect(out).toContain(verb);
    if (spawnSync(shell, ['--version']).error) return;
    const folder = mkdtempSync(join(tmpdir(), 'brief-completion-'));
    const script = join(folder, 'script');
    writeFileSync(script, out);
    const check = shell === 'fish' ? '--no-execute' : '-n';
    const { status, stderr } = spawnSync(shell, [check, script], {
      encoding: 'utf8',
      env: { ...process.env, HOME: folder },
    });
    expect([status, stderr]).toEqual([0, '']);
    rmSync(folder, { recursive: true });
  });

  it.skipIf(spawnSync('fish', ['--version']).error)(
    'completes a verb, an option and a file in fish',
    async () => {
      const { out } = await terminal.brief(['completion', 'fish']);
      const folder = mkdtempSync(join(tmpdir(), 'brief-completion-'));
      writeFileSync(join(folder, 'notes.txt'), '');
      writeFileSync(join(folder, 'brief.fish'), out);
      const completed = (line: string) => {
        const asked = `source brief.fish; complete -C '${line}'`;
        const { stdout } = spawnSync('fish', ['-c', asked], {
          cwd: folder,
          encoding: 'utf8',
          env: { ...process.env, HOME: folder },
        });
        return stdout.split('\n').flatMap((one) => one.split('\t')[0] || []);
      };
      expect(completed('brief verify-a')).toEqual(['verify-archive']);
      expect(completed('brief ask --js')).toEqual(['--json', '--jsonl']);
      expect(completed('brief feeds pa')).toEqual(['pause']);
      expect(completed('brief ingest no')).toContain('notes.txt');
      rmSync(folder, { recursive: true });
    },
  );

  it.each([
    ['brief verify-a', 'verify-archive'],
    ['brief feeds pa', 'pause'],
    ['brief export co', 'corrections'],
    ['brief completion z', 'zsh'],
    // Further on a word of an act is none any more.
    ['brief feeds remove pau', ''],
  ])('completes "%s" in bash', async (line, completed) => {
    const { out } = await terminal.typed(['completion', 'bash']);
    const at = line.split(' ').length - 1;
    const asked = `${out}\nCOMP_WORDS=(${line}); COMP_CWORD=${at}; _brief; echo "\${COMPREPLY[@]}"`;
    expect(spawnSync('bash', ['-c', asked], { encoding: 'utf8', cwd: tmpdir() }).stdout.trim()).toBe(
      completed,
    );
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVENTS } from '../src/events.ts';
import { type OpenWorkspace, openWorkspace } from './slack/openWorkspace.ts';

const root = resolve(import.meta.dirname, '..');

describe('the events of the log', () => {
  const written = ['src', 'commands'].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...readFileSync(join(root, top, file), 'utf8').matchAll(/\blog\(\s*'([^']+)'/g)])
      .map(([, event]) => event!),
  );
  /** Those whose names are put together: of the beats, the clock and Bolt. */
  const composed = [
    ...['digests', 'parked digests', 'revisions', 'outbox', 'polling', 'disk', 'archive'].map(
      (job) => `${job} broken off`,
    ),
    ...['stepped', 'wrong', 'right'].map((what) => `clock ${what}`),
    ...['warning', 'error'].map((level) => `bolt ${level}`),
  ];

  it('are all in the table, and the table has no others', () => {
    expect([...new Set([...written, ...composed])].sort()).toEqual(Object.keys(EVENTS).sort());
  });
});

describe('the pages for whoever watches', () => {
  let slack: OpenWorkspace;
  let at: string;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    slack = await openWorkspace('http');
    at = new URL(slack.requestUrl()!).origin;
    stop = await slack.startBeats();
  });
  afterAll(async () => {
    await stop();
    await slack.end();
  });
  const read = async (path: string, method = 'GET') => {
    const answer = await fetch(at + path, { method });
    return { status: answer.status, text: await answer.text() };
  };

  it.each([
    // A probe adds what it likes.
    ['GET', '/health?from=probe', 200, 'ok\n'],
    ['GET', '/ready', 200, 'ready, 1 article\n'],
    // Load balancers ask for the head alone.
    ['HEAD', '/ready', 200, ''],
    ['POST', '/health', 404, ''],
  ])('%s %s', async (method, path, status, text) => {
    expect(await read(path, method)).toEqual({ status, text });
  });

  it('count answers, digests, calls of Slack and events, and say what is stored and what waits', async () => {
    await slack.slashCommand('/brief quotes Lavrov');
    await slack.waitForMessage({ ephemeral: true, text: 'Sergei Lavrov' });
    await expect
      .poll(async () => (await read('/metrics')).text)
      .toContain('brief_answers_total{kind="quotes"} 1');
    const { text } = await read('/metrics');
    for (const line of [
      'brief_articles 1',
      'brief_slack_connected 1',
      'brief_sources{state="working"} 0',
      'brief_events_total{event="answered",level="info"} 1',
      'brief_slack_calls_total{method="response_url",outcome="200"} 1',
      'brief_answer_seconds_count{place="slash"} 1',
      'brief_archive_write_seconds_count{outcome="failed"} 0',
    ])
      expect(text).toContain(`${line}\n`);
    expect(text).toMatch(/^brief_waiting\{what="answers"\} \d+/m);
    expect(text).toMatch(/^brief_archive_write_seconds_count\{outcome="written"\} [1-9]/m);
    expect(text).toMatch(/^brief_last_beat_timestamp_seconds\{job="digests"\} \d+/m);
  });

  it('have a name in the dashboard and the alerts only where the program has it', async () => {
    const { text } = await read('/metrics');
    const known = new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name!));
    for (const file of ['alerts.yml', 'dashboard.json']) {
      const used =
        readFileSync(join(root, 'deploy', file), 'utf8').match(/\b(?:brief|process|nodejs)_[a-z_]+/g) ?? [];
      const names = new Set(used.map((name) => name.replace(/_(?:bucket|count|sum)$/, '')));
      expect(names.size).toBeGreaterThan(3);
      expect([...names.difference(known)]).toEqual([]);
    }
  });
});

describe('an archive that cannot be written', () => {
  it('is not ready, and says why', async () => {
    const slack = await openWorkspace('http');
    const at = new URL(slack.requestUrl()!).origin;
    await slack.archive.close();
    const answer = await fetch(`${at}/ready`);
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('is closed')]);
    await slack.end();
  });
});

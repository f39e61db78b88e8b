import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { untraced } from '../../src/digests/trace.ts';
import { createFetcher } from '../../src/gathering/fetching/createFetcher.ts';
import { readNetworks } from '../../src/gathering/fetching/networks.ts';
import { startWorkspace } from '../../src/playground/workspace/startWorkspace.ts';
import { SCOPES } from '../../src/slack/createApp.ts';
import { tracedFetcher } from '../../src/tracedFetcher.ts';
import { openTraces } from '../../src/traces.ts';
import { openWorkspace } from '../slack/openWorkspace.ts';
import { type Received, startCollector } from './collector.ts';
import { start } from './startProgram.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'brief-traces-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The names below a span, each with those below it, in the order of their beginnings. */
function below(spans: readonly Received[], { id }: Received): string[] {
  return spans.filter(({ parent }) => parent === id).flatMap((one) => [one.name, ...below(spans, one)]);
}

describe('traces of a command, a digest and a feed', () => {
  const log: string[] = [];
  let collector: Awaited<ReturnType<typeof startCollector>>;
  let spans: Received[];
  let token: string;
  const named = (name: string) => spans.find((span) => span.name === name)!;

  beforeAll(async () => {
    collector = await startCollector();
    const traces = openTraces(
      { address: collector.address, headers: { 'api-key': 'sesame' } },
      '1.2.3',
      (event) => void log.push(event),
    );
    const slack = await openWorkspace('http', { traces });
    token = slack.credentials.botToken;
    await slack.slashCommand('/brief ask what did Lavrov say about strategic stability?');
    await slack.waitForMessage({ ephemeral: true, text: 'strategic stability' });
    await slack.slashCommand('/brief subscribe daily 08:00 UTC topic:"strategic stability"');
    await slack.waitForMessage({ ephemeral: true, text: 'Subscribed' });
    slack.setNow('2026-11-24T08:00:10Z');
    expect(await slack.beat()).toBe(1);
    const site = createServer((_request, response) => response.writeHead(503).end());
    await once(site.listen(0, '127.0.0.1'), 'listening');
    const allowed = readNetworks('127.0.0.1')!;
    const fetcher = tracedFetcher(createFetcher({ allowed }), traces.trace);
    await fetcher.fetchDocument(
      `http://127.0.0.1:${(site.address() as AddressInfo).port}/secret-interest?q=grain`,
      { kind: 'feed' },
    );
    await fetcher.close();
    site.close();
    await slack.end();
    await traces.close();
    spans = collector.spans();
  });
  afterAll(() => collector.close());

  it('go to the collector as OTLP over HTTP, with the headers that it asks for', () => {
    expect(collector.requests[0]).toMatchObject({
      path: '/v1/traces',
      headers: { 'content-type': 'application/json', 'api-key': 'sesame' },
    });
    expect(collector.resource()).toMatchObject({ 'service.name': 'brief', 'service.version': '1.2.3' });
    expect(log).toEqual([]);
  });

  it('have a command with its ack, look-ups, rendering and delivery, and what these asked of Slack and the archive', () => {
    const command = named('command');
    expect(command).toMatchObject({ parent: null, kind: 2 });
    const parts = below(spans, command);
    for (const part of [
      'ack',
      'archive outbox.add',
      'answer',
      'look up',
      'archive findQuotesForEach',
      'render',
      'deliver',
      'slack response_url',
    ])
      expect(parts).toContain(part);
    expect(below(spans, named('look up'))).toContain('archive findQuotesForEach');
    expect(below(spans, named('deliver'))).toContain('slack response_url');
    const answer = spans.find((span) => span.name === 'answer' && span.trace === command.trace)!;
    expect(answer.about).toMatchObject({ 'brief.place': 'slash', 'brief.outcome': 'delivered' });
    expect(named('slack response_url')).toMatchObject({
      kind: 3,
      about: { 'http.response.status_code': 200 },
    });
  });

  it('have a digest, composed and posted', () => {
    const digest = named('digest');
    expect(digest.about).toMatchObject({ 'brief.outcome': 'posted', 'brief.attempt': 1 });
    const parts = below(spans, digest);
    expect(parts).toContain('compose');
    expect(parts).toContain('slack chat.postMessage');
    expect(parts).toContain('archive ledger.move');
  });

  it('have a fetch by its host and what came of it', () => {
    expect(named('fetch feed')).toMatchObject({
      kind: 3,
      about: { 'server.address': '127.0.0.1', 'http.response.status_code': 503, 'error.type': 'status' },
    });
  });

  it('hold no word of an article, of a question or of an address, and no token', () => {
    const sent = collector.bodies.join('\n');
    for (const secret of [
      'Lavrov',
      'strategic',
      'stability',
      'Reykjavik',
      'grain',
      'interest',
      token,
      'hooks',
      '/brief',
    ])
      expect(sent).not.toContain(secret);
  });

  it('name an error by its kind alone', async () => {
    const other = await startCollector();
    const traces = openTraces({ address: `${other.address}/`, headers: {} }, '1', () => {});
    const failing = traces.trace('answer', {}, async () => {
      throw new TypeError('a typed secret');
    });
    await expect(failing).rejects.toThrow('a typed secret');
    await traces.close();
    other.close();
    expect(other.spans()).toMatchObject([{ failed: true, about: { 'error.type': 'TypeError' } }]);
    expect(other.bodies.join()).not.toContain('secret');
  });
});

describe('a collector that does not take them', () => {
  it.each([
    [
      'is not there',
      async () => ({ address: 'http://127.0.0.1:1', close: () => {} }),
      /^not reached \(ECONNREFUSED\)$/,
    ],
    ['refuses them', () => startCollector(401), /^the collector answered with HTTP 401$/],
  ])(
    '%s: that is logged once, and the program ends in time',
    async (_, open, reason) => {
      const { address, close } = await open();
      const logged: { event: string; reason: unknown }[] = [];
      const traces = openTraces({ address, headers: {} }, '1', (event, about) =>
        logged.push({ event, reason: about.reason }),
      );
      for (let i = 0; i < 1_200; i += 1) expect(await traces.trace('answer', {}, async () => i)).toBe(i);
      const began = performance.now();
      await traces.close();
      expect(performance.now() - began).toBeLessThan(8_000);
      expect(logged).toEqual([{ event: 'traces not sent', reason: expect.stringMatching(reason) }]);
      close();
    },
    20_000,
  );
});

describe('the program', () => {
  it('sends what is left when it is told to end', async () => {
    const collector = await startCollector();
    const slack = await startWorkspace({ port: 0, scopes: SCOPES });
    const running = start([join(ROOT, 'src/main.ts')], folder, {
      BRIEF_PORT: '0',
      SLACK_BOT_TOKEN: slack.credentials.botToken,
      SLACK_APP_TOKEN: slack.credentials.appToken,
      SLACK_API_URL: slack.apiUrl,
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.address,
      OTEL_SERVICE_NAME: 'desk',
    });
    await running.prints(/Brief is connected/);
    await slack.slashCommand('/brief help');
    await slack.waitForMessage({ ephemeral: true });
    expect(await running.stop()).toMatchObject({ code: 0 });
    await slack.close();
    collector.close();
    expect(collector.resource()).toMatchObject({ 'service.name': 'desk' });
    const names = collector.spans().map(({ name }) => name);
    expect(names).toContain('command');
    expect(names).toContain('slack auth.test');
  }, 30_000);

  it('loads OpenTelemetry only where it is asked for', () => {
    expect(readConfig({}).traces).toBeNull();
    const files = ['src', 'commands'].flatMap((top) =>
      readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => [`${top}/${file}`, readFileSync(join(ROOT, top, file), 'utf8')] as const),
    );
    const loading = (what: RegExp) => files.filter(([, text]) => what.test(text)).map(([file]) => file);
    expect(loading(/from '@opentelemetry\//)).toEqual(['src/traces.ts']);
    expect(loading(/^import (?!type)[^;]*'\.\/traces\.ts'/m)).toEqual([]);
  });

  it.each([
    ['collector:4318', /ENDPOINT must/],
    ['ftp://collector', /ENDPOINT must be an address that begins with https/],
  ])('says what is wrong with the address %s', (address, says) => {
    expect(() => readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: address })).toThrow(says);
  });

  it('takes headers as OpenTelemetry writes them', () => {
    const headersOf = (list: string) =>
      readConfig({
        OTEL_EXPORTER_OTLP_ENDPOINT: 'https://collector.example',
        OTEL_EXPORTER_OTLP_HEADERS: list,
      }).traces?.headers;
    expect(headersOf('authorization=Basic%20YTpi=, team = desk')).toEqual({
      authorization: 'Basic YTpi=',
      team: 'desk',
    });
    expect(headersOf('')).toEqual({});
    for (const wrong of ['Bearer abc', 'a=%E0%A4%A', 'a=b,'])
      expect(() => headersOf(wrong)).toThrow(/HEADERS must be headers/);
  });
});

it('without traces work is only done', async () => {
  expect(await untraced('answer', {}, async () => 1)).toBe(1);
});

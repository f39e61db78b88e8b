import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../../src/playground/workspace/faults.ts';
import { type OpenWorkspace, openWorkspace } from './openWorkspace.ts';

const carriedOut = true;
/** Answers to `chat.postMessage`, whether the message was posted all the same, and whether Brief can know. */
const answers: readonly [string, Fault, 'posted' | 'not posted', 'known' | 'unknown'][] = [
  // Carried out, and nobody can tell from the answer.
  ['internal_error', { fault: 'error', error: 'internal_error', carriedOut }, 'posted', 'unknown'],
  ['fatal_error', { fault: 'error', error: 'fatal_error', carriedOut }, 'posted', 'unknown'],
  ['service_unavailable', { fault: 'error', error: 'service_unavailable', carriedOut }, 'posted', 'unknown'],
  ['request_timeout', { fault: 'error', error: 'request_timeout', carriedOut }, 'posted', 'unknown'],
  ['HTTP 408', { fault: 'http', status: 408, carriedOut }, 'posted', 'unknown'],
  ['HTTP 499', { fault: 'http', status: 499, carriedOut }, 'posted', 'unknown'],
  ['HTTP 500', { fault: 'http', status: 500, carriedOut }, 'posted', 'unknown'],
  ['HTTP 502', { fault: 'http', status: 502, body: '<html>', carriedOut }, 'posted', 'unknown'],
  ['HTTP 503', { fault: 'http', status: 503, carriedOut }, 'posted', 'unknown'],
  ['HTTP 504', { fault: 'http', status: 504, carriedOut }, 'posted', 'unknown'],
  ['HTTP 204', { fault: 'http', status: 204, carriedOut }, 'posted', 'unknown'],
  ['an empty answer', { fault: 'http', status: 200, body: '', carriedOut }, 'posted', 'unknown'],
  ['an answer of null', { fault: 'http', status: 200, body: 'null', carriedOut }, 'posted', 'unknown'],
  ['half an answer', { fault: 'http', status: 200, body: '{"ok":tr', carriedOut }, 'posted', 'unknown'],
  ['a page', { fault: 'http', status: 200, body: '<html>ok</html>', carriedOut }, 'posted', 'unknown'],
  ['ok without a ts', { fault: 'http', status: 200, body: '{"ok":true}', carriedOut }, 'posted', 'unknown'],
  ['an answer that breaks off', { fault: 'cut-answer' }, 'posted', 'unknown'],
  ['a lost answer', { fault: 'lost-answer' }, 'posted', 'unknown'],
  // The same without a message behind it.
  ['a connection that breaks', { fault: 'unreachable' }, 'not posted', 'unknown'],
  ['internal_error, truly', { fault: 'error', error: 'internal_error' }, 'not posted', 'unknown'],
  // Surely not carried out.
  ['a 429', { fault: 'rate-limited', retryAfter: 1 }, 'not posted', 'known'],
  ['HTTP 404', { fault: 'http', status: 404 }, 'not posted', 'known'],
  ['invalid_blocks', { fault: 'error', error: 'invalid_blocks' }, 'not posted', 'known'],
  ['a refusal that nobody knows', { fault: 'error', error: 'something_new' }, 'not posted', 'known'],
];

describe.each([
  ['with the history scope', ['channels:history', 'groups:history']],
  ['without it', []],
] as const)('a digest, %s', (_scope, optionalScopes) => {
  let slack: OpenWorkspace;
  let channels = 0;
  beforeAll(async () => {
    slack = await openWorkspace('http', { optionalScopes, wait: async () => {} });
  });
  afterAll(() => slack.end());

  it.each(answers)('after %s', async (_name, fault, posted, knowable) => {
    channels += 1;
    const id = `s${channels}`;
    const due = `2026-11-24T${String(8 + Math.floor(channels / 4)).padStart(2, '0')}:${(channels % 4) * 15 + 10}:00.000Z`;
    await slack.archive.subscriptions.add({
      id,
      workspace: slack.cast.team.id,
      channel: slack.cast.channels[0]!.id,
      person: slack.cast.people[0]!.id,
      cron: `${channels} 1 1 1 *`,
      inWords: 'by hand',
      zone: 'UTC',
      topic: null,
      state: 'active',
      pausedBecause: null,
      nextRun: due,
      created: due,
    });
    slack.fail('chat.postMessage', fault);
    slack.setNow(due);
    await slack.beat();
    // Twice beyond the lease and every retry.
    for (const minutes of [4, 8, 12]) {
      slack.setNow(new Date(Date.parse(due) + minutes * 60_000).toISOString());
      await slack.beat();
    }
    slack.clearFaults();
    const mark = `${id}:${due}`;
    const marked = slack
      .messages(slack.cast.channels[0]!.id)
      .filter((m) => (m.metadata?.event_payload as { mark?: string } | undefined)?.mark === mark);
    const [run] = await slack.archive.ledger.runs(id, 1);
    const certain = knowable === 'known' || optionalScopes.length > 0;
    expect(marked).toHaveLength(certain || posted === 'posted' ? 1 : 0);
    expect(run?.state).toBe(certain ? 'posted' : 'skipped');
    if (certain) expect(run?.ts).toBe(marked[0]?.ts);
    await slack.archive.subscriptions.remove(id);
  });
});

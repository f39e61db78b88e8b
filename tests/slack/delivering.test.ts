import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../../src/playground/workspace/faults.ts';
import { type OpenWorkspace, openWorkspace } from './openWorkspace.ts';

/** A hiccup of Slack's that passes, as it strikes a call or a response address. */
const hiccups: readonly [string, Fault][] = [
  ['HTTP 500', { fault: 'http', status: 500 }],
  ['HTTP 503', { fault: 'http', status: 503 }],
  ['a connection that breaks', { fault: 'unreachable' }],
  ['an answer that breaks off', { fault: 'cut-answer' }],
  ['a 429', { fault: 'rate-limited', retryAfter: 20 }],
  ['internal_error', { fault: 'error', error: 'internal_error' }],
  ['a page instead of JSON', { fault: 'http', status: 200, body: '<html>busy</html>' }],
];

let slack: OpenWorkspace;
let waits: number[] = [];
beforeAll(async () => {
  slack = await openWorkspace('http', {
    wait: async (ms) => {
      waits.push(ms);
    },
  });
});
afterAll(() => slack.end());
afterEach(() => {
  slack.clearFaults();
  waits = [];
});

/** Words that nobody asked before, so that no answer is taken for an earlier one: an unknown name is answered with it. */
let names = 0;
const newName = () => `Nobodyson${'abcdefghijklmnopqrstuvwxyz'[names++ % 26]}${names}`;

describe('an answer outlives a hiccup of Slack', () => {
  it.each(hiccups)('of a mention: %s, three times', async (_name, fault) => {
    slack.fail('chat.postMessage', fault, { times: 3 });
    const asked = await slack.mention('what did Lavrov say about strategic stability?');
    const answer = await slack.waitForMessage({ thread: asked.ts, text: 'Quoted, once:' });
    expect(answer.channel).toBe(asked.channel);
    if (fault.fault === 'rate-limited') expect(waits.filter((ms) => ms >= 20_000).length).toBeGreaterThan(1);
  });

  it.each(hiccups)('of a command: %s, twice', async (_name, fault) => {
    slack.fail('response_url', fault, { times: 2 });
    const name = newName();
    expect(await slack.slashCommand(`/brief quotes ${name}`)).toEqual({ ok: true });
    const answer = await slack.waitForMessage({ ephemeral: true, text: name });
    expect(answer.onlyFor).not.toBeNull();
  });

  it.each(hiccups)('of Home: %s', async (_name, fault) => {
    slack.fail('views.publish', fault, { times: 2 });
    const calls = slack.calls('views.publish').length;
    await slack.openHome();
    await expect.poll(() => slack.calls('views.publish').length).toBe(calls + 3);
    expect(slack.calls('views.publish').at(-1)?.answer?.ok).toBe(true);
  });

  it('of a modal that is being opened, and of the message that confirms it', async () => {
    slack.fail('views.open', { fault: 'rate-limited', retryAfter: 1 });
    slack.fail('chat.postMessage', { fault: 'rate-limited', retryAfter: 1 });
    await slack.slashCommand('/brief subscriptions');
    const list = await slack.waitForMessage({ ephemeral: true, text: 'No digest is ordered' });
    await slack.clickButton(list, 'schedule:0');
    const modal = await slack.waitForView({ callback: 'schedule' });
    expect(await slack.submitView(modal, { channel: 'C0GENERAL01' })).toEqual({ ok: true });
    const confirmed = await slack.waitForMessage({ text: 'Subscribed' });
    expect(confirmed.channel).toMatch(/^D/);
  });

  it('and waits in the outbox through a longer one', async () => {
    slack.fail('chat.postMessage', { fault: 'http', status: 500 }, { times: 5 });
    const asked = await slack.mention('what did Obama say?');
    await expect.poll(() => slack.logged.some(({ event }) => event === 'answer put off')).toBe(true);
    slack.setNow('2026-11-24T10:00:00Z');
    await slack.sweep();
    await slack.waitForMessage({ thread: asked.ts, text: 'Obama' });
  });
});

describe('an answer whose form Slack does not take', () => {
  it.each(['invalid_blocks', 'msg_too_long', 'msg_blocks_too_long'])(
    'comes as text alone after %s, all of it',
    async (error) => {
      slack.fail('chat.postMessage', { fault: 'error', error });
      const asked = await slack.mention('quotes Lavrov');
      const answer = await slack.waitForMessage({ thread: asked.ts, text: 'glimmer of hope' });
      expect(answer.blocks).toEqual([]);
      const words = slack.messages(asked.channel, asked.ts).map((m) => m.text);
      expect(words.join('')).toContain('not listed: 3 fragments');
    },
  );

  it('so does one to a response address', async () => {
    slack.fail('response_url', { fault: 'http', status: 400, body: 'invalid_blocks' });
    const name = newName();
    await slack.slashCommand(`/brief quotes ${name}`);
    const answer = await slack.waitForMessage({ ephemeral: true, text: name });
    expect(answer.blocks).toEqual([]);
  });
});

describe('an asker is told by another way', () => {
  it.each(['expired_url', 'used_url'])('where the response address is gone (%s)', async (body) => {
    slack.fail('response_url', { fault: 'http', status: 404, body });
    const name = newName();
    await slack.slashCommand(`/brief quotes ${name}`);
    const answer = await slack.waitForMessage({ ephemeral: true, text: name });
    expect(slack.calls('chat.postEphemeral').at(-1)?.args.channel).toBe(answer.channel);
  });

  it('where that channel is closed to Brief too: by a direct message that says why', async () => {
    slack.setMember('culture', false);
    slack.fail('response_url', { fault: 'http', status: 404, body: 'expired_url' });
    const name = newName();
    await slack.slashCommand(`/brief quotes ${name}`, { channel: 'culture' });
    const answer = await slack.waitForMessage({ text: name });
    expect(answer.channel).toMatch(/^D/);
    expect(answer.text).toContain('I could not answer in <#C0CULTURE01>, so I answer here.');
    slack.setMember('culture', true);
  });

  it.each(['restricted_action', 'is_archived', 'not_in_channel'])(
    'where a mention gets %s',
    async (error) => {
      slack.fail('chat.postMessage', { fault: 'error', error });
      await slack.mention('what did Lavrov say about strategic stability?');
      const answer = await slack.waitForMessage({ text: /I could not answer in[\s\S]*Quoted, once/ });
      expect(answer.channel).toMatch(/^D/);
    },
  );

  it('and is not left waiting where Brief is installed no more', async () => {
    slack.fail('chat.postMessage', { fault: 'error', error: 'token_revoked' });
    await slack.mention('what did Lavrov say about strategic stability?');
    await expect.poll(() => slack.logged.some(({ event }) => event === 'answer given up')).toBe(true);
  });
});

describe('a question', () => {
  it('that was acknowledged by an instance that died is answered by another', async () => {
    const order = {
      workspace: slack.cast.team.id,
      person: 'U0ANNA00001',
      target: { by: 'post', channel: 'C0WORLD0001' },
      question: {
        words: 'what did Lavrov say about strategic stability?',
        asker: {
          place: 'mention',
          workspace: slack.cast.team.id,
          person: 'U0ANNA00001',
          channel: { id: 'C0WORLD0001', name: 'world-desk' },
        },
        contextKey: null,
        shown: 'plain',
      },
      until: '2026-11-26T00:00:00.000Z',
    };
    await slack.archive.outbox.add(
      { key: 'message:lost', workspace: slack.cast.team.id, body: JSON.stringify(order) },
      { owner: 'dead', now: '2026-11-24T10:00:00Z', leaseUntil: '2026-11-24T10:01:00Z' },
    );
    slack.setNow('2026-11-24T10:00:59Z');
    expect(await slack.sweep()).toBe(0);
    slack.setNow('2026-11-24T10:01:00Z');
    expect(await slack.sweep()).toBe(1);
    await slack.waitForMessage({ channel: 'world-desk', thread: null, text: 'Quoted, once:' });
    expect(await slack.sweep()).toBe(0);
  });

  it('is answered although the outbox cannot be written', async () => {
    const { outbox } = slack.archive;
    const broken = () => Promise.reject(new Error('disk full'));
    Object.assign(slack.archive, { outbox: { add: broken, claim: broken, settle: broken } });
    const asked = await slack.mention('what did Lavrov say about strategic stability?');
    await slack.waitForMessage({ thread: asked.ts, text: 'Quoted, once:' });
    Object.assign(slack.archive, { outbox });
  });

  it('is answered although Slack never says who asks', async () => {
    slack.fail('users.info', { fault: 'hang' }, { times: 5 });
    const name = newName();
    await slack.slashCommand(`/brief quotes ${name}`, { person: 'mariko' });
    await slack.waitForMessage({ ephemeral: true, text: name });
    // It was asked, and what it was asked is still open.
    expect(slack.calls('users.info').at(-1)?.fault).toMatchObject({ fault: 'hang' });
  });
});

describe('buttons', () => {
  it('answer in the thread in which they stand, and share there', async () => {
    const asked = await slack.mention('brief');
    const answer = await slack.waitForMessage({ thread: asked.ts, text: 'Key quote' });
    await slack.clickButton(answer, 'All quotes');
    const reply = await slack.waitForMessage({ ephemeral: true, thread: asked.ts });
    expect(reply.channel).toBe(answer.channel);
  });

  it('pressed twice at once answer once', async () => {
    await slack.slashCommand('/brief');
    const answer = await slack.waitForMessage({ ephemeral: true, text: 'Key quote' });
    await Promise.all([
      slack.clickButton(answer, 'Share to channel'),
      slack.clickButton(answer, 'Share to channel'),
    ]);
    await slack.waitForMessage({ ephemeral: false, text: 'Key quote' });
    await slack.slashCommand('/brief help');
    await slack.waitForMessage({ ephemeral: true, text: 'Brief answers' });
    const shared = slack
      .messages(answer.channel)
      .filter((m) => JSON.stringify(m.blocks).includes('Shared by'));
    expect(shared).toHaveLength(1);
  });
});

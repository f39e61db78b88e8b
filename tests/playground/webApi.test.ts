import { afterEach, describe, expect, it } from 'vitest';
import { createHandClock } from '../../src/playground/workspace/clock.ts';
import type { Fields } from '../../src/playground/workspace/records.ts';
import { messageWords } from '../../src/playground/workspace/waiting.ts';
import { type Running, runOverHttp } from './boltApp.ts';

let running: Running | null = null;
afterEach(async () => {
  await running?.stop();
  running = null;
});

describe('the Web API', () => {
  it('answers with the errors of Slack', async () => {
    running = await runOverHttp(() => {}, { scopes: ['chat:write', 'users:read'] });
    const { workspace, app } = running;
    workspace.archive('culture');
    workspace.setMember('general', false);
    const post = (channel: string, more: Fields = {}) =>
      app.client.chat.postMessage({ channel, text: 'x', ...more });
    const rows: [() => Promise<unknown>, string][] = [
      // nobody has that channel
      [() => post('C0NOWHERE'), 'channel_not_found'],
      // a private channel without the app does not exist for it
      [() => post('C0PRIVATE01'), 'channel_not_found'],
      // a public one is told
      [() => post('C0GENERAL01'), 'not_in_channel'],
      // archived
      [() => post('C0CULTURE01'), 'is_archived'],
      // nothing to show
      [() => post('C0WORLD0001', { text: '' }), 'no_text'],
      // more than Slack takes
      [() => post('C0WORLD0001', { text: 'x'.repeat(40_001) }), 'msg_too_long'],
      // a thread that is not there
      [() => post('C0WORLD0001', { thread_ts: '1.000001' }), 'cannot_reply_to_message'],
      // blocks that are no list
      [() => post('C0WORLD0001', { blocks: 'nonsense' }), 'invalid_blocks_format'],
      // blocks that Slack would not show
      [() => post('C0WORLD0001', { blocks: [{ type: 'marquee' }] }), 'invalid_blocks'],
      // a message of nobody
      [
        () => app.client.chat.update({ channel: 'C0WORLD0001', ts: '1.000001', text: 'x' }),
        'message_not_found',
      ],
      // a scope that the manifest does not ask for
      [() => app.client.conversations.info({ channel: 'C0WORLD0001' }), 'missing_scope'],
      // somebody who is not there
      [() => app.client.users.info({ user: 'U0NOBODY' }), 'user_not_found'],
      // a token that was never given out
      [() => app.client.auth.test({ token: 'xoxb-none' }), 'invalid_auth'],
      // a trigger that was never issued
      [
        () =>
          app.client.views.open({
            trigger_id: '1.2.3',
            view: { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [] },
          }),
        'invalid_trigger_id',
      ],
    ];
    for (const [call, error] of rows) {
      await expect(call()).rejects.toMatchObject({ data: { error } });
    }
    await workspace.revokeTokens();
    await expect(app.client.auth.test()).rejects.toMatchObject({ data: { error: 'token_revoked' } });
  });

  it('names each fault in blocks', async () => {
    running = await runOverHttp(() => {});
    const call = running.app.client.chat.postMessage({
      channel: 'C0WORLD0001',
      text: 'x',
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3001) } }],
    });
    await expect(call).rejects.toMatchObject({
      data: {
        error: 'invalid_blocks',
        response_metadata: {
          messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
        },
      },
    });
  });

  it('tells the time zone of a person', async () => {
    running = await runOverHttp(() => {}, { clock: createHandClock('2026-07-01T12:00:00Z') });
    const { user } = await running.app.client.users.info({ user: 'U0JAMES0002' });
    expect([user?.tz, user?.tz_offset]).toEqual(['America/New_York', -4 * 3600]);
  });

  it('posts to a person, updates, reacts and deletes', async () => {
    running = await runOverHttp(() => {}, { scopes: ['chat:write', 'reactions:write'] });
    const { client } = running.app;
    const { ts, channel } = await client.chat.postMessage({ channel: 'U0MARIKO003', text: 'One' });
    expect(channel).toBe('D0MARIKO003');
    await client.chat.update({ channel: channel ?? '', ts: ts ?? '', text: 'Two' });
    await client.reactions.add({ channel: channel ?? '', timestamp: ts ?? '', name: 'eyes' });
    const [message] = running.workspace.messages('U0MARIKO003');
    expect(message && messageWords(message)).toBe('Two');
    expect([...(message?.reactions.keys() ?? [])]).toEqual(['eyes']);
    await client.chat.delete({ channel: channel ?? '', ts: ts ?? '' });
    expect(running.workspace.messages('U0MARIKO003')).toEqual([]);
  });

  it('shows the app the channels that it may see, each kind by its own scope', async () => {
    running = await runOverHttp(() => {}, {
      scopes: ['chat:write', 'channels:read', 'groups:read', 'im:write', 'users:read', 'channels:history'],
    });
    const { client } = running.app;
    const names = async () => {
      const { channels } = await client.conversations.list({ types: 'public_channel,private_channel,im' });
      return channels?.map((channel) => channel.name ?? channel.user);
    };
    expect(await names()).toEqual(['world-desk', 'general', 'culture']);
    running.workspace.setMember('private-desk', true);
    expect(await names()).toContain('private-desk');
    const { channel } = await client.conversations.open({ users: 'U0ANNA00001' });
    expect(channel?.id).toBe('D0ANNA00001');
    await expect(client.conversations.info({ channel: 'D0ANNA00001' })).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'im:read' },
    });
    const { members } = await client.conversations.members({ channel: 'C0CULTURE01' });
    expect(members).toEqual(['U0ANNA00001', 'U0JAMES0002', 'U0BRIEF0BOT']);
    const { bot } = await client.bots.info({ bot: 'B0BRIEF0001' });
    expect(bot?.name).toBe('Brief');
  });

  it('gives a channel back to an app that may read it: newest first, metadata on request', async () => {
    running = await runOverHttp(() => {}, { scopes: ['chat:write', 'channels:history'] });
    const { client } = running.app;
    const metadata = { event_type: 'digest', event_payload: { run: '7' } };
    await client.chat.postMessage({ channel: 'C0WORLD0001', text: 'one', metadata });
    const { ts } = await client.chat.postMessage({ channel: 'C0WORLD0001', text: 'two' });
    await client.chat.postMessage({ channel: 'C0WORLD0001', text: 'a reply', thread_ts: ts });
    const { messages } = await client.conversations.history({
      channel: 'C0WORLD0001',
      include_all_metadata: true,
    });
    expect(messages?.map((message) => message.text)).toEqual(['two', 'one']);
    expect(messages?.[1]).toMatchObject({ metadata });
    const plain = await client.conversations.history({ channel: 'C0WORLD0001' });
    expect(plain.messages?.[1]).not.toHaveProperty('metadata');
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import type { Fields } from '../../src/playground/workspace/records.ts';
import { type Running, runOverHttp } from './boltApp.ts';

let running: Running | null = null;
afterEach(async () => {
  await running?.stop();
  running = null;
});

describe('what people type reaches a Bolt app over HTTP', () => {
  it('a slash command, with channels and people turned into ids', async () => {
    const heard: Fields[] = [];
    running = await runOverHttp((app) => {
      app.command('/brief', async ({ command, ack, respond }) => {
        heard.push({ ...command });
        await ack();
        await respond({ text: `You said ${command.text}` });
      });
    });
    const { workspace } = running;
    expect(
      await workspace.slashCommand('/brief subscribe #culture @anna "A & B"', { channel: 'general' }),
    ).toEqual({ ok: true });
    const answer = await workspace.waitForMessage({ ephemeral: true });
    expect(heard[0]).toMatchObject({
      command: '/brief',
      channel_name: 'general',
      user_name: 'anna',
      text: 'subscribe <#C0CULTURE01|culture> <@U0ANNA00001|anna> "A &amp; B"',
    });
    expect(answer.onlyFor).toBe('U0ANNA00001');
    expect(workspace.messages('general')).toEqual([]);
  });

  it('an answer in the ack itself, in the channel where it says so', async () => {
    running = await runOverHttp((app) => {
      app.command('/brief', async ({ command, ack }) =>
        command.text === 'aloud' ? ack({ response_type: 'in_channel', text: 'For all' }) : ack('For you'),
      );
    });
    const { workspace } = running;
    await workspace.slashCommand('/brief');
    expect((await workspace.waitForMessage()).onlyFor).toBe('U0ANNA00001');
    await workspace.slashCommand('/brief aloud');
    expect((await workspace.waitForMessage()).onlyFor).toBeNull();
  });

  it('a mention in a channel, answered in its thread, and a mention in that thread', async () => {
    running = await runOverHttp((app) => {
      app.event('app_mention', async ({ event, say }) => {
        await say({ text: `Heard: ${event.text}`, thread_ts: event.thread_ts ?? event.ts });
      });
    });
    const { workspace } = running;
    const question = await workspace.mention('what did Lavrov say?');
    const answer = await workspace.waitForMessage({ thread: question.ts });
    expect(answer.text).toBe('Heard: <@U0BRIEF0BOT> what did Lavrov say?');
    await workspace.reply(answer, '@Brief and on Iran?', { person: 'james' });
    expect((await workspace.waitForMessage({ thread: question.ts })).text).toContain('and on Iran?');
    expect(workspace.messages('world-desk', question.ts).map((message) => message.author)).toEqual([
      'U0ANNA00001',
      'U0BRIEF0BOT',
      'U0JAMES0002',
      'U0BRIEF0BOT',
    ]);
  });

  it('a direct message', async () => {
    running = await runOverHttp((app) => {
      // Bolt passes over the app's own messages, of which Slack tells it as well.
      app.message(async ({ message, say }) => {
        if (message.subtype === undefined && message.channel_type === 'im')
          await say(`Privately: ${message.text}`);
      });
    });
    await running.workspace.directMessage('hello', { person: 'mariko' });
    expect((await running.workspace.waitForMessage({ channel: 'U0MARIKO003' })).text).toBe(
      'Privately: hello',
    );
  });

  it('nothing from a channel that the app is not in: Slack tells the person instead', async () => {
    running = await runOverHttp(() => {});
    const { workspace } = running;
    await workspace.mention('hello', { channel: 'private-desk' });
    const notice = await workspace.waitForMessage({ channel: 'private-desk', from: 'slackbot' });
    expect(notice.text).toContain('/invite @Brief');
    expect(workspace.deliveries()).toEqual([]);
    await workspace.slashCommand('/invite @Brief', { channel: 'private-desk' });
    await workspace.mention('hello', { channel: 'private-desk' });
    expect(workspace.deliveries()).toHaveLength(1);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { createHandClock } from '../../src/playground/workspace/clock.ts';
import { type BoltApp, type Running, runOverSocket } from './boltApp.ts';

let running: Running | null = null;
afterEach(async () => {
  await running?.stop();
  running = null;
});

function answerEverything(app: BoltApp): void {
  app.command('/brief', async ({ ack, command }) => {
    await ack(`Ack for ${command.text}`);
  });
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: `Heard ${event.text}`, thread_ts: event.ts });
  });
  app.action('go', async ({ ack, client, body }) => {
    await ack();
    if (!('trigger_id' in body)) return;
    await client.views.open({
      trigger_id: body.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'modal',
        title: { type: 'plain_text', text: 'Modal' },
        submit: { type: 'plain_text', text: 'Save' },
        blocks: [
          {
            type: 'input',
            block_id: 'topic',
            label: { type: 'plain_text', text: 'Topic' },
            element: { type: 'plain_text_input', action_id: 'words' },
          },
        ],
      },
    });
  });
  app.view('modal', async ({ ack, view }) => {
    const words = view.state.values.topic?.words?.value;
    await (words === 'bad' ? ack({ response_action: 'errors', errors: { topic: 'No such topic.' } }) : ack());
  });
}

describe('a Bolt app in Socket Mode', () => {
  it('gets commands, mentions, buttons and modals by the socket', async () => {
    running = await runOverSocket(answerEverything);
    const { workspace, app } = running;
    expect(workspace.socketMode.connections()).toBe(1);
    expect(await workspace.slashCommand('/brief topics')).toEqual({ ok: true });
    expect((await workspace.waitForMessage({ ephemeral: true })).text).toBe('Ack for topics');
    const question = await workspace.mention('hello');
    await workspace.waitForMessage({ thread: question.ts, text: 'hello' });
    await app.client.chat.postMessage({
      channel: 'C0GENERAL01',
      text: 'Press',
      blocks: [
        {
          type: 'actions',
          elements: [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } }],
        },
      ],
    });
    await workspace.clickButton(await workspace.waitForMessage({ channel: 'general' }), 'Go');
    const modal = await workspace.waitForView();
    expect(await workspace.submitView(modal, { words: 'bad' })).toMatchObject({
      errors: { topic: 'No such topic.' },
    });
    expect(await workspace.submitView(modal, { words: 'arms control' })).toEqual({ ok: true });
  });

  it('comes back after a refresh, and after a broken connection', async () => {
    running = await runOverSocket(answerEverything);
    const { workspace } = running;
    const opened = () => workspace.calls('apps.connections.open').length;
    for (const [round, end] of [workspace.socketMode.refresh, workspace.socketMode.drop].entries()) {
      end();
      await expect
        .poll(() => opened() === round + 2 && workspace.socketMode.connections() === 1, { timeout: 10_000 })
        .toBe(true);
      expect(await workspace.slashCommand(`/brief after ${round}`)).toEqual({ ok: true });
      await workspace.waitForMessage({ text: `after ${round}` });
    }
  });

  it('is away: a command fails, an event comes again', async () => {
    const clock = createHandClock('2026-11-24T07:30:00Z');
    running = await runOverSocket(answerEverything, { clock });
    const { workspace } = running;
    workspace.socketMode.drop();
    await expect.poll(() => workspace.socketMode.connections()).toBe(0);
    expect(await workspace.slashCommand('/brief')).toEqual({ ok: false, error: 'dispatch_failed' });
    const question = await workspace.mention('are you there?');
    await expect.poll(() => workspace.socketMode.connections(), { timeout: 10_000 }).toBe(1);
    await clock.advance(1000);
    await workspace.waitForMessage({ thread: question.ts, text: 'are you there?' });
    expect(workspace.deliveries().at(-1)).toMatchObject({ attempt: 1, ack: { ok: true } });
  });

  it('needs a ticket for its connection, and one ticket opens one', async () => {
    running = await runOverSocket(answerEverything);
    const { workspace } = running;
    const ask = async (token: string) => {
      const response = await fetch(`${workspace.apiUrl}apps.connections.open`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
      });
      return (await response.json()) as { ok: boolean; url: string; error?: string };
    };
    expect(await ask(workspace.credentials.botToken)).toMatchObject({ error: 'not_allowed_token_type' });
    const { url } = await ask(workspace.credentials.appToken);
    const connect = () =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(url);
        socket.on('message', (data) => {
          socket.close();
          resolve(String(JSON.parse(String(data)).type));
        });
        socket.on('error', (error) => resolve(error.message));
      });
    expect(await connect()).toBe('hello');
    expect(await connect()).toContain('403');
  });
});

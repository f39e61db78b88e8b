import { afterEach, describe, expect, it } from 'vitest';
import type { Fields } from '../../src/playground/workspace/records.ts';
import { type Running, runOverHttp } from './boltApp.ts';

let running: Running | null = null;
afterEach(async () => {
  await running?.stop();
  running = null;
});

const button = (text: string, action_id: string, value = 'v') => ({
  type: 'button' as const,
  text: { type: 'plain_text' as const, text },
  action_id,
  value,
});

describe('what people press', () => {
  it('a button in a public message; the answer replaces it', async () => {
    running = await runOverHttp((app) => {
      app.event('app_mention', async ({ say }) => {
        await say({ text: 'Choose', blocks: [{ type: 'actions', elements: [button('Go', 'go', '42')] }] });
      });
      app.action('go', async ({ ack, action, respond }) => {
        await ack();
        await respond({ replace_original: true, text: `Pressed ${'value' in action ? action.value : ''}` });
      });
    });
    const { workspace } = running;
    await workspace.mention('hi');
    const message = await workspace.waitForMessage();
    expect(await workspace.clickButton(message, 'Go')).toEqual({ ok: true });
    const changed = await workspace.waitForMessage();
    expect(changed.ts).toBe(message.ts);
    expect(changed.text).toBe('Pressed 42');
    expect(changed.edited).not.toBeNull();
  });

  it('a button in an ephemeral message carries no message, and can delete it', async () => {
    const bodies: Fields[] = [];
    running = await runOverHttp((app) => {
      app.command('/brief', async ({ ack }) =>
        ack({ text: 'Only you', blocks: [{ type: 'actions', elements: [button('Share', 'share')] }] }),
      );
      app.action('share', async ({ ack, body, respond }) => {
        bodies.push({ ...body });
        await ack();
        await respond({ delete_original: true });
        await respond({ response_type: 'in_channel', text: 'Shared' });
      });
    });
    const { workspace } = running;
    await workspace.slashCommand('/brief');
    await workspace.clickButton(await workspace.waitForMessage({ ephemeral: true }), 'share');
    await workspace.waitForMessage({ text: 'Shared', ephemeral: false });
    expect(workspace.ephemeral()).toEqual([]);
    expect(bodies[0]).not.toHaveProperty('message');
    expect(bodies[0]).toMatchObject({ container: { is_ephemeral: true, channel_id: 'C0WORLD0001' } });
  });

  it('a select, a menu and an external select', async () => {
    const chosen: unknown[] = [];
    const option = (value: string) => ({
      text: { type: 'plain_text' as const, text: `Label ${value}` },
      value,
    });
    running = await runOverHttp((app) => {
      app.event('app_mention', async ({ say }) => {
        await say({
          text: 'Choose',
          blocks: [
            {
              type: 'actions',
              elements: [
                { type: 'static_select', action_id: 'static', options: [option('a'), option('b')] },
                { type: 'overflow', action_id: 'menu', options: [option('c'), option('d')] },
                { type: 'external_select', action_id: 'far', min_query_length: 0 },
              ],
            },
          ],
        });
      });
      app.options('far', async ({ ack, payload }) => ack({ options: [option(`${payload.value}-1`)] }));
      app.action(/.*/, async ({ ack, action }) => {
        await ack();
        chosen.push('selected_option' in action ? action.selected_option?.value : action.type);
      });
    });
    const { workspace } = running;
    await workspace.mention('hi');
    const message = await workspace.waitForMessage();
    await workspace.selectOption(message, 'static', 'b');
    await workspace.selectOption(message, 'menu', 'Label c');
    const offered = await workspace.typeInSelect(message, 'far', 'mos');
    expect(offered).toMatchObject({ ok: true, options: [{ value: 'mos-1' }] });
    await workspace.selectOption(message, 'far', 'mos-1');
    expect(chosen).toEqual(['b', 'c', 'mos-1']);
    await expect(workspace.selectOption(message, 'static', 'z')).rejects.toThrow(/no option of static: a, b/);
  });

  it('a shortcut on a message brings the message along', async () => {
    const heard: unknown[] = [];
    running = await runOverHttp((app) => {
      app.shortcut({ callback_id: 'check', type: 'message_action' }, async ({ ack, shortcut, respond }) => {
        await ack();
        heard.push(shortcut.message.text);
        await respond({ text: 'Checked' });
      });
    });
    const { workspace } = running;
    const message = await workspace.mention('said “A & B”', { person: 'james' });
    await workspace.shortcut('check', { person: 'james', message });
    expect((await workspace.waitForMessage({ text: 'Checked' })).onlyFor).toBe('U0JAMES0002');
    expect(heard).toEqual(['<@U0BRIEF0BOT> said “A &amp; B”']);
  });
});

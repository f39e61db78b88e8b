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

describe('views', () => {
  const view = {
    type: 'modal' as const,
    callback_id: 'schedule',
    private_metadata: 'kept',
    title: { type: 'plain_text' as const, text: 'Digest' },
    submit: { type: 'plain_text' as const, text: 'Save' },
    blocks: [
      {
        type: 'input' as const,
        block_id: 'when',
        label: { type: 'plain_text' as const, text: 'Time' },
        element: { type: 'timepicker' as const, action_id: 'time', initial_time: '07:30' },
      },
      {
        type: 'input' as const,
        block_id: 'where',
        label: { type: 'plain_text' as const, text: 'Channel' },
        element: { type: 'conversations_select' as const, action_id: 'channel' },
      },
    ],
  };

  it('a modal: what is missing, what the app refuses, what it takes', async () => {
    const submitted: unknown[] = [];
    running = await runOverHttp((app) => {
      app.command('/brief', async ({ ack, client, command }) => {
        await ack();
        await client.views.open({ trigger_id: command.trigger_id, view });
        // A trigger opens one modal.
        const again = client.views.open({ trigger_id: command.trigger_id, view });
        submitted.push(await again.catch((error: { data: Fields }) => error.data.error));
      });
      app.view('schedule', async ({ ack, view: sent }) => {
        submitted.push(sent.state.values, sent.private_metadata);
        if (sent.state.values.when?.time?.selected_time === '03:00') {
          await ack({ response_action: 'errors', errors: { when: 'Nobody is awake then.' } });
        } else await ack();
      });
    });
    const { workspace } = running;
    await workspace.slashCommand('/brief subscribe');
    const modal = await workspace.waitForView();
    expect(await workspace.submitView(modal)).toMatchObject({
      error: 'incomplete',
      errors: { where: 'Please complete this required field.' },
    });
    await expect.poll(() => submitted).toEqual(['exchanged_trigger_id']);
    expect(await workspace.submitView(modal, { time: '03:00', channel: 'C0CULTURE01' })).toMatchObject({
      errors: { when: 'Nobody is awake then.' },
    });
    expect(workspace.views()).toHaveLength(1);
    expect(await workspace.submitView(modal, { time: '09:00' })).toEqual({ ok: true });
    expect(workspace.views()).toEqual([]);
    expect(submitted.slice(3)).toEqual([
      {
        when: { time: { type: 'timepicker', selected_time: '09:00' } },
        where: { channel: { type: 'conversations_select', selected_conversation: 'C0CULTURE01' } },
      },
      'kept',
    ]);
  });

  it('a view can answer with an update, a push, a clear; closing is told where asked for', async () => {
    const closed: boolean[] = [];
    const plain = (title: string, callback_id: string) => ({
      type: 'modal' as const,
      callback_id,
      notify_on_close: true,
      title: { type: 'plain_text' as const, text: title },
      submit: { type: 'plain_text' as const, text: 'Next' },
      blocks: [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: title } }],
    });
    running = await runOverHttp((app) => {
      app.shortcut('start', async ({ ack, client, shortcut }) => {
        await ack();
        await client.views.open({ trigger_id: shortcut.trigger_id, view: plain('One', 'one') });
      });
      app.view('one', async ({ ack }) => ack({ response_action: 'update', view: plain('Two', 'two') }));
      app.view('two', async ({ ack }) => ack({ response_action: 'push', view: plain('Three', 'three') }));
      app.view('three', async ({ ack }) => ack({ response_action: 'clear' }));
      app.view({ type: 'view_closed', callback_id: 'three' }, async ({ ack, body }) => {
        await ack();
        if (body.type === 'view_closed') closed.push(body.is_cleared);
      });
    });
    const { workspace } = running;
    const titles = () => workspace.views().map((one) => one.title?.text);
    await workspace.shortcut('start');
    await workspace.submitView(await workspace.waitForView());
    expect(titles()).toEqual(['Two']);
    await workspace.submitView(await workspace.waitForView());
    expect(titles()).toEqual(['Two', 'Three']);
    await workspace.closeView(await workspace.waitForView());
    expect([titles(), closed]).toEqual([['Two'], [false]]);
    await workspace.submitView(await workspace.waitForView());
    await workspace.submitView(await workspace.waitForView());
    expect(titles()).toEqual([]);
  });

  it('App Home is published, pressed and updated; an old hash conflicts', async () => {
    const refused: unknown[] = [];
    running = await runOverHttp((app) => {
      const home = (text: string) => ({
        type: 'home' as const,
        blocks: [
          { type: 'section' as const, text: { type: 'mrkdwn' as const, text } },
          { type: 'actions' as const, elements: [button('Again', 'again')] },
        ],
      });
      app.event('app_home_opened', async ({ event, client }) => {
        if (event.tab === 'home') await client.views.publish({ user_id: event.user, view: home('Hello') });
      });
      app.action('again', async ({ ack, client, body }) => {
        await ack();
        await client.views.publish({ user_id: body.user.id, view: home('Hello again') });
        const late = client.views.publish({ user_id: body.user.id, hash: 'old', view: home('Late') });
        refused.push(await late.catch((error: { data: Fields }) => error.data.error));
      });
    });
    const { workspace } = running;
    await workspace.openHome();
    const home = await workspace.waitForHome();
    await workspace.clickButton(home, 'Again');
    await expect.poll(() => JSON.stringify(workspace.home()?.blocks)).toContain('Hello again');
    await expect.poll(() => refused).toEqual(['hash_conflict']);
  });

  it('three modals may stand on one another, no fourth', async () => {
    const answers: unknown[] = [];
    running = await runOverHttp((app) => {
      const small = {
        type: 'modal' as const,
        title: view.title,
        blocks: [{ type: 'actions' as const, elements: [button('On', 'on')] }],
      };
      app.shortcut('start', async ({ ack, client, shortcut }) => {
        await ack();
        await client.views.open({ trigger_id: shortcut.trigger_id, view: small });
      });
      app.action('on', async ({ ack, client, body }) => {
        await ack();
        if (!('trigger_id' in body)) return;
        const pushed = client.views.push({ trigger_id: body.trigger_id, view: small });
        answers.push(
          await pushed.then(
            () => 'pushed',
            (error: { data: Fields }) => error.data.error,
          ),
        );
      });
    });
    const { workspace } = running;
    await workspace.shortcut('start');
    await workspace.waitForView();
    for (let press = 1; press <= 3; press += 1) {
      const top = workspace.views().at(-1);
      if (top) await workspace.clickButton(top, 'On');
      await expect.poll(() => answers.length).toBe(press);
    }
    expect(answers).toEqual(['pushed', 'pushed', 'push_limit_reached']);
    const [lowest] = workspace.views();
    expect(workspace.views().map((one) => one.root_view_id)).toEqual(Array(3).fill(lowest?.id));
  });

  it('an update keeps what was filled in, and finds a view by its external id', async () => {
    running = await runOverHttp((app) => {
      app.shortcut('start', async ({ ack, client, shortcut }) => {
        await ack();
        await client.views.open({
          trigger_id: shortcut.trigger_id,
          view: { ...view, external_id: 'digest-1' },
        });
      });
    });
    const { workspace, app } = running;
    await workspace.shortcut('start');
    const modal = await workspace.waitForView();
    await workspace.submitView(modal, { time: '11:15' });
    const title = { type: 'plain_text' as const, text: 'Digest again' };
    await app.client.views.update({
      external_id: 'digest-1',
      view: { ...view, external_id: 'digest-1', title },
    });
    expect(modal.title?.text).toBe('Digest again');
    expect(modal.values.when?.time?.selected_time).toBe('11:15');
    await workspace.closeView(modal);
    await expect(app.client.views.update({ view_id: modal.id, view })).rejects.toMatchObject({
      data: { error: 'not_found' },
    });
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { createHandClock } from '../../src/playground/workspace/clock.ts';
import type { Fields } from '../../src/playground/workspace/records.ts';
import { messageWords } from '../../src/playground/workspace/waiting.ts';
import { type Running, runOverHttp } from './bolt-app.ts';

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
});

describe('when things go wrong', () => {
  it('an app that does not acknowledge in three seconds: the person sees operation_timeout', async () => {
    const clock = createHandClock('2026-11-24T07:30:00Z');
    let arrived = () => {};
    const arrival = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    running = await runOverHttp(
      (app) => {
        app.command('/brief', async () => arrived());
      },
      { clock },
    );
    const outcome = running.workspace.slashCommand('/brief');
    await arrival;
    await clock.advance(3000);
    expect(await outcome).toEqual({ ok: false, error: 'operation_timeout' });
    const shown = await running.workspace.waitForMessage({ from: 'slackbot' });
    expect(shown.text).toBe('/brief failed with the error "operation_timeout"');
  });

  it('no app at all: dispatch_failed', async () => {
    running = await runOverHttp(() => {});
    running.workspace.deliverTo('http://127.0.0.1:9/slack/events');
    expect(await running.workspace.slashCommand('/brief')).toEqual({ ok: false, error: 'dispatch_failed' });
  });

  it('a wrong secret or an old timestamp: Bolt answers 401', async () => {
    running = await runOverHttp(() => {});
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
    const fine = await running.workspace.postSigned(body, {});
    expect([fine.status, await fine.json()]).toEqual([200, { challenge: 'abc' }]);
    expect((await running.workspace.postSigned(body, { secret: 'wrong' })).status).toBe(401);
    expect((await running.workspace.postSigned(body, { sent: 1_600_000_000 })).status).toBe(401);
  });

  it('events are repeated at once, after a minute, after five; never a fourth time', async () => {
    const clock = createHandClock('2026-11-24T07:30:00Z');
    running = await runOverHttp(
      (app) => {
        app.event('app_mention', async () => {});
      },
      { clock },
    );
    const { workspace } = running;
    workspace.deliverTo('http://127.0.0.1:9/slack/events');
    await workspace.mention('hello');
    for (const wait of [1000, 60_000, 300_000, 3_600_000]) {
      await clock.advance(wait);
      // Deliveries run in real time, beside the clock that stands still.
      await expect.poll(() => workspace.deliveries().at(-1)?.ack.ok).toBe(false);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(workspace.deliveries().map((delivered) => delivered.attempt)).toEqual([0, 1, 2, 3]);
    const ids = workspace.deliveries().map((delivered) => delivered.payload.event_id);
    expect(new Set(ids).size).toBe(1);
    await workspace.repeatEvent();
    expect(workspace.deliveries().at(-1)?.payload.event_id).not.toBe(ids[0]);
  });

  it('a response_url serves five times and thirty minutes', async () => {
    const clock = createHandClock('2026-11-24T07:30:00Z');
    const urls: string[] = [];
    running = await runOverHttp(
      (app) => {
        app.command('/brief', async ({ ack, command }) => {
          urls.push(command.response_url);
          await ack();
        });
      },
      { clock },
    );
    const { workspace } = running;
    const answer = async (url: string | undefined) =>
      (
        await fetch(url ?? '', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"text":"x"}',
        })
      ).status;
    await workspace.slashCommand('/brief');
    const statuses: number[] = [];
    for (let use = 1; use <= 6; use += 1) statuses.push(await answer(urls[0]));
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
    await workspace.slashCommand('/brief');
    await clock.advance(31 * 60_000);
    expect(await answer(urls[1])).toBe(404);
    expect(workspace.ephemeral()).toHaveLength(5);
  });

  it('faults on demand: 429, an error, a lost answer, each for one call and one channel', async () => {
    running = await runOverHttp(() => {});
    const { workspace, app } = running;
    const post = (channel: string) => app.client.chat.postMessage({ channel, text: 'x' });
    workspace.fail('chat.postMessage', { fault: 'rate-limited', retryAfter: 7 }, { channel: 'general' });
    await expect(post('C0GENERAL01')).rejects.toMatchObject({ retryAfter: 7 });
    workspace.fail('chat.postMessage', { fault: 'error', error: 'not_in_channel' }, { channel: 'general' });
    await expect(post('C0WORLD0001')).resolves.toMatchObject({ ok: true });
    await expect(post('C0GENERAL01')).rejects.toMatchObject({ data: { error: 'not_in_channel' } });
    workspace.fail('chat.postMessage', { fault: 'unreachable' });
    await expect(post('C0GENERAL01')).rejects.toThrow();
    expect(workspace.messages('general')).toHaveLength(0);
    workspace.fail('chat.postMessage', { fault: 'lost-answer' });
    await expect(post('C0GENERAL01')).rejects.toThrow();
    expect(workspace.messages('general')).toHaveLength(1);
    await expect(post('C0GENERAL01')).resolves.toMatchObject({ ok: true });
    expect(workspace.calls('chat.postMessage').map((called) => called.fault?.fault ?? null)).toEqual([
      'rate-limited',
      null,
      'error',
      'unreachable',
      'lost-answer',
      null,
    ]);
  });

  it('after uninstalling, the app is told and its token is dead', async () => {
    const told: string[] = [];
    running = await runOverHttp((app) => {
      app.event('tokens_revoked', async () => {
        told.push('tokens_revoked');
      });
      app.event('app_uninstalled', async () => {
        told.push('app_uninstalled');
      });
    });
    await running.workspace.uninstall();
    expect(told).toEqual(['tokens_revoked', 'app_uninstalled']);
    await expect(running.app.client.auth.test()).rejects.toMatchObject({
      data: { error: 'account_inactive' },
    });
  });
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
});

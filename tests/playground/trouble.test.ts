import { afterEach, describe, expect, it } from 'vitest';
import { createHandClock } from '../../src/playground/workspace/clock.ts';
import { type Running, runOverHttp } from './boltApp.ts';

let running: Running | null = null;
afterEach(async () => {
  await running?.stop();
  running = null;
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
    workspace.fail('chat.postMessage', { fault: 'slow', milliseconds: 40 });
    workspace.fail('chat.postMessage', { fault: 'http', status: 503 });
    await expect(post('C0GENERAL01')).resolves.toMatchObject({ ok: true });
    await expect(post('C0GENERAL01')).rejects.toMatchObject({ statusCode: 503 });
    expect(workspace.calls('chat.postMessage').map((called) => called.fault?.fault ?? null)).toEqual([
      'rate-limited',
      null,
      'error',
      'unreachable',
      'lost-answer',
      null,
      'slow',
      'http',
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

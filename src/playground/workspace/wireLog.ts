import type { Delivered } from './delivery.ts';
import type { Fields } from './records.ts';
import type { Called } from './slackRoutes.ts';

const MOST = 200;

/**
 * What went over the wire, both ways, oldest first: for a page that shows it. Tokens are in no argument and no payload.
 *
 * @example wireLog([], calls)[0] // { at: 1795458600000, to: 'slack', name: 'chat.postMessage', ok: true, sent: …, got: … }
 */
export function wireLog(delivered: readonly Delivered[], calls: readonly Called[]): Fields[] {
  const toApp = delivered.slice(-MOST).map(({ at, type, payload, attempt, ack }): Fields => {
    const { token: _, ...sent } = payload;
    return { at, to: 'app', name: nameOf(type, payload), attempt, ok: ack.ok, sent, got: ack };
  });
  const toSlack = calls.slice(-MOST).map(
    ({ at, method, args, answer, fault }): Fields => ({
      at,
      to: 'slack',
      name: method,
      attempt: 0,
      ok: answer?.ok === true,
      sent: args,
      got: answer ?? { fault: fault?.fault ?? 'no answer' },
    }),
  );
  return [...toApp, ...toSlack].sort((a, b) => Number(a.at) - Number(b.at)).slice(-MOST);
}

/** "/brief", "app_mention", "block_actions": what is sent, as Slack names it. */
function nameOf(type: string, payload: Fields): string {
  const event = payload.event as Fields | undefined;
  return String(payload.command ?? event?.type ?? payload.type ?? type);
}

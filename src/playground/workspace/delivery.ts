import type { Clock } from './clock.ts';
import type { Ack, Envelope, Transport } from './envelopes.ts';
import type { Fields } from './records.ts';

/** Slack waits this long for an ack. */
const ackWithin = 3000;
/** Before the first, second and third repetition of an event. */
const retryAfter = [1000, 60_000, 300_000];

/** One sending to the app and what came of it. */
export interface Delivered {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly type: Envelope['type'];
  readonly payload: Fields;
  /** 0 for the first time. */
  readonly attempt: number;
  readonly ack: Ack;
}

export type Delivery = ReturnType<typeof createDelivery>;

/** Carries envelopes to the app by whichever way it is connected, and repeats events that were not acknowledged. */
export function createDelivery(clock: Clock, transport: () => Transport | null) {
  const log: Delivered[] = [];
  const retries = new Set<() => void>();
  let stopped = false;

  async function send(envelope: Envelope): Promise<Ack> {
    const abort = new AbortController();
    const stop = clock.after(ackWithin, () => abort.abort());
    const ack = (await transport()?.send(envelope, abort.signal)) ?? { ok: false, failure: 'not_connected' };
    stop();
    const attempt = envelope.retry?.number ?? 0;
    log.push({ at: clock.now(), type: envelope.type, payload: envelope.payload, attempt, ack });
    if (log.length > 1000) log.shift();
    return ack;
  }

  /** Sends an event; resolves with the first ack, while repetitions go on behind. */
  async function sendEvent(payload: Fields, retry?: Envelope['retry']): Promise<Ack> {
    const ack = await send({ type: 'events_api', payload, ...(retry ? { retry } : {}) });
    const number = (retry?.number ?? 0) + 1;
    const wait = retryAfter[number - 1];
    if (!ack.ok && !ack.noRetry && wait !== undefined && !stopped) {
      const reason = ack.failure === 'not_connected' ? 'connection_failed' : ack.failure;
      const cancel = clock.after(wait, () => {
        retries.delete(cancel);
        void sendEvent(payload, { number, reason });
      });
      retries.add(cancel);
    }
    return ack;
  }

  return {
    send,
    sendEvent,
    log: (): readonly Delivered[] => log,
    stop(): void {
      stopped = true;
      for (const cancel of retries) cancel();
      retries.clear();
    },
  };
}

import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Ack, Envelope, Transport } from './envelopes.ts';
import { isFields } from './records.ts';

const pingEvery = 10_000;

export type Sockets = ReturnType<typeof createSockets>;

/**
 * Socket Mode: addresses that work once, a greeting, envelopes with their acks, and disconnects on request.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: methods over the connections of one app, none over 30 lines.
export function createSockets(appId: string, onChange: () => void) {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const open: WebSocket[] = [];
  const frozen: WebSocket[] = [];
  const waiting = new Map<string, (ack: Ack) => void>();
  let next = 0;
  /** How many of the next connections get no greeting. */
  let silent = 0;

  function greet(socket: WebSocket): void {
    open.push(socket);
    const pings = setInterval(() => socket.ping(), pingEvery);
    socket.on('message', (data) => receive(String(data)));
    socket.on('close', () => {
      clearInterval(pings);
      if (open.includes(socket)) open.splice(open.indexOf(socket), 1);
      onChange();
    });
    if (silent > 0) {
      silent -= 1;
      return;
    }
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: open.length,
        connection_info: { app_id: appId },
        debug_info: { host: 'playground', approximate_connection_time: 3600 },
      }),
    );
    onChange();
  }

  function receive(text: string): void {
    let message: unknown;
    try {
      message = JSON.parse(text);
    } catch {
      // Slack too passes over what it cannot read; the envelope stays without ack and times out.
      return;
    }
    if (!isFields(message) || typeof message.envelope_id !== 'string') return;
    const settle = waiting.get(message.envelope_id);
    const payload =
      isFields(message.payload) && Object.keys(message.payload).length > 0 ? message.payload : null;
    settle?.({ ok: true, body: payload });
  }

  function send(envelope: Envelope, signal: AbortSignal): Promise<Ack> {
    // As Slack does with several connections: each takes its turn.
    const socket = open[next++ % Math.max(1, open.length)];
    if (!socket) return Promise.resolve({ ok: false, failure: 'not_connected' });
    const id = randomUUID();
    return new Promise<Ack>((resolve) => {
      const settle = (ack: Ack) => {
        waiting.delete(id);
        socket.off('close', lost);
        resolve(ack);
      };
      const lost = () => settle({ ok: false, failure: 'connection_failed' });
      waiting.set(id, settle);
      socket.on('close', lost);
      signal.addEventListener('abort', () => settle({ ok: false, failure: 'http_timeout' }), { once: true });
      socket.send(
        JSON.stringify({
          envelope_id: id,
          type: envelope.type,
          payload: envelope.payload,
          accepts_response_payload: envelope.type !== 'events_api',
          ...(envelope.retry
            ? {
                retry_attempt: envelope.retry.number,
                retry_reason: envelope.retry.reason.replace('http_', ''),
              }
            : {}),
        }),
      );
    });
  }

  const transport: Transport = { send };
  return {
    transport,
    connections: (): number => open.length,
    /** An address for one connection: `ws://…/link/?ticket=…`. */
    newAddress(host: string): string {
      const ticket = randomBytes(16).toString('hex');
      tickets.add(ticket);
      return `ws://${host}/link/?ticket=${ticket}&app_id=${appId}`;
    },
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (url.pathname !== '/link/' || !tickets.delete(url.searchParams.get('ticket') ?? '')) {
        socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, greet);
    },
    /** Asks the app to come back by a new connection, as Slack does every few hours. */
    refresh(reason: 'refresh_requested' | 'warning' | 'link_disabled' = 'refresh_requested'): void {
      for (const socket of open) {
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'playground' } }));
      }
    },
    /** Half-open: the connections stay, but nothing is read from them any more, as after a pulled cable. */
    freeze(): void {
      for (const socket of open.splice(0)) {
        socket.pause();
        frozen.push(socket);
      }
      onChange();
    },
    /** The next connections are accepted and get no greeting. */
    keepSilent(times: number): void {
      silent = times;
    },
    /** Breaks every connection without a word. */
    drop(): void {
      for (const socket of [...open, ...frozen.splice(0)]) socket.terminate();
    },
  };
}

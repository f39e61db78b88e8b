import { WebSocket } from 'undici';
import type { Reach } from './connection.ts';
import { whyUnreached } from './whyUnreached.ts';

/** How long a server may take to accept a socket, or to say why it does not. */
const PATIENCE_MS = 10_000;

/** Slack gave an address for a socket, but no socket came of it. The message says why and what to do. */
export class SocketError extends Error {
  override readonly name = 'SocketError';

  /** @param what what came of it, a sentence without its stop */
  constructor(what: string) {
    super(`${what}. Let WebSockets (wss) to *.slack.com through the firewall and the proxy`);
  }
}

const notOpened = (why: string): string =>
  `Slack gave an address for a socket, but none was opened there: ${why}`;

/**
 * Opens a socket at an address that Slack gave, and closes it before Slack greets it: nothing is delivered on it.
 *
 * Rejects with a SocketError where none is opened.
 */
export async function trySocket(address: string, reach: Reach): Promise<void> {
  if (!URL.canParse(address)) throw await socketErrorOf(address, reach);
  const socket = new WebSocket(address, reach.dispatcher ? { dispatcher: reach.dispatcher } : {});
  const opened = await new Promise<boolean>((resolve) => {
    socket.addEventListener('open', () => resolve(true));
    socket.addEventListener('error', () => resolve(false));
    setTimeout(() => resolve(false), PATIENCE_MS).unref();
  });
  socket.close();
  if (!opened) throw await socketErrorOf(address, reach);
}

/** Why no socket is opened at an address. The library does not tell, so the address is asked for a page. */
export async function socketErrorOf(address: string | null, reach: Reach): Promise<SocketError> {
  const url = URL.parse(address ?? '');
  if (!url) return new SocketError(notOpened('the address cannot be read'));
  // Without what the address carries: that is good for one socket.
  const page = `${url.protocol === 'wss:' ? 'https' : 'http'}://${url.host}/`;
  try {
    const { status } = await reach.ask(page, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return new SocketError(
      notOpened(`its server is reached, and answers a page (HTTP ${status}) but opens no socket`),
    );
  } catch (error) {
    return new SocketError(notOpened(whyUnreached(error)));
  }
}

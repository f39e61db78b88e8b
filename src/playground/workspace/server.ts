import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { messageOf } from '../../text/messageOf.ts';

const largestBody = 4 * 1024 * 1024;

/** Answers a request, or leaves it to the next by `false`. */
export type Route = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => Promise<boolean> | boolean;

/**
 * Why a request must not be answered; null when it may be. The server listens on loopback only, but a web page that
 * the person has open elsewhere could still send to it, or point a name of its own at it: so Host must be ours, and
 * Origin, where a browser gives one, too.
 */
function refusalOf(request: IncomingMessage, port: number): string | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const host = request.headers.host ?? '';
  if (!hosts.includes(host)) return 'This server answers only at 127.0.0.1.';
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`)
    return 'Pages of other sites may not call this server.';
  const site = request.headers['sec-fetch-site'];
  // Following a link shows the page to the person and tells the other site nothing.
  if (request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate') return null;
  // "none" is a person typing the address.
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return 'Pages of other sites may not call this server.';
  }
  return null;
}

/** The whole body as text; null when it is larger than any honest one. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): true {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(value));
  return true;
}

/**
 * Listens on 127.0.0.1 and tries the routes in order.
 *
 * Rejects with the system's error when the port cannot be had (`EADDRINUSE`).
 */
export async function listen(
  port: number,
  routes: readonly Route[],
): Promise<{ server: Server; port: number }> {
  let own = port;
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`The playground failed: ${messageOf(error)}`);
    });
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refusalOf(request, own);
    if (refusal !== null) {
      response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(refusal);
      return;
    }
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${own}`);
    for (const route of routes) {
      if (await route(request, response, url)) return;
    }
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('Nothing is here.');
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (typeof address === 'object' && address !== null) own = address.port;
  return { server, port: own };
}

import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** A way to a server on which a line can be cut at the worst moment. */
export interface CuttingProxy {
  readonly address: string;
  /** The next time a client sends `words`, the server gets them and the client no answer: its line is cut. */
  cutAfter(words: string): void;
  /** From now on nothing is answered, on new lines either, and no line ends: a server that hangs. False ends that. */
  hang(hangs: boolean): void;
  /** How often a line was cut. */
  readonly cuts: number;
  close(): void;
}

/** Starts one on loopback before the server that an address names. */
export async function startCuttingProxy(address: string): Promise<CuttingProxy> {
  const url = new URL(address);
  const { hostname, port } = url;
  let words: string | null = null;
  let cuts = 0;
  let hangs = false;
  const server = createServer((client) => {
    const behind = connect(Number(port), hostname);
    let isCut = false;
    client.on('error', () => behind.destroy());
    behind.on('error', () => client.destroy());
    client.on('close', () => {
      if (!isCut) behind.destroy();
    });
    behind.on('close', () => client.destroy());
    client.on('data', (chunk) => {
      behind.write(chunk);
      if (words === null || !chunk.includes(words)) return;
      words = null;
      isCut = true;
      cuts += 1;
      client.destroy();
      // The server goes on for a while, to do what it was told and find nobody to tell.
      setTimeout(() => behind.destroy(), 200);
    });
    behind.on('data', (chunk) => {
      if (!isCut && !hangs) client.write(chunk);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url.port = String((server.address() as { port: number }).port);
  return {
    address: url.href,
    cutAfter: (wanted) => {
      words = wanted;
    },
    hang: (now) => {
      hangs = now;
    },
    get cuts() {
      return cuts;
    },
    close: () => void server.close(),
  };
}

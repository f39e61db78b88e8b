import { isIP } from 'node:net';
import { Agent, type Dispatcher, ProxyAgent, request } from 'undici';
import { isBotWall, START } from './botWall.ts';
import {
  checkDestination,
  createConnector,
  RefusedAddress,
  type Resolve,
  resolveBySystem,
} from './createConnector.ts';
import { BadBody, decompress } from './decompress.ts';
import { faultOf } from './faultOf.ts';
import type { DocumentKind, Fetched, Fetcher, FetchOrder, Unfetched } from './fetched.ts';
import { headersOf, maxAgeOf, secondsOf } from './headersOf.ts';
import { type AllowedNetworks, NO_NETWORKS } from './networks.ts';
import { type ProxyEnvironment, proxyFor } from './proxyFor.ts';

const MEGABYTE = 1024 * 1024;
const MOST_REDIRECTS = 8;
const MOST_HEADER = 64 * 1024;
/** RFC 9309 asks for at least 500 kB of a robots.txt; what comes after may be left. */
const ROBOTS = 512 * 1024;

const KINDS: Readonly<Record<DocumentKind, { accept: string; most: number; cut: boolean }>> = {
  feed: {
    accept:
      'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.1',
    most: 32 * MEGABYTE,
    cut: false,
  },
  page: { accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1', most: 10 * MEGABYTE, cut: false },
  robots: { accept: 'text/plain, */*;q=0.1', most: ROBOTS, cut: true },
};

export interface FetcherOptions {
  /** Where an operator is reached, in the user agent: an address or a mailbox. */
  readonly contact?: string | null;
  readonly allowed?: AllowedNetworks;
  /** Where proxies are named; none when left out. */
  readonly environment?: ProxyEnvironment;
  readonly clock?: () => Date;
  readonly resolve?: Resolve;
  /** Certificates to trust besides the system's, PEM. */
  readonly ca?: string;
  /** Milliseconds for one document with all its redirects, waiting for turns not counted. */
  readonly timeout?: number;
  /**
   * Asked before every request, redirects too, with the host; it answers when the host may be asked, with what to call
   * when the answer is in. Politeness is kept here, where nothing goes round it.
   */
  readonly turn?: (host: string, signal?: AbortSignal) => Promise<() => void>;
}

const PERMANENT: ReadonlySet<number> = new Set([301, 308]);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * The client for feeds, pages and robots.txt: it reaches the open Internet and what the operator allows, within limits
 * of time, size, redirects and encodings, with certificates checked.
 *
 * @example await createFetcher().fetchDocument('http://127.0.0.1/', { kind: 'page' }) // { ok: false, fault: 'refused-address', … }
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: methods over one agent and its proxies, none over 50 lines.
export function createFetcher(options: FetcherOptions = {}): Fetcher {
  const { allowed = NO_NETWORKS, environment = {}, timeout = 30_000 } = options;
  const clock = options.clock ?? (() => new Date());
  const resolve = options.resolve ?? resolveBySystem;
  const tls = options.ca === undefined ? {} : { ca: options.ca };
  const common = { connections: 2, maxHeaderSize: MOST_HEADER, pipelining: 1 };
  const agent = new Agent({ ...common, connect: createConnector(allowed, resolve, tls) });
  const proxies = new Map<string, ProxyAgent>();
  const userAgent = `Brief/0.2 (${options.contact ? `+${options.contact}` : 'archive of a news desk'})`;

  const dispatcherFor = async (url: URL): Promise<Dispatcher> => {
    const proxy = proxyFor(url, environment);
    if (!proxy) return agent;
    // The proxy resolves the name. What can be known here is looked at here.
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const found = isIP(host) ? [{ address: host }] : await resolve(host).catch(() => []);
    checkDestination(
      host,
      url.port,
      found.map(({ address }) => address),
      allowed,
    );
    const known = proxies.get(proxy);
    if (known) return known;
    const made = new ProxyAgent({
      ...common,
      uri: proxy,
      requestTls: { rejectUnauthorized: true, ...tls },
      proxyTls: { rejectUnauthorized: true, ...tls },
    });
    proxies.set(proxy, made);
    return made;
  };

  /** The answer of one address, or where it redirects to. */
  async function ask(url: URL, order: FetchOrder, left: number): Promise<Asked> {
    const { accept, most, cut } = KINDS[order.kind];
    const limit = AbortSignal.timeout(Math.max(1, Math.floor(left)));
    const answer = await request(url, {
      dispatcher: await dispatcherFor(url),
      signal: order.signal ? AbortSignal.any([order.signal, limit]) : limit,
      headersTimeout: timeout,
      bodyTimeout: timeout,
      headers: {
        'user-agent': userAgent,
        accept,
        'accept-encoding': 'gzip, deflate, br, zstd',
        ...conditionsOf(order),
      },
    });
    const headers = headersOf(answer.headers);
    const status = answer.statusCode;
    const location = headers.location === undefined ? undefined : inUtf8(headers.location);
    // Left unread, its end becomes an unhandled rejection.
    answer.body.on('error', () => {});
    const leave = () => answer.body.dump({ limit: 16_384 }).catch(() => {});
    if (REDIRECTS.has(status) && location) {
      await leave();
      return { status, headers, location };
    }
    if (status === 304) {
      await leave();
      return { status, headers, body: new Uint8Array(0) };
    }
    const encoding = headers['content-encoding'] ?? '';
    return { status, headers, body: await decompress(answer.body, encoding, most, cut || status >= 400) };
  }

  /** Asks when it is the host's turn; `took` is how long the host took, in milliseconds, without the wait for the turn. */
  async function askInTurn(
    url: URL,
    order: FetchOrder,
    left: number,
  ): Promise<{ took: number } & ({ answer: Asked; failure?: never } | { answer?: never; failure: Failure })> {
    let release = () => {};
    let from = performance.now();
    const took = () => performance.now() - from;
    try {
      release = (await options.turn?.(url.hostname, order.signal)) ?? release;
      order.signal?.throwIfAborted();
      from = performance.now();
      const answer = await ask(url, order, left);
      return { answer, took: took() };
    } catch (error) {
      return { failure: failureFrom(error, url.hostname, order.signal), took: took() };
    } finally {
      release();
    }
  }

  async function fetchDocument(asked: string, order: FetchOrder): Promise<Fetched> {
    let address = asked;
    let permanentUrl: string | null = null;
    let onlyPermanent = true;
    let left = timeout;
    const failed = (failure: Failure): Unfetched =>
      unfetched(failure, { url: address, permanentUrl }, clock());
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const url = readUrl(address);
      if (typeof url === 'string') return failed({ fault: 'refused-url', says: url });
      const { answer, failure, took } = await askInTurn(url, order, left);
      left -= took;
      if (!answer) return failed(failure);
      if (!('location' in answer)) return foundIn(answer, order, { url: address, permanentUrl }, clock());
      const next = URL.parse(answer.location, url);
      if (!next) return failed(noAddress(answer.location));
      address = next.href;
      onlyPermanent &&= PERMANENT.has(answer.status);
      if (onlyPermanent) permanentUrl = address;
    }
    return failed({
      fault: 'too-many-redirects',
      says: `It redirects more than ${MOST_REDIRECTS} times.`,
    });
  }

  return {
    fetchDocument,
    close: async () => {
      await Promise.all([agent, ...proxies.values()].map((one) => one.destroy()));
    },
  };
}

/** Headers that ask for a document only where it changed. */
function conditionsOf({ validators }: FetchOrder): Record<string, string> {
  return {
    ...(validators?.etag ? { 'if-none-match': validators.etag } : {}),
    ...(validators?.lastModified ? { 'if-modified-since': validators.lastModified } : {}),
  };
}

type Headers = ReturnType<typeof headersOf>;
interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}
type Asked = Answered | { readonly status: number; readonly headers: Headers; readonly location: string };
type Failure = Pick<Unfetched, 'fault' | 'says'> & Partial<Pick<Unfetched, 'status' | 'retryAfter'>>;

/** The address that answered, and the one to keep where every redirect before it was for good. */
interface From {
  readonly url: string;
  readonly permanentUrl: string | null;
}

const unfetched = (
  { fault, says, status = null, retryAfter = null }: Failure,
  from: From,
  now: Date,
): Unfetched => ({ ok: false, fault, ...from, status, retryAfter, says, at: now.toISOString() });

/** The document of an answer, or why it is none. */
function foundIn(answer: Answered, order: FetchOrder, from: From, now: Date): Fetched {
  const failure = failureOf(answer, order, now);
  return failure ? unfetched(failure, from, now) : documentOf(answer, from, now);
}

const noAddress = (location: string): Failure => ({
  fault: 'refused-url',
  says: `It redirects to “${location.slice(0, 200)}”, which is no address.`,
});

/** Why an answer is no document; null where it is one. */
function failureOf(
  { status, headers, body }: Answered,
  { validators }: FetchOrder,
  now: Date,
): Failure | null {
  if (status === 304)
    return validators?.etag || validators?.lastModified
      ? null
      : { fault: 'status', says: 'It answers “not modified” (304) without having been asked.', status };
  const retryAfter = secondsOf(headers['retry-after'], now);
  const start = new TextDecoder('latin1').decode(body.subarray(0, START));
  if (isBotWall(status, headers, start))
    return {
      fault: 'bot-wall',
      says: 'A page that keeps programs out stands in its place.',
      status,
      retryAfter,
    };
  return status < 200 || status > 299 || status === 204 || status === 205
    ? { fault: 'status', says: saysOf(status), status, retryAfter }
    : null;
}

const documentOf = ({ status, headers, body }: Answered, from: From, now: Date): Fetched => ({
  ok: true,
  status: status === 304 ? 304 : 200,
  ...from,
  contentType: headers['content-type'] ?? null,
  etag: headers.etag ?? null,
  lastModified: headers['last-modified'] ?? null,
  maxAge: maxAgeOf(headers, now),
  body,
  at: now.toISOString(),
});

function failureFrom(error: unknown, host: string, signal: AbortSignal | undefined): Failure {
  if (signal?.aborted) return { fault: 'stopped', says: 'It was stopped.' };
  if (error instanceof RefusedAddress) return { fault: 'refused-address', says: error.message };
  if (error instanceof BadBody) return { fault: error.fault, says: error.message };
  return faultOf(error, host);
}

/** The address to ask, or the sentence that refuses it. */
function readUrl(address: string): URL | string {
  const url = URL.parse(address.trim());
  if (!url || url.hostname === '')
    return `“${address.slice(0, 200)}” is no address. It must begin with https:// or http://.`;
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return `“${url.protocol}” is no address of the web. It must begin with https:// or http://.`;
  if (url.username || url.password)
    return 'An address with a name or password in it is not asked. Leave them out.';
  return url;
}

/** A header as UTF-8 where its bytes are that, as browsers take it; they come a character each. */
function inUtf8(header: string): string {
  if (!/[\u0080-\u00ff]/.test(header)) return header;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'));
  } catch {
    return header;
  }
}

function saysOf(status: number): string {
  if (status === 404) return 'It is not there (404).';
  if (status === 410) return 'It is gone for good (410).';
  if (status === 429) return 'Too many requests, says the server (429).';
  if (status === 401 || status === 403) return `The server does not let programs read it (${status}).`;
  if (status >= 500) return `The server is in trouble (${status}).`;
  return `The server answers with status ${status} in the place of the document.`;
}

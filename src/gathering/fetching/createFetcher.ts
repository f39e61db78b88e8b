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
import type { DocumentKind, Fault, Fetched, Fetcher, FetchOrder, Unfetched } from './fetched.ts';
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

/**
 * The client for feeds, pages and robots.txt: it reaches the open Internet and what the operator allows, within limits
 * of time, size, redirects and encodings, with certificates checked.
 *
 * @example await createFetcher().fetchDocument('http://127.0.0.1/', { kind: 'page' }) // { ok: false, fault: 'refused-address', … }
 */
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

  async function fetchDocument(asked: string, order: FetchOrder): Promise<Fetched> {
    const { accept, most, cut } = KINDS[order.kind];
    let address = asked;
    let permanentUrl: string | null = null;
    let onlyPermanent = true;
    let left = timeout;
    const failed = (fault: Fault, says: string, more: Partial<Unfetched> = {}): Unfetched => ({
      ok: false,
      fault,
      url: address,
      permanentUrl,
      status: null,
      retryAfter: null,
      says,
      at: clock().toISOString(),
      ...more,
    });
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const url = readUrl(address);
      if (typeof url === 'string') return failed('refused-url', url);
      let release = () => {};
      let from = performance.now();
      try {
        release = (await options.turn?.(url.hostname, order.signal)) ?? release;
        order.signal?.throwIfAborted();
        from = performance.now();
        const limit = AbortSignal.timeout(Math.max(1, Math.floor(left)));
        const signal = order.signal ? AbortSignal.any([order.signal, limit]) : limit;
        const dispatcher = await dispatcherFor(url);
        const answer = await request(url, {
          dispatcher,
          signal,
          headersTimeout: timeout,
          bodyTimeout: timeout,
          headers: {
            'user-agent': userAgent,
            accept,
            'accept-encoding': 'gzip, deflate, br, zstd',
            ...(order.validators?.etag ? { 'if-none-match': order.validators.etag } : {}),
            ...(order.validators?.lastModified ? { 'if-modified-since': order.validators.lastModified } : {}),
          },
        });
        const headers = headersOf(answer.headers);
        const status = answer.statusCode;
        const location = headers.location === undefined ? undefined : inUtf8(headers.location);
        // Left unread, its end becomes an unhandled rejection.
        answer.body.on('error', () => {});
        if ([301, 302, 303, 307, 308].includes(status) && location) {
          await answer.body.dump({ limit: 16_384 }).catch(() => {});
          const next = URL.parse(location, url);
          if (!next)
            return failed('refused-url', `It redirects to “${location.slice(0, 200)}”, which is no address.`);
          address = next.href;
          onlyPermanent &&= status === 301 || status === 308;
          if (onlyPermanent) permanentUrl = address;
          continue;
        }
        if (status === 304) {
          await answer.body.dump({ limit: 16_384 }).catch(() => {});
          if (!order.validators?.etag && !order.validators?.lastModified)
            return failed('status', 'It answers “not modified” (304) without having been asked.', { status });
        }
        const body =
          status === 304
            ? new Uint8Array(0)
            : await decompress(answer.body, headers['content-encoding'] ?? '', most, cut || status >= 400);
        const retryAfter = secondsOf(headers['retry-after'], clock());
        const start = new TextDecoder('latin1').decode(body.subarray(0, START));
        if (status !== 304 && isBotWall(status, headers, start))
          return failed('bot-wall', 'A page that keeps programs out stands in its place.', {
            status,
            retryAfter,
          });
        if (status !== 304 && (status < 200 || status > 299 || status === 204 || status === 205))
          return failed('status', saysOf(status), { status, retryAfter });
        return {
          ok: true,
          status: status === 304 ? 304 : 200,
          url: address,
          permanentUrl,
          contentType: headers['content-type'] ?? null,
          etag: headers.etag ?? null,
          lastModified: headers['last-modified'] ?? null,
          maxAge: maxAgeOf(headers, clock()),
          body,
          at: clock().toISOString(),
        };
      } catch (error) {
        if (order.signal?.aborted) return failed('stopped', 'It was stopped.');
        if (error instanceof RefusedAddress) return failed('refused-address', error.message);
        if (error instanceof BadBody) return failed(error.fault, error.message);
        const { fault, says } = faultOf(error, url.hostname);
        return failed(fault, says);
      } finally {
        left -= performance.now() - from;
        release();
      }
    }
    return failed('too-many-redirects', `It redirects more than ${MOST_REDIRECTS} times.`);
  }

  return {
    fetchDocument,
    close: async () => {
      await Promise.all([agent, ...proxies.values()].map((one) => one.destroy()));
    },
  };
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

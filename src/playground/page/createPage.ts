import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { PageWords } from '../pageWords.ts';
import type { Change, Fields, Person } from '../workspace/records.ts';
import { type Route, readBody, sendJson } from '../workspace/server.ts';
import { type ActParts, doAct } from './acts.ts';
import { mayRead, shownChannels, shownMessage, shownView, shownWorkspace } from './snapshot.ts';

/** A command as completion and help show it. */
interface CommandHint {
  /** "quotes"; "" for the bare command. */
  readonly verb: string;
  /** "[speaker] [about topic]" */
  readonly usage: string;
  readonly purpose: string;
  readonly examples: readonly string[];
}

/** An instant, and what it is called: "Next Monday 07:30". */
export interface DigestTime {
  readonly label: string;
  readonly at: string;
}

export interface PageOptions {
  /** The page's own texts and those of Slack itself; English when left out. */
  readonly words?: PageWords;
  readonly commands?: readonly CommandHint[];
  /** Questions for a first visit, as they are typed. */
  readonly examples?: readonly string[];
  /** What the app can do with a message, as its manifest names it. */
  readonly shortcuts?: readonly { readonly name: string; readonly callback: string }[];
  /** Posts every digest that is ordered: now, or as it would be at an ISO instant. Says in a sentence what came of it. */
  readonly runDigests?: (at: string | null) => Promise<string>;
  /** Instants that digests can be shown for, to a person of a zone. */
  readonly digestTimes?: (zone: string) => readonly DigestTime[];
  /** Whether the first visit is offered a tour of what was asked before it. */
  readonly tour?: boolean;
}

export interface PageParts extends Omit<ActParts, 'runDigests'> {
  readonly connected: () => boolean;
  /** What went over the wire, oldest first. */
  readonly requests: () => readonly Fields[];
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Nothing from elsewhere, nothing written into the page as markup, no frame around it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const guards = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

const keepAlive = 20_000;

/** Markup with texts in the place of `{{key}}`, and their language. */
function inWords(markup: string, words: PageWords): string {
  return markup
    .replace('<html lang="en">', `<html lang="${words.locale}">`)
    .replace(/\{\{(\w+)\}\}/g, (_, key: keyof PageWords) =>
      words[key].replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`),
    );
}

/** The page on the workspace: its files, what it shows, what changes, what a person does. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a route for each address of the page.
export function createPage(parts: PageParts, options: PageOptions): { route: Route; close(): void } {
  const { state } = parts;
  const folder = new URL('./static/', import.meta.url);
  const files = new Set(readdirSync(folder));
  const streams = new Set<ServerResponse>();
  const acting: ActParts = { ...parts, runDigests: options.runDigests ?? null };

  function file(name: string, response: ServerResponse): boolean {
    if (!files.has(name)) return false;
    const content = readFileSync(new URL(name, folder));
    response.writeHead(200, {
      'content-type': types[extname(name)] ?? 'application/octet-stream',
      ...guards,
    });
    response.end(name === 'index.html' ? inWords(content.toString(), parts.words) : content);
    return true;
  }

  /** A change as one person may know of it; null when it is none of theirs. */
  function tell(change: Change, person: string): { event: string; data: unknown } | null {
    switch (change.change) {
      case 'message': {
        const { message } = change;
        if (message.onlyFor !== null && message.onlyFor !== person) return null;
        if (!mayRead(state.channels.get(message.channel), person)) return null;
        return { event: 'message', data: shownMessage(message) };
      }
      case 'message-removed':
        return { event: 'removed', data: { channel: change.channel, ts: change.ts, thread: change.thread } };
      case 'views':
        return change.person === person
          ? { event: 'views', data: state.stackOf(person).map(shownView) }
          : null;
      case 'home': {
        const home = state.homes.get(person);
        return change.person === person && home ? { event: 'home', data: shownView(home) } : null;
      }
      case 'channels':
        return { event: 'channels', data: shownChannels(state, person) };
      case 'notice':
        return change.person === person ? { event: 'notice', data: { text: change.text } } : null;
      case 'status':
        return { event: 'status', data: change };
      case 'app':
        return { event: 'app', data: { connected: parts.connected() } };
    }
  }

  function stream(request: IncomingMessage, response: ServerResponse, person: string): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', ...guards });
    response.write(': open\n\n');
    const beats = setInterval(() => response.write(': still here\n\n'), keepAlive);
    const stop = state.onChange((change) => {
      const told = tell(change, person);
      if (told) response.write(`event: ${told.event}\ndata: ${JSON.stringify(told.data)}\n\n`);
    });
    streams.add(response);
    request.on('close', () => {
      clearInterval(beats);
      stop();
      streams.delete(response);
    });
  }

  const { commands = [], examples = [], shortcuts = [], digestTimes, runDigests, tour } = options;
  const workspaceFor = (named: Person | null) => {
    const person = named ?? state.cast.people[0];
    return {
      ...shownWorkspace(state, person?.id ?? ''),
      words: parts.words,
      commands,
      examples,
      shortcuts,
      canRunDigests: runDigests !== undefined,
      digestTimes: digestTimes?.(person?.zone ?? 'UTC') ?? [],
      tour: tour === true && person === state.cast.people[0],
      connected: parts.connected(),
    };
  };
  const get: Route = async (request, response, { pathname, searchParams }) => {
    if (pathname === '/') return file('index.html', response);
    if (pathname.startsWith('/page/')) return file(pathname.slice('/page/'.length), response);
    const person = state.findPerson(searchParams.get('person') ?? '');
    if (pathname === '/page-api/workspace') return sendJson(response, 200, workspaceFor(person), guards);
    if (pathname === '/page-api/requests')
      return sendJson(response, 200, { requests: parts.requests() }, guards);
    if (pathname !== '/page-api/changes' || !person) return false;
    stream(request, response, person.id);
    return true;
  };
  const act: Route = async (request, response) => {
    // A form of another site can send text, but neither JSON nor our origin.
    if (request.headers.origin === undefined || request.headers['content-type'] !== 'application/json')
      return sendJson(response, 403, { ok: false, error: 'Only the page itself may do this.' });
    const body = await readBody(request);
    let value: unknown;
    try {
      value = JSON.parse(body ?? '');
    } catch {
      return sendJson(response, 400, { ok: false, error: 'That is not JSON.' });
    }
    return sendJson(response, 200, await doAct(value, acting), guards);
  };
  const route: Route = async (request, response, url) => {
    if (request.method === 'GET') return get(request, response, url);
    if (request.method === 'POST' && url.pathname === '/page-api/act') return act(request, response, url);
    return false;
  };

  return {
    route,
    close() {
      for (const open of streams) open.end();
    },
  };
}

import { toast } from './dom.js';

/** What the page knows, as the server last told it. */
export const store = {
  /** The page's own texts, by their keys. */
  words: {},
  team: { name: '' },
  app: { name: '', user: '' },
  me: '',
  people: [],
  channels: [],
  direct: '',
  messages: [],
  views: [],
  home: null,
  commands: [],
  examples: [],
  /** What can be done with a message: `{ name, callback }`. */
  shortcuts: [],
  canRunDigests: false,
  /** Instants that digests can be shown for: `{ label, at }`. */
  digestTimes: [],
  /** Whether questions were asked before the first visit, for a tour of their answers. */
  tour: false,
  connected: false,
  /** "C…", or "app:home" and "app:messages". */
  place: '',
  /** `ts` of the thread that is open. */
  thread: null,
  unread: new Set(),
  /** What the app says it is doing, by thread. */
  status: new Map(),
};

const listeners = new Set();

/** Calls after each change with its name. */
export function onChange(listener) {
  listeners.add(listener);
}

export function changed(name, detail) {
  for (const listener of listeners) listener(name, detail);
}

/** The channel that the person is looking at; null on the app's Home tab. */
export function currentChannel() {
  if (store.place === 'app:messages') return store.direct;
  return store.place.startsWith('app:') ? null : store.place;
}

export function personOf(id) {
  return store.people.find((person) => person.id === id) ?? null;
}

export function channelOf(id) {
  return store.channels.find((channel) => channel.id === id) ?? null;
}

/** The zone of whoever sits at the page. */
export function myZone() {
  return personOf(store.me)?.zone ?? 'UTC';
}

export function findMessage(channel, ts) {
  return store.messages.find((message) => message.channel === channel && message.ts === ts) ?? null;
}

/** Messages of a channel outside its threads. */
export function topMessages(channel) {
  return store.messages.filter((message) => message.channel === channel && message.thread === null);
}

export function repliesTo(channel, ts) {
  return store.messages.filter((message) => message.channel === channel && message.thread === ts);
}

let stream = null;

/** Reads everything as one person sees it, and listens from there on. */
export async function enter(person) {
  stream?.close();
  await read(person);
  stream = new EventSource(`/page-api/changes?person=${encodeURIComponent(store.me)}`);
  let opened = false;
  stream.addEventListener('open', async () => {
    // After a broken connection something may have been missed.
    if (opened) await read(store.me);
    opened = true;
  });
  stream.addEventListener('error', () => {
    store.connected = false;
    changed('app');
  });
  const on = (name, take) => stream.addEventListener(name, (event) => take(JSON.parse(event.data)));
  on('message', takeMessage);
  on('removed', ({ channel, ts, thread }) => {
    store.messages = store.messages.filter((message) => message.channel !== channel || message.ts !== ts);
    changed('removed', { channel, ts, thread });
  });
  on('views', (views) => {
    store.views = views;
    changed('views');
  });
  on('home', (home) => {
    store.home = home;
    changed('home');
  });
  on('channels', (channels) => {
    store.channels = channels;
    changed('channels');
  });
  on('notice', ({ text }) => toast(text));
  on('status', ({ channel, thread, status }) => {
    store.status.set(`${channel} ${thread}`, status);
    changed('status', { channel, thread });
  });
  on('app', ({ connected }) => {
    store.connected = connected;
    changed('app');
  });
}

async function read(person) {
  const response = await fetch(`/page-api/workspace?person=${encodeURIComponent(person ?? '')}`);
  Object.assign(store, await response.json());
  changed('workspace');
}

function takeMessage(message) {
  const index = store.messages.findIndex(
    (known) => known.channel === message.channel && known.ts === message.ts,
  );
  if (index >= 0) {
    store.messages[index] = message;
    changed('message-changed', message);
    return;
  }
  store.messages.push(message);
  store.status.delete(`${message.channel} ${message.thread}`);
  const seen =
    message.channel === currentChannel() && (message.thread === null || message.thread === store.thread);
  if (!seen && message.author !== store.me && message.channel !== currentChannel())
    store.unread.add(message.channel);
  changed('message', message);
}

/** Does something as the person at the page: `{ok, error?, …}`. */
export async function act(what) {
  try {
    const response = await fetch('/page-api/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: store.me, ...what }),
    });
    return await response.json();
  } catch {
    return { ok: false, error: store.words.doesNotAnswer };
  }
}

import { withIds } from './blockIds.ts';
import type { Clock } from './clock.ts';
import { initialValues } from './inputValues.ts';
import type { Change, Channel, Message, Person, View } from './records.ts';

/** Who and what is in the workspace before anybody speaks. */
export interface Cast {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly app: {
    readonly id: string;
    readonly name: string;
    readonly botUser: string;
    readonly botId: string;
  };
  /** Where the workspace is one of an Enterprise Grid organisation. */
  readonly enterprise?: {
    readonly id: string;
    readonly name: string;
    /** Whether the app is installed for the whole organisation instead of this workspace. */
    readonly isInstalled: boolean;
  };
  readonly people: readonly Person[];
  readonly channels: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: 'public' | 'private';
    readonly purpose: string;
    readonly members: readonly string[];
    readonly shared?: boolean;
  }[];
}

export type NewMessage = Pick<Message, 'channel' | 'author' | 'text'> &
  Partial<Pick<Message, 'thread' | 'byApp' | 'onlyFor' | 'blocks' | 'metadata' | 'unfurl'>>;

export type State = ReturnType<typeof createState>;

/**
 * Everything that the workspace holds: channels, messages, views; one listener list for whoever wants to know.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: methods over the records of one workspace.
export function createState(cast: Cast, clock: Clock) {
  const channels = new Map<string, Channel>();
  const messages = new Map<string, Message[]>();
  const listeners = new Set<(change: Change) => void>();
  const stacks = new Map<string, View[]>();
  const homes = new Map<string, View>();
  let lastTs = 0;
  let counter = 0;

  for (const channel of cast.channels) {
    channels.set(channel.id, { ...channel, members: new Set(channel.members), archived: false });
  }

  function changed(change: Change): void {
    for (const listener of [...listeners]) listener(change);
  }

  /** Strictly increasing, in microseconds, even while the clock stands still. */
  function nextTs(): string {
    lastTs = Math.max(lastTs + 1, clock.now() * 1000);
    const micros = String(lastTs);
    return `${micros.slice(0, -6)}.${micros.slice(-6)}`;
  }

  /** "V0000000A", unique in this workspace, shaped as Slack's ids are. */
  function nextId(letter: string): string {
    counter += 1;
    return `${letter}0${counter.toString(36).toUpperCase().padStart(8, '0')}`;
  }

  /** The direct-message channel of a person with the app, made when first needed. */
  function directChannel(person: string): Channel {
    const id = `D${person.slice(1)}`;
    const known = channels.get(id);
    if (known) return known;
    const channel: Channel = {
      id,
      name: person,
      kind: 'im',
      purpose: '',
      members: new Set([person, cast.app.botUser]),
      archived: false,
    };
    channels.set(id, channel);
    changed({ change: 'channels' });
    return channel;
  }

  function addMessage(given: NewMessage): Message {
    const blocks = withIds(given.blocks ?? [], nextId);
    const message: Message = {
      ts: nextTs(),
      channel: given.channel,
      thread: given.thread ?? null,
      author: given.author,
      byApp: given.byApp ?? false,
      onlyFor: given.onlyFor ?? null,
      text: given.text,
      blocks,
      metadata: given.metadata ?? null,
      unfurl: given.unfurl ?? { links: true, media: true },
      edited: null,
      reactions: new Map(),
      values: initialValues(blocks),
    };
    const list = messages.get(message.channel) ?? [];
    list.push(message);
    messages.set(message.channel, list);
    changed({ change: 'message', message });
    return message;
  }

  function changeMessage(message: Message, to: Partial<Pick<Message, 'text' | 'blocks' | 'metadata'>>): void {
    if (to.text !== undefined) message.text = to.text;
    if (to.blocks !== undefined) {
      message.blocks = withIds(to.blocks, nextId);
      message.values = initialValues(message.blocks);
    }
    if (to.metadata !== undefined) message.metadata = to.metadata;
    message.edited = nextTs();
    changed({ change: 'message', message });
  }

  function removeMessage(message: Message): void {
    const list = messages.get(message.channel) ?? [];
    messages.set(
      message.channel,
      list.filter((other) => other !== message),
    );
    changed({ change: 'message-removed', channel: message.channel, ts: message.ts, thread: message.thread });
  }

  /** A channel by id, name or "#name"; a direct message by its id or the person's. */
  function findChannel(named: string): Channel | null {
    const known = channels.get(named);
    if (known) return known;
    if (cast.people.some((person) => person.id === named)) return directChannel(named);
    const name = named.replace(/^#/, '');
    return [...channels.values()].find((channel) => channel.kind !== 'im' && channel.name === name) ?? null;
  }

  /** A person by id, name, "@name" or real name. */
  function findPerson(named: string): Person | null {
    const name = named.replace(/^@/, '').toLowerCase();
    return (
      cast.people.find(
        (person) => person.id === named || person.name === name || person.realName.toLowerCase() === name,
      ) ?? null
    );
  }

  return {
    cast,
    channels,
    homes,
    nextTs,
    nextId,
    changed,
    directChannel,
    addMessage,
    changeMessage,
    removeMessage,
    findChannel,
    findPerson,
    /** All messages of a channel, oldest first, replies and ephemeral ones included. */
    messagesIn: (channel: string): readonly Message[] => messages.get(channel) ?? [],
    findMessage: (channel: string, ts: string): Message | null =>
      (messages.get(channel) ?? []).find((message) => message.ts === ts) ?? null,
    allMessages: (): Message[] => [...messages.values()].flat(),
    /** The open modals of a person, the lowest first. */
    stackOf(person: string): View[] {
      const stack = stacks.get(person) ?? [];
      stacks.set(person, stack);
      return stack;
    },
    onChange(listener: (change: Change) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

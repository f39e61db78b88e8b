import { randomUUID } from 'node:crypto';
import type { Tokens } from './credentials.ts';
import type { Delivered, Delivery } from './delivery.ts';
import type { Ack } from './envelopes.ts';
import type { Events } from './events.ts';
import type { Fault, Faults } from './faults.ts';
import { postSigned } from './httpTransport.ts';
import type { Pressing, Where } from './pressing.ts';
import type { Channel, Fields, Message, Person, View } from './records.ts';
import type { Called } from './slackRoutes.ts';
import type { Sockets } from './socketTransport.ts';
import type { State } from './state.ts';
import type { Submitted, Submitting } from './submitting.ts';
import type { Outcome, Typing } from './typing.ts';
import { createWaiting, type MessageFilter } from './waiting.ts';

/** Who does something, and where. The first person, in the first channel, when left out. Ids or names. */
interface At {
  readonly person?: string;
  readonly channel?: string;
}

type Given = string | readonly string[];

/** What tests do in a workspace and read from it. Names that nobody has throw a RangeError. */
export interface TestInterface {
  /** Types a command line: "/brief quotes Lavrov". Resolves when the app has acknowledged it, or failed to. */
  slashCommand(line: string, at?: At): Promise<Outcome>;
  /** Writes "@Brief …" in a channel, or in a thread of it. Resolves with that message. */
  mention(words: string, at?: At & { readonly thread?: string }): Promise<Message>;
  /** Writes in the thread of a message. */
  reply(to: Message, text: string, at?: { readonly person?: string }): Promise<Message>;
  /** Writes to the app in private. */
  directMessage(text: string, at?: { readonly person?: string; readonly thread?: string }): Promise<Message>;
  /** Presses the button of this action id or label. */
  clickButton(where: Message | View, action: string, at?: { readonly person?: string }): Promise<Outcome>;
  /** Chooses in a select, menu, picker, radio or checkbox, by value, id or label. */
  selectOption(
    where: Message | View,
    action: string,
    choice: Given,
    at?: { readonly person?: string },
  ): Promise<Outcome>;
  /** Types into an external select: the options that the app offers. */
  typeInSelect(
    where: Message | View,
    action: string,
    typed: string,
    at?: { readonly person?: string },
  ): Promise<{ ok: true; options: readonly Fields[] } | { ok: false; error: string }>;
  /** Fills inputs by action id, and submits. */
  submitView(view: View, inputs?: Readonly<Record<string, Given>>): Promise<Submitted>;
  closeView(view: View, options?: { readonly everything?: boolean }): Promise<void>;
  openHome(at?: { readonly person?: string }): Promise<void>;
  /** Opens the direct-message tab of the app. */
  openMessagesTab(at?: { readonly person?: string }): Promise<void>;
  shortcut(
    callbackId: string,
    at?: { readonly person?: string; readonly message?: Message },
  ): Promise<Outcome>;
  /** Takes the app out of the workspace: its tokens count no longer, and it is told. */
  uninstall(): Promise<void>;
  /** Revokes its tokens, and tells the app. */
  revokeTokens(): Promise<void>;
  /** Tells the app that its tokens were revoked although they count: an old event that comes late. */
  revokeLate(): Promise<void>;
  /** Gives the app a further bot token, as a new installation does. */
  installAgain(): string;
  setMember(channel: string, member: boolean): void;
  archive(channel: string): void;

  waitForMessage(filter?: MessageFilter, timeout?: number): Promise<Message>;
  /** The topmost modal of a person, once one is open: with this `callback_id`, where one is named. */
  waitForView(at?: { readonly person?: string; readonly callback?: string }, timeout?: number): Promise<View>;
  waitForHome(at?: { readonly person?: string }, timeout?: number): Promise<View>;
  /** What everybody sees in a channel, or in one thread of it, oldest first. */
  messages(channel: string, thread?: string): readonly Message[];
  /** What one person alone sees. */
  ephemeral(at?: At): readonly Message[];
  /** Open modals, the lowest first. */
  views(at?: { readonly person?: string }): readonly View[];
  home(at?: { readonly person?: string }): View | null;

  /** The next calls of a method suffer this; "response_url" stands for those addresses. */
  fail(method: string, fault: Fault, options?: { readonly times?: number; readonly channel?: string }): void;
  clearFaults(): void;
  /** Calls that the app made, oldest first. */
  calls(method?: string): readonly Called[];
  /** What the app was sent, and what it answered. */
  deliveries(): readonly Delivered[];
  /** Sends the last event again under a new event id. */
  repeatEvent(): Promise<Ack | null>;
  /** The request URL that events are sent to; null in Socket Mode. */
  requestUrl(): string | null;
  /** What Slack does when a request URL is entered: true when the app answers the challenge. */
  verifyRequestUrl(): Promise<boolean>;
  /** Posts to the request URL with a signature of one's choice. Throws a RangeError in Socket Mode. */
  postSigned(
    body: string,
    options: { readonly form?: boolean; readonly secret?: string; readonly sent?: number },
  ): Promise<Response>;
  readonly socketMode: {
    connections(): number;
    /** Asks the app to connect anew, for one of Slack's reasons. */
    refresh(reason?: 'refresh_requested' | 'warning' | 'link_disabled'): void;
    /** Leaves the connections open and reads nothing from them any more: half-open sockets. */
    freeze(): void;
    /** The next connections get no greeting. */
    keepSilent(times: number): void;
    /** Breaks the connections. */
    drop(): void;
  };
}

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a function for each thing that a test may ask of the workspace.
export function createTestInterface(parts: {
  readonly state: State;
  readonly tokens: Tokens;
  readonly faults: Faults;
  readonly sockets: Sockets;
  readonly delivery: Delivery;
  readonly events: Events;
  readonly typing: Typing;
  readonly pressing: Pressing;
  readonly submitting: Submitting;
  readonly calls: readonly Called[];
  readonly requestUrl: () => string | null;
  /** Bot scopes of the app. */
  readonly scopes: readonly string[];
}): TestInterface {
  const { state, tokens, faults, sockets, delivery, events, typing, pressing, submitting } = parts;
  const waiting = createWaiting(state);

  function personOf(at: { readonly person?: string } = {}): Person {
    const person = at.person === undefined ? state.cast.people[0] : state.findPerson(at.person);
    if (!person) throw new RangeError(`Nobody is called ${at.person} here.`);
    return person;
  }

  function channelOf(named: string | undefined): Channel {
    const channel = state.findChannel(named ?? state.cast.channels[0]?.id ?? '');
    if (!channel) throw new RangeError(`There is no channel ${named} here.`);
    return channel;
  }

  /** Whoever is named; else whoever sees the message or view alone. */
  function presser(place: Message | View, at: { readonly person?: string } = {}): Person {
    const only = 'ts' in place ? place.onlyFor : place.person;
    return personOf(at.person === undefined && only !== null ? { person: only } : at);
  }

  const where = (place: Message | View): Where => ('ts' in place ? { message: place } : { view: place });

  function requestUrl(): string {
    const url = parts.requestUrl();
    if (url === null) throw new RangeError('There is no request URL: the app is connected by Socket Mode.');
    return url;
  }

  async function endTokens(error: 'token_revoked' | 'account_inactive'): Promise<void> {
    tokens.endAll(error);
    await tellRevoked();
  }

  async function tellRevoked(): Promise<void> {
    await events.emit('tokens_revoked', {
      type: 'tokens_revoked',
      tokens: { oauth: [], bot: [state.cast.app.botUser] },
      event_ts: state.nextTs(),
    });
  }

  return {
    slashCommand: (line, at = {}) => typing.slash(personOf(at), channelOf(at.channel), line),
    mention: (words, at = {}) =>
      typing.say(personOf(at), channelOf(at.channel), `@${state.cast.app.name} ${words}`, at.thread ?? null),
    reply: (to, text, at) => typing.say(personOf(at), channelOf(to.channel), text, to.thread ?? to.ts),
    directMessage(text, at = {}) {
      const person = personOf(at);
      return typing.say(person, state.directChannel(person.id), text, at.thread ?? null);
    },
    clickButton: (place, action, at) => pressing.press(presser(place, at), where(place), action),
    selectOption: (place, action, choice, at) =>
      pressing.press(presser(place, at), where(place), action, choice),
    typeInSelect: (place, action, typed, at) =>
      pressing.suggest(presser(place, at), where(place), action, typed),
    async submitView(view, inputs = {}) {
      const person = personOf({ person: view.person });
      for (const [action, given] of Object.entries(inputs)) await pressing.fill(person, view, action, given);
      return submitting.submit(person, view);
    },
    closeView: (view, options = {}) =>
      submitting.close(personOf({ person: view.person }), options.everything ?? false),
    openHome: (at) => events.homeOpened(personOf(at), 'home'),
    openMessagesTab: (at) => events.homeOpened(personOf(at), 'messages'),
    shortcut: (callbackId, at = {}) => pressing.shortcut(personOf(at), callbackId, at.message),
    async uninstall() {
      await endTokens('account_inactive');
      await events.emit('app_uninstalled', { type: 'app_uninstalled', event_ts: state.nextTs() });
    },
    revokeTokens: () => endTokens('token_revoked'),
    revokeLate: tellRevoked,
    installAgain: () => tokens.issue(parts.scopes),
    setMember: (channel, member) => typing.setMember(channelOf(channel), member),
    archive(channel) {
      channelOf(channel).archived = true;
      state.changed({ change: 'channels' });
    },

    waitForMessage: (filter, timeout) => waiting.message(filter, timeout),
    waitForView: (at, timeout) => waiting.view(personOf(at).id, at?.callback ?? null, timeout),
    waitForHome: (at, timeout) => waiting.home(personOf(at).id, timeout),
    messages: (channel, thread) =>
      state
        .messagesIn(channelOf(channel).id)
        .filter((message) => message.onlyFor === null)
        .filter((message) =>
          thread === undefined ? true : message.thread === thread || message.ts === thread,
        ),
    ephemeral: (at = {}) =>
      state
        .allMessages()
        .filter((message) => message.onlyFor === personOf(at).id)
        .filter((message) => at.channel === undefined || message.channel === channelOf(at.channel).id),
    views: (at) => state.stackOf(personOf(at).id),
    home: (at) => state.homes.get(personOf(at).id) ?? null,

    fail: (method, fault, options = {}) =>
      faults.plan(
        method,
        fault,
        options.times ?? 1,
        options.channel === undefined ? null : channelOf(options.channel).id,
      ),
    clearFaults: () => faults.clear(),
    calls: (method) => parts.calls.filter((called) => method === undefined || called.method === method),
    deliveries: () => delivery.log(),
    repeatEvent: () => events.repeatLast(),
    requestUrl: parts.requestUrl,
    async verifyRequestUrl() {
      const challenge = randomUUID();
      const body = JSON.stringify({ token: 'playground', challenge, type: 'url_verification' });
      const response = await postSigned(requestUrl(), 'application/json', body, {
        secret: tokens.credentials.signingSecret,
      });
      return response.ok && (await response.text()).includes(challenge);
    },
    postSigned(body, options) {
      return postSigned(
        requestUrl(),
        options.form ? 'application/x-www-form-urlencoded' : 'application/json',
        body,
        {
          secret: options.secret ?? tokens.credentials.signingSecret,
          ...(options.sent === undefined ? {} : { sent: options.sent }),
        },
      );
    },
    socketMode: {
      connections: sockets.connections,
      refresh: sockets.refresh,
      freeze: sockets.freeze,
      keepSilent: sockets.keepSilent,
      drop: sockets.drop,
    },
  };
}

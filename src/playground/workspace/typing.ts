import { fillWords, type PageWords } from '../pageWords.ts';
import type { Delivery } from './delivery.ts';
import { encodeTyped } from './encodeTyped.ts';
import type { Ack } from './envelopes.ts';
import type { Events } from './events.ts';
import type { Payloads } from './payloads.ts';
import { type Channel, isFields, type Message, type Person } from './records.ts';
import type { ResponseUrls } from './responseUrls.ts';
import type { State } from './state.ts';
import type { Triggers } from './triggers.ts';

/** What a person sees of what became of their act: nothing when all went well, else Slack's word for it. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: string };

/** Who speaks for Slack itself. */
export const slackbot = 'USLACKBOT';

/** Slack's word for an ack that did not come. */
export function failureOf(ack: Ack & { ok: false }): string {
  return ack.failure === 'http_timeout' ? 'operation_timeout' : 'dispatch_failed';
}

export type Typing = ReturnType<typeof createTyping>;

/** What people type: messages, mentions, slash commands, and Slack's own /invite and /remove. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: methods over one workspace, none over 30 lines.
export function createTyping(parts: {
  readonly state: State;
  readonly payloads: Payloads;
  readonly delivery: Delivery;
  readonly events: Events;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly slashCommands: readonly string[];
  readonly address: (path: string) => string;
  readonly words: PageWords;
}) {
  const { state, payloads, delivery, events, triggers, responseUrls, words } = parts;
  const { app } = state.cast;

  function tell(person: Person, channel: Channel, text: string, thread: string | null = null): void {
    state.addMessage({ channel: channel.id, author: slackbot, text, onlyFor: person.id, thread });
  }

  /** A message in a channel, a thread or a direct message. Resolves when the app has been told of it. */
  async function say(
    person: Person,
    channel: Channel,
    typed: string,
    thread: string | null,
  ): Promise<Message> {
    const text = encodeTyped(typed, state, 'message');
    const parent = thread === null ? null : state.findMessage(channel.id, thread);
    const message = state.addMessage({
      channel: channel.id,
      author: person.id,
      text,
      thread: parent?.thread ?? parent?.ts ?? null,
    });
    if (text.includes(`<@${app.botUser}>`) && !channel.members.has(app.botUser)) {
      tell(person, channel, fillWords(words.mentionedOutside, { app: app.name }), message.thread);
    }
    await events.written(message, channel);
    return message;
  }

  async function slash(person: Person, channel: Channel, line: string): Promise<Outcome> {
    const [, command = '', rest = ''] = /^(\/\S*)\s*([\s\S]*)$/.exec(line.trim()) ?? [];
    if (command === '/invite' || command === '/remove') return membership(person, channel, command, rest);
    if (!parts.slashCommands.includes(command)) {
      tell(person, channel, fillWords(words.noCommand, { command }));
      return { ok: false, error: 'unknown_command' };
    }
    const ack = await delivery.send({
      type: 'slash_commands',
      payload: payloads.slash(
        person,
        channel,
        { command, text: encodeTyped(rest.trim(), state, 'slash') },
        {
          response_url: parts.address(responseUrls.issue(person, channel, null)),
          trigger_id: triggers.issue(person.id),
        },
      ),
    });
    if (!ack.ok) return failed(person, channel, command, failureOf(ack));
    if (ack.body === null) return { ok: true };
    const answer = isFields(ack.body) ? ack.body : { text: ack.body };
    const shown = responseUrls.show(answer, { person, channel, original: null });
    return shown.ok ? { ok: true } : failed(person, channel, command, String(shown.error));
  }

  function failed(person: Person, channel: Channel, command: string, error: string): Outcome {
    tell(person, channel, fillWords(words.commandFailed, { command, error }));
    return { ok: false, error };
  }

  async function membership(
    person: Person,
    channel: Channel,
    command: string,
    rest: string,
  ): Promise<Outcome> {
    const name = rest.trim().replace(/^@/, '').toLowerCase();
    if (name !== app.name.toLowerCase() || channel.kind === 'im') {
      tell(person, channel, fillWords(words.takesApp, { command, app: app.name }));
      return { ok: false, error: 'user_not_found' };
    }
    setMember(channel, command === '/invite');
    tell(person, channel, fillWords(command === '/invite' ? words.isIn : words.hasLeft, { app: app.name }));
    if (command === '/invite') {
      await events.emit('member_joined_channel', {
        type: 'member_joined_channel',
        user: app.botUser,
        channel: channel.id,
        channel_type: channel.kind === 'private' ? 'G' : 'C',
        team: state.cast.team.id,
        inviter: person.id,
        event_ts: state.nextTs(),
      });
    }
    return { ok: true };
  }

  function setMember(channel: Channel, member: boolean): void {
    if (member) channel.members.add(app.botUser);
    else channel.members.delete(app.botUser);
    state.changed({ change: 'channels' });
  }

  return { say, slash, setMember };
}

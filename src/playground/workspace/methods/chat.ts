import { type MethodAnswer, refuse } from '../answers.ts';
import { readContent } from '../messageContent.ts';
import type { Channel, Fields, Message } from '../records.ts';
import type { Call, Method, Office } from './method.ts';

/** chat.update takes less text than chat.postMessage. */
const longestUpdate = 4000;

/** The channel that a call names, where the app may write; else Slack's refusal. */
function writableChannel(call: Call, { state }: Office): { channel: Channel } | { refusal: MethodAnswer } {
  const named = typeof call.args.channel === 'string' ? call.args.channel : '';
  const channel = named === '' ? null : state.findChannel(named);
  const { botUser } = state.cast.app;
  if (!channel) return { refusal: refuse('channel_not_found') };
  if (channel.archived) return { refusal: refuse('is_archived') };
  if (!channel.members.has(botUser)) {
    // What the app cannot see does not exist for it.
    if (channel.kind !== 'public') return { refusal: refuse('channel_not_found') };
    if (!call.scopes.includes('chat:write.public')) return { refusal: refuse('not_in_channel') };
  }
  return { channel };
}

/** The thread that a call replies in: null for none, a refusal where there is nothing to reply to. */
function threadOf(
  call: Call,
  channel: Channel,
  { state }: Office,
): { thread: string | null } | { refusal: MethodAnswer } {
  const ts = call.args.thread_ts;
  if (ts === undefined || ts === null || ts === '') return { thread: null };
  const parent = typeof ts === 'string' ? state.findMessage(channel.id, ts) : null;
  if (!parent || parent.onlyFor !== null) return { refusal: refuse('cannot_reply_to_message') };
  return { thread: parent.thread ?? parent.ts };
}

function ownMessage(
  call: Call,
  office: Office,
  error: string,
): { message: Message } | { refusal: MethodAnswer } {
  const found = writableChannel(call, office);
  if ('refusal' in found) return found;
  const message = office.state.findMessage(found.channel.id, String(call.args.ts));
  // An ephemeral message has a ts, but no method finds it.
  if (!message || message.onlyFor !== null) return { refusal: refuse('message_not_found') };
  if (!message.byApp) return { refusal: refuse(error) };
  return { message };
}

const unfurlOf = (args: Fields) => ({
  links: args.unfurl_links !== false,
  media: args.unfurl_media !== false,
});

const postMessage: Method = {
  token: 'bot',
  scopes: ['chat:write'],
  answer(call, office) {
    const found = writableChannel(call, office);
    if ('refusal' in found) return found.refusal;
    const read = readContent(call.args);
    if ('refusal' in read) return read.refusal;
    const reply = threadOf(call, found.channel, office);
    if ('refusal' in reply) return reply.refusal;
    const message = office.state.addMessage({
      channel: found.channel.id,
      thread: reply.thread,
      author: office.state.cast.app.botUser,
      byApp: true,
      unfurl: unfurlOf(call.args),
      ...read.content,
    });
    return { ok: true, channel: found.channel.id, ts: message.ts, message: office.payloads.message(message) };
  },
};

const postEphemeral: Method = {
  token: 'bot',
  scopes: ['chat:write'],
  answer(call, office) {
    const found = writableChannel(call, office);
    if ('refusal' in found) return found.refusal;
    const person = office.state.findPerson(String(call.args.user));
    if (!person || !found.channel.members.has(person.id)) return refuse('user_not_in_channel');
    const read = readContent(call.args);
    if ('refusal' in read) return read.refusal;
    const reply = threadOf(call, found.channel, office);
    if ('refusal' in reply) return reply.refusal;
    const message = office.state.addMessage({
      channel: found.channel.id,
      thread: reply.thread,
      author: office.state.cast.app.botUser,
      byApp: true,
      onlyFor: person.id,
      ...read.content,
    });
    return { ok: true, message_ts: message.ts };
  },
};

const update: Method = {
  token: 'bot',
  scopes: ['chat:write'],
  answer(call, office) {
    const own = ownMessage(call, office, 'cant_update_message');
    if ('refusal' in own) return own.refusal;
    const { message } = own;
    // Blocks that are not given stay; an empty list takes them away.
    const read = readContent({ blocks: message.blocks, ...call.args }, { textLimit: longestUpdate });
    if ('refusal' in read) return read.refusal;
    const { text, blocks, metadata } = read.content;
    office.state.changeMessage(message, {
      text: call.args.text === undefined ? message.text : text,
      blocks,
      ...(call.args.metadata === undefined ? {} : { metadata }),
    });
    return {
      ok: true,
      channel: message.channel,
      ts: message.ts,
      text: message.text,
      message: office.payloads.message(message),
    };
  },
};

const remove: Method = {
  token: 'bot',
  scopes: ['chat:write'],
  answer(call, office) {
    const own = ownMessage(call, office, 'cant_delete_message');
    if ('refusal' in own) return own.refusal;
    office.state.removeMessage(own.message);
    return { ok: true, channel: own.message.channel, ts: own.message.ts };
  },
};

const getPermalink: Method = {
  token: 'bot',
  scopes: [],
  answer(call, { state, host }) {
    const channel = state.findChannel(String(call.args.channel));
    if (!channel) return refuse('channel_not_found');
    const message = state.findMessage(channel.id, String(call.args.message_ts));
    if (!message) return refuse('message_not_found');
    const permalink = `http://${host()}/archives/${channel.id}/p${message.ts.replace('.', '')}`;
    return { ok: true, channel: channel.id, permalink };
  },
};

const addReaction: Method = {
  token: 'bot',
  scopes: ['reactions:write'],
  answer(call, office) {
    const found = writableChannel(call, office);
    if ('refusal' in found) return found.refusal;
    const { state } = office;
    const message = state.findMessage(found.channel.id, String(call.args.timestamp));
    if (!message) return refuse('message_not_found');
    const name = typeof call.args.name === 'string' ? call.args.name : '';
    if (name === '') return refuse('invalid_name');
    const people = message.reactions.get(name) ?? new Set();
    if (people.has(state.cast.app.botUser)) return refuse('already_reacted');
    message.reactions.set(name, people.add(state.cast.app.botUser));
    state.changed({ change: 'message', message });
    return { ok: true };
  },
};

export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remove,
  'chat.getPermalink': getPermalink,
  'reactions.add': addReaction,
};

import { type MethodAnswer, refuse } from '../answers.ts';
import type { Channel, Fields } from '../records.ts';
import type { Call, Method, Office } from './method.ts';

const scopeOf = { public: 'channels', private: 'groups', im: 'im' } as const;

/** The channel that a call names, if the app may see it. */
function visibleChannel(call: Call, { state }: Office): { channel: Channel } | { refusal: MethodAnswer } {
  const channel = state.channels.get(String(call.args.channel));
  if (!channel || (channel.kind !== 'public' && !channel.members.has(state.cast.app.botUser))) {
    return { refusal: refuse('channel_not_found') };
  }
  return { channel };
}

/** Each kind of channel has a scope of its own. */
function missing(call: Call, channel: Channel, verb: 'read' | 'history'): MethodAnswer | null {
  const needed = `${scopeOf[channel.kind]}:${verb}`;
  if (call.scopes.includes(needed)) return null;
  return refuse('missing_scope', { needed, provided: call.scopes.join(',') });
}

function describe(channel: Channel, { state }: Office): Fields {
  const { botUser } = state.cast.app;
  if (channel.kind === 'im') {
    return { id: channel.id, is_im: true, user: channel.name, is_archived: false, is_open: true, created: 1 };
  }
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: false,
    is_private: channel.kind === 'private',
    is_archived: channel.archived,
    is_member: channel.members.has(botUser),
    created: 1,
    creator: state.cast.people[0]?.id,
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: channel.purpose, creator: '', last_set: 0 },
    context_team_id: state.cast.team.id,
  };
}

const readScopes = ['channels:read', 'groups:read', 'im:read', 'mpim:read'];

const info: Method = {
  token: 'bot',
  scopes: readScopes,
  answer(call, office) {
    const found = visibleChannel(call, office);
    if ('refusal' in found) return found.refusal;
    return missing(call, found.channel, 'read') ?? { ok: true, channel: describe(found.channel, office) };
  },
};

const list: Method = {
  token: 'bot',
  scopes: readScopes,
  answer(call, office) {
    const { state } = office;
    const kinds = { public_channel: 'public', private_channel: 'private', im: 'im' } as const;
    const asked = String(call.args.types ?? 'public_channel').split(',');
    const channels = [...state.channels.values()].filter(
      (channel) =>
        asked.some((type) => kinds[type.trim() as keyof typeof kinds] === channel.kind) &&
        (channel.kind === 'public' || channel.members.has(state.cast.app.botUser)) &&
        !missing(call, channel, 'read'),
    );
    return {
      ok: true,
      channels: channels.map((channel) => describe(channel, office)),
      response_metadata: { next_cursor: '' },
    };
  },
};

const members: Method = {
  token: 'bot',
  scopes: readScopes,
  answer(call, office) {
    const found = visibleChannel(call, office);
    if ('refusal' in found) return found.refusal;
    return (
      missing(call, found.channel, 'read') ?? {
        ok: true,
        members: [...found.channel.members],
        response_metadata: { next_cursor: '' },
      }
    );
  },
};

const open: Method = {
  token: 'bot',
  scopes: ['im:write', 'channels:manage', 'groups:write', 'mpim:write'],
  answer(call, { state }) {
    const users = String(call.args.users ?? '')
      .split(',')
      .filter(Boolean);
    if (users.length === 0) return refuse('users_list_not_supplied');
    if (users.length > 1) return refuse('not_enough_users');
    const person = state.findPerson(users[0] ?? '');
    if (!person) return refuse('user_not_found');
    const channel = state.directChannel(person.id);
    return {
      ok: true,
      channel:
        call.args.return_im === true ? { id: channel.id, is_im: true, user: person.id } : { id: channel.id },
    };
  },
};

/** Newest first, without replies and ephemeral messages. */
const history: Method = {
  token: 'bot',
  scopes: ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  answer(call, office) {
    const found = visibleChannel(call, office);
    if ('refusal' in found) return found.refusal;
    const refused = missing(call, found.channel, 'history');
    if (refused) return refused;
    if (!found.channel.members.has(office.state.cast.app.botUser)) return refuse('not_in_channel');
    const oldest = Number(call.args.oldest ?? 0);
    const latest = Number(call.args.latest ?? Number.POSITIVE_INFINITY);
    const limit = Number(call.args.limit ?? 100);
    const within = office.state
      .messagesIn(found.channel.id)
      .filter((message) => message.thread === null && message.onlyFor === null)
      .filter((message) => Number(message.ts) > oldest && Number(message.ts) < latest)
      .reverse();
    const messages = within.slice(0, limit).map((message) => {
      const fields = office.payloads.message(message);
      if (call.args.include_all_metadata !== true) delete fields.metadata;
      return fields;
    });
    return { ok: true, messages, has_more: within.length > limit, response_metadata: { next_cursor: '' } };
  },
};

export const conversationMethods: Readonly<Record<string, Method>> = {
  'conversations.info': info,
  'conversations.list': list,
  'conversations.members': members,
  'conversations.open': open,
  'conversations.history': history,
};

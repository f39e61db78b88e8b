import { refuse } from '../answers.ts';
import type { Fields, Person } from '../records.ts';
import type { State } from '../state.ts';
import type { Method } from './method.ts';

/** Seconds by which a zone is ahead of UTC at an instant. */
function offsetOf(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
    at,
  );
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /([+-])(\d{2}):(\d{2})/.exec(name);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3]) * 60);
}

function zoneLabel(zone: string, at: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'long' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

function describe(person: Person, state: State, at: number): Fields {
  return {
    id: person.id,
    team_id: state.cast.team.id,
    name: person.name,
    deleted: false,
    real_name: person.realName,
    tz: person.zone,
    tz_label: zoneLabel(person.zone, at),
    tz_offset: offsetOf(person.zone, at),
    profile: {
      title: person.title,
      real_name: person.realName,
      display_name: person.name,
      real_name_normalized: person.realName,
      display_name_normalized: person.name,
      team: state.cast.team.id,
    },
    is_admin: person.admin === true,
    is_owner: false,
    is_restricted: false,
    is_bot: false,
    is_app_user: false,
    updated: 1,
  };
}

const info: Method = {
  token: 'bot',
  scopes: ['users:read'],
  answer({ args }, { state, clock }) {
    if (args.user === state.cast.app.botUser) {
      return {
        ok: true,
        user: {
          id: state.cast.app.botUser,
          name: state.cast.app.name.toLowerCase(),
          is_bot: true,
          profile: {},
        },
      };
    }
    const person = state.cast.people.find((one) => one.id === args.user);
    if (!person) return refuse('user_not_found');
    const user = describe(person, state, clock.now());
    return {
      ok: true,
      user: args.include_locale === true ? { ...user, locale: person.locale ?? 'en-GB' } : user,
    };
  },
};

const list: Method = {
  token: 'bot',
  scopes: ['users:read'],
  answer: (_call, { state, clock }) => ({
    ok: true,
    members: state.cast.people.map((person) => describe(person, state, clock.now())),
    response_metadata: { next_cursor: '' },
  }),
};

const botsInfo: Method = {
  token: 'bot',
  scopes: ['users:read'],
  answer({ args }, { state }) {
    const { app } = state.cast;
    if (args.bot !== undefined && args.bot !== app.botId) return refuse('bot_not_found');
    return {
      ok: true,
      bot: {
        id: app.botId,
        deleted: false,
        name: app.name,
        updated: 1,
        app_id: app.id,
        user_id: app.botUser,
        icons: {},
      },
    };
  },
};

/** The line under a conversation that says what the app is doing. */
const setStatus: Method = {
  token: 'bot',
  scopes: ['assistant:write', 'chat:write'],
  answer({ args }, { state }) {
    const channel = state.channels.get(String(args.channel_id));
    if (!channel) return refuse('channel_not_found');
    if (typeof args.thread_ts !== 'string') return refuse('invalid_thread_ts');
    state.changed({
      change: 'status',
      channel: channel.id,
      thread: args.thread_ts,
      status: typeof args.status === 'string' ? args.status : '',
    });
    return { ok: true };
  },
};

/** Taken note of; the page shows neither titles of threads nor prompts. */
const accepted: Method = {
  token: 'bot',
  scopes: ['assistant:write'],
  answer: ({ args }, { state }) =>
    state.channels.has(String(args.channel_id)) ? { ok: true } : refuse('channel_not_found'),
};

export const peopleMethods: Readonly<Record<string, Method>> = {
  'users.info': info,
  'users.list': list,
  'bots.info': botsInfo,
  'assistant.threads.setStatus': setStatus,
  'assistant.threads.setTitle': accepted,
  'assistant.threads.setSuggestedPrompts': accepted,
};

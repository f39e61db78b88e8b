import type { Channel, Fields, Message, View } from '../workspace/records.ts';
import type { State } from '../workspace/state.ts';

/** A message as the page shows it. */
export function shownMessage(message: Message): Fields {
  const { reactions, onlyFor, ...fields } = message;
  return {
    ...fields,
    ephemeral: onlyFor !== null,
    reactions: [...reactions].map(([name, people]) => ({ name, count: people.size })),
  };
}

export function shownView(view: View): Fields {
  return { ...view };
}

/** The channels that a person is in. */
export function shownChannels(state: State, person: string): Fields[] {
  return [...state.channels.values()]
    .filter((channel) => channel.kind !== 'im' && channel.members.has(person))
    .map((channel) => ({
      id: channel.id,
      name: channel.name,
      kind: channel.kind,
      purpose: channel.purpose,
      archived: channel.archived,
      hasApp: channel.members.has(state.cast.app.botUser),
    }));
}

/** True when a person may read what is written there. */
export function mayRead(channel: Channel | undefined, person: string): boolean {
  return channel?.members.has(person) ?? false;
}

/** Everything that one person sees, at once. */
export function shownWorkspace(state: State, person: string): Fields {
  const { team, app, people } = state.cast;
  return {
    team: { name: team.name },
    app: { name: app.name, user: app.botUser },
    me: person,
    people: people.map(({ id, name, realName, title, zone }) => ({ id, name, realName, title, zone })),
    channels: shownChannels(state, person),
    direct: state.directChannel(person).id,
    messages: state
      .allMessages()
      .filter((message) => message.onlyFor === null || message.onlyFor === person)
      .filter((message) => mayRead(state.channels.get(message.channel), person))
      .map(shownMessage),
    views: state.stackOf(person).map(shownView),
    home: state.homes.has(person) ? shownView(state.homes.get(person) as View) : null,
  };
}

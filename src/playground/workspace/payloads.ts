import type { Channel, Fields, Message, Person, View } from './records.ts';
import type { State } from './state.ts';

/** Deprecated by Slack, sent all the same. */
const verificationToken = 'playground-verification-token';

export type Payloads = ReturnType<typeof createPayloads>;

/** What Slack tells an app about the things in its workspace, field by field. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a function for each thing that Slack tells an app, over one workspace.
export function createPayloads(state: State) {
  const { team, app, enterprise } = state.cast;
  const isOrgInstall = enterprise?.isInstalled ?? false;
  const organisation = enterprise ? { id: enterprise.id, name: enterprise.name } : null;
  const common = {
    token: verificationToken,
    api_app_id: app.id,
    team: { id: team.id, domain: team.domain },
    enterprise: organisation,
    is_enterprise_install: isOrgInstall,
  };
  const personOf = (person: Person) => ({
    id: person.id,
    username: person.name,
    name: person.name,
    team_id: person.team ?? team.id,
  });
  const teamOf = (id: string) => state.cast.people.find((one) => one.id === id)?.team ?? team.id;
  const isShared = (channel: string) => state.channels.get(channel)?.shared === true;
  const channelOf = (channel: Channel) => ({
    id: channel.id,
    name:
      channel.kind === 'im' ? 'directmessage' : channel.kind === 'private' ? 'privategroup' : channel.name,
  });

  function message(of: Message): Fields {
    return {
      type: 'message',
      ...(of.byApp ? { bot_id: app.botId, app_id: app.id } : {}),
      user: of.author,
      text: of.text,
      ts: of.ts,
      team: teamOf(of.author),
      ...(isShared(of.channel) ? { user_team: teamOf(of.author), source_team: teamOf(of.author) } : {}),
      ...(of.thread === null ? {} : { thread_ts: of.thread, parent_user_id: parentAuthor(of) }),
      ...(of.blocks.length === 0 ? {} : { blocks: of.blocks }),
      ...(of.edited === null ? {} : { edited: { user: of.author, ts: of.edited } }),
      ...(of.metadata === null ? {} : { metadata: of.metadata }),
    };
  }

  function parentAuthor(of: Message): string | undefined {
    return of.thread === null ? undefined : state.findMessage(of.channel, of.thread)?.author;
  }

  function view(of: View): Fields {
    const { person: _person, values, errors: _errors, ...fields } = of;
    return {
      ...fields,
      team_id: team.id,
      state: { values },
      app_id: app.id,
      app_installed_team_id: team.id,
      bot_id: app.botId,
    };
  }

  return {
    message,
    view,
    slash: (
      person: Person,
      channel: Channel,
      typed: { command: string; text: string },
      ids: { response_url: string; trigger_id: string },
    ): Fields => ({
      token: verificationToken,
      team_id: team.id,
      team_domain: team.domain,
      ...(organisation ? { enterprise_id: organisation.id, enterprise_name: organisation.name } : {}),
      channel_id: channel.id,
      channel_name:
        channel.kind === 'im' ? 'directmessage' : channel.kind === 'private' ? 'privategroup' : channel.name,
      user_id: person.id,
      user_name: person.name,
      ...typed,
      api_app_id: app.id,
      is_enterprise_install: String(isOrgInstall),
      ...ids,
    }),
    event: (event: Fields, id: string, seconds: number): Fields => ({
      token: verificationToken,
      team_id: team.id,
      ...(organisation ? { enterprise_id: organisation.id } : {}),
      api_app_id: app.id,
      event,
      type: 'event_callback',
      event_id: id,
      event_time: seconds,
      authorizations: [
        {
          enterprise_id: organisation?.id ?? null,
          team_id: isOrgInstall ? null : team.id,
          user_id: app.botUser,
          is_bot: true,
          is_enterprise_install: isOrgInstall,
        },
      ],
      is_ext_shared_channel: typeof event.channel === 'string' && isShared(event.channel),
    }),
    blockActions: (
      person: Person,
      where: { message: Message; channel: Channel; response_url: string } | { view: View },
      action: Fields,
      trigger_id: string,
    ): Fields => {
      const place =
        'view' in where
          ? {
              container: { type: 'view', view_id: where.view.id },
              view: view(where.view),
            }
          : {
              container: {
                type: 'message',
                message_ts: where.message.ts,
                channel_id: where.channel.id,
                is_ephemeral: where.message.onlyFor !== null,
                ...(where.message.thread === null ? {} : { thread_ts: where.message.thread }),
              },
              channel: channelOf(where.channel),
              // Slack does not send an ephemeral message back to the app.
              ...(where.message.onlyFor === null ? { message: message(where.message) } : {}),
              state: { values: where.message.values },
              response_url: where.response_url,
            };
      return {
        type: 'block_actions',
        user: personOf(person),
        ...common,
        ...place,
        trigger_id,
        actions: [action],
      };
    },
    submission: (person: Person, of: View, trigger_id: string, response_urls: readonly Fields[]): Fields => ({
      type: 'view_submission',
      ...common,
      user: personOf(person),
      trigger_id,
      view: view(of),
      response_urls,
    }),
    closed: (person: Person, of: View, is_cleared: boolean): Fields => ({
      type: 'view_closed',
      ...common,
      user: personOf(person),
      view: view(of),
      is_cleared,
    }),
    suggestion: (person: Person, where: Fields, element: Fields, block: Fields, value: string): Fields => ({
      type: 'block_suggestion',
      ...common,
      user: personOf(person),
      action_id: element.action_id,
      block_id: block.block_id,
      value,
      ...where,
    }),
    shortcut: (person: Person, callback_id: string, trigger_id: string, action_ts: string): Fields => ({
      type: 'shortcut',
      ...common,
      user: personOf(person),
      callback_id,
      trigger_id,
      action_ts,
    }),
    messageShortcut: (
      person: Person,
      channel: Channel,
      of: Message,
      callback_id: string,
      ids: { response_url: string; trigger_id: string; action_ts: string },
    ): Fields => ({
      type: 'message_action',
      ...common,
      user: personOf(person),
      channel: channelOf(channel),
      message_ts: of.ts,
      message: message(of),
      callback_id,
      ...ids,
    }),
  };
}

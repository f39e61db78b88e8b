import type { Channels } from '../../commands/command.ts';
import { wordAnswer } from '../answers/wordAnswer.ts';
import type { Settings } from '../archive/settings.ts';
import type { ClientFor } from './connection.ts';
import type { Deliverer } from './outgoing.ts';
import { renderBlocks } from './renderBlocks.ts';
import type { SpokenLanguages } from './spokenLanguages.ts';
import { troubleOf } from './troubleOf.ts';

const REMEMBERED_SECONDS = 90 * 24 * 3600;
/** Names that Slack gives in the place of those of private conversations. */
const PRIVATE_NAMES = /^(?:privategroup|directmessage|mpdm-.*)$/;

/**
 * Notes whether a channel is public, by the name under which Slack gives it with a command or button: the scopes to ask
 * are not asked for.
 */
export async function rememberKind(
  workspace: string,
  channel: { readonly id: string; readonly name: string },
  { names }: Settings,
): Promise<void> {
  const kind = PRIVATE_NAMES.test(channel.name) ? 'private' : 'public';
  const key = `${workspace}:${channel.id}:kind`;
  if ((await names.get(key)) !== kind) await names.set(key, kind, REMEMBERED_SECONDS);
}

/** What is known of a workspace's channels. */
export function channelsOf(
  workspace: string,
  by: {
    readonly settings: Settings;
    readonly clientFor: ClientFor;
    readonly deliverer: Deliverer;
    readonly newId: () => string;
    readonly languages: SpokenLanguages;
  },
): Channels {
  const { settings, clientFor, deliverer, newId, languages } = by;
  return {
    isPublic: async (channel) => (await settings.names.get(`${workspace}:${channel}:kind`)) === 'public',
    async canPost(channel, person) {
      try {
        const client = await clientFor(workspace);
        const { slack } = await languages.toPerson(workspace, person);
        await client.chat.postEphemeral({
          channel,
          user: person,
          text: slack.canPostHere,
        });
        return true;
      } catch (error) {
        const { trouble } = troubleOf(error);
        return trouble !== 'not-in-channel' && trouble !== 'channel-gone';
      }
    },
    async isAdmin(person) {
      try {
        const { user } = await (await clientFor(workspace)).users.info({ user: person });
        return user?.is_admin === true || user?.is_owner === true;
      } catch {
        return false;
      }
    },
    async tell(person, answer) {
      const words = await languages.toPerson(workspace, person);
      await deliverer.owe(`told:${newId()}`, {
        workspace,
        person,
        target: { by: 'post', channel: person },
        messages: renderBlocks(wordAnswer(answer, words)),
      });
    },
  };
}

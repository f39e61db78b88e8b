import type { App } from '@slack/bolt';
import { linkIn } from '../../commands/words/link.ts';
import { notHere } from '../answers/refusals.ts';
import { respondWith } from './onCommand.ts';
import { answerFor, type Surroundings, zoneOf } from './surroundings.ts';

/** As the manifest names it. */
export const ADD_SHORTCUT = { name: 'Add to the archive', callback: 'add_to_archive' } as const;
/** A message may list many links; each is fetched while a person waits. */
const MOST = 5;

/** The shortcut *Add to the archive* on a message: the pages that it links to, answered to the asker alone. */
export function onAdd(app: App, around: Surroundings): void {
  app.shortcut(
    { callback_id: ADD_SHORTCUT.callback, type: 'message_action' },
    async ({ ack, shortcut, respond, client }) => {
      await ack();
      const workspace = shortcut.team?.id ?? '';
      const asker = {
        place: 'slash' as const,
        workspace,
        person: shortcut.user.id,
        channel: { id: shortcut.channel.id, name: shortcut.channel.name },
        zone: await zoneOf(shortcut.user.id, workspace, client, around.settings),
        context: null,
      };
      const links = linksIn(shortcut.message);
      if (links.length === 0) {
        await respondWith(notHere('That message links to no page.'), respond, 'ephemeral');
        return;
      }
      for (const link of links) {
        const answer = await answerFor(`add ${link}`, asker, around);
        await respondWith(answer, respond, 'ephemeral');
        around.log('answered', { place: 'shortcut', kind: answer.kind });
      }
    },
  );
}

/** Addresses in a message's text, in order, each once. */
function linksIn(message: { readonly text?: string | undefined }): string[] {
  const written = (message.text ?? '').match(/<https?:\/\/[^>]+>|https?:\/\/[^\s<>]+/gi) ?? [];
  return [...new Set(written.map(linkIn).filter((link) => link !== null))].slice(0, MOST);
}

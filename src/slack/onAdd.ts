import type { App } from '@slack/bolt';
import { linkIn } from '../../commands/words/link.ts';
import { audienceIn } from './placeOf.ts';
import type { SlackContext } from './slackContext.ts';

/** As the manifest names it. */
export const ADD_SHORTCUT = { name: 'Add to the archive', callback: 'add_to_archive' } as const;
/** A message may list many links; each is fetched while a person waits, and Slack takes five answers. */
const MOST = 5;

/** The shortcut *Add to the archive* on a message: the pages that it links to, answered to the asker alone. */
export function onAdd(app: App, around: SlackContext): void {
  app.shortcut({ callback_id: ADD_SHORTCUT.callback, type: 'message_action' }, async ({ ack, shortcut }) => {
    await ack();
    const workspace = shortcut.team?.id ?? '';
    const person = shortcut.user.id;
    const { id: channel, name } = shortcut.channel;
    const to = {
      workspace,
      person,
      target: { by: 'response', url: shortcut.response_url, visible: 'ephemeral', channel },
    } as const;
    const key = `shortcut:${shortcut.trigger_id}`;
    const links = linksIn(shortcut.message);
    const { adding } = await around.languages.toPerson(workspace, person);
    if (links.length === 0) {
      const text = adding.noLinks;
      await around.deliverer.owe(key, { ...to, messages: [{ text, blocks: [], plain: true }] });
      return;
    }
    for (const [i, link] of links.slice(0, MOST).entries()) {
      await around.deliverer.owe(`${key}:${i}`, {
        ...to,
        question: {
          words: `add ${link}`,
          asker: { place: 'slash', workspace, person, channel: { id: channel, name } },
          audience: audienceIn(shortcut),
          contextKey: null,
          shown: 'plain',
        },
      });
    }
    const left = links.length - MOST;
    if (left <= 0) return;
    const text = adding.moreLinks(left, MOST);
    await around.deliverer.owe(`${key}:more`, {
      ...to,
      target: { by: 'ephemeral', channel },
      messages: [{ text, blocks: [], plain: true }],
    });
  });
}

/**
 * Addresses in a message, in order, each once: in its text, and in blocks and attachments, where apps such as Slack's RSS
 * reader put theirs.
 */
function linksIn(message: object): string[] {
  const { text, blocks, attachments } = message as { text?: string; blocks?: unknown; attachments?: unknown };
  const written = (text ?? '').match(/<https?:\/\/[^>]+>|https?:\/\/[^\s<>]+/gi) ?? [];
  const found = [...written, ...addressesIn(blocks), ...addressesIn(attachments)];
  return [...new Set(found.map(linkIn).filter((link) => link !== null))];
}

/** Fields of blocks and attachments that hold a link to a page, as opposed to one to a picture. */
const LINK_FIELDS: ReadonlySet<string> = new Set(['url', 'title_link', 'from_url', 'original_url']);

function addressesIn(value: unknown): string[] {
  const found: string[] = [];
  JSON.stringify(value, (field, inner: unknown) => {
    if (typeof inner !== 'string') return inner;
    if (LINK_FIELDS.has(field)) found.push(inner);
    else if (field === 'text') found.push(...(inner.match(/<https?:\/\/[^>]+>/gi) ?? []));
    return inner;
  });
  return found;
}

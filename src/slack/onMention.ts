import type { App } from '@slack/bolt';
import { unescapeText } from './escapeText.ts';
import type { SlackContext } from './slackContext.ts';

/** Messages of persons that come with a subtype: with a file, or a reply that is also shown in the channel. */
const BY_PERSONS: ReadonlySet<string> = new Set(['file_share', 'thread_broadcast']);

/** `@Brief …` in a channel, and messages to Brief itself: answered in the thread, once. */
export function onMention(app: App, around: SlackContext): void {
  app.event('app_mention', async ({ event, context }) => {
    await answerMessage(
      { ...event, workspace: context.teamId ?? event.team ?? '', bot: context.botUserId },
      around,
    );
  });
  app.event('message', async ({ event, context }) => {
    if (event.channel_type !== 'im' || 'bot_id' in event) return;
    // Edits, joins and the like are nobody's question.
    if (event.subtype !== undefined && !BY_PERSONS.has(event.subtype)) return;
    await answerMessage(
      { ...event, workspace: context.teamId ?? '', bot: context.botUserId, direct: true },
      around,
    );
  });
}

interface Incoming {
  readonly workspace: string;
  readonly channel: string;
  readonly user?: string;
  readonly text?: string;
  readonly ts: string;
  readonly thread_ts?: string;
  readonly bot?: string;
  readonly direct?: boolean;
}

async function answerMessage(event: Incoming, { deliverer }: SlackContext): Promise<void> {
  const { workspace, channel, user, ts } = event;
  if (!user) return;
  const thread = event.thread_ts ?? (event.direct ? undefined : ts);
  // Slack has sent one message under two event ids: the message itself is what is answered once.
  await deliverer.owe(`message:${workspace}:${channel}:${ts}`, {
    workspace,
    person: user,
    target: { by: 'post', channel, thread },
    question: {
      words: unescapeText(withoutMention(event.text ?? '', event.bot)),
      asker: { place: 'mention', workspace, person: user, channel: { id: channel, name: channel } },
      contextKey: `${workspace}:${channel}:${thread ?? 'direct'}`,
      shown: 'plain',
    },
  });
}

/** The words without Brief's own mention; other people's stay. */
function withoutMention(text: string, bot: string | undefined): string {
  const own = bot ? text.replaceAll(`<@${bot}>`, ' ') : text.replace(/^\s*<@[A-Z0-9]+>/, ' ');
  return own.replace(/\s+/g, ' ').trim();
}

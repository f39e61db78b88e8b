import type { App } from '@slack/bolt';
import { audienceOf, rememberShared } from './audience.ts';
import { unescapeText } from './escapeText.ts';
import type { SlackContext } from './slackContext.ts';

/** Messages of persons that come with a subtype: with a file, or a reply that is also shown in the channel. */
const BY_PERSONS: ReadonlySet<string> = new Set(['file_share', 'thread_broadcast']);

/** `@Brief …` in a channel, and messages to Brief itself: answered in the thread, once. */
export function onMention(app: App, around: SlackContext): void {
  app.event('app_mention', async ({ event, context, body }) => {
    const workspace = context.teamId ?? body.team_id ?? '';
    const isShared = (body as { is_ext_shared_channel?: boolean }).is_ext_shared_channel === true;
    await rememberShared(workspace, event.channel, isShared, around.settings).catch(() => {});
    await answerMessage({ ...event, workspace, bot: context.botUserId, isShared }, around);
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
  readonly isShared?: boolean;
  /** The workspace of the person, under the names that Slack gives it. */
  readonly user_team?: string;
  readonly source_team?: string;
  readonly team?: string;
}

async function answerMessage(event: Incoming, { deliverer }: SlackContext): Promise<void> {
  const { workspace, channel, user, ts } = event;
  if (!user) return;
  const userTeam = event.user_team ?? event.source_team ?? event.team;
  const audience = audienceOf({ workspace, userTeam, isShared: event.isShared === true });
  const thread = event.thread_ts ?? (event.direct ? undefined : ts);
  // Slack has sent one message under two event ids: the message itself is what is answered once.
  await deliverer.owe(`message:${workspace}:${channel}:${ts}`, {
    workspace,
    person: user,
    target: { by: 'post', channel, thread },
    question: {
      words: unescapeText(withoutMention(event.text ?? '', event.bot)),
      asker: { place: 'mention', workspace, person: user, channel: { id: channel, name: channel } },
      audience,
      // A follow-up must not reveal to one side what the other asked about.
      contextKey: `${workspace}:${channel}:${thread ?? 'direct'}${audience === 'own' ? '' : `:${audience}`}`,
      shown: 'plain',
    },
  });
}

/** The words without Brief's own mention, lines kept: a quoted line ends where its line ends. */
function withoutMention(text: string, bot: string | undefined): string {
  const own = bot ? text.replaceAll(`<@${bot}>`, ' ') : text.replace(/^\s*<@[A-Z0-9]+>/, ' ');
  return own.trim();
}

import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Asker } from '../../commands/command.ts';
import { unescapeText } from './escapeText.ts';
import { postAnswer } from './postAnswer.ts';
import { answerFor, contextOf, keepContext, type Surroundings, zoneOf } from './surroundings.ts';

/** Slack delivers an event again for up to an hour; a day is on the safe side. */
const REMEMBERED_SECONDS = 24 * 3600;

/** `@Brief …` in a channel, and messages to Brief itself: answered in the thread, once. */
export function onMention(app: App, around: Surroundings): void {
  app.event('app_mention', async ({ event, client, context }) => {
    await answerMessage(
      { ...event, workspace: context.teamId ?? event.team ?? '', bot: context.botUserId },
      client,
      around,
    );
  });
  app.event('message', async ({ event, client, context }) => {
    // Only direct messages by persons: edits, joins and Brief's own words carry a subtype or a bot id.
    if (event.channel_type !== 'im' || event.subtype !== undefined || 'bot_id' in event) return;
    await answerMessage(
      { ...event, type: 'message', workspace: context.teamId ?? '', bot: context.botUserId, direct: true },
      client,
      around,
    );
  });
}

interface Incoming {
  readonly type: string;
  readonly workspace: string;
  readonly channel: string;
  readonly user?: string;
  readonly text?: string;
  readonly ts: string;
  readonly thread_ts?: string;
  readonly bot?: string;
  readonly direct?: boolean;
}

async function answerMessage(event: Incoming, client: WebClient, around: Surroundings): Promise<void> {
  const { workspace, channel, user, ts } = event;
  if (!user) return;
  // Slack has sent one message under two event ids: the message itself is what happens once.
  const key = `${workspace}:${channel}:${ts}:${event.type}`;
  if (!(await around.archive.claimEvent('event', key, around.clock(), REMEMBERED_SECONDS))) return;

  const thread = event.thread_ts ?? (event.direct ? undefined : ts);
  const contextKey = `${workspace}:${channel}:${thread ?? 'direct'}`;
  const [zone, context] = await Promise.all([
    zoneOf(user, workspace, client, around.settings),
    contextOf(contextKey, around.settings),
  ]);
  const asker: Asker = {
    place: 'mention',
    workspace,
    person: user,
    channel: { id: channel, name: channel },
    zone,
    context,
  };
  const words = unescapeText(withoutMention(event.text ?? '', event.bot));
  const answer = await answerFor(words, asker, around);
  // Kept before it is posted: a quick reader's follow-up must find it.
  await keepContext(contextKey, answer, around.settings);
  await postAnswer(answer, { workspace, channel, thread }, client, around);
  around.log('answered', { place: event.direct ? 'direct' : 'mention', kind: answer.kind });
}

/** The words without Brief's own mention; other people's stay. */
function withoutMention(text: string, bot: string | undefined): string {
  const own = bot ? text.replaceAll(`<@${bot}>`, ' ') : text.replace(/^\s*<@[A-Z0-9]+>/, ' ');
  return own.replace(/\s+/g, ' ').trim();
}

import type { App, RespondFn } from '@slack/bolt';
import type { Asker } from '../../commands/command.ts';
import type { Answer } from '../answers/answer.ts';
import { escapeText, unescapeText } from './escapeText.ts';
import { renderBlocks } from './renderBlocks.ts';
import { answerFor, type Surroundings, zoneOf } from './surroundings.ts';

/** Slack takes five answers to one command; the last is kept for saying that there is more. */
const MOST_RESPONSES = 4;

/** `/brief …`: answered to the asker alone, with *Share to channel*. */
export function onCommand(app: App, around: Surroundings): void {
  app.command('/brief', async ({ command, ack, respond, client }) => {
    await ack();
    const asker: Asker = {
      place: 'slash',
      workspace: command.team_id,
      person: command.user_id,
      channel: { id: command.channel_id, name: command.channel_name },
      zone: await zoneOf(command.user_id, command.team_id, client, around.settings),
      context: null,
    };
    const answer = await answerFor(unescapeText(command.text ?? ''), asker, around);
    await respondWith(answer, respond, 'ephemeral');
    around.log('answered', { place: 'slash', kind: answer.kind });
  });
}

/**
 * Sends an answer through a response address: ephemeral to the asker, or into the channel for all.
 */
export async function respondWith(
  answer: Answer,
  respond: RespondFn,
  to: 'ephemeral' | 'in_channel',
  preface?: string,
): Promise<void> {
  const messages = renderBlocks(answer);
  const shown = messages.slice(0, MOST_RESPONSES);
  for (const [i, message] of shown.entries()) {
    const opening =
      preface && i === 0
        ? [{ type: 'context' as const, elements: [{ type: 'mrkdwn' as const, text: preface }] }]
        : [];
    await respond({
      response_type: to,
      replace_original: false,
      text: message.text,
      blocks: [...opening, ...message.blocks],
      unfurl_links: false,
      unfurl_media: false,
    });
  }
  const more = messages.length - shown.length;
  if (more > 0) {
    const text = `The answer goes on for ${more} more ${more === 1 ? 'message' : 'messages'}, more than Slack lets me send here. Mention me with the same words in a channel: in a thread I can send all of it.`;
    await respond({ response_type: to, replace_original: false, text: escapeText(text) });
  }
}

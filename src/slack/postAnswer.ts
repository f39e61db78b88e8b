import type { WebClient } from '@slack/web-api';
import type { Answer } from '../answers/answer.ts';
import { renderBlocks } from './renderBlocks.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Posts an answer where everybody there reads it, message by message, in the queue of that place. A person's id as
 * `channel` is the direct message with that person.
 */
export async function postAnswer(
  answer: Answer,
  to: { readonly workspace: string; readonly channel: string; readonly thread?: string | undefined },
  client: WebClient,
  around: Surroundings,
): Promise<void> {
  for (const message of renderBlocks(answer)) {
    await around.queue.run(`${to.workspace}:${to.channel}`, () =>
      client.chat.postMessage({
        channel: to.channel,
        ...(to.thread ? { thread_ts: to.thread } : {}),
        ...message,
        unfurl_links: false,
        unfurl_media: false,
      }),
    );
  }
}

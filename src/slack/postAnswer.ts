import type { WebClient } from '@slack/web-api';
import type { Answer } from '../answers/answer.ts';
import { keyOf } from '../answers/composeAnswer.ts';
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
  let thread = to.thread ?? null;
  let channel = to.channel;
  for (const message of renderBlocks(answer)) {
    const posted = await around.queue.run(`${to.workspace}:${to.channel}`, () =>
      client.chat.postMessage({
        channel: to.channel,
        ...(to.thread ? { thread_ts: to.thread } : {}),
        ...message,
        unfurl_links: false,
        unfurl_media: false,
      }),
    );
    thread ??= posted.ts ?? null;
    // The direct message with a person has an id of its own.
    channel = posted.channel ?? channel;
  }
  await keepCited(answer, { workspace: to.workspace, channel, thread }, around);
}

/** Remembers what an answer cites that everybody reads. It has been sent: that this fails is no reason to send it again. */
export async function keepCited(
  answer: Answer,
  where: { readonly workspace: string; readonly channel: string; readonly thread: string | null },
  { archive, clock, log }: Pick<Surroundings, 'archive' | 'clock' | 'log'>,
): Promise<void> {
  const cited = [...new Set(answer.citations.map(({ article, version }) => keyOf(article, version)))];
  if (cited.length === 0) return;
  try {
    await archive.sent.keep({ ...where, cited, at: clock().toISOString() });
  } catch (error) {
    log('citations not kept', { reason: error instanceof Error ? error.message : String(error) });
  }
}

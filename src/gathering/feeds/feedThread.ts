import { parentPort } from 'node:worker_threads';
import { textOfHtml } from '../pages/textOfHtml.ts';
import { decodeFeed } from './decodeFeed.ts';
import type { ReadFeed } from './feed.ts';
import { type Parsers, parseFeedText } from './parseFeedText.ts';
import type { Surroundings } from './settleFeed.ts';

// A thread that reads feeds and the texts in them one after the other, and that is ended when one takes too long.

export interface FeedQuestion extends Surroundings {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly parsers: Parsers;
}
/** The body of an entry, HTML. */
export interface TextQuestion {
  readonly html: string;
}
export type FeedAnswer = ReadFeed | { readonly text: string } | 'ready';

const port = parentPort!;
port.on('message', (question: FeedQuestion | TextQuestion) => {
  port.postMessage(answerTo(question));
});
port.postMessage('ready' satisfies FeedAnswer);

function answerTo(question: FeedQuestion | TextQuestion): FeedAnswer {
  if ('html' in question) return { text: textOfHtml(question.html) };
  const { bytes, contentType, parsers, url, zone } = question;
  return parseFeedText(decodeFeed(bytes, contentType), { url, zone }, parsers);
}

import { parentPort } from 'node:worker_threads';
import { decodeFeed } from './decodeFeed.ts';
import type { ReadFeed } from './feed.ts';
import { type Parsers, parseFeedText } from './parseFeedText.ts';
import type { Surroundings } from './settleFeed.ts';

// A thread that reads feeds one after the other, and that is ended when one takes too long.

export interface FeedQuestion extends Surroundings {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly parsers: Parsers;
}
export type FeedAnswer = ReadFeed | 'ready';

const port = parentPort!;
port.on('message', ({ bytes, contentType, parsers, url, zone }: FeedQuestion) => {
  port.postMessage(
    parseFeedText(decodeFeed(bytes, contentType), { url, zone }, parsers) satisfies FeedAnswer,
  );
});
port.postMessage('ready' satisfies FeedAnswer);

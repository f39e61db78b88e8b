import { describe, expect, it } from 'vitest';
import type { AnswerKind } from '../../src/answers/answer.ts';
import { findBlockFaults } from '../../src/playground/workspace/blockKit/validate.ts';
import { renderBlocks } from '../inEnglish.ts';
import { type GalleryMessage, galleryMessages } from './galleryMessages.ts';
import { wordsOfMessages } from './wordsOfMessages.ts';

// The words of every message, kept beside this file: whoever changes one sees all that change with it.
// `npm run gallery` shows the same messages as Slack draws them.

const messages: GalleryMessage[] = await galleryMessages();

/** Kinds that need more than a question over an archive: a corrected quote, a page that is fetched. */
const ELSEWHERE: readonly AnswerKind[] = ['corrected'];
const KINDS: readonly AnswerKind[] = [
  'article-brief',
  'day-brief',
  'search',
  'quotes',
  'speaker-unknown',
  'speaker-ambiguous',
  'topics',
  'revisions',
  'ask',
  'greeting',
  'help',
  'subscribed',
  'already-subscribed',
  'unsubscribed',
  'not-subscribed',
  'subscriptions',
  'feeds',
  'bad-schedule',
  'digest',
  'alert',
  'archive-empty',
  'nothing-found',
  'too-vague',
  'not-understood',
  'words',
  'verify',
  'compare',
  'changes',
  'calendar',
  'timeline',
  'meetings',
  'voices',
  'renderings',
  'headline',
  'person',
  'moment',
  'not-here',
  'trouble',
];

describe('the messages of Brief', () => {
  it('are here in every kind', () => {
    const seen = new Set(messages.map(({ answer }) => answer.kind));
    const missing = KINDS.filter((kind) => !seen.has(kind) && !ELSEWHERE.includes(kind));
    expect(missing).toEqual([]);
  });

  it('are taken by Slack', () => {
    for (const { name, answer } of messages)
      for (const { blocks } of renderBlocks(answer))
        expect([name, findBlockFaults(blocks, 'message')]).toEqual([name, []]);
  });

  it('say the words that are kept here', async () => {
    await expect(wordsOfMessages(messages)).toMatchFileSnapshot('words.txt');
  });
});

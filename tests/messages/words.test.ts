import { describe, expect, it } from 'vitest';
import type { AnswerKind } from '../../src/answers/answer.ts';
import { findBlockFaults } from '../../src/playground/workspace/blockKit/validate.ts';
import { renderBlocks } from '../inEnglish.ts';
import { type GalleryMessage, galleryMessages } from './galleryMessages.ts';

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
    // Help follows from the menu, which tests/commands holds: a command more is no change of a message.
    const kept = messages.filter(({ answer }) => answer.kind !== 'help');
    const all = kept.map(({ group, name, answer }) => {
      const parts = renderBlocks(answer).map(({ text, blocks }) => `${text}\n${buttonsOf(blocks)}`.trimEnd());
      return `## ${group}: ${name} [${answer.kind}]\n${parts.join('\n--- in the thread, or next ---\n')}`;
    });
    await expect(`${all.join('\n\n')}\n`).toMatchFileSnapshot('words.txt');
  });
});

function buttonsOf(blocks: ReturnType<typeof renderBlocks>[number]['blocks']): string {
  const buttons = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  return buttons.map((one) => (one.type === 'button' ? `[${one.text.text}]` : '')).join(' ');
}

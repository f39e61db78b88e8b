import { renderBlocks } from '../../src/slack/renderBlocks.ts';
import type { GalleryMessage } from './galleryMessages.ts';

/** The words of messages as they are kept beside the tests: texts, and buttons in brackets. */
export function wordsOfMessages(messages: readonly GalleryMessage[]): string {
  // Help follows from the menu, which tests/commands holds: a command more is no change of a message.
  const kept = messages.filter(({ answer }) => answer.kind !== 'help');
  const all = kept.map(({ group, name, answer }) => {
    const parts = renderBlocks(answer).map(({ text, blocks }) => `${text}\n${buttonsOf(blocks)}`.trimEnd());
    return `## ${group}: ${name} [${answer.kind}]\n${parts.join('\n--- in the thread, or next ---\n')}`;
  });
  return `${all.join('\n\n')}\n`;
}

function buttonsOf(blocks: ReturnType<typeof renderBlocks>[number]['blocks']): string {
  const buttons = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  return buttons.map((one) => (one.type === 'button' ? `[${one.text.text}]` : '')).join(' ');
}

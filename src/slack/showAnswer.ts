import type { Answer } from '../answers/answer.ts';
import { renderCable } from '../answers/renderText.ts';
import { escapeText } from './escapeText.ts';
import type { Page, Question, Target } from './outgoing.ts';
import { renderBlocks } from './renderBlocks.ts';

/** Slack takes five answers at one response address; the last is kept for saying that there is more. */
const MOST_RESPONSES = 4;
const LONGEST_PREFORMATTED = 9_000;

/**
 * The messages of an answer, as it was asked for: as it is, shared with everybody, or as plain text to copy.
 *
 * @param person who shares it
 */
export function showAnswer(
  answer: Answer,
  shown: Question['shown'],
  by: Target['by'],
  person: string,
): Page[] {
  const pages =
    shown === 'cable' ? cablePages(answer) : renderBlocks(shown === 'shared' ? forAll(answer) : answer);
  const [first] = pages;
  if (shown === 'shared' && first) {
    first.blocks.unshift({
      type: 'context',
      elements: [{ type: 'mrkdwn', text: `Shared by <@${person}>` }],
    });
  }
  const more = pages.length - MOST_RESPONSES;
  if (by !== 'response' || more <= 0) return pages;
  const text = `The answer goes on for ${more} more ${more === 1 ? 'message' : 'messages'}, more than Slack lets me send here. Mention me with the same words in a channel: in a thread I can send all of it.`;
  return [...pages.slice(0, MOST_RESPONSES), { text: escapeText(text), blocks: [], plain: true }];
}

/** The buttons of a shared answer would act for whoever presses them; sharing again is not one of them. */
function forAll(answer: Answer): Answer {
  return { ...answer, actions: answer.actions.filter(({ action }) => action === 'ask') };
}

function cablePages(answer: Answer): Page[] {
  const pieces: string[] = [];
  let rest = renderCable(answer);
  while (rest.length > LONGEST_PREFORMATTED) {
    const line = rest.lastIndexOf('\n', LONGEST_PREFORMATTED);
    const end = line > LONGEST_PREFORMATTED / 2 ? line + 1 : LONGEST_PREFORMATTED;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest].map((text, i, all) => ({
    text: escapeText(text),
    blocks: [
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }],
      },
      ...(i === all.length - 1
        ? [
            {
              type: 'context' as const,
              elements: [
                { type: 'plain_text' as const, text: 'Select the text above and copy it.', emoji: false },
              ],
            },
          ]
        : []),
    ],
  }));
}

import type { KnownBlock } from '@slack/types';
import type { WordedAnswer as Answer } from '../answers/answer.ts';
import { renderCable, renderWire } from '../answers/renderCable.ts';
import { renderMarkdown } from '../answers/renderText.ts';
import type { Words } from '../words/words.ts';
import { escapeText } from './escapeText.ts';
import type { CopyForm, Page, Question, Target } from './outgoing.ts';
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
  { shown, words }: Pick<Question, 'shown' | 'words'>,
  by: Target['by'],
  person: string,
): Page[] {
  const pages =
    shown === 'plain' || shown === 'shared'
      ? renderBlocks(shown === 'shared' ? forAll(answer) : answer)
      : copyPages(answer, shown, words);
  const [first] = pages;
  if (shown === 'shared' && first) {
    first.blocks.unshift({
      type: 'context',
      elements: [{ type: 'mrkdwn', text: answer.words.slack.sharedBy(`<@${person}>`) }],
    });
  }
  const more = pages.length - MOST_RESPONSES;
  if (by !== 'response' || more <= 0) return pages;
  const text = answer.words.slack.goesOn(more);
  return [...pages.slice(0, MOST_RESPONSES), { text: escapeText(text), blocks: [], plain: true }];
}

/** The buttons of a shared answer would act for whoever presses them; sharing again is not one of them. */
function forAll(answer: Answer): Answer {
  return { ...answer, actions: answer.actions.filter(({ action }) => action === 'ask') };
}

/** The forms to copy. */
const FORMS: Readonly<Record<CopyForm, (answer: Answer) => string>> = {
  cable: renderCable,
  wire: renderWire,
  markdown: renderMarkdown,
};
/** A button carries so much. */
const LONGEST_VALUE = 2_000;

/** The answer as text to copy, under it the other forms that it can have. */
function copyPages(answer: Answer, form: CopyForm, words: string): Page[] {
  const pieces: string[] = [];
  let rest = FORMS[form](answer);
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
      ...(i === all.length - 1 ? foot(form, words, answer.words.slack) : []),
    ],
  }));
}

function foot(form: CopyForm, words: string, slack: Words['slack']): KnownBlock[] {
  const others = (Object.keys(FORMS) as CopyForm[]).filter((other) => other !== form);
  return [
    {
      type: 'context',
      elements: [{ type: 'plain_text', text: slack.selectAndCopy, emoji: false }],
    },
    ...(words !== '' && words.length <= LONGEST_VALUE
      ? [
          {
            type: 'actions' as const,
            elements: others.map((other, i) => ({
              type: 'button' as const,
              action_id: `${other}:${i}`,
              text: { type: 'plain_text' as const, text: slack.copies[other], emoji: false },
              value: words,
            })),
          },
        ]
      : []),
  ];
}

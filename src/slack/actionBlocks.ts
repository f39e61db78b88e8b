import type { ActionsBlock, ConfirmationDialog } from '@slack/types';
import type { Action as AnyAction, WordedLine as Line } from '../answers/answer.ts';
import type { Words } from '../words/words.ts';
import { grouped } from './blockSizes.ts';

type Action = AnyAction<never>;

const LONGEST_VALUE = 2_000;
const LONGEST_LABEL = 75;
const MOST_BUTTONS_IN_A_BLOCK = 5;

/** Buttons, and a grey line about those that cannot carry what they ask: a command that is cut asks something else. */
export function actionBlocks(
  actions: readonly Action[],
  words: Words,
): { blocks: ActionsBlock[]; note: Line | null } {
  const carried = actions.map((action) => ({ action, value: carriedBy(action) }));
  const shown = carried.filter(({ value }) => value.length <= LONGEST_VALUE);
  const left = carried.filter(({ value }) => value.length > LONGEST_VALUE).map(({ action }) => action.label);
  const blocks = grouped(
    shown.map(({ action, value }, i) => ({
      type: 'button' as const,
      // Slack wants distinct ids within a block; the number after the colon is only that.
      action_id: `${action.action}:${i}`,
      text: { type: 'plain_text' as const, text: shortLabel(action.label), emoji: false },
      value,
      ...(action.action === 'share' && action.confirm
        ? { confirm: confirmation(action.confirm, words) }
        : {}),
    })),
    () => 0,
    1,
    MOST_BUTTONS_IN_A_BLOCK,
  ).map((elements): ActionsBlock => ({ type: 'actions', elements }));
  return {
    blocks,
    note: left.length > 0 ? [words.slack.withoutButtons(left)] : null,
  };
}

const confirmation = (text: string, { slack }: Words): ConfirmationDialog => ({
  title: { type: 'plain_text', text: slack.shareTitle },
  text: { type: 'plain_text', text, emoji: false },
  confirm: { type: 'plain_text', text: slack.share },
  deny: { type: 'plain_text', text: slack.cancel },
});

/** What a button carries: a command line, or as many whole keys of quotes as fit, and how many more there are. */
function carriedBy(action: Action): string {
  switch (action.action) {
    case 'draft':
      return 'new';
    case 'schedule':
      return action.subscription ?? 'new';
    case 'correct': {
      const { quotes } = action;
      const room = LONGEST_VALUE - 5;
      const fits = quotes.filter((_, i, all) => all.slice(0, i + 1).join(' ').length <= room);
      const more = quotes.length - fits.length;
      return [...fits, ...(more > 0 ? [`+${more}`] : [])].join(' ');
    }
    default:
      return action.command;
  }
}

function shortLabel(label: string): string {
  return label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL - 1)}…`;
}

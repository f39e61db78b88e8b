import type { WordedAnswer as Answer, AnswerKind } from '../answers/answer.ts';
import type { Question, Target } from './outgoing.ts';

/** What the archive says: worth showing to others. Refusals, lists of subscriptions and help are the asker's own. */
const SHAREABLE: ReadonlySet<AnswerKind> = new Set([
  'article-brief',
  'day-brief',
  'search',
  'quotes',
  'topics',
  'revisions',
  'ask',
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
]);

/**
 * An answer with *Share* where one person alone sees it: behind the first button, where a phone still shows it. The button
 * asks the same again for everybody, so that what the channel may not see is not shown there.
 *
 * @param isShared whether people of another organisation read the channel; null where that is not known
 * @example offerSharing(quotes, question, { by: 'response', visible: 'ephemeral', … }, false).actions[1].action // 'share'
 */
export function offerSharing(
  answer: Answer,
  question: Pick<Question, 'words' | 'shown'>,
  target: Target,
  isShared: boolean | null,
): Answer {
  const isAlone = target.by === 'ephemeral' || (target.by === 'response' && target.visible === 'ephemeral');
  if (!isAlone || question.shown !== 'plain' || !SHAREABLE.has(answer.kind)) return answer;
  // There was nothing to check: that is the asker's own too.
  if (answer.kind === 'verify' && !answer.verdict && !answer.checks) return answer;
  const inThread = target.by === 'ephemeral' && target.thread !== undefined;
  const kept = isShared === null ? answer.versions.filter(({ article }) => article.visibleTo !== null) : [];
  const { slack } = answer.words;
  const share = {
    action: 'share',
    label: inThread ? slack.shareInThread : slack.shareToChannel,
    command: (answer.repeat ?? question.words.trim()) || 'brief',
    ...(kept.length > 0
      ? {
          confirm: slack.shareConfirm,
        }
      : {}),
  } as const;
  const at = answer.actions[0]?.action === 'ask' ? 1 : 0;
  return { ...answer, actions: answer.actions.toSpliced(at, 0, share) };
}

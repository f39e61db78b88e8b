import { say, wordText } from '../words/say.ts';
import type { Answer, AnswerKind, Line, Text } from './answer.ts';
import { joinClauses } from './quotePart.ts';

/** Answers that tell nothing of articles, and so leave none out. */
const OF_NO_ARTICLE: readonly AnswerKind[] = [
  'help',
  'subscribed',
  'already-subscribed',
  'unsubscribed',
  'not-subscribed',
  'subscriptions',
  'bad-schedule',
  'unknown-command',
  'not-here',
  'language',
];

/**
 * An answer that says what the embargo keeps back, in its last grey line.
 *
 * @param clause what is held and until when; null where nothing is
 * @example withHeld(answer, '1 article held until 23:01 London').leftOut // ['1 article held until 23:01 London']
 */
export function withHeld(answer: Answer, clause: Text | null): Answer {
  if (clause === null || OF_NO_ARTICLE.includes(answer.kind)) return answer;
  const last = answer.parts.at(-1);
  const told: Line = [say((w) => w.digest.leftOut(wordText(clause, w)))];
  return {
    ...answer,
    leftOut: [...answer.leftOut, clause],
    parts:
      last?.part === 'context'
        ? [...answer.parts.slice(0, -1), { part: 'context', line: joinClauses([last.line, told]) }]
        : [...answer.parts, { part: 'context', line: told }],
  };
}

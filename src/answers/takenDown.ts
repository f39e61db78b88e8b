import { say } from '../words/say.ts';
import type { Answer } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';

/**
 * An article was removed from the archive: told in the thread of every message that cites it, without its words.
 *
 * @example takenDown('Talks in Vienna').parts[0].part // 'line'
 */
export function takenDown(title: string): Answer {
  return composeAnswer({
    kind: 'revisions',
    parts: [
      {
        part: 'line',
        line: [say((w) => w.digest.takenDown(title))],
      },
    ],
  });
}

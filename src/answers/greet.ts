import type { ArchiveCounts } from '../archive/port.ts';
import { say } from '../words/say.ts';
import type { Answer } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';

/**
 * A greeting answered with what is stored and three questions that it can answer.
 *
 * @example greet(['/brief'], counts).kind // 'greeting'
 */
export function greet(examples: readonly string[], counts: ArchiveCounts, isThanks = false): Answer {
  return composeAnswer({
    kind: 'greeting',
    parts: [
      {
        part: 'title',
        line: [say((w) => (isThanks ? w.help.welcome : w.help.hello))],
      },
      { part: 'list', lines: examples.map((e) => [{ code: e }]) },
      {
        part: 'context',
        line: [say((w) => w.help.stored(counts.articles, counts.quotes, counts.oldest, counts.newest))],
      },
    ],
    actions: examples.flatMap((e) => {
      const command = e.replace(/^(?:\/brief|@Brief) ?/, '');
      const label = command === '' ? 'Brief' : command.split(' ').slice(0, 2).join(' ');
      return e.startsWith('/brief')
        ? [
            {
              action: 'ask' as const,
              label: label[0]!.toUpperCase() + label.slice(1),
              command: command || 'brief',
            },
          ]
        : [];
    }),
  });
}

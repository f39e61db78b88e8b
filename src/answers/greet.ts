import type { ArchiveCounts } from '../archive/port.ts';
import type { Answer } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { countOf, formatDay } from './days.ts';

/**
 * A greeting answered with what is stored and three questions that it can answer.
 *
 * @example greet(['/brief'], counts).kind // 'greeting'
 */
export function greet(examples: readonly string[], counts: ArchiveCounts, isThanks = false): Answer {
  const span =
    counts.oldest && counts.newest ? `, ${formatDay(counts.oldest)} to ${formatDay(counts.newest)}` : '';
  return composeAnswer({
    kind: 'greeting',
    parts: [
      {
        part: 'title',
        line: [
          isThanks
            ? 'You’re welcome. Ask me anything else:'
            : "Hello. I answer with the articles' own words. Try:",
        ],
      },
      { part: 'list', lines: examples.map((e) => [{ code: e }]) },
      {
        part: 'context',
        line: [`${countOf(counts.articles, 'article')} stored, ${countOf(counts.quotes, 'quote')}${span}`],
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

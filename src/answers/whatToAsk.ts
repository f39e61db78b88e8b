import type { ArchiveCounts } from '../archive/port.ts';
import { say } from '../words/say.ts';
import type { Answer, Line, Part } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';

/**
 * What can be asked: examples in plain words first, then the commands with their syntax, where they are given.
 *
 * @param prefix what a question begins with where it is typed: "@Brief " or "brief ask "
 * @param counts how much is stored, where that is said too
 * @example whatToAsk(['what did Lavrov say?'], '@Brief ', []).kind // 'help'
 */
export function whatToAsk(
  examples: readonly string[],
  prefix: string,
  commands: readonly Line[],
  counts?: ArchiveCounts,
): Answer {
  const inThread: Part = {
    part: 'line',
    line: [say((w) => w.help.inThread)],
  };
  return composeAnswer({
    kind: 'help',
    parts: [
      { part: 'title', line: [say((w) => w.help.title)] },
      ...(examples.length > 0
        ? [{ part: 'list' as const, lines: examples.map((e): Line => [{ code: `${prefix}${e}` }]) }]
        : []),
      ...(prefix.startsWith('@') ? [inThread] : []),
      ...(commands.length > 0
        ? [
            { part: 'heading' as const, line: [say((w) => w.help.commands)] },
            { part: 'list' as const, lines: commands },
          ]
        : [{ part: 'line' as const, line: [say((w) => w.help.listsCommands)] }]),
      { part: 'context', line: [say((w) => w.help.cutOut)] },
      ...(counts
        ? [
            {
              part: 'context' as const,
              line: [say((w) => w.help.stored(counts.articles, counts.quotes, counts.oldest, counts.newest))],
            },
          ]
        : []),
    ],
  });
}

import type { Answer, Line } from '../src/answers/answer.ts';
import { composeAnswer } from '../src/answers/composeAnswer.ts';
import type { Command, Place } from './command.ts';
import { menu } from './index.ts';

export const help: Command = {
  verb: 'help',
  also: ['?', 'usage'],
  usage: '',
  purpose: 'This list',
  examples: [''],
  async run(_words, asker) {
    return helpAnswer(asker.place);
  },
};

/**
 * What can be asked here, from the menu itself.
 *
 * @example helpAnswer('slash').kind // 'help'
 */
export function helpAnswer(place: Place): Answer {
  const prefix = place === 'terminal' ? 'brief' : place === 'mention' ? '@Brief' : '/brief';
  const lines = menu
    .filter((c) => !c.places || c.places.includes(place))
    .map((c): Line => [{ code: typed(prefix, c) }, `  ${c.purpose}`]);
  return composeAnswer({
    kind: 'help',
    parts: [
      { part: 'title', line: ["Brief answers with the articles' own words."] },
      { part: 'list', lines },
      ...(place === 'terminal'
        ? []
        : [
            {
              part: 'line' as const,
              line: [
                'In a channel, mention me: ',
                { code: '@Brief what did Lavrov say about Afghanistan?' },
                ' In the thread, ',
                { code: 'and on Iran?' },
                ' is enough.',
              ],
            },
          ]),
      { part: 'context', line: ['every quote is cut out of a stored article; nothing is paraphrased'] },
    ],
  });
}

/** A command as it is typed: `/brief quotes [speaker] …`; the verb "brief" itself is the bare command. */
export function typed(prefix: string, command: Command): string {
  const verb = command.verb === 'brief' ? '' : command.verb;
  return [prefix, verb, command.usage].filter(Boolean).join(' ');
}

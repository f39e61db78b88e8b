import type { Answer, Line } from '../src/answers/answer.ts';
import { composeAnswer } from '../src/answers/composeAnswer.ts';
import type { Command, Place } from './command.ts';

/** The command that lists the others, and itself. */
export function createHelp(others: readonly Command[]): Command {
  const help: Command = {
    verb: 'help',
    also: ['?', 'usage'],
    usage: '',
    purpose: 'This list',
    examples: [''],
    async run(_words, asker) {
      return answerHelp([...others, help], asker.place);
    },
  };
  return help;
}

function answerHelp(menu: readonly Command[], place: Place): Answer {
  const prefix = place === 'terminal' ? 'brief' : place === 'mention' ? '@Brief' : '/brief';
  const lines = menu
    .filter((c) => !c.places || c.places.includes(place))
    .map((c): Line => [{ code: typed(prefix, c) }, `  ${c.purpose}`]);
  const inThreads: Line = [
    'In a channel, mention me: ',
    { code: '@Brief what did Lavrov say about Afghanistan?' },
    ' In the thread, ',
    { code: 'and on Iran?' },
    ' is enough.',
  ];
  return composeAnswer({
    kind: 'help',
    parts: [
      { part: 'title', line: ["Brief answers with the articles' own words."] },
      { part: 'list', lines },
      ...(place === 'terminal' ? [] : [{ part: 'line' as const, line: inThreads }]),
      { part: 'context', line: ['every quote is cut out of a stored article; nothing is paraphrased'] },
    ],
  });
}

/** A command as it is typed: `/brief quotes [speaker] …`; the verb "brief" itself is the bare command. */
export function typed(prefix: string, command: Command): string {
  const verb = command.verb === 'brief' ? '' : command.verb;
  return [prefix, verb, command.usage].filter(Boolean).join(' ');
}

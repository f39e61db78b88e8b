import type { Line } from '../src/answers/answer.ts';
import { whatToAsk } from '../src/answers/whatToAsk.ts';
import { say } from '../src/words/say.ts';
import type { Command } from './command.ts';
import { plainQuestions } from './words/examples.ts';

/** The command that lists the others, and itself. */
export function createHelp(others: readonly Command[]): Command {
  const help: Command = {
    verb: 'help',
    also: ['?', 'usage'],
    usage: '',
    purpose: 'This list',
    examples: [''],
    async run(_words, { place }, desk) {
      const prefix = place === 'terminal' ? 'brief' : place === 'mention' ? '@Brief' : '/brief';
      const commands = [...others, help]
        .filter((c) => !c.places || c.places.includes(place))
        .map((c): Line => [{ code: typed(prefix, c) }, '  ', say((w) => w.help.purpose(c.verb, c.purpose))]);
      const asking = place === 'terminal' ? 'brief ask ' : '@Brief ';
      return whatToAsk(await plainQuestions(desk), asking, commands);
    },
  };
  return help;
}

/** A command as it is typed: `/brief quotes [speaker] …`; the verb "brief" itself is the bare command. */
export function typed(prefix: string, command: Command): string {
  const verb = command.verb === 'brief' ? '' : command.verb;
  return [prefix, verb, command.usage].filter(Boolean).join(' ');
}

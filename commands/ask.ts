import { answerAsked, readFor } from './asking/answerAsked.ts';
import type { Command } from './command.ts';

export const ask: Command = {
  verb: 'ask',
  usage: '<question>',
  purpose: 'What somebody said, in their own words, with where to check it',
  examples: ['what did Lavrov say about strategic stability?', 'who spoke about Afghanistan?'],
  async run(words, asker, desk) {
    return answerAsked(await readFor(words, asker, desk), asker, desk);
  },
};

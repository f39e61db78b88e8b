import { answerAsked, readFor } from './asking/answerAsked.ts';
import type { Command } from './command.ts';

export const quotes: Command = {
  verb: 'quotes',
  usage: '[speaker] [about topic] [since date] [in source]',
  purpose: 'Numbered quotes of a speaker, newest first, each with its place and reason',
  examples: ['Lavrov', 'Lavrov about strategic stability', 'Lavrov since 2021-05-01'],
  async run(words, asker, desk) {
    const asked = await readFor(`quotes ${words}`, asker, desk);
    // In a list the nearest name is offered, not taken: its reader may not look at the first line.
    const guess = asked.speakers.find((s) => s.isGuess);
    const problems = guess
      ? [{ typed: guess.typed, problem: 'unknown' as const, names: guess.names }]
      : asked.problems;
    const speakers = guess ? [] : asked.speakers;
    return answerAsked({ ...asked, intent: 'quotes', isYesNo: false, speakers, problems }, asker, desk);
  },
};

import { takePeriod } from './asked/takePeriod.ts';
import { readFor } from './asking/answerAsked.ts';
import { topicsAsked } from './asking/topics.ts';
import type { Command } from './command.ts';

export const topics: Command = {
  verb: 'topics',
  usage: '[topic] [since date]',
  purpose: 'What the articles are about, with the passages that show it and who speaks there',
  examples: ['', 'strategic stability'],
  async run(words, asker, desk) {
    const asked = await readFor(words, asker, desk);
    const taken = asked.period ? takePeriod(asked.typed, desk.now, asker.zone) : null;
    const named = asked.article
      ? null
      : asked.intent === 'topics'
        ? asked.subject
        : (taken ? taken.rest : words).trim().replace(/^(?:about|on)\s+/i, '') || null;
    return topicsAsked({ ...asked, subject: named }, asker, desk);
  },
};

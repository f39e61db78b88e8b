import { answerRenderings } from '../src/answers/answerRenderings.ts';
import { archiveEmpty, trouble } from '../src/answers/refusals.ts';
import { readPasted } from '../src/comparing/verify/readPasted.ts';
import { normaliseText } from '../src/text/normaliseText.ts';
import { say } from '../src/words/say.ts';
import type { Command } from './command.ts';

export const renderings: Command = {
  verb: 'renderings',
  usage: '<statement>',
  purpose: 'One statement in the words of other outlets and translations, side by side',
  examples: ['We will prepare proposals for our presidents on these issues'],
  longest: 10_000,
  async run(words, asker, { archive, lexicon }) {
    const { articles } = await archive.counts();
    if (articles === 0) return archiveEmpty();
    const pasted = readPasted(normaliseText(words));
    const statement = pasted.kind === 'quotation' ? pasted.quotation : words.trim();
    if (statement.split(/\s+/).length < 4)
      return trouble(say((w) => w.lines.pasteStatement(asker.place === 'terminal' ? 'brief' : '/brief')));
    const speaker = pasted.kind === 'quotation' ? pasted.speaker : null;
    const { renderingsAndUses } = await import('../src/lookups/renderingsIn.ts');
    return answerRenderings(
      await renderingsAndUses(statement, speaker, archive, lexicon),
      statement,
      `renderings ${words}`,
    );
  },
};

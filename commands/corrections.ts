import { listCorrections } from '../src/answers/correctionAnswers.ts';
import type { Command } from './command.ts';

const SHOWN = 10;

/** For who looks after a workspace: an administrator sees everybody's corrections, others their own. */
export const corrections: Command = {
  verb: 'corrections',
  usage: '',
  purpose:
    'Quotes that people of this workspace corrected, to review: all for an administrator, else your own',
  examples: [''],
  async run(words, asker, { archive, channels, lexicon }) {
    const page = Math.max(1, Number(/(?:^|\s)page:(\d{1,4})/i.exec(words)?.[1] ?? 1));
    const all = asker.place === 'terminal' || (channels ? await channels.isAdmin(asker.person) : false);
    const made = (await archive.corrections.list()).filter(({ by }) => all || by === asker.person).reverse();
    const first = (page - 1) * SHOWN;
    const shown = made.slice(first, first + SHOWN);
    const versions = await archive.getVersions(shown.map(({ article, version }) => ({ article, version })));
    return listCorrections({
      listed: shown.map((correction) => ({
        correction,
        version:
          versions.find((v) => v.article.id === correction.article && v.version === correction.version) ??
          null,
        topic: lexicon.topics.find(({ id }) => id === correction.notAbout)?.label ?? null,
      })),
      total: made.length,
      all,
      first: first + 1,
      next: made.length > first + SHOWN ? `corrections page:${page + 1}` : null,
    });
  },
};

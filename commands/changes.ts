import type { Answer } from '../src/answers/answer.ts';
import { answerChanges } from '../src/answers/answerChanges.ts';
import { archiveEmpty, nothingFound, shorten, trouble } from '../src/answers/refusals.ts';
import { latestStatement, statementsBefore } from '../src/lookups/statements.ts';
import type { Asker, Command, Desk } from './command.ts';
import { offeringFile } from './words/offeringFile.ts';
import { statementSources } from './words/statementSources.ts';

export const changes: Command = offeringFile({
  verb: 'changes',
  usage: '<side or source> | article:<id>',
  purpose: 'A new statement against the earlier ones of its kind: new, revised, repeated, dropped, silent',
  examples: ['President of Russia', 'Kremlin'],
  async run(words, asker, desk) {
    const { archive, lexicon } = desk;
    const id =
      /\barticle:(\S+)/i.exec(words)?.[1] ?? (words.trim() === '' ? articleOfThread(asker) : undefined);
    if (id) {
      const version = await archive.getVersion(id);
      if (!version)
        return unlessEmpty(archive, () =>
          trouble(`The article “${shorten(id)}” is not stored. \`/brief <words>\` searches for it.`),
        );
      return answerChanges(
        await statementsBefore(version, archive, lexicon),
        `changes article:${id}`,
        asker.whole,
      );
    }
    return changesOf(words.trim(), desk, asker.whole);
  },
});

const articleOfThread = ({ context }: Asker) => context?.asked.article ?? context?.shown[0]?.article;

/** The newest statement of a source, of a body's own outlet, or of any official source of a side. */
async function changesOf(words: string, desk: Desk, whole = false): Promise<Answer> {
  const { archive, lexicon } = desk;
  if (words === '') return newestChanges(desk, whole);
  const sources = await statementSources(words, desk);
  const found = sources.length > 0 ? await latestStatement(sources, archive, lexicon) : null;
  if (!found)
    return unlessEmpty(archive, (articles) => nothingFound(`statements of “${shorten(words)}”`, articles));
  return answerChanges(found, `changes ${words}`, whole);
}

/** Articles among which the newest official text is looked for. */
const NEWEST = 40;

/** The newest statement of whichever official source spoke last. */
async function newestChanges({ archive, lexicon }: Desk, whole: boolean): Promise<Answer> {
  const { found } = await archive.findArticles({ order: 'newest', limit: NEWEST });
  const official = found.find(({ details }) => details.sourceKind === 'official' && details.source !== null);
  const series = official ? await latestStatement([official.details.source!], archive, lexicon) : null;
  if (series) return answerChanges(series, `changes ${official!.details.source}`, whole);
  return unlessEmpty(archive, () =>
    trouble(
      'Whose statement? Type a source or a side: `/brief changes President of Russia`, `/brief changes Kremlin`.',
    ),
  );
}

/** An answer that nothing was found, given how many articles are stored; of an empty archive, that it is empty. */
async function unlessEmpty(archive: Desk['archive'], answer: (articles: number) => Answer): Promise<Answer> {
  const { articles } = await archive.counts();
  return articles === 0 ? archiveEmpty() : answer(articles);
}

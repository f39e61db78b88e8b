import type { Answer } from '../src/answers/answer.ts';
import { answerChanges } from '../src/answers/answerChanges.ts';
import { nobodyNamed, nothingFound, notStored, shorten, trouble } from '../src/answers/refusals.ts';
import { latestStatement, type StatementSeries, statementsBefore } from '../src/lookups/statements.ts';
import { say } from '../src/words/say.ts';
import { findNamed } from './asked/findNamed.ts';
import { unlessEmpty } from './asking/unlessEmpty.ts';
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
      if (!version) return unlessEmpty(archive, () => notStored(id));
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

/** The longest name of a source or a body, in words. */
const LONGEST_NAME = 12;

/** The newest statement of a source, of a body's own outlet, or of any official source of a side. */
async function changesOf(words: string, desk: Desk, whole = false): Promise<Answer> {
  const { archive, lexicon } = desk;
  if (words === '') return newestChanges(desk, whole);
  const parts = words.split(/\s+/);
  for (let length = Math.min(parts.length, LONGEST_NAME); length > 0; length--) {
    // "Kremlin Merkel": whose statements, and what they are about.
    const whose = parts.slice(0, length).join(' ');
    const sources = await statementSources(whose, desk);
    if (sources.length === 0) continue;
    const about =
      parts
        .slice(length)
        .filter((word) => !/^(?:on|about|of|with|and|the)$/i.test(word))
        .join(' ') || null;
    const found = await latestStatement(sources, archive, lexicon, about);
    if (found) return answerChanges(found, `changes ${words}`, whole);
  }
  const { nearest } = await findNamed(words, archive, lexicon);
  if (nearest && parts.length === 1)
    return unlessEmpty(archive, () => nobodyNamed(shorten(words), nearest, `changes ${nearest}`));
  return unlessEmpty(archive, (articles) =>
    nothingFound(
      say((w) => w.found.statementsOf(shorten(words))),
      articles,
      'texts',
    ),
  );
}

/** Articles among which the newest official text is looked for. */
const NEWEST = 40;
/** Sources whose newest statements are looked at where none is named. */
const MOST_SOURCES = 4;

/** The newest statement of whichever official source spoke last. */
async function newestChanges({ archive, lexicon }: Desk, whole: boolean): Promise<Answer> {
  const { found } = await archive.findArticles({ order: 'newest', limit: NEWEST });
  const official = [
    ...new Set(found.flatMap(({ details }) => (details.sourceKind === 'official' && details.source) || [])),
  ].slice(0, MOST_SOURCES);
  let first: { series: StatementSeries; source: string } | null = null;
  for (const source of official) {
    const series = await latestStatement([source], archive, lexicon);
    if (!series) continue;
    first ??= { series, source };
    // Of whoever spoke last and has spoken of the same before.
    if (series.earlier.length > 0) return answerChanges(series, `changes ${source}`, whole);
  }
  if (first) return answerChanges(first.series, `changes ${first.source}`, whole);
  return unlessEmpty(archive, () => trouble(say((w) => w.adding.whoseStatement)));
}

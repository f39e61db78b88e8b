import type { ArchiveView, FoundPerson } from '../../src/archive/port.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import { findEntities } from './entities.ts';
import { findSpeakers } from './speakers.ts';
import { tokensOf } from './tokens.ts';
import { vocabulariesOf } from './vocabulary.ts';

/**
 * The person or body that a name alone means: by full name, another spelling, a part of the name or a title with its
 * country. Of several, all of them and no name; of nobody, neither.
 *
 * @example (await findNamed('lavrov', archive, lexicon)).name // 'Sergei Lavrov'
 */
export async function findNamed(
  typed: string,
  archive: ArchiveView,
  lexicon: Lexicon,
): Promise<{
  readonly name: string | null;
  readonly people: readonly FoundPerson[];
  readonly nearest: string | null;
}> {
  const vocabulary = vocabulariesOf(lexicon)[0]!;
  const words = tokensOf(typed).filter((t) => t.kind === 'word');
  const { all } = await findEntities(words, archive, lexicon, vocabulary);
  const { speakers, problems } = await findSpeakers(words, {
    typed,
    words,
    entities: all,
    archive,
    lexicon,
    period: null,
    isSmall: (word) => vocabulary.isSmall(word),
  });
  const [only] = speakers;
  // A name read as a misspelling of another is offered, not taken.
  if (only && only.kind !== 'side' && !(only.note && only.kind === 'person' && all.length === 0))
    return { name: only.names[0]!, people: [], nearest: null };
  const several = problems.find((p) => p.problem === 'several');
  const people = several
    ? (
        await Promise.all(
          several.names.map(async (name) =>
            (await archive.findPeople({ name })).find((p) => p.name === name),
          ),
        )
      ).filter((p) => p !== undefined)
    : [];
  return { name: null, people, nearest: problems[0]?.names[0] ?? only?.label ?? null };
}

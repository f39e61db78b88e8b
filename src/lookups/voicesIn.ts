import type { ArchiveView, FoundArticle, StoredVersion } from '../archive/port.ts';
import { wordsByVoice, wordsWithoutVoice } from '../comparing/voices/wordsByVoice.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { versionsOf } from './versionsOf.ts';

/** How much somebody is quoted in some articles. */
export interface Voice {
  readonly name: string;
  /** Code of the side, where the articles say or the lexicon knows. */
  readonly side: string | null;
  readonly words: number;
  readonly articles: number;
}

export interface FoundVoices {
  /** The most quoted first. */
  readonly voices: readonly Voice[];
  /** Words in marks that are nobody's: of papers, reports and people without a name. */
  readonly unnamed: number;
  /** Articles that were read, and copies of them that were not counted again. */
  readonly versions: readonly StoredVersion[];
  readonly copies: number;
}

/**
 * Who is quoted in some articles and with how many words in marks, copies of a text counted once. Two calls.
 *
 * @example (await voicesIn(found, archive, lexicon)).voices.map((voice) => voice.name) // ['Sergei Lavrov']
 */
export async function voicesIn(
  found: readonly FoundArticle[],
  archive: ArchiveView,
  lexicon: Lexicon,
): Promise<FoundVoices> {
  const ids = found.map(({ details }) => details.id);
  const assignments = ids.length > 1 ? await archive.storyAssignments(ids) : [];
  const own = found.filter((_, at) => {
    const original = assignments[at]?.copyOf;
    return !original || !ids.includes(original);
  });
  const versions = await versionsOf(
    own.map(({ details, version }) => ({ article: details, version })),
    archive,
  );
  return { ...voicesOf(versions, lexicon), versions, copies: found.length - own.length };
}

/**
 * The same of articles at hand.
 *
 * @example voicesOf([version], lexicon).voices[0].name // 'Sergei Lavrov'
 */
export function voicesOf(
  versions: readonly StoredVersion[],
  lexicon: Lexicon,
): Pick<FoundVoices, 'voices' | 'unnamed'> {
  const counted = new Map<string, Voice>();
  let unnamed = 0;
  for (const version of versions) {
    const sides = new Map(version.reading.people.map(({ name, side }) => [name, side]));
    unnamed += wordsWithoutVoice(version, lexicon);
    for (const [name, words] of wordsByVoice(version, lexicon)) {
      const known = counted.get(name) ?? { name, side: null, words: 0, articles: 0 };
      counted.set(name, {
        name,
        side: known.side ?? sides.get(name) ?? null,
        words: known.words + words,
        articles: known.articles + 1,
      });
    }
  }
  const voices = [...counted.values()].sort((a, b) => b.words - a.words || a.name.localeCompare(b.name));
  return { voices, unnamed };
}

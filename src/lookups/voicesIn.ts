import type { ArchiveView, FoundArticle, StoredVersion } from '../archive/port.ts';
import { wordsByVoice, wordsWithoutVoice } from '../comparing/voices/wordsByVoice.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { isSurnameAlone } from '../reading/names/isSurnameAlone.ts';
import { isOfNoOffice } from '../reading/names/officeInPhrase.ts';
import type { Span } from '../text/article.ts';
import { isHeadedOn } from './actsOf.ts';
import { conceptsIn, type Subject, wholeMask } from './subject.ts';
import { versionsOf } from './versionsOf.ts';

/** How much somebody is quoted in some articles. */
interface Voice {
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
  /** Articles that have the subject in passing, and were not counted. */
  readonly passing?: number;
}

/**
 * Who is quoted in some articles and with how many words in marks, copies of a text counted once. Two calls.
 *
 * @param subject what they are about; those that have it in one paragraph alone, and not at their head, are not counted beside others
 * @example (await voicesIn(found, archive, lexicon)).voices.map((voice) => voice.name) // ['Sergei Lavrov']
 */
export async function voicesIn(
  found: readonly FoundArticle[],
  archive: ArchiveView,
  lexicon: Lexicon,
  subject: Subject | null = null,
): Promise<FoundVoices> {
  const ids = found.map(({ details }) => details.id);
  const assignments = ids.length > 1 ? await archive.storyAssignments(ids) : [];
  const own = found.filter((_, at) => {
    const original = assignments[at]?.copyOf;
    return !original || !ids.includes(original);
  });
  const read = await versionsOf(
    own.map(({ details, version }) => ({ article: details, version })),
    archive,
  );
  const about = subject ? read.filter((version) => isAbout(version, subject)) : read;
  const versions = about.length > 0 ? about : read;
  return {
    ...voicesOf(versions, lexicon),
    versions,
    copies: found.length - own.length,
    passing: read.length - versions.length,
  };
}

/** Whether a text has a subject at its head, or in more than one paragraph. */
function isAbout(version: StoredVersion, subject: Subject): boolean {
  const { text, reading } = version;
  if (isHeadedOn(version, subject)) return true;
  const has = ({ start, end }: Span) =>
    conceptsIn(text.slice(start, end), subject).mask === wholeMask(subject);
  return reading.paragraphs.filter(has).length > 1;
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
  const counted = new Map<string, Counted>();
  let unnamed = 0;
  for (const version of versions) {
    // A former minister speaks for no side.
    const sides = new Map(
      version.reading.people.map(({ name, side, title }) => [
        name,
        title !== null && isOfNoOffice(title, lexicon) ? null : side,
      ]),
    );
    unnamed += wordsWithoutVoice(version, lexicon);
    for (const [name, words] of wordsByVoice(version, lexicon)) {
      const { id } = version.article;
      const here = { name, side: sides.get(name) ?? null, words, articles: new Set([id]) };
      counted.set(name, sum(here, counted.get(name)));
    }
  }
  const voices = joined(counted, lexicon).map((one) => ({ ...one, articles: one.articles.size }));
  return { voices: voices.sort((a, b) => b.words - a.words || a.name.localeCompare(b.name)), unnamed };
}

type Counted = Omit<Voice, 'articles'> & { readonly articles: ReadonlySet<string> };

/** What two counts come to together, under the name of the first. */
function sum(one: Counted, other: Counted | undefined): Counted {
  if (!other) return one;
  return {
    name: one.name,
    side: one.side ?? other.side,
    words: one.words + other.words,
    articles: one.articles.union(other.articles),
  };
}

/** Whom one text calls "Terrec-Lunde" and another "Oda Terrec-Lunde" is one voice, if no second person of the surname is quoted. */
function joined(counted: ReadonlyMap<string, Counted>, lexicon: Lexicon): Counted[] {
  const into = new Map(counted);
  for (const alone of counted.values()) {
    const [full, other] = [...counted.values()].filter(({ name }) =>
      isSurnameAlone(alone.name, name, lexicon),
    );
    if (!full || other || (full.side !== null && alone.side !== null && full.side !== alone.side)) continue;
    into.set(full.name, sum(into.get(full.name)!, alone));
    into.delete(alone.name);
  }
  return [...into.values()];
}

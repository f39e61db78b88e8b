import type { ArchiveView } from '../../src/archive/port.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import { foldWords } from '../../src/text/foldText.ts';

/**
 * The topic that typed words name: by label, id or one of its terms, in full, or by the first word of only one
 * label ("Iran"). Null where they name none: then they are words to search for.
 *
 * @example await findTopic('Strategic stability', archive, lexicon) // { id: 'strategic-stability', label: 'strategic stability' }
 */
export async function findTopic(
  words: string,
  archive: ArchiveView,
  lexicon: Lexicon,
): Promise<{ id: string; label: string } | null> {
  const wanted = foldWords(words)
    .replace(/^(?:the|topic:) ?/, '')
    .replace(/["?!.]/g, '')
    .trim();
  if (!wanted) return null;
  const defined = lexicon.topics.map((t) => ({
    id: t.id,
    label: t.label,
    names: [
      t.label,
      t.id,
      t.id.split('/').at(-1)!.replaceAll('-', ' '),
      ...t.terms.map((term) => term.replace(/\*$/, '')),
    ],
  }));
  const exact = defined.find((t) => t.names.some((n) => foldWords(n) === wanted));
  if (exact) return { id: exact.id, label: exact.label };
  if (/\brelations\b|-/.test(wanted)) {
    // Pairs of sides are topics by computation, so only the archive knows which there are; counting all takes long.
    const pair = (await archive.countTopics({})).find(
      (t) => foldWords(t.label) === wanted || foldWords(t.id) === wanted,
    );
    if (pair) return { id: pair.id, label: pair.label };
  }
  const beginning = defined.filter((t) => foldWords(t.label).replace(/'s\b/g, '').split(' ')[0] === wanted);
  return beginning.length === 1 ? { id: beginning[0]!.id, label: words.trim() } : null;
}

import type { ArchiveView, StoredVersion } from '../archive/port.ts';
import type { SoughtWord } from '../comparing/align/alignWords.ts';
import { type ComparableWord, comparableWords } from '../comparing/align/comparableWords.ts';
import { isSmallWord } from '../comparing/verify/smallWords.ts';
import { versionsOf } from './versionsOf.ts';

/** A text that may hold a quotation, with its words. */
export interface Candidate {
  readonly version: StoredVersion;
  readonly words: readonly ComparableWord[];
  /** How many pairs of neighbouring words it has in common with the quotation. */
  readonly pairs: number;
}

/** So many texts are laid beside the quotation word by word. */
const MOST_ALIGNED = 8;
const MOST_FETCHED = 24;
const PHRASE = 4;

/**
 * The stored texts that may hold a quotation, also with words changed, added or left out: those that have a phrase of
 * it, else most of its rarer words. Most in common first.
 *
 * @param pasted the quotation, of which `sought` are the words
 */
export async function passagesLike(
  sought: readonly SoughtWord[],
  pasted: string,
  archive: ArchiveView,
): Promise<Candidate[]> {
  const raw = sought.map((w) => pasted.slice(w.start, w.end).replace(/[[\]\u00ad"“”„«»*]/g, ''));
  const found = new Map<string, { article: { id: string }; version: number }>();
  const take = async (words: readonly string[], limit: number) => {
    if (words.length === 0) return;
    const page = await archive.findArticles({ words, order: 'relevance', limit });
    for (const { details, version } of page.found)
      found.set(`${details.id}@${version}`, { article: details, version });
  };
  await take(phrasesOf(sought, raw), 12);
  if (found.size < 3) await take(rareForms(sought, raw), MOST_FETCHED - found.size);
  const pairs = pairsOf(sought);
  return (await versionsOf([...found.values()], archive))
    .map((version) => {
      const words = comparableWords(version.text);
      return { version, words, pairs: countPairs(words, pairs) };
    })
    .filter((c) => c.pairs > 0)
    .sort((a, b) => b.pairs - a.pairs)
    .slice(0, MOST_ALIGNED);
}

/** Phrases of neighbouring words, side by side, that say something: "the price of grain". */
function phrasesOf(sought: readonly SoughtWord[], raw: readonly string[]): string[] {
  const phrases: string[] = [];
  for (let at = 0; at < sought.length; at += PHRASE - 1) {
    const words = sought.slice(at, at + PHRASE);
    if (words.length < 2 || words.some((w, i) => w.bracketed || (i > 0 && w.gapBefore))) continue;
    if (words.every((w) => isSmallWord(w.form))) continue;
    phrases.push(`"${raw.slice(at, at + words.length).join(' ')}"`);
  }
  return phrases.slice(0, 40);
}

/** The longer words, all but some: a changed word must not hide a sentence. */
function rareForms(sought: readonly SoughtWord[], raw: readonly string[]): string[] {
  const content = sought
    .map((w, i) => ({ word: raw[i]!, small: isSmallWord(w.form) || Boolean(w.bracketed) }))
    .filter((w) => !w.small && w.word.length > 2)
    .map((w) => w.word);
  const unique = [...new Set(content)].sort((a, b) => b.length - a.length).slice(0, 9);
  if (unique.length < 3) return unique.length > 0 ? [unique.join(' ')] : [];
  const forms: string[] = [];
  // Any three of the longest: they stand together in few texts.
  const first = unique.slice(0, 7);
  for (let i = 0; i < first.length; i += 1)
    for (let j = i + 1; j < first.length; j += 1)
      for (let k = j + 1; k < first.length; k += 1) forms.push(`${first[i]} ${first[j]} ${first[k]}`);
  return forms;
}

function pairsOf(words: readonly { form: string }[]): Set<string> {
  return new Set(words.slice(1).map((word, i) => `${words[i]!.form} ${word.form}`));
}

function countPairs(words: readonly ComparableWord[], pairs: ReadonlySet<string>): number {
  const found = new Set<string>();
  for (let i = 1; i < words.length; i += 1) {
    const pair = `${words[i - 1]!.form} ${words[i]!.form}`;
    if (pairs.has(pair)) found.add(pair);
  }
  return found.size;
}

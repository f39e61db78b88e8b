import type { ArchiveView, StoredVersion } from '../archive/port.ts';
import type { SoughtWord } from '../comparing/align/alignWords.ts';
import { type ComparableWord, comparableWords } from '../comparing/align/comparableWords.ts';
import { searchShingles } from '../comparing/shingles.ts';
import { isSmallWord } from '../comparing/verify/smallWords.ts';

/** A text that may hold a quotation, with its words. */
export interface Candidate {
  readonly version: StoredVersion;
  readonly words: readonly ComparableWord[];
  /** How many pairs of neighbouring words it has in common with the quotation. */
  readonly pairs: number;
}

/** The most texts that are aligned with the quotation word by word. */
const MOST_ALIGNED = 8;
const MOST_FETCHED = 24;
const MOST_SHARING = 8;
/** With so many runs of words in the index, a text that has a quotation is among those that share the most. */
const TELLING = 3;
const PHRASE = 4;

/**
 * The stored texts that may hold a quotation, also with words changed, added or left out, most in common first. First the
 * versions, older ones too, that share runs of words with it; where `isEnough` says no of those, also articles with a
 * phrase of it or most of its rarer words.
 *
 * @param pasted the quotation, of which `sought` are the words
 * @param isEnough asked with the candidates so far, and whether a text with the quotation would be among them
 */
export async function passagesLike(
  sought: readonly SoughtWord[],
  pasted: string,
  archive: ArchiveView,
  isEnough: (candidates: readonly Candidate[], isTelling: boolean) => boolean,
): Promise<Candidate[]> {
  const raw = sought.map((w) => pasted.slice(w.start, w.end).replace(/[[\]\u00ad"“”„«»*]/g, ''));
  const shingles = shinglesIn(sought, raw);
  const pairs = pairsOf(sought);
  const sharing = await archive.findSharing({ shingles, limit: MOST_SHARING });
  const candidates = candidatesIn(
    sharing.map(({ version }) => version),
    pairs,
  );
  // Where many texts have nearly the same sentence, any of them may be the one.
  const isTie = sharing.length === MOST_SHARING && sharing[0]!.shared === sharing.at(-1)!.shared;
  const known = new Set(sharing.map(({ version }) => versionKey(version)));
  let all = candidates;
  const ways = [wholeOf(sought, raw), phrasesOf(sought, raw), rareForms(sought, raw)];
  for (const [i, words] of ways.entries()) {
    if (isEnough(all.slice(0, MOST_ALIGNED), i > 0 || (shingles.length >= TELLING && !isTie))) break;
    if (words.length === 0) continue;
    // Ranking would weigh every phrase; what they have in common is counted instead.
    const found = await archive.findVersions({ words, order: 'newest', limit: MOST_FETCHED });
    const further = found.filter((version) => !known.has(versionKey(version)));
    for (const version of further) known.add(versionKey(version));
    all = [...all, ...candidatesIn(further, pairs)].sort((one, other) => other.pairs - one.pairs);
  }
  return all.slice(0, MOST_ALIGNED);
}

/** The parts between an editor's marks as phrases, all of which must occur. */
function wholeOf(sought: readonly SoughtWord[], raw: readonly string[]): string[] {
  const phrases = partsBetweenMarks(sought, raw)
    .filter((words) => words.length > 1)
    .map((words) => `"${words.join(' ')}"`);
  return phrases.length > 0 ? [phrases.join(' ')] : [];
}

const versionKey = ({ article, version }: StoredVersion) => `${article.id}@${version}`;

function candidatesIn(versions: readonly StoredVersion[], pairs: ReturnType<typeof pairsOf>): Candidate[] {
  return versions
    .map((version) => {
      const words = comparableWords(version.text);
      return { version, words, pairs: countPairs(words, pairs) };
    })
    .filter((c) => c.pairs > 0)
    .sort((one, other) => other.pairs - one.pairs);
}

/** The runs of words between the marks of an editor: omissions and insertions make runs that no text has. */
function shinglesIn(sought: readonly SoughtWord[], raw: readonly string[]): number[] {
  return [...new Set(partsBetweenMarks(sought, raw).flatMap((words) => searchShingles(words.join(' '))))];
}

function partsBetweenMarks(sought: readonly SoughtWord[], raw: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const [i, { bracketed, gapBefore }] of sought.entries()) {
    if (bracketed || gapBefore) parts.push([]);
    if (!bracketed) parts.at(-1)!.push(raw[i]!);
  }
  return parts;
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
  // Any three of the longest: few texts have all three.
  const first = unique.slice(0, 7);
  for (let i = 0; i < first.length; i += 1)
    for (let j = i + 1; j < first.length; j += 1)
      for (let k = j + 1; k < first.length; k += 1) forms.push(`${first[i]} ${first[j]} ${first[k]}`);
  return forms;
}

/** Pairs of neighbouring words of a quotation, each word as a number. */
function pairsOf(words: readonly { form: string }[]) {
  const numbers = new Map<string, number>();
  for (const { form } of words) if (!numbers.has(form)) numbers.set(form, numbers.size + 1);
  const of = (form: string) => numbers.get(form) ?? 0;
  const pairs = new Set(words.slice(1).map((word, i) => of(words[i]!.form) * 65_536 + of(word.form)));
  return { of, pairs };
}

function countPairs(words: readonly ComparableWord[], { of, pairs }: ReturnType<typeof pairsOf>): number {
  // One word has no pairs: a text that has it is as near as any.
  if (pairs.size === 0) return words.some(({ form }) => of(form) > 0) ? 1 : 0;
  const found = new Set<number>();
  let before = 0;
  for (const { form } of words) {
    const number = of(form);
    const pair = before * 65_536 + number;
    if (before > 0 && number > 0 && pairs.has(pair)) found.add(pair);
    before = number;
  }
  return found.size;
}

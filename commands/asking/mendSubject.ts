import type { Asked } from '../../src/answers/asked.ts';
import type { ArchiveView, FoundArticle } from '../../src/archive/port.ts';
import type { QuoteSearch } from '../../src/lookups/quoteSearch.ts';
import { formsOf } from '../../src/lookups/subjectForms.ts';
import { versionsOf } from '../../src/lookups/versionsOf.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { editDistance } from '../../src/text/nearestWord.ts';
import type { Note } from '../../src/words/values.ts';
import { vocabulariesOf } from '../asked/vocabulary.ts';
import type { Desk } from '../command.ts';

/** The most quotes of a speaker that are read for the words that a misspelt one may mean. */
const QUOTES_READ = 60;

/**
 * A subject with words that neither a stored text nor the lexicon has replaced by the nearest words that the speaker's texts, the topics or the
 * places have; null where every word is known or none is near.
 *
 * @example (await mendSubject({ ...asked, subject: 'peace treety' }, search, desk))?.subject // 'peace treaty'
 */
export async function mendSubject(
  asked: Asked,
  search: QuoteSearch,
  { archive, lexicon }: Desk,
): Promise<{ subject: string; note: Note } | null> {
  if (!search.subject || !asked.subject) return null;
  const unknown = await unknownWords(search.subject, { archive, lexicon });
  if (unknown.length === 0) return null;
  const words = await wordsMeant(search, { archive, lexicon });
  const pairs = unknown.flatMap((typed) => {
    const as = nearestOf(typed, words);
    return as ? [{ typed, as }] : [];
  });
  const mended = pairs.reduce(
    (text, { typed, as }) =>
      text.replace(
        new RegExp(`(?<![\\p{L}])${typed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'iu'),
        as,
      ),
    asked.subject,
  );
  return mended === asked.subject ? null : { subject: mended, note: { is: 'in-subject', pairs } };
}

/** The words of a subject that neither the lexicon nor a stored text has. */
async function unknownWords(
  subject: NonNullable<QuoteSearch['subject']>,
  { archive, lexicon }: Pick<Desk, 'archive' | 'lexicon'>,
): Promise<string[]> {
  const known = knownWords(lexicon);
  const unknown: string[] = [];
  for (const concept of subject.concepts.slice(0, 6)) {
    const { typed } = concept;
    if (typed.length < 3 || (typed.length === 3 && concept.isName)) continue;
    if (typed.split(' ').every((word) => known.has(word))) continue;
    const page = await archive.findArticles({
      words: formsOf({ ...subject, concepts: [concept] }),
      limit: FEW,
    });
    // "Dovrin pas": a short word may be known as part of another one.
    const isKnown =
      page.total >= FEW || (page.total > 0 && (typed.length > 4 || (await areWhole(typed, page, archive))));
    if (!isKnown) unknown.push(typed);
  }
  return unknown;
}

/** The words that a misspelt one may mean, as they are written: of places, topics and the texts that quote whoever is asked about. */
async function wordsMeant(
  { speakers, source }: QuoteSearch,
  { archive, lexicon }: Pick<Desk, 'archive' | 'lexicon'>,
): Promise<ReadonlyMap<string, string>> {
  const words = new Map(wordsOfLexicon(lexicon));
  const page = await archive.findQuotes({
    ...(speakers ? { speaker: speakers } : {}),
    ...(source ? { source } : {}),
    limit: QUOTES_READ,
  });
  for (const { text } of await versionsOf(page.found, archive)) addWords(words, foldWords(text), lexicon);
  return words;
}

const lexiconWords = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

/** The words of places and topics, folded, each with how it is written. */
function wordsOfLexicon(lexicon: Lexicon): ReadonlyMap<string, string> {
  const known = lexiconWords.get(lexicon);
  if (known) return known;
  const words = new Map<string, string>();
  // "nordstream" is "Nord Stream".
  const joined = (name: string) => {
    const folded = foldWords(name).replaceAll('*', '');
    if (/^\p{L}+ \p{L}+$/u.test(folded)) words.set(folded.replace(' ', ''), name.replaceAll('*', ''));
  };
  for (const { name } of lexicon.places) joined(name);
  for (const { terms } of lexicon.topics) for (const term of terms) joined(term);
  for (const place of lexicon.places) addWords(words, place.name, lexicon);
  for (const topic of lexicon.topics)
    addWords(words, foldWords([topic.label, ...topic.terms].join(' ')), lexicon);
  lexiconWords.set(lexicon, words);
  return words;
}

function addWords(words: Map<string, string>, text: string, lexicon: Lexicon): void {
  const { isSmall } = vocabulariesOf(lexicon)[0]!;
  for (const word of text.match(/[\p{L}]{4,}/gu) ?? []) {
    const folded = foldWords(word);
    if (!words.has(folded) && !isSmall(folded) && !OF_MANY_NAMES.test(folded)) words.set(folded, word);
  }
}

/** What many names begin with, and what nobody asks about: "Greta" is no misspelt "Great". */
const OF_MANY_NAMES = /^(?:great|greater|north|south|east|west|upper|lower|united|saint|central)$/;

/** So many articles with a short word show that it is one. */
const FEW = 3;

/** True where a text has a word as it is typed. */
async function areWhole(
  typed: string,
  { found }: { readonly found: readonly FoundArticle[] },
  archive: ArchiveView,
): Promise<boolean> {
  const versions = await versionsOf(
    found.map((a) => ({ article: a.details, version: a.version })),
    archive,
  );
  const wanted = foldWords(typed);
  return versions.some(({ text }) =>
    foldWords(text)
      .split(/[^\p{L}\p{N}]+/u)
      .includes(wanted),
  );
}

const compiled = new WeakMap<Lexicon, ReadonlySet<string>>();
/** Auxiliaries that are no words of questions; "may" is no misspelt "many". */
const AUXILIARIES = ['may', 'might', 'must', 'shall', 'ought'];

/** Words that are spelt right whether an article has them or not: of places, people, bodies, topics and questions. */
function knownWords(lexicon: Lexicon): ReadonlySet<string> {
  const known = compiled.get(lexicon);
  if (known) return known;
  const made = new Set(AUXILIARIES);
  const add = (...names: readonly string[]) => {
    for (const word of names.flatMap((name) => foldWords(name).split(/[^\p{L}\p{N}'-]+/u))) made.add(word);
  };
  for (const { name, also, demonyms } of lexicon.places) add(name, ...also, ...demonyms);
  for (const { name, also } of lexicon.speakers) add(name, ...also);
  for (const { label, terms, hints } of lexicon.topics) add(label, ...terms, ...hints);
  for (const row of lexicon.synonyms) add(...row.map((name) => name.replace(/^=/, '')));
  for (const { parts, kinds } of lexicon.questions.slice(0, 1))
    add(...Object.values(parts).flat(), ...Object.values(kinds).flat());
  compiled.set(lexicon, made);
  return made;
}

/** The nearest word as it is written. */
function nearestOf(word: string, words: ReadonlyMap<string, string>): string | null {
  const most = word.length >= 7 ? 2 : 1;
  let best: string | null = null;
  let distance = most + 1;
  for (const [candidate, written] of words) {
    if (candidate[0] !== word[0]) continue;
    // A word of the texts is spelt right; of two words it is one that was typed without the space.
    if (candidate === word) return written.includes(' ') ? written : null;
    // Letters in another order are one slip: "Sirya".
    const d = sorted(candidate) === sorted(word) ? 1 : editDistance(word, candidate, most + 1);
    if (d < distance) {
      distance = d;
      best = written;
    }
  }
  return best;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

import type { Asked } from '../../src/answers/asked.ts';
import type { QuoteSearch } from '../../src/lookups/quotesOn.ts';
import { formsOf } from '../../src/lookups/subject.ts';
import { versionsOf } from '../../src/lookups/versionsOf.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { editDistance } from '../../src/text/nearestWord.ts';
import { vocabulariesOf } from '../asked/vocabulary.ts';
import type { Desk } from '../command.ts';

/** Of a speaker so many quotes are read for the words that a misspelt one may mean. */
const QUOTES_READ = 60;

/**
 * A subject with words that no stored text has replaced by the nearest words that the speaker's texts, the topics or the
 * places have; null where every word is known or none is near.
 *
 * @example (await mendSubject({ ...asked, subject: 'peace treety' }, search, desk))?.subject // 'peace treaty'
 */
export async function mendSubject(
  asked: Asked,
  search: QuoteSearch,
  { archive, lexicon }: Desk,
): Promise<{ subject: string; note: string } | null> {
  const { subject } = search;
  if (!subject || !asked.subject) return null;
  const unknown: string[] = [];
  for (const concept of subject.concepts.slice(0, 6)) {
    if (concept.typed.length < 4) continue;
    const { total } = await archive.findArticles({
      words: formsOf({ ...subject, concepts: [concept] }),
      limit: 0,
    });
    if (total === 0) unknown.push(concept.typed);
    // "Dovrin pas": a short word may be known as part of another one.
    else if (concept.typed.length <= 4 && total < 3) unknown.push(concept.typed);
  }
  const short = subject.concepts.filter((c) => c.typed.length === 3 && !c.isName).map((c) => c.typed);
  if (unknown.length + short.length === 0) return null;
  const words = new Set<string>();
  const isSmall = (word: string) => vocabulariesOf(lexicon)[0]!.isSmall(word);
  const add = (text: string) => {
    for (const word of foldWords(text).match(/[\p{L}]{4,}/gu) ?? []) if (!isSmall(word)) words.add(word);
  };
  for (const topic of lexicon.topics) add([topic.label, ...topic.terms].join(' '));
  for (const place of lexicon.places) add(place.name);
  const page = await archive.findQuotes({
    ...(search.speakers ? { speaker: search.speakers } : {}),
    limit: QUOTES_READ,
  });
  for (const { text } of await versionsOf(page.found, archive)) add(text);
  let mended = asked.subject;
  const notes: string[] = [];
  for (const word of [...unknown, ...short]) {
    const near = nearestOf(word, words);
    if (!near || near === word) continue;
    mended = mended.replace(
      new RegExp(`(?<![\\p{L}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'iu'),
      near,
    );
    notes.push(`“${word}” as “${near}”`);
  }
  return mended === asked.subject ? null : { subject: mended, note: `${notes.join(', ')}.` };
}

function nearestOf(word: string, words: ReadonlySet<string>): string | null {
  const most = word.length >= 7 ? 2 : 1;
  let best: string | null = null;
  let distance = most + 1;
  for (const candidate of words) {
    if (candidate[0] !== word[0]) continue;
    // Letters in another order are one slip: "Sirya".
    const d = sorted(candidate) === sorted(word) ? 1 : editDistance(word, candidate, most + 1);
    if (d > 0 && d < distance) {
      distance = d;
      best = candidate;
    }
  }
  return best;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

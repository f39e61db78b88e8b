import type { Answer } from '../../src/answers/answer.ts';
import type { Mentions } from '../../src/answers/answerNotQuoted.ts';
import type { Asked } from '../../src/answers/asked.ts';
import type { ArchiveView, FoundQuote } from '../../src/archive/port.ts';
import { type Evidence, evidenceIn } from '../../src/lookups/evidence.ts';
import { quoteIn } from '../../src/lookups/quoteIn.ts';
import {
  baseQuery,
  QUOTES_LOOKED_AT,
  type QuoteSearch,
  type QuotesFound,
} from '../../src/lookups/quoteSearch.ts';
import { stem } from '../../src/lookups/subject.ts';
import { versionsOf } from '../../src/lookups/versionsOf.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import { foldName } from '../../src/text/foldName.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { countryNamed } from '../asked/countryNamed.ts';
import { knownNames } from '../asked/knownNames.ts';
import { cyrillicOf } from '../asked/latinNames.ts';
import type { Desk } from '../command.ts';
import type { Again } from './otherReadings.ts';

/**
 * What somebody said on a subject in a text of another language, by the words that questions in it have for the subject: "water" is
 * "eau". Null where a word of it has none, or nothing is found so.
 */
export async function inOtherWords(asked: Asked, { lexicon }: Desk, again: Again): Promise<Answer | null> {
  if (!isLookedForAbroad(asked) || asked.notes.some(({ is }) => is === 'read-as-foreign')) return null;
  for (const { language } of lexicon.questions) {
    if (language === 'en') continue;
    for (const subject of subjectsIn(language, asked.subject, lexicon)) {
      const notes: Asked['notes'] = [
        ...asked.notes,
        { is: 'read-as-foreign', typed: asked.subject, as: subject },
      ];
      const answer = await again({ ...asked, subject, notes });
      // "crimée" begins as "crimes" does.
      const isOfLanguage = answer.versions.every(({ reading }) => reading.language === language);
      if (answer.rung && answer.rung !== 'none' && answer.versions.length > 0 && isOfLanguage) return answer;
    }
  }
  return null;
}

/** Whether a question is one whose subject is looked for in the words of other languages too. */
function isLookedForAbroad(asked: Asked): asked is Asked & { readonly subject: string } {
  return (
    asked.intent === 'said' &&
    asked.speakers.length === 1 &&
    asked.language === 'en' &&
    asked.subject !== null
  );
}

/**
 * The quotes of whoever is asked about in languages other than that of the question, with the words by which the subject was looked for
 * there: nothing found by an English word is no proof that a German quote is not on it. Null where there are none. At most two calls.
 *
 * @example await quotedAbroad(asked, search, found, desk) // { languages: ['de'], quotes: 1, isLowerBound: false, words: ['consulate'], shown: […] }
 */
export async function quotedAbroad(
  asked: Asked,
  search: QuoteSearch,
  { onAnything }: Pick<QuotesFound, 'onAnything'>,
  { archive, lexicon }: Desk,
): Promise<Mentions['abroad']> {
  const { subject } = asked;
  if (!subject || !search.speakers) return null;
  const page = onAnything ?? (await archive.findQuotes({ ...baseQuery(search), limit: QUOTES_LOOKED_AT }));
  const found = page.found.filter(({ article, day }) => search.isOfDays?.(article, day) ?? true);
  const unsaid = found.filter(({ article }) => article.language === null);
  const read = new Map(
    (await versionsOf(unsaid, archive)).map((one) => [one.article.id, one.reading.language]),
  );
  const languages = found.map(({ article }) => article.language ?? read.get(article.id) ?? null);
  const known = new Set(lexicon.questions.map(({ language }) => language));
  const words = new Set([subject]);
  const others = new Set<string>();
  for (const language of new Set(languages)) {
    if (language === null || language === 'en' || language === asked.language) continue;
    const there = known.has(language) ? subjectIn(language, subject, lexicon) : null;
    // "Brenn" is the same there.
    if (there !== null && foldWords(there) === foldWords(subject)) continue;
    if (there !== null && isLookedForAbroad(asked)) words.add(there);
    others.add(language);
  }
  const abroad = found.filter((_, i) => others.has(languages[i] ?? ''));
  if (abroad.length === 0) return null;
  return {
    languages: [...others],
    quotes: abroad.length,
    isLowerBound: page.isLowerBound,
    words: [...words],
    shown: await shownOf(abroad, archive),
  };
}

/** The newest quotes in other languages, which are shown: whether they are on the subject is for the reader to see. */
async function shownOf(abroad: readonly FoundQuote[], archive: ArchiveView): Promise<Evidence[]> {
  const newest = abroad.toSorted((a, b) => b.day.localeCompare(a.day)).slice(0, MOST_SHOWN);
  const versions = new Map((await versionsOf(newest, archive)).map((one) => [one.article.id, one]));
  return newest.flatMap((found) => {
    const version = versions.get(found.article.id);
    const quote = version && quoteIn(version, found);
    return (version && quote && evidenceIn(version, quote, null)) ?? [];
  });
}
const MOST_SHOWN = 3;

/** The subjects by which one is looked for in a language: of a single word the likeliest that it has for it, "impôts" and "taxe". */
function subjectsIn(language: string, subject: string, lexicon: Lexicon): readonly string[] {
  const terms = lexicon.questions.find((one) => one.language === language)?.terms ?? {};
  const bare = subject.replace(/^(?:the|an?) /i, '');
  const words = bare.includes(' ') ? [] : foreignWords(bare, terms).slice(0, MOST_WORDS);
  const whole = subjectIn(language, subject, lexicon);
  return words.length > 0 ? words : whole === null ? [] : [whole];
}
const MOST_WORDS = 2;

/** A subject in the words that questions of a language have for it; null where one of them has none. */
function subjectIn(language: string, subject: string, lexicon: Lexicon): string | null {
  const terms = lexicon.questions.find((one) => one.language === language)?.terms ?? {};
  const foreign = subject
    .split(' ')
    .filter((word) => !/^(?:the|an?|of|in|on|for)$/i.test(word))
    .map((word) => foreignFor(word, terms) ?? nameAbroad(word, language, lexicon));
  return foreign.some((word) => word === null) ? null : foreign.join(' ');
}

/** The shortest word of a language's questions for an English one; null for none. */
const foreignFor = (word: string, terms: Readonly<Record<string, string>>): string | null =>
  foreignWords(word, terms)[0] ?? null;

function foreignWords(word: string, terms: Readonly<Record<string, string>>): readonly string[] {
  const one = (words: string) => stem(foldWords(words).replace(/(?<=x)es$/, ''));
  return Object.keys(terms)
    .filter((term) => !term.includes(' ') && one(terms[term]!) === one(word))
    .map((term) => term.replace('*', ''))
    .sort((a, b) => a.length - b.length);
}

const LONGEST_PRONOUN = 3;

/** What a text of another language calls a country or somebody: "Algérie", "Лавров"; other names are the same in each, and no name is null. */
function nameAbroad(word: string, language: string, lexicon: Lexicon): string | null {
  const names = knownNames(lexicon);
  const country = countryNamed(word, names);
  const isCapital = /^\p{Lu}/u.test(word);
  // "sanctions russia", where "us" is no country
  if (country && !country.isCapital && (isCapital || word.length > LONGEST_PRONOUN))
    return new Intl.DisplayNames(language, { type: 'region' }).of(country.code) ?? word;
  if (!isCapital && !names.speakers.has(foldName(word))) return null;
  if (language !== 'ru') return word;
  const known = names.speakers.get(foldName(word))?.also.find((name) => /^\p{Script=Cyrillic}/u.test(name));
  return known?.split(' ').at(-1) ?? cyrillicOf(word)[0] ?? word;
}

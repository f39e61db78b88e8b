import type { SQLInputValue } from 'node:sqlite';
import { COMMON_WORDS } from '../../comparing/commonWords.ts';
import { foldedWords, runsOfPhrase } from '../../comparing/phraseRuns.ts';
import { searchShingles } from '../../comparing/shingles.ts';
import { isoOf } from '../instants.ts';
import type { ArticleQuery, Viewer } from '../port.ts';
import { textsAt } from './articlesAt.ts';
import { KINDS } from './codes.ts';
import type { Database } from './database.ts';
import { and, correctionsFor, matchFor, mostCounted, newestNumbers, peopleNamed, where } from './queries.ts';
import { type FoundText, hasPhrase } from './rankTexts.ts';
import { withinTime } from './sortKeys.ts';
import { HEADLINE_SORT_KEY, HEADLINES } from './steps/headlineShingles.ts';
import { shingleToken } from './steps/versionShingles.ts';
import { inStory } from './stories.ts';
import { type Filter, visibleTo } from './visibility.ts';
import { termsOf } from './words.ts';

/** Texts in which a longer phrase is looked for that has its runs: of more, the word index knows sooner. */
const MOST_READ = 500;
/** As many with all its rarer words: to read more takes longer than to ask the word index. */
const FEW = 100;

/** Columns of the word index in which typed words are looked for. */
const COLUMNS = '{text title}';

/** Where a query's articles come from: the word index where anything of it is asked, else the articles themselves. */
export function chooseArticles(db: Database, viewer: Viewer | null, query: ArticleQuery) {
  const corrections =
    query.speaker === undefined && query.kinds === undefined ? null : correctionsFor(db, viewer);
  // Tags have the speakers as they were read, so with visible corrections each quote is asked.
  const { speaker, kinds, ...plain } = query;
  const match = matchFor(db, corrections ? plain : query, COLUMNS, (people, letters) => {
    if (people === null) return letters === null ? [] : [letters];
    return [
      people.flatMap((p) => (letters === null ? [`p${p}`] : letters.map((letter) => `p${p}${letter}`))),
    ];
  });
  if (match === null) return null;
  const filter: Filter = { conditions: [], values: [] };
  const place = match === '' ? null : placeOf(db, query, match);
  const sortKey = place?.sortKey ?? 'a.sort_key';
  if (place) {
    filter.conditions.push(...place.conditions);
    filter.values.push(place.value);
  }
  const time = withinTime(sortKey, 'sortKey', query);
  filter.conditions.push(...time.conditions);
  filter.values.push(...time.values);
  const ofArticle = visibleTo(db, viewer);
  if (query.url !== undefined)
    and(ofArticle, 'a.url IN (SELECT value FROM json_each(?))', JSON.stringify([query.url].flat()));
  if (query.freeSince !== undefined) and(ofArticle, 'a.held_until >= ?', isoOf(query.freeSince));
  if (query.story !== undefined) {
    const story = inStory(db, viewer, query.story);
    ofArticle.conditions.push(...story.conditions);
    ofArticle.values.push(...story.values);
  }
  filter.conditions.push(...ofArticle.conditions);
  filter.values.push(...ofArticle.values);
  if (corrections) {
    const said = saidIn(db, sortKey, { speaker, kinds }, corrections.values);
    if (said === null) return null;
    and(
      filter,
      `EXISTS (WITH ${corrections.sql} SELECT 1 FROM quotes q LEFT JOIN visible_corrections m ON m.quote = q.number ${where(said)})`,
      ...said.values,
    );
  }
  const joined = ofArticle.conditions.length > 0;
  return {
    from: place
      ? `${place.from} ${joined ? `JOIN articles a ON a.sort_key = ${sortKey}` : ''}`
      : 'articles a',
    sortKey,
    filter,
    texts: place?.texts ?? NONE,
    most: mostCounted(joined, place?.from === 'article_words' && asksForPhrase(query)),
    isAll: match === '' && filter.conditions.length === 0,
    byTimeAlone: match === '' && !joined && !corrections,
  };
}

/** The quotes of an article by these people and of these kinds, as corrected; null where nobody is called so. */
function saidIn(
  db: Database,
  sortKey: string,
  { speaker, kinds }: Pick<ArticleQuery, 'speaker' | 'kinds'>,
  corrected: readonly SQLInputValue[],
): Filter | null {
  const people = speaker === undefined ? null : peopleNamed(db, speaker);
  if (people?.length === 0) return null;
  const said: Filter = {
    conditions: [`q.number BETWEEN ${sortKey} * 4096 AND ${sortKey} * 4096 + 4095`],
    values: [...corrected],
  };
  if (people !== null)
    and(
      said,
      'CASE WHEN m.quote IS NULL THEN q.person ELSE m.person END IN (SELECT value FROM json_each(?))',
      JSON.stringify(people),
    );
  if (kinds)
    and(said, `q.kind IN (${kinds.map(() => '?').join(', ')})`, ...kinds.map((kind) => KINDS.indexOf(kind)));
  return said;
}

/** Texts that were read already, by the sort keys of their articles. */
export type TextsRead = ReadonlyMap<number, FoundText>;
const NONE: TextsRead = new Map();

/** Where words are looked for; `value` is the first of the statement. */
interface Place {
  readonly from: string;
  readonly sortKey: string;
  readonly conditions: readonly string[];
  readonly value: string;
  /** Of all that is found there. */
  readonly texts?: TextsRead;
}

/** A phrase is looked for by its runs of words where they are indexed, everything else in the word index. */
function placeOf(db: Database, query: ArticleQuery, match: string): Place {
  const phrase = phraseAlone(query);
  const runs = phrase === null ? null : runsOfPhrase(phrase);
  if (runs?.isExact)
    return {
      from: 'phrase_runs',
      sortKey: 'phrase_runs.rowid',
      conditions: ['phrase_runs MATCH ?'],
      value: runs.names.join(' '),
    };
  const having = phrase === null ? null : articlesWith(db, phrase, runs?.names ?? null);
  if (having)
    return {
      from: 'json_each(?) found',
      sortKey: 'found.value',
      conditions: [],
      value: JSON.stringify([...having.keys()]),
      texts: having,
    };
  return {
    from: 'article_words',
    sortKey: 'article_words.rowid',
    conditions: ['article_words MATCH ?'],
    value: match,
  };
}

/**
 * The articles with a phrase, newest first, with their texts, by its runs: the names of those of common words, or the sample of all runs
 * that every text has of its own. The texts that have all of them are read. Null where they are too many or no run of
 * the phrase is indexed.
 */
function articlesWith(db: Database, phrase: string, names: readonly string[] | null): TextsRead | null {
  const found = names
    ? newestNumbers(
        db,
        'SELECT rowid AS number FROM phrase_runs WHERE phrase_runs MATCH ?',
        [names.join(' ')],
        MOST_READ + 1,
      )
    : (sharingRuns(db, phrase) ?? withRarerWords(db, phrase));
  if (found === null || found.length > MOST_READ) return null;
  const has = hasPhrase(phrase);
  const texts = textsAt(db, found).map((text, i) => [found[i]!, text] as const);
  return new Map(texts.filter(([, text]) => has(text)));
}

/** Articles whose text or headline has all sampled runs of a phrase; null where it has no such run, or too many texts do. */
function sharingRuns(db: Database, phrase: string): number[] | null {
  const sampled = searchShingles(phrase);
  if (sampled.length === 0) return null;
  const runs = sampled.map((run) => `"${shingleToken(run)}"`).join(' ');
  const versions = db.all<{ number: number }>(
    `SELECT rowid AS number FROM version_shingles WHERE version_shingles MATCH ? AND rowid < ${HEADLINES} LIMIT ?`,
    runs,
    MOST_READ + 1,
  );
  if (versions.length > MOST_READ) return null;
  const current = db.all<{ number: number }>(
    `SELECT a.sort_key AS number FROM json_each(?) found CROSS JOIN versions v ON v.number = found.value
     CROSS JOIN articles a ON a.number = v.article AND a.current = v.number`,
    JSON.stringify(versions.map(({ number }) => number)),
  );
  const headlined = newestNumbers(
    db,
    `SELECT ${HEADLINE_SORT_KEY} AS number FROM version_shingles WHERE version_shingles MATCH ? AND rowid >= ${HEADLINES}`,
    [runs],
    MOST_READ + 1,
  );
  return [...new Set([...current.map(({ number }) => number), ...headlined])].sort((a, b) => b - a);
}

/**
 * Articles with all the words of a phrase that are not common, in any order; null where there are more than a few. Of a long phrase
 * there mostly are not, and the word index would go through all places of its common words first.
 */
function withRarerWords(db: Database, phrase: string): number[] | null {
  // As they were typed: the index folds them in its own way.
  const rarer = phrase
    .split(/\s+/)
    .filter((typed) => foldedWords(typed).some((word) => !COMMON_WORDS.has(word)));
  if (rarer.length < 2) return null;
  const match = rarer.map((word) => `"${word}"`).join(' ');
  const found = newestNumbers(
    db,
    'SELECT rowid AS number FROM article_words WHERE article_words MATCH ?',
    [`${COLUMNS} : (${match})`],
    FEW + 1,
  );
  return found.length > FEW ? null : found;
}

/** The phrase that a query asks for where it asks for no other words and nothing that the tags have; else null. */
function phraseAlone({ words, topic, source, speaker, kinds }: ArticleQuery): string | null {
  const typed = [words ?? []].flat();
  if (typed.length !== 1 || [topic, source, speaker, kinds].some((one) => one !== undefined)) return null;
  const [term, ...others] = termsOf(typed[0]!);
  return term && !term.begins && others.length === 0 ? term.words : null;
}

/** Whether a query asks for words in a row: in the word index each of them is read wherever it is. */
function asksForPhrase({ words }: ArticleQuery): boolean {
  return [words ?? []]
    .flat()
    .some((typed) => termsOf(typed).some((term) => /\p{L}[^\p{L}]+\p{L}/u.test(term.words)));
}

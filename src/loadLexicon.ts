import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { loadWeights } from './loadWeights.ts';
import type { LearnedWeights } from './reading/learned/learnedWeights.ts';
import { type Lexicon, QUESTION_PARTS } from './reading/lexicon.ts';
import { LexiconError, readRows } from './readRows.ts';
import { RULES, rowRules } from './rowRules.ts';
import { tellLanguage } from './tellLanguage.ts';

/** The rows of a lexicon, as they are kept compiled; those of languages apart, because few look-ups need them. */
interface Rows {
  readonly rows: Omit<Lexicon, 'learned' | 'tellLanguage' | 'languages'>;
  readonly languages: () => Lexicon['languages'];
}

/**
 * The lexicon of a data folder: `speakers.yml`, `topics.yml`, `reporting-verbs.yml`, `places.yml` and a file for each
 * language in `languages/`, checked. The learned weights and the rules of languages are
 * loaded when they are first asked for: reading needs them, and few look-ups.
 *
 * Throws a LexiconError that names file, line and rule where an editor erred, two rows have the same name, or a file
 * cannot be read.
 *
 * @param cache a folder in which the checked rows are kept compiled, for as long as no data file changes: parsing YAML
 * takes half a second and 60 MB. Left out, or not writable: they are compiled once a process
 * @example loadLexicon('data').speakers.length // more than 300
 */
export function loadLexicon(folder: string, cache?: string): Lexicon {
  const { rows, languages } = cachedRows(folder, cache ?? null);
  let learned: LearnedWeights | null = null;
  return {
    ...rows,
    get languages() {
      return languages();
    },
    get learned() {
      learned ??= loadWeights(folder);
      return learned;
    },
    tellLanguage,
  };
}

function cachedRows(folder: string, cache: string | null): Rows {
  if (!existsSync(folder)) return compiledAnew(folder);
  const digest = createHash('sha256').update(JSON.stringify(QUESTION_PARTS));
  // The rules are part of what the rows come out as.
  for (const path of [RULES, ...dataFiles(folder).map((file) => join(folder, file))]) {
    const bytes = readIfThere(path);
    if (!bytes) return compiledAnew(folder);
    digest.update(`${path} ${bytes.length}\n`).update(bytes);
  }
  const key = digest.digest('hex').slice(0, 16);
  const known = compiled.get(`${key} ${cache}`);
  if (known) return known;
  const rows = cache === null ? compiledAnew(folder) : keptRows(folder, cache, key);
  compiled.set(`${key} ${cache}`, rows);
  return rows;
}

/** Rows by the content of the files that they were compiled from, and where they are kept. */
const compiled = new Map<string, Rows>();

/** What was kept for files of a week ago is hardly that of another checkout in use. */
const OLD_MS = 7 * 86_400_000;

function compiledAnew(folder: string): Rows {
  const { languages, ...rows } = compileRows(folder);
  return { rows, languages: () => languages };
}

function keptRows(folder: string, cache: string, key: string): Rows {
  const path = join(cache, `lexicon-${key}.json`);
  const pathOfLanguages = join(cache, `lexicon-${key}-languages.json`);
  const rows = readKept<Rows['rows']>(path);
  if (rows) {
    let languages: Lexicon['languages'] | null = null;
    return {
      rows,
      languages: () => {
        languages ??= readKept(pathOfLanguages) ?? compiledAnew(folder).languages();
        return languages;
      },
    };
  }
  const made = compiledAnew(folder);
  try {
    mkdirSync(cache, { recursive: true });
    keep(pathOfLanguages, made.languages());
    keep(path, made.rows);
    for (const file of readdirSync(cache)) {
      const other = join(cache, file);
      if (
        /^lexicon-[0-9a-f]{16}(?:-languages)?\.json$/.test(file) &&
        Date.now() - statSync(other).mtimeMs > OLD_MS
      )
        rmSync(other, { force: true });
    }
  } catch {
    // A folder that cannot be written costs half a second at each start.
  }
  return made;
}

/** What a file keeps; null where it is not there yet, or damaged. */
function readKept<T>(path: string): T | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return null;
  }
}

/** Whole or not at all: another instance may be starting. */
function keep(path: string, rows: unknown): void {
  const part = `${path}.${process.pid}`;
  writeFileSync(part, JSON.stringify(rows));
  renameSync(part, path);
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** Every file of rows in a data folder and in the folders of it that hold some. */
function dataFiles(folder: string): string[] {
  const own = readdirSync(folder).filter((file) => file.endsWith('.yml'));
  return [...own, ...filesIn(folder, 'languages'), ...filesIn(folder, 'questions')].sort();
}

function compileRows(folder: string): Omit<Lexicon, 'learned' | 'tellLanguage'> {
  const rules = rowRules();
  const lexicon = {
    speakers: readRows(folder, 'speakers.yml', rules.speaker, (row) => row.name),
    topics: readRows(folder, 'topics.yml', rules.topic, (row) => row.id),
    verbs: readRows(folder, 'reporting-verbs.yml', rules.verb, (row) => row.verb),
    places: readRows(folder, 'places.yml', rules.place, (row) => `${row.kind} ${row.name}`),
    questions: filesIn(folder, 'questions')
      .flatMap((file) => readRows(folder, file, rules.questionWords, (row) => row.language, true))
      .sort((a, b) => Number(b.language === 'en') - Number(a.language === 'en')),
    synonyms: optionalRows(folder, 'synonyms.yml', rules.synonyms, (row) => row[0]!),
    groups: optionalRows(folder, 'country-groups.yml', rules.countryGroup, (row) => row.name),
    comparingQuestions: optionalRows(folder, 'comparing-questions.yml', rules.comparingRow, (row) =>
      'ask' in row ? row.ask : `name ${row.name}`,
    ),
    opposites: optionalRows(folder, 'opposites.yml', rules.opposites, (row) => `${row.one} / ${row.other}`),
    disagreements: optionalRows(folder, 'disagreements.yml', rules.disagreement, (row) =>
      'one' in row ? `${row.one} / ${row.other}` : Object.keys(row)[0]!,
    ),
    headlineVerbs: optionalRows(folder, 'headline-verbs.yml', rules.headlineVerbs, (row) =>
      row.says.join(', '),
    ),
    headlineWords: optionalRows(folder, 'headline-words.yml', rules.synonyms, (row) => row[0]!),
    readouts: optionalRows(folder, 'readouts.yml', rules.readout, (row) => row.id),
    speaksFor: optionalRows(folder, 'speaks-for.yml', rules.speaksFor, (row) => row.body),
    languages: filesIn(folder, 'languages').flatMap((file) =>
      readRows(folder, file, rules.language, (row) => row.code, true),
    ),
  };
  for (const [index, file] of filesIn(folder, 'languages').entries())
    if (file !== join('languages', `${lexicon.languages[index]!.code}.yml`))
      throw new LexiconError(
        `${join(folder, file)}: the file of the language "${lexicon.languages[index]!.code}" must be named ${lexicon.languages[index]!.code}.yml.`,
      );
  const bodies = new Set(lexicon.speakers.map((row) => row.name));
  for (const row of lexicon.speaksFor)
    if (!bodies.has(row.body))
      throw new LexiconError(
        `${join(folder, 'speaks-for.yml')}: the body "${row.body}" is no name in speakers.yml.`,
      );
  const topics = new Set(lexicon.topics.map((row) => row.id));
  for (const row of lexicon.topics)
    if (row.parent !== null && !topics.has(row.parent))
      throw new LexiconError(
        `${join(folder, 'topics.yml')}: the parent "${row.parent}" of topic "${row.id}" is no topic of this file.`,
      );
  if (!lexicon.languages.some(({ code }) => code === 'en'))
    throw new LexiconError(`${join(folder, 'languages', 'en.yml')}: there are no rules of English.`);
  return lexicon;
}

function filesIn(folder: string, name: string): string[] {
  const within = join(folder, name);
  if (!existsSync(within)) return [];
  return readdirSync(within)
    .filter((file) => file.endsWith('.yml'))
    .sort()
    .map((file) => join(name, file));
}

/** The rows of a file that a folder may lack. */
function optionalRows<T extends z.ZodType>(
  folder: string,
  file: string,
  rule: T,
  nameOf: (row: z.output<T>) => string,
): z.output<T>[] {
  return existsSync(join(folder, file)) ? readRows(folder, file, rule, nameOf) : [];
}

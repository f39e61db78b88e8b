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
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type LearnedWeights, NOTHING_LEARNED } from './reading/learned/learnedWeights.ts';
import { type Lexicon, QUESTION_PARTS } from './reading/lexicon.ts';
import { tellLanguage } from './tellLanguage.ts';

/**
 * A mistake in a data file, in a sentence for the editor who made it: "data/topics.yml, line 12: …".
 */
export class LexiconError extends Error {
  override readonly name = 'LexiconError';
}

/** Some text, white space around it taken off. */
export const text = z.string().trim().min(1, 'must be some text');
const texts = z.array(text).default([]);
const year = z
  .union([z.number().int(), text])
  .nullable()
  .default(null)
  .transform((value) => (value === null ? null : String(value)))
  .refine(
    (value) => value === null || /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value),
    'must be a year, as in 2004, or a date, as in 2004-03-09',
  );

const speaker = z.strictObject({
  name: text,
  also: texts,
  side: text.nullable().default(null),
  gender: z.enum(['m', 'f'], 'must be m or f').nullable().default(null),
  offices: z.array(z.strictObject({ title: text, from: year, to: year })).default([]),
  kind: z.enum(['person', 'body'], 'must be person or body').default('person'),
});
const topic = z
  .strictObject({
    id: z
      .string()
      .regex(
        /^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/,
        'must be small letters, digits and hyphens, with at most one slash',
      ),
    label: text,
    parent: text.nullable().default(null),
    terms: z.array(text).min(1, 'must have at least one term'),
    hints: texts,
    company: texts,
    not: texts,
  })
  .refine((row) => row.hints.length > 0 === row.company.length > 0, {
    path: ['company'],
    message: 'and "hints" need each other: a hint shows the topic only beside one of company',
  });
const verb = z
  .strictObject({
    verb: text,
    forms: z.array(text).optional(),
    strength: z.number().min(0, 'must be 0 to 3').max(3, 'must be 0 to 3').default(1),
    phrase: z.boolean().default(false),
    takes: z
      .array(z.enum(['clause', 'that', 'to', 'matter'], 'must be clause, that, to or matter'))
      .default(['clause']),
  })
  .transform((row) => ({ ...row, forms: row.forms ?? regularForms(row.verb) }));
const place = z.strictObject({
  name: text,
  also: texts,
  kind: z.enum(
    ['country', 'capital', 'city', 'region', 'site'],
    'must be country, capital, city, region or site',
  ),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be an ISO 3166 code of two capital letters')
    .nullable()
    .default(null),
  demonyms: texts,
});
const gendered = z.strictObject({ m: texts, f: texts }).default({ m: [], f: [] });
const byGender = z.strictObject({ m: texts, f: texts, any: texts }).default({ m: [], f: [], any: [] });
const language = z.strictObject({
  code: z.string().regex(/^[a-z]{2}$/, 'must be an ISO 639-1 code of two small letters'),
  name: text,
  marks: z
    .array(
      text.regex(
        /^\S(?: \S)+$/,
        'must be an opening mark, a space, and the marks that close it, as in "„ “"',
      ),
    )
    .min(1, 'must have at least one pair of marks'),
  inside: z.array(z.enum(['comma', 'dash'], 'must be comma or dash')).default([]),
  verbFirst: z.boolean().default(true),
  dropsSubject: z.boolean().default(false),
  verbs: z.array(text).min(1, 'must have at least one verb'),
  auxiliaries: texts,
  participles: texts,
  passive: texts,
  gerunds: texts,
  verbEndings: gendered,
  that: texts,
  and: texts,
  links: texts,
  accordingTo: texts,
  accordingToAfter: texts,
  accordingToThem: gendered,
  pronouns: gendered,
  attachedPronouns: gendered,
  elisions: texts,
  articles: byGender,
  titles: byGender,
  declinedTitles: texts,
  bodies: texts,
  bodyPrepositions: texts,
  prepositions: texts,
  of: texts,
  passed: texts,
  particles: texts,
  notNames: texts,
  givenNames: gendered,
  surnameEndings: gendered,
  declension: z
    .array(text.regex(/^\S+>\S*$/, 'must be an ending, ">" and its nominative, as in "ова>ов"'))
    .default([]),
  pointsBack: texts,
  abbreviations: texts,
  ordinalStops: z.boolean().default(false),
});

const forms = z.array(text);
const questionWords = z
  .strictObject({
    language: z.string().regex(/^[a-z]{2}$/, 'must be an ISO 639-1 code of two small letters'),
    ...Object.fromEntries(QUESTION_PARTS.map((part) => [part, forms.default([])])),
    kinds: z.record(text, forms).default({}),
    terms: z.record(text, text).default({}),
  })
  .transform(({ language, kinds, terms, ...parts }) => ({
    language: language as string,
    parts: parts as Record<(typeof QUESTION_PARTS)[number], string[]>,
    kinds: kinds as Record<string, string[]>,
    terms: terms as Record<string, string>,
  }));
const speaksFor = z.strictObject({ body: text, titles: texts, outlets: texts, also: texts });
const readout = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'must be small letters, digits and hyphens'),
  label: text,
  terms: z.array(text).min(1, 'must have at least one term'),
  frame: z
    .enum(['opening', 'contacts', 'tone'], 'must be opening, contacts or tone')
    .nullable()
    .default(null),
});
const synonyms = z.array(text).min(2, 'must have at least two names');

/** The rows of a lexicon, as they are kept compiled. */
type Rows = Omit<Lexicon, 'learned' | 'tellLanguage'>;

/**
 * The lexicon of a data folder: `speakers.yml`, `topics.yml`, `reporting-verbs.yml`, `places.yml` and a file for each
 * language in `languages/` (a folder without it reads English alone), checked. The learned weights are loaded when they
 * are first asked for: only reading needs them.
 *
 * Throws a LexiconError that names file, line and rule where an editor erred, two rows have the same name, or a file
 * cannot be read.
 *
 * @param cache a folder in which the checked rows are kept compiled, for as long as no data file changes: parsing YAML
 * takes half a second and 60 MB. Left out, or not writable: they are compiled once a process
 * @example loadLexicon('data').speakers.length // more than 300
 */
export function loadLexicon(folder: string, cache?: string): Lexicon {
  const rows = cachedRows(folder, cache ?? null);
  let learned: LearnedWeights | null = null;
  return {
    ...rows,
    get learned() {
      learned ??= loadWeights(folder);
      return learned;
    },
    tellLanguage,
  };
}

function cachedRows(folder: string, cache: string | null): Rows {
  if (!existsSync(folder)) return compileRows(folder);
  const digest = createHash('sha256').update(JSON.stringify(QUESTION_PARTS));
  // The rules are part of what the rows come out as.
  for (const path of [import.meta.filename, ...dataFiles(folder).map((file) => join(folder, file))]) {
    const bytes = readIfThere(path);
    if (!bytes) return compileRows(folder);
    digest.update(`${path} ${bytes.length}\n`).update(bytes);
  }
  const key = digest.digest('hex').slice(0, 16);
  const known = compiled.get(`${key} ${cache}`);
  if (known) return known;
  const rows = cache === null ? compileRows(folder) : keptRows(folder, cache, key);
  compiled.set(`${key} ${cache}`, rows);
  return rows;
}

/** Rows by the content of the files that they were compiled from, and where they are kept. */
const compiled = new Map<string, Rows>();

/** What was kept for files of a week ago is hardly that of another checkout in use. */
const OLD_MS = 7 * 86_400_000;

function keptRows(folder: string, cache: string, key: string): Rows {
  const path = join(cache, `lexicon-${key}.json`);
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Rows;
  } catch {
    // Not there yet, or damaged: made anew.
  }
  const rows = compileRows(folder);
  try {
    mkdirSync(cache, { recursive: true });
    // Whole or not at all: another instance may be starting.
    const part = `${path}.${process.pid}`;
    writeFileSync(part, JSON.stringify(rows));
    renameSync(part, path);
    for (const file of readdirSync(cache)) {
      const other = join(cache, file);
      if (/^lexicon-[0-9a-f]{16}\.json$/.test(file) && Date.now() - statSync(other).mtimeMs > OLD_MS)
        rmSync(other, { force: true });
    }
  } catch {
    // A folder that cannot be written costs half a second at each start.
  }
  return rows;
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

function compileRows(folder: string): Rows {
  const lexicon = {
    speakers: readRows(folder, 'speakers.yml', speaker, (row) => row.name),
    topics: readRows(folder, 'topics.yml', topic, (row) => row.id),
    verbs: readRows(folder, 'reporting-verbs.yml', verb, (row) => row.verb),
    places: readRows(folder, 'places.yml', place, (row) => `${row.kind} ${row.name}`),
    questions: filesIn(folder, 'questions')
      .flatMap((file) => readRows(folder, file, questionWords, (row) => row.language, true))
      .sort((a, b) => Number(b.language === 'en') - Number(a.language === 'en')),
    synonyms: optionalRows(folder, 'synonyms.yml', synonyms, (row) => row[0]!),
    readouts: optionalRows(folder, 'readouts.yml', readout, (row) => row.id),
    speaksFor: optionalRows(folder, 'speaks-for.yml', speaksFor, (row) => row.body),
    languages: filesIn(folder, 'languages').flatMap((file) =>
      readRows(folder, file, language, (row) => row.code, true),
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

/** The rows of one data file, each checked by a rule; throws a LexiconError with file, line and rule. */
export function readRows<T extends z.ZodType>(
  folder: string,
  file: string,
  rule: T,
  nameOf: (row: z.output<T>) => string,
  /** The file as a whole is one row. */
  single = false,
): z.output<T>[] {
  const path = join(folder, file);
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch (error) {
    throw new LexiconError(`${path} cannot be read: ${(error as Error).message}.`, { cause: error });
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const at = (offset: number | undefined) => `${path}, line ${lines.linePos(offset ?? 0).line}`;
  const [fault] = document.errors;
  if (fault)
    throw new LexiconError(`${at(fault.pos[0])}: this is no valid YAML: ${fault.message.split('\n')[0]}`);
  const content: unknown = document.toJS();
  const rows = single ? [content] : content;
  if (!Array.isArray(rows))
    throw new LexiconError(`${path}, line 1: the file must be a list, each row beginning with "- ".`);
  const offsetOf = (way: readonly PropertyKey[]): number | undefined => {
    for (let length = way.length; length > 0; length--) {
      const node = document.getIn(way.slice(0, length), true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range) return node.range[0];
    }
    return undefined;
  };
  const seen = new Map<string, number>();
  return rows.map((row, index) => {
    const checked = rule.safeParse(row);
    if (!checked.success) {
      const issue = checked.error.issues[0]!;
      const way = single ? issue.path : [index, ...issue.path];
      const name = issue.path.length > 0 ? `"${issue.path.join('.')}" ` : '';
      throw new LexiconError(`${at(offsetOf(way))}: ${name}${issue.message}.`);
    }
    const key = nameOf(checked.data).toLowerCase();
    const before = seen.get(key);
    if (before !== undefined)
      throw new LexiconError(
        `${at(offsetOf([index]))}: "${nameOf(checked.data)}" stands here again; it is already in line ${lines.linePos(offsetOf([before]) ?? 0).line}.`,
      );
    seen.set(key, index);
    return checked.data;
  });
}

/** "note" -> note, notes, noted, noting; "deny" -> denies, denied, denying. Irregular verbs give their forms. */
function regularForms(phrase: string): string[] {
  const [base = '', ...rest] = phrase.split(' ');
  const y = /[^aeiou]y$/.test(base);
  const e = base.endsWith('e');
  const third = y ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
  const past = y ? `${base.slice(0, -1)}ied` : e ? `${base}d` : `${base}ed`;
  const gerund = e && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${base}ing`;
  return [base, third, past, gerund].map((form) => [form, ...rest].join(' '));
}

/** `learned-quotes.json`, as `npm run train` writes it: hundredths by feature. A folder without it has no weights. */
function loadWeights(folder: string): LearnedWeights {
  const path = join(folder, 'learned-quotes.json');
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return NOTHING_LEARNED;
  const key = `${path} ${found.mtimeMs} ${found.size}`;
  const weights = weighed.get(key) ?? readWeights(path);
  weighed.set(key, weights);
  return weights;
}

/** Weights by the file that they were read from: checking forty thousand takes a tenth of a second. */
const weighed = new Map<string, LearnedWeights>();

function readWeights(path: string): LearnedWeights {
  const hundredths = z.record(z.string(), z.number().int());
  const attitude = z.object({
    head: hundredths,
    start: hundredths,
    until: hundredths,
    role: hundredths,
    left: hundredths,
    end: hundredths,
  });
  const file = z.object({ cue: hundredths, end: hundredths, source: hundredths, attitude });
  let checked: z.infer<typeof file>;
  try {
    checked = file.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new LexiconError(`${path} is no file of weights. Write it anew with npm run train.`, {
      cause: error,
    });
  }
  const weights = (rows: Record<string, number>) =>
    new Map(Object.entries(rows).map(([feature, value]) => [feature, value / 100]));
  const { head, start, until, role, left, end } = checked.attitude;
  return {
    cue: weights(checked.cue),
    end: weights(checked.end),
    source: weights(checked.source),
    attitude: {
      head: weights(head),
      start: weights(start),
      until: weights(until),
      role: weights(role),
      left: weights(left),
      end: weights(end),
    },
  };
}

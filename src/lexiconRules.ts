import { z } from 'zod';
import { QUESTION_PARTS } from './reading/lexicon.ts';

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

export const speaker = z.strictObject({
  name: text,
  also: texts,
  side: text.nullable().default(null),
  gender: z.enum(['m', 'f'], 'must be m or f').nullable().default(null),
  offices: z.array(z.strictObject({ title: text, from: year, to: year })).default([]),
  kind: z.enum(['person', 'body'], 'must be person or body').default('person'),
});

export const topic = z
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

export const verb = z
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

export const place = z.strictObject({
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

export const language = z.strictObject({
  code: z.string().regex(/^[a-z]{2}$/, 'must be an ISO 639-1 code of two small letters'),
  name: text,
  marks: z
    .array(
      text.regex(
        /^\S(?: \S)+$/,
        'must be an opening mark, a space, and the marks that close it, as in "„ “"',
      ),
    )
    .default([]),
  inside: z.array(z.enum(['comma', 'dash'], 'must be comma or dash')).default([]),
  verbFirst: z.boolean().default(true),
  dropsSubject: z.boolean().default(false),
  verbs: texts,
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
  pronouns: byGender,
  allPronouns: texts,
  subjectPronouns: texts,
  determiners: texts,
  conjunctions: texts,
  modals: texts,
  adverbs: texts,
  timeWords: texts,
  weekdays: texts,
  months: texts,
  attachedPronouns: gendered,
  elisions: texts,
  articles: byGender,
  offices: byGender,
  titles: byGender,
  strongTitles: texts,
  persons: byGender,
  beforeNames: texts,
  occupations: texts,
  declinedTitles: texts,
  anyOffice: texts,
  reportedForms: texts,
  subordinates: texts,
  bodies: texts,
  inBodyNames: texts,
  bodyPrepositions: texts,
  prepositions: texts,
  of: texts,
  passed: texts,
  particles: texts,
  notNames: texts,
  givenNames: gendered,
  surnamesToo: texts,
  familyNames: texts,
  surnameEndings: gendered,
  declension: z
    .array(text.regex(/^\S+>\S*$/, 'must be an ending, ">" and its nominative, as in "ова>ов"'))
    .default([]),
  pointsBack: texts,
  askers: texts,
  answerers: texts,
  abbreviations: texts,
  abbreviationsBeforeNumbers: texts,
  abbreviationsAtEnd: texts,
  sentenceStarts: texts,
  saysAfterMark: texts,
  kin: gendered,
  nobodies: texts,
  labelTitles: texts,
  labelOffices: texts,
  honorifics: texts,
  titleStarts: texts,
  titlesInNames: texts,
  occupationsInNames: texts,
  describing: texts,
  emptyTitles: texts,
  genericPersons: texts,
  vaguePersons: texts,
  hypernyms: z.record(text, z.array(text)).default({}),
  officeLetters: z.record(text, z.array(text)).default({}),
  fields: texts,
  seats: texts,
  thingSurnames: texts,
  eitherGivenNames: texts,
  givenFamilyNames: texts,
  matters: texts,
  outOfOffice: texts,
  outOfOfficeBut: texts,
  stances: texts,
  feelings: texts,
  dashStarts: z.boolean().default(false),
  nicknames: z.boolean().default(false),
  ordinalStops: z.boolean().default(false),
  turns: z
    .strictObject({
      that: texts,
      denials: texts,
      negations: texts,
      factives: texts,
      opinions: texts,
      claims: texts,
      self: texts,
      ownBetween: texts,
      doubts: texts,
      conditions: texts,
      notConditions: texts,
      denialsAfter: texts,
      premises: texts,
      nobody: texts,
      limits: texts,
      inverted: texts,
      assertions: texts,
      denialsInto: texts,
      quantities: texts,
      noClause: texts,
      articles: texts,
      joins: texts,
      absolutes: texts,
      tails: texts,
      notTails: texts,
      carriers: texts,
      shortDenials: texts,
      future: texts,
      times: texts,
    })
    .default({
      that: [],
      denials: [],
      negations: [],
      factives: [],
      opinions: [],
      claims: [],
      self: [],
      ownBetween: [],
      doubts: [],
      conditions: [],
      notConditions: [],
      denialsAfter: [],
      premises: [],
      nobody: [],
      limits: [],
      inverted: [],
      assertions: [],
      denialsInto: [],
      quantities: [],
      noClause: [],
      articles: [],
      joins: [],
      absolutes: [],
      tails: [],
      notTails: [],
      carriers: [],
      shortDenials: [],
      future: [],
      times: [],
    }),
});

const forms = z.array(text);
const someForms = forms.default([]);

const titleWords = z.strictObject({
  honorifics: someForms,
  dignities: someForms,
  offices: someForms,
  posts: someForms,
  envoys: someForms,
  heads: someForms,
  headOffices: someForms,
  beside: someForms,
  sides: someForms,
  kin: someForms,
  short: z.record(text, text).default({}),
  alike: z.record(text, forms).default({}),
});

export const questionWords = z
  .strictObject({
    language: z.string().regex(/^[a-z]{2}$/, 'must be an ISO 639-1 code of two small letters'),
    ...Object.fromEntries(QUESTION_PARTS.map((part) => [part, forms.default([])])),
    kinds: z.record(text, forms).default({}),
    terms: z.record(text, text).default({}),
    names: z.record(text, text).default({}),
    dates: z.record(text, text).default({}),
    titles: titleWords.default(titleWords.parse({})),
    joints: forms.default([]),
    numbers: z.record(text, z.int().positive()).default({}),
  })
  .transform(({ language, kinds, terms, names, dates, titles, joints, numbers, ...parts }) => ({
    language: language as string,
    parts: parts as Record<(typeof QUESTION_PARTS)[number], string[]>,
    kinds: kinds as Record<string, string[]>,
    terms: terms as Record<string, string>,
    names: names as Record<string, string>,
    dates: dates as Record<string, string>,
    titles: titles as z.infer<typeof titleWords>,
    joints: joints as string[],
    numbers: numbers as Record<string, number>,
  }));

export const countryGroup = z.strictObject({
  name: text,
  also: texts,
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166 code of two capital letters'))
    .min(1, 'must have at least one country'),
});

export const speaksFor = z.strictObject({ body: text, titles: texts, outlets: texts, also: texts });

/** How people ask for a comparison: words that rows share, or a question with the command that answers it. */
export const comparingRow = z.union(
  [
    z.strictObject({
      name: z.string().regex(/^[a-z]+$/, 'must be one word of small letters'),
      phrases: z.array(text).min(1, 'must have at least one phrase'),
    }),
    z.strictObject({
      ask: text,
      verb: z.enum(['compare', 'changes', 'calendar', 'timeline', 'meetings', 'voices', 'headline']),
      words: z.string(),
      guess: z.literal(true).optional(),
    }),
  ],
  'must have name and phrases, or ask, verb and words',
);

export const readout = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'must be small letters, digits and hyphens'),
  label: text,
  terms: z.array(text).min(1, 'must have at least one term'),
  frame: z
    .enum(['opening', 'contacts', 'tone'], 'must be opening, contacts or tone')
    .nullable()
    .default(null),
});

export const opposites = z.strictObject({
  one: z.array(text).min(1, 'must have at least one word'),
  other: z.array(text).min(1, 'must have at least one word'),
  alone: z.boolean().optional(),
});

export const disagreement = z.union([
  z.strictObject({ refuses: z.array(text).min(1, 'must have at least one word') }),
  z.strictObject({ denies: z.array(text).min(1, 'must have at least one word') }),
  opposites,
]);

export const headlineVerbs = z.strictObject({
  says: z.array(text).min(1, 'must have at least one word'),
  or: z.array(text),
  toward: z.boolean().optional(),
  near: z.boolean().optional(),
});

export const synonyms = z.array(text).min(2, 'must have at least two names');

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

/** A row of `sources.yml`. */
export const source = z
  .strictObject({
    name: text,
    kind: z.enum(
      ['official', 'agency', 'outlet', 'think-tank', 'international'],
      'must be official, agency, outlet, think-tank or international',
    ),
    side: z
      .string()
      .regex(/^[A-Z]{2}$/, 'must be an ISO 3166 code of two capital letters')
      .nullable()
      .default(null),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'must be the code of a language, as in en'),
    zone: text.refine(isZone, 'must be an IANA zone, as in Europe/London'),
    reads: z.enum(['feed', 'listing'], 'must be feed or listing').default('feed'),
    url: z
      .string()
      .regex(/^https?:\/\/\S+$/, 'must be an address that begins with https:// or http://')
      .nullable()
      .default(null),
    terms: text.nullable().default(null),
    state: z.enum(
      ['works', 'unverified', 'blocked', 'gone', 'none'],
      'must be works, unverified, blocked, gone or none',
    ),
    seen: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day, as in 2026-07-18')
      .nullable()
      .default(null),
    note: text.nullable().default(null),
  })
  .refine((row) => (row.url === null) === (row.state === 'none'), {
    path: ['url'],
    message: 'must be there unless the state is none, and not otherwise',
  });

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

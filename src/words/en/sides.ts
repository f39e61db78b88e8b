import type { Line } from '../line.ts';
import type { Counted, Days } from '../values.ts';
import { formatDay } from './dates.ts';
import { countFound, countOf, joined, withThousands } from './numbers.ts';

/** "the United States", "Russia". */
const inSentence = (name: string): string =>
  /^(?:United |Netherlands|Philippines|Czech Republic|Central African|Dominican Republic|EU$|UN$|AU$)/.test(
    name,
  )
    ? `the ${name}`
    : name;
const capital = (words: string): string => words[0]!.toUpperCase() + words.slice(1);
/** "19 May 2021", or "19 May" where no year is stated. */
const dayInWords = (day: string): string =>
  day.startsWith('--') ? formatDay(`2000${day.slice(1)}`).replace(' 2000', '') : formatDay(day);
const named = (labels: readonly Line[], more: number): Line => {
  const all = more > 0 ? [...labels, [`${more} more`]] : labels;
  return all.flatMap(
    (label, at): Line => (at === 0 ? label : [at === all.length - 1 ? ' and ' : ', ', ...label]),
  );
};

/** Matters that are named: so many, and how many more there are. */
export interface Matters {
  readonly labels: readonly Line[];
  readonly more: number;
}

/** Two sides' accounts of one meeting, beside each other. */
export const sides = {
  /** A matter by its English label, as `data/readouts.yml` has it. */
  matter: (label: string) => label,
  oneSide: 'one side',
  onlyOne: (side: string | null) =>
    `Only the account of ${side === null ? 'one side' : inSentence(side)} is stored of this meeting.`,
  lookedFor: (others: readonly string[], day: string) =>
    `Looked for ${others.join(' and ') || 'another side'} in what is stored of the days around ${dayInWords(day)}. Add its text with /brief add <link>.`,
  whatChanged: 'What changed',
  otherText: 'The other text',
  compare: 'Compare sides',
  haveSubject: (subject: string, having: readonly string[], lacking: readonly string[]) =>
    having.length === 0
      ? `Neither text has “${subject}”.`
      : lacking.length === 0
        ? `Yes: ${having.map(inSentence).join(' and ')} both have “${subject}”.`
        : `No: only ${having.map(inSentence).join(' and ')} has “${subject}”; ${lacking.map(inSentence).join(' and ')} does not.`,
  leavesOut: (side: string, count: number) =>
    count > 0
      ? `${capital(inSentence(side))} leaves out ${countOf(count, 'thing')} that the other side has:`
      : 'I found nothing that only the other side has.',
  /** A side, with where in its text something is. */
  sideAt: (side: string, place: string) => `${side}, ${place}`,
  /** "Both take up Syria and terrorism; only Russia: a next meeting." */
  finding: (
    sides: number,
    shared: Matters,
    only: readonly { readonly side: string; readonly matters: Matters }[],
  ): Line => {
    const [every, all] = sides === 2 ? ['Both', 'The two sides'] : ['All', 'The sides'];
    const clauses: Line[] = [
      shared.labels.length > 0
        ? [`${every} take up `, ...named(shared.labels, shared.more)]
        : [`${all} take up nothing in common that I could tell`],
      ...only.map(
        ({ side, matters }): Line => [`only ${inSentence(side)}: `, ...named(matters.labels, matters.more)],
      ),
    ];
    return [...joined(clauses, '; '), '.'];
  },
  textNumber: (number: number) => `Text ${number}`,
  numbered: (name: string, number: number) => `${name} (${number})`,
  isReport: 'a report, not its own text',
  isOwnText: 'its own text',
  words: (count: number) => countOf(count, 'word'),
  inMarks: (people: readonly { readonly name: string; readonly words: number }[]) =>
    people.length > 0
      ? `in marks: ${people.map(({ name, words }) => `${name} ${countOf(words, 'word')}`).join(', ')}`
      : 'nobody in marks',
  notInText: 'not in this text',
  moreTopics: (count: number) => countOf(count, 'more topic'),
  rungs: {
    quoted: 'quoted',
    partly: 'partly quoted',
    reported: 'reported',
    told: 'narrated',
  } as Readonly<Record<'quoted' | 'partly' | 'reported' | 'told', string>>,
  cell: (place: string, rung: string, more: number) =>
    ` (${place}, ${rung}${more > 0 ? `; ${more} more` : ''})`,
  topic: 'Topic',
  atOdds: 'Perhaps at odds',
  nearestPassages: 'Nearest passages, side by side',
  verbs: 'Verbs, the strongest first',
  verbsOf: (side: string, verbs: readonly Line[]): Line => [`${side}: `, ...joined(verbs, ', ')],
  saying: (side: string, words: Line): Line => [`${side}: `, ...words],
  matched: (format: 'call' | 'meeting' | null, days: readonly string[]) =>
    `matched by sides, people${format ? `, ${format}` : ''} and day (${days.map(dayInWords).join(' and ')})`,
  notOneMeeting: 'texts that were named; not known to be of one meeting',
  lateCall: 'a call late in one zone is on the next day in another',
  compared: (sentences: readonly number[]) => `${sentences.join(' and ')} sentences compared`,
  moreMeetings: (count: number) => `${countOf(count, 'more meeting')} of the same people stored`,
  noProof: '“not in this text” does not mean that it was not said',
  /** Who is quoted and how much. */
  morePeople: (count: number) => countOf(count, 'more person', 'more people'),
  share: (part: number) => `${Math.round(100 * part)} %`,
  nobodyQuoted: (what: Line): Line => ['Nobody with a name is quoted in marks ', ...what],
  onlySide: (_side: string, adjective: string, what: Line): Line => [
    `Only the ${adjective} side is quoted `,
    ...what,
  ],
  peopleQuoted: (
    people: number,
    shares: readonly { readonly side: string; readonly share: string }[],
    what: Line,
  ): Line => [
    `${countOf(people, 'person', 'people')} quoted, ${shares.map(({ side, share }) => `${side} ${share}`).join(', ')}${shares.length > 0 ? ', ' : ''}`,
    ...what,
  ],
  voicesHeader: ['Person', 'Side', 'Words in marks'] as readonly string[],
  notKnown: 'not known',
  wordsInMarks: (words: number, share: string, articles: number) =>
    `${withThousands(words)} (${share})${articles > 1 ? `, ${countOf(articles, 'article')}` : ''}`,
  read: (articles: number) => `${countOf(articles, 'article')} read`,
  inPassing: (articles: number) =>
    `${countOf(articles, 'article')} with the subject in one paragraph only not counted`,
  unnamed: (words: number) => `${withThousands(words)} more words in marks have no named speaker`,
  reportedNotCounted: 'reported speech is not counted',
  quotes: 'Quotes',
  inThisArticle: 'in this article',
  /** Which texts were read: all of them or the newest, of a story, on a subject, of some days, of an outlet. */
  inArticles: (of: {
    readonly articles: Counted;
    /** Where not all were read, how many. */
    readonly newest: number | null;
    readonly isStory: boolean;
    readonly subject: string | null;
    readonly days: Days | null;
    readonly source: string | null;
  }) => {
    const all = countFound(of.articles, 'article');
    return `in the ${of.newest === null ? all : `newest ${of.newest} of ${all}`}${of.isStory ? ' of this story' : ''}${of.subject ? ` on “${of.subject}”` : ''}${of.days ? ` (${of.days.label})` : ''}${of.source ? ` in ${of.source}` : ''}`;
  },
  /** Why no two accounts could be compared. */
  inAccount: (words: string) => `“${words}” in a side’s account of a meeting`,
  pageNotStored: 'That page is not stored. `/brief add <link>` brings it in; then ask again.',
  theSame: (one: string, other: string) =>
    `“${one}” and “${other}” are the same. Name two who met: \`/brief compare Lavrov Blinken\`.`,
  meetingOf: (names: readonly string[], days: Days | null) =>
    `a meeting of ${names.join(' and ')}${days ? ` (${days.label})` : ''}`,
  noMeeting:
    'That article tells of no meeting of two sides. Name two articles to compare them: `/brief compare article:<id> article:<id>`.',
  noAccount: (typed: string, names: readonly string[]) =>
    `“${typed}” gave no account of this meeting; the accounts are of ${names.join(' and ')}.`,
  namedAlone: (name: string) =>
    `you named ${name} alone: this is the newest meeting with anybody that two sides gave an account of`,
  nothingToCompare:
    'No meeting that two sides gave an account of is among the newest articles. Name two who met: `/brief compare Lavrov Blinken`.',
};

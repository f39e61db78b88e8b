import type { QuoteKind } from '../../reading/reading.ts';
import type { Line } from '../line.ts';
import type { Counted, Days, LookedFor } from '../values.ts';
import { during } from './dates.ts';
import { countFound, countOf, inMarks, moreOf, numberOf, withThousands } from './numbers.ts';

type ByKind<T> = Readonly<Record<QuoteKind, T>>;

/** Lists of quotes and of who is quoted. */
export const quotes = {
  headings: {
    direct: 'Quoted',
    spoken: 'Spoken, in transcripts or statements',
    mixed: 'Partly quoted',
    indirect: "Reported, in the article's wording",
  } satisfies ByKind<string> as ByKind<string>,
  /** "Sergei Lavrov about arms control in TASS since 1 May 2021: 4 quotes, 2 partly quoted". */
  title: (of: {
    /** A headline; null where `names` are named, or none. */
    readonly headline: Line | null;
    readonly names: readonly string[];
    readonly isStory: boolean;
    readonly subject: string | null;
    readonly source: string | null;
    readonly days: Days | null;
    readonly place: string | null;
    readonly to: string | null;
    readonly missing: readonly string[];
    /** Conditions that nothing fitted, a clause each. */
    readonly dropped: readonly string[];
    readonly totals: ByKind<Counted>;
    readonly isEmpty: boolean;
  }): Line => {
    const { headline, names, isStory, subject, source, days, place, to, missing, dropped, totals } = of;
    const what: Line =
      names.length > 0 ? [names.join(' and ')] : (headline ?? [isStory ? 'Quotes of the story' : 'Quotes']);
    const label = listOf({ subject, source, days, place, to, missing, dropped });
    const counted = [
      ...(totals.direct.total > 0 || totals.spoken.total === 0 ? [countFound(totals.direct, 'quote')] : []),
      ...(totals.spoken.total > 0
        ? [
            `${totals.direct.total > 0 ? numberOf(totals.spoken) : countFound(totals.spoken, 'quote')} in transcripts or statements`,
          ]
        : []),
      ...(totals.mixed.total > 0 ? [`${numberOf(totals.mixed)} partly quoted`] : []),
      ...(totals.indirect.total > 0 ? [`${numberOf(totals.indirect)} reported`] : []),
    ];
    return [
      ...what,
      ...(label === '' ? [] : [` ${label}`]),
      `: ${counted.join(', ')}${of.isEmpty ? '; no more on this page' : ''}`,
    ];
  },
  allQuotes: 'All quotes',
  fragments: (count: Counted) => countFound(count, 'fragment'),
  greetings: (count: number) => countOf(count, 'greeting or word of thanks', 'greetings and words of thanks'),
  more: (kind: QuoteKind, count: Counted) =>
    `${moreOf(count)} ${{ direct: 'quoted', spoken: 'spoken', mixed: 'partly quoted', indirect: 'reported' }[kind]}`,
  allSentences: 'Show all sentences',
  next: 'Next',
  showFragments: 'Show fragments',
  somethingWrong: 'Something wrong?',
  verify: 'Verify',
  speakers: (count: number) =>
    `${countOf(count, 'speaker is', 'speakers are')} quoted or reported in the archive.`,
  header: ['Speaker', 'Quotes', 'Articles'] as readonly string[],
  /** "1,654, 93 reported": quotes, and what is partly quoted or reported where there is any. */
  ofSpeaker: (quoted: number, partly: number, reported: number) =>
    [
      withThousands(quoted),
      ...(partly > 0 ? [`${withThousands(partly)} partly`] : []),
      ...(reported > 0 ? [`${withThousands(reported)} reported`] : []),
    ].join(', '),
  typeForWords: (command: string): Line => ['type ', { code: command }, ' for the words'],
  command: '/brief quotes <name>',
  number: withThousands,
};

function listOf({ subject, source, days, place, to, missing = [], dropped = [] }: LookedFor): string {
  const label = [
    to && `to ${to}`,
    subject && `about ${subject}`,
    place && `in ${place}`,
    source && `in ${source}`,
    during(days).trim(),
  ]
    .filter(Boolean)
    .join(' ');
  const lacks = [
    ...(missing.length > 0 ? [`no quote has ${inMarks(missing, ' and ')}`] : []),
    ...dropped.map((clause) => clause.charAt(0).toLowerCase() + clause.slice(1)),
  ];
  return lacks.length > 0 ? `${label} (${lacks.join('; ')})`.trim() : label;
}

/** Quotes on a subject, of an outlet, of some days: what was looked for. */
export const quotesLookedFor = (subject: string | null, source: string | null, days: Days | null): string =>
  `quotes ${listOf({ subject, source, days })}`.trim();

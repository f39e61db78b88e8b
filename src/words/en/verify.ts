import type { Folded } from '../../comparing/verify/folded.ts';
import type { Line } from '../line.ts';
import type { Alterations, Callout, Checked, Counted, Doubt, NamedVerdict, Omitted } from '../values.ts';
import { verdictLines } from '../verdictLines.ts';
import { formatDay } from './dates.ts';
import { countFound, countOf, listed } from './numbers.ts';

const SPLICES = {
  speakers: 'words of two speakers were put together',
  texts: 'parts of several texts were put together',
  order: 'its parts are in another order',
  apart: 'its parts are far apart',
} as const;
const withA = (callouts: readonly Callout[]) => listed(callouts.map((one) => `a ${one}`));

function omitted({ words, callouts, isMarked }: Omitted): string {
  if (words === 0) return 'an editor’s addition or ellipsis is marked';
  const among = callouts.length > 0 ? `, among them ${withA(callouts)}` : '';
  return `${countOf(words, 'word')} left out${isMarked ? '' : ' without a mark'}${among}`;
}

/** What was changed, negations, numbers and names first. */
function changes({ splice, callouts, stretches, unmarked, also }: Alterations): string {
  if (splice) return SPLICES[splice];
  const clauses = [
    ...callouts.map(({ callout, count, kind }) =>
      count === 1 ? `a ${callout} was ${kind}` : `${count} ${callout}s were changed`,
    ),
    ...stretches.map(({ kind, count, isOneWord }) =>
      count === 1 ? `${isOneWord ? 'one word' : 'a stretch'} was ${kind}` : `${count} stretches were ${kind}`,
    ),
    ...(unmarked
      ? [
          `${countOf(unmarked.words, 'word')} ${unmarked.words === 1 ? 'was' : 'were'} left out without a mark${unmarked.callouts.length > 0 ? ` (${withA(unmarked.callouts)})` : ''}`,
        ]
      : []),
    ...(also === 'far-apart' ? ['its parts are far apart'] : []),
    ...(also === 'two-speakers' ? ['its parts come from two speakers'] : []),
  ];
  return clauses.length > 0 ? listed(clauses) : 'the words differ';
}

const within = (stored: string | null): string =>
  `in quotation marks within the words of ${stored ?? 'somebody whom the article does not name'}, who may be quoting somebody else`;

function whose({ agreement, stored, possible, speaker, isUnheard, isMarkedWithin }: Checked): string {
  if (isMarkedWithin && stored) return within(stored);
  switch (agreement) {
    case 'same':
      return `said by ${stored}`;
    case 'possible':
      return `said by ${possible.join(' or ')}: the article does not decide`;
    case 'unknown':
      if (isUnheard) return `in quotation marks; the article does not name ${speaker}`;
      return `in quotation marks; whether ${speaker} said them the article does not say`;
    default:
      return stored ? `said by ${stored}` : 'in quotation marks; the article names no speaker';
  }
}

const against = ({ stored }: Checked, verb: Line): Line => [
  `Not asserted: the article reports this of ${stored ?? 'somebody'} with “`,
  ...verb,
  '”, in its own words.',
];

/** The words are in marks in a sentence that says them of nobody. */
const framed = ({ verdict, changes: made, omitted: cut }: Checked, frame: Line): Line => [
  verdict === 'altered'
    ? `Altered: ${changes(made!)}; and not asserted: the article has the words in the sentence “`
    : `Not asserted: ${cut && cut.words > 0 ? `${omitted(cut)}, and ` : ''}the article has the words only in the sentence “`,
  ...frame,
  '”.',
];

/** Whoever says the words says them in a sentence that turns them, or for a case only. */
function turned(checked: Checked, { kind, sentence }: NonNullable<Checked['turn']>): Line | null {
  const { verdict, stored, omitted: cut, changes: made, speaker } = checked;
  const left = cut && cut.words > 0 ? `${omitted(cut)}, and ` : '';
  const by = stored ? `${stored} says` : 'the article has';
  switch (verdict) {
    case 'relayed':
      if (kind !== 'unasserted') return null;
      return [`Not asserted: ${left}${by} the words only inside the sentence “`, ...sentence, '”.'];
    case 'trimmed':
      return kind !== 'unasserted'
        ? [
            `Trimmed: ${left}a ${kind} is left out. ${stored ? `Said by ${stored}` : 'Stored'}: “`,
            ...sentence,
            '”.',
          ]
        : null;
    case 'misattributed':
      return [
        `Misattributed: ${by} the words, not ${speaker}, and only inside the sentence “`,
        ...sentence,
        '”.',
      ];
    case 'altered':
      return [
        `Altered: ${changes(made!)}; and cut out of the sentence “`,
        ...sentence,
        `”.${storedAs(checked)}`,
      ];
    default:
      return null;
  }
}

function reportedOnly({ stored, written, inMarks }: Checked): Line {
  const who = stored ?? (written && `“${written}”`);
  if (inMarks)
    return [
      `Reported only, partly quoted: the article says this${who ? ` of ${who}` : ''}, and has only “`,
      ...inMarks,
      '” of it in quotation marks.',
    ];
  return [
    who
      ? `Reported only: the article says this of ${who} in its own words, not in quotation marks.`
      : 'Reported only: these are the article’s own words, not in quotation marks, and nobody is said to have spoken them.',
  ];
}

function relayed(checked: Checked): Line {
  const { stored } = checked;
  if (checked.told && !checked.isMarkedWithin)
    return [
      `Relayed: ${checked.omitted!.words > 0 ? `${omitted(checked.omitted!)}, ` : 'word for word, '}as ${checked.told.by} tells them of ${checked.told.of}.`,
    ];
  return [
    `Relayed: ${checked.omitted!.words > 0 ? `${omitted(checked.omitted!)}, ` : 'word for word, '}${within(stored)}.`,
  ];
}

function misattributed(checked: Checked): Line {
  const { speaker, stored } = checked;
  if (checked.isSaidOf && !stored)
    return [`Misattributed: the words are exact, but said of ${speaker}, not by ${speaker}.`];
  return [
    checked.isMarkedWithin
      ? `Misattributed: the words are exact, but ${within(stored)}; ${speaker} is not named beside them.`
      : `Misattributed: the words are exact, but ${stored ? `said by ${stored}` : 'somebody else’s, whom the article does not name'}, not ${speaker}${stored ? '' : '’s'}.`,
  ];
}

/** Who said the words; null where the article names nobody. */
const whoIn = ({ stored, possible }: Checked): string | null =>
  stored ?? (possible.length > 0 ? `${possible.join(' or ')}: the article does not decide` : null);
const storedAs = ({ isOther, stored, speaker }: Checked): string =>
  isOther ? ` Stored as said by ${stored}, not ${speaker}.` : '';

const lines = verdictLines({
  against,
  framed,
  turned,
  goesOn: (sentence) => [' The sentence goes on: “… ', ...sentence, '”.'],
  title: {
    verbatim: (checked) => [`Verbatim: word for word, ${whose(checked)}.`],
    trimmed: (checked) => [
      `${checked.omitted!.isMarked ? 'Verbatim, trimmed' : 'Trimmed'}: ${omitted(checked.omitted!)}, ${whose(checked)}.`,
    ],
    relayed,
    altered: (checked) => [`Altered: ${changes(checked.changes!)}.${storedAs(checked)}`],
    rendering: () => [
      'Another rendering: most of it is stored, in other words. Compare the two before you quote.',
    ],
    reported: reportedOnly,
    misattributed,
    'not-found': () => ['Not found: no stored text has this quotation.'],
    short: ({ isPlaced, words }) => [
      isPlaced
        ? `Too short for a verdict: ${countOf(words, 'word')}. They are here, and perhaps in other places.`
        : 'Too short for a verdict.',
    ],
  },
  whoSaid: {
    within: ({ stored, omitted: cut }) => [
      `Word for word, ${within(stored)}${cut!.words > 0 ? `; ${omitted(cut!)}` : ''}.`,
    ],
    alteredWithin: (checked) => [
      `Not in these words, but ${within(checked.stored)}: ${changes(checked.changes!)}.`,
    ],
    exact: (checked) => {
      const who = whoIn(checked);
      return [
        who
          ? `Said by ${who}, word for word.`
          : 'In quotation marks, word for word; the article names no speaker.',
      ];
    },
    trimmed: (checked) => {
      const who = whoIn(checked);
      return [
        `${who ? `Said by ${who}` : 'In quotation marks, the article names no speaker'}; ${omitted(checked.omitted!)}.`,
      ];
    },
    altered: (checked) => {
      const who = whoIn(checked);
      return [
        `${who ? `Said by ${who}` : 'No speaker named'}, but not in these words: ${changes(checked.changes!)}.`,
      ];
    },
    rendering: (checked) => {
      const who = whoIn(checked);
      return [
        who
          ? `Perhaps ${who}, in other words. Compare the two.`
          : 'Stored in other words, and nobody is named. Compare the two.',
      ];
    },
  },
});

const NAMES: Readonly<Record<NamedVerdict, string>> = {
  'not-asserted': 'not asserted',
  cut: 'trimmed',
  'in-doubt': 'in doubt',
  altered: 'altered',
  misattributed: 'misattributed',
  'not-found': 'not found',
  reported: 'reported only',
  relayed: 'relayed',
  rendering: 'another rendering',
  trimmed: 'verbatim, trimmed',
  verbatim: 'verbatim',
};

/** Quotations that somebody wants checked. */
export const verify = {
  ...lines,
  searched: (searched: Counted, isProof: boolean) =>
    `${countFound(searched, 'article')} searched${isProof ? '' : '; this does not prove that it was not said'}`,
  notListed: (clause: string) => `not listed: ${clause}`,
  moreTexts: (count: number) => countOf(count, 'more text', 'more texts'),
  copyAsCable: 'Copy as cable',
  wordings: (
    texts: number,
    same: number,
    official: { readonly source: string; readonly isSame: boolean } | null,
  ) =>
    `in ${texts} texts: ${same} with the words as pasted, ${texts - same} with others${
      official
        ? `; the official text, ${official.source}, has ${official.isSame ? 'them as pasted' : 'others'}`
        : ''
    }`,
  within: (stored: string) => `within the words of ${stored}`,
  takenBack: (source: string | null, isCorrection: boolean, sentence: Line): Line => [
    isCorrection
      ? `Corrected: ${source ? `a correction by ${source}` : 'the same text'} says “`
      : `Disputed: ${source ?? 'the same text'} also says “`,
    ...sentence,
    '”. Without that:',
  ],
  correctedBy: (source: string) => `A correction by ${source} has other words.`,
  author: 'by the byline: the author’s own words',
  notInMarks: 'the article’s wording, not in quotation marks',
  replaced: (version: number, at: string, now: { readonly by: string | null } | null) =>
    now
      ? `The source has changed this text (seen on ${formatDay(at)}): it still has the words, ${now.by ? `said by ${now.by}` : 'without a speaker'}. In version ${version}:`
      : `Withdrawn: the source has changed this text (seen on ${formatDay(at)}), which no longer has these words. In version ${version}:`,
  doubts: {
    corrected: ', but corrected',
    disputed: ', but disputed',
    withdrawn: ', since withdrawn',
    unheard: ', the speaker not named there',
    unknown: ', whose words not said there',
    possible: ', the speaker not decided there',
  } satisfies Record<Doubt, string>,
  changedAt: (version: number, at: string) =>
    `version ${version}: changed at the source, seen on ${formatDay(at)}`,
  /** Differences that do not count. */
  folded: (kinds: readonly Folded[]) => `not counted as a difference: ${kinds.join(', ')}`,
  /** A draft. */
  names: NAMES,
  tooShort: 'too short',
  /** A verdict of null: too few words for one. */
  summary: (
    all: number,
    counts: readonly { readonly verdict: NamedVerdict | null; readonly count: number }[],
  ) =>
    `${countOf(all, 'quotation')} checked: ${counts.map(({ verdict, count }) => `${count} ${verdict ? NAMES[verdict] : 'too short for a verdict'}`).join(', ')}.`,
  header: ['Quotation', 'Verdict', 'Stored'] as readonly string[],
  shortStretches: (count: number, some: readonly string[]) =>
    `${countOf(count, 'stretch', 'stretches')} in marks of one to three words (${some.join(', ')}${count > some.length ? ', …' : ''})`,
  moreQuotations: (count: number) => `${countOf(count, 'more quotation')}; paste the rest by itself`,
  notChecked: (clause: string) => `not checked: ${clause}`,
  draftSearched: (searched: Counted) =>
    `${countFound(searched, 'article')} searched; “not found” does not prove that it was not said`,
  stored: (words: string) => `Stored: ${words}`,
  nearest: (words: string) => `Nearest: ${words}`,
  checkedDraft: 'Checked draft',
};

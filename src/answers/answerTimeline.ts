import type { FoundEvidence } from '../lookups/quoteSearch.ts';
import { rungOf } from '../reading/rungOf.ts';
import { excerptOf } from '../text/excerpt.ts';
import { say } from '../words/say.ts';
import type { Answer, Line, Part, Text } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { evidencePart } from './evidence.ts';
import { headlineLink, joinClauses, notListed, placeOf, quotePart } from './quotePart.ts';

const [SHOWN, MONTHS] = [10, 24];
const BARS = '▁▂▃▄▅▆▇█';
/** How a timeline was asked for. */
export interface AskedTimeline {
  /** Whose quotes they are, by name; empty for anybody's. */
  readonly who: readonly string[];
  /** On what they are, as the title names it. */
  readonly subject: string | null;
  /** The words whose first use is looked for; null where no subject was asked for. */
  readonly phrase: string | null;
  /** Whether these are all that is stored, and not those of some days or one outlet. */
  readonly isWhole: boolean;
  readonly command: string;
  readonly page: number;
  /** How names were read, where that is not word for word. */
  readonly notes?: readonly Text[];
  /** True where no quote is to be left out. */
  readonly whole?: boolean | undefined;
  /** True where older quotes were not looked at. */
  readonly isLowerBound: boolean;
}

/**
 * Quotes as they came, the oldest first: each with its day, rung and outlet; the first use of a phrase in this archive,
 * and how many quotes each month has.
 *
 * @example answerTimeline([evidence], { who: ['Sergei Lavrov'], subject: 'Iran', phrase: null, isWhole: true, command: 'timeline Lavrov', page: 1 }).parts[0] // { part: 'title', line: ['No dated quote of Sergei Lavrov on Iran is stored.'] }
 */
export function answerTimeline(evidence: readonly FoundEvidence[], asked: AskedTimeline): Answer {
  const dated = evidence
    .filter(({ version }) => version.article.published !== null)
    .sort((a, b) => a.day.localeCompare(b.day) || a.quote.start - b.quote.start);
  const undated = evidence.length - dated.length;
  const last = Math.max(1, Math.ceil(dated.length / SHOWN));
  const from = asked.whole ? 0 : (Math.min(asked.page, last) - 1) * SHOWN;
  const shown = asked.whole ? dated : dated.slice(from, from + SHOWN);
  const left = Math.max(0, dated.length - from - shown.length);
  const leftOut = [
    ...(left > 0 ? [say((w) => w.lines.laterQuotes(left))] : []),
    ...(undated > 0 ? [say((w) => w.lines.undatedQuotes(undated))] : []),
  ];
  return composeAnswer({
    kind: 'timeline',
    rung: dated.length > 0 ? rungOf(dated[0]!.quote.kind) : 'none',
    parts: [
      {
        part: 'title',
        line: [
          say((w) => {
            const what = w.lines.timelineOf(asked.who, asked.subject);
            return dated.length === 0
              ? w.lines.noDatedQuote(what)
              : w.lines.timeline(what, asked.isLowerBound, dated.length, dated[0]!.day, dated.at(-1)!.day);
          }),
        ],
      },
      ...chartOf(dated.map(({ day }) => day)),
      ...(asked.isWhole ? firstUse(dated, asked.phrase, asked.who) : []),
      ...shown.map((one) => datedQuote(one, asked.subject !== null)),
      {
        part: 'context',
        line: joinClauses([
          ...(asked.notes ?? []).map((note): Line => [note]),
          dated.length > 1 ? [say((w) => w.lines.oldestFirst)] : [],
          asked.isLowerBound ? [say((w) => w.lines.onlyNewestQuotes)] : [],
          notListed(leftOut),
        ]),
      },
    ],
    versions: dated.map(({ version }) => version),
    leftOut,
    actions: [
      ...(left > 0
        ? [
            {
              action: 'ask' as const,
              label: say((w) => w.lines.later),
              command: `${asked.command} page:${asked.page + 1}`,
            },
          ]
        : []),
      ...(dated.length === 0 && undated > 0 && asked.who.length === 1
        ? [
            {
              action: 'ask' as const,
              label: say((w) => w.lines.undatedQuotes(undated)),
              command: `quotes ${asked.who[0]}${asked.subject ? ` about ${asked.subject}` : ''}`,
            },
          ]
        : []),
    ],
    repeat: asked.command,
  });
}

function datedQuote(evidence: FoundEvidence, isOnSubject: boolean): Part {
  const { version, quote, day, sentences, first } = evidence;
  const { cut: _cut, ...whole } = quotePart(version, quote);
  // Of a long turn, the sentences on the subject.
  const part = isOnSubject ? evidencePart(evidence) : whole;
  return {
    ...part,
    note: joinClauses([
      [{ strong: say((w) => w.formatDay(day)) }],
      [say((w) => w.lines.rungs[rungOf(quote.kind)])],
      [version.article.source ?? say((w) => w.lines.noOutlet)],
      headlineLink(version),
      [placeOf(version, (isOnSubject ? sentences[first]?.start : null) ?? quote.start)],
    ]),
  };
}

/** Quotes a month in bars, of the last two years that have any. */
function chartOf(days: readonly string[]): Part[] {
  if (days.length < 3) return [];
  const last = monthNumber(days.at(-1)!);
  const first = Math.max(monthNumber(days[0]!), last - MONTHS + 1);
  const counts = Array.from({ length: last - first + 1 }, () => 0);
  for (const day of days) if (monthNumber(day) >= first) counts[monthNumber(day) - first]!++;
  const most = Math.max(...counts);
  const bars = counts.map((count) =>
    count === 0 ? '·' : BARS[Math.ceil((count / most) * (BARS.length - 1))],
  );
  const name = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  return [
    {
      part: 'line',
      line: [
        say((w) =>
          w.lines.chart(name(first), bars.join(''), name(last), most, first > monthNumber(days[0]!)),
        ),
      ],
    },
  ];
}

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The earliest quote that has the very words of the subject. */
function firstUse(dated: readonly FoundEvidence[], phrase: string | null, who: readonly string[]): Part[] {
  if (phrase === null) return [];
  const wanted = phrase.toLowerCase();
  for (const { version, quote, day } of dated) {
    const at = version.text.slice(quote.start, quote.end).toLowerCase().indexOf(wanted);
    if (at < 0) continue;
    const line: Line = [
      say((w) =>
        w.lines.firstUse(
          who,
          [
            {
              excerpt: excerptOf(version, { start: quote.start + at, end: quote.start + at + phrase.length }),
            },
          ],
          day,
          version.article.source ?? w.lines.noOutlet,
        ),
      ),
    ];
    return [{ part: 'line', line }];
  }
  return [];
}

import type { FoundPerson, FoundQuote, StoredVersion } from '../archive/port.ts';
import { evidenceIn } from '../lookups/evidence.ts';
import { quoteIn } from '../lookups/quoteIn.ts';
import type { Subject } from '../lookups/subject.ts';
import type { QuoteKind } from '../reading/reading.ts';
import type { Action, Answer, Line, Part } from './answer.ts';
import { provenanceParts } from './answerSaid.ts';
import { composeAnswer, correctAction, quoteKeyOf, VERIFY } from './composeAnswer.ts';
import { type Counted, countFound, countOf, numberOf, withThousands } from './days.ts';
import { evidencePart } from './evidence.ts';
import { joinClauses, onlyOne, quotePart } from './quotePart.ts';

type ByKind<T> = Readonly<Record<QuoteKind, T>>;

const KINDS: readonly [QuoteKind, string][] = [
  ['direct', 'Quoted'],
  ['spoken', 'Spoken, in transcripts or statements'],
  ['mixed', 'Partly quoted'],
  ['indirect', "Reported, in the article's wording"],
];

/** What a list of quotes shows. */
export interface QuoteList {
  /** Whose or which: "Sergei Lavrov about strategic stability", or a headline. */
  readonly what: Line;
  readonly versions: readonly StoredVersion[];
  readonly subject: Subject | null;
  /** What this page shows, newest first. */
  readonly chosen: ByKind<readonly FoundQuote[]>;
  /** What there is on all pages. */
  readonly totals: ByKind<Counted>;
  /** How many follow on the pages after this one. */
  readonly further: ByKind<number>;
  /** Single words in marks that are not listed by themselves. */
  readonly fragments: Counted;
  readonly firstNumber: number;
  readonly full: boolean;
  /** Command lines of its buttons; `next` is null on the last page. */
  readonly commands: { readonly full: string; readonly next: string | null; readonly fragments: string };
}

/**
 * Quotes, numbered, newest first: quoted, partly quoted and reported ones under their own headings, each with where
 * it stands and why it is given to its speaker. Says how many there are and what is not listed.
 *
 * @example listQuotes(list).leftOut // ['3 fragments']
 */
export function listQuotes(list: QuoteList): Answer {
  const { versions, subject, chosen, totals, further, fragments, full, commands } = list;
  const byId = new Map(versions.map((v) => [v.article.id, v]));
  const parts: Part[] = [{ part: 'title', line: [...list.what, `: ${describeTotals(totals, chosen)}`] }];
  let number = list.firstNumber;
  const listed = KINDS.flatMap(([kind]) => chosen[kind].flatMap(({ article }) => byId.get(article.id) ?? []));
  const withSource = listed.length < 2 || onlyOne(listed) === null;
  let cut = false;
  const keys: string[] = [];
  for (const [kind, heading] of KINDS) {
    if (chosen[kind].length === 0) continue;
    parts.push({ part: 'heading', line: [heading] });
    for (const found of chosen[kind]) {
      const version = byId.get(found.article.id);
      const quote = version && quoteIn(version, found);
      if (!version || !quote) continue;
      const evidence = subject && !full ? evidenceIn(version, quote, subject, true) : null;
      if (evidence) parts.push(evidencePart(evidence, { number, subject, withSource }));
      else {
        const { cut: shortened, ...part } = quotePart(version, quote, { number, full, withSource });
        cut ||= shortened;
        parts.push(part);
      }
      keys.push(quoteKeyOf(version, quote));
      number += 1;
    }
  }
  const leftOut = [
    ...(fragments.total > 0 ? [countFound(fragments, 'fragment')] : []),
    ...KINDS.flatMap(([kind, heading]) => {
      const more = numberOf({ total: further[kind], isLowerBound: totals[kind].isLowerBound });
      return further[kind] > 0 ? [`${more} more ${heading.split(',')[0]!.toLowerCase()}`] : [];
    }),
  ];
  parts.push(...provenanceParts(listed, leftOut.length > 0 ? [`not listed: ${leftOut.join(', ')}`] : []));
  const actions: Action[] = [
    ...(cut ? [{ action: 'ask' as const, label: 'Show all sentences', command: commands.full }] : []),
    ...(commands.next ? [{ action: 'ask' as const, label: 'Next', command: commands.next }] : []),
    VERIFY,
    ...correctAction(keys),
    ...(fragments.total > 0
      ? [{ action: 'ask' as const, label: 'Show fragments', command: commands.fragments }]
      : []),
  ];
  const quoted = totals.direct.total + totals.spoken.total > 0;
  const rung = quoted ? 'quoted' : totals.mixed.total > 0 ? 'partly' : 'reported';
  return composeAnswer({ kind: 'quotes', rung, parts, versions, leftOut, actions });
}

const SPEAKERS_SHOWN = 15;

/**
 * Who is quoted in the archive, the most quoted first.
 *
 * @param people all with at least one quote of any kind
 * @example listSpeakers(people).parts[0] // { part: 'title', line: ['12 speakers are quoted or reported.'] }
 */
export function listSpeakers(people: readonly FoundPerson[]): Answer {
  const ordered = [...people].sort((a, b) => quotedOf(b) - quotedOf(a) || b.mentions - a.mentions);
  const shown = ordered.slice(0, SPEAKERS_SHOWN);
  const leftOut =
    ordered.length > shown.length ? [countOf(ordered.length - shown.length, 'more speaker')] : [];
  return composeAnswer({
    kind: 'quotes',
    parts: [
      {
        part: 'title',
        line: [`${countOf(people.length, 'speaker is', 'speakers are')} quoted or reported in the archive.`],
      },
      {
        part: 'table',
        // Three columns: what a phone shows without wrapping words.
        header: ['Speaker', 'Quotes', 'Articles'],
        rows: shown.map((p) => [[p.name], [quotesInWords(p)], [withThousands(p.articles)]]),
      },
      {
        part: 'context',
        line: joinClauses([
          leftOut.length > 0 ? [`not listed: ${leftOut[0]}`] : [],
          ['type ', { code: '/brief quotes <name>' }, ' for the words'],
        ]),
      },
    ],
    leftOut,
    actions: shown
      .slice(0, 3)
      .map((p) => ({ action: 'ask' as const, label: p.name, command: `quotes ${p.name}` })),
  });
}

/** "1,654, 93 reported": quotes, and what is partly quoted or reported where there is any. */
function quotesInWords(person: FoundPerson): string {
  const { mixed, indirect } = person.quotes;
  return [
    withThousands(quotedOf(person)),
    ...(mixed > 0 ? [`${withThousands(mixed)} partly`] : []),
    ...(indirect > 0 ? [`${withThousands(indirect)} reported`] : []),
  ].join(', ');
}

/**
 * Quotes in the person's own words: in marks, or under a speaker label.
 *
 * @example quotedOf((await archive.findPeople({ name: 'Lavrov' }))[0]) // 4
 */
export function quotedOf(person: FoundPerson): number {
  return person.quotes.direct + person.quotes.spoken;
}

function describeTotals(totals: ByKind<Counted>, chosen: ByKind<readonly unknown[]>): string {
  const counted = [
    countFound(totals.direct, 'quote'),
    ...(totals.spoken.total > 0 ? [`${numberOf(totals.spoken)} in transcripts or statements`] : []),
    ...(totals.mixed.total > 0 ? [`${numberOf(totals.mixed)} partly quoted`] : []),
    ...(totals.indirect.total > 0 ? [`${numberOf(totals.indirect)} reported`] : []),
  ];
  const none = KINDS.every(([kind]) => chosen[kind].length === 0);
  return `${counted.join(', ')}${none ? '; no more on this page' : ''}`;
}

import type { FoundPerson, FoundQuote, StoredVersion } from '../archive/port.ts';
import type { Condition } from '../lookups/conditions.ts';
import { evidenceIn } from '../lookups/evidence.ts';
import { quoteIn } from '../lookups/quoteIn.ts';
import type { Subject } from '../lookups/subject.ts';
import type { Quote, QuoteKind } from '../reading/reading.ts';
import { say } from '../words/say.ts';
import type { Counted, Days } from '../words/values.ts';
import type { Action, Answer, Line, Part } from './answer.ts';
import { provenanceParts } from './answerSaid.ts';
import { composeAnswer, correctAction, quoteKeyOf, VERIFY } from './composeAnswer.ts';
import { evidencePart } from './evidence.ts';
import { joinClauses, notListed, onlyOne, quotePart } from './quotePart.ts';

type ByKind<T> = Readonly<Record<QuoteKind, T>>;

const KINDS: readonly QuoteKind[] = ['direct', 'spoken', 'mixed', 'indirect'];

/** What a list of quotes shows. */
export interface QuoteList {
  /** Whose or which: names, or the headline of one article, or neither. */
  readonly what: {
    readonly names: readonly string[];
    readonly headline: Line | null;
    readonly isStory: boolean;
    readonly subject: string | null;
    readonly source: string | null;
    readonly days: Days | null;
    /** Where it was said, or to whom, where that was asked for. */
    readonly place: string | null;
    readonly to: string | null;
    /** Words of the subject that no quote has. */
    readonly missing: readonly string[];
    /** What was asked for besides and fits nothing that is listed. */
    readonly dropped: readonly Condition[];
  };
  readonly versions: readonly StoredVersion[];
  readonly subject: Subject | null;
  /** The order in which kinds are shown. */
  readonly kinds?: readonly QuoteKind[];
  /** What this page shows, newest first. */
  readonly chosen: ByKind<readonly FoundQuote[]>;
  /** What there is on all pages. */
  readonly totals: ByKind<Counted>;
  /** How many follow on the pages after this one. */
  readonly further: ByKind<number>;
  /** Single words in marks that are not listed by themselves. */
  readonly fragments: Counted;
  /** How many words of greeting and thanks of this page are not listed. */
  readonly greetings?: number;
  readonly firstNumber: number;
  readonly full: boolean;
  /** Command lines of its buttons; `next` is null on the last page. */
  readonly commands: { readonly full: string; readonly next: string | null; readonly fragments: string };
}

function titleOf({ what, totals }: QuoteList, isEmpty: boolean) {
  const { place, to, dropped } = what;
  const isElsewhere = dropped.includes('place');
  const isToOthers = to !== null && dropped.includes('to');
  return say((w) =>
    w.quotes.title({
      ...what,
      place: isElsewhere ? null : place,
      to: isToOthers ? null : to,
      dropped: [
        ...(place && isElsewhere ? [w.said.noPlace(place)] : []),
        ...(isToOthers ? [w.said.notTo(to)] : []),
      ],
      totals,
      isEmpty,
    }),
  );
}

/**
 * Quotes, numbered, newest first: quoted, partly quoted and reported ones under their own headings, each with where
 * it is and why it is given to its speaker. Says how many there are and what is not listed.
 *
 * @example listQuotes(list).leftOut // ['3 fragments']
 */
export function listQuotes(list: QuoteList): Answer {
  const { versions, subject, chosen, totals, further, fragments, greetings = 0, full, commands } = list;
  const byId = new Map(versions.map((v) => [v.article.id, v]));
  const isEmpty = KINDS.every((kind) => chosen[kind].length === 0);
  const parts: Part[] = [{ part: 'title', line: [titleOf(list, isEmpty)] }];
  const listed = KINDS.flatMap((kind) => chosen[kind].flatMap(({ article }) => byId.get(article.id) ?? []));
  const withSource = listed.length < 2 || onlyOne(listed) === null;
  let cut = false;
  const keys: string[] = [];
  const partOf = (version: StoredVersion, quote: Quote): Part => {
    const number = list.firstNumber + keys.length;
    const evidence = subject && !full ? evidenceIn(version, quote, subject, true) : null;
    if (subject && evidence) return evidencePart(evidence, { number, subject, withSource });
    const { cut: shortened, ...part } = quotePart(version, quote, { number, full, withSource });
    cut ||= shortened;
    return part;
  };
  for (const kind of list.kinds ?? KINDS) {
    if (chosen[kind].length > 0) parts.push({ part: 'heading', line: [say((w) => w.quotes.headings[kind])] });
    for (const found of chosen[kind]) {
      const version = byId.get(found.article.id);
      const quote = version && quoteIn(version, found);
      if (!version || !quote) continue;
      parts.push(partOf(version, quote));
      keys.push(quoteKeyOf(version, quote));
    }
  }
  const leftOut = [
    ...(fragments.total > 0 ? [say((w) => w.quotes.fragments(fragments))] : []),
    ...(greetings > 0 ? [say((w) => w.quotes.greetings(greetings))] : []),
    ...KINDS.filter((kind) => further[kind] > 0).map((kind) =>
      say((w) => w.quotes.more(kind, { total: further[kind], isLowerBound: totals[kind].isLowerBound })),
    ),
  ];
  parts.push(...provenanceParts(listed, notListed(leftOut)));
  const button = (isOffered: boolean, label: Action['label'], command: string | null): Action[] =>
    isOffered && command ? [{ action: 'ask', label, command }] : [];
  const actions: Action[] = [
    ...button(
      cut,
      say((w) => w.quotes.allSentences),
      commands.full,
    ),
    ...button(
      true,
      say((w) => w.quotes.next),
      commands.next,
    ),
    VERIFY,
    ...correctAction(keys),
    ...button(
      fragments.total > 0,
      say((w) => w.quotes.showFragments),
      commands.fragments,
    ),
  ];
  return composeAnswer({ kind: 'quotes', rung: rungOfAll(totals), parts, versions, leftOut, actions });
}

function rungOfAll({ direct, spoken, mixed }: QuoteList['totals']): 'quoted' | 'partly' | 'reported' {
  if (direct.total + spoken.total > 0) return 'quoted';
  return mixed.total > 0 ? 'partly' : 'reported';
}

const SPEAKERS_SHOWN = 15;

/**
 * Who is quoted in the archive, the most quoted first.
 *
 * @param people all with at least one quote of any kind
 * @example listSpeakers(people).parts[0] // { part: 'title', line: ['4 speakers are quoted or reported in the archive.'] }
 */
export function listSpeakers(people: readonly FoundPerson[]): Answer {
  const ordered = [...people].sort((a, b) => quotedOf(b) - quotedOf(a) || b.mentions - a.mentions);
  const shown = ordered.slice(0, SPEAKERS_SHOWN);
  const more = ordered.length - shown.length;
  const leftOut = more > 0 ? [say((w) => w.said.moreSpeakers(more))] : [];
  return composeAnswer({
    kind: 'quotes',
    parts: [
      {
        part: 'title',
        line: [say((w) => w.quotes.speakers(people.length))],
      },
      {
        part: 'table',
        // Three columns: what a phone shows without wrapping words.
        header: [0, 1, 2].map((column) => say((w) => w.quotes.header[column]!)),
        rows: shown.map((p) => [
          [p.name],
          [say((w) => w.quotes.ofSpeaker(quotedOf(p), p.quotes.mixed, p.quotes.indirect))],
          [say((w) => w.quotes.number(p.articles))],
        ]),
      },
      {
        part: 'context',
        line: joinClauses([notListed(leftOut), [say((w) => w.quotes.typeForWords(w.quotes.command))]]),
      },
    ],
    leftOut,
    actions: shown
      .slice(0, 3)
      .map((p) => ({ action: 'ask' as const, label: p.name, command: `quotes ${p.name}` })),
  });
}

/**
 * Quotes in the person's own words: in marks, or under a speaker label.
 *
 * @example quotedOf((await archive.findPeople({ name: 'Lavrov' }))[0]) // 4
 */
export function quotedOf(person: FoundPerson): number {
  return person.quotes.direct + person.quotes.spoken;
}

import type { Account, ComparedReadouts } from '../comparing/readouts/compareReadouts.ts';
import { sidesOn, type TopicRow } from '../comparing/readouts/topicRows.ts';
import type { StoredAccount } from '../lookups/meetings.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { rungOf } from '../reading/rungOf.ts';
import type { Span } from '../text/article.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { Action, Answer, Line, Part } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { countOf, formatDay } from './days.ts';
import { markedLine } from './markedLine.ts';
import { joinClauses, placeOf, sourceAndDay } from './quotePart.ts';
import { sideName } from './sides.ts';
import { telling } from './telling.ts';

/** Rows of the table, passages laid beside each other, verbs of a side, and names in the first line. */
const [ROWS, PASSAGES, VERBS, NAMED] = [10, 3, 5, 4];
/** Passages that are this near are shown beside each other. */
const SHOWN_LINK = 0.35;

/** Two accounts beside each other, as they are shown. */
export interface ComparedSides {
  readonly accounts: readonly StoredAccount[];
  readonly compared: ComparedReadouts;
  readonly lexicon: Lexicon;
  /** What asks the same again, for sharing. */
  readonly command: string;
  /** False for texts that were named and are not of one meeting. */
  readonly isOneMeeting: boolean;
  /** How many further meetings of the same people are stored. */
  readonly others: number;
  /** True where no row is to be left out. */
  readonly whole?: boolean | undefined;
}

/**
 * What two or more sides say of one meeting: the finding in a line, topic by side in the texts' own words, the passages
 * that both have, each side's verbs, who is quoted and how much space each takes, and why the texts are of one meeting.
 *
 * @example compareSides({ accounts: [american, russian], … }).parts[0] // 'Both name Syria and terrorism; only Russia: …'
 */
export function compareSides(shown: ComparedSides): Answer {
  const { accounts, compared } = shown;
  const names = namesOfSides(shown);
  // What all take up first, then matters before names: a name may be said in passing.
  const subjects = compared.rows
    .filter((row) => row.frame !== 'opening' && row.label !== '')
    .sort((a, b) => sidesOn(b) - sidesOn(a) || Number(a.kind === 'name') - Number(b.kind === 'name'));
  const listed = shown.whole ? subjects : subjects.slice(0, ROWS);
  const left = subjects.length - listed.length;
  const leftOut = left > 0 ? [countOf(left, 'more topic')] : [];
  return composeAnswer({
    kind: 'compare',
    rung: 'reported',
    parts: [
      { part: 'title', line: findingOf(shown, names) },
      {
        part: 'list',
        lines: accounts.map((account, at) => accountLine(account, compared.accounts[at]!, names[at]!)),
      },
      ...(accounts.length === 2 ? [tableOf(listed, shown, names)] : listOf(listed, shown, names)),
      ...passageParts(shown, names),
      ...verbsPart(shown, names),
      { part: 'context', line: contextOf(shown, leftOut) },
    ],
    versions: accounts.map(({ version }) => version),
    leftOut,
    actions: actionsOf(shown),
    repeat: shown.command,
  });
}

/**
 * Names of the sides; two accounts of one side are told apart by their sources.
 *
 * @example namesOfSides({ accounts: (await meetingIn(version, archive, lexicon)).accounts, lexicon }) // ['Russia']
 */
export function namesOfSides({ accounts, lexicon }: Pick<ComparedSides, 'accounts' | 'lexicon'>): string[] {
  const names = accounts.map(({ meeting, version }) =>
    meeting.side ? sideName(meeting.side, lexicon) : (version.article.source ?? version.article.id),
  );
  return names.map((name, at) =>
    names.indexOf(name) === names.lastIndexOf(name)
      ? name
      : (accounts[at]!.version.article.source ?? accounts[at]!.version.article.id),
  );
}

/** "Both take up Syria and terrorism; only Russia: a next meeting; only the United States: humanitarian aid." */
function findingOf(shown: ComparedSides, names: readonly string[]): Line {
  // Matters before names: a name may be said in passing.
  const subjects = shown.compared.rows
    .filter((row) => row.frame === null && row.label !== '')
    .sort((a, b) => Number(a.kind === 'name') - Number(b.kind === 'name'));
  const shared = subjects.filter((row) => sidesOn(row) === names.length);
  const [every, sides] = names.length === 2 ? ['Both', 'The two sides'] : ['All', 'The sides'];
  const clauses: Line[] = [
    shared.length > 0
      ? [`${every} take up `, ...joined(shared, shown)]
      : [`${sides} take up nothing in common that I could tell`],
  ];
  for (const [side, name] of names.entries()) {
    const only = subjects.filter((row) => sidesOn(row) === 1 && row.cells[side]!.length > 0);
    if (only.length > 0) clauses.push([`only ${inSentence(name)}: `, ...joined(only, shown)]);
  }
  return [...clauses.flatMap((clause, at): Line => (at === 0 ? clause : ['; ', ...clause])), '.'];
}

function joined(rows: readonly TopicRow[], shown: ComparedSides): Line {
  const named: Line[] = rows.slice(0, NAMED).map((row) => labelOf(row, shown));
  if (rows.length > NAMED) named.push([`${rows.length - NAMED} more`]);
  return named.flatMap(
    (label, at): Line => (at === 0 ? label : [at === named.length - 1 ? ' and ' : ', ', ...label]),
  );
}

/** The word for a matter: Brief's own for themes and topics, the text's for a name. */
export function labelOf(row: TopicRow, { accounts, compared, lexicon }: ComparedSides): Line {
  // Places are named as the lexicon does: one text has "Iran", the other "Iranian".
  if (row.kind !== 'name' || lexicon.places.some(({ name }) => name === row.label)) return [row.label];
  for (const [side, cell] of row.cells.entries()) {
    const passage = cell.length > 0 ? compared.accounts[side]!.passages[cell[0]!] : undefined;
    const term = passage?.matters.find(({ label }) => label.toLowerCase() === row.label.toLowerCase())
      ?.terms[0];
    if (term) return [{ excerpt: excerptOf(accounts[side]!.version, term) }];
  }
  return [row.label];
}

function accountLine({ version, meeting }: StoredAccount, account: Account, name: string): Line {
  const quoted = [...account.quoted]
    .slice(0, 3)
    .map(([person, words]) => `${person} ${countOf(words, 'word')}`);
  return joinClauses([
    [{ strong: name }],
    sourceAndDay(version),
    [meeting.isReport ? 'a report, no text of its own' : 'its own text'],
    [countOf(account.words, 'word')],
    [quoted.length > 0 ? `in marks: ${quoted.join(', ')}` : 'nobody in marks'],
  ]);
}

/** What a side says of a matter: the first sentence, where it stands, on which rung, and how many more there are. */
function cellOf(row: TopicRow, side: number, { accounts, compared }: ComparedSides): Line {
  const passages = row.cells[side]!.map((index) => compared.accounts[side]!.passages[index]!);
  const { version } = accounts[side]!;
  const best = telling(passages, row.label);
  if (!best) return ['not in this text'];
  const more = passages.length - 1;
  return [
    { excerpt: excerptOf(version, best) },
    ` ${placeOf(version, best.start)}, ${rungAt(accounts[side]!, best)}${more > 0 ? `, ${more} more` : ''}`,
  ];
}

export function rungAt({ version }: StoredAccount, span: Span): string {
  const within = version.reading.quotes.filter((quote) => quote.start < span.end && span.start < quote.end);
  const rungs = within.map(({ kind }) => rungOf(kind));
  if (rungs.includes('quoted')) return 'quoted';
  if (rungs.includes('partly')) return 'partly quoted';
  return rungs.includes('reported') ? 'reported' : 'told';
}

function tableOf(rows: readonly TopicRow[], shown: ComparedSides, names: readonly string[]): Part {
  return {
    part: 'table',
    header: ['Topic', ...names],
    rows: rows.map((row) => [labelOf(row, shown), ...names.map((_, side) => cellOf(row, side, shown))]),
  };
}

/** More than two sides do not stand beside each other on a phone. */
function listOf(rows: readonly TopicRow[], shown: ComparedSides, names: readonly string[]): Part[] {
  return rows.map((row) => ({
    part: 'list',
    lines: [
      labelOf(row, shown),
      ...names.map((name, side): Line => [`${name}: `, ...cellOf(row, side, shown)]),
    ],
  }));
}

function passageParts({ compared, accounts }: ComparedSides, names: readonly string[]): Part[] {
  const opening = new Set(
    compared.rows.filter((row) => row.frame === 'opening').flatMap((row) => row.cells.map((cell) => cell[0])),
  );
  const links = compared.links
    .filter(
      ({ score, one, other }) =>
        score >= SHOWN_LINK && !(opening.has(one) && opening.has(other) && one + other === 0),
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, PASSAGES);
  if (links.length === 0) return [];
  return [
    { part: 'heading', line: ['The same in each side’s words'] },
    ...links.flatMap(({ between, one, other }, at) =>
      between.map((side, which): Part => {
        const { version } = accounts[side]!;
        const passage = compared.accounts[side]!.passages[which === 0 ? one : other]!;
        const beside = compared.accounts[between[1 - which]!]!.passages[which === 0 ? other : one]!;
        return {
          part: 'compared',
          line: markedLine(version, passage, accounts[between[1 - which]!]!.version, beside),
          ...(which === 0 ? { number: at + 1 } : {}),
          note: [`${names[side]}, ${placeOf(version, passage.start)}`],
        };
      }),
    ),
  ];
}

function verbsPart({ compared, accounts }: ComparedSides, names: readonly string[]): Part[] {
  const lines = compared.accounts.flatMap(({ verbs }, side): Line[] => {
    const { version } = accounts[side]!;
    const seen = new Set<string>();
    const distinct = verbs.filter(({ start, end }) => {
      const form = version.text.slice(start, end).toLowerCase();
      return seen.size < VERBS && !seen.has(form) && seen.add(form);
    });
    if (distinct.length === 0) return [];
    return [
      [
        `${names[side]}: `,
        ...distinct.flatMap(
          ({ start, end }, at): Line => [
            ...(at > 0 ? [', '] : []),
            { excerpt: excerptOf(version, { start, end }) },
          ],
        ),
      ],
    ];
  });
  return lines.length === 0
    ? []
    : [
        { part: 'heading', line: ['Verbs, the strongest first'] },
        { part: 'list', lines },
      ];
}

export function contextOf(
  { accounts, others, isOneMeeting }: ComparedSides,
  leftOut: readonly string[],
): Line {
  const [first] = accounts;
  const days = [...new Set(accounts.map(({ meeting }) => meeting.day))];
  const words = accounts.map(({ version }) => version.reading.sentences.length).join(' and ');
  return joinClauses([
    isOneMeeting
      ? [
          `matched by sides, people${first!.meeting.format ? `, ${first!.meeting.format}` : ''} and day (${days
            .map(dayInWords)
            .join(' and ')})`,
        ]
      : ['texts that were named; not known to be of one meeting'],
    isOneMeeting && new Set(days.map((day) => day.slice(-5))).size > 1
      ? ['a call late in one zone is on the next day in another']
      : [],
    [`${words} sentences compared`],
    others > 0 ? [`${countOf(others, 'more meeting')} of the same people stored`] : [],
    leftOut.length > 0 ? [`not listed: ${leftOut.join(', ')}`] : [],
    ['“not in this text” does not mean that it was not said'],
  ]);
}

/** "the United States", "Russia". */
export const inSentence = (name: string): string =>
  /^(?:United |Netherlands|Philippines|Czech Republic|Central African|Dominican Republic|EU$|UN$|AU$)/.test(
    name,
  )
    ? `the ${name}`
    : name;
export const capital = (words: string): string => words[0]!.toUpperCase() + words.slice(1);

/** "19 May 2021", or "19 May" where no year is stated. */
export const dayInWords = (day: string): string =>
  day.startsWith('--') ? formatDay(`2000${day.slice(1)}`).replace(' 2000', '') : formatDay(day);

function actionsOf({ accounts }: ComparedSides): Action[] {
  return [
    ...accounts.slice(0, 2).map(
      ({ version }, at): Action => ({
        action: 'ask',
        label: at === 0 ? 'What changed' : 'The other text',
        command: `${at === 0 ? 'changes' : 'brief'} article:${version.article.id}`,
      }),
    ),
  ];
}

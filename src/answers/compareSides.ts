import type { Account, ComparedReadouts } from '../comparing/readouts/compareReadouts.ts';
import { type SidesLink, sidesOn, type TopicRow } from '../comparing/readouts/topicRows.ts';
import type { StoredAccount } from '../lookups/meetings.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { rungOf } from '../reading/rungOf.ts';
import type { Span } from '../text/article.ts';
import { excerptOf } from '../text/excerpt.ts';
import { say, wordText } from '../words/say.ts';
import type { Action, Answer, Line, Part, Text, TextMessage } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { markedLine } from './markedLine.ts';
import { namesOfSides } from './namesOfSides.ts';
import { joinClauses, notListed, placeOf, sourceAndDay } from './quotePart.ts';
import { telling } from './telling.ts';

/** Rows of the table, passages laid beside each other and those at odds, verbs of a side, and names in the first line. */
const [ROWS, PASSAGES, ODDS, VERBS, NAMED] = [10, 3, 5, 5, 4];
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
  const names = namesOfSides(shown.accounts, shown.lexicon);
  // What all take up first, then matters before names: a name may be said in passing.
  const subjects = compared.rows
    .filter((row) => row.frame !== 'opening' && row.label !== '')
    .sort((a, b) => sidesOn(b) - sidesOn(a) || Number(a.kind === 'name') - Number(b.kind === 'name'));
  const listed = shown.whole ? subjects : subjects.slice(0, ROWS);
  const left = subjects.length - listed.length;
  const leftOut = left > 0 ? [say((w) => w.sides.moreTopics(left))] : [];
  return composeAnswer({
    kind: 'compare',
    rung: 'reported',
    parts: [
      { part: 'title', line: findingOf(shown, names) },
      {
        part: 'list',
        lines: accounts.map((account, at) => accountLine(account, compared.accounts[at]!, names[at]!)),
      },
      ...oddsParts(shown, names),
      ...(listed.length === 0
        ? []
        : accounts.length === 2
          ? [tableOf(listed, shown, names)]
          : listOf(listed, shown, names)),
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

/** "Both take up Syria and terrorism; only Russia: a next meeting; only the United States: humanitarian aid." */
function findingOf(shown: ComparedSides, names: readonly Text[]): Line {
  // Matters before names: a name may be said in passing.
  const subjects = shown.compared.rows
    .filter((row) => row.frame === null && row.label !== '')
    .sort((a, b) => Number(a.kind === 'name') - Number(b.kind === 'name'));
  const shared = subjects.filter((row) => sidesOn(row) === names.length);
  const only = names.flatMap((name, side) => {
    const own = subjects.filter((row) => sidesOn(row) === 1 && row.cells[side]!.length > 0);
    return own.length > 0 ? [{ name, matters: mattersOf(own, shown) }] : [];
  });
  return [
    say((w) =>
      w.sides.finding(
        names.length,
        mattersOf(shared, shown),
        only.map(({ name, matters }) => ({ side: wordText(name, w), matters })),
      ),
    ),
  ];
}

function mattersOf(rows: readonly TopicRow[], shown: ComparedSides) {
  const each = rows.flatMap((row) => [row, ...row.also.map((label) => ({ ...row, label }))]);
  return {
    labels: each.slice(0, NAMED).map((row) => labelOf({ ...row, also: [] }, shown)),
    more: Math.max(0, each.length - NAMED),
  };
}

/** The word for a matter: Brief's own for themes and topics, the text's for a name. */
function labelOf(row: TopicRow, { accounts, compared, lexicon }: ComparedSides): Line {
  // Places are named as the lexicon does: one text has "Iran", the other "Iranian".
  const place = lexicon.places.find(({ name }) => name === row.label);
  if (place?.kind === 'country' && place.country) return [say((w) => w.country(place.country!, place.name))];
  if (row.kind !== 'name' || place)
    return [row.label, ...row.also].map((label, at) =>
      say((w) => `${at > 0 ? ', ' : ''}${w.sides.matter(label)}`),
    );
  for (const [side, cell] of row.cells.entries()) {
    const passage = cell.length > 0 ? compared.accounts[side]!.passages[cell[0]!] : undefined;
    const term = passage?.matters.find(({ label }) => label.toLowerCase() === row.label.toLowerCase())
      ?.terms[0];
    if (term) return [{ excerpt: excerptOf(accounts[side]!.version, term) }];
  }
  return [row.label];
}

function accountLine({ version, meeting }: StoredAccount, account: Account, name: Text): Line {
  const quoted = [...account.quoted].slice(0, 3).map(([person, words]) => ({ name: person, words }));
  return joinClauses([
    [{ strong: name }],
    sourceAndDay(version),
    [say((w) => (meeting.isReport ? w.sides.isReport : w.sides.isOwnText))],
    [say((w) => w.sides.words(account.words))],
    [say((w) => w.sides.inMarks(quoted))],
  ]);
}

/** What a side says of a matter: the first sentence, where it is, on which rung, and how many more there are. */
function cellOf(row: TopicRow, side: number, { accounts, compared }: ComparedSides): Line {
  const passages = row.cells[side]!.map((index) => compared.accounts[side]!.passages[index]!);
  const { version } = accounts[side]!;
  const best = telling(passages, row.label);
  if (!best) return [say((w) => w.sides.notInText)];
  const more = passages.length - 1;
  return [
    { excerpt: excerptOf(version, best) },
    say((w) =>
      w.sides.cell(
        wordText(placeOf(version, best.start), w),
        wordText(rungAt(accounts[side]!, best), w),
        more,
      ),
    ),
  ];
}

export function rungAt({ version }: StoredAccount, span: Span): TextMessage {
  const within = version.reading.quotes.filter((quote) => quote.start < span.end && span.start < quote.end);
  const rungs = within.map(({ kind }) => rungOf(kind));
  const rung = (['quoted', 'partly', 'reported'] as const).find((one) => rungs.includes(one)) ?? 'told';
  return say((w) => w.sides.rungs[rung]);
}

function tableOf(rows: readonly TopicRow[], shown: ComparedSides, names: readonly Text[]): Part {
  return {
    part: 'table',
    header: [say((w) => w.sides.topic), ...names],
    rows: rows.map((row) => [labelOf(row, shown), ...names.map((_, side) => cellOf(row, side, shown))]),
  };
}

/** More than two sides do not stand beside each other on a phone. */
function listOf(rows: readonly TopicRow[], shown: ComparedSides, names: readonly Text[]): Part[] {
  return rows.map((row) => ({
    part: 'list',
    lines: [
      labelOf(row, shown),
      ...names.map(
        (name, side): Line => [say((w) => w.sides.saying(wordText(name, w), cellOf(row, side, shown)))],
      ),
    ],
  }));
}

/** What may be at odds comes before what each takes up. */
function oddsParts(shown: ComparedSides, names: readonly Text[]): Part[] {
  const odds = shown.compared.odds.slice(0, ODDS);
  return odds.length === 0
    ? []
    : [
        { part: 'heading', line: [say((w) => w.sides.atOdds)] },
        ...odds.flatMap((link, at) => besideEachOther(link, at + 1, shown, names)),
      ];
}

function passageParts(shown: ComparedSides, names: readonly Text[]): Part[] {
  const { compared } = shown;
  const opens = (side: number, passage: number) =>
    compared.rows.some(({ frame, cells }) => frame === 'opening' && cells[side]![0] === passage);
  const isShown = (link: SidesLink) =>
    compared.odds
      .slice(0, ODDS)
      .some(
        ({ between, one, other }) =>
          between.join() === link.between.join() && one === link.one && other === link.other,
      );
  const links = compared.links
    .filter(
      (link) =>
        link.score >= SHOWN_LINK &&
        !isShown(link) &&
        !(opens(link.between[0], link.one) && opens(link.between[1], link.other)),
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, PASSAGES);
  if (links.length === 0) return [];
  return [
    { part: 'heading', line: [say((w) => w.sides.nearestPassages)] },
    ...links.flatMap((link, at) => besideEachOther(link, at + 1, shown, names)),
  ];
}

function besideEachOther(
  { between, one, other }: SidesLink,
  number: number,
  { compared, accounts }: ComparedSides,
  names: readonly Text[],
): Part[] {
  return between.map((side, which): Part => {
    const { version } = accounts[side]!;
    const passage = compared.accounts[side]!.passages[which === 0 ? one : other]!;
    const beside = compared.accounts[between[1 - which]!]!.passages[which === 0 ? other : one]!;
    return {
      part: 'compared',
      line: markedLine(version, passage, accounts[between[1 - which]!]!.version, beside),
      ...(which === 0 ? { number } : {}),
      note: [sideAt(names[side]!, version, passage.start)],
    };
  });
}

function verbsPart({ compared, accounts }: ComparedSides, names: readonly Text[]): Part[] {
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
        say((w) =>
          w.sides.verbsOf(
            wordText(names[side]!, w),
            distinct.map(({ start, end }) => [{ excerpt: excerptOf(version, { start, end }) }]),
          ),
        ),
      ],
    ];
  });
  return lines.length === 0
    ? []
    : [
        { part: 'heading', line: [say((w) => w.sides.verbs)] },
        { part: 'list', lines },
      ];
}

export function contextOf({ accounts, others, isOneMeeting }: ComparedSides, leftOut: readonly Text[]): Line {
  const [first] = accounts;
  const days = [...new Set(accounts.map(({ meeting }) => meeting.day))];
  const sentences = accounts.map(({ version }) => version.reading.sentences.length);
  return joinClauses([
    isOneMeeting
      ? [say((w) => w.sides.matched(first!.meeting.format, days))]
      : [say((w) => w.sides.notOneMeeting)],
    isOneMeeting && new Set(days.map((day) => day.slice(-5))).size > 1 ? [say((w) => w.sides.lateCall)] : [],
    [say((w) => w.sides.compared(sentences))],
    others > 0 ? [say((w) => w.sides.moreMeetings(others))] : [],
    notListed(leftOut),
    [say((w) => w.sides.noProof)],
  ]);
}

/** A side, with where in its text something is. */
export function sideAt(side: Text, version: StoredAccount['version'], offset: number): TextMessage {
  return say((w) => w.sides.sideAt(wordText(side, w), wordText(placeOf(version, offset), w)));
}

function actionsOf({ accounts }: ComparedSides): Action[] {
  return [
    ...accounts.slice(0, 2).map(
      ({ version }, at): Action => ({
        action: 'ask',
        label: say((w) => (at === 0 ? w.sides.whatChanged : w.sides.otherText)),
        command: `${at === 0 ? 'changes' : 'brief'} article:${version.article.id}`,
      }),
    ),
  ];
}

import type { ArchiveView, ArticleQuery, StoredVersion } from '../archive/port.ts';
import { isOneMeeting, matchMeetings } from '../comparing/readouts/matchMeetings.ts';
import { type Meeting, meetingOf } from '../comparing/readouts/meetingOf.ts';
import { addDays } from '../reading/dates/calendarDays.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { foldName } from '../text/foldName.ts';
import { versionsOf } from './versionsOf.ts';

/** A stored account of a meeting. */
export interface StoredAccount {
  readonly version: StoredVersion;
  readonly meeting: Meeting;
}

/** The accounts of one meeting, one a side; and how many meetings of the same people are stored besides. */
export interface FoundMeeting {
  readonly accounts: readonly StoredAccount[];
  readonly others: number;
}

/** Somebody who took part: a person by last name, or a side with the names that accounts have for it. */
export type Party =
  | { readonly person: string }
  | { readonly side: string; readonly names: readonly string[] };

/** Newest articles that are looked at for a meeting, and articles of its days for the other side's account. */
const [LOOKED_AT, OF_ITS_DAYS] = [60, 60];
/** Meetings of one account for which another one is looked for. */
const TRIED = 2;
/** Ways of naming the parties that are looked for. */
const MOST_WAYS = 16;

/**
 * The newest meeting of some people that two sides have given an account of, in the archive; where only one has, that
 * account alone; where none has, what outlets report of it; null where nothing reports one. Three to eleven calls.
 *
 * @param parties all of them must have taken part, as far as the account names who did
 * @param about words that an account must have, for a meeting on something; null for any
 *
 * @example (await meetingBetween([{ person: 'Lavrov' }], null, null, archive, lexicon))?.accounts.length // 1
 */
export async function meetingBetween(
  parties: readonly Party[],
  about: string | null,
  days: { readonly since?: string; readonly until?: string } | null,
  archive: ArchiveView,
  lexicon: Lexicon,
): Promise<FoundMeeting | null> {
  const named = wordsFor(parties, about);
  const likely = OF_READOUTS.flatMap((readout) => named.map((words) => `${words} ${readout}`));
  // In a large archive the names stand in many other texts: those that read like an account come first.
  const pages = [];
  for (const words of [likely, named])
    pages.push(await archive.findArticles({ words, ...days, order: 'newest', limit: LOOKED_AT }));
  const found = [
    ...new Map(pages.flatMap((page) => page.found).map((one) => [one.details.id, one])).values(),
  ].sort((a, b) => b.day.localeCompare(a.day));
  const told = toldIn(await versionsOf(found.map(toFound), archive), lexicon).filter((account) =>
    parties.every((party) => tookPart(party, account)),
  );
  const accounts = told.filter(({ meeting }) => meeting.side !== null);
  // Reports of outlets that speak for nobody are laid beside each other where no side's account is stored.
  if (accounts.length === 0 && told[0]) return { accounts: reportsLike(told[0], told), others: 0 };
  const groups = grouped(accounts);
  const whole = groups.filter((group) => group.length > 1);
  if (whole[0]) return { accounts: whole[0], others: groups.length - 1 };
  const [newest] = accounts;
  if (!newest) return null;
  // The other side's text may state no date, so that it is behind all that was looked at.
  for (const [account] of groups.slice(0, TRIED)) {
    const more = await meetingIn(account!.version, archive, lexicon);
    if (more && more.accounts.length > 1) return { accounts: more.accounts, others: groups.length - 1 };
  }
  return { accounts: [newest], others: groups.length - 1 };
}

/** What an account of a meeting of some parties has, one string a way of naming them all. */
function wordsFor(parties: readonly Party[], about: string | null): string[] {
  const quoted = (word: string) => `"${word.replace(/["*]/g, ' ')}"`;
  let ways = [about ? quoted(about) : ''];
  for (const party of parties) {
    const names = 'person' in party ? [party.person] : party.names;
    ways = ways.flatMap((way) => names.map((name) => `${way} ${quoted(name)}`.trim()));
  }
  return ways.slice(0, MOST_WAYS);
}

/** Whether somebody took part, as far as an account says: of a side that it names nobody of, anybody of that side may have. */
function tookPart(party: Party, { version, meeting: { sides, people } }: StoredAccount): boolean {
  if ('side' in party) return sides.includes(party.side);
  const wanted = foldName(party.person);
  if ([...people.values()].some((names) => names.has(wanted))) return true;
  const open = sides.filter((side) => !people.has(side));
  const own = version.reading.people.filter(({ name }) => ` ${foldName(name)}`.endsWith(` ${wanted}`));
  return open.length > 0 && own.every(({ side }) => side === null || open.includes(side));
}

/** Every readout has some of these. */
const OF_READOUTS = [
  '"telephone conversation"',
  '"spoke with"',
  '"spoke to"',
  '"met with"',
  '"met today"',
  '"meeting with"',
  '"held talks"',
  '"the call"',
];

/**
 * The newest meeting that two sides have given an account of; null where none is among the newest readouts. Two calls.
 *
 * @example await latestMeeting(archive, lexicon) // null
 */
export async function latestMeeting(archive: ArchiveView, lexicon: Lexicon): Promise<FoundMeeting | null> {
  const { found } = await archive.findArticles({ words: OF_READOUTS, order: 'newest', limit: LOOKED_AT });
  const groups = grouped(accountsIn(await versionsOf(found.map(toFound), archive), lexicon));
  const whole = groups.find((group) => group.length > 1);
  return whole ? { accounts: whole, others: 0 } : null;
}

/**
 * The newest meeting of which a side's account has some words; null where none has. Four calls.
 *
 * @example (await meetingWith('Reykjavik', archive, lexicon))?.accounts.length // 1
 */
export async function meetingWith(
  words: string,
  archive: ArchiveView,
  lexicon: Lexicon,
): Promise<FoundMeeting | null> {
  const { found } = await archive.findArticles({
    words: `"${words.replace(/["*]/g, ' ')}"`,
    order: 'newest',
    limit: LOOKED_AT,
  });
  const accounts = accountsIn(await versionsOf(found.map(toFound), archive), lexicon);
  const own = accounts.find(({ meeting }) => !meeting.isReport) ?? accounts[0];
  return own ? meetingIn(own.version, archive, lexicon) : null;
}

/**
 * The accounts of the meeting that an article is about, its own first; null where it is about none. Two calls,
 * four where nothing of its days is found.
 *
 * @example (await meetingIn(version, archive, lexicon))?.accounts.length // 1
 */
export async function meetingIn(
  version: StoredVersion,
  archive: ArchiveView,
  lexicon: Lexicon,
): Promise<FoundMeeting | null> {
  const meeting = meetingOf(version, lexicon);
  if (!meeting) return null;
  const own = { version, meeting };
  const people = [...meeting.people.values()].flatMap((names) => [...names]);
  const countries = meeting.sides.flatMap(
    (side) => lexicon.places.find((place) => place.kind === 'country' && place.country === side)?.name ?? [],
  );
  const ofItsDays = await partnersAmong(
    own,
    {
      words: [...people, ...countries].map((name) => `"${name}"`),
      ...(meeting.day.startsWith('--')
        ? {}
        : { since: addDays(meeting.day, -1), until: addDays(meeting.day, 3) }),
    },
    archive,
    lexicon,
  );
  // A text that states no date counts for the day on which it arrived.
  const partners =
    ofItsDays.length === 0 && meeting.people.size > 1
      ? await partnersAmong(own, { words: people.map((name) => `"${name}"`).join(' ') }, archive, lexicon)
      : ofItsDays;
  return { accounts: onePerSide([own, ...partners]), others: 0 };
}

async function partnersAmong(
  own: StoredAccount,
  query: ArticleQuery,
  archive: ArchiveView,
  lexicon: Lexicon,
): Promise<StoredAccount[]> {
  const { found } = await archive.findArticles({ ...query, order: 'newest', limit: OF_ITS_DAYS });
  const others = found.filter(({ details }) => details.id !== own.version.article.id);
  return accountsIn(await versionsOf(others.map(toFound), archive), lexicon).filter(
    (other) => matchMeetings(own.meeting, other.meeting) === 'same',
  );
}

const toFound = ({ details, version }: { details: { id: string }; version: number }) => ({
  article: details,
  version,
});

/** The texts that tell of a meeting, whoever they speak for. */
function toldIn(versions: readonly StoredVersion[], lexicon: Lexicon): StoredAccount[] {
  return versions.flatMap((version) => {
    const meeting = meetingOf(version, lexicon);
    return meeting ? [{ version, meeting }] : [];
  });
}

const accountsIn = (versions: readonly StoredVersion[], lexicon: Lexicon): StoredAccount[] =>
  toldIn(versions, lexicon).filter(({ meeting }) => meeting.side !== null);

/** A report of a meeting and another outlet's of the same one. */
function reportsLike(first: StoredAccount, told: readonly StoredAccount[]): StoredAccount[] {
  const other = told.find(
    ({ version, meeting }) =>
      version.article.source !== first.version.article.source && isOneMeeting(first.meeting, meeting),
  );
  return other ? [first, other] : [first];
}

/** Accounts of the same meeting together, in the order of the first of each. */
function grouped(accounts: readonly StoredAccount[]): StoredAccount[][] {
  const groups: StoredAccount[][] = [];
  for (const account of accounts) {
    const group = groups.find((some) =>
      some.some(({ meeting }) => matchMeetings(meeting, account.meeting) === 'same'),
    );
    if (group) group.push(account);
    else groups.push([account]);
  }
  return groups.map(onePerSide);
}

/** What each side published itself, its longest text where there are several; the first one stays. */
function onePerSide(accounts: readonly StoredAccount[]): StoredAccount[] {
  const bySide = new Map<string, StoredAccount>();
  const better = (a: StoredAccount, b: StoredAccount) =>
    a.meeting.isReport !== b.meeting.isReport
      ? !a.meeting.isReport
      : a.version.text.length > b.version.text.length;
  for (const [at, account] of accounts.entries()) {
    const side = account.meeting.side!;
    const known = bySide.get(side);
    if (!known || (known !== accounts[0] && at > 0 && better(account, known))) bySide.set(side, account);
  }
  return [...bySide.values()];
}

import type { ArchiveView, StoredVersion } from '../archive/port.ts';
import {
  type MeetingTold,
  meetingsApart,
  meetingsTold,
  type ToldMeeting,
} from '../comparing/readouts/meetingsTold.ts';
import { addDays } from '../reading/dates/calendarDays.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { foldName } from '../text/foldName.ts';
import { foldWords } from '../text/foldText.ts';
import type { Party } from './meetings.ts';
import { versionsOf } from './versionsOf.ts';

/** Which meetings are looked for. */
export interface MeetingQuery {
  /** All of them must have taken part; none where anybody may have: then a place or days are named. */
  readonly parties: readonly Party[];
  /** Where they met, as typed. */
  readonly place: string | null;
  readonly format: 'call' | 'meeting' | null;
  /** ISO days, the second not included. */
  readonly days: { readonly since?: string; readonly until?: string } | null;
}

/** The meetings that stored texts tell of, the newest first. */
export interface MeetingsFound {
  readonly meetings: readonly ToldMeeting<StoredVersion>[];
  /** What further texts tell of one without saying when, one of each text. */
  readonly undated: readonly MeetingTold<StoredVersion>[];
  /** True where older texts were not looked at. */
  readonly isLowerBound: boolean;
}

/** Newest texts that are looked at. */
const LOOKED_AT = 300;
/** A meeting is read out on its day or in the week after. */
const WEEK = 8;
const MOST_WAYS = 16;
/** What a text that tells of talks has, where nobody is named. */
const TALKED = ['met', 'meeting', 'talks', 'call', 'conversation', 'summit', 'telephone*', 'phone*'];

/**
 * The meetings and calls of some people or sides that the newest texts about them tell of. Two calls.
 *
 * @example (await meetingsOf({ parties: [{ person: 'Lavrov' }], place: null, format: null, days: null }, archive, lexicon)).meetings[0].day // '--05-19'
 */
export async function meetingsOf(
  query: MeetingQuery,
  archive: ArchiveView,
  lexicon: Lexicon,
): Promise<MeetingsFound> {
  const { since, until } = query.days ?? {};
  const page = await archive.findArticles({
    words: wordsFor(query),
    ...(since ? { since: addDays(since, -1) } : {}),
    ...(until ? { until: addDays(until, WEEK) } : {}),
    order: 'newest',
    limit: LOOKED_AT,
  });
  const versions = await versionsOf(
    page.found.map(({ details, version }) => ({ article: details, version })),
    archive,
  );
  const where = query.place === null ? null : placesNamed(query.place, lexicon);
  const told = versions
    .flatMap((version) => meetingsTold(version))
    .filter(
      (account) =>
        query.parties.every((party) => tookPart(party, account)) &&
        (query.format === null || account.format === query.format),
    );
  // One of its texts may name the place, another the day.
  const isThere = (accounts: readonly MeetingTold[]) =>
    where === null || accounts.some((account) => isAt(where, account));
  const known = new Set(
    query.parties.flatMap((party) => ('person' in party ? [foldName(party.person)] : [])),
  );
  const within = ({ day }: { day: string }) =>
    day.startsWith('--') || ((!since || day >= since) && (!until || day < until));
  const dated = new Set(told.filter(({ day }) => day !== null).map(({ version }) => version.article.id));
  return {
    meetings: meetingsApart(told, known).filter((one) => within(one) && isThere(one.accounts)),
    undated: [
      ...new Map(
        told
          .filter((account) => !dated.has(account.version.article.id) && isThere([account]))
          .map((account) => [account.version.article.id, account]),
      ).values(),
    ],
    isLowerBound: page.isLowerBound || page.total > page.found.length,
  };
}

/** What a text about the meeting must have, one string a way of naming them. */
function wordsFor({ parties, place }: MeetingQuery): string[] {
  const quoted = (words: string) => `"${words.replace(/["*]/g, ' ')}"`;
  let ways = [''];
  for (const party of parties) {
    const names = 'person' in party ? [party.person] : party.names;
    ways = ways.flatMap((way) => names.map((name) => `${way} ${quoted(name)}`.trim()));
  }
  // A country is met in its towns, so only where nobody is named is the place looked for by itself.
  if (parties.length === 0) return TALKED.map((word) => (place === null ? word : `${quoted(place)} ${word}`));
  return ways.slice(0, MOST_WAYS);
}

function tookPart(party: Party, { talk, version }: MeetingTold): boolean {
  if ('side' in party) return talk.sides.includes(party.side);
  const wanted = foldName(party.person);
  if (talk.participants.some((name) => ` ${foldName(name)}`.endsWith(` ${wanted}`))) return true;
  return isNamedAsParty(party.person, version.text.slice(talk.evidence.start, talk.evidence.end));
}

const OFFICE = '(?:minister|president|premier|chancellor|secretary|envoy|king|queen|emir|leader)';

/**
 * Whether a sentence that reports talks names somebody as one who took part, whom the reading does not know as anybody: "met with the
 * Foreign Minister of Kestria, Dario Quell", or a country that no list has: "the president of Kestria".
 */
function isNamedAsParty(name: string, sentence: string): boolean {
  const wanted = foldWords(name).replace(/[^\p{L}\p{N} '-]/gu, '');
  const folded = foldWords(sentence);
  // "the Minister of Foreign Affairs of Kestria, Dario Quell": up to a comma, what the office is of may be longer.
  const office = `(?:[\\p{L}-]+ ){0,4}${OFFICE}(?:(?: (?:of|for) (?:the )?(?:[\\p{L}-]+ ?){1,3}| \\p{L}+)?,?|(?: [\\p{L}-]+){1,8},) `;
  const word = "(?!(?:on|about|over|in|at|for|against|to)\\b)[\\p{L}.'-]+";
  return [
    // By an office and a name of up to three words.
    `\\b(?:with|met|and|between|received|hosted|phoned) (?:the |his |her )?${office}(?:${word} ){0,2}${wanted}\\b(?!')`,
    `\\b(?:met|meeting|talks|call|conversation|summit|spoke|spoken)(?: in ${word})? (?:with|between) (?:${word} ){0,5}${wanted}\\b(?!')`,
    `\\b${OFFICE}s? of (?:the )?${wanted}\\b(?!')`,
    `\\b${wanted}(?:'s?)? (?:${word} ){0,2}${OFFICE}\\b`,
  ].some((pattern) => new RegExp(pattern, 'u').test(folded));
}

/** The names of a place, folded: a country's are those of its towns too. */
function placesNamed(typed: string, { places }: Lexicon): ReadonlySet<string> {
  const wanted = foldName(typed);
  const is = (name: string) => foldName(name) === wanted;
  const known = places.find((place) => [place.name, ...place.also].some(is));
  const within = known?.kind === 'country' ? places.filter(({ country }) => country === known.country) : [];
  return new Set([
    wanted,
    ...[known, ...within].flatMap((place) => (place ? [place.name, ...place.also].map(foldName) : [])),
  ]);
}

function isAt(where: ReadonlySet<string>, { talk, version }: MeetingTold): boolean {
  if (talk.place !== null && where.has(foldName(talk.place))) return true;
  const [typed] = where;
  const said = foldWords(version.text.slice(talk.evidence.start, talk.evidence.end));
  return ` ${said.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` in ${typed} `);
}

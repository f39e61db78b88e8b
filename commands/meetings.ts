import type { Answer } from '../src/answers/answer.ts';
import { answerMeetings, type SaidOfIt } from '../src/answers/answerMeetings.ts';
import { type AskedSpeaker, NOTHING_ASKED, type Period, type ThreadContext } from '../src/answers/asked.ts';
import { archiveEmpty, nobodyNamed, nothingFound, shorten, trouble } from '../src/answers/refusals.ts';
import type { Party } from '../src/lookups/meetings.ts';
import { type MeetingsFound, meetingsOf } from '../src/lookups/meetingsOf.ts';
import { rememberPeople } from '../src/lookups/rememberPeople.ts';
import type { Lexicon } from '../src/reading/lexicon.ts';
import { foldName } from '../src/text/foldName.ts';
import { say } from '../src/words/say.ts';
import { partiesIn } from './asked/partiesIn.ts';
import { takePeriod } from './asked/takePeriod.ts';
import { saidOfContact, sentencesOfBoth } from './asking/contactOf.ts';
import { brief } from './brief.ts';
import type { Asker, Command, Desk } from './command.ts';
import { offeringFile } from './words/offeringFile.ts';

export const meetings: Command = offeringFile({
  verb: 'meetings',
  usage: '<name> [name] [in place] [calls] [days]',
  purpose: 'When and where people or countries met or telephoned, by the stored texts, the newest first',
  examples: ['Putin Erdogan', 'Putin in Sochi 2018', 'calls Putin Obama'],
  async run(words, asker, given): Promise<Answer> {
    const desk = { ...given, archive: rememberPeople(given.archive) };
    const { archive, lexicon, now } = desk;
    const { page, rest } = pageOf(words);
    const taken = takePeriod(rest, now, asker.zone);
    const asked = partsOf(taken?.rest ?? rest, lexicon);
    const named = asked.rest ? await partiesIn(asked.rest, asker, desk) : null;
    const parties = named?.parties ?? [];
    if (named?.unknown) return unknownParty(named.unknown, words, desk);
    if (parties.length === 0 && asked.place === null && !taken) return trouble(say((w) => w.lines.whoMet));
    const days = taken?.period ?? null;
    const found = await foundFor(asked, parties, days, desk);
    // Counted where it is told how much was searched.
    const articles = found.meetings.length > 0 ? 0 : (await archive.counts()).articles;
    if (found.meetings.length === 0 && articles === 0) return archiveEmpty();
    const met = found.meetings.flatMap(({ people }) => people);
    const who = parties.map((party) => labelOf(party, met, lexicon));
    const isOpen = parties.every((party) => 'person' in party) && asked.place === null && !taken;
    const isNone = found.meetings.length + found.undated.length === 0;
    const both = isNone && isOpen ? await sentencesOfBoth(who, desk) : [];
    const isInTouch = both.some(({ isContact }) => isContact);
    const answer = answerMeetings(found, {
      said: days || isInTouch ? [] : await saidInstead(found, named?.typed ?? [], asker, desk),
      both,
      who,
      isSides: parties.some((party) => 'side' in party),
      place: asked.place && shorten(asked.place, 40),
      days,
      isOldestFirst: asked.isOldestFirst,
      isCalls: asked.isCalls,
      searched: articles,
      command: commandFor(asked, who, days),
      page,
      whole: asker.whole,
    });
    const context = contextOf(who, parties, found);
    if (!asked.isOutcome) return { ...answer, context };
    const account = found.meetings[0]?.accounts[0];
    if (account) return outcomeIn(account.version.article.id, answer, context, asker, desk);
    return nothingFound(
      say((w) => w.found.meetingOf(who, asked.place)),
      articles,
      'texts',
    );
  },
});

async function unknownParty(
  { typed, near }: { readonly typed: string; readonly near: string | null },
  words: string,
  { archive }: Desk,
): Promise<Answer> {
  if ((await archive.counts()).articles === 0) return archiveEmpty();
  return nobodyNamed(shorten(typed), near, near ? `meetings ${words.replace(typed, near)}` : null);
}

/** The page that is asked for, and the words without it. */
function pageOf(words: string): { readonly page: number; readonly rest: string } {
  const paged = /(?:^|\s)page:(\d{1,4})/i.exec(words);
  return paged
    ? { page: Math.max(1, Number(paged[1])), rest: words.replace(paged[0], ' ') }
    : { page: 1, rest: words };
}

/** What two say of each other and of talking, where no text tells of a meeting of theirs. */
async function saidInstead(
  { meetings: met, undated }: MeetingsFound,
  names: readonly string[],
  asker: Asker,
  desk: Desk,
): Promise<readonly SaidOfIt[]> {
  return met.length + undated.length > 0 ? [] : saidOfContact(names, asker, desk);
}

type AskedMeetings = ReturnType<typeof partsOf>;

async function foundFor(
  { place, isCalls, isInPerson, isOfMeeting }: AskedMeetings,
  parties: readonly Party[],
  days: Period | null,
  { archive, lexicon }: Desk,
): Promise<MeetingsFound> {
  const foundAs = (format: 'call' | 'meeting' | null) =>
    meetingsOf({ parties, place, format, days }, archive, lexicon);
  if (isCalls) return foundAs('call');
  if (!isInPerson && !isOfMeeting) return foundAs(null);
  const found = await foundAs('meeting');
  // What came of a meeting of two who only telephoned is what came of the call.
  return isOfMeeting && found.meetings.length === 0 ? foundAs(null) : found;
}

/** The command line that asks the same, for the next page. */
function commandFor(asked: AskedMeetings, who: readonly string[], days: Period | null): string {
  const format = asked.isCalls ? 'calls' : asked.isInPerson ? 'in person' : '';
  const place = asked.place ? `in ${asked.place}` : '';
  const order = asked.isOldestFirst ? 'first' : '';
  return ['meetings', order, format, who.join(' and '), place, days?.label ?? ''].filter(Boolean).join(' ');
}

/** What came of a meeting: what its text says, below which meeting it is. */
async function outcomeIn(
  article: string,
  answer: Answer,
  context: ThreadContext,
  asker: Asker,
  desk: Desk,
): Promise<Answer> {
  const [title] = answer.parts;
  const came = await brief.run(`article:${article}`, asker, desk);
  const opening = title?.part === 'title' ? [{ part: 'line' as const, line: title.line }] : [];
  const asked = { ...context.asked, intent: 'summary' as const, article };
  return { ...came, parts: [...opening, ...came.parts], context: { ...context, asked } };
}

/** What a thread keeps: the people who met, and the texts that tell of the newest meeting. */
function contextOf(
  who: readonly string[],
  parties: readonly Party[],
  { meetings: met }: MeetingsFound,
): ThreadContext {
  const speakers = who.flatMap((name, i): AskedSpeaker[] =>
    'person' in parties[i]! ? [{ typed: name, label: name, names: [name], kind: 'person', note: null }] : [],
  );
  const shown = (met[0]?.accounts ?? []).map(({ version, talk }) => ({
    article: version.article.id,
    version: version.version,
    start: talk.evidence.start,
    end: talk.evidence.end,
    day: version.article.published ?? version.added,
  }));
  return { asked: { ...NOTHING_ASKED, speakers }, speakers, shown };
}

interface Parts {
  readonly place: string | null;
  readonly isCalls: boolean;
  readonly isInPerson: boolean;
  readonly isOldestFirst: boolean;
  readonly isOutcome: boolean;
  /** What came of a meeting is asked for, and not of a call. */
  readonly isOfMeeting: boolean;
  readonly rest: string;
}

/** What says where, in which form and in which order, taken from the words; the names are left. */
function partsOf(typed: string, lexicon: Lexicon): Parts {
  let rest = ` ${typed} `;
  const take = (pattern: RegExp): string | null => {
    const found = pattern.exec(rest);
    if (!found) return null;
    rest = rest.replace(found[0], ' ');
    return found[1] ?? found[0];
  };
  const isOutcome = take(/\s(?:outcomes?|results?)(?: of)?(?=\s)/i) !== null;
  const isInPerson = take(/\s(?:in person|face[ -]to[ -]face)(?=\s)/i) !== null;
  const isCalls =
    take(/\s(?:by )?(?:(?:tele)?phone|video)?\s?(?:calls?|calling|(?:tele)?phone|(?:tele)?phoned)(?=\s)/i) !==
    null;
  const isOfMeeting = isOutcome && !isCalls && /\s(?:meeting|summit|visit|talks)\s/i.test(rest);
  const isOldestFirst = take(/\s(?:first|earliest|oldest)(?=\s)/i) !== null;
  take(/\s(?:last|latest|newest|most recent)(?=\s)/i);
  const place =
    take(/\s(?:in|at|near)\s+(?:the\s+)?(\p{Lu}[\p{L}'’-]*(?:\s+(?:of\s+)?\p{Lu}[\p{L}'’-]*){0,3})(?=\s)/u) ??
    take(/\s(?:in|at|near)\s+(?:the\s+)?(\p{L}[\p{L}'’-]+)(?=\s)/u) ??
    placeBefore(rest, lexicon);
  if (place !== null) rest = rest.replace(new RegExp(`\\s${escaped(place)}(?=\\s)`, 'i'), ' ');
  return {
    place,
    isCalls,
    isInPerson,
    isOldestFirst,
    isOutcome,
    isOfMeeting,
    rest: rest.replace(NO_NAMES, ' ').trim(),
  };
}

/** "the Geneva talks": a town before what took place there. */
function placeBefore(words: string, { places }: Lexicon): string | null {
  const found = /\s(\p{L}[\p{L}'’-]+)\s+(?:meetings?|talks|summit|negotiations|conference)(?=\s)/iu.exec(
    words,
  );
  const typed = found?.[1];
  if (!typed) return null;
  const isTown = places.some(
    ({ kind, name, also }) =>
      kind !== 'country' && [name, ...also].some((one) => foldName(one) === foldName(typed)),
  );
  return isTown ? typed : null;
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What is said around the names. */
const NO_NAMES =
  /\b(?:meetings?|talks|summits?|negotiations|conversations?|conference|met|meet|each other|ever|between|both)\b|[?!]/gi;

/** A person by the full name that the texts have, else the lexicon's, else as typed; a side by its name. */
function labelOf(party: Party, people: readonly string[], { speakers }: Lexicon): string {
  if ('side' in party) return party.names[0]!;
  const wanted = ` ${foldName(party.person)}`;
  const isOf = (name: string) => ` ${foldName(name)}`.endsWith(wanted);
  const known = speakers.filter(({ kind, name }) => kind === 'person' && isOf(name));
  return people.find(isOf) ?? (known.length === 1 ? known[0]!.name : party.person);
}

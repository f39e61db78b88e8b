import type { Answer } from '../src/answers/answer.ts';
import { type AskedSpeaker, NOTHING_ASKED, type Period, type ThreadContext } from '../src/answers/asked.ts';
import { leftOutBy, oneSideOnly, sidesOnSubject } from '../src/answers/askedOfSides.ts';
import { type ComparedSides, compareSides } from '../src/answers/compareSides.ts';
import { namesOfSides } from '../src/answers/namesOfSides.ts';
import {
  archiveEmpty,
  nobodyNamed,
  nothingFound,
  notStored,
  shorten,
  trouble,
} from '../src/answers/refusals.ts';
import type { FoundArticle, StoredVersion } from '../src/archive/port.ts';
import { wordsIn } from '../src/comparing/compareWords.ts';
import { compareReadouts } from '../src/comparing/readouts/compareReadouts.ts';
import { isOneMeeting } from '../src/comparing/readouts/matchMeetings.ts';
import { behindDateline, type Meeting, meetingOf } from '../src/comparing/readouts/meetingOf.ts';
import {
  type FoundMeeting,
  latestMeeting,
  meetingBetween,
  meetingIn,
  meetingWith,
  type Party,
} from '../src/lookups/meetings.ts';
import { meetingsOf } from '../src/lookups/meetingsOf.ts';
import { rememberPeople } from '../src/lookups/rememberPeople.ts';
import type { Lexicon } from '../src/reading/lexicon.ts';
import { isOfficial, namesSides } from '../src/reading/sideOfSource.ts';
import { stem } from '../src/reading/summary/compareHeadline.ts';
import type { Span } from '../src/text/article.ts';
import { foldName } from '../src/text/foldName.ts';
import { en } from '../src/words/en/index.ts';
import { say, wordText } from '../src/words/say.ts';
import { partiesIn } from './asked/partiesIn.ts';
import { instantsOf } from './asked/period.ts';
import { takePeriod } from './asked/takePeriod.ts';
import { inFull, titlesOf } from './asked/titles.ts';
import { accountsByNames } from './asking/accountsByNames.ts';
import { accountsOfOutlets, textsOfOffices } from './asking/accountsOfOutlets.ts';
import { readFor } from './asking/answerAsked.ts';
import { unlessEmpty } from './asking/unlessEmpty.ts';
import type { Asker, Command, Desk } from './command.ts';
import { offeringFile } from './words/offeringFile.ts';

export const compare: Command = offeringFile({
  verb: 'compare',
  usage: '<name> <name> [date] | <article> [article]',
  purpose: 'Two sides’ accounts of one meeting: what both take up, what only one does, in their own words',
  examples: ['Lavrov Blinken', 'Putin Trump 2 May 2017'],
  async run(words, asker, given) {
    const desk = { ...given, archive: rememberPeople(given.archive) };
    const { about, omits, rest } = takeParts(words);
    const found = await meetingFor(rest, about, omits, asker, desk);
    if (!('parts' in found)) return answerFor(found, rest, about, omits, { ...desk, whole: asker.whole });
    return unlessEmpty(desk.archive, () => found);
  },
});

interface Parts {
  readonly about: string | null;
  readonly omits: string | null;
  readonly rest: string;
}

/** `about:"…"` asks whether each side has it, `omits:Russia` what a side leaves out. */
function takeParts(words: string): Parts {
  let rest = words;
  const take = (key: string): string | null => {
    const match = new RegExp(`(?:^|\\s)${key}:(?:["“]([^"“”]{1,120})["”]|(\\S{1,120}))`, 'i').exec(rest);
    if (!match) return null;
    rest = rest.replace(match[0], ' ');
    return match[1] ?? match[2]!;
  };
  return { about: take('about'), omits: take('omits'), rest: rest.trim() };
}

/** The meeting that was asked for, or the answer that says why there is none. */
async function meetingFor(
  words: string,
  about: string | null,
  omits: string | null,
  asker: Asker,
  desk: Desk,
): Promise<(FoundMeeting & { readonly only?: string | null }) | Answer> {
  const { archive, lexicon } = desk;
  const ids = [...new Set([...words.matchAll(/\barticle:(\S+)/gi)].map(([, id]) => id!))];
  if (ids.length > 0) return meetingOfArticles(ids, desk);
  if (words === '') return meetingNotNamed(about, omits, asker, desk);
  const asked = await readFor(`quotes ${words}`, asker, desk);
  if (asked.article) return meetingOfArticles([asked.article], desk);
  if (asked.link) return trouble(say((w) => w.sides.pageNotStored));
  const taken = takePeriod(words, desk.now, asker.zone);
  const named = await partiesIn(taken?.rest ?? words, asker, desk);
  const { parties } = named;
  if (named.unknown) {
    const texts = await accountsOfOutlets(taken?.rest ?? words, desk);
    return texts ? meetingOfArticles(texts, desk) : nobodyOfTheName(named.unknown, words, desk);
  }
  if (parties.length === 1 && named.typed.length > 1)
    return trouble(say((w) => w.sides.theSame(shorten(named.typed[0]!), shorten(named.typed[1]!))));
  if (parties.length === 0) return nothingToCompare();
  const days = taken ? instantsOf(taken.period, asker.zone) : null;
  const found =
    (await meetingBetween(parties, about, days, archive, lexicon)) ??
    // No account has the word: then that is the answer, of the meeting that there is.
    (about ? await meetingBetween(parties, null, days, archive, lexicon) : null);
  if (found) return { ...found, accounts: inOrder(found.accounts, parties), only: onlyOne(parties) };
  const told = await toldOfTwo(parties, taken?.period ?? null, desk);
  if (told) return told;
  const texts = await accountsByNames(parties, taken?.period ?? null, desk);
  if (texts.length > 0)
    return meetingOfArticles(
      texts.map(({ article }) => article.id),
      desk,
    );
  return nothingFound(
    say((w) => w.sides.meetingOf(parties.map(nameOf), taken?.period ?? null)),
    (await archive.counts()).articles,
    'texts',
  );
}

/** The two longest texts on the newest meeting of two whose sides nothing tells, or the only one; null where there is none. */
async function toldOfTwo(
  parties: readonly Party[],
  days: Period | null,
  desk: Desk,
): Promise<FoundMeeting | null> {
  if (parties.length !== 2) return null;
  const query = { parties, place: null, format: null, days };
  const { meetings } = await meetingsOf(query, desk.archive, desk.lexicon);
  const found = meetings.map(({ day, accounts }) => ({
    day,
    texts: [...new Map(accounts.map(({ version }) => [version.article.id, version])).values()],
  }));
  const newest = found.find(({ texts }) => texts.length > 1) ?? found[0];
  if (!newest) return null;
  const { day } = newest;
  const accounts = newest.texts
    .slice(0, 2)
    .map((version) => ({ version, meeting: { ...meetingAnyway(version, desk), ...(day ? { day } : {}) } }));
  return { accounts, others: 0 };
}

/** The meeting that is meant where none is named: that of the text shown, or the newest one that has the word or the side. */
async function meetingNotNamed(
  about: string | null,
  omits: string | null,
  asker: Asker,
  desk: Desk,
): Promise<FoundMeeting | Answer> {
  const { archive, lexicon } = desk;
  const { context } = asker;
  if (context?.compared) return meetingOfArticles(context.compared.articles, desk);
  const shown = context?.asked.article ?? context?.shown[0]?.article;
  if (shown) return meetingOfArticles([shown], desk);
  const isOfTwo = (found: FoundMeeting | null): found is FoundMeeting =>
    found !== null && found.accounts.length > 1;
  if (about) {
    const found = await meetingWith(about, archive, lexicon);
    const ofOffices = isOfTwo(found) ? found : await meetingOfOffices(about, desk);
    if (ofOffices) return ofOffices;
    const { articles } = await archive.counts();
    return nothingFound(
      say((w) => w.sides.inAccount(shorten(about))),
      articles,
    );
  }
  // "What did Beijing leave out?" is about the newest meeting of that side.
  const { parties } = omits ? await partiesIn(omits, asker, desk) : { parties: [] };
  const ofSide = parties.length > 0 ? await meetingBetween(parties, null, null, archive, lexicon) : null;
  if (isOfTwo(ofSide)) return ofSide;
  // A state that no list has is known by whoever speaks for it, or not at all.
  const ofOffice =
    omits && parties.every((party) => 'person' in party) ? await meetingOfOffice(omits, desk) : null;
  // "What did Quell not say?": the newest meeting of others is none of his.
  return ofOffice ?? (omits ? null : await latestMeeting(archive, lexicon)) ?? nothingToCompare();
}

/** The newest meeting of two that an office of a state on no list tells of, and somebody else as well; null where there is none. */
async function meetingOfOffice(name: string, desk: Desk): Promise<FoundMeeting | null> {
  const state = sideNamed(name, desk.lexicon).join(' ');
  const own = await textsOfOffices(state, desk);
  const found = own.length > 0 ? own : await textsOfOffices(state.replace(/s$/, ''), desk);
  return meetingToldBy(found, desk);
}

/** The newest meeting of which an office of any state has some words, and somebody else tells as well; null where there is none. */
async function meetingOfOffices(words: string, desk: Desk): Promise<FoundMeeting | null> {
  const { found } = await desk.archive.findArticles({
    words: `"${words.replace(/["*]/g, ' ')}"`,
    order: 'newest',
    limit: LOOKED_AT,
  });
  return meetingToldBy(
    found.filter(({ details }) => isOfficial(details, desk.lexicon)),
    desk,
  );
}
const LOOKED_AT = 40;

/** The first meeting of two that some texts tell of, and some other text too. */
async function meetingToldBy(found: readonly FoundArticle[], desk: Desk): Promise<FoundMeeting | null> {
  for (const version of await desk.archive.getVersions(
    found.map(({ details }) => ({ article: details.id })),
  )) {
    const meeting = await toldWith(version, desk);
    if (meeting) return meeting;
  }
  return null;
}

const nameOf = (party: Party): string => ('person' in party ? party.person : party.names[0]!);

/** Where one alone was named, who: any other may have been meant. */
const onlyOne = (parties: readonly Party[]): string | null =>
  parties.length === 1 ? nameOf(parties[0]!) : null;

/** A name that nobody has, with the nearest that somebody has. */
async function nobodyOfTheName(
  { typed, near }: { readonly typed: string; readonly near: string | null },
  words: string,
  { archive }: Desk,
): Promise<Answer> {
  const { articles } = await archive.counts();
  if (articles === 0) return archiveEmpty();
  return nobodyNamed(shorten(typed), near, near ? `compare ${words.replace(typed, near)}` : null);
}

/** The accounts in the order in which their sides, or people of them, were named. */
function inOrder(accounts: FoundMeeting['accounts'], parties: readonly Party[]): FoundMeeting['accounts'] {
  const place = ({ meeting }: FoundMeeting['accounts'][number]) => {
    const at = parties.findIndex((party) =>
      'side' in party
        ? party.side === meeting.side
        : (meeting.people.get(meeting.side ?? '')?.has(foldName(party.person)) ?? false),
    );
    return at < 0 ? parties.length : at;
  };
  return [...accounts].sort((a, b) => place(a) - place(b));
}

async function meetingOfArticles(ids: readonly string[], desk: Desk): Promise<FoundMeeting | Answer> {
  const { archive, lexicon } = desk;
  const versions = await archive.getVersions(ids.slice(0, 4).map((article) => ({ article })));
  const [first] = versions;
  const missing = ids.find((id) => !versions.some(({ article }) => article.id === id));
  if (!first || missing) return notStored(missing ?? '');
  // Texts that were named are compared whether they are of one meeting or not.
  if (versions.length > 1)
    return {
      accounts: versions.map((version) => ({ version, meeting: meetingAnyway(version, desk) })),
      others: 0,
    };
  const found = (await meetingIn(first, archive, lexicon)) ?? (await toldWith(first, desk));
  return found ?? trouble(say((w) => w.sides.noMeeting));
}

/** The meeting of two whose sides nothing tells, of which one text tells and another too; null where there is none. */
async function toldWith(version: StoredVersion, desk: Desk): Promise<FoundMeeting | null> {
  const [one, other, more] = version.reading.talks[0]?.participants ?? [];
  if (!one || !other || more) return null;
  const parties = [one, other].map((person) => ({ person: person.split(' ').at(-1)! }));
  const found = await toldOfTwo(parties, null, desk);
  const isOfIt = found?.accounts.some((account) => account.version.article.id === version.article.id);
  return isOfIt && found && found.accounts.length > 1 ? found : null;
}

function meetingAnyway(version: StoredVersion, { lexicon }: Desk): Meeting {
  const { text, reading } = version;
  const [first] = behindDateline(text, reading.sentences);
  return (
    meetingOf(version, lexicon) ?? {
      side: null,
      isReport: !isOfficial(version.article, lexicon),
      sides: [],
      people: new Map(),
      format: null,
      day: version.article.published ?? version.added.slice(0, 10),
      place: null,
      evidence: reading.talks[0]?.evidence ?? first ?? { start: 0, end: Math.max(1, text.length) },
    }
  );
}

function answerFor(
  found: FoundMeeting & { readonly only?: string | null },
  words: string,
  about: string | null,
  omits: string | null,
  { lexicon, whole }: Desk & Pick<Asker, 'whole'>,
): Answer {
  const { accounts, others } = found;
  if (accounts.length < 2) return oneSideOnly(accounts[0]!, lexicon);
  const compared = compareReadouts(
    accounts.map(({ version }) => version),
    lexicon,
  );
  const command = `compare ${words || accounts.map(({ version }) => `article:${version.article.id}`).join(' ')}`;
  const isOne = isOneMeeting(accounts[0]!.meeting, accounts[1]!.meeting);
  const shown: ComparedSides = { accounts, compared, lexicon, command, others, isOneMeeting: isOne, whole };
  if (about) {
    const spans = accounts.map(({ version }) => sentencesOn(about, version));
    return { ...sidesOnSubject(shown, shorten(about), spans), context: contextOf(shown) };
  }
  if (omits) {
    const names = namesOfSides(shown.accounts, shown.lexicon);
    const wanted = sideNamed(omits, lexicon);
    const [code] = namesSides(omits, lexicon);
    const side = accounts.findIndex(
      ({ meeting, version }, at) =>
        foldName(wordText(names[at]!, en)) === wanted.join(' ') ||
        (meeting.side !== null && (meeting.side === code || foldName(meeting.side) === wanted.join(' '))) ||
        hasAll(sideNamed(version.article.source ?? '', lexicon), wanted),
    );
    if (side < 0)
      return trouble(
        say((w) =>
          w.sides.noAccount(
            shorten(omits),
            names.map((name) => wordText(name, w)),
          ),
        ),
      );
    return { ...leftOutBy(shown, side), context: contextOf(shown, omits) };
  }
  const answer = compareSides(shown);
  const only = found.only
    ? [
        {
          part: 'context' as const,
          line: [say((w) => w.sides.namedAlone(found.only!))],
        },
      ]
    : [];
  return { ...answer, parts: [...answer.parts, ...only], context: contextOf(shown) };
}

/** What a thread keeps: the article that it is about, and who met. */
function contextOf({ accounts }: ComparedSides, omits: string | null = null): ThreadContext {
  const met = new Map<string, AskedSpeaker>();
  for (const { version, meeting } of accounts)
    for (const { name, side } of version.reading.people) {
      const last = foldName(name).split(' ').at(-1)!;
      const isOfSide = side !== null && (meeting.people.get(side)?.has(last) ?? false);
      if (!isOfSide && !version.reading.talks[0]?.participants.includes(name)) continue;
      met.set(name, { typed: name, label: name, names: [name], kind: 'person', note: null });
    }
  const articles = accounts.map(({ version }) => version.article.id);
  const asked = { ...NOTHING_ASKED, article: articles[0]! };
  return { asked, speakers: [...met.values()], shown: [], compared: { articles, omits } };
}

/** The words of the name of a side or of its office, folded, in full and without the sign of an owner: "the PM's office". */
const sideNamed = (name: string, lexicon: Lexicon): readonly string[] =>
  inFull(name.replace(/^the |['’]s?(?!\p{L})/giu, ''), titlesOf(lexicon)).split(/[^\p{L}\p{N}]+/u);

/** Whether some words have all others; "kelmarks" is Kelmark. */
const hasAll = (words: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((word) => words.includes(word) || words.includes(word.replace(/s$/, '')));

/** Sentences that have all the words of a subject, whatever their endings. */
function sentencesOn(subject: string, { text, reading }: StoredVersion): Span[] {
  const wanted = wordsIn(subject).map(stem);
  return reading.sentences.filter(({ start, end }) => {
    const own = new Set(wordsIn(text.slice(start, end)).map(stem));
    return wanted.every((word) => own.has(word));
  });
}

const nothingToCompare = (): Answer => trouble(say((w) => w.sides.nothingToCompare));

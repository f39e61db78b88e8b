import type { Answer } from '../src/answers/answer.ts';
import type { Asked } from '../src/answers/asked.ts';
import { notHere, nothingChanged, shorten } from '../src/answers/refusals.ts';
import { cannotPostThere, notYours, watched } from '../src/answers/subscriptionAnswers.ts';
import type { Alert, NewSubscription, Subscription, Wanted } from '../src/archive/port.ts';
import { composeAlert } from '../src/digests/composeAlert.ts';
import { gatherAlert } from '../src/digests/gatherAlert.ts';
import { en } from '../src/words/en/index.ts';
import type { TextMessage } from '../src/words/line.ts';
import { say } from '../src/words/say.ts';
import { readFor } from './asking/answerAsked.ts';
import type { Asker, Command, Desk } from './command.ts';
import { mayChange, tellOrderer, visibleTo } from './words/access.ts';
import { takePlace } from './words/channel.ts';
import { takeFilters } from './words/filters.ts';
import { statementSources } from './words/statementSources.ts';
import { viewOf } from './words/subscription.ts';
import { findTopic } from './words/topic.ts';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** Messages an hour where no other number was ordered. */
const USUAL = 6;
const MOST = 30;
/** Sources of a side that one watch looks at. */
const MOST_SOURCES = 8;
const GONE = say((w) => w.subscriptions.watchGone);
const LOOKOUT = '* * * * *';

export const watch: Command = {
  verb: 'watch',
  also: ['alert', 'alerts'],
  usage:
    '<speaker | topic | "phrase" | country | changes side> [only quoted | said] [in #channel | to me] [quiet 22-7] [at most 3 an hour]',
  purpose: 'An alert within a minute when something new arrives',
  examples: [
    'Lavrov about Iran',
    '"special responsibility" to me',
    'strategic stability quiet 22-7',
    'changes Kremlin to me',
  ],
  places: ['slash', 'mention'],
  async run(words, asker, desk) {
    const muting = /^(mute|unmute):(\S+)$/.exec(words.trim());
    if (muting) return mute(muting[2]!, muting[1] === 'mute', asker, desk);
    const terms = takeTerms(words);
    if ('problem' in terms) return nothingChanged(terms.problem);
    const { channel, posted, rest: afterPlace } = takePlace(terms.rest, asker);
    if (!channel) {
      return notHere(say((w) => w.subscriptions.whichChannelOrMe));
    }
    const about = afterPlace
      .replace(/\s+(?:in|to|into)\s*$/i, '')
      .replace(/^\s*(?:for|on)\s+/i, '')
      .trim();
    const filter = await takeFilters(about, asker, desk);
    if ('problem' in filter) return nothingChanged(filter.problem);
    const rest = filter.rest.trim();
    if (rest === '' && !filter.wanted?.speakers) {
      return notHere(say((w) => w.subscriptions.whatToWatch));
    }
    const read = rest === '' ? { topic: null, wanted: filter.wanted! } : await wantedBy(rest, asker, desk);
    if ('problem' in read) return nothingChanged(read.problem);
    const label = [...new Set([read.wanted.label, filter.wanted?.label])].filter(Boolean).join(', ');
    const wanted: NewSubscription = {
      id: desk.newId(),
      channel: channel.id,
      person: asker.person,
      cron: LOOKOUT,
      inWords: en.subscriptions.whenNew,
      zone: asker.zone,
      topic: read.topic,
      wanted: { ...filter.wanted, ...read.wanted, label },
      alert: terms.alert,
      state: 'active',
      pausedBecause: null,
      nextRun: desk.now.toISOString(),
      created: desk.now.toISOString(),
    };
    if (posted && desk.channels && !(await desk.channels.canPost(posted, asker.person)))
      return cannotPostThere(posted);
    const { subscription, already } = await desk.archive.subscriptions.add(wanted);
    const standing = already
      ? await desk.archive.subscriptions.change(subscription.id, {
          alert: terms.alert,
          state: 'active',
          pausedBecause: null,
        })
      : subscription;
    return confirm(standing ?? subscription, already, desk);
  },
};

async function confirm(subscription: Subscription, already: boolean, desk: Desk): Promise<Answer> {
  const { archive, lexicon, now } = desk;
  const since = new Date(now.getTime() - WEEK);
  const past = await gatherAlert({ subscription, archive, lexicon, now, since });
  return watched(
    await viewOf(subscription, desk),
    already,
    past?.matches.length ?? 0,
    past && composeAlert({ ...past, matches: past.matches.slice(0, 1) }, now),
  );
}

/** "quiet 22-7" and "at most 3 an hour", taken out of the words. */
function takeTerms(
  words: string,
): { readonly alert: Alert; readonly rest: string } | { readonly problem: TextMessage } {
  let rest = words;
  const quietHours =
    /(?:^|\s)quiet\s+(?:from\s+)?(\d{1,2})(?::?00)?\s*(?:-|–|to|until)\s*(\d{1,2})(?::?00)?/i.exec(rest);
  if (quietHours) rest = rest.replace(quietHours[0], ' ');
  const [from, to] = [Number(quietHours?.[1]), Number(quietHours?.[2])];
  if (quietHours && (from > 24 || to > 24 || from === to))
    return { problem: say((w) => w.subscriptions.quietHours(quietHours[0].trim())) };
  const rate = /(?:^|\s)(?:at most|max(?:imum)?)\s+(\d+)\s*(?:an|per|a|\/)\s*hour/i.exec(rest);
  if (rate) rest = rest.replace(rate[0], ' ');
  const perHour = rate ? Number(rate[1]) : USUAL;
  if (perHour < 1 || perHour > MOST) return { problem: say((w) => w.subscriptions.perHour(MOST)) };
  const quiet = quietHours ? { from: from % 24, to: to % 24 } : null;
  return { alert: { mutedUntil: null, perHour, quiet }, rest };
}

/** What is to be watched for, as it is looked up; or why that is not clear. */
async function wantedBy(
  about: string,
  asker: Asker,
  desk: Desk,
): Promise<{ readonly topic: string | null; readonly wanted: Wanted } | { readonly problem: TextMessage }> {
  const phrase = /^["“”«„]([^"“”»]{2,})["“”»]$/.exec(about);
  if (phrase) {
    const words = phrase[1]!.trim();
    return { topic: null, wanted: { label: `“${shorten(words)}”`, words: [`"${words}"`], subject: words } };
  }
  const story = /^story:(\S+)$/.exec(about);
  if (story) return { topic: null, wanted: { label: 'this story', story: story[1]! } };
  const changed = /^(?:changes|what changed)(?:\s+(?:in|of|from|by))?(?:\s+(?<whose>\S.*))?$/i.exec(
    about,
  )?.groups;
  if (changed) return wantedChanges(changed.whose?.trim() ?? '', desk);
  const named = await findTopic(about, desk.archive, desk.lexicon);
  if (named) return { topic: named.id, wanted: { label: named.label } };
  return wantedAsked(await readFor(`quotes ${about}`, asker, desk), about, desk);
}

/** New statements of a source or side, or of the kind of one article, laid beside the earlier ones. */
async function wantedChanges(
  whose: string,
  desk: Desk,
): Promise<{ readonly topic: null; readonly wanted: Wanted } | { readonly problem: TextMessage }> {
  const id = /^article:(\S+)$/i.exec(whose)?.[1];
  const version = id ? await desk.archive.getVersion(id) : null;
  if (id && !version) return { problem: say((w) => w.refusals.notStored(shorten(id))) };
  if (version) {
    const { id: like, source, title } = version.article;
    if (source === null) return { problem: say((w) => w.subscriptions.noSource) };
    const label = `what changed in statements like “${shorten(title ?? 'this one')}”`;
    return { topic: null, wanted: { label, changes: { sources: [source], like } } };
  }
  const sources = whose === '' ? [] : await statementSources(whose, desk);
  if (sources.length === 0)
    return {
      problem: say((w) => w.subscriptions.whoseStatements(whose === '' ? null : shorten(whose))),
    };
  const label = `what changed in statements of ${sources.length === 1 ? sources[0]! : whose}`;
  return { topic: null, wanted: { label, changes: { sources: sources.slice(0, MOST_SOURCES) } } };
}

async function wantedAsked(
  asked: Asked,
  about: string,
  desk: Desk,
): Promise<{ readonly topic: string | null; readonly wanted: Wanted } | { readonly problem: TextMessage }> {
  const [problem] = asked.problems;
  const guess = asked.speakers.find(({ isGuess }) => isGuess);
  const near = guess?.names ?? problem?.names ?? [];
  if (problem || guess) {
    const typed = shorten((guess ?? problem)!.typed);
    const words = shorten(about.replaceAll('"', ''), 40);
    return { problem: say((w) => w.subscriptions.noOneSpeaker(typed, near.slice(0, 3), words)) };
  }
  const { speakers, subject, source } = asked;
  const topic = subject ? await findTopic(subject, desk.archive, desk.lexicon) : null;
  const isCountry = speakers.length > 0 && speakers.every(({ kind }) => kind === 'side') && !subject;
  const label = [speakers.map((one) => one.label).join(', '), subject ? (topic?.label ?? subject) : '']
    .filter(Boolean)
    .join(' on ');
  const where = source ? { source } : {};
  if (isCountry) {
    const names = speakers.flatMap((one) => namesOf(one.label, desk));
    return {
      topic: null,
      wanted: { label, words: names.map((name) => `"${name}"`), subject: speakers[0]!.label, ...where },
    };
  }
  if (speakers.length > 0) {
    const names = speakers.flatMap((one) => one.names);
    return { topic: null, wanted: { label, speakers: names, ...(subject ? { subject } : {}), ...where } };
  }
  if (topic) return { topic: topic.id, wanted: { label: topic.label, ...where } };
  const words = subject ?? about;
  return { topic: null, wanted: { label: `“${shorten(words)}”`, words: [words], subject: words, ...where } };
}

/** A country's names and the words for what is of it. */
function namesOf(label: string, { lexicon }: Desk): string[] {
  const place = lexicon.places.find(({ kind, name }) => kind === 'country' && name === label);
  return place ? [place.name, ...place.also, ...place.demonyms] : [label];
}

/** Silent until the next midnight of its zone, or no longer. */
async function mute(id: string, isMuted: boolean, asker: Asker, desk: Desk): Promise<Answer> {
  const { subscriptions } = desk.archive;
  const standing = await subscriptions.get(id);
  if (!standing?.alert || !(await visibleTo(asker, [standing], desk)).length) return notHere(GONE);
  if (!(await mayChange(asker, standing, desk))) return notYours(standing.channel);
  const midnight = Temporal.Instant.from(desk.now.toISOString())
    .toZonedDateTimeISO(standing.zone)
    .add({ days: 1 })
    .startOfDay();
  const mutedUntil = isMuted ? new Date(midnight.epochMilliseconds).toISOString() : null;
  const changed = await subscriptions.change(id, { alert: { ...standing.alert, mutedUntil } });
  if (!changed) return notHere(GONE);
  await tellOrderer(asker, changed, 'changed', desk);
  return watched(await viewOf(changed, desk), true, null, null);
}

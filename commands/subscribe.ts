import type { Answer } from '../src/answers/answer.ts';
import { tryingNow } from '../src/answers/digestNotices.ts';
import { notHere, nothingChanged, shorten, topicNotSubscribed } from '../src/answers/refusals.ts';
import {
  alreadySubscribed,
  badSchedule,
  cannotPostThere,
  notYours,
  subscribed,
} from '../src/answers/subscriptionAnswers.ts';
import type { NewSubscription, Subscription } from '../src/archive/port.ts';
import { composeDigest, type DigestMaterial } from '../src/digests/composeDigest.ts';
import { gatherMaterial } from '../src/digests/gatherMaterial.ts';
import { nextInstant, skippedTimes } from '../src/digests/nextInstant.ts';
import { partsOfCron, readSchedule } from '../src/digests/readSchedule.ts';
import { wantedQuery } from '../src/digests/wantedQuery.ts';
import type { TextMessage } from '../src/words/line.ts';
import { say } from '../src/words/say.ts';
import type { Asker, Command, Desk } from './command.ts';
import { mayChange, tellOrderer } from './words/access.ts';
import { takePlace } from './words/channel.ts';
import { takeFilters } from './words/filters.ts';
import { viewOf } from './words/subscription.ts';
import { findTopic } from './words/topic.ts';

const GONE = say((w) => w.subscriptions.gone);

export const subscribe: Command = {
  verb: 'subscribe',
  usage:
    '[#channel | to me] <when> [zone] [topic:"…"] [by:"…"] [side:…] [source:"…"] [language:…] [only quoted | said]',
  purpose: 'A digest in a channel on a schedule, in plain words or cron',
  examples: [
    'weekdays 07:30 Europe/London',
    '#world-desk every monday at 9 topic:"strategic stability"',
    'to me monday at 8 side:Russia only quoted',
    '0 7 * * 1-5',
  ],
  places: ['slash', 'mention'],
  async run(words, asker, desk) {
    const { archive, now } = desk;
    const trying = /^now:(\S+)$/.exec(words.trim());
    if (trying) return tryNow(trying[1]!, asker, desk);
    const changing = /(?:^|\s)change:(\S+)/.exec(words);
    const unchanged = changing ? words.replace(changing[0], ' ') : words;
    const { channel, posted, rest: afterPlace } = takePlace(unchanged, asker);
    if (!channel) {
      return notHere(say((w) => w.subscriptions.whichChannel));
    }
    const filter = await takeFilters(afterPlace, asker, desk);
    if ('problem' in filter) return nothingChanged(filter.problem);
    const { rest: afterChannel, wanted: about } = filter;
    const topicWords = /(?:^|\s)topic:\s*(?:["“]([^"”]+)["”]|(\S+))/i.exec(afterChannel);
    const topicTyped = topicWords ? (topicWords[1] ?? topicWords[2]!) : null;
    const answer = readSchedule(topicWords ? afterChannel.replace(topicWords[0], ' ') : afterChannel);
    if (!answer.ok) return refuse(answer, channel.id, topicTyped);
    if (answer.rest) {
      return badSchedule(
        say((w) => w.subscriptions.notInSchedule(shorten(answer.rest))),
        null,
        null,
      );
    }
    const topic = topicTyped ? await findTopic(topicTyped, archive, desk.lexicon) : null;
    if (topicTyped && !topic) return topicNotSubscribed(topicTyped);

    const zone = answer.zone ?? asker.zone;
    const next = nextInstant(answer.schedule.cron, zone, now);
    if (!next)
      return badSchedule(
        say((w) => w.subscriptions.never(answer.schedule.cron)),
        null,
        null,
      );
    const wanted: NewSubscription = {
      id: desk.newId(),
      channel: channel.id,
      person: asker.person,
      cron: answer.schedule.cron,
      inWords: answer.schedule.inWords,
      zone,
      topic: topic?.id ?? null,
      wanted: about,
      state: 'active',
      pausedBecause: null,
      nextRun: next.toISOString(),
      created: now.toISOString(),
    };
    if (changing) return change(changing[1]!, wanted, asker, desk);
    // Told now, not at half past seven tomorrow.
    if (posted && desk.channels && !(await desk.channels.canPost(posted, asker.person)))
      return cannotPostThere(posted);
    return add(wanted, desk);
  },
};

async function add(wanted: NewSubscription, desk: Desk): Promise<Answer> {
  const { subscription, already } = await desk.archive.subscriptions.add(wanted);
  if (already && subscription.state === 'active') return alreadySubscribed(await viewOf(subscription, desk));
  if (!already) return confirm(subscription, false, desk);
  const resumed = await desk.archive.subscriptions.change(subscription.id, {
    state: 'active',
    pausedBecause: null,
    nextRun: wanted.nextRun,
  });
  return confirm(resumed ?? subscription, true, desk);
}

async function change(id: string, wanted: NewSubscription, asker: Asker, desk: Desk): Promise<Answer> {
  const standing = await desk.archive.subscriptions.get(id);
  if (!standing) return notHere(GONE);
  if (!(await mayChange(asker, standing, desk))) return notYours(standing.channel);
  const { cron, inWords, zone, topic, nextRun, wanted: about = null } = wanted;
  const changed = await desk.archive.subscriptions.change(id, {
    cron,
    inWords,
    zone,
    topic,
    // The form has no field for it: what was ordered stays.
    wanted: about ?? standing.wanted ?? null,
    nextRun,
    state: 'active',
    pausedBecause: null,
  });
  await tellOrderer(asker, changed ?? standing, 'changed', desk);
  return confirm(changed ?? standing, true, desk);
}

async function tryNow(id: string, asker: Asker, desk: Desk): Promise<Answer> {
  const { subscriptions } = desk.archive;
  const standing = await subscriptions.get(id);
  if (!standing) return notHere(GONE);
  if (!(await mayChange(asker, standing, desk))) return notYours(standing.channel);
  await subscriptions.change(id, { state: 'active', pausedBecause: null, nextRun: desk.now.toISOString() });
  return tryingNow(standing.channel);
}

async function confirm(subscription: Subscription, changed: boolean, desk: Desk): Promise<Answer> {
  const warnings = skippedTimes(subscription.cron, subscription.zone, desk.now).map((s) =>
    say((w) => w.subscriptions.skipped(s.day, s.local, s.instead)),
  );
  const today = await gatherMaterial({ ...desk, subscription, again: true });
  const view = await viewOf(subscription, desk);
  const earlier = today.stories.length === 0 ? await lastWithNews(subscription, desk) : null;
  const { answer } = composeDigest(earlier ?? today);
  return subscribed(view, changed, warnings, answer, earlier?.day ?? null);
}

/** What the digest of the last day with dated news would have been; null where there is none. */
async function lastWithNews(subscription: Subscription, desk: Desk): Promise<DigestMaterial | null> {
  const { archive, now } = desk;
  const { found } = await archive.findArticles({
    until: now.toISOString(),
    ...wantedQuery(subscription),
    order: 'newest',
    limit: 1,
  });
  const [newest] = found;
  if (!newest || newest.details.published === null) return null;
  // The evening of that day: what states no hour counts from its noon.
  const evening = new Date(Math.min(now.getTime(), Date.parse(newest.day.slice(0, 10)) + 20 * 3_600_000));
  const material = await gatherMaterial({ ...desk, subscription, now: evening, again: true });
  return material.stories.length > 0 ? material : null;
}

function refuse(
  answer: { readonly problem: TextMessage; readonly suggestion: string | null },
  channel: string,
  topic: string | null,
): Answer {
  const { problem, suggestion } = answer;
  const isCron = suggestion !== null && /^\S+( \S+){4}$/.test(suggestion);
  const again = `subscribe <#${channel}> ${suggestion}${topic ? ` topic:"${topic}"` : ''}`;
  return badSchedule(
    problem,
    isCron
      ? {
          cron: suggestion,
          inWords: say((w) => w.subscriptions.schedule(partsOfCron(suggestion))),
        }
      : null,
    isCron ? again : null,
  );
}

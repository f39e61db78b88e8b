import { WebClient } from '@slack/web-api';
import { openArchive } from '../../src/archive/openArchive.ts';
import { openSettings } from '../../src/archive/openSettings.ts';
import { deliverDigests } from '../../src/digests/deliverDigests.ts';
import { nextInstant } from '../../src/digests/nextInstant.ts';
import { sampleCast } from '../../src/playground/workspace/sampleCast.ts';
import { startWorkspace } from '../../src/playground/workspace/startWorkspace.ts';
import { clientOptionsFor } from '../../src/slack/connection.ts';
import { SCOPES } from '../../src/slack/createApp.ts';
import { createDeliverer } from '../../src/slack/createDeliverer.ts';
import { createMessenger } from '../../src/slack/createMessenger.ts';
import { createPostQueue } from '../../src/slack/postQueue.ts';
import { createSpokenLanguages } from '../../src/slack/spokenLanguages.ts';
import { makeArticle } from '../contracts/makeArticle.ts';
import { lexicon } from '../desk.ts';
import { expectedRuns, type Order } from './expectedRuns.ts';
import { randomFrom } from './random.ts';

/** Zones of every habit: half and quarter hours, half-hour leaps, leaps at midnight, around Ramadan, none. */
export const ZONES = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
] as const;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** No outage lasts as long as a digest may be late. */
const LONGEST_OUTAGE = 6 * HOUR;
/** Late by an outage, by leases, by attempts that were put off. */
const LATEST_MS = LONGEST_OUTAGE + 2 * HOUR;

export interface Simulated {
  readonly due: number;
  readonly posted: number;
  readonly kills: number;
  readonly freezes: number;
  readonly outages: number;
  readonly questions: number;
  /** What went wrong, a sentence each. */
  readonly faults: readonly string[];
}

/**
 * Many days of a desk in a few minutes: instances that share an archive post digests in all zones while they are killed,
 * frozen and cut off from Slack at random, and questions are asked and asked again. The clock is simulated; archive, ledger,
 * outbox, Web API client and Slack double are real.
 *
 * @param order.place of an empty archive
 */
export async function simulateDigests(order: {
  readonly place: string;
  readonly start: string;
  readonly days: number;
  readonly instances: number;
  readonly seed: number;
  readonly tell?: (says: string) => void;
}): Promise<Simulated> {
  const random = randomFrom(order.seed);
  // What the instances draw depends on which of them is faster; the days on which Slack is out do not.
  const ofDays = randomFrom(order.seed + 1_000_000);
  const chance = (probability: number) => random() < probability;
  const below = (n: number) => Math.floor(random() * n);
  const began = Date.parse(order.start);
  const ends = began + order.days * DAY;
  let now = began;

  const orders: Order[] = ZONES.flatMap((zone, i) =>
    // In the night, when clocks are changed, and in the morning, when people read.
    [below(4), 6 + below(4)].map((hour, k) => ({
      id: `${i}-${k}`,
      channel: `C0SIM${String(i * 2 + k).padStart(5, '0')}`,
      zone,
      hour,
      minute: below(60),
      days: k === 0 ? [1, 2, 3, 4, 5, 6, 7] : [1, 2, 3, 4, 5],
    })),
  );
  const everybody = [...sampleCast.people.map((p) => p.id), sampleCast.app.botUser];
  const slack = await startWorkspace({
    scopes: [...SCOPES, 'channels:history'],
    clock: {
      now: () => now,
      after: (ms, call) => {
        const timer = setTimeout(call, ms);
        return () => clearTimeout(timer);
      },
    },
    cast: {
      ...sampleCast,
      channels: orders.map(({ id, channel }) => ({
        id: channel,
        name: `sim-${id}`,
        kind: 'public' as const,
        purpose: '',
        members: everybody,
      })),
    },
  });
  /** Posts the questions. */
  const people = new WebClient(slack.credentials.botToken, clientOptionsFor({ apiUrl: slack.apiUrl }));
  const archive = await openArchive(order.place);
  const workspace = sampleCast.team.id;
  for (const { id, channel, zone, hour, minute, days } of orders) {
    const cron = `${minute} ${hour} * * ${days.length === 7 ? '*' : '1-5'}`;
    await archive.subscriptions.add({
      id,
      workspace,
      channel,
      person: sampleCast.people[0]!.id,
      cron,
      inWords: 'by simulation',
      zone,
      topic: null,
      state: 'active',
      pausedBecause: null,
      nextRun: nextInstant(cron, zone, new Date(began - 1))!.toISOString(),
      created: order.start,
    });
  }

  const faults: string[] = [];
  let [kills, freezes, outages, questions] = [0, 0, 0, 0];
  let slackIsOutUntil = 0;
  const postedAt = new Map<string, number>();

  /** A program that dies at any `await`: from then on nothing that it asked is ever answered. */
  function startInstance(name: string) {
    let alive = true;
    let frozenUntil = 0;
    const never = new Promise<never>(() => {});
    const die = () => {
      alive = false;
    };
    /** Every call may be the last: before it is carried out, or after. */
    const mortal = <T extends object>(part: T): T =>
      new Proxy(part, {
        get(target, key, receiver) {
          const value: unknown = Reflect.get(target, key, receiver);
          if (typeof value === 'object' && value !== null && !(value instanceof AbortSignal))
            return mortal(value);
          if (typeof value !== 'function') return value;
          return (...given: unknown[]) => {
            if (!alive) return never;
            const result: unknown = Reflect.apply(value, target, given);
            if (result instanceof Promise) return result.then((got) => (alive ? got : never));
            return typeof result === 'object' && result !== null ? mortal(result) : result;
          };
        },
      });
    const ask: typeof fetch = async (url, init) => {
      if (!alive) return never;
      if (now < slackIsOutUntil)
        throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } });
      const method = String(url).split('/').at(-1);
      const killedHere = chance(0.02);
      if (killedHere && chance(0.5)) {
        die();
        return never;
      }
      const answer = await fetch(url, init);
      if (killedHere) {
        die();
        return never;
      }
      // Carried out, and the answer lost on the way.
      if (method === 'chat.postMessage' && chance(0.02)) throw new TypeError('terminated');
      return answer;
    };
    const own = mortal(archive);
    const client = new WebClient(slack.credentials.botToken, {
      ...clientOptionsFor({ apiUrl: slack.apiUrl }),
      fetch: ask,
    });
    const clock = () => new Date(now);
    const wait = async () => {};
    const log = () => {};
    let ids = 0;
    const newId = () => {
      ids += 1;
      return `${name}-${ids}`;
    };
    const clientFor = async () => client;
    const queue = createPostQueue(() => now, wait);
    const settings = openSettings(own.settingRows);
    const context = {
      archive: own,
      lexicon,
      languages: createSpokenLanguages({ settings, clientFor, usual: 'en', log }),
      settings,
      queue,
      clock,
      newId,
      log,
      wait,
      channelsFor: () => null!,
    };
    const deliverer = createDeliverer(context, { clientFor, fetch: ask, owner: name, wait });
    const messenger = createMessenger({ clientFor, queue, deliverer, newId });
    const delivery = { archive: own, lexicon, messenger, clock, wait, owner: name, log };
    /** Until it is done or the program is dead. */
    const untilDead = async (work: Promise<unknown>) => {
      let done = false;
      const finished = work
        .catch(() => {})
        .then(() => {
          done = true;
        });
      while (alive && !done) await Promise.race([finished, new Promise((go) => setTimeout(go, 2))]);
    };
    return {
      isAlive: () => alive,
      isFrozen: () => now < frozenUntil,
      freeze: (ms: number) => {
        frozenUntil = now + ms;
      },
      kill: die,
      beat: async () => {
        await untilDead(deliverDigests(delivery));
        if (alive) await untilDead(deliverer.sweep());
      },
      answer: (key: string, channel: string, thread: string) =>
        untilDead(
          deliverer.owe(key, {
            workspace,
            person: sampleCast.people[0]!.id,
            target: { by: 'post', channel, thread },
            question: {
              words: 'help',
              asker: {
                place: 'mention',
                workspace,
                person: sampleCast.people[0]!.id,
                channel: { id: channel, name: 'sim' },
              },
              audience: 'own',
              contextKey: null,
              shown: 'plain',
            },
          }),
        ),
    };
  }

  let started = 0;
  const start = () => startInstance(`instance ${++started}`);
  const running = Array.from({ length: order.instances }, start);
  const awake = () => running.filter((one) => one.isAlive() && !one.isFrozen());
  const threads: { channel: string; thread: string }[] = [];
  /** Digests that are now in the channels, with the time at which each came. */
  const noticePosted = () => {
    for (const { channel } of orders)
      for (const { metadata } of slack.messages(channel)) {
        const mark = (metadata?.event_payload as { mark?: string } | undefined)?.mark;
        if (mark && !postedAt.has(mark)) postedAt.set(mark, now);
      }
  };

  let day = -1;
  let busyUntil = 0;
  while (now < ends + LATEST_MS) {
    const today = Math.floor((now - began) / DAY);
    if (today !== day && now < ends) {
      day = today;
      order.tell?.(`day ${day + 1} of ${order.days}`);
      const published = new Date(now).toISOString();
      await archive.add([
        makeArticle({
          id: `day-${day}`,
          published,
          title: `Talks, day ${day}`,
          text: `Talks of day ${day} began.`,
        }),
      ]);
      if (ofDays() < 0.15) {
        outages += 1;
        slackIsOutUntil = now + ofDays() * LONGEST_OUTAGE;
      }
    }
    // A minute in which something is due or unsettled.
    for (const [i, one] of running.entries()) {
      if (!one.isAlive()) running[i] = start();
      else if (chance(0.002)) {
        freezes += 1;
        one.freeze(below(2 * HOUR));
      }
    }
    const beats = awake().map((one) => one.beat());
    if (now < ends && chance(0.05) && beats.length > 0) {
      questions += 1;
      const { channel } = orders[below(orders.length)]!;
      const thread = (await people.chat.postMessage({ channel, text: `Question ${questions}` })).ts!;
      threads.push({ channel, thread });
      const asked = awake()[0]!;
      await asked.answer(`event:${questions}`, channel, thread);
      // Slack sends the event again where nobody acknowledged it.
      if (!asked.isAlive()) await awake()[0]?.answer(`event:${questions}`, channel, thread);
    }
    if (chance(0.02)) running[below(running.length)]!.kill();
    await Promise.all(beats);
    kills += running.filter((one) => !one.isAlive()).length;
    noticePosted();

    const due = await archive.subscriptions.due('9999', 1_000);
    const unsettled = (await Promise.all(orders.map(({ id }) => archive.ledger.runs(id, 2))))
      .flat()
      .some(({ state }) => state !== 'posted' && state !== 'skipped');
    if (unsettled) busyUntil = now + 3 * MINUTE;
    const next = Math.min(...due.map(({ nextRun }) => Date.parse(nextRun)));
    const nextMinute = Math.floor(now / MINUTE) * MINUTE + MINUTE;
    now = now < busyUntil ? nextMinute : Math.max(nextMinute, Math.min(next, ends + LATEST_MS));
  }
  // What was left in the outbox.
  slackIsOutUntil = 0;
  const last = start();
  for (let i = 0; i < 30 && last.isAlive(); i += 1) {
    now += 10 * MINUTE;
    await last.beat();
  }
  noticePosted();

  let dueRuns = 0;
  for (const one of orders) {
    const marks = slack
      .messages(one.channel)
      .map(({ metadata }) => (metadata?.event_payload as { mark?: string } | undefined)?.mark)
      .filter((mark) => mark !== undefined);
    const twice = marks.length - new Set(marks).size;
    if (twice > 0) faults.push(`${twice} digests of ${one.zone} were posted twice`);
    const runs = await archive.ledger.runs(one.id, 10_000);
    const byInstant = new Map(runs.map((run) => [run.scheduledFor, run]));
    const expected = expectedRuns(one, new Date(began), new Date(ends));
    dueRuns += expected.length;
    for (const instant of expected) {
      const run = byInstant.get(instant);
      const posted = marks.find((mark) => mark.includes(instant));
      if (!run) faults.push(`${one.zone} ${instant}: no run`);
      else if (!posted)
        faults.push(`${one.zone} ${instant}: ${run.state}, not posted (${run.reason ?? 'no reason'})`);
      else if (postedAt.get(posted)! - Date.parse(instant) > LATEST_MS)
        faults.push(`${one.zone} ${instant}: posted at ${new Date(postedAt.get(posted)!).toISOString()}`);
      else if (postedAt.get(posted)! < Date.parse(instant))
        faults.push(`${one.zone} ${instant}: posted too early`);
    }
    const known = new Set(expected);
    for (const { scheduledFor } of runs)
      if (Date.parse(scheduledFor) < ends && !known.has(scheduledFor))
        faults.push(`${one.zone} ${scheduledFor}: nobody ordered a digest for then`);
  }
  for (const { channel, thread } of threads)
    if (!slack.messages(channel, thread).some(({ ts }) => ts !== thread))
      faults.push(`a question in ${channel} was not answered`);
  faults.push(...(await archive.verify()).map(String));
  await archive.close();
  await slack.close();
  return { due: dueRuns, posted: postedAt.size, kills, freezes, outages, questions, faults };
}

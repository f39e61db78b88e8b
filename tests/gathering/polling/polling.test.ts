import { describe, expect, it } from 'vitest';
import type { FeedEntry } from '../../../src/gathering/feeds/feed.ts';
import type { Fetched, Fetcher } from '../../../src/gathering/fetching/fetched.ts';
import { readListing } from '../../../src/gathering/listing/readListing.ts';
import { createRobots } from '../../../src/gathering/polling/createRobots.ts';
import { createTurns } from '../../../src/gathering/polling/createTurns.ts';
import { keysOf } from '../../../src/gathering/polling/keysOf.ts';
import {
  afterFailure,
  afterSuccess,
  failsForGood,
  faultClass,
  intervalOf,
  nextCheckAfter,
} from '../../../src/gathering/polling/whenToPoll.ts';
import { simulatedTime } from './simulatedTime.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const HOUR = 3_600;
const DAY = 24 * HOUR;
const entry = (more: Partial<FeedEntry>): FeedEntry => ({
  title: 'Talks',
  link: null,
  origin: null,
  id: null,
  idShared: false,
  published: null,
  updated: null,
  author: null,
  body: null,
  whole: false,
  language: null,
  ...more,
});

describe('an entry', () => {
  const keys = (...entries: Partial<FeedEntry>[]) => keysOf(entries.map(entry)).map((one) => one.keys);

  it('is known by its id and its link, whichever stays', () => {
    expect(keys({ id: 'n1', link: 'https://www.site.example/1?utm_source=x' })).toEqual([
      ['id:n1', 'link:https://site.example/1'],
    ]);
  });

  it('is not known by an id or a link that others have too', () => {
    expect(
      keys(
        { id: 'x', idShared: true, link: 'https://a.example/1' },
        { id: 'x', idShared: true, link: 'https://a.example/2' },
      ),
    ).toEqual([['link:https://a.example/1'], ['link:https://a.example/2']]);
    expect(keys({ id: '1', link: 'https://a.example/' }, { id: '2', link: 'https://a.example/' })).toEqual([
      ['id:1'],
      ['id:2'],
    ]);
  });

  it('is known by its headline and day where there is nothing else, and by nothing where there is not even that', () => {
    const [[key]] = keys({ published: '2026-11-23T10:00:00.000Z' }) as [[string]];
    expect(key).toMatch(/^title:/);
    expect(keys({ published: '2026-11-23T18:00:00.000Z' })).toEqual([[key]]);
    expect(keys({ title: null })).toEqual([]);
  });

  it('that stands twice in a feed is one', () => {
    expect(
      keys({ id: 'a', link: 'https://a.example/1' }, { id: 'a', link: 'https://a.example/1' }),
    ).toHaveLength(1);
  });
});

describe('the next poll', () => {
  const entriesEvery = (minutes: number) =>
    Array.from({ length: 20 }, (_, i) =>
      entry({ published: new Date(NOW.getTime() - i * minutes * 60_000).toISOString() }),
    );

  it('comes sooner where a source publishes faster, between ten minutes and an hour', () => {
    expect(intervalOf(entriesEvery(1))).toBe(600);
    expect(intervalOf(entriesEvery(20))).toBe(1_200);
    expect(intervalOf(entriesEvery(600))).toBe(HOUR);
    expect(intervalOf([])).toBe(HOUR);
  });

  it('waits as long as the feed or the server asks, but never more than a day and a tenth', () => {
    // The interval, with what the feed asks in it, and what the server calls fresh.
    for (const [interval, maxAge] of [
      [HOUR, null],
      [7_200, null],
      [HOUR, 7_200],
      [HOUR, 0],
      [HOUR, 9 * DAY],
      [9 * DAY, null],
    ] as const) {
      const wait = afterSuccess(interval, maxAge, 'a', NOW);
      const least = Math.min(DAY, Math.max(interval, maxAge ?? 0));
      expect(wait).toBeGreaterThanOrEqual(least);
      expect(wait).toBeLessThanOrEqual(1.1 * least);
    }
  });

  it('is spread by chance, the same for the same source and instant', () => {
    const waits = Array.from({ length: 200 }, (_, i) => afterSuccess(HOUR, null, `s${i}`, NOW));
    expect(new Set(waits).size).toBeGreaterThan(100);
    expect(afterSuccess(HOUR, null, 's1', NOW)).toBe(waits[1]);
  });

  it.each([
    'too-many',
    'server',
    'bot-wall',
    'forbidden',
    'dns',
    'tls',
    'timeout',
    'unreachable',
    'not-found',
    'gone',
    'no-feed',
    'anything else',
  ])('after “%s” comes later with every failure, and always comes', (fault) => {
    const waits = [1, 2, 3, 5, 10, 1_000].map((failures) => afterFailure(fault, failures, null, 'a', NOW));
    expect(waits[0]).toBeGreaterThanOrEqual(15 * 60);
    for (const [i, wait] of waits.slice(1).entries()) expect(wait).toBeGreaterThanOrEqual(waits[i]! / 1.1);
    expect(waits.at(-1)).toBeLessThanOrEqual(7.7 * DAY);
  });

  it('after a failure waits as long as the server asks, up to a day', () => {
    expect(afterFailure('server', 1, 4 * HOUR, 'a', NOW)).toBeGreaterThanOrEqual(4 * HOUR);
    expect(afterFailure('too-many', 1, 90 * DAY, 'a', NOW)).toBeLessThanOrEqual(1.2 * DAY);
  });

  it('is by class of failure', () => {
    const table: [string, number | null, string][] = [
      ['status', 429, 'too-many'],
      ['status', 503, 'server'],
      ['status', 404, 'not-found'],
      ['status', 410, 'gone'],
      ['status', 403, 'forbidden'],
      ['status', 418, 'status'],
      ['bot-wall', 403, 'bot-wall'],
      ['dns', null, 'dns'],
    ];
    for (const [fault, status, expected] of table) expect(faultClass(fault, status)).toBe(expected);
  });

  it('is a matter for people when failures go on for a day, or the feed is gone', () => {
    const ago = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000).toISOString();
    expect(failsForGood('server', 9, ago(20), NOW)).toBe(false);
    expect(failsForGood('server', 9, ago(25), NOW)).toBe(true);
    expect(failsForGood('dns', 2, ago(25), NOW)).toBe(false);
    expect(failsForGood('gone', 2, ago(1), NOW)).toBe(true);
  });

  it('of a page comes later each time, and one day no more', () => {
    const waits = [1, 2, 3, 4, 5, 6].map((checks) => nextCheckAfter(checks, 'https://a.example/', NOW)!);
    for (const [i, wait] of waits.slice(1).entries()) expect(wait).toBeGreaterThan(waits[i]!);
    expect(nextCheckAfter(7, 'https://a.example/', NOW)).toBeNull();
  });
});

describe('turns at a host', () => {
  it('are a second apart and two at a time, whatever other hosts do', async () => {
    const time = simulatedTime(NOW.toISOString());
    const turn = createTurns(time);
    const began: number[] = [];
    const ends: (() => void)[] = [];
    const take = async (host: string) => {
      const end = await turn(host);
      if (host === 'a') began.push(time.now().getTime() - NOW.getTime());
      ends.push(end);
    };
    const third = (async () => {
      await take('a');
      await take('a');
      await take('a');
    })();
    await new Promise((go) => setImmediate(go));
    expect(began).toEqual([0, 1_000]);
    await take('b');
    ends[0]!();
    // Ending twice frees no second place.
    ends[0]!();
    await third;
    expect(began).toEqual([0, 1_000, 2_000]);
    void take('a');
    await new Promise((go) => setImmediate(go));
    expect(began).toHaveLength(3);
  });
});

it('turns noted before the clock was set back hold nobody up, alone or with others', async () => {
  for (const shared of [false, true]) {
    let now = NOW.getTime();
    let free = 0;
    const waits: number[] = [];
    const time = {
      now: () => new Date(now),
      sleep: async (wait: number) => {
        waits.push(wait);
        now += wait;
      },
    };
    const reserve = async (_: string, at: string, apart: number) => {
      free = Math.max(free, Date.parse(at)) + apart;
      return new Date(free - apart).toISOString();
    };
    const turn = shared ? createTurns(time, reserve) : createTurns(time);
    for (const leap of [0, 0, -50 * 3_600_000, 0, 0]) {
      now += leap;
      (await turn('a'))();
    }
    expect(waits).toEqual([1_000, 1_000, 1_000]);
  }
});

describe('turns that several programs share', () => {
  it('begin when the archive says, and one that cannot be had holds up no other', async () => {
    const time = simulatedTime(NOW.toISOString());
    let given = 0;
    const turn = createTurns(time, async (_, now, apart) => {
      given += 1;
      if (given === 2) throw new Error('The archive is not reached.');
      return new Date(Date.parse(now) + given * apart).toISOString();
    });
    const end = await turn('a');
    expect(time.now().getTime() - NOW.getTime()).toBe(1_000);
    await expect(turn('a')).rejects.toThrow('not reached');
    const third = await turn('a');
    end();
    third();
  });
});

describe('robots.txt', () => {
  const serving = (answer: Partial<Fetched>) => {
    let asked = 0;
    const fetcher: Fetcher = {
      fetchDocument: async () => {
        asked++;
        return answer as Fetched;
      },
      close: async () => {},
    };
    const time = simulatedTime(NOW.toISOString());
    return { isAllowed: createRobots(fetcher, time.now), time, asked: () => asked };
  };
  const text = (rules: string) => ({ ok: true, body: new TextEncoder().encode(rules) }) as Partial<Fetched>;

  it('is kept to, and asked once a day', async () => {
    const { isAllowed, time, asked } = serving(
      text('User-agent: Brief\nDisallow: /private\n\nUser-agent: *\nDisallow: /'),
    );
    expect(await isAllowed('https://a.example/news')).toBe(true);
    expect(await isAllowed('https://a.example/private/x')).toBe(false);
    expect(asked()).toBe(1);
    time.forward(25 * 3_600_000);
    await isAllowed('https://a.example/news');
    expect(asked()).toBe(2);
  });

  it('allows all where there is none, and nothing for an hour where it cannot be had', async () => {
    const none = serving({ ok: false, fault: 'status', status: 404 });
    expect(await none.isAllowed('https://a.example/x')).toBe(true);
    const down = serving({ ok: false, fault: 'status', status: 503 });
    expect(await down.isAllowed('https://a.example/x')).toBeNull();
    down.time.forward(2 * 3_600_000);
    await down.isAllowed('https://a.example/x');
    expect(down.asked()).toBe(2);
    const away = serving({ ok: false, fault: 'timeout', status: null });
    expect(await away.isAllowed('https://a.example/x')).toBeNull();
  });
});

describe('a page with a list of releases', () => {
  const read = (html: string) =>
    readListing(new TextEncoder().encode(html), 'text/html', 'https://mfa.example/en/news/', null);
  const titles = (html: string) => {
    const answer = read(html);
    return answer.ok
      ? answer.feed.entries.map(({ title, link, published }) => [title, link, published])
      : answer.says;
  };

  // How the pages of ministries are built, and how the dates stand.
  it.each([
    [
      'before the links',
      '<ul><li><span>19 May 2021</span><a href="/en/news/1">The minister met his colleague</a></li><li><span>20 May 2021</span><a href="/en/news/2">The minister spoke in parliament</a></li></ul>',
    ],
    [
      'after the links',
      '<div><h3><a href="1">The minister met his colleague</a></h3><p>19.05.2021</p></div><div><h3><a href="2">The minister spoke in parliament</a></h3><p>20.05.2021</p></div>',
    ],
    [
      'in time elements',
      '<article><a href="1">The minister met his colleague</a><time datetime="2021-05-19">yesterday</time></article><article><a href="2">The minister spoke in parliament</a><time datetime="2021-05-20">today</time></article>',
    ],
    [
      'within the links',
      '<a href="1"><b>2021-05-19</b> The minister met his colleague</a><a href="2"><b>2021-05-20</b> The minister spoke in parliament</a>',
    ],
  ])('is read with its dates %s', (_, list) => {
    const page = `<html lang="en"><nav><a href="/en/about">About the ministry of foreign affairs</a></nav><p><a href="/en/topics/europe">Everything about Europe and us</a></p>${list}<footer><a href="/en/imprint">Imprint and legal matters of it</a></footer></html>`;
    expect(titles(page)).toEqual([
      ['The minister met his colleague', 'https://mfa.example/en/news/1', '2021-05-19'],
      ['The minister spoke in parliament', 'https://mfa.example/en/news/2', '2021-05-20'],
    ]);
  });

  it('takes a release once, by its headline and not by its picture', () => {
    const page = [1, 2, 3]
      .map(
        (n) =>
          `<a href="/n/${n}"><img></a><a href="/n/${n}">Statement number ${n} of the minister</a><a href="/n/${n}">Read more</a>`,
      )
      .join('');
    expect(titles(page)).toHaveLength(3);
  });

  it('leaves other sites and the frames of the page alone, and says where there is no list', () => {
    expect(
      titles(
        '<a href="https://other.example/1">A statement somewhere else entirely</a><a href="javascript:x">A statement that is a script here</a>',
      ),
    ).toMatch(/No list/);
    expect(titles('')).toMatch(/No list/);
    expect(titles(`<a href="x">${'<div>'.repeat(20_000)}`)).toMatch(/No list/);
  });
});

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerTyped } from '../commands/index.ts';
import { renderText } from '../src/answers/renderText.ts';
import { openSettings } from '../src/archive/openSettings.ts';
import { createCalendarFeeds } from '../src/calendarFeeds.ts';
import { answerRoute } from '../src/slack/route.ts';
import { en } from '../src/words/en/index.ts';
import { ASKER, article, NOW, openDesk, type TestDesk } from './desk.ts';

let desk: TestDesk;
let server: Server;
let now = NOW;
let feeds: ReturnType<typeof createCalendarFeeds>;
beforeEach(async () => {
  const announces = (id: string, sentence: string, more = {}) =>
    article(id, sentence, { source: 'The Courier', published: '2026-11-20', ...more });
  desk = await openDesk([
    announces('open', 'The ministers will meet on December 4 in Lunde.'),
    announces('vote', 'Parliament will vote on December 7.'),
    announces('theirs', 'A secret visit will take place on December 5.', { visibleTo: ['T1'] }),
    announces('held', 'The embargoed summit will open on December 6.', {
      heldUntil: '2026-12-01T00:00:00.000Z',
    }),
  ]);
  now = NOW;
  server = createServer((request, response) => {
    if (!answerRoute([feeds.route], request, response)) response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  feeds = createCalendarFeeds({
    archive: desk.archive,
    settings: openSettings(desk.archive.settingRows),
    clock: () => now,
    newId: randomUUID,
    wordsFor: async () => en,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });
});
afterEach(async () => {
  server.close();
  await desk.close();
});

const ask = async (typed: string, more = {}) =>
  renderText(await answerTyped(typed, { ...ASKER, ...more }, { ...desk.desk, feeds }));
const linkIn = (text: string) => /http:\S+\.ics/.exec(text)![0];
/** The file without the folding of its long lines. */
const read = async (link: string) => {
  const response = await fetch(link);
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: (await response.text()).replace(/\r\n /g, ''),
  };
};

describe('a calendar feed', () => {
  it('is a link of one’s own that a calendar program reads: what is announced, open to everybody alone', async () => {
    const text = await ask('calendar feed');
    const { status, type, body } = await read(linkIn(text));
    expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(body).toContain('SUMMARY:The ministers will meet on December 4 in Lunde.');
    expect(body).toContain('DTSTART;VALUE=DATE:20261204');
    expect(body).not.toContain('secret visit');
    expect(body).not.toContain('embargoed summit');
  });

  it('has what was held once it is free, within minutes', async () => {
    const link = linkIn(await ask('calendar feed'));
    await read(link);
    now = new Date('2026-12-01T00:10:00Z');
    expect((await read(link)).body).toContain('embargoed summit');
  });

  it('has only the sentences with the words that were asked for', async () => {
    const { body } = await read(linkIn(await ask('calendar feed vote')));
    expect(body.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(body).toContain('Parliament will vote');
  });

  it('ends when it is stopped or replaced, and then is answered like one that never was', async () => {
    const first = linkIn(await ask('calendar feed'));
    const second = linkIn(await ask('calendar feed'));
    expect((await read(first)).status).toBe(404);
    expect((await read(second)).status).toBe(200);
    expect(await ask('calendar feed stop')).toContain('no longer works');
    const ended = await read(second);
    const never = await read(second.replace(/\.[^.]*\.ics$/, `.${'0'.repeat(64)}.ics`));
    expect(ended).toEqual(never);
    expect(ended.status).toBe(404);
    expect(await ask('calendar feed stop')).toContain('You have no calendar feed.');
  });

  it('is stored without its secret, and belongs to one person', async () => {
    const link = linkIn(await ask('calendar feed'));
    const secret = /([\da-f]+)\.ics$/.exec(link)![1]!;
    expect(secret.length).toBeGreaterThanOrEqual(32);
    const keys = ['settings:T1:U1:calendar', 'T1:U1:calendar'];
    const stored = (await desk.archive.settingRows.get('settings', keys, 0)).join('');
    expect(stored).toContain('hash');
    expect(stored).not.toContain(secret);
    expect((await read(link.replace('T1.U1', 'T1.U2'))).status).toBe(404);
    for (const odd of ['/calendar/', '/calendar/x.ics', '/calendar/T1.U1..ics', '/calendar/%00.ics'])
      expect((await fetch(new URL(odd, link))).status).toBe(404);
  });

  it('is shown to the asker alone, and only where Brief is reached from outside', async () => {
    expect(await ask('calendar feed', { place: 'mention' })).toContain('for you alone');
    expect(await ask('calendar feed', { outsider: true })).toContain('for people of the workspace');
    expect(renderText(await answerTyped('calendar feed', ASKER, desk.desk))).toContain('BRIEF_PUBLIC_URL');
    expect(
      renderText(await answerTyped('calendar feed', { ...ASKER, place: 'terminal' }, desk.desk)),
    ).toContain('brief calendar --ics');
  });
});

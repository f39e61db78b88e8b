import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Adding } from '../../commands/command.ts';
import { answerTyped } from '../../commands/index.ts';
import { renderText } from '../../src/answers/renderText.ts';
import { bringInOver } from '../../src/gathering/bringIn.ts';
import { createFetcher } from '../../src/gathering/fetching/createFetcher.ts';
import { readNetworks } from '../../src/gathering/fetching/networks.ts';
import { ASKER, NOW, openDesk, reader, type TestDesk } from '../desk.ts';
import { makePdf } from './documents/makeDocuments.ts';
import { newspaperPage, PARAGRAPHS } from './pages/pages.ts';

// A site of our own on loopback, which its operator allows by name.
let site: Server;
let address: string;
let asked: string[] = [];
const pages: Record<string, [string, string | Uint8Array]> = {
  '/crossing': ['text/html; charset=utf-8', newspaperPage()],
  '/crossing-shared': ['text/html', newspaperPage({ head: '<link rel="canonical" href="/crossing">' })],
  '/other': [
    'text/html',
    newspaperPage({ head: '<link rel="canonical" href="/crossing">' })
      .replaceAll('Second crossing agreed', 'Prisoners return')
      .replaceAll('</p>', ' It was another day.</p>'),
  ],
  '/': ['text/html', newspaperPage()],
  '/2099': [
    'text/html',
    newspaperPage({ head: '<meta property="article:published_time" content="2099-01-01T10:00:00Z">' }),
  ],
  '/teaser': [
    'text/html',
    newspaperPage({
      body: `<p>${PARAGRAPHS[0]}</p>`,
      below: '<p>Subscribe to continue reading this article.</p>',
    }),
  ],
  '/statement.pdf': [
    'application/octet-stream',
    makePdf([
      PARAGRAPHS.slice(0, 3).map((text, at) => ({ text: text.slice(0, 90), x: 72, y: 700 - 40 * at })),
    ]),
  ],
};
beforeAll(async () => {
  site = createServer((request, response) => {
    asked.push(request.url!);
    const page = pages[request.url!];
    if (request.url === '/gone') return response.writeHead(302, { location: '/' }).end();
    if (!page) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': page[0] }).end(page[1]);
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  const { port } = site.address() as { port: number };
  address = `http://127.0.0.1:${port}`;
});
afterAll(() => site.close());

let desk: TestDesk;
const fetcher = createFetcher({ allowed: readNetworks('127.0.0.1/32')! });
afterEach(() => desk.close());
afterAll(() => fetcher.close());

async function open(mayAdd: Adding['mayAdd'] = 'everyone', seenBy: 'workspace' | 'everyone' = 'everyone') {
  asked = [];
  desk = await openDesk('empty');
  const { archive } = desk;
  const adding: Adding = {
    mayAdd,
    bringIn: bringInOver({ archive, fetcher, reader: () => reader, seenBy, clock: () => NOW }),
  };
  const ask = async (typed: string, asker = ASKER) => {
    const seen = archive.seenBy({ now: NOW.toISOString(), workspace: asker.workspace });
    return renderText(await answerTyped(typed, asker, { ...desk.desk, archive: seen, adding }));
  };
  return { archive, ask };
}

describe('a link', () => {
  it('is fetched, read, stored and briefed with `add`', async () => {
    const { archive, ask } = await open();
    const answer = await ask(`add <${address}/crossing|Second crossing>`);
    expect(answer).toContain('Added to the archive:');
    expect(answer).toContain('Second crossing agreed');
    const { found } = await archive.findArticles({});
    expect(found[0]!.details).toMatchObject({
      title: 'Second crossing agreed',
      url: `${address}/crossing`,
      language: 'en',
    });
    expect((await archive.getVersion(found[0]!.details.id))!.text).toBe(PARAGRAPHS.join('\n\n'));
  });

  it('to another article that calls the first one canonical is that other article', async () => {
    const { archive, ask } = await open();
    await ask(`add ${address}/crossing`);
    expect(await ask(`add ${address}/crossing-shared`)).toContain('Stored already:');
    expect(await ask(`add ${address}/other`)).toMatch(/^Added to the archive:\s+Prisoners return/);
    expect((await archive.counts()).articles).toBe(2);
  });

  it('that leads to the front page brings nothing, and says so', async () => {
    const { archive, ask } = await open();
    expect(await ask(`add ${address}/gone`)).toContain('leads to the front page of its site');
    expect((await archive.counts()).articles).toBe(0);
  });

  it('to a page that is dated far ahead brings an undated article, not the newest for decades', async () => {
    const { archive, ask } = await open();
    await ask(`add ${address}/2099`);
    expect((await archive.findArticles({})).found).toMatchObject([{ details: { published: null } }]);
  });

  it('is fetched likewise when it is typed alone, after a slash or in a mention', async () => {
    const { ask } = await open();
    expect(await ask(`<${address}/crossing>`)).toContain('Added to the archive:');
    // Now it is stored, and shown without being fetched again.
    expect(await ask(`${address}/crossing?utm_source=slack`, { ...ASKER, place: 'mention' })).toContain(
      'Second crossing agreed',
    );
    expect(asked).toEqual(['/crossing']);
  });

  it('to a page that calls itself by another address is that page', async () => {
    const { archive, ask } = await open();
    await ask(`add ${address}/crossing`);
    expect(await ask(`add ${address}/crossing-shared`)).toContain('Stored already:');
    expect((await archive.counts()).articles).toBe(1);
  });

  it('may lead to a document', async () => {
    const { archive, ask } = await open();
    expect(await ask(`add ${address}/statement.pdf`)).toContain('Added to the archive:');
    expect((await archive.counts()).articles).toBe(1);
  });

  it.each([
    ['a wall', '/teaser', /only a part of its article/],
    ['nothing', '/nowhere', /404/],
  ])('to %s is said to be so, and nothing is stored', async (_, path, says) => {
    const { archive, ask } = await open();
    expect(await ask(`add ${address}${path}`)).toMatch(says);
    expect((await archive.counts()).articles).toBe(0);
  });

  it('into a private network that nobody has allowed is refused', async () => {
    const { ask } = await open();
    expect(await ask('add http://10.0.0.1/secret')).toMatch(/private|not allowed|allow/i);
    expect(await ask('add file:///etc/passwd')).toContain('no web address');
    expect(await ask('add')).toContain('Which page?');
  });
});

describe('who may add', () => {
  it('is told whom to ask, and what is stored may still be read', async () => {
    const { ask } = await open(['U7', 'U8']);
    const refused = await ask(`add ${address}/crossing`);
    expect(refused).toContain('Ask @U7, @U8.');
    expect(asked).toEqual([]);
    expect(await ask(`add ${address}/crossing`, { ...ASKER, person: 'U8' })).toContain('Added');
    expect(await ask(`${address}/crossing`)).toContain('Second crossing agreed');
  });

  it('may be the operators alone, at their command line', async () => {
    const { ask } = await open('operators');
    expect(await ask(`add ${address}/crossing`)).toContain('whoever runs this Brief');
    expect(await ask(`add ${address}/crossing`, { ...ASKER, place: 'terminal' })).toContain('Added');
  });
});

describe('what a workspace adds, where many share the archive', () => {
  const other = { ...ASKER, workspace: 'T0OTHER0001' };

  it('is its own: another finds nothing, and gets what a page that nobody has added gives', async () => {
    const { archive, ask } = await open('everyone', 'workspace');
    const first = await ask(`add ${address}/crossing`);
    expect(first).toMatch(/^Added to the archive:\s+Second crossing agreed/);
    expect(await ask('crossing', other)).not.toContain('Second crossing');
    expect(await ask(`add ${address}/crossing`, other)).toBe(first);
    expect(await ask(`${address}/crossing`, other)).toBe(await ask(`${address}/crossing`));
    expect(asked).toEqual(['/crossing', '/crossing']);
    for (const { workspace } of [ASKER, other]) {
      const seen = archive.seenBy({ now: NOW.toISOString(), workspace });
      expect((await seen.findArticles({ url: `${address}/crossing` })).total).toBe(1);
    }
    expect(await ask(`add ${address}/crossing`)).toContain('Stored already:');
  });

  it('is not added where all see the page already', async () => {
    const { archive, ask } = await open('everyone', 'workspace');
    await ask(`add ${address}/crossing`, { ...ASKER, place: 'terminal' });
    expect(await ask(`add ${address}/crossing`)).toContain('Stored already:');
    expect((await archive.counts()).articles).toBe(1);
  });

  it('does not show what is held until its time', async () => {
    const { archive, ask } = await open('everyone', 'workspace');
    await ask(`add ${address}/crossing`, { ...ASKER, place: 'terminal' });
    const { id } = (await archive.findArticles({})).found[0]!.details;
    await archive.setEmbargo(id, '2099-01-01T00:00:00Z');
    expect(await ask(`add ${address}/crossing`)).toContain('Added to the archive:');
    expect(
      (await archive.findArticles({})).found.find(({ details }) => details.id === id)?.details.heldUntil,
    ).toBe('2099-01-01T00:00:00.000Z');
  });

  it('stays out where an operator has taken it down', async () => {
    const { archive, ask } = await open('everyone', 'workspace');
    await ask(`add ${address}/crossing`, { ...ASKER, place: 'terminal' });
    await archive.removeArticle((await archive.findArticles({})).found[0]!.details.id, NOW);
    expect(await ask(`add ${address}/crossing`)).toContain('was taken out of the archive for good');
    expect((await archive.counts()).articles).toBe(0);
  });
});

import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkspace, type Workspace } from '../../src/playground/workspace/startWorkspace.ts';

describe('the page answers only to itself', () => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = await startWorkspace();
  });
  afterAll(() => workspace.close());

  function ask(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }> {
    return new Promise((resolve, reject) => {
      const sent = request(workspace.url + path, { method, headers }, (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  const act = JSON.stringify({
    act: 'type',
    person: 'U0ANNA00001',
    channel: 'C0WORLD0001',
    text: 'hello',
    thread: null,
  });
  const json = { 'content-type': 'application/json' };

  const rows: [string, () => [string, string, Record<string, string>, string?], number][] = [
    ['the page itself', () => ['GET', '/', {}], 200],
    ['its own act', () => ['POST', '/page-api/act', { ...json, origin: workspace.url }, act], 200],
    [
      'a name that somebody points at this machine',
      () => ['GET', '/page-api/workspace', { host: 'evil.example' }],
      403,
    ],
    ['the right name, another port', () => ['GET', '/', { host: '127.0.0.1:1' }], 403],
    [
      'a page of another site',
      () => ['POST', '/page-api/act', { ...json, origin: 'https://evil.example' }, act],
      403,
    ],
    ['a sandboxed frame', () => ['POST', '/page-api/act', { ...json, origin: 'null' }, act], 403],
    [
      'a page on another port of this machine',
      () => ['POST', '/page-api/act', { ...json, origin: 'http://127.0.0.1:1' }, act],
      403,
    ],
    ['a form without origin', () => ['POST', '/page-api/act', { 'content-type': 'text/plain' }, act], 403],
    [
      'a form that names our origin but sends text',
      () => ['POST', '/page-api/act', { 'content-type': 'text/plain', origin: workspace.url }, act],
      403,
    ],
    [
      'a script of another site that reads',
      () => ['GET', '/page-api/workspace', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
      403,
    ],
    [
      'a link from another site',
      () => ['GET', '/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
      200,
    ],
    [
      'a call of the Web API from another site',
      () => ['POST', '/api/auth.test', { origin: 'https://evil.example' }],
      403,
    ],
    ['a file that is none of the page', () => ['GET', '/page/..%2fcreate-page.ts', {}], 404],
    ['something that is not there', () => ['GET', '/admin', {}], 404],
    ['what is no act', () => ['POST', '/page-api/act', { ...json, origin: workspace.url }, 'nonsense'], 400],
  ];
  it.each(rows)('%s', async (_name, what, status) => {
    expect((await ask(...what())).status).toBe(status);
  });

  it('tells nobody a token, and lets nothing else in', async () => {
    const { headers } = await ask('GET', '/', {});
    expect(String(headers['content-security-policy'])).toContain("default-src 'none'");
    const { text } = await ask('GET', '/page-api/workspace', {});
    for (const secret of Object.values(workspace.credentials)) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/xox|xapp/);
  });

  it('shows a person neither channels nor words that are not theirs', async () => {
    await workspace.mention('hello', { channel: 'private-desk' });
    const { text } = await ask('GET', '/page-api/workspace?person=U0MARIKO003', {});
    // The page's own texts are the same for everybody.
    const { words: _, ...shown } = JSON.parse(text) as Record<string, unknown>;
    expect(JSON.stringify(shown)).toContain('world-desk');
    expect(JSON.stringify(shown)).not.toContain('private-desk');
    expect(JSON.stringify(shown)).not.toContain('not in this channel');
  });

  it('answers an act that makes no sense with what is wrong', async () => {
    const tell = async (body: object) => {
      const { text } = await ask(
        'POST',
        '/page-api/act',
        { ...json, origin: workspace.url },
        JSON.stringify(body),
      );
      return JSON.parse(text) as { ok: boolean; error: string };
    };
    expect(await tell({ act: 'dance' })).toMatchObject({ ok: false });
    expect(await tell({ ...JSON.parse(act), person: 'U0NOBODY' })).toEqual({
      ok: false,
      error: 'Nobody is called U0NOBODY here.',
    });
    expect(await tell({ ...JSON.parse(act), person: 'U0MARIKO003', channel: 'C0PRIVATE01' })).toEqual({
      ok: false,
      error: 'You are not in this channel.',
    });
    expect(
      await tell({
        act: 'press',
        person: 'U0ANNA00001',
        place: { channel: 'C0WORLD0001', ts: '1.0' },
        action: 'x',
      }),
    ).toEqual({ ok: false, error: 'This message is no longer there.' });
  });

  it('says that its port is taken', async () => {
    const port = Number(new URL(workspace.url).port);
    await expect(startWorkspace({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

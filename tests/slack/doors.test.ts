import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Adding } from '../../commands/command.ts';
import { type OpenWorkspace, openWorkspace } from './openWorkspace.ts';

// Ways in which Slack's payloads come that the double's people do not use.
let slack: OpenWorkspace;
const added: string[] = [];
const adding: Adding = {
  mayAdd: 'everyone',
  bringIn: async (url) => {
    added.push(url);
    return { ok: false, says: `Not fetched: ${url}` };
  },
};
beforeAll(async () => {
  slack = await openWorkspace('http', { wait: async () => {}, addingTo: () => adding });
});
afterAll(() => slack.end());

const call = (method: string, body: object) =>
  fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${slack.credentials.botToken}`,
      'content-type': 'application/json; charset=utf-8',
    },
    body: JSON.stringify(body),
  });

/** A message of James to Brief alone, as Slack's events give it, of a kind that the double's people do not write. */
async function event(subtype: string, text: string, ts: string): Promise<number> {
  const message = {
    type: 'message',
    subtype,
    channel: 'D0JAMES0002',
    channel_type: 'im',
    user: 'U0JAMES0002',
    text,
    ts,
    event_ts: ts,
    files: [],
  };
  const body = {
    type: 'event_callback',
    team_id: 'T0DESK00001',
    event_id: `Ev${subtype}`,
    event_time: 1,
    event: message,
  };
  return (await slack.postSigned(JSON.stringify(body), {})).status;
}

it.each([
  ['file_share', '1795000000.001'],
  ['thread_broadcast', '1795000000.002'],
])('a direct message that comes as %s is answered', async (subtype, ts) => {
  await slack.directMessage('hello', { person: 'james' });
  const quoted = () => slack.messages('D0JAMES0002').filter((m) => m.text.includes('Quoted, once:')).length;
  const before = quoted();
  expect(await event(subtype, 'what did Lavrov say about strategic stability?', ts)).toBe(200);
  await expect.poll(quoted).toBeGreaterThan(before);
});

it('an edited or deleted message is nobody’s question', async () => {
  for (const subtype of ['message_changed', 'message_deleted', 'channel_join'])
    expect(await event(subtype, 'quotes Nobodyson', '1795000001.1')).toBe(200);
  await slack.slashCommand('/brief help');
  await slack.waitForMessage({ ephemeral: true, text: 'Brief answers' });
  expect(JSON.stringify(slack.messages('D0JAMES0002'))).not.toContain('Nobodyson');
});

it('a button of an earlier release says kindly that it is unknown', async () => {
  await call('chat.postMessage', {
    channel: 'C0GENERAL01',
    text: 'An old answer',
    blocks: [
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            action_id: 'more_quotes',
            text: { type: 'plain_text', text: 'More' },
            value: 'x',
          },
        ],
      },
    ],
  });
  const old = await slack.waitForMessage({ channel: 'general', text: 'An old answer' });
  expect(await slack.clickButton(old, 'More')).toEqual({ ok: true });
  const told = await slack.waitForMessage({ ephemeral: true, text: 'I no longer know that button' });
  expect(told.channel).toBe('C0GENERAL01');
});

it('“Add to the archive” finds links in blocks and attachments, and not the pictures', async () => {
  const payload = {
    type: 'message_action',
    callback_id: 'add_to_archive',
    trigger_id: '1.2.rss',
    response_url: `${slack.url}/actions/none`,
    team: { id: 'T0DESK00001', domain: 'd' },
    user: { id: 'U0ANNA00001', team_id: 'T0DESK00001' },
    channel: { id: 'C0WORLD0001', name: 'world-desk' },
    message_ts: '1795000002.1',
    message: {
      type: 'message',
      ts: '1795000002.1',
      text: '',
      blocks: [
        {
          type: 'rich_text',
          elements: [
            { type: 'rich_text_section', elements: [{ type: 'link', url: 'https://a.example/one' }] },
          ],
        },
        { type: 'section', text: { type: 'mrkdwn', text: 'See <https://a.example/two|two>' } },
        { type: 'image', image_url: 'https://a.example/picture.png', alt_text: 'x' },
      ],
      attachments: [
        { title: 'Three', title_link: 'https://a.example/three', image_url: 'https://a.example/p.png' },
      ],
    },
  };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  expect((await slack.postSigned(body, { form: true })).status).toBe(200);
  await expect
    .poll(() => added)
    .toEqual(['https://a.example/one', 'https://a.example/two', 'https://a.example/three']);
});

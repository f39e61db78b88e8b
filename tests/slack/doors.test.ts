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

/** Writes to Brief alone, and waits until it has answered. */
const write = async (text: string) => {
  const written = await slack.directMessage(text, { person: 'james' });
  const answered = () => slack.messages(written.channel).some((m) => m.byApp && m.ts > written.ts);
  await expect.poll(answered).toBe(true);
  return written;
};

const call = (method: string, body: object) =>
  fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${slack.credentials.botToken}`,
      'content-type': 'application/json; charset=utf-8',
    },
    body: JSON.stringify(body),
  });

it.each(['file_share', 'thread_broadcast'])(
  'a direct message that comes as %s is answered',
  async (subtype) => {
    const written = await slack.directMessage('hello', { person: 'james' });
    await slack.waitForMessage({ channel: written.channel });
    const before = slack.messages(written.channel).length;
    const event = {
      type: 'message',
      subtype,
      channel: written.channel,
      channel_type: 'im',
      user: 'U0JAMES0002',
      text: 'what did Lavrov say about strategic stability?',
      ts: `1795000000.00${subtype.length}`,
      event_ts: `1795000000.00${subtype.length}`,
      files: [],
    };
    const body = {
      type: 'event_callback',
      team_id: 'T0DESK00001',
      event_id: `Ev${subtype}`,
      event_time: 1,
      event,
    };
    expect((await slack.postSigned(JSON.stringify(body), {})).status).toBe(200);
    const after = () => slack.messages(written.channel).slice(before);
  await expect.poll(() => after().some((m) => m.text.includes('Quoted, once.'))).toBe(true);
});
  expect(answered().length).toBe(before);
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

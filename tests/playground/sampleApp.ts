import type { KnownBlock, ModalView } from '@slack/types';
import type { BoltApp } from './boltApp.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const button = (text: string, action_id: string, more: object = {}) => ({
  type: 'button' as const,
  text: plain(text),
  action_id,
  value: text,
  ...more,
});
const line = (text: string): KnownBlock => ({ type: 'section', text: { type: 'mrkdwn', text } });
const quote = (text: string): KnownBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text }] }],
});
const context = (text: string): KnownBlock => ({ type: 'context', elements: [{ type: 'mrkdwn', text }] });

/** Words of the seed article, as an app would show them. */
export const proposals =
  'We will prepare proposals for our presidents on these issues, as well as on the development of a dialogue on strategic stability.';

export const briefBlocks: KnownBlock[] = [
  { type: 'header', text: plain("Russian FM Sergei Lavrov sees glimmer of hope in Anthony Blinken's eyes") },
  quote(
    'Russian Foreign Minister Sergei Lavrov said that he had a constructive conversation with US Secretary of State Anthony Blinken, which took place in Reykjavik on May 19.',
  ),
  quote(
    'Lavrov and Blinken also agreed to make US-Russian joint actions on regional conflicts, where the interests of Russia and the United States coincide, more effective.',
  ),
  line('*Key quote*'),
  quote(proposals),
  line('*Topics*  US-Russia relations · diplomatic presence · _strategic stability_ · regional conflicts'),
  context(
    'every line is the article’s own wording · year and outlet not stated · <!date^1621382400^{date_short}|19 May 2021>',
  ),
  {
    type: 'actions',
    elements: [
      button('All quotes', 'quotes', { style: 'primary' }),
      button('Share to channel', 'share'),
      button('Schedule', 'schedule'),
    ],
  },
];

export const tableBlock: KnownBlock = {
  type: 'table',
  column_settings: [{ is_wrapped: true }, { align: 'left' }, { align: 'right' }],
  rows: [
    ['Topic', 'Rung', '¶'].map((text) => ({ type: 'raw_text' as const, text })),
    ...[
      ['Strategic stability', 'Lavrov quoted', '5'],
      ['Diplomatic presence', 'partly quoted', '4'],
      ['Regional conflicts', 'narration only', '6'],
    ].map((row) => row.map((text) => ({ type: 'raw_text' as const, text }))),
  ],
};

const modal: ModalView = {
  type: 'modal',
  callback_id: 'schedule',
  notify_on_close: true,
  title: plain('Schedule a digest'),
  submit: plain('Subscribe'),
  close: plain('Not now'),
  blocks: [
    line('A digest is posted in the channel, at the same time on each of the days.'),
    {
      type: 'input',
      block_id: 'channel',
      label: plain('Channel'),
      element: {
        type: 'conversations_select',
        action_id: 'channel',
        placeholder: plain('Choose a channel'),
        filter: { include: ['public', 'private'] },
      },
    },
    {
      type: 'input',
      block_id: 'time',
      label: plain('Time'),
      hint: plain('In the zone below'),
      element: { type: 'timepicker', action_id: 'time', initial_time: '07:30' },
    },
    {
      type: 'input',
      block_id: 'days',
      label: plain('Days'),
      element: {
        type: 'checkboxes',
        action_id: 'days',
        options: ['Weekdays', 'Saturday', 'Sunday'].map((day) => ({ text: plain(day), value: day })),
        initial_options: [{ text: plain('Weekdays'), value: 'Weekdays' }],
      },
    },
    {
      type: 'input',
      block_id: 'zone',
      label: plain('Time zone'),
      element: {
        type: 'external_select',
        action_id: 'zone',
        min_query_length: 1,
        placeholder: plain('Type a city'),
      },
    },
    {
      type: 'input',
      block_id: 'topic',
      optional: true,
      label: plain('Only about'),
      element: { type: 'plain_text_input', action_id: 'topic', placeholder: plain('strategic stability') },
    },
  ],
};

/** A small app with everything that the page has to show: commands, threads, buttons, a modal, Home. */
export function answerLikeBrief(app: BoltApp): void {
  app.command('/brief', async ({ ack, command, respond }) => {
    await ack();
    if (command.text === 'topics') {
      await respond({
        text: 'Topics',
        blocks: [line('Three topics in one article.'), tableBlock, context('1 article searched')],
      });
    } else if (command.text.startsWith('everything'))
      await respond({ text: 'Everything', blocks: everything });
    else await respond({ text: 'Lavrov and Blinken in Reykjavik', blocks: briefBlocks });
  });
  app.event('app_mention', async ({ event, say }) => {
    await say({
      text: `Quoted, once: ${proposals}`,
      thread_ts: event.thread_ts ?? event.ts,
      blocks: [
        line('*Quoted, once.* Sergei Lavrov on strategic stability:'),
        quote(proposals),
        context('¶5, sentences 10-11 of 11 · said: Lavrov · “these issues” refers to the sentences before'),
        { type: 'actions', elements: [button('Show them', 'quotes')] },
      ],
    });
  });
  app.message(async ({ message, say }) => {
    if (message.subtype === undefined && message.channel_type === 'im')
      await say({ text: `You asked: ${message.text}` });
  });
  app.action('quotes', async ({ ack, respond }) => {
    await ack();
    await respond({
      text: 'All quotes',
      blocks: [line('*4 quotes of Sergei Lavrov*'), quote(`“${proposals}”`)],
    });
  });
  app.action('share', async ({ ack, respond }) => {
    await ack();
    await respond({ response_type: 'in_channel', text: 'Shared', blocks: briefBlocks.slice(0, 3) });
    await respond({ delete_original: true });
  });
  app.action('schedule', async ({ ack, body, client }) => {
    await ack();
    if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view: modal });
  });
  app.options('zone', async ({ ack, payload }) => {
    const zones = ['Europe/London', 'Europe/Moscow', 'America/New_York', 'Asia/Tokyo'];
    const fit = zones.filter((zone) => zone.toLowerCase().includes(payload.value.toLowerCase()));
    await ack({ options: fit.map((zone) => ({ text: plain(zone), value: zone })) });
  });
  app.view('schedule', async ({ ack, view, client, body }) => {
    const { values } = view.state;
    const channel = values.channel?.channel?.selected_conversation ?? '';
    if (values.time?.time?.selected_time === '02:30') {
      await ack({ response_action: 'errors', errors: { time: 'Daylight saving skips 02:30 on 29 March.' } });
      return;
    }
    await ack();
    await client.chat.postEphemeral({
      channel,
      user: body.user.id,
      text: `Subscribed: ${values.time?.time?.selected_time} ${values.zone?.zone?.selected_option?.value}`,
    });
  });
  app.view({ type: 'view_closed', callback_id: 'schedule' }, async ({ ack }) => ack());
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return;
    await client.views.publish({
      user_id: event.user,
      view: {
        type: 'home',
        blocks: [
          { type: 'header', text: plain('Latest') },
          quote(
            'Lavrov noted that he could see that Blinken and his team were determined to work in this direction.',
          ),
          { type: 'divider' },
          { type: 'header', text: plain('Subscriptions') },
          {
            type: 'section',
            text: {
              type: 'mrkdwn',
              text: '*<#C0WORLD0001>* weekdays 07:30, Europe/London\nNext: Tue 24 Nov 07:30',
            },
            accessory: button('Change', 'schedule'),
          },
          context('1 article stored · everything shown is cut out of it'),
        ],
      },
    });
  });
  app.action(/^demo/, async ({ ack }) => ack());
}

const option = (value: string) => ({ text: plain(`Option ${value}`), value });

/** One of each block that the page draws. */
export const everything: KnownBlock[] = [
  { type: 'header', text: plain('Every block') },
  {
    type: 'section',
    text: {
      type: 'mrkdwn',
      text: 'Mrkdwn: *bold*, _italic_, ~struck~, `code`, *bold with _italic_*, 2 * 3 * 4, snake_case_word, <https://example.org|a link>, <@U0ANNA00001>, <#C0GENERAL01>, &lt;b&gt;no markup&lt;/b&gt;\n> quoted in mrkdwn\nafter it',
    },
  },
  {
    type: 'section',
    fields: ['*Russia*\n4 quotes', '*United States*\nnone', '*Words*\n186'].map((text) => ({
      type: 'mrkdwn' as const,
      text,
    })),
  },
  {
    type: 'section',
    text: { type: 'mrkdwn', text: 'With a menu at its side' },
    accessory: { type: 'overflow', action_id: 'demo-menu', options: [option('one'), option('two')] },
  },
  { type: 'divider' },
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'Rich text: ' },
          { type: 'text', text: 'bold', style: { bold: true } },
          { type: 'text', text: ', ' },
          { type: 'text', text: 'struck', style: { strike: true } },
          { type: 'text', text: ', ' },
          { type: 'link', url: 'https://example.org', text: 'link' },
          { type: 'text', text: ', ' },
          { type: 'user', user_id: 'U0JAMES0002' },
          { type: 'text', text: ', ' },
          { type: 'date', timestamp: 1_621_382_400, format: '{date_long}', fallback: '19 May 2021' },
        ],
      },
      {
        type: 'rich_text_list',
        style: 'ordered',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'First' }] }],
      },
      {
        type: 'rich_text_list',
        style: 'bullet',
        indent: 1,
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'Below it' }] }],
      },
      {
        type: 'rich_text_list',
        style: 'ordered',

        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'Second' }] }],
      },
      {
        type: 'rich_text_quote',
        elements: [
          { type: 'text', text: '*no* _markup_ in here; ' },
          { type: 'text', text: 'added', style: { bold: true } },
          { type: 'text', text: '\nsecond line of the quote' },
        ],
      },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'MOSCOW 19 MAY\nCABLE TEXT' }] },
    ],
  },
  tableBlock,
  {
    type: 'markdown',
    text: '### Markdown\nWords with **bold**, *italic*, `code`, [a link](https://example.org).\n\n- one\n- two\n\n> a quote\n\n| a | b |\n|---|---|\n| 1 | 2 |',
  },
  { type: 'alert', level: 'warning', text: { type: 'mrkdwn', text: '*Feeds not reached* since 06:10' } },
  {
    type: 'image',
    image_url: 'https://example.org/chart.png',
    alt_text: 'Quotes a month',
    title: plain('Quotes a month'),
  },
  {
    type: 'actions',
    elements: [
      {
        type: 'static_select',
        action_id: 'demo-select',
        placeholder: plain('Choose a speaker'),
        options: [option('a'), option('b')],
      },
      { type: 'datepicker', action_id: 'demo-date', initial_date: '2021-05-19' },
      button('Stop', 'demo-stop', {
        style: 'danger',
        confirm: {
          title: plain('Stop the digest?'),
          text: plain('Nothing is deleted.'),
          confirm: plain('Stop'),
          deny: plain('Keep'),
        },
      }),
    ],
  },
  context('A context line, small and grey'),
];

/** What the page is given beside the app. */
export const pageOptions = {
  commands: [
    { verb: '', usage: '', purpose: 'The latest article, in its own words', examples: [] },
    {
      verb: 'quotes',
      usage: '[speaker] [about topic] [since date]',
      purpose: 'What somebody said, word for word',
      examples: ['/brief quotes Lavrov', '/brief quotes Lavrov about strategic stability'],
    },
    { verb: 'topics', usage: '', purpose: 'What is talked about, and by whom', examples: ['/brief topics'] },
    {
      verb: 'subscribe',
      usage: '[#channel] when [zone]',
      purpose: 'A digest in a channel, at a time',
      examples: ['/brief subscribe #world-desk weekdays 07:30'],
    },
    { verb: 'help', usage: '', purpose: 'What can be asked', examples: [] },
  ],
  examples: ['/brief', '/brief quotes Lavrov', '@Brief what did Lavrov say about strategic stability?'],
  shortcuts: [{ name: 'Keep this', callback: 'keep' }],
  runDigests: async () => 'No digest is due.',
};

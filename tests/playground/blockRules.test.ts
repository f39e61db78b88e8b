import { describe, expect, it } from 'vitest';
import { describeFindings, findBlockFaults } from '../../src/playground/workspace/blockKit/validate.ts';
import {
  actions,
  button,
  cell,
  field,
  input,
  marked,
  option,
  options,
  plain,
  quote,
  rich,
  section,
  select,
  table,
  x,
} from './blockBuilders.ts';

const inMessage = (...blocks: unknown[]) => describeFindings(findBlockFaults(blocks, 'message'));

describe('blocks that Slack shows', () => {
  const rows: [string, unknown[]][] = [
    ['a section of 3000 characters, no more', [section(x(3000))]],
    [
      'a section of ten fields without text',
      [{ type: 'section', fields: Array.from({ length: 10 }, () => marked(x(2000))) }],
    ],
    [
      'a section with a picture beside it',
      [
        {
          ...section('s'),
          accessory: { type: 'image', image_url: 'https://example.org/a.png', alt_text: 'a' },
        },
      ],
    ],
    ['fifty blocks', Array.from({ length: 50 }, () => ({ type: 'divider' }))],
    ['a header of 150', [{ type: 'header', text: plain(x(150)) }]],
    [
      'a button with all its limits reached',
      [actions(button({ text: plain(x(75)), value: x(2000), style: 'danger' }))],
    ],
    [
      'a link button with a confirmation',
      [
        actions(
          button({
            url: 'https://example.org',
            confirm: {
              title: plain('Sure?'),
              text: marked('Really'),
              confirm: plain('Yes'),
              deny: plain('No'),
            },
          }),
        ),
      ],
    ],
    [
      'a select of a hundred',
      [actions(select({ options: options(100), initial_option: option('o3', '3') }))],
    ],
    [
      'a quote with bold, a link, a person, a channel and a date',
      [
        quote(
          { type: 'text', text: 'We ', style: { bold: true } },
          { type: 'link', url: 'https://example.org', text: 'said' },
          { type: 'user', user_id: 'U1' },
          { type: 'channel', channel_id: 'C1' },
          { type: 'date', timestamp: 1_621_382_400, format: '{date_long}', fallback: '19 May 2021' },
        ),
      ],
    ],
    [
      'lists and code',
      [
        rich(
          {
            type: 'rich_text_list',
            style: 'ordered',
            indent: 1,
            elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'one' }] }],
          },
          { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'code' }] },
        ),
      ],
    ],
    ['one table of 100 rows and 20 cells', [table(100, 20)]],
    [
      'a table of rich text, with settings for some columns',
      [
        {
          type: 'table',
          rows: [[cell('Topic'), quote({ type: 'text', text: 'q' })]],
          column_settings: [{ is_wrapped: true }, null],
        },
      ],
    ],
    ['markdown of 12,000', [{ type: 'markdown', text: x(12_000) }]],
    ['ten pieces of context', [{ type: 'context', elements: Array.from({ length: 10 }, () => marked('c')) }]],
    ['an alert', [{ type: 'alert', level: 'warning', text: marked('Feeds not reached') }]],
    [
      'an image block',
      [
        {
          type: 'image',
          image_url: 'https://example.org/a.png',
          alt_text: 'Quotes a month',
          title: plain('Chart'),
        },
      ],
    ],
  ];
  it.each(rows)('%s', (_name, blocks) => {
    expect(inMessage(...blocks)).toEqual([]);
  });
});

describe('blocks that Slack refuses, each with the place', () => {
  const rows: [string, unknown[], string][] = [
    [
      'more than fifty',
      Array.from({ length: 51 }, () => ({ type: 'divider' })),
      'no more than 50 items allowed [json-pointer:/blocks]',
    ],
    ['a type nobody knows', [{ type: 'marquee' }], 'unsupported type: marquee [json-pointer:/blocks/0/type]'],
    [
      'a name that every object has',
      [{ type: 'constructor' }],
      'unsupported type: constructor [json-pointer:/blocks/0/type]',
    ],
    ['no type', [{}], 'missing required field: type [json-pointer:/blocks/0]'],
    ['no object', ['text'], 'must provide an object [json-pointer:/blocks/0]'],
    ['an empty text', [section('')], 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
    [
      'nothing but spaces',
      [section('  ')],
      'must contain more than whitespace [json-pointer:/blocks/0/text]',
    ],
    ['a number for a text', [section(3)], 'must provide a string [json-pointer:/blocks/0/text/text]'],
    [
      'a section too long',
      [section(x(3001))],
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a section with nothing in it',
      [{ type: 'section' }],
      'missing required field: text or fields [json-pointer:/blocks/0]',
    ],
    [
      'eleven fields',
      [{ type: 'section', fields: Array.from({ length: 11 }, () => marked('f')) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
    ],
    [
      'a field too long',
      [{ type: 'section', fields: [marked(x(2001))] }],
      'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
    ],
    [
      'a property that blocks do not have',
      [{ ...section('s'), colour: 'red' }],
      'invalid additional property: colour [json-pointer:/blocks/0]',
    ],
    [
      'a header too long',
      [{ type: 'header', text: plain(x(151)) }],
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'markup in a header',
      [{ type: 'header', text: marked('*h*') }],
      'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
    ],
    [
      'a button label too long',
      [actions(button({ text: plain(x(76)) }))],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'a button value too long',
      [actions(button({ value: x(2001) }))],
      'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
    ],
    [
      'markup on a button',
      [actions(button({ text: marked('Go') }))],
      'unsupported type: mrkdwn [json-pointer:/blocks/0/elements/0/text/type]',
    ],
    [
      "a style of one's own",
      [actions(button({ style: 'loud' }))],
      'must be one of: primary, danger [json-pointer:/blocks/0/elements/0/style]',
    ],
    [
      'an action_id too long',
      [actions(button({ action_id: x(256) }))],
      'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
    ],
    [
      'one action_id twice in a block',
      [actions(button(), button())],
      'action_id must be unique within a block [json-pointer:/blocks/0]',
    ],
    [
      'one block_id twice',
      [
        { type: 'divider', block_id: 'd' },
        { type: 'divider', block_id: 'd' },
      ],
      'block_id "d" already exists [json-pointer:/blocks/1/block_id]',
    ],
    [
      'a block_id too long',
      [{ type: 'divider', block_id: x(256) }],
      'must be less than 256 characters [json-pointer:/blocks/0/block_id]',
    ],
    ['no buttons', [actions()], 'no fewer than 1 items allowed [json-pointer:/blocks/0/elements]'],
    [
      '26 buttons',
      [actions(...Array.from({ length: 26 }, (_, index) => button({ action_id: `a${index}` })))],
      'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      '101 options',
      [actions(select({ options: options(101) }))],
      'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'no options',
      [actions(select({}))],
      'missing required field: options [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'an option too long',
      [actions(select({ options: [option(x(76), 'v')] }))],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]',
    ],
    [
      'an option value too long',
      [actions(select({ options: [option('o', x(76))] }))],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/value]',
    ],
    [
      'an initial option that is none',
      [actions(select({ options: options(2), initial_option: option('z', 'z') }))],
      'initial option must be one of the options [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'six entries in a menu',
      [{ ...section('s'), accessory: { type: 'overflow', action_id: 'm', options: options(6) } }],
      'no more than 5 items allowed [json-pointer:/blocks/0/accessory/options]',
    ],
    [
      'a text field outside a form',
      [actions(field)],
      'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'an empty run in a quote',
      [quote({ type: 'text', text: '' })],
      'must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]',
    ],
    [
      'a style that is no style',
      [quote({ type: 'text', text: 'q', style: { loud: true } })],
      'invalid additional property: loud [json-pointer:/blocks/0/elements/0/elements/0/style]',
    ],
    [
      'markup inside rich text',
      [quote(marked('q'))],
      'unsupported type: mrkdwn [json-pointer:/blocks/0/elements/0/elements/0/type]',
    ],
    [
      'a date without a format',
      [quote({ type: 'date', timestamp: 1 })],
      'missing required field: format [json-pointer:/blocks/0/elements/0/elements/0]',
    ],
    [
      'a list of bare text',
      [rich({ type: 'rich_text_list', style: 'bullet', elements: [{ type: 'text', text: 't' }] })],
      'unsupported type: text [json-pointer:/blocks/0/elements/0/elements/0/type]',
    ],
    [
      'two tables',
      [table(1, 1), table(1, 1)],
      'only one table is allowed in a message [json-pointer:/blocks]',
    ],
    ['101 rows', [table(101, 1)], 'no more than 100 items allowed [json-pointer:/blocks/0/rows]'],
    ['21 cells', [table(1, 21)], 'no more than 20 items allowed [json-pointer:/blocks/0/rows/0]'],
    [
      'an empty cell',
      [table(1, 1, '')],
      'must be more than 0 characters [json-pointer:/blocks/0/rows/0/0/text]',
    ],
    [
      'a table too long',
      [table(2, 1, x(5001))],
      'a table must hold less than 10001 characters [json-pointer:/blocks]',
    ],
    [
      'markdown too long',
      [{ type: 'markdown', text: x(12_001) }],
      'must be less than 12001 characters [json-pointer:/blocks/0/text]',
    ],
    [
      'markdown too long in two',
      [
        { type: 'markdown', text: x(6001) },
        { type: 'markdown', text: x(6000) },
      ],
      'markdown blocks must hold less than 12001 characters in all [json-pointer:/blocks]',
    ],
    [
      'eleven pieces of context',
      [{ type: 'context', elements: Array.from({ length: 11 }, () => marked('c')) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'a picture without words',
      [{ type: 'image', image_url: 'https://example.org/a.png' }],
      'missing required field: alt_text [json-pointer:/blocks/0]',
    ],
    [
      'a picture without a picture',
      [{ type: 'image', alt_text: 'a' }],
      'must provide one of image_url and slack_file [json-pointer:/blocks/0]',
    ],
    [
      'a level nobody knows',
      [{ type: 'alert', level: 'red', text: plain('a') }],
      'must be one of: default, info, warning, error, success [json-pointer:/blocks/0/level]',
    ],
    [
      'a time of no clock',
      [input({ type: 'timepicker', action_id: 't', initial_time: '25:00' })],
      'must be a time in the form HH:mm [json-pointer:/blocks/0/element/initial_time]',
    ],
  ];
  it.each(rows)('%s', (_name, blocks, finding) => {
    expect(inMessage(...blocks)).toEqual([finding]);
  });
});

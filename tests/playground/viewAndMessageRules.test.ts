import { describe, expect, it } from 'vitest';
import { blockTextLength } from '../../src/playground/workspace/blockKit/blockText.ts';
import { describeFindings, findViewFaults } from '../../src/playground/workspace/blockKit/validate.ts';
import { readContent } from '../../src/playground/workspace/messageContent.ts';
import { field, input, plain, quote, section, table, x } from './blockBuilders.ts';

describe('views', () => {
  const modal = (more: object = {}) => ({
    type: 'modal',
    title: plain('Title'),
    blocks: [section('s')],
    ...more,
  });
  const rows: [string, unknown, 'modal' | 'home', string | null][] = [
    ['a modal', modal(), 'modal', null],
    ['a modal that asks', modal({ submit: plain('Save'), blocks: [input(field)] }), 'modal', null],
    [
      'asking without a submit button',
      modal({ blocks: [input(field)] }),
      'modal',
      'submit is required when an input block is among the blocks [json-pointer:/view]',
    ],
    [
      'a title too long',
      modal({ title: plain(x(25)) }),
      'modal',
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    [
      'a submit label too long',
      modal({ submit: plain(x(25)) }),
      'modal',
      'must be less than 25 characters [json-pointer:/view/submit/text]',
    ],
    [
      'metadata too long',
      modal({ private_metadata: x(3001) }),
      'modal',
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    [
      '101 blocks',
      modal({ blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) }),
      'modal',
      'no more than 100 items allowed [json-pointer:/view/blocks]',
    ],
    [
      'markdown in a modal',
      modal({ blocks: [{ type: 'markdown', text: 'm' }] }),
      'modal',
      'unsupported type: markdown [json-pointer:/view/blocks/0/type]',
    ],
    [
      'a table in a modal',
      modal({ blocks: [table(1, 1)] }),
      'modal',
      'unsupported type: table [json-pointer:/view/blocks/0/type]',
    ],
    [
      'a Home tab of a hundred blocks',
      { type: 'home', blocks: Array.from({ length: 100 }, () => section('s')) },
      'home',
      null,
    ],
    [
      'a table in a Home tab',
      { type: 'home', blocks: [table(1, 1)] },
      'home',
      'unsupported type: table [json-pointer:/view/blocks/0/type]',
    ],
    [
      'a title on a Home tab',
      { type: 'home', title: plain('T'), blocks: [] },
      'home',
      'invalid additional property: title [json-pointer:/view]',
    ],
    ['a modal published as a Home tab', modal(), 'home', 'must be one of: home [json-pointer:/view/type]'],
    ['no view', 'nonsense', 'modal', 'must provide an object [json-pointer:/view]'],
  ];
  it.each(rows)('%s', (_name, view, type, finding) => {
    const found = describeFindings(findViewFaults(view, type));
    if (finding === null) expect(found).toEqual([]);
    else expect(found).toContain(finding);
  });
});

describe('a message as a whole', () => {
  it('counts the characters of all blocks, those of quotes and tables too', () => {
    expect(blockTextLength([section('abc'), quote({ type: 'text', text: 'de' }), table(1, 2)])).toBe(7);
  });

  const rows: [string, Record<string, unknown>, string | null][] = [
    ['text alone', { text: 'x' }, null],
    ['blocks alone', { blocks: [section('s')] }, null],
    ['nothing', {}, 'no_text'],
    ['nothing, in an empty list', { blocks: [] }, 'no_text'],
    [
      'more than about 13,000 characters in blocks',
      { text: 'x', blocks: Array.from({ length: 5 }, () => section(x(2700))) },
      'msg_blocks_too_long',
    ],
    ['markdown_text beside text', { text: 'x', markdown_text: 'x' }, 'markdown_text_conflict'],
    [
      'metadata without a payload',
      { text: 'x', metadata: { event_type: 'digest' } },
      'invalid_metadata_format',
    ],
    [
      'metadata that will do',
      { text: 'x', metadata: { event_type: 'digest', event_payload: { run: '1' } } },
      null,
    ],
  ];
  it.each(rows)('%s', (_name, args, error) => {
    const read = readContent(args);
    expect('refusal' in read ? read.refusal.error : null).toBe(error);
  });

  it('a response URL does not count the characters of blocks', () => {
    const blocks = Array.from({ length: 5 }, () => section(x(2700)));
    expect(readContent({ text: 'x', blocks }, { countBlocks: false })).toHaveProperty('content');
  });
});

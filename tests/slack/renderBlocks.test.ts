import { describe, expect, it } from 'vitest';
import type { Answer, Part } from '../../src/answers/answer.ts';
import { composeAnswer } from '../../src/answers/composeAnswer.ts';
import { blockTextLength } from '../../src/playground/workspace/blockKit/blockText.ts';
import { findBlockFaults } from '../../src/playground/workspace/blockKit/validate.ts';
import { storedVersion } from '../desk.ts';
import { renderBlocks } from '../inEnglish.ts';

function answer(parts: readonly Part[], text = 'A text.', kind: Answer['kind'] = 'ask'): Answer {
  return composeAnswer({ kind, parts, versions: [storedVersion(text)] });
}

const whole = (text: string): Part => ({
  part: 'excerpt',
  excerpts: [{ article: 'a1', version: 1, start: 0, end: text.length }],
});

/** The words in quote blocks, all messages together. */
function quoted(a: Answer): string {
  return renderBlocks(a)
    .flatMap((m) => m.blocks)
    .flatMap((b) => (b.type === 'rich_text' ? b.elements : []))
    .flatMap((e) => (e.type === 'rich_text_quote' ? e.elements : []))
    .map((e) => ('text' in e ? e.text : ''))
    .join('');
}

describe('an answer in Slack', () => {
  it.each([
    // Slack's own markup, emphasis, code, lists, emoji, links.
    ['<!channel> <@U1> <#C1> <https://evil.example|safe>'],
    ['*bold* _italic_ ~struck~ `code` :smile: > quote\n• list'],
    // Ampersands already escaped stay as they are written.
    ['R&amp;D &lt;b&gt;'],
    // Odd spacing, right-to-left marks, characters of two code units.
    ['a  b\u00a0c \u202eabc\u202c 👩‍👩‍👧 𝒳'],
  ])('shows %s to the character, as text', (text) => {
    expect(quoted(answer([whole(text)], text))).toBe(text);
    expect(JSON.stringify(renderBlocks(answer([whole(text)], text))[0]!.blocks)).not.toMatch(
      /"type":"(?:link|user|broadcast|emoji)"/,
    );
  });

  it('loses nothing of an excerpt that is longer than a message', () => {
    const text = Array.from({ length: 4000 }, (_, i) => `word${i}`).join(' ');
    const messages = renderBlocks(answer([whole(text)], text));
    expect(messages.length).toBeGreaterThan(1);
    expect(quoted(answer([whole(text)], text))).toBe(text);
  });

  it('keeps within what Slack takes, however much there is to say', () => {
    const text = `${'Long sentence of many words. '.repeat(60)}`.trim();
    const table: Part = {
      part: 'table',
      header: ['a'],
      rows: Array.from({ length: 300 }, (_, i) => [[`row ${i}`]]),
    };
    const parts: Part[] = [
      ...Array.from({ length: 70 }, () => whole(text)),
      table,
      table,
      { part: 'list', lines: Array.from({ length: 200 }, (_, i) => [`line ${i}`]) },
      { part: 'context', line: Array.from({ length: 40 }, (_, i) => ({ code: `c${i}` })) },
    ];
    for (const message of renderBlocks(answer(parts, text))) {
      expect(findBlockFaults(message.blocks, 'message')).toEqual([]);
      expect(message.text.length).toBeGreaterThan(0);
    }
  });

  it('parts a list that is longer than a message, and loses no line', () => {
    const lines = Array.from({ length: 300 }, (_, i) => [`${i}: ${'a digest at some time '.repeat(6)}`]);
    const messages = renderBlocks(answer([{ part: 'list', lines }]));
    const shown = messages.flatMap(({ blocks }) => blocks);
    for (const { blocks } of messages) {
      expect(findBlockFaults(blocks, 'message')).toEqual([]);
      expect(blockTextLength(blocks)).toBeLessThan(13_000);
    }
    expect(JSON.stringify(shown).match(/\d+: a digest/g)).toHaveLength(300);
  });

  it('shows every row of a long table, each table with the header', () => {
    const rows = Array.from({ length: 250 }, (_, i) => [
      [`row ${i} ${'of some length '.repeat(i % 9)}`],
      [`${i}`],
    ]);
    const messages = renderBlocks(answer([{ part: 'table', header: ['what', 'which'], rows }]));
    for (const { blocks, text } of messages) {
      expect(findBlockFaults(blocks, 'message')).toEqual([]);
      expect(JSON.stringify(blocks)).toContain('"what"');
      expect(text).toContain('what');
    }
    const shown = JSON.stringify(messages.map(({ blocks }) => blocks));
    for (let i = 0; i < 250; i += 1) expect(shown).toContain(`row ${i} `);
  });

  it('shows all of a grey line, links too, however long', () => {
    const line = [
      ...Array.from({ length: 25 }, (_, i) => [
        { link: `https://a.example/${i}`, label: `place ${i}` },
        ' · ',
      ]).flat(),
      'word '.repeat(900),
      'the end',
    ];
    const [message] = renderBlocks(answer([{ part: 'context', line }]));
    expect(findBlockFaults(message!.blocks, 'message')).toEqual([]);
    const shown = JSON.stringify(message!.blocks);
    for (let i = 0; i < 25; i += 1) expect(shown).toContain(`<https://a.example/${i}|place ${i}>`);
    expect(shown.match(/word /g)).toHaveLength(900);
    expect(shown).toContain('the end');
  });

  it('cuts no command: a button that cannot carry its own is named instead', () => {
    const command = `quotes about ${'many words '.repeat(250)}`;
    const one = composeAnswer({
      kind: 'quotes',
      parts: [{ part: 'title', line: ['Quotes'] }],
      actions: [
        { action: 'ask', label: 'More', command },
        { action: 'ask', label: 'Topics', command: 'topics' },
      ],
    });
    const [message] = renderBlocks(one);
    const buttons = message!.blocks.flatMap((b) => (b.type === 'actions' ? b.elements : []));
    expect(buttons).toMatchObject([{ value: 'topics' }]);
    expect(message!.text).toContain('without “More”: what was asked is too long for a button');
  });

  it('says how many quotes a button to correct had no room for', () => {
    const quotes = Array.from({ length: 90 }, (_, i) => `a-long-name-of-an-article-${i}@1#100-200`);
    const one = composeAnswer({
      kind: 'quotes',
      parts: [{ part: 'title', line: ['Quotes'] }],
      actions: [{ action: 'correct', label: 'Something wrong?', quotes }],
    });
    const [button] = renderBlocks(one)[0]!.blocks.flatMap((b) => (b.type === 'actions' ? b.elements : []));
    const carried = (button as { value: string }).value.split(' ');
    expect((button as { value: string }).value.length).toBeLessThanOrEqual(2000);
    expect(carried.at(-1)).toBe(`+${90 - (carried.length - 1)}`);
  });

  it('does not repeat a long quote: the text of each message is that of its own blocks', () => {
    const text = Array.from({ length: 6000 }, (_, i) => `word${i}`).join(' ');
    const messages = renderBlocks(answer([{ part: 'title', line: ['One quote'] }, whole(text)], text));
    expect(messages.length).toBeGreaterThan(3);
    for (const message of messages) expect(message.text.length).toBeLessThan(12_000);
    for (const word of ['word0', 'word2999', 'word5999'])
      expect(messages.filter((m) => new RegExp(`\\b${word}\\b`).test(m.text))).toHaveLength(1);
  });

  it('closes what other people’s words leave open of their direction', () => {
    const text = 'Title \u202e turned \u2067 round';
    const excerpt = { article: 'a1', version: 1, start: 0, end: text.length };
    const [message] = renderBlocks(
      answer([{ part: 'context', line: ['“', { excerpt }, '”, 19 May'] }], text),
    );
    expect(JSON.stringify(message!.blocks)).toContain(`${text}\u2069\u202c”, 19 May`);
    // A quote of its own is shown to the character, as before.
    expect(quoted(answer([whole(text)], text))).toBe(text);
  });

  it('names persons and channels in a grey line as Slack names them', () => {
    const [message] = renderBlocks(
      answer([
        {
          part: 'context',
          line: ['corrected by ', { person: 'U0ANNA00001' }, ' in ', { channel: 'C0DESK00001' }],
        },
      ]),
    );
    expect(JSON.stringify(message!.blocks)).toContain('<@U0ANNA00001>');
    expect(JSON.stringify(message!.blocks)).toContain('<#C0DESK00001>');
    const operator = renderBlocks(answer([{ part: 'context', line: ['by ', { person: '!channel> x' }] }]));
    expect(JSON.stringify(operator[0]!.blocks)).not.toContain('mrkdwn');
  });

  it('has every word of its blocks in the text for screen readers', () => {
    const text = 'One sentence. Another <b> & sentence.';
    const [message] = renderBlocks(answer([{ part: 'title', line: ['Quoted, once.'] }, whole(text)], text));
    expect(message?.text).toBe('Quoted, once.\n▏One sentence. Another &lt;b&gt; &amp; sentence.');
  });

  it('does not make a link of an address that is none', () => {
    const blocks = renderBlocks(
      answer([{ part: 'line', line: [{ link: 'javascript:alert(1)', label: 'x' }] }]),
    )[0]!.blocks;
    expect(JSON.stringify(blocks)).not.toContain('javascript');
  });
});

import { describe, expect, it } from 'vitest';
import type { Answer, Part } from '../../src/answers/answer.ts';
import { composeAnswer } from '../../src/answers/composeAnswer.ts';
import { blockTextLength } from '../../src/playground/workspace/blockKit/blockText.ts';
import { findBlockFaults } from '../../src/playground/workspace/blockKit/validate.ts';
import { renderBlocks } from '../../src/slack/renderBlocks.ts';
import { storedVersion } from '../desk.ts';

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

import { describe, expect, it } from 'vitest';
import { blankMarkdown, looksLikeMarkdown, plainMarkdown } from '../../src/text/markdown.ts';

/** What a file in Markdown says: its marks are none of its words. */
const PLAIN: readonly [claim: string, markdown: string, text: string][] = [
  ['emphasis of both makes', 'We *will* sign, __all__ of **it**.', 'We will sign, all of it.'],
  ['an underscore inside a word is the word', 'See snake_case_name.', 'See snake_case_name.'],
  ['a star between numbers is a star', '5 * 3 is 15', '5 * 3 is 15'],
  ['a link is its words', 'said [Ana Rusu](https://mfa.example/rusu), who left', 'said Ana Rusu, who left'],
  ['a picture is nothing', 'Before.\n\n![The hall](a.jpg)\n\nAfter.', 'Before.\n\nAfter.'],
  ['a wrapped line goes on', 'One line\nand the next.', 'One line and the next.'],
  ['two spaces break a line', 'Ana Rusu  \nMinister', 'Ana Rusu\nMinister'],
  ['a quoted block is its words', '> “We will.”\n> “All of us.”', '“We will.” “All of us.”'],
  ['points are paragraphs', '- One.\n- Two.', 'One.\n\nTwo.'],
  ['a rule and an escaped mark', 'A.\n\n---\n\n\\### 5', 'A.\n\n### 5'],
  ['footnotes and raised numbers', 'The text[^1] stands<sup>2</sup>.', 'The text stands.'],
  ['entities', 'A&nbsp;B &amp; C', 'A B & C'],
  ['a heading is a paragraph', '## Next\nThe talks.', 'Next\n\nThe talks.'],
];

describe('a text in Markdown', () => {
  for (const [claim, markdown, text] of PLAIN)
    it(claim, () => {
      expect(plainMarkdown(markdown).text).toBe(text);
    });

  it('has its first heading as title', () => {
    expect(plainMarkdown('# Talks *end*\n\nThey left.').title).toBe('Talks end');
    expect(plainMarkdown('Talks end\n===\n\nThey left.').title).toBe('Talks end');
    expect(plainMarkdown('They left.\n\n# Later').title).toBeNull();
  });

  it('keeps its length and its lines where marks are blanked', () => {
    for (const [, markdown] of PLAIN) {
      const blank = blankMarkdown(markdown);
      expect(blank.length).toBe(markdown.length);
      expect(blank.split('\n').length).toBe(markdown.split('\n').length);
    }
  });

  it('is told from plain text by marks that plain text has not', () => {
    expect(looksLikeMarkdown('# Talks\n\nThey left.')).toBe(true);
    expect(looksLikeMarkdown('said [Ana Rusu](https://mfa.example)')).toBe(true);
    expect(looksLikeMarkdown('- Sanders.\n\nIt was #1 * 2 > 1 [sic].')).toBe(false);
  });
});

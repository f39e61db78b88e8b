import { describe, expect, it } from 'vitest';
import { escapeText, unescapeText } from '../../src/slack/escapeText.ts';

describe('what Slack sends of a typed question', () => {
  it.each([
    // Emphasis and code marks.
    ['*what did Lavrov say* about _Iran_?', 'what did Lavrov say about Iran?'],
    ['`quotes Lavrov`', 'quotes Lavrov'],
    ['~Putin~ Lavrov on Iran', 'Putin Lavrov on Iran'],
    // Escapes, and a pasted quotation.
    ['who said &gt; R&amp;D is key', 'who said > R&D is key'],
    ['&gt; we will respond\nwho said this?', '> we will respond\nwho said this?'],
    // Emoji by name, alone and at the end.
    ['latest on Iran :pray: :flag-ir:', 'latest on Iran'],
    // Other mentions, groups and broadcasts.
    ['what did Putin say? cc <@U123> <!here> <!subteam^S1|@desk>', 'what did Putin say? cc'],
    // A link keeps its address and loses its label; a linked name is its address.
    ['brief <https://news.example/a|news.example/a>', 'brief https://news.example/a'],
    // Channels stay for commands that take one.
    ['subscribe <#C1|world-desk> weekdays 07:30', 'subscribe <#C1|world-desk> weekdays 07:30'],
    // What only looks like marks stays.
    ['2*3*4 and snake_case_name at 10:30:00', '2*3*4 and snake_case_name at 10:30:00'],
  ])('%j is read as %j', (sent, read) => {
    expect(unescapeText(sent)).toBe(read);
  });

  it('comes back as it was from escaping', () => {
    for (const text of ['a & b', '<b>', '1 < 2 > 0', '&amp;'])
      expect(unescapeText(escapeText(text))).toBe(text);
  });
});

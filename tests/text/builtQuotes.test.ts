import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../src/text/paragraphsOf.ts';
import { quotationMarks } from '../../src/text/quotationMarks.ts';

/** Texts that are put together of quotes, so that it is known where they are: a quote is written `[words]`. */
const STYLES: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['„', '“'],
  ['„', '”'],
  ['``', "''"],
  ["''", "''"],
  ['”', '”'],
];

function built(pattern: string, [open, close]: readonly [string, string]) {
  const spans: string[] = [];
  const text = pattern.replace(/\[([^\]]*)\]/g, (_, words: string) => {
    spans.push(`${open}${words}${close}`);
    return `${open}${words}${close}`;
  });
  return { text, spans };
}

const PATTERNS = [
  'Holt said [we left early.]',
  '[We left early,] Holt said.',
  '[We left early.]',
  'Holt said: [we left early] and went.',
  'Holt ([we left early]) went.',
  'The deal—[a good one]—was signed.',
  'Holt said [we left] and [they stayed] on Monday.',
  '[We left,] Holt said, [and they stayed.]',
  'Holt called it [good], Rusu [bad]; nobody [ugly].',
  'In 2019 [42 men] left.',
  'One paragraph.\n\n[Another,] said Holt.\n\nA third [one].',
  'He said [is it over?] and [yes!]',
];

describe('quotes in marks of every style are found where they are', () => {
  for (const style of STYLES)
    it.each(PATTERNS)(`${style.join(' ')}: %j`, (pattern) => {
      const { text, spans } = built(pattern, style);
      const found = quotationMarks(text, paragraphsOf(text));
      expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(spans);
      for (const one of found) {
        expect([one.closed, one.single]).toEqual([true, false]);
        expect(one.pieces).toEqual([{ start: one.start, end: one.end }]);
      }
    });
});

describe('a quote over paragraphs', () => {
  const runs = (text: string) =>
    quotationMarks(text, paragraphsOf(text)).map(({ start, end, pieces, closed }) => ({
      text: text.slice(start, end),
      pieces: pieces.length,
      closed,
    }));

  it.each([1, 2, 3, 6])('that opens each of %i anew is one', (count) => {
    const text = `Holt said.\n\n${'“We went on.\n\n'.repeat(count)}“We left.”\n\nRusu stayed.`;
    expect(runs(text)).toEqual([
      { text: text.slice(12, text.indexOf('”') + 1), pieces: count + 1, closed: true },
    ]);
  });

  it.each([
    [1, true],
    [4, true],
    [5, false],
  ])('that opens once and closes %i paragraphs later is one: %s', (count, isOne) => {
    const text = `“We went on.\n\n${'And on.\n\n'.repeat(count - 1)}We left.” Rusu stayed.`;
    expect(runs(text)[0]).toEqual(
      isOne
        ? { text: text.slice(0, text.indexOf('”') + 1), pieces: count + 1, closed: true }
        : { text: '“We went on.', pieces: 1, closed: false },
    );
  });

  it('that nobody closes ends with its paragraph', () => {
    expect(runs('“We went on.\n\nRusu stayed.')).toEqual([
      { text: '“We went on.', pieces: 1, closed: false },
    ]);
    expect(runs('Holt: “We went on.')).toEqual([{ text: '“We went on.', pieces: 1, closed: false }]);
    // A mark of another style is another's.
    expect(runs('“We went on.\n\n"We left."')).toEqual([
      { text: '“We went on.', pieces: 1, closed: false },
      { text: '"We left."', pieces: 1, closed: true },
    ]);
  });

  it('is not made of a mark that closes nothing, or of marks around no word', () => {
    expect(runs('We left.” Rusu stayed.')).toEqual([]);
    expect(runs('Rusu said “…” and “” and left.')).toEqual([]);
    expect(runs('Rusu said “”')).toEqual([]);
  });
});

describe('single marks', () => {
  const singles = (text: string) =>
    quotationMarks(text, paragraphsOf(text)).map(({ start, end, single }) => [
      text.slice(start, end),
      single,
    ]);
  it.each<[string, [string, boolean][]]>([
    ["Holt said 'we left' and went.", [["'we left'", true]]],
    ['Holt said ‘we left’ and went.', [['‘we left’', true]]],
    ["'We left,' Holt said.", [["'We left,'", true]]],
    [
      "Holt called it 'good', then ('bad').",
      [
        ["'good'", true],
        ["'bad'", true],
      ],
    ],
    // Opening marks close nothing.
    ['Holt said ‘we left‘ now.', []],
    // Apostrophes close nothing.
    ["Holt's men didn't leave in the '90s.", []],
    ["The workers' party and the farmers' league met.", []],
    ["Tell 'em Holt's here.", []],
    ["'We didn't leave,' Holt said.", [["'We didn't leave,'", true]]],
    // Inside double marks they are part of the quote.
    ['“She said ‘no’ to us,” Holt said.', [['“She said ‘no’ to us,”', false]]],
  ])('%s', (text, expected) => {
    expect(singles(text)).toEqual(expected);
  });
});

describe('marks that are set wrong', () => {
  const found = (text: string) =>
    quotationMarks(text, paragraphsOf(text)).map(({ start, end }) => text.slice(start, end));
  it.each<[why: string, text: string, quotes: string[]]>([
    [
      'three in a row close a single and a double one',
      "She said ''he asked 'why?''' and left.",
      ["''he asked 'why?'''"],
    ],
    ['a line that opens anew goes on', '“We left.\n“We went home.”', ['“We left.\n“We went home.”']],
    [
      'one that is missing after a stop closes before the next',
      '“We left. “We stay,” he said.',
      ['“We left.', '“We stay,”'],
    ],
    [
      'one that is missing inside a sentence leaves no quote',
      '“We left with “a trap,” he said.',
      ['“a trap,”'],
    ],
    ['one that closes nothing', 'We left." Rusu stayed.', []],
    ['one that closes nothing, and a quote after it', 'We left." Rusu said "no".', ['"no"']],
    [
      'the space on the wrong side after a verb',
      'Holt said," We left early." Then he went.',
      ['" We left early."'],
    ],
    ['an opening one in the place of the closing one', 'Holt said “we left“ and went.', ['“we left“']],
    ['a closing one in the place of the opening one', 'Holt said ”we left” and went.', ['”we left”']],
    ['a closing guillemet first, as in German', 'Holt sagte »wir gehen« und ging.', ['»wir gehen«']],
    [
      'a quote inside a quote of the same marks',
      'He said "the "best" deal," and left.',
      ['"the "best" deal,"'],
    ],
  ])('%s', (_, text, quotes) => {
    expect(found(text)).toEqual(quotes);
  });

  it('do not make a paragraph that goes on with a quote one of its own', () => {
    expect(found('"We left.\n\n"And went home." Rusu stayed.')).toEqual(['"We left.\n\n"And went home."']);
    expect(found('"We left.\n\n" And went home." Rusu stayed.')).toEqual(['"We left.\n\n" And went home."']);
  });
});

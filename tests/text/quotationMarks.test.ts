import { describe, expect, it } from 'vitest';
import { compileMarks } from '../../src/text/markRules.ts';
import { paragraphsOf } from '../../src/text/paragraphsOf.ts';
import { quotationMarks } from '../../src/text/quotationMarks.ts';

const runsOf = (text: string) =>
  quotationMarks(text, paragraphsOf(text)).map((quotedSpan) =>
    quotedSpan.pieces.map((p) => text.slice(p.start, p.end)),
  );

describe('quotation marks', () => {
  const table: [string, string, string[][]][] = [
    ['straight', 'He said "no" and "yes".', [['"no"'], ['"yes"']]],
    ['curly', 'He said “no”.', [['“no”']]],
    ['straight and curly mixed', 'He said "no” and “yes".', [['"no”'], ['“yes"']]],
    ['guillemets', 'Он сказал «нет».', [['«нет»']]],
    ['German marks', 'Er sagte „nein“.', [['„nein“']]],
    ['two back-ticks and two apostrophes', "He said ``no,'' then.", [["``no,''"]]],
    ['two apostrophes on both sides', "''I think so,'' he said.", [["''I think so,''"]]],
    ['single marks beside apostrophes', '‘We won’t go’, the ministers’ aide said.', [['‘We won’t go’']]],
    ['straight single marks', "He said 'don't' and left.", [["'don't'"]]],
    ['apostrophes alone', "The ministers' plan of the '90s isn't dead.", []],
    [
      'marks inside marks belong to the outer run',
      '“He said ‘no’ twice,” she said.',
      [['“He said ‘no’ twice,”']],
    ],
    [
      'a quote that reopens each paragraph',
      '“One.\n\n“Two.\n\n“Three.”\n\nOut.',
      [['“One.', '“Two.', '“Three.”']],
    ],
    ['a mark never closed ends with its paragraph', 'He said “no.\n\nThen he left.', [['“no.']]],
    ['a stray closing mark', 'He left.” Nobody spoke.', []],
    [
      'a forgotten closing mark before the next opening one',
      '"We go. "We stay," he said.',
      [['"We go.'], ['"We stay,"']],
    ],
    [
      'marks of the same make inside',
      '“He calls it “hell” and leaves,” she said. "It was "a step" for them," he said.',
      [['“He calls it “hell” and leaves,”'], ['"It was "a step" for them,"']],
    ],
    [
      'a mark on both sides of each other, which nothing stands between',
      '"“We go by the river,” Ruud said before he left."',
      [['“We go by the river,”']],
    ],
    [
      'an opening mark whose space is on its wrong side',
      'It is open to all," For example, schools may join". People came.',
      [['" For example, schools may join"']],
    ],
    ['a closing mark whose opening one is lost', 'Open to all," Ruud said. "No."', [['"No."']]],
    ['marks around nothing', '"" “” " "', []],
  ];
  it.each(table)('%s', (_, text, expected) => expect(runsOf(text)).toEqual(expected));

  const own: [string, string[], string, string[][]][] = [
    [
      'of the same kind inside',
      ['« »'],
      'Он сказал: «Это «Газпром» и «Роснефть».»',
      [['«Это «Газпром» и «Роснефть».»']],
    ],
    [
      'two of which one mark closes',
      ['« »'],
      '«ПАО «Ромашка», — сказал он. «Нет».',
      [['«ПАО «Ромашка»'], ['«Нет»']],
    ],
    [
      'that no mark of theirs closes',
      ['« »'],
      '«Он ушёл. Она сказала “да”.',
      [['«Он ушёл. Она сказала “да”.']],
    ],
    ['of another language are no marks', ['« »'], 'Il a dit “oui”.', []],
    ['turned round', ['» «', '« »'], 'Er sagte »Nein« und ging.', [['»Nein«']]],
    [
      'with a mark that opens elsewhere',
      ['„ “', '“ ”'],
      '„Wir gehen“, sagte er. „Nein.“',
      [['„Wir gehen“'], ['„Nein.“']],
    ],
    [
      'that close at the front of each paragraph',
      ['« »'],
      '« Un.\n\n» Deux. »\n\nFin.',
      [['« Un.', '» Deux. »']],
    ],
    [
      'that close in a paragraph without a mark before',
      ['« »'],
      '« Un.\n\nDeux.” Trois. »',
      [['« Un.', 'Deux.” Trois. »']],
    ],
  ];
  it.each(own)('of a language, %s', (_, marks, text, expected) =>
    expect(
      quotationMarks(text, paragraphsOf(text), compileMarks(marks)).map(({ pieces }) =>
        pieces.map((p) => text.slice(p.start, p.end)),
      ),
    ).toEqual(expected),
  );

  it('never overlap and lie inside the text, whatever the text', () => {
    const alphabet = ['"', '“', '”', "'", '‘', '’', '«', '»', '„', '`', 'a', ' ', '.', '\n\n', 'É', '\ud800'];
    let seed = 7;
    const next = () => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return seed;
    };
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 1 + (next() % 60) }, () => alphabet[next() % alphabet.length]).join(
        '',
      );
      let end = 0;
      for (const quotedSpan of quotationMarks(text, paragraphsOf(text))) {
        expect(quotedSpan.start).toBeGreaterThanOrEqual(end);
        expect(quotedSpan.end).toBeGreaterThan(quotedSpan.start);
        expect(quotedSpan.end).toBeLessThanOrEqual(text.length);
        expect(quotedSpan.pieces[0]!.start).toBe(quotedSpan.start);
        expect(quotedSpan.pieces.at(-1)!.end).toBe(quotedSpan.end);
        end = quotedSpan.end;
      }
    }
  });
});

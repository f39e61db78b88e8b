import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/answers/answer.ts';
import { composeAnswer } from '../../src/answers/composeAnswer.ts';
import { pointsBack } from '../../src/answers/evidence.ts';
import { evidenceIn } from '../../src/lookups/evidence.ts';
import { conceptsIn, subjectOf, wholeMask } from '../../src/lookups/subject.ts';
import { formatDay } from '../../src/words/en/dates.ts';
import { en } from '../../src/words/en/index.ts';
import { countOf } from '../../src/words/en/numbers.ts';
import { lineOf } from '../../src/words/lineOf.ts';
import { wordLine } from '../../src/words/say.ts';
import { lexicon, storedVersion } from '../desk.ts';
import { answerAsJson, renderCable, renderMarkdown, renderText, renderWire } from '../inEnglish.ts';

const excerpt = (start: number, end: number, article = 'a1') => ({ article, version: 1, start, end });

describe('an answer', () => {
  const text = 'First sentence. Second sentence.';
  const parts: Part[] = [
    { part: 'excerpt', excerpts: [excerpt(16, 32)], speaker: 'Ada Example', note: ['¶1'] },
  ];

  it('cites what it shows, with its paragraph', () => {
    const { citations } = composeAnswer({ kind: 'ask', parts, versions: [storedVersion(text)] });
    expect(citations).toEqual([{ ...excerpt(16, 32), paragraph: 1 }]);
  });

  it.each([
    // A version that was not handed in; another article; outside the text; backwards; empty.
    [[], excerpt(0, 5)],
    [[storedVersion(text)], excerpt(0, 5, 'a2')],
    [[storedVersion(text)], excerpt(0, 5000)],
    [[storedVersion(text)], excerpt(8, 3)],
    [[storedVersion(text)], excerpt(3, 3)],
    [[storedVersion(text)], excerpt(-1, 3)],
  ])('that cites what is not there never leaves the house (%#)', (versions, wrong) => {
    expect(() =>
      composeAnswer({ kind: 'ask', parts: [{ part: 'excerpt', excerpts: [wrong] }], versions }),
    ).toThrow(RangeError);
  });

  it('is the same words as text, Markdown, cable and JSON', () => {
    const answer = composeAnswer({ kind: 'ask', rung: 'quoted', parts, versions: [storedVersion(text)] });
    expect(renderText(answer)).toBe('▏Second sentence. — Ada Example\n⟶ ¶1');
    expect(renderMarkdown(answer)).toBe('> Second sentence. — Ada Example\n*¶1*');
    expect(renderCable(answer)).toContain('1. Second sentence. — Ada Example');
    expect(answerAsJson(answer).excerpts).toMatchObject([
      { text: 'Second sentence.', start: 16, end: 32, paragraph: 1 },
    ]);
  });

  it('is, as a cable, what was said apart from the rest, its sources by letter, the comment left empty', () => {
    const title = { part: 'title', line: ['Quoted, once: Ada Example.'] } as const;
    const answer = composeAnswer({ kind: 'ask', parts: [title, ...parts], versions: [storedVersion(text)] });
    expect(renderCable(answer)).toBe(
      [
        'TAGS:\nSUBJECT: QUOTED, ONCE: ADA EXAMPLE.\nREF: A. “a1”',
        'SUMMARY',
        '1. Quoted, once: Ada Example.',
        'QUOTES',
        '2. Second sentence. — Ada Example (REF A, ¶1)',
        'COMMENT',
        '3.',
      ].join('\n\n'),
    );
    expect(renderWire(answer)).toBe('Quoted, once: Ada Example.\n\nAda Example: Second sentence.');
  });

  it('has, as a cable, letters for as many sources as there are', () => {
    const ids = Array.from({ length: 28 }, (_, n) => `a${n + 1}`);
    const cable = renderCable(
      composeAnswer({
        kind: 'ask',
        parts: ids.map((id): Part => ({ part: 'excerpt', excerpts: [excerpt(16, 32, id)], note: ['¶1'] })),
        versions: ids.map((id) => storedVersion(text, id)),
      }),
    );
    const letters = [...cable.matchAll(/\b([A-Z]+)\. “a\d+”/g)].map(([, letter]) => letter);
    expect(letters.join(' ')).toBe('A B C D E F G H I J K L M N O P Q R S T U V W X Y Z AA AB');
  });

  it('has, as a cable, a subject without addresses: those would be in capitals', () => {
    const url = 'https://lunde.example/news/1';
    const version = storedVersion(text);
    for (const line of [[{ link: url, label: 'Talks' }], [{ excerpt: excerpt(0, 15), link: url }]]) {
      const answer = composeAnswer({ kind: 'ask', parts: [{ part: 'title', line }], versions: [version] });
      expect(renderCable(answer).toLowerCase().split('\n')[1]).toMatch(
        /^subject: (?:talks|first sentence\.)$/,
      );
      expect(renderWire(answer)).toContain(url);
    }
  });

  it('cannot be turned into markup by an article', () => {
    const hostile = '# [click](https://evil.example) <b>*bold*</b>';
    const answer = composeAnswer({
      kind: 'ask',
      parts: [{ part: 'excerpt', excerpts: [excerpt(0, hostile.length)] }],
      versions: [storedVersion(hostile)],
    });
    expect(renderMarkdown(answer)).toBe('> \\# \\[click\\](https://evil.example) \\<b\\>\\*bold\\*\\</b\\>');
  });
});

describe('evidence for a subject', () => {
  const long = `"One is short. Two speaks of grain exports. This is what matters. Four ends it. Five is more," Lavrov said.`;

  it('is the sentence on the subject and the one that leans on it', () => {
    const version = storedVersion(long);
    const quote = version.reading.quotes[0]!;
    expect(evidenceIn(version, quote, subjectOf('grain exports', lexicon))).toMatchObject({
      first: 1,
      last: 2,
    });
  });

  it('is the whole quote where that is short, and nothing where the subject does not occur', () => {
    const version = storedVersion('"We export grain. It is cheap," Lavrov said.');
    const quote = version.reading.quotes[0]!;
    expect(evidenceIn(version, quote, subjectOf('grain', lexicon))).toMatchObject({
      first: 0,
      last: 1,
    });
    expect(evidenceIn(version, quote, subjectOf('fisheries', lexicon))).toBeNull();
  });

  it.each([
    // Sentence that is shown, what it points back with.
    ['We will settle these issues soon.', 'these issues'],
    ['We know this difficult process well.', 'this difficult process'],
    // A conjunction and words of time point nowhere.
    ['We think that both sides agree.', null],
    ['We met this morning in Geneva.', null],
  ])('“%s” points back by %s', (sentence, by) => {
    const version = storedVersion(`"One. Two. Three. Four. ${sentence}" Lavrov said.`);
    const quote = version.reading.quotes[0]!;
    const evidence = evidenceIn(version, quote, null)!;
    const last = evidence.sentences.length - 1;
    const [, cited] = wordLine(pointsBack({ ...evidence, first: last, last }), en);
    const shown =
      typeof cited === 'object' && 'excerpt' in cited
        ? version.text.slice(cited.excerpt.start, cited.excerpt.end)
        : null;
    expect(shown).toBe(by);
  });
});

describe('words', () => {
  it('of a row of synonyms that begins with a name are names, or several words', () => {
    const named = lexicon.synonyms.filter(([first]) => /^\p{Lu}/u.test(first!));
    const common = named.flat().filter((name) => /^(?:(?:the|a) )?\p{Ll}[\p{L}-]*$/u.test(name));
    expect(common).toEqual([]);
  });

  it.each([
    ['the Iranian nuclear program', 'Iran', true],
    ['nuclear programmes', 'nuclear programme', true],
    ['São Tomé', 'sao tome', true],
    // Every content word must occur; small words do not count.
    ['nuclear energy', 'nuclear weapons', false],
    // Another place whose name holds the name.
    ["the President of the People's Republic of China", 'Taiwan', false],
    ['the Republic of China held elections', 'Taiwan', true],
    ["the People's Republic of China", 'China', true],
    ['peace in Northern Ireland', 'Ireland', false],
    ['peace in Northern Ireland and in Ireland', 'Ireland', true],
    ['the conflict in South Sudan', 'Sudan', false],
    ['a visit to Guinea-Bissau', 'Guinea', false],
    // What many places are is the name of none.
    ['the crisis on the Korean Peninsula', 'Crimea', false],
    ['the Crimean Peninsula', 'Crimea', true],
  ])('“%s” holds “%s”: %s', (text, words, holds) => {
    const subject = subjectOf(words, lexicon);
    expect(conceptsIn(text, subject).mask === wholeMask(subject)).toBe(holds);
  });

  it.each([
    ['2021-05-19', '19 May 2021'],
    ['2021-05', 'May 2021'],
    ['2021', '2021'],
    ['2021-05-19T22:30:00Z', '19 May 2021'],
    ['in spring', 'in spring'],
  ])('the day %s is written %s', (published, written) => {
    expect(formatDay(published)).toBe(written);
  });

  it('count with their nouns', () => {
    expect([countOf(1, 'quote'), countOf(0, 'quote'), countOf(12408, 'story', 'stories')]).toEqual([
      '1 quote',
      '0 quotes',
      '12,408 stories',
    ]);
  });

  it('of our own take code and strong, and leave a schedule of stars alone', () => {
    expect(lineOf("I can't read `0 7 * * 8`: *day of week* is 8")).toEqual([
      "I can't read ",
      { code: '0 7 * * 8' },
      ': ',
      { strong: 'day of week' },
      ' is 8',
    ]);
  });
});

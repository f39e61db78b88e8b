import { describe, expect, it } from 'vitest';
import {
  classifyRevision,
  mattersToQuotes,
  type RevisedVersion,
} from '../../src/comparing/classifyRevision.ts';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';

const reader = prepareReader(loadLexicon('data'));
const version = (
  text: string,
  title: string | null = 'Talks in Lunde',
  published: string | null = '2026-05-12',
): RevisedVersion => ({
  text,
  title,
  published,
  reading: readArticle({ text, title, published, language: 'en' }, reader),
});

const OPENING = 'Foreign Minister Ida Holm met her colleague Tomas Rek in Lunde on Tuesday.';
const QUOTE = '“We are ready to open the second crossing before the winter,” Holm said.';
const CLOSE = 'The next meeting will take place in September.';
const article = (...paragraphs: string[]) => version(paragraphs.join('\n\n'));
const before = article(OPENING, QUOTE, CLOSE);

describe('what became of an article', () => {
  const table: readonly [string, RevisedVersion, readonly string[]][] = [
    ['nothing', article(OPENING, QUOTE, CLOSE), []],
    ['other marks and spacing only', article(OPENING, QUOTE.replace('“', '"').replace('”', '"'), CLOSE), []],
    ['a typo in the narration', article(OPENING.replace('colleague', 'coleague'), QUOTE, CLOSE), ['typo']],
    ['a typo in the quote', article(OPENING, QUOTE.replace('crossing', 'crosing'), CLOSE), ['typo']],
    ['a paragraph more', article(OPENING, QUOTE, 'Neither of them took questions.', CLOSE), ['added-text']],
    [
      'words more in a paragraph',
      article(OPENING.replace('.', ', for the first time since March.'), QUOTE, CLOSE),
      ['added-text'],
    ],
    ['a paragraph less', article(OPENING, QUOTE), ['cut-text']],
    ['another wording', article(OPENING, QUOTE, CLOSE.replace('September', 'October')), ['reworded']],
    ['a word of the quote', article(OPENING, QUOTE.replace('ready', 'not ready'), CLOSE), ['quote-changed']],
    [
      'a short word that is another',
      article(OPENING, QUOTE.replace('before', 'after'), CLOSE),
      ['quote-changed'],
    ],
    ['a number in the quote', article(OPENING, QUOTE.replace('second', 'third'), CLOSE), ['quote-changed']],
    ['the quote taken back', article(OPENING, CLOSE), ['quote-withdrawn']],
    [
      'another speaker',
      article(OPENING, QUOTE.replace('Holm said', 'Rek said'), CLOSE),
      ['quote-re-attributed'],
    ],
    [
      'a longer quote that holds the old one',
      article(OPENING, QUOTE.replace('winter,”', 'winter, and we mean it,”'), CLOSE),
      ['added-text'],
    ],
  ];
  it.each(table)('%s', (_, now, kinds) => {
    expect(classifyRevision(before, now).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('is told with the old and the new wording', () => {
    const now = article(OPENING, QUOTE.replace('ready', 'not ready'), CLOSE);
    const [change] = classifyRevision(before, now);
    expect(before.text.slice(change!.old!.start, change!.old!.end)).toContain('We are ready to open');
    expect(now.text.slice(change!.new!.start, change!.new!.end)).toContain('We are not ready to open');
    expect(change).toMatchObject({ from: 'Ida Holm', to: 'Ida Holm' });
  });

  it('shows of a long quote only the sentences that were changed', () => {
    const long =
      '“We came with open hands. We listened for two hours. We are ready to sign. Nobody lost,” Holm said.';
    const now = article(OPENING, long.replace('ready', 'willing'), CLOSE);
    const [change] = classifyRevision(article(OPENING, long, CLOSE), now);
    expect(now.text.slice(change!.new!.start, change!.new!.end)).toBe('We are willing to sign.');
  });

  it('names who was quoted before and is now', () => {
    const now = article(OPENING, QUOTE.replace('Holm said', 'Rek said'), CLOSE);
    expect(classifyRevision(before, now)).toMatchObject([{ from: 'Ida Holm', to: 'Tomas Rek' }]);
  });

  it('tells a headline and a date that were changed', () => {
    const now = version(before.text, 'No talks in Lunde', '2026-05-13');
    expect(classifyRevision(before, now)).toMatchObject([
      { kind: 'headline', from: 'Talks in Lunde', to: 'No talks in Lunde' },
      { kind: 'date', from: '2026-05-12', to: '2026-05-13' },
    ]);
    // A headline that is stated for the first time was not changed.
    expect(classifyRevision(version(before.text, null), before)).toEqual([]);
  });

  it('alerts for quotes alone', () => {
    expect(mattersToQuotes('quote-withdrawn')).toBe(true);
    for (const kind of ['typo', 'added-text', 'headline', 'date', 'reworded', 'cut-text'] as const)
      expect(mattersToQuotes(kind)).toBe(false);
  });
});

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader, type Reader } from '../../src/reading/prepareReader.ts';
import { findMark, findTurn } from './findMark.ts';
import type { Found } from './matchQuotes.ts';
import { readWild } from './readWild.ts';
import { scoreWild } from './scoreWild.ts';
import { secondReading, type WildText, wildSet } from './wildSet.ts';

const dev = wildSet('dev');
const test = wildSet('test');
const all = [...dev, ...test];

describe('the texts in the wild', () => {
  it('are of twelve kinds or more, and no outlet is in both halves', () => {
    expect(new Set(all.map((text) => text.kind_of_text)).size).toBeGreaterThanOrEqual(12);
    const outlets = new Set(dev.map((text) => text.outlet));
    expect(test.filter((text) => outlets.has(text.outlet)).map((text) => text.id)).toEqual([]);
  });

  it('have at most about 700 words each, a licence, and an id of their own', () => {
    for (const text of all) expect([text.id, text.text.split(/\s+/).length < 750]).toEqual([text.id, true]);
    expect(all.filter((text) => text.licence === '')).toEqual([]);
    expect(new Set(all.map((text) => text.id)).size).toBe(all.length);
  });

  it('are credited in NOTICE, each outlet by its name', () => {
    const notice = readFileSync('NOTICE', 'utf8').replace(/\s+/g, ' ');
    expect([...new Set(all.map((text) => text.outlet))].filter((outlet) => !notice.includes(outlet))).toEqual(
      [],
    );
  });

  it.each(all.map((text) => [text.id, text] as const))(
    '%s: marks are words of the text, whole',
    (_, { text, quotes }) => {
      for (const { spans, speaker } of quotes) {
        for (const [start, end] of spans) {
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(/[\p{L}\p{N}]{2}/u.test(text.slice(start - 1, start + 1))).toBe(false);
          expect(/[\p{L}\p{N}]{2}/u.test(text.slice(end - 1, end + 1))).toBe(false);
        }
        if (speaker)
          expect(spans.every(([start, end]) => speaker.start >= end || speaker.end <= start)).toBe(true);
      }
    },
  );
});

describe('the second reading', () => {
  it('agrees with the first in spans and speakers', () => {
    const again = new Map(
      secondReading().map(({ id, quotes }) => [id, quotes.filter((quote) => !quote.optional)]),
    );
    const first = all
      .filter((text) => again.has(text.id))
      .map((text) => ({ ...text, indirect_marked: true }));
    const found = new Map([...again].map(([id, quotes]) => [id, quotes as readonly Found[]]));
    const { all: whole } = scoreWild(first, found);
    expect(first.length).toBe(20);
    expect((2 * whole.hit) / (2 * whole.hit + whole.false + whole.gold - whole.hit)).toBeGreaterThan(0.97);
    expect(whole.attributed / whole.hit).toBeGreaterThan(0.97);
  });
});

describe('a mark', () => {
  const text = 'Holt said: "We stay. We pay." "We stay," he said.\n\nQ: When?\n\nHOLT: Soon. Very soon.';

  it('is found by its first and last words, in pieces, and by its number', () => {
    expect(findMark('"We stay. >> pay."', text)).toEqual([[11, 29]]);
    expect(findMark('said: // he said', text)).toEqual([
      [5, 10],
      [41, 48],
    ]);
    expect(findMark('"We stay', text, 2)).toEqual([[30, 38]]);
  });

  it('fails where its words do not stand, or stand twice', () => {
    expect(() => findMark('"We leave', text)).toThrow('has no ""We leave"');
    expect(() => findMark('"We stay', text)).toThrow('2 times: say nth');
    expect(() => findMark('Holt >> Berg', text)).toThrow('has no "Berg" after');
  });

  it('of a turn stands right behind its label', () => {
    expect(findTurn('HOLT', 'Soon. >> soon.', text, 0).spans).toEqual([[67, 83]]);
    expect(() => findTurn('HOLT', 'Very soon.', text, 0)).toThrow('Behind "HOLT" stands');
    expect(() => findTurn('BERG', 'Soon.', text, 0)).toThrow('No line begins with "BERG"');
  });
});

describe('the score', () => {
  const text: WildText = {
    ...dev[0]!,
    id: 'holt',
    kind_of_text: 'wire',
    text: 'Anna Holt said: "We will stay in the city." "And we will pay," she said. Berg said no more.',
    indirect_marked: true,
    not_quotes: [],
    quotes: [
      {
        start: 16,
        end: 43,
        spans: [[16, 43]],
        kind: 'direct',
        speaker: { start: 0, end: 9 },
        speaker_name: 'Anna Holt',
      },
    ],
  };
  const quote = (start: number, end: number, name: string | null): Found => ({
    start,
    end,
    kind: 'direct',
    speaker: { start: 0, end: 9 },
    speaker_name: name,
  });
  const scored = (...found: Found[]) => scoreWild([text], new Map([['holt', found]])).all;

  it('counts a quote found with its right person', () => {
    expect(scored(quote(16, 43, 'Holt'))).toMatchObject({
      gold: 1,
      hit: 1,
      attributed: 1,
      printed: 1,
      right: 1,
    });
  });

  it('counts a wrong person as printed and not right', () => {
    expect(scored(quote(16, 43, 'Otto Berg'))).toMatchObject({ hit: 1, printed: 1, right: 0 });
  });

  it('counts a find that is none, and one whose span is wrong', () => {
    expect(scored(quote(16, 43, 'Holt'), quote(73, 90, 'Berg'))).toMatchObject({
      hit: 1,
      false: 1,
      printed: 2,
      right: 1,
    });
    expect(scored(quote(16, 25, 'Holt'))).toMatchObject({
      hit: 0,
      false: 1,
      printed: 1,
      right: 0,
      spanOnly: 1,
    });
  });

  it('finds a quote that is told in pieces', () => {
    expect(scored(quote(16, 29, 'Holt'), quote(30, 43, 'Holt'))).toMatchObject({
      hit: 1,
      false: 0,
      printed: 2,
      right: 2,
    });
  });
});

describe('what Brief reads in the development half', () => {
  let reader: Reader;
  beforeAll(() => {
    reader = prepareReader(loadLexicon('data'));
  });

  it('is right in span and person where a name is printed, and holds the direct quotes', () => {
    const { all: whole, recall } = scoreWild(
      dev,
      new Map(dev.map((text) => [text.id, readWild(text, reader)])),
    );
    expect(whole.right / whole.printed).toBeGreaterThanOrEqual(0.95);
    expect(recall.direct.hit / recall.direct.gold).toBeGreaterThanOrEqual(0.92);
    expect(recall.turn.hit / recall.turn.gold).toBeGreaterThanOrEqual(0.8);
  });
});

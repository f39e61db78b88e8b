import { describe, expect, it } from 'vitest';
import { divideText } from '../../src/reading/layout/divideText.ts';
import { layOut } from '../../src/reading/layout/layOut.ts';
import { asNumber, asText, numberOf, type Tag } from '../../src/reading/learned/featureTags.ts';
import { weigh } from '../../src/reading/learned/learnedWeights.ts';
import { cueFeatures } from '../../src/reading/quotes/cueFeatures.ts';
import { cueCandidates } from '../../src/reading/quotes/findCues.ts';
import { reader } from '../desk.ts';

const PARTS = [
  '',
  'a',
  'the',
  '|',
  '"',
  'Köln',
  '习',
  '\ud800',
  'a|b',
  'x'.repeat(300),
  0,
  12,
  true,
  undefined,
];

describe('a feature', () => {
  it('has the number of its text, whatever stands in it', () => {
    const written = (f: Tag<unknown>) =>
      PARTS.flatMap((a) => [f`bias`, f`n=${a}`, ...PARTS.map((b) => f`nN=${a}|${b}`)]);
    const texts = written(asText) as string[];
    expect(written(asNumber)).toEqual(texts.map(numberOf));
    // Different texts have different numbers.
    expect(new Set(texts.map(numberOf)).size).toBe(new Set(texts).size);
  });

  it('weighs by its number what was learned for its text', () => {
    const page = layOut(
      divideText('Minister Holt said on Tuesday that talks were useful, and denied any delay.', null),
      reader.english,
    );
    const { cue } = reader.learned;
    const candidates = cueCandidates(page, reader);
    expect(candidates.length).toBeGreaterThan(1);
    for (const candidate of candidates) {
      const byText = cueFeatures(page, candidate, asText).reduce(
        (sum, text) => sum + (cue.get(text) ?? 0),
        0,
      );
      expect(weigh(cue, cueFeatures(page, candidate, asNumber))).toBeCloseTo(byText, 9);
    }
  });

  it('is mistaken for no other among all that were learned', () => {
    const learned = [
      ...reader.learned.cue.keys(),
      ...reader.learned.end.keys(),
      ...reader.learned.source.keys(),
    ];
    expect(new Set(learned.map(numberOf)).size).toBe(new Set(learned).size);
  });
});

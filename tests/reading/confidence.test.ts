import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { confidenceOf, LEAST_CONFIDENCE, pronounBasis } from '../../src/reading/attribution/confidence.ts';
import { MEASURED_CONFIDENCE } from '../../src/reading/attribution/measuredConfidence.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';

const reader = prepareReader(loadLexicon('data'));

describe('confidence', () => {
  it('is a share, for every measured basis', () => {
    for (const share of Object.values(MEASURED_CONFIDENCE)) {
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  });

  it('never falls as the person of a pronoun gets a larger share of the ranking', () => {
    const rising = [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99, 1].map((share) =>
      confidenceOf(pronounBasis(share)),
    );
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
  });

  it('is higher for a name beside its verb than for any pronoun', () => {
    expect(confidenceOf('named')).toBeGreaterThan(confidenceOf('pronoun-10'));
  });

  it('gives every attribution by name at least the least confidence', () => {
    const text =
      'Ivar Holt met Karl Berg. "No," Holt said. "Yes," he said. It is over, according to Jan Frost.';
    const { quotes } = readArticle({ text }, reader);
    expect(quotes.length).toBeGreaterThanOrEqual(3);
    for (const { speakerName, confidence } of quotes)
      if (speakerName !== null) expect(confidence).toBeGreaterThanOrEqual(LEAST_CONFIDENCE);
  });

  it('keeps the rule and the evidence of what is only possible', () => {
    const { quotes } = readArticle(
      { text: 'Ivar Holt met Karl Berg in Oslo. "It is time," he said.' },
      reader,
    );
    for (const { speakerName, possible, rule } of quotes) {
      expect(speakerName !== null || possible.length > 0).toBe(true);
      expect(rule).not.toBe('orphan');
    }
  });
});

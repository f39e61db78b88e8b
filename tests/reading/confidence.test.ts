import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { confidenceOf, LEAST_CONFIDENCE, pronounBasis } from '../../src/reading/confidence.ts';
import { MEASURED_CONFIDENCE } from '../../src/reading/measuredConfidence.ts';
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

  it('keeps a name only where it is likelier right than wrong; else the name is possible', () => {
    // So many men named one after the other, none of them subject: "he" may be several.
    const text =
      'The envoys of Ivar Holt, of Karl Berg, of Jan Frost and of Peter Venn sat with the friends of Olaf Lund. "It is time," he said.';
    const [quote] = readArticle({ text }, reader).quotes;
    expect(quote).toMatchObject({ speakerName: null, rule: 'pronoun' });
    expect(quote!.confidence).toBeLessThan(LEAST_CONFIDENCE);
    expect(quote!.possible).toContain('Olaf Lund');
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

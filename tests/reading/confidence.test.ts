import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { pronounBasis } from '../../src/reading/attribution/basis.ts';
import { confidenceOf, LEAST_CONFIDENCE } from '../../src/reading/attribution/confidence.ts';
import { CONFIDENCE_WEIGHTS } from '../../src/reading/attribution/confidenceWeights.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { logistic } from '../train/logistic.ts';

const reader = prepareReader(loadLexicon('data'));
const read = (text: string) => readArticle({ text }, reader).quotes;

describe('confidence', () => {
  it('is a share, whatever holds', () => {
    const features = Object.keys(CONFIDENCE_WEIGHTS);
    for (let from = 0; from < features.length; from++) {
      const confidence = confidenceOf('named', ['bias', ...features.slice(from, from + 6)]);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('never falls as the person of a pronoun gets a larger share of the ranking', () => {
    const steps = [5, 6, 7, 8, 9, 10].map((step) => CONFIDENCE_WEIGHTS[`share>=${step}`] ?? 0);
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
    expect([0, 0.45, 0.7, 0.95, 1].map(pronounBasis)).toEqual([
      'pronoun-4',
      'pronoun-4',
      'pronoun-7',
      'pronoun-9',
      'pronoun-10',
    ]);
  });

  it('is higher for a name beside its verb than for a pronoun that may mean two', () => {
    const [named, pronoun] = read(
      'Ivar Holt met Karl Berg and Jan Frost in Oslo. "No," Holt said. Frost left with Berg. "Yes," he said.',
    );
    expect(named!.confidence).toBeGreaterThan(pronoun!.confidence);
  });

  it('is lower where two persons of the text have the surname, or the pronoun has rivals in its sentence', () => {
    const named = ['bias', 'basis=named', 'ground=named|marks'];
    const he = ['bias', 'share>=5', 'ground=pronoun|marks'];
    expect(confidenceOf('named', [...named, 'same-surname|named'])).toBeLessThan(
      confidenceOf('named', named),
    );
    expect(confidenceOf('pronoun-5', [...he, 'in-sentence=3|pronoun'])).toBeLessThan(
      confidenceOf('pronoun-5', [...he, 'in-sentence=0|pronoun']),
    );
  });

  it('gives every attribution by name at least the least confidence, and keeps what is below as possible', () => {
    const texts = [
      'Ivar Holt met Karl Berg. "No," Holt said. "Yes," he said. It is over, according to Jan Frost.',
      'Ivar Holt met Karl Berg in Oslo. "It is time," he said.',
      'Ivar Holt wrote to Karl Berg. Jan Frost called Otto Lind. The bank was closed. He said it was over.',
    ];
    for (const { speakerName, possible, confidence, rule } of texts.flatMap(read)) {
      if (speakerName !== null) expect(confidence).toBeGreaterThanOrEqual(LEAST_CONFIDENCE);
      else expect(possible.length).toBeGreaterThan(0);
      expect(rule).not.toBe('orphan');
    }
  });

  it('decides all paragraphs under one label of a transcript, where it decides one', () => {
    const crowd = [
      'Ivar Holt: Karl Berg, Jan Frost, Rosa Weiss, Lena Ruud, Faye Low, Peter Wynne, Hans Vogel and Ida Lind are here.',
      'Jan Frost: We thank Karl Berg.',
      'Boris Kern: The port will open in May.',
      'Jan Frost: Karl Berg, Rosa Weiss and Lena Ruud were clear when Faye Low asked for it.',
      'It will open.',
      'Peter Wynne, Hans Vogel and Ida Lind agree that it will open.',
      'Boris Kern: Karl Berg, Rosa Weiss and Lena Ruud were very clear that a market must guide all of us in the north.',
      'Those who have the lowest price will be here.',
      'These lines go through the north, as Rosa Weiss knows.',
    ].join('\n\n');
    const kern = read(crowd).slice(-3);
    expect(kern.map(({ speakerName }) => speakerName)).toEqual(['Boris Kern', 'Boris Kern', 'Boris Kern']);
  });
});

describe('the fit of confidence', () => {
  it('finds the share of each ground, and keeps steps rising', () => {
    const examples = Array.from({ length: 2000 }, (_, document) => ({
      document,
      features: document % 2 === 0 ? ['bias', 'share>=5'] : ['bias', 'share>=5', 'share>=6'],
      right: document % 10 < (document % 2 === 0 ? 6 : 9),
    }));
    const { confidence, weights } = logistic(examples);
    expect(confidence(['bias', 'share>=5'])).toBeCloseTo(0.6, 1);
    expect(confidence(['bias', 'share>=5', 'share>=6'])).toBeCloseTo(0.8, 1);
    expect(weights.get('share>=6')).toBeGreaterThan(0);
  });
});

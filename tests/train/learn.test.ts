import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { numberOf } from '../../src/reading/learned/featureTags.ts';
import { weigh } from '../../src/reading/learned/learnedWeights.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { learnChoices, learnDecisions } from './learn.ts';
import { questionsOf } from './questions.ts';

const decisions = Array.from({ length: 40 }, (_, n) => ({
  document: n,
  features: [n % 2 ? 'verb=say' : 'verb=go', ...(n === 3 ? ['word=of-one-text'] : [])],
  yes: n % 2 === 1,
}));

describe('what is learned', () => {
  it('tells yes from no by the features that go with them', () => {
    const weights = learnDecisions(decisions);
    expect(weigh(weights, [numberOf('verb=say')])).toBeGreaterThan(0);
    expect(weigh(weights, [numberOf('verb=go')])).toBeLessThan(0);
  });

  it('prefers the answer that was right before', () => {
    const weights = learnChoices(
      decisions.map(({ document }) => ({
        document,
        answers: [['comma'], ['end'], ['that']],
        right: 1,
      })),
    );
    expect(weigh(weights, [numberOf('end')])).toBeGreaterThan(weigh(weights, [numberOf('comma')]));
  });

  it('is the same each time', () => {
    expect([...learnDecisions(decisions)]).toEqual([...learnDecisions(decisions)]);
  });

  it('keeps nothing of fewer than five documents, so that no text can be read back', () => {
    expect(learnDecisions(decisions).has('word=of-one-text')).toBe(false);
    const shipped = loadLexicon('data').learned!;
    expect(shipped.cue.size).toBeGreaterThan(1000);
    // A feature names a word, or a verb with one; never a run of words as a text has it.
    for (const feature of [...shipped.cue.keys(), ...shipped.end.keys()])
      expect(feature.split(/[ |]/).length).toBeLessThanOrEqual(5);
  });
});

describe('the questions of an annotated article', () => {
  const text = 'Ivar Holt said that the embassy would reopen in May, while Ana Rusu left. He denied visas.';
  const start = text.indexOf('the embassy');
  const end = text.indexOf(', while');
  const said = text.indexOf('said');
  const article = {
    id: 'a',
    text,
    quotes: [{ start, end, kind: 'indirect', cue: { start: said, end: said + 4 }, cueClass: 'speech' }],
  };
  const { cues, ends } = questionsOf(article, 0, prepareReader(loadLexicon('data')));

  it('ask of each form of a reporting verb whether it reports speech', () => {
    expect(cues.map(({ features, yes }) => [features[1], yes])).toEqual([
      ['v=say', true],
      ['v=deny', false],
    ]);
  });

  it('ask where the content ends, the marked end among the answers', () => {
    expect(ends).toHaveLength(1);
    expect(ends[0]!.right).toBeGreaterThanOrEqual(0);
    expect(ends[0]!.answers.length).toBeGreaterThan(2);
  });
});

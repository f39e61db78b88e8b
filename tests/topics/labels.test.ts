import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { labelledTexts, splitOf, topicLabels } from './labelledTexts.ts';

const lexicon = loadLexicon('data');
const labels = topicLabels('tests/topics');
const texts = labelledTexts('data/articles');

describe('the texts labelled by topic', () => {
  it('are the stored texts that the rule of choice names, each once', () => {
    expect(labels.map(({ id }) => id)).toEqual(texts.map(({ id }) => id));
    expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length);
    expect(labels.length).toBeGreaterThanOrEqual(150);
  });

  it('stand in the half that the hash of their id says, neither half small', () => {
    for (const { id, split } of labels) expect(split, id).toBe(splitOf(id));
    for (const split of ['dev', 'test'])
      expect(labels.filter((one) => one.split === split).length).toBeGreaterThan(labels.length / 3);
  });

  it('have topics of data/topics.yml, each once, and relations between two known sides in order', () => {
    const known = new Set(lexicon.topics.map(({ id }) => id));
    const sides = new Set(['EU', 'NATO', ...lexicon.places.map(({ country }) => country)]);
    for (const { id, topics } of labels) {
      expect(topics, id).toEqual([...new Set(topics)].sort());
      for (const topic of topics) {
        const pair = /^relations\/(\w+)-(\w+)$/.exec(topic);
        if (pair) {
          expect(pair[1]! < pair[2]!, `${id}: ${topic}`).toBe(true);
          expect(
            [pair[1], pair[2]].every((side) => sides.has(side!)),
            `${id}: ${topic}`,
          ).toBe(true);
        } else expect(known, `${id}: ${topic}`).toContain(topic);
      }
    }
  });

  it('hold texts that are about none of the topics, so that finding everything everywhere is wrong', () => {
    expect(labels.filter(({ topics }) => topics.length === 0).length).toBeGreaterThan(10);
  });
});

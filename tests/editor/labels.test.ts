import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editorTable } from '../score/editor.ts';
import { judge, type LabelledText, labelledTexts } from './labelledTexts.ts';

const texts = await labelledTexts(join(import.meta.dirname, '../..'));

describe('the editor’s labels', () => {
  it('name texts of the sample archive, and their sentences lie in them', () => {
    expect(texts.length).toBe(418);
    for (const one of texts) {
      const spans = [...one.sentences, ...one.must.flat(), ...one.bad];
      for (const [start, end] of spans) {
        expect(one.text.slice(start, end).trim()).not.toBe('');
        expect(end).toBeLessThanOrEqual(one.text.length);
      }
      // What must be carried is never what must not be shown.
      for (const [start] of one.must.flat()) expect(one.bad.map(([bad]) => bad)).not.toContain(start);
    }
  });

  it('judge a summary by what it carries and by what it should not show', () => {
    const text: LabelledText = {
      id: 'x',
      kind: 'readout',
      title: null,
      text: 'They met. They signed a treaty. Thank you.',
      sentences: [
        [0, 9],
        [10, 31],
        [32, 42],
      ],
      must: [[[10, 31]]],
      bad: [[32, 42]],
      loose: [],
      key_good: 'none',
      key_optional: false,
    };
    expect(judge(text, [[10, 31]], null)).toMatchObject({ acceptable: true, carried: 1, key: true });
    expect(judge(text, [[0, 9]], null)).toMatchObject({ acceptable: false, carried: 0 });
    expect(judge(text, [[10, 42]], [10, 31])).toMatchObject({ acceptable: false, bad: true, key: false });
  });

  it('are met by the summaries and key quotes as often as docs/summaries.md says', async () => {
    const figures = (line: string) => line.slice(20).trim().split(/\s+/).map(Number);
    const [first, second, next, last, unseen, given, held, later, rest] = (await editorTable())
      .slice(2, 11)
      .map(figures);
    // Texts, acceptable, facts carried, bad or loose shown, key quote right.
    const least = (row: number[], acceptable: number, facts: number, bad: number, key: number) => {
      expect(row[1]).toBeGreaterThanOrEqual(acceptable);
      expect(row[2]).toBeGreaterThanOrEqual(facts);
      expect(row[3]).toBeLessThanOrEqual(bad);
      expect(row[4]).toBeGreaterThanOrEqual(key);
    };
    least(first!, 0.7, 0.85, 0.07, 0.85);
    least(second!, 0.58, 0.75, 0.13, 0.77);
    least(next!, 0.38, 0.74, 0.28, 0.77);
    least(last!, 0.48, 0.72, 0.21, 0.86);
    least(unseen!, 0.58, 0.82, 0.22, 0.8);
    least(given!, 0.73, 0.85, 0.03, 0.87);
    least(held!, 0.29, 0.61, 0.47, 0.64);
    least(later!, 0.5, 0.74, 0.15, 0.9);
    least(rest!, 0.72, 0.86, 0.13, 0.85);
  });
});

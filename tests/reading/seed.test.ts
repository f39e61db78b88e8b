import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { readingAsJson } from '../../src/reading/readingAsJson.ts';
import { bestSentence } from '../../src/reading/summary/bestSentence.ts';
import { normaliseText } from '../../src/text/normaliseText.ts';

const reader = prepareReader(loadLexicon('data'));
const text = normaliseText(readFileSync('tests/reading/reykjavik.txt', 'utf8'));
const reading = readArticle({ text }, reader);
const slice = (span: { start: number; end: number }) => text.slice(span.start, span.end);
const paragraphOf = (start: number) =>
  1 + reading.paragraphs.findIndex((p) => p.start <= start && start < p.end);

describe('the Reykjavik article', () => {
  // ¶, start, end, kind, cue, mention, rule
  const table = [
    [1, 122, 240, 'indirect', 'said', 'Russian Foreign Minister Sergei Lavrov', 'subject-of-cue'],
    // Blinken is a Secretary of State: the only minister is Lavrov.
    [2, 243, 440, 'direct', 'said', 'the minister', 'title'],
    [3, 479, 601, 'mixed', 'According to', 'him', 'pronoun'],
    [3, 626, 706, 'indirect', 'noted', 'Lavrov', 'subject-of-cue'],
    // The nearest name before it is Blinken, and is wrong.
    [4, 710, 741, 'direct', 'said', 'he', 'subject-carries-over'],
    [4, 763, 900, 'indirect', 'adding', 'he', 'subject-carries-over'],
    [4, 920, 1043, 'mixed', 'According to', 'him', 'pronoun'],
    [5, 1047, 1889, 'direct', 'said', 'Lavrov', 'subject-of-cue'],
    [7, 2223, 2301, 'direct', 'said', 'Lavrov', 'subject-of-cue'],
    [7, 2338, 2487, 'mixed', 'expressing a hope', 'Lavrov', 'subject-carries-over'],
  ] as const;

  it('has these ten quotes and no other, all of them Lavrov’s', () => {
    const found = reading.quotes.map((q) => [
      paragraphOf(q.start),
      q.start,
      q.end,
      q.kind,
      q.cue?.verb,
      q.speaker?.text,
      q.rule,
    ]);
    expect(found).toEqual(table.map((row) => [...row]));
    expect(new Set(reading.quotes.map((q) => q.speakerName))).toEqual(new Set(['Sergei Lavrov']));
    expect(reading.quotes.every((q) => q.possible.length === 0)).toBe(true);
  });

  it('names the mention that settles each title and pronoun', () => {
    const evidence = reading.quotes
      .filter((q) => q.speaker && !q.speaker.text.includes('Lavrov'))
      .map((q) => q.evidence?.text);
    expect(evidence).toHaveLength(5);
    for (const mention of evidence) expect(mention).toContain('Lavrov');
  });

  it('keeps the fragments that stand in marks inside reported clauses', () => {
    const marked = reading.quotes
      .filter((q) => q.kind === 'mixed')
      .map((q) => q.marked.map((m) => [m.start, m.end]));
    expect(marked).toEqual([
      [
        [494, 508],
        [586, 601],
      ],
      [[997, 1007]],
      [[2376, 2487]],
    ]);
  });

  it('takes ¶6 for narration and the last two lines for no part of the article', () => {
    const narration = reading.paragraphs[5]!;
    expect(slice(narration)).toMatch(/^Lavrov and Blinken also agreed/);
    expect(reading.quotes.filter((q) => q.start < narration.end && q.end > narration.start)).toEqual([]);
    expect(reading.boilerplate.map(slice)).toEqual(['Author`s name\nEditorial Team']);
    expect(slice(reading.headline!)).toMatch(/^Russian FM Sergei Lavrov sees/);
    expect(reading.paragraphs).toHaveLength(7);
  });

  it('knows the four people, their titles and sides, however they are spelt', () => {
    expect(reading.people.map((p) => [p.name, p.title, p.side])).toEqual([
      ['Sergei Lavrov', 'Foreign Minister', 'RU'],
      ['Antony Blinken', 'Secretary of State', 'US'],
      ['Barack Obama', 'former President', 'US'],
      ['Donald Trump', null, 'US'],
    ]);
    // Blinken is named four times, the headline included, and never quoted; Obama once, inside a quote.
    expect(reading.people.map((p) => p.mentions.length)).toEqual([6, 4, 1, 1]);
    expect(reading.people[1]!.mentions.map((m) => m.text)).toContain('Anthony Blinken');
  });

  it('sums up in the first sentences of ¶1 and ¶6, and what he makes of them', () => {
    expect(reading.summary.map(slice)).toEqual([
      'Russian Foreign Minister Sergei Lavrov said that he had a constructive conversation with US Secretary of State Anthony Blinken, which took place in Reykjavik on May 19.',
      'According to him, there are many "obstructions" in the relations between Russia and the United States, and it is not easy to "clean them up".',
      'Lavrov and Blinken also agreed to make US-Russian joint actions on regional conflicts, where the interests of Russia and the United States coincide, more effective.',
    ]);
  });

  it('puts the statement of ¶5 first and knows the sentence of it to show', () => {
    expect(reading.keyQuotes[0]).toBe(7);
    expect(slice(bestSentence(reading.quotes[7]!, reading, text))).toBe(
      'We will prepare proposals for our presidents on these issues, as well as on the development of a dialogue on strategic stability.',
    );
  });

  it('has these topics in this order', () => {
    const heads = reading.topics.filter((t) => t.parent === null).map((t) => t.label);
    expect(heads).toEqual([
      'US-Russia relations',
      'diplomatic presence',
      'strategic stability',
      'regional conflicts',
    ]);
    const children = reading.topics.filter((t) => t.parent !== null);
    expect(children.map((t) => [t.parent, t.label])).toEqual([
      ['regional-conflicts', 'Afghanistan'],
      ['regional-conflicts', "Iran's nuclear programme"],
      ['regional-conflicts', 'Korean Peninsula'],
    ]);
  });

  it('says on which rung each topic stands', () => {
    const rungs = (id: string) => reading.topics.find((t) => t.id === id)!.passages.map((p) => p.rung);
    expect(rungs('strategic-stability')).toEqual(['quoted']);
    expect(rungs('regional-conflicts/afghanistan')).toEqual(['mentioned']);
    // The topic itself, the confiscated property, and "Russian diplomats and their families were expelled".
    expect(rungs('diplomatic-presence')).toEqual(['partly', 'quoted', 'quoted']);
  });

  it('knows the talks and leaves the year open that the text does not state', () => {
    expect(reading.talks).toHaveLength(1);
    expect(reading.talks[0]).toMatchObject({
      participants: ['Sergei Lavrov', 'Antony Blinken'],
      sides: ['RU', 'US'],
      format: 'meeting',
      place: 'Reykjavik',
      date: { text: 'May 19', iso: '--05-19' },
    });
  });

  it('finds the two headline words that the text does not support', () => {
    expect(reading.headlineUnsupported).toEqual(['glimmer', 'eyes']);
  });

  it('writes the JSON of the command line', () => {
    const json = readingAsJson('seed', text, reading);
    expect(json.quotes[1]).toEqual({
      start: 243,
      end: 440,
      kind: 'direct',
      cue: { start: 454, end: 458, verb: 'said' },
      speaker: { start: 441, end: 453, text: 'the minister' },
      speaker_name: 'Sergei Lavrov',
      rule: 'title',
      evidence: { start: 98, end: 111 },
      confidence: expect.any(Number) as number,
    });
    expect(json.headline_unsupported).toEqual(['glimmer', 'eyes']);
    expect(json.talks[0]!.date).toMatchObject({ iso: '--05-19', zone: null });
  });
});

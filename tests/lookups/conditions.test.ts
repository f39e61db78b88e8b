import { describe, expect, it } from 'vitest';
import {
  type Conditions,
  doesSo,
  isAmong,
  namesPlace,
  narrowed,
  placeNames,
  saysSo,
} from '../../src/lookups/conditions.ts';
import { evidenceIn } from '../../src/lookups/evidence.ts';
import { withoutCopies } from '../../src/lookups/withoutCopies.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { reader } from '../desk.ts';

const TEXT = [
  'GENEVA. Foreign Minister Ada Holm met Igor Rusu on Monday.',
  '“We condemn the attack,” Holm said.',
  '“We will build a bridge,” Rusu warned.',
  'It was a long day.',
  'The next talks are in Vienna.',
].join('\n\n');
const version = {
  article: { id: 'a' },
  version: 1,
  text: TEXT,
  reading: readArticle({ text: TEXT }, reader),
} as unknown as Parameters<typeof evidenceIn>[0];
const [condemns, warns] = version.reading.quotes.map((quote) => evidenceIn(version, quote, null)!);
const NONE: Conditions = { place: null, to: [], verbs: [], subject: null };

describe('what is asked of quotes besides', () => {
  it('is who said it how: the verb of the article, or a word of the quote', () => {
    expect(saysSo(warns!, ['warn'])).toBe(true);
    expect(saysSo(condemns!, ['warn'])).toBe(false);
    expect(saysSo(condemns!, ['condemn'])).toBe(true);
    expect(saysSo(warns!, ['condemn', 'build'])).toBe(true);
    expect(saysSo(warns!, ['call for'])).toBe(false);
  });

  it('is the verb without its auxiliaries, whatever accents they have', () => {
    const withCue = (cue: string) => {
      const text = `“We condemn the attack,” Holm ${cue}.`;
      const start = text.indexOf(cue);
      return {
        ...condemns!,
        version: { ...version, text },
        quote: { ...condemns!.quote, cue: { ...condemns!.quote.cue!, start, end: start + cue.length } },
      } as NonNullable<typeof condemns>;
    };
    for (const cue of ['has also acusado', 'había acusado', 'acusado'])
      expect([cue, saysSo(withCue(cue), ['acusado'])]).toEqual([cue, true]);
    expect(saysSo(withCue('había dicho'), ['acusado'])).toBe(false);
  });

  it('is what the speaker does in the first person, one of several acts', () => {
    const text = '“I promise nothing and we thank nobody,” Foreign Minister Ada Holm said.';
    const acts = { ...version, text, reading: readArticle({ text }, reader) } as typeof version;
    const both = evidenceIn(acts, acts.reading.quotes[0]!, null)!;
    expect(['thank', 'promise', 'warn'].map((verb) => doesSo(both, [verb]))).toEqual([true, true, false]);
  });

  it('is where: in the opening of the text, not far down', () => {
    expect(namesPlace(version, 'geneva')).toBe(true);
    expect(namesPlace(version, 'gen')).toBe(false);
    expect(namesPlace(version, 'vienna')).toBe(false);
    expect(placeNames('the UN in New York')).toEqual(['UN', 'New York']);
  });

  it('is to whom: somebody whom the text names', () => {
    expect(isAmong(warns!, ['Ada Holm'])).toBe(true);
    expect(isAmong(warns!, ['Nobody Here'])).toBe(false);
  });

  it('is to whom: also somebody whom only the paragraph of the quote names, with its first word', () => {
    const text = [
      'GENEVA. Foreign Minister Ada Holm spoke on Monday.',
      'It was a long day.',
      'Rain fell.',
      'Igor Rusu listened. “We will build a bridge,” Holm said.',
      'Otto Brandt stayed at home.',
    ].join('\n\n');
    const told = { ...version, text, reading: readArticle({ text }, reader) } as typeof version;
    const bridge = evidenceIn(told, told.reading.quotes[0]!, null)!;
    expect(['Igor Rusu', 'Otto Brandt'].map((name) => isAmong(bridge, [name]))).toEqual([true, false]);
  });

  it('narrows what is found where something fits; a condition that nothing fits is dropped', () => {
    const both = [condemns!, warns!];
    expect(narrowed(both, NONE)).toEqual({ kept: both, dropped: [] });
    expect(narrowed(both, { ...NONE, verbs: ['warn'] })).toEqual({ kept: [warns], dropped: [] });
    expect(narrowed(both, { ...NONE, verbs: ['praise'] })).toEqual({ kept: both, dropped: ['verbs'] });
    expect(narrowed(both, { ...NONE, place: 'Vienna' })).toEqual({ kept: both, dropped: ['place'] });
    expect(narrowed(both, { ...NONE, place: 'Geneva', to: ['Nobody Here'] })).toEqual({
      kept: both,
      dropped: ['to'],
    });
    // Of nothing, nothing is dropped.
    expect(narrowed([], { ...NONE, place: 'Vienna', to: ['Nobody Here'], verbs: ['praise'] })).toEqual({
      kept: [],
      dropped: [],
    });
  });

  it('beside a subject, a verb only says whether it was said so', () => {
    const subject = { words: 'x', label: 'x', concepts: [], topic: null, wider: null };
    expect(narrowed([condemns!], { ...NONE, verbs: ['warn'], subject })).toEqual({
      kept: [condemns],
      dropped: ['verbs'],
    });
    expect(narrowed([condemns!, warns!], { ...NONE, verbs: ['warn'], subject })).toEqual({
      kept: [condemns, warns],
      dropped: [],
    });
  });
});

describe('of a quote in several copies of a text', () => {
  const quote = version.reading.quotes[0]!;
  const of = (id: string, more: Partial<typeof quote> = {}) =>
    ({ article: { id }, quote: { ...quote, ...more } }) as never as {
      article: { id: string };
      quote: typeof quote;
    };
  const archive = (copies: Record<string, string>) =>
    ({
      storyAssignments: async (ids: readonly string[]) =>
        ids.map((id) => (copies[id] ? { copyOf: copies[id] } : null)),
    }) as never;
  const kept = async (some: ReturnType<typeof of>[], copies: Record<string, string>) =>
    (await withoutCopies(some, (one) => one as never, archive(copies))).map((one) => one.article.id);

  it('the one in the original is kept, where it is there, else the first', async () => {
    expect(await kept([of('copy'), of('first')], { copy: 'first' })).toEqual(['first']);
    expect(await kept([of('copy'), of('other')], { copy: 'gone', other: 'gone' })).toEqual(['copy']);
    expect(await kept([of('a'), of('b')], {})).toEqual(['a', 'b']);
  });

  it('another speaker, kind or length is another quote', async () => {
    const longer = { spans: [{ start: 0, end: quote.end - quote.start + 1 }] };
    for (const more of [{ speakerName: 'Igor Rusu' }, { kind: 'indirect' as const }, longer])
      expect(await kept([of('first'), of('copy', more)], { copy: 'first' })).toEqual(['first', 'copy']);
  });

  it('in one article all are kept', async () => {
    expect(await kept([of('a'), of('a')], {})).toEqual(['a', 'a']);
  });
});

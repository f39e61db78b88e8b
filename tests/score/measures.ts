import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { summariseStory } from '../../src/comparing/summariseStory.ts';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { divideText } from '../../src/reading/layout/divideText.ts';
import { layOut } from '../../src/reading/layout/layOut.ts';
import { sidesIn } from '../../src/reading/names/findPlaces.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import type { Reading } from '../../src/reading/reading.ts';
import { readingAsJson } from '../../src/reading/readingAsJson.ts';
import { foldWords } from '../../src/text/foldText.ts';

/** One row of the table: figures as text, because some rows hold several. */
export interface Measure {
  readonly name: string;
  readonly now: string;
  readonly must: string;
  readonly reach: string;
}

interface Gold {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
}
interface Scores {
  readonly overlap: { readonly F1: number };
  readonly attributed: { readonly F1: number };
  readonly speaker: {
    readonly name_end_to_end_recall: number | null;
    readonly by_type: Record<
      string,
      { name_acc: number | null; name_n: number; mention_acc: number | null } | undefined
    >;
  };
}
interface QuoteScorer {
  evaluate(gold: readonly Gold[], predicted: readonly object[]): { out: { views: Record<string, Scores> } };
}
interface CofenetScorer {
  labelsFor(piece: { id: string }, quotes: readonly object[], text: string): string[];
  score(
    pieces: readonly { id: string }[],
    labels: readonly string[][],
  ): { exact: Record<'source' | 'cue' | 'content', { F1: number }> };
}
interface RougeScorer {
  evaluate(
    gold: readonly object[],
    predicted: readonly { id: string; summary: string }[],
    options?: { limit?: number },
  ): Record<'rouge1' | 'rouge2' | 'rougeLsum', { F: number }>;
}

const reader = prepareReader(loadLexicon('data'));
const goldOf = <T = Gold>(folder: string, name: string): T[] =>
  readFileSync(join(folder, 'gold', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
const read = (gold: Gold): Reading =>
  readArticle({ text: gold.text, title: gold.title ?? null, published: gold.date ?? null }, reader);
/** Without the passages of long turns, which are parts of quotes that stand in the list already. */
function asJson(gold: Gold) {
  const json = readingAsJson(gold.id, gold.text, read(gold));
  return { ...json, quotes: json.quotes.filter((quote) => !('part_of' in quote)) };
}
const three = (value: number | null): string => (value === null ? '-' : value.toFixed(3).replace(/^0/, ''));
const load = async <T>(folder: string, file: string): Promise<T> =>
  (await import(pathToFileURL(join(folder, file)).href)) as T;

/** PolNeAR, the seed, Wikinews and CofeNet: quotes found, and given to the right speaker. */
export async function measureQuotes(folder: string): Promise<Measure[]> {
  const scorer = await load<QuoteScorer>(folder, 'quotes-eval.mjs');
  const cofenet = await load<CofenetScorer>(folder, 'cofenet-eval.mjs');
  const gold = goldOf(folder, 'gold-polnear-dev');
  const predicted = gold.map(asJson);
  const { views } = scorer.evaluate(gold, predicted).out;
  const seed = goldOf(folder, 'gold-seed');
  const seedViews = scorer.evaluate(seed, seed.map(asJson)).out.views;
  const news = goldOf(folder, 'gold-wikinews-gum-train');
  const newsViews = scorer.evaluate(news, news.map(asJson)).out.views;
  const pair = (scores: Scores) => `${three(scores.overlap.F1)} / ${three(scores.attributed.F1)}`;
  const person = (view: string) => three(views[view]!.speaker.name_end_to_end_recall);
  const texts = new Map(gold.map((one) => [one.id, one.text]));
  const quotes = new Map(predicted.map((one) => [one.id, one.quotes]));
  const pieces = goldOf<{ id: string }>(folder, 'gold-cofenet-polnear-valid');
  const { exact } = cofenet.score(
    pieces,
    pieces.map((piece) => cofenet.labelsFor(piece, quotes.get(piece.id) ?? [], texts.get(piece.id) ?? '')),
  );
  return [
    {
      name: 'PolNeAR direct: overlap / attributed',
      now: pair(views.direct!),
      must: '.93 / .87',
      reach: '.96 / .94',
    },
    { name: 'PolNeAR quoted: overlap', now: three(views.quoted!.overlap.F1), must: '.80', reach: '.88' },
    {
      name: 'PolNeAR speech: overlap / attributed',
      now: pair(views.speech!),
      must: '.64 / .57',
      reach: '.74 / .70',
    },
    {
      name: 'person end to end: direct / speech',
      now: `${person('direct')} / ${person('speech')}`,
      must: '.82 / .58',
      reach: '.90 / .68',
    },
    {
      name: 'he/she to the right person, matched quotes',
      now: three(views.speech!.speaker.by_type.pronoun?.name_acc ?? null),
      must: '.86',
      reach: '.92',
    },
    {
      name: 'CofeNet exact: source / cue / content',
      now: [exact.source, exact.cue, exact.content].map((part) => part.F1.toFixed(1)).join(' / '),
      must: '68 / 66 / 58',
      reach: '80 / 74 / 70',
    },
    {
      name: 'Wikinews direct: overlap / attributed',
      now: pair(newsViews.direct!),
      must: '.90 / .82',
      reach: '.95 / .92',
    },
    {
      name: 'seed direct: overlap / attributed',
      now: pair(seedViews.direct!),
      must: '1 / 1',
      reach: '1 / 1',
    },
    {
      name: 'seed speech: overlap / attributed',
      now: pair(seedViews.speech!),
      must: '1 / 1',
      reach: '1 / 1',
    },
  ];
}

/** Persons, places and organisations of re3d; the scorer is a program of its own. */
export function measureNames(folder: string): Measure[] {
  const gold = goldOf(folder, 'gold-ner-re3d-dev');
  const predicted = gold.map((one) => {
    const reading = asJson(one);
    const marked = (list: readonly { mentions: readonly { start: number; end: number }[] }[], type: string) =>
      list.flatMap(({ mentions }) => mentions.map(({ start, end }) => ({ start, end, type })));
    return {
      id: one.id,
      entities: [
        ...marked(reading.people, 'person'),
        ...marked(reading.places, 'place'),
        ...marked(reading.organisations, 'organisation'),
      ],
    };
  });
  const room = mkdtempSync(join(tmpdir(), 'brief-score-'));
  const file = join(room, 'names.jsonl');
  writeFileSync(file, predicted.map((row) => JSON.stringify(row)).join('\n'));
  const printed = execFileSync(
    process.execPath,
    [join(folder, 'ner-eval.mjs'), join(folder, 'gold/gold-ner-re3d-dev.jsonl'), file],
    {
      encoding: 'utf8',
    },
  );
  rmSync(room, { recursive: true });
  const { exact } = JSON.parse(printed) as { exact: Record<string, { F1: number }> };
  const figures = ['PER', 'LOC', 'ORG'].map((type) => three(exact[type]?.F1 ?? 0)).join(' / ');
  return [
    {
      name: 'persons / places / organisations, exact',
      now: figures,
      must: '.68 / .75 / .45',
      reach: '.85 / .85 / .65',
    },
  ];
}

interface TalksGold extends Gold {
  readonly format: string;
  readonly place: string | null;
  readonly counterparts: readonly string[];
  readonly countries: readonly string[];
}

/**
 * Kremlin readouts: the countries of title and lead, and format, counterpart, date and place of the talks.
 *
 * The page around a readout names a place where its text often does not: the place is measured over the texts that
 * hold a word of it and, in brackets, over all. The date is the readout's own, which is given with it.
 */
export function measureTalks(folder: string): Measure[] {
  const gold = goldOf<TalksGold>(folder, 'gold-talks-kremlin-dev');
  let [tp, fp, fn] = [0, 0, 0];
  const right = { format: [0, 0], counterpart: [0, 0], date: [0, 0], place: [0, 0], anyPlace: [0, 0] };
  const count = (key: keyof typeof right, ok: boolean) => {
    right[key][0]! += ok ? 1 : 0;
    right[key][1]! += 1;
  };
  for (const one of gold) {
    const found = sidesOf(`${one.title}.\n\n${one.text.split('\n\n')[0] ?? ''}`, one.date ?? null);
    for (const code of one.countries) found.has(code) ? tp++ : fn++;
    for (const code of found) if (!one.countries.includes(code)) fp++;
    const reading = read(one);
    const talk = reading.talks[0];
    const format = one.format === 'phone' ? 'phone' : 'meeting';
    count('format', talk !== undefined && (talk.format === 'phone' ? 'phone' : 'meeting') === format);
    for (const counterpart of one.counterparts.slice(0, 1)) {
      const wanted = foldWords(counterpart);
      const named = reading.people.filter((person) => talk?.participants.includes(person.name));
      count(
        'counterpart',
        named.some(({ mentions }) => mentions.some(({ text }) => wanted.includes(foldWords(text)))),
      );
    }
    count('date', talk?.date?.iso === one.date);
    if (!one.place) continue;
    const parts = one.place.split(', ').map((part) => part.replace(/^The /, ''));
    const placed = parts.some((part) => talk?.place?.includes(part));
    count('anyPlace', placed);
    if (parts.some((part) => `${one.title} ${one.text}`.includes(part))) count('place', placed);
  }
  const share = (key: keyof typeof right) => three(right[key][0]! / right[key][1]!);
  return [
    {
      name: 'countries of a readout (Kremlin)',
      now: three((2 * tp) / (2 * tp + fp + fn)),
      must: '.95',
      reach: '.98',
    },
    {
      name: 'talks: format / counterpart / date',
      now: `${share('format')} / ${share('counterpart')} / ${share('date')}`,
      must: '.95 each',
      reach: '.98 each',
    },
    {
      name: 'talks: place, where the text names it (of all)',
      now: `${share('place')} (${share('anyPlace')})`,
      must: '.95',
      reach: '.98',
    },
  ];
}

/** Countries that a text names by themselves, their peoples, capitals or people in office, the publisher's own left out. */
function sidesOf(text: string, published: string | null): Set<string> {
  const { words } = layOut(divideText(text, null), reader.english);
  const people = readArticle({ text, published }, reader).people.flatMap((person) => person.side ?? []);
  const sides = [...sidesIn(words, 0, words.length, reader), ...people];
  return new Set(sides.filter((side) => side !== 'RU' && reader.countries.has(side)));
}

/** Our topics as the Kremlin set names them. */
const KREMLIN_TOPIC = (id: string): string | null => {
  if (id === 'terrorism') return 'counter_terrorism';
  if (id.startsWith('regional-conflicts')) return 'regional_conflict';
  if (id === 'trade-and-energy') return 'trade_economy_energy';
  if (id === 'health' || id === 'humanitarian-aid') return 'health_humanitarian';
  return id === 'non-proliferation' || id === 'arms-control' ? 'nuclear_nonproliferation' : null;
};

export function measureTopics(folder: string): Measure[] {
  const gold = goldOf<Gold & { topics: readonly string[] }>(folder, 'gold-topics-kremlin-dev');
  let [tp, fp, fn] = [0, 0, 0];
  for (const one of gold) {
    const found = new Set(read(one).topics.map((topic) => KREMLIN_TOPIC(topic.id)));
    if (
      found.has('regional_conflict') &&
      read(one).topics.some((topic) => topic.id === 'regional-conflicts/iran-nuclear')
    )
      found.add('nuclear_nonproliferation');
    for (const topic of one.topics) found.has(topic) ? tp++ : fn++;
    for (const topic of found) if (topic !== null && !one.topics.includes(topic)) fp++;
  }
  return [
    {
      name: 'topics, micro F1 (Kremlin)',
      now: three((2 * tp) / (2 * tp + fp + fn)),
      must: '.82',
      reach: '.90',
    },
  ];
}

/** Verbatim summaries against human ones: CNN/DM three sentences, Wikinews two, three outlets' story in 70 words. */
export async function measureSummaries(folder: string): Promise<Measure[]> {
  const rouge = await load<RougeScorer>(folder, 'rouge.mjs');
  const lines = (one: Gold, count: number) =>
    readArticle({ text: one.text, title: one.title ?? null, summaryLength: count }, reader)
      .summary.map((span) => one.text.slice(span.start, span.end).replaceAll('\n', ' '))
      .join('\n');
  const figures = (
    scores: Record<'rouge1' | 'rouge2' | 'rougeLsum', { F: number }>,
    keys: readonly ('rouge1' | 'rouge2' | 'rougeLsum')[],
  ) => keys.map((key) => scores[key].F.toFixed(1)).join(' / ');
  const cnn = goldOf(folder, 'gold-sum-cnndm-valid');
  const gum = goldOf(folder, 'gold-sum-gumnews-train');
  const cnnScores = rouge.evaluate(
    cnn,
    cnn.map((one) => ({ id: one.id, summary: lines(one, 3) })),
  );
  const gumScores = rouge.evaluate(
    gum,
    gum.map((one) => ({ id: one.id, summary: lines(one, 2) })),
  );
  // Three outlets of one story, cut at 70 words by the scorer.
  const stories = goldOf<{ id: string; docs: readonly Gold[] }>(folder, 'gold-mds-neus-val');
  const told = stories.map(({ id, docs }) => {
    const articles = docs.map((one) => ({ text: one.text, title: one.title ?? null, reading: read(one) }));
    const lines = summariseStory(articles, reader.english).map(({ article, start, end }) =>
      docs[article]!.text.slice(start, end).replaceAll('\n', ' '),
    );
    return { id, summary: lines.join('\n') };
  });
  const storyScores = rouge.evaluate(stories, told, { limit: 70 });
  return [
    {
      name: 'summary CNN/DM, ROUGE-1/2/Lsum',
      now: figures(cnnScores, ['rouge1', 'rouge2', 'rougeLsum']),
      must: '42.0/19.3/38.2',
      reach: '43.5/20.5/40.0',
    },
    {
      name: 'summary Wikinews, ROUGE-1/2',
      now: figures(gumScores, ['rouge1', 'rouge2']),
      must: '45.5/24',
      reach: '47/26',
    },
    {
      name: 'story of three outlets, ROUGE-1/2/Lsum',
      now: figures(storyScores, ['rouge1', 'rouge2', 'rougeLsum']),
      must: '39.5/17.0/33.6',
      reach: '41/18/35',
    },
  ];
}

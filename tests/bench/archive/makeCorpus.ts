import type { NewArticle } from '../../../src/archive/port.ts';
import type { Quote, QuoteKind, Reading, Topic } from '../../../src/reading/reading.ts';
import type { Span } from '../../../src/text/article.ts';

/** What articles are made of. */
export interface Material {
  /** Texts whose words and their order the made ones have. */
  readonly texts: readonly string[];
  readonly topics: readonly { id: string; label: string; parent: string | null }[];
  readonly speakers: readonly { name: string; title: string | null; side: string | null }[];
}

/** A corpus of any size: article by article, always the same. */
export interface Corpus {
  /** The article of a number, from 0 in order of arrival. */
  article(number: number): NewArticle;
  /** The most frequent words, each in many of a hundred articles. */
  readonly commonWords: readonly string[];
}

/** A desk that takes in a thousand articles a day. */
const A_DAY = 1_000;
const SENTENCES = 20;
const QUOTES = 5;
const SOURCES = 400;
const PEOPLE = 60_000;
const DAY = 86_400_000;

/**
 * A corpus by a word model: each next word one that follows the last in the texts given. A word in a hundred is made
 * up, as names and misspellings are, so that the vocabulary grows with the corpus; speakers and topics are as unequal as
 * in life. Readings are made with the texts and as large as the engine's.
 *
 * @param until the day that the last articles are of, in milliseconds
 */
export function makeCorpus(material: Material, articles: number, until: number): Corpus {
  const following = new Map<string, string[]>();
  const counts = new Map<string, number>();
  for (const text of material.texts) {
    const words = text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
    words.forEach((word, i) => {
      const list = following.get(word) ?? [];
      following.set(word, list);
      list.push(words[(i + 1) % words.length]!);
      const folded = word.toLowerCase();
      counts.set(folded, (counts.get(folded) ?? 0) + 1);
    });
  }
  const starts = [...following.keys()];
  const first = until - Math.ceil(articles / A_DAY) * DAY;
  const ordered = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);

  return {
    commonWords: ordered.filter((word) => word.length > 4).slice(0, 60),
    article: (number) => makeArticle(number, { ...material, following, starts, first }),
  };
}

interface Model extends Material {
  readonly following: ReadonlyMap<string, readonly string[]>;
  readonly starts: readonly string[];
  readonly first: number;
}

/** Numbers that look like chance and are always the same (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES = [
  'ka',
  'ro',
  'min',
  'sel',
  'tor',
  've',
  'lan',
  'da',
  'bri',
  'usk',
  'ov',
  'ich',
  'en',
  'shi',
  'mar',
  'zu',
];

function coined(random: () => number): string {
  const n = 2 + Math.floor(random() * 3);
  let word = '';
  for (let i = 0; i < n; i++) word += SYLLABLES[Math.floor(random() * SYLLABLES.length)];
  return word[0]!.toUpperCase() + word.slice(1);
}

/** A person by rank: the first are those of the lexicon, the others are made up. */
function personAt(rank: number, { speakers }: Model) {
  const known = speakers[rank];
  if (known) return known;
  const random = chance(rank * 7919);
  return {
    name: `${coined(random)} ${coined(random)}`,
    title: rank % 3 === 0 ? 'Minister' : null,
    side: null,
  };
}

/** Few of many are named often: ranks fall off as in life. */
function rank(random: () => number, of: number): number {
  return Math.min(of - 1, Math.floor(of ** random()) - 1);
}

function makeArticle(number: number, model: Model): NewArticle {
  const random = chance(number + 1);
  const { topics, following, starts } = model;
  let text = '';
  const add = (words: string): Span => {
    const start = text.length;
    text += words;
    return { start, end: text.length };
  };
  const wordsOf = (n: number): string => {
    const words: string[] = [];
    let word = starts[Math.floor(random() * starts.length)]!;
    for (let i = 0; i < n; i++) {
      words.push(random() < 0.01 ? coined(random) : word);
      const next = following.get(word)!;
      word = next[Math.floor(random() * next.length)]!;
    }
    return words.join(' ');
  };
  const sentences: Span[] = [];
  const paragraphs: Span[] = [];
  const quotes: Quote[] = [];
  const mentions = new Map<string, { start: number; end: number; text: string; titleStart: number }[]>();
  const people = new Map<string, ReturnType<typeof personAt>>();
  const here = Array.from({ length: 2 }, () => personAt(rank(random, PEOPLE), model));
  for (let i = 0; i < SENTENCES; i++) {
    if (i > 0) add(i % 4 === 0 ? '\n\n' : ' ');
    const start = text.length;
    if (i % 4 !== 1 || quotes.length >= QUOTES) add(`${wordsOf(14 + Math.floor(random() * 8))}.`);
    else {
      const speaker = here[quotes.length % 2]!;
      const direct = random() < 0.5;
      const kind: QuoteKind = direct ? 'direct' : random() < 0.3 ? 'mixed' : 'indirect';
      const words = direct ? `“${wordsOf(18)}”` : wordsOf(16);
      const span = direct ? add(words) : null;
      add(span ? ', ' : '');
      const surname = speaker.name.split(' ').at(-1)!;
      const mention = { ...add(surname), text: surname };
      mentions.set(speaker.name, [
        ...(mentions.get(speaker.name) ?? []),
        { ...mention, titleStart: mention.start },
      ]);
      people.set(speaker.name, speaker);
      add(' ');
      const cue = { ...add('said'), verb: 'said' };
      if (!span) add(' that ');
      const said = span ?? add(words);
      add('.');
      quotes.push({
        ...said,
        kind,
        spans: [said],
        marked: direct ? [said] : [],
        cue,
        speaker: mention,
        speakerName: speaker.name,
        possible: [],
        rule: 'subject-of-cue',
        evidence: null,
        confidence: 0.98,
      });
    }
    sentences.push({ start, end: text.length });
    if (i % 4 === 3) paragraphs.push({ start: sentences[i - 3]!.start, end: text.length });
  }
  const chosen = new Set(Array.from({ length: 3 }, () => topics[rank(random, topics.length)]!));
  const shown = [...chosen].map(
    (topic, n): Topic => ({
      ...topic,
      score: 0.5,
      passages: [n, n + 4, n + 8].map((i) => {
        const quote = quotes.findIndex((q) => q.start >= sentences[i]!.start && q.end <= sentences[i]!.end);
        return {
          ...sentences[i]!,
          quote: quote < 0 ? null : quote,
          speakerName: quotes[quote]?.speakerName ?? null,
          rung:
            quote < 0
              ? ('mentioned' as const)
              : quotes[quote]!.kind === 'direct'
                ? ('quoted' as const)
                : ('reported' as const),
          terms: [{ start: sentences[i]!.start, end: sentences[i]!.start + 8 }],
        };
      }),
    }),
  );
  const at = new Date(model.first + (number * DAY) / A_DAY + random() * 3_600_000);
  const source = `${coined(chance(Math.floor(random() * SOURCES)))} News`;
  const published = random() < 0.3 ? at.toISOString().slice(0, 10) : at.toISOString();
  const place = {
    name: 'Russia',
    country: 'RU',
    mentions: [] as { start: number; end: number; text: string }[],
  };
  for (const { start } of sentences.slice(0, 6))
    place.mentions.push({ start, end: start + 5, text: text.slice(start, start + 5) });
  const reading: Reading = {
    engine: '2026.11.2',
    language: 'en',
    unread: false,
    headline: null,
    paragraphs,
    boilerplate: [],
    sentences,
    quotes,
    fragments: [],
    summary: sentences.slice(0, 2),
    keyQuotes: [0, 1],
    topics: shown,
    people: [...people.values()].map((person) => ({ ...person, mentions: mentions.get(person.name)! })),
    places: [place, { ...place, name: 'United States', country: 'US' }],
    organisations: [{ name: 'United Nations', mentions: place.mentions.slice(0, 3) }],
    talks: [],
    headlineUnsupported: [],
  };
  return {
    details: {
      id: `${source.toLowerCase().replaceAll(' ', '-')}-${number}`,
      title: wordsOf(9),
      url: `https://${source.toLowerCase().replaceAll(' ', '')}.example/${at.toISOString().slice(0, 10).replaceAll('-', '/')}/${number}`,
      source,
      sourceKind: 'outlet',
      published,
      language: 'en',
      licence: null,
      provenance: null,
      heldUntil: null,
      visibleTo: null,
    },
    text,
    reading,
    added: at.toISOString(),
  };
}

import type { Span } from '../../text/article.ts';
import type { Sentence, TextLayout } from '../layout/layOut.ts';
import type { Reader } from '../prepareReader.ts';
import type { Quote, Rung, Talk, Topic, TopicPassage } from '../reading.ts';
import { rungOf } from '../rungOf.ts';
import type { CompiledTerm, TermTable, TopicTerm } from './compileTopics.ts';
import { findRelations } from './findRelations.ts';
import type { TopicEvidence } from './topicEvidence.ts';

/** How much a passage counts for its topic, by its rung: who says it outweighs who reports it. */
const WEIGHT: Readonly<Record<Rung, number>> = {
  quoted: 1,
  partly: 0.8,
  reported: 0.7,
  mentioned: 0.4,
  none: 0,
};

/**
 * The topics of an article as passages: each a sentence, who speaks there and on which rung, and the words that show
 * it. Topics come from `data/topics.yml`; relations between two sides are computed. A topic counts its children's
 * passages. Highest score first; the score is w/(w+1) for the summed weight w of its passages.
 */
export function findTopics(
  layout: TextLayout,
  quotes: readonly Quote[],
  talks: readonly Talk[],
  reader: Reader,
): Topic[] {
  const shown = new Map<string, TopicEvidence>();
  for (const [index, sentence] of layout.sentences.entries()) {
    for (const [topic, terms] of termsIn(layout, sentence, reader)) {
      const { definition } = reader.topics.topics[topic]!;
      const { id, label, parent } = definition;
      const one = shown.get(id) ?? { id, label, parent, shows: [] };
      one.shows.push({ sentence: index, terms });
      shown.set(id, one);
    }
  }
  for (const one of findRelations(layout, talks, reader)) shown.set(one.id, one);
  for (const one of [...shown.values()]) {
    if (!one.parent || shown.has(one.parent)) continue;
    const parent = reader.topics.topics.find((topic) => topic.definition.id === one.parent);
    if (parent)
      shown.set(one.parent, {
        id: one.parent,
        label: parent.definition.label,
        parent: parent.definition.parent,
        shows: [],
      });
  }
  const topics = [...shown.values()].map((one) => weigh(layout, quotes, one, [...shown.values()]));
  return topics.sort(
    (a, b) =>
      b.score - a.score ||
      (b.parent === null ? 1 : 0) - (a.parent === null ? 1 : 0) ||
      a.passages[0]!.start - b.passages[0]!.start,
  );
}

function weigh(
  layout: TextLayout,
  quotes: readonly Quote[],
  one: TopicEvidence,
  all: readonly TopicEvidence[],
): Topic {
  const shows = new Map<number, Span[]>();
  for (const part of [one, ...all.filter((child) => child.parent === one.id)])
    for (const { sentence, terms } of part.shows)
      shows.set(sentence, [...(shows.get(sentence) ?? []), ...terms]);
  const passages = [...shows]
    .sort(([a], [b]) => a - b)
    .map(([sentence, terms]) => passageOf(layout, quotes, sentence, terms));
  const weight = passages.reduce((sum, passage) => sum + WEIGHT[passage.rung], 0);
  return {
    id: one.id,
    label: one.label,
    parent: one.parent,
    score: Math.round((weight / (weight + 1)) * 1000) / 1000,
    passages,
  };
}

function passageOf(
  layout: TextLayout,
  quotes: readonly Quote[],
  sentence: number,
  terms: readonly Span[],
): TopicPassage {
  const { start, end } = layout.sentences[sentence]!;
  const inside = (quote: Quote) =>
    terms.some((term) => quote.spans.some((span) => span.start <= term.start && term.end <= span.end));
  const index = quoteAt(quotes, start, end, inside);
  if (index === null) return { start, end, quote: null, speakerName: null, rung: 'mentioned', terms };
  const quote = quotes[index]!;
  const rung = rungOf(quote.kind);
  return { start, end, quote: index, speakerName: quote.speakerName, rung, terms };
}

/** The first quote, in order of start, that reaches into start-end and passes the test. */
function quoteAt(
  quotes: readonly Quote[],
  start: number,
  end: number,
  test: (quote: Quote) => boolean,
): number | null {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotes[middle]!.start < end) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1, seen = 0; index >= 0 && seen < 12; index--, seen++) {
    if (quotes[index]!.end > start && test(quotes[index]!)) return index;
  }
  return null;
}

/**
 * The words of a sentence that show each topic: its terms, and its hints where company is next to them. A phrase of
 * `not` takes away the mention that it holds ("World Trade Center"); beside a term it takes the sentence.
 */
function termsIn(layout: TextLayout, sentence: Sentence, reader: Reader): Map<number, Span[]> {
  const found = new Map<number, { term: TopicTerm; at: Stretch }[]>();
  for (const one of stretchesIn(layout, sentence, reader.topics.terms)) {
    const all = found.get(one.term.topic);
    if (all) all.push(one);
    else found.set(one.term.topic, [one]);
  }
  const shown = new Map<number, Span[]>();
  for (const [topic, all] of found) {
    const { company, not } = reader.topics.topics[topic]!;
    const without = not.size === 0 ? [] : stretchesIn(layout, sentence, not);
    const named = wordsOf(all);
    if (without.some(({ at }) => !touches(at, named))) continue;
    const taken = wordsOf(without);
    let left = all.filter(({ at }) => !touches(at, taken));
    if (left.length > 0 && left.every(({ term }) => term.hint)) {
      // A hint is no company for itself, even where it is a word of both lists.
      const others = stretchesIn(layout, sentence, company);
      left = left.filter(({ at }) =>
        others.some((other) => other.at.to <= at.from || at.to <= other.at.from),
      );
    }
    const spans: Span[] = [];
    for (const { at } of left) {
      const span = { start: layout.words[at.from]!.start, end: layout.words[at.to - 1]!.end };
      if (spans.length === 0 || spans.at(-1)!.end <= span.start) spans.push(span);
    }
    if (spans.length > 0) shown.set(topic, spans);
  }
  return shown;
}

/** Words from index `from` up to `to`, the latter not included. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const wordsOf = (found: readonly { at: Stretch }[]): Set<number> =>
  new Set(found.flatMap(({ at }) => Array.from({ length: at.to - at.from }, (_, n) => at.from + n)));
function touches({ from, to }: Stretch, words: ReadonlySet<number>): boolean {
  for (let at = from; at < to; at++) if (words.has(at)) return true;
  return false;
}

function stretchesIn<T extends CompiledTerm>(
  layout: TextLayout,
  sentence: Sentence,
  table: TermTable<T>,
): { term: T; at: Stretch }[] {
  const found: { term: T; at: Stretch }[] = [];
  for (let from = sentence.from; from < sentence.to; from++) {
    const { isWord, low } = layout.words[from]!;
    if (!isWord) continue;
    for (const term of table.startingWith(low)) {
      const to = termAt(layout, from, sentence.to, term);
      if (to > 0) found.push({ term, at: { from, to } });
    }
  }
  return found;
}

/** Index after the term where it begins at this word, else 0. Quotation marks inside it ("diplomatic "presence"") are passed over. */
function termAt(layout: TextLayout, at: number, limit: number, term: CompiledTerm): number {
  const { words } = layout;
  const last = term.words.length - 1;
  let here = at;
  for (let n = 0; n <= last; n++, here++) {
    while (n > 0 && here < limit && /^["“”‘’«»]$/.test(words[here]!.text)) here++;
    if (here >= limit) return 0;
    const { low } = words[here]!;
    const wanted = term.words[n]!;
    if (n === last && term.open ? !low.startsWith(wanted) : low !== wanted) return 0;
  }
  return here;
}

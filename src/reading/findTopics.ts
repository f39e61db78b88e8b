import type { Span } from '../text/article.ts';
import type { CompiledTerm } from './compileTopics.ts';
import { findRelations } from './findRelations.ts';
import type { Page, Sentence } from './layOut.ts';
import type { Reader } from './prepareReader.ts';
import type { Quote, Rung, Talk, Topic, TopicPassage } from './reading.ts';
import { rungOf } from './rungOf.ts';

/** How much a passage counts for its topic, by the rung it stands on: who says it outweighs who tells it. */
const WEIGHT: Readonly<Record<Rung, number>> = {
  quoted: 1,
  partly: 0.8,
  reported: 0.7,
  mentioned: 0.4,
  none: 0,
};

/** A topic's passages before they are weighed. */
export interface Shown {
  readonly id: string;
  readonly label: string;
  readonly parent: string | null;
  /** Index of the sentence, and the words that show it. */
  readonly shows: { readonly sentence: number; readonly terms: readonly Span[] }[];
}

/**
 * The topics of an article as passages: each a sentence, who speaks there and on which rung, and the words that show
 * it. Topics come from `data/topics.yml`; relations between two sides are computed. A topic counts its children's
 * passages. Highest score first; the score is w/(w+1) for the summed weight w of its passages.
 */
export function findTopics(
  page: Page,
  quotes: readonly Quote[],
  talks: readonly Talk[],
  reader: Reader,
): Topic[] {
  const shown = new Map<string, Shown>();
  for (const [index, sentence] of page.sentences.entries()) {
    for (const [topic, terms] of termsIn(page, sentence, reader)) {
      const { definition } = reader.topics.topics[topic]!;
      const { id, label, parent } = definition;
      const one = shown.get(id) ?? { id, label, parent, shows: [] };
      one.shows.push({ sentence: index, terms });
      shown.set(id, one);
    }
  }
  for (const one of findRelations(page, talks, reader)) shown.set(one.id, one);
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
  const topics = [...shown.values()].map((one) => weigh(page, quotes, one, [...shown.values()]));
  return topics.sort(
    (a, b) =>
      b.score - a.score ||
      (b.parent === null ? 1 : 0) - (a.parent === null ? 1 : 0) ||
      a.passages[0]!.start - b.passages[0]!.start,
  );
}

function weigh(page: Page, quotes: readonly Quote[], one: Shown, all: readonly Shown[]): Topic {
  const shows = new Map<number, Span[]>();
  for (const part of [one, ...all.filter((child) => child.parent === one.id)])
    for (const { sentence, terms } of part.shows)
      shows.set(sentence, [...(shows.get(sentence) ?? []), ...terms]);
  const passages = [...shows]
    .sort(([a], [b]) => a - b)
    .map(([sentence, terms]) => passageOf(page, quotes, sentence, terms));
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
  page: Page,
  quotes: readonly Quote[],
  sentence: number,
  terms: readonly Span[],
): TopicPassage {
  const { start, end } = page.sentences[sentence]!;
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

/** The terms that a sentence has of each topic, company and exclusions being looked at. */
function termsIn(page: Page, sentence: Sentence, reader: Reader): Map<number, Span[]> {
  const { words } = page;
  const found = new Map<number, Span[]>();
  for (let at = sentence.from; at < sentence.to; at++) {
    if (!words[at]!.isWord) continue;
    for (const { term, topic } of reader.topics.byFirst.get(words[at]!.low.slice(0, 3)) ?? []) {
      const to = termAt(page, at, sentence.to, term);
      if (to === 0) continue;
      const spans = found.get(topic) ?? [];
      const span = { start: words[at]!.start, end: words[to - 1]!.end };
      if (spans.length === 0) found.set(topic, [span]);
      else if (spans.at(-1)!.end <= span.start) spans.push(span);
    }
  }
  for (const topic of [...found.keys()]) {
    const { company, not } = reader.topics.topics[topic]!;
    const alone = company.length > 0 && !company.some((term) => anywhere(page, sentence, term));
    if (alone || not.some((term) => anywhere(page, sentence, term))) found.delete(topic);
  }
  return found;
}

function anywhere(page: Page, sentence: Sentence, term: CompiledTerm): boolean {
  for (let at = sentence.from; at < sentence.to; at++)
    if (termAt(page, at, sentence.to, term) > 0) return true;
  return false;
}

/** Index after the term where it stands at this word, else 0. Quotation marks inside it ("diplomatic "presence"") are passed over. */
function termAt(page: Page, at: number, limit: number, term: CompiledTerm): number {
  const { words } = page;
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

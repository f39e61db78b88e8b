import { wordsOfLine } from '../reading/layout/wordsOfLine.ts';
import type { Reading } from '../reading/reading.ts';
import type { Language } from '../reading/rules/compileLanguage.ts';
import { contentStems, overlap, share } from '../reading/summary/contentStems.ts';
import { OUTCOME } from '../reading/summary/newsWeight.ts';
import type { Span } from '../text/article.ts';

/** One outlet's article of a story. */
export interface StoryArticle {
  readonly text: string;
  readonly title: string | null;
  readonly reading: Pick<Reading, 'sentences' | 'quotes' | 'fragments'>;
}

/** A whole sentence of one of the articles: `article` is its index. */
export interface StoryLine extends Span {
  readonly article: number;
}

/**
 * What each sign adds to a sentence's standing, learned from 304 stories of three outlets each (`npm run train:story`
 * prints these figures anew; NeuS, Lee et al., NAACL 2022). The signs are those of `candidatesOf`, in order.
 */
const STORY_WEIGHTS: readonly number[] = [
  -0.22, 0.4, 0.08, 0.18, -0.32, 0.22, 1.0, 1.17, 0.3, 0.36, 0.18, 0.2,
];

/** A candidate sentence with what shows whether it belongs in the story's summary. */
export interface StoryCandidate extends StoryLine {
  readonly words: number;
  readonly bag: ReadonlySet<string>;
  readonly signs: readonly number[];
}

/** Sentences beyond these are detail, and of more articles than these the later repeat the earlier. */
const MOST_SENTENCES = 30;
const MOST_ARTICLES = 12;
/** How much a sentence loses that says what a chosen one said. */
const REPEATS = 2;
/** A summary with fewer words than this is filled even where the next sentence makes it too long. */
const TOO_SHORT = 0.8;

/**
 * A story told in about `words` words: whole sentences of its articles, the most telling first, none repeating
 * another. Sentences count that stand early, share their words with the headlines and with the other articles, and
 * tell an outcome. At least one sentence where there is any; the last may pass the measure by some words.
 *
 * @example summariseStory([{ ...april, title: null }, { ...june, title: null }], english)[0] // { article: 0, start: 0, end: 47 }
 */
export function summariseStory(
  articles: readonly StoryArticle[],
  english: Language,
  words = 70,
): StoryLine[] {
  return chooseStory(candidatesOf(articles, english), STORY_WEIGHTS, words).map(
    ({ article, start, end }) => ({
      article,
      start,
      end,
    }),
  );
}

/** The choice itself, apart from the weights, so that training and telling choose alike. */
export function chooseStory(
  candidates: readonly StoryCandidate[],
  weights: readonly number[],
  words: number,
): StoryCandidate[] {
  const scores = candidates.map(({ signs }) => signs.reduce((sum, sign, n) => sum + sign * weights[n]!, 0));
  const chosen: StoryCandidate[] = [];
  const left = new Set(candidates.keys());
  let length = 0;
  while (left.size > 0 && length < words * 0.85) {
    let best = -1;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const index of left) {
      const { bag } = candidates[index]!;
      const score =
        scores[index]! - REPEATS * chosen.reduce((most, one) => Math.max(most, overlap(bag, one.bag)), 0);
      if (score > bestScore) {
        best = index;
        bestScore = score;
      }
    }
    left.delete(best);
    const next = candidates[best]!;
    if (chosen.length > 0 && length + next.words > words && length >= words * TOO_SHORT) continue;
    chosen.push(next);
    length += next.words;
  }
  return chosen;
}

/** The sentences that may tell a story, with their signs; those of fewer than three words of content are left out. */
export function candidatesOf(all: readonly StoryArticle[], english: Language): StoryCandidate[] {
  const articles = all.slice(0, MOST_ARTICLES).map((article) => {
    const { text, reading } = article;
    const spans = reading.sentences.slice(0, MOST_SENTENCES);
    return {
      ...article,
      spans,
      bags: spans.map(({ start, end }) => contentStems(wordsOfLine(text.slice(start, end), english))),
    };
  });
  const frequency = new Map<string, number>();
  const inArticles = new Map<string, number>();
  for (const { bags } of articles) {
    for (const bag of bags) for (const word of bag) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    for (const word of new Set(bags.flatMap((bag) => [...bag])))
      inArticles.set(word, (inArticles.get(word) ?? 0) + 1);
  }
  return articles.flatMap(({ text, title, reading, spans, bags }, article) => {
    const headline = contentStems(wordsOfLine(title ?? '', english));
    const others = articles.filter((_, index) => index !== article);
    const marked = [...reading.quotes.flatMap((quote) => quote.marked), ...reading.fragments];
    return spans.flatMap((span, index) => {
      const bag = bags[index]!;
      if (bag.size < 3) return [];
      const said = text.slice(span.start, span.end);
      const length = said.split(/\s+/).length;
      let weight = 0;
      let shared = 0;
      for (const word of bag) {
        weight += Math.log(frequency.get(word)!);
        if (inArticles.get(word)! > 1) shared++;
      }
      const inMarks = marked.reduce(
        (sum, run) => sum + Math.max(0, Math.min(run.end, span.end) - Math.max(run.start, span.start)),
        0,
      );
      const signs = [
        Math.log(1 + index), // late
        Math.min(length, 60) / 30, // long
        Number(/\d/.test(said)), // has a number
        Number(OUTCOME.test(said)), // shows an outcome
        Number(/\?["”’)]*$/.test(said)), // asks
        Math.min(1, inMarks / said.length), // quotes
        share(bag, headline), // has the headline's words
        shared / bag.size, // has words of another article
        weight / Math.sqrt(bag.size + 4) / 5, // central, all in all
        weight / (bag.size + 4), // central, word for word
        others.reduce((most, { bags: [first] }) => Math.max(most, first ? overlap(bag, first) : 0), 0), // like a lead
        others.reduce(
          (sum, one) => sum + one.bags.reduce((most, other) => Math.max(most, overlap(bag, other)), 0),
          0,
        ) / Math.max(1, others.length), // told by the others
      ];
      return [{ article, ...span, words: length, bag, signs }];
    });
  });
}

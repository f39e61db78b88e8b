/** What the grouping looks at: an article's headline and the opening of its text. */
export interface StoryCandidate {
  readonly title: string | null;
  readonly text: string;
}

/** Cosine of TF-IDF vectors above which two articles tell of one event, by average link. */
const SAME_STORY = 0.3;
const LEAD_CHARACTERS = 1_500;
const HEADLINE_WEIGHT = 2;

/**
 * Articles grouped by the event they tell of: indices into `articles`, the most-covered story first, within a story
 * and between equals in the order given.
 *
 * Average-link clustering over TF-IDF of headline and lead, meant for the articles of a day or two: it compares all
 * pairs. Deterministic.
 *
 * @example groupStories([reykjavikPravda, harvestReport, reykjavikState]) // [[0, 2], [1]]
 */
export function groupStories(articles: readonly StoryCandidate[]): number[][] {
  const vectors = weigh(articles.map(termCounts));
  const groups: number[][] = [];
  for (const [i, vector] of vectors.entries()) {
    let best: number[] | null = null;
    let likeness = SAME_STORY;
    for (const group of groups) {
      const mean = group.reduce((sum, j) => sum + dot(vector, vectors[j]!), 0) / group.length;
      if (mean >= likeness) {
        likeness = mean;
        best = group;
      }
    }
    if (best) best.push(i);
    else groups.push([i]);
  }
  return groups.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}

function termCounts(article: StoryCandidate): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const [word] of text.matchAll(/\p{L}[\p{L}\p{N}]{2,}/gu)) {
      const term = word.toLowerCase();
      counts.set(term, (counts.get(term) ?? 0) + weight);
    }
  };
  add(article.title ?? '', HEADLINE_WEIGHT);
  add(article.text.slice(0, LEAD_CHARACTERS), 1);
  return counts;
}

function weigh(documents: readonly Map<string, number>[]): Map<string, number>[] {
  const inDocuments = new Map<string, number>();
  for (const counts of documents)
    for (const term of counts.keys()) inDocuments.set(term, (inDocuments.get(term) ?? 0) + 1);
  return documents.map((counts) => {
    const vector = new Map<string, number>();
    let length = 0;
    for (const [term, count] of counts) {
      const weight = (1 + Math.log(count)) * Math.log(1 + documents.length / inDocuments.get(term)!);
      vector.set(term, weight);
      length += weight * weight;
    }
    const norm = Math.sqrt(length) || 1;
    for (const [term, weight] of vector) vector.set(term, weight / norm);
    return vector;
  });
}

function dot(a: Map<string, number>, b: Map<string, number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}

/** What distinguishes one event from another: words of the headline and the opening, with how often they occur there. */
export type StoryTerms = ReadonlyMap<string, number>;

/** News reports its event at the beginning; what went before comes further down. In characters. */
const OPENING = 1_500;
const HEADLINE_WEIGHT = 4;

/** Words of every English article; in other languages their frequency decides. */
const EMPTY = new Set(
  (
    'the and for that with was are were has have had his her its their they this from not but who which what when ' +
    'will would said say says been more than about also into after over out'
  ).split(' '),
);

/** Scripts that put no space between words: two characters are about a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * The words by which an article is compared with those of its days, endings of English nouns and verbs taken off.
 *
 * @example storyTerms({ title: 'Talks ended', text: 'The talks …' }) // Map { 'talk' => 5, 'end' => 4 }
 */
export function storyTerms(article: { readonly title: string | null; readonly text: string }): StoryTerms {
  const terms = new Map<string, number>();
  const add = (text: string, weight: number) => {
    const unspaced = UNSPACED.test(text);
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []) {
      if (unspaced && UNSPACED.test(word)) {
        for (let at = 0; at + 2 <= word.length; at++) count(terms, word.slice(at, at + 2), weight);
      } else if (word.length >= 3 && !EMPTY.has(word)) {
        count(terms, word.replace(/(?:ing|ed|es|s)$/, ''), weight);
      }
    }
  };
  add(article.title ?? '', HEADLINE_WEIGHT);
  add(article.text.slice(0, OPENING), 1);
  return terms;
}

function count(terms: Map<string, number>, term: string, weight: number): void {
  terms.set(term, (terms.get(term) ?? 0) + weight);
}

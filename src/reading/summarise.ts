import type { Span } from '../text/article.ts';
import { stem } from './compareHeadline.ts';
import type { Roster } from './findPeople.ts';
import type { Page } from './layOut.ts';
import type { Quote, Talk, Topic } from './reading.ts';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS } from './wordClasses.ts';

/** Verbs of outcome: what a sentence with one tells has come of something. */
const OUTCOME =
  /\b(?:agreed|signed|announced|decided|adopted|approved|condemned|imposed|pledged|ruled|voted|confirmed|expelled|launched|reached|rejected|resumed|suspended|withdr[ae]w|called for|killed|elected|appointed|arrested|will meet)\b/i;
const LEANS_BACK =
  /^(?:he|she|it|they|this|that|these|those|his|her|their|according to (?:him|her|them)|but|and|yet|however|also|meanwhile|in addition|among|other|still|then)\b/i;

/**
 * The sentences that sum a text up, in reading order, whole and word for word: the first of the body, then those that
 * carry most of its frequent words, tell an outcome, name its people and stand early; sentences that lean on others
 * ("He also …") or consist of somebody's quote count less, and none repeats another.
 *
 * `count` is how many; when left out two, or three of an article of more than 500 words.
 */
export function summarise(
  page: Page,
  roster: Roster,
  quotes: readonly Quote[],
  talks: readonly Talk[],
  topics: readonly Topic[],
  count = page.words.length > 600 ? 3 : 2,
): Span[] {
  const { sentences, text } = page;
  if (sentences.length === 0) return [];
  const bags = sentences.map((sentence) => contentStems(page, sentence.from, sentence.to));
  const frequency = new Map<string, number>();
  for (const bag of bags) for (const word of bag) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const leading = new Set(roster.people.filter((one) => one.at.length >= 2).map((one) => one.name));
  const topical = new Set(topics.flatMap((topic) => topic.passages.map((passage) => passage.start)));
  const turns = quotes.filter((quote) => quote.kind === 'spoken');
  let turn = 0;
  const spoken = sentences.map((sentence) => {
    while (turn < turns.length && turns[turn]!.end <= sentence.start) turn++;
    return turn < turns.length && turns[turn]!.start < sentence.end;
  });
  const lead = leadSentence(page, spoken);
  const scores = sentences.map((sentence, index) => {
    const bag = bags[index]!;
    const said = text.slice(sentence.start, sentence.end);
    if (bag.size < 4 || said.endsWith(':')) return 0;
    let weight = 0;
    for (const word of bag) weight += Math.log(frequency.get(word)!);
    let score = weight / Math.sqrt(bag.size + 4);
    const people = new Set<string>();
    let marked = 0;
    for (let at = sentence.from; at < sentence.to; at++) {
      const who = roster.personAt.get(at);
      if (who !== undefined && leading.has(roster.people[who]!.name)) people.add(roster.people[who]!.name);
      if (page.words[at]!.run >= 0) marked++;
    }
    score += 0.3 * Math.min(people.size, 2);
    if (OUTCOME.test(said)) score += 0.5;
    if (topical.has(sentence.start)) score += 0.3;
    if (talks.some((talk) => talk.evidence.start === sentence.start)) score += 0.3;
    if (LEANS_BACK.test(said)) score *= 0.6;
    if (spoken[index]) score *= 0.4;
    const share = marked / (sentence.to - sentence.from);
    score *= 1 - 0.85 * share;
    if (said.endsWith('?')) score *= 0.5;
    return score * (1 + 10 / (1 + index * 0.5));
  });
  const chosen = [lead];
  while (chosen.length < Math.min(count, sentences.length)) {
    let best = -1;
    let bestScore = 0;
    for (const [index, score] of scores.entries()) {
      if (chosen.includes(index)) continue;
      const fresh =
        score * (1 - 0.6 * Math.max(...chosen.map((other) => overlap(bags[index]!, bags[other]!))));
      if (fresh > bestScore) {
        best = index;
        bestScore = fresh;
      }
    }
    if (best < 0) break;
    chosen.push(best);
  }
  return chosen
    .sort((a, b) => a - b)
    .map((index) => ({ start: sentences[index]!.start, end: sentences[index]!.end }));
}

/** The first sentence of some length: datelines, greetings, dates and the turns of a transcript are passed over. */
function leadSentence(page: Page, spoken: readonly boolean[]): number {
  const fits = ({ from, to, end }: Page['sentences'][number]) =>
    to - from >= 7 && /[.!?]["”’)]*$/.test(page.text.slice(end - 3, end));
  const narrated = page.sentences.findIndex((sentence, index) => !spoken[index] && fits(sentence));
  return Math.max(0, narrated >= 0 ? narrated : page.sentences.findIndex(fits));
}

export function contentStems(page: Page, from: number, to: number): Set<string> {
  const bag = new Set<string>();
  for (let at = from; at < to; at++) {
    const { low, isWord } = page.words[at]!;
    if (!isWord || low.length < 3) continue;
    if (![DETERMINERS, PREPOSITIONS, CONJUNCTIONS, PRONOUNS, AUXILIARIES].some((list) => list.has(low)))
      bag.add(stem(low));
  }
  return bag;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both / Math.max(1, Math.min(a.size, b.size));
}

import type { Span } from '../../text/article.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { Quote, Topic } from '../reading.ts';
import { type Candidate, candidatesOf, WEIGHTS } from './candidates.ts';
import { overlap } from './contentStems.ts';
import type { Looked } from './doubt.ts';
import { HARD } from './unfitPatterns.ts';
import { onlyAuthor } from './voices.ts';

/** The weight of praise alone, and a doubt beyond which a sentence without news is not worth the third place. */
const PRAISE = -0.6;
const RATHER_NOT = 0.2;
/** A sentence that has so much of its words in a chosen one says the same. */
const SAME_WORDS = 0.9;
/** What a sentence that leans on the one before must be better by than one that does not: it takes two places. */
const PAIR_COST = 1;
/** "They discussed the situation in Sudan", as the only thing that is told besides. */
const NAMES_MATTER =
  /\b(?:discussed|exchanged views on|talked about|touched (?:up)?on|focus(?:ed|ing) on|topics? (?:was|were)|spoke about|reviewed)\b/i;
const MOST_DOUBT_OF_MATTER = 0.4;
/** How many sentences are shown where no number is asked for. */
const USUAL = 3;
/** Words a sentence on average, at most: where a number is asked for, and where the text decides. */
const MOST_WORDS = 28;
const MOST_WORDS_USUAL = 60;

/**
 * The sentences that sum a text up, in reading order, whole and word for word. Never one that an editor would strike
 * (`findUnfit`), nor one that leans on a sentence before it which is not shown. Of news the first that tells more
 * than who met whom, then those that carry most of its frequent words and of its headline, tell an outcome or a
 * position and stand early. Of a transcript or a statement the narrator's sentence, where he has one, and each
 * side's strongest. One that repeats another counts less.
 *
 * `count` is how many, in at most 28 words each on average, whatever they lean on; when left out three, fewer where no
 * more are fit.
 */
export function summarise(
  looked: Looked,
  doubts: readonly number[],
  quotes: readonly Quote[],
  topics: readonly Topic[],
  count?: number,
): Span[] {
  const { layout, signs } = looked;
  const { sentences, text } = layout;
  const official = looked.talk || looked.readout;
  const bags = sentences.map((_, index) => signs.bag(index));
  const candidates = candidatesOf(
    // Of so many sentences as are asked for the first stay with the news.
    count === undefined ? looked : { ...looked, opinion: false },
    doubts,
    bags,
    topics,
  );
  const { lengths } = signs;
  const mostWords = count === undefined ? MOST_WORDS_USUAL : MOST_WORDS;
  const chosen: number[] = [];
  const lead = leadSentence(looked, candidates, onlyAuthor(quotes));
  let length = 0;
  /** How much of each sentence a chosen one has said. */
  const said = bags.map(() => 0);
  const matters = mattersOf(looked, topics);
  const treated = new Set<string>();
  const choose = (index: number) => {
    chosen.push(index);
    for (const one of matters[index]!) treated.add(one);
    length += lengths[index]!;
    for (const [other, { score }] of candidates.entries())
      if (score > Number.NEGATIVE_INFINITY && other !== index)
        said[other] = Math.max(said[other]!, overlap(bags[other]!, bags[index]!));
  };
  if (lead >= 0) choose(lead);
  const saysLittle = (index: number): boolean =>
    signs.weight(index) <= PRAISE || (signs.weight(index) <= 0 && doubts[index]! > RATHER_NOT);
  /** Whether the sentence before can be shown with one that leans on it. */
  const mayLead = (index: number): boolean => {
    const before = candidates[index - 1];
    return (
      before !== undefined &&
      !before.loose &&
      !looked.struck[index - 1] &&
      before.voice === candidates[index]!.voice &&
      signs.weight(index) > 0 &&
      sentences[index - 1]!.paragraph === sentences[index]!.paragraph
    );
  };
  const room = (index: number) =>
    (count ?? USUAL) <= 2 || length + lengths[index]! <= mostWords * (chosen.length + 1);
  // Who met whom is shown where nothing else is.
  const toldMore = candidates.some(
    ({ score, loose, contact }) => score > Number.NEGATIVE_INFINITY && !loose && !contact,
  );
  while (chosen.length < (count ?? USUAL)) {
    let best: readonly number[] = [];
    let bestScore = Number.NEGATIVE_INFINITY;
    // Beside two that tell something, praise of relations and what is doubted are better left out.
    const enoughSaid =
      official && count === undefined && chosen.filter((index) => signs.weight(index) > 0).length >= 2;
    const heard = new Set(chosen.map((index) => candidates[index]!.voice));
    const worth = (index: number) =>
      candidates[index]!.score -
      (candidates[index]!.pointsBack && chosen.includes(index - 1) ? WEIGHTS.pointsBack : 0) +
      (official ? WEIGHTS.repeatsOfficial : WEIGHTS.repeats) * said[index]! +
      (official && chosen.length > 0 && matters[index]!.some((one) => !treated.has(one))
        ? WEIGHTS.freshMatter
        : 0) +
      (candidates[index]!.voice !== null && !heard.has(candidates[index]!.voice) ? WEIGHTS.otherSide : 0);
    for (const [index, { score, loose, contact }] of candidates.entries()) {
      if (score === Number.NEGATIVE_INFINITY || chosen.includes(index)) continue;
      if (contact && count === undefined && (chosen.length > 0 || (official && toldMore))) continue;
      if (enoughSaid && saysLittle(index)) continue;
      if (said[index]! > SAME_WORDS || !room(index)) continue;
      const leans = loose && count === undefined && !chosen.includes(index - 1);
      // What leans is shown with the sentence before, where there is room for both.
      if (leans && !(chosen.length + 2 <= USUAL && mayLead(index))) continue;
      const fresh = worth(index) - (leans ? PAIR_COST : 0);
      if (fresh > bestScore) {
        best = leans ? [index - 1, index] : [index];
        bestScore = fresh;
      }
    }
    if (best.length === 0) break;
    for (const index of best) choose(index);
  }
  // Of a short readout that says no more than who spoke with whom: what about.
  if (chosen.length === 1 && count === undefined && candidates[chosen[0]!]!.contact) {
    const about = candidates.findIndex(
      ({ loose }, index) =>
        index > chosen[0]! &&
        !looked.struck[index] &&
        doubts[index]! < MOST_DOUBT_OF_MATTER &&
        NAMES_MATTER.test(signs.said[index]!) &&
        (!loose || index === chosen[0]! + 1),
    );
    if (about > 0) chosen.push(about);
  }
  return chosen
    .sort((a, b) => a - b)
    .map((index) => {
      const { end } = sentences[index]!;
      const start = layout.words[signs.from[index]!]?.start ?? end;
      return afterStrayLines(text, start < end ? { start, end } : sentences[index]!);
    });
}

/** The topics whose words each sentence has; how two countries stand to one another is no matter of its own. */
const mattersOf = ({ layout }: Looked, topics: readonly Topic[]): string[][] =>
  layout.sentences.map(({ start, end }) =>
    topics
      .filter(
        ({ id, passages }) =>
          !id.startsWith('relations/') &&
          passages.some(({ terms }) => terms.some((term) => term.start >= start && term.end <= end)),
      )
      .map(({ id }) => id),
  );

/** The first fit sentence of the narrator, or of a statement's author, that tells more than who met whom; -1 for none. */
function leadSentence(
  { layout, signs, readout, talk }: Looked,
  candidates: readonly Candidate[],
  author: string | null,
): number {
  const speech = talk && candidates.every(({ voice }) => voice === null);
  // A speech opens with a story, and what several sign with what they hold dear.
  if (speech) return -1;
  const fits = ({ score, loose, voice, contact }: Candidate, index: number) => {
    const { from, to, end } = layout.sentences[index]!;
    const tells = signs.weight(index) > 0 || HARD.test(signs.said[index]!);
    return (
      score > Number.NEGATIVE_INFINITY &&
      (voice === null || voice === author) &&
      (voice === null || tells) &&
      !loose &&
      !contact &&
      // Of a readout neither friendship nor what was only touched upon.
      (!readout || tells) &&
      to - from >= 7 &&
      /[.!]["”’)]*$/.test(layout.text.slice(end - 3, end))
    );
  };
  return candidates.findIndex(fits);
}

/** A sentence without the short lines that stand over it (a name, a deck) with no full stop between. */
function afterStrayLines(text: string, { start, end }: Span): Span {
  let from = start;
  for (let feed = text.indexOf('\n', start); feed >= 0 && feed < end; feed = text.indexOf('\n', feed + 1)) {
    const before = text.lastIndexOf('\n', feed - 1) + 1;
    const line = text.slice(Math.max(before, start), feed).trim();
    if (line.length > 0 && line.length < 40 && startsUpper(text.slice(feed).trim())) from = feed;
  }
  while (/\s/.test(text[from]!)) from++;
  return { start: from, end };
}

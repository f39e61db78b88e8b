import type { Span } from '../../text/article.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import { sentenceAt } from '../layout/sentenceAt.ts';
import type { Quote, Topic } from '../reading.ts';
import { type Candidate, candidatesOf, WEIGHTS } from './candidates.ts';
import { overlap } from './contentStems.ts';
import type { Looked } from './doubt.ts';
import { ASIDE_SIGN } from './newsWeight.ts';
import { thesisWeight } from './opinion.ts';
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
 * (`findUnfit`), nor one that leans on a sentence before it which is not shown. Of news the first that says more
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
  const choice = new SummaryChoice(looked, doubts, topics, count ?? null);
  choice.chooseLead(onlyAuthor(quotes));
  while (choice.chosen.length < (count ?? USUAL)) {
    const best = choice.best();
    if (best.length === 0) break;
    for (const index of best) choice.choose(index);
  }
  if (count === undefined) choice.addMatter();
  const { layout, signs } = looked;
  return [...choice.chosen]
    .sort((a, b) => a - b)
    .map((index) => {
      const { start, end } = layout.sentences[index]!;
      const from = layout.words[signs.from[index]!]?.start ?? end;
      return afterStrayLines(layout.text, { start: from < end ? from : start, end });
    });
}

/** The sentences of a summary while they are chosen. */
class SummaryChoice {
  readonly chosen: number[] = [];
  private readonly looked: Looked;
  private readonly doubts: readonly number[];
  /** How many are asked for; null where the text decides. */
  private readonly count: number | null;
  private readonly bags: readonly ReadonlySet<string>[];
  private readonly candidates: readonly Candidate[];
  /** Topics of each sentence, and those that a chosen one has. */
  private readonly matters: readonly (readonly string[])[];
  private readonly treated = new Set<string>();
  /** How much of each sentence a chosen one has said. */
  private readonly said: number[];
  /** Words of the chosen ones. */
  private length = 0;
  /** A transcript, statement or readout. */
  private readonly official: boolean;
  /** More is told than who met whom, which is shown where nothing else is. */
  private readonly toldMore: boolean;

  constructor(looked: Looked, doubts: readonly number[], topics: readonly Topic[], count: number | null) {
    this.looked = looked;
    this.doubts = doubts;
    this.count = count;
    this.bags = looked.layout.sentences.map((_, index) => looked.signs.bag(index));
    // Of so many sentences as are asked for the first stay with the news.
    const asNews = count === null ? looked : { ...looked, opinion: false };
    this.candidates = candidatesOf(asNews, doubts, this.bags, topics, { counted: count !== null });
    this.matters = mattersOf(looked, topics);
    this.said = this.bags.map(() => 0);
    this.official = looked.talk || looked.readout;
    this.toldMore = this.candidates.some((one) => isFit(one) && !one.loose && !one.contact);
  }

  chooseLead(author: string | null): void {
    const lead = leadSentence(this.looked, this.candidates, author);
    if (lead >= 0) this.choose(lead);
  }

  choose(index: number): void {
    const { bags, said } = this;
    this.chosen.push(index);
    for (const one of this.matters[index]!) this.treated.add(one);
    this.length += this.looked.signs.lengths[index]!;
    for (const [other, one] of this.candidates.entries())
      if (isFit(one) && other !== index)
        said[other] = Math.max(said[other]!, overlap(bags[other]!, bags[index]!));
  }

  /** The sentence that adds most, with the one before where it leans on that; none where none is left that may be shown. */
  best(): readonly number[] {
    const { chosen } = this;
    let best: readonly number[] = [];
    let bestWorth = Number.NEGATIVE_INFINITY;
    const heard = new Set(chosen.map((index) => this.candidates[index]!.voice));
    const isEnough = this.hasSaidEnough();
    for (const [index, one] of this.candidates.entries()) {
      if (!isFit(one) || chosen.includes(index) || !this.mayBeShown(index, isEnough)) continue;
      // What leans is shown with the sentences that it leans on, where there is room for all.
      const leans = one.loose && this.count === null && !chosen.includes(index - 1);
      const before = leans ? this.leadsOf(index) : [];
      if (
        !before ||
        (leans && this.looked.signs.weight(index) <= 0) ||
        chosen.length + before.length >= USUAL
      )
        continue;
      const worth = this.worthOf(index, heard) - PAIR_COST * before.length;
      if (worth <= bestWorth) continue;
      best = [...before, index];
      bestWorth = worth;
    }
    return best;
  }

  /** Of a short readout that says no more than who spoke with whom: what about. */
  addMatter(): void {
    const [only, ...more] = this.chosen;
    if (only === undefined || more.length > 0 || !this.candidates[only]!.contact) return;
    const about = this.candidates.findIndex(
      ({ loose }, index) =>
        index > only &&
        !this.looked.struck[index] &&
        this.doubts[index]! < MOST_DOUBT_OF_MATTER &&
        NAMES_MATTER.test(this.looked.signs.said[index]!) &&
        (!loose || index === only + 1),
    );
    if (about > 0) this.chosen.push(about);
  }

  /** Beside two that tell something, praise of relations and what is doubted are better left out. */
  private hasSaidEnough(): boolean {
    const { signs } = this.looked;
    const telling = this.chosen.filter((index) => signs.weight(index) > 0).length;
    return this.official && this.count === null && telling >= 2;
  }

  private mayBeShown(index: number, isEnough: boolean): boolean {
    const { contact } = this.candidates[index]!;
    const isLater = this.chosen.length > 0 || (this.official && this.toldMore);
    if (contact && this.count === null && isLater) return false;
    if (isEnough && this.saysLittle(index)) return false;
    // Beside two of an opinion a third is shown where it claims or judges something.
    const isThesis = thesisWeight(this.looked.signs.said[index]!) > 0;
    if (this.looked.opinion && this.count === null && this.chosen.length >= 2 && !isThesis) return false;
    return this.said[index]! <= SAME_WORDS && this.hasRoom(index);
  }

  private saysLittle(index: number): boolean {
    const weight = this.looked.signs.weight(index);
    return (
      this.candidates[index]!.topicsOnly ||
      weight <= PRAISE ||
      (weight <= 0 && this.doubts[index]! > RATHER_NOT)
    );
  }

  private hasRoom(index: number): boolean {
    const most = this.count === null ? MOST_WORDS_USUAL : MOST_WORDS;
    const length = this.length + this.looked.signs.lengths[index]!;
    return (this.count ?? USUAL) <= 2 || length <= most * (this.chosen.length + 1);
  }

  /** The sentences to be shown with one that leans on them, in order; null where one of them cannot be. */
  private leadsOf(index: number): readonly number[] | null {
    const before = index - 1;
    if (this.chosen.includes(before)) return [];
    if (!this.mayLead(index)) return null;
    if (!this.candidates[before]!.loose) return [before];
    const leads = this.leadsOf(before);
    return leads && [...leads, before];
  }

  /** Whether the sentence before can be shown with one that leans on it. */
  private mayLead(index: number): boolean {
    const { struck, layout } = this.looked;
    const before = this.candidates[index - 1];
    return (
      before !== undefined &&
      !struck[index - 1] &&
      before.voice === this.candidates[index]!.voice &&
      layout.sentences[index - 1]!.paragraph === layout.sentences[index]!.paragraph
    );
  }

  private worthOf(index: number, heard: ReadonlySet<string | null>): number {
    const { official, chosen, said, treated } = this;
    const { score, pointsBack, voice } = this.candidates[index]!;
    const isFresh = official && chosen.length > 0 && this.matters[index]!.some((one) => !treated.has(one));
    return (
      score -
      (pointsBack && chosen.includes(index - 1) ? WEIGHTS.pointsBack : 0) +
      (official ? WEIGHTS.repeatsOfficial : WEIGHTS.repeats) * said[index]! +
      (isFresh ? WEIGHTS.freshMatter : 0) +
      (voice !== null && !heard.has(voice) ? WEIGHTS.otherSide : 0)
    );
  }
}

const isFit = ({ score }: Candidate): boolean => score > Number.NEGATIVE_INFINITY;

/** The topics whose words each sentence has; how two countries stand to one another is no matter of its own. */
function mattersOf({ layout: { sentences } }: Looked, topics: readonly Topic[]): string[][] {
  const matters: string[][] = sentences.map(() => []);
  for (const { id, passages } of topics) {
    if (id.startsWith('relations/')) continue;
    const terms = passages.flatMap((passage) => passage.terms);
    const having = terms.map(({ start, end }) => {
      const index = sentenceAt(sentences, start);
      return end <= (sentences[index]?.end ?? -1) ? index : -1;
    });
    for (const index of new Set(having)) matters[index]?.push(id);
  }
  return matters;
}

/** The first fit sentence of the narrator, or of a statement's author, that says more than who met whom; -1 for none. */
function leadSentence(
  { layout, signs, readout, talk, opinion }: Looked,
  candidates: readonly Candidate[],
  author: string | null,
): number {
  const speech = talk && candidates.every(({ voice }) => voice === null);
  // A speech and an opinion open with a story, and what several sign with what they hold dear.
  if (speech || opinion) return -1;
  const fits = ({ score, loose, voice, contact, topicsOnly }: Candidate, index: number) => {
    const { from, to, end } = layout.sentences[index]!;
    const tells = signs.weight(index) > 0 || HARD.test(signs.said[index]!);
    return (
      score > Number.NEGATIVE_INFINITY &&
      (voice === null || voice === author) &&
      (voice === null || tells) &&
      !loose &&
      !contact &&
      !topicsOnly &&
      signs.news(index)[ASIDE_SIGN] === 0 &&
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

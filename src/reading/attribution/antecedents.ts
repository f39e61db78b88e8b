import type { TextLayout } from '../layout/layOut.ts';
import type { Roster } from '../names/roster.ts';
import { isA, PREPOSITION } from '../rules/wordKinds.ts';
import { ANTECEDENT_WEIGHTS } from './antecedentWeights.ts';

/** Somebody whom a pronoun can mean, and what speaks for and against it. */
export interface Antecedent {
  readonly person: number;
  /** Names of the features that hold, of `ANTECEDENT_WEIGHTS`. */
  readonly features: readonly string[];
  /** Share of the weight among all candidates: 0 to 1. */
  readonly share: number;
}

/** With this share a pronoun shows the gender of whom it means. */
export const SURE = 0.7;

interface Standing {
  /** Word index of the last mention outside quotation marks. */
  at: number;
  /** Stretches of narration (see `told`) at which it was named, was subject, spoke; -1 never. */
  named: number;
  subject: number;
  spoke: number;
  paragraph: number;
  count: number;
}

/** Farther back than this nobody is looked for. */
const MOST_CANDIDATES = 12;
const FARTHEST = 40;
const FARTHEST_WORD = 200;

/**
 * Ranks whom "he" or "she" can mean by what the text has told so far: who was subject, who spoke, who was named, how
 * far back, how often. A log-linear ranker; its weights are learned (`npm run train -- attribution`).
 */
export class Antecedents {
  private readonly layout: TextLayout;
  private readonly roster: Roster;
  private readonly standing = new Map<number, Standing>();
  /** Persons by last mention, latest last. */
  private recent: number[] = [];
  private lastSpeaker = -1;
  private lastSubject = -1;
  /** Who spoke last before the heading between paragraphs that was read last, and whom that names. */
  private heading: { readonly paragraph: number; readonly before: number; readonly named: number[] } | null =
    null;
  /** For each sentence, how many before it have words of the reporter's own: quotes do not make a name distant. */
  private readonly told: readonly number[];

  constructor(layout: TextLayout, roster: Roster) {
    this.layout = layout;
    this.roster = roster;
    let count = 0;
    this.told = layout.sentences.map(({ from, to }) => {
      const here = count;
      for (let at = from; at < to; at++)
        if (layout.words[at]!.quotedSpan < 0 && layout.words[at]!.isWord) return count++;
      return here;
    });
  }

  /**
   * Takes in a sentence that has been read: who is named in it, who is its subject, who speaks, and of these who is described in it, as
   * "the minister", which makes them as present as a name would.
   */
  take(
    index: number,
    subjects: readonly number[],
    speaker: number | null,
    described: readonly number[] = [],
  ): void {
    const sentence = this.layout.sentences[index]!;
    const { paragraph } = sentence;
    if (isHeading(this.layout, index)) this.heading = { paragraph, before: this.lastSpeaker, named: [] };
    for (let at = sentence.from; at < sentence.to; at++) {
      const person = this.roster.personAt.get(at);
      if (person === undefined || this.layout.words[at]!.quotedSpan >= 0) continue;
      const one = this.of(person);
      if (this.roster.personAt.get(at - 1) !== person) one.count++;
      one.at = at;
      one.named = this.told[index]!;
      one.paragraph = sentence.paragraph;
      this.bringForward(person);
      if (this.heading?.paragraph === paragraph) this.heading.named.push(person);
    }
    for (const person of described) {
      const one = this.of(person);
      one.named = this.told[index]!;
      one.paragraph = sentence.paragraph;
      this.bringForward(person);
    }
    for (const person of subjects) {
      this.of(person).subject = this.told[index]!;
      this.bringForward(person);
      this.lastSubject = person;
    }
    if (speaker !== null) {
      this.of(speaker).spoke = this.told[index]!;
      this.lastSpeaker = speaker;
    }
  }

  /** Whom a pronoun of this gender at a word can mean, likeliest first; empty where nobody fits. */
  rank(pronoun: number, index: number, gender: 'm' | 'f'): Antecedent[] {
    const { layout, roster } = this;
    const sentence = layout.sentences[index]!;
    const now = this.told[index]!;
    const fits = (person: number) => (roster.people[person]!.gender ?? gender) === gender;
    const here = new Map<number, number>();
    for (let at = Math.max(sentence.from, pronoun - FARTHEST_WORD); at < pronoun; at++) {
      const person = roster.personAt.get(at);
      if (person !== undefined && layout.words[at]!.quotedSpan < 0 && fits(person)) here.set(person, at);
    }
    const known = this.recent.filter((person) => fits(person) && !here.has(person)).slice(-MOST_CANDIDATES);
    const candidates = [...known, ...here.keys()];
    const counts = candidates.map((person) => this.standing.get(person)?.count ?? 0);
    const most = Math.max(...counts);
    const quoteFirst = layout.words[sentence.from]!.quotedSpan >= 0;
    const [first] = here.keys();
    const scored = candidates.map((person, order) => {
      const one = this.standing.get(person);
      const at = here.get(person) ?? one?.at ?? -1;
      const isHere = here.has(person);
      const isOwner = at >= 0 && ["'s", "'"].includes(layout.words[at + 1]?.low ?? '');
      // What is in marks before the pronoun makes another weight of the nearest.
      const inQuote = quoteFirst ? '-quote' : '';
      const signs: readonly (readonly [feature: string, holds: boolean])[] = [
        ['here-owner', isHere && isOwner],
        ['here-first', isHere && !isOwner && first === person],
        ['here-later', isHere && !isOwner && first !== person],
        [`named-${bucket(one, now, 'named')}`, true],
        [`subject-${bucket(one, now, 'subject')}`, true],
        [`spoke-${bucket(one, now, 'spoke')}`, true],
        [`last-speaker${inQuote}`, person === this.lastSpeaker],
        [`last-subject${inQuote}`, person === this.lastSubject],
        [`nearest${inQuote}`, order === candidates.length - 1],
        ['gender', roster.people[person]!.gender === gender],
        ['most-named', counts[order] === most],
        ['owner', isOwner && !isHere],
        ['hangs', !isHere && hangs(layout, at)],
        ['same-paragraph', one?.paragraph === sentence.paragraph],
        ['often', one !== undefined && one.count > 3],
        ['once', one?.count === 1],
      ];
      const features = signs.filter(([, holds]) => holds).map(([feature]) => feature);
      const score = features.reduce((sum, name) => sum + (ANTECEDENT_WEIGHTS[name] ?? 0), 0);
      return { person, features, score };
    });
    const top = Math.max(...scored.map(({ score }) => score));
    const total = scored.reduce((sum, { score }) => sum + Math.exp(score - top), 0);
    const ranked = scored
      .map(({ person, features, score }) => ({ person, features, share: Math.exp(score - top) / total }))
      .sort((a, b) => b.share - a.share);
    return this.besideHeading(ranked, sentence.paragraph);
  }

  /** Below a heading that names somebody, "he" may as well be whoever spoke above it: both count the same. */
  private besideHeading(ranked: readonly Antecedent[], paragraph: number): Antecedent[] {
    const { heading } = this;
    const [first] = ranked;
    if (heading?.paragraph !== paragraph - 1 || !first || !heading.named.includes(first.person))
      return [...ranked];
    const before = ranked.find(({ person }) => person === heading.before && person !== first.person);
    if (!before) return [...ranked];
    return [
      first,
      { ...before, share: first.share },
      ...ranked.filter((one) => one !== first && one !== before),
    ];
  }

  private of(person: number): Standing {
    let one = this.standing.get(person);
    if (!one) {
      one = { at: -1, named: -1, subject: -1, spoke: -1, paragraph: -1, count: 0 };
      this.standing.set(person, one);
    }
    return one;
  }

  private bringForward(person: number): void {
    if (this.recent.at(-1) === person) return;
    this.recent = [...this.recent.filter((other) => other !== person), person].slice(-FARTHEST);
  }
}

/** A line without a stop between two paragraphs: "Holt slams the deal". */
function isHeading({ text, paragraphs, sentences }: TextLayout, index: number): boolean {
  const { paragraph } = sentences[index]!;
  const { start, end } = paragraphs[paragraph]!;
  return (
    paragraph > 0 &&
    paragraph + 1 < paragraphs.length &&
    end - start < LONGEST_HEADING &&
    sentences[index - 1]?.paragraph !== paragraph &&
    sentences[index + 1]?.paragraph !== paragraph &&
    !/[.!?:;,…]["'”’»)]*$/u.test(text.slice(start, end))
  );
}
/** In characters. */
const LONGEST_HEADING = 90;

function bucket(one: Standing | undefined, now: number, what: 'named' | 'subject' | 'spoke'): string {
  if (!one || one[what] < 0) return 'never';
  const back = now - one[what];
  return back <= 2 ? String(back) : back <= 4 ? '3' : back <= 8 ? '5' : 'far';
}

/** True for a name after a preposition: "of Lavrov". */
function hangs(layout: TextLayout, at: number): boolean {
  if (at < 0) return false;
  let from = at;
  while (from > 0 && /^\p{Lu}|^\.$/u.test(layout.words[from]!.text)) from--;
  return isA(layout.words[from], PREPOSITION);
}

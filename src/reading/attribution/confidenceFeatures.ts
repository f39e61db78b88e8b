import type { TextLayout } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import type { Roster } from '../names/roster.ts';
import { isSpoken, type QuoteCandidate } from '../quotes/quoteCandidate.ts';
import type { Attribution } from './attribution.ts';

/** What a confidence is weighed from, as names of features that hold, each once. */
export type ConfidenceFeatures = readonly string[];

/** What is the same for all quotes of a text, and whom the one before is given to (an index into the roster). */
export interface ConfidenceSetting {
  /** The text is a transcript or a statement. */
  readonly spoken: boolean;
  readonly before: number | null;
  /** How many persons the text names, and how many of them bear each surname. */
  readonly persons: number;
  readonly surnames: ReadonlyMap<string, number>;
}

const bucket = (count: number, ...limits: readonly number[]): string => {
  const at = limits.findIndex((limit) => count <= limit);
  return at < 0 ? `>${limits.at(-1)}` : `<=${limits[at]}`;
};

/**
 * What speaks for and against an attribution: the ground it rests on, the kind of quote and of text, how far the words
 * that name the speaker stand from it, who else is named there, and whether speaker, subject and the quotes around agree.
 */
export function confidenceFeatures(
  layout: TextLayout,
  said: QuoteCandidate,
  attribution: Attribution,
  roster: Roster,
  setting: ConfidenceSetting,
): ConfidenceFeatures {
  const { basis, person } = attribution;
  const ground = basis.startsWith('pronoun') ? 'pronoun' : basis;
  const shape = isSpoken(said) ? 'spoken' : said.quotedSpans.length > 0 ? 'marks' : 'plain';
  const features = [
    'bias',
    ...(ground === 'pronoun' ? shares(basis) : [`basis=${basis}`]),
    `ground=${ground}|${shape}`,
    `how=${said.how}|${shape}`,
  ];
  if (setting.spoken) features.push('text=spoken');
  if (said.within) features.push('nested');
  const subject = attribution.mention ?? said.subject;
  if (subject) features.push(...ofSubject(layout, said, subject, person, roster, ground));
  else features.push('away=none');
  if (person !== null) features.push(...ofPerson(person, roster, setting, ground));
  return features;
}

/** How far the words that name the speaker are from the quote, and who else is named in and around them. */
function ofSubject(
  layout: TextLayout,
  said: QuoteCandidate,
  subject: Pick<NounPhrase, 'from' | 'to'>,
  person: number | null,
  roster: Roster,
  ground: string,
): string[] {
  const { words } = layout;
  const start = words[subject.from]!.start;
  const end = words[subject.to - 1]!.end;
  const [first, last] = [said.spans[0]!.start, said.spans.at(-1)!.end];
  const away = end <= first ? gap(end, first) : start >= last ? gap(last, start) : 0;
  const others = (from: number, to: number, isLookedAt: (at: number) => boolean): number => {
    const found = new Set<number>();
    for (let at = from; at < to; at++) {
      const one = isLookedAt(at) ? roster.personAt.get(at) : undefined;
      if (one !== undefined && one !== person) found.add(one);
    }
    return found.size;
  };
  const sentence = layout.sentences[words[subject.from]!.sentence]!;
  const inPhrase = others(subject.from, subject.to, () => true);
  const inSentence = others(sentence.from, sentence.to, (at) => words[at]!.quotedSpan < 0);
  return [
    `away=${bucket(away, 1, 4, 9, 20)}|${end <= first ? 'before' : 'after'}`,
    `long=${bucket(subject.to - subject.from, 1, 3, 7, 15)}`,
    `in-phrase=${Math.min(2, inPhrase)}|${ground}`,
    `in-sentence=${Math.min(3, inSentence)}|${ground}`,
  ];
}

function ofPerson(
  person: number,
  roster: Roster,
  { before, persons, surnames }: ConfidenceSetting,
  ground: string,
): string[] {
  const one = roster.people[person]!;
  const features = [`named=${bucket(one.at.length, 1, 3, 8)}`, one.known ? 'known' : 'unknown'];
  features.push(one.name.includes(' ') ? 'full-name' : 'surname-only');
  if (one.gender === null) features.push(`no-gender|${ground}`);
  if (surnames.get(one.surname)! > 1) features.push(`same-surname|${ground}`);
  if (before !== null) features.push(`${before === person ? 'agrees' : 'differs'}|${ground}`);
  if (roster.inHeadline.includes(person)) features.push('in-headline');
  features.push(`people=${bucket(persons, 1, 2, 4, 8)}|${ground}`);
  return features;
}

/** "pronoun-7": the person has at least .4, .5, .6 and .7 of the ranking. One feature a step, so that more never counts less. */
function shares(basis: string): string[] {
  const tenth = Number(basis.slice('pronoun-'.length));
  return [5, 6, 7, 8, 9, 10].filter((step) => step <= tenth).map((step) => `share>=${step}`);
}

/** Words between two offsets, roughly: one in six characters. */
const gap = (from: number, to: number): number => Math.round((to - from - 1) / 6);

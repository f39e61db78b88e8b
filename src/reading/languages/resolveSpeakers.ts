import { ESTIMATED } from '../attribution/confidence.ts';
import type { Attribution } from '../attribution/resolveSpeaker.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { AttributionRule } from '../reading.ts';
import { type Gender, type Language, titleGender } from '../rules/compileLanguage.ts';
import { plainly } from '../rules/plainly.ts';
import type { MarkedQuote } from './findMarkedQuotes.ts';
import type { Names } from './findNames.ts';
import { readSubject, type Subject } from './readSubject.ts';

/** Whose a quote is, and why. */
export interface SpeakerNamed extends Pick<Attribution, 'name' | 'possible' | 'rule' | 'evidence'> {
  readonly confidence: number;
}

/** Whom "he" would mean after a sentence. */
interface Focus {
  readonly who: readonly number[];
  readonly sentence: number;
  readonly at: { readonly from: number; readonly to: number } | null;
}

/** How many sentences back a pronoun may reach. */
const REACH = 4;
/** A text that names more people than this is a list: titles in it point to the first of them. */
const MOST_PEOPLE = 300;

/**
 * Gives each quote its speaker, in text order: by name, title, pronoun, body, or the subject that carries over. Where
 * two fit equally both are `possible` and none is chosen; where nobody fits the quote is an orphan.
 */
export function resolveSpeakers(
  layout: TextLayout,
  names: Names,
  quotes: readonly MarkedQuote[],
): SpeakerNamed[] {
  const { people } = names;
  const bySentence = new Map<number, number[]>();
  for (const [index, quote] of quotes.entries()) {
    const here = bySentence.get(quote.sentence);
    if (here) here.push(index);
    else bySentence.set(quote.sentence, [index]);
  }
  const named: SpeakerNamed[] = quotes.map(() => orphan());
  const whoOf = new Map<number, readonly number[]>();
  let focus: Focus | null = null;

  const persons = (
    who: readonly number[],
    rule: AttributionRule,
    confidence: number,
    evidence: SpeakerNamed['evidence'] = null,
  ): SpeakerNamed =>
    who.length === 1
      ? { name: people[who[0]!]!.name, possible: [], rule, evidence, confidence }
      : {
          name: null,
          possible: who.map((one) => people[one]!.name),
          rule,
          evidence: null,
          confidence: ESTIMATED.undecided,
        };

  const byPronoun = (
    gender: Gender | null,
    sentence: number,
    before: number,
  ): [SpeakerNamed, readonly number[]] => {
    const fits = (one: number) => gender === null || (people[one]!.gender ?? gender) === gender;
    const own = subjectOfSentence(layout, names, sentence, before);
    const nearest = own?.who.some(fits) ? own : focus;
    if (!nearest || sentence - nearest.sentence > REACH) return [orphan(), []];
    const who = nearest.who.filter(fits);
    if (who.length === 0) return [orphan(), []];
    const carries = nearest.sentence < sentence && sentence - nearest.sentence <= 1;
    return [
      carries
        ? persons(who, 'subject-carries-over', ESTIMATED.carried, nearest.at)
        : persons(who, 'pronoun', ESTIMATED.pronoun, nearest.at),
      who,
    ];
  };

  const settle = (quote: MarkedQuote): [SpeakerNamed, readonly number[]] => {
    const { subject } = quote;
    const form = quote.saying?.gender ?? null;
    if (subject === null) {
      if (quote.how !== 'bare-verb') return [orphan(), []];
      const earlier = (bySentence.get(quote.sentence) ?? [])
        .map((one) => whoOf.get(one) ?? [])
        .findLast((who) => who.length > 0);
      if (earlier) return [persons(earlier, 'subject-carries-over', ESTIMATED.carried), earlier];
      const carries =
        layout.language.rules.dropsSubject || quote.saying?.kind === 'gerund' || follows(layout, quote);
      return carries ? byPronoun(form, quote.sentence, quote.saying!.from) : [orphan(), []];
    }
    const rule =
      quote.how === 'according-to'
        ? 'according-to'
        : quote.how === 'label'
          ? 'speaker-label'
          : 'subject-of-cue';
    if (subject.kind === 'name') {
      if (subject.who.length > 1) {
        const all = [...new Set(subject.who.flat())];
        return [
          {
            name: null,
            possible: all.map((one) => people[one]!.name),
            rule: 'joint',
            evidence: null,
            confidence: ESTIMATED.joint,
          },
          all,
        ];
      }
      const [who = []] = subject.who;
      if (form) for (const one of who) if (who.length === 1) people[one]!.gender ??= form;
      const fitting = form ? who.filter((one) => (people[one]!.gender ?? form) === form) : who;
      return [
        persons(fitting.length > 0 ? fitting : who, rule, ESTIMATED.name),
        fitting.length > 0 ? fitting : who,
      ];
    }
    if (subject.kind === 'body') {
      return [
        { name: subject.name, possible: [], rule: 'body', evidence: null, confidence: ESTIMATED.body },
        [],
      ];
    }
    if (subject.kind === 'pronoun') return byPronoun(subject.gender, quote.sentence, subject.from);
    const who = withTitle(layout, names, subject, form);
    if (who.length === 0) return [orphan(ESTIMATED.titleOfNobody), []];
    const last = who.length === 1 ? lastBefore(people[who[0]!]!.at, subject.from) : null;
    return [persons(who, 'title', ESTIMATED.title, last ?? null), who];
  };

  for (const [index] of layout.sentences.entries()) {
    let speaker: Focus | null = null;
    for (const one of bySentence.get(index) ?? []) {
      const [found, who] = settle(quotes[one]!);
      named[one] =
        quotes[one]!.how === 'neighbour' && found.rule !== 'orphan'
          ? { ...found, rule: 'next-sentence', confidence: found.confidence * ESTIMATED.neighbour }
          : found;
      whoOf.set(one, who);
      const { subject } = quotes[one]!;
      if (who.length > 0)
        speaker = { who, sentence: index, at: subject?.kind === 'name' ? subject : (found.evidence ?? null) };
    }
    focus = speaker ?? subjectOfSentence(layout, names, index, Number.POSITIVE_INFINITY) ?? focus;
  }
  return named;
}

const orphan = (confidence: number = ESTIMATED.orphan): SpeakerNamed => ({
  name: null,
  possible: [],
  rule: 'orphan',
  evidence: null,
  confidence,
});

/** "… und fügte hinzu", "и добавил": the verb goes on with the subject before "and". */
function follows(layout: TextLayout, quote: MarkedQuote): boolean {
  const at = quote.saying?.from ?? 0;
  return at > 0 && layout.language.and.has(layout.words[at - 1]!.plain);
}

/** Whom a sentence is about: the first it names outside marks; all of "A et B"; null where it names nobody. */
function subjectOfSentence(layout: TextLayout, names: Names, index: number, before: number): Focus | null {
  const sentence = layout.sentences[index]!;
  const to = Math.min(sentence.to, before);
  const seen: number[] = [];
  let at: Focus['at'] = null;
  const subject = readSubject(layout, names, sentence.from, to);
  if (subject?.kind === 'name') {
    return {
      who: [...new Set(subject.who.flat())],
      sentence: index,
      at: { from: subject.from, to: subject.to },
    };
  }
  for (let word = sentence.from; word < to; word++) {
    const mention = names.mentionAt.get(word);
    if (!mention || layout.words[word]!.quotedSpan >= 0) continue;
    for (const one of mention.who) if (!seen.includes(one) && seen.length < 8) seen.push(one);
    at ??= { from: mention.from, to: mention.to };
  }
  return seen.length > 0 ? { who: seen, sentence: index, at } : null;
}

/** The persons named before whom "le ministre", "der deutsche Außenminister" can mean. */
function withTitle(
  layout: TextLayout,
  names: Names,
  subject: Extract<Subject, { kind: 'title' }>,
  form: Gender | null,
): number[] {
  const { words, language } = layout;
  const wanted: string[] = [];
  let head: string | null = null;
  for (let at = subject.from; at < subject.to; at++) {
    const word = words[at]!;
    if (!word.isWord || language.small.has(word.plain)) continue;
    if (head === null && titleGender(language, word) !== undefined) head = word.plain;
    else wanted.push(word.plain);
  }
  if (head === null) return [];
  const gender = form ?? subject.gender;
  const fitting: number[] = [];
  for (const [index, one] of names.people.slice(0, MOST_PEOPLE).entries()) {
    if (!one.shown || one.titles.length === 0 || one.first >= subject.from) continue;
    if (gender && one.gender && one.gender !== gender) continue;
    const titles = one.titles.flatMap((title) => plainly(title).split(/[^\p{L}-]+/u));
    const heads = titles.filter((word) => sameHead(word, head!, language));
    if (heads.length === 0) continue;
    if (wanted.every((word) => titles.some((own) => sameStem(own, word)))) fitting.push(index);
  }
  return fitting;
}

/** The last mention before a word, by halving: a text may hold a hundred thousand. */
function lastBefore(at: readonly { from: number; to: number }[], word: number) {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]!.from < word) low = middle + 1;
    else high = middle;
  }
  return at[low - 1] ?? null;
}

/** "Minister" and "Außenminister", "ministre". */
const sameHead = (own: string, head: string, language: Language): boolean =>
  own === head ||
  (own.length > head.length &&
    own.endsWith(head) &&
    language.titleEndings.some(([ending]) => head.endsWith(ending)));

/** "russe" and "Russie", "российский" and "России". */
const sameStem = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return a === b || (length >= 4 && a.slice(0, 4) === b.slice(0, 4));
};

import type { Attribution } from '../attribution/attribution.ts';
import { ESTIMATED } from '../attribution/confidence.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { AttributionRule } from '../reading.ts';
import type { Gender } from '../rules/compileLanguage.ts';
import type { MarkedQuote } from './findMarkedQuotes.ts';
import type { Names } from './findNames.ts';
import { findReportingVerbs } from './findReportingVerbs.ts';
import { peopleWithTitle } from './peopleWithTitle.ts';
import { readSubject, type Subject } from './readSubject.ts';

/** Whose a quote is, and why. */
export interface SpeakerNamed extends Pick<Attribution, 'name' | 'possible' | 'rule' | 'evidence'> {
  readonly confidence: number;
}

/** Whom "he" would mean after a sentence. */
interface Focus {
  /** Empty for somebody whom the text does not name: "the Dominican diplomat". */
  readonly who: readonly number[];
  readonly sentence: number;
  readonly at: { readonly from: number; readonly to: number } | null;
}

/** How many sentences back a pronoun may reach. */
const REACH = 4;

/** The speaker of a quote, and the persons who may be meant: indices into the people of the text. */
interface Settled {
  readonly named: SpeakerNamed;
  readonly who: readonly number[];
}

/**
 * Gives each quote its speaker, in text order: by name, title, pronoun, body, or the subject that carries over. Where
 * two fit equally both are `possible` and none is chosen; where nobody fits the quote is an orphan.
 */
export function resolveSpeakers(
  layout: TextLayout,
  names: Names,
  quotes: readonly MarkedQuote[],
): SpeakerNamed[] {
  const bySentence = Map.groupBy(quotes, ({ sentence }) => sentence);
  const resolver = new SpeakerResolver(layout, names);
  const settled = new Map<MarkedQuote, SpeakerNamed>();
  for (const index of layout.sentences.keys())
    for (const [quote, named] of resolver.readSentence(index, bySentence.get(index) ?? []))
      settled.set(quote, named);
  return quotes.map((quote) => settled.get(quote)!);
}

class SpeakerResolver {
  private readonly layout: TextLayout;
  private readonly names: Names;
  private focus: Focus | null = null;
  /** Whom the last quote of the sentence is by. */
  private latest: readonly number[] = [];
  /** Whom the last quote of all is by. */
  private spoke: Focus | null = null;
  /** The last quote of the sentence is by somebody who is not its subject: "un tuit en el que afirma …, y dice …". */
  private another = false;
  /** By sentence. */
  private readonly sayings: ReturnType<typeof findReportingVerbs>;

  constructor(layout: TextLayout, names: Names) {
    this.layout = layout;
    this.names = names;
    this.sayings = findReportingVerbs(layout);
  }

  /** Settles the quotes of the next sentence, and whom it leaves in focus. */
  readSentence(index: number, quotes: readonly MarkedQuote[]): [MarkedQuote, SpeakerNamed][] {
    let speaker: Focus | null = null;
    this.latest = [];
    this.another = false;
    const read = quotes.map((quote): [MarkedQuote, SpeakerNamed] => {
      const { named, who } = this.settle(quote);
      const { subject, how } = quote;
      this.another = quote.saying !== null && (how === 'none' || (this.another && how === 'bare-verb'));
      if (who.length > 0) {
        this.latest = who;
        speaker = { who, sentence: index, at: subject?.kind === 'name' ? subject : named.evidence };
      }
      const beside = how === 'neighbour' && named.rule !== 'orphan';
      const confidence = named.confidence * ESTIMATED.neighbour;
      return [quote, beside ? { ...named, rule: 'next-sentence', confidence } : named];
    });
    this.spoke = speaker ?? this.spoke;
    this.focus = speaker ?? this.subjectBehind(index) ?? this.focus;
    return read;
  }

  /** Whom a sentence is about; nobody new where it only tells on what somebody said: "Merz sei nicht bereit gewesen." */
  private subjectBehind(index: number): Focus | null {
    const { words, sentences, language } = this.layout;
    const { from, to } = sentences[index]!;
    const isToldOn =
      words
        .slice(from, to)
        .some(({ plain, quotedSpan }) => quotedSpan < 0 && language.reportedForms.has(plain)) &&
      !this.sayings.has(index);
    return isToldOn ? null : subjectOfSentence(this.layout, this.names, index, Number.POSITIVE_INFINITY);
  }

  private settle(quote: MarkedQuote): Settled {
    const { subject, saying, sentence } = quote;
    const form = saying?.gender ?? null;
    if (quote.how === 'reported') return this.toldOn(quote);
    switch (subject?.kind) {
      case undefined:
        return this.withoutSubject(quote);
      case 'name':
        return this.byName(subject.who, quote.how, form);
      case 'pronoun':
        return this.byPronoun(subject.gender, sentence, subject.from);
      case 'body':
        return {
          named: { ...orphan(ESTIMATED.body), name: subject.name, rule: 'body' },
          who: [],
        };
      case 'title': {
        const who = this.amongAbout(subject, peopleWithTitle(this.layout, this.names, subject, form));
        if (who.length === 0) return { named: orphan(ESTIMATED.titleOfNobody), who };
        const at = who.length === 1 ? this.names.people[who[0]!]!.at : [];
        return this.persons(who, 'title', ESTIMATED.title, lastBefore(at, subject.from));
      }
    }
  }

  /** "la mandataria" of several: whoever the sentences before are about, where that is one of them. */
  private amongAbout({ from, to }: { from: number; to: number }, who: number[]): number[] {
    const { words, language } = this.layout;
    const isOfAny = words.slice(from, to).some(({ plain }) => language.anyOffice.has(plain));
    const about = isOfAny && who.length > 1 ? (this.focus?.who ?? []).filter((one) => who.includes(one)) : [];
    return about.length === 1 ? about : who;
  }

  /** A verb alone goes on with the speaker before it in its sentence, else with whom the text is about. */
  private withoutSubject({ how, sentence, saying }: MarkedQuote): Settled {
    const { language, words } = this.layout;
    if (how !== 'bare-verb' || this.another) return { named: orphan(), who: [] };
    if (this.latest.length > 0) return this.persons(this.latest, 'subject-carries-over', ESTIMATED.carried);
    // "… und fügte hinzu", "и добавил": the verb goes on with the subject before "and".
    const at = saying?.from ?? 0;
    const joined = at > 0 && language.and.has(words[at - 1]!.plain);
    return language.rules.dropsSubject || saying?.kind === 'gerund' || joined
      ? this.byPronoun(saying?.gender ?? null, sentence, at)
      : { named: orphan(), who: [] };
  }

  /** "Sie habe …": whoever spoke in the sentence before, where the subject may be that speaker. */
  private toldOn({ subject, sentence }: MarkedQuote): Settled {
    const near = this.spoke?.sentence === sentence - 1 ? this.spoke : null;
    const [only, ...others] = near?.who ?? [];
    const own = only === undefined ? null : this.names.people[only]!.gender;
    const gender = subject?.kind === 'pronoun' || subject?.kind === 'title' ? subject.gender : null;
    return others.length === 0 && own !== null && own === gender
      ? this.persons(near!.who, 'subject-carries-over', ESTIMATED.carried, near!.at)
      : { named: orphan(), who: [] };
  }

  private byName(
    each: readonly (readonly number[])[],
    how: MarkedQuote['how'],
    form: Gender | null,
  ): Settled {
    const { people } = this.names;
    const [who = []] = each;
    if (each.length > 1) {
      const all = [...new Set(each.flat())];
      const possible = all.map((one) => people[one]!.name);
      return { named: { ...orphan(ESTIMATED.joint), possible, rule: 'joint' }, who: all };
    }
    if (form && who.length === 1) people[who[0]!]!.gender ??= form;
    const fitting = who.filter((one) => !form || (people[one]!.gender ?? form) === form);
    const rule =
      how === 'according-to' ? 'according-to' : how === 'label' ? 'speaker-label' : 'subject-of-cue';
    return this.persons(fitting.length > 0 ? fitting : who, rule, ESTIMATED.name);
  }

  private byPronoun(gender: Gender | null, sentence: number, before: number): Settled {
    const { people } = this.names;
    const fits = (one: number) => gender === null || (people[one]!.gender ?? gender) === gender;
    const own = subjectOfSentence(this.layout, this.names, sentence, before);
    const nearest = own && (own.who.length === 0 || own.who.some(fits)) ? own : this.focus;
    const who = nearest && sentence - nearest.sentence <= REACH ? nearest.who.filter(fits) : [];
    if (!nearest || who.length === 0) return { named: orphan(), who: [] };
    const carries = nearest.sentence < sentence && sentence - nearest.sentence <= 1;
    return carries
      ? this.persons(who, 'subject-carries-over', ESTIMATED.carried, nearest.at)
      : this.persons(who, 'pronoun', ESTIMATED.pronoun, nearest.at);
  }

  /** One person, or several who are all possible. */
  private persons(
    who: readonly number[],
    rule: AttributionRule,
    confidence: number,
    evidence: SpeakerNamed['evidence'] = null,
  ): Settled {
    const all = who.map((one) => this.names.people[one]!.name);
    const named: SpeakerNamed =
      all.length === 1
        ? { name: all[0]!, possible: [], rule, evidence, confidence }
        : { ...orphan(ESTIMATED.undecided), possible: all, rule };
    return { named, who };
  }
}

const orphan = (confidence: number = ESTIMATED.orphan): SpeakerNamed => ({
  name: null,
  possible: [],
  rule: 'orphan',
  evidence: null,
  confidence,
});

/** Whom a sentence is about: the first it names outside marks; all of "A et B"; who bears its title; null where it is about nobody. */
function subjectOfSentence(layout: TextLayout, names: Names, index: number, before: number): Focus | null {
  const sentence = layout.sentences[index]!;
  const to = Math.min(sentence.to, before);
  const subject =
    mainBehindClause(layout, names, sentence.from, to) ?? readSubject(layout, names, sentence.from, to);
  if (subject?.kind === 'name') {
    return {
      who: [...new Set(subject.who.flat())],
      sentence: index,
      at: { from: subject.from, to: subject.to },
    };
  }
  if (subject?.kind === 'title') {
    const titled = peopleWithTitle(layout, names, subject, null);
    const who = titled.length > 0 ? titled : apposedName(layout, names, subject.to, to);
    return { who, sentence: index, at: { from: subject.from, to: subject.to } };
  }
  // Where a verb alone shows its person, whoever comes after a preposition is not who goes on.
  if (layout.language.rules.dropsSubject) return null;
  const seen: number[] = [];
  let at: Focus['at'] = null;
  for (let word = sentence.from; word < to; word++) {
    const mention = names.mentionAt.get(word);
    if (!mention || layout.words[word]!.quotedSpan >= 0) continue;
    for (const one of mention.who) if (!seen.includes(one) && seen.length < 8) seen.push(one);
    at ??= { from: mention.from, to: mention.to };
  }
  return seen.length > 0 ? { who: seen, sentence: index, at } : null;
}

/** "Alors qu'Anne Petit hésite, Marc Dubois se dit prêt.": who comes right behind the comma of the clause that opens; null where none does. */
function mainBehindClause(layout: TextLayout, names: Names, from: number, to: number): Subject | null {
  const { words, language } = layout;
  if (!language.subordinates.has(words[from]?.plain ?? '')) return null;
  let commas = 0;
  for (let at = to - 2; at > from && commas < MOST_COMMAS; at--) {
    if (words[at]!.text !== ',' || words[at]!.quotedSpan >= 0) continue;
    commas++;
    const subject = readSubject(layout, names, at + 1, Math.min(to, at + LONGEST_MAIN));
    const opens = subject !== null && subject.from - at <= MOST_BEFORE_MAIN;
    if (opens && words[subject.to]?.isWord) return subject;
  }
  return null;
}
/** Words behind the comma, with the verb that German puts first. */
const MOST_BEFORE_MAIN = 3;
/** So many commas are tried, and so many words behind each. */
const MOST_COMMAS = 12;
const LONGEST_MAIN = 30;

/** "Romain Dubois" in "Le porte-parole du ministère, Romain Dubois, a dit …": who is named between commas behind a title. */
function apposedName({ words }: TextLayout, names: Names, from: number, to: number): readonly number[] {
  let comma = from;
  while (comma < to && words[comma]!.isWord && comma - from < LONGEST_OFFICE) comma++;
  const mention = comma < to && words[comma]!.text === ',' ? names.mentionAt.get(comma + 1) : undefined;
  return mention && /^[,(]$/.test(words[mention.to]?.text ?? '') ? mention.who : [];
}
/** In words, behind the noun: "porte-parole *du ministère des Affaires étrangères*". */
const LONGEST_OFFICE = 8;

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

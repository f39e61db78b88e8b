import type { TextLayout } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import { sentenceSubject } from '../layout/sentenceSubject.ts';
import type { Roster } from '../names/roster.ts';
import type { Reader } from '../prepareReader.ts';
import { announcer, carriedSubject, quotedSpeaker, withSubject } from '../quotes/findSubject.ts';
import { isForged } from '../quotes/forged.ts';
import { type Author, isSpoken, type QuoteCandidate } from '../quotes/quoteCandidate.ts';
import type { AttributionRule } from '../reading.ts';
import { HE, isA, PERSON, SHE, THEY } from '../rules/wordKinds.ts';
import { addressed, isAddress } from './addressed.ts';
import { type Antecedent, Antecedents } from './antecedents.ts';
import { type Basis, pronounBasis } from './basis.ts';
import { findBody } from './findBody.ts';
import { keyOf, namedInOwnWords, viewerOf } from './inOwnWords.ts';
import { nameBeside, nameInPhrase } from './nameInPhrase.ts';
import { peopleWithTitle } from './peopleWithTitle.ts';
import {
  AGENT,
  bodyAgain,
  holdsOffices,
  inCompany,
  isGroup,
  isNameHere,
  isPluralBody,
  isSomeBody,
  ofDocument,
} from './phraseKinds.ts';

/** Who said something, and why we think so. */
export interface Attribution {
  readonly name: string | null;
  /** Index into the roster, where it is a person. */
  readonly person: number | null;
  /** Where no name is sure: all who may be meant. */
  readonly possible: readonly string[];
  readonly rule: AttributionRule;
  /** Word index of the mention that settles it, where it is not the speaker's own. */
  readonly evidence: { readonly from: number; readonly to: number } | null;
  /** On what it rests: a row of the measured table of confidence. */
  readonly basis: Basis;
  /** Who else a pronoun may mean, next to the likeliest. */
  readonly rival?: string;
  /** The words that name the speaker, where they are fewer than the whole subject. */
  readonly mention?: { readonly from: number; readonly to: number };
}

/** Who the text is about at a sentence: what "he" would mean in the next one. */
interface Focus {
  readonly people: readonly number[];
  readonly sentence: number;
}

/** Phrases of others who are named in passing, by sentence: each is told who it is, and changes nothing. */
interface Others {
  readonly phrases: ReadonlyMap<number, readonly NounPhrase[]>;
  readonly tell: (phrase: NounPhrase, who: Attribution) => void;
}

/** Two whom a pronoun can mean stand equal when the second has this much of the share of the first. */
const EQUAL = 0.85;

/**
 * Gives each quote its speaker, in text order: by name, title, pronoun, carried-over subject or body.
 *
 * Two candidates of equal standing are both `possible` and none is chosen. A pronoun goes to the subject of its own
 * sentence before it, then to the subject or speaker of the sentence before, then to the nearest person of that
 * gender.
 */
export function resolveSpeakers(
  layout: TextLayout,
  said: readonly QuoteCandidate[],
  roster: Roster,
  reader: Reader,
  published: string | null,
  others: Others | null = null,
  watch?: (pronoun: NounPhrase, ranked: readonly Antecedent[]) => void,
): Attribution[] {
  const bySubject = new Map<number, Attribution>();
  const results = new Map<QuoteCandidate, Attribution>();
  const bySentence = new Map<number, QuoteCandidate[]>();
  for (const one of said) bySentence.set(one.sentence, [...(bySentence.get(one.sentence) ?? []), one]);
  const antecedents = new Antecedents(layout, roster);
  const lastNamed = new Map<number, number>();
  const tellers = new Set(said.flatMap(({ author }) => (author?.tells ? [author.person] : [])));
  const named = namedInOwnWords(layout, said, roster);
  let focus: Focus = { people: [], sentence: -1 };
  let lastBody: string | null = null;
  /** Index of the last sentence whose subject is a person whom nobody of the text is known to be. */
  let stranger = -2;
  /** Index of the last sentence whose words are of one whom the text does not name: "one minister told reporters". */
  let teller = -2;
  const bodies: string[] = [];

  const resolvePhrase = (phrase: NounPhrase, sentence: number): Attribution => {
    const cached = bySubject.get(keyOf(phrase));
    if (cached) return cached;
    const made = resolve(phrase, sentence);
    bySubject.set(keyOf(phrase), made);
    return made;
  };

  const resolve = (phrase: NounPhrase, sentence: number): Attribution => {
    const { words } = layout;
    // "the foreign ministers of France, Germany and Italy": three persons, none named.
    if (phrase.joined.length > 1 && holdsOffices(layout, phrase.joined[0]!))
      return { ...orphan(), rule: 'joint' };
    // "President Rask updated on the talks and the leaders praised …": what stands between is a clause of its own.
    if (phrase.joined.length > 1 && phrase.joined.some((part) => isGroup(words, part)))
      return { ...orphan(), rule: 'joint' };
    // "the US and Saudi governments": both, and not the first alone.
    if (phrase.joined.length > 1 && isPluralBody(words, phrase)) return { ...orphan(), rule: 'joint' };
    if (phrase.joined.length > 1) {
      const each = phrase.joined.map((part) => resolve(part, sentence)).filter((one) => one.name !== null);
      const names = [...new Set(each.map((one) => one.name!))];
      if (names.length > 1)
        return { name: null, person: null, possible: names, rule: 'joint', evidence: null, basis: 'joint' };
      if (names.length === 1) return each[0]!;
    }
    const head = words[phrase.head]!;
    const own = roster.personAt.get(phrase.head);
    if (own !== undefined) return certain(own, 'subject-of-cue', 'named');
    const either = roster.eitherAt.get(phrase.head);
    if (either) return undecided(either, 'subject-of-cue');
    if (isA(head, HE | SHE)) return pronoun(phrase, sentence, isA(head, HE) ? 'm' : 'f');
    if (head.low === 'who' || head.low === 'whom') {
      for (let at = phrase.from - 1; at >= Math.max(0, phrase.from - 6); at--) {
        const index = roster.personAt.get(at);
        if (index !== undefined)
          return { ...certain(index, 'pronoun', 'who'), evidence: mentionAround(at, index) };
      }
      return orphan();
    }
    if (isA(head, THEY)) return orphan();
    if (head.low === 'it') {
      return lastBody
        ? { name: lastBody, person: null, possible: [], rule: 'body', evidence: null, basis: 'it' }
        : orphan();
    }
    const inside = nameInPhrase(words, phrase, roster);
    if (inside) return { ...certain(inside.person, 'subject-of-cue', 'inside'), mention: inside };
    const beside = nameBeside(layout, phrase, roster);
    if (beside) return { ...certain(beside.person, 'subject-of-cue', 'beside'), mention: beside };
    const held = addressed(words, phrase, roster);
    if (held !== null)
      return { ...certain(held, 'title', 'title'), evidence: mentionBefore(phrase.from, held) };
    // "The Prime Minister" of an official text is whoever it speaks for, not the one whom it names with that office.
    if (isPrincipal(phrase))
      return roster.principal!.person === null
        ? orphan()
        : certain(roster.principal!.person, 'title', 'title');
    const titled = peopleWithTitle(layout, phrase, roster, reader, published);
    if (titled.length === 1)
      return { ...certain(titled[0]!, 'title', 'title'), evidence: mentionBefore(phrase.from, titled[0]!) };
    if (titled.length > 1) return undecided(titled, 'title');
    const inner = ofDocument(words, phrase);
    if (inner) return resolve(inner, sentence);
    const body = findBody(layout, phrase, roster, reader) ?? bodyAgain(words, phrase, bodies);
    if (body) return { name: body, person: null, possible: [], rule: 'body', evidence: null, basis: 'body' };
    return orphan();
  };

  const isPrincipal = ({ from, to }: NounPhrase): boolean =>
    roster.principal !== null &&
    layout.words[from]!.low === 'the' &&
    layout.words
      .slice(from + 1, to)
      .map(({ low }) => low)
      .join(' ') === roster.principal.title;

  /** A label of a transcript names somebody, or the office of whom the headline names, or nobody. */
  const resolveLabel = (label: NounPhrase): Attribution => {
    const own = roster.personAt.get(label.head) ?? roster.officeAt.get(label.from);
    return own === undefined ? orphan() : certain(own, 'speaker-label', 'label');
  };

  const pronoun = (phrase: NounPhrase, sentence: number, gender: 'm' | 'f'): Attribution => {
    const all = antecedents.rank(phrase.from, sentence, gender).filter(({ person }) => !tellers.has(person));
    watch?.(phrase, all);
    const inOwnWords = named.get(keyOf(phrase));
    const company = inCompany(layout, roster, phrase.from, sentence);
    const ranked = all.filter(({ person }) => !inOwnWords?.has(person) && !company.has(person));
    const [first, second] = ranked;
    if (teller >= sentence - 1 && !isNamedBefore(phrase.from, sentence)) {
      teller = sentence;
      return orphan();
    }
    // "The former envoy met Holt. He said": the envoy, who has no name here, is likelier than Holt.
    if (first && stranger === sentence - 1 && first.features.includes('subject-never')) return orphan();
    if (!first) return all[0] ? undecided([all[0].person], 'pronoun') : orphan();
    // "Holt met Berg. He said": subjects of one sentence, of equal standing.
    const near = focus.people.filter((person) => (roster.people[person]!.gender ?? gender) === gender);
    const together =
      near.length > 1 && near.includes(first.person) && second !== undefined && near.includes(second.person);
    const equals = together
      ? near
      : ranked.filter(({ share }) => share >= first.share * EQUAL).map(({ person }) => person);
    if (equals.length > 1) return undecided(equals, 'pronoun');
    const isSubject = /^s?he$/.test(layout.words[phrase.head]!.low) && near.includes(first.person);
    return {
      ...certain(first.person, isSubject ? 'subject-carries-over' : 'pronoun', pronounBasis(first.share)),
      evidence: mentionBefore(phrase.from, first.person),
      ...(second ? { rival: roster.people[second.person]!.name } : {}),
    };
  };

  const certain = (index: number, rule: AttributionRule, basis: Basis): Attribution => ({
    name: roster.people[index]!.name,
    person: index,
    possible: [],
    rule,
    evidence: null,
    basis,
  });
  const undecided = (people: readonly number[], rule: AttributionRule): Attribution => ({
    name: null,
    person: null,
    possible: people.map((index) => roster.people[index]!.name),
    rule,
    evidence: null,
    basis: 'undecided',
  });
  const mentionAround = (at: number, index: number) => {
    let from = at;
    let to = at + 1;
    while (from > 0 && roster.personAt.get(from - 1) === index) from--;
    while (roster.personAt.get(to) === index) to++;
    return { from, to };
  };
  /** The last mention outside quotation marks before a word. */
  const mentionBefore = (at: number, index: number) => {
    const floor = layout.sentences[layout.words[at]!.sentence]?.from ?? at;
    for (let back = at - 1; back >= floor; back--)
      if (roster.personAt.get(back) === index && layout.words[back]!.quotedSpan < 0)
        return mentionAround(back, index);
    const earlier = lastNamed.get(index);
    return earlier === undefined ? null : mentionAround(earlier, index);
  };

  for (const [index, sentence] of layout.sentences.entries()) {
    const here = bySentence.get(index) ?? [];
    const beside = new Set(here.filter(({ how }) => how !== 'carried').map(({ subject }) => subject));
    let speaker: Attribution | null = null;
    for (const one of here) {
      if (one.author) {
        const made = authorship(one.author);
        results.set(one, made);
        if (made.person !== null) speaker = made;
        continue;
      }
      const subject = subjectOf(one, beside);
      if (!subject) {
        // "Adding that …" as a sentence of its own goes on with whoever spoke in the one before.
        const opens =
          one.cue?.start === sentence.start &&
          GOES_ON.test(layout.text.slice(one.cue.start, one.cue.end)) &&
          one.spans.at(-1)!.end >= sentence.end - 1;
        const [last] = opens && focus.sentence === index - 1 && focus.people.length === 1 ? focus.people : [];
        const made = last === undefined ? orphan() : certain(last, 'subject-carries-over', 'carried');
        results.set(one, made);
        if (last !== undefined) speaker = made;
        continue;
      }
      const found = isTurn(one)
        ? resolveLabel(subject)
        : resolvePhrase(subject, layout.words[subject.from]!.sentence);
      const made = withManner(found, one, subject);
      results.set(one, made);
      if (one.how !== 'neighbour' || made.person !== null) speaker = made;
      if (made.rule === 'orphan' && one.how === 'cue' && (teller === index || isSomebody(subject)))
        teller = sentenceAt(one.spans.at(-1)!.end, index);
      if (made.rule === 'body') lastBody = made.name;
      // "A newspaper reported … It also said": the newspaper, which has no name here.
      if (made.rule === 'orphan' && one.how === 'cue' && isSomeBody(layout.words, subject)) lastBody = null;
      if (made.rule === 'body' && made.name) bodies.push(made.name);
    }
    for (const phrase of others?.phrases.get(index) ?? [])
      others?.tell(phrase, bySubject.get(keyOf(phrase)) ?? resolve(phrase, index));
    const subject = speaker?.person == null ? sentenceSubject(layout, sentence) : null;
    const viewer = speaker?.person == null ? viewerOf(layout, sentence, roster) : null;
    const who =
      speaker?.person != null
        ? [speaker.person]
        : viewer !== null
          ? [viewer]
          : subject && layout.words[subject.from]!.quotedSpan < 0
            ? personsOf(subject, index)
            : [];
    antecedents.take(index, who, speaker?.person ?? null);
    if (who.length > 0) focus = { people: who, sentence: index };
    if (who.length === 0 && isStranger(subject, index)) stranger = index;
    for (let at = sentence.from; at < sentence.to; at++) {
      const who = roster.personAt.get(at);
      if (who !== undefined && layout.words[at]!.quotedSpan < 0) lastNamed.set(who, at);
    }
  }
  // What a forgery shows is nobody's, whoever is named beside it.
  return said.map((one) => {
    const [first] = one.spans;
    const sentence = layout.sentences.findIndex(
      ({ start, end }) => start <= first!.start && first!.start < end,
    );
    const isNobodys = sentence >= 0 && isForged(layout, sentence, first!.start);
    return isNobodys ? orphan() : (results.get(one) ?? orphan());
  });

  /** Index of the sentence in which words end that begin in one. */
  function sentenceAt(end: number, from: number): number {
    let last = from;
    while (last + 1 < layout.sentences.length && layout.sentences[last + 1]!.start < end) last++;
    return last;
  }

  /** Whether somebody is named outside marks in the sentence before the word. */
  function isNamedBefore(at: number, sentence: number): boolean {
    for (let before = at - 1; before >= layout.sentences[sentence]!.from; before--)
      if (roster.personAt.has(before) && layout.words[before]!.quotedSpan < 0) return true;
    return false;
  }

  /** "one minister", "a senior official"; "Zuppi", whom the text names nowhere else. */
  function isSomebody({ from, to, head, joined }: NounPhrase): boolean {
    const { words } = layout;
    if (to - from === 1 && isNameHere(layout, head)) return true;
    return joined.length < 2 && /^(?:an?|one|another)$/.test(words[from]!.low) && isA(words[head], PERSON);
  }

  function isStranger(subject: NounPhrase | null, sentence: number): boolean {
    const { words } = layout;
    if (!subject || subject.joined.length > 1) return false;
    const head = words[subject.head]!;
    if (head.quotedSpan >= 0) return false;
    if (isA(head, HE | SHE)) return stranger === sentence - 1;
    const definite =
      isAddress(words, subject) ||
      (words[subject.from]!.low === 'the' && (isA(head, PERSON) || AGENT.test(head.low)));
    return definite && resolvePhrase(subject, sentence).rule === 'orphan';
  }

  /** Whose words they are: as read with the quote, or what its sentence or the one before tells better. */
  function subjectOf(one: QuoteCandidate, beside: ReadonlySet<NounPhrase | null>): NounPhrase | null {
    const sentence = layout.sentences[one.sentence]!;
    if (one.how === 'carried' && one.cue) {
      const own = withSubject(layout, sentence, one.cue.start);
      if (own) return own;
      // "He said …, adding …" has its subject beside the first verb; "Trump returned the compliment, telling …" has not.
      const told = one.subject !== null && beside.has(one.subject);
      return (told ? null : carriedSubject(layout, sentence, one.cue.start, roster)) ?? one.subject;
    }
    if (one.subject === null && one.how === 'cue') return null;
    if (one.subject === null || one.how === 'neighbour') return announcer(layout, one, roster) ?? one.subject;
    const verb = one.cue === null ? '' : layout.text.slice(one.cue.start, one.cue.end);
    if (/^(?:has |had |also )*(?:quot|cit)(?:ed|es)$/.test(verb)) {
      const quoted = quotedSpeaker(layout, sentence, one.cue!.end, roster);
      if (quoted) return quoted;
    }
    // "after he appeared to suggest": the verb before was read as the subject.
    const left = layout.words[one.subject.from - 1];
    if (one.how === 'cue' && left?.quotedSpan === -1 && /^(?:he|she|they)$/.test(left.low))
      return { from: one.subject.from - 1, to: one.subject.from, head: one.subject.from - 1, joined: [] };
    const gerund = verb.endsWith('ing');
    const beginner = gerund ? withSubject(layout, sentence, one.cue!.start) : null;
    if (beginner) return beginner;
    const limit = one.how === 'label' ? one.spans[0]!.start : gerund ? one.cue!.start : null;
    if (limit === null || resolvePhrase(one.subject, layout.words[one.subject.from]!.sentence).name !== null)
      return one.subject;
    // "Back on American soil, he returned to his lines: …", "the committee issued a statement calling …"
    return carriedSubject(layout, sentence, limit, roster) ?? one.subject;
  }

  function personsOf(phrase: NounPhrase, sentence: number): number[] {
    const parts = phrase.joined.length > 1 ? phrase.joined : [phrase];
    return parts.flatMap((part) => {
      const found = resolvePhrase(part, sentence);
      return found.person !== null ? [found.person] : [];
    });
  }
}

/** What a sentence without a subject of its own begins with. */
const GOES_ON = /^(?:Adding|Saying|Stressing|Noting)$/;

/** A turn of a transcript, as opposed to words in marks under a label. */
const isTurn = (one: QuoteCandidate): boolean => one.how === 'label' && isSpoken(one);

/** The text is their own: one name, several of a joint statement, or an office without a name. */
const authorship = ({ person, names }: Author): Attribution => ({
  name: names.length === 1 ? names[0]! : null,
  person,
  possible: names.length > 1 ? names : [],
  rule: names.length > 1 ? 'joint' : 'author',
  evidence: null,
  basis: names.length === 0 ? 'orphan' : names.length > 1 ? 'joint' : 'author',
});

/** A name beside its apposition is shown with it. */
const widest = (a: { from: number; to: number }, b: { from: number; to: number }) => ({
  from: Math.min(a.from, b.from),
  to: Math.max(a.to, b.to),
});

const orphan = (): Attribution => ({
  name: null,
  person: null,
  possible: [],
  rule: 'orphan',
  evidence: null,
  basis: 'orphan',
});

function withManner(found: Attribution, said: QuoteCandidate, subject: NounPhrase): Attribution {
  if (subject !== said.subject && !found.mention) found = { ...found, mention: subject };
  else if (said.how === 'cue' && subject === said.subject && found.mention)
    found = { ...found, mention: widest(found.mention, subject) };
  // "Question: …": the label says that it is somebody else's, though not whose.
  if (isTurn(said)) return { ...found, rule: 'speaker-label' };
  if (found.rule === 'orphan') return found;
  if (said.how === 'label')
    return found.rule === 'subject-of-cue' ? { ...found, rule: 'speaker-label', basis: 'label' } : found;
  if (said.how === 'neighbour') return { ...found, rule: 'next-sentence', basis: 'neighbour' };
  if (said.how === 'according-to' && found.rule === 'subject-of-cue')
    return { ...found, rule: 'according-to', basis: 'according-to' };
  if (said.how === 'carried' && found.rule === 'subject-of-cue')
    return { ...found, rule: 'subject-carries-over', basis: 'carried' };
  return found;
}

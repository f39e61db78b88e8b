import { hasMarks } from '../layout/hasMarks.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import { sentenceAt } from '../layout/sentenceAt.ts';
import type { Roster } from '../names/roster.ts';
import type { Reader } from '../prepareReader.ts';
import type { QuoteCandidate } from '../quotes/quoteCandidate.ts';
import { DETERMINER, HE, isA, SHE, THEY } from '../rules/wordKinds.ts';
import { addressed } from './addressed.ts';
import { answeredBefore } from './answeredBefore.ts';
import { type Antecedent, Antecedents, SURE } from './antecedents.ts';
import { type Attribution, certain, orphan, undecided } from './attribution.ts';
import { pronounBasis } from './basis.ts';
import { BodiesHeard } from './bodiesHeard.ts';
import { isDescribedAnywhere } from './calledWith.ts';
import { counterpartOf } from './counterpart.ts';
import { notHeardInCourt } from './inCourt.ts';
import { keyOf, namedInOwnWords } from './inOwnWords.ts';
import { isPrincipal } from './isPrincipal.ts';
import { Mentions } from './mentions.ts';
import { nameBeside, nameInPhrase } from './nameInPhrase.ts';
import { personOfAge } from './ofAge.ts';
import { oneOfNamesakes } from './oneOfNamesakes.ts';
import { type Focus, onlyInFocus } from './onlyInFocus.ts';
import { isOnlyCalledSo, isOtherThanNamed, isSpokespersonAbove } from './otherThanNamed.ts';
import { peopleDescribed } from './peopleDescribed.ts';
import { peopleWithTitle } from './peopleWithTitle.ts';
import {
  asOneBody,
  beforeStatement,
  describedByName,
  headOfList,
  holdsOffices,
  inCompany,
  isGroup,
  isOfAnother,
  isPluralBody,
  isProper,
  isSomeBody,
  isTwoWordName,
  namesOfSeveral,
  ofDocument,
  officeInParts,
  whoIsTold,
} from './phraseKinds.ts';
import { strangerBefore } from './strangerPhrases.ts';
import { Unnamed } from './unnamed.ts';

/** Called with each pronoun and whom it may mean, likeliest first: how the ranking is trained. */
export type WatchPronouns = (pronoun: NounPhrase, ranked: readonly Antecedent[]) => void;

/** Two whom a pronoun can mean stand equal when the second has this much of the share of the first. */
const EQUAL = 0.85;
/** With this share a pronoun may mean somebody of whom only something that is theirs is named last. */
const SURER = 0.8;
/**
 * Whom a noun phrase of a text means, given what the sentences before it were about.
 *
 * Ask in text order, and after each sentence call `endSentence`: pronouns, "it" and "the ministry" look back.
 */
export class PhraseResolver {
  /** Whom the last sentence with a person as its subject is about. */
  focus: Focus = { people: [], sentence: -1 };
  readonly #layout: TextLayout;
  readonly #roster: Roster;
  readonly #reader: Reader;
  readonly #published: string | null;
  readonly #watch: WatchPronouns | undefined;
  readonly #known = new Map<number, Attribution>();
  readonly #antecedents: Antecedents;
  readonly #mentions: Mentions;
  /** Those without a name whom the text is about. */
  readonly #unnamed: Unnamed;
  readonly #bodies: BodiesHeard;
  /** Those who tell the text in the first person, whom no "he" means. */
  readonly #tellers: ReadonlySet<number>;
  /** Whom the words of a pronoun name: it cannot mean them. */
  readonly #inOwnWords: ReadonlyMap<number, ReadonlySet<number>>;
  /** Who spoke last, and in which sentence. */
  #spoke: { readonly person: number | null; readonly sentence: number } = { person: null, sentence: -1 };
  /** Persons whom an office means in a sentence, by its index. */
  readonly #byOffice = new Map<number, number[]>();

  constructor(
    layout: TextLayout,
    said: readonly QuoteCandidate[],
    roster: Roster,
    reader: Reader,
    published: string | null,
    watch?: WatchPronouns,
  ) {
    this.#layout = layout;
    this.#roster = roster;
    this.#reader = reader;
    this.#published = published;
    this.#watch = watch;
    this.#antecedents = new Antecedents(layout, roster);
    this.#mentions = new Mentions(layout, roster);
    this.#bodies = new BodiesHeard(layout, roster, reader);
    this.#unnamed = new Unnamed(
      layout,
      roster,
      reader,
      this.#mentions,
      (phrase) => this.resolve(phrase).rule === 'orphan',
    );
    this.#tellers = new Set(
      said.flatMap(({ author }) => (author?.tells && author.person !== null ? author.person : [])),
    );
    this.#inOwnWords = namedInOwnWords(layout, said, roster);
  }

  /** Whom a subject means. Asked again, it answers the same, whatever was read since. */
  resolve(phrase: NounPhrase): Attribution {
    const known = this.#known.get(keyOf(phrase));
    if (known) return known;
    const made = this.#resolve(phrase);
    this.#known.set(keyOf(phrase), made);
    return made;
  }

  /** Whom a phrase in passing means. It is not remembered: more is known once its sentence is read. */
  resolveInPassing(phrase: NounPhrase): Attribution {
    return this.#known.get(keyOf(phrase)) ?? this.#resolve(phrase);
  }

  /** A label of a transcript names somebody, or the office of whom the headline names, or nobody. */
  resolveLabel(label: NounPhrase): Attribution {
    const own = this.#roster.personAt.get(label.head) ?? this.#roster.officeAt.get(label.from);
    return own === undefined ? orphan() : certain(this.#roster, own, 'speaker-label', 'label');
  }

  /** The persons whom a phrase, or each part of a joined one, means. */
  personsOf(phrase: NounPhrase): number[] {
    const parts = phrase.joined.length > 1 ? phrase.joined : [phrase];
    return parts.flatMap((part) => this.resolve(part).person ?? []);
  }

  /** Remembers who spoke: what "it", "the ministry" and a "he" after somebody unnamed mean further down. */
  heard(one: QuoteCandidate, subject: NounPhrase, who: Attribution, sentence: number): void {
    const last = Math.max(sentence, sentenceAt(this.#layout.sentences, one.spans.at(-1)!.end - 1));
    if (who.rule === 'body' && who.name) this.#bodies.spoke(who.name, subject, last);
    if (who.rule !== 'orphan') return;
    this.#unnamed.heard(one, subject, sentence, last);
    // "A newspaper reported … It also said": the newspaper, which has no name here.
    if (one.how === 'cue' && isSomeBody(this.#layout.words, subject)) this.#bodies.forgetLast();
  }

  /** Remembers whom a sentence is about, once its quotes have their speakers. */
  endSentence(
    index: number,
    people: readonly number[],
    speaker: number | null,
    subject: NounPhrase | null,
  ): void {
    this.#antecedents.take(index, people, speaker, this.#byOffice.get(index));
    if (speaker !== null) this.#spoke = { person: speaker, sentence: index };
    if (subject) this.#unnamed.meet(subject, index);
    if (people.length > 0) this.focus = { people, sentence: index };
    else {
      if (subject) this.#bodies.acted(subject);
      this.#unnamed.endSentence(index, subject);
    }
    this.#mentions.endSentence(index);
  }

  #resolve(phrase: NounPhrase): Attribution {
    const joint = this.#joint(phrase);
    if (joint) return joint;
    const { words } = this.#layout;
    const head = words[phrase.head]!;
    const own = this.#roster.personAt.get(phrase.head);
    if (own !== undefined)
      return isOtherThanNamed(this.#layout, this.#roster, phrase, own)
        ? orphan()
        : certain(this.#roster, own, 'subject-of-cue', 'named');
    const either = this.#roster.eitherAt.get(phrase.head);
    if (either) return oneOfNamesakes(this.#layout, this.#roster, either, phrase.head);
    if (isA(head, HE | SHE)) return this.#pronoun(phrase, isA(head, HE) ? 'm' : 'f');
    if (head.low === 'who' || head.low === 'whom') return this.#relative(phrase);
    if (isA(head, THEY)) return orphan();
    if (head.low === 'it') return asBody(this.#bodies.it(head), 'it');
    return this.#described(phrase);
  }

  /** "Holt and Berg", "the US and Saudi governments"; null where the phrase is of one. */
  #joint({ joined, ...phrase }: NounPhrase): Attribution | null {
    if (joined.length < 2) return null;
    const { words } = this.#layout;
    const held =
      headOfList(words, joined, this.#roster) ??
      officeInParts(words, joined, this.#roster, this.#reader.english);
    if (held !== null) return certain(this.#roster, held, 'subject-of-cue', 'inside');
    const holder = this.#holderOfAll(joined);
    if (holder !== null) return this.#titled(joined[0]!, holder);
    const one = asOneBody(this.#layout, joined, this.#roster, this.#reader.english);
    if (one) return this.#resolve(one);
    const isNobody =
      // "the foreign ministers of France, Germany and Italy": three persons, none named.
      holdsOffices(this.#layout, joined[0]!) ||
      // "President Rask updated on the talks and the leaders praised …": what is between is a clause of its own.
      joined.some((part) => isGroup(words, part)) ||
      // "the US and Saudi governments": both, and not the first alone.
      isPluralBody(words, { ...phrase, joined });
    if (isNobody) return { ...orphan(), rule: 'joint' };
    const all = joined.map((part) => this.#resolve(part));
    const [first] = all;
    const each = all.filter((one) => one.name !== null);
    const names = [...new Set(each.map((one) => one.name!))];
    if (names.length > 1)
      return { name: null, person: null, possible: names, rule: 'joint', evidence: null, basis: 'joint' };
    // "the Department of Trade and Apple": one of two bodies is half of who speaks.
    const isHalf =
      each.length === 1 &&
      each[0]!.rule === 'body' &&
      first?.rule === 'body' &&
      joined.every((part) => isProper(words, part));
    if (isHalf) return { ...orphan(), rule: 'joint' };
    // "Farmers Ilko Brand and Oleh Dorn", of whom only the second is known to be somebody: half of who speaks, too.
    const { person } = all.at(-1)!;
    const isOther = first?.name === null && each.length === 1 && isTwoWordName(words, joined[0]!);
    return isOther && person !== null ? undecided(this.#roster, [person], 'joint') : (each[0] ?? null);
  }

  /** "The Prime Minister and Minister of Foreign Affairs": the only one who holds both; null where nobody or several do. */
  #holderOfAll(joined: readonly NounPhrase[]): number | null {
    if (joined.slice(1).some(({ from }) => isA(this.#layout.words[from], DETERMINER))) return null;
    const [first = [], ...others] = joined.map((part) =>
      peopleWithTitle(this.#layout, part, this.#roster, this.#reader, this.#published),
    );
    const [person, ...more] = first.filter((one) => others.every((holders) => holders.includes(one)));
    return person === undefined || more.length > 0 ? null : person;
  }

  #pronoun(phrase: NounPhrase, gender: 'm' | 'f'): Attribution {
    const { words } = this.#layout;
    const { sentence } = words[phrase.from]!;
    const { people } = this.#roster;
    const told = whoIsTold(words, this.#roster, phrase);
    const all = this.#antecedents
      .rank(phrase.from, sentence, gender)
      .filter(({ person }) => !this.#tellers.has(person) && !told.has(person));
    this.#watch?.(phrase, all);
    const inOwnWords = this.#inOwnWords.get(keyOf(phrase));
    const company = inCompany(this.#layout, this.#roster, phrase.from, sentence);
    const answered = this.#answered(phrase.from, sentence);
    const silent = notHeardInCourt(this.#layout, this.#roster, phrase);
    const isNot = [inOwnWords, company, silent, answered];
    const ranked = all.filter(({ person }) => !isNot.some((those) => those?.has(person)));
    const [first, second] = ranked;
    if (first && isOnlyCalledSo(words, this.#roster, first.person)) return orphan();
    if (this.#unnamed.isMeant(phrase, gender, first)) return orphan();
    if (first && second && isSpokespersonAbove(people[first.person]!, first)) return orphan();
    // The likeliest is dead or an officer of the court: the next in line is no likelier to be the one in the dock.
    if (all[0] && silent.has(all[0].person)) return orphan();
    if (!first)
      return all[0] && !answered.has(all[0].person)
        ? undecided(this.#roster, [all[0].person], 'pronoun')
        : orphan();
    // "Holt met Berg. He said": subjects of one sentence, of equal standing.
    const near = this.focus.people.filter((person) => (people[person]!.gender ?? gender) === gender);
    const together =
      near.length > 1 && near.includes(first.person) && second !== undefined && near.includes(second.person);
    const equals = together
      ? near
      : ranked.filter(({ share }) => share >= first.share * EQUAL).map(({ person }) => person);
    if (equals.length > 1) return undecided(this.#roster, equals, 'pronoun');
    // "Holt's ministry was silent": of whom only something that is theirs is named last, no pronoun is sure.
    if (second && first.share < SURER && first.features.includes('owner') && !near.includes(first.person))
      return undecided(this.#roster, [first.person, second.person], 'pronoun');
    // Once a "he", somebody is no "she" further down.
    if (first.share >= SURE) people[first.person]!.gender ??= gender;
    const isSubject = /^s?he$/.test(words[phrase.head]!.low) && near.includes(first.person);
    const rule = isSubject ? 'subject-carries-over' : 'pronoun';
    return {
      ...certain(this.#roster, first.person, rule, pronounBasis(first.share)),
      evidence: this.#mentions.before(phrase.from, first.person),
      ...(second ? { rival: people[second.person]!.name } : {}),
    };
  }

  /** "Responding to the minister's statement, she said": the minister, who is not "she". */
  #answered(pronoun: number, sentence: number): ReadonlySet<number> {
    const other = answeredBefore(this.#layout, pronoun, sentence);
    const { person } = other ? this.resolveInPassing(other) : { person: null };
    return new Set(person === null ? [] : [person]);
  }

  /** "Berg, who said": whoever is named close before; of "Berg, the mother of Holt, who said" it is Berg. */
  #relative({ from }: NounPhrase): Attribution {
    if (isOfAnother(this.#layout.words, from)) return orphan();
    for (let at = from - 1; at >= Math.max(0, from - 6); at--) {
      const index = this.#roster.personAt.get(at);
      if (index === undefined) continue;
      const outer = describedByName(this.#layout.words, this.#roster, at);
      if (outer && !outer.isKin) return undecided(this.#roster, [outer.person, index], 'pronoun');
      return {
        ...certain(this.#roster, outer?.person ?? index, 'pronoun', 'who'),
        evidence: this.#mentions.around(outer?.at ?? at, outer?.person ?? index),
      };
    }
    const called = strangerBefore(this.#layout.words, from);
    return called ? { ...orphan(), mention: called } : orphan();
  }

  /** "the Finnish envoy, Anna Berg", "the prime minister", "the ministry's spokesman". */
  #described(phrase: NounPhrase): Attribution {
    const roster = this.#roster;
    const { words } = this.#layout;
    const speaks = beforeStatement(words, phrase);
    if (speaks) return this.#resolve(speaks);
    const several = namesOfSeveral(words, phrase, roster);
    if (several.length > 1) return undecided(roster, several, 'joint');
    const inside = nameInPhrase(words, phrase, roster);
    if (inside) return { ...certain(roster, inside.person, 'subject-of-cue', 'inside'), mention: inside };
    const beside = nameBeside(this.#layout, phrase, roster);
    if (beside) return { ...certain(roster, beside.person, 'subject-of-cue', 'beside'), mention: beside };
    const held = addressed(words, phrase, roster);
    if (held !== null) return this.#titled(phrase, held);
    // "The Prime Minister" of an official text is whoever it speaks for, not the one whom it names with that office.
    if (isPrincipal(words, phrase, roster))
      return roster.principal!.person === null
        ? orphan()
        : certain(roster, roster.principal!.person, 'title', 'title');
    const counterpart = counterpartOf(this.#layout, roster, this.#antecedents, phrase);
    if (counterpart !== null) return this.#titled(phrase, counterpart);
    const aged = personOfAge(words, phrase, roster.people);
    if (aged !== null) return this.#titled(phrase, aged);
    const titled = this.#holders(phrase);
    const untitled = titled.length === 1 ? this.#untitledBefore(phrase, titled[0]!) : null;
    if (untitled !== null) return undecided(roster, [untitled, titled[0]!], 'title');
    if (titled.length === 1) return this.#titled(phrase, titled[0]!);
    if (titled.length > 1) {
      const spoke = onlyInFocus(this.#layout, this.focus, phrase, titled);
      return spoke === null ? undecided(roster, titled, 'title') : this.#titled(phrase, spoke);
    }
    const inner = ofDocument(words, phrase);
    if (inner) return this.#resolve(inner);
    return asBody(this.#bodies.named(phrase), 'body');
  }

  /** Whom "the general" can mean: those of that office whom the text named later than a general whom it only describes. */
  #holders(phrase: NounPhrase): number[] {
    const inOffice = peopleWithTitle(this.#layout, phrase, this.#roster, this.#reader, this.#published);
    const holders = inOffice.length > 0 ? inOffice : peopleDescribed(this.#layout, phrase, this.#roster);
    const described = this.#unnamed.lastOf(phrase);
    if (described < 0) return holders;
    const head = this.#layout.words[phrase.head]!.low;
    return holders.filter((one) => {
      const isCalledSo =
        inOffice.length === 0 ||
        this.#roster.people[one]!.titles.some((title) => title.toLowerCase().split(/[ -]/).includes(head));
      return isCalledSo && (this.#mentions.before(phrase.from, one)?.from ?? -1) > described;
    });
  }

  #titled(phrase: NounPhrase, person: number): Attribution {
    const { sentence } = this.#layout.words[phrase.from]!;
    this.#byOffice.set(sentence, [...(this.#byOffice.get(sentence) ?? []), person]);
    return {
      ...certain(this.#roster, person, 'title', 'title'),
      evidence: this.#mentions.before(phrase.from, person),
    };
  }

  /**
   * "NATO's Marko Ruttema said it was fine. “It is fine,” the secretary-general said": who speaks in the sentence before, or whom it is
   * about, where the text shows no office of theirs, and the paragraph does not name whoever has this one. Else null.
   */
  #untitledBefore(phrase: NounPhrase, titled: number): number | null {
    const { words, sentences } = this.#layout;
    const { sentence } = words[phrase.from]!;
    const { paragraph } = sentences[sentence]!;
    const speaks = this.#undescribed(sentence - 1);
    const [person, ...more] = speaks === null ? this.focus.people : [speaks];
    if (person === undefined || more.length > 0 || person === titled) return null;
    // Behind words in marks whoever said them is likelier to be meant again.
    const isHeard = speaks !== null && hasMarks(this.#layout, sentence - 1);
    if (!isHeard && peopleDescribed(this.#layout, phrase, this.#roster).includes(titled)) return null;
    if (
      (speaks === null && this.focus.sentence !== sentence - 1) ||
      sentences[sentence - 1]!.paragraph !== paragraph
    )
      return null;
    const one = this.#roster.people[person]!;
    if (one.titles.length > 0 || (one.known?.offices ?? []).length > 0) return null;
    const isHere = ({ from, inHeadline }: { from: number; inHeadline: boolean }) =>
      !inHeadline && sentences[words[from]!.sentence]?.paragraph === paragraph;
    return this.#roster.people[titled]!.at.some(isHere) ? null : person;
  }

  /** Who speaks in a sentence, of whom the text never tells what they are. */
  #undescribed(sentence: number): number | null {
    const { person, sentence: last } = this.#spoke;
    if (person === null || last !== sentence) return null;
    const one = this.#roster.people[person]!;
    return isDescribedAnywhere(this.#layout.words, this.#roster, one) ? null : person;
  }
}

const asBody = (name: string | null, basis: 'body' | 'it'): Attribution =>
  name === null ? orphan() : { name, person: null, possible: [], rule: 'body', evidence: null, basis };

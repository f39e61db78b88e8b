import type { TextLayout } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import { sentenceSubject } from '../layout/sentenceSubject.ts';
import type { Roster } from '../names/roster.ts';
import type { Reader } from '../prepareReader.ts';
import type { QuoteCandidate } from '../quotes/quoteCandidate.ts';
import { HE, isA, OCCUPATION, PERSON, SHE } from '../rules/wordKinds.ts';
import { isAddress } from './addressed.ts';
import type { Antecedent } from './antecedents.ts';
import type { Mentions } from './mentions.ts';
import { OFFICE_TOO } from './peopleWithTitle.ts';
import { AGENT } from './phraseKinds.ts';
import {
  actsByName,
  genderOf,
  isCalledByName,
  isDescribed,
  isInOffice,
  isNameAtStart,
  isNameBehindOpening,
  isOfBody,
  isOfCountry,
  isOfState,
  isOwned,
  isSomebody,
  kinOf,
  peopleOf,
} from './strangerPhrases.ts';
import { Strangers } from './strangers.ts';

type Gender = 'm' | 'f';

/** Whoever a sentence is about and the text knows no name of. */
interface Stranger {
  readonly sentence: number;
  /** Called by a body: "The ECB chief". */
  readonly isOfBody: boolean;
  /** Of which country by the description: "The Swiss host". */
  readonly side: string | null;
}

/**
 * Those whom a text speaks of without their names, and whom a "he" or "she" behind them means: "one minister", "the representative of
 * France", "his wife", "the former envoy". Such a pronoun is nobody's who is named.
 *
 * Its resolver tells it in text order who speaks, and whom each sentence is about.
 */
export class Unnamed {
  readonly #layout: TextLayout;
  readonly #roster: Roster;
  readonly #reader: Reader;
  readonly #mentions: Mentions;
  /** Whether a phrase means nobody by name. */
  readonly #isNobody: (phrase: NounPhrase) => boolean;
  readonly #strangers: Strangers;
  /** Whoever the last sentence is about that is about somebody without a name: "The former envoy met Holt". */
  #stranger: Stranger | null = null;
  /** Index of the last sentence in which the representative of a state speaks, and those below about the same. */
  #ofState = -2;
  /** The last sentence about somebody of a family, and whether that is a "he". */
  #kin: { readonly sentence: number; readonly gender: Gender | 'any' } | null = null;
  /** The last sentence whose words are somebody's: "one minister told reporters"; and whether that is a "he", where the words tell. */
  #teller: { readonly sentence: number; readonly gender: Gender | null } = { sentence: -2, gender: null };

  constructor(
    layout: TextLayout,
    roster: Roster,
    reader: Reader,
    mentions: Mentions,
    isNobody: (phrase: NounPhrase) => boolean,
  ) {
    this.#layout = layout;
    this.#roster = roster;
    this.#reader = reader;
    this.#mentions = mentions;
    this.#isNobody = isNobody;
    this.#strangers = new Strangers(layout, roster, reader);
  }

  /** Index of the word at which the text last spoke of the one whom a definite phrase means; -1 where it means nobody from above. */
  lastOf(phrase: NounPhrase): number {
    return this.#strangers.lastOf(phrase);
  }

  /** Remembers who speaks, where nobody by name does, in words that end in the sentence `last`. */
  heard(one: QuoteCandidate, subject: NounPhrase, sentence: number, last: number): void {
    const { words } = this.#layout;
    const isCue = one.how === 'cue';
    if (isCue && isOfState(words, subject)) this.#ofState = sentence;
    const isAgain = this.lastOf(subject) >= 0;
    if (isAgain) this.#strangers.meetAgain(subject);
    else this.#strangers.meet(subject);
    // "… when two men opened fire, his wife, Nada, told state radio."
    const kin =
      isCue && subject.joined.length < 2
        ? (kinOf(words, subject) ?? this.#kinBefore(subject, sentence))
        : null;
    if (kin) this.#kin = { sentence, gender: kin };
    const tells =
      (isCue && (isAgain || this.#isTeller(subject, sentence))) ||
      ((isCue || one.how === 'carried') && isOfCountry(words, subject));
    if (!tells) return;
    const isPronoun = isA(words[subject.head], HE | SHE);
    this.#teller = { sentence: last, gender: isPronoun ? this.#teller.gender : genderOf(words, subject) };
  }

  /** Takes in the subject of a sentence, whoever it is about: "a senior French diplomat", "the envoy of Chad". */
  meet(subject: NounPhrase, sentence: number): void {
    if (isOfState(this.#layout.words, subject)) this.#ofState = sentence;
    this.#strangers.meet(subject);
  }

  /** Remembers whom a sentence is about that is about nobody by name. */
  endSentence(index: number, subject: NounPhrase | null): void {
    // "Union leader Terel left. “We asked. We will take it,” he said.": what is in marks between changes nothing.
    if (!subject) {
      if (this.#teller.sentence === index - 1 && this.#isInMarks(index))
        this.#teller = { ...this.#teller, sentence: index };
    } else if (this.#isSomebodyElse(subject))
      this.#teller = { sentence: index, gender: genderOf(this.#layout.words, subject) };
    else if (this.#isStranger(subject, index)) this.#isAbout(subject, index);
  }

  /** Whether "he" or "she" is one of those without a name, and not `first`, who of those with a name is likeliest. */
  isMeant(pronoun: NounPhrase, gender: Gender, first: Antecedent | undefined): boolean {
    const { sentence } = this.#layout.words[pronoun.from]!;
    return (
      this.#isTellerAgain(pronoun, sentence, gender) ||
      this.#isOfStateAgain(pronoun, sentence) ||
      this.#isKinAgain(sentence, gender) ||
      this.#isSubjectHere(pronoun, sentence) ||
      (first !== undefined && this.#isStrangerAgain(sentence, first))
    );
  }

  /** "The Secretary-General also met the press, and he said …", where nobody of the text is known to be Secretary-General. */
  #isSubjectHere({ from, head }: NounPhrase, sentence: number): boolean {
    const { words, sentences } = this.#layout;
    if (!/^s?he$/.test(words[head]!.low)) return false;
    const subject = sentenceSubject(this.#layout, sentences[sentence]!);
    return (
      subject !== null &&
      subject.to <= from &&
      words[subject.from]!.low === 'the' &&
      !/^(?:nominee|candidate)$/.test(words[subject.head]!.low) &&
      this.#isStranger(subject, sentence) &&
      !this.#mentions.isAnybodyBefore(from, sentence)
    );
  }

  /** "Her husband has packed. “He thinks me stubborn,” she says.": not the husband. */
  #isTellerAgain({ from }: NounPhrase, sentence: number, gender: Gender): boolean {
    const isTeller = this.#teller.sentence >= sentence - 1 && (this.#teller.gender ?? gender) === gender;
    if (!isTeller || this.#mentions.isAnybodyBefore(from, sentence)) return false;
    this.#teller = { ...this.#teller, sentence };
    return true;
  }

  /** "The representative of France said … She called …": still about whoever spoke. */
  #isOfStateAgain({ from, head }: NounPhrase, sentence: number): boolean {
    const { words, sentences } = this.#layout;
    if (this.#ofState !== sentence - 1 || !/^s?he$/.test(words[head]!.low)) return false;
    // "Her delegation would circulate a draft, she added.": nobody is named before the pronoun.
    if (this.#mentions.isAnybodyBefore(from, sentence)) return false;
    if (sentences[sentence]!.paragraph !== sentences[sentence - 1]!.paragraph) return false;
    this.#ofState = sentence;
    return true;
  }

  /** "Her brother, Stefan, shrugged. “She could come,” he said." */
  #isKinAgain(sentence: number, gender: Gender): boolean {
    return this.#kin?.sentence === sentence - 1 && [gender, 'any'].includes(this.#kin.gender);
  }

  /** "The former envoy met Holt. He said": the envoy is likelier than Holt, who has been no subject or is of another country. */
  #isStrangerAgain(sentence: number, { person, features }: Antecedent): boolean {
    if (this.#stranger?.sentence !== sentence - 1) return false;
    const { side } = this.#stranger;
    return (
      this.#stranger.isOfBody ||
      features.includes('subject-never') ||
      (side !== null && this.#roster.people[person]!.side !== side)
    );
  }

  /** Whether the subject of a cue goes on as somebody without a name. */
  #isTeller(subject: NounPhrase, sentence: number): boolean {
    const { words } = this.#layout;
    return (
      isDescribed(words, subject) ||
      isOwned(words, subject) ||
      isInOffice(words, subject) ||
      this.#teller.sentence === sentence ||
      isSomebody(this.#layout, this.#roster, subject) ||
      isNameAtStart(this.#layout, this.#reader, subject)
    );
  }

  /** A sentence is about somebody whom the text does not name. */
  #isAbout(subject: NounPhrase, sentence: number): void {
    const { words } = this.#layout;
    const side = peopleOf(words, subject, this.#reader);
    this.#stranger = { sentence, isOfBody: isOfBody(words, subject), side };
    const gender = kinOf(words, subject) ?? this.#kinBefore(subject, sentence);
    if (gender) this.#kin = { sentence, gender };
  }

  /** "She was pulled from a tree." behind "His wife, Jolana": whether whoever is meant is a "he"; null for any other subject. */
  #kinBefore(subject: NounPhrase, sentence: number): Gender | 'any' | null {
    if (this.#kin?.sentence !== sentence - 1) return null;
    const { gender } = this.#kin;
    const pronoun = { m: HE, f: SHE, any: HE | SHE }[gender];
    return isA(this.#layout.words[subject.head], pronoun) ? gender : null;
  }

  /** "The former envoy met Holt": about a person, whom the text does not name. */
  #isStranger(subject: NounPhrase, sentence: number): boolean {
    const { words } = this.#layout;
    const head = words[subject.head]!;
    if (subject.joined.length > 1 || head.quotedSpan >= 0) return false;
    if (isA(head, HE | SHE))
      return this.#stranger?.sentence === sentence - 1 || this.#kinBefore(subject, sentence) !== null;
    const isDefinite =
      isAddress(words, subject) ||
      (words[subject.from]!.low === 'the' &&
        (isA(head, PERSON) || AGENT.test(head.low) || OFFICE_TOO.test(head.low))) ||
      kinOf(words, subject) !== null;
    return isDefinite && this.#isNobody(subject);
  }

  /** "A diplomat from Chad", "Italy's finance minister", "the cellist" from above, "the other colonel": nobody who is named. */
  #isSomebodyElse(subject: NounPhrase): boolean {
    const { words } = this.#layout;
    const { from, head } = subject;
    if (words[head]!.quotedSpan >= 0) return false;
    if (isSomebody(this.#layout, this.#roster, subject)) return true;
    if (!this.#isNobody(subject)) return false;
    if (this.lastOf(subject) >= 0) {
      this.#strangers.meetAgain(subject);
      return true;
    }
    if (isOwned(words, subject) || isNameBehindOpening(this.#layout, this.#reader, subject)) return true;
    if (actsByName(this.#layout, this.#reader, subject)) return true;
    if (isCalledByName(words, this.#roster, subject)) return true;
    return (
      words[from]!.low === 'the' && words[from + 1]?.low === 'other' && isA(words[head], PERSON | OCCUPATION)
    );
  }

  /** Whether a sentence is somebody's words from end to end. */
  #isInMarks(index: number): boolean {
    const { words, sentences } = this.#layout;
    const { from, to } = sentences[index]!;
    return words[from]!.quotedSpan >= 0 && words[from]!.quotedSpan === words[to - 1]!.quotedSpan;
  }
}

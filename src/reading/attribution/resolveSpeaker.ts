import type { Span } from '../../text/article.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import { isNounish, type NounPhrase, phraseAfter, withApposition } from '../layout/nounPhrases.ts';
import { phraseBefore } from '../layout/phraseBefore.ts';
import { sentenceAt } from '../layout/sentenceAt.ts';
import { sentenceSubject } from '../layout/sentenceSubject.ts';
import type { Roster } from '../names/roster.ts';
import type { Reader } from '../prepareReader.ts';
import { announcer } from '../quotes/announcer.ts';
import { carriedSubject, quotedSpeaker, withSubject } from '../quotes/carriedSubject.ts';
import { isForged } from '../quotes/forged.ts';
import type { QuoteCandidate } from '../quotes/quoteCandidate.ts';
import { HE, isA, OCCUPATION, PERSON, SHE } from '../rules/wordKinds.ts';
import { type Attribution, authorship, certain, isTurn, orphan, withManner } from './attribution.ts';
import { viewerOf } from './inOwnWords.ts';
import { PhraseResolver, type WatchPronouns } from './resolvePhrase.ts';

/** Phrases of others who are named in passing, by sentence: each is told who it is, and changes nothing. */
interface Others {
  readonly phrases: ReadonlyMap<number, readonly NounPhrase[]>;
  readonly tell: (phrase: NounPhrase, who: Attribution) => void;
}

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
  watch?: WatchPronouns,
): Attribution[] {
  const results = new Map<QuoteCandidate, Attribution>();
  let asked: Asked | null = null;
  const bySentence = Map.groupBy(said, ({ sentence }) => sentence);
  const resolver = new PhraseResolver(layout, said, roster, reader, published, watch);
  for (const [index, sentence] of layout.sentences.entries()) {
    const here = bySentence.get(index) ?? [];
    const beside = new Set(here.filter(({ how }) => how !== 'carried').map(({ subject }) => subject));
    let speaker: Attribution | null = null;
    for (const one of here) {
      if (one.cue && ASKS.test(layout.text.slice(one.cue.start, one.cue.end)))
        asked = { sentence: index, by: one, whom: whomAsked(layout, sentence) };
      const { made, speaksOn } = attributionOf(one, beside, asked, results, { layout, roster, resolver });
      results.set(one, made);
      if (speaksOn) speaker = made;
    }
    const whom: NounPhrase | null = asked?.sentence === index ? null : whomAsked(layout, sentence);
    if (whom) asked = { sentence: index, by: null, whom };
    for (const phrase of others?.phrases.get(index) ?? [])
      others?.tell(phrase, resolver.resolveInPassing(phrase));
    endSentence(index, sentence, speaker?.person ?? null, { layout, roster, resolver });
  }
  // What a forgery shows is nobody's, whoever is named beside it.
  return said.map((one) => {
    const [first] = one.spans;
    const sentence = sentenceAt(layout.sentences, first!.start);
    const isNobodys = sentence >= 0 && isForged(layout, sentence, first!.start);
    return isNobodys ? orphan() : (results.get(one) ?? orphan());
  });
}

/** What is read of a text, and who was heard in it so far. */
interface Heard {
  readonly layout: TextLayout;
  readonly roster: Roster;
  readonly resolver: PhraseResolver;
}

/** Whose a quote is, and whether the rest of its sentence is of who says it. */
function attributionOf(
  one: QuoteCandidate,
  beside: ReadonlySet<NounPhrase | null>,
  asked: Asked | null,
  results: ReadonlyMap<QuoteCandidate, Attribution>,
  { layout, roster, resolver }: Heard,
): { made: Attribution; speaksOn: boolean } {
  // Who is quoted within a quotation changes nothing for the text around it.
  if (one.innerMarks && one.subject) {
    const made = withManner(resolver.resolveInPassing(one.subject), one, one.subject);
    return { made, speaksOn: false };
  }
  const subject = one.author ? null : subjectOf(one, beside, layout, roster, resolver);
  if (!subject) {
    const made = one.author ? authorship(one.author) : goesOn(one, one.sentence, layout, roster, resolver);
    return { made, speaksOn: made.person !== null };
  }
  const meant = isTurn(one) ? resolver.resolveLabel(subject) : resolver.resolve(subject);
  const found = isOfTwo(layout, one) && meant.name !== null ? halfOf(meant) : meant;
  const answer = isAnswer(layout, one, found, one.sentence, asked)
    ? answerTo(asked!, found, results, { layout, roster, resolver })
    : null;
  const made = answer ?? withManner(found, one, subject);
  resolver.heard(one, subject, made, one.sentence);
  return { made, speaksOn: made.person !== null || one.how !== 'neighbour' };
}

/** "Holt and the envoy both said", "each said": more than one speaks, whoever of them is known. */
const isOfTwo = ({ text }: TextLayout, { cue }: QuoteCandidate): boolean =>
  cue !== null && /\b(?:both|each)\b/.test(text.slice(cue.start, cue.end));

/** One of several who speak, of whom no other is known. */
const halfOf = ({ name }: Attribution): Attribution => ({
  ...orphan(),
  rule: 'joint',
  possible: name === null ? [] : [name],
});

/** Whose an answer is: of whoever was asked, and nobody's where the pronoun is taken for who asked; null where it is as found. */
function answerTo(
  { by, whom }: Asked,
  found: Attribution,
  results: ReadonlyMap<QuoteCandidate, Attribution>,
  { layout, roster, resolver }: Heard,
): Attribution | null {
  const answerer = whom ? answererIn(layout, roster, resolver, found, whom) : null;
  const asker = by ? results.get(by)?.person : null;
  return answerer ?? (asker === found.person ? orphan() : null);
}

/** Hands over to the next sentence whom this one is about: who speaks, whose view it gives, or its subject. */
function endSentence(
  index: number,
  sentence: Sentence,
  person: number | null,
  { layout, roster, resolver }: Heard,
): void {
  const subject = person === null ? sentenceSubject(layout, sentence) : null;
  const about = person ?? viewerOf(layout, sentence, roster);
  const isOutside = subject !== null && layout.words[subject.from]!.quotedSpan < 0;
  const people = about !== null ? [about] : isOutside ? resolver.personsOf(subject) : [];
  resolver.endSentence(index, people, person, subject);
}

/** Who asked something last, whom, and in which sentence. */
interface Asked {
  readonly sentence: number;
  /** What was asked, where that is told. */
  readonly by: QuoteCandidate | null;
  readonly whom: NounPhrase | null;
}
const ASKS = /(?:^|\s)ask(?:s|ed)?$/;
const ANSWERS = /(?:^|\s)(?:answer|repl|respond|retort)(?:s|ed|ies|ied)$/;

/** "the prosecutor" in "He asked the prosecutor if …" and "He interrupted the prosecutor to ask if …"; null where nobody is asked. */
function whomAsked({ words }: TextLayout, { from, to }: Sentence): NounPhrase | null {
  let verb = from + 1;
  while (verb < to && !(words[verb]!.quotedSpan < 0 && /^ask(?:s|ed)?$/.test(words[verb]!.low))) verb++;
  if (
    verb >= to ||
    /^(?:was|were|is|are|be|been|being)$/.test(words[verb - 1]!.low) ||
    words[verb - 1]!.text === ','
  )
    return null;
  const isPurpose = words[verb]!.low === 'ask' && words[verb - 1]!.low === 'to';
  const next = words[verb + 1];
  if (!isPurpose && next && /^(?:him|her)$/.test(next.low) && !isNounish(words[verb + 2] ?? next))
    return { from: verb + 1, to: verb + 2, head: verb + 1, joined: [] };
  const whom = isPurpose ? phraseBefore(words, verb - 1, from) : phraseAfter(words, verb + 1, to);
  if (!whom || whom.joined.length > 1 || (!isPurpose && whom.from !== verb + 1)) return null;
  const head = words[whom.head]!;
  const isSomebody = isA(head, PERSON | OCCUPATION | HE | SHE) || startsUpper(head.text);
  return isSomebody ? withApposition(words, whom, to) : null;
}

/** "Prosecutor Holt asked who had given the order. “The captain,” she answered." */
function isAnswer(
  layout: TextLayout,
  one: QuoteCandidate,
  { person, rule }: Attribution,
  index: number,
  asked: Asked | null,
): boolean {
  if (person === null || !asked || !one.cue || index - asked.sentence > 1) return false;
  const isPronoun = rule === 'pronoun' || rule === 'subject-carries-over';
  const verb = layout.text.slice(one.cue.start, one.cue.end);
  const opens = layout.text.slice(one.spans[0]!.start, one.spans[0]!.start + 12);
  return (
    isPronoun && asked.by !== one && (ANSWERS.test(verb) || (asked.whom !== null && YES_OR_NO.test(opens)))
  );
}
const YES_OR_NO = /^["“'‘](?:Yes|No|Never|Absolutely|Of course|Certainly)[^\p{L}]/u;

/**
 * Who answers as "she": the person who was asked, where that may be a "she", and nobody where whoever was asked has no name; null where
 * "she" is taken for that person anyway.
 */
function answererIn(
  layout: TextLayout,
  roster: Roster,
  resolver: PhraseResolver,
  found: Attribution,
  whom: NounPhrase,
): Attribution | null {
  // "Her lawyer, Ana Holt, asked her …": no more is known of "her" than of the "she" who answers.
  if (isA(layout.words[whom.head], HE | SHE)) return null;
  const meant = resolver.resolve(whom);
  const { gender } = roster.people[found.person!]!;
  if (meant.person === found.person) return null;
  if (meant.person === null) return { ...orphan(), possible: meant.possible };
  const isSame = [null, gender].includes(roster.people[meant.person]!.gender);
  return isSame ? certain(roster, meant.person, 'pronoun', 'pronoun-7') : null;
}

/** What a sentence without a subject of its own begins with. */
const GOES_ON =
  /^(?:Adding|Saying|Stressing|Noting|(?:And|Then) (?:then )?(?:added|said|continued|asked|concluded))$/;

/** "Adding that …", "And added: “…”" as a sentence of its own goes on with whoever spoke in the one before. */
function goesOn(
  one: QuoteCandidate,
  index: number,
  layout: TextLayout,
  roster: Roster,
  { focus }: PhraseResolver,
): Attribution {
  const { start, end } = layout.sentences[index]!;
  const opens =
    one.cue !== null &&
    GOES_ON.test(layout.text.slice(start, one.cue.end)) &&
    one.spans.at(-1)!.end >= end - 1;
  const [last] = opens && focus.sentence === index - 1 && focus.people.length === 1 ? focus.people : [];
  return last === undefined ? orphan() : certain(roster, last, 'subject-carries-over', 'carried');
}

/** Offset behind "quoting" in "quoting President Holt as telling …", of which either verb is the cue; null for any other cue. */
function citingUpTo({ words, text }: TextLayout, { from, to }: Sentence, cue: Span): number | null {
  if (/^(?:quoting|citing)$/.test(text.slice(cue.start, cue.end))) return cue.end;
  if (!/\bas $/.test(text.slice(Math.max(0, cue.start - 3), cue.start))) return null;
  for (let at = to - 1; at >= from; at--) {
    const { low, start, end } = words[at]!;
    if (start < cue.start && QUOTES_HIM.test(low)) return end;
  }
  return null;
}

const QUOTES_HIM = /^(?:(?:quot|cit)(?:ing|ed|es)|(?:recall|remember)(?:ing|ed|s))$/;

/** "the US envoy" in "This is what the US envoy said as he went in:" before words in marks; null where no "what" with a speaker is there. */
function toldBefore(
  { words }: TextLayout,
  { from, to }: Sentence,
  { spans }: QuoteCandidate,
): NounPhrase | null {
  for (let at = from; at < to && words[at]!.start < spans[0]!.start; at++) {
    if (words[at]!.low !== 'what' || words[at]!.quotedSpan >= 0) continue;
    const phrase = phraseAfter(words, at + 1, to);
    const verb = phrase && words[phrase.to];
    return verb && /^(?:said|says|told|wrote|writes|had|has)$/.test(verb.low) ? phrase : null;
  }
  return null;
}

/** Whose words they are: as read with the quote, or what its sentence or the one before shows better. */
function subjectOf(
  one: QuoteCandidate,
  beside: ReadonlySet<NounPhrase | null>,
  layout: TextLayout,
  roster: Roster,
  resolver: PhraseResolver,
): NounPhrase | null {
  const sentence = layout.sentences[one.sentence]!;
  // "…, quoting President Holt as telling the cabinet that …"
  const citing = one.cue === null ? null : citingUpTo(layout, sentence, one.cue);
  const cited = citing === null ? null : quotedSpeaker(layout, sentence, citing, roster);
  if (cited) return cited;
  if (one.how === 'carried' && one.cue) return carriedOn(one, one.cue, beside, layout, roster);
  if (one.subject === null && one.how === 'cue') return null;
  if (one.subject === null || one.how === 'neighbour') return announcer(layout, one, roster) ?? one.subject;
  const better = betterSubject(layout, one, one.subject, roster);
  if (better) return better;
  const limit = limitOf(layout, one);
  if (limit === null || resolver.resolve(one.subject).name !== null) return one.subject;
  // "Back on American soil, he returned to his lines: …", "the committee issued a statement calling …"
  return carriedSubject(layout, sentence, limit, roster) ?? one.subject;
}

/** Who speaks on in "…, adding …", a verb without a subject of its own. */
function carriedOn(
  one: QuoteCandidate,
  cue: Span,
  beside: ReadonlySet<NounPhrase | null>,
  layout: TextLayout,
  roster: Roster,
): NounPhrase | null {
  const sentence = layout.sentences[one.sentence]!;
  const remarker = remarksBy(layout, sentence, cue, roster);
  if (remarker) return remarker;
  const own = withSubject(layout, sentence, cue.start) ?? mainBefore(layout, one, one.subject);
  if (own) return own;
  // "He said …, adding …" has its subject beside the first verb; "Trump returned the compliment, telling …" has not.
  const told = one.subject !== null && beside.has(one.subject);
  return (told ? null : carriedSubject(layout, sentence, cue.start, roster)) ?? one.subject;
}

/**
 * "in reaction to comments by the speaker, Ana Rusu, accusing him of …": whose the comments are, where "him" can be no other than whom
 * the sentence is about. Of "rejected claims by Ana Rusu, saying …" it is not Rusu who says so.
 */
function remarksBy(
  { words, text }: TextLayout,
  { from, to }: Sentence,
  cue: Span,
  { people, personAt }: Roster,
): NounPhrase | null {
  if (!text.slice(cue.start, cue.end).endsWith('ing')) return null;
  let at = from;
  while (at < to && words[at]!.start < cue.start) at++;
  const limit = at;
  const other = otherThan(words[at + 1]);
  if (other === null) return null;
  for (at--; at > from && limit - at < LONGEST_REMARKER && words[at]!.quotedSpan < 0; at--) {
    if (words[at]!.low === 'by' && REMARKS.test(words[at - 1]!.low)) {
      const phrase = phraseAfter(words, at + 1, limit);
      const isOther = people[personAt.get(limit - 2) ?? -1]?.gender === other;
      return phrase && isOther && words[limit - 1]!.text === ',' ? { ...phrase, to: limit - 1 } : null;
    }
    if (/^(?:who|which|that|said|says)$/.test(words[at]!.low)) return null;
  }
  return null;
}
const otherThan = (word: Word | undefined): 'f' | 'm' | null => {
  if (isA(word, HE)) return 'f';
  return isA(word, SHE) ? 'm' : null;
};
const REMARKS =
  /^(?:comments?|remarks?|claims?|statements?|allegations?|accusations?|posts?|tweets?|letters?)$/;
/** In words. */
const LONGEST_REMARKER = 24;

/** "Smith moved on after Persad called it “dead,” stressing that …": who the main clause is about, where the verb in -ing comes after a clause of time. */
function mainBefore(layout: TextLayout, one: QuoteCandidate, subject: NounPhrase | null): NounPhrase | null {
  if (subject === null || !verbOf(layout, one).endsWith('ing')) return null;
  if (!OPENS_TIME.test(layout.words[subject.from - 1]?.low ?? '')) return null;
  const main = sentenceSubject(layout, layout.sentences[one.sentence]!);
  return main && main.to < subject.from ? main : null;
}
const OPENS_TIME = /^(?:after|before|when|since|once)$/;

const verbOf = ({ text }: TextLayout, { cue }: QuoteCandidate): string =>
  cue === null ? '' : text.slice(cue.start, cue.end);

/** Who speaks where the sentence shows it better than what is next to the verb; null where it does not. */
function betterSubject(
  layout: TextLayout,
  one: QuoteCandidate,
  subject: NounPhrase,
  roster: Roster,
): NounPhrase | null {
  const sentence = layout.sentences[one.sentence]!;
  const verb = verbOf(layout, one);
  if (/^(?:has |had |also )*(?:(?:quot|cit)(?:ed|es)|(?:recall|remember)(?:ed|s))$/.test(verb)) {
    const quoted = quotedSpeaker(layout, sentence, one.cue!.end, roster);
    if (quoted) return quoted;
  }
  // "after he appeared to suggest": the verb before was read as the subject.
  const left = layout.words[subject.from - 1];
  if (one.how === 'cue' && left?.quotedSpan === -1 && /^(?:he|she|they)$/.test(left.low))
    return { from: subject.from - 1, to: subject.from, head: subject.from - 1, joined: [] };
  const beginner = verb.endsWith('ing') ? withSubject(layout, sentence, one.cue!.start) : null;
  return beginner ?? (one.how === 'label' ? toldBefore(layout, sentence, one) : null);
}

/** Offset before which the clause shows who speaks, of a label or a verb in -ing; null for any other quote. */
function limitOf(layout: TextLayout, one: QuoteCandidate): number | null {
  if (one.how === 'label') return one.spans[0]!.start;
  return verbOf(layout, one).endsWith('ing') ? one.cue!.start : null;
}

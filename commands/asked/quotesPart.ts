import { type Draft, NOTHING } from './draft.ts';
import type { Entity } from './entities.ts';
import type { Sentence } from './sentence.ts';
import { bySomebody, placeAt, readSubject, skipIssued } from './subjectPart.ts';
import { titleBefore } from './titleBefore.ts';
import type { Token } from './tokens.ts';

/** "quotes that mention …", "statements made by …": the verb leads to the subject or to whoever spoke. */
function pastRelative(s: Sentence, index: number): number {
  const relative = /^(?:that|which|where)$/.test(s.words[index]?.folded ?? '') ? index + 1 : index;
  const verb = relative > index && s.at('say', relative);
  if (verb) return s.skipFillers(relative + verb);
  const issued = skipIssued(s, relative);
  return issued > relative ? s.skipFillers(issued) : index;
}

/** What one gives to something: "any reaction from Paris to the toll". */
const RESPONSE = /^(?:reactions?|response|reply|replies|answers?|objections?)$/;
const MENTION = /^(?:mentions?|references?)$/;

/** "quotes where Abbas mentions the Oslo agreements": what comes behind the noun says whose quotes, and on what. */
function saidWhere(s: Sentence, at: number): Draft | null {
  const { words } = s;
  const isIn = words[at]?.folded === 'in' && words[at + 1]?.folded === 'which';
  const from = /^(?:where|when)$/.test(words[at]?.folded ?? '') ? at + 1 : isIn ? at + 2 : -1;
  // "the quote where somebody says …"
  const anybody = from < 0 ? 0 : s.at('they', from) || s.at('who', from);
  const verbBehind = anybody > 0 ? s.verbAt(from + anybody) : null;
  if (verbBehind) {
    const { subject, place } = readSubject(s, from + anybody + verbBehind.length);
    return { ...NOTHING, intent: 'who', subject, place };
  }
  const whom = from < 0 ? undefined : s.entityAt(from + titleBefore(s, from));
  const verb = whom ? s.verbAt(whom.to) : null;
  if (!whom || !verb) return null;
  const { subject, place } = readSubject(s, whom.to + verb.length);
  return { ...NOTHING, intent: 'quotes', speaker: words.slice(from, whom.to), subject, place };
}

/** Quotes of somebody, on something, or both. */
export function readQuotesOf(s: Sentence, begin: number, noun: number): Draft {
  const { words } = s;
  const where = saidWhere(s, noun + s.at('quotes', noun));
  if (where) return where;
  const isThing = s.at('quotes', noun) === 0;
  const next = pastRelative(s, s.skipFillers(noun + (s.at('quotes', noun) || s.at('things', noun))));
  if (isThing && MENTION.test(words[noun]!.folded)) return readMention(s, next);
  const { before, order } = beforeNoun(s, begin, noun);
  const isSubject = before.length > 0 && !namesAnybody(s, before);
  const by = isMadeAt(s, noun, next) ? 0 : s.at('by', next);
  const whose = namedBehind(s, next, by);
  // "please help with a quote from the White House on …": whoever is named speaks, whatever goes before.
  const isAside = isSubject && whose !== undefined;
  // "any climate quotes by Macron": whoever is named behind the noun speaks of what goes before it.
  if (isAside && whose.to === words.length && s.content(before).length > 0)
    return { ...NOTHING, intent: 'quotes', speaker: words.slice(next + by), subject: before, order };
  const isBy = before.length === 0 || isAside;
  const own = isBy ? by : 0;
  const about = aboutBehind(s, { noun, next, from: whose ? next + own : next, before });
  const found = speakerOfQuotes(s, { noun, next, by: own, whose, about, before });
  const read = readSubject(s, found.rest, true, before.length > 0);
  const isBare = read.subject.length === 0 && by === 0 && about < 0;
  const behind = isBare ? subjectBehindName(s, before, noun) : [];
  const subject = isBare ? behind : read.subject;
  const speaker = behind.length > 0 ? before.filter((w) => !behind.includes(w)) : found.speaker;
  if (speaker.length === 0) return ofNobody(s, noun, { ...read, subject }, order);
  const aside = isAside ? s.content(before) : [];
  return {
    ...NOTHING,
    intent: 'quotes',
    speaker: s.trimTail(speaker),
    order,
    subject: about < 0 ? s.withoutVerb(subject) : subject,
    said: read.said,
    place: read.place,
    to: read.to,
    left: [...unweighed(words.slice(begin, noun)), ...aside, ...read.left],
  };
}

/** Whoever is named behind the noun with "by", or a person without: "peace process quotes Netanyahu". */
function namedBehind(s: Sentence, next: number, by: number) {
  const named = next < s.words.length ? s.entityAt(next + by + titleBefore(s, next + by)) : undefined;
  return by > 0 || named?.kind === 'person' ? named : undefined;
}

/** "the longest quote": none is picked by its length. */
const unweighed = (words: readonly Token[]): Token[] =>
  words.filter((w) => /^(?:long|short)est$/.test(w.folded));

const namesAnybody = (s: Sentence, words: readonly Token[]): boolean =>
  s.entities.some((e) => words.includes(s.words[e.from]!));

/** "any mention of Greenland" */
function readMention(s: Sentence, next: number): Draft {
  const subject = s.trimTail(s.words.slice(next));
  const theirs = bySomebody(s, subject);
  if (theirs) return { ...NOTHING, intent: 'quotes', ...theirs };
  return { ...NOTHING, intent: 'news', subject, order: 'newest' };
}

/** The words before the noun that name or mean something, and the order that they ask for. */
function beforeNoun(
  s: Sentence,
  begin: number,
  noun: number,
): { readonly before: readonly Token[]; readonly order: Draft['order'] } {
  const ranked = s.find(begin + 1, (i) => i < noun && i + (s.at('latest', i) || s.at('first', i)) === noun);
  const order = ranked < 0 ? null : s.at('latest', ranked) ? 'newest' : 'oldest';
  const before = s
    .trimLead(s.words.slice(begin, ranked < 0 ? noun : ranked))
    .filter((w) => !/^(?:to|with|for|of)$/.test(w.folded))
    .filter((w) => !s.isQuality(w) && !/^\d+$/.test(w.folded) && !s.vocabulary.numbers.has(w.folded));
  return { before, order };
}

/** The words around a noun: "quotes by Macron on gas". */
interface AroundNoun {
  readonly noun: number;
  /** Index of what follows it. */
  readonly next: number;
  readonly before: readonly Token[];
}

/** Index of the word that leads to the subject; -1 where none does. */
function aboutBehind(
  s: Sentence,
  { noun, next, from, before }: AroundNoun & { readonly from: number },
): number {
  const isResponse = RESPONSE.test(s.words[noun]!.folded);
  return s.find(from, (i) => {
    const word = s.words[i]?.folded;
    return (
      s.at('about', i) ||
      (i === next && word === 'of' && before.length > 0) ||
      (i >= next && word === 'to' && isResponse)
    );
  });
}

/** Whose quotes they are, and where the subject begins; `by` is 0 where no "by" leads to the speaker. */
function speakerOfQuotes(
  s: Sentence,
  {
    noun,
    next,
    by,
    whose,
    about,
    before,
  }: AroundNoun & { readonly by: number; readonly whose: Entity | undefined; readonly about: number },
): { readonly speaker: readonly Token[]; readonly rest: number } {
  const { words } = s;
  if (by > 0) {
    // "quotes by Putin in Sochi", "quotes by Putin to Erdogan about gas"
    const isMore = whose !== undefined && (placeAt(s, whose.to) > 0 || words[whose.to]?.folded === 'to');
    const rest = isMore ? whose.to : about >= 0 ? about : words.length;
    // "which quotes by Aliyev are about …"
    return { speaker: s.trimDid(words.slice(next + by, rest)), rest };
  }
  if (before.length > 0 || next >= words.length || about === next || isMadeAt(s, noun, next))
    return { speaker: before, rest: next };
  const named = s.entities.filter((e) => e.from >= next && (about < 0 || e.to <= about));
  const rest = about >= 0 ? about : (named.at(-1)?.to ?? words.length);
  // "the statement Quell made about bread"
  return { speaker: words.slice(next, rest).filter((t) => !MADE.test(t.folded)), rest };
}

/** "Boris Johnson Syria quotes": what follows the name is the subject. */
function subjectBehindName(s: Sentence, before: readonly Token[], noun: number): readonly Token[] {
  const { words } = s;
  const people = s.entities.filter((e) => e.kind === 'person');
  const whom = people.find((e) => before.includes(words[e.from]!) && e.to < noun);
  const behind = whom ? before.filter((w) => words.indexOf(w) >= whom.to) : [];
  const isOther = people.some((e) => behind.includes(words[e.from]!));
  return s.content(behind).length > 0 && !isOther ? behind : [];
}

/** Quotes of nobody whom the words before or behind the noun name. */
function ofNobody(
  s: Sentence,
  noun: number,
  { subject, said, place }: Pick<Draft, 'subject' | 'said' | 'place'>,
  order: Draft['order'],
): Draft {
  const reactions = RESPONSE.test(s.words[noun]!.folded) ? reactionsTo(s, subject) : null;
  if (reactions) return { ...reactions, order };
  const theirs = bySomebody(s, subject);
  if (theirs) {
    // "statements on security that come from Rahmon"
    const last = theirs.subject.findLastIndex(
      (t) => !/^(?:that|come|comes|came|are|is|were|was)$/.test(t.folded),
    );
    const on = theirs.subject.slice(0, last + 1);
    return { ...NOTHING, intent: 'quotes', speaker: theirs.speaker, subject: on, said, place };
  }
  // "anything on sanctions": whatever there is, which articles answer.
  if (s.at('quotes', noun) === 0) return { ...NOTHING, intent: 'news', subject, order: 'newest' };
  return { ...NOTHING, intent: 'quotes', subject, said, place };
}

/** "reactions to Quell's toll remarks": what others say of what he spoke of; null where no remarks of somebody are meant. */
function reactionsTo(s: Sentence, subject: readonly Token[]): Draft | null {
  const whose = s.entities.find((e) => e.kind === 'person' && subject.includes(s.words[e.from]!));
  if (!whose || !s.words[whose.to - 1]!.possessive) return null;
  const except = s.words.slice(whose.from, whose.to);
  const own = s.words.slice(whose.to).filter((t) => subject.includes(t));
  const noun = own.findIndex((t) => REMARKS.test(t.folded));
  if (noun < 0) return null;
  const about = own.slice(noun + 1);
  const on = about.length > 0 && s.at('about', s.words.indexOf(about[0]!)) > 0 ? about.slice(1) : about;
  const of = [...own.slice(0, noun), ...on];
  return of.length > 0 ? { ...NOTHING, intent: 'who', subject: of, except } : null;
}
const REMARKS =
  /^(?:remarks?|comments?|words|statements?|speech|quotes?|claims?|accusations?|threats?|offer|proposal|warnings?)$/;

const MADE = /^(?:made|gave|given|issued|delivered|published|released)$/;

/** "statements made in Ankara", "quotes in Sochi": a place, and nobody's. */
const isMadeAt = (s: Sentence, noun: number, at: number): boolean =>
  placeAt(s, at) > 0 &&
  (/^(?:in|at)$/.test(s.words[at]!.folded) || s.words.slice(noun + 1, at).some((w) => MADE.test(w.folded)));

import { isPair } from './asides.ts';
import { type Draft, NOTHING } from './draft.ts';
import { SIDE_WORDS } from './knownNames.ts';
import type { Sentence } from './sentence.ts';
import { bySomebody, placeAt, readSubject, skipIssued } from './subjectPart.ts';
import { titleBefore } from './titleBefore.ts';
import type { Token } from './tokens.ts';

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** The same in the other languages in which questions are read. */
const FOREIGN_NUMBERS: Readonly<Record<string, number>> = {
  ...{ deux: 2, trois: 3, quatre: 4, cinq: 5, dix: 10 },
  ...{ zwei: 2, drei: 3, vier: 4, funf: 5, zehn: 10 },
  ...{ dos: 2, tres: 3, cuatro: 4, cinco: 5, diez: 10 },
  ...{ две: 2, два: 2, три: 3, четыре: 4, пять: 5, десять: 10 },
};
/** No question: quotes of somebody, somebody on something, or bare words. */
export function readStatement(s: Sentence, start: number): Draft {
  const { words } = s;
  const counted = countAt(s, start);
  const from = s.skipFillers(start + (counted ? 1 : 0));
  const order = s.at('latest', from) ? ('newest' as const) : s.at('first', from) ? ('oldest' as const) : null;
  const begin = s.skipFillers(from + (s.at('latest', from) || s.at('first', from)));
  const count = counted ?? countAt(s, begin);
  // "anything from Seoul"
  const from_ = s.at('by', begin);
  const source = from_ > 0 ? s.entityAt(begin + from_ + titleBefore(s, begin + from_)) : undefined;
  if (source) {
    // "anything from the US side"
    let end = source.to;
    while (SIDE_WORDS.has(words[end]?.folded ?? '')) end += 1;
    const about = s.find(end, (i) => s.at('about', i));
    const rest = readSubject(s, about < 0 ? end : about);
    const speaker = words.slice(begin + from_, about < 0 ? end : about);
    return {
      ...NOTHING,
      intent: 'said',
      speaker,
      subject: rest.subject,
      place: rest.place,
      count,
      order: order ?? 'newest',
    };
  }
  const noun = s.find(begin, (i) => s.at('quotes', i) || (s.at('things', i) && i < begin + 2));
  const about = s.find(begin, (i) => s.at('about', i));
  const verb = s.find(begin, (i) => s.verbAt(i) !== null);
  // "joint statement Putin Biden" asks for that text.
  const joint =
    words[begin]?.folded === 'joint' &&
    /^(?:statement|communique|declaration)$/.test(words[begin + 1]?.folded ?? '');
  if (joint && about < 0 && verb < 0 && s.entities.length > 1)
    return { ...NOTHING, intent: 'news', subject: s.trimTail(words.slice(begin)), order: 'newest' };
  const isNoun = noun >= 0 && (about < 0 || noun < about) && (verb < 0 || noun <= verb);
  if (isNoun) {
    const quotes = readQuotesOf(s, begin, noun);
    return { ...quotes, count, order: order ?? quotes.order };
  }
  // "EU sanctions against Russia" is what is asked about, and nobody's words.
  if (about > begin && verb < 0 && words[about]!.folded === 'against' && isThingBefore(s, about))
    return { ...NOTHING, intent: 'news', subject: s.trimTail(words.slice(begin)), order: 'newest' };
  if (about >= 0 && (verb < 0 || about < verb)) {
    const speaker = s.trimLead(words.slice(begin, about));
    const rest = readSubject(s, about);
    const theirs = speaker.length === 0 ? bySomebody(s, rest.subject) : null;
    if (theirs) return { ...NOTHING, intent: 'said', ...theirs, place: rest.place, count, order };
    if (speaker.length === 0 && counted)
      return { ...NOTHING, intent: 'quotes', subject: rest.subject, count, order };
    if (speaker.length === 0) return { ...NOTHING, followUp: 'about', subject: rest.subject, order };
    const tail = s.trimVerb(rest.subject);
    // "Sisi to Putin on tourists"
    const told = speaker.findIndex((t, i) => i > 0 && t.folded === 'to');
    const hearer = told > 0 ? s.entityAt(words.indexOf(speaker[told + 1]!)) : undefined;
    if (hearer)
      return {
        ...NOTHING,
        intent: 'said',
        speaker: speaker.slice(0, told),
        to: speaker.slice(told + 1),
        subject: tail,
        place: rest.place,
        count,
        order,
      };
    return { ...NOTHING, intent: 'said', speaker, subject: tail, place: rest.place, count, order };
  }
  if (verb >= 0) {
    const before = s.trimDid(s.trimLead(words.slice(begin, verb)));
    // "Macron, il a dit quoi sur …": the pronoun repeats the name, and what is asked comes behind the verb.
    const named = before.filter((t) => s.vocabulary.match('he', [t], 0) === 0);
    const speaker = named.length > 0 ? s.trimDid(named) : before;
    const { length, kind } = s.verbAt(verb)!;
    const rest = readSubject(s, verb + length + s.at('what', verb + length));
    // "warned about drones": nobody is named, so somebody.
    if (speaker.length === 0)
      return { ...NOTHING, intent: 'unclear', speaker: words.slice(begin), left: words.slice(begin) };
    return {
      ...NOTHING,
      intent: 'said',
      speaker,
      ...rest,
      kinds: kind ? [kind] : [],
      verb: s.typedVerb(verb),
      count,
      order,
    };
  }
  const rest = s.trimTail(words.slice(begin));
  if (isPair(s, begin)) return { ...NOTHING, intent: 'said', speaker: rest, order, count };
  return { ...NOTHING, intent: 'unclear', speaker: rest, left: rest, order, count };
}

function isThingBefore(s: Sentence, at: number): boolean {
  const word = s.words[at - 1]!;
  return /^\p{Ll}/u.test(word.text) && !s.entities.some((e) => e.from < at && at <= e.to);
}

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
  const isThing = s.at('quotes', noun) === 0;
  const ranked = s.find(begin + 1, (i) => i < noun && i + (s.at('latest', i) || s.at('first', i)) === noun);
  const order = ranked < 0 ? null : s.at('latest', ranked) ? ('newest' as const) : ('oldest' as const);
  const before = s
    .trimLead(words.slice(begin, ranked < 0 ? noun : ranked))
    .filter((w) => !/^(?:to|with|for|of)$/.test(w.folded))
    .filter((w) => !s.isQuality(w) && !/^\d+$/.test(w.folded) && !NUMBER_WORDS.includes(w.folded));
  // "the longest quote": none is picked by its length.
  const unweighed = words.slice(begin, noun).filter((w) => /^(?:long|short)est$/.test(w.folded));
  const where = saidWhere(s, noun + s.at('quotes', noun));
  if (where) return where;
  const next = pastRelative(s, s.skipFillers(noun + (s.at('quotes', noun) || s.at('things', noun))));
  // "any mention of Greenland"
  if (isThing && MENTION.test(words[noun]!.folded)) {
    const subject = s.trimTail(words.slice(next));
    const theirs = bySomebody(s, subject);
    if (theirs) return { ...NOTHING, intent: 'quotes', ...theirs };
    return { ...NOTHING, intent: 'news', subject, order: 'newest' };
  }
  const by = isMadeAt(s, noun, next) ? 0 : s.at('by', next);
  // "any climate quotes by Macron": whoever is named behind the noun speaks of what goes before it.
  // "peace process quotes Netanyahu"
  const named = next < words.length ? s.entityAt(next + by + titleBefore(s, next + by)) : undefined;
  const whose = by > 0 || named?.kind === 'person' ? named : undefined;
  const isSubject = before.length > 0 && !s.entities.some((e) => before.includes(words[e.from]!));
  if (whose?.to === words.length && isSubject && s.content(before).length > 0)
    return { ...NOTHING, intent: 'quotes', speaker: words.slice(next + by), subject: before, order };
  // "Zitate von Merkel über …": the same word leads to the speaker and to a subject.
  // "please help with a quote from the White House on …": whoever is named speaks, whatever goes before.
  const isAside = isSubject && whose !== undefined;
  const isBy = by > 0 && (before.length === 0 || isAside) && whose !== undefined;
  const about = s.find(
    isBy ? next + by : next,
    (i) =>
      s.at('about', i) ||
      (i === next && s.words[i]?.folded === 'of' && before.length > 0) ||
      (i >= next && s.words[i]?.folded === 'to' && RESPONSE.test(words[noun]!.folded)),
  );
  let speaker: readonly Token[] = before;
  let rest = next;
  if (by > 0 && (before.length === 0 || isAside)) {
    // "quotes by Putin in Sochi", "quotes by Putin to Erdogan about gas"
    const isMore = whose !== undefined && (placeAt(s, whose.to) > 0 || words[whose.to]?.folded === 'to');
    const end = isMore ? whose.to : about >= 0 ? about : words.length;
    // "which quotes by Aliyev are about …"
    speaker = s.trimDid(words.slice(next + by, end));
    rest = end;
  } else if (before.length === 0 && next < words.length && about !== next && !isMadeAt(s, noun, next)) {
    const named = s.entities.filter((e) => e.from >= next && (about < 0 || e.to <= about));
    const end = about >= 0 ? about : (named.at(-1)?.to ?? words.length);
    // "the statement Quell made about bread"
    speaker = words.slice(next, end).filter((t) => !MADE.test(t.folded));
    rest = end;
  }
  const read = readSubject(s, rest, true, before.length > 0);
  const { said, place, to } = read;
  let { subject } = read;
  // "Boris Johnson Syria quotes": what stands behind the name is the subject.
  const whom = s.entities.find((e) => e.kind === 'person' && before.includes(words[e.from]!) && e.to < noun);
  const behind = whom && by === 0 && about < 0 ? before.filter((w) => words.indexOf(w) >= whom.to) : [];
  const others = s.entities.some((e) => e.kind === 'person' && behind.includes(words[e.from]!));
  if (subject.length === 0 && s.content(behind).length > 0 && !others) {
    speaker = before.filter((w) => !behind.includes(w));
    subject = behind;
  }
  const reactions =
    speaker.length === 0 && RESPONSE.test(words[noun]!.folded) ? reactionsTo(s, subject) : null;
  if (reactions) return { ...reactions, order };
  const theirs = speaker.length === 0 ? bySomebody(s, subject) : null;
  if (theirs) {
    // "statements on security that come from Rahmon"
    const last = theirs.subject.findLastIndex(
      (t) => !/^(?:that|come|comes|came|are|is|were|was)$/.test(t.folded),
    );
    return {
      ...NOTHING,
      intent: 'quotes',
      ...theirs,
      subject: theirs.subject.slice(0, last + 1),
      said,
      place,
    };
  }
  if (speaker.length === 0) {
    // "anything on sanctions": whatever there is, which articles answer.
    if (isThing) return { ...NOTHING, intent: 'news', subject, order: 'newest' };
    return { ...NOTHING, intent: 'quotes', subject, said, place };
  }
  return {
    ...NOTHING,
    intent: 'quotes',
    speaker: s.trimTail(speaker),
    order,
    subject: about < 0 ? s.withoutVerb(subject) : subject,
    said,
    place,
    to,
    left: [...unweighed, ...(isAside ? s.content(before) : []), ...read.left],
  };
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

/** "3 quotes": how many are asked for. */
function countAt(s: Sentence, index: number): number | null {
  const word = s.words[index]?.folded ?? '';
  const number = /^\d{1,2}$/.test(word)
    ? Number(word)
    : (FOREIGN_NUMBERS[word] ?? NUMBER_WORDS.indexOf(word) + 1);
  if (number < 1) return null;
  const next = s.skipAll(index + 1, ['fillers', 'latest']);
  const quality = s.words[next] && s.isQuality(s.words[next]) ? 1 : 0;
  // "5 on Syria"
  return s.at('quotes', next + quality) > 0 || (next === index + 1 && s.at('about', next) > 0)
    ? number
    : null;
}

import { isPair } from './asides.ts';
import { type Draft, NOTHING } from './draft.ts';
import { readQuotesOf } from './quotesPart.ts';
import type { Sentence } from './sentence.ts';
import { bySomebody, readSubject } from './subjectPart.ts';
import { titleBefore } from './titleBefore.ts';

/** How many, and in which order. */
type Ranking = Pick<Draft, 'count' | 'order'>;

/** No question: quotes of somebody, somebody on something, or bare words. */
export function readStatement(s: Sentence, start: number): Draft {
  const { words } = s;
  const counted = countAt(s, start);
  const from = s.skipFillers(start + (counted ? 1 : 0));
  const order = orderAt(s, from);
  const begin = s.skipFillers(from + (s.at('latest', from) || s.at('first', from)));
  const ranking = { count: counted ?? countAt(s, begin), order };
  const source = readSource(s, begin, ranking);
  if (source) return source;
  const noun = s.find(begin, (i) => s.at('quotes', i) || (s.at('things', i) && i < begin + 2));
  const about = s.find(begin, (i) => s.at('about', i));
  const verb = s.find(begin, (i) => s.verbAt(i) !== null);
  if (about < 0 && verb < 0 && isJointText(s, begin))
    return { ...NOTHING, intent: 'news', subject: s.trimTail(words.slice(begin)), order: 'newest' };
  if (noun >= 0 && (about < 0 || noun < about) && (verb < 0 || noun <= verb))
    return ranked(readQuotesOf(s, begin, noun), ranking);
  // "EU sanctions against Russia" is what is asked about, and nobody's words.
  if (about > begin && verb < 0 && words[about]!.folded === 'against' && isThingBefore(s, about))
    return { ...NOTHING, intent: 'news', subject: s.trimTail(words.slice(begin)), order: 'newest' };
  if (about >= 0 && (verb < 0 || about < verb)) return readAbout(s, begin, about, ranking, counted !== null);
  if (verb >= 0) return readVerb(s, begin, verb, ranking);
  const rest = s.trimTail(words.slice(begin));
  if (isPair(s, begin)) return { ...NOTHING, intent: 'said', speaker: rest, ...ranking };
  return { ...NOTHING, intent: 'unclear', speaker: rest, left: rest, ...ranking };
}

function orderAt(s: Sentence, at: number): Draft['order'] {
  if (s.at('latest', at)) return 'newest';
  return s.at('first', at) ? 'oldest' : null;
}

/** Quotes in the order that is asked for: "first mention of the zones" asks for words, the oldest first. */
function ranked(quotes: Draft, { count, order }: Ranking): Draft {
  const isFirst = order === 'oldest' && quotes.intent === 'news';
  return { ...quotes, ...(isFirst ? { intent: 'quotes' } : {}), count, order: order ?? quotes.order };
}

/** "anything from Seoul" */
function readSource(s: Sentence, begin: number, { count, order }: Ranking): Draft | null {
  const by = s.at('by', begin);
  const source = by > 0 ? s.entityAt(begin + by + titleBefore(s, begin + by)) : undefined;
  if (!source) return null;
  // "anything from the US side"
  let end = source.to;
  while (s.vocabulary.titles.sides.has(s.words[end]?.folded ?? '')) end += 1;
  const about = s.find(end, (i) => s.at('about', i));
  if (about >= 0) end = about;
  const { subject, place } = readSubject(s, end);
  const speaker = s.words.slice(begin + by, end);
  return { ...NOTHING, intent: 'said', speaker, subject, place, count, order: order ?? 'newest' };
}

/** "joint statement Putin Biden" asks for that text. */
const isJointText = ({ words, entities }: Sentence, begin: number): boolean =>
  words[begin]?.folded === 'joint' &&
  /^(?:statement|communique|declaration)$/.test(words[begin + 1]?.folded ?? '') &&
  entities.length > 1;

/** "Sisi to Putin on tourists", "on Syria" */
function readAbout(s: Sentence, begin: number, about: number, ranking: Ranking, isCounted: boolean): Draft {
  const speaker = s.trimLead(s.words.slice(begin, about));
  const { subject, place } = readSubject(s, about);
  if (speaker.length === 0) {
    const theirs = bySomebody(s, subject);
    if (theirs) return { ...NOTHING, intent: 'said', ...theirs, place, ...ranking };
    if (isCounted) return { ...NOTHING, intent: 'quotes', subject, ...ranking };
    return { ...NOTHING, followUp: 'about', subject, order: ranking.order };
  }
  const told = speaker.findIndex((t, i) => i > 0 && t.folded === 'to');
  const hearer = told > 0 ? s.entityAt(s.words.indexOf(speaker[told + 1]!)) : undefined;
  const said = { ...NOTHING, intent: 'said' as const, subject: s.trimVerb(subject), place, ...ranking };
  return hearer
    ? { ...said, speaker: speaker.slice(0, told), to: speaker.slice(told + 1) }
    : { ...said, speaker };
}

/** "Macron warned about drones" */
function readVerb(s: Sentence, begin: number, verb: number, ranking: Ranking): Draft {
  const before = s.trimDid(s.trimLead(s.words.slice(begin, verb)));
  // "Macron, il a dit quoi sur …": the pronoun repeats the name, and what is asked comes behind the verb.
  const named = before.filter((t) => s.vocabulary.match('he', [t], 0) === 0);
  const speaker = named.length > 0 ? s.trimDid(named) : before;
  // "warned about drones": nobody is named, so somebody.
  if (speaker.length === 0)
    return { ...NOTHING, intent: 'unclear', speaker: s.words.slice(begin), left: s.words.slice(begin) };
  const { length, kind } = s.verbAt(verb)!;
  const rest = readSubject(s, verb + length + s.at('what', verb + length));
  const kinds = kind ? [kind] : [];
  return { ...NOTHING, intent: 'said', speaker, ...rest, kinds, verb: s.typedVerb(verb), ...ranking };
}

function isThingBefore(s: Sentence, at: number): boolean {
  const word = s.words[at - 1]!;
  return /^\p{Ll}/u.test(word.text) && !s.entities.some((e) => e.from < at && at <= e.to);
}

/** "3 quotes": how many are asked for. */
function countAt(s: Sentence, index: number): number | null {
  const word = s.words[index]?.folded ?? '';
  const number = /^\d{1,2}$/.test(word) ? Number(word) : s.vocabulary.numbers.get(word);
  if (!number) return null;
  const next = s.skipAll(index + 1, ['fillers', 'latest']);
  const quality = s.words[next] && s.isQuality(s.words[next]) ? 1 : 0;
  // "5 on Syria"
  return s.at('quotes', next + quality) > 0 || (next === index + 1 && s.at('about', next) > 0)
    ? number
    : null;
}

import { type Draft, NOTHING } from './draft.ts';
import type { Entity } from './entities.ts';
import { occasionAbroad } from './occasionsAbroad.ts';
import { readQuotesOf } from './quotesPart.ts';
import type { Sentence } from './sentence.ts';
import { readStatement } from './statements.ts';
import { bySomebody, placeAt, readSubject } from './subjectPart.ts';
import { titleBefore } from './titleBefore.ts';
import type { Token } from './tokens.ts';
import { readWho } from './whoClauses.ts';

/** "Macron and climate: what did he say?": of what goes before, the names, and what is none. */
function apart(
  s: Sentence,
  lead: readonly Token[],
  isOne: boolean,
): { named: readonly Token[]; aside: readonly Token[] } {
  // "Ellwood, Sinjar anniversary - what did he say?"
  const isJoint = (t: Token) => s.vocabulary.joints.has(t.folded);
  const joint = lead.findIndex((t, i) => isJoint(t) || (isOne && i > 0 && t.isApart === true));
  const isNamed = (tokens: readonly Token[]) =>
    s.entities.some((e) => tokens.includes(s.words[e.from]!) && e.kind !== 'country');
  const [first, second] = [lead.slice(0, joint), lead.slice(joint).filter((t, i) => i > 0 || !isJoint(t))];
  return joint > 0 && isNamed(first) && (isOne || !isNamed(second))
    ? { named: first, aside: second }
    : { named: lead, aside: [] };
}

/** "what does the joint statement on arms control say?": a text is asked for, and nobody is named. */
function saysItself(s: Sentence, begin: number): Draft | null {
  const { words } = s;
  // "what's in the joint statement on arms control?"
  const text =
    words[begin]?.folded === 'in' ? words.findIndex((w, i) => i > begin && TEXTS.test(w.folded)) : -1;
  if (text > 0 && text <= begin + 4 && !s.entities.some((e) => e.to <= text + 1))
    return { ...NOTHING, intent: 'summary', subject: s.strip(words.slice(begin + 1), ['fillers']) };
  const noun = words.findIndex((w, i) => i >= begin && TEXTS.test(w.folded));
  const last = words.length - 1;
  if (noun < 0 || noun >= last || s.at('say', last) === 0) return null;
  if (s.entities.some((e) => e.to <= noun + 1)) return null;
  return { ...NOTHING, intent: 'summary', subject: words.slice(begin, last) };
}
const TEXTS = /^(?:statement|communique|declaration|readout|memorandum|resolution|document)$/;

/** "when was the treaty mentioned last?": who spoke of it. */
function spokenOf(s: Sentence, from: number, begin: number): Draft | null {
  const { words } = s;
  if (!words.slice(from, begin).some((w) => /^(?:was|were|been)$/.test(w.folded))) return null;
  const verb = words.findIndex(
    (w, i) => i > begin && /^(?:mentioned|discussed|raised|addressed)$/.test(w.folded),
  );
  if (verb < 0 || s.skipAll(verb + 1, ['fillers', 'first', 'latest']) < words.length) return null;
  const order = s.at('first', verb + 1) ? ('oldest' as const) : ('newest' as const);
  return { ...NOTHING, intent: 'who', subject: words.slice(begin, verb), order };
}

/** "Merkel Nord Stream (erwähnt)": where the verb comes last, what is behind the name is what was spoken of. */
function nameAndObject(
  s: Sentence,
  tokens: readonly Token[],
): readonly [name: readonly Token[], object: readonly Token[]] {
  const first = s.entities.find((e) => tokens.includes(s.words[e.from]!));
  let end = first && first.kind !== 'country' ? tokens.indexOf(s.words[first.to - 1]!) + 1 : 0;
  // "le porte-parole du ministère": an office is no object.
  while (end > 0 && tokens[end]?.isEnglish && s.isTitle(tokens[end]!)) end += 1;
  const joint = s.vocabulary.joints.has(tokens[end]?.folded ?? '');
  return end > 0 && end < tokens.length && !joint ? [tokens.slice(0, end), tokens.slice(end)] : [tokens, []];
}

/** "le président de la Turquie", "der König von Marokko": the end of the country behind an office; 0 where none is. */
function countryBehind(s: Sentence, at: number): number {
  const { words, entities } = s;
  if (!s.isPosition(at - 1) || !OF.test(words[at]?.folded ?? '')) return 0;
  const from = /^(?:la|le|les|l['’]|der|die|das|los|las|el)$/.test(words[at + 1]?.folded ?? '')
    ? at + 2
    : at + 1;
  return entities.find((e) => e.from === from && e.kind === 'country')?.to ?? 0;
}
const OF = /^(?:de|du|des|d['’]|von|vom|der|del|di)$/;

/** "the sides", "both parties": whoever was there, by no name. */
function isWhoever(speaker: readonly Token[]): boolean {
  const last = speaker.at(-1);
  return (
    /^(?:side|party|president|leader|minister|participant|delegation)s?$|^parties$/.test(
      last?.folded ?? '',
    ) &&
    speaker
      .slice(0, -1)
      .every(
        (t, i) =>
          /^(?:the|both|two|three|all|these|those|of)$/.test(t.folded) ||
          (i === 0 && /^(?:either|neither)$/.test(t.folded)),
      ) &&
    (/s$/.test(last!.folded) || /^(?:either|neither)$/.test(speaker[0]!.folded))
  );
}

/** "both ministers": whoever spoke answers, and that is said. */
const holdersIn = (speaker: readonly Token[]): readonly Token[] =>
  isWhoever(speaker) && /^(?:president|minister)s?$/.test(speaker.at(-1)!.folded) ? speaker : [];

/** Whom a clause names as the speaker, and where it goes on. */
interface ClauseSpeaker {
  readonly speaker: readonly Token[];
  /** Index of the word behind the verb and the speaker. */
  readonly next: number;
}

/** After "what did", "when did", "did": whom, verb, to whom, where, about what. */
export function readClause(s: Sentence, from: number, lead: readonly Token[]): Draft {
  const opening = s.skipAll(from, ['did', 'fillers', 'whether']);
  const begin = s.skipAll(opening, ['latest', 'fillers']);
  const text = saysItself(s, begin) ?? spokenOf(s, from, begin);
  if (text) return { ...text, left: lead };
  const turn = s.find(begin, (i) => s.verbAt(i) !== null || s.at('quotes', i) || s.at('about', i));
  if (turn < 0) return withoutVerb(s, begin, lead);
  if (isAnybodys(s, begin, turn)) return readWho(s, turn, lead);
  const quotes = positionOf(s, begin, turn);
  if (quotes) return { ...quotes, intent: 'said', left: [...lead, ...quotes.left] };
  const { end, order } = orderOf(s, opening, begin, turn);
  const verb = s.verbAt(turn);
  const before = speakerBefore(s, begin, end, turn);
  const behind = before.speaker.length === 0 && verb ? speakerBehind(s, from, turn, before.next) : null;
  const found = behind ?? before;
  const [own, object] = withoutObject(s, isWhoever(found.speaker) ? [] : found.speaker);
  const { speaker, aside } = withLead(s, own, lead);
  const read = readSubject(s, found.next, speaker.length > 0);
  const rest = withSubject(read, aside.length > 0 ? aside : object);
  const left = [...(isUsed(lead, speaker, aside) ? [] : lead), ...holdersIn(found.speaker), ...rest.left];
  const kinds = verb?.kind ? [verb.kind] : [];
  const { subject, said, place, to, directly } = rest;
  const asked = { ...NOTHING, subject, said, place, kinds, verb: s.typedVerb(turn), left };
  const isOurs = areWe(speaker);
  if (speaker.length > 0 && !isOurs)
    return { ...asked, intent: 'said', speaker, to, directly, order: s.hasFirst() ? 'oldest' : order };
  // "what was said about Tibilov?" asks for what others said.
  if (kinds.length === 0 && (isOurs || !verb) && isOnePerson(s, subject))
    return { ...NOTHING, intent: 'person', speaker: subject, left };
  const theirs = bySomebody(s, subject);
  return theirs ? { ...NOTHING, intent: 'said', ...theirs, left } : { ...asked, intent: 'who' };
}

/** "what did people say on Monday?" */
const isAnybodys = (s: Sentence, begin: number, turn: number): boolean =>
  turn === begin + 1 && s.verbAt(turn) !== null && ANYBODY.test(s.words[begin]!.folded);

/** Whether the words before a clause are whoever it asks about, or him and the subject. */
const isUsed = (lead: readonly Token[], speaker: readonly Token[], aside: readonly Token[]): boolean =>
  aside.length > 0 || (lead.length > 0 && speaker.length === lead.length && speaker[0] === lead[0]);

/** What is asked about, or else what the clause has besides. */
const withSubject = (read: ReturnType<typeof readSubject>, besides: readonly Token[]) =>
  read.subject.length === 0 && besides.length > 0 ? { ...read, subject: besides } : read;

/** "what do we know about Tibilov?" */
const areWe = (speaker: readonly Token[]): boolean =>
  speaker.length > 0 && speaker.every((t) => /^(?:[Ww]e|[Yy]ou|I|us)$/.test(t.text));

/** Which words are asked for, the latest or the first: "what did Putin last say about …"; and where the speaker before such a word ends. */
function orderOf(
  s: Sentence,
  opening: number,
  begin: number,
  turn: number,
): { readonly end: number; readonly order: Draft['order'] } {
  const last = s.find(begin + 1, (i) => i < turn && i + (s.at('latest', i) || s.at('first', i)) === turn);
  if (s.at('latest', last > 0 ? last : opening) > 0) return { end: last > 0 ? last : turn, order: 'newest' };
  return last > 0 ? { end: last, order: 'oldest' } : { end: turn, order: null };
}

/** "what statement by Lavrov", else nothing that Brief is asked. */
function withoutVerb(s: Sentence, begin: number, lead: readonly Token[]): Draft {
  const by = s.at('by', begin);
  if (by > 0 && s.entityAt(begin + by + titleBefore(s, begin + by))) return readStatement(s, begin);
  const rest = s.trimTail(s.words.slice(begin));
  return { ...NOTHING, asksElse: rest.length > 0, speaker: [...lead, ...rest], left: [...lead, ...rest] };
}

/** "what is the position of Germany on …", "quelle est la position de l'Allemagne sur …" */
function positionOf(s: Sentence, begin: number, turn: number): Draft | null {
  const noun = s.at('quotes', turn);
  const of = noun > 0 && turn === begin ? s.at('by', turn + noun) : 0;
  if (of === 0 || !s.entityAt(turn + noun + of + titleBefore(s, turn + noun + of))) return null;
  const quotes = readQuotesOf(s, begin, turn);
  return quotes.speaker.length > 0 ? quotes : null;
}

/** Who comes before the verb or noun at `turn`, up to `end`: "Lavrov" in "what did Lavrov say". */
function speakerBefore(s: Sentence, begin: number, end: number, turn: number): ClauseSpeaker {
  const speaker = s.trimDid(s.trimLead(s.words.slice(begin, end)));
  const verb = s.verbAt(turn);
  const noun = verb ? 0 : s.at('quotes', turn);
  if (noun === 0) return { speaker, next: turn + (verb?.length ?? 0) };
  // "what does the joint statement say about …"
  return {
    speaker: speaker.filter((t) => !s.isQuality(t)),
    next: turn + noun + s.at('say', turn + noun),
  };
}

/** Who comes after the verb, in it or behind "by"; null where nobody does. */
function speakerBehind(s: Sentence, from: number, turn: number, next: number): ClauseSpeaker | null {
  const end = invertedEnd(s, next);
  if (end > 0) return { speaker: s.words.slice(next, end), next: end };
  // "qu'a-t-il dit": the pronoun is a part of the auxiliary.
  const pronoun = s.words.slice(from, turn).find((w) => /-(?:il|elle|ils|elles)$/.test(w.folded));
  if (pronoun) return { speaker: [pronoun], next };
  // "what's been said by Kurz about …"
  const by = s.at('doer', next) > 0 ? next + 1 : 0;
  if (by === 0 || !s.entityAt(by + titleBefore(s, by))) return null;
  const about = s.find(by, (i) => s.at('about', i));
  const speaker = s.words.slice(by, about < 0 ? s.words.length : about);
  return { speaker, next: by + speaker.length };
}

/** Index after a speaker right behind the verb, foreign or inverted: "qu'a dit Lavrov sur …", "what said Lavrov on …"; 0 for none. */
function invertedEnd(s: Sentence, next: number): number {
  const { words } = s;
  const about = s.find(next, (i) => s.at('about', i));
  // "qu'a dit Poutine au Kazakhstan": whoever is behind "au" is no speaker.
  const inPlace = s.find(next + 1, (i) => placeAt(s, i));
  const until = Math.min(...[about, inPlace].filter((i) => i >= 0), words.length);
  const named = s.entities.filter((e) => e.from >= next && e.to <= until);
  const isForeign = s.vocabulary.language !== 'en';
  const isAtOnce = named[0] !== undefined && s.skipFillers(next) === named[0].from;
  // "qu'a dit Macron après la rencontre avec Poutine sur …": when it was said is no part of the name.
  const occasion = s.find(next + 1, (i) => occasionAbroad(s, i));
  const behind = occasion > next && occasion < about ? occasion : about;
  const end = isForeign && about > next ? behind : isAtOnce ? joinedEnd(s, named) : 0;
  if (end === 0) return isForeign ? officeOfCountry(s, s.skipFillers(next)) : 0;
  if (isForeign) return officeEnd(s, Math.max(end, countryBehind(s, end)));
  return about >= 0 || end >= words.length ? end : 0;
}

/** Index after the last of several names that are joined: "Lawrow und Kerry", but not "Lawrow vor der Reise nach Israel". */
function joinedEnd({ words, vocabulary }: Sentence, named: readonly Entity[]): number {
  let end = named[0]!.to;
  for (const next of named.slice(1)) {
    const between = words.slice(end, next.from);
    if (!next.from || !between.every((t) => vocabulary.joints.has(t.folded) || t.isEnglish)) break;
    end = next.to;
  }
  return end;
}

/** "глава МИД Турции": the end of a country right behind an office; 0 where none is there. */
function officeOfCountry(s: Sentence, from: number): number {
  let at = from;
  while (s.words[at]?.isEnglish && s.isTitle(s.words[at]!)) at += 1;
  const country = at > from ? s.entityAt(at) : undefined;
  return country?.kind === 'country' ? country.to : 0;
}

/** "die deutsche Außenministerin": the office behind a people, which questions have in English by now. */
function officeEnd(s: Sentence, country: number): number {
  let end = country;
  while (s.words[end]?.isEnglish && s.isTitle(s.words[end]!)) end += 1;
  return end;
}

const withoutObject = (s: Sentence, speaker: readonly Token[]) =>
  s.vocabulary.language === 'en' ? ([speaker, []] as const) : nameAndObject(s, speaker);

/** The speaker whom the words before the clause name, and what else they name: "Macron and climate: what did he say?" */
function withLead(
  s: Sentence,
  own: readonly Token[],
  lead: readonly Token[],
): { speaker: readonly Token[]; aside: readonly Token[] } {
  const isOne = own.length > 0 && own.every((t) => /^(?:he|she|it|him|her)$/.test(t.folded));
  // "Vael - what did he say?"
  const isNamedBefore =
    lead.length > 0 &&
    s.strip(own, ['he', 'they']).length === 0 &&
    s.entities.some((e) => lead.includes(s.words[e.from]!));
  const speaker = isNamedBefore ? lead : own;
  const { named, aside } = apart(s, speaker[0] === lead[0] ? speaker : [], isOne);
  return { speaker: aside.length > 0 ? named : speaker, aside };
}

/** The words are the name of one person, and no more. */
function isOnePerson(s: Sentence, tokens: readonly Token[]): boolean {
  const only = s.entities.find((e) => e.kind === 'person' && s.words[e.from] === tokens[0]);
  return only !== undefined && tokens.length === only.to - only.from;
}

const ANYBODY = /^(?:people|anyone|anybody|everyone|everybody|someone|somebody)$/;

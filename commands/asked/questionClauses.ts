import { readClause } from './clause.ts';
import { type Draft, NOTHING } from './draft.ts';
import { readPassive } from './passive.ts';
import type { Sentence } from './sentence.ts';
import { readStatement } from './statements.ts';
import { placeAt, readSubject } from './subjectPart.ts';
import { titleBefore } from './titleBefore.ts';
import type { Token } from './tokens.ts';
import { readWho } from './whoClauses.ts';

/** The first word that asks, where nothing before it asks already. */
export function findInterrogative(
  s: Sentence,
  start: number,
): { at: number; part: 'who' | 'what' | 'when' | 'where' | 'howMany' | 'person' } | null {
  for (let index = start; index < s.words.length && index <= start + 12; index += 1) {
    // "who's the most quoted on …" asks who spoke, not who somebody is.
    const isWho = s.at('who', index) > s.at('person', index);
    for (const part of ['howMany', 'person', 'who', 'what', 'when', 'where'] as const)
      if (s.at(part, index) > 0) return { at: index, part: part === 'person' && isWho ? 'who' : part };
    const turned = s.verbAt(index) || s.at('quotes', index) || (index > start && s.at('about', index));
    if (turned) return null;
  }
  return null;
}

/** After "who is": who somebody is, or whoever is somewhere or does something; null where it asks who spoke. */
function readPersonAsked(s: Sentence, next: number, lead: readonly Token[]): Draft | null {
  const { words } = s;
  const rest = s.skipFillers(next);
  const verb = s.find(rest, (i) => s.verbAt(i) !== null);
  if (verb >= 0) return null;
  // "who is he?", "who's that?"
  if (rest + 1 === words.length && /^(?:he|she|that|this)$/.test(words[rest]!.folded))
    return { ...NOTHING, intent: 'person', speaker: words.slice(rest), left: lead };
  // "who is negotiating in Tamberg?" asks for no words.
  if (/^\p{Ll}{3,}ing$/u.test(words[rest]?.text ?? ''))
    return { ...NOTHING, intent: 'news', subject: s.trimTail(words.slice(rest)), left: lead };
  // "who was the first diplomat to visit the bridge?" asks for a deed.
  const ranked = rankedDoer(s, rest);
  if (ranked) return { ...NOTHING, intent: 'who', asksElse: true, subject: ranked, left: lead };
  // "who's in Tamberg?"
  const where = placeAt(s, rest);
  if (where > 0 && rest + where === words.length)
    return { ...NOTHING, intent: 'who', place: words.slice(rest + 1), left: lead };
  // "who was critical of NATO expansion?": whoever spoke of it answers, and that no look-up weighs what they said is said.
  if (VIEW.test(words[rest]?.folded ?? '') && /^(?:of|about|to|with)$/.test(words[rest + 1]?.folded ?? ''))
    return { ...NOTHING, intent: 'who', subject: words.slice(rest + 2), left: [...lead, words[rest]!] };
  // "who is against NATO expansion?" asks who spoke so.
  const isNamed = words.slice(rest).some((w, i) => s.entityAt(rest + i) || /^\p{Lu}/u.test(w.text));
  const isTitled = s.strip(words.slice(rest), ['fillers']).length > 1 || isNamed;
  return rest < words.length && !takesSide(s, rest) && (isNamed || isTitled)
    ? { ...NOTHING, intent: 'person', speaker: words.slice(rest), left: lead }
    : null;
}

/** "the first diplomat to visit the bridge": "diplomat visit the bridge"; null where nobody is ranked so. */
function rankedDoer(s: Sentence, from: number): readonly Token[] | null {
  const { words } = s;
  const rank = s.at('first', from) || s.at('latest', from);
  const to = words.findIndex(({ folded }, i) => i > from + rank && folded === 'to');
  if (rank === 0 || to < 0 || to > from + rank + 4 || to + 1 >= words.length) return null;
  return [...words.slice(from + rank, to), ...s.trimTail(words.slice(to + 1))];
}

/** The rest of a question after its first word. */
export function readInterrogative(
  s: Sentence,
  { at, part }: NonNullable<ReturnType<typeof findInterrogative>>,
  start: number,
): Draft {
  const { words } = s;
  const lead = words.slice(start, at);
  const next = at + s.at(part, at);
  const isSomebody = part === 'person' ? readPersonAsked(s, next, lead) : null;
  if (isSomebody) return isSomebody;
  if (part === 'who' || part === 'person') {
    // "who has the most quotes?" is answered by the list of who is quoted.
    const isMost = words.slice(at, next).some((w) => /^(?:most|top)$/.test(w.folded));
    if (isMost && s.skipFillers(next) >= words.length) return { ...NOTHING, intent: 'quotes', left: lead };
    const draft = readWho(s, next, lead);
    // "who didn't mention it?": whoever did is shown, and it is said that the denial was not used.
    const denied = words
      .slice(next, next + 3)
      .filter((w) => DENIAL.test(w.folded) && !draft.left.includes(w));
    return denied.length > 0 ? { ...draft, left: [...denied, ...draft.left] } : draft;
  }
  if (part === 'howMany') return readHowMany(s, next, lead);
  if (part !== 'what') return readMoment(s, at, part, lead);
  // "what did Blinken not say about China?"
  const draft = readClause(s, next, lead);
  const verb = s.find(next, (i) => s.verbAt(i) !== null);
  const denied = words.slice(next, Math.max(next, verb)).filter((w) => DENIAL.test(w.folded));
  return { ...draft, left: [...denied.filter((w) => !draft.left.includes(w)), ...draft.left] };
}

/** After "when" and "where": on which day or in what place something was said, or is held. */
function readMoment(s: Sentence, at: number, part: 'when' | 'where', lead: readonly Token[]): Draft {
  const next = at + s.at(part, at);
  if (part === 'when' && isHeld(s, next)) return { ...NOTHING, speaker: s.words.slice(next), asksElse: true };
  const passive = readPassive(s, next);
  const draft = passive ? { ...passive, left: [...lead, ...passive.left] } : readClause(s, next, lead);
  // "since when", "depuis quand": from when on.
  const isSince = part === 'when' && /^(?:since|depuis|seit|desde)$/.test(s.words[at]!.folded);
  return { ...draft, moment: part, order: draft.order ?? (s.hasFirst() || isSince ? 'oldest' : null) };
}

/** "when will the peace talks in Astana be?", "when are the Geneva talks?": what is held is asked for, and nobody's words. */
function isHeld(s: Sentence, next: number): boolean {
  const { words } = s;
  const the = s.skipAll(next, ['did', 'fillers']);
  const noun = s.find(the, (i) => s.at('held', i));
  if (noun < 0 || noun > the + 3 || words[noun - 1]?.folded === 'to') return false;
  const isSomebodys = s.entities.some((e) => e.kind === 'person' && e.from >= next);
  return !isSomebodys && s.find(next, (i) => i !== noun && s.verbAt(i) !== null) < 0;
}

const VIEW =
  /^(?:critical|supportive|wary|afraid|sceptical|skeptical|worried|concerned|opposed|hostile|sympathetic|proud|happy|unhappy|angry|optimistic|pessimistic)$/;

/** "who is for the deal", "who's against it". */
const takesSide = (s: Sentence, at: number): boolean =>
  s.at('about', at) > 0 || s.words[at]!.folded === 'for';

const DENIAL = /^(?:not|never|\p{L}+n['’]t)$/u;

/** After "how many": quotes, people, or how often somebody spoke. */
function readHowMany(s: Sentence, from: number, lead: readonly Token[]): Draft {
  const noun = s.at('quotes', from);
  if (noun > 0) return { ...readStatement(s, from), counted: 'quotes', left: lead };
  const people =
    s.at('who', from) ||
    s.at('they', from) ||
    (/^(?:speakers?|politicians?|leaders?|ministers?|officials?|persons?|countries|diplomats?)$/.test(
      s.words[from]?.folded ?? '',
    )
      ? 1
      : 0);
  if (people > 0) return { ...readWho(s, from + people, lead), counted: 'people' };
  const begin = s.skipAll(from, ['fillers']);
  return { ...readClause(s, begin, lead), counted: 'quotes' };
}

const SIDES = /^(?:against|gegen|contre|contra|против)$/;

/** "did X …". */
export function readYesNo(s: Sentence, start: number): Draft {
  const next = start + s.at('did', start);
  // "should Kestria leave or not?" asks for advice.
  if (s.words[start]!.folded === 'should')
    return { ...NOTHING, speaker: s.words.slice(start), asksElse: true };
  const anyone = s.at('who', next) || s.at('they', next);
  if (anyone > 0) return { ...readWho(s, next + anyone, []), isYesNo: true };
  // "was it confirmed that …": by anybody.
  const said = isImpersonal(s, next) ? s.skipAll(next + 1, ['did', 'fillers']) : -1;
  if (said > 0 && s.verbAt(said)) return { ...readWho(s, said, []), isYesNo: true };
  const passive = readPassive(s, start);
  if (passive) return { ...passive, isYesNo: true };
  const holder = holdsOffice(s, start, next) ?? takesView(s, next) ?? didElse(s, start, next);
  if (holder) return holder;
  const draft = readClause(s, next, []);
  const verb = s.find(next, (i) => s.verbAt(i) !== null);
  // "did he mention Iran", "did he say anything on Iran" ask whether he spoke of it.
  // "did she say sanctions on Russia are over" claims something: "on" is not what she spoke on.
  const behind = verb < 0 ? next : s.skipFillers(verb + s.verbAt(verb)!.length);
  const speaksOf =
    s.at('about', behind) > 0 ||
    s.at('things', behind) > 0 ||
    (verb < 0 && s.find(next, (i) => s.at('about', i)) >= 0) ||
    /^(?:mention|discuss|address|comment|talk|speak|refer)/.test(s.words[verb]?.folded ?? '');
  // "is he against sanctions?" asks what he thinks of them, which his words may not say.
  const about = s.find(next, (i) => s.at('about', i));
  const takesSide =
    about >= 0 && (SIDES.test(s.words[about]!.folded) || /^favou?r$/.test(s.words[about + 1]?.folded ?? ''));
  // "did Trump tweet about it?": that he spoke of it is no yes.
  const isWritten = verb >= 0 && /^(?:tweet|post|writ|wrote)/.test(s.words[verb]!.folded);
  return { ...draft, isYesNo: true, isClaim: !speaksOf || takesSide || isWritten };
}

/** "is Boris Johnson foreign secretary?": who somebody is, with the offices that the texts give. */
function holdsOffice(s: Sentence, start: number, next: number): Draft | null {
  const { words } = s;
  const whom = s.entityAt(next);
  const isOffice = /^(?:is|was)$/.test(words[start]!.folded) && s.isPosition(words.length - 1);
  if (!isOffice || whom?.kind !== 'person' || whom.to >= words.length || words.length - whom.to > 4)
    return null;
  // "is Boris Johnson running for mayor?" asks for what he does, which articles may tell.
  if (/^\p{Ll}{3,}ing$/u.test(words[whom.to]!.text))
    return { ...NOTHING, speaker: words.slice(start), asksElse: true };
  return { ...NOTHING, intent: 'person', speaker: words.slice(whom.from, whom.to) };
}

/** "was Putin critical of the US?": what he said of it answers, and that no look-up weighs it is said. */
function takesView(s: Sentence, next: number): Draft | null {
  const { words } = s;
  const from = s.skipFillers(next);
  const whom = s.entityAt(from + titleBefore(s, from));
  const at = whom?.to ?? words.length;
  if (!VIEW.test(words[at]?.folded ?? '') || !/^(?:of|about|to|with)$/.test(words[at + 1]?.folded ?? ''))
    return null;
  const { subject, place } = readSubject(s, at + 2);
  const speaker = words.slice(from, at);
  return {
    ...NOTHING,
    intent: 'said',
    speaker,
    subject,
    place,
    isYesNo: true,
    isClaim: true,
    left: [words[at]!],
  };
}

/** "did the council vote on sanctions?": a deed that no row has a verb for; null for anything else. */
function didElse(s: Sentence, start: number, next: number): Draft | null {
  const { words } = s;
  const about = s.find(next, (i) => s.at('about', i));
  const deed = about - 1;
  const speaks = (i: number) => s.verbAt(i) !== null || s.at('quotes', i) > 0 || s.at('things', i) > 0;
  const isDid = /^(?:did|does|do|has|have|had|will|would)$/.test(words[start]!.folded);
  if (!isDid || deed <= next || !DEED.test(words[deed]!.text) || s.find(next, speaks) >= 0) return null;
  const isPlain = s.at('fillers', deed) === 0 && !s.isTitle(words[deed]!) && !isOfSide(s, deed);
  const isNamed = words.slice(next, deed).some((w) => /^\p{Lu}/u.test(w.text));
  return isPlain && isNamed ? { ...NOTHING, speaker: words.slice(next), asksElse: true } : null;
}
const DEED = /^\p{Ll}{4,}$/u;
const isOfSide = (s: Sentence, at: number): boolean => s.vocabulary.titles.sides.has(s.words[at]!.folded);

const isImpersonal = (s: Sentence, at: number): boolean => s.words[at]?.folded === 'it';

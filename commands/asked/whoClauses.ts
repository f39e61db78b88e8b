import { type Draft, NOTHING } from './draft.ts';
import type { Sentence } from './sentence.ts';
import { readSubject } from './subjectPart.ts';
import type { Token } from './tokens.ts';

/** After "who": verb and subject. */
export function readWho(s: Sentence, from: number, lead: readonly Token[]): Draft {
  const ranked = firstTo(s, from);
  if (ranked) return { ...readWho(s, ranked.end, lead), order: ranked.order };
  const begin = s.skipAll(from, ['did', 'fillers', 'it', 'whether', 'else']);
  // "who first proposed a panel?"
  const early = s.at('first', begin) || s.at('latest', begin);
  if (early > 0 && s.verbAt(begin + early))
    return { ...readWho(s, begin + early, lead), order: orderAt(s, begin) };
  const member = memberOf(s, begin);
  if (member) return { ...member, left: lead };
  const verb = s.find(begin, (i) => s.verbAt(i) !== null);
  return verb < 0 || verb > begin + 3 ? whoIs(s, from, begin, lead) : whoDid(s, { from, begin, verb, lead });
}

const orderAt = (s: Sentence, at: number): 'oldest' | 'newest' =>
  s.at('first', at) > 0 ? 'oldest' : 'newest';

/** "who spoke about gas?", "who did Putin thank?": with a verb of speech. */
function whoDid(
  s: Sentence,
  { from, begin, verb, lead }: { from: number; begin: number; verb: number; lead: readonly Token[] },
): Draft {
  const { words } = s;
  const { length, kind } = s.verbAt(verb)!;
  const behind = verb + length;
  // "who spoke for Germany on gas?"
  const side = /^sp(?:oke|eaks?|oken)$/.test(words[verb]!.folded) ? spokenFor(s, behind) : null;
  if (side) return { ...side, left: lead };
  // "who spoke first about …"
  const rank = s.at('first', behind) || s.at('latest', behind);
  const rest = readSubject(s, behind + rank + s.at('what', behind + rank));
  const isOpen = isLeftOpen(s, rest.subject, lead);
  const before = s.content(lead).length > 0 ? lead : [];
  const subject = isOpen ? before : rest.subject;
  // "who's been quoted most this week?" is answered by the list of who is quoted.
  if (subject.length > 0 && subject.every((t) => /^(?:the|most|often|frequently)$/.test(t.folded)))
    return { ...NOTHING, intent: 'quotes', left: lead };
  const between = s.trimDid(s.strip(words.slice(begin, verb), ['fillers', 'did']));
  const asked = { ...NOTHING, kinds: kind ? [kind] : [], verb: s.typedVerb(verb) };
  // "who did Putin thank?", "qui Macron a-t-il accusé ?" ask for his own words.
  const isTurned = words.slice(begin, verb).some((w) => /-(?:il|elle|ils|elles)$/.test(w.folded));
  const isObject = lead.length === 0 && (s.at('did', from) > 0 || isTurned) && kind !== null;
  if (isObject && s.entities.some((e) => e.kind !== 'country' && between.includes(words[e.from]!)))
    return { ...asked, intent: 'said', speaker: between, subject: rest.subject, place: rest.place };
  // German puts the verb last: "wer hat über Nord Stream gesprochen?"
  if (rest.subject.length === 0 && between.length > 1 && s.at('about', words.indexOf(between[0]!)) > 0)
    return { ...asked, intent: 'who', subject: between.slice(1), left: lead };
  return {
    ...asked,
    intent: 'who',
    ...heardBy(kind, rest.to),
    subject,
    said: lead.find((w) => w.kind === 'quoted') ?? rest.said,
    place: rest.place,
    // "who said dead on arrival?", and not "who spoke about sanctions?"
    isClaim: kind === null && subject === rest.subject && s.at('about', behind + rank) === 0,
    order: rank === 0 ? null : orderAt(s, behind),
    left: [...(isOpen ? [] : lead), ...between, ...rest.left],
  };
}

/** "who disagrees with Putin on gas?": somebody else than him, who need not have told him. */
const heardBy = (kind: string | null, to: Draft['to']): Pick<Draft, 'to' | 'except'> =>
  kind === 'disagree' || kind === 'agree' ? { to: [], except: to } : { to, except: [] };

/** "Nord Stream 2: who said what?": what is spoken of comes before the question. */
const isLeftOpen = (s: Sentence, subject: readonly Token[], lead: readonly Token[]): boolean =>
  s.strip(subject, ['what']).length === 0 ||
  (lead.length > 0 && s.strip(subject, ['it', 'he', 'they']).length === 0);

/** "who replaces Merkel?" asks for her successor, "who replaces her?" for what no text of some day says; null for anything else. */
function whoReplaces(s: Sentence, begin: number): Draft | null {
  const { words } = s;
  if (!REPLACES.test(words[begin]?.folded ?? '')) return null;
  const [only, other] = s.entities;
  if (only && !other && only.kind === 'person' && only.to === words.length)
    return { ...NOTHING, intent: 'person', speaker: words.slice(begin) };
  const isHers = s.at('he', begin + 1) > 0 && begin + 2 === words.length;
  return isHers ? { ...NOTHING, intent: 'beyond' } : null;
}

/** "who" without a verb of speech: who somebody is, whoever is from somewhere, or something else than words. */
function whoIs(s: Sentence, from: number, begin: number, lead: readonly Token[]): Draft {
  const { words } = s;
  const subject = s.strip(words.slice(begin), ['fillers', 'about', 'in', 'did']);
  const [only, other] = s.entities;
  const successor = whoReplaces(s, begin);
  if (successor) return successor;
  const isOne = only && !other && subject.length <= 4 && only.from >= begin;
  if (isOne && from !== begin && (only.kind === 'person' || subject.length === only.to - only.from))
    return { ...NOTHING, intent: 'person', speaker: subject };
  // "anyone from Germany on Nord Stream 2?"
  const of = s.at('by', begin);
  const whom = of > 0 ? s.entityAt(begin + of) : undefined;
  const about = whom ? s.at('about', whom.to) : 0;
  if (about > 0 && whom)
    return {
      ...NOTHING,
      intent: 'said',
      speaker: words.slice(whom.from, whom.to),
      subject: s.trimTail(words.slice(whom.to + about)),
      left: lead,
    };
  // "who leads Kestria?"
  const isLed = LEADS.test(words[begin]?.folded ?? '') && begin + 2 === words.length;
  if (isLed && !s.entityAt(begin + 1) && /^\p{Lu}/u.test(words[begin + 1]!.text))
    return { ...NOTHING, intent: 'person', speaker: words.slice(begin) };
  // "who got shot?" asks for no words.
  const asksElse = subject.length > 0 && s.at('about', begin) === 0;
  return { ...NOTHING, intent: subject.length > 0 ? 'who' : 'unclear', subject, asksElse, left: lead };
}

/** "who was the first (person) to mention it": null where nobody is ranked so. */
function firstTo(
  s: Sentence,
  from: number,
): { readonly end: number; readonly order: 'oldest' | 'newest' } | null {
  const begin = s.skipAll(from, ['did', 'fillers']);
  const rank = s.at('first', begin) || s.at('latest', begin);
  const order = s.at('first', begin) ? 'oldest' : 'newest';
  const noun = begin + rank;
  const next = /^(?:person|one|people|leader|politician|minister|official)$/.test(s.words[noun]?.folded ?? '')
    ? noun + 1
    : noun;
  return rank > 0 && s.words[next]?.folded === 'to' ? { end: next + 1, order } : null;
}

export const REPLACES = /^(?:replac(?:e|es|ed|ing)|succeed(?:s|ed|ing)?)$/;
const LEADS = /^(?:leads|heads|runs|rules|governs|led|headed)$/;

/** "from Israel is quoted on Iran", "in the EU spoke about Syria": whoever of a country or body did. */
function memberOf(s: Sentence, begin: number): Draft | null {
  const { words } = s;
  if (!/^(?:from|in|of|at|within)$/.test(words[begin]?.folded ?? '')) return null;
  const side = s.entityAt(begin + 1) ?? s.entityAt(begin + 2);
  if (side && side.from > begin + 1 && words[begin + 1]!.folded !== 'the') return null;
  if (!side || side.kind === 'person') return null;
  const end = s.find(side.to, (i) => !s.vocabulary.titles.sides.has(words[i]!.folded));
  const verb = end < 0 ? -1 : s.skipAll(end, ['did', 'fillers']);
  const says = verb < 0 ? null : s.verbAt(verb);
  if (!says) return null;
  const { subject, place, to } = readSubject(s, verb + says.length);
  const kinds = says.kind ? [says.kind] : [];
  const asked = { subject, place, to, kinds, verb: s.typedVerb(verb) };
  return { ...NOTHING, intent: 'said', speaker: words.slice(begin + 1, end), ...asked };
}

/** "for the US on Dabiq", "on behalf of the EU": the side, and what was spoken of. */
function spokenFor(s: Sentence, at: number): Draft | null {
  const { words } = s;
  const behalf = ['on', 'behalf', 'of'].every((word, i) => words[at + i]?.folded === word);
  const begin = at + (behalf ? 3 : words[at]?.folded === 'for' ? 1 : 0);
  const name = s.skipFillers(begin);
  const side = begin > at ? s.entityAt(name) : undefined;
  if (!side) return null;
  const { subject, place } = readSubject(s, side.to);
  return { ...NOTHING, intent: 'said', speaker: words.slice(name, side.to), subject, place };
}

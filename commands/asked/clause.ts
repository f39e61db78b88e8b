import { type Draft, isJoint, NOTHING } from './draft.ts';
import type { Sentence } from './sentence.ts';
import { readQuotesOf, readStatement } from './statements.ts';
import { bySomebody, placeAt, readSubject } from './subjectPart.ts';
import { titleBefore } from './titleBefore.ts';
import type { Token } from './tokens.ts';

/** "Macron and climate: what did he say?": of what goes before, the names, and what is none. */
function apart(
  s: Sentence,
  lead: readonly Token[],
  isOne: boolean,
): { named: readonly Token[]; aside: readonly Token[] } {
  const joint = lead.findIndex((t) => isJoint(t.folded));
  const isNamed = (tokens: readonly Token[]) =>
    s.entities.some((e) => tokens.includes(s.words[e.from]!) && e.kind !== 'country');
  const [first, second] = [lead.slice(0, joint), lead.slice(joint + 1)];
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
  const end = first && first.kind !== 'country' ? tokens.indexOf(s.words[first.to - 1]!) + 1 : 0;
  const joint = tokens[end] && isJoint(tokens[end].folded);
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
    /^(?:sides|parties|participants|delegations|presidents|leaders|ministers)$/.test(last?.folded ?? '') &&
    speaker.slice(0, -1).every((t) => /^(?:the|both|two|three|all|these|those)$/.test(t.folded))
  );
}

/** After "what did", "when did", "did": whom, verb, to whom, where, about what. */
export function readClause(s: Sentence, from: number, lead: readonly Token[]): Draft {
  const { words } = s;
  const lead0 = s.skipAll(from, ['did', 'fillers', 'whether']);
  let order: Draft['order'] = s.at('latest', lead0) ? 'newest' : null;
  const begin = s.skipAll(lead0, ['latest', 'fillers']);
  const text = saysItself(s, begin) ?? spokenOf(s, from, begin);
  if (text) return { ...text, left: lead };
  const turn = s.find(begin, (i) => s.verbAt(i) !== null || s.at('quotes', i) || s.at('about', i));
  if (
    turn < 0 &&
    s.at('by', begin) > 0 &&
    s.entityAt(begin + s.at('by', begin) + titleBefore(s, begin + s.at('by', begin)))
  )
    return readStatement(s, begin);
  if (turn < 0) {
    const rest = s.trimTail(words.slice(begin));
    return {
      ...NOTHING,
      asksElse: rest.length > 0,
      speaker: rest,
      left: [...lead, ...rest],
    };
  }
  // "what is the position of Germany on …", "quelle est la position de l'Allemagne sur …"
  const noun = s.at('quotes', turn);
  const of = noun > 0 && turn === begin ? s.at('by', turn + noun) : 0;
  if (of > 0 && s.entityAt(turn + noun + of + titleBefore(s, turn + noun + of))) {
    const quotes = readQuotesOf(s, begin, turn);
    if (quotes.speaker.length > 0) return { ...quotes, intent: 'said', left: [...lead, ...quotes.left] };
  }
  // "what did Putin last say about …"
  const last = s.find(begin + 1, (i) => i < turn && i + (s.at('latest', i) || s.at('first', i)) === turn);
  if (last > 0) order = s.at('latest', last) ? 'newest' : 'oldest';
  let speaker = s.trimDid(s.trimLead(words.slice(begin, last > 0 ? last : turn)));
  const verb = s.verbAt(turn);
  const kinds = verb?.kind ? [verb.kind] : [];
  let next = turn + (verb?.length ?? 0);
  if (!verb && s.at('quotes', turn)) {
    next = turn + s.at('quotes', turn);
    // "what does the joint statement say about …"
    next += s.at('say', next);
    speaker = speaker.filter((t) => !s.isQuality(t));
  }
  // Foreign and inverted: "qu'a dit Lavrov sur …", "what said Lavrov on …".
  if (speaker.length === 0 && verb) {
    const about = s.find(next, (i) => s.at('about', i));
    // "qu'a dit Poutine au Kazakhstan": whoever is behind "au" is no speaker.
    const inPlace = s.find(next + 1, (i) => placeAt(s, i));
    const until = Math.min(...[about, inPlace].filter((i) => i >= 0), words.length);
    const named = s.entities.filter((e) => e.from >= next && e.to <= until);
    const isForeign = s.vocabulary.language !== 'en';
    const first = named[0];
    const isAtOnce = first !== undefined && s.skipFillers(next) === first.from;
    const end = isForeign && about > next ? about : isAtOnce ? named.at(-1)!.to : -1;
    if (end > 0 && (isForeign || about >= 0 || end >= words.length)) {
      const whole = isForeign ? Math.max(end, countryBehind(s, end)) : end;
      speaker = words.slice(next, whole);
      next = whole;
    }
  }
  // "qu'a-t-il dit": the pronoun is a part of the auxiliary.
  const pronoun = words.slice(from, turn).find((w) => /-(?:il|elle|ils|elles)$/.test(w.folded));
  if (speaker.length === 0 && verb && pronoun) speaker = [pronoun];
  // "what's been said by Kurz about …"
  const by =
    speaker.length === 0 && verb && /^(?:by|par|von|por)$/.test(words[next]?.folded ?? '') ? next + 1 : 0;
  if (by > 0 && s.entityAt(by + titleBefore(s, by))) {
    const end = s.find(by, (i) => s.at('about', i));
    speaker = words.slice(by, end < 0 ? words.length : end);
    next = by + speaker.length;
  }
  if (isWhoever(speaker)) speaker = [];
  const [own, object] = s.vocabulary.language === 'en' ? [speaker, []] : nameAndObject(s, speaker);
  speaker = own;
  const isOne = speaker.length > 0 && speaker.every((t) => /^(?:he|she|it|him|her)$/.test(t.folded));
  // "Vael - what did he say?"
  if (
    lead.length > 0 &&
    s.strip(speaker, ['he', 'they']).length === 0 &&
    s.entities.some((e) => words[e.from] === lead.find((w) => w === words[e.from]))
  )
    speaker = [...lead];
  const { named, aside } = apart(s, speaker[0] === lead[0] ? speaker : [], isOne);
  if (aside.length > 0) speaker = named;
  const read = readSubject(s, next, speaker.length > 0);
  const before = aside.length > 0 ? aside : object;
  const rest = read.subject.length === 0 && before.length > 0 ? { ...read, subject: before } : read;
  const unused =
    speaker === lead || (lead.length > 0 && speaker.length === lead.length && speaker[0] === lead[0])
      ? rest.left
      : [...lead, ...rest.left];
  // "what do we know about Tibilov?"
  const isOurs = speaker.length > 0 && speaker.every((t) => /^(?:[Ww]e|[Yy]ou|I|us)$/.test(t.text));
  const only = s.entities.find((e) => e.kind === 'person' && words[e.from] === rest.subject[0]);
  if (
    (isOurs || speaker.length === 0) &&
    only &&
    rest.subject.length === only.to - only.from &&
    kinds.length === 0 &&
    // "what was said about Tibilov?" asks for what others said.
    (isOurs || !verb)
  )
    return { ...NOTHING, intent: 'person', speaker: rest.subject, left: unused };
  const theirs = isOurs || speaker.length === 0 ? bySomebody(s, rest.subject) : null;
  if (theirs) return { ...NOTHING, intent: 'said', ...theirs, left: unused };
  if (speaker.length === 0 || isOurs)
    return {
      ...NOTHING,
      intent: 'who',
      subject: rest.subject,
      said: rest.said,
      place: rest.place,
      kinds,
      verb: s.typedVerb(turn),
      left: unused,
    };
  return {
    ...NOTHING,
    intent: 'said',
    speaker,
    to: rest.to,
    subject: rest.subject,
    said: rest.said,
    place: rest.place,
    kinds,
    verb: s.typedVerb(turn),
    directly: rest.directly,
    order: s.hasFirst() ? 'oldest' : order,
    left: unused,
  };
}

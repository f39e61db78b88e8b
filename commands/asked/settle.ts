import type { Asked, AskedSpeaker, Period } from '../../src/answers/asked.ts';
import type { AskedContext } from './askedContext.ts';
import type { Draft } from './draft.ts';
import type { Entities } from './entities.ts';
import { inThread } from './inThread.ts';
import { areAll, type Settling } from './settling.ts';
import type { FoundSpeakers } from './speakerSearch.ts';
import { findSpeakers } from './speakers.ts';
import { speakersAsked, withoutNobody } from './speakersAsked.ts';
import { subjectAsked } from './subjectAsked.ts';
import { translated } from './subjectWords.ts';
import { type Token, typedOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A reading of what a sentence has in which place, with everybody looked up and the thread's parts filled in. */
export async function settle(
  read: Draft,
  base: Asked,
  words: readonly Token[],
  entities: Entities,
  vocabulary: Vocabulary,
  context: AskedContext,
  period: Period | null,
): Promise<Asked> {
  const { archive, lexicon, before } = context;
  const isSmall = (word: string) => vocabulary.isSmall(word);
  const search = { typed: base.typed, words, entities: entities.all, archive, lexicon, period, isSmall };
  const settling: Settling = { words, vocabulary, context, period, search };
  const draft = withoutNobody(read, vocabulary, before !== null);
  return inThread(await askedOf(draft, base, settling), draft, settling);
}

/** "Kurz's last statement", "the first words of Marsk": one quote, the newest or oldest, or the order alone; null where none is ranked. */
function rankedQuote(
  { intent }: Draft,
  words: readonly Token[],
  vocabulary: Vocabulary,
): Pick<Draft, 'count' | 'order'> | null {
  if (intent !== 'said' && intent !== 'quotes') return null;
  const rankAt = (at: number) =>
    vocabulary.match('latest', words, at) || vocabulary.match('first', words, at);
  // "the earliest Kurz quote"
  const nounAt = (from: number) =>
    words.slice(from, from + 3).find((t, i) => ONE_QUOTE.test(t.folded) && (i === 0 || isName(words[from]!)));
  const isName = ({ text }: Token) => /^\p{Lu}/u.test(text);
  const at = words.findIndex((_, i) => rankAt(i) > 0 && nounAt(i + rankAt(i)) !== undefined);
  if (at < 0) return null;
  const order = vocabulary.match('latest', words, at) > 0 ? 'newest' : 'oldest';
  return { order, count: /s$/.test(nounAt(at + rankAt(at))!.folded) ? null : 1 };
}
const ONE_QUOTE = /^(?:statement|quote|quotation|remark|comment|words)$/;

/** A word for what somebody is to another of a family, among words that are not used. */
const kinAmong = (unused: readonly Token[], { titles }: Vocabulary): Token | null =>
  unused.find(({ folded }) => titles.kin.has(folded)) ?? null;

/** The words that are not used, in the order in which they were typed; nobody misses a pronoun or a plain verb of speech. */
const leftOf = (unused: readonly Token[], used: Token | null, vocabulary: Vocabulary): string[] =>
  unused
    .filter((t) => t.kind === 'word' && t !== used && !areAll([t], vocabulary, 'say', 'he', 'they', 'it'))
    .toSorted((a, b) => a.start - b.start)
    .map((t) => t.text);

/** The names of those who are not asked for. */
async function exceptOf(draft: Draft, { words, vocabulary, context, search }: Settling): Promise<string[]> {
  const { speakers } = await findSpeakers(draft.except, search);
  // "who else spoke about gas?" behind what somebody said of it
  const isElse = draft.intent === 'who' && words.some((_, at) => vocabulary.match('else', words, at) > 0);
  const before = isElse ? (context.before?.asked.speakers ?? []) : [];
  return [...speakers, ...before].flatMap(({ names }) => names);
}

/** Whoever was spoken to; of several of a name whichever was there to hear it. */
function hearerOf({ speakers, problems }: FoundSpeakers): AskedSpeaker | undefined {
  const [problem] = problems;
  if (speakers[0] || problem?.problem !== 'several') return speakers[0];
  return { typed: problem.typed, label: problem.typed, names: problem.names, kind: 'person', note: null };
}

/** A text in the language of the question has the words as they were typed: that is its other reading. */
function withTyped(asked: Asked, { subject, asTyped }: ReturnType<typeof translated>): Asked {
  return asTyped && asked.subject === subject && !asked.said
    ? { ...asked, orElse: { ...asked, subject: asTyped, untranslated: [] } }
    : asked;
}

/** Whether the subject is no more than "it": "what did Vesely say to that?" */
function isOnlyIt({ subject }: Draft, vocabulary: Vocabulary): boolean {
  const isTo = /^(?:to|of)$/.test(subject[0]?.folded ?? '') && subject.length > 1;
  return areAll(isTo ? subject.slice(1) : subject, vocabulary, 'it', 'fillers');
}

/** How many are asked for and in which order: as typed beside the question, in it, or by "the last quote". */
const howMany = (
  draft: Draft,
  base: Asked,
  ranked: ReturnType<typeof rankedQuote>,
): Pick<Asked, 'count' | 'order'> => ({
  count: base.count ?? draft.count ?? ranked?.count ?? null,
  order: base.order ?? draft.order ?? ranked?.order ?? null,
});

/** Who "him" is: whoever was spoken to ("did he thank him?"), or spoken of ("what did Reusch say about him?"). */
function whoIsHim(
  { kinds }: Draft,
  isHim: boolean,
  hearer: AskedSpeaker | undefined,
  [speaker]: readonly AskedSpeaker[],
  before: Settling['context']['before'],
): { readonly to: AskedSpeaker | null; readonly spokenOf: string | null } {
  const him = isHim ? (before?.speakers[0] ?? null) : null;
  const isSpokenOf = kinds.length === 0 && speaker !== undefined && speaker.label !== him?.label;
  if (hearer || !him || !isSpokenOf) return { to: hearer ?? him, spokenOf: null };
  return { to: null, spokenOf: him.kind === 'person' ? him.label.split(' ').at(-1)! : him.label };
}

/** "what did Selk say last?": an order, and no subject. */
function withRank(draft: Draft, vocabulary: Vocabulary): Draft {
  const { subject, intent } = draft;
  const rank = (['first', 'latest'] as const).find((part) => vocabulary.match(part, subject, 0) > 0);
  if (!rank || intent !== 'said') return draft;
  const next = vocabulary.match(rank, subject, 0);
  // "last about gas", and no "last summer"
  const about = vocabulary.match('about', subject, next);
  if (about === 0 && next < subject.length) return draft;
  return { ...draft, subject: subject.slice(next + about), order: rank === 'first' ? 'oldest' : 'newest' };
}

/** The parts of a draft, looked up; the thread only says who "he" and what "it" is. */
async function askedOf(read: Draft, base: Asked, settling: Settling): Promise<Asked> {
  const draft = withRank(read, settling.vocabulary);
  const { words, vocabulary, context, search } = settling;
  const { typed } = base;
  const { before, lexicon } = context;
  const own = subjectAsked(draft, vocabulary, before !== null);
  const { speakers, problems, subject, left } = await speakersAsked(draft, own, settling);
  const hearer = draft.to.length > 0 ? hearerOf(await findSpeakers(draft.to, search)) : undefined;
  const { to, spokenOf } = whoIsHim(draft, own.isHim, hearer, speakers, before);
  const isIt = isOnlyIt(draft, vocabulary);
  const english = translated(subject, typed, vocabulary, lexicon, search);
  const unused = to ? left : [...left, ...draft.to];
  // "what did Osk's grandmother tell him?": of whom no text has the name, Osk may tell.
  const kin = subject.length + problems.length === 0 ? kinAmong(unused, vocabulary) : null;
  const of = spokenOf ?? english.subject;
  const about = kin?.text ?? (isIt ? before?.asked.subject : of);
  const asked: Asked = {
    ...base,
    intent: speakers.length > 0 ? intentOf(draft) : draft.intent,
    speakers,
    problems,
    to,
    subject: base.subject ?? (about || null),
    said: base.said ?? draft.said?.text ?? null,
    isYesNo: draft.isYesNo,
    isClaim: draft.isClaim,
    counted: draft.counted,
    kinds: base.kinds.length > 0 ? base.kinds : draft.kinds,
    verb: base.kinds[0] ?? draft.verb,
    place: base.place ?? (draft.place.length > 0 ? typedOf(typed, draft.place) : null),
    ...howMany(draft, base, rankedQuote(draft, words, vocabulary)),
    moment: draft.moment,
    ...(draft.asksElse && draft.intent === 'who' ? { isDeed: true as const } : {}),
    except: await exceptOf(draft, settling),
    rungs: draft.directly ? ['quoted'] : [],
    notes: [...base.notes, ...speakers.flatMap((s) => (s.note ? [s.note] : []))],
    // "something Tsipras said about tourism": a plain verb of speech asks for nothing else.
    left: leftOf(unused, kin, vocabulary),
    untranslated: [...(isIt ? [] : english.untranslated), ...saidAbroad(draft, vocabulary)],
  };
  return withTyped(asked, english);
}

/** A list is newest first: the oldest words of somebody are shown as an answer. */
const intentOf = ({ intent, order }: Draft): Draft['intent'] =>
  intent === 'quotes' && order === 'oldest' ? 'said' : intent;

/** Words in marks are looked for as they are; the texts have them in another language. */
const saidAbroad = ({ said }: Draft, { language }: Vocabulary): string[] =>
  said && language !== 'en' ? [said.text] : [];

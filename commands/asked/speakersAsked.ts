import type { AskedSpeaker, SpeakerProblem } from '../../src/answers/asked.ts';
import { foldName } from '../../src/text/foldName.ts';
import { type Draft, NOTHING } from './draft.ts';
import { findEntities } from './entities.ts';
import { knownNames } from './knownNames.ts';
import { areAll, type Settling } from './settling.ts';
import { findSpeakers } from './speakers.ts';
import type { SubjectAsked } from './subjectAsked.ts';
import { subjectOf } from './subjectWords.ts';
import { type Token, tokensOf, typedOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** "I disagree", "how said Merkel": words that name nobody. */
const isNobody = ({ folded }: Token): boolean =>
  /^(?:i|we|you|nobody|noone|no|one|none|how|why|there)$/.test(folded);

const isEverybody = ({ folded }: Token): boolean =>
  /^(?:everyone|everybody|else|all|sides|parties)$/.test(folded);

/** "the foreign ministers": offices of several, of no country. */
function isOffices(tokens: readonly Token[], { titles }: Vocabulary): boolean {
  const isMany = ({ folded }: Token) => /s$/.test(folded) && titles.positions.has(folded.slice(0, -1));
  return (
    tokens.some(isMany) &&
    tokens.every((t) => isMany(t) || titles.beside.has(t.folded) || /^(?:trade|energy)$/.test(t.folded))
  );
}

/** A draft in which whoever names nobody is nobody: "what did everyone say", "what did the foreign ministers say". */
export function withoutNobody(draft: Draft, vocabulary: Vocabulary, isThread: boolean): Draft {
  const { speaker, subject, left } = draft;
  if (draft.intent !== 'said' || speaker.length === 0) return draft;
  if (speaker.every(isNobody)) return { ...NOTHING, speaker, asksElse: true };
  // "what did everyone say": whoever said something.
  if (speaker.every(isEverybody)) return { ...draft, intent: 'who', speaker: [] };
  // "the foreign ministers": whose they are is not asked, so whoever spoke answers, and that is said. So does "they" without a thread.
  const isThey = !isThread && subject.length > 0 && speaker.every((t) => /^(?:they|them)$/.test(t.folded));
  if (isThey || isOffices(speaker, vocabulary))
    return { ...draft, intent: 'who', speaker: [], left: [...left, ...speaker] };
  return draft;
}

/** Whom a draft asks about, and what that makes of its subject and of what is left over. */
export interface SpeakersAsked extends SubjectAsked {
  readonly speakers: readonly AskedSpeaker[];
  readonly problems: readonly SpeakerProblem[];
}

/** Looks up whom a draft asks about: a pronoun is the thread's, and words that are no name name nobody. */
export async function speakersAsked(
  draft: Draft,
  own: SubjectAsked,
  settling: Settling,
): Promise<SpeakersAsked> {
  const { vocabulary, context, search } = settling;
  const none = { ...own, speakers: [], problems: [] };
  if (areAll(draft.speaker, vocabulary, 'he', 'it')) {
    const to = context.before?.asked.to;
    // "and to Merkel?" – "what did she say?": whoever heard it, where they are not who said it.
    const isHearer = to && draft.speaker.every((t) => t.folded === 'she' || t.folded === 'her');
    const speakers = isHearer ? [to] : (context.before?.speakers ?? []);
    if (speakers.length > 0) return { ...none, speakers };
    const named = await namedBefore(settling);
    if (named) return { ...none, speakers: [named] };
    const typed = typedOf(search.typed, draft.speaker);
    return { ...none, problems: [{ typed, problem: 'pronoun', names: [] }] };
  }
  if (draft.speaker.length === 0) return misspeltSubject(draft, none, settling);
  return draft.intent === 'unclear' ? none : namedSpeakers(draft, own, settling);
}

/** "when did Ellwood visit Uzbekistan?", and then "what did he say?": the one person whom the turn before names; null for nobody. */
async function namedBefore({ vocabulary, context, search }: Settling): Promise<AskedSpeaker | null> {
  const typed = context.before?.asked.typed;
  if (!typed) return null;
  const words = tokensOf(typed).filter((t) => t.kind === 'word');
  const { all } = await findEntities(words, context.archive, context.lexicon, vocabulary);
  const [person, other] = all.filter(({ kind }) => kind === 'person');
  if (!person || other) return null;
  const own = words.slice(person.from, person.to);
  return (await findSpeakers(own, { ...search, typed, words, entities: all })).speakers[0] ?? null;
}

async function namedSpeakers(draft: Draft, own: SubjectAsked, settling: Settling): Promise<SpeakersAsked> {
  const { vocabulary, search } = settling;
  const { speaker } = draft;
  const { speakers, problems, left: around } = await findSpeakers(speaker, search);
  const isFiller = (t: Token) =>
    vocabulary.match('fillers', [t], 0) > 0 || vocabulary.match('things', [t], 0) > 0;
  const left = [...own.left, ...around.filter((t) => !isFiller(t))];
  const found = { ...own, speakers, problems, left };
  const isUnknown =
    speakers.length === 0 && problems.every((p) => p.problem === 'unknown' && p.names.length === 0);
  if (!isUnknown) return found;
  // "the best line from the Geneva summit": an occasion speaks of itself.
  if (OCCASION.test(speaker.at(-1)?.folded ?? '') && own.subject.length === 0)
    return { ...own, speakers, problems: [], subject: subjectOf(speaker, vocabulary) };
  // "quotes I can use on sanctions": words before "on" that are no name name nobody.
  if (isSomebody(draft, settling)) return found;
  return own.subject.length > 0
    ? { ...found, problems: [], left: [...left, ...speaker] }
    : { ...found, problems: [], subject: subjectOf(speaker, vocabulary) };
}
const OCCASION = /^(?:summit|meeting|talks|conference|visit|forum|negotiations|dialogue)$/;

/** Whether words that name nobody known may name somebody all the same: an office, whoever asks in interviews, what looks like a name. */
function isSomebody({ speaker, intent }: Draft, { vocabulary, context }: Settling): boolean {
  const { offices } = knownNames(context.lexicon);
  if (speaker.some((t) => offices.has(foldName(t.text)) && !vocabulary.isSmall(t.folded))) return true;
  // "the reporters asked about gas": texts label what they asked.
  const isAsker = (t: Token) => vocabulary.match('askers', [t], 0) > 0 || vocabulary.isSmall(t.folded);
  if (speaker.every(isAsker)) return true;
  // "climate quotes": a name of nobody in small letters is what the quotes are about.
  const isSubject = intent === 'quotes' && !speaker.some((t) => /^\p{Lu}/u.test(t.text));
  return !isSubject && looksLikeName(speaker, vocabulary);
}

/** "déclarations de Netanyahou": a misspelt name behind the word that leads to a speaker or a subject. */
async function misspeltSubject(
  { intent }: Draft,
  none: SpeakersAsked,
  { vocabulary, search }: Settling,
): Promise<SpeakersAsked> {
  const [only, other] = none.subject;
  const mayName = intent === 'quotes' && vocabulary.language !== 'en' && only && !other;
  if (!mayName || !/^\p{Lu}/u.test(only.text)) return none;
  const [guess] = (await findSpeakers(none.subject, search)).speakers;
  return guess?.isGuess ? { ...none, speakers: [guess], subject: [] } : none;
}

/** A name has a capital, or is one or two words that are none of a question's. */
function looksLikeName(tokens: readonly Token[], vocabulary: Vocabulary): boolean {
  const words = tokens.filter((t) => t.kind === 'word' && t.folded !== 'the');
  const last = words.at(-1);
  if (!last || /^(?:I|we|you|they)$/i.test(words[0]!.text)) return false;
  if (/^\p{Lu}/u.test(last.text)) return true;
  // "the marine's grandmother"
  if (words.length > 1 && vocabulary.titles.kin.has(last.folded)) return true;
  // "Valdorian government", "Orlund's foreign ministry"
  if (
    vocabulary.titles.sides.has(last.folded) &&
    words.some((t) => /^\p{Lu}/u.test(t.text) && !vocabulary.knows(t.folded))
  )
    return true;
  // "vastria's government"
  // "perrins government", typed without the mark of an owner
  const isOwner = ({ possessive, folded }: Token) => possessive === true || /\p{L}{3}s$/u.test(folded);
  const isOwned = words.length === 2 && isOwner(words[0]!) && !vocabulary.knows(words[0]!.folded);
  if (isOwned && vocabulary.titles.sides.has(last.folded)) return true;
  return (
    words.length <= 2 && words.every((t) => !vocabulary.knows(t.folded) && !vocabulary.isSmall(t.folded))
  );
}

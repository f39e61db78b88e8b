import type { Asked, AskedSpeaker, Period, SpeakerProblem, ThreadContext } from '../../src/answers/asked.ts';
import { foldName } from '../../src/text/foldName.ts';
import type { AskedContext } from './askedContext.ts';
import { bare } from './bare.ts';
import { type Draft, NOTHING } from './draft.ts';
import type { Entities } from './entities.ts';
import { continueThread, placeIn } from './followUp.ts';
import { knownNames, SIDE_WORDS } from './knownNames.ts';
import { dayPeriod } from './period.ts';
import { findSpeakers } from './speakers.ts';
import { subjectOf, translated } from './subjectWords.ts';
import { type Token, typedOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

const OCCASION = /^(?:summit|meeting|talks|conference|visit|forum|negotiations|dialogue)$/;
const PREPOSITION =
  /^(?:for|of|to|in|on|at|with|by|from|about|anyone|anybody|someone|somebody|everyone|everybody)$/;

const RESPONSE =
  /^(?:respond|responded|reply|replied|react|reacted|answer|answered|reactions?|responses?|positions?|stance|line|view|views|take)$/;
const PRONOUN = /^(?:he|she|they|it|him|her)$/;

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
  const { typed } = base;
  const { archive, lexicon, before } = context;
  let draft = read;
  const search = {
    typed,
    words,
    entities: entities.all,
    archive,
    lexicon,
    period,
    isSmall: (w: string) => vocabulary.isSmall(w),
  };
  if (draft.intent === 'said' && draft.speaker.length > 0 && draft.speaker.every(isNobody))
    draft = { ...NOTHING, speaker: draft.speaker, asksElse: true };
  // "what did everyone say": whoever said something.
  if (draft.intent === 'said' && draft.speaker.length > 0 && draft.speaker.every(isEverybody))
    draft = { ...draft, intent: 'who', speaker: [] };
  // "what did the foreign ministers say": whose they are is not asked, so whoever spoke answers, and that is said.
  if (draft.intent === 'said' && isOffices(draft.speaker, vocabulary))
    draft = { ...draft, intent: 'who', speaker: [], left: [...draft.left, ...draft.speaker] };
  // "what did they say about gas?" without a thread: whoever spoke of it.
  const isThey = draft.speaker.length > 0 && draft.speaker.every((t) => /^(?:they|them)$/.test(t.folded));
  if (isThey && !before && draft.intent === 'said' && draft.subject.length > 0)
    draft = { ...draft, intent: 'who', speaker: [], left: [...draft.left, ...draft.speaker] };
  const isPronoun =
    draft.speaker.length > 0 &&
    draft.speaker.every((t) => vocabulary.match('he', [t], 0) > 0 || vocabulary.match('it', [t], 0) > 0);
  let speakers: readonly AskedSpeaker[] = [];
  let problems: readonly SpeakerProblem[] = [];
  let left: readonly Token[] = draft.left;
  let subjectTokens = subjectOf(draft.subject, vocabulary);
  // "thank him for anything": a preposition alone is no subject.
  if (subjectTokens.every((t) => PREPOSITION.test(t.folded))) subjectTokens = [];
  // "Syria but not Turkey", "Crimea compared to the EU's": no look-up leaves a subject out or compares it.
  const but = subjectTokens.findIndex(
    (t, i) =>
      i > 0 &&
      ((/^(?:but|and)$/.test(t.folded) && subjectTokens[i + 1]?.folded === 'not') ||
        (t.folded === 'compared' && /^(?:to|with)$/.test(subjectTokens[i + 1]?.folded ?? ''))),
  );
  // "sanctions are a tool and not a reflex" is said as a whole.
  const isClaim = subjectTokens
    .slice(0, Math.max(but, 0))
    .some((t) => /^(?:is|are|was|were|will|must|should)$/.test(t.folded));
  if (but > 0 && !isClaim) {
    left = [...left, ...subjectTokens.slice(but)];
    subjectTokens = subjectTokens.slice(0, but);
  }
  // "on the strait from different sides", "when he took office": no look-up parts sides or knows occasions.
  const aside = subjectTokens.findIndex(
    (t, i) =>
      (t.folded === 'from' &&
        /^(?:different|both|each|all|various|either)$/.test(subjectTokens[i + 1]?.folded ?? '')) ||
      (/^(?:when|while|as)$/.test(t.folded) && PRONOUN.test(subjectTokens[i + 1]?.folded ?? '')),
  );
  if (aside >= 0) {
    left = [...left, ...subjectTokens.slice(aside)];
    subjectTokens = subjectTokens.slice(0, aside);
  }
  // "did Trump congratulate him?": a pronoun alone is whom the thread is about, and no subject.
  const isHim = subjectTokens.length > 0 && subjectTokens.every((t) => vocabulary.match('he', [t], 0) > 0);
  if (isHim) {
    if (!before) left = [...left, ...subjectTokens];
    subjectTokens = [];
  }
  const isBare = draft.intent === 'unclear' && draft.speaker.length > 0;
  if (isPronoun) {
    speakers = before?.speakers ?? [];
    if (speakers.length === 0)
      problems = [{ typed: typedOf(typed, draft.speaker), problem: 'pronoun', names: [] }];
  } else if (draft.speaker.length > 0 && !isBare) {
    const found = await findSpeakers(draft.speaker, search);
    speakers = found.speakers;
    problems = found.problems;
    const isFiller = (t: Token) =>
      vocabulary.match('fillers', [t], 0) > 0 || vocabulary.match('things', [t], 0) > 0;
    left = [...left, ...found.left.filter((t) => !isFiller(t))];
    // "quotes I can use on sanctions": words before "on" that are no name name nobody.
    const isUnknown =
      speakers.length === 0 && problems.every((p) => p.problem === 'unknown' && p.names.length === 0);
    const { offices } = knownNames(lexicon);
    const isOffice = draft.speaker.some(
      (t) => offices.has(foldName(t.text)) && !vocabulary.isSmall(t.folded),
    );
    // "the reporters asked about gas": texts label what they asked.
    const isAsker = draft.speaker.every(
      (t) => vocabulary.match('askers', [t], 0) > 0 || vocabulary.isSmall(t.folded),
    );
    // "climate quotes": a name of nobody in small letters is what the quotes are about.
    const isSubject = draft.intent === 'quotes' && !draft.speaker.some((t) => /^\p{Lu}/u.test(t.text));
    // "the best line from the Geneva summit": an occasion speaks of itself.
    const isOccasion = isUnknown && OCCASION.test(draft.speaker.at(-1)?.folded ?? '');
    if (isOccasion && subjectTokens.length === 0) {
      problems = [];
      subjectTokens = subjectOf(draft.speaker, vocabulary);
      left = draft.left;
    } else if (
      isUnknown &&
      !isOffice &&
      !isAsker &&
      (isSubject || !looksLikeName(draft.speaker, vocabulary))
    ) {
      problems = [];
      if (subjectTokens.length > 0) left = [...left, ...draft.speaker];
      else subjectTokens = subjectOf(draft.speaker, vocabulary);
    }
  }
  // "déclarations de Netanyahou": a misspelt name behind the word that leads to a speaker or a subject.
  if (
    draft.intent === 'quotes' &&
    vocabulary.language !== 'en' &&
    draft.speaker.length === 0 &&
    subjectTokens.length === 1
  ) {
    const [guess] = /^\p{Lu}/u.test(subjectTokens[0]!.text)
      ? (await findSpeakers(subjectTokens, search)).speakers
      : [];
    if (guess?.isGuess) {
      speakers = [guess];
      subjectTokens = [];
    }
  }
  const hearer = draft.to.length > 0 ? (await findSpeakers(draft.to, search)).speakers[0] : undefined;
  const to = hearer ?? (isHim ? before?.speakers[0] : undefined) ?? null;
  if (!to) left = [...left, ...draft.to];
  const isIt =
    draft.subject.length > 0 &&
    draft.subject.every((t) => vocabulary.match('it', [t], 0) > 0 || vocabulary.match('fillers', [t], 0) > 0);
  const english = translated(subjectTokens, typed, vocabulary, lexicon, search);
  const subject = isIt ? (before?.asked.subject ?? null) : english.subject;
  const asked: Asked = {
    ...base,
    // A list is newest first.
    intent:
      draft.intent === 'quotes' && draft.order === 'oldest' && speakers.length > 0 ? 'said' : draft.intent,
    speakers,
    problems,
    to,
    subject: base.subject ?? (subject || null),
    said: base.said ?? draft.said?.text ?? null,
    isYesNo: draft.isYesNo,
    isClaim: draft.isClaim,
    counted: draft.counted,
    kinds: base.kinds.length > 0 ? base.kinds : draft.kinds,
    verb: base.kinds.length > 0 ? (base.kinds[0] ?? null) : draft.verb,
    place: base.place ?? (draft.place.length > 0 ? typedOf(typed, draft.place) : null),
    count: base.count ?? draft.count,
    order: base.order ?? draft.order,
    moment: draft.moment,
    ...(draft.asksElse && draft.intent === 'who' ? { isDeed: true as const } : {}),
    except: [
      ...(await findSpeakers(draft.except, search)).speakers.flatMap(({ names }) => names),
      // "who else spoke about gas?" behind what somebody said of it
      ...(draft.intent === 'who' && words.some((_, at) => vocabulary.match('else', words, at) > 0)
        ? (before?.asked.speakers.flatMap(({ names }) => names) ?? [])
        : []),
    ],
    rungs: draft.directly ? ['quoted'] : [],
    notes: [...base.notes, ...speakers.flatMap((s) => (s.note ? [s.note] : []))],
    // "something Tsipras said about tourism": a plain verb of speech asks for nothing else.
    left: left.filter((t) => t.kind === 'word' && vocabulary.match('say', [t], 0) === 0).map((t) => t.text),
    untranslated: [
      ...(isIt ? [] : english.untranslated),
      // Words in marks are looked for as they are; the texts have them in another language.
      ...(draft.said && vocabulary.language !== 'en' ? [draft.said.text] : []),
    ],
  };
  if (base.link && (!draft.followUp || draft.intent === 'summary')) return onLink(asked, isBare);
  // Days or an outlet alone change what the thread asked; without a thread they ask for its articles.
  const isOpen = words.every(
    (_, at) => vocabulary.match('fillers', words, at) > 0 || vocabulary.match('only', words, at) > 0,
  );
  const open = before?.asked;
  const hasQuestion =
    open && (open.speakers.length > 0 || open.subject || open.said || open.intent === 'news');
  if (isOpen && (period || base.source))
    return before && hasQuestion
      ? {
          ...before.asked,
          typed: base.typed,
          period: period ?? before.asked.period,
          source: base.source ?? before.asked.source,
          left: [],
        }
      : { ...asked, intent: 'news' };
  // "with Erdogan?" behind what somebody said
  const [first, second] = draft.speaker;
  const hearers =
    /^(?:with|to)$/.test(first?.folded ?? '') && before?.speakers[0] ? draft.speaker.slice(1) : [];
  const heard =
    isBare && entities.all.some((e) => words[e.from] === second && e.kind === 'person')
      ? (await findSpeakers(hearers, search)).speakers[0]
      : undefined;
  if (heard && before) return { ...before.asked, typed: base.typed, to: heard, left: [] };
  const place = before && isBare ? placeIn(draft.speaker, lexicon) : null;
  if (place && hasQuestion)
    return { ...before!.asked, typed: base.typed, place: typedOf(typed, place), left: [] };
  const turned = before && asideOf(asked, words, before, draft.followUp === 'else');
  if (turned) return turned;
  // "Putin?" behind what Erdogan said about tomatoes
  const [named, other] = entities.all;
  const isNameAlone = isBare && named?.kind === 'person' && !other && named.to - named.from === words.length;
  if (isNameAlone && open?.subject && open.speakers.length > 0 && /\?\s*$/.test(typed))
    draft = { ...draft, followUp: 'any', subject: draft.speaker };
  if (draft.followUp) return continueThread(asked, draft, words, search, before, vocabulary);
  // "who is quoted there?" in a thread about one article
  const shown = new Set(before?.shown.map((one) => one.article));
  const isThere =
    shown.size === 1 &&
    (words.some((t) => /^(?:there|here)$/.test(t.folded)) ||
      ['summary', 'news'].includes(before?.asked.intent ?? ''));
  if (isThere && asked.intent === 'who' && !asked.subject)
    return { ...asked, intent: 'quotes', article: [...shown][0]! };
  if (isBare) return bare(asked, draft, search, vocabulary);
  // "anything from Steinmeier?": on what the thread is about, if there is something.
  const isThing = vocabulary.match('things', words, 0) > 0 && asked.speakers.length > 0;
  if (isThing && asked.intent === 'said' && !asked.subject && !asked.said && !period && open?.subject)
    return { ...asked, subject: open.subject, order: null, orElse: asked };
  // "how did Putin respond?", "what's the British position?"
  const isResponse = words.some((t) => RESPONSE.test(t.folded));
  if (
    (asked.intent === 'said' || (asked.intent === 'quotes' && isResponse)) &&
    !asked.subject &&
    !asked.said &&
    !period &&
    // "did he thank Putin?" asks of no subject.
    !(asked.to && asked.kinds.length > 0) &&
    open?.subject &&
    // "did Trump reply?", "what did Putin say?" behind the latest on something
    (open.intent === 'who' ||
      open.intent === 'news' ||
      (asked.speakers.length > 0 && (asked.isYesNo || isResponse)))
  )
    return {
      ...asked,
      // That he agreed to something on the subject is no yes to "did he agree?"
      isClaim: asked.isClaim || asked.kinds.length > 0,
      isYesNo: asked.isYesNo && asked.kinds.length === 0,
      subject: open.subject,
      period: open.period,
      notes: [...asked.notes, { is: 'as-before', subject: open.subject }],
    };
  return asked;
}

/** What asks of the texts or the question before without naming either: "brief it", "how many times?", "who is quoted there?" */
function asideOf(
  asked: Asked,
  words: readonly Token[],
  before: ThreadContext,
  isElse: boolean,
): Asked | null {
  const kept = before.asked;
  const [first] = before.shown;
  const isThere = words.some((t) => /^(?:there|here)$/.test(t.folded));
  const texts = new Set(before.shown.map(({ article }) => article));
  const days = new Set(before.shown.map(({ day }) => day.slice(0, 10)));
  // "what did Erdogan say there?" behind a meeting
  if (isThere && first && asked.speakers.length > 0 && asked.period === null && asked.place === null) {
    if (texts.size === 1) return { ...asked, article: first.article };
    const since = [...days][0]!;
    if (days.size === 1 && since.length === 10) return { ...asked, period: dayPeriod(since) };
  }
  const isOpen =
    !asked.subject && !asked.link && !asked.period && !asked.source && asked.speakers.length === 0;
  if (!isOpen || asked.problems.length > 0) return null;
  // "the best quote" behind the brief of an article
  if (
    asked.intent === 'quotes' &&
    asked.counted === null &&
    first &&
    texts.size === 1 &&
    kept.intent === 'summary'
  )
    return { ...asked, article: first.article, left: [] };
  // "quote please": of what the thread is about.
  if (asked.intent === 'quotes' && asked.counted === null && (kept.speakers.length > 0 || kept.subject))
    return { ...kept, typed: asked.typed, intent: 'quotes', page: 1, left: [] };
  if (asked.intent === 'summary' && first) return { ...asked, article: first.article, left: [] };
  if (asked.counted && asked.intent !== 'who' && (kept.speakers.length > 0 || kept.subject))
    return { ...kept, typed: asked.typed, counted: asked.counted, left: [] };
  // "who is quoted?" behind one article asks of that article.
  const isOfText = texts.size === 1 && (isThere || kept.intent === 'summary' || kept.intent === 'news');
  const isKept = kept.subject !== null || (kept.intent === 'news' && kept.period !== null);
  if (asked.intent === 'who' && !isElse && !asked.said && !asked.place && !isOfText && isKept)
    return { ...asked, subject: kept.subject, period: kept.period };
  return null;
}

/** A name has a capital, or is one or two words that are none of a question's. */
function looksLikeName(tokens: readonly Token[], vocabulary: Vocabulary): boolean {
  const words = tokens.filter((t) => t.kind === 'word' && t.folded !== 'the');
  const last = words.at(-1);
  if (!last || /^(?:I|we|you|they)$/i.test(words[0]!.text)) return false;
  if (/^\p{Lu}/u.test(last.text)) return true;
  // "Valdorian government", "Orlund's foreign ministry"
  if (
    SIDE_WORDS.has(last.folded) &&
    words.some((t) => /^\p{Lu}/u.test(t.text) && !vocabulary.knows(t.folded))
  )
    return true;
  return (
    words.length <= 2 && words.every((t) => !vocabulary.knows(t.folded) && !vocabulary.isSmall(t.folded))
  );
}

/** A question about the page that a link leads to; the link alone asks for its brief. */
function onLink(asked: Asked, isBare: boolean): Asked {
  if (isBare || ['greeting', 'news', 'unclear'].includes(asked.intent))
    return { ...asked, intent: 'summary', subject: null, left: [] };
  if (asked.intent === 'who' && !asked.subject) return { ...asked, intent: 'quotes' };
  return asked;
}

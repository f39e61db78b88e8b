import type { Asked, ThreadContext } from '../../src/answers/asked.ts';
import { foldName } from '../../src/text/foldName.ts';
import { bare } from './bare.ts';
import { placeIn } from './changedPart.ts';
import { chosenOf } from './chosen.ts';
import type { Draft } from './draft.ts';
import { continueThread } from './followUp.ts';
import { ofShown } from './ofShown.ts';
import { dayPeriod } from './period.ts';
import type { Settling } from './settling.ts';
import { findSpeakers } from './speakers.ts';
import { type Token, typedOf } from './tokens.ts';

const SAID_THAT = /^\W*(?:and )?who (?:exactly )?(?:said|says) (?:that|this|it|so)\W*$/i;
const RESPONSE =
  /^(?:respond|responded|reply|replied|react|reacted|answer|answered|reactions?|responses?|positions?|stance|line|view|views|take)$/;

/** What was asked, with the parts that the thread before it fills in. */
export async function inThread(asked: Asked, draft: Draft, settling: Settling): Promise<Asked> {
  const { words, vocabulary, context, search } = settling;
  const { before } = context;
  const isBare = draft.intent === 'unclear' && draft.speaker.length > 0;
  if (asked.link && (!draft.followUp || draft.intent === 'summary')) return onLink(asked, isBare);
  const chosen = before && (await chosenOf(asked, before, draft.count, settling));
  if (chosen) return chosen;
  const ofThem = before && (await ofShown(asked, before, settling));
  if (ofThem) return ofThem;
  const changed =
    againWho(asked, before) ??
    onlyDays(asked, settling) ??
    (isBare && before ? await onePartOf(asked, draft, before, settling) : null);
  if (changed) return changed;
  const turned = before && asideOf(asked, words, before, draft.followUp === 'else');
  if (turned) return turned;
  const turn = turnAlone(draft, settling);
  const about = wordsAlone(draft, settling);
  if (about || turn.followUp) {
    const changes = about ? { ...asked, subject: about } : asked;
    return continueThread(changes, turn, words, search, before, vocabulary);
  }
  const there = onArticle(asked, settling);
  if (there) return there;
  return isBare ? bare(asked, draft, search, vocabulary) : onThreadsSubject(asked, settling);
}

/** "who is quoted there?", but not "is there anything from Merkel?". */
function pointsThere(words: readonly Token[]): boolean {
  const isBe = (at: number) => /^(?:is|are|was|were)$/.test(words[at]?.folded ?? '');
  return words.some(
    ({ folded }, at) =>
      /^(?:there|here)$/.test(folded) && !isBe(at + 1) && (!isBe(at - 1) || at + 1 === words.length),
  );
}

/** "who is quoted there?" in a thread about one article; null for anything else. */
function onArticle(asked: Asked, { words, context: { before } }: Settling): Asked | null {
  const shown = new Set(before?.shown.map((one) => one.article));
  const isThere =
    shown.size === 1 && (pointsThere(words) || ['summary', 'news'].includes(before?.asked.intent ?? ''));
  return isThere && asked.intent === 'who' && !asked.subject
    ? { ...asked, intent: 'quotes', article: [...shown][0]! }
    : null;
}

/** "who said that?": the words again, each with its speaker, or who speaks of it in the articles shown; null for anything else. */
function againWho({ typed }: Asked, before: ThreadContext | null): Asked | null {
  if (!before || before.shown.length === 0 || !SAID_THAT.test(typed)) return null;
  const { asked } = before;
  const isOfArticles = asked.subject !== null && ['news', 'summary', 'unclear'].includes(asked.intent);
  return { ...asked, typed, ...(isOfArticles ? { intent: 'who' } : {}) };
}

/** Days or an outlet alone change what the thread asked; without a thread they ask for its articles. Null where there is more. */
function onlyDays(asked: Asked, { words, vocabulary, context, period }: Settling): Asked | null {
  const isOpen = words.every(
    (_, at) =>
      (['fillers', 'only', 'what', 'did'] as const).some((part) => vocabulary.match(part, words, at) > 0) ||
      /^(?:we|you|i|from|for|of|have|there)$/.test(words[at]!.folded),
  );
  if (!isOpen || (!period && !asked.source)) return null;
  const open = context.before?.asked;
  if (!open || !hasQuestion(open)) return { ...asked, intent: 'news' };
  const { typed } = asked;
  return { ...open, typed, period: period ?? open.period, source: asked.source ?? open.source, left: [] };
}

const hasQuestion = (open: Asked): boolean =>
  open.speakers.length > 0 || open.subject !== null || open.said !== null || open.intent === 'news';

/** "with Erdogan?", "in Tehran?": a turn that changes to whom or where it was said; null for any other. */
async function onePartOf(
  { typed }: Asked,
  { speaker }: Draft,
  { asked: open, speakers }: ThreadContext,
  { words, context, search }: Settling,
): Promise<Asked | null> {
  const [first, second] = speaker;
  const isPerson = search.entities.some((e) => words[e.from] === second && e.kind === 'person');
  if (/^(?:with|to)$/.test(first?.folded ?? '') && isPerson && speakers.length > 0) {
    const to = (await findSpeakers(speaker.slice(1), search)).speakers[0];
    if (to) return { ...open, typed, to, left: [] };
  }
  const place = placeIn(speaker, context.lexicon);
  return place && hasQuestion(open)
    ? { ...open, typed, place: typedOf(search.typed, place), left: [] }
    : null;
}

/** "Putin?" behind what Erdogan said about tomatoes */
function isNameAlone({ intent, followUp }: Draft, { words, vocabulary, context, search }: Settling): boolean {
  const [named, other] = search.entities;
  const open = context.before?.asked;
  // "и Меркель?": what joins it is no part of it.
  const isJoin = (_: Token, at: number) => vocabulary.match('joins', words, at) > 0;
  const isAlone =
    intent === 'unclear' &&
    !followUp &&
    named?.kind === 'person' &&
    !other &&
    named.to === words.length &&
    words.slice(0, named.from).every(isJoin);
  return isAlone && Boolean(open?.subject) && open!.speakers.length > 0 && /\?\s*$/.test(search.typed);
}

/** A draft as a turn that changes one part, where it is a name or words alone. */
function turnAlone(draft: Draft, settling: Settling): Draft {
  if (isNameAlone(draft, settling)) return { ...draft, followUp: 'any', subject: draft.speaker };
  return wordsAlone(draft, settling) ? { ...draft, followUp: 'about' } : draft;
}

/** "navy?" behind what somebody said: another subject; null for names, and for words of questions. */
function wordsAlone(
  { intent, followUp, speaker, asksElse }: Draft,
  { vocabulary, context, search }: Settling,
): string | null {
  const open = context.before?.asked;
  const isOpen = open?.intent === 'said' && open.speakers.length > 0;
  const isPlain = speaker.every(
    (t) => t.kind === 'word' && !vocabulary.knows(t.folded) && !ADVERB.test(t.folded),
  );
  const isAlone = intent === 'unclear' && !followUp && !asksElse && search.entities.length === 0;
  if (!isOpen || !isAlone || !isPlain || speaker.length === 0 || speaker.length > MOST_ALONE) return null;
  return /\?\s*$/.test(search.typed) ? typedOf(search.typed, speaker) : null;
}
const MOST_ALONE = 3;
/** "seriously?", "officially?" are no subjects; an "assembly" is. */
const ADVERB = /\p{L}{2}(?:al|ous|en|an|ed|ar|est|ic|ib|ab|te|ct)ly$/u;

/** "how did Putin respond?", "anything from Steinmeier?": a question without a subject is on the thread's, where it may be. */
function onThreadsSubject(asked: Asked, { words, vocabulary, context, period }: Settling): Asked {
  const open = context.before?.asked;
  if (asked.subject || asked.said || period || !open?.subject) return asked;
  // "what did Cambodia reply?" behind what was demanded of Cambodia
  const [speaker] = asked.speakers;
  if (speaker && foldName(speaker.label) === foldName(open.subject)) return asked;
  // "anything from Steinmeier?": on what the thread is about, if there is something.
  const isThing = vocabulary.match('things', words, 0) > 0 && asked.speakers.length > 0;
  if (isThing && asked.intent === 'said')
    return { ...asked, subject: open.subject, order: null, orElse: asked };
  // "how did Putin respond?", "what's the British position?"
  const isResponse = words.some((t) => RESPONSE.test(t.folded));
  const isOpen = asked.intent === 'said' || (asked.intent === 'quotes' && isResponse);
  // "did Trump reply?", "what did Putin say?" behind the latest on something
  const isAfter =
    open.intent === 'who' ||
    open.intent === 'news' ||
    (asked.speakers.length > 0 && (asked.isYesNo || isResponse));
  // "did he thank Putin?" asks of no subject.
  if (!isOpen || !isAfter || (asked.to && asked.kinds.length > 0)) return asked;
  return {
    ...asked,
    // That he agreed to something on the subject is no yes to "did he agree?"
    isClaim: asked.isClaim || asked.kinds.length > 0,
    isYesNo: asked.isYesNo && asked.kinds.length === 0,
    subject: open.subject,
    period: open.period,
    notes: [...asked.notes, { is: 'as-before', subject: open.subject }],
  };
}

/** What asks of the texts or the question before without naming either: "brief it", "how many times?", "who is quoted there?" */
function asideOf(
  asked: Asked,
  words: readonly Token[],
  before: ThreadContext,
  isElse: boolean,
): Asked | null {
  const there = pointsThere(words) ? askedThere(asked, before) : null;
  if (there) return there;
  const isOpen =
    !asked.subject && !asked.link && !asked.period && !asked.source && asked.speakers.length === 0;
  if (!isOpen || asked.problems.length > 0) return null;
  switch (asked.intent) {
    case 'quotes':
      return asked.counted === null ? quotesOfThread(asked, before) : countedOfThread(asked, before);
    case 'summary':
      return summaryOfThread(asked, words, before) ?? countedOfThread(asked, before);
    case 'who':
      return isElse ? null : whoOfThread(asked, words, before);
    default:
      return countedOfThread(asked, before);
  }
}

/** "what did Erdogan say there?" behind a meeting, "any mention of sanctions there" behind what somebody said. */
function askedThere(asked: Asked, { asked: kept, shown }: ThreadContext): Asked | null {
  const [first] = shown;
  if (!first) return null;
  const texts = textsOf(shown);
  if (asked.speakers.length > 0 && asked.period === null && asked.place === null) {
    if (texts.size === 1) return { ...asked, article: first.article };
    const days = new Set(shown.map(({ day }) => day.slice(0, 10)));
    const since = [...days][0]!;
    if (days.size === 1 && since.length === 10) return { ...asked, period: dayPeriod(since) };
  }
  if (asked.intent !== 'news' || !asked.subject || kept.speakers.length === 0) return null;
  const article = texts.size === 1 ? first.article : null;
  const subject = asked.subject.replace(/\s+(?:there|here)$/i, '');
  return { ...asked, intent: 'said', speakers: kept.speakers, article, subject };
}

const textsOf = (shown: ThreadContext['shown']): ReadonlySet<string> =>
  new Set(shown.map(({ article }) => article));

/** "the best quote" behind the brief of an article, "quote please": of what the thread is about. */
function quotesOfThread(asked: Asked, { asked: kept, shown }: ThreadContext): Asked | null {
  const [first] = shown;
  if (first && textsOf(shown).size === 1 && kept.intent === 'summary')
    return { ...asked, article: first.article, left: [] };
  return kept.speakers.length > 0 || kept.subject
    ? { ...kept, typed: asked.typed, intent: 'quotes', page: 1, left: [] }
    : null;
}

/** "brief it": the first text that was shown; "shorter", where nothing was shown, is no brief of the day. */
function summaryOfThread(asked: Asked, words: readonly Token[], { shown }: ThreadContext): Asked | null {
  const [first] = shown;
  if (first) return { ...asked, article: first.article, left: [] };
  return words.some((t) => t.folded === 'shorter') ? { ...asked, intent: 'unclear', left: [] } : null;
}

/** "how many times?" */
function countedOfThread(asked: Asked, { asked: kept }: ThreadContext): Asked | null {
  return asked.counted && (kept.speakers.length > 0 || kept.subject)
    ? { ...kept, typed: asked.typed, counted: asked.counted, left: [] }
    : null;
}

/** "who else spoke?": on what the thread is about; "who is quoted?" behind one article asks of that article. */
function whoOfThread(
  asked: Asked,
  words: readonly Token[],
  { asked: kept, shown }: ThreadContext,
): Asked | null {
  const isThere = pointsThere(words);
  const isOfText =
    textsOf(shown).size === 1 && (isThere || kept.intent === 'summary' || kept.intent === 'news');
  const isKept = kept.subject !== null || (kept.intent === 'news' && kept.period !== null);
  return !asked.said && !asked.place && !isOfText && isKept
    ? { ...asked, subject: kept.subject, period: kept.period }
    : null;
}

/** A question about the page that a link leads to; the link alone asks for its brief. */
function onLink(asked: Asked, isBare: boolean): Asked {
  if (isBare || ['greeting', 'news', 'unclear'].includes(asked.intent))
    return { ...asked, intent: 'summary', subject: null, left: [] };
  if (asked.intent === 'who' && !asked.subject) return { ...asked, intent: 'quotes' };
  return asked;
}

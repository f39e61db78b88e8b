import type { StoredVersion } from '../archive/port.ts';
import type { Quote } from '../reading/reading.ts';
import type { Span } from '../text/article.ts';
import { sentencesOfQuote } from './sentencesOfQuote.ts';
import { conceptsIn, type Subject, wholeMask } from './subject.ts';

/** Sentences of a statement that has no other subject than its headline. */
const SHORT_STATEMENT = 8;

/** What shows that a quote is about a subject, the surest first. */
export const REASONS = [
  'words',
  'topic',
  'sentence',
  'question',
  'before',
  'whom',
  'headline',
  'opening',
  'spread',
  'part',
] as const;
export type Reason = (typeof REASONS)[number];

/**
 * Whether only the headline, or what the text opens with, shows what a quote is on: that is above every quote of the article.
 *
 * @example isAboveAll('headline') // true
 */
export const isAboveAll = (reason: Reason): boolean =>
  reason === 'headline' || reason === 'opening' || reason === 'spread';

/** A quote with those of its sentences that a look-up asked for. */
export interface Evidence {
  readonly version: StoredVersion;
  readonly quote: Quote;
  readonly sentences: readonly Span[];
  /** First and last sentence that answer, counted from 0. */
  readonly first: number;
  readonly last: number;
  /** What shows that it is on the subject; `words` where none was asked for. */
  readonly reason: Reason;
  /** Another name of the subject that is used there: "JCPOA" where "nuclear deal" was asked. */
  readonly other: string | null;
  /** The words of the subject that a quote on a part of it lacks. */
  readonly missing: readonly string[];
  /** How much of the subject the quote itself has, 0 to 1. */
  readonly share: number;
}

/** A quote up to this long is shown whole: its sentences explain one another. */
const WHOLE = 3;
/** "This is a key task": a sentence that only makes sense with the one before it. */
const LEANS_BACK = /^["“”'‘«\s]*(?:this|that|these|those|it|they|such)\b/i;

/**
 * A quote as evidence on a subject: its sentences about it, or what is around it (the sentence that
 * holds it, the question it answers, the sentence before, the headline). Null where nothing does. Without a subject
 * the whole quote answers.
 *
 * @param partly true to accept a quote that has a part of the subject's words
 * @example evidenceIn(version, evidence.quote, stability)?.reason // 'words'
 */
export function evidenceIn(
  version: StoredVersion,
  quote: Quote,
  subject: Subject | null,
  partly = false,
): Evidence | null {
  const sentences = sentencesOfQuote(version, quote);
  const whole = {
    version,
    quote,
    sentences,
    first: 0,
    last: sentences.length - 1,
    other: null,
    missing: [],
    share: 1,
  };
  if (!subject) return { ...whole, reason: 'words' };
  const all = wholeMask(subject);
  const slice = ({ start, end }: Span) => version.text.slice(start, end);
  const found = sentences.map((s) => conceptsIn(slice(s), subject));
  const onTopic = onTopicOf(version, subject);
  const about = sentences.map((one, i) => onTopic(one) || found[i]!.mask === all);
  const own = found.reduce((mask, { mask: more }) => mask | more, 0);
  const other = found.find((f) => f.other !== null)?.other ?? null;
  if (about.includes(true)) {
    const byWords = found.some((f) => f.mask === all);
    return { ...narrowed(whole, about, version), reason: byWords ? 'words' : 'topic', other };
  }
  if (own === all) return { ...whole, reason: 'words', other };
  const near = evidenceAround(version, quote, subject, own, partly);
  if (!near) return null;
  const hasPart = found.map((f) => f.mask !== 0);
  const share = shareOf(subject, own);
  return { ...narrowed(whole, hasPart, version), ...near, other: other ?? near.other, share };
}

/** Whether a span has words of the topic that a subject is. */
function onTopicOf({ reading }: StoredVersion, { topic }: Subject): (span: Span) => boolean {
  const passages = reading.topics
    .filter((t) => topic !== null && (t.id === topic || t.parent === topic))
    .flatMap((t) => t.passages.flatMap((p) => p.terms));
  return ({ start, end }) => passages.some((p) => p.start < end && start < p.end);
}

/** What is around a quote that is about the subject in other words, from the nearest to the widest; null where it is not enough. */
function evidenceAround(
  version: StoredVersion,
  quote: Quote,
  subject: Subject,
  own: number,
  partly: boolean,
): Pick<Evidence, 'reason' | 'other' | 'missing'> | null {
  const all = wholeMask(subject);
  let seen = own;
  let byHeadline = 0;
  for (const [where, text, andIn] of around(version, quote, partly)) {
    const here = conceptsIn(text, subject);
    const more = andIn === undefined ? here : { ...here, mask: here.mask & conceptsIn(andIn, subject).mask };
    if ((more.mask & ~seen) === 0) continue;
    if (isAboveAll(where)) {
      if (seen === 0 && !isOfHeadline(version, quote, partly)) continue;
      byHeadline |= more.mask;
    }
    seen |= more.mask;
    if (seen === all) return { reason: reasonFor(where, more.mask === all), other: more.other, missing: [] };
  }
  if (!partly || !isEnough(subject, seen, own || (quote.kind === 'spoken' ? 0 : byHeadline))) return null;
  const missing = subject.concepts.filter((_, i) => !hasConcept(seen, i)).map((c) => c.typed);
  return { reason: 'part', other: null, missing };
}

/**
 * Whether a headline alone may say what a quote is about. It is about everything below it, so it shows nothing of a quote that
 * has no word of the subject; but a short statement is about what its headline says.
 */
function isOfHeadline(version: StoredVersion, quote: Quote, partly: boolean): boolean {
  const isStatement = quote.rule === 'author' && version.reading.sentences.length <= SHORT_STATEMENT;
  return isStatement || (partly && quote.kind !== 'spoken');
}

/** A headline is no reason for words that it does not have. */
const reasonFor = (where: Reason, hasAll: boolean): Reason =>
  isAboveAll(where) && !hasAll ? 'spread' : where;

function hasConcept(mask: number, index: number): boolean {
  return (mask & (1 << Math.min(index, 30))) !== 0;
}

/** How much of a subject a mask has, 0 to 1; a name weighs as much as two other words. */
function shareOf({ concepts }: Subject, mask: number): number {
  const weight = (c: Subject['concepts'][number]) => (c.isName ? 2 : 1);
  const all = concepts.reduce((sum, c) => sum + weight(c), 0);
  return concepts.reduce((sum, c, i) => sum + (hasConcept(mask, i) ? weight(c) : 0), 0) / Math.max(1, all);
}

/**
 * Half of the concepts with every name among them, and something of it in the quote itself or, where the subject has a name,
 * that name in the headline.
 *
 * @param near what the quote has; of one that has nothing, what the headline above it has
 */
function isEnough(subject: Subject, seen: number, near: number): boolean {
  const lacksName = subject.concepts.some((c, i) => c.isName && !hasConcept(seen, i));
  return !lacksName && shareOf(subject, seen) >= 0.5 && near !== 0;
}

/** The sentences that answer, with the one that leans on them; all where the quote is short. */
function narrowed<T extends { sentences: readonly Span[]; first: number; last: number }>(
  whole: T,
  about: readonly boolean[],
  version: StoredVersion,
): T {
  const first = about.indexOf(true);
  if (first < 0 || whole.sentences.length <= WHOLE) return whole;
  let last = about.lastIndexOf(true);
  // Two mentions far apart in a long quote: the later one is left to "show all".
  if (last - first > WHOLE) last = first;
  const next = whole.sentences[last + 1];
  if (next && LEANS_BACK.test(version.text.slice(next.start, next.end))) last += 1;
  return { ...whole, first, last };
}

/** What is around a quote, from the nearest to the widest; words of the subject count that are also in the last text. */
function* around(
  version: StoredVersion,
  quote: Quote,
  partly: boolean,
): Generator<[reason: Reason, text: string, andIn?: string]> {
  const { reading, text } = version;
  const touching = reading.sentences.filter((s) => s.start < quote.end && quote.start < s.end);
  if (quote.kind !== 'spoken' && touching.length > 0)
    yield [
      'sentence',
      withoutOthers(version, quote, { start: touching[0]!.start, end: touching.at(-1)!.end }),
    ];
  const question = questionOf(version, quote);
  if (question) yield ['question', text.slice(question.start, question.end)];
  const before = wordsBefore(version, quote);
  if (before?.isOwn) yield ['before', text.slice(before.span.start, before.span.end)];
  const { headline } = reading;
  const title = headline ? text.slice(headline.start, headline.end) : (version.article.title ?? '');
  if (before && !before.isOwn) yield ['before', text.slice(before.span.start, before.span.end), title];
  const whom = headlined(version, quote, title);
  if (whom !== null) yield ['whom', whom];
  yield ['headline', title];
  // Where only a part of the words is found, what the text opens with says what it is about.
  const lead = partly ? reading.sentences.slice(0, 2).map((s) => text.slice(s.start, s.end)) : [];
  if (lead.length > 0) yield ['opening', [title, ...lead].join(' ')];
}

/** Of whom "She reads the footnotes first" is said: the one person whom the headline names, who is not the speaker; null for nobody. */
function headlined({ reading, text }: StoredVersion, quote: Quote, title: string): string | null {
  const said = quote.spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  if (!/(?<!\p{L})(?:she|her|he|him|his)(?!\p{L})/iu.test(said)) return null;
  const whole = reading.people.filter(({ name }) => title.includes(name));
  const named =
    whole.length > 0 ? whole : reading.people.filter(({ name }) => title.includes(name.split(' ').at(-1)!));
  const [only, other] = named;
  return only && !other && only.name !== quote.speakerName ? only.name : null;
}

/** A sentence around a quote without the names of others who speak in it: what is said beside somebody's words is not about him. */
function withoutOthers({ reading, text }: StoredVersion, quote: Quote, { start, end }: Span): string {
  const others = reading.quotes.flatMap(({ speaker, speakerName }) =>
    speaker !== null && speakerName !== null && speakerName !== quote.speakerName ? [speaker] : [],
  );
  return others
    .filter((one) => start <= one.start && one.end <= end)
    .reduce(
      (words, one) =>
        words.slice(0, one.start - start) + ' '.repeat(one.end - one.start) + words.slice(one.end - start),
      text.slice(start, end),
    );
}

/** A question is this long at most: a statement before another is none. UTF-16 code units. */
const LONGEST_QUESTION = 900;

/**
 * What is said right before: the same speaker's sentence, or the article's own one before words in marks where its
 * headline is about the same. Another speaker's words are not theirs.
 */
function wordsBefore({ reading, text }: StoredVersion, quote: Quote): { span: Span; isOwn: boolean } | null {
  const first = reading.sentences.find((s) => s.end > quote.start);
  const before = reading.sentences.findLast((s) => s.end <= (first?.start ?? quote.start));
  // "Angola will go on building, its water minister said": a lead that names nobody may be the same speaker's.
  const isAnothers = (q: Quote) =>
    q.kind !== 'indirect' || (q.speakerName !== null && q.speakerName !== quote.speakerName);
  const isSpoken =
    before && reading.quotes.some((q) => q.start < before.end && before.start < q.end && isAnothers(q));
  const leads = before && !isSpoken && quote.kind === 'direct' ? before : null;
  if (leads && leadsTo(leads, quote, reading)) return { span: leads, isOwn: true };
  const own = reading.quotes.findLast((q) => q.end <= quote.start && q.speakerName === quote.speakerName);
  if (own && text.slice(own.end, quote.start).trim().length <= 80)
    return {
      span: reading.sentences.findLast((s) => own.start <= s.start && s.end <= own.end) ?? own,
      isOwn: true,
    };
  return leads && { span: leads, isOwn: false };
}

/** "Lisk's remarks drew a rebuke from Gahl. “…”": a sentence of the same paragraph that names the speaker says what the words are on. */
function leadsTo(before: Span, quote: Quote, reading: StoredVersion['reading']): boolean {
  const isOne = reading.paragraphs.some((p) => p.start <= before.start && quote.end <= p.end);
  const speaker = reading.people.find(({ name }) => name === quote.speakerName);
  return isOne && (speaker?.mentions.some((m) => before.start <= m.start && m.end <= before.end) ?? false);
}

/** In a transcript the question that a turn begins to answer: somebody else's short turn, or one that ends in "?". */
function questionOf(version: StoredVersion, quote: Quote): Span | null {
  const { reading, text } = version;
  if (quote.kind !== 'spoken') return null;
  const { quotes } = reading;
  const at = quotes.indexOf(quote);
  // Only the first paragraphs of a turn answer what was asked; later ones go on to something else.
  const last = [quotes[at - 1], quotes[at - 2]].find(
    (q, i, some) =>
      q && q.speakerName !== quote.speakerName && (i === 0 || some[0]!.speakerName === quote.speakerName),
  );
  if (last?.kind !== 'spoken') return null;
  let first = quotes.indexOf(last);
  while (
    quotes[first - 1]?.kind === 'spoken' &&
    quotes[first - 1]!.speakerName === last.speakerName &&
    last.end - quotes[first - 1]!.start < LONGEST_QUESTION
  )
    first -= 1;
  const turn = { start: quotes[first]!.start, end: last.end };
  const isWholeTurn = quotes[first - 1]?.speakerName !== last.speakerName;
  // Whoever is called "Question" asks, whether it reads so or not.
  const isAsker = last.speakerName === null && last.end - turn.start < LONGEST_QUESTION;
  // A question ends in one: an answer that holds a question mark somewhere is none.
  const isQuestion = isAsker || /\?[^?]{0,120}$/.test(text.slice(turn.start, turn.end));
  if (!isWholeTurn) return null;
  return isQuestion ? turn : questionToBoth(version, quotes[first]!);
}

/** What a reporter asked of two who answer one after the other: the question that the first of them, in a short turn, answers. */
function questionToBoth(version: StoredVersion, answer: Quote): Span | null {
  const { quotes } = version.reading;
  const before = quotes[quotes.indexOf(answer) - 1];
  const isReporters = before?.kind === 'spoken' && before.speakerName === null;
  return isReporters && answer.end - answer.start < LONGEST_QUESTION ? questionOf(version, answer) : null;
}

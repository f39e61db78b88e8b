import type { Quote, Reading } from '../reading/reading.ts';
import type { Span } from '../text/article.ts';
import { foldWords } from '../text/foldText.ts';
import { type Changed, compareWords, isTypo, wordsIn } from './compareWords.ts';

/**
 * What became of an article between two of its versions. Those of a quote, and only they, matter to who has cited it.
 */
export type ChangeKind =
  | 'quote-changed'
  | 'quote-withdrawn'
  | 'quote-re-attributed'
  | 'headline'
  | 'date'
  | 'added-text'
  | 'cut-text'
  | 'reworded'
  | 'typo';

export interface RevisionChange {
  readonly kind: ChangeKind;
  /** Span of the old version; null where there was nothing, and for headlines and dates kept beside the text. */
  readonly old: Span | null;
  /** Span of the new version, likewise. */
  readonly new: Span | null;
  /** Who was quoted, before and now; headlines and dates as they were stated. */
  readonly from?: string | null;
  readonly to?: string | null;
}

/** One of the two versions, as far as it is looked at. */
export interface RevisedVersion {
  readonly text: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly reading: Pick<Reading, 'engine' | 'quotes' | 'paragraphs' | 'sentences'>;
}

/** Quotes, or paragraphs, that share so much of their words are one that was changed. */
const SAME = 0.5;

/**
 * Whether a change alters what somebody is quoted as having said.
 *
 * @example mattersToQuotes('quote-changed') // true
 */
export function mattersToQuotes(kind: ChangeKind): boolean {
  return kind.startsWith('quote-');
}

/**
 * What was changed from one version of an article to the next, those of quotes first, each kind in the order of the
 * text. Marks, case, spacing and the spelling of a word are no change of a quote. Empty where nothing else differs.
 *
 * @example classifyRevision({ ...april, title: 'Statement', published: null }, { ...june, title: 'Statement', published: null }).map((c) => c.kind) // ['reworded']
 */
export function classifyRevision(old: RevisedVersion, now: RevisedVersion): RevisionChange[] {
  const quotes = changesOfQuotes(old, now);
  return [...quotes, ...changesOfDetails(old, now), ...changesOfText(old, now, quotes)];
}

interface Said {
  readonly quote: Quote;
  readonly words: readonly string[];
}

/** What is in marks, or under a speaker's label: reported speech is the paper's own wording. */
function saidIn({ text, reading }: RevisedVersion): Said[] {
  return reading.quotes
    .filter((quote) => quote.kind !== 'indirect')
    .map((quote) => ({
      quote,
      words: quote.spans.flatMap((span) => wordsIn(text.slice(span.start, span.end))),
    }))
    .filter(({ words }) => words.length > 0);
}

function changesOfQuotes(old: RevisedVersion, now: RevisedVersion): RevisionChange[] {
  const [before, after] = [saidIn(old), saidIn(now)];
  const free = new Set(after);
  const changes: RevisionChange[] = [];
  const open: Said[] = [];
  for (const one of before) {
    const same = [...free].find((other) => other.words.join(' ') === one.words.join(' '));
    if (!same) {
      open.push(one);
      continue;
    }
    free.delete(same);
    const [from, to] = [one.quote.speakerName, same.quote.speakerName];
    // Another engine may name another speaker of the same words: then nothing was changed at the source.
    const sameEngine = old.reading.engine === now.reading.engine;
    if (sameEngine && from && to && foldWords(from) !== foldWords(to)) {
      changes.push({
        kind: 'quote-re-attributed',
        old: spanOf(one.quote),
        new: spanOf(same.quote),
        from,
        to,
      });
    }
  }
  const everything = ` ${wordsIn(now.text).join(' ')} `;
  for (const one of open) {
    // Its words still stand there, in a longer quote or in other marks.
    if (everything.includes(` ${one.words.join(' ')} `)) continue;
    const best = mostAlike(one, [...free]);
    if (!best) {
      changes.push({
        kind: 'quote-withdrawn',
        old: spanOf(one.quote),
        new: null,
        from: one.quote.speakerName,
        to: null,
      });
      continue;
    }
    free.delete(best.other);
    const { words } = best.other;
    // What a typo's correction leaves is the same quote.
    if (best.changed.every(({ removed, added }) => isTypo(removed, added))) continue;
    const shown = changedSentences(old, one, now, { quote: best.other.quote, words }, best.changed);
    changes.push({
      kind: 'quote-changed',
      ...shown,
      from: one.quote.speakerName,
      to: best.other.quote.speakerName,
    });
  }
  return changes.sort((a, b) => a.old!.start - b.old!.start);
}

/** The quote or paragraph that one has become: the last of those that share most of its words, where enough are shared. */
function mostAlike<Worded extends { readonly words: readonly string[] }>(
  one: Worded,
  others: Iterable<Worded>,
): { other: Worded; changed: readonly Changed[] } | null {
  let best: { other: Worded; changed: readonly Changed[] } | null = null;
  let most = SAME;
  for (const other of others) {
    const { share, changed } = compareWords(one.words, other.words);
    if (share < most) continue;
    most = share;
    best = { other, changed };
  }
  return best;
}

/** Of a long quote only the sentences in which something was changed, where both versions have some. */
function changedSentences(
  old: RevisedVersion,
  one: Said,
  now: RevisedVersion,
  other: Said,
  changed: readonly Changed[],
): { old: Span; new: Span } {
  const touched = (version: RevisedVersion, said: Said, side: 'old' | 'new'): Span => {
    const whole = spanOf(said.quote);
    const places = placesOfWords(version.text, said.quote);
    const spans = changed.map((change) => {
      const [from, to] = side === 'old' ? [change.oldFrom, change.oldTo] : [change.newFrom, change.newTo];
      const first = places[Math.min(from, places.length - 1)];
      const last = places[Math.max(from, to - 1)] ?? first;
      return first && last ? { start: first.start, end: last.end } : whole;
    });
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end));
    const inside = version.reading.sentences.filter((s) => s.end > start && s.start < end);
    if (inside.length === 0) return whole;
    return {
      start: Math.max(whole.start, inside[0]!.start),
      end: Math.min(whole.end, inside.at(-1)!.end),
    };
  };
  return { old: touched(old, one, 'old'), new: touched(now, other, 'new') };
}

function placesOfWords(text: string, quote: Quote): Span[] {
  return quote.spans.flatMap((span) =>
    [...text.slice(span.start, span.end).matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu)].map(
      (found) => ({
        start: span.start + found.index,
        end: span.start + found.index + found[0].length,
      }),
    ),
  );
}

function changesOfDetails(old: RevisedVersion, now: RevisedVersion): RevisionChange[] {
  const changes: RevisionChange[] = [];
  const plain = (text: string | null) => wordsIn(text ?? '').join(' ');
  if (old.title !== null && now.title !== null && plain(old.title) !== plain(now.title)) {
    changes.push({ kind: 'headline', old: null, new: null, from: old.title, to: now.title });
  }
  if (old.published !== null && now.published !== null && dayIn(old.published) !== dayIn(now.published)) {
    changes.push({ kind: 'date', old: null, new: null, from: old.published, to: now.published });
  }
  return changes;
}

const dayIn = (stated: string): string => stated.slice(0, 10);

/** What was added, cut and reworded, a paragraph each; paragraphs whose quote is told of already are left out. */
function changesOfText(
  old: RevisedVersion,
  now: RevisedVersion,
  told: readonly RevisionChange[],
): RevisionChange[] {
  const [before, after] = [paragraphsOf(old), paragraphsOf(now)];
  const kept = new Set(before.map(({ words }) => words.join(' ')));
  const still = new Set(after.map(({ words }) => words.join(' ')));
  const gone = before.filter(({ words }) => !still.has(words.join(' ')));
  const fresh = new Set(after.filter(({ words }) => !kept.has(words.join(' '))));
  const changes: RevisionChange[] = [];
  for (const one of gone) {
    const best = mostAlike(one, fresh);
    if (best) fresh.delete(best.other);
    if (told.some((change) => change.old && overlaps(change.old, one.span))) continue;
    changes.push(
      best
        ? { kind: kindOfChange(best.changed), old: one.span, new: best.other.span }
        : { kind: 'cut-text', old: one.span, new: null },
    );
  }
  for (const { span } of fresh) {
    if (!told.some((change) => change.new && overlaps(change.new, span)))
      changes.push({ kind: 'added-text', old: null, new: span });
  }
  return changes.sort((a, b) => (a.new ?? a.old)!.start - (b.new ?? b.old)!.start);
}

function kindOfChange(changed: readonly Changed[]): 'typo' | 'added-text' | 'reworded' {
  if (changed.every(({ removed, added }) => isTypo(removed, added))) return 'typo';
  return changed.every(({ removed }) => removed.length === 0) ? 'added-text' : 'reworded';
}

interface Paragraph {
  readonly span: Span;
  readonly words: readonly string[];
}

function paragraphsOf({ text, reading }: RevisedVersion): Paragraph[] {
  return reading.paragraphs.map((span) => ({ span, words: wordsIn(text.slice(span.start, span.end)) }));
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });
const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

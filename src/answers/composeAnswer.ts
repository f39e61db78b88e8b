import type { StoredVersion } from '../archive/port.ts';
import type { Quote } from '../reading/reading.ts';
import type { Excerpt, Span } from '../text/article.ts';
import { sliceExcerpt } from '../text/excerpt.ts';
import { en } from '../words/en/index.ts';
import { say } from '../words/say.ts';
import type { Action, Answer, Citation, Part, WordedLine } from './answer.ts';
import { wordPart } from './wordAnswer.ts';

type Draft = Omit<Answer, 'citations' | 'leftOut' | 'actions' | 'versions'> &
  Partial<Pick<Answer, 'leftOut' | 'actions' | 'versions'>>;

/**
 * Completes an answer: collects a citation for each excerpt that its parts show, with ¶, speaker and rule from the
 * version's reading, and keeps only the versions that are cited.
 *
 * Throws a RangeError where an excerpt names a version that was not handed in or lies outside its text: such an
 * answer must not leave the house.
 *
 * @example composeAnswer({ kind: 'help', parts: [] }).citations // []
 */
export function composeAnswer(draft: Draft): Answer {
  const byKey = new Map((draft.versions ?? []).map((v) => [keyOf(v.article.id, v.version), v]));
  const citations: Citation[] = [];
  const cited = new Map<string, StoredVersion>();
  for (const { excerpt, evidence, speaker } of excerptsOf(draft.parts)) {
    const key = keyOf(excerpt.article, excerpt.version);
    const version = byKey.get(key);
    if (!version) throw new RangeError(`The answer cites ${key}, which was not handed in.`);
    sliceExcerpt(version, excerpt);
    cited.set(key, version);
    if (evidence) citations.push(citationOf(version, excerpt, speaker));
  }
  for (const { excerpt } of draft.events ?? []) {
    const version = byKey.get(keyOf(excerpt.article, excerpt.version));
    if (!version) throw new RangeError(`The calendar cites ${excerpt.article}, which was not handed in.`);
    sliceExcerpt(version, excerpt);
    cited.set(keyOf(excerpt.article, excerpt.version), version);
  }
  return {
    ...draft,
    citations,
    versions: [...cited.values()],
    leftOut: draft.leftOut ?? [],
    actions: draft.actions ?? [],
  };
}

/**
 * Name of one version of one article: `lavrov@1`.
 *
 * @example keyOf('lavrov', 1) // 'lavrov@1'
 */
export function keyOf(article: string, version: number): string {
  return `${article}@${version}`;
}

/**
 * Name of one quote of one version, as a correction takes it.
 *
 * @example quoteKeyOf(version, quote) // 'lavrov-blinken-reykjavik@1#122-240'
 */
export function quoteKeyOf(version: StoredVersion, quote: Span): string {
  return `${keyOf(version.article.id, version.version)}#${quote.start}-${quote.end}`;
}

/** The button that takes what a person is about to print and checks it against what is stored. */
export const VERIFY: Action = { action: 'draft', label: say((w) => w.quotes.verify) };

/** The button under quotes that were shown, or none where none was. */
export function correctAction(quotes: readonly string[]): Action[] {
  return quotes.length > 0 ? [{ action: 'correct', label: say((w) => w.quotes.somethingWrong), quotes }] : [];
}

/**
 * Every excerpt of some parts, in order of appearance; `evidence` is false for what a line, a
 * note or a grey line cites in passing: a headline, a cue, a single word.
 */
function excerptsOf(parts: readonly Part[]): ShownExcerpt[] {
  // Messages hold excerpts too, the same in every language.
  return parts.flatMap((one) => excerptsOfPart(wordPart(one, en)));
}

interface ShownExcerpt {
  excerpt: Excerpt;
  evidence: boolean;
  speaker?: string;
}

function excerptsOfPart(part: Part<never, never>): ShownExcerpt[] {
  const inLine = (line: WordedLine | undefined, evidence: boolean): ShownExcerpt[] =>
    (line ?? []).flatMap((run) =>
      typeof run === 'object' && 'excerpt' in run ? [{ excerpt: run.excerpt, evidence }] : [],
    );
  switch (part.part) {
    case 'excerpt':
    case 'compared': {
      // What is left out and what remains are one stretch of the text.
      const excerpts = part.part === 'excerpt' ? part.excerpts : joined(part.line);
      const said = part.speaker ? { speaker: part.speaker } : {};
      return [
        ...excerpts.map((excerpt) => ({ excerpt, evidence: true, ...said })),
        ...inLine(part.note, false),
      ];
    }
    case 'table':
      return part.rows.flatMap((row) => row.flatMap((cell) => inLine(cell, true)));
    case 'list':
      return part.lines.flatMap((line) => inLine(line, true));
    default:
      return inLine(part.line, false);
  }
}

/** The excerpts of a line, neighbours in one text as one. */
function joined(line: WordedLine): Excerpt[] {
  const all: Excerpt[] = [];
  for (const run of line) {
    if (typeof run === 'string' || !('excerpt' in run)) continue;
    const last = all.at(-1);
    const { excerpt } = run;
    if (last?.article === excerpt.article && last.version === excerpt.version && last.end === excerpt.start)
      all[all.length - 1] = { ...last, end: excerpt.end };
    else all.push(excerpt);
  }
  return all;
}

/** ¶ number of an offset, counted from 1; null in the headline, in boilerplate and between paragraphs. */
export function paragraphAt(version: StoredVersion, offset: number): number | null {
  const index = version.reading.paragraphs.findIndex((p) => p.start <= offset && offset < p.end);
  return index < 0 ? null : index + 1;
}

/**
 * The narrowest quote that holds a span whole, or null.
 *
 * @example quoteAround(version, { start: 130, end: 140 })?.start // 122
 */
export function quoteAround(version: StoredVersion, span: Span): Quote | null {
  let best: Quote | null = null;
  for (const quote of version.reading.quotes) {
    const holds = quote.spans.some((s) => s.start <= span.start && span.end <= s.end);
    if (holds && (!best || quote.end - quote.start < best.end - best.start)) best = quote;
  }
  return best;
}

function citationOf(version: StoredVersion, excerpt: Excerpt, speaker?: string): Citation {
  // A reported clause is shown with the sentence around it, which is wider than the quote.
  const within = version.reading.quotes.find(
    (q) => q.speakerName === speaker && q.start < excerpt.end && excerpt.start < q.end,
  );
  const quote = quoteAround(version, excerpt) ?? (speaker ? (within ?? null) : null);
  return {
    ...excerpt,
    paragraph: paragraphAt(version, excerpt.start),
    ...(quote?.speakerName ? { speakerName: quote.speakerName } : {}),
    ...(quote ? { rule: quote.rule, kind: quote.kind } : {}),
  };
}

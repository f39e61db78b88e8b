import type { Span } from '../../text/article.ts';
import { foldWords } from '../../text/foldText.ts';
import { blankMarkdown, looksLikeMarkdown, titleInFrontMatter } from '../../text/markdown.ts';
import { blankPageOfRecord } from '../../text/pagesOfRecords.ts';
import { paragraphsOf } from '../../text/paragraphsOf.ts';
import { trimSpan } from '../../text/trimSpan.ts';
import { findBoilerplate, isByline, isClockLine } from './findBoilerplate.ts';
import { isDateLine } from './isDateLine.ts';
import { isStageLine, labelAt, OF_PARLIAMENT, type SpeakerLabel } from './speakerLabels.ts';

/** The parts of a text that show without its language. */
export interface TextParts {
  /** The text, with spaces for the marks of Markdown and the links of a record's page. */
  readonly text: string;
  /** The text as given. */
  readonly source: string;
  readonly headline: Span | null;
  /** The headline's words: those in the text, else those of the given title (with offsets into the title). */
  readonly headlineText: string | null;
  readonly paragraphs: readonly Span[];
  readonly boilerplate: readonly Span[];
  /** What looks like a speaker label, by index of the paragraph that it opens. */
  readonly labels: ReadonlyMap<number, SpeakerLabel>;
}

/**
 * Divides a text into headline, body paragraphs, boilerplate and speaker labels.
 *
 * A first paragraph is the headline when it is the given title, or, where none is given, when it is a short line
 * without a full stop above a paragraph with one; two short lines, the decks, may come between.
 *
 * @example divideText('Talks in Oslo end\n\nThey ended on Monday.', null).headline // { start: 0, end: 17 }
 */
export function divideText(raw: string, givenTitle: string | null): TextParts {
  const title = givenTitle ?? titleInFrontMatter(raw);
  // Marks of Markdown are no words; with spaces in their place all offsets stay.
  const text = blankPageOfRecord(looksLikeMarkdown(raw) ? blankMarkdown(raw) : raw);
  const all = paragraphsOf(text)
    .flatMap((paragraph, index) => (index === 0 ? headApart(text, paragraph) : [paragraph]))
    .flatMap((paragraph) => behindClock(text, paragraph))
    .flatMap((paragraph) => atLabels(text, paragraph));
  const boilerplate = findBoilerplate(text, all);
  const kept = outside(all, boilerplate);
  const headline = headlineOf(text, kept, title);
  const paragraphs = headline ? kept.slice(1) : kept;
  const labels = new Map<number, SpeakerLabel>();
  paragraphs.forEach((paragraph, index) => {
    const label = labelAt(text, firstLine(text, paragraph), paragraph.end);
    if (label) labels.set(index, label);
  });
  for (const [index, label] of dashedQuestions(text, paragraphs)) labels.set(index, label);
  for (const [index, label] of dashedNames(text, paragraphs)) labels.set(index, label);
  for (const [index, label] of numberedQuestions(text, title, paragraphs)) labels.set(index, label);
  const headlineText = headline ? text.slice(headline.start, headline.end) : title;
  for (const [index, label] of linesAlone(text, headlineText, paragraphs)) labels.set(index, label);
  return {
    text,
    source: raw,
    headline,
    headlineText,
    paragraphs,
    boilerplate,
    labels,
  };
}

/** The paragraphs, in order, that no boilerplate holds. */
function outside(paragraphs: readonly Span[], boilerplate: readonly Span[]): Span[] {
  const inOrder = [...boilerplate].sort((a, b) => a.start - b.start);
  let next = 0;
  let until = 0;
  return paragraphs.filter(({ start, end }) => {
    for (; next < inOrder.length && inOrder[next]!.start <= start; next++)
      until = Math.max(until, inOrder[next]!.end);
    return end > until;
  });
}

/**
 * The questions of an interview that has a dash for each change of speaker, as labels by index of their paragraph:
 * "– Will you sign?", "– We will." Empty where fewer than two such questions are answered.
 */
function dashedQuestions(text: string, paragraphs: readonly Span[]): [number, SpeakerLabel][] {
  const dash = (index: number) => {
    const { start, end } = paragraphs[index] ?? { start: 0, end: 0 };
    return /^[-–—]\s+(?:(?:Question|Answer|Q|A)\s*:\s*)?(?=\S)/u.exec(
      text.slice(start, Math.min(end, start + 24)),
    );
  };
  const asks = (index: number) => dash(index) && text[paragraphs[index]!.end - 1] === '?';
  const found = paragraphs.flatMap(({ start }, index): [number, SpeakerLabel][] => {
    const sign = dash(index);
    if (!sign || !asks(index) || !dash(index + 1) || asks(index + 1)) return [];
    const label = { start, end: start + 1 };
    const contentStart = start + sign[0].length;
    return [[index, { form: 'asker', label, brackets: [], contentStart, inMarks: false, bare: false }]];
  });
  return found.length >= 2 ? found : [];
}

/**
 * The turns of a talk whose names stand before a dash, as labels by index of their paragraph: "Greta Holm – I will be brief." Empty where
 * fewer than four paragraphs begin so, or not two names come back.
 */
function dashedNames(text: string, paragraphs: readonly Span[]): [number, SpeakerLabel][] {
  const found = paragraphs.flatMap(({ start, end }, index): [number, string, SpeakerLabel][] => {
    const head = text.slice(start, Math.min(end, start + 80));
    const sign = /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3})\s[–—]\s(?=\p{Lu})/u.exec(head);
    const label = sign && labelAt(`${sign[1]}: x`, { start: 0, end: sign[1]!.length + 3 });
    if (!sign || !label) return [];
    const core = { start, end: start + sign[1]!.length };
    const { form } = label;
    return [
      [
        index,
        sign[1]!,
        {
          form,
          label: core,
          brackets: [],
          contentStart: start + sign[0].length,
          inMarks: false,
          bare: false,
        },
      ],
    ];
  });
  const times = new Map<string, number>();
  for (const [, name] of found) times.set(name, (times.get(name) ?? 0) + 1);
  const back = [...times.values()].filter((count) => count > 1).length;
  return found.length >= 4 && back >= 2 ? found.map(([index, , label]) => [index, label]) : [];
}

/**
 * The labels of a press conference whose headings say who speaks, by index of their paragraph: "Prime Minister", "Question", alone on
 * their lines without a sign. Empty where nobody asks, or nobody who answers comes back.
 */
function linesAlone(
  text: string,
  title: string | null,
  paragraphs: readonly Span[],
): [number, SpeakerLabel][] {
  const found = paragraphs.flatMap(({ start, end }, index): [number, string, SpeakerLabel][] => {
    const line = text.slice(start, Math.min(end, start + 61));
    const next = paragraphs[index + 1];
    if (line.length > 60 || !/^\p{Lu}[\p{L}.'’ -]*$/u.test(line)) return [];
    if (!next || !/[.!?…"”]/.test(text[next.end - 1]!)) return [];
    const form = labelAt(`${line}: x`, { start: 0, end: line.length + 3 })?.form;
    if (form === undefined) return [];
    const label = { start, end };
    return [[index, line, { form, label, brackets: [], contentStart: end, inMarks: false, bare: false }]];
  });
  const times = new Map<string, number>();
  for (const [, line] of found) times.set(line, (times.get(line) ?? 0) + 1);
  const asked = found.some(([, , { form }]) => form === 'asker');
  const answered = found.some(([, line, { form }]) => form !== 'asker' && times.get(line)! > 1);
  if (!asked || !answered) return [];
  const inTitle = (line: string) => line.split(' ').every((word) => title?.includes(word));
  return found.flatMap(([index, line, label]) =>
    label.form === 'asker' || times.get(line)! > 1 || inTitle(line) ? [[index, label]] : [],
  );
}

/**
 * The questions of an interview by e-mail as labels by index of their paragraph: "1. What do you make of the treaty?" with the answer
 * below. Empty where fewer than three follow in order, or where nothing above them says that somebody was asked.
 */
function numberedQuestions(
  text: string,
  title: string | null,
  paragraphs: readonly Span[],
): [number, SpeakerLabel][] {
  const found: [number, SpeakerLabel][] = [];
  for (const [index, { start, end }] of paragraphs.entries()) {
    if (text[end - 1] !== '?' || end - start > 400) continue;
    const number = /^(\d{1,2})[.)]\s+(?=\S)/u.exec(text.slice(start, start + 6));
    if (!number || Number(number[1]) !== found.length + 1) continue;
    const label = { start, end: start + number[1]!.length };
    const contentStart = start + number[0].length;
    found.push([index, { form: 'asker', label, brackets: [], contentStart, inMarks: false, bare: false }]);
  }
  if (found.length < 3) return [];
  const above = `${title ?? ''}\n${text.slice(0, found[0]![1].label.start).slice(-1500)}`;
  return /\b(?:answers|interview(?:ed)?|answered|replied|replies|responses|e-?mailed|asked)\b|\bquestions (?:for|to|with)\b/iu.test(
    above,
  )
    ? found
    : [];
}

function firstLine(text: string, paragraph: Span): Span {
  const feed = text.indexOf('\n', paragraph.start);
  return { start: paragraph.start, end: feed < 0 || feed > paragraph.end ? paragraph.end : feed };
}

/** A first paragraph cut where nothing but when, where and by whom is under its first line. */
function headApart(text: string, paragraph: Span): Span[] {
  const lines: Span[] = [];
  for (let { start } = paragraph; start < paragraph.end && lines.length <= MOST_HEAD_LINES; ) {
    const line = firstLine(text, { start, end: paragraph.end });
    lines.push(line);
    start = line.end + 1;
  }
  const isHead = (line: Span) => isByline(text, line) || isDateLine(text.slice(line.start, line.end).trim());
  return lines.length > 1 && lines.length <= MOST_HEAD_LINES && lines.slice(1).every(isHead)
    ? lines
    : [paragraph];
}
const MOST_HEAD_LINES = 3;

/** A paragraph of a live page cut behind the time, and the name of who reports, that stand on lines of their own above it. */
function behindClock(text: string, paragraph: Span): Span[] {
  const pieces: Span[] = [];
  let { start } = paragraph;
  for (let turn = 0; turn < 2; turn++) {
    const line = firstLine(text, { start, end: paragraph.end });
    const isHead = turn === 0 ? isClockLine(text.slice(start, line.end).trim()) : isByline(text, line);
    if (!isHead || line.end >= paragraph.end) break;
    pieces.push({ start, end: line.end });
    start = line.end + 1;
  }
  return pieces.length > 0 ? [...pieces, { start, end: paragraph.end }] : [paragraph];
}

/** A paragraph cut where one of its lines begins with a speaker label: transcripts often leave no blank lines. */
function atLabels(text: string, paragraph: Span): Span[] {
  if (!text.slice(paragraph.start, paragraph.end).includes('\n')) return [paragraph];
  const pieces: Span[] = [];
  let { start } = paragraph;
  let line = firstLine(text, paragraph);
  let labelled = labelAt(text, line) !== null;
  while (line.end < paragraph.end) {
    const before = line;
    line = firstLine(text, { start: line.end + 1, end: paragraph.end });
    const label = labelAt(text, line);
    const ended = /[.!?:"”’)\]…—–-]\s*$/u.test(
      text.slice(Math.max(before.start, before.end - 4), before.end),
    );
    if (
      label
        ? label.form === 'asker' || ended || isOfRecord(text, label)
        : labelled && isStageLine(text.slice(line.start, line.end).trim())
    ) {
      const piece = trimSpan(text, { start, end: before.end });
      if (piece) pieces.push(piece);
      start = line.start;
    }
    labelled ||= label !== null;
  }
  const last = trimSpan(text, { start, end: paragraph.end });
  return last ? [...pieces, last] : pieces;
}

/** "Nora Keane (Wicklow South, Sinn Fein)" below a heading or a time. */
const isOfRecord = (text: string, { brackets, bare }: SpeakerLabel): boolean =>
  bare && brackets.some(({ start, end }) => OF_PARLIAMENT.test(text.slice(start, end)));

function headlineOf(text: string, paragraphs: readonly Span[], title: string | null): Span | null {
  const first = paragraphs[0];
  if (!first || first.end - first.start > 400) return null;
  const line = text.slice(first.start, first.end);
  if (title !== null) return line === title || bare(line) === bare(title) ? first : null;
  if (line.length > 200 || line.includes('\n') || line.split(/\s+/).length < 3) return null;
  const asks = /\?["”’»)]*$/.test(line);
  if (asks ? SENTENCE_WITHIN.test(line) : STOPPED.test(line)) return null;
  // Several questions are those of an interview; under a label one is somebody's.
  if (asks && (labelAt(text, first) !== null || paragraphs.slice(1, 10).some((one) => isQuestion(text, one))))
    return null;
  return standsAbove(text, paragraphs, line) ? first : null;
}

const isQuestion = (text: string, { start, end }: Span): boolean =>
  /\?["”’»)]*$/.test(text.slice(Math.max(start, end - 3), end));

/** "The council met on Monday. Who came?": text, however short. */
const SENTENCE_WITHIN = /\p{Ll}{4}\.["”’»)]* ["“„«]?\p{Lu}/u;

/** What ends a sentence, or leads on to more. */
const STOPPED = /[.!?:;,…]["”’»)]*$/;

/** Whether a paragraph that ends with a full stop follows a first line, or follows the decks below it: at most two lines without one. */
function standsAbove(text: string, paragraphs: readonly Span[], line: string): boolean {
  const mayHaveDecks = line.split(/\s+/).length >= 4 && /\p{Ll}/u.test(line) && !HEADS_RELEASE.test(line);
  let decks = 0;
  for (const { start, end } of paragraphs.slice(1, 6)) {
    const below = text.slice(start, end);
    // A time or "(As delivered)" may come between the headline and the text.
    if (isStageLine(below)) continue;
    if (/[.!?:]["”’»)]*$/.test(below)) return true;
    if (
      !mayHaveDecks ||
      decks === 2 ||
      below.length > 200 ||
      below.includes('\n') ||
      HEADS_LETTER.test(below)
    )
      return false;
    decks++;
  }
  return false;
}

/** What is printed above a headline, not below it. */
const HEADS_RELEASE =
  /^(?:for )?immediate release\b|^(?:press|media|news) (?:release|statement|note)\b|^embargo/i;
const HEADS_LETTER = /^(?:dear|to|from|subject|date|cc|via|attention|ref)\b/i;

const bare = (line: string): string =>
  foldWords(line)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

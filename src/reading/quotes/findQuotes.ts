import type { Page, Sentence } from '../layout/layOut.ts';
import { type NounPhrase, phraseAfter, withApposition } from '../layout/nounPhrases.ts';
import { AUXILIARIES, PREPOSITIONS } from '../layout/wordClasses.ts';
import type { LearnedWeights } from '../learned/learnedWeights.ts';
import type { FoundCue } from './cue.ts';
import { findAccordingTo } from './findAccordingTo.ts';
import {
  contentEnd,
  findComplement,
  invertedSubject,
  lastWordEnd,
  lateThat,
  MATTERS,
  MOST_LATER,
  markedEnd,
} from './findContent.ts';
import { nestedIn } from './findNested.ts';
import { sentenceSubject, subjectBefore } from './findSubject.ts';
import { findUnclaimed, isTitle } from './findUnclaimed.ts';
import { isDash, runsIn, type Said, spanOf } from './quoteCandidate.ts';

/**
 * Quotes and reported speech of a page by its cues, broken quotes joined, then the marked runs that no cue claims.
 * In order of their start. Paragraphs of a transcript are spoken as a whole: no cue in them is read.
 */
export function findQuotes(
  page: Page,
  cues: readonly FoundCue[],
  transcript: readonly Said[],
  learned: LearnedWeights,
): { said: Said[]; unclaimed: number[] } {
  const said: Said[] = [...transcript];
  const claimed = new Set<number>();
  const spoken = new Set(transcript.map((one) => page.sentences[one.sentence]!.paragraph));
  // Marks that open with a turn of the transcript stand around the whole of it.
  for (const one of transcript) {
    const first = page.words[page.sentences[one.sentence]!.from]!;
    if (first.run >= 0) claimed.add(first.run);
  }
  let next = 0;
  for (const [index, sentence] of page.sentences.entries()) {
    const here: FoundCue[] = [];
    while (next < cues.length && cues[next]!.sentence === index) here.push(cues[next++]!);
    if (here.length > 0 && !spoken.has(sentence.paragraph))
      for (const one of saidIn(page, sentence, index, here, claimed, learned)) said.push(one);
  }
  said.sort(byStart);
  const { more, unclaimed } = findUnclaimed(page, said, claimed);
  for (const one of more) said.push(one);
  said.sort(byStart);
  return { said, unclaimed };
}

const byStart = (a: Said, b: Said): number =>
  a.spans[0]!.start - b.spans[0]!.start || a.spans[0]!.end - b.spans[0]!.end;

function saidIn(
  page: Page,
  sentence: Sentence,
  index: number,
  cues: readonly FoundCue[],
  claimed: Set<number>,
  learned: LearnedWeights,
): Said[] {
  const { words } = page;
  const found: Said[] = [];
  const end = lastWordEnd(words, sentence);
  let floor = sentence.from;
  const keep = (one: Said, upTo: number) => {
    for (const run of one.runs) claimed.add(run);
    found.push(one);
    floor = Math.max(floor, upTo);
  };
  for (const [order, cue] of cues.entries()) {
    const later = cues.slice(order + 1, order + 1 + MOST_LATER);
    if (cue.at < floor) {
      const inner = nestedIn(page, cue, index, sentence, later, learned, found);
      if (inner) found.push(inner);
      continue;
    }
    if (cue.phrase) {
      const one = findAccordingTo(page, cue, floor, later, sentence, learned);
      if (one) keep({ ...one.said, sentence: index }, one.upTo);
      continue;
    }
    const previous = cue.at > floor ? words[cue.from - 1]! : null;
    const direct =
      subjectAfterMarks(page, cue, floor) ??
      subjectBefore(page, cue, previous?.text === ',' ? sentence.from : floor);
    const side = standsAside(page, direct, sentence);
    const mayInvert =
      !direct && !cue.gerund && (previous === null || previous.run >= 0 || previous.text === ',');
    const inverted = mayInvert ? invertedSubject(page, cue, end) : null;
    const whole = inverted && withApposition(words, inverted, end);
    const governed = findComplement(page, cue, whole ? whole.to : cue.to, sentence);
    const late =
      governed.kind === 'none' && cue.verb.takes.includes('clause') && direct
        ? (lateThat(words, cue.to, end) ?? asHeSaid(page, direct, governed.to, sentence))
        : null;
    const start = Math.min((direct ?? whole)?.from ?? cue.from, cue.from);
    const complement =
      late !== null
        ? { kind: 'content' as const, from: late }
        : governed.kind === 'marks' && namesAfterQuote(page, start, governed.from)
          ? { kind: 'none' as const, to: governed.from }
          : governed;
    let subject = direct ?? whole;
    let how: Said['how'] = 'cue';
    if (!subject) {
      subject = found.at(-1)?.subject ?? sentenceSubject(page, sentence);
      if (subject && subject.from >= cue.from) subject = null;
      how = 'carried';
    }
    // "warned of the cold": the preposition belongs to the cue.
    const names =
      complement.kind === 'content' && complement.from === cue.to + 1 && MATTERS.has(words[cue.to]!.low);
    const span = { start: words[cue.from]!.start, end: words[names ? cue.to : cue.to - 1]!.end };
    const before =
      how === 'carried'
        ? null
        : (contentBefore(page, Math.min(subject!.from, cue.from), floor, sentence) ??
          (complement.kind === 'none' && !cue.gerund && floor > sentence.from
            ? contentBefore(page, Math.min(subject!.from, cue.from), sentence.from, sentence)
            : null));
    const quoted = before?.marked ?? false;
    // “Cold,” he said of the night": here it does not.
    if (before && words[cue.to - 1]!.low === 'of' && cue.to - 2 >= cue.at) span.end = words[cue.to - 2]!.end;
    const base = { cue: span, subject, how, sentence: index };
    if (complement.kind === 'marks') {
      const after = markedContent(page, complement.from, cue, later, sentence, side, learned);
      const spans = quoted && before ? [...before.spans, after.span] : [after.span];
      const runs = quoted && before ? [...before.runs, ...after.runs] : after.runs;
      keep({ ...base, spans, runs }, after.upTo);
    } else if (complement.kind === 'content' && !quoted) {
      const to = contentEnd(page, complement.from, cue, later, sentence, side, learned);
      if (to <= complement.from) continue;
      const content = spanOf(page, complement.from, to);
      keep({ ...base, spans: [content.span], runs: content.runs }, to);
    } else if (complement.kind === 'colon' && !quoted) {
      const content = afterColon(page, index);
      if (content) keep({ ...base, ...content }, sentence.to);
    } else if (before) {
      const rest = !before.marked
        ? brokenRest(
            page,
            'to' in complement ? complement.to : sentence.to,
            cue,
            later,
            sentence,
            side,
            learned,
          )
        : null;
      const enough = rest !== null || before.marked || (before.words >= 4 && !before.needsRest);
      if (enough)
        keep(
          {
            ...base,
            spans: rest ? [...before.spans, rest.span] : before.spans,
            runs: [...before.runs, ...(rest?.runs ?? [])],
          },
          rest?.upTo ?? ('to' in complement ? complement.to : cue.to),
        );
    }
  }
  return found;
}

/** `"No," Harry Bond, 30, of Raleigh, N.C., who was there, said`: all that stands between the marks and the verb. */
function subjectAfterMarks(page: Page, cue: FoundCue, floor: number): NounPhrase | null {
  const { words } = page;
  if (words[cue.from - 1]?.text !== ',') return null;
  let at = cue.from - 2;
  while (at >= floor && words[at]!.run < 0 && cue.from - at < 50) at--;
  if (at < floor || words[at]!.run < 0) return null;
  const comma = words[at + 1]!.text === ',' ? 1 : 0;
  if (comma === 0 && !/^[,?!]$/.test(words[at - 1]!.text)) return null;
  const phrase = phraseAfter(words, at + 1 + comma, cue.from);
  return phrase && words[phrase.to]?.text === ',' && phrase.to < cue.from
    ? { ...phrase, to: cue.from - 1 }
    : null;
}

/** "When he said that …, she left" and "Clinton, who said that …, left": the cue is not that of the main clause. */
export function standsAside(page: Page, subject: NounPhrase | null, sentence: Sentence): boolean {
  const { words } = page;
  if (subject && ['who', 'which', 'that'].includes(words[subject.from]!.low)) return true;
  return [
    'when',
    'while',
    'after',
    'as',
    'although',
    'though',
    'if',
    'before',
    'because',
    'since',
    'asked',
  ].includes(words[sentence.from]!.low);
}

/** "As Clyburn noted, those voters …": index after the comma at `comma`, where "as" opens the sentence; else null. */
function asHeSaid(page: Page, subject: NounPhrase, comma: number, sentence: Sentence): number | null {
  const { words } = page;
  const opens = words[subject.from - 1]?.low === 'as' && subject.from - 1 - sentence.from <= 2;
  return opens && words[comma]?.text === ',' && comma + 2 < sentence.to ? comma + 1 : null;
}

/** `"No," he told ABC's "Morning Show"`: marks after a quote, behind a preposition or a possessive, hold a name. */
function namesAfterQuote(page: Page, start: number, from: number): boolean {
  const { words } = page;
  const quoted = (words[start - 1]?.run ?? -1) >= 0 || (words[start - 2]?.run ?? -1) >= 0;
  const before = words[from - 1]!;
  if (!quoted) return false;
  let last = from;
  while (last + 1 < words.length && words[last + 1]!.run === words[from]!.run) last++;
  return (
    PREPOSITIONS.has(before.low) ||
    /^['’]s?$/.test(before.low) ||
    (before.isWord && isTitle(page, from, last))
  );
}

/** What stands before "he said": a marked run, or a clause, that ends right before the subject. */
function contentBefore(page: Page, limit: number, floor: number, sentence: Sentence) {
  const { words, marked } = page;
  let at = limit - 1;
  // "The vote will be close, as he has said": "as" belongs to the cue.
  if (words[at]?.low === 'as' && words[at - 1]?.text === ',') at--;
  if (at < floor) return null;
  const comma = words[at]!.text === ',';
  if (comma && words[at]!.run < 0) at--;
  // "“This is the moment” — President Holt told the assembly."
  while (
    at > floor &&
    words[at]!.run < 0 &&
    isDash(words[at]!) &&
    (words[at - 1]!.run >= 0 || isDash(words[at - 1]!))
  )
    at--;
  if (at < floor) return null;
  let first = floor;
  while (
    first < at &&
    (!words[first]!.isWord || ['and', 'but'].includes(words[first]!.low)) &&
    words[first]!.run < 0
  )
    first++;
  const run = words[at]!.run;
  if (run >= 0) {
    const whole = marked[run]!;
    let opening = at;
    while (opening > first && words[opening - 1]!.run === run) opening--;
    // "He put it so: “No,” he said": the colon announces the words in marks, and is no part of them.
    const announced = opening > first && words[opening - 1]!.text === ':';
    if (whole.start < sentence.start || words[first]!.run === run || announced)
      return {
        spans: [{ start: whole.start, end: whole.end }],
        runs: [run],
        words: at - first,
        needsRest: false,
        marked: true,
      };
    return {
      spans: [{ start: words[first]!.start, end: whole.end }],
      runs: runsIn(page, first, at + 1),
      words: at + 1 - first,
      needsRest: false,
      marked: true,
    };
  }
  if (!comma) return null;
  const opening = words[first]!;
  if (['asked', 'speaking', 'according', 'responding', 'citing', 'as'].includes(opening.low)) return null;
  // "In Miami, he said, the trains are late": an adverbial is said only with what follows.
  const needsRest =
    ['when', 'while', 'after', 'before'].includes(opening.low) ||
    (PREPOSITIONS.has(opening.low) &&
      !page.words.slice(first, at).some((word) => AUXILIARIES.has(word.low) && word.low !== 'to'));
  return {
    needsRest,
    spans: [{ start: opening.start, end: words[at]!.end }],
    runs: runsIn(page, first, at + 1),
    marked: false,
    words: at + 1 - first,
  };
}

/** `The deal, he said, was dead`: what follows the comma after "he said". */
function brokenRest(
  page: Page,
  comma: number,
  cue: FoundCue,
  later: readonly FoundCue[],
  sentence: Sentence,
  side: boolean,
  learned: LearnedWeights,
) {
  const { words } = page;
  if (words[comma]?.text !== ',' || comma + 2 >= sentence.to) return null;
  const next = words[comma + 1]!;
  if (next.run >= 0 || /ing$/.test(next.low) || ['who', 'which', 'whose', 'as', 'while'].includes(next.low))
    return null;
  const to = contentEnd(page, comma + 1, cue, later, sentence, side, learned);
  if (to - comma < 3) return null;
  return { ...spanOf(page, comma + 1, to), upTo: to };
}

function markedContent(
  page: Page,
  from: number,
  cue: FoundCue,
  later: readonly FoundCue[],
  sentence: Sentence,
  side: boolean,
  learned: LearnedWeights,
) {
  const { words, marked } = page;
  const run = words[from]!.run;
  const whole = marked[run]!;
  if (whole.end > sentence.end)
    return { span: { start: whole.start, end: whole.end }, runs: [run], upTo: sentence.to };
  const to = markedEnd(page, from, cue, later, sentence, side, learned);
  if (to <= from || words[to - 1]!.run === run)
    return { span: { start: whole.start, end: whole.end }, runs: [run], upTo: to };
  const content = spanOf(page, from, to);
  return { span: content.span, runs: content.runs, upTo: to };
}

/** The run, or the unmarked paragraph, that "he said:" at the end of a sentence announces. */
function afterColon(page: Page, index: number) {
  const { words, sentences, marked, paragraphs } = page;
  const next = sentences[index + 1];
  if (!next) return null;
  const run = words[next.from]!.run;
  if (run >= 0) return { spans: [{ start: marked[run]!.start, end: marked[run]!.end }], runs: [run] };
  if (next.paragraph === sentences[index]!.paragraph)
    return { spans: [{ start: next.start, end: next.end }], runs: [] };
  const paragraph = paragraphs[next.paragraph]!;
  return { spans: [{ start: paragraph.start, end: paragraph.end }], runs: [] };
}

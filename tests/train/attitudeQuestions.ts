import {
  type AttitudeHead,
  byAgent,
  cueEnds,
  cueStarts,
  headContext,
  headSigns,
  LEFT_ROLES,
  type LeftRole,
  leftPhrases,
  roleFeatures,
  type SpanAnswer,
} from '../../src/reading/attitudes/attitudeFeatures.ts';
import {
  endQuestion,
  headsIn,
  ruleBasedLeft,
  takenWords,
} from '../../src/reading/attitudes/findAttitudes.ts';
import { divideText } from '../../src/reading/layout/divideText.ts';
import { layOut, type TextLayout } from '../../src/reading/layout/layOut.ts';
import { sentenceSubject } from '../../src/reading/layout/sentenceSubject.ts';
import { asText } from '../../src/reading/learned/featureTags.ts';
import type { Reader } from '../../src/reading/prepareReader.ts';
import { endCandidates, endFeatures } from '../../src/reading/quotes/endFeatures.ts';
import { findSaid } from '../../src/reading/quotes/findSaid.ts';
import type { Choice, Decision } from './learn.ts';
import type { Annotated } from './questions.ts';

type Attribution = Annotated['quotes'][number];
type Range = readonly [number, number];

export interface AttitudeQuestions {
  readonly head: Decision[];
  readonly start: Choice[];
  readonly until: Choice[];
  readonly role: Choice[];
  readonly left: Choice[];
  readonly end: Choice[];
}

/** A head of fewer articles is none that the weights may name. */
const FEWEST_ARTICLES = 5;
/** A word that is seldom part of a cue is not looked at. */
const LEAST_CUENESS = 0.08;

/** How often each word outside of marks is in a cue, of all the times it is there. */
export function cueness(articles: readonly Annotated[], reader: Reader): Map<string, number> {
  const seen = new Map<string, { all: number; cue: number; articles: Set<number> }>();
  articles.forEach((article, document) => {
    const layout = layOut(divideText(article.text, article.title ?? null), reader.english);
    const cues = article.quotes
      .flatMap((one) => (one.cue ? rangesOf(one.cue) : []))
      .sort((a, b) => a[0] - b[0]);
    let at = 0;
    for (const word of layout.words) {
      if (word.quotedSpan >= 0 || !word.isWord) continue;
      while (at < cues.length && cues[at]![1] <= word.start) at++;
      const row = seen.get(word.low) ?? { all: 0, cue: 0, articles: new Set<number>() };
      seen.set(word.low, row);
      row.all++;
      if (at < cues.length && cues[at]![0] <= word.start) {
        row.cue++;
        row.articles.add(document);
      }
    }
  });
  return new Map(
    [...seen]
      .filter(([, row]) => row.articles.size >= FEWEST_ARTICLES)
      .map(([low, row]): [string, number] => [low, row.cue / row.all])
      .filter(([, share]) => share >= LEAST_CUENESS),
  );
}

/** The attitudes that one annotated article has: which words are heads of one, and of what extent each part is. */
export function attitudeQuestionsOf(
  article: Annotated,
  document: number,
  reader: Reader,
  known: ReadonlyMap<string, number>,
): AttitudeQuestions {
  const layout = layOut(divideText(article.text, article.title ?? null), reader.english);
  const { words } = layout;
  const { said } = findSaid(layout, reader, { published: article.date ?? null });
  const taken = takenWords(layout, said);
  const questions: AttitudeQuestions = { head: [], start: [], until: [], role: [], left: [], end: [] };
  for (const sentence of layout.sentences) {
    const heads = headsIn(layout, sentence, taken, known);
    if (heads.length === 0) continue;
    const first = words[sentence.from]!.start;
    const last = words[sentence.to - 1]!.end;
    const headOf = new Map<AttitudeHead, Attribution>();
    for (const one of article.quotes) {
      if (!one.cue || one.cue.end <= first || last <= one.cue.start) continue;
      // Found already, as something said.
      const cue = rangesOf(one.cue);
      const isFound = said.some(
        (known) => known.cue && cue.some(([a, b]) => a < known.cue!.end && known.cue!.start < b),
      );
      if (isFound) continue;
      const inside = heads.filter(({ at }) =>
        rangesOf(one.cue!).some(([a, b]) => a <= words[at]!.start && words[at]!.end <= b),
      );
      if (inside.length === 0) continue;
      const share = ({ at }: AttitudeHead) => known.get(words[at]!.low)!;
      headOf.set(
        inside.reduce((top, next) => (share(next) > share(top) ? next : top)),
        one,
      );
    }
    for (const head of heads) {
      const one = headOf.get(head);
      const parts = one && partsOf(layout, head, one);
      questions.head.push({
        document,
        features: [...headSigns(layout, head, asText), ...headContext(layout, head, asText)],
        yes: parts !== undefined,
      });
      if (!parts || !one) continue;
      const { cue, role, left, to } = parts;
      ask(questions.start, document, cueStarts(layout, head, asText), ({ from }) => from === cue.from);
      ask(questions.until, document, cueEnds(layout, head, asText), (answer) => answer.to === cue.to);
      questions.role.push({
        document,
        answers: roleFeatures(layout, head, cue.from, cue.to, asText),
        right: LEFT_ROLES.indexOf(role),
      });
      if (left) {
        const ruleBased = ruleBasedLeft(layout, head, cue, sentence);
        ask(
          questions.left,
          document,
          leftPhrases(layout, cue.from, head.floor, head.end, ruleBased, asText),
          (answer) => answer.from === left.from && answer.to === left.to,
        );
      }
      if (cue.to < head.end) {
        const question = endQuestion(head, cue);
        const candidates = endCandidates(layout, question);
        const right = candidates.indexOf(to);
        if (right >= 0)
          questions.end.push({ document, answers: endFeatures(layout, question, candidates, asText), right });
      }
    }
  }
  return questions;
}

function ask(
  list: Choice[],
  document: number,
  answers: readonly SpanAnswer<string>[],
  is: (answer: SpanAnswer<string>) => boolean,
) {
  const right = answers.findIndex(is);
  if (right >= 0) list.push({ document, answers: answers.map(({ features }) => features), right });
}

const rangesOf = (part: {
  readonly start: number;
  readonly end: number;
  readonly spans?: readonly Range[];
}): readonly Range[] => part.spans ?? [[part.start, part.end]];

/** The annotated parts as words; undefined where what it is about does not follow the cue. */
function partsOf(layout: TextLayout, head: AttitudeHead, one: Attribution) {
  const cueRange = rangesOf(one.cue!).find(
    ([a, b]) => a <= layout.words[head.at]!.start && layout.words[head.at]!.end <= b,
  )!;
  const cue = wordsIn(layout, head, cueRange);
  const contents = rangesOf(one).map((range) => wordsIn(layout, head, range));
  const after = contents.find(({ from, to }) => from >= cue.to && from < to);
  if (!after) return undefined;
  const before = contents.find(({ from, to }) => from < to && to <= cue.from);
  const source = one.speaker ? wordsIn(layout, head, rangesOf(one.speaker).at(-1)!) : null;
  const closeTo = (range: { from: number; to: number }) =>
    range.from < range.to &&
    (range.to === cue.from || (range.to === cue.from - 1 && !joins(layout, range.to)));
  let role: LeftRole = 'none';
  let left: { from: number; to: number } | null = null;
  if (source && closeTo(source)) [role, left] = ['source', source];
  else if (before && closeTo(before)) [role, left] = ['about', before];
  else if (source && source.from >= cue.to) {
    const agent = byAgent(layout, cue.to, head.end);
    if (agent && agent.from < source.to && source.from < agent.to) role = 'by';
  } else if (source && source.from < source.to && source.to <= cue.from) {
    const subject = sentenceSubject(layout, layout.sentences[layout.words[head.at]!.sentence]!);
    if (subject && subject.from < source.to && source.from < subject.to) role = 'far';
  }
  const close = after.from === cue.to || (after.from === cue.to + 1 && joins(layout, cue.to));
  return { cue: close ? { from: cue.from, to: cue.to } : cue, role, left, to: after.to };
}

const joins = (layout: TextLayout, at: number): boolean => layout.words[at]!.isWord;

/** The words of a sentence that a range of characters holds, signs at its end left out. */
function wordsIn(layout: TextLayout, head: AttitudeHead, [start, end]: Range): { from: number; to: number } {
  const { words } = layout;
  let from = head.floor;
  while (from < head.end && words[from]!.start < start) from++;
  let to = from;
  while (to < head.end && words[to]!.end <= end) to++;
  while (to > from && words[to - 1]!.quotedSpan < 0 && /^[.,;:]$/.test(words[to - 1]!.text)) to--;
  return { from, to };
}

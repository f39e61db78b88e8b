import type { Span } from '../../text/article.ts';
import type { TextLayout } from '../layout/layOut.ts';
import { isEndLine, isStageLine, type SpeakerLabel } from '../layout/speakerLabels.ts';
import { headlineNames } from '../names/headlineNames.ts';
import { wordsWithin } from '../names/turn.ts';
import type { Reader } from '../prepareReader.ts';
import { titleGender } from '../rules/compileLanguage.ts';
import { plainly } from '../rules/plainly.ts';
import type { Mentioned, Names } from './findNames.ts';

/** What somebody says under a speaker label, a paragraph of it. */
export interface SpokenParagraph {
  /** Index of the paragraph. */
  readonly paragraph: number;
  readonly span: Span;
  /** The words of the label. */
  readonly label: Span;
  /** Whom the label names; null of an asker, an office or several. */
  readonly who: string | null;
}

interface Turn {
  readonly label: SpeakerLabel;
  readonly kind: 'asker' | 'answerer' | 'person' | 'office';
  readonly who: string | null;
}

/** A transcript has at least so many turns, and so much of its text is in them. */
const FEWEST_TURNS = 2;
const LEAST_SHARE = 0.5;

/**
 * What is said under the speaker labels of a transcript by the rules of its language: "Вопрос: …", "Sergueï Lavrov : …".
 * Empty where the text is none: without a question, a label must come back, and most of the text be in turns. A label above
 * words in marks labels a quotation, and no turn. `told` are the paragraphs that tell whose words in marks are: where they open
 * with those, or stand behind the last label, they are the article's and end the turn.
 */
export function findTurns(
  layout: TextLayout,
  names: Names,
  reader: Reader,
  told: ReadonlySet<number>,
): SpokenParagraph[] {
  const { text, paragraphs, labels } = layout;
  const alone = onLinesAlone(layout);
  const turns = new Map<number, Turn>(alone);
  for (const [paragraph, label] of alone.length > 0 ? [] : labels) {
    const turn = turnOf(layout, names, paragraph, label);
    if (turn) turns.set(paragraph, turn);
  }
  for (const [paragraph, turn] of lettersOf(layout)) turns.set(paragraph, turn);
  for (const [paragraph, turn] of surnamesIn(layout, reader, turns)) turns.set(paragraph, turn);
  for (const [paragraph, turn] of outletsIn(layout, turns)) turns.set(paragraph, turn);
  const all = [...turns.values()];
  const asked = all.some(({ kind }) => kind === 'asker');
  const persons = all.filter(({ kind }) => kind !== 'office');
  const comesBack = new Set(all.map((turn) => keyOf(text, turn))).size < all.length;
  if (persons.length < FEWEST_TURNS || !(asked || comesBack)) return [];
  const closed = alone.length > 0 ? headingsAbove(layout, alone) : labels;
  const spoken = paragraphsOfTurns(layout, turns, answererOf(layout, reader, all), told, closed);
  const share = spoken.reduce((sum, { span }) => sum + span.end - span.start, 0);
  const whole = paragraphs.reduce((sum, { start, end }) => sum + end - start, 0);
  return asked || share >= whole * LEAST_SHARE ? spoken : [];
}

function turnOf(layout: TextLayout, names: Names, paragraph: number, label: SpeakerLabel): Turn | null {
  const { text, words, language, paragraphs } = layout;
  const content = text.slice(label.contentStart, paragraphs[paragraph]!.end);
  if (/^["“„«]/u.test(content) || !/[\p{L}\p{N}]/u.test(content)) return null;
  const written = plainly(text.slice(label.label.start, label.label.end));
  if (label.form === 'asker' || language.askers.has(written)) return { label, kind: 'asker', who: null };
  if (label.form === 'answerer' || language.answerers.has(written))
    return { label, kind: 'answerer', who: null };
  const [from, to] = wordsWithin(layout, paragraph, label.label);
  const mentioned: Mentioned[] = [];
  for (let at = from; at < to; at++) {
    const mention = names.mentionAt.get(at) ?? names.take(at, to, false);
    if (mention && mention.to <= to) mentioned.push(mention);
  }
  const last = mentioned.at(-1);
  if (last && last.to === to)
    return { label, kind: 'person', who: last.who.length === 1 ? names.people[last.who[0]!]!.name : null };
  const office = words.slice(from, to).some((word) => titleGender(language, word) !== undefined);
  return office ? { label, kind: 'office', who: null } : null;
}

/** The labels in capitals that open no turn so far, by what they say. */
function inCapitals({ text, labels }: TextLayout, turns: ReadonlyMap<number, Turn>): Map<string, Labelled> {
  const found = [...labels].filter(([paragraph, { form }]) => form === 'capitals' && !turns.has(paragraph));
  return Map.groupBy(found, ([, { label }]) => text.slice(label.start, label.end));
}

type Labelled = readonly (readonly [paragraph: number, label: SpeakerLabel])[];

/** Whether so many of the paragraphs under a label end in a question. */
const asksMostly = ({ text, paragraphs }: TextLayout, ofOne: Labelled): boolean =>
  ofOne.filter(([paragraph]) => text[paragraphs[paragraph]!.end - 1] === '?').length * 2 >= ofOne.length;

/** "NZ:", which comes back, mostly above questions, where nothing else says who asks: the next label is that of a person. */
function outletsIn(layout: TextLayout, turns: ReadonlyMap<number, Turn>): [number, Turn][] {
  if ([...turns.values()].some(({ kind }) => kind === 'asker')) return [];
  const placed = [...layout.labels.keys()].sort((a, b) => a - b);
  return [...inCapitals(layout, turns)].flatMap(([outlet, ofOne]) => {
    const next = ofOne.map(([at]) => turns.get(placed[placed.indexOf(at) + 1] ?? -1));
    const alternates = next.every((turn) => turn?.kind === 'person');
    if (!/^\p{Lu}{2,5}$/u.test(outlet) || ofOne.length < FEWEST_TURNS || !alternates) return [];
    if (!asksMostly(layout, ofOne)) return [];
    return ofOne.map(([paragraph, label]): [number, Turn] => [
      paragraph,
      { label, kind: 'asker', who: null },
    ]);
  });
}

/** "SASSE (AA):", "BÜCHNER:": a surname in capitals, where others ask and whoever bears it mostly does not. */
function surnamesIn(layout: TextLayout, reader: Reader, turns: ReadonlyMap<number, Turn>): [number, Turn][] {
  if (![...turns.values()].some(({ kind }) => kind === 'asker')) return [];
  return [...inCapitals(layout, turns)].flatMap(([surname, ofOne]) => {
    if (!/^\p{Lu}[\p{Lu}'’-]+$/u.test(surname)) return [];
    const first = layout.words.findIndex(({ start }) => start === ofOne[0]![1].label.start);
    const isKnown = reader.places.at(layout.words, first) || reader.speakers.at(layout.words, first);
    if (isKnown || asksMostly(layout, ofOne)) return [];
    const who = fromCapitals(layout, surname);
    return ofOne.map(([paragraph, label]): [number, Turn] => [paragraph, { label, kind: 'person', who }]);
  });
}

/** A surname in capitals as the text has it elsewhere, else in small letters. */
function fromCapitals({ words }: TextLayout, surname: string): string {
  const low = surname.toLowerCase();
  const small = words.find((word) => word.text.toLowerCase() === low && /\p{Ll}/u.test(word.text));
  return small?.text ?? low.replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

/**
 * "Wagner (AA)" and "Frage", each on a line of its own above what is said: a record of a briefing, where somebody asks and somebody with a
 * body in brackets comes back.
 */
function onLinesAlone({ text, paragraphs, language }: TextLayout): [number, Turn][] {
  const found = paragraphs.flatMap(({ start, end }, paragraph): [number, Turn][] => {
    const line = text.slice(start, Math.min(end, start + LONGEST_LINE)).split('\n', 1)[0]!;
    const name = WITH_BODY.exec(line)?.[1] ?? null;
    if (name === null && !language.askers.has(plainly(line))) return [];
    const label: SpeakerLabel = {
      form: name === null ? 'asker' : 'name',
      label: { start, end: start + (name ?? line).length },
      brackets: [],
      contentStart: Math.min(end, start + line.length + 1),
      inMarks: false,
      bare: true,
    };
    return [[paragraph, { label, kind: name === null ? 'asker' : 'person', who: name }]];
  });
  const names = found.flatMap(([, { who }]) => who ?? []);
  return new Set(names).size < names.length && names.length < found.length ? found : [];
}
const WITH_BODY = /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}) \(\p{Lu}[\p{L} .-]{1,30}\)$/u;
/** In characters. */
const LONGEST_LINE = 80;

/** "P. ¿Habrá acuerdo?", "R - Oui.": a letter and a stop or dash, where both ask and answer. */
function lettersOf({ text, paragraphs, language }: TextLayout): [number, Turn][] {
  const found = paragraphs.flatMap(({ start, end }, paragraph): [number, Turn][] => {
    const sign = /^(\p{Lu})(?:\.[-–—]?|\s?[-–—])\s+(?=\S)/u.exec(
      text.slice(start, Math.min(end, start + 10)),
    );
    const letter = sign && plainly(sign[1]!);
    if (!letter || !(language.askers.has(letter) || language.answerers.has(letter))) return [];
    const label: SpeakerLabel = {
      form: language.askers.has(letter) ? 'asker' : 'answerer',
      label: { start, end: start + 1 },
      brackets: [],
      contentStart: start + sign[0].length,
      inMarks: false,
      bare: true,
    };
    return [[paragraph, { label, kind: label.form === 'asker' ? 'asker' : 'answerer', who: null }]];
  });
  return new Set(found.map(([, { kind }]) => kind)).size === 2 ? found : [];
}

/** Whom "A:" means: the one person whom the headline names. */
function answererOf(layout: TextLayout, reader: Reader, turns: readonly Turn[]): string | null {
  if (!turns.some(({ kind }) => kind === 'answerer')) return null;
  const titled = [...new Set(headlineNames(layout, reader).map(({ name }) => name))];
  return titled.length === 1 ? titled[0]! : null;
}

function paragraphsOfTurns(
  { text, paragraphs }: TextLayout,
  turns: ReadonlyMap<number, Turn>,
  answerer: string | null,
  told: ReadonlySet<number>,
  /** Paragraphs that end a turn. */
  closed: { readonly has: (paragraph: number) => boolean },
): SpokenParagraph[] {
  const last = Math.max(...turns.keys());
  const spoken: SpokenParagraph[] = [];
  let open: Turn | null = null;
  for (const [paragraph, { start, end }] of paragraphs.entries()) {
    const turn = turns.get(paragraph);
    const line = text.slice(start, Math.min(end, start + 200));
    if (turn) open = turn;
    else if (closed.has(paragraph) || isEndLine(line)) open = null;
    else if (told.has(paragraph) && (paragraph > last || /^["“„«]/u.test(line))) open = null;
    else if (isStageLine(line)) continue;
    if (!open) continue;
    const from = turn ? turn.label.contentStart : start;
    if (from >= end) continue;
    const who = open.kind === 'answerer' ? answerer : open.who;
    spoken.push({ paragraph, span: { start: from, end }, label: open.label.label, who });
  }
  return spoken;
}

/** "Lage im Ostseeraum" right above "Frage" on a line of its own: headings, by their paragraphs. */
function headingsAbove(
  { text, paragraphs }: TextLayout,
  alone: readonly (readonly [number, Turn])[],
): Set<number> {
  return new Set(
    alone.flatMap(([paragraph]) => {
      const above = paragraphs[paragraph - 1];
      const isHeading =
        above !== undefined &&
        above.end - above.start < LONGEST_LINE &&
        /[\p{L}\p{N}]$/u.test(text.slice(above.start, above.end));
      return isHeading ? [paragraph - 1] : [];
    }),
  );
}

const keyOf = (text: string, { label }: Turn): string =>
  text.slice(label.label.start, label.label.end).toLowerCase();

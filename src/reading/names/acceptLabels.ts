import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout } from '../layout/layOut.ts';
import { MEMBER_ALONE, SPEAKER_OF_HOUSE, type SpeakerLabel } from '../layout/speakerLabels.ts';
import type { Reader } from '../prepareReader.ts';
import { isA, OCCUPATION, PERSON, STRONG_TITLE, TITLE } from '../rules/wordKinds.ts';
import { asExcerpts } from './asExcerpts.ts';
import { isNamedPerson, isOfParliament, isPerson, keyOf, lastPerson } from './labelledPerson.ts';
import { namedTurns } from './namedTurns.ts';
import { nameLines } from './nameLines.ts';
import { isGlued } from './nameWords.ts';
import { isNameOfTwo, type Turn, wordsWithin } from './turn.ts';
import { withoutOutlets } from './withoutOutlets.ts';

/** "(retranslated)", "(spoke in French)", "(as interpreted)". */
const SPOKEN_IN = /translat|interpret|^(?:spoke|speaking|in) \p{L}+/iu;

/** "41 percent", "2,312 delegates": what a list gives for a name. */
const FIGURE = /^\W*\d[\d.,]*\s*(?:%|\p{L}+)?(?:\s+\p{L}+)?\W*$/u;

/** "Director of the Agency: Lena Ruud": what a list of offices gives. */
const NAMES_ALONE =
  /^\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’/-]*|\d+|of|the|an?|in|on|to|for|and|is|at|by|with)){1,14}(?<=\p{L})$|^(?:Mr|Mrs|Ms|Dr|Sir)\.? (?:\p{Lu}[\p{L}.'’-]+ ){1,4}\([^()\n]{2,40}\)$/u;

/** "Harbour Access: Motion": a heading of the record. */
const STAGE_OF_BUSINESS =
  /^(?:Motions?|Statements?|Debate|(?:Urgent |Topical )?Questions?|(?:First|Second|Third) (?:Stage|Reading)|(?:Committee|Report|Final) (?:Stage|Reading))(?: \([^()\n]+\)| \[[^[\]\n]+\])?$/u;

/** "Mr Anton Berg: To ask the Minister for Foreign Affairs …": a question on paper; without a label of the reply that is below it. */
const ASKED_ON_PAPER = /^To ask the \p{Lu}/u;
const REPLY = /^(?:reply|replies|answer)$/iu;

/** "Written Answers: Harbours" */
const IN_WRITING = /^(?:Oral|Written) (?:Questions?|Answers?|Statements?)$/u;

/**
 * The speaker labels of a transcript by the index of their paragraph; empty where the text is none.
 *
 * A form that only transcripts have ("QUESTION:", "MR. PRICE:", "The President:") counts at once; a plain name or a word
 * in capitals counts where it comes back or is known to be a person's. A text with one label is a transcript only
 * where that label names a person and covers all but two paragraphs, or most of the text without a quotation.
 */
export function acceptLabels(layout: TextLayout, reader: Reader): ReadonlyMap<number, Turn> {
  const lines = nameLines(layout, reader);
  if (lines.size > 0) return lines;
  const labels = labelsIn(layout, reader);
  const sure = sureTurns(labels);
  const found = [...sure, ...bareTurns(labels, sure)];
  const kept = [...questionBefore(labels, found), ...found];
  const accepted = new Map<number, Turn>();
  if (kept.length === 0 || !isTranscript(labels, kept)) return accepted;
  const all = [...kept, ...besideKept(labels, kept)];
  const named = namedTurns(
    layout,
    all.map(([, turn]) => turn),
    reader,
  );
  for (const [paragraph, turn] of [...all, ...named].sort(([a], [b]) => a - b))
    if (!accepted.has(paragraph)) accepted.set(paragraph, turn);
  return asExcerpts(layout, withoutOutlets(layout, accepted, reader), reader);
}

/** A label by the index of its paragraph. */
type PlacedTurn = readonly [paragraph: number, turn: Turn];

/** The labels of a text that may open turns. */
interface LabelsOfText {
  readonly layout: TextLayout;
  readonly reader: Reader;
  readonly turns: readonly PlacedTurn[];
  /** Whether a label comes more than once. */
  readonly returns: (turn: Turn) => boolean;
}

function labelsIn(layout: TextLayout, reader: Reader): LabelsOfText {
  const { text, labels, paragraphs } = layout;
  const times = new Map<string, number>();
  for (const one of labels.values()) times.set(keyOf(text, one), (times.get(keyOf(text, one)) ?? 0) + 1);
  const isReplied = [...labels.values()].some(({ label }) => REPLY.test(text.slice(label.start, label.end)));
  const turns = [...labels].flatMap(([paragraph, label]): PlacedTurn[] => {
    const turn = asTurn(layout, paragraph, label);
    const only = text.slice(label.contentStart, paragraphs[paragraph]!.end);
    const name = text.slice(label.label.start, label.label.end);
    const isHeading =
      STAGE_OF_BUSINESS.test(only) || IN_WRITING.test(name) || (!isReplied && ASKED_ON_PAPER.test(only));
    return turn && !NAMES_ALONE.test(only) && !isHeading ? [[paragraph, turn]] : [];
  });
  return { layout, reader, turns, returns: (turn) => times.get(keyOf(text, turn))! > 1 };
}

/** Labels that open turns, whatever is beside them. */
function sureTurns({ layout, reader, turns, returns }: LabelsOfText): PlacedTurn[] {
  const { text } = layout;
  // One dash follows a dateline.
  const dashes = turns.filter(([, turn]) => turn.form === 'dash').length;
  // "Ani Badalova:" right behind a question answers it.
  const answers = (turn: Turn, before: Turn | undefined) =>
    turn.form === 'name' &&
    before?.form === 'asker' &&
    !before.bare &&
    isNameOfTwo(text.slice(turn.label.start, turn.label.end));
  return turns.filter(
    ([, turn], at) =>
      (!turn.bare || isOfParliament(text, turn)) &&
      (turn.form !== 'dash' || dashes >= 2) &&
      (answers(turn, turns[at - 1]?.[1]) || isSure(layout, turn, returns(turn), reader)),
  );
}

/** "Q" and "MR. PRICE" without a sign: labels only beside others, or in turn. */
function bareTurns({ layout, turns, returns }: LabelsOfText, sure: readonly PlacedTurn[]): PlacedTurn[] {
  const { text, paragraphs } = layout;
  const bare = turns.filter(([, turn]) => turn.bare);
  const distinct = new Set(bare.map(([, turn]) => keyOf(text, turn))).size;
  const inTurn = bare.length >= (sure.length > 0 ? 3 : 4) && distinct >= 2;
  const askers = bare.filter(([, turn]) => turn.form === 'asker').length;
  if (sure.length === 0 && !inTurn && askers < 3) return [];
  const asked = turns.some(([, turn]) => turn.form === 'asker');
  const nameOf = ({ label }: Turn) => text.slice(label.start, label.end);
  const inHouse = turns.some(
    ([, turn]) => turn.form === 'titled' && (turn.brackets.length > 0 || SPEAKER_OF_HOUSE.test(nameOf(turn))),
  );
  return bare.filter(([paragraph, turn]) => {
    if (turn.form === 'asker') return true;
    if (turn.form === 'answerer') return asked;
    if (returns(turn) || isOfParliament(text, turn)) return true;
    // "The Chairman. Without objection", or "Mr. Brandt" above what he says, among others who speak in turn.
    const inLine = turn.contentStart < paragraphs[paragraph]!.end;
    const isMember = inHouse && MEMBER_ALONE.test(nameOf(turn));
    return turn.form === 'titled' && (turn.brackets.length > 0 || (inTurn && (inLine || isMember)));
  });
}

/** Whether labels are those of a transcript: not those of quotations or of a list of figures, and of persons who come back. */
function isTranscript({ layout, reader, returns }: LabelsOfText, kept: readonly PlacedTurn[]): boolean {
  const { text, paragraphs } = layout;
  if (kept.every((one) => labelsQuotation(layout, one))) return false;
  const figures = kept.filter(([paragraph, turn]) =>
    FIGURE.test(text.slice(turn.contentStart, paragraphs[paragraph]!.end)),
  ).length;
  if (figures * 2 >= kept.length) return false;
  const [first, turn] = kept[0]!;
  if (kept.length === 1)
    return (
      !closesEarly(layout, first, turn) &&
      (first <= 2 || opensStatement(layout, first, turn, reader) || isAnnounced(layout, turn))
    );
  const isPlain = kept.every(([, { form }]) => form === 'name' || form === 'capitals');
  if (!isPlain) return true;
  const distinct = new Set(kept.map(([, one]) => keyOf(text, one))).size;
  if (areAnnouncedPair(layout, kept, reader)) return true;
  const isOfPeople = kept.some(([, one]) => isPerson(layout, one, reader)) && (distinct > 1 || first <= 2);
  return kept.some(([, one]) => returns(one)) && (isOfPeople || areInitials(text, kept));
}

/**
 * "Anna Holt:" and "Otto Brandt:", each once, where the text above names both: they say most of what follows the first label. A list
 * of what is theirs goes on in small letters: "Anna Holt: a new pier …".
 */
function areAnnouncedPair(
  { text, words, paragraphs, headlineText }: TextLayout,
  kept: readonly PlacedTurn[],
  reader: Reader,
): boolean {
  const [[first, turn], ...more] = kept as [PlacedTurn, ...PlacedTurn[]];
  const above = `${headlineText ?? ''}\n${text.slice(0, turn.label.start)}`;
  const isAnnounced = ({ from, to, label }: Turn) =>
    to - from > 1 && words[to - 1]!.isWord && above.includes(text.slice(label.start, label.end));
  return (
    more.length > 0 &&
    first <= MOST_ABOVE &&
    kept.every(([, one]) => isAnnounced(one) || isNamedPerson(words, one, reader)) &&
    kept.filter(([, one]) => isAnnounced(one)).length >= 2 &&
    kept.every(
      ([at, one]) =>
        paragraphs[at]!.end - one.contentStart >= FEWEST_SAID &&
        !/^\p{Ll}/u.test(text.slice(one.contentStart, one.contentStart + 1)),
    )
  );
}
const MOST_ABOVE = 4;
const FEWEST_SAID = 30;

/** "Rosa Weiss:" above words in marks labels a quotation, and no turn. */
function labelsQuotation({ text, paragraphs }: TextLayout, [paragraph, turn]: PlacedTurn): boolean {
  const alone = turn.contentStart >= paragraphs[paragraph]!.end;
  const content = alone ? paragraphs[paragraph + 1]?.start : turn.contentStart;
  return content !== undefined && OPENS_MARKS.test(text.slice(content, content + 4)) && !turn.inMarks;
}

/** Labels that open turns beside those that do: in a transcript whoever is labelled speaks, once or often. */
function besideKept(
  { layout, reader, turns, returns }: LabelsOfText,
  kept: readonly PlacedTurn[],
): PlacedTurn[] {
  const { text, words, paragraphs } = layout;
  const others = turns.filter(
    ([, turn]) =>
      !turn.bare &&
      (turn.form === 'capitals' ||
        (turn.form === 'name' &&
          (turn.to - turn.from > 1 ||
            isGlued(words[turn.from]!.text) ||
            // "Spokesman:"
            isA(words[turn.from], TITLE | PERSON) ||
            isPerson(layout, turn, reader)))),
  );
  // Beside a single sure label only an office with a name is another: "Head of the Republic of Tatarstan Rustam Minnikhanov".
  if (kept.length === 1)
    return others.filter(
      ([at, turn]) =>
        at > kept[0]![0] &&
        (sharesName(layout, kept[0]![1], turn) ||
          (turn.to - turn.from >= 4 && / of /.test(text.slice(turn.label.start, turn.label.end)))),
    );
  // "Bloomberg: Will it open?" once among others asks; whose name it is nobody can tell.
  const byInitials = kept.some(([, { label }]) => INITIALS.test(text.slice(label.start, label.end)));
  const askers = turns.flatMap(([paragraph, turn]): PlacedTurn[] =>
    mayAskOnce(layout, turn, byInitials, reader) &&
    !returns(turn) &&
    text[paragraphs[paragraph]!.end - 1] === '?'
      ? [[paragraph, { ...turn, form: 'asker' }]]
      : [],
  );
  return [...askers, ...others];
}

/** "Bloomberg:", "NHK:", and "The Harbour Post:", which is nobody's office. */
const mayAskOnce = (layout: TextLayout, turn: Turn, byInitials: boolean, reader: Reader): boolean =>
  turn.form === 'titled'
    ? layout.words[turn.from]!.low === 'the' &&
      turn.to - turn.from <= LONGEST_OUTLET &&
      !isSomebody(layout.words, turn, reader)
    : (turn.form === 'name' || (!byInitials && isOutletInLetters(layout, turn, reader))) &&
      turn.to - turn.from === 1;
const LONGEST_OUTLET = 4;

/** "CCTV:", "NHK:", which is nobody's surname. */
const isOutletInLetters = (layout: TextLayout, turn: Turn, reader: Reader): boolean =>
  turn.form === 'capitals' &&
  turn.label.end - turn.label.start <= 5 &&
  !reader.surnames.has(layout.words[turn.from]!.low) &&
  !isPerson(layout, turn, reader);

/** "NHK, Morita: Will it be raised?" right above the only label that is sure: whoever asks what is answered there. */
function questionBefore({ layout, turns }: LabelsOfText, found: readonly PlacedTurn[]): PlacedTurn[] {
  const only = found.length === 1 ? found[0]! : null;
  const before = only && turns[turns.indexOf(only) - 1];
  if (before?.[1].form !== 'name' || only?.[1].form !== 'titled' || only[1].bare) return [];
  const { end } = layout.paragraphs[only[0] - 1]!;
  return layout.text[end - 1] === '?' ? [[before[0], { ...before[1], form: 'asker' }]] : [];
}

/** "LK:" and "DL:", of which each comes back: an interview whose labels are initials. */
function areInitials(text: string, kept: readonly (readonly [number, Turn])[]): boolean {
  const letters = kept.map(([, { label }]) => text.slice(label.start, label.end));
  return letters.length >= 4 && new Set(letters).size >= 2 && letters.every((one) => INITIALS.test(one));
}

export const INITIALS = /^\p{Lu}{2,3}$/u;

/** `"Jorge Mendez: Our countries …", he said`: the marks around label and words end before the paragraph does. */
function closesEarly(
  { text, paragraphs }: TextLayout,
  paragraph: number,
  { inMarks, contentStart }: Turn,
): boolean {
  const content = text.slice(contentStart, paragraphs[paragraph]!.end);
  return inMarks && /["”][,.]? \p{Ll}/u.test(content);
}

/** Words in marks, as the first point of a list too. */
const OPENS_MARKS = /^(?:[-–—•*▪] ?)?["“„«]/u;

/** "President of Russia Vladimir Putin: Friends," below a few paragraphs of introduction: the rest is that person's statement. */
function opensStatement(layout: TextLayout, paragraph: number, turn: Turn, reader: Reader): boolean {
  const { words, text, paragraphs } = layout;
  if (!isNamedPerson(words, turn, reader) && !lastPerson(words, turn, reader)) return false;
  const after = paragraphs.slice(paragraph + 1);
  const [first, last] = [paragraphs[0]!, paragraphs.at(-1)!];
  const share = (last.end - turn.contentStart) / (last.end - first.start);
  return after.length >= 2 && share >= 0.5 && !after.some(({ start }) => /["“„«]/.test(text[start]!));
}

/** The words of a label that are of a name, and of no office. */
const namesIn = ({ words }: TextLayout, { from, to }: Turn): string[] =>
  words
    .slice(from, to)
    .filter(
      (word) => startsUpper(word.text) && word.low.length > 2 && !isA(word, TITLE | PERSON | OCCUPATION),
    )
    .map(({ low }) => low);

/** "Mr. SATO Kenji, Press Secretary" and "Press Secretary SATO" */
const sharesName = (layout: TextLayout, one: Turn, other: Turn): boolean => {
  const names = namesIn(layout, one);
  return namesIn(layout, other).some((name) => names.includes(name));
};

/** What the opening of a record calls it. */
const RECORD = /\b(?:press conference|briefing|remarks|statement|speech|address|transcript)\b/i;

/** "Press Conference by Foreign Press Secretary SATO Kenji" above the label of the one who gives it. */
function isAnnounced(layout: TextLayout, turn: Turn): boolean {
  const { text, paragraphs, headlineText } = layout;
  const opening = `${headlineText ?? ''}\n${text.slice(0, Math.min(paragraphs[0]!.end, 300))}`;
  const low = opening.toLowerCase();
  return RECORD.test(opening) && namesIn(layout, turn).some((name) => low.includes(name));
}

/** "The Chairman", "THE WITNESS", "An hon. Member", "The Leader of the House (Anna Holt)" */
const isSomebody = (words: TextLayout['words'], { from, to, brackets }: Turn, { english }: Reader): boolean =>
  brackets.length > 0 ||
  words
    .slice(from, to)
    .some(
      (word) =>
        isA(word, TITLE | PERSON | OCCUPATION) ||
        english.nobodies.has(word.low) ||
        english.labelTitles.has(word.low) ||
        english.labelOffices.has(word.low),
    );

function isSure(layout: TextLayout, turn: Turn, returns: boolean, reader: Reader): boolean {
  const { words, text } = layout;
  if (turn.form === 'asker' || turn.form === 'answerer') return true;
  if (
    isOfParliament(text, turn) ||
    turn.brackets.some(({ start, end }) => SPOKEN_IN.test(text.slice(start, end)))
  )
    return true;
  const first = words[turn.from]!;
  const place = reader.places.at(words, turn.from);
  const named = isNamedPerson(words, turn, reader);
  // "THE CABLE: It will be late.": a heading, where nobody of that name or office comes back.
  const isArticled = turn.form === 'titled' && /^(?:the|an?|some|several)$/.test(first.low);
  if (isArticled && !returns && !isSomebody(words, turn, reader)) return false;
  if (turn.form === 'titled' || turn.form === 'dash') return true;
  if (place && place.to >= turn.to) return false;
  if (turn.form === 'capitals') return returns || named || isA(first, STRONG_TITLE);
  return returns || named || lastPerson(words, turn, reader);
}

function asTurn(layout: TextLayout, paragraph: number, label: SpeakerLabel): Turn | null {
  const [from, to] = wordsWithin(layout, paragraph, label.label);
  return to > from ? { ...label, from, to } : null;
}

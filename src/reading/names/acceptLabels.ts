import { singleSpaced } from '../../text/singleSpaced.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import { OF_PARLIAMENT, type SpeakerLabel } from '../layout/speakerLabels.ts';
import type { Reader } from '../prepareReader.ts';
import {
  DETERMINER,
  IN_BODY_NAME,
  isA,
  MAN,
  PERSON,
  STRONG_TITLE,
  TITLE,
  WOMAN,
} from '../rules/wordKinds.ts';
import { asExcerpts } from './asExcerpts.ts';
import { nameLines } from './nameLines.ts';
import { isGivenName, isGlued } from './nameWords.ts';
import { isNameOfTwo, type Turn, wordsWithin } from './turn.ts';

/** "(retranslated)", "(spoke in French)", "(as interpreted)". */
const SPOKEN_IN = /translat|interpret|^(?:spoke|speaking|in) \p{L}+/iu;
/** "41 percent", "2,312 delegates": what a list gives for a name. */
const FIGURE = /^\W*[\d.,]+\s*(?:%|\p{L}+)?(?:\s+\p{L}+)?\W*$/u;
/** "Director of the Agency: Lena Ruud": what a list of offices gives. */
const NAMES_ALONE =
  /^\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’/-]*|\d+|of|the|an?|in|on|to|for|and|is|at|by|with)){1,14}(?<=\p{L})$/u; /** "Harbour Access: Motion": a heading of the record. */
const STAGE_OF_BUSINESS =
  /^(?:Motions?|Statements?|Debate|(?:Urgent |Topical )?Questions?|(?:First|Second|Third) (?:Stage|Reading)|(?:Committee|Report|Final) (?:Stage|Reading))(?: \([^()\n]+\)| \[[^[\]\n]+\])?$/u;

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
  const turns = [...labels].flatMap(([paragraph, label]): PlacedTurn[] => {
    const turn = asTurn(layout, paragraph, label);
    const only = text.slice(label.contentStart, paragraphs[paragraph]!.end);
    return turn && !NAMES_ALONE.test(only) && !STAGE_OF_BUSINESS.test(only) ? [[paragraph, turn]] : [];
  });
  return { layout, reader, turns, returns: (turn) => times.get(keyOf(text, turn))! > 1 };
}

/** Labels that open turns, whatever stands beside them. */
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
  return bare.filter(([paragraph, turn]) => {
    if (turn.form === 'asker') return true;
    if (turn.form === 'answerer') return asked;
    if (returns(turn) || isOfParliament(text, turn)) return true;
    // "The Chairman. Without objection", among others who speak in turn.
    const inLine = turn.contentStart < paragraphs[paragraph]!.end;
    return turn.form === 'titled' && (turn.brackets.length > 0 || (inTurn && inLine));
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
    return !closesEarly(layout, first, turn) && (first <= 2 || opensStatement(layout, first, turn, reader));
  const isPlain = kept.every(([, { form }]) => form === 'name' || form === 'capitals');
  if (!isPlain) return true;
  const distinct = new Set(kept.map(([, one]) => keyOf(text, one))).size;
  const isOfPeople = kept.some(([, one]) => isPerson(layout, one, reader)) && (distinct > 1 || first <= 2);
  return kept.some(([, one]) => returns(one)) && (isOfPeople || areInitials(text, kept));
}

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
        turn.to - turn.from >= 4 &&
        / of /.test(text.slice(turn.label.start, turn.label.end)),
    );
  // "Bloomberg: Will it open?" once among others asks; whose name it is nobody can tell.
  const byInitials = kept.some(([, { label }]) => INITIALS.test(text.slice(label.start, label.end)));
  const askers = turns.flatMap(([paragraph, turn]): PlacedTurn[] =>
    (turn.form === 'name' || (!byInitials && isOutletInLetters(layout, turn, reader))) &&
    turn.to - turn.from === 1 &&
    !returns(turn) &&
    text[paragraphs[paragraph]!.end - 1] === '?'
      ? [[paragraph, { ...turn, form: 'asker' }]]
      : [],
  );
  return [...askers, ...others];
}

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

/** "DER SPIEGEL:", "The Paper:" whose turns are mostly questions, and whom the text names nowhere in full: asked by nobody known. */
function withoutOutlets(
  layout: TextLayout,
  turns: ReadonlyMap<number, Turn>,
  reader: Reader,
): ReadonlyMap<number, Turn> {
  const { text, paragraphs } = layout;
  const asks = new Map<string, { asked: number; all: number }>();
  for (const [paragraph, turn] of turns) {
    const key = keyOf(text, turn);
    const { asked, all } = asks.get(key) ?? { asked: 0, all: 0 };
    const alone = turn.contentStart >= paragraphs[paragraph]!.end;
    const end = paragraphs[alone ? Math.min(paragraph + 1, paragraphs.length - 1) : paragraph]!.end;
    const isQuestion = /\?["”’*_]*$/u.test(text.slice(end - 5, end));
    asks.set(key, { asked: asked + (isQuestion ? 1 : 0), all: all + 1 });
  }
  return new Map(
    [...turns].map(([paragraph, turn]) => {
      const { asked, all } = asks.get(keyOf(text, turn))!;
      const isHost = hosts(layout, turn);
      const plain = isHost || turn.form === 'capitals' || turn.form === 'name';
      const ofForeignPaper = all >= 2 && FOREIGN_ARTICLE.test(layout.words[turn.from]!.low);
      const outlet =
        plain &&
        ((asked * 2 >= all && asked > 0) || ofForeignPaper) &&
        (isHost ||
          sendsReporter(layout, turn) ||
          ((asked >= 2 || ofForeignPaper) && mayBeOutlet(layout, turn))) &&
        !reader.surnames.has(layout.words[turn.to - 1]!.low) &&
        !isPerson(layout, turn, reader);
      return [paragraph, outlet ? { ...turn, form: 'asker' } : turn];
    }),
  );
}

/** "Nord Shimbun, Tanaka:": an outlet and the surname of its reporter. */
function sendsReporter({ words }: TextLayout, { from, to }: Turn): boolean {
  const name = words[to - 1]!;
  return (
    to - from >= 3 &&
    words[to - 2]!.text === ',' &&
    startsUpper(name.text) &&
    !isA(name, MAN | WOMAN | TITLE) &&
    !isA(words[from], TITLE)
  );
}

/** "The minister spoke to The Continental on Friday.": it asks. */
function hosts({ text }: TextLayout, { label }: Turn): boolean {
  const name = RegExp.escape(text.slice(label.start, label.end));
  return new RegExp(
    `\\b(?:spoke|talked|speaking|talking|sat down|interview(?:ed)?) (?:to|with|by) ${name}(?!\\p{L})`,
    'u',
  ).test(text);
}

/** "DER SPIEGEL", "LA NACION": so begins a paper's name. */
const FOREIGN_ARTICLE = /^(?:der|die|das|le|la|il|el)$/;

/** One word that no fuller label has as its last, an article, or a word for a body: "Bloomberg", "THE PAPER", "RADIO NORD". */
function mayBeOutlet({ words, text, labels }: TextLayout, { from, to }: Turn): boolean {
  const [first, last] = [words[from]!, words[to - 1]!];
  if (to - from === 1)
    return ![...labels.values()].some(({ label }) =>
      new RegExp(`\\p{L} ${RegExp.escape(last.text)}(?!\\p{L})`, 'iu').test(
        text.slice(label.start, label.end),
      ),
    );
  return (
    isA(first, DETERMINER) ||
    FOREIGN_ARTICLE.test(first.low) ||
    words
      .slice(from, to)
      .some(
        (word) =>
          isA(word, IN_BODY_NAME) ||
          /^(?:news|daily|times|post|radio|tv|agency|network|channel|herald|tribune|media)$/.test(word.low),
      )
  );
}

/** "President of Russia Vladimir Putin: Friends," below a few paragraphs of introduction: the rest is that person's statement. */
function opensStatement(layout: TextLayout, paragraph: number, turn: Turn, reader: Reader): boolean {
  const { words, text, paragraphs } = layout;
  if (!isNamedPerson(words, turn, reader) && !lastPerson(words, turn, reader)) return false;
  const after = paragraphs.slice(paragraph + 1);
  const [first, last] = [paragraphs[0]!, paragraphs.at(-1)!];
  const share = (last.end - turn.contentStart) / (last.end - first.start);
  return after.length >= 2 && share >= 0.5 && !after.some(({ start }) => /["“„«]/.test(text[start]!));
}

/**
 * The turns that begin without a label of a usual form: a paragraph that is the name of a label alone, or in the record of a
 * parliament any person's name, or that begins with such a name and a stop in place of the colon ("Vladimir Putin. Thank you.").
 */
function namedTurns(layout: TextLayout, turns: readonly Turn[], reader: Reader): [number, Turn][] {
  const { text, paragraphs, labels } = layout;
  const names = new Map(
    turns
      .filter(({ from, to }) => to - from > 1)
      .map((turn) => [text.slice(turn.label.start, turn.label.end), turn] as const),
  );
  for (const [name, turn] of [...names]) {
    // "The Minister (Anna Holt)" above one turn, "Anna Holt" alone above the next.
    for (const { start, end } of turn.form === 'titled' && /^The /.test(name) ? turn.brackets : [])
      if (isNameOfTwo(text.slice(start, end))) names.set(text.slice(start, end), turn);
    // "President of Russia Vladimir Putin:" may be "Vladimir Putin." below.
    const parts = name.split(' ');
    const short = parts.slice(-2).join(' ');
    if (parts.length > 2 && !names.has(short)) names.set(short, turn);
    // "Mr Alan Royle" may be "Mr Royle" below, "Sir Piers Hamill" "Sir Piers".
    const [style, given] = parts;
    const again = /^(?:Sir|Dame)$/.test(style!) ? `${style} ${given}` : `${style} ${parts.at(-1)}`;
    if (parts.length > 2 && STYLES.test(style!) && !names.has(again)) names.set(again, turn);
  }
  // In the record of a parliament a name alone on its line is a label.
  const record = turns.find((turn) => isOfParliament(text, turn)) ?? null;
  return paragraphs.flatMap(({ start, end }, index): [number, Turn][] => {
    if (labels.has(index)) return [];
    const whole = text.slice(start, end);
    // "Anna Holt" above her words, with no blank line between.
    const line = names.has(whole.split('\n')[0]!) ? whole.split('\n')[0]! : whole;
    const named = line.length < 60 ? (names.get(line) ?? null) : null;
    const ofRecord = named === null && line.length < 60 && isNameOfTwo(line) ? record : null;
    const again = named ?? ofRecord;
    if (again) {
      const label = { start, end: start + line.length };
      const [from, to] = wordsWithin(layout, index, label);
      if (ofRecord !== null && !isGivenName(layout.words[from]!, reader)) return [];
      return [
        [
          index,
          {
            ...again,
            label,
            brackets: [],
            contentStart: label.end + blanksAt(text, label.end),
            inMarks: false,
            from,
            to,
          },
        ],
      ];
    }
    const name = /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3})\. (?=\p{Lu})/u.exec(
      text.slice(start, Math.min(end, start + 80)),
    );
    const like = name && names.get(name[1]!);
    if (!name || !like) return [];
    const [from, to] = wordsWithin(layout, index, { start, end: start + name[1]!.length });
    const label = { start, end: start + name[1]!.length };
    return [
      [
        index,
        { ...like, label, brackets: [], contentStart: start + name[0].length, inMarks: false, from, to },
      ],
    ];
  });
}

const STYLES = /^(?:Mrs?|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Senator)\.?$/;

const blanksAt = (text: string, from: number): number => /^\s*/.exec(text.slice(from, from + 20))![0].length;

/** What counts as the same label: the same words; in capitals the same surname ("ANNA HOLT, SPOKESWOMAN", then "HOLT"). */
function keyOf(text: string, { label, form }: SpeakerLabel): string {
  const low = singleSpaced(text.slice(label.start, label.end).toLowerCase());
  return form === 'capitals' ? low.split(',')[0]!.split(' ').at(-1)! : low;
}

/** "Anna Holt (Wexford) (Lab)", "The Secretary of State for Ports (Greta Holm)": what a record of parliament alone has. */
const isOfParliament = (text: string, { brackets, label, bare }: Turn): boolean =>
  brackets.some(
    ({ start, end }) =>
      OF_PARLIAMENT.test(text.slice(start, end)) ||
      (bare &&
        MINISTER.test(text.slice(label.start, label.end)) &&
        IN_FULL_NAME.test(text.slice(start, end))),
  );
const MINISTER =
  /^The (?:[\p{L}-]+ ){0,4}?(?:Secretary of State|Prime Minister|Minister|Chancellor|(?:Attorney|Solicitor|Advocate) General|Leader of the House)\b/u;
const IN_FULL_NAME = /^\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){1,4}$/u;

/** Whether a plain label is somebody's name: by a given name, by the lexicon, or because the text names them in full. */
function isPerson(layout: TextLayout, turn: Turn, reader: Reader): boolean {
  const { words, text } = layout;
  if (isNamedPerson(words, turn, reader) || isPresented(layout, turn)) return true;
  const last = words[turn.to - 1]!;
  const surname = last.text[0]! + last.text.slice(1).toLowerCase();
  if (!/^\p{L}[\p{L}'’-]+$/u.test(surname) || reader.places.at(words, turn.to - 1)) return false;
  return turn.to - turn.from === 1 && new RegExp(`\\p{Lu}[\\p{L}.'’-]+ ${surname}(?!\\p{L})`, 'u').test(text);
}

/** "Foreign Ministry Spokesperson Wei Zhun’s Regular Press Conference": the headline names whom a label names, behind an office. */
function isPresented({ words, text, headlineText }: TextLayout, { from, to, label }: Turn): boolean {
  if (headlineText === null || to - from < 2) return false;
  const at = headlineText.indexOf(text.slice(label.start, label.end));
  return at > 0 && OFFICE_BEFORE.test(headlineText.slice(0, at)) && words[to - 1]!.isWord;
}
const OFFICE_BEFORE =
  /\b(?:spokes(?:person|man|woman)|minister|president|secretary|ambassador|commissioner|chancellor|director|representative|envoy|chair(?:man|woman|person)?|general)\s$/iu;

function isNamedPerson(words: readonly Word[], turn: Turn, reader: Reader): boolean {
  const known = reader.speakers.at(words, turn.from);
  return (
    (known !== null && known.to <= turn.to && known.values[0]!.kind === 'person') ||
    (turn.to - turn.from > 1 &&
      isGivenName(words[turn.from]!, reader) &&
      reader.places.at(words, turn.from) === null)
  );
}

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
  if (turn.form === 'titled' || turn.form === 'dash') return true;
  if (place && place.to >= turn.to) return false;
  if (turn.form === 'capitals') return returns || named || isA(first, STRONG_TITLE);
  return returns || named || lastPerson(words, turn, reader);
}

/** "Russian Foreign Minister Sergei Lavrov:": a known person ends the label. */
function lastPerson(words: readonly Word[], turn: Turn, reader: Reader): boolean {
  for (let at = turn.to - 1; at > turn.from && turn.to - at < 4; at--) {
    const known = reader.speakers.at(words, at);
    if (known && known.to === turn.to && known.values[0]!.kind === 'person') return true;
    if (at > turn.from + 1 && isGivenName(words[at - 1]!, reader) && isA(words[at - 2], STRONG_TITLE))
      return true;
  }
  return false;
}

function asTurn(layout: TextLayout, paragraph: number, label: SpeakerLabel): Turn | null {
  const [from, to] = wordsWithin(layout, paragraph, label.label);
  return to > from ? { ...label, from, to } : null;
}

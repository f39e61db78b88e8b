import type { Span } from '../../text/article.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import { isEndLine, isStageLine } from '../layout/speakerLabels.ts';
import type { Roster } from '../names/roster.ts';
import type { Turn } from '../names/turn.ts';
import { addressesAnother, asks, asksAnother } from './askersLine.ts';
import { introducedInterviewee } from './interviewee.ts';
import { type Author, NOBODY, type QuoteCandidate } from './quoteCandidate.ts';

/**
 * What is said under the speaker labels of a transcript: each labelled paragraph, and those that follow without a
 * label until the next one. Paragraph by paragraph, so that each keeps its own place.
 *
 * Times, stage directions and notes of the record are nobody's words; "END" closes the last turn, and so does a paragraph of
 * `told`, in which the article reports what somebody else said.
 */
export function findTranscript(
  layout: TextLayout,
  roster: Roster,
  turns: ReadonlyMap<number, Turn>,
  told: ReadonlySet<number>,
): QuoteCandidate[] {
  const { sentences } = layout;
  if (turns.size === 0) return [];
  const askers = turns.size >= 2 && [...turns.values()].every(({ form }) => form === 'asker');
  // Where questions alone have a label, what is below one is an answer, whoever gives it.
  const answers = askers
    ? (introducedInterviewee(layout, roster, Math.min(...turns.keys())) ?? NOBODY)
    : null;
  const asked = askers ? new Set<number>() : askedBare(layout, turns);
  const said: QuoteCandidate[] = [];
  let sentence = 0;
  for (const { index, words, speaker, asked: question } of heldParagraphs(layout, roster, turns, {
    askers,
    told,
  })) {
    while (sentence < sentences.length && sentences[sentence]!.paragraph < index) sentence++;
    let first = sentence;
    while (first + 1 < sentences.length && sentences[first]!.end <= words.start) first++;
    const author = asked.has(index) ? NOBODY : index > question ? answers : null;
    said.push(turnOf(words, first, speaker, author));
  }
  return said;
}

/** A paragraph that is said under a label. */
interface Held {
  /** Of the paragraph. */
  readonly index: number;
  /** What is said in it. */
  readonly words: Span;
  readonly speaker: NounPhrase;
  /** The last paragraph of what is said right under the label. */
  readonly asked: number;
}

/** The paragraphs that are said under the labels, those without a label too. */
function* heldParagraphs(
  layout: TextLayout,
  roster: Roster,
  turns: ReadonlyMap<number, Turn>,
  { askers, told }: { readonly askers: boolean; readonly told: ReadonlySet<number> },
): Generator<Held> {
  const { text, paragraphs, labels } = layout;
  const unstopped = paragraphs.filter(({ start, end }) => HEADING.test(text.slice(start, end))).length;
  const hasHeadings = unstopped * 2 < paragraphs.length;
  const last = Math.max(...turns.keys());
  let speaker: NounPhrase | null = null;
  let alone = false;
  let asked = -1;
  for (const [index, paragraph] of paragraphs.entries()) {
    const turn = turns.get(index);
    let { start } = paragraph;
    if (turn) {
      speaker = phraseOf(turn, roster);
      start = turn.contentStart;
      alone = turn.alone ?? false;
      asked = lastUnderLabel(index, start >= paragraph.end);
    } else {
      const line = lineOf(text, paragraph);
      const isOver = told.has(index) || endsTurn(line, layout, { index, asked, last });
      if (isOver) speaker = null;
      if ((!isOver && isOfRecord(line, hasHeadings)) || quotesAnother(text, paragraphs, index)) continue;
      start += directionIn(line, askers).length;
    }
    const words = wordsFrom(start, paragraph, text, (turn ?? labels.get(index))?.inMarks ?? false);
    if (!speaker || !words) continue;
    yield { index, words, speaker, asked };
    if (alone) speaker = null;
  }
}

/** What is said in a paragraph from an offset on; null where there is no word. */
function wordsFrom(start: number, paragraph: Span, text: string, inMarks: boolean): Span | null {
  if (start >= paragraph.end) return null;
  const end = spokenEnd(text, start, paragraph.end, inMarks);
  return end > start && /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? { start, end } : null;
}

/** Index of the last paragraph of what is said right under a label, which may be alone on its line. */
const lastUnderLabel = (index: number, isAlone: boolean): number => (isAlone ? index + 1 : index);

const phraseOf = (turn: Turn, roster: Roster): NounPhrase => ({
  from: turn.from,
  to: turn.to,
  head: headOf(roster, turn),
  joined: [],
});

const lineOf = (text: string, { start, end }: Span): string => text.slice(start, Math.min(end, start + 400));

const turnOf = (
  span: Span,
  sentence: number,
  speaker: NounPhrase,
  author: Author | null,
): QuoteCandidate => ({
  spans: [span],
  cue: null,
  sentence,
  quotedSpans: [],
  ...(author ? { subject: null, how: 'author', author } : { subject: speaker, how: 'label' }),
});

/** Whether a paragraph without a label ends what is said under the one before it. */
function endsTurn(
  line: string,
  layout: TextLayout,
  { index, asked, last }: { readonly index: number; readonly asked: number; readonly last: number },
): boolean {
  return (
    isEndLine(line) ||
    TOLD.test(line) ||
    ALSO.test(line) ||
    closes(layout, index) ||
    (index > asked && WRITTEN_QUESTION.test(line)) ||
    (index > last && isOfPaper(line))
  );
}

/** Whether a paragraph behind the last label is the paper's: how it made the interview, by whom, or what somebody else said of it. */
const isOfPaper = (line: string): boolean =>
  OF_PAPER.some((form) => form.test(line)) && !FIRST_PERSON.test(line.replace(/["“][^"“”]*["”]/gu, ' '));
const FIRST_PERSON = /\b(?:I|[Ww]e|[Mm]y|[Mm]e|[Uu]s)\b/u;

const OF_PAPER: readonly RegExp[] = [
  // "This interview has been edited for length and clarity."
  /^[([*_]{0,2}(?:This|The|Our|These|Her|His|Their) (?:\w+ ){0,2}(?:interview|conversation|transcript|discussion|exchange|answers|remarks|Q&A)\b[^.]{0,60}\b(?:edited|condensed|shortened|abridged|translated|conducted|recorded|transcribed|took place|held)\b/u,
  // "Interview: Owen Tallis", "Translated by Ada Quell"
  /^(?:Interview(?:ed)?|Reporting|Additional reporting|Translat(?:ion|ed)|Transcri(?:pt|bed)|Edit(?:ed|ing)|Produced|Questions)(?: by\b|:) ?\p{Lu}[^.!?]{2,80}\.?$/u,
  // "Owen Tallis is the Tribune's diplomatic correspondent."
  /^(?:\p{Lu}[\p{L}.'’-]+ ){2,4}is (?:an?|the|\p{Lu}[^.]{0,40}['’]s?) [^.]{0,80}\b(?:correspondent|reporter|editor|writer|columnist|journalist|bureau chief|contributor)\b/u,
  // "A spokesman for the embassy, Piet Lund, said the interview was “helpful”."
  /^(?:An?|The) [^.,“"]{3,90}, (?:\p{Lu}[\p{L}'’-]+ ){1,3}\p{Lu}[\p{L}'’-]+, (?:said|told|added|called|wrote|declined|described|did not)\b/u,
];

/** Whether a line is of the record and nobody's words: a time, a stage direction, a heading, a link. */
function isOfRecord(line: string, hasHeadings: boolean): boolean {
  if (isStageLine(line) || /^\W*$/.test(line) || CAPITALS.test(line) || LINK.test(line)) return true;
  if (NUMBERED.test(line)) return true;
  return hasHeadings && HEADING.test(line);
}

/** What is before the words of a paragraph: "(In English.)", and a dash where dashes part questions from answers. */
function directionIn(line: string, dashes: boolean): string {
  return DIRECTION.exec(line)?.[0] ?? (dashes ? (DASH.exec(line)?.[0] ?? '') : '');
}

/**
 * The paragraphs without a label that whoever asks says, where one person answers: questions that address somebody; and what
 * is right above the label of that person, which comes back because somebody else has spoken in between, with what
 * addresses that person above it.
 */
function askedBare(layout: TextLayout, turns: ReadonlyMap<number, Turn>): ReadonlySet<number> {
  const { text, paragraphs } = layout;
  const bare = new Set<number>();
  if (!answersAlone(layout, turns)) return bare;
  const line = (index: number): string => lineOf(text, paragraphs[index]!);
  const between = beforeReturns(turns);
  const isAsked = [...turns.values()].some(({ form }) => form === 'asker');
  if (!isAsked && [...between].filter((index) => asks(line(index))).length < FEWEST_ASKED) return bare;
  for (let index = paragraphs.length - 2; index >= 0; index--) {
    if (turns.has(index)) continue;
    const isAbove = bare.has(index + 1) && addressesAnother(line(index));
    if (between.has(index) || isAbove || asksAnother(line(index))) bare.add(index);
  }
  return bare;
}

/** Without a label for whoever asks, so many questions above the labels show an interview. */
const FEWEST_ASKED = 2;

/** Whether one person answers, whatever is under labels of askers. */
function answersAlone({ text }: TextLayout, turns: ReadonlyMap<number, Turn>): boolean {
  const answering = [...turns.values()]
    .filter(({ form }) => form !== 'asker')
    .map(({ label }) => text.slice(label.start, label.end).split(' ').at(-1)!);
  return new Set(answering).size === 1;
}

/** The paragraphs right above a label that comes after another of somebody who answers, with no label in between. */
function beforeReturns(turns: ReadonlyMap<number, Turn>): ReadonlySet<number> {
  const found = new Set<number>();
  let before: Turn | null = null;
  for (const [index, turn] of turns) {
    if (before && before.form !== 'asker' && turn.form !== 'asker' && !turns.has(index - 1))
      found.add(index - 1);
    before = turn;
  }
  return found;
}

/** "THE BORDERS (AMENDMENT) BILL, 2021": a heading of the record. */
const CAPITALS = /^[\p{Lu}\d(][^\p{Ll}]{10,200}[\p{Lu}\d)]$/u;

/** "MR. LOWE said, that the Treaty was a bad one.": an old record reports what a member said, under whoever spoke before. */
const TOLD =
  /^(?:(?:MR|MRS|MISS|DR)\. |(?:SIR|LORD|LADY|VISCOUNT|EARL|BARON|COLONEL|CAPTAIN|ADMIRAL|GENERAL|MAJOR|THE) )(?:[\p{Lu}'’.-]{2,} ?){1,6}(?:\([^()\n]{2,60}\) ?)?,? ?(?:who [^,\n]{3,80}, )?(?:said|asked|observed|thought|replied|moved|hoped|begged|wished|contended|complained|inquired|explained|remarked|rose|protested|trusted|denied|considered|believed|expressed|pointed)\b/u;

/** "The Ambassador also answered questions on culture.": what the page reports after the last turn. */
const ALSO =
  /^(?:The|Ambassador|Minister|President|Secretary|Mr\.?|Ms\.?|Mrs\.?|Dr\.?) (?:[\p{L}.-]+ ){0,4}also (?:answered|took|responded|spoke|met|briefed|discussed|talked)\b/u;

/** "Japan-Iran relations" on a line of its own: what the next questions are about. No stop, and nothing that people say so. */
const HEADING =
  /^(?!(?:Thanks?|Yes|Yeah|No|Okay|OK|Right|Good|Please|Welcome|Sorry|Hello|Hi|I|We|It|So|And|But)\b)\p{Lu}(?:[^.!?…:;,"”\n]|\.(?=\p{L})){1,70}[\p{L}\p{N})]$/u;

/** "(2) Suspension of talks": what the next words are about, by its number and without a stop. */
const NUMBERED = /^\(\d{1,2}\)\s+\p{Lu}[^.!?…\n]{2,160}[\p{L}\p{N})”’]$/u;

/** "Watch: the minister’s speech": a link of the page. */
const LINK = /^(?:watch|listen|read(?: more)?|related|see also|more)\s*:\s/iu;

/** "The right hon. Gentleman said:" above words in marks: the holder of the turn quotes somebody else. */
function quotesAnother(text: string, paragraphs: readonly Span[], index: number): boolean {
  const [before, here] = [paragraphs[index - 1], paragraphs[index]!];
  if (!before || !/["“„«]/u.test(text[here.start]!)) return false;
  const tail = text.slice(Math.max(before.start, before.end - 160), before.end);
  return SAYS.test(tail) && !OWN.test(tail);
}

const SAYS =
  /\b(?:said|says|wrote|writes|stated|declared|asked|replied|promised|told [^.:]{1,60}|put it|quote)\s*:$/u;
/** "I said to you:" quotes oneself. */
const OWN =
  /(?<!\p{L})(?:I|[Ww]e)\s+(?:\w+\s+){0,3}(?:said|wrote|stated|asked|replied|promised|told)\b[^.]{0,80}:$/u;

/** "(In English.)", "(00:52)" at the head of a paragraph. */
const DIRECTION =
  /^\(\d{1,2}:\d\d(?::\d\d)?\)\s*(?=\S)|^\((?:In|Speaking in|Via|Through|As|Spoke in|Laughs?|Laughter|Applause)\b[^()\n]{0,60}\)[\s.]*(?=\S)/u;

/** "– We will." below "– Will you sign?" */
const DASH = /^[-–—]\s+(?:(?:Answer|A)\s*:\s*)?(?=\S)/u;

/** "To ask Her Majesty's Government whether …": a question to be answered in writing, by whoever put it down. */
const WRITTEN_QUESTION =
  /^To ask (?:H(?:er|is) Majesty|the (?:\p{Lu}[\p{L}-]+ ){0,3}(?:Government|Minister|Secretary))/u;

/** A label that was not accepted: somebody else may begin, though nobody can be named. */
const closes = ({ labels }: TextLayout, paragraph: number): boolean => labels.get(paragraph)?.bare === false;

/** Where what is spoken ends: before the closing mark of a turn in marks, and before a last stage direction. */
function spokenEnd(text: string, start: number, end: number, inMarks: boolean): number {
  const closing = inMarks && /["”»]/.test(text[end - 1]!) ? end - 1 : end;
  const spoken = text
    .slice(start, closing)
    .replace(SIGNED_POST, '')
    .replace(/\s*(?:\([^()\n]{1,80}\)|\[[^[\]\n]{1,80}\])[\s.]*$/u, '');
  return start + spoken.trimEnd().length;
}

/** "… take his calls? — Jan Kolar (@jankolar) June 8, 2017": who posted it; "“… allowed.” — AP interview": where it was said. */
const SIGNED_POST = /\s[—–-] [^()\n]{2,60} \(@\w{2,30}\)[^\n]{0,40}$|(?<=["”])\s[—–] [^"“”\n]{2,60}$/u;

function headOf(roster: Roster, { from, to }: Turn): number {
  for (let at = to - 1; at >= from; at--) if (roster.personAt.has(at)) return at;
  return from;
}

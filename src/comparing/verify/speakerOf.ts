import type { Lexicon } from '../../reading/lexicon.ts';
import type { Quote } from '../../reading/reading.ts';
import { namesSides } from '../../reading/sideOfSource.ts';
import type { Span } from '../../text/article.ts';
import { foldWords } from '../../text/foldText.ts';
import { isAnotherOffice } from './anotherOffice.ts';
import { authorOf } from './authorOf.ts';
import { holdsOffice } from './holdsOffice.ts';
import { isPersonsName, isSameSpeaker, isSurnameOf } from './sameSpeaker.ts';
import { speaksFor } from './speaksFor.ts';
import type { ReadText } from './voices.ts';

/** Whether whoever was named is the stored speaker; `unknown` where the text names none. */
export type Agreement = 'same' | 'possible' | 'other' | 'unknown' | 'not-named';

interface Named {
  /** As pasted; null where nobody was named. */
  readonly speaker: string | null;
  readonly version: ReadText;
  readonly lexicon: Lexicon;
}

/**
 * Whether whoever was named for some words is who says them in the text.
 *
 * @example speakerOf([], { speaker: null, version, lexicon }) // 'not-named'
 */
export function speakerOf(quotes: readonly Quote[], { speaker, lexicon, version }: Named): Agreement {
  if (speaker === null) return 'not-named';
  const isNamed = (name: string | null) =>
    name !== null && (isSameSpeaker(speaker, name, lexicon) || isOnlyOneSo(speaker, name, version, lexicon));
  const names = quotes.map((q) => q.speakerName).filter((n) => n !== null);
  if (names.some((name) => isNamed(name) || speaksFor(name, speaker, version, lexicon))) return 'same';
  if (quotes.some((q) => q.possible.some(isNamed))) return 'possible';
  const held = names.map((name) => holdsOffice(name, speaker, version, lexicon));
  if (held.includes('same')) return 'same';
  if (held.includes('unknown')) return 'unknown';
  if (names.length > 0) return 'other';
  const written = quotes.map((quote) => nameWritten(quote, lexicon)).filter((n) => n !== null);
  if (written.some(isNamed)) return 'same';
  if (written.length > 0 && isPersonsName(speaker, lexicon)) return 'other';
  const described = quotes.map((quote) => describedBefore(quote, version) ?? quote);
  if (quotes.length > 0 && described.every((quote) => isSomebodyNew(quote, isNamed, version))) return 'other';
  if (quotes.length > 0 && described.every((quote) => isOfAnotherSide(quote, speaker, version, lexicon)))
    return 'other';
  if (quotes.length > 0 && described.every((quote) => isAnotherOffice(quote, isNamed, version, lexicon)))
    return 'other';
  // Whoever speaks under a label of their own is not who asks under "QUESTION".
  const isTurn = quotes.some(({ kind }) => kind === 'spoken');
  const hasTurns = version.reading.quotes.some((q) => q.kind === 'spoken' && isNamed(q.speakerName));
  return isTurn && hasTurns ? 'other' : 'unknown';
}

/** "A senior US official" is nobody of Britain: whoever was named is of a side by the words, the text or the lexicon. */
function isOfAnotherSide(
  { kind, speaker, possible }: Quote,
  named: string,
  { reading }: ReadText,
  lexicon: Lexicon,
): boolean {
  if (kind === 'spoken' || speaker === null || possible.length > 0) return false;
  const theirs = namesSides(speaker.text, lexicon);
  const known = [...reading.people, ...lexicon.speakers].find(
    ({ name, side }) => side !== null && isSameSpeaker(named, name, lexicon),
  );
  const own = known?.side ? [known.side] : namesSides(named, lexicon);
  // Whoever speaks for a body has a country too.
  const isState = (side: string) => lexicon.places.some(({ country }) => country === side);
  return (
    theirs.length === 1 && own.length > 0 && [...theirs, ...own].every(isState) && !own.includes(theirs[0]!)
  );
}

/** "Vance" of a text with Teodor Vance and without the one whom everybody knows by that name. */
function isOnlyOneSo(speaker: string, name: string, { reading }: ReadText, lexicon: Lexicon): boolean {
  const isKnown = reading.people.some(
    (person) => person.name !== name && isSameSpeaker(speaker, person.name, lexicon),
  );
  return !isKnown && isSurnameOf(speaker, name, lexicon);
}

/**
 * "A spokesman, who asked not to be named": not whoever the text has named before. Nor is "the representative of Norland",
 * where whoever was named has another office.
 */
function isSomebodyNew(
  { kind, speaker, possible }: Quote,
  isNamed: (name: string | null) => boolean,
  { reading }: ReadText,
): boolean {
  if (kind === 'spoken' || speaker === null || possible.length > 0) return false;
  const office = OFFICE_OF.exec(speaker.text)?.[1]?.toLowerCase();
  if (!INDEFINITE.test(speaker.text) && office === undefined) return false;
  return reading.people.some(
    ({ name, title, mentions }) =>
      isNamed(name) &&
      mentions.some(({ start }) => start < speaker.start) &&
      (office === undefined || (title !== null && !title.toLowerCase().includes(office))),
  );
}

/**
 * The quote that says who goes on with "he added", of the same paragraph, or with "the diplomat added": one diplomat, of whom the
 * text has no name. Null where whoever speaks before has one.
 */
function describedBefore({ speaker, marked }: Quote, { reading }: ReadText): Quote | null {
  if (speaker === null) return null;
  const noun = GOES_ON.exec(speaker.text);
  if (!noun) return null;
  const start = Math.min(speaker.start, ...marked.map((span) => span.start));
  const paragraph = reading.paragraphs.find((p) => p.start <= start && start < p.end);
  // "The source" is the one of a paragraph before; "he" is of this one.
  const from = noun[1] ? 0 : (paragraph?.start ?? start);
  const before = reading.quotes
    .filter((q) => q.speaker !== null && q.speaker.start < start && q.speaker.start >= from)
    .sort((a, b) => b.speaker!.start - a.speaker!.start)
    .find((q) => !GOES_ON.test(q.speaker!.text) && q.speaker!.text.includes(noun[1] ?? ''));
  return before?.speakerName === null && INDEFINITE.test(before.speaker!.text) ? before : null;
}

const GOES_ON = /^(?:he|she|they|the (\p{Ll}[\p{L}-]+))$/iu;
const OFFICE_OF = /^[Tt]he (?:\p{L}+ )?(\p{Ll}[\p{L}-]+) (?:of|for|from) (?:the )?\p{Lu}/u;
const INDEFINITE = /^(?:an?|one|another|some|several|two|three|many|other) /i;

/** "Malvik called it a first step": a name, though the text has no more of it; null for whoever has none. */
function nameWritten({ kind, speaker, possible }: Quote, lexicon: Lexicon): string | null {
  const isWritten = kind !== 'spoken' && speaker !== null && possible.length === 0;
  return isWritten && isPersonsName(speaker.text, lexicon) ? speaker.text : null;
}

/**
 * The author of a text, where that is who was named: "“…”, wrote Holm", of what is signed by Holm; else null.
 *
 * @example authorNamed({ speaker: 'Lavrov', version, lexicon }) // null
 */
export function authorNamed({ speaker, version, lexicon }: Named): string | null {
  const author = speaker === null ? null : authorOf(version);
  return author && isSameSpeaker(speaker!, author, lexicon) ? author : null;
}

/**
 * Whether the paragraph that holds a place has the name of whoever was named.
 *
 * @example isNamedBeside(quote, { speaker: 'Lavrov', version, lexicon }) // true
 */
export function isNamedBeside({ start }: Span, { version, speaker }: Named): boolean {
  const paragraph = version.reading.paragraphs.find((p) => p.start <= start && start < p.end);
  return (
    paragraph !== undefined && hasName(version.text.slice(paragraph.start, paragraph.end), speaker ?? '')
  );
}

/**
 * Whether some words have the last word of a name: the surname.
 *
 * @example hasName('Lavrov met him.', 'Sergei Lavrov') // true
 */
export function hasName(text: string, name: string): boolean {
  const wordsOf = (words: string) => foldWords(words).split(/[^\p{L}\p{N}]+/u);
  const last = wordsOf(name.replace(/['’]s$/, '')).findLast((word) => word.length > 0);
  return last !== undefined && wordsOf(text).includes(last);
}

/**
 * Who is said to have spoken the words of a place; null where nobody is, and where they are in marks inside what somebody
 * says, who may be quoting somebody else, or in a sentence that says them of nobody.
 *
 * @example spokenBy({ quote: null, author: null, isMarkedWithin: false, frame: null }) // null
 */
export function spokenBy({
  quote,
  author,
  isMarkedWithin,
  frame,
}: {
  readonly quote: Quote | null;
  readonly author: string | null;
  readonly isMarkedWithin: boolean;
  readonly frame: Span | null;
}): string | null {
  return isMarkedWithin || frame ? null : (quote?.speakerName ?? author);
}

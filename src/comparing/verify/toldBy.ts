import type { Quote } from '../../reading/reading.ts';
import type { Span } from '../../text/article.ts';
import { hasName } from './speakerOf.ts';
import type { ReadText } from './voices.ts';

/** In characters. */
const LEAD = 160;
/** "Horvat quoted the prime minister as telling the cabinet: “…”" */
const QUOTED_AS =
  /\bquot(?:ed|es|ing) (?:(?!\bas\b)[^.;“”"„«»])*\bas (?:saying|telling|having)\b[^.;“”"„«»]*["“„«]$/iu;
/** "described Rusk as “…”", "called him and Rusk “…”": said of Rusk. */
const SAID_OF =
  /\b(?:describ|call|brand|label|dubb|denounc|term|characteri[sz]|dismiss|portray|mock|deri)(?:e|es|ed|ing|s)? (?!for\b|on\b)(?<whom>(?:[\p{L}.’'-]+ ){1,5}?)(?:as )?(?:being )?["“„«]$/u;

/** What is before the marks in which some words are, and their mark. */
function leadOf({ text, reading }: ReadText, span: Span): Span | null {
  const paragraph = reading.paragraphs.find(({ start, end }) => start <= span.start && span.start < end);
  if (!paragraph) return null;
  const from = Math.max(paragraph.start, span.start - LEAD * 2);
  const at = text.slice(from, span.start).search(/["“„«][^"“„«]*$/u);
  return at < 0 ? null : { start: Math.max(from, from + at - LEAD), end: from + at + 1 };
}

/**
 * Who tells words of somebody else: Lind in "According to Lind, Rusk told him that “…”", Horvat in "Horvat quoted the minister as saying “…”".
 * Only a person: a paper or an agency that has words of somebody is where they were said. Null where nobody does.
 *
 * @param quote the quote that has the words; null where the reading has none
 * @param span the words, in UTF-16 code units of the text, end exclusive
 * @example tellerOf(version, null, { start: 0, end: 12 }) // null
 */
export function tellerOf(version: ReadText, quote: Quote | null, span: Span): string | null {
  if (!quote || quote.kind === 'spoken') return null;
  const { people } = version.reading;
  const isPerson = (name: string) => people.some((one) => one.name === name);
  if (quote.toldBy && isPerson(quote.toldBy) && quote.toldBy !== quote.speakerName) return quote.toldBy;
  const lead = leadOf(version, span);
  const verb = lead && QUOTED_AS.exec(version.text.slice(lead.start, lead.end));
  if (!lead || !verb) return null;
  const at = lead.start + verb.index;
  const before = people
    .flatMap(({ name, mentions }) => mentions.map(({ end }) => ({ name, end })))
    .filter(({ end }) => end <= at && at - end < 3)
    .at(-1);
  return before && before.name !== quote.speakerName ? before.name : null;
}

/**
 * Whether words in marks are said of whoever is named, by somebody else: of Rusk, in "described Rusk as “a sailor”".
 *
 * @param speaker who was named; null where nobody was
 * @example isSaidOf(version, { start: 0, end: 12 }, 'Rusk') // false
 */
export function isSaidOf(version: ReadText, span: Span, speaker: string | null): boolean {
  const lead = speaker === null ? null : leadOf(version, span);
  const whom = lead && SAID_OF.exec(version.text.slice(lead.start, lead.end))?.groups?.whom;
  return Boolean(whom) && hasName(whom!, speaker!);
}

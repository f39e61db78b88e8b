import type { Quote } from '../../reading/reading.ts';
import type { Span } from '../../text/article.ts';
import { quotationMarks } from '../../text/quotationMarks.ts';
import type { ReadText } from './voices.ts';

/** Fewer words in marks are a name or a term that the speaker uses. */
const FEWEST_WORDS = 3;

/** The mark that a stretch opens or closes with: two single ones are a double one. */
const OPENS = /^(?:''|‘‘|``|["“”„«‘'‹「])/;
const CLOSES = /(?:''|’’|["”“»’'›」])$/;

/**
 * Whether words stand in quotation marks of their own inside what somebody says: "He told us: 'There is no money'", said
 * Brandt. They may be somebody else's, whom the speaker quotes; "I told him: 'There is no money'" are not.
 *
 * @param quote the quote that the words are in
 * @param span the words, in UTF-16 code units of the text, end exclusive
 * @example isMarkedWithin(version, quote, quote) // false
 */
export function isMarkedWithin(read: ReadText, quote: Quote, span: Span): boolean {
  const within = marksAround(read, quote, span).find((run) => run.start <= span.start && span.end <= run.end);
  if (within) return !OWN.test(read.text.slice(Math.max(0, within.start - LEAD), within.start));
  return recallsAnother(read.text, quote, span);
}
/** "I told the president this morning: “…”": the speaker's own words; not "I told them that the duke had said: “…”". */
const OWN =
  /\b(?:I|[Ww]e)(?:['’](?:ve|d))? (?:(?:have|had|also|just|then|simply|always|once|only|already) )*(?:said|told|say|tell|wrote|answered|replied|warned|repeat|repeated|explained|asked)\b(?:(?!\b(?:he|she|they|who|that|and|but|which|had|has|got|was|were)\b)[^.!?;“”"])*(?: that)?[:,]?\s*$/u;

/** In characters. */
const LEAD = 100;
/** "Holt recalled Rusu's words that “…”", "She cited his remark: “…”": another's, by the name or by the pronoun. */
const RECALLS =
  /(?<who>\p{L}[\p{L}’'-]*) (?:\p{Ll}+ )?(?:recall|quot|cit|repeat|echo|remember|invok)(?:s|es|ed|ing|e)? (?:\p{Ll}+ )?(?<whose>his|her|\p{Lu}[\p{L}-]+['’]s?) (?:\p{Ll}+ )?(?:words?|remarks?|statement|phrase|promise|warning|claim|assertion|comment)(?: that| of|,|:)? ["“„«]?$/u;

/** Of what Holt reports "that Rusu had told him on Monday: “…”": Rusu's; not of "that Rusu had promised nothing and that she would “…”". */
const TELLS =
  /(?<who>\p{Lu}[\p{L}’'-]+) (?:had |has |once )?(?:told|said|wrote|warned|assured|informed|promised|replied|asked)\b(?:(?!\b(?:and|but|which|who|was|were|is|would)\b)[^.,;?“”"„«»])*["“„«]$/u;

function recallsAnother(text: string, quote: Quote, { start }: Span): boolean {
  const { kind, speakerName, marked } = quote;
  const run = marked.find((one) => one.start <= start && start < one.end);
  if (kind === 'spoken' || !run) return false;
  // Before the marks: in them are the speaker's own words.
  const teller = TELLS.exec(text.slice(Math.max(0, quote.start, run.start - LEAD), run.start + 1))?.groups
    ?.who;
  if (teller && !(speakerName ?? '').includes(teller)) return true;
  const lead = RECALLS.exec(text.slice(Math.max(0, start - LEAD), start))?.groups;
  if (!lead) return false;
  const [who, whose] = [lead.who!.toLowerCase(), lead.whose!.replace(/['’]s?$/, '')];
  // "He repeated his warning" may be of his own.
  if (whose === 'his') return who === 'she';
  if (whose === 'her') return who === 'he';
  return !(speakerName ?? '').includes(whose);
}

/**
 * The stretches in quotation marks of their own, marks included, that are in the paragraph of what somebody says in which
 * some words are; none where the words are not in one.
 *
 * @param span the words, in UTF-16 code units of the text, end exclusive
 * @example marksAround(version, quote, quote) // []
 */
export function marksAround({ text, reading }: ReadText, quote: Quote, span: Span): Span[] {
  if (quote.kind !== 'direct' && quote.kind !== 'spoken') return [];
  const isIn = (around: Span) => around.start <= span.start && span.end <= around.end;
  const said = (quote.kind === 'spoken' ? quote.spans : quote.marked).find(isIn);
  const paragraph = reading.paragraphs.find(isIn);
  if (!said || !paragraph) return [];
  // Without the speaker's own marks, which are opened again at each paragraph.
  const own = text.slice(Math.max(said.start, paragraph.start), Math.min(said.end, paragraph.end));
  const start = Math.max(said.start, paragraph.start) + (OPENS.exec(own)?.[0].length ?? 0);
  const inside = text.slice(
    start,
    Math.min(said.end, paragraph.end) - (quote.kind === 'direct' ? (CLOSES.exec(own)?.[0].length ?? 0) : 0),
  );
  return quotationMarks(inside, [{ start: 0, end: inside.length }])
    .filter(
      (run) =>
        run.closed &&
        (inside.slice(run.start, run.end).match(/[\p{L}\p{N}]+/gu) ?? []).length >= FEWEST_WORDS,
    )
    .map((run) => ({ start: start + run.start, end: start + run.end }));
}

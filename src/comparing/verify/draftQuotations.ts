import type { Quote } from '../../reading/reading.ts';
import type { Span } from '../../text/article.ts';
import { quotationMarks } from '../../text/quotationMarks.ts';
import { comparableWords } from '../align/comparableWords.ts';
import { isOfficeLabel, isOneOffice } from './holdsOffice.ts';
import { overlap, type ReadText } from './voices.ts';

/** Fewer words get no verdict; only their places are shown. */
export const FEWEST_WORDS = 4;

/** A quotation of a draft. */
export interface DraftQuotation {
  /** Its words, the pieces of a broken one joined. */
  readonly quotation: string;
  /** Where its pieces stand in the draft, marks included. */
  readonly spans: readonly Span[];
  /** Who the draft says spoke; null where it names nobody. */
  readonly speaker: string | null;
}

/**
 * Whom a draft names: in full, by an office (“the Serbian prime minister”), or by a surname that it gives alone.
 *
 * @param isList whether the draft is a list of quotations under names
 */
function namedIn(
  { speakerName, speaker, possible, cue }: Quote,
  text: string,
  isList: boolean,
): string | null {
  if (speakerName || !speaker || possible.length > 0) return speakerName;
  const written = text.slice(speaker.start, speaker.end);
  if (isOneOffice(written) || (!cue && isOfficeLabel(written))) return written;
  // Without a verb of saying it is a heading: "Draft:".
  return (cue || isList) && SURNAME.test(written) && !NOBODY.test(written) ? written : null;
}

/** Whether two lines and more of a draft are words in marks under different names: “- Mousavi: “…””. */
function isListOfNames(text: string): boolean {
  const labels = [...text.matchAll(/^[-*•\s]*(\p{Lu}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]+){0,4}): ["“„«]/gmu)];
  return new Set(labels.map(([, label]) => label)).size > 1;
}

/** A clause between two pieces that ends or announces the second, or goes on to it: "said Orsk, who called it “a joke”". */
const ENDS = /[.!?:]\s*$|\b(?:who|which|while|whereas|and|but|calling|describing)\b[^,—–]*[^,—–\s-]\s*$/;

const SURNAME = /^\p{Lu}[\p{L}'’-]+$/u;
const NOBODY = /^(?:I|We|He|She|It|They|You|Who|This|That|One|Some|Others|Officials|Critics|Sources)$/;

/**
 * The quotations of a draft, in order, each with the speaker that the draft names, and the stretches in marks that are too
 * short to check: titles, scare quotes, single words.
 *
 * @param fewest how many words a quotation has at least
 * @example draftQuotations({ text, reading }, 4).quotations[0].speaker // 'Sergei Lavrov'
 */
export function draftQuotations(
  draft: ReadText,
  fewest: number,
): { readonly quotations: DraftQuotation[]; readonly short: string[] } {
  const { text, reading } = draft;
  const parts = reading.headline ? [reading.headline, ...reading.paragraphs] : reading.paragraphs;
  const isList = isListOfNames(text);
  const groups: { spans: Span[]; quote: number; speaker: string | null }[] = [];
  for (const { pieces } of quotationMarks(text, parts)) {
    const at = reading.quotes.findIndex((q) => overlap(pieces, q.marked) > 0);
    const last = groups.at(-1);
    // The pieces of a broken quote ("A," he said, "b") are one quotation; fragments in a reported sentence are not, nor what
    // follows a full stop or a colon.
    const isContinued =
      at >= 0 &&
      last?.quote === at &&
      reading.quotes[at]!.kind === 'direct' &&
      !ENDS.test(text.slice(last.spans.at(-1)!.end, pieces[0]!.start));
    if (isContinued) last.spans.push(...pieces);
    else
      groups.push({
        spans: [...pieces],
        quote: at,
        speaker: at >= 0 ? namedIn(reading.quotes[at]!, text, isList) : null,
      });
  }
  const all = groups.map(({ spans, speaker }) => ({
    quotation: spans
      .map((s) => text.slice(s.start, s.end).replace(/^["“”„«»'‘’`]+|["“”«»'’`]+$/g, ''))
      .join(' '),
    spans,
    speaker,
  }));
  const quotations = all.filter(({ quotation }) => comparableWords(quotation).length >= fewest);
  const short = all.filter((one) => !quotations.includes(one)).map(({ quotation }) => quotation);
  return { quotations, short };
}

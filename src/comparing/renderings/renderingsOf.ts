import type { ArticleDetails, Span } from '../../text/article.ts';
import { foldName } from '../../text/foldName.ts';
import type { ReadText } from '../verify/voices.ts';
import { findRenderings, type Rendering } from './findRenderings.ts';

/** A text that may give a statement in other words. */
export interface RenderingText extends ReadText {
  readonly article: Pick<ArticleDetails, 'sourceKind'>;
}

/**
 * Renderings of a statement, said by the same person as far as the texts name anybody: where the statement is in a
 * text that quotes somebody, only passages by the same speaker count, and passages that nobody is said to have spoken
 * only of an official text, which is the speaker's own. What is around the statement helps to find it.
 *
 * @param own the text and span that the statement was taken from, where it is known
 * @param speaker who said it, where that is known apart from the text
 * @example renderingsOf('It will send aid to the north', [april], null, null).map((one) => one.text) // []
 */
export function renderingsOf(
  statement: string,
  texts: readonly RenderingText[],
  own: { readonly readout: ReadText; readonly span: Span } | null,
  speaker: string | null,
): Rendering[] {
  const said = speaker ?? (own ? speakerOf(own.readout, own.span) : null);
  const mayHold = (text: number, passage: Span): boolean => {
    if (said === null) return true;
    const { reading, article } = texts[text]!;
    const named = reading.quotes.filter(
      (quote) => quote.speakerName !== null && quote.start < passage.end && passage.start < quote.end,
    );
    if (named.length === 0) return article.sourceKind === 'official';
    return named.some((quote) => isSamePerson(quote.speakerName!, said));
  };
  return findRenderings(statement, texts, mayHold, own && surroundings(own.readout, own.span));
}

function speakerOf({ reading }: ReadText, span: Span): string | null {
  return (
    reading.quotes.find((quote) => quote.speakerName && quote.start < span.end && span.start < quote.end)
      ?.speakerName ?? null
  );
}

/** By last name: one text has "Vladimir Putin", another "V. Putin". */
const isSamePerson = (one: string, other: string): boolean =>
  foldName(one).split(' ').at(-1) === foldName(other).split(' ').at(-1);

function surroundings({ text, reading }: ReadText, span: Span) {
  const { sentences } = reading;
  const first = sentences.findIndex(({ end }) => end > span.start);
  const last = sentences.findIndex(({ end }) => end >= span.end);
  const [before, after] = [sentences[first - 1], sentences[last + 1]];
  if (first < 1 || last < 0 || !before || !after) return null;
  return { before: text.slice(before.start, before.end), after: text.slice(after.start, after.end) };
}

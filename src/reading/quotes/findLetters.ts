import type { Span } from '../../text/article.ts';
import type { TextLayout } from '../layout/layOut.ts';
import { asName } from '../names/asName.ts';
import type { Roster } from '../names/roster.ts';
import { personWithin } from './personWithin.ts';
import type { Author, QuoteCandidate } from './quoteCandidate.ts';

/** "SIR – Your leading article …", as a page of letters opens each. */
const OPENS = /^(?:SIR|Sir|MADAM|Madam)\s*[,:]?\s*[–—-]\s*(?=\S)/u;
/** "Sir Peter Wynne" and below it where he lives. */
const SIGNED =
  /^(?:(?:Sir|Dame|Lord|Lady|Dr|Prof(?:essor)?|Rev|Mr|Mrs|Ms)\.? )?(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3})(?=\n|$)/u;
/** A signature has no more lines and characters. */
const LONGEST = 160;

/** The letters of a page of letters: each paragraph its signer's, by the line below the last. */
export function findLetters(layout: TextLayout, roster: Roster): QuoteCandidate[] {
  const { text, paragraphs } = layout;
  const begun = paragraphs.flatMap(({ start, end }, index) =>
    OPENS.test(text.slice(start, Math.min(end, start + 12))) ? [index] : [],
  );
  const firstOf = new Map(layout.sentences.map(({ paragraph }, at) => [paragraph, at] as const).reverse());
  return begun.flatMap((from, order) => {
    const until = begun[order + 1] ?? paragraphs.length;
    const signed = signatureIn(layout, from + 1, until);
    if (signed === null) return [];
    const { start } = paragraphs[signed]!;
    const name = SIGNED.exec(text.slice(start, start + LONGEST))![1]!;
    const at = start + text.slice(start, start + LONGEST).indexOf(name);
    const mention = { start: at, end: at + name.length };
    const author = personWithin(layout, roster, mention) ?? { person: null, names: [asName(name)], mention };
    return ownOf(layout, { from, signed, firstOf }, author);
  });
}

function signatureIn({ text, paragraphs }: TextLayout, from: number, until: number): number | null {
  for (let index = from; index < until; index++) {
    const { start, end } = paragraphs[index]!;
    if (
      end - start <= LONGEST &&
      SIGNED.test(text.slice(start, end)) &&
      !/[.!?]$/.test(text.slice(start, end))
    )
      return index;
  }
  return null;
}

function ownOf(
  { text, paragraphs }: TextLayout,
  { from, signed, firstOf }: { from: number; signed: number; firstOf: ReadonlyMap<number, number> },
  author: Author,
): QuoteCandidate[] {
  const found: QuoteCandidate[] = [];
  for (let index = from; index < signed; index++) {
    const { start, end } = paragraphs[index]!;
    const opening = index === from ? OPENS.exec(text.slice(start, end))![0].length : 0;
    const sentence = firstOf.get(index);
    const span: Span = { start: start + opening, end };
    if (sentence !== undefined)
      found.push({
        spans: [span],
        cue: null,
        subject: null,
        how: 'author',
        author: { ...author, tells: true },
        sentence,
        quotedSpans: [],
      });
  }
  return found;
}

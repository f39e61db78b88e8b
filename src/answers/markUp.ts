import type { CheckedQuotation, Place } from '../lookups/checkQuotation.ts';
import type { Span } from '../text/article.ts';
import { excerptOf, sliceExcerpt } from '../text/excerpt.ts';
import { wordLine, wordText } from '../words/say.ts';
import type { Words } from '../words/words.ts';
import { placeOf, sourceAndDay } from './quotePart.ts';
import { plainText } from './renderText.ts';
import { doubtOf, titleOfVerdict } from './titleOfVerdict.ts';

/** What is written beside a quotation of a draft. */
export interface DraftNote {
  /** Those of the language that it is written in. */
  readonly words: Words;
  /** Where the pieces of the quotation are in the draft, marks included. */
  readonly spans: readonly Span[];
  /** Whether the words are exact, so that nothing need be done. */
  readonly isRight: boolean;
  readonly isFound: boolean;
  /** The verdict, in a sentence. */
  readonly says: string;
  /** The stored words, or of what was not found the nearest, cut out of their article; null where none are near. */
  readonly stored: string | null;
  /** Outlet, day, address and paragraph of the stored words. */
  readonly source: string | null;
}

/**
 * The note beside a checked quotation.
 *
 * @example noteOf(checked, spans, en).says // 'Altered: a negation was added.'
 */
export function noteOf(checked: CheckedQuotation, spans: readonly Span[], words: Words): DraftNote {
  const { place, verdict } = checked;
  const version = place?.version;
  const versions = [place, ...checked.parts, ...checked.others].flatMap((one) => (one ? [one.version] : []));
  return {
    words,
    spans,
    isRight: verdict === 'verbatim' && !doubtOf(checked),
    isFound: verdict !== 'not-found',
    says: plainText(wordLine(titleOfVerdict(checked), words), versions),
    stored: place ? sliceExcerpt(place.version, excerptOf(place.version, wholeOf(place))) : null,
    source: version
      ? [
          plainText(wordLine(sourceAndDay(version), words), [version]),
          wordText(placeOf(version, place!.span.start), words),
          version.article.url,
        ]
          .filter(Boolean)
          .join(', ')
      : null,
  };
}

/** The passage with the words at its ends that differ. */
function wholeOf({ span, judged }: Place): Span {
  const stored = judged.differences.flatMap(({ stored }) => stored ?? []);
  return {
    start: Math.min(span.start, ...stored.map(({ start }) => start)),
    end: Math.max(span.end, ...stored.map(({ end }) => end)),
  };
}

/** A stretch of the draft; `note` is its note's number where it is a piece of a quotation, `ends` where it is the last. */
export interface Stretch {
  readonly text: string;
  readonly note: number | null;
  readonly ends: boolean;
}

/**
 * A draft in stretches with and without a note; together they are the draft again.
 *
 * @param notes in the order of the draft
 * @example stretchesOf('He said “yes”.', [{ spans: [{ start: 8, end: 13 }] }])[1] // { text: '“yes”', note: 1, ends: true }
 */
export function stretchesOf(draft: string, notes: readonly Pick<DraftNote, 'spans'>[]): Stretch[] {
  const pieces = notes
    .flatMap(({ spans }, i) => spans.map((span, k) => ({ span, note: i + 1, ends: k === spans.length - 1 })))
    .sort((a, b) => a.span.start - b.span.start);
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { span, note, ends } of pieces) {
    if (span.start > at) stretches.push({ text: draft.slice(at, span.start), note: null, ends: false });
    stretches.push({ text: draft.slice(Math.max(at, span.start), span.end), note, ends });
    at = Math.max(at, span.end);
  }
  if (at < draft.length) stretches.push({ text: draft.slice(at), note: null, ends: false });
  return stretches;
}

/**
 * The lines of a note: verdict, stored words, source.
 *
 * @example linesOfNote({ says: 'Not found.', stored: null, source: null, isRight: false, isFound: false, words: en }) // ['Not found.']
 */
export function linesOfNote({ says, stored, source, isRight, isFound, words }: DraftNote): string[] {
  return [
    says,
    ...(stored !== null && !isRight
      ? [(isFound ? words.verify.stored : words.verify.nearest)(stored.replace(/\s+/g, ' '))]
      : []),
    ...(source !== null ? [source] : []),
  ];
}

/**
 * A draft as Markdown with a footnote at each quotation.
 *
 * @example markUpMarkdown('He said “yes”.', notes).startsWith('He said “yes”[^1].') // true
 */
export function markUpMarkdown(draft: string, notes: readonly DraftNote[]): string {
  const body = stretchesOf(draft, notes)
    .map(({ text, note, ends }) => `${text.replace(/[\\`*_<>[\]]/g, '\\$&')}${ends ? `[^${note}]` : ''}`)
    .join('');
  const feet = notes.map(
    (note, i) =>
      `[^${i + 1}]: ${linesOfNote(note)
        .map((line) => line.replace(/[\\`*_<>[\]]/g, '\\$&'))
        .join('  \n    ')}\n`,
  );
  return `${body.trimEnd()}\n\n${feet.join('')}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

/**
 * A draft as a page: quotations that are right in green, others in red, each with its number and a note below.
 *
 * @example markUpHtml('He said “yes”.', notes, en).includes('<mark class="look">“yes”</mark>') // true
 */
export function markUpHtml(draft: string, notes: readonly DraftNote[], words: Words): string {
  const inline = (stretches: readonly Stretch[]) =>
    stretches
      .map(({ text, note, ends }) => {
        const words = escaped(text).replaceAll('\n', '<br>\n');
        if (note === null) return words;
        const { isRight } = notes[note - 1]!;
        const number = ends ? `<sup><a href="#n${note}">${note}</a></sup>` : '';
        return `<mark class="${isRight ? 'right' : 'look'}">${words}</mark>${number}`;
      })
      .join('');
  const feet = notes
    .map(
      (note, i) =>
        `<li id="n${i + 1}">${linesOfNote(note)
          .map((line, k) => (k === 0 ? `<strong>${escaped(line)}</strong>` : escaped(line)))
          .join('<br>\n')}</li>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="${words.tag}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${words.verify.checkedDraft}</title>
<style>
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.6 Georgia, serif; color: #1a1a1a; background: #fff; }
mark.right { background: #dff3e2; }
mark.look { background: #fde2e0; }
ol { border-top: 1px solid #ccc; padding-top: 1rem; font-size: .9rem; }
</style>
<main>
<p>${inline(stretchesOf(draft, notes))}</p>
<ol>
${feet}
</ol>
</main>
</html>
`;
}

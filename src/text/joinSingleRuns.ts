import type { Span } from './article.ts';

/** A run in quotation marks, as `quotationMarks` gives it. */
interface Run extends Span {
  readonly pieces: readonly Span[];
  readonly single: boolean;
  readonly closed: boolean;
}

/** Where a quotation in single marks begins: the paragraph, or behind a colon or comma, with a capital. */
const OPENS = /(?:^|[:,]\s)(['‘])(?=\p{Lu})/gu;
/** Where it is over: behind a stop or comma, and before no letter. */
const CLOSES = /[.,!?…]['’](?![\p{L}\p{N}])/u;

/**
 * The runs of a text with those in single marks joined that open each paragraph anew, as British papers print them: `She said: ‘We left. ¶
 * ‘Nobody came.’`. What lies inside a joined run is part of it. Linear in the length of the text.
 *
 * @param runs in order of start
 * @example joinSingleRuns('Ana said: ‘We left.\n\n‘Nobody came.’', [{ start: 0, end: 19 }, { start: 21, end: 35 }], [])[0].pieces.length // 2
 */
export function joinSingleRuns(text: string, paragraphs: readonly Span[], runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (let index = 0; index + 1 < paragraphs.length; index++) {
    const mark = opensAnew(text, paragraphs[index + 1]!);
    const start = mark === null ? null : leftOpen(text, paragraphs[index]!, mark);
    if (mark === null || start === null) continue;
    const { run, last } = readOn(text, paragraphs, { index, start, mark });
    joined.push(run);
    index = last - 1;
  }
  return joined.length === 0 ? [...runs] : merged(joined, runs);
}

/** The single mark with which a paragraph begins; null where it begins otherwise. */
const opensAnew = (text: string, { start }: Span): string | null =>
  /^['‘]\p{L}/u.test(text.slice(start, start + 3)) ? text[start]! : null;

/** Offset of the mark that a paragraph opens and does not close; null where there is none. */
function leftOpen(text: string, { start, end }: Span, mark: string): number | null {
  const whole = text.slice(start, end);
  if (!whole.includes(mark) || /['’]$/.test(whole)) return null;
  const opening = [...whole.matchAll(OPENS)].findLast(([, sign]) => sign === mark);
  if (!opening) return null;
  const at = opening.index + opening[0].length - 1;
  return CLOSES.test(whole.slice(at + 1)) ? null : start + at;
}

/** The run that a mark opens, up to where a later paragraph closes it, and the index of the last paragraph that it is in. */
function readOn(
  text: string,
  paragraphs: readonly Span[],
  { index, start, mark }: { readonly index: number; readonly start: number; readonly mark: string },
): { run: Run; last: number } {
  const pieces: Span[] = [{ start, end: paragraphs[index]!.end }];
  let last = index + 1;
  for (; last < paragraphs.length && opensAnew(text, paragraphs[last]!) === mark; last++) {
    const paragraph = paragraphs[last]!;
    const closing = CLOSES.exec(text.slice(paragraph.start + 1, paragraph.end));
    const end = closing ? paragraph.start + 1 + closing.index + closing[0].length : paragraph.end;
    pieces.push({ start: paragraph.start, end });
    if (closing) break;
  }
  const closed = last < paragraphs.length && pieces.length > last - index;
  return {
    run: { start, end: pieces.at(-1)!.end, pieces, single: true, closed },
    last: Math.min(last, paragraphs.length - 1),
  };
}

/** Both in order of start, without the runs that touch a joined one. */
function merged(joined: readonly Run[], runs: readonly Run[]): Run[] {
  let next = 0;
  const apart = runs.filter(({ start, end }) => {
    while (next < joined.length && joined[next]!.end <= start) next++;
    return next >= joined.length || end <= joined[next]!.start;
  });
  return [...apart, ...joined].sort((a, b) => a.start - b.start);
}

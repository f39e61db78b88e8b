import { pdfColumns } from './pdfColumns.ts';
import type { PdfPiece } from './pdfPiece.ts';

interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/** A column of fewer lines says little of its width. */
const FEW_LINES = 4;
/** The most lines at the top and at the bottom of a page that may belong to the page and not to the text. */
const EDGE = 2;

/**
 * The paragraphs of a document from the places of its words: pieces joined into lines, lines into paragraphs where
 * neither a gap, an indent nor a short last line parts them, over the ends of pages too; words that were hyphenated
 * at the end of a line are whole again; numbers and running heads of pages are left out.
 *
 * Columns are read one after the other (`pdfColumns`); figures that point to notes are left out. Empty where there is no text.
 *
 * @example pdfParagraphs(pages) // ['The talks were useful.', 'They will go on.']
 */
export function pdfParagraphs(pages: readonly (readonly PdfPiece[])[]): string[] {
  const lined = withoutRunningHeads(pages.map((page) => pdfColumns(page).map(linesOf))).flat();
  const all = lined.flat();
  if (all.length === 0) return [];
  const hyphenated = hyphensIn(all);
  const gaps = lined.flatMap((lines) =>
    lines
      .slice(1)
      .map((line, i) => lines[i]!.y - line.y)
      .filter((gap) => gap > 0),
  );
  // The gaps between a few lines say little: lines of one paragraph are never further apart than this.
  const usual = Math.min(
    quantile(gaps, 0.4) || 12,
    1.7 *
      quantile(
        all.map((line) => line.size),
        0.5,
      ),
  );
  const paragraphs: string[] = [];
  let text = '';
  let before: PdfLine | null = null;
  const end = () => {
    const whole = text.replace(/\s+/g, ' ').trim();
    if (whole !== '') paragraphs.push(whole);
    text = '';
  };
  for (const lines of lined) {
    const edges = edgesOf(lines.length < FEW_LINES ? all : lines);
    for (const [at, line] of lines.entries()) {
      const gap = at > 0 && before !== null ? before.y - line.y : null;
      // On a further page only what is finished is ended: a sentence may go on there.
      const apart = gap !== null && (gap > usual * 1.45 || gap < -usual);
      if (apart || (before !== null && beginsAnew(line, before, edges))) end();
      text = joined(text, line.text, hyphenated);
      before = line;
    }
  }
  end();
  return paragraphs;
}

/** Whether a line looks like the first of a paragraph, beside the line before it. */
function beginsAnew(line: PdfLine, before: PdfLine, { left, right }: ReturnType<typeof edgesOf>): boolean {
  if (Math.abs(before.size - line.size) > 1) return true;
  if (/^(?:[•▪◦●–—-]|\d{1,2}[.)])\s/.test(line.text)) return true;
  if (!/[.!?:;…"'”’»)\]]$/.test(before.text.trim())) return false;
  const isShort = before.end < left + (right - left) * 0.8;
  return isShort || (line.x > left + 12 && line.x > before.x + 8);
}

/** Where the lines of a column begin, and where most of them end. */
const edgesOf = (lines: readonly PdfLine[]) => ({
  left: quantile(
    lines.map((line) => line.x),
    0.1,
  ),
  right: quantile(
    lines.map((line) => line.end),
    0.9,
  ),
});

/** Words that the document has with a hyphen, and without one, within its lines. */
function hyphensIn(lines: readonly PdfLine[]): { readonly with: Set<string>; readonly without: Set<string> } {
  const found = { with: new Set<string>(), without: new Set<string>() };
  for (const { text } of lines)
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}]+(?:[-‐][\p{L}]+)*/gu))
      (/[-‐]/.test(word) ? found.with : found.without).add(word.replaceAll('‐', '-'));
  return found;
}

/** First parts that keep their hyphen: "co-chair", "twenty-five", "well-known". */
const KEEPS_HYPHEN =
  /(?:^|[^\p{L}])(?:co|non|self|well|vice|half|cross|anti|all|ill|long|short|high|low|so|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|mid|quasi|semi|deputy|north|south|east|west)$/iu;

/**
 * Two lines as one text; a hyphen at the end of the first is taken off where a word goes on behind it, unless the
 * document has that word with a hyphen elsewhere, or its first part keeps one.
 */
function joined(text: string, line: string, known: ReturnType<typeof hyphensIn>): string {
  if (text === '') return line;
  if (/\p{Ll}[-\u00ad‐]$/u.test(text) && /^\p{Ll}/u.test(line)) {
    const first = /[\p{L}-]*$/u.exec(text.slice(0, -1))![0].toLowerCase();
    const second = /^\p{L}*/u.exec(line)![0].toLowerCase();
    const soft = text.endsWith('\u00ad');
    const keeps =
      !soft &&
      (known.with.has(`${first}-${second}`) ||
        (!known.without.has(first + second) && KEEPS_HYPHEN.test(text.slice(0, -1))));
    return keeps ? text + line : text.slice(0, -1) + line;
  }
  return /[-–—/]$/.test(text) && !/\s[-–—]$/.test(text) ? text + line : `${text} ${line}`;
}

function linesOf(pieces: readonly PdfPiece[]): PdfLine[] {
  const lines: PdfPiece[][] = [];
  for (const piece of pieces) {
    if (piece.str.trim() === '') continue;
    const last = lines.at(-1);
    const beside = last?.at(-1);
    if (
      last &&
      beside &&
      Math.abs(beside.y - piece.y) < Math.max(3, beside.fontSize * 0.4) &&
      piece.x >= beside.x - 1
    ) {
      last.push(piece);
    } else lines.push([piece]);
  }
  return lines.map((pieces) => {
    const size = Math.max(...pieces.map((piece) => piece.fontSize));
    // A small figure behind a word points to a note, and is no word of the line.
    const line = pieces.filter(
      ({ str, fontSize }, at) => !(at > 0 && fontSize <= size * 0.8 && /^\s*[\d*†‡,]{1,5}\s*$/.test(str)),
    );
    let text = '';
    let end = line[0]!.x;
    for (const piece of line) {
      if (text !== '' && piece.x - end > piece.fontSize * 0.15 && !/\s$/.test(text) && !/^\s/.test(piece.str))
        text += ' ';
      text += piece.str;
      end = piece.x + piece.width;
    }
    return {
      text: text.trim(),
      x: line[0]!.x,
      end,
      y: line[0]!.y,
      size,
    };
  });
}

/** Lines at the edges that are a number, or that most pages have alike but for a number. */
function withoutRunningHeads(pages: readonly PdfLine[][][]): PdfLine[][][] {
  const plain = (text: string) => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();
  const counts = new Map<string, number>();
  // At the top and bottom of the page, whatever columns are between.
  const edgesOf = (stretches: readonly PdfLine[][]) => {
    const lines = stretches.flat().sort((a, b) => b.y - a.y);
    return new Set([...lines.slice(0, EDGE), ...lines.slice(-EDGE)]);
  };
  for (const stretches of pages) {
    for (const text of new Set([...edgesOf(stretches)].map((line) => plain(line.text))))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return pages.map((stretches) => {
    const edges = edgesOf(stretches);
    const isKept = (line: PdfLine) => {
      if (!edges.has(line)) return true;
      const text = plain(line.text);
      if (/^(?:page |seite |стр\. ?)?[-–—|/\s]*#(?: ?(?:of|von|из|\/) ?#)?[-–—|/\s]*$/.test(text))
        return false;
      const alike = counts.get(text) ?? 0;
      // Where there are two pages both must have it, and it must be no sentence.
      if (pages.length === 2) return alike < 2 || /[.!?"”’]$/.test(line.text) || line.text.length > 100;
      return pages.length < 2 || alike < Math.max(3, pages.length * 0.5);
    };
    return stretches.map((lines) => lines.filter(isKept));
  });
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

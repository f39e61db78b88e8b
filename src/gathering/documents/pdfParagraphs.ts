/** A piece of text on a page; the page's lower left corner is 0, 0. */
export interface PdfPiece {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
}

interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/** So many lines at the top and at the bottom of a page may be of the page and not of the text. */
const EDGE = 2;

/**
 * The paragraphs of a document from the places of its words: pieces joined into lines, lines into paragraphs where
 * neither a gap, an indent nor a short last line parts them, over the ends of pages too; words that were hyphenated
 * at the end of a line are whole again; numbers and running heads of pages are left out.
 *
 * Columns are read as the file has them in order. Empty where there is no text.
 *
 * @example pdfParagraphs(pages) // ['The talks were useful.', 'They will go on.']
 */
export function pdfParagraphs(pages: readonly (readonly PdfPiece[])[]): string[] {
  const lined = withoutRunningHeads(pages.map(linesOf));
  const all = lined.flat();
  if (all.length === 0) return [];
  const right = quantile(
    all.map((line) => line.end),
    0.9,
  );
  const left = quantile(
    all.map((line) => line.x),
    0.1,
  );
  const gaps = lined.flatMap((lines) =>
    lines
      .slice(1)
      .map((line, i) => lines[i]!.y - line.y)
      .filter((gap) => gap > 0),
  );
  const usual = quantile(gaps, 0.4) || 12;
  const paragraphs: string[] = [];
  let text = '';
  let before: PdfLine | null = null;
  const end = () => {
    const whole = text.replace(/\s+/g, ' ').trim();
    if (whole !== '') paragraphs.push(whole);
    text = '';
  };
  for (const lines of lined) {
    for (const [at, line] of lines.entries()) {
      const closes = before !== null && /[.!?:;…"'”’»)\]]$/.test(before.text.trim());
      const short = before !== null && before.end < left + (right - left) * 0.8;
      const indented = line.x > left + 12 && (before === null || line.x > before.x + 8);
      const gap = at > 0 && before !== null ? before.y - line.y : null;
      const apart = gap !== null && (gap > usual * 1.45 || gap < -usual);
      const otherSize = before !== null && Math.abs(before.size - line.size) > 1;
      const listed = /^(?:[•▪◦●–—-]|\d{1,2}[.)])\s/.test(line.text);
      // On a further page only what is finished is ended: a sentence may go on there.
      if (apart || otherSize || listed || (closes && (short || indented))) end();
      text = joined(text, line.text);
      before = line;
    }
  }
  end();
  return paragraphs;
}

/** Two lines as one text; a hyphen at the end of the first is taken off where a word goes on behind it. */
function joined(text: string, line: string): string {
  if (text === '') return line;
  if (/\p{Ll}[-\u00ad‐]$/u.test(text) && /^\p{Ll}/u.test(line)) return text.slice(0, -1) + line;
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
  return lines.map((line) => {
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
      size: Math.max(...line.map((piece) => piece.fontSize)),
    };
  });
}

/** Lines at the edges that are a number, or that most pages have alike but for a number. */
function withoutRunningHeads(pages: readonly PdfLine[][]): PdfLine[][] {
  const plain = (text: string) => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();
  const counts = new Map<string, number>();
  const edgesOf = (lines: readonly PdfLine[]) => new Set([...lines.slice(0, EDGE), ...lines.slice(-EDGE)]);
  for (const lines of pages) {
    for (const text of new Set([...edgesOf(lines)].map((line) => plain(line.text))))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return pages.map((lines) => {
    const edges = edgesOf(lines);
    return lines.filter((line) => {
      if (!edges.has(line)) return true;
      const text = plain(line.text);
      if (/^(?:page |seite |стр\. ?)?[-–—|/\s]*#(?: ?(?:of|von|из|\/) ?#)?[-–—|/\s]*$/.test(text))
        return false;
      return pages.length < 3 || (counts.get(text) ?? 0) < Math.max(3, pages.length * 0.5);
    });
  });
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type {
  WordedAnswer as Answer,
  Part as AnyPart,
  WordedLine as Line,
  WordedRun as Run,
} from '../answers/answer.ts';
import { type Cut, cutterOf } from '../answers/renderText.ts';

/** What differs is marked as a hand would: underlined what is there, struck what is not. */
const MARKS = { added: { underline: {} }, dropped: { strike: true }, changed: { bold: true } } as const;

/**
 * An answer as a Word document: headings, tables and passages as they are shown, excerpts exact to the character.
 *
 * @example await answerDocx(answer) // the bytes of a .docx
 */
export async function answerDocx(answer: Answer): Promise<Uint8Array> {
  const cut = cutterOf(answer);
  const document = new Document({
    creator: 'Brief',
    sections: [{ children: answer.parts.flatMap((part) => partOf(part, cut)) }],
  });
  return Packer.toBuffer(document);
}

function partOf(part: AnyPart<never, never>, cut: Cut): (Paragraph | Table)[] {
  const runs = (line: Line) => line.flatMap((run) => runsOf(run, cut));
  const small = (line: Line | undefined) =>
    line && line.length > 0
      ? [new Paragraph({ children: line.flatMap((run) => runsOf(run, cut, { size: 18, color: '666666' })) })]
      : [];
  switch (part.part) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(part.line) })];
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(part.line) })];
    case 'line':
      return [new Paragraph({ children: runs(part.line) })];
    case 'list':
      return part.lines.map((line) => new Paragraph({ bullet: { level: 0 }, children: runs(line) }));
    case 'compared':
      return [quoted([...runs(part.line), ...speakerOf(part.speaker)]), ...small(part.note)];
    case 'excerpt': {
      const words = part.excerpts.map((excerpt) => cut(excerpt)).join(' … ');
      return [
        quoted([...textRuns(words, part.struck ? { strike: true } : {}), ...speakerOf(part.speaker)]),
        ...small(part.note),
      ];
    }
    case 'table':
      return [
        tableOf(
          part.header,
          part.rows.map((row) => row.map(runs)),
        ),
        new Paragraph(''),
      ];
    case 'context':
      return small(part.line);
  }
}

const quoted = (children: ParagraphChild[]): Paragraph => new Paragraph({ indent: { left: 360 }, children });

const speakerOf = (speaker: string | undefined): TextRun[] => (speaker ? [new TextRun(` — ${speaker}`)] : []);

function tableOf(header: readonly string[], rows: readonly (readonly ParagraphChild[][])[]): Table {
  const cell = (children: ParagraphChild[]) => new TableCell({ children: [new Paragraph({ children })] });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        children: header.map((name) => cell([new TextRun({ text: name, bold: true })])),
      }),
      ...rows.map((row) => new TableRow({ children: row.map((one) => cell([...one])) })),
    ],
  });
}

type Look = Partial<Record<'bold' | 'strike', boolean>> & {
  readonly underline?: object;
  readonly size?: number;
  readonly color?: string;
};

function runsOf(run: Run, cut: Cut, look: Look = {}): TextRun[] {
  if (typeof run === 'string') return textRuns(run, look);
  if ('excerpt' in run) return textRuns(cut(run.excerpt), { ...look, ...(run.mark ? MARKS[run.mark] : {}) });
  if ('typed' in run) return textRuns(run.typed, { ...look, ...MARKS[run.mark] });
  if ('strong' in run) return textRuns(run.strong, { ...look, bold: true });
  if ('code' in run) return textRuns(run.code, look);
  if ('link' in run) return textRuns(`${run.label} (${run.link})`, look);
  return 'label' in run ? textRuns(run.label, look) : [];
}

/** Words with their line breaks; what XML cannot hold is left out. */
function textRuns(text: string, look: Look): TextRun[] {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .split(/\n+/)
    .map((line, at) => new TextRun({ text: line, ...(at > 0 ? { break: 1 } : {}), ...look }));
}

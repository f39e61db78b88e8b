import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { type DraftNote, linesOfNote, stretchesOf } from '../answers/markUp.ts';

/**
 * A draft as a Word document with a comment at each quotation.
 *
 * @param now stated as the time of the comments
 * @example await markedDocx('He said “yes”.', notes, new Date()) // the bytes of a .docx
 */
export async function markedDocx(draft: string, notes: readonly DraftNote[], now: Date): Promise<Uint8Array> {
  const paragraphs: ParagraphChild[][] = [[]];
  const write = (...children: ParagraphChild[]) => paragraphs.at(-1)!.push(...children);
  const begun = new Set<number>();
  for (const { text, note, ends } of stretchesOf(draft, notes)) {
    if (note !== null && !begun.has(note)) {
      begun.add(note);
      write(new CommentRangeStart(note));
    }
    const isRight = note === null ? null : notes[note - 1]!.isRight;
    for (const [i, paragraph] of text.split('\n\n').entries()) {
      if (i > 0) paragraphs.push([]);
      write(...runsOf(paragraph, isRight));
    }
    if (note !== null && ends)
      write(new CommentRangeEnd(note), new TextRun({ children: [new CommentReference(note)] }));
  }
  const document = new Document({
    creator: 'Brief',
    comments: {
      children: notes.map((note, i) => ({
        id: i + 1,
        author: 'Brief',
        date: now,
        children: linesOfNote(note).map((line) => new Paragraph({ children: [new TextRun(line)] })),
      })),
    },
    sections: [
      { children: paragraphs.filter((one) => one.length > 0).map((children) => new Paragraph({ children })) },
    ],
  });
  return Packer.toBuffer(document);
}

/** The lines of a paragraph, highlighted where they are of a quotation: green where it is right. */
function runsOf(paragraph: string, isRight: boolean | null): TextRun[] {
  const highlight = isRight === null ? {} : ({ highlight: isRight ? 'green' : 'yellow' } as const);
  return paragraph
    .split('\n')
    .flatMap((text, i) =>
      text === '' && i === 0 ? [] : [new TextRun({ text, ...(i > 0 ? { break: 1 } : {}), ...highlight })],
    );
}

import { isSmallZip } from './checkZip.ts';
import { pdfParagraphs } from './pdfParagraphs.ts';

export type DocumentKind = 'pdf' | 'docx';

/** What was found in a document, or what is wrong with it: a sentence without its subject. */
export type DocumentReading =
  | { readonly ok: true; readonly title: string | null; readonly text: string }
  | { readonly ok: false; readonly reason: string };

const MOST_PAGES = 1_000;
/** A page with fewer characters than this holds a picture of text, if anything. */
const FEWEST_ON_A_PAGE = 25;
/** A document of Word, unpacked, in bytes. */
const LARGEST_UNPACKED = 150_000_000;

/**
 * The text of a PDF or Word document, paragraphs parted by blank lines. Takes as long as the document makes it take:
 * only ever called in a thread that can be ended (`extractDocument`).
 *
 * @example await readDocument('docx', bytes) // { ok: true, title: null, text: 'The talks were useful.' }
 */
export async function readDocument(kind: DocumentKind, bytes: Uint8Array): Promise<DocumentReading> {
  return kind === 'pdf' ? readPdf(bytes) : readDocx(bytes);
}

async function readPdf(bytes: Uint8Array): Promise<DocumentReading> {
  const { extractTextItems, getDocumentProxy, getMeta } = await import('unpdf');
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    return (error as Error).name === 'PasswordException'
      ? { ok: false, reason: 'is locked with a password: save it without one.' }
      : { ok: false, reason: 'cannot be read as a PDF: it may be damaged. Save it again.' };
  }
  if (pdf.numPages > MOST_PAGES) {
    return { ok: false, reason: `has ${pdf.numPages} pages, at most ${MOST_PAGES} are read: split it.` };
  }
  const { items } = await extractTextItems(pdf);
  const paragraphs = pdfParagraphs(items);
  const length = paragraphs.reduce((sum, one) => sum + one.length, 0);
  if (length < FEWEST_ON_A_PAGE * pdf.numPages) {
    return {
      ok: false,
      reason: 'holds pictures of its pages and no text: run text recognition (OCR) over it first.',
    };
  }
  const { info } = await getMeta(pdf).catch(() => ({ info: {} as Record<string, unknown> }));
  return { ok: true, title: titleOf(info.Title), text: paragraphs.join('\n\n') };
}

/** A title that somebody gave, not the name of the file that a program put there. */
function titleOf(stated: unknown, mayBeName = true): string | null {
  const title = typeof stated === 'string' ? stated.replace(/\s+/g, ' ').trim() : '';
  const isName =
    /\.(?:docx?|pdf|indd|rtf|odt|qxd)$|^(?:microsoft word|untitled|document\d*)\b|^[\w-]+$/i.test(title);
  return title.length < (mayBeName ? 5 : 3) || title.length > 300 || (mayBeName && isName) ? null : title;
}

async function readDocx(bytes: Uint8Array): Promise<DocumentReading> {
  if (!isSmallZip(bytes, LARGEST_UNPACKED)) {
    return {
      ok: false,
      reason: 'cannot be read as a Word document, or unpacks to more than 150 MB: save it again.',
    };
  }
  const { default: mammoth } = await import('mammoth');
  let html: string;
  try {
    ({ value: html } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: WORD_STYLES, transformDocument: withoutPictures },
    ));
  } catch {
    return {
      ok: false,
      reason:
        'cannot be read as a Word document: it may be damaged, or of an old kind (.doc). Save it again as .docx.',
    };
  }
  const whole = textOfWord(html);
  return whole === ''
    ? { ok: false, reason: 'is empty: there is no text in it.' }
    : { ok: true, title: titleOfWord(html), text: whole };
}

/** Every break is one of lines, also those of pages and columns. */
const WORD_STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  'p.Title => h1.title:fresh',
  'p.Heading1 => h1:fresh',
  "br[type='line'] => br",
  "br[type='page'] => br",
  "br[type='column'] => br",
];

/** Pictures would come as data in the text. */
const withoutPictures = <T extends { readonly type?: string; readonly children?: readonly unknown[] }>(
  element: T,
): T => {
  if (!element.children) return element;
  const children = element.children
    .filter((child) => (child as { type?: string }).type !== 'image')
    .map((child) => withoutPictures(child as T));
  return { ...element, children };
};

/** The plain text of what mammoth makes of a document: its paragraphs and cells parted by blank lines, notes left out. */
function textOfWord(html: string): string {
  return html
    .replace(/<sup>\s*<a [^>]*>\[?\d+\]?<\/a>\s*<\/sup>/g, '')
    .replace(/<ol>(?:<li id="(?:foot|end)note-[\s\S]*)$/, '')
    .replace(/<br ?\/?>/g, '\n')
    .replace(/<\/(?:p|h[1-6]|li|td|th|tr|table|ul|ol)>/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ENTITIES[name]!)
    .split(/\n[ \t]*\n\s*/)
    .map((one) =>
      one
        .replace(/[ \t\u00a0]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim(),
    )
    .filter((one) => one !== '')
    .join('\n\n');
}
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** What is styled as the document's title, else its first heading where nothing is above it. */
function titleOfWord(html: string): string | null {
  const styled = /<h1 class="title">([\s\S]*?)<\/h1>/.exec(html) ?? /^\s*<h1>([\s\S]*?)<\/h1>/.exec(html);
  return titleOf(styled ? textOfWord(styled[1]!) : null, false);
}

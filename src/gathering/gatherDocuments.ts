import { articleOf, refused } from './articleOf.ts';
import { extractDocument } from './documents/extractDocument.ts';
import type { DocumentKind } from './documents/readDocument.ts';
import type { Gathered } from './gathered.ts';
import { letterText } from './mail/letterText.ts';
import { parseLetter } from './mail/parseLetter.ts';
import { extractPage } from './pages/extractPage.ts';
import { readStatedDate } from './pages/readStatedDate.ts';
import { nameWithHash } from './readDetails.ts';

/** The article of a PDF or Word document. */
export async function gatherDocument(
  kind: DocumentKind,
  bytes: Uint8Array,
  from: string,
  id: string,
): Promise<Gathered> {
  const read = await extractDocument(kind, bytes);
  return read.ok ? articleOf(read.text, { title: read.title }, from, id) : refused(from, read.reason);
}

/** The article of a saved page. Its address is the one that it states of itself. */
export async function gatherPage(bytes: Uint8Array, from: string, id: string): Promise<Gathered> {
  const page = await extractPage(bytes, null, 'file:///');
  if (!page.ok) return refused(from, `holds no article that can be read. ${page.says}`);
  const { title, text, published, language, source, canonicalUrl } = page;
  const url = /^https?:/.test(canonicalUrl) ? canonicalUrl : null;
  return articleOf(text, { title, published, language, source: source || hostOf(url), url }, from, id);
}

/** The article of a letter, and those of the documents attached to it. */
export async function* gatherMail(bytes: Uint8Array, from: string, id: string): AsyncGenerator<Gathered> {
  const mail = await parseLetter(bytes);
  if (!mail) {
    yield refused(from, 'cannot be read as a letter: save it again as .eml.');
    return;
  }
  const documents = mail.attachments.filter(({ filename, mimeType }) => kindOf(filename, mimeType) !== null);
  const { text: written, forwarded } = letterText(mail.text ?? null, mail.html ?? null);
  if (written.trim() === '' && documents.length === 0) {
    yield refused(from, 'is a letter without any text.');
    return;
  }
  const stated = {
    title:
      (forwarded?.subject ?? mail.subject)?.replace(/^(?:\s*(?:re|fwd?|aw|wg|tr)\s*:)+\s*/i, '').trim() ||
      null,
    published:
      dateOf(forwarded?.date ?? null) ??
      dateOf(mail.headers.find(({ key }) => key === 'date')?.value ?? null),
    source: forwarded?.from ?? (mail.from?.name || mail.from?.address?.split('@')[1] || null),
  };
  if (written.trim() !== '') yield articleOf(written, stated, from, id);
  for (const { filename, mimeType, content } of documents) {
    const name = filename ?? 'attachment';
    const inside = `${from}/${name}`;
    const data =
      typeof content === 'string'
        ? new TextEncoder().encode(content)
        : new Uint8Array(content as ArrayBuffer);
    const article = await gatherDocument(
      kindOf(filename, mimeType)!,
      data,
      inside,
      nameWithHash(name, `${id}/${name}`),
    );
    yield article.ok
      ? { ...article, details: { ...article.details, published: stated.published, source: stated.source } }
      : article;
  }
}

function kindOf(filename: string | null, mimeType: string): DocumentKind | null {
  if (/\.pdf$/i.test(filename ?? '') || mimeType === 'application/pdf') return 'pdf';
  return /\.docx$/i.test(filename ?? '') || mimeType.endsWith('wordprocessingml.document') ? 'docx' : null;
}

function dateOf(header: string | null): string | null {
  return header === null ? null : readStatedDate(header, 'en');
}

function hostOf(url: string | null): string | null {
  return url === null ? null : new URL(url).hostname.replace(/^www\./, '');
}

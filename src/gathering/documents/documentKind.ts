import type { DocumentKind } from './readDocument.ts';

/**
 * The kind of document that bytes are, null for none that is read as one. Documents are known by their first bytes:
 * servers call them what they like.
 *
 * @example documentKind(new TextEncoder().encode('%PDF-1.7 …'), 'text/html', 'https://a.example/x') // 'pdf'
 */
export function documentKind(
  bytes: Uint8Array,
  contentType: string | null,
  url: string,
): DocumentKind | null {
  const start = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  if (start.trimStart().startsWith('%PDF-')) return 'pdf';
  if (!start.startsWith('PK')) return null;
  const named =
    /wordprocessingml|octet-stream/i.test(contentType ?? '') ||
    /\.docx$/i.test(URL.parse(url)?.pathname ?? '');
  return named ? 'docx' : null;
}

import { createRequire } from 'node:module';
import { plainMarkdown } from '../text/markdown.ts';
import { normaliseText } from '../text/normaliseText.ts';
import { articleOf, refused } from './articleOf.ts';
import { decodeText } from './decodeText.ts';
import type { Gathered } from './gathered.ts';

/** The article of a plain text, or of one in Markdown, with the front matter above it where there is some. */
export function gatherText(
  bytes: Uint8Array,
  from: string,
  id: string,
  { markdown = false }: { readonly markdown?: boolean } = {},
): Gathered {
  // Front matter is plain letters in every encoding that may be declared there.
  const declared = /^(?:\xef\xbb\xbf)?---\r?\n(?:.*\r?\n)*?encoding:[ \t]*["']?([\w-]+)/.exec(
    Buffer.from(bytes.subarray(0, 4_000))
      .toString('latin1')
      .split(/\n---\r?\n/)[0] ?? '',
  );
  const decoded = decodeText(bytes, declared?.[1]);
  if (!decoded.ok) return refused(from, decoded.reason);
  const parted = frontMatterOf(normaliseText(decoded.text));
  if (!parted.ok) return refused(from, parted.reason);
  if (!markdown) return articleOf(parted.text, parted.stated, from, id);
  const { title, text } = plainMarkdown(parted.text);
  return articleOf(text, title === null ? parted.stated : { title, ...parted.stated }, from, id);
}

/** Text and the front matter above it, where there is one: a text that only begins with a rule is left whole. */
function frontMatterOf(
  text: string,
): { ok: true; stated: Record<string, unknown>; text: string } | { ok: false; reason: string } {
  const found = /^---[ \t]*\n([\s\S]*?)\n?---[ \t]*(?:\n+|$)/.exec(text);
  if (!found) return { ok: true, stated: {}, text };
  let stated: unknown;
  try {
    // Loaded where there is some: it takes 9 MB.
    const { parse } = createRequire(import.meta.url)('yaml') as typeof import('yaml');
    stated = parse(found[1]!);
  } catch (error) {
    const { message, linePos } = error as Error & { linePos?: readonly { line: number }[] };
    // Counted from the line behind the rule.
    const line = (linePos?.[0]?.line ?? 0) + 1;
    const fault = message.split('\n')[0]!.replace(/ at line \d+.*$/, '');
    return {
      ok: false,
      reason: `has front matter that cannot be read as YAML, line ${line}: ${fault}. A value with a colon or quotation marks stands in quotes: title: "Talks: day two"`,
    };
  }
  if (stated === null) return { ok: true, stated: {}, text: text.slice(found[0].length) };
  if (typeof stated !== 'object' || Array.isArray(stated)) return { ok: true, stated: {}, text };
  return { ok: true, stated: stated as Record<string, unknown>, text: text.slice(found[0].length) };
}

import { normaliseText } from '../text/normaliseText.ts';
import { articleOf, LARGEST, refused, tooLarge } from './articleOf.ts';
import { decodeText } from './decodeText.ts';
import type { Gathered } from './gathered.ts';
import { linesOf } from './linesOf.ts';

/** In a line of JSON a character of text may take six bytes. */
export const LARGEST_LINE = 6 * LARGEST;

/** The articles of lines of JSON, an object each, as they stream in; a bad line is refused with its number. */
export async function* gatherLines(
  input: AsyncIterable<Uint8Array>,
  path: string,
  id: string,
): AsyncGenerator<Gathered> {
  let any = false;
  for await (const { number, bytes } of linesOf(input, LARGEST_LINE)) {
    const from = `${path}:${number}`;
    if (bytes === null) {
      any = true;
      yield refused(from, tooLarge(LARGEST_LINE));
      continue;
    }
    const decoded = decodeText(bytes);
    if (decoded.ok && normaliseText(decoded.text).trim() === '') continue;
    any = true;
    if (!decoded.ok) yield refused(from, decoded.reason.replace('line 1', 'the line'));
    else yield gatherRecord(decoded.text, from, `${id}-${number}`);
  }
  if (!any) yield refused(path, 'is empty.');
}

/** The articles of a file of JSON: one object, or a list of them. */
export async function* gatherJson(bytes: Uint8Array, path: string, id: string): AsyncGenerator<Gathered> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    yield refused(path, decoded.reason);
    return;
  }
  const parsed = parseJson(decoded.text);
  if (!parsed.ok) yield refused(path, parsed.reason);
  else if (!Array.isArray(parsed.value)) yield gatherObject(parsed.value, path, id);
  else {
    for (const [index, one] of parsed.value.entries()) {
      yield gatherObject(one, `${path}[${index}]`, `${id}-${index + 1}`);
    }
  }
}

function gatherRecord(json: string, from: string, id: string): Gathered {
  const parsed = parseJson(json);
  return parsed.ok ? gatherObject(parsed.value, from, id) : refused(from, parsed.reason);
}

function gatherObject(value: unknown, from: string, id: string): Gathered {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused(from, 'is not a JSON object: write {"text": "…", "title": "…"}.');
  }
  const { text, ...stated } = value as Record<string, unknown>;
  if (typeof text !== 'string') return refused(from, 'has no "text" that is a string.');
  return articleOf(text, stated, from, id);
}

function parseJson(json: string): { ok: true; value: unknown } | { ok: false; reason: string } {
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch (error) {
    return { ok: false, reason: `is not valid JSON: ${(error as Error).message}.` };
  }
}

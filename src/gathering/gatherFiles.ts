import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { normaliseText } from '../text/normaliseText.ts';
import { decodeText } from './decodeText.ts';
import type { Gathered, Refused } from './gathered.ts';
import { linesOf } from './linesOf.ts';
import { nameWithHash, readDetails } from './readDetails.ts';

/** One article is at most this long, in bytes: a day of a parliament's record is below 1 MB. */
const LARGEST = 2_000_000;

/** In a line of JSON a character of text may take six bytes. */
const LARGEST_LINE = 6 * LARGEST;

const READABLE = ['.txt', '.md', '.json', '.jsonl'];

/**
 * The articles in files, folders (with all that is in them) and, for `-`, in standard input, one after the other.
 *
 * `.txt` and `.md` are one article each, with front matter between two lines of `---` or without; `.json` is an
 * object or a list of them, `.jsonl` an object a line. Standard input is taken for lines of JSON where it begins
 * with `{`, else for one text. What cannot be read comes as a refusal with its reason and stops nothing.
 *
 * @example for await (const article of gatherFiles(['notes'])) … // { ok: true, from: 'notes/may.txt', details, text }
 */
export async function* gatherFiles(
  paths: readonly string[],
  standardInput: AsyncIterable<Uint8Array> = process.stdin,
): AsyncGenerator<Gathered> {
  for (const path of paths) {
    if (path === '-') yield* gatherInput(standardInput);
    else yield* gatherPath(path);
  }
}

async function* gatherPath(path: string): AsyncGenerator<Gathered> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) yield* gatherFolder(path);
    else if (!READABLE.includes(extname(path).toLowerCase())) {
      yield refused(path, `is none of ${READABLE.join(', ')}: save it as plain text under such a name.`);
    } else if (!found.isFile()) yield refused(path, 'is not a file.');
    else yield* gatherFile(path, found.size);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') yield refused(path, 'is not there: check the path.');
    else if (code === 'EACCES' || code === 'EPERM')
      yield refused(path, 'may not be read by this user: change its rights.');
    else if (syscall) yield refused(path, `cannot be read (${code}): check the file and its disk.`);
    else throw error;
  }
}

async function* gatherFolder(folder: string): AsyncGenerator<Gathered> {
  const inside = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.'))
    .filter(
      (one) => one.isDirectory() || (one.isFile() && READABLE.includes(extname(one.name).toLowerCase())),
    )
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  if (inside.length === 0) yield refused(folder, `holds nothing to read: no ${READABLE.join(', no ')} file.`);
  for (const { name } of inside) yield* gatherPath(join(folder, name));
}

async function* gatherFile(path: string, size: number): AsyncGenerator<Gathered> {
  const kind = extname(path).toLowerCase();
  const id = nameWithHash(basename(path, extname(path)), resolve(path));
  if (kind === '.jsonl') {
    yield* gatherLines(createReadStream(path), path, id);
  } else if (kind === '.json' && size > LARGEST_LINE) {
    yield refused(path, 'is too large to be read at once: save it as .jsonl, an article a line.');
  } else if (kind !== '.json' && size > LARGEST) {
    yield refused(path, tooLarge(size));
  } else if (kind === '.json') {
    yield* gatherJson(await readFile(path), path, id);
  } else {
    yield gatherText(await readFile(path), path, id);
  }
}

async function* gatherInput(input: AsyncIterable<Uint8Array>): AsyncGenerator<Gathered> {
  const from = 'standard input';
  const chunks = input[Symbol.asyncIterator]();
  const first = await chunks.next();
  const start = first.done ? new Uint8Array() : first.value;
  const whole = (async function* () {
    yield start;
    yield* { [Symbol.asyncIterator]: () => chunks };
  })();
  if (/^(\uFEFF)?\s*\{/.test(new TextDecoder().decode(start.subarray(0, 100)))) {
    yield* gatherLines(whole, from, 'input');
    return;
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of whole) {
    size += piece.length;
    if (size > LARGEST) {
      yield refused(from, tooLarge(size));
      return;
    }
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  // There is no path to tell one text from another: the text itself does.
  yield gatherText(bytes, from, nameWithHash('input', bytes.toString('latin1')));
}

async function* gatherLines(
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

async function* gatherJson(bytes: Uint8Array, path: string, id: string): AsyncGenerator<Gathered> {
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

function gatherText(bytes: Uint8Array, from: string, id: string): Gathered {
  // Front matter is plain letters in every encoding that may be declared there.
  const declared = /^(?:\xef\xbb\xbf)?---\r?\n(?:.*\r?\n)*?encoding:[ \t]*["']?([\w-]+)/.exec(
    Buffer.from(bytes.subarray(0, 4_000))
      .toString('latin1')
      .split(/\n---\r?\n/)[0] ?? '',
  );
  const decoded = decodeText(bytes, declared?.[1]);
  if (!decoded.ok) return refused(from, decoded.reason);
  const parted = frontMatterOf(normaliseText(decoded.text));
  return parted.ok ? articleOf(parted.text, parted.stated, from, id) : refused(from, parted.reason);
}

/** Text and the front matter above it, where there is one: a text that only begins with a rule is left whole. */
function frontMatterOf(
  text: string,
): { ok: true; stated: Record<string, unknown>; text: string } | { ok: false; reason: string } {
  const found = /^---[ \t]*\n([\s\S]*?)\n?---[ \t]*(?:\n+|$)/.exec(text);
  if (!found) return { ok: true, stated: {}, text };
  let stated: unknown;
  try {
    stated = parse(found[1]!);
  } catch (error) {
    const { message } = error as Error;
    return { ok: false, reason: `has front matter that is no YAML: ${message.split('\n')[0]}` };
  }
  if (stated === null) return { ok: true, stated: {}, text: text.slice(found[0].length) };
  if (typeof stated !== 'object' || Array.isArray(stated)) return { ok: true, stated: {}, text };
  return { ok: true, stated: stated as Record<string, unknown>, text: text.slice(found[0].length) };
}

function articleOf(raw: string, stated: Record<string, unknown>, from: string, id: string): Gathered {
  const text = normaliseText(raw);
  if (text.trim() === '') return refused(from, 'is empty: there is no text in it.');
  if (text.length > LARGEST) return refused(from, tooLarge(text.length));
  if (text.includes('\0')) return refused(from, 'is not text: it has NUL characters in it.');
  if (!text.isWellFormed()) return refused(from, 'has halves of characters in it: save it as UTF-8 again.');
  const read = readDetails(stated, id);
  return read.ok ? { ok: true, details: read.details, text, from } : refused(from, read.reason);
}

function parseJson(json: string): { ok: true; value: unknown } | { ok: false; reason: string } {
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch (error) {
    return { ok: false, reason: `is not valid JSON: ${(error as Error).message}.` };
  }
}

function tooLarge(size: number): string {
  return `is too large for one article (${(size / 1e6).toFixed(1)} MB, at most ${LARGEST / 1e6} MB): split it.`;
}

function refused(from: string, reason: string): Refused {
  return { ok: false, from, reason: `${from} ${reason}` };
}

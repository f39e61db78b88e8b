import { createReadStream } from 'node:fs';
import { glob, readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { LARGEST, refused, tooLarge } from './articleOf.ts';
import { LARGEST_DOCUMENT } from './documents/extractDocument.ts';
import type { Gathered } from './gathered.ts';
import { gatherJson, gatherLines, LARGEST_LINE } from './gatherLines.ts';
import { gatherText } from './gatherText.ts';
import { nameWithHash } from './readDetails.ts';

/** The largest file of a kind, in bytes, where that is not the largest text. */
const LARGEST_OF: Readonly<Record<string, number>> = {
  '.json': LARGEST_LINE,
  '.html': 20_000_000,
  '.htm': 20_000_000,
  '.eml': LARGEST_DOCUMENT,
  '.pdf': LARGEST_DOCUMENT,
  '.docx': LARGEST_DOCUMENT,
};

/** Endings of the files that can be read. */
const READABLE = ['.txt', '.md', '.html', '.htm', '.json', '.jsonl', '.eml', '.pdf', '.docx'];

/**
 * The articles in files, folders (with all that is in them) and, for `-`, in standard input, one after the other.
 *
 * `.txt` and `.md` are one article each, with front matter between two lines of `---` or without; `.json` is an
 * object or a list of them, `.jsonl` an object a line; `.html` is a saved page, `.eml` a letter, with the documents
 * attached to it, `.pdf` and `.docx` are documents. A path with `*` that is not there names all that fit. Standard input is taken for lines of JSON where it begins
 * with `{`, else for one text. What cannot be read comes as a refusal with its reason and stops nothing.
 *
 * @example for await (const article of gatherFiles(['notes'])) … // { ok: true, from: 'notes/may.txt', details, text }
 */
export async function* gatherFiles(
  paths: readonly string[],
  standardInput: AsyncIterable<Uint8Array> = process.stdin,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<Gathered> {
  for (const path of paths) {
    if (path === '-') yield* gatherInput(standardInput);
    else yield* gatherPath(path, onBytes);
  }
}

/**
 * How many bytes there are to be read in files and folders, for telling how far a run has got; what cannot be looked
 * at, and standard input, count nothing.
 *
 * @example await measureFiles(['notes']) // 1204311
 */
export async function measureFiles(paths: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const path of paths) {
    try {
      const found = await stat(path);
      if (found.isDirectory()) bytes += await measureFiles(await readableIn(path));
      else if (isReadable(path)) bytes += found.size;
    } catch {
      // It will be refused when its turn comes.
    }
  }
  return bytes;
}

const isReadable = (path: string): boolean => READABLE.includes(extname(path).toLowerCase());

async function* gatherPath(path: string, onBytes: (bytes: number) => void): AsyncGenerator<Gathered> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) yield* gatherFolder(path, onBytes);
    else if (!isReadable(path)) yield unreadable(path);
    else if (!found.isFile()) yield refused(path, 'is not a file.');
    else yield* gatherFile(path, found.size, onBytes);
  } catch (error) {
    const fault = error as NodeJS.ErrnoException;
    const fitting = fault.code === 'ENOENT' ? await pathsLike(path) : [];
    for (const one of fitting) yield* gatherPath(one, onBytes);
    if (fitting.length === 0) yield refused(path, reasonOf(fault));
  }
}

function unreadable(path: string): Gathered {
  const ending = extname(path).toLowerCase();
  const how = SAVE_AS[ending];
  return refused(
    path,
    how
      ? `was passed over: ${ending} files are not read. ${how}`
      : `is none of ${READABLE.join(', ')}: save it as plain text under such a name.`,
  );
}

/** What a path with `*` that is not there names. */
async function pathsLike(path: string): Promise<string[]> {
  return /[*?[{]/.test(path) ? (await Array.fromAsync(glob(path))).sort() : [];
}

/** Why a file was not read; a fault of the program itself is thrown on. */
function reasonOf(fault: NodeJS.ErrnoException): string {
  const { code, syscall } = fault;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'is not there: check the path.';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by this user: change its rights.';
  if (syscall) return `cannot be read (${code}): check the file and its disk.`;
  throw fault;
}

async function* gatherFolder(folder: string, onBytes: (bytes: number) => void): AsyncGenerator<Gathered> {
  const inside = await readableIn(folder);
  if (inside.length === 0) yield refused(folder, `holds nothing to read: no ${READABLE.join(', no ')} file.`);
  for (const path of inside) yield* gatherPath(path, onBytes);
  for (const path of await documentsPassedOver(folder)) yield unreadable(path);
}

/** Documents that may hold an article and are not read, and how they can be. */
const SAVE_AS: Readonly<Record<string, string>> = {
  '.doc': 'Save it as .docx.',
  '.rtf': 'Save it as .docx or .txt.',
  '.odt': 'Save it as .docx or .txt.',
  '.pages': 'Export it as .docx or .pdf.',
  '.msg': 'Save the message as .eml.',
  '.mht': 'Save the page as .html.',
  '.mhtml': 'Save the page as .html.',
};

/** What a folder holds itself of those, in the order of names. */
async function documentsPassedOver(folder: string): Promise<string[]> {
  const inside = await readdir(folder, { withFileTypes: true });
  return inside
    .filter((one) => one.isFile() && !one.name.startsWith('.') && extname(one.name).toLowerCase() in SAVE_AS)
    .map(({ name }) => join(folder, name))
    .sort();
}

/**
 * What a folder holds that can be read, folders too, in the order of names. Hidden files are passed over, and links to
 * folders, which may lead back; links to files are files.
 */
export async function readableIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const one of await readdir(folder, { withFileTypes: true })) {
    if (one.name.startsWith('.')) continue;
    const path = join(folder, one.name);
    const linked = one.isSymbolicLink() && isReadable(one.name);
    const isFile = linked ? ((await stat(path).catch(() => null))?.isFile() ?? false) : one.isFile();
    if (one.isDirectory() || (isFile && isReadable(one.name))) found.push(path);
  }
  return found.sort();
}

async function* gatherFile(
  path: string,
  size: number,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Gathered> {
  const kind = extname(path).toLowerCase();
  const id = nameWithHash(basename(path, extname(path)), resolve(path));
  const most = LARGEST_OF[kind] ?? LARGEST;
  if (kind === '.jsonl') {
    const lines = createReadStream(path);
    lines.on('data', (chunk) => onBytes(chunk.length));
    yield* gatherLines(lines, path, id);
    return;
  }
  onBytes(size);
  if (kind === '.json' && size > most) {
    yield refused(path, 'is too large to be read at once: save it as .jsonl, an article a line.');
  } else if (size > most) yield refused(path, tooLarge(size, most));
  else {
    const bytes = await readFile(path);
    if (kind === '.json') yield* gatherJson(bytes, path, id);
    else if (kind === '.txt' || kind === '.md')
      yield gatherText(bytes, path, id, { markdown: kind === '.md' });
    else yield* gatherOther(kind, bytes, path, id);
  }
}

/** Pages, letters and documents: their libraries are loaded with the first of them. */
async function* gatherOther(
  kind: string,
  bytes: Uint8Array,
  path: string,
  id: string,
): AsyncGenerator<Gathered> {
  const { gatherDocument, gatherMail, gatherPage } = await import('./gatherDocuments.ts');
  if (kind === '.eml') yield* gatherMail(bytes, path, id);
  else if (kind === '.pdf') yield await gatherDocument('pdf', bytes, path, id);
  else if (kind === '.docx') yield await gatherDocument('docx', bytes, path, id);
  else yield await gatherPage(bytes, path, id);
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
  // There is no path to distinguish texts by: the text itself identifies them.
  yield gatherText(bytes, from, nameWithHash('input', bytes.toString('latin1')));
}

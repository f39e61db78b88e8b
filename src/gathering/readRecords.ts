import { createReadStream } from 'node:fs';
import { z } from 'zod';
import type { ArticleRecord, ExportEnd, ExportedRecord } from '../archive/port.ts';
import { linesOf } from './linesOf.ts';

/** An article with many long versions is a long line. */
const LONGEST_LINE = 512 * 1024 * 1024;

const text = z.string();
const orNull = z.string().nullable();
const workspace = { workspace: text };

/** What is relied on; a reading is as its engine made it, and all that it points to is checked below. */
const READING = z.looseObject({
  engine: text,
  quotes: z.array(
    z.looseObject({ start: z.int(), end: z.int(), kind: z.enum(['direct', 'spoken', 'mixed', 'indirect']) }),
  ),
  topics: z.array(
    z.looseObject({
      id: text,
      label: text,
      passages: z.array(z.looseObject({ start: z.int(), end: z.int() })),
    }),
  ),
  people: z.array(z.looseObject({ name: text, mentions: z.array(z.unknown()) })),
});
const ARTICLE = z.looseObject({
  record: z.literal('article'),
  details: z.looseObject({
    published: orNull,
    id: z.string().regex(/^[A-Za-z0-9._:-]{1,200}$/),
    heldUntil: orNull,
    visibleTo: z.array(text).nullable(),
  }),
  hold: orNull,
  current: z.int(),
  versions: z
    .array(
      z.looseObject({
        version: z.int().min(1),
        added: z.iso.datetime(),
        text,
        reading: READING,
        concealed: z.boolean().optional(),
        visibleTo: z.array(text).optional(),
      }),
    )
    .min(1),
});
const RECORD = z.discriminatedUnion('record', [
  ARTICLE,
  z.looseObject({
    record: z.literal('correction'),
    article: text,
    version: z.int(),
    start: z.int(),
    end: z.int(),
    speakerName: orNull,
    isNoQuote: z.literal(true).optional(),
    notAbout: text.optional(),
    by: text,
    at: z.iso.datetime(),
    workspace: orNull,
  }),
  z.looseObject({
    record: z.literal('subscription'),
    id: text,
    ...workspace,
    channel: text,
    cron: text,
    zone: text,
    nextRun: z.iso.datetime(),
  }),
  z.looseObject({
    record: z.literal('run'),
    ...workspace,
    channel: text,
    subscription: text,
    scheduledFor: z.iso.datetime(),
    state: text,
    cited: z.array(text),
  }),
  z.looseObject({
    record: z.literal('sent-answer'),
    ...workspace,
    channel: z.string(),
    thread: orNull,
    cited: z.array(text),
    at: z.iso.datetime(),
  }),
  z.looseObject({
    record: z.literal('source'),
    id: text,
    name: text,
    url: z.url(),
    reads: z.enum(['feed', 'listing']),
    state: z.enum(['active', 'paused']),
    added: z.iso.datetime(),
    nextPoll: z.iso.datetime(),
  }),
  z.looseObject({
    record: z.literal('seen-entry'),
    source: text,
    key: text,
    article: orNull,
    hash: text,
    at: z.iso.datetime(),
  }),
  z.looseObject({
    record: z.literal('followed-page'),
    url: z.url(),
    source: text,
    article: orNull,
    nextCheck: z.iso.datetime().nullable(),
  }),
  z.looseObject({ record: z.literal('installation'), ...workspace, sealed: text }),
  z.looseObject({
    record: z.literal('setting'),
    namespace: text,
    key: text,
    value: text,
    expires: z.number().nullable(),
  }),
  z.looseObject({ record: z.literal('processed-event'), scope: text, key: text, at: z.number() }),
  z.looseObject({ record: z.literal('end'), records: z.int().min(0) }),
]);

export type ReadRecord =
  | { readonly ok: true; readonly record: ExportedRecord | ExportEnd; readonly line: number }
  /** `line` is null where the file cannot be read. */
  | { readonly ok: false; readonly reason: string; readonly line: number | null };

/**
 * The records in a file of lines that `brief export all` wrote; in standard input for `-`. A line that is none comes as
 * a refusal with its number and reason, and stops nothing.
 *
 * @example for await (const read of readRecords('all.jsonl')) … // { ok: true, record: { record: 'article', … }, line: 1 }
 */
export async function* readRecords(
  path: string,
  standardInput: AsyncIterable<Uint8Array> = process.stdin,
): AsyncGenerator<ReadRecord> {
  const input = path === '-' ? standardInput : createReadStream(path);
  try {
    for await (const { number, bytes } of linesOf(input, LONGEST_LINE)) {
      const refused = (reason: string): ReadRecord => ({
        ok: false,
        reason: `${path}, line ${number}: ${reason}`,
        line: number,
      });
      if (bytes === null) {
        yield refused('is longer than a line may be.');
        continue;
      }
      const line = Buffer.from(bytes).toString();
      if (line.trim() === '') continue;
      const read = checkRecord(line);
      yield typeof read === 'string' ? refused(read) : { ok: true, record: read, line: number };
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    yield {
      ok: false,
      line: null,
      reason: `${path} cannot be read (${code}): check the path and the rights of this user.`,
    };
  }
}

/** A line as a record, or why it is none. */
function checkRecord(line: string): ExportedRecord | ExportEnd | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'is not JSON; each line must be a record that "brief export all" wrote.';
  }
  value = byPresentName(value);
  const checked = RECORD.safeParse(value);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return `is no record that this Brief knows: ${issue!.path.join('.') || 'the line'}: ${issue!.message}.`;
  }
  const exported = value as ExportedRecord | ExportEnd;
  const fault = exported.record === 'article' ? faultIn(exported) : null;
  if (fault !== null) return `${fault}; it was not taken in.`;
  return exported;
}

/** What is wrong with an article's versions and date, or null. */
function faultIn({ details, current, versions }: ArticleRecord): string | null {
  const { id, published } = details;
  if (published !== null && Number.isNaN(Date.parse(published))) return `"${published}" is no date, in ${id}`;
  const numbers = versions.map(({ version }) => version);
  const twice = numbers.find((version, i) => numbers.indexOf(version) !== i);
  if (twice !== undefined) return `${id} has two versions ${twice}`;
  if (!numbers.includes(current)) return `${id} has no version ${current}, which is to be its newest`;
  for (const { version, text: words, reading } of versions)
    if (!spansFit(reading, words.length))
      return `version ${version} of ${id} has an excerpt outside its text`;
  return null;
}

/** Exports of Brief 0.2 and before name claimed events `happened`. */
function byPresentName(value: unknown): unknown {
  const isFormer =
    typeof value === 'object' && value !== null && 'record' in value && value.record === 'happened';
  return isFormer ? { ...value, record: 'processed-event' } : value;
}

/** Whether every span anywhere in a reading lies inside its text. */
function spansFit(value: unknown, length: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if ('start' in value && 'end' in value) {
    const { start, end } = value as { start: unknown; end: unknown };
    if (!Number.isInteger(start) || !Number.isInteger(end)) return false;
    if ((start as number) < 0 || (start as number) >= (end as number) || (end as number) > length)
      return false;
  }
  return Object.values(value).every((inner) => spansFit(inner, length));
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { findMark, findTurn } from './findMark.ts';

export type Pair = [start: number, end: number];
export type Half = 'dev' | 'test';

/** A quote as marked by hand, in the form of the scorers (README.md says what each field means). */
export interface MarkedQuote {
  readonly start: number;
  readonly end: number;
  /** The pieces of a broken quote, with the words between them left out. */
  readonly spans: readonly Pair[];
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** A turn under a label, or somebody's own statement: words without marks. */
  readonly turn?: true;
  readonly speaker: { readonly start: number; readonly end: number } | null;
  readonly speaker_name: string | null;
  readonly speaker_type?: 'body';
  readonly name_ok?: readonly string[];
  readonly mention_free?: true;
  readonly optional?: true;
  readonly alts?: readonly (readonly Pair[])[];
}

/** A text of the set with its marks. */
export interface WildText {
  readonly id: string;
  readonly half: Half;
  readonly kind_of_text: string;
  readonly outlet: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly licence: string;
  readonly url: string | null;
  readonly text: string;
  /** All reported speech of the text is marked; else what is found besides is not held against a reader. */
  readonly indirect_marked: boolean;
  readonly quotes: readonly MarkedQuote[];
  readonly not_quotes: readonly { readonly start: number; readonly end: number }[];
}

/** What is said of a text's origin; for a text of data/articles its record there says it. */
const origin = z.object({
  title: z.string().nullable(),
  url: z.string().nullable(),
  licence: z.string(),
  published: z.string().nullable(),
  text: z.string(),
});
type Origin = z.infer<typeof origin>;

const record = z.strictObject({
  kind: z.string(),
  outlet: z.string(),
  /** The id of a text of data/articles; else the text and its origin are given here. */
  article: z.string().optional(),
  ...origin.partial().shape,
  /** Where the text was taken from. */
  from: z.string().optional(),
  /** What was changed, and what was cut. */
  changes: z.string(),
  /** The last words that are kept of a text of data/articles. */
  until: z.string().optional(),
  indirect: z.enum(['all', 'some']),
  quotes: z.string(),
  not_quotes: z.string().default(''),
});

/** The texts of one half, by id. Throws where a record or one of its marks is not as README.md says. */
export function wildSet(half: Half, root = '.'): WildText[] {
  const folder = join(root, 'tests/wild', half);
  const articles = sampleTexts(root);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yml'))
    .sort()
    .map((file) =>
      wildText(file.replace(/\.yml$/, ''), half, readFileSync(join(folder, file), 'utf8'), articles),
    );
}

/** Texts that were marked a second time, with the second marks in place of the first. */
export function secondReading(root = '.'): WildText[] {
  const marks = z
    .record(z.string(), z.string())
    .parse(parse(readFileSync(join(root, 'tests/wild/second-reading.yml'), 'utf8')));
  return [...wildSet('dev', root), ...wildSet('test', root)].flatMap((one) =>
    one.id in marks ? [{ ...one, quotes: marksOf(marks[one.id]!, one.text) }] : [],
  );
}

function wildText(id: string, half: Half, source: string, articles: ReadonlyMap<string, Origin>): WildText {
  try {
    const one = record.parse(parse(source));
    const from = origin.parse(one.article === undefined ? one : articles.get(one.article));
    const text = keptOf(from.text.trim(), one.until);
    return {
      id,
      half,
      kind_of_text: one.kind,
      outlet: one.outlet,
      title: from.title,
      published: from.published,
      licence: from.licence,
      url: from.url,
      text,
      indirect_marked: one.indirect === 'all',
      quotes: marksOf(one.quotes, text),
      not_quotes: linesOf(one.not_quotes).map((line) => bare(findMark(line, text))),
    };
  } catch (error) {
    throw new Error(`tests/wild/${half}/${id}.yml: ${error instanceof Error ? error.message : error}`);
  }
}

const keptOf = (text: string, until: string | undefined): string =>
  until === undefined ? text : text.slice(0, findMark(until, text)[0]![1]);

const linesOf = (block: string): string[] => block.split('\n').filter((line) => line.trim() !== '');

/** A line a quote: `kind | name | mention | words`, then any of `optional`, `nth: 2`, `or: other words`. */
function marksOf(block: string, text: string): MarkedQuote[] {
  let turnsEnd = 0;
  return linesOf(block).map((line) => {
    const [kind = '', name = '', mention = '', words = '', ...more] = line
      .split(' | ')
      .map((part) => part.trim());
    const option = (key: string) =>
      more.filter((part) => part.startsWith(`${key}: `)).map((part) => part.slice(key.length + 2));
    if (words === '' || !/^(?:direct|mixed|indirect|turn|statement)$/.test(kind))
      throw new Error(`No mark: ${line}`);
    const found =
      kind === 'turn'
        ? findTurn(mention, words, text, turnsEnd)
        : { spans: findMark(words, text, Number(option('nth')[0] ?? 0)), label: null };
    if (kind === 'turn') turnsEnd = found.spans.at(-1)![1];
    const names = name.replace(/^body: /, '').split(' / ');
    const speaker = found.label ?? (mention === '-' ? null : nearest(mention, text, found.spans));
    return {
      ...bare(found.spans),
      spans: found.spans,
      kind: kind === 'turn' || kind === 'statement' ? ('indirect' as const) : (kind as MarkedQuote['kind']),
      ...(kind === 'turn' || kind === 'statement' ? { turn: true as const } : {}),
      speaker: speaker && { start: speaker[0], end: speaker[1] },
      speaker_name: name === '-' ? null : names[0]!,
      ...(names.length > 1 ? { name_ok: names.slice(1) } : {}),
      ...(name.startsWith('body: ') ? { speaker_type: 'body' as const } : {}),
      ...(speaker === null && name !== '-' ? { mention_free: true as const } : {}),
      ...(more.includes('optional') ? { optional: true as const } : {}),
      ...(option('or').length > 0 ? { alts: option('or').map((other) => findMark(other, text)) } : {}),
    };
  });
}

const bare = (spans: readonly Pair[]) => ({ start: spans[0]![0], end: spans.at(-1)![1] });

/** The mention nearest to the quote, outside its words; of two equally near the one before. */
function nearest(mention: string, text: string, spans: readonly Pair[]): Pair {
  const { start, end } = bare(spans);
  const away = (at: number) => Math.max(start - (at + mention.length), at - end, 0);
  const all: number[] = [];
  for (let at = text.indexOf(mention); at >= 0; at = text.indexOf(mention, at + 1)) {
    const word = /[\p{L}\p{N}]/u;
    const whole = !word.test(text[at - 1] ?? ' ') && !word.test(text[at + mention.length] ?? ' ');
    if (whole && spans.every(([from, to]) => at >= to || at + mention.length <= from)) all.push(at);
  }
  if (all.length === 0)
    throw new Error(`Nobody is mentioned as "${mention}" outside "${text.slice(start, end)}".`);
  const at = all.sort((one, other) => away(one) - away(other) || one - other)[0]!;
  return [at, at + mention.length];
}

function sampleTexts(root: string): Map<string, Origin> {
  const folder = join(root, 'data/articles');
  return new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.jsonl'))
      .flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n'))
      .map((line) => JSON.parse(line) as Origin & { id: string })
      .map((one) => [one.id, one]),
  );
}

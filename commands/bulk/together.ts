import { compareStatements } from '../../src/comparing/changes/compareStatements.ts';
import { statementOf } from '../../src/comparing/changes/statementOf.ts';
import { phraseUse } from '../../src/comparing/changes/stockPhrases.ts';
import { compareReadouts } from '../../src/comparing/readouts/compareReadouts.ts';
import { matchMeetings } from '../../src/comparing/readouts/matchMeetings.ts';
import { meetingOf, type Readout } from '../../src/comparing/readouts/meetingOf.ts';
import { renderingsOf } from '../../src/comparing/renderings/renderingsOf.ts';
import { statementsBefore } from '../../src/lookups/statements.ts';
import { articleOfRow, type BulkDesk, idOf, type Row, textOf } from './rows.ts';

/**
 * Lines of articles, and of pairs `{id, a, b}` to be compared though they were not matched -> one object `{matches:
 * [[id, id]], pairs: [{id?, a, b, links: [{a: [start, end], b}], topics: [{topic, a: [[start, end]], b}]}]}`.
 */
export async function compareRows(rows: readonly Row[], desk: BulkDesk): Promise<object[]> {
  const articles = await articlesOf(rows, desk);
  // Lines that only name pairs: their texts are stored.
  if (articles.size === 0)
    for (const id of new Set(rows.flatMap((row) => [textOf(row, 'a'), textOf(row, 'b')]))) {
      const version = id === null ? null : await desk.stored(id);
      if (version) articles.set(version.article.id, version);
    }
  const meetings = [...articles.values()].flatMap((one) => {
    const meeting = meetingOf(one, desk.lexicon);
    return meeting ? [{ one, meeting }] : [];
  });
  const matches = meetings.flatMap(({ one, meeting }, at) =>
    meetings
      .slice(at + 1)
      .filter((other) => matchMeetings(meeting, other.meeting) === 'same')
      .map((other): [string, string] => [one.article.id, other.one.article.id]),
  );
  const named = rows.filter((row) => textOf(row, 'a') && textOf(row, 'b') && !row.why);
  const isNamed = ([a, b]: readonly string[]) =>
    named.some((row) => [row.a, row.b].includes(a) && [row.a, row.b].includes(b));
  const wanted = [
    ...named.map((row) => ({ id: row.id, a: String(row.a), b: String(row.b) })),
    ...matches.filter((match) => !isNamed(match)).map(([a, b]) => ({ a, b })),
  ];
  const pairs: object[] = [];
  for (const pair of wanted) {
    const a = articles.get(pair.a) ?? (await desk.stored(pair.a));
    const b = articles.get(pair.b) ?? (await desk.stored(pair.b));
    if (!a || !b) continue;
    pairs.push({ ...pair, ...comparedPair(a, b, desk) });
  }
  return [{ matches, pairs }];
}

function comparedPair(a: Readout, b: Readout, { lexicon }: BulkDesk): object {
  const { accounts, links, rows } = compareReadouts([a, b], lexicon);
  const span = (side: number, index: number) => {
    const { start, end } = accounts[side]!.passages[index]!;
    return [start, end];
  };
  return {
    links: links.map(({ one, other }) => ({ a: span(0, one), b: span(1, other) })),
    topics: rows.map(({ label, cells }) => ({
      topic: label,
      a: cells[0]!.map((index) => span(0, index)),
      b: cells[1]!.map((index) => span(1, index)),
    })),
  };
}

/**
 * Lines of articles, and of statements `{id, query, query_article?, query_start?, query_end?}` -> for each statement
 * `{id, renderings: [{article, start, end, score}]}`, the nearest first.
 */
export async function renderingRows(rows: readonly Row[], desk: BulkDesk): Promise<object[]> {
  const articles = await articlesOf(
    rows.filter((row) => !textOf(row, 'query')),
    desk,
  );
  const answers: object[] = [];
  for (const row of rows) {
    const query = textOf(row, 'query');
    if (query === null) continue;
    const ownId = textOf(row, 'query_article');
    const own = ownId ? (articles.get(ownId) ?? (await desk.stored(ownId))) : null;
    const span =
      own && typeof row.query_start === 'number' && typeof row.query_end === 'number'
        ? { start: row.query_start, end: row.query_end }
        : null;
    if (articles.size === 0) {
      answers.push(await storedRenderings(row, query, desk));
      continue;
    }
    const others = [...articles.values()].filter(({ article }) => article.id !== ownId);
    const found = renderingsOf(
      query,
      others,
      own && span ? { readout: own, span } : null,
      textOf(row, 'speaker'),
    );
    answers.push({
      id: row.id,
      renderings: found.map(({ text, start, end, score }) => ({
        article: others[text]!.article.id,
        start,
        end,
        score: Math.round(score * 1000) / 1000,
      })),
    });
  }
  return answers;
}

/** The renderings of a statement among the articles of the archive. */
async function storedRenderings(row: Row, query: string, desk: BulkDesk): Promise<object> {
  const ownId = textOf(row, 'query_article');
  const version = ownId ? await desk.stored(ownId) : null;
  const own =
    version && typeof row.query_start === 'number' && typeof row.query_end === 'number'
      ? { version, span: { start: row.query_start, end: row.query_end } }
      : null;
  const { renderingsIn } = await import('../../src/lookups/renderingsIn.ts');
  const { renderings } = await renderingsIn(query, textOf(row, 'speaker'), await desk.archive(), own);
  return {
    id: row.id,
    renderings: renderings.map(({ version: { article }, rendering: { start, end, score } }) => ({
      article: article.id,
      start,
      end,
      score: Math.round(score * 1000) / 1000,
    })),
  };
}

/**
 * Lines of statements with their `series` -> for each that has an earlier one `{article, previous, changes: [{start,
 * end, verdict}]}`, newest last; lines `{id, series, phrase}` -> `{id, count, members, first, last, in_newest}`.
 */
export async function changeRows(rows: readonly Row[], desk: BulkDesk): Promise<object[]> {
  const series = await seriesIn(rows, desk);
  const answers: object[] = [];
  for (const statements of series.values()) {
    for (const [at, one] of statements.entries()) {
      const earlier = statements.slice(0, at).reverse();
      if (earlier.length === 0) continue;
      answers.push(changesOf(one, earlier));
    }
  }
  const stored = new Set(rows.flatMap((row) => (series.size === 0 ? (textOf(row, 'article') ?? []) : [])));
  for (const id of stored) {
    const now = await desk.stored(id);
    if (!now) continue;
    const { earlier } = await statementsBefore(now, await desk.archive(), desk.lexicon);
    if (earlier[0]) answers.push(changesOf(now, earlier));
  }
  for (const row of rows) {
    const phrase = textOf(row, 'phrase');
    const statements = series.get(textOf(row, 'series') ?? '') ?? [];
    if (phrase !== null && statements.length > 0)
      answers.push({ id: idOf(row), ...phraseUsed(phrase, statements) });
  }
  return answers;
}

/** The statements of each series, the oldest first. */
async function seriesIn(rows: readonly Row[], desk: BulkDesk): Promise<Map<string, Readout[]>> {
  const series = new Map<string, Readout[]>();
  for (const row of rows) {
    // A judgement names its article, and its text is one sentence of it.
    const article = textOf(row, 'text') && !textOf(row, 'article') ? await articleOfRow(row, desk) : null;
    if (!article) continue;
    const key = textOf(row, 'series') ?? article.article.source ?? '';
    series.set(key, [...(series.get(key) ?? []), article]);
  }
  for (const statements of series.values())
    statements.sort((a, b) => (a.article.published ?? '').localeCompare(b.article.published ?? ''));
  return series;
}

function phraseUsed(phrase: string, statements: readonly Readout[]): object {
  const use = phraseUse(
    phrase,
    statements.map(({ text }) => text),
  );
  const named = (at: number | undefined) => (at === undefined ? null : statements[at]!.article.id);
  return {
    count: use.count,
    members: use.statements.length,
    first: named(use.statements[0]),
    last: named(use.statements.at(-1)),
    in_newest: use.statements.includes(statements.length - 1),
  };
}

function changesOf(now: Readout, earlier: readonly Readout[]): object {
  const changes = compareStatements(statementOf(now), earlier.map(statementOf));
  return {
    article: now.article.id,
    previous: earlier[0]!.article.id,
    changes: changes.map(({ start, end, verdict }) => ({ start, end, verdict })),
  };
}

async function articlesOf(rows: readonly Row[], desk: BulkDesk): Promise<Map<string, Readout>> {
  const articles = new Map<string, Readout>();
  for (const row of rows) {
    const article = textOf(row, 'text') ? await articleOfRow(row, desk) : null;
    if (article) articles.set(article.article.id, article);
  }
  return articles;
}

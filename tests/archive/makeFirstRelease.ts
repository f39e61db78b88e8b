import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { NewArticle } from '../../src/archive/port.ts';
import { firstTables } from '../../src/archive/sqlite/steps/firstTables.ts';
import { foldName } from '../../src/text/foldName.ts';

/**
 * A file as the first release of Brief wrote it: its tables, the articles given with their versions, readings and
 * index rows, a subscription with a run, a setting.
 */
export function makeFirstRelease(path: string, articles: readonly NewArticle[]): void {
  const file = new DatabaseSync(path);
  file.function('excerpt', (text, start, end) => String(text).slice(Number(start), Number(end)));
  file.exec(
    `PRAGMA journal_mode = WAL; ${firstTables}; PRAGMA application_id = 0x42726965; PRAGMA user_version = 1`,
  );
  const insert = (table: string, row: Record<string, string | number | null>): number =>
    Number(
      file
        .prepare(
          `INSERT INTO ${table} (${Object.keys(row).map((key) => `"${key}"`)}) VALUES (${Object.keys(row).map(() => '?')})`,
        )
        .run(...Object.values(row)).lastInsertRowid,
    );
  const people = new Map<string, number>();
  const personOf = (name: string, title: string | null = null, side: string | null = null) => {
    const number = people.get(name) ?? insert('people', { folded: foldName(name), name, title, side });
    people.set(name, number);
    return number;
  };
  for (const { details, text, reading, added } of articles) {
    const known = file.prepare('SELECT number FROM articles WHERE id = ?').get(details.id)?.number;
    const article =
      known === undefined
        ? insert('articles', {
            id: details.id,
            title: details.title,
            url: details.url,
            source:
              details.source === null
                ? null
                : insert('sources', { name: details.source, folded: foldName(details.source) }),
            source_kind: details.sourceKind,
            published: details.published,
            language: details.language,
            licence: details.licence,
            provenance: details.provenance,
            day:
              details.published?.length === 10
                ? details.published
                : new Date(details.published ?? added).toISOString(),
            at:
              Date.parse(details.published ?? added) +
              (details.published?.length === 10 ? 12 * 3_600_000 : 0),
          })
        : Number(known);
    if (known !== undefined) {
      for (const table of ['quotes', 'mentions'])
        file.exec(`DELETE FROM ${table} WHERE article = ${article}`);
      file.exec(
        `INSERT INTO article_words (article_words, rowid, title, text) SELECT 'delete', number, title, text FROM article_text WHERE number = ${article}`,
      );
    }
    const before = Number(
      file.prepare('SELECT count(*) AS n FROM versions WHERE article = ?').get(article)!.n,
    );
    const version = insert('versions', {
      article,
      version: before + 1,
      hash: createHash('sha256').update(text).digest('hex'),
      added,
      engine: reading.engine,
      text,
      reading: JSON.stringify(reading),
    });
    file.prepare('UPDATE articles SET current = ? WHERE number = ?').run(version, article);
    insert('article_words', { rowid: article, title: details.title, text });
    for (const { name, title, side, mentions } of reading.people)
      insert('mentions', { article, person: personOf(name, title, side), mentions: mentions.length });
    reading.quotes.forEach(({ start, end, kind, speakerName }, position) => {
      const person = speakerName === null ? null : personOf(speakerName);
      insert('quotes', { article, position, start, end, kind, person });
    });
  }
  insert('subscriptions', {
    id: 's1',
    workspace: 'T1',
    channel: 'C1',
    person: 'U1',
    cron: '30 7 * * *',
    in_words: 'daily at 07:30',
    zone: 'Europe/London',
    state: 'active',
    next_run: '2026-11-24T07:30:00.000Z',
    created: '2026-11-23T10:00:00.000Z',
  });
  insert('runs', {
    subscription: 's1',
    scheduled_for: '2026-11-23T07:30:00.000Z',
    workspace: 'T1',
    channel: 'C1',
    state: 'posted',
    ts: '17.01',
    cited: '["lavrov@1"]',
  });
  insert('settings', { namespace: 'settings', key: 'T1:a', value: '1' });
  file.close();
}

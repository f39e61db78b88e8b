import type { ArchiveCounts, Viewer } from '../port.ts';
import { countersOf } from './counters.ts';
import type { Database } from './database.ts';
import { numbersOf } from './sortKeys.ts';
import { hiddenFrom, visibleTo } from './visibility.ts';

export function counts(db: Database, viewer: Viewer | null): ArchiveCounts {
  return db.read(() => {
    const all = countersOf(db);
    const hidden = hiddenFrom(db, viewer);
    let { versions, quotes } = all;
    const said = new Map<number, number>();
    const topics = new Map<number, number>();
    for (const { number, sortKey } of hidden) {
      versions -= db.get<{ n: number }>('SELECT count(*) AS n FROM versions WHERE article = ?', number)!.n;
      for (const { person } of db.all<{ person: number | null }>(
        'SELECT person FROM quotes WHERE number BETWEEN ? AND ?',
        ...numbersOf(sortKey),
      )) {
        quotes -= 1;
        if (person !== null) said.set(person, (said.get(person) ?? 0) + 1);
      }
      for (const { topic } of db.all<{ topic: number }>(
        'SELECT topic FROM article_topics WHERE sort_key = ?',
        sortKey,
      ))
        topics.set(topic, (topics.get(topic) ?? 0) + 1);
    }
    const silenced = [...said].filter(([person, n]) => {
      const row = db.get<{ said: number }>(
        'SELECT direct + spoken + mixed + indirect AS said FROM people WHERE number = ?',
        person,
      )!;
      return row.said === n;
    }).length;
    const shown = db
      .all<{ topic: number; articles: number }>(
        "SELECT topic, sum(articles) AS articles FROM topic_weeks JOIN topics ON number = topic WHERE label <> '' GROUP BY topic",
      )
      .filter(({ topic, articles }) => articles > (topics.get(topic) ?? 0)).length;
    return {
      articles: all.articles - hidden.length,
      versions,
      quotes,
      speakers: all.speakers - silenced,
      topics: shown,
      oldest: dayAt(db, viewer, 'ASC'),
      newest: dayAt(db, viewer, 'DESC'),
    };
  });
}

/** The day of the first or last dated article. */
function dayAt(db: Database, viewer: Viewer | null, order: 'ASC' | 'DESC'): string | null {
  const seen = visibleTo(db, viewer);
  return (
    db.get<{ day: string }>(
      `SELECT substr(day, 1, 10) AS day FROM articles a
       WHERE ${['published IS NOT NULL', ...seen.conditions].join(' AND ')} ORDER BY sort_key ${order} LIMIT 1`,
      ...seen.values,
    )?.day ?? null
  );
}

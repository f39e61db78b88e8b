import type { Database } from './database.ts';

/** What one article adds to the counts of a person: mentions, and quotes by kind in the order of `KINDS`. */
export interface PersonCount {
  readonly mentions: number;
  readonly kinds: readonly number[];
}

/** What is counted as it changes, because counting a million rows takes longer than answering. */
export type Counter = 'articles' | 'versions' | 'quotes' | 'speakers';

export function addToCounter(db: Database, name: Counter, by: number): void {
  if (by === 0) return;
  db.run(
    'INSERT INTO counters (name, amount) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET amount = amount + excluded.amount',
    name,
    by,
  );
}

export function countersOf(db: Database): Record<Counter, number> {
  const rows = db.all<{ name: Counter; amount: number }>('SELECT name, amount FROM counters');
  const none = { articles: 0, versions: 0, quotes: 0, speakers: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ name, amount }) => [name, amount])) };
}

/** Adds an article's people to what is counted of them, or with `sign` -1 takes them away. */
export function countPeople(db: Database, people: ReadonlyMap<number, PersonCount>, sign: 1 | -1): void {
  for (const [person, { mentions, kinds }] of people) {
    const [direct, spoken, mixed, indirect] = kinds.map((n) => n * sign) as [number, number, number, number];
    const { said } = db.get<{ said: number }>(
      `UPDATE people SET mentions = mentions + ?, articles = articles + ?, direct = direct + ?, spoken = spoken + ?,
         mixed = mixed + ?, indirect = indirect + ? WHERE number = ?
       RETURNING direct + spoken + mixed + indirect AS said`,
      mentions * sign,
      sign,
      direct,
      spoken,
      mixed,
      indirect,
      person,
    )!;
    const before = said - (direct + spoken + mixed + indirect);
    if (before === 0 && said > 0) addToCounter(db, 'speakers', 1);
    if (before > 0 && said === 0) addToCounter(db, 'speakers', -1);
  }
}

const WEEK = 7 * 86_400_000;
/** 1970 began on a Thursday: weeks are counted from the Monday before. */
const MONDAY = 3 * 86_400_000;

/** The number of the week, from Monday in UTC, that an instant in milliseconds lies in. */
export function weekOf(at: number): number {
  return Math.floor((at + MONDAY) / WEEK);
}

/** The Monday of a week, as a day. */
export function mondayOf(week: number): string {
  return new Date(week * WEEK - MONDAY).toISOString().slice(0, 10);
}

export function countTopics(
  db: Database,
  week: number,
  topics: ReadonlyMap<number, number>,
  sign: 1 | -1,
): void {
  for (const [topic, quotes] of topics) {
    db.run(
      `INSERT INTO topic_weeks (topic, week, articles, quotes) VALUES (?1, ?2, ?3, ?4)
       ON CONFLICT (topic, week) DO UPDATE SET articles = articles + ?3, quotes = quotes + ?4`,
      topic,
      week,
      sign,
      quotes * sign,
    );
    if (sign === -1) {
      db.run('DELETE FROM topic_weeks WHERE topic = ? AND week = ? AND articles = 0', topic, week);
    }
  }
}

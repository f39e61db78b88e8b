import type { Source } from './port.ts';

/** A row of the table of sources that are polled. */
export interface SourceRow {
  id: string;
  url: string;
  name: string;
  /** A truth value; SQLite keeps 1 and 0. */
  active: boolean | number;
  next_poll: string;
  said: string;
}

/** What a row says. */
export function sourceOf(row: SourceRow): Source {
  return {
    ...(JSON.parse(row.said) as Omit<Source, 'id' | 'url' | 'name' | 'state' | 'nextPoll'>),
    id: row.id,
    url: row.url,
    name: row.name,
    state: row.active ? 'active' : 'paused',
    nextPoll: row.next_poll,
  };
}

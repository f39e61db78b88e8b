/** So many bearers of one name are told apart; in a list of thousands of Smiths the rest are the last of these. */
const MOST_BEARERS = 16;

/** Persons by a part of their name. */
export class Bearers {
  private readonly rows = new Map<string, number[]>();

  add(part: string, person: number): void {
    const row = this.rows.get(part) ?? [];
    if (row.length < MOST_BEARERS && !row.includes(person)) row.push(person);
    this.rows.set(part, row);
  }

  of(part: string): readonly number[] {
    return this.rows.get(part) ?? [];
  }
}

interface Row {
  count: number;
  /** Index of the sentence and paragraph of the last mention. */
  sentence: number;
  paragraph: number;
  /** The last mention was the subject of its sentence. */
  subject: boolean;
}

/** One who was named so many times as often as the other is meant, wherever the other was named last. */
const DOMINANT = 4;

/** How often, and where last, each person was named up to here: whom a surname means that two bear. */
export class Mentions {
  private readonly rows = new Map<number, Row>();

  add(person: number, sentence: number, paragraph: number, subject: boolean): void {
    const count = (this.rows.get(person)?.count ?? 0) + 1;
    this.rows.set(person, { count, sentence, paragraph, subject });
  }

  /**
   * Whom of several bearers a surname means in a sentence: the one named last, if the others were not named as near;
   * else the one who was subject there. Several where nothing tells them apart.
   */
  meantBy(bearers: readonly number[], sentence: number, paragraph: number): readonly number[] {
    const rows = bearers.flatMap((person) => {
      const row = this.rows.get(person);
      return row ? [{ person, ...row }] : [];
    });
    if (rows.length === 0) return bearers;
    if (rows.length === 1) return [rows[0]!.person];
    const most = Math.max(...rows.map(({ count }) => count));
    const frequent = rows.filter(({ count }) => count * DOMINANT >= most);
    if (
      frequent.length === 1 &&
      !rows.some((row) => row.subject && sentence - row.sentence <= 1 && row !== frequent[0])
    )
      return [frequent[0]!.person];
    const inParagraph = rows.filter((row) => row.paragraph === paragraph);
    const near =
      inParagraph.length > 0
        ? inParagraph
        : rows.filter((row) => row.paragraph === Math.max(...rows.map((one) => one.paragraph)));
    if (near.length === 1) return [near[0]!.person];
    const subjects = near.filter(({ subject }) => subject);
    const from = subjects.length > 0 ? subjects : near;
    const last = Math.max(...from.map((row) => row.sentence));
    return from.filter((row) => row.sentence === last).map(({ person }) => person);
  }
}

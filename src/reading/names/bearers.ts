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

/** One who was named so many times as often as another is meant where both were named at once. */
const DOMINANT = 3;

/** How often, and where last, each person was named up to here: whom a surname means that two bear. */
export class Mentions {
  private readonly rows = new Map<number, Row>();

  add(person: number, sentence: number, paragraph: number, subject: boolean): void {
    const count = (this.rows.get(person)?.count ?? 0) + 1;
    this.rows.set(person, { count, sentence, paragraph, subject });
  }

  /**
   * Whom of several bearers a surname means in a sentence: the last who was the subject of a sentence of the same
   * paragraph or of the sentence before; else the one named most; else the one named last. Several where nothing shows which
   * them apart.
   */
  meantBy(bearers: readonly number[], sentence: number, paragraph: number): readonly number[] {
    const rows = bearers.flatMap((person) => {
      const row = this.rows.get(person);
      return row ? [{ person, ...row }] : [];
    });
    if (rows.length === 0) return bearers;
    const subjects = rows.filter(
      (row) => row.subject && (row.paragraph === paragraph || sentence - row.sentence <= 1),
    );
    const latest = Math.max(...subjects.map((row) => row.sentence));
    const subject = subjects.find((row) => row.sentence === latest);
    if (subject) {
      const together = rows.filter(
        (row) =>
          row.sentence === latest && row.count * DOMINANT > subject.count && subject.sentence !== sentence,
      );
      return together.map(({ person }) => person);
    }
    const most = Math.max(...rows.map(({ count }) => count));
    const often = rows.filter(({ count }) => count === most);
    const last = Math.max(...often.map((row) => row.sentence));
    return often.filter((row) => row.sentence === last).map(({ person }) => person);
  }
}

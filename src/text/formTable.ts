/** What is known of a word wherever it is printed. */
export interface Form {
  readonly text: string;
}

/** No vocabulary of a day's news is larger; a table that is full is begun again. */
const MOST_FORMS = 30_000;
const SEATS = 1 << 16;

/**
 * The words met so far, each with what was made of it when it was first met. A word is found by its place in a text: most
 * words were met before, and cutting each out of its text to look it up takes longer than all that is asked of it.
 *
 * @example new FormTable((text) => ({ text, low: text.toLowerCase() })).at('No talks', 0, 2) // { text: 'No', low: 'no' }
 */
export class FormTable<F extends Form> {
  private seats: (F | undefined)[] = [];
  private taken = 0;
  private readonly make: (text: string) => F;

  constructor(make: (text: string) => F) {
    this.make = make;
  }

  /** The form of `text.slice(start, end)`. */
  at(text: string, start: number, end: number): F {
    if (this.taken === 0) this.seats = new Array<F | undefined>(SEATS).fill(undefined);
    let hash = 0;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    let seat = (hash ^ (hash >>> 15)) & (SEATS - 1);
    for (;;) {
      const form = this.seats[seat];
      if (form === undefined) break;
      if (isAt(text, start, end, form.text)) return form;
      seat = (seat + 1) & (SEATS - 1);
    }
    const form = this.make(text.slice(start, end));
    if (this.taken >= MOST_FORMS) {
      this.taken = 0;
      return form;
    }
    this.seats[seat] = form;
    this.taken++;
    return form;
  }
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let n = 0; n < word.length; n++) if (text.charCodeAt(start + n) !== word.charCodeAt(n)) return false;
  return true;
}

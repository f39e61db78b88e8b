/**
 * Makes a feature of what is written between backticks: a text where weights are learned, a number where they are
 * looked up: more than a quarter of reading went into making texts that nobody reads.
 */
export type Tag<F> = (
  strings: TemplateStringsArray,
  ...values: readonly (string | number | boolean | undefined)[]
) => F;

/** @example asText`n=${'the'}|${2}` // 'n=the|2' */
export const asText: Tag<string> = (strings, ...values) => {
  let text = strings[0]!;
  for (let n = 0; n < values.length; n++) text += String(values[n]) + strings[n + 1]!;
  return text;
};

/** Two sums of 32 bits over the characters, FNV-1a with other primes: as one number of 53 bits they are never mistaken. */
let one = 0;
let other = 0;

function take(text: string): void {
  // In variables of its own, which stay in the processor's registers.
  let first = one;
  let second = other;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x5bd1e995);
    second ^= second >>> 15;
  }
  one = first;
  other = second;
}

function begin(): void {
  one = 0x811c9dc5 | 0;
  other = 0x9747b28c | 0;
}

const ended = (): number => (one >>> 0) * 0x200000 + (other >>> 11);

/** @example asNumber`n=${'the'}|${2}` === numberOf('n=the|2') // true */
export const asNumber: Tag<number> = (strings, ...values) => {
  begin();
  take(strings[0]!);
  for (let n = 0; n < values.length; n++) {
    const value = values[n]!;
    take(typeof value === 'string' ? value : String(value));
    take(strings[n + 1]!);
  }
  return ended();
};

/** The number of a feature that is written as a text. */
export function numberOf(text: string): number {
  begin();
  take(text);
  return ended();
}

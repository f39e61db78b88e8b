import { countOf } from '../words/en/numbers.ts';
import type { Streams } from './services.ts';

/** A line that overwrites itself, where a person is watching: what was done, and how long the rest takes at that pace. */
export interface Progress {
  /** @param all how much there is; left out where nobody knows */
  show(done: number, all?: number): void;
  /** Takes the line away. */
  end(): void;
}

export function progressOf(
  noun: string,
  now: () => Date,
  { live, err }: Pick<Streams, 'live' | 'err'>,
): Progress {
  const begun = now().getTime();
  let longest = 0;
  return {
    show(done, all) {
      if (!live) return;
      const line = progressLine(noun, done, all ?? null, (now().getTime() - begun) / 1000);
      longest = Math.max(longest, line.length);
      err.write(`\r${line.padEnd(longest)}`);
    },
    end() {
      if (longest > 0) err.write(`\r${' '.repeat(longest)}\r`);
    },
  };
}

/**
 * What was done of how much, with the time that is left once there is a pace to go by.
 *
 * @param all null where nobody knows: then how many a second
 * @example progressLine('version', 500, 2000, 10) // '500 of 2,000 versions, about 30 s left'
 * @example progressLine('record', 500, null, 10) // '500 records, 50 a second'
 */
export function progressLine(noun: string, done: number, all: number | null, seconds: number): string {
  if (all === null) {
    const pace = seconds >= 1 ? `, ${Math.round(done / seconds).toLocaleString('en')} a second` : '';
    return `${countOf(done, noun)}${pace}`;
  }
  const left = done > 0 && seconds >= 1 ? (seconds / done) * (all - done) : null;
  const time =
    left === null
      ? ''
      : left < 90
        ? `, about ${Math.ceil(left)} s left`
        : `, about ${Math.round(left / 60)} min left`;
  return `${done.toLocaleString('en')} of ${countOf(all, noun)}${time}`;
}

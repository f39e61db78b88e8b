/** What may be told about a piece of work: no article text, no typed words, no tokens. */
export type About = Readonly<Record<string, string | number>>;

/**
 * Runs `work`, and resolves or rejects as it does. Where traces are wanted it becomes a span of that name, below the one in which
 * it was begun; `note` adds what is known only later.
 */
export type Trace = <T>(
  name: string,
  about: About,
  work: (note: (about: About) => void) => Promise<T>,
) => Promise<T>;

/** Where no traces are wanted. */
export const untraced: Trace = (_name, _about, work) => work(() => {});

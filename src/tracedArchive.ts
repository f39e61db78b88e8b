import type { Trace } from './digests/trace.ts';

/** What answers at once, or piece by piece, and is no step of its own. */
const AS_IT_IS: ReadonlySet<string> = new Set(['records', 'onWrite', 'close']);

/**
 * The same archive, or a part of it, whose calls are steps of a trace: `archive findQuotes`, `archive outbox.add`. The engine makes
 * no difference.
 */
export function tracedArchive<T extends object>(archive: T, step: Trace, path = ''): T {
  return new Proxy(archive, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof name === 'symbol' || AS_IT_IS.has(name)) return value;
      if (typeof value === 'function') {
        const call = (...given: unknown[]): unknown => value.apply(target, given);
        if (name === 'seenBy') return (...given: unknown[]) => tracedArchive(call(...given) as object, step);
        return (...given: unknown[]) => step(`archive ${path}${name}`, {}, async () => call(...given));
      }
      const isPart = typeof value === 'object' && value !== null && hasCalls(value);
      return isPart ? tracedArchive(value, step, `${path}${name}.`) : value;
    },
  });
}

function hasCalls(value: object): boolean {
  return Object.values(value).some((one) => typeof one === 'function');
}

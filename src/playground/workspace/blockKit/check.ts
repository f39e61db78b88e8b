import { isFields } from '../records.ts';

/** One thing that Slack would refuse, and where: a JSON pointer such as "/blocks/0/text". */
export interface Finding {
  readonly message: string;
  readonly at: string;
}

/** Looks at one value and adds what is wrong with it. */
export type Check = (value: unknown, at: string, found: Finding[]) => void;

/** A string of so many UTF-16 units; at least one unless told. */
export function string(limit: { readonly max?: number; readonly min?: number } = {}): Check {
  const { max = Number.POSITIVE_INFINITY, min = 1 } = limit;
  return (value, at, found) => {
    if (typeof value !== 'string') found.push({ message: 'must provide a string', at });
    else if (value.length < min) found.push({ message: `must be more than ${min - 1} characters`, at });
    else if (value.length > max) found.push({ message: `must be less than ${max + 1} characters`, at });
  };
}

export function matching(pattern: RegExp, what: string): Check {
  return (value, at, found) => {
    if (typeof value !== 'string' || !pattern.test(value)) found.push({ message: `must be ${what}`, at });
  };
}

export function oneOf(...allowed: readonly (string | number)[]): Check {
  return (value, at, found) => {
    if (!allowed.some((choice) => choice === value)) {
      found.push({ message: `must be one of: ${allowed.join(', ')}`, at });
    }
  };
}

export const boolean: Check = (value, at, found) => {
  if (typeof value !== 'boolean') found.push({ message: 'must provide a boolean', at });
};

export function number(min: number, max: number): Check {
  return (value, at, found) => {
    if (typeof value !== 'number' || value < min || value > max) {
      found.push({ message: `must be a number between ${min} and ${max}`, at });
    }
  };
}

export function list(check: Check, limit: { readonly max?: number; readonly min?: number } = {}): Check {
  const { max = Number.POSITIVE_INFINITY, min = 1 } = limit;
  return (value, at, found) => {
    if (!Array.isArray(value)) {
      found.push({ message: 'must provide an array', at });
      return;
    }
    if (value.length > max) found.push({ message: `no more than ${max} items allowed`, at });
    if (value.length < min) found.push({ message: `no fewer than ${min} items allowed`, at });
    for (const [index, entry] of value.entries()) check(entry, `${at}/${index}`, found);
  };
}

/** An object with these fields and no others; `type` is always allowed, and checked by `byType`. */
export function shape(
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  return (value, at, found) => {
    if (!isFields(value)) {
      found.push({ message: 'must provide an object', at });
      return;
    }
    for (const name of Object.keys(required)) {
      if (value[name] === undefined) found.push({ message: `missing required field: ${name}`, at });
    }
    for (const [name, entry] of Object.entries(value)) {
      if (name === 'type' || entry === undefined) continue;
      const check = required[name] ?? optional[name];
      if (check) check(entry, `${at}/${name}`, found);
      else found.push({ message: `invalid additional property: ${name}`, at });
    }
  };
}

/** Chooses the check by the object's `type`. */
export const byType = (types: Readonly<Record<string, Check>>): Check =>
  byTypeOf((type) => (Object.hasOwn(types, type) ? types[type] : undefined));

/** The same with a function that gives the check of a type; undefined for one that is not allowed. */
export function byTypeOf(checkOf: (type: string) => Check | undefined): Check {
  return (value, at, found) => {
    if (!isFields(value)) {
      found.push({ message: 'must provide an object', at });
      return;
    }
    if (typeof value.type !== 'string') {
      found.push({ message: 'missing required field: type', at });
      return;
    }
    const check = checkOf(value.type);
    if (check) check(value, at, found);
    else found.push({ message: `unsupported type: ${value.type}`, at: `${at}/type` });
  };
}

/** All of the checks, in order. */
export function all(...checks: readonly Check[]): Check {
  return (value, at, found) => {
    for (const check of checks) check(value, at, found);
  };
}

/** A further rule about an object as a whole: a sentence when it is broken. */
export function rule(broken: (value: Record<string, unknown>) => string | null): Check {
  return (value, at, found) => {
    const message = isFields(value) ? broken(value) : null;
    if (message !== null) found.push({ message, at });
  };
}

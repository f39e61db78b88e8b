import type { Line, Run } from '../line.ts';

/** No-break spaces as French sets them: within guillemets and before a colon, and narrow ones before ; ! and ?. */
export function spaced(text: string): string {
  return text
    .replace(/ (?=[:»])/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(/ (?=[;!?])/g, '\u202f');
}

/**
 * A French sentence: Brief's own words are typeset, what is put in is left as it is.
 *
 * @example t`Qui ? ${'Lavrov ?'}` === `Qui\u202f? Lavrov ?` // true
 */
export function t(texts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return texts.map((text, at) => `${spaced(text)}${values[at] ?? ''}`).join('');
}

/** The same as a line, with runs and lines put in. */
export function l(texts: TemplateStringsArray, ...values: readonly (number | Run | Line)[]): Line {
  return texts.flatMap((text, at): Line => {
    const value = values[at];
    return [
      ...(text === '' ? [] : [spaced(text)]),
      ...(value === undefined || value === ''
        ? []
        : typeof value === 'number'
          ? [String(value)]
          : isLine(value)
            ? value
            : [value]),
    ];
  });
}

const isLine = (value: Run | Line): value is Line => Array.isArray(value);

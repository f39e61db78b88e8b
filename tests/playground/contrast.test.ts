import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../src/playground/page/static/base.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

function colours(part: string): Map<string, string> {
  return new Map([...part.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1]!, found[2]!]));
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** Words need 4.5, the edges of fields and buttons 3. */
const pairs: [string, string, string, number][] = [
  ['words on the page', 'ink', 'paper', 4.5],
  ['words of a quote', 'ink', 'quote-ground', 4.5],
  ['words under the pointer', 'ink', 'hover', 4.5],
  ['provenance in grey', 'soft', 'paper', 4.5],
  ['grey in the list of channels', 'soft', 'side', 4.5],
  ['grey in the open channel', 'ink', 'side-here', 4.5],
  ['grey in an answer for one person', 'soft', 'accent-soft', 4.5],
  ['hints in fields', 'soft', 'panel', 4.5],
  ['links', 'accent', 'paper', 4.5],
  ['mentions', 'accent', 'accent-soft', 4.5],
  ['mentions of oneself', 'warning', 'warning-soft', 4.5],
  ['the first button', 'accent-ink', 'accent', 4.5],
  ['a dangerous button', 'danger', 'panel', 4.5],
  ['an error above a form', 'danger', 'danger-soft', 4.5],
  ['a notice', 'paper', 'ink', 4.5],
  ['an alert: info', 'info', 'info-soft', 4.5],
  ['an alert: success', 'success', 'success-soft', 4.5],
  ['the edge of a field', 'line-strong', 'panel', 3],
  ['the edge of the composer', 'line-strong', 'paper', 3],
  ['the ring around what has the focus', 'accent', 'panel', 3],
];

describe.each([
  ['light', colours(light)],
  ['dark', colours(dark)],
])('contrast in %s', (_scheme, palette) => {
  it.each(pairs)('%s', (_what, front, ground, least) => {
    expect(contrast(palette.get(front) ?? '', palette.get(ground) ?? '')).toBeGreaterThanOrEqual(least);
  });
});

const DIM = '\u001b[2m';
const BOLD = '\u001b[1m';
const CYAN = '\u001b[36m';
const OFF = '\u001b[0m';

/**
 * A plain rendering as a terminal may print it: control characters of an article cannot steer the terminal, and
 * with `colour` quotes and grey lines are told apart.
 *
 * @example forTerminal('a\u001b[2Jb', false) // 'a�[2Jb'
 */
export function forTerminal(text: string, colour: boolean): string {
  const safe = text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');
  if (!colour) return safe;
  return safe
    .split('\n')
    .map((line, i) => {
      if (i === 0) return `${BOLD}${line}${OFF}`;
      if (line.startsWith('▏')) return `${CYAN}▏${OFF}${line.slice(1)}`;
      return line.startsWith('⟶') ? `${DIM}${line}${OFF}` : line;
    })
    .join('\n');
}

/**
 * A value as JSON that a terminal may print too: the control characters that JSON itself leaves bare are escaped.
 *
 * @example asJson({ text: '\u009b2J' }) // '{"text":"\\u009b2J"}'
 */
export function asJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

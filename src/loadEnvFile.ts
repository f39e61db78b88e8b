import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { ConfigError } from './config.ts';

/**
 * Takes the settings of `.env` into the environment; what is set there already stays. Returns a sentence for each line that sets
 * nothing; a line is named by its number, as it may hold a secret. No file is the ordinary case.
 *
 * @throws {ConfigError} where the file is there and cannot be read
 * @example loadEnvFile('.env') // ['.env, line 2, sets nothing: a setting is NAME=value. The line was passed over.']
 */
export function loadEnvFile(path: string): string[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new ConfigError(
      code === 'EISDIR'
        ? `${path} cannot be read: it is a folder, and must be a file of settings, a line each.`
        : `${path} cannot be read: ${message}`,
    );
  }
  for (const [name, value] of Object.entries(parseEnv(text))) process.env[name] ??= value;
  return linesWithout(text).map(
    (line) => `${path}, line ${line}, sets nothing: a setting is NAME=value. The line was passed over.`,
  );
}

/** A setting whose value goes on until its quotation mark is closed, an empty line, or a comment. */
const UNDERSTOOD =
  /(?:export[ \t]+)?[\w.-]+[ \t]*=[ \t]*(?:"[^"]*"|'[^']*'|`[^`]*`)?[^\n]*|[ \t]*(?:#[^\n]*)?/y;

/** The numbers of the lines that are none of these. */
function linesWithout(text: string): number[] {
  const lines: number[] = [];
  const all = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^[ \t]+/gm, '');
  let line = 1;
  for (let at = 0; at < all.length; ) {
    UNDERSTOOD.lastIndex = at;
    const end = at + (UNDERSTOOD.exec(all)?.[0].length ?? 0);
    const lineEnd = all.indexOf('\n', end);
    if (all.slice(end, lineEnd < 0 ? all.length : lineEnd).trim() !== '') lines.push(line);
    const next = lineEnd < 0 ? all.length : lineEnd + 1;
    line += all.slice(at, next).split('\n').length - 1;
    at = next;
  }
  return lines;
}

import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import type * as Rules from './lexiconRules.ts';

/** The file of the rules that rows of data are checked by: compiled rows are made anew when it changes. */
export const RULES = join(import.meta.dirname, `lexiconRules${extname(import.meta.filename)}`);

/**
 * The rules that rows of data are checked by, loaded where rows are not there compiled: with zod they take 14 MB.
 *
 * @example rowRules().text.safeParse(' ').success // false
 */
export const rowRules = (): typeof Rules => createRequire(import.meta.url)(RULES);

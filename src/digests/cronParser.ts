import { createRequire } from 'node:module';

let loaded: typeof import('node-cron') | null = null;

/**
 * The library that reads cron expressions, loaded when the first one is read: it takes 10 MB, which a question at the terminal
 * need not spend.
 *
 * @example cronParser().parse('30 7 * * 1-5').hour // [7]
 */
export function cronParser(): typeof import('node-cron') {
  loaded ??= createRequire(import.meta.url)('node-cron') as typeof import('node-cron');
  return loaded;
}

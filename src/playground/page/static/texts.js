import { store } from './store.js';

/**
 * A text of the page in the language that the workspace is shown in, with values put in for what stands in braces.
 *
 * @param {string} key a text of `src/words/<language>/playground.ts`
 * @param {Record<string, string | number>} [values]
 * @example say('tourCount', { step: 1, steps: 5 }) // 'Tour, 1 of 5'
 */
export function say(key, values = {}) {
  return store.words[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** The same of a text that names the app. */
export function sayOfApp(key, values = {}) {
  return say(key, { app: store.app.name, ...values });
}

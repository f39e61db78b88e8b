/**
 * Version of the reading engine. It changes whenever the same text could be read differently: stored texts are then read again.
 * tests/reading/engine.test.ts notices a reading that changed without it.
 */
export const ENGINE = '2026.12.157';

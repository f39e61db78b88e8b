import type { en } from './en/index.ts';

/** Every word of Brief's own in one language: an entry a message. A language that lacks one does not compile. */
export type Words = typeof en;

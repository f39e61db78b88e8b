/** The moment at which every question is asked: an hour after the last article. */
export const NOW = new Date('2026-11-23T18:00:00Z');

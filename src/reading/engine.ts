/** Version of the reading engine. It changes whenever the same text could be read differently. */
export const ENGINE = '2026.12.14';

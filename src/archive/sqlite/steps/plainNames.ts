/** Step of the migrations: tables by the names of the field, and none that nothing reads. */
export const plainNames = `
  ALTER TABLE happened RENAME TO processed_events;
  ALTER TABLE tally RENAME TO counters;
  DROP TABLE relations;
`;

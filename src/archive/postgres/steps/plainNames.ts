/** Tables by the names of the field, and none that nothing reads. */
export const plainNames = `
  ALTER TABLE happened RENAME TO processed_events;
  DROP TABLE relations;
`;

/** Step of the migrations: which versions were hidden from somebody when they were replaced is known at once. */
export const hiddenVersions = `
  CREATE INDEX versions_hidden ON versions (number) WHERE concealed <> 0 OR visible_to IS NOT NULL;
`;

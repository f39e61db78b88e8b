/** Step of the migrations: answers on their way. A row without a body was delivered; `due` is the end of a lease too. */
export const outbox = `
  CREATE TABLE outbox (
    key TEXT PRIMARY KEY,
    workspace TEXT NOT NULL,
    body TEXT,
    owner TEXT,
    due TEXT NOT NULL,
    attempts INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX outbox_waiting ON outbox (due) WHERE body IS NOT NULL;
  CREATE INDEX outbox_delivered ON outbox (due) WHERE body IS NULL;
`;

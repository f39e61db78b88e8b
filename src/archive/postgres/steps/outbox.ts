/** Step of the migrations: answers on their way. A row without a body was delivered; `due` is the end of a lease too. */
export const outbox = `
  CREATE TABLE outbox (
    key text COLLATE "C" PRIMARY KEY,
    workspace text COLLATE "C" NOT NULL,
    body text,
    owner text,
    due text COLLATE "C" NOT NULL,
    attempts integer NOT NULL
  );
  CREATE INDEX outbox_waiting ON outbox (due) WHERE body IS NOT NULL;
  CREATE INDEX outbox_delivered ON outbox (due) WHERE body IS NULL;
`;

/** Step of the migrations: what answers cite that stand where everybody there reads them. A thread of '' is not known. */
export const sentAnswers = `
  CREATE TABLE sent_answers (
    cited TEXT NOT NULL,
    workspace TEXT NOT NULL,
    channel TEXT NOT NULL,
    thread TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (cited, workspace, channel, thread)
  ) STRICT, WITHOUT ROWID;
`;

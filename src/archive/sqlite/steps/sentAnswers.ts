/** Step of the migrations: what is cited by answers that everybody in a channel can read. A thread of '' is not known. */
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

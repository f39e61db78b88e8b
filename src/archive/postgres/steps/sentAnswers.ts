/** Step of the migrations: what is cited by answers that everybody in a channel can read. A thread of '' is not known. */
export const sentAnswers = `
  CREATE TABLE sent_answers (
    cited text COLLATE "C" NOT NULL,
    workspace text COLLATE "C" NOT NULL,
    channel text COLLATE "C" NOT NULL,
    thread text COLLATE "C" NOT NULL,
    at text COLLATE "C" NOT NULL,
    PRIMARY KEY (cited, workspace, channel, thread)
  );
`;

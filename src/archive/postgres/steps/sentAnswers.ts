/** Step of the migrations: what answers cite that stand where everybody there reads them. A thread of '' is not known. */
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

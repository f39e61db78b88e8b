import { answerQuestions } from '../answerQuestions.ts';
import { type PageReading, readPage } from './readPage.ts';

export interface PageQuestion {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly url: string;
}

answerQuestions<PageQuestion, PageReading>(({ bytes, contentType, url }) =>
  readPage(bytes, contentType, url),
);

import { answerQuestions } from '../answerQuestions.ts';
import { type DocumentKind, type DocumentReading, readDocument } from './readDocument.ts';

export interface DocumentQuestion {
  readonly kind: DocumentKind;
  readonly bytes: Uint8Array;
}

answerQuestions<DocumentQuestion, DocumentReading>(({ kind, bytes }) => readDocument(kind, bytes));

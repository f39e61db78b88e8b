import type { ArchiveTrouble } from '../archiveError.ts';

/** What a thread is started with. */
export interface ThreadData {
  readonly path: string;
  readonly role: 'reader' | 'writer';
}

/** One call to a thread. */
export interface Question {
  readonly id: number;
  readonly call: string;
  readonly values: readonly unknown[];
}

/** What comes back for it: a value, a refusal, a fault of the program, or word of how far it got. */
export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly refused: { readonly trouble: ArchiveTrouble; readonly message: string } }
  | { readonly id: number; readonly fault: Error }
  | { readonly id: number; readonly done: number; readonly all: number };

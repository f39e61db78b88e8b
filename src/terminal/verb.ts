import type { ExitCode, Services, Streams } from './services.ts';

/** One verb of the command line. */
export interface Verb {
  readonly usage: string;
  readonly purpose: string;
  /** Words that may come first behind the verb, for a shell to complete. */
  readonly words?: readonly string[];
  /** As they are typed: "brief ask …". */
  readonly examples: readonly string[];
  readonly options: Readonly<
    Record<string, { readonly type: 'boolean' | 'string'; readonly purpose: string }>
  >;
  run(words: readonly string[], flags: Flags, services: Services, streams: Streams): Promise<ExitCode>;
}

/** Options as given. */
export type Flags = Readonly<Record<string, boolean | string | undefined>>;

/** The forms in which an answer can be had. */
export const FORMATS = {
  json: { type: 'boolean', purpose: 'the answer for machines' },
  markdown: { type: 'boolean', purpose: 'the answer as Markdown' },
  cable: { type: 'boolean', purpose: 'the answer as a cable' },
  wire: { type: 'boolean', purpose: 'the answer as wire copy, outlets in parentheses' },
} as const;

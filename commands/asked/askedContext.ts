import type { ThreadContext } from '../../src/answers/asked.ts';
import type { ArchiveView } from '../../src/archive/port.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';

/** What typed words are read with. */
export interface AskedContext {
  readonly archive: ArchiveView;
  readonly lexicon: Lexicon;
  readonly now: Date;
  /** IANA zone in which "today" is meant. */
  readonly zone: string;
  /** What the thread asked before. */
  readonly before: ThreadContext | null;
}

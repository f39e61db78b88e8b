import { foldWords } from '../../text/foldText.ts';
import { tokensOf } from '../../text/tokensOf.ts';
import type { TopicDefinition } from '../lexicon.ts';

/** A term as folded words; an open one ("sanction*") matches any ending of its last word. */
export interface CompiledTerm {
  readonly words: readonly string[];
  readonly open: boolean;
}

/** Terms by the first three letters of their first word, longest first; what may begin with a word is kept. */
export class TermTable<T extends CompiledTerm> {
  private readonly rows = new Map<string, T[]>();
  private readonly known = new Map<string, readonly T[]>();
  /** Marks the beginnings of `rows`, as bits: most words have another, which is seen without looking the word up. */
  private readonly begins = new Int32Array(BEGINNINGS >> 5);

  constructor(terms: readonly T[]) {
    for (const term of terms) {
      const key = term.words[0]!.slice(0, 3);
      const beginning = beginningOf(key);
      this.begins[beginning >> 5]! |= 1 << (beginning & 31);
      this.rows.set(key, [...(this.rows.get(key) ?? []), term]);
    }
    for (const rows of this.rows.values()) rows.sort((a, b) => b.words.length - a.words.length);
  }

  get size(): number {
    return this.rows.size;
  }

  /**
   * The terms whose first word this folded word can be.
   *
   * @example table.startingWith('sanctions') // the terms "sanction*", "sanctions list"
   */
  startingWith(low: string): readonly T[] {
    const beginning = beginningOf(low);
    if ((this.begins[beginning >> 5]! & (1 << (beginning & 31))) === 0) return NONE;
    const before = this.known.get(low);
    if (before !== undefined) return before;
    const found = (this.rows.get(low.slice(0, 3)) ?? []).filter(({ words, open }) =>
      open && words.length === 1 ? low.startsWith(words[0]!) : low === words[0],
    );
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(low, found.length > 0 ? found : NONE);
    return found;
  }
}
const NONE: readonly never[] = [];
const MOST_KNOWN = 50_000;
const BEGINNINGS = 1 << 12;

/** The first three letters of a word as one number. */
function beginningOf(word: string): number {
  const first = Math.imul(word.charCodeAt(0), 0x9e35);
  const second = Math.imul(word.charCodeAt(1), 0x85eb);
  return (first ^ second ^ Math.imul(word.charCodeAt(2), 0xc2b3)) & (BEGINNINGS - 1);
}

/** A term of a topic; a hint is one that shows the topic only in company. */
export interface TopicTerm extends CompiledTerm {
  readonly topic: number;
  readonly hint: boolean;
}

interface CompiledTopic {
  readonly definition: TopicDefinition;
  readonly company: TermTable<CompiledTerm>;
  readonly not: TermTable<CompiledTerm>;
}

/** All topics, and all their terms and hints in one table. */
export interface CompiledTopics {
  readonly topics: readonly CompiledTopic[];
  readonly terms: TermTable<TopicTerm>;
}

/**
 * Makes topic definitions ready for looking up all terms of all topics at once.
 *
 * @example compileTopics(lexicon.topics).terms.startingWith('sanctions') // [{ words: ['sanctions'], …
 */
export function compileTopics(definitions: readonly TopicDefinition[]): CompiledTopics {
  return {
    topics: definitions.map((definition) => ({
      definition,
      company: new TermTable(definition.company.map(compileTerm)),
      not: new TermTable(definition.not.map(compileTerm)),
    })),
    terms: new TermTable<TopicTerm>(
      definitions.flatMap(({ terms, hints }, topic) => [
        ...terms.map((term) => ({ ...compileTerm(term), topic, hint: false })),
        ...hints.map((term) => ({ ...compileTerm(term), topic, hint: true })),
      ]),
    ),
  };
}

function compileTerm(term: string): CompiledTerm {
  const open = term.endsWith('*');
  const folded = foldWords(open ? term.slice(0, -1) : term);
  return { words: tokensOf(folded, { start: 0, end: folded.length }).map((token) => token.low), open };
}

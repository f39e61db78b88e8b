import { foldWords } from '../../text/foldText.ts';
import { tokensOf } from '../../text/tokensOf.ts';
import type { TopicDefinition } from '../lexicon.ts';

/** A term as folded words; an open one ("sanction*") matches any ending of its last word. */
export interface CompiledTerm {
  readonly words: readonly string[];
  readonly open: boolean;
}

/** Terms by the first three letters of their first word, longest first. */
export type TermTable<T extends CompiledTerm> = ReadonlyMap<string, readonly T[]>;

/** A term of a topic; a hint is one that shows the topic only in company. */
export interface TopicTerm extends CompiledTerm {
  readonly topic: number;
  readonly hint: boolean;
}

export interface CompiledTopic {
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
 * @example compileTopics(lexicon.topics).terms.get('san') // the terms of sanctions, and others
 */
export function compileTopics(definitions: readonly TopicDefinition[]): CompiledTopics {
  return {
    topics: definitions.map((definition) => ({
      definition,
      company: tableOf(definition.company.map(compileTerm)),
      not: tableOf(definition.not.map(compileTerm)),
    })),
    terms: tableOf(
      definitions.flatMap(({ terms, hints }, topic) => [
        ...terms.map((term) => ({ ...compileTerm(term), topic, hint: false })),
        ...hints.map((term) => ({ ...compileTerm(term), topic, hint: true })),
      ]),
    ),
  };
}

function tableOf<T extends CompiledTerm>(terms: readonly T[]): TermTable<T> {
  const table = new Map<string, T[]>();
  for (const term of terms) {
    const key = term.words[0]!.slice(0, 3);
    table.set(key, [...(table.get(key) ?? []), term]);
  }
  for (const rows of table.values()) rows.sort((a, b) => b.words.length - a.words.length);
  return table;
}

function compileTerm(term: string): CompiledTerm {
  const open = term.endsWith('*');
  const folded = foldWords(open ? term.slice(0, -1) : term);
  return { words: tokensOf(folded, { start: 0, end: folded.length }).map((token) => token.low), open };
}

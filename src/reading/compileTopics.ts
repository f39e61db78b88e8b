import { foldWords } from '../text/foldText.ts';
import { tokensOf } from '../text/tokensOf.ts';
import type { TopicDefinition } from './lexicon.ts';

/** A term as folded words; an open one ("sanction*") matches any ending of its last word. */
export interface CompiledTerm {
  readonly words: readonly string[];
  readonly open: boolean;
}

export interface CompiledTopic {
  readonly definition: TopicDefinition;
  readonly company: readonly CompiledTerm[];
  readonly not: readonly CompiledTerm[];
}

/** All topics, and all their terms by the first three letters of their first word, longest first. */
export interface CompiledTopics {
  readonly topics: readonly CompiledTopic[];
  readonly byFirst: ReadonlyMap<string, readonly { readonly term: CompiledTerm; readonly topic: number }[]>;
}

/**
 * Makes topic definitions ready for looking up all terms of all topics at once.
 *
 * @example compileTopics(lexicon.topics).byFirst.get('san') // the terms of sanctions, and others
 */
export function compileTopics(definitions: readonly TopicDefinition[]): CompiledTopics {
  const byFirst = new Map<string, { term: CompiledTerm; topic: number }[]>();
  const topics = definitions.map((definition, topic) => {
    for (const term of definition.terms.map(compileTerm)) {
      const key = term.words[0]!.slice(0, 3);
      byFirst.set(key, [...(byFirst.get(key) ?? []), { term, topic }]);
    }
    return { definition, company: definition.company.map(compileTerm), not: definition.not.map(compileTerm) };
  });
  for (const rows of byFirst.values()) rows.sort((a, b) => b.term.words.length - a.term.words.length);
  return { topics, byFirst };
}

function compileTerm(term: string): CompiledTerm {
  const open = term.endsWith('*');
  const folded = foldWords(open ? term.slice(0, -1) : term);
  return { words: tokensOf(folded, { start: 0, end: folded.length }).map((token) => token.low), open };
}

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
  /** Terms by the first three letters of their first word. */
  readonly byFirst: ReadonlyMap<string, readonly CompiledTerm[]>;
  readonly company: readonly CompiledTerm[];
  readonly not: readonly CompiledTerm[];
}

export function compileTopics(definitions: readonly TopicDefinition[]): CompiledTopic[] {
  return definitions.map((definition) => {
    const byFirst = new Map<string, CompiledTerm[]>();
    for (const term of definition.terms.map(compileTerm)) {
      const key = term.words[0]!.slice(0, 3);
      byFirst.set(
        key,
        [...(byFirst.get(key) ?? []), term].sort((a, b) => b.words.length - a.words.length),
      );
    }
    return {
      definition,
      byFirst,
      company: definition.company.map(compileTerm),
      not: definition.not.map(compileTerm),
    };
  });
}

function compileTerm(term: string): CompiledTerm {
  const open = term.endsWith('*');
  const folded = foldWords(open ? term.slice(0, -1) : term);
  return { words: tokensOf(folded, { start: 0, end: folded.length }).map((token) => token.low), open };
}

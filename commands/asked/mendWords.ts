import type { Entities } from './entities.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is asked for, or an office: a noun, which an article may go before. */
const NOUNS =
  /^(?:quotes?|statements?|latest|summary|topics|something|anything|everything|opinion|position|reaction|comments?|remarks|articles?|headlines|president|minister|chancellor|ambassador)$/;

/**
 * Misspelt words of the question itself, where such a word is due: "waht did", "said abuot". A name stays as it is, and
 * so does a word on its own.
 */
export function mendWords(words: readonly Token[], vocabulary: Vocabulary, entities: Entities): Token[] {
  const typed: Typed = { words, vocabulary, entities };
  return words.map((token, at) => {
    const isName =
      entities.all.some((e) => e.from <= at && at < e.to) || (at > 0 && /^\p{Lu}/u.test(token.text));
    // "how many people died?"
    if (token.kind !== 'word' || isName || OWN_WORDS.test(token.folded)) return token;
    const right = vocabulary.mend(token.folded);
    return right && isMeant(right, at, typed) ? { ...token, text: right, folded: right } : token;
  });
}

interface Typed {
  readonly words: readonly Token[];
  readonly vocabulary: Vocabulary;
  readonly entities: Entities;
}

const isDid = (at: number, { words, vocabulary }: Typed): boolean =>
  vocabulary.match('did', words, at) > 0 || vocabulary.match('say', words, at) > 0;

const isSaid = (at: number, { words, vocabulary }: Typed): boolean =>
  vocabulary.match('say', words, at) > 0 || vocabulary.kindAt(words, at) !== null;

/** Whether the right spelling is meant by the word at an index. */
function isMeant(right: string, at: number, typed: Typed): boolean {
  const { words, vocabulary } = typed;
  const token = words[at]!;
  const before = words.slice(0, at);
  const isBehindNoun =
    isDid(at + 1, typed) ||
    (['about', 'by', 'where', 'fillers'] as const).some((part) => vocabulary.match(part, words, at + 1) > 0);
  // "Quell toll quote": a short word with another letter is a verb only where one is due.
  const isOtherLetter = token.folded.length <= 4 && !isSlip(token.folded, right);
  const isBehindWord = before.some((_, j) => isDid(j, typed) || vocabulary.match('what', words, j) > 0);
  if (isOtherLetter && !isBehindWord && !isBehindNoun) return false;
  // "did Sorn say the river would stay level": a second verb of speech is none misspelt.
  const isVerb = vocabulary.match('say', [{ ...token, text: right, folded: right }], 0) > 0;
  if (isVerb && before.some((_, j) => isSaid(j, typed))) return false;
  if (NOUNS.test(right)) {
    if (at + 1 === words.length || isBehindNoun) return true;
  } else if (/^(?:the|a|an|his|her|their|its|this|that)$/.test(words[at - 1]?.folded ?? '')) {
    // "the toll" is a thing, no misspelt verb.
    return false;
  }
  // "what happend"
  if (/^happen/.test(right) && vocabulary.match('what', words, at - 1) > 0) return true;
  return /^(?:what|who|when|where|did|does)$/.test(right) ? opens(at, typed) : isBehindSpeech(at, typed);
}

/** Whether a word that asks is due: a verb, an "about" or a name follows. */
const opens = (at: number, typed: Typed): boolean =>
  isDid(at + 1, typed) ||
  typed.vocabulary.match('about', typed.words, at + 1) > 0 ||
  typed.entities.all.some((e) => e.from === at + 1);

/** Whether a word of a question is due behind what was said or a name, or before a name that begins it. */
function isBehindSpeech(at: number, typed: Typed): boolean {
  const { words, vocabulary, entities } = typed;
  return (
    words.slice(0, at).some((_, j) => isSaid(j, typed) || vocabulary.match('quotes', words, j) > 0) ||
    entities.all.some((e) => e.to <= at) ||
    (at === 0 && entities.all.some((e) => e.from <= at + 2)) ||
    isBetweenNames(words, at, vocabulary)
  );
}

/** "netnyahu abuot iran": behind a word or two that no question has, and before what is asked about. */
function isBetweenNames(words: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  const before = words.slice(0, at);
  return (
    at > 0 &&
    at <= 2 &&
    at + 1 < words.length &&
    before.every((t) => t.kind === 'word' && !vocabulary.knows(t.folded) && !vocabulary.isSmall(t.folded))
  );
}

/** Words of their own, however near they are to one of a question. */
const OWN_WORDS = /^(?:died|dies|dead|lied|paid|wait|quotas?)$/;

/** True where a letter was left out, added or changed places, and none is another. */
function isSlip(typed: string, right: string): boolean {
  return typed.length !== right.length || [...typed].sort().join('') === [...right].sort().join('');
}

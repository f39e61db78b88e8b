import type { KnownSpeaker, Lexicon } from '../../src/reading/lexicon.ts';
import { foldName } from '../../src/text/foldName.ts';
import { editDistance } from '../../src/text/nearestWord.ts';
import { countryNamed } from './countryNamed.ts';
import type { Entity } from './entities.ts';
import { type KnownNames, knownNames } from './knownNames.ts';
import { latinOf } from './latinNames.ts';
import { type Token, wordsOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Without small words at its ends. */
export function subjectOf(tokens: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
  let start = 0;
  // "the subject of migration"
  const at = tokens[0]?.folded === 'the' ? 1 : 0;
  if (
    /^(?:subject|issue|question|topic|matter|problem)$/.test(tokens[at]?.folded ?? '') &&
    tokens[at + 1]?.folded === 'of'
  )
    start = at + 2;
  while (
    start < tokens.length &&
    tokens[start]!.kind === 'word' &&
    /^(?:(?:he|she|it|they|we|you|i|there|that|who|what)['’](?:s|d|ll|ve|re|m)|anyone|anybody|someone|somebody|everyone|that|whether|if|his|her|their|its|any|some|who|what|how|why|where|which|there|was|were|is|are|he|she|they|it|will|would|has|have|had|to|for|of|after|before|with|because|about|into|in|at)$/.test(
      tokens[start]!.folded,
    ) &&
    start < tokens.length - 1
  )
    start += 1;
  // "… zur Ukraine gesagt hat": where the verb comes last it is no part of the subject.
  const isVerb = (at: number) =>
    vocabulary.language !== 'en' &&
    vocabulary.match('say', tokens, at) + vocabulary.match('did', tokens, at) > 0;
  let end = tokens.length;
  while (
    end > start &&
    tokens[end - 1]!.kind === 'word' &&
    (vocabulary.isSmall(tokens[end - 1]!.folded) || isVerb(end - 1)) &&
    end - start > 1
  )
    end -= 1;
  return tokens.slice(start, end);
}

/** The subject as typed; of another language the English words that stored articles use, where they are known, and the typed ones. */
export function translated(
  tokens: readonly Token[],
  typed: string,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
  { words: all, entities }: { readonly words: readonly Token[]; readonly entities: readonly Entity[] },
): { readonly subject: string; readonly untranslated: readonly string[]; readonly asTyped: string | null } {
  if (vocabulary.language === 'en')
    return { subject: wordsOf(typed, tokens), untranslated: [], asTyped: null };
  const names = knownNames(lexicon);
  const words: string[] = [];
  const untranslated: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const term = vocabulary.termAt(tokens, at);
    if (term) {
      words.push(term.english);
      at += term.length;
      continue;
    }
    const token = tokens[at]!;
    // "Нетаньяху", "die Hisbollah": whoever is spoken of, by the name that English texts use.
    const named = entities.find((e) => e.kind !== 'country' && all[e.from] === token);
    const known = named?.known ?? knownAs(token, lexicon);
    if (known) {
      words.push(shortName(known));
      at += named ? named.to - named.from : 1;
      continue;
    }
    const country = countryNamed(token.text, names);
    // "Reykjavik" is no other word for Iceland.
    if (country && !country.isCapital && !isEnglishName(token, tokens[at + 1], country.code, names))
      words.push(names.countryName(country.code));
    else if (!vocabulary.isSmall(token.folded)) {
      words.push(inLatin(token.text, names));
      // "Il-20" is the same in every language.
      if (token.kind === 'word' && !token.isEnglish && !country && !/\d/.test(token.text))
        untranslated.push(token.text);
    }
    at += 1;
  }
  const subject = words.join(' ');
  const asTyped = wordsTyped(tokens, typed, vocabulary);
  return { subject, untranslated, asTyped: asTyped === subject ? null : asTyped };
}

/** The telling words as they were typed, of which offices may be in English already; null where there is none. */
function wordsTyped(tokens: readonly Token[], typed: string, vocabulary: Vocabulary): string | null {
  const spans = tokens
    .filter(({ kind, folded }) => kind === 'word' && !vocabulary.isSmall(folded))
    .map(({ start, end }) => typed.slice(start, end));
  return [...new Set(spans)].join(' ') || null;
}

/** "Месси" is Messi in English texts. */
function inLatin(word: string, names: KnownNames): string {
  const latin = latinOf(word, names);
  return latin === word ? latin : `${latin[0]!.toUpperCase()}${latin.slice(1)}`;
}

/** "Turkish" in "Turkish Stream": a word for a country that is a part of an English name. */
function isEnglishName(token: Token, following: Token | undefined, code: string, names: KnownNames): boolean {
  const next = following?.text ?? '';
  return (
    /^\p{Lu}/u.test(next) && !countryNamed(next, names) && names.namesOf(code).includes(foldName(token.text))
  );
}

/** Somebody of the lexicon by a name as it is spelt or declined in another language: "Netanyahou", "о Трампе". */
function knownAs({ text }: Token, lexicon: Lexicon): KnownSpeaker | null {
  if (!/^\p{Lu}\p{L}{3,}/u.test(text)) return null;
  const folded = foldName(text);
  const known = knownNames(lexicon).speakers.get(folded);
  if (known) return known;
  const isCyrillic = /\p{Script=Cyrillic}/u.test(text);
  if (!isCyrillic && folded.length < LONG_NAME) return null;
  const isLike = (name: string) => {
    const surname = foldName(name.split(' ').at(-1)!);
    if (!isCyrillic) return surname.length >= LONG_NAME && editDistance(folded, surname, 2) === 1;
    const stem = surname.length > 4 ? surname.replace(/[аеийоуыьэюя]$/, '') : surname;
    return (
      /\p{Script=Cyrillic}/u.test(name) && folded.startsWith(stem) && ENDING.test(folded.slice(stem.length))
    );
  };
  return lexicon.speakers.find(({ name, also }) => [name, ...also].some(isLike)) ?? null;
}
/** What Russian puts behind a surname: "о Трампе", but "в Бушере" is not about Bush. */
const ENDING = /^(?:а|у|ом|ем|е|и|ы|ой|ою|ей|я|ю|ым|им|ого|его|ому|ему)?$/;
/** A name of fewer letters is too near to other words. */
const LONG_NAME = 7;

/** The surname of a person, where it is one of the names; the whole name otherwise. */
function shortName({ kind, name, also }: KnownSpeaker): string {
  const surname = name.split(' ').at(-1)!;
  return kind === 'person' && also.includes(surname) ? surname : name;
}

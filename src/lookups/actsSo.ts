import type { StoredVersion } from '../archive/port.ts';
import type { Span } from '../text/article.ts';
import { foldWords } from '../text/foldText.ts';
import { BEFORE_VERB } from './beforeVerb.ts';
import { conceptsIn, type Subject, wholeMask } from './subject.ts';

/** How far back whoever "he" is may be named, in sentences. */
const REACH = 2;

/**
 * Sentences in which a text says in its own words that somebody did one of some things: "He ruled out a referendum and rejected
 * a patrol." A pronoun is the only person whom the nearest sentence before names.
 *
 * @param verbs folded: "ruled out"
 * @param orNot also that somebody did not: "refused to comment"
 * @param gender of the given name, where it shows one: a text that has the surname alone must have the same pronoun
 * @example actsSo(reykjavik, 'Sergei Lavrov', ['ruled out'], null).length // 0
 */
export function actsSo(
  version: StoredVersion,
  name: string,
  verbs: readonly string[],
  subject: Subject | null,
  { orNot = false, gender = null }: { readonly orNot?: boolean; readonly gender?: 'm' | 'f' | null } = {},
): readonly Span[] {
  const { reading, text } = version;
  const surname = foldWords(name).split(' ').at(-1)!;
  const did = verbs.map((verb) => RegExp.escape(verb)).join('|');
  const not = orNot
    ? "(?:(?:refus|declin|fail)ed to |(?:did|would|has|had) not |(?:did|would|has|had)n't )?"
    : '';
  const acts = (who: string) =>
    new RegExp(
      `(?<!\\p{L})${who}(?: of (?:the )?\\p{L}+)?(?:, [^,]{2,60},|,)? ${HAS}(?:(?:is|was) the (?:only|first|last) [^,;:"]{2,60} to |[^,;:"]{2,80},? and ${HAS}|(?:hat|hatte) [^,;:"]{2,80} )?${not}(?:${did})(?!\\p{L})`,
      'u',
    );
  const byName = acts(RegExp.escape(surname));
  const byPronoun = acts(PRONOUN);
  const own = ownWords(version);
  return reading.sentences
    .filter(({ start, end }, i) => {
      const told = own[i]!;
      // Few sentences have one of the verbs: the short test spares the long ones.
      if (!verbs.some((verb) => told.includes(verb))) return false;
      if (
        !(told.includes(surname) && byName.test(told)) &&
        !(
          byPronoun.test(told) &&
          (onlyPersonBefore(version, i) === name ||
            (mayBeHers(told, name, gender) && isSubjectBefore(version, i, surname)))
        )
      )
        return false;
      const whole = foldWords(text.slice(start, end));
      return !subject || conceptsIn(whole, subject).mask === wholeMask(subject);
    })
    .map(({ start, end }) => ({ start, end }));
}

/** "has also", "a", "hat", "on Monday": what is between whoever did it and the verb. */
const HAS = `(?:(?:(?:${BEFORE_VERB})(?! not)|on \\p{L}+) ){0,3}`;
/** "He" and "she" at the beginning of a sentence, in the languages of texts. */
const PRONOUN = '^(?:he|she|il|elle|er|sie|el|ella|он|она)';

const ownWordsOf = new WeakMap<StoredVersion, readonly string[]>();

/** Every sentence of a text as `withoutSpoken` has it, made once: each person of the text is looked for in them. */
function ownWords(version: StoredVersion): readonly string[] {
  const known = ownWordsOf.get(version);
  if (known) return known;
  const made = version.reading.sentences.map(({ start, end }) => withoutSpoken(version, start, end));
  ownWordsOf.set(version, made);
  return made;
}

/** A sentence, folded, without what is quoted in it: what somebody says that another did is no word of the text's own. */
function withoutSpoken({ reading, text }: StoredVersion, start: number, end: number): string {
  let own = text.slice(start, end);
  for (const quote of reading.quotes) {
    if (quote.kind !== 'direct' && quote.kind !== 'spoken') continue;
    const from = Math.max(quote.start - start, 0);
    const to = Math.min(quote.end, end) - start;
    if (from < to) own = own.slice(0, from) + '"'.repeat(to - from) + own.slice(to);
  }
  return foldWords(own);
}

/** Whether a sentence's pronoun may be of whoever has a name: a surname alone may be anybody's, "Nora" is no "he". */
const mayBeHers = (told: string, name: string, gender: 'm' | 'f' | null): boolean =>
  !name.includes(' ') || (gender !== null && GENDERED[gender].test(told));
const GENDERED = { m: /^(?:he|il|er|el|он)(?!\p{L})/u, f: /^(?:she|elle|sie|ella|она)(?!\p{L})/u } as const;

/** Whether the sentence right before begins with a surname alone that its reading takes for nobody, and names nobody else: "Feld welcomed it." */
function isSubjectBefore({ reading, text }: StoredVersion, at: number, surname: string): boolean {
  const before = reading.sentences[at - 1];
  if (!before) return false;
  const isNamed = reading.people.some((p) =>
    p.mentions.some(({ start }) => before.start <= start && start < before.end),
  );
  const names = text.slice(before.start, before.end).match(/(?<=[\p{Ll},] )\p{Lu}\p{L}+/gu) ?? [];
  const said = foldWords(text.slice(before.start, before.end));
  return !isNamed && names.length === 0 && said.startsWith(`${surname} `);
}

/** Whom alone the nearest sentence before names that names anybody; null for none and for several. */
function onlyPersonBefore({ reading }: StoredVersion, at: number): string | null {
  for (const one of reading.sentences.slice(Math.max(0, at - REACH), at).reverse()) {
    const named = reading.people.filter((p) =>
      p.mentions.some(({ start }) => one.start <= start && start < one.end),
    );
    if (named.length > 0) return named.length === 1 ? named[0]!.name : null;
  }
  return null;
}

/** Words before a name that are no part of it. */
const TITLES = new Set(
  `mr mrs ms miss dr sir dame lord lady sen senator rep gov governor president prime minister foreign secretary of state
  defense defence us u.s chief justice general gen col lt major speaker king queen prince princess ambassador chancellor
  director spokesman spokeswoman spokesperson the a an`.split(/\s+/),
);
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^zelensk(?:y|yy|iy|i)$/, 'zelensky'],
  [/^(?:dmitry|dmytro)$/, 'dmytro'],
  [/^(?:volodymyr|vladimir)$/, 'volodymyr'],
];

/** A name's words, folded, without titles in front and possessives. */
export function nameWords(name: string): string[] {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}\s.-]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean);
  while (words.length > 1 && TITLES.has(words[0]!.replace(/\.$/, ''))) words.shift();
  return words.map((word) => SPELLINGS.find(([pattern]) => pattern.test(word))?.[1] ?? word);
}

/**
 * Whether two names can be one person's: the same words, a surname or given name alone, initials and short forms, or
 * one name's words all among the other's.
 *
 * @example samePerson('Antony J. Blinken', 'Blinken') // true
 */
export function samePerson(gold: string, printed: string): boolean {
  const one = nameWords(gold);
  const other = nameWords(printed);
  if (one.length === 0 || other.length === 0) return false;
  if (one.join(' ') === other.join(' ')) return true;
  if (one.length === 1 && other.includes(one[0]!)) return true;
  if (other.length === 1 && (other[0] === one.at(-1) || (one.length <= 3 && one.includes(other[0]!))))
    return true;
  const longOne = one.filter((word) => word.length > 1);
  const longOther = other.filter((word) => word.length > 1);
  if (one.at(-1) === other.at(-1)) {
    const [given, else_] = [one[0]!, other[0]!];
    return (
      given.startsWith(else_) ||
      else_.startsWith(given) ||
      given[0] === else_.replace('.', '') ||
      else_[0] === given.replace('.', '') ||
      longOne.some((word, at) => at < longOne.length - 1 && longOther.slice(0, -1).includes(word))
    );
  }
  const within = (few: string[], many: string[]) =>
    few.length > 1 && many.length > 1 && few.every((word) => many.includes(word));
  return within(longOne, longOther) || within(longOther, longOne);
}

const OF_MANY_BODIES = new Set('the a an of and to for in on ministry department'.split(' '));

/** Whether two names can be one body's: a telling word in common, or the initials of the other. */
export function sameBody(gold: string, printed: string): boolean {
  const telling = (name: string) => nameWords(name).filter((word) => !OF_MANY_BODIES.has(word));
  const printedWords = telling(printed);
  if (telling(gold).some((word) => printedWords.includes(word)) || samePerson(gold, printed)) return true;
  const words = nameWords(gold);
  return (
    words.length > 2 &&
    nameWords(printed)
      .join('')
      .includes(words.map((word) => word[0]).join(''))
  );
}

import { editDistance } from '../text/nearestWord.ts';

/** A longer text is no formula: what is alike in it was copied. */
const LONGEST = 200;
const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’-]{2,}/gu;
/** Days and months change in every copy; outlets and their towns stand in datelines. */
const NO_NAME =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$|^(?:the|this|that|for|and|but|his|her|their|our|its|she|they|who|with|from|under|after|before|today|yesterday|mr|mrs|reuters|afp|tass|interfax|xinhua|photo|source|read|more)$/i;

/**
 * Whether two short texts in nearly the same words tell of different persons, places or bodies: nominations, condolences,
 * calls and condemnations are made by a formula, and each is news of its own. Either has a name that the other lacks, not
 * as another spelling.
 *
 * @example tellsOfOthers('… condemns the attack in Mali.', '… condemns the attack in Iraq.') // true
 */
export function tellsOfOthers(one: string, other: string): boolean {
  if (wordsIn(one) > LONGEST || wordsIn(other) > LONGEST) return false;
  const [names, others] = [namesIn(one), namesIn(other)];
  const lacks = (these: ReadonlySet<string>, those: ReadonlySet<string>) =>
    [...these].filter((name) => ![...those].some((known) => isSame(name, known)));
  return lacks(names, others).length > 0 && lacks(others, names).length > 0;
}

const wordsIn = (text: string): number => text.split(/\s+/).length;
const isSame = (a: string, b: string): boolean =>
  a === b || (a.length > 2 && b.length > 2 && a.length + b.length > 6 && editDistance(a, b, 2) < 2);

/** Names in lower case, those of a dateline and a credit left out. */
function namesIn(text: string): ReadonlySet<string> {
  const body = text
    .replace(/^[^.!?\n]{0,60}?[—–-]{1,2}\s/u, '')
    .replace(/\([^()]{1,40}\)/g, ' ')
    .replace(/\n[^\n.]{0,60}$/u, '');
  const names = new Set<string>();
  for (const { 0: name, index } of body.matchAll(NAME)) {
    if (NO_NAME.test(name)) continue;
    // The first word of a sentence has a capital whatever it is.
    const opens = index === 0 || /[.!?:\n“"]\s*$/u.test(body.slice(Math.max(0, index - 3), index));
    if (!opens || /^\s+\p{Lu}/u.test(body.slice(index + name.length, index + name.length + 3)))
      names.add(name.toLowerCase().replace(/['’]s$/, ''));
  }
  return names;
}

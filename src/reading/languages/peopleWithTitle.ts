import type { TextLayout } from '../layout/layOut.ts';
import { type Gender, type Language, titleGender } from '../rules/compileLanguage.ts';
import { plainly } from '../rules/plainly.ts';
import type { Names } from './findNames.ts';
import type { Subject } from './readSubject.ts';

/** A text that names more people than this is a list: titles in it point to the first of them. */
const MOST_PEOPLE = 300;

/** The persons named before whom "le ministre", "der deutsche Außenminister" can mean. */
export function peopleWithTitle(
  layout: TextLayout,
  names: Names,
  subject: Extract<Subject, { kind: 'title' }>,
  form: Gender | null,
): number[] {
  const { language } = layout;
  const { head, wanted } = titleIn(layout, subject);
  if (head === null) return [];
  const gender = form ?? subject.gender;
  const fitting: number[] = [];
  for (const [index, one] of names.people.slice(0, MOST_PEOPLE).entries()) {
    if (!one.shown || one.titles.length === 0 || one.first >= subject.from) continue;
    if (gender && one.gender && one.gender !== gender) continue;
    const titles = one.titles.flatMap((title) => plainly(title).split(/[^\p{L}-]+/u));
    const isCalledSo = language.anyOffice.has(head) || titles.some((word) => sameHead(word, head, language));
    if (!isCalledSo) continue;
    if (wanted.every((word) => titles.some((own) => sameStem(own, word)))) fitting.push(index);
  }
  return fitting;
}

/** The office of "der deutsche Außenminister", and what else it is called by. */
function titleIn({ words, language }: TextLayout, { from, to }: { from: number; to: number }) {
  const named = words.slice(from, to).filter(({ isWord, plain }) => isWord && !language.small.has(plain));
  const head = named.find((word) => titleGender(language, word) !== undefined) ?? null;
  const wanted = named.filter((word) => word !== head).map(({ plain }) => plain);
  return { head: head?.plain ?? null, wanted };
}

/** "Minister" and "Außenminister", "ministre". */
const sameHead = (own: string, head: string, language: Language): boolean =>
  own === head ||
  (own.length > head.length &&
    own.endsWith(head) &&
    language.titleEndings.some(([ending]) => head.endsWith(ending)));

/** "russe" and "Russie", "российский" and "России". */
const sameStem = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return a === b || (length >= 4 && a.slice(0, 4) === b.slice(0, 4));
};

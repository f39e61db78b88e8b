import { singleSpaced } from '../../text/singleSpaced.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import { type Gender, type Language, titleGender } from '../rules/compileLanguage.ts';
import type { Mentioned, Names } from './findNames.ts';

/** Whom a phrase beside a verb shows as the speaker, before it is settled who that is. Word indices, end exclusive. */
export type Subject = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'name'; readonly who: readonly (readonly number[])[] }
  | { readonly kind: 'pronoun'; readonly gender: Gender }
  | { readonly kind: 'title'; readonly gender: Gender | null }
  | { readonly kind: 'body'; readonly name: string }
);

/**
 * The first person, pronoun, title or body of a phrase that may be its subject: not behind a preposition, not in
 * another case, not in marks. Null where there is none.
 *
 * `sought` shows that a lone capitalised word right at the front is a name ("a déclaré Durand"); `anyCase` admits
 * declined names, as after "according to"; `inMarks` reads words that stand in marks.
 */
export function readSubject(
  layout: TextLayout,
  names: Names,
  from: number,
  to: number,
  {
    sought = false,
    anyCase = false,
    inMarks = false,
  }: { sought?: boolean; anyCase?: boolean; inMarks?: boolean } = {},
): Subject | null {
  const { words, language } = layout;
  const phrase: Phrase = { from, to, sought, anyCase };
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    if (!word.isWord || (word.quotedSpan >= 0 && !inMarks)) continue;
    const free = !behindPreposition(layout, at, from);
    const pronoun = language.pronouns.get(word.plain);
    if (pronoun && free) return { kind: 'pronoun', gender: pronoun, from: at, to: at + 1 };
    const title = titleGender(language, word);
    if (title !== undefined) {
      if (free) return titleSubject(layout, names, phrase, at, title);
      continue;
    }
    const named = namedAt(layout, names, phrase, at);
    const subject = free ? namedSubject(layout, names, phrase, named, at) : null;
    if (subject) return subject;
    if (named) at = named.to - 1;
  }
  return null;
}

/** Whoever is named at a word, in a case that a subject has, or the body there; null for neither. */
function namedSubject(
  layout: TextLayout,
  names: Names,
  { to, anyCase }: Phrase,
  named: Mentioned | null,
  at: number,
): Subject | null {
  if (!named) return bodyAt(layout, names, at, to);
  return anyCase || !named.declined ? nameSubject(layout, names, named, to) : null;
}

/** The words that are read, and how. */
interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly sought: boolean;
  readonly anyCase: boolean;
}

/** Who is named at a word, or whom the verb beside it shows to be named; null where nobody is. */
function namedAt(layout: TextLayout, names: Names, phrase: Phrase, at: number): Mentioned | null {
  const { from, to, sought, anyCase } = phrase;
  const here = names.mentionAt.get(at);
  const isOther = here?.declined && !anyCase && sought && standsAlone(layout, here.to);
  const named =
    (isOther ? null : here) ?? (sought ? takeName(layout, names, { at, from, to }, anyCase) : null);
  return named && named.to <= to ? named : null;
}

/** A title: the name after it, as far as nothing but its own words is between; a name beside it; else the title alone. */
function titleSubject(
  layout: TextLayout,
  names: Names,
  { from, to, sought, anyCase }: Phrase,
  at: number,
  title: Gender | null,
): Subject {
  const { words, language } = layout;
  const end = behindSecondOffice(layout, titleEnd(layout, at, to), to);
  for (let next = at + 1; next < Math.min(to, end + 1); next++) {
    const named = names.mentionAt.get(next) ?? names.take(next, to, anyCase);
    if (named && named.to <= to && (anyCase || !named.declined) && !belongsTo(layout, next, at))
      return nameSubject(layout, names, named, to);
  }
  const apposed =
    sought && words[end]?.text === ',' && words[end]!.sentence === words[at]!.sentence
      ? (names.mentionAt.get(end + 1) ?? names.take(end + 1, words.length, false))
      : null;
  // "el ministro, Serguéi Lavrov, …"
  if (apposed && !apposed.declined && !words[apposed.to]?.isWord)
    return nameSubject(layout, names, apposed, apposed.to);
  let begin = at;
  while (begin > from && words[begin - 1]!.isWord && !language.passed.has(words[begin - 1]!.plain)) {
    begin--;
    if (language.articles.has(words[begin]!.plain)) break;
  }
  const article = language.articles.get(words[begin]!.plain);
  return { kind: 'title', gender: title ?? article ?? null, from: begin, to: end };
}

/** "CDU-Chef und Kanzlerkandidat Otto Brandt": index behind the second office, where a name stands there; else the same. */
function behindSecondOffice(layout: TextLayout, end: number, to: number): number {
  const { words, language } = layout;
  const second = words[end + 1];
  if (end + 2 >= to || !language.and.has(words[end]!.plain) || titleGender(language, second!) === undefined)
    return end;
  const behind = titleEnd(layout, end + 1, to);
  return words.slice(end + 2, behind).some(({ text }) => startsUpper(text)) ? behind : end;
}

/** The first body that a phrase names, whatever is before it: "сообщили в МИД". */
export function readBody(layout: TextLayout, names: Names, from: number, to: number): Subject | null {
  for (let at = from; at < to && layout.words[at]!.isWord && layout.words[at]!.quotedSpan < 0; at++) {
    const body = bodyAt(layout, names, at, to);
    if (body) return body;
  }
  return null;
}

/** A capitalised phrase that only the verb beside it shows to be a name. */
function takeName(
  layout: TextLayout,
  names: Names,
  { at, from, to }: { at: number; from: number; to: number },
  anyCase: boolean,
): Mentioned | null {
  const { words, language } = layout;
  if (!startsUpper(words[at]!.text) || language.articles.has(words[at - 1]?.plain ?? '')) return null;
  for (let back = from; back < at; back++) if (!language.passed.has(words[back]!.plain)) return null;
  return names.take(at, to, anyCase);
}

function nameSubject(layout: TextLayout, names: Names, named: Mentioned, to: number): Subject {
  const { words, language } = layout;
  const who = [named.who];
  let end = named.to;
  // "Lavrov et le ministre Dupont": two speak at once.
  if (end + 1 < to && language.and.has(words[end]!.plain)) {
    for (let next = end + 1; next < Math.min(to, end + 6); next++) {
      const other = names.mentionAt.get(next);
      if (other && !other.declined) {
        who.push(other.who);
        end = other.to;
        break;
      }
      if (titleGender(language, words[next]!) === undefined && !language.articles.has(words[next]!.plain))
        break;
    }
  }
  return { kind: 'name', who, from: named.from, to: end };
}

function bodyAt(layout: TextLayout, names: Names, at: number, to: number): Subject | null {
  const { words, text, language } = layout;
  const known = names.bodyAt.get(at);
  if (known && known.to <= to) return { kind: 'body', name: known.body.name, from: at, to: known.to };
  if (!language.bodies.has(words[at]!.plain)) return null;
  const end = titleEnd(layout, at, to);
  let begin = at;
  while (
    begin > 0 &&
    startsUpper(words[begin - 1]!.text) &&
    words[begin - 1]!.isWord &&
    !language.small.has(words[begin - 1]!.plain) &&
    words[begin - 1]!.sentence === words[at]!.sentence
  )
    begin--;
  return {
    kind: 'body',
    name: singleSpaced(text.slice(words[begin]!.start, words[end - 1]!.end)),
    from: begin,
    to: end,
  };
}

/** The end of a phrase that begins with a title or body: at a stop, a preposition, an adverb, a verb. */
function titleEnd(layout: TextLayout, at: number, to: number): number {
  const { words, language } = layout;
  let end = at + 1;
  while (end < to && words[end]!.quotedSpan === words[at]!.quotedSpan) {
    const { plain, text } = words[end]!;
    // "M. Vasseur"
    if (
      text === '.' &&
      words[end - 1]!.text.length <= 4 &&
      titleGender(language, words[end - 1]!) !== undefined
    ) {
      end++;
      continue;
    }
    if (!words[end]!.isWord) break;
    const of =
      language.of.has(plain) || (language.articles.has(plain) && language.of.has(words[end - 1]!.plain));
    if (!of && (language.small.has(plain) || language.prepositions.has(plain))) break;
    end++;
  }
  while (end > at + 1 && language.small.has(words[end - 1]!.plain)) end--;
  return end;
}

/** "la porte-parole de Lavrov", "conseiller du président Martin": the name is not that of the title at `at`. */
function belongsTo(layout: TextLayout, name: number, at: number): boolean {
  const { words, language } = layout;
  let back = name - 1;
  while (
    back > at &&
    (language.articles.has(words[back]!.plain) || titleGender(language, words[back]!) !== undefined) &&
    !language.of.has(words[back]!.plain)
  )
    back--;
  return back > at && (language.of.has(words[back]!.plain) || language.prepositions.has(words[back]!.plain));
}

/** Not "Lawrows Sprecherin": no further noun follows. */
function standsAlone(layout: TextLayout, at: number): boolean {
  const word = layout.words[at];
  return word === undefined || !word.isWord || layout.language.small.has(word.plain);
}

/** "avec le ministre", "mit Lawrow und Blinken": what follows a preposition is nobody's subject. */
function behindPreposition(layout: TextLayout, at: number, from: number): boolean {
  for (let back = at - 1; back >= from && at - back < 8; back--) {
    const isRuled = ruledBy(layout, back, from);
    if (isRuled !== null) return isRuled;
  }
  return false;
}

/** Whether the word before a noun rules it, or begins its phrase so that nothing does; null where the phrase goes on to the left. */
function ruledBy({ words, language }: TextLayout, at: number, from: number): boolean | null {
  const { plain, text } = words[at]!;
  const left = at > from ? words[at - 1]! : null;
  if (language.articles.has(plain)) {
    // An article begins a phrase: only what comes right before it can rule it.
    if (left && language.and.has(left.plain)) return null;
    const isBoth = language.prepositions.has(plain) && !language.of.has(plain);
    return isBoth || (left !== null && isRuling(language, left.plain));
  }
  if (isRuling(language, plain)) return true;
  if (language.and.has(plain) || text === '.') return null;
  // "los saludos del presidente dominicano Luis Abinader"
  const isOfTitle = left !== null && words[at]!.isWord && titleGender(language, left) !== undefined;
  return endsPhrase(language, words[at]!) && !isOfTitle ? false : null;
}

const isRuling = ({ prepositions, of }: Language, plain: string): boolean =>
  prepositions.has(plain) || of.has(plain);

/** Whether a word before a noun is no part of its phrase. */
const endsPhrase = (language: Language, word: Word): boolean =>
  !word.isWord ||
  language.passed.has(word.plain) ||
  language.notNames.has(word.plain) ||
  language.bodies.has(word.plain) ||
  (titleGender(language, word) === undefined && !startsUpper(word.text));

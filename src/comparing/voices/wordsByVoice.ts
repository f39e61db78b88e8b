import type { Lexicon } from '../../reading/lexicon.ts';
import type { Quote } from '../../reading/reading.ts';
import { englishOf, type Language } from '../../reading/rules/compileLanguage.ts';
import { BODY, isKind } from '../../reading/rules/wordKinds.ts';
import { foldWords } from '../../text/foldText.ts';
import { wordsIn } from '../compareWords.ts';
import type { ReadText } from '../verify/voices.ts';

/**
 * How many words each person is quoted with in a text, the most quoted first: words in quotation marks, under a speaker
 * label or in the person's own statement. Where the reading names nobody, a full name at the end of the mention beside
 * the quote counts ("her neighbour Ida Holt"). Bodies, papers and reports are no persons; other words are nobody's.
 *
 * @example wordsByVoice(version, lexicon) // Map { 'Sergei Lavrov' => 208 }
 */
export function wordsByVoice(text: ReadText, lexicon: Lexicon): Map<string, number> {
  const people = new Set(text.reading.people.map(({ name }) => name));
  const counted = new Map<string, number>();
  for (const quote of text.reading.quotes) {
    const name = personOf(quote, people, englishOf(lexicon));
    const words = name === null ? 0 : ownWords(text, quote);
    if (name !== null && words > 0) counted.set(name, (counted.get(name) ?? 0) + words);
  }
  return new Map([...counted].sort((a, b) => b[1] - a[1]));
}

/**
 * Words in marks whose speaker is not known, or is no person.
 *
 * @example wordsWithoutVoice(version, lexicon) // 0
 */
export function wordsWithoutVoice(text: ReadText, lexicon: Lexicon): number {
  const people = new Set(text.reading.people.map(({ name }) => name));
  return text.reading.quotes
    .filter((quote) => personOf(quote, people, englishOf(lexicon)) === null)
    .reduce((sum, quote) => sum + ownWords(text, quote), 0);
}

function ownWords({ text }: ReadText, { kind, spans, marked }: Quote): number {
  const own = kind === 'spoken' ? spans : marked;
  return own.reduce((sum, { start, end }) => sum + wordsIn(text.slice(start, end)).length, 0);
}

function personOf(
  { speakerName, speaker, possible }: Quote,
  people: ReadonlySet<string>,
  english: Language,
): string | null {
  if (speakerName !== null) return people.has(speakerName) ? speakerName : null;
  if (possible.length > 0) return possible.length === 1 ? possible[0]! : null;
  return speaker ? nameIn(speaker.text, people, english) : null;
}

const FULL_NAME =
  /(?:^|\s)(?<before>[\p{Ll}\p{N}/.-]+ )?(?<name>\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}\.)?(?: \p{Lu}\p{Ll}[\p{L}'’-]+){1,2})$/u;

/** "9/11 widow Terry Strada", "Kiara Perkins, a student", but no "The New Yorker" and no "his ministry". */
function nameIn(mention: string, people: ReadonlySet<string>, english: Language): string | null {
  const head = mention.split(/,|\s[(–—]/, 1)[0]!.trim();
  const { before = '', name } = FULL_NAME.exec(head)?.groups ?? {};
  if (
    !name ||
    /^(?:The|A|An|One|Some) /.test(name) ||
    /^(?:the|a|an|of|at|by|in|to|from|with|for) $/.test(before)
  )
    return null;
  const last = foldWords(name.split(' ').at(-1)!);
  if (isKind(last, english, BODY) || NO_PERSON.test(name)) return null;
  return people.has(name) || before !== '' || head === name ? name : null;
}

const NO_PERSON =
  /\b(?:News|Media|Press|Online|Magazine|Foundation|Republicans|Democrats|States|Kingdom|Union|University|College|Street|House|County|City)\b/;

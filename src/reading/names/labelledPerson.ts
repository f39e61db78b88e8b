import { singleSpaced } from '../../text/singleSpaced.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import { OF_PARLIAMENT, type SpeakerLabel } from '../layout/speakerLabels.ts';
import type { Reader } from '../prepareReader.ts';
import { isA, STRONG_TITLE } from '../rules/wordKinds.ts';
import { isGivenName } from './nameWords.ts';
import type { Turn } from './turn.ts';

/** What counts as the same label: the same words; in capitals the same surname ("ANNA HOLT, SPOKESWOMAN", then "HOLT"). */
export function keyOf(text: string, { label, form }: SpeakerLabel): string {
  const low = singleSpaced(text.slice(label.start, label.end).toLowerCase());
  return form === 'capitals' ? low.split(',')[0]!.split(' ').at(-1)! : low;
}

/** "Anna Holt (Wexford) (Lab)", "The Secretary of State for Ports (Greta Holm)": what a record of parliament alone has. */
export const isOfParliament = (text: string, { brackets, label, bare }: Turn): boolean =>
  brackets.some(
    ({ start, end }) =>
      OF_PARLIAMENT.test(text.slice(start, end)) ||
      (bare &&
        MINISTER.test(text.slice(label.start, label.end)) &&
        IN_FULL_NAME.test(text.slice(start, end))),
  );

const MINISTER =
  /^The (?:[\p{L}-]+ ){0,4}?(?:Secretary of State|Prime Minister|Minister|Chancellor|(?:Attorney|Solicitor|Advocate) General|Leader of the House)\b/u;

const IN_FULL_NAME = /^\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){1,4}$/u;

/** Whether a plain label is somebody's name: by a given name, by the lexicon, or because the text names them in full. */
export function isPerson(layout: TextLayout, turn: Turn, reader: Reader): boolean {
  const { words, text } = layout;
  if (isNamedPerson(words, turn, reader) || isPresented(layout, turn)) return true;
  const last = words[turn.to - 1]!;
  // "HOLT" and "OKAFOR-REYES", but "McCann", "O'Hara" and "Okafor-Reyes" as they are written.
  const surname = /\p{Ll}/u.test(last.text)
    ? last.text
    : last.text.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
  if (!/^\p{L}[\p{L}'’-]+$/u.test(surname) || reader.places.at(words, turn.to - 1)) return false;
  return turn.to - turn.from === 1 && new RegExp(`\\p{Lu}[\\p{L}.'’-]+ ${surname}(?!\\p{L})`, 'u').test(text);
}

/** "Foreign Ministry Spokesperson Wei Zhun’s Regular Press Conference": the headline names whom a label names, behind an office. */
function isPresented({ words, text, headlineText }: TextLayout, { from, to, label }: Turn): boolean {
  if (headlineText === null || to - from < 2) return false;
  const at = headlineText.indexOf(text.slice(label.start, label.end));
  return at > 0 && OFFICE_BEFORE.test(headlineText.slice(0, at)) && words[to - 1]!.isWord;
}

const OFFICE_BEFORE =
  /\b(?:spokes(?:person|man|woman)|minister|president|secretary|ambassador|commissioner|chancellor|director|representative|envoy|chair(?:man|woman|person)?|general)\s$/iu;

export function isNamedPerson(words: readonly Word[], turn: Turn, reader: Reader): boolean {
  const known = reader.speakers.at(words, turn.from);
  return (
    (known !== null && known.to <= turn.to && known.values[0]!.kind === 'person') ||
    (turn.to - turn.from > 1 &&
      isGivenName(words[turn.from]!, reader) &&
      reader.places.at(words, turn.from) === null)
  );
}

/** "Russian Foreign Minister Sergei Lavrov:": a known person ends the label. */
export function lastPerson(words: readonly Word[], turn: Turn, reader: Reader): boolean {
  for (let at = turn.to - 1; at > turn.from && turn.to - at < 4; at--) {
    const known = reader.speakers.at(words, at);
    if (known && known.to === turn.to && known.values[0]!.kind === 'person') return true;
    if (at > turn.from + 1 && isGivenName(words[at - 1]!, reader) && isA(words[at - 2], STRONG_TITLE))
      return true;
  }
  return false;
}

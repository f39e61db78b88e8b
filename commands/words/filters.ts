import { shorten } from '../../src/answers/refusals.ts';
import type { Wanted } from '../../src/archive/port.ts';
import type { QuoteKind } from '../../src/reading/reading.ts';
import type { TextMessage } from '../../src/words/line.ts';
import { say } from '../../src/words/say.ts';
import { readFor } from '../asking/answerAsked.ts';
import type { Asker, Desk } from '../command.ts';

/** What is meant by "only quoted": the rungs of the ladder from the top down to that one. */
const RUNGS: Readonly<Record<string, { readonly kinds: readonly QuoteKind[]; readonly label: string }>> = {
  quoted: { kinds: ['direct', 'spoken'], label: 'quoted words only' },
  'partly quoted': { kinds: ['direct', 'spoken', 'mixed'], label: 'quoted in whole or in part' },
  said: { kinds: ['direct', 'spoken', 'mixed', 'indirect'], label: 'quoted or reported words only' },
};
const ONLY = /(?:^|\s)only\s+(quoted|quotes|partly\s+quoted|said|reported)(?=\s|$)/i;

/** What a digest or watch is limited to, and the words without it; or why that is not clear. */
export type Filtered =
  | { readonly rest: string; readonly wanted: Wanted | null }
  | { readonly problem: TextMessage };

/**
 * `by:"…"`, `side:"…"`, `source:"…"`, `language:"…"` and `only quoted` taken out of the words.
 *
 * @example await takeFilters('weekdays 07:30 only quoted', asker, desk) // { rest: 'weekdays 07:30', wanted: { label: 'quoted words only', kinds: ['direct', 'spoken'] } }
 */
export async function takeFilters(words: string, asker: Asker, desk: Desk): Promise<Filtered> {
  let rest = words;
  const take = (name: string): string | null => {
    const found = new RegExp(`(?:^|\\s)${name}:\\s*(?:["“]([^"”]+)["”]|(\\S+))`, 'i').exec(rest);
    if (found) rest = rest.replace(found[0], ' ');
    return found ? (found[1] ?? found[2]!).trim() : null;
  };
  const by = take('by');
  const side = take('side');
  const source = take('source');
  const typed = take('lang(?:uage)?');
  const only = ONLY.exec(rest)?.[1]?.toLowerCase().replace(/\s+/g, ' ');
  rest = rest.replace(ONLY, ' ');
  const rung = only && RUNGS[only === 'quotes' ? 'quoted' : only === 'reported' ? 'said' : only];
  const language = typed && languageNamed(typed);
  if (typed && !language) return { problem: say((w) => w.subscriptions.noLanguage(shorten(typed))) };
  const speaking = await speakersOf(by, side, asker, desk);
  if ('problem' in speaking) return speaking;
  const { speakers, label: who } = speaking;
  const parts = [
    [who, source].filter(Boolean).join(' in '),
    language ? `texts in ${NAMES.of(language)}` : '',
    rung ? rung.label : '',
  ].filter(Boolean);
  if (parts.length === 0) return { rest, wanted: null };
  return {
    rest,
    wanted: {
      label: parts.join(', '),
      ...(speakers ? { speakers } : {}),
      ...(source ? { source } : {}),
      ...(language ? { language } : {}),
      ...(rung ? { kinds: rung.kinds } : {}),
    },
  };
}

/** Whom `by` and `side` mean; of both, those of the side among the speakers. */
async function speakersOf(
  by: string | null,
  side: string | null,
  asker: Asker,
  desk: Desk,
): Promise<
  { readonly speakers: readonly string[] | null; readonly label: string } | { readonly problem: TextMessage }
> {
  let speakers: readonly string[] | null = null;
  const labels: string[] = [];
  for (const [typed, isSide] of [
    [by, false],
    [side, true],
  ] as const) {
    if (!typed) continue;
    const asked = await readFor(`quotes ${typed}`, asker, desk);
    const found = asked.problems.length > 0 ? [] : asked.speakers.filter((one) => !one.isGuess);
    const fitting = isSide ? found.filter(({ kind }) => kind === 'side' || kind === 'body') : found;
    const names = fitting.flatMap((one) => one.names);
    if (names.length === 0)
      return {
        problem: say((w) =>
          isSide ? w.subscriptions.noSide(shorten(typed)) : w.subscriptions.noSpeaker(shorten(typed)),
        ),
      };
    speakers = speakers === null ? names : names.filter((name) => speakers!.includes(name));
    labels.push(fitting.map((one) => one.label).join(', '));
  }
  return { speakers, label: labels.join(', ') };
}

const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/**
 * The ISO 639-1 code of a language that is named in English or by its code; null for another word.
 *
 * @example languageNamed('French') // 'fr'
 */
export function languageNamed(word: string): string | null {
  const wanted = word.toLowerCase();
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  const isKnown = (code: string) => NAMES.of(code) !== code;
  if (/^[a-z]{2}$/.test(wanted)) return isKnown(wanted) ? wanted : null;
  return codes.find((code) => isKnown(code) && NAMES.of(code)?.toLowerCase() === wanted) ?? null;
}

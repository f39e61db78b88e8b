import type { Answer } from '../../src/answers/answer.ts';
import type { Asked, AskedSpeaker } from '../../src/answers/asked.ts';
import type { StoredVersion } from '../../src/archive/port.ts';
import { actsSo } from '../../src/lookups/actsSo.ts';
import type { Evidence } from '../../src/lookups/evidence.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { vocabulariesOf } from '../asked/vocabulary.ts';
import type { Asker, Desk } from '../command.ts';
import { textsCalling } from './calledSo.ts';
import { type Narrated, narrated } from './narrated.ts';
import { searchOf } from './search.ts';

/** What denies besides the verbs of denial, as texts write it. */
const NEVER = [
  'never said',
  'never called',
  'never used',
  'never made',
  'never wrote',
  'did not say',
  'had not said',
  'has not said',
];
/** "Riel's office said he never used those words", right behind them. */
const OF_WORDS_BEFORE =
  /\b(?:never|not|denie[sd]|deny|denying|disput(?:es|ed)|invent(?:s|ed)|fabricat(?:ed|ion)|fake)\b.*\b(?:words|quote|quotes|quotation|remarks?|statement|phrase|said (?:it|that|so)|saying (?:it|that|so))\b|\b(?:words|quote|quotation|remarks?|statement|phrase)\b.*\b(?:invented|fabricated|fake|false)\b/;

/**
 * Of "did Holl say that Sudria was weak?" the sentences in which texts tell that she denied to have said so, above what is found
 * besides: words that somebody denies are not given without the denial.
 *
 * @param found what is quoted on it
 * @example await withDenial(answer, holl, asked, [], asker, desk) // above it "Holl denied saying that …"
 */
export async function withDenial(
  answer: Answer,
  { kind, names }: AskedSpeaker,
  asked: Asked,
  found: readonly Evidence[],
  asker: Asker,
  desk: Desk,
): Promise<Answer> {
  const [name] = names;
  const { subject } = searchOf(asked, asker, desk);
  if (!asked.isClaim || kind !== 'person' || !name || !subject) return answer;
  // Where his own words have all of it, the texts that were read for them are enough.
  const isSaid = found.some(
    ({ reason, missing, quote }) => reason === 'words' && missing.length === 0 && quote.kind !== 'indirect',
  );
  const texts = isSaid
    ? [...new Set(found.map(({ version }) => version))]
    : await textsCalling({ labels: [name.split(' ').at(-1)!], subject }, asked, asker, desk);
  const verbs = [...vocabulariesOf(desk.lexicon)[0]!.formsOf('deny'), ...NEVER];
  const denied = texts.flatMap((version) =>
    actsSo(version, name, verbs, subject).map((span): Narrated => ({ version, span })),
  );
  const behind = found.flatMap(({ version, quote }) => deniedBehind(version, quote.end));
  return narrated([...denied, ...behind], answer);
}

/** The sentence behind some words, of the same paragraph, where it denies them. */
function deniedBehind(version: StoredVersion, end: number): Narrated[] {
  const { sentences, paragraphs } = version.reading;
  const next = sentences.find(({ start }) => start >= end);
  const isOne = paragraphs.some(
    (p) => p.start < end && next !== undefined && next.end <= p.end && p.start <= next.start,
  );
  const isDenial = next && isOne && OF_WORDS_BEFORE.test(foldWords(version.text.slice(next.start, next.end)));
  return isDenial ? [{ version, span: next }] : [];
}

import type { Sentence, TextLayout } from '../layout/layOut.ts';
import { type NounPhrase, phraseAfter } from '../layout/nounPhrases.ts';
import type { FoundCue } from './cue.ts';

const BE = new Set(['am', 'is', 'are', 'was', 'were', 'be', 'been', 'being']);
/** Whose passive has somebody spoken to as its subject: "Rusu was asked". */
const SPOKEN_TO = new Set('ask tell inform remind warn advise urge assure brief notify question'.split(' '));
/** Whose passive has somebody spoken of as its subject: "who was described as". */
const SPOKEN_OF = new Set(
  'describe call label brand dub characterise criticise condemn accuse blame praise hail denounce mock ridicule attack blast slam thank commend congratulate declare proclaim pronounce announce publish mention'.split(
    ' ',
  ),
);

/** Who speaks where a reporting verb is in the passive: whoever follows "by"; nobody named where nobody does. */
export interface PassiveSource {
  readonly by: NounPhrase | null;
  /** The subject is spoken of, so that without "by" the words are nobody's. */
  readonly spokenOf: boolean;
}

/**
 * Null for a verb that is in the active, and for passives whose subject speaks ("was quoted as saying").
 *
 * @example passiveSource(layout, cues[0], layout.sentences[cues[0].sentence]) // null
 */
export function passiveSource(
  { words }: TextLayout,
  cue: FoundCue,
  sentence: Sentence,
): PassiveSource | null {
  const { verb } = cue.verb;
  const spokenOf = SPOKEN_OF.has(verb);
  if (cue.gerund || !(spokenOf || SPOKEN_TO.has(verb))) return null;
  const before = words.slice(cue.from, cue.at);
  const { low } = words[cue.at]!;
  // "said, when asked about the vote", "said when told of the remark": it was put to whoever speaks.
  if (
    /^(?:asked|told|informed|reminded)$/.test(low) &&
    /^(?:when|if|once)$/.test(words[cue.from - 1]?.low ?? '')
  )
    return { by: null, spokenOf: /^(?:about|of)$/.test(words[cue.to]?.low ?? '') };
  if (!before.some((word) => BE.has(word.low)) || before.some((word) => word.low === 'to')) return null;
  if (low.endsWith('ing') || low === verb) return null;
  for (let at = cue.to; at < Math.min(sentence.to, cue.to + 8); at++) {
    const word = words[at]!;
    if (word.quotedSpan >= 0 || word.text === ',' || word.text === ':' || word.low === 'that') break;
    if (word.low === 'by') return { by: phraseAfter(words, at + 1, sentence.to), spokenOf };
  }
  return { by: null, spokenOf };
}

/** "was deported and declared persona non grata": a participle that goes on with the passive before "and", of whoever is spoken of. */
export function goesOnPassive({ words }: TextLayout, cue: FoundCue, sentence: Sentence): boolean {
  if (cue.from !== cue.at || words[cue.at - 1]?.low !== 'and' || !/(?:ed|en)$/.test(words[cue.at]!.low))
    return false;
  for (let at = cue.at - 2; at > sentence.from && cue.at - at < 14; at--) {
    const { low, text, quotedSpan } = words[at]!;
    if (quotedSpan >= 0 || /^[,;:]$/.test(text)) return false;
    if (BE.has(low)) return /(?:ed|en)$/.test(words[at + 1]?.low ?? '');
  }
  return false;
}

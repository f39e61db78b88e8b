import type { Span } from '../../text/article.ts';
import { leadsToMisquoted, saysCorrected } from '../../text/saysCorrected.ts';
import { layOut, type TextLayout } from '../layout/layOut.ts';
import { PhraseTable } from '../layout/phraseTable.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Reader, VerbForm } from '../prepareReader.ts';
import { englishOf } from '../rules/compileLanguage.ts';
import type { CueCandidate } from './cue.ts';
import { isDenial, isUnderDenial } from './denial.ts';
import { cueCandidates, isUnsaid } from './findCues.ts';
import { isForged } from './forged.ts';

/** A longer sentence is shown as far as the words in marks, from the clause that they are in. */
const LONGEST_SHOWN = 220;

/** “We accept nothing,” they will say: an answer that is imagined. */
const IMAGINED =
  /^,? ?(?:they|he|she|some|many|critics|others|opponents|skeptics|sceptics|you|people) (?:will|may|might|could) (?:no doubt |surely |then |well |perhaps |probably )?(?:say|answer|reply|argue|object|ask|retort|protest)\b/iu;

const compiled = new WeakMap<Lexicon, Pick<Reader, 'verbs'>>();

function verbsOf(lexicon: Lexicon): Pick<Reader, 'verbs'> {
  const known = compiled.get(lexicon);
  if (known) return known;
  const verbs = new PhraseTable<VerbForm>();
  for (const verb of lexicon.verbs) for (const form of verb.forms) verbs.add(form, { verb, form });
  compiled.set(lexicon, { verbs });
  return { verbs };
}

/**
 * The sentence that denies, supposes or takes back the words in marks that stand in it: ("He never said “no”."), "It would be wrong to
 * say “no”", "An earlier version of this article attributed “no” to him". Null where it says them of somebody. English only.
 *
 * @param text a paragraph, or what somebody says in one
 * @param marked the words in their marks, in UTF-16 code units of the text, end exclusive
 * @param hasCue whether the words in marks have a verb of their own behind them: then only one directly before them denies them
 * @example unsaidFrame('Holt never said “no” to us.', { start: 16, end: 20 }, false, lexicon) // { start: 0, end: 27 }
 */
export function unsaidFrame(text: string, marked: Span, hasCue: boolean, lexicon: Lexicon): Span | null {
  const layout = layOut(
    {
      text,
      source: text,
      headline: null,
      headlineText: null,
      paragraphs: [{ start: 0, end: text.length }],
      boilerplate: [],
      labels: new Map(),
    },
    englishOf(lexicon),
  );
  const index = layout.sentences.findIndex(({ start, end }) => start <= marked.start && marked.start < end);
  const sentence = layout.sentences[index];
  if (!sentence) return null;
  const { start, end } = sentence;
  const words = text.slice(start, end);
  const isTakenBack =
    saysCorrected(words) ||
    leadsToMisquoted(text.slice(start, marked.start)) ||
    IMAGINED.test(text.slice(marked.end, end));
  if (!isTakenBack && !isUnsaidBefore(layout, index, marked, hasCue, lexicon)) return null;
  if (end - start <= LONGEST_SHOWN) return { start, end };
  const clause = text.slice(start, marked.start).replace(/,\s*$/, '').lastIndexOf(', ');
  return { start: clause < 0 ? start : start + clause + 2, end: marked.end };
}

const FOR_A_REASON = /\b(?:why|how|where) (?:[\p{L}.’'-]+ ){1,5}$/u;

function isUnsaidBefore(
  layout: TextLayout,
  index: number,
  marked: Span,
  hasCue: boolean,
  lexicon: Lexicon,
): boolean {
  const { text, words, sentences } = layout;
  const cues = cueCandidates(layout, verbsOf(lexicon)).filter(
    ({ sentence, to }) => sentence === index && words[to - 1]!.end <= marked.start,
  );
  const last = cues.at(-1);
  if (!last) return false;
  const between = text.slice(words[last.to - 1]!.end, marked.start);
  if (!(hasCue ? /^(?: that)?,?\s*$/ : /^[^;,]*,?\s*$/).test(between) || /\bas\s*$/.test(between))
    return false;
  // "No one knows why Rusk said “…”": that he did is beyond question.
  if (FOR_A_REASON.test(text.slice(words[sentences[index]!.from]!.start, words[last.at]!.start)))
    return false;
  const isDenied = (cue: CueCandidate) => isDenial(layout, cue, cue.to);
  if (isUnsaid(layout, last) || isDenied(last) || isUnderDenial(layout, last, sentences[index]!)) return true;
  if (isForged(layout, index, words[last.at]!.start)) return true;
  // "dismissed reports that she had called it “late”": a noun that looks like a verb may stand between.
  const before = cues.slice(0, -1).findLast(isDenied);
  if (!before) return false;
  return !/[,;:]|\b(?:and|but)\b/.test(text.slice(words[before.to - 1]!.end, words[last.at]!.start));
}

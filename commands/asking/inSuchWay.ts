import type { TextMessage } from '../../src/answers/answer.ts';
import type { Asked } from '../../src/answers/asked.ts';
import { doesSo, saysSo } from '../../src/lookups/conditions.ts';
import type { QuotesFound } from '../../src/lookups/quoteSearch.ts';
import type { QuoteKind } from '../../src/reading/reading.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { say } from '../../src/words/say.ts';

/** What is done by saying so: what an article says that somebody promised answers before what he said besides. */
const PERFORMED: ReadonlySet<string> = new Set(['promise', 'threaten', 'deny', 'apologise', 'offer']);

/** Of "did Quell promise anything about bread?" what he promised, where that is among what was found. */
export function doneSo(found: QuotesFound, asked: Asked, verbs: readonly string[]): QuotesFound {
  // "what did he promise?": quotes that say so stand first anyway.
  const isOnlyReported =
    asked.kinds.some((kind) => PERFORMED.has(kind)) &&
    !found.evidence.some((e) => e.quote.kind !== 'indirect' && saysSo(e, verbs));
  const isAsked = asked.kinds.length > 0 && (asked.isYesNo || isOnlyReported);
  const own = isAsked ? ownVerbs(asked, verbs) : [];
  const evidence = found.evidence.filter((e) => own.length > 0 && doesSo(e, own));
  if (evidence.length === 0) return found;
  const count = (kind: QuoteKind) => evidence.filter((e) => e.quote.kind === kind).length;
  return {
    ...found,
    evidence,
    totals: {
      direct: count('direct'),
      spoken: count('spoken'),
      mixed: count('mixed'),
      indirect: count('indirect'),
    },
  };
}

/** The forms of the verb that was typed: "rejected" is no yes to "did he deny it?" */
export function ownVerbs(asked: Asked, verbs: readonly string[]): readonly string[] {
  const typed = foldWords(verbOf(asked)).slice(0, 3);
  return verbs.filter((verb) => verb.startsWith(typed));
}

/** What shows that somebody spoke of a subject himself: its words or its topic, or a question on it that he answers. */
const OWN_REASONS: readonly string[] = ['words', 'topic', 'question'];

/** What goes before the count: "Yes" where the words asked for are there, or that nothing is said in the way asked for. */
export function preface(asked: Asked, found: QuotesFound, verbs: readonly string[]): TextMessage | null {
  if (asked.order === 'oldest' && found.isLowerBound) return say((w) => w.said.earliest);
  const lacking = found.dropped.filter((condition) => condition !== 'verbs');
  const isPartial = found.missing.length > 0;
  if (lacking.length > 0)
    return say((w) =>
      w.said.dropped(
        lacking.map((condition) =>
          condition === 'place' ? w.said.noPlace(asked.place!) : w.said.notTo(asked.to!.label),
        ),
        !isPartial,
      ),
    );
  // "when did Putin last mention Ukraine?"
  if (asked.moment === 'when' && !isPartial && found.dropped.length === 0) return dayOf(asked, found);
  // Where words of the subject are missing, the verb is named among them.
  if (found.dropped.includes('verbs')) return isPartial ? null : say((w) => w.said.otherVerb(verbOf(asked)));
  if (!asked.isYesNo || isPartial) return null;
  // A claim is the reader's to judge: only a mention, or the article's own verb, is a yes.
  const isYes =
    asked.kinds.length === 0
      ? // A headline, or the place in the sentence around a quote, is no mention of his.
        !asked.isClaim && found.evidence.some(({ reason }) => OWN_REASONS.includes(reason))
      : doesSo(found.evidence[0]!, ownVerbs(asked, verbs));
  return say((w) => (isYes && asked.left.length === 0 ? w.said.yes : w.said.readTheWords));
}

/** The day of the first or last quote, by the dates of the texts; null where they state none or older ones were not looked at. */
function dayOf({ order }: Asked, { evidence, isLowerBound }: QuotesFound): TextMessage | null {
  const days = evidence.flatMap(({ version }) => version.article.published ?? []).sort();
  const published = order === 'oldest' ? days[0] : days.at(-1);
  if (!published || (order === 'oldest' && isLowerBound)) return null;
  const which = order === 'oldest' ? 'first' : evidence.length > 1 ? 'last' : 'only';
  return say((w) => w.said.dayOf(which, published));
}

/** The verb of the kind asked for, as typed. */
export function verbOf({ verb, kinds }: Asked): string {
  return verb ?? kinds[0]!;
}

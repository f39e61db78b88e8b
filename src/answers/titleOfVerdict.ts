import type { Difference, Omission } from '../comparing/verify/judge.ts';
import type { CheckedQuotation } from '../lookups/checkQuotation.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { Line } from './answer.ts';
import { countOf } from './days.ts';

/**
 * The first line of an answer to `verify`: the verdict in words, what an editor must see first before the rest.
 *
 * @example titleOfVerdict(checked) // ['Altered: a negation was added.']
 */
export function titleOfVerdict(checked: CheckedQuotation): Line {
  const { verdict, place, speaker } = checked;
  const stored = place?.judged.quote?.speakerName ?? null;
  const contradicted = withVerbOf(checked);
  if (contradicted) return contradicted;
  switch (verdict) {
    case 'verbatim':
      return [`Verbatim: the words stand as pasted, ${whose(checked)}.`];
    case 'trimmed':
      return [`Verbatim, trimmed: ${omitted(place!.judged.omissions)}, ${whose(checked)}.`];
    case 'altered':
      return [`Altered: ${changes(checked)}.${otherSpeaker(checked)}`];
    case 'rendering':
      return ['Another rendering: most of it is stored, in other words. Compare the two before you quote.'];
    case 'reported':
      return [
        stored
          ? `Reported only: the article says this of ${stored} in its own words, not in quotation marks.`
          : 'Reported only: these are the article’s own words, not in quotation marks, and nobody is said to have spoken them.',
      ];
    case 'misattributed':
      return [`Misattributed: the words are exact, but said by ${stored}, not ${speaker}.`];
    case 'not-found':
      return ['Not found: no stored text has this quotation.'];
    case null:
      return place
        ? [
            `Too short for a verdict: ${countOf(checked.sought.length, 'word')}. They are here, and perhaps in other places.`,
          ]
        : ['Too short for a verdict.'];
  }
}

/**
 * The first line where somebody asks who said some words: the speaker first, then how near the words are.
 *
 * @example whoSaid(checked) // ['Said by Sergei Lavrov, but not in these words: a negation was added.']
 */
export function whoSaid(checked: CheckedQuotation): Line {
  const { verdict, place } = checked;
  const stored = place?.judged.quote?.speakerName ?? null;
  const possible = place?.judged.quote?.possible ?? [];
  const contradicted = withVerbOf(checked);
  if (contradicted) return contradicted;
  const who =
    stored ?? (possible.length > 0 ? `${possible.join(' or ')}: the article does not decide` : null);
  switch (verdict) {
    case 'verbatim':
    case 'misattributed':
      return [
        who
          ? `Said by ${who}, word for word.`
          : 'In quotation marks, word for word; the article names no speaker.',
      ];
    case 'trimmed':
      return [
        `${who ? `Said by ${who}` : 'In quotation marks, the article names no speaker'}; ${omitted(place!.judged.omissions)}.`,
      ];
    case 'altered':
      return [`${who ? `Said by ${who}` : 'No speaker named'}, but not in these words: ${changes(checked)}.`];
    case 'rendering':
      return [
        who
          ? `Perhaps ${who}, in other words. Compare the two.`
          : 'Stored in other words, and nobody is named. Compare the two.',
      ];
    default:
      return titleOfVerdict(checked);
  }
}

/**
 * What is pasted stands under a verb that turns it down ("denied that …", which the reading keeps inside the reported words):
 * then that verb comes first. Null where it does not.
 */
function withVerbOf({ place, parts }: CheckedQuotation): Line | null {
  const quote = place?.judged.quote ?? null;
  if (!place || parts.length > 0 || quote?.kind !== 'indirect' || quote.cue?.start !== quote.start)
    return null;
  if (place.judged.span.start < quote.cue.end) return null;
  return [
    `Not asserted: the article reports this of ${quote.speakerName ?? 'somebody'} with “`,
    { excerpt: excerptOf(place.version, { start: quote.cue.start, end: quote.cue.end }) },
    '”, in its own words.',
  ];
}

function whose({ place, speaker }: CheckedQuotation): string {
  const { judged } = place!;
  const stored = judged.quote?.speakerName ?? null;
  switch (judged.speaker) {
    case 'same':
      return `said by ${stored}`;
    case 'possible':
      return `said by ${judged.quote!.possible.join(' or ')}: the article does not decide`;
    case 'unknown':
      return `in quotation marks; whether ${speaker} said them the article does not say`;
    default:
      return stored ? `said by ${stored}` : 'in quotation marks; the article names no speaker';
  }
}

function otherSpeaker({ place, speaker, parts }: CheckedQuotation): string {
  if (parts.length > 0 || place?.judged.speaker !== 'other') return '';
  return ` Stored as said by ${place.judged.quote?.speakerName}, not ${speaker}.`;
}

function omitted(omissions: readonly Omission[]): string {
  const real = omissions.filter((o) => !o.isNarration || o.marked);
  const words = real.reduce((sum, o) => sum + o.words, 0);
  if (words === 0) return 'an editor’s addition or ellipsis is marked';
  const what = [...new Set(real.flatMap((o) => o.callouts))];
  const with_ = what.length > 0 ? `, among them ${joinAnd(what.map((w) => `a ${w}`))}` : '';
  const isMarked = real.every((o) => o.marked);
  return `${countOf(words, 'word')} left out${isMarked ? '' : ' without a mark'}${with_}`;
}

/** What was changed, negations, numbers and names first. */
function changes({ place, parts }: CheckedQuotation): string {
  if (parts.length > 0) return splice(parts);
  const { differences, omissions, splice: kind } = place!.judged;
  const clauses: string[] = [];
  for (const callout of ['negation', 'number', 'name'] as const) {
    const n = differences.filter((d) => d.callouts.includes(callout)).length;
    if (n === 1)
      clauses.push(`a ${callout} was ${differences.find((d) => d.callouts.includes(callout))!.kind}`);
    else if (n > 1) clauses.push(`${n} ${callout}s were changed`);
  }
  const rest = differences.filter((d) => d.callouts.length === 0);
  for (const one of ['changed', 'added', 'dropped'] as const) {
    const n = rest.filter((d) => d.kind === one).length;
    if (n > 0) clauses.push(`${stretches(rest, one, n)} ${n === 1 ? 'was' : 'were'} ${one}`);
  }
  const unmarked = omissions.filter((o) => !o.marked && !o.isNarration);
  if (unmarked.length > 0) {
    const words = unmarked.reduce((sum, o) => sum + o.words, 0);
    const what = [...new Set(unmarked.flatMap((o) => o.callouts))];
    clauses.push(
      `${countOf(words, 'word')} ${words === 1 ? 'was' : 'were'} left out without a mark${what.length > 0 ? ` (${joinAnd(what.map((w) => `a ${w}`))})` : ''}`,
    );
  }
  if (kind === 'far-apart') clauses.push('its parts stand far apart');
  if (kind === 'two-speakers') clauses.push('its parts are of two speakers');
  return clauses.length > 0 ? joinAnd(clauses) : 'the words differ';
}

function stretches(differences: readonly Difference[], kind: Difference['kind'], n: number): string {
  const one = differences.find((d) => d.kind === kind)!;
  const isOneWord = [one.pasted, one.stored].every((s) => s === null || s.end - s.start < 20);
  return n === 1 ? (isOneWord ? 'one word' : 'a stretch') : `${n} stretches`;
}

function splice(parts: CheckedQuotation['parts']): string {
  const texts = new Set(parts.map((p) => p.version)).size;
  const names = new Set(parts.map((p) => p.judged.quote?.speakerName ?? null)).size;
  if (names > 1) return 'words of two speakers were put together';
  if (texts > 1) return 'parts of several texts were put together';
  const isBackward = parts.some((p, i) => i > 0 && p.judged.span.start < parts[i - 1]!.judged.span.start);
  return isBackward ? 'its parts stand in another order' : 'its parts stand far apart';
}

/** "a", "a and b", "a, b and c". */
function joinAnd(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

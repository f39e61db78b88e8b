import type { Verdict } from '../comparing/verify/judged.ts';
import type { Line } from './line.ts';
import type { Checked } from './values.ts';

/** The first lines of a checked quotation that a language words; `verdictLines` chooses among them. */
export interface VerdictWording {
  /** The article turns down what was pasted: its verb. */
  readonly against: (checked: Checked, verb: Line) => Line;
  /** The words are in marks in a sentence that says them of nobody. */
  readonly framed: (checked: Checked, sentence: Line) => Line;
  /** Whoever says the words says them in a sentence that turns them, or for a case only. Null where the verdict hides that. */
  readonly turned: (checked: Checked, turn: NonNullable<Checked['turn']>) => Line | null;
  /** How the sentence of a refusal goes on behind the words. */
  readonly goesOn: (sentence: Line) => Line;
  /** The verdict itself. */
  readonly title: Readonly<Record<Verdict | 'short', (checked: Checked) => Line>>;
  /** Who said the words, then how near they are. */
  readonly whoSaid: {
    readonly within: (checked: Checked) => Line;
    readonly alteredWithin: (checked: Checked) => Line;
    readonly exact: (checked: Checked) => Line;
    readonly trimmed: (checked: Checked) => Line;
    readonly altered: (checked: Checked) => Line;
    readonly rendering: (checked: Checked) => Line;
  };
}

/**
 * The two first lines of a checked quotation in one language: `title` gives the verdict, `whoSaid` the speaker first, for a
 * question about who said the words. What decides between the wordings is the same in every language.
 *
 * @example verdictLines({ title: { verbatim: () => ['Verbatim.'] } }).title({ verdict: 'verbatim' }) // ['Verbatim.']
 */
export function verdictLines(
  wording: VerdictWording,
): Record<'title' | 'whoSaid', (checked: Checked) => Line> {
  const title = (checked: Checked): Line => {
    const { verdict, goesOn } = checked;
    const line = bySentence(checked, wording);
    if (line) return line;
    const first = wording.title[verdict ?? 'short'](checked);
    const isWhole = verdict === 'verbatim' || verdict === 'trimmed';
    return isWhole && goesOn ? [...first, ...wording.goesOn(goesOn)] : first;
  };
  const whoSaid = (checked: Checked): Line =>
    bySentence(checked, wording) ?? bySpeaker(checked, wording.whoSaid) ?? title(checked);
  return { title, whoSaid };
}

/** Where the sentence that has the words makes the verdict; null where it does not. */
function bySentence(checked: Checked, { against, framed, turned }: VerdictWording): Line | null {
  const { verdict, frame, turn } = checked;
  if (checked.against) return against(checked, checked.against);
  if (frame && (verdict === 'relayed' || verdict === 'altered')) return framed(checked, frame);
  return turn && turned(checked, turn);
}

/** Where the speaker can come first; null where there is none to name. */
function bySpeaker(checked: Checked, lines: VerdictWording['whoSaid']): Line | null {
  const { verdict, stored, isMarkedWithin } = checked;
  const isWithin = isMarkedWithin && stored !== null;
  switch (verdict) {
    case 'verbatim':
    case 'misattributed':
      return isWithin ? lines.within(checked) : lines.exact(checked);
    case 'trimmed':
      return isWithin ? lines.within(checked) : lines.trimmed(checked);
    case 'relayed':
      return isWithin ? lines.within(checked) : null;
    case 'altered':
      return isWithin ? lines.alteredWithin(checked) : lines.altered(checked);
    case 'rendering':
      return lines.rendering(checked);
    default:
      return null;
  }
}

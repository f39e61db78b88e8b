import type { TextLayout } from '../layout/layOut.ts';
import type { Lexicon } from '../lexicon.ts';

const SPOKESPERSON = /\bspokes(?:person|man|woman)\b/iu;

/**
 * Whether a title or a label is that of a spokesperson.
 *
 * @example isSpokesperson('Deputy Spokeswoman') // true
 */
export const isSpokesperson = (title: string): boolean => SPOKESPERSON.test(title);

/**
 * Whether an office behind a name is that of a woman or, of spokesmen alone, a man; a chairman may be a woman. Null where it does not
 * show.
 *
 * @example genderOfOffice('spokeswoman for the council') // 'f'
 */
export function genderOfOffice(title: string): 'm' | 'f' | null {
  const found = /spokes(?<man>man)\b|woman\b/i.exec(title);
  return found && (found.groups!.man ? 'm' : 'f');
}

/** "Statement by the Spokesperson on …" */
const BY_SPOKESPERSON =
  /\b(?:statement|comment|remarks) by (?:the |an )?(?:\p{L}+ ){0,2}spokes(?:person|man|woman)\b/iu;

/**
 * Whether a headline says that a spokesperson speaks, of whatever office.
 *
 * @example isBySpokesperson('Statement by the Spokesperson on the elections') // true
 */
export const isBySpokesperson = (headline: string): boolean => BY_SPOKESPERSON.test(headline);

/** "the Spokesperson for the Secretary-General", "the spokesman of the High Representative": the office. */
const SPOKESPERSON_FOR =
  /\bspokes(?:person|man|woman) (?:for|of) (?:the )?((?:\p{L}[\p{L}.-]* ){0,3}?(?:secretary-general|representative|president|minister|chancellor|commissioner|chairperson|director-general|envoy|secretary))(?![\p{L}-])/iu;

/**
 * The last word of the office for which some words name a spokesperson, in small letters, and where they do; null where they name
 * none.
 *
 * @example officeSpokenFor('Spokesperson for the Secretary-General') // { office: 'secretary-general', from: 0, to: 38 }
 */
export function officeSpokenFor(words: string): { office: string; from: number; to: number } | null {
  const found = SPOKESPERSON_FOR.exec(words);
  if (!found) return null;
  const { 0: whole, 1: office = '', index } = found;
  return { office: office.toLowerCase().split(' ').at(-1)!, from: index, to: index + whole.length };
}

/** So many lines at the head of a text say who speaks for whom. */
const HEAD = 3;

/**
 * The side for which a statement speaks that names at its head a spokesperson for an office of one side alone: "UN" for the
 * Secretary-General. Null where no office is named or several sides have it.
 *
 * @example sideSpokenFor(layout, lexicon) // null
 */
export function sideSpokenFor(
  { text, headlineText, paragraphs }: TextLayout,
  { speakers }: Lexicon,
): string | null {
  const lines = [
    headlineText ?? '',
    ...paragraphs.slice(0, HEAD).map(({ start, end }) => text.slice(start, Math.min(end, start + 320))),
  ];
  for (const line of lines) {
    const office = SPOKESPERSON_FOR.exec(line)?.[1]
      ?.toLowerCase()
      .replace(/^(?:un|u\.n\.|eu) /, '');
    if (office === undefined) continue;
    const sides = new Set(
      speakers.flatMap(({ side, offices }) =>
        offices.some(({ title }) => title.toLowerCase() === office) ? [side] : [],
      ),
    );
    const [only] = sides;
    if (sides.size === 1 && only) return only;
  }
  return null;
}

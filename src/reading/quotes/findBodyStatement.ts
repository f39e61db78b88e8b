import type { TextLayout } from '../layout/layOut.ts';
import type { Roster } from '../names/roster.ts';
import type { Reader } from '../prepareReader.ts';
import type { FoundCue } from './cue.ts';
import { subjectBefore } from './findSubject.ts';
import { unmarkedText } from './ownParagraphs.ts';
import type { Author } from './quoteCandidate.ts';

/** A state or body, or "we", that condemns, welcomes or urges in the present tense: only its own statements do so. */
const STANCE =
  /^(?:(?:The )?((?:[Mm]embers of the )?(?:\p{Lu}[\p{L}.’'-]*)(?: (?:of|for|the|and|on)(?= )| \p{Lu}[\p{L}.’'-]*){0,7})|We) (?:(?:strongly|unequivocally|deeply|firmly|warmly|also|again|utterly|fully|categorically|continues? to|once again|unreservedly) )*(?:condemns?|welcomes?|congratulates?|deplores?|regrets?|urges?|calls? (?:on|for|upon)|reaffirms?|reiterates?|supports?|stands? (?:with|ready|by|firmly|shoulder)|remains? (?:\w+ )?(?:committed|concerned|ready|determined)|(?:is|are) (?:\w+ )?(?:concerned|appalled|alarmed|saddened|shocked|encouraged|outraged|committed|dismayed|troubled|gravely)|express(?:es)?|commends?|mourns?|joins?|demands?|rejects?|notes? with|takes? note|applauds?|recogni[sz]es?|appreciates?)\b/u;
/** Who issues a statement speaks of themselves so, outside of quotation marks. */
const WE = /(?<![\p{L}'’.])(?:[Ww]e|[Oo]ur)(?![\p{L}.])/u;
/** So many paragraphs at the head may tell what happened before the stance is taken. */
const MOST_BEFORE = 2;
/** A state or a body of several; a firm or a newspaper of the same form is none. */
const SPEAKS_FOR_ITSELF =
  /^(?:Members? of|Government|Ministry|Department|Council|Commission|Embassy|Office|Delegation|African Union|Arab League|League|Alliance|G7|G20|Quad)|\b(?:Government|Ministry|Council|Commission|Union|Embassy|Secretariat|States|Nations|Kingdom)\b/;

/**
 * The body whose own statement a text without an author is: "The United States condemns …", "We condemn …". Null where
 * anybody is said to say something in a paragraph without "we", where most of it is in marks, and where nobody takes a stance in the present tense.
 *
 * @example bodyStatement(layout, roster, reader, cues) // { person: null, names: ['United States'], mention: null }
 */
export function bodyStatement(
  layout: TextLayout,
  roster: Roster,
  reader: Reader,
  cues: readonly FoundCue[],
): Author | null {
  const { sentences, text, words, marked } = layout;
  const inMarks = marked.reduce((sum, { start, end }) => sum + end - start, 0);
  if (sentences.length === 0 || inMarks > text.length / 5) return null;
  const stances = sentences.flatMap((sentence) => {
    const found = STANCE.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 160)));
    return found ? [{ sentence, name: found[1] ?? null }] : [];
  });
  const first = stances[0];
  if (!first || first.sentence.paragraph > MOST_BEFORE) return null;
  // A report tells what others say; a paragraph with "we" is none.
  const own = new Set(
    [...layout.paragraphs.keys()].filter((at) => WE.test(unmarkedText(layout, layout.paragraphs[at]!))),
  );
  for (const cue of cues) {
    if (own.has(sentences[cue.sentence]!.paragraph)) continue;
    const subject = subjectBefore(layout, cue, sentences[cue.sentence]!.from);
    if (!subject) continue;
    const { low } = words[subject.head]!;
    if (roster.personAt.has(subject.head) || /^(?:he|she|they|officials?|spokes\w+)$/.test(low)) return null;
  }
  for (const { sentence, name } of stances) {
    if (name === null) continue;
    let at = sentence.from;
    if (words[at]!.low === 'the') at++;
    const place = reader.places.at(words, at);
    if (place && !place.values[0]!.demonym && place.values[0]!.place.country !== null)
      return { person: null, names: [place.values[0]!.place.name], mention: null };
    const body = reader.speakers.at(words, at)?.values[0];
    if (body?.kind === 'body') return { person: null, names: [body.name], mention: null };
    if (SPEAKS_FOR_ITSELF.test(name))
      return { person: null, names: [name.replace(/^[Mm]embers of the /, '')], mention: null };
  }
  // "We condemn …" alone: somebody's own words, and nobody can tell whose.
  const we = stances.filter(({ name }) => name === null).length;
  return we >= 1 && we === stances.length ? { person: null, names: [], mention: null } : null;
}

import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import type { Roster } from '../names/roster.ts';
import type { Reader } from '../prepareReader.ts';
import type { FoundCue } from './cue.ts';
import { subjectBefore } from './findSubject.ts';
import { FIRST_PERSON, unmarkedText } from './ownParagraphs.ts';
import type { Author } from './quoteCandidate.ts';

/** A state or body, or "we", that condemns, welcomes or urges in the present tense: only its own statements do so. */
const STANCE =
  /^(?<opening>(?:As|In|To|For|With|While|Following|Today)\b[^.;:“"]{0,90}, )?(?:(?:[Tt]he )?(?<name>(?:[Mm]embers of the )?(?:\p{Lu}[\p{L}.’'-]*)(?: (?:of|for|the|and|on)(?= )| \p{Lu}[\p{L}.’'-]*){0,7})|[Ww]e) (?:(?:strongly|unequivocally|deeply|firmly|warmly|also|again|utterly|fully|categorically|continues? to|once again|unreservedly) )*(?:condemns?|believes?|welcomes?|congratulates?|deplores?|regrets?|urges?|calls? (?:on|for|upon)|reaffirms?|reiterates?|supports?|stands? (?:with|ready|by|firmly|shoulder)|remains? (?:\w+ )?(?:committed|concerned|ready|determined)|(?:is|are) (?:\w+ )?(?:concerned|appalled|alarmed|saddened|shocked|encouraged|outraged|committed|dismayed|troubled|gravely)|express(?:es)?|commends?|mourns?|joins?|demands?|rejects?|notes? with|takes? note|applauds?|recogni[sz]es?|appreciates?)\b/u;
/** "The members of the Security Council condemned …": so a council states its own position in its press statements. */
const STANCE_OF_COUNCIL =
  /^The ((?:[Mm]embers of the )?(?:\p{Lu}[\p{L}.’'-]*)(?: (?:of|for|the|and|on)(?= )| \p{Lu}[\p{L}.’'-]*){0,7}) (?:(?:strongly|unequivocally|also|again|further|once again) )*(?:condemned|deplored|expressed|reaffirmed|reiterated|underlined|underscored|stressed|emphasi[sz]ed|called (?:on|for|upon)|urged|demanded|welcomed|recalled|commended|took note|noted|regretted|rejected)\b/u;
const THEY_GO_ON =
  /^They (?:(?:strongly|unequivocally|also|again|further|once again) )*(?:condemned|deplored|expressed|reaffirmed|reiterated|underlined|underscored|stressed|emphasi[sz]ed|called (?:on|for|upon)|urged|demanded|welcomed|recalled|commended|noted|regretted|rejected|conveyed|wished)\b/u;
const OF_COUNCIL = /\b(?:press )?statement\b/iu;
const COUNCIL = /^[Mm]embers of the |\b(?:Council|Commission|Committee)$/u;
/** Of the sentences of such a statement so many have the council as their subject. */
const MOSTLY = 0.4;
/** The body goes on in the first person; a reporter's "We spoke to …" and "We will bring you more" are none. */
const GOES_ON =
  /^We (?:(?:also|again|strongly|deeply|firmly|therefore|further|once again) )*(?:will (?:continue|not|never|stand|support|work|hold|defend|remain)|call|urge|condemn|welcome|continue to|remain (?:committed|ready|concerned|determined)|stand (?:with|by|ready|firmly)|reaffirm|reiterate|support|demand|reject|commend|are (?:committed|ready|determined|concerned|appalled))\b/;
/** A reporter says "we" too. */
const REPORTER =
  /^We (?:(?:have|[’']ve) )?(?:spoken?|asked|contacted|approached|reached out|hear|are (?:told|hearing|in)|will (?:bring|keep you|update|have more))\b/;
/** So many paragraphs at the head may tell what happened before the stance is taken. */
const MOST_BEFORE = 3;
/** A state or a body of several; a firm or a newspaper of the same form is none. */
const SPEAKS_FOR_ITSELF =
  /^(?:Members? of|Government|Ministry|Department|Council|Commission|Embassy|Office|Delegation|African Union|Arab League|League|Alliance|G7|G20|Quad)|\b(?:Government|Ministry|Council|Commission|Union|Embassy|Secretariat|States|Nations|Kingdom)\b/;

/**
 * The body whose own statement a text without an author is: "The United States condemns …", "We condemn …". Null where
 * anybody is said to say something, but for the paragraph in which the body goes on as "we", where most of it is in marks, and where nobody takes a stance in the present tense.
 *
 * @example bodyStatement(layout, roster, reader, cues) // null
 */
export function bodyStatement(
  layout: TextLayout,
  roster: Roster,
  reader: Reader,
  cues: readonly FoundCue[],
): Author | null {
  const { sentences, text, marked } = layout;
  const inMarks = marked.reduce((sum, { start, end }) => sum + end - start, 0);
  if (sentences.length === 0 || inMarks > text.length / 5) return null;
  const stances = stancesIn(layout);
  const council = statementOfCouncil(layout);
  if (council) return nameOf(layout, reader, council.from, council.name);
  const signed = whoOpens(layout);
  if (signed && !tellsOfOthers(layout, roster, cues, signed.sentence))
    return { person: null, names: [signed.name], mention: null };
  const first = stances[0];
  if (!first || first.sentence.paragraph > MOST_BEFORE) return null;
  const saysWe = layout.paragraphs.some((one) => FIRST_PERSON.test(unmarkedText(layout, one)));
  if (stances.length === 1 && !saysWe && (first.isWeak || goesOnAsReport(layout, first.sentence)))
    return null;
  if (sentences.some(({ start, end }) => REPORTER.test(text.slice(start, Math.min(end, start + 60)))))
    return null;
  if (tellsOfOthers(layout, roster, cues, first.sentence)) return null;
  for (const { from, name } of stances) {
    if (name === null) continue;
    const author = nameOf(layout, reader, from, name);
    if (author) return author;
  }
  // "We condemn …" alone: somebody's own words, and nobody can tell whose.
  const we = stances.filter(({ name }) => name === null).length;
  return we >= 1 && we === stances.length ? { person: null, names: [], mention: null } : null;
}

/** "We, the Foreign Ministers of Norland and Ruvia, underline …" at the head: who says "we" from there on. */
const WE_THE =
  /^We, (?:the )?((?:\p{Lu}[\p{L}\d’'-]*)(?: (?:(?:of|and|the|for) )*\p{Lu}[\p{L}\d’'-]*){0,8})/u;

/** Who signs a statement together: no "We, the Torvanian editors". */
const HOLDERS =
  /\b(?:Ministers|Heads|Leaders|Members|Presidents|Governments|States|Parties|Secretaries|Ambassadors|Delegates|Representatives|Commissioners|Chairs|Speakers|Mayors|Directors|Chiefs|Participants|Peoples?|Nations|Countries|Bishops|Rectors)\b/u;

function whoOpens({ sentences, text }: TextLayout): { sentence: Sentence; name: string } | null {
  for (const sentence of sentences) {
    if (sentence.paragraph > MOST_BEFORE) return null;
    const found = WE_THE.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 160)));
    // "the Ministers of Norland, Ruvia and Ostland": a list that a comma parts is left out.
    const isList = found?.input[found[0].length] === ',';
    if (found && HOLDERS.test(found[1]!))
      return { sentence, name: isList ? found[1]!.replace(/ of (?:the )?[^ ]+$/u, '') : found[1]! };
  }
  return null;
}

/** The sentences that take a stance, with who takes it: null for "we". */
function stancesIn({ sentences, text, words }: TextLayout) {
  return sentences.flatMap((sentence) => {
    const found = STANCE.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 160)));
    if (!found) return [];
    const { opening, name } = found.groups!;
    const from = firstWordAt(words, sentence, sentence.start + (opening?.length ?? 0));
    // So a report begins a sentence on a body too.
    const isWeak = opening !== undefined || / believes$/.test(found[0]);
    return [{ sentence, from, name: name === 'We' ? null : (name ?? null), isWeak }];
  });
}

/** Whether somebody says something, as in a report; in the paragraph in which the body goes on as "we" it is no report. */
function tellsOfOthers(
  layout: TextLayout,
  roster: Roster,
  cues: readonly FoundCue[],
  { paragraph }: Sentence,
): boolean {
  const { sentences, text, words } = layout;
  const goesOn = sentences.some(
    (one) =>
      one.paragraph === paragraph && GOES_ON.test(text.slice(one.start, Math.min(one.end, one.start + 80))),
  );
  return cues.some((cue) => {
    const sentence = sentences[cue.sentence]!;
    if (goesOn && sentence.paragraph === paragraph) return false;
    const head = subjectBefore(layout, cue, sentence.from)?.head;
    if (head === undefined) return false;
    return roster.personAt.has(head) || /^(?:he|she|they|officials?|spokes\w+)$/.test(words[head]!.low);
  });
}

/** Whether more than a few paragraphs below a stance go on without the body: a report that begins on it. */
function goesOnAsReport({ sentences, paragraphs, text }: TextLayout, stance: Sentence): boolean {
  if (paragraphs.length - stance.paragraph <= MOST_BELOW) return false;
  return !sentences.some(
    ({ start, end, paragraph }) =>
      (start > stance.start || paragraph > stance.paragraph) &&
      ALSO_SAYS.test(text.slice(start, Math.min(end, start + 80))),
  );
}
const MOST_BELOW = 2;
/** "It also calls", "The Government expects", "3. The Council": the body again, or the next point of its conclusions. */
const ALSO_SAYS =
  /^(?:\d{1,2}[.)]\s|It \p{Ll}|(?:The )?(?:\p{Lu}[\p{L}-]+ (?:of (?:the )?)?){0,4}(?:Government|Ministry|Council|Union|Commission|Embassy|Alliance|G7|G20)\b)/u;

/**
 * Whether a text is the press statement of a council, which goes on as "they": "They stressed that those responsible must be held
 * accountable."
 *
 * @example isOfCouncil(layout) // false
 */
export const isOfCouncil = (layout: TextLayout): boolean => statementOfCouncil(layout) !== null;

/** Index of the first word of a sentence that begins at an offset or behind it. */
function firstWordAt(words: readonly Word[], { from, to }: Sentence, offset: number): number {
  let at = from;
  while (at + 1 < to && words[at]!.start < offset) at++;
  return at;
}

/** The body that a sentence begins with: a country, a body of the lexicon, or one that speaks for itself. */
function nameOf({ words }: TextLayout, reader: Reader, from: number, name: string): Author | null {
  const at = words[from]!.low === 'the' ? from + 1 : from;
  const place = reader.places.at(words, at);
  if (place && !place.values[0]!.demonym && place.values[0]!.place.country !== null)
    return { person: null, names: [place.values[0]!.place.name], mention: null };
  const body = reader.speakers.at(words, at)?.values[0];
  if (body?.kind === 'body') return { person: null, names: [body.name], mention: null };
  return SPEAKS_FOR_ITSELF.test(name)
    ? { person: null, names: [name.replace(/^[Mm]embers of the /, '')], mention: null }
    : null;
}

/** The council whose press statement a text is: its title or head says so, and most sentences tell what the council condemned or demanded. */
function statementOfCouncil({
  sentences,
  text,
  headlineText,
  paragraphs,
}: TextLayout): { name: string; from: number } | null {
  const head = paragraphs[0]
    ? text.slice(paragraphs[0].start, Math.min(paragraphs[0].end, paragraphs[0].start + 200))
    : '';
  if (!OF_COUNCIL.test(headlineText ?? '') && !OF_COUNCIL.test(head)) return null;
  const found = sentences.flatMap((sentence) => {
    const stance = STANCE_OF_COUNCIL.exec(
      text.slice(sentence.start, Math.min(sentence.end, sentence.start + 160)),
    );
    return stance && COUNCIL.test(stance[1]!) ? [{ name: stance[1]!, from: sentence.from }] : [];
  });
  const of = found.filter(({ name }) => name === found[0]?.name);
  // Its members go on as "they".
  const goOn = sentences.filter(({ start, end }) =>
    THEY_GO_ON.test(text.slice(start, Math.min(end, start + 60))),
  ).length;
  return of.length >= 2 && of.length + goOn >= MOSTLY * sentences.length ? of[0]! : null;
}

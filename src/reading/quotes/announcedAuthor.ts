import { peopleWithTitle } from '../attribution/peopleWithTitle.ts';
import type { TextLayout } from '../layout/layOut.ts';
import { sentenceSubject } from '../layout/sentenceSubject.ts';
import type { Roster } from '../names/roster.ts';
import { officeSpokenFor } from '../names/sideSpokenFor.ts';
import type { Reader } from '../prepareReader.ts';
import { BODY, HE, isA, SHE } from '../rules/wordKinds.ts';
import type { FoundCue } from './cue.ts';
import { bodyNamed } from './findAuthor.ts';
import { subjectBefore } from './findSubject.ts';
import { lastPersonWithin, personWithin } from './personWithin.ts';
import type { Author } from './quoteCandidate.ts';

/**
 * Whose words a line that ends in a colon announces: a person, the holder of an office, or the body that a spokesperson speaks for.
 * Null where it names nobody. Of "Foreign Minister Otto Brandt said:" it is Otto Brandt.
 */
export function announcedAuthor(
  layout: TextLayout,
  roster: Roster,
  reader: Reader,
  cues: readonly FoundCue[],
  paragraph: number,
  published: string | null,
): Author | null {
  const author =
    whoAnnounces(layout, roster, cues, paragraph) ??
    officeIn(layout, roster, reader, cues, paragraph, published) ??
    spokenFor(layout, roster, reader, paragraph);
  return author && spokesperson(layout, paragraph, author);
}

/** "by the Spokesperson for Secretary-General Holt:" the words are the spokesperson's, who has no name here, and not Holt's. */
function spokesperson({ text, paragraphs }: TextLayout, paragraph: number, author: Author): Author {
  const { start, end } = paragraphs[paragraph]!;
  const named = officeSpokenFor(text.slice(start, end));
  if (!named) return author;
  const { office, to } = named;
  const isPrincipal = author.mention?.start === start + to + 1 && text[start + to] === ' ';
  return isPrincipal
    ? { person: null, names: [], mention: { start: start + named.from, end: start + to }, speaksFor: office }
    : { ...author, speaksFor: office };
}

/**
 * The person whom a line that ends in a colon makes speak: the subject of its last verb, for "he" and "she" the one whom the paragraph
 * names first, and without a subject whom it names last. Null for "which", "the Holt campaign", "the report".
 */
function whoAnnounces(
  layout: TextLayout,
  roster: Roster,
  cues: readonly FoundCue[],
  paragraph: number,
): Author | null {
  const { sentences, words, paragraphs } = layout;
  const whole = paragraphs[paragraph]!;
  const cue = cues.findLast((one) => sentences[one.sentence]!.paragraph === paragraph);
  const last = sentences.findLast((one) => one.paragraph === paragraph);
  const subject =
    cue && last && cue.sentence === sentences.indexOf(last) && subjectBefore(layout, cue, last.from);
  if (!subject) return lastPersonWithin(layout, roster, whole);
  const head = words[subject.head]!;
  if (isA(head, HE | SHE))
    return (
      spokeBefore(layout, roster, cues, paragraph, cue!) ??
      personWithin(layout, roster, whole) ??
      ofParagraphAbove(layout, roster, cues, paragraph, cue!, isA(head, HE) ? 'm' : 'f')
    );
  if (roster.personAt.has(subject.head))
    return lastPersonWithin(layout, roster, {
      start: words[subject.from]!.start,
      end: words[subject.head]!.end,
    });
  if (/^(?:which|that|it|they)$/.test(head.low) || isA(head, BODY)) return null;
  return lastPersonWithin(layout, roster, whole);
}

/** "He said:" alone on its line: who spoke in the paragraph above, or the only one whom it names; null for another gender. */
function ofParagraphAbove(
  layout: TextLayout,
  roster: Roster,
  cues: readonly FoundCue[],
  paragraph: number,
  cue: FoundCue,
  gender: 'm' | 'f',
): Author | null {
  const above = layout.paragraphs[paragraph - 1];
  if (!above) return null;
  const first = personWithin(layout, roster, above);
  const last = lastPersonWithin(layout, roster, above);
  const only = first?.person === last?.person ? first : null;
  const who = spokeBefore(layout, roster, cues, paragraph - 1, cue) ?? only;
  const known = who?.person == null ? null : roster.people[who.person]!.gender;
  return who && (known ?? gender) === gender ? who : null;
}

/** "“What if?” wonders Malouk. On the blog he says:" who spoke last before a verb of its paragraph, or whom a sentence there is about. */
function spokeBefore(
  layout: TextLayout,
  roster: Roster,
  cues: readonly FoundCue[],
  paragraph: number,
  last: FoundCue,
): Author | null {
  const { sentences, words } = layout;
  const at = (from: number, to: number) =>
    to > from ? personWithin(layout, roster, { start: words[from]!.start, end: words[to - 1]!.end }) : null;
  for (const cue of cues.toReversed()) {
    const sentence = sentences[cue.sentence]!;
    if (sentence.paragraph !== paragraph || cue.from >= last.from) continue;
    const subject = subjectBefore(layout, cue, sentence.from);
    const who = subject ? at(subject.from, subject.to) : at(cue.to, Math.min(cue.to + 3, sentence.to));
    if (who) return who;
  }
  for (const sentence of sentences.toReversed()) {
    if (sentence.paragraph !== paragraph || sentence.from >= last.from) continue;
    const subject = sentenceSubject(layout, sentence);
    if (subject && roster.personAt.has(subject.head)) return at(subject.from, subject.to);
  }
  return null;
}

/** "A Foreign Ministry spokesperson issued the following statement:" the ministry speaks. */
function spokenFor(layout: TextLayout, roster: Roster, reader: Reader, paragraph: number): Author | null {
  const { start, end } = layout.paragraphs[paragraph]!;
  const line = layout.text.slice(start, end);
  const found =
    /^(?:An? |The )?(\p{Lu}[^,.:;()]{2,80}?)(?:['’]s)? (?:spokes(?:person|man|woman) )?(?:has |today )?(?:issued|released|published|made) (?:the following|this)\b/u.exec(
      line,
    );
  const said = found ?? SAID.exec(line);
  return said && bodyNamed(roster, reader, said[1]!, start, line);
}

/** "In a statement issued today, the Norlandian Foreign Ministry said as follows:" */
const SAID =
  /(?:^|, )(?:[Tt]he )?(\p{Lu}[^,.:;()]{2,80}?) (?:said|stated|noted|declared)(?: in a statement)?,? (?:the following|as follows|this):$/u;

/** "Following the meeting the Foreign Secretary said:": the one whom the text named with that title before. */
function officeIn(
  layout: TextLayout,
  roster: Roster,
  reader: Reader,
  cues: readonly FoundCue[],
  paragraph: number,
  published: string | null,
): Author | null {
  const cue = cues.findLast((one) => layout.sentences[one.sentence]!.paragraph === paragraph);
  const subject = cue && subjectBefore(layout, cue, layout.sentences[cue.sentence]!.from);
  if (!subject) return null;
  const [person, other] = peopleWithTitle(layout, subject, roster, reader, published);
  if (person === undefined || other !== undefined) return null;
  const mention = { start: layout.words[subject.from]!.start, end: layout.words[subject.to - 1]!.end };
  return { person, names: [roster.people[person]!.name], mention };
}

import type { TextLayout } from '../layout/layOut.ts';
import { asName } from '../names/asName.ts';
import type { Roster } from '../names/roster.ts';
import type { TitledAuthor } from './findAuthor.ts';
import { personWithin } from './personWithin.ts';

const SIGNS =
  /^(?:yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|respectfully(?: yours)?|(?:best|kind|warm|warmest) regards|best wishes|with (?:best|kind|warm|kindest|warmest) (?:regards|wishes)|(?:with|in) (?:deep |deepest |heartfelt |sincere |profound )?(?:gratitude|thanks|appreciation|respect|solidarity|friendship)|yours (?:ever|in \p{Ll}+)|\(?signed)\b[,.:)]*/iu;

/** The author of a letter, memo or e-mail: who signs under "Sincerely", or the "From:" of its head. */
export function signedAuthor(layout: TextLayout, roster: Roster): TitledAuthor | null {
  const { paragraphs, text } = layout;
  const line = (index: number) => text.slice(paragraphs[index]!.start, paragraphs[index]!.end);
  const head = paragraphs.slice(0, 8).findIndex((_, index) => /^From:\s+\S/u.test(line(index)));
  if (head >= 0) {
    const person = personWithin(layout, roster, paragraphs[head]!);
    const from = paragraphs.findIndex(
      (_, index) => index > head && !/^(?:to|cc|bcc|date|sent|subject|re|from)\s*:/iu.test(line(index)),
    );
    if (
      person &&
      from >= 0 &&
      !paragraphs.slice(0, 8).some((_, index) => POOL_REPORT.test(line(index))) &&
      paragraphs.slice(0, 8).some((_, index) => /(?:^|\n)(?:To|Subject|Re):/u.test(line(index)))
    )
      return { author: person, from, sure: true };
  }
  const release = notesAuthor(layout, roster) ?? releaseAuthor(layout, roster);
  if (release) return release;
  const dear = paragraphs
    .slice(0, 12)
    .findIndex((_, index) =>
      /^(?:Dear\b[^.!?]{1,120}[,:]?|(?:Your )?Excellency,|(?:Mr|Madam|Madame)\.? (?:President|Chair\w*|Secretary-General|Speaker),|To the [Ee]ditor[:,]?|(?:Sir|Madam|SIR)[,:])$/u.test(
        line(index),
      ),
    );
  if (dear < 0) return null;
  // "JOHN LINDEN" alone below a letter to a newspaper, where he lives below that.
  for (
    let index = paragraphs.length - 1;
    index > dear + 1 && /^(?:To|Sir|SIR|Madam[,:])/u.test(line(dear));
    index--
  ) {
    const name = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}(?=\n|$)/u.exec(line(index));
    if (!name || paragraphs.length - index > 4) continue;
    const { start } = paragraphs[index]!;
    const mention = { start, end: start + name[0].length };
    const person = personWithin(layout, roster, mention);
    const names = person?.names ?? [asName(name[0])];
    return {
      author: { person: person?.person ?? null, names, mention },
      from: dear + 1,
      until: index,
      sure: true,
    };
  }
  for (let index = paragraphs.length - 1; index > dear; index--) {
    if (!SIGNS.test(line(index))) continue;
    const signature = {
      start: paragraphs[index]!.start,
      end: paragraphs[Math.min(index + 3, paragraphs.length - 1)]!.end,
    };
    const author = personWithin(layout, roster, signature) ?? nameAlone(layout, index + 1);
    return author && { author, from: dear + 1, sure: true };
  }
  return null;
}

/** "Annelise Brock" alone on the line below "With gratitude,": a name that no list need have. */
function nameAlone({ paragraphs, text }: TextLayout, index: number): TitledAuthor['author'] | null {
  const paragraph = paragraphs[index];
  const found =
    paragraph &&
    /^\p{Lu}\p{Ll}[\p{L}’'-]*(?: (?:\p{Lu}\.|\p{L}{1,3}))?(?: \p{Lu}\p{Ll}[\p{L}’'-]*){1,2}(?=\n|$)/u.exec(
      text.slice(paragraph.start, paragraph.end),
    );
  if (!found) return null;
  const mention = { start: paragraph.start, end: paragraph.start + found[0].length };
  return { person: null, names: [found[0]], mention };
}

/** "Subject: In-Town Pool #3": what one reporter tells all others of whom they saw. */
const POOL_REPORT = /(?:^|\n)Subject:[^\n]*\bpool\b/iu;

/** "Spokesperson for the High Commissioner: Ravina Shamdas" at the head of briefing notes. */
const SPOKEN_BY =
  /^Spokes(?:person|man|woman)\b[^:\n]{0,100}:\s*(\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){1,4})(?=\n|$)/u;

function notesAuthor(layout: TextLayout, roster: Roster): TitledAuthor | null {
  const { paragraphs, text } = layout;
  for (const [index, { start, end }] of paragraphs.slice(0, 4).entries()) {
    const found = SPOKEN_BY.exec(text.slice(start, Math.min(end, start + 300)));
    if (!found) continue;
    const at = start + found[0].length - found[1]!.length;
    const mention = { start: at, end: at + found[1]!.length };
    const author = personWithin(layout, roster, mention) ?? { person: null, names: [found[1]!], mention };
    return { author, from: index + 1, sure: true };
  }
  return null;
}

/** The line below "PRESS STATEMENT": the name and office of whoever issues it. */
const ISSUED_BY =
  /(?<=^(?:press statement\s+)?)(?!press statement)(\p{L}[\p{L}.’'-]+(?: [\p{L}.’'-]+){1,4}), (?:\p{L}+ ){0,4}(?:secretary|minister|spokes\p{L}+|ambassador|chargé|representative|envoy|commissioner)\b[^.!?]{0,80}$/iu;

/** "PRESS STATEMENT … by Emma Power MP – Shadow Minister of Ports" of a party: whose name is on it. */
function releaseAuthor(layout: TextLayout, roster: Roster): TitledAuthor | null {
  const { headline, paragraphs, text } = layout;
  const lines = [...(headline ? [headline] : []), ...paragraphs.slice(0, 5)].map(({ start, end }) =>
    text.slice(start, Math.min(end, start + 200)),
  );
  if (
    !lines.some((line) =>
      /^\W*(?:press|media) (?:statement|release)\W*(?:\n|$)|^for immediate release\W*$/iu.test(line),
    )
  )
    return null;
  // "Marcus Hale, Secretary of State" in the line below.
  for (const [index, { start, end }] of paragraphs.slice(0, 4).entries()) {
    const issued = ISSUED_BY.exec(text.slice(start, Math.min(end, start + 200)));
    if (!issued) continue;
    const mention = { start: start + issued.index, end: start + issued.index + issued[1]!.length };
    const person = personWithin(layout, roster, mention);
    return {
      author: person ?? { person: null, names: [asName(issued[1]!)], mention },
      from: index + 1,
      sure: true,
    };
  }
  const by = paragraphs
    .slice(0, 6)
    .findIndex(
      ({ start, end }) => end - start < 160 && /^(?:Statement )?[Bb]y:? \p{Lu}/u.test(text.slice(start, end)),
    );
  const person = by < 0 ? null : personWithin(layout, roster, paragraphs[by]!);
  return person && { author: person, from: by + 1, sure: false };
}

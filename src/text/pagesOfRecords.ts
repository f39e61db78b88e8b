/** What sites of parliaments set around a name (the words for a portrait, links below it), and subtitles before their words. */
const OF_THE_PAGE: readonly RegExp[] = [
  /^Photo of (?=(\p{Lu}[^\n(]{3,60})\1)/gmu,
  /(?<=^Photo of )(\p{Lu}[^\n(]{3,60})(?=\1)/gmu,
  /^\p{Lu}[^\n():]{3,60} Portrait (?=\p{Lu})/gmu,
  /^[ \t]*Link to this: .*$/gmu,
  /^[ \t]*- Hansard -.*$/gmu,
  // Subtitles: the number and the times of a cue.
  /^(?:\d{1,5}\n)?\d{1,2}:\d\d(?::\d\d)?[.,]\d{3} --> .*$/gmu,
  /^WEBVTT.*$/gmu,
];

const SIGN = /^Photo of \p{Lu}|^[ \t]*(?:Link to this: |- Hansard -)|^(?:\d{1,2}:)?\d\d:\d\d[.,]\d{3} --> /mu;

/**
 * A debate as a site of a parliament sets it, with spaces for what is no word of the record: "Photo of Nora Keane" and
 * "Nora Keane Portrait" before a name, "Link to this: Individually" and "- Hansard - -" below it; so are the numbers and times of
 * subtitles. Offsets stay; any other text stays as it is.
 *
 * @example blankPageOfRecord('Photo of Nora KeaneNora Keane').trim() // 'Nora Keane'
 */
export function blankPageOfRecord(text: string): string {
  if (!SIGN.test(text)) return text;
  const spans = OF_THE_PAGE.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((one) => ({ start: one.index, length: one[0].length })),
  ).sort((a, b) => a.start - b.start);
  let blanked = '';
  for (const { start, length } of spans) {
    if (start < blanked.length) continue;
    blanked += text.slice(blanked.length, start) + text.slice(start, start + length).replace(/[^\n]/g, ' ');
  }
  return blanked + text.slice(blanked.length);
}

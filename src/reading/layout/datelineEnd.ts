/** "GENEVA, Nov 23 (Wire) -", "FLINT, Mich., Oct. 4 (UPI) —", "KYIV, Ukraine —", "(Reuters) -". */
const DAY = '(?:\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}|\\d{1,2}\\.? \\p{Lu}\\p{L}{2,8}\\.?)(?:,? \\d{4})?';
/** The same with its year, in any language: "26 novembre 2026", "1er mai 2026", "29.11.2026", "27 ноября 2026", "Nov. 29, 2026". */
export const DATED =
  '(?:\\d{1,2}(?:st|nd|rd|th|er|\\.)? (?:de )?\\p{L}{3,10}\\.?,? (?:de )?\\d{4}|\\p{L}{3,10}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})';
const CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]+(?:(?: |/ ?)[\\p{Lu}][\\p{Lu}.'’-]*){0,3}";
const SMALL = "\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}";
const REGION = '(?:, (?:\\p{Lu}\\p{L}*\\.?)(?: \\p{Lu}\\p{L}*\\.?){0,2})?';
const AGENCY = '\\([^()\\n]{2,40}\\)';
const DASH = '\\s*(?:--|[-–—])\\s+';
const FORMS = [
  // "CAIRO – 21 July 2026: The minister …"
  new RegExp(`^${CAPITALS}${REGION}${DASH}${DATED}:\\s+`, 'u'),
  new RegExp(`^${CAPITALS}${REGION}(?:,? ${DAY})?,?(?: ${AGENCY})?${DASH}`, 'u'),
  // "MANILA—The army", "MANILA, Philippines—The army"
  new RegExp(`^(?=\\p{Lu}{4})${CAPITALS}${REGION}(?: ${AGENCY})?—(?=\\p{Lu}[\\p{L}’'-])`, 'u'),
  // "SEOUL/ BEIJING–The government": of a shorter dash only before a word that begins a sentence.
  new RegExp(`^(?=\\p{Lu}{4})${CAPITALS}${REGION}–(?=(?:The|An?|At|In|On|More) )`, 'u'),
  // "Harbour News / The minister …"
  /^\p{Lu}[\p{L}-]+ (?:News|Press)(?: Agency)? \/ (?=\p{Lu})/u,
  new RegExp(`^${SMALL}${REGION}(?:,? ${DAY})?,? ${AGENCY}${DASH}`, 'u'),
  new RegExp(`^${SMALL}${REGION},? ${DAY}${DASH}`, 'u'),
  new RegExp(`^${AGENCY}${DASH}`, 'u'),
  // "VIENNE, 26 novembre 2026 —", "BERLIN, 29.11.2026 (dpa) –", "БЕЛГРАД, 27 ноября 2026. Министр …"
  new RegExp(`^${CAPITALS}${REGION},? ${DATED},?(?: ${AGENCY})?(?:\\.?${DASH}|[.:]\\s+)`, 'u'),
  // TASS: "MOSCOW, November 23. /TASS/."
  new RegExp(`^(?:${CAPITALS}|${SMALL})${REGION},? ${DAY}[.,]? /[\\p{L} -]{2,30}/[.,]?\\s+`, 'u'),
  // Kyodo: "TOKYO, July 8, Kyodo - "
  new RegExp(`^${CAPITALS}${REGION},? ${DAY}, \\p{Lu}[\\p{L} ]{2,20}?${DASH}`, 'u'),
  // CMC: "GEORGETOWN, Guyana, CMC – "
  new RegExp(`^${CAPITALS}${REGION}, \\p{Lu}[\\p{L}-]{1,20}${DASH}`, 'u'),
  // "Port Valen, 3 May: The president said …", "BUDAPEST, 28 November 2026 (MTI). Hungary …", "La Paz, Nov 28 (EFE).- Bolivia …"
  new RegExp(`^(?:${CAPITALS}|${SMALL}),? ${DAY} ?:\\s+`, 'u'),
  new RegExp(`^(?:${CAPITALS}|${SMALL})${REGION},? ${DAY},? ${AGENCY}[.:]?-?\\s+`, 'u'),
  // Sputnik: "UNITED NATIONS (Valdoria Point / Sputnik - 26th July, 2026) Norland is …"
  new RegExp(`^(?:${CAPITALS}|${SMALL})${REGION} \\([^()\\n]{2,50} - ${DATED}\\)\\s+`, 'u'),
  // Interfax: "Kyiv. March 4. Interfax-Ukraine –"
  new RegExp(`^${SMALL}\\. ${DAY}\\. \\p{Lu}[\\p{L}-]{2,30}(?: \\p{Lu}[\\p{L}-]+)?${DASH}`, 'u'),
];
/** "9:20 p.m.: As the embassy reopens …": an entry of a live page. */
const CLOCK = /^\d{1,2}(?:[:.]\d{2})?\s?[ap]\.?m\.?(?:\s\p{Lu}{2,4})?\s?(?::|[-–—])\s+(?=[\p{Lu}"“])/iu;

/** "18:42 Qatar’s prime minister says …", "17.05 GMT In Ankara, …": the same by the clock of 24 hours. */
const HOUR =
  /^(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?(?:GMT|UTC|BST|CES?T|E[SD]T|IST|MSK|h))?\s(?:[-–—|]\s)?(?=[\p{Lu}"“])/u;

/** "STORYLINE: Norlandia will …", below the shots of a broadcast. */
const STORY = /^STORY(?:LINE)?:\s+(?=\S)/u;

/**
 * How many characters of a paragraph its dateline takes: place, day and agency up to the dash. 0 where there is none.
 *
 * @example datelineEnd('PARIS (AP) — France will not sign.') // 13
 */
export function datelineEnd(paragraph: string): number {
  const head = paragraph.slice(0, 110);
  const clock = CLOCK.exec(head) ?? HOUR.exec(head) ?? STORY.exec(head);
  if (clock && clock[0].length < paragraph.length) return clock[0].length;
  // A place in capitals or an agency in brackets; or a day before the dash.
  if (!/^[\p{Lu}(]/u.test(head) || !/(?:--|[-–—]|\d ?[:.]|\)[.:]?) |\/|[\p{L})][–—]/u.test(head)) return 0;
  for (const form of FORMS) {
    const found = form.exec(head);
    if (found && found[0].length < paragraph.length) return found[0].length;
  }
  return 0;
}

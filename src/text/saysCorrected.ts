/** What an outlet calls a text of its own. "The treaty was corrected" is news, and no correction. */
const OWN = '(?:story|article|report|item|piece|post|page|dispatch|headline|caption|transcript)';
const CORRECTION = new RegExp(
  [
    '^\\W*(?:correct(?:ion|ed)\\b\\W*[:–—-]|corrects\\b|clarification\\b\\W*[:–—-]|erratum\\b)',
    "^\\W*editor[’']?s[’']? note\\b.{0,200}\\b(?:correct|error|mistake|misstat|misspel|misquot)",
    // "(Adds quotes, corrects spelling)"
    '\\([^()]*\\bcorrects\\b',
    `\\b(?:earlier|previous) version of (?:this|the|our) ${OWN}\\b`,
    `\\b(?:this|the|our) (?:version of )?(?:this |the )?${OWN}\\b.{0,30}?\\b(?:(?:was|has been) corrected|corrects)\\b`,
  ].join('|'),
  'i',
);

/** The same in German, French, Spanish and Russian. */
const CORRECTION_ABROAD = new RegExp(
  [
    '^\\P{L}*(?:korrektur|berichtigung|richtigstellung|rectificatif|erratum|corrección|fe de errores|rectificación|исправление|поправка)\\P{L}*(?:[:–—]|$)',
    '(?:früheren|ersten|vorherigen|vorigen) (?:fassung|version) (?:dieses|des|unseres) (?:artikels|textes|beitrags|berichts)',
    '(?:fassung|version) dieser (?:meldung|nachricht)',
    'version (?:précédente|antérieure|initiale) (?:de|du) (?:cet|notre|cette|ce)? ?(?:article|texte|dépêche)',
    'versión (?:anterior|previa|inicial) de est[ea] (?:artículo|texto|noticia|nota|información)',
    '(?:предыдущей|ранней|первой|первоначальной) версии (?:этой|этого|данной|данного|нашей|нашего)? ?(?:статьи|текста|материала|новости)',
  ].join('|'),
  'iu',
);

/** Words of sentences that say that somebody was quoted wrongly. */
export const MISQUOTING: readonly string[] = [
  'misquoted',
  'misattributed',
  'misstated',
  'erroneously',
  'incorrectly',
  'wrongly',
  'mistakenly',
  'correction',
  'fälschlicherweise',
  'irrtümlich',
  'zugeschrieben',
  'rectificatif',
  'erróneamente',
  'ошибочно',
];
const WRONGLY = '(?:erroneously|wrongly|incorrectly|mistakenly|falsely)';
const GAVE = '(?:attributed|quoted|ascribed|credited|cited|reported)';
const MISQUOTED = new RegExp(
  `\\bmis(?:quoted|attributed)\\b|\\b(?:${OWN}|we|version|agency|newspaper) (?:had |has |have |also )*${WRONGLY} ${GAVE}\\b|\\b(?:was|were|been) ${WRONGLY} ${GAVE}\\b`,
  'i',
);
/** The same in German, French, Spanish and Russian. */
const MISQUOTED_ABROAD = new RegExp(
  [
    '(?<!\\p{L})(?:falsch|unrichtig|fehlerhaft|sinnentstellend) (?:zitiert|wiedergegeben)(?!\\p{L})',
    '(?<!\\p{L})(?:fälschlich|irrtümlich)(?:erweise)? [^.,;]{0,60}(?:zugeschrieben|zitiert|in den mund gelegt)',
    '(?<!\\p{L})mal cité',
    '(?<!\\p{L})(?:à tort|par erreur) [^.,;]{0,40}(?:attribué|cité|prêté)|(?:attribu|cit|prêt)\\p{L}{1,5} (?:à tort|par erreur)',
    '(?<!\\p{L})mal citad[oa]|(?<!\\p{L})(?:atribu|cit)\\p{L}{1,6} (?:errónea|equivocada|incorrecta)mente|(?<!\\p{L})(?:errónea|equivocada|incorrecta)mente [^.]{0,20}(?:atribu|cit)',
    '(?<!\\p{L})(?:ошибочно|неверно|неправильно|неточно) [^.,;]{0,40}(?:приписа|процитирова)|(?:приписа|процитирова)\\p{L}{1,4} (?:ошибочно|неверно|неправильно|неточно)',
  ].join('|'),
  'iu',
);
const QUOTED_BEFORE_ABROAD =
  /(?<!\p{L})(?:artikels?|fassung|version|textes?|meldung|beitrags?|berichts?|article|dépêche|artículo|versión|texto|noticia|nota|стать[еи]|верси[ия]|текст[еа]|материал[еа]|новости)(?!\p{L}).{0,300}(?:hieß es|zitiert|zugeschrieben|gesagt|cité|citait|citions|attribu|fait dire|citó|citaba|citamos|decía|процитирова|приписа|говорилось|сказал)/isu;
const QUOTED_BEFORE = new RegExp(
  `\\b${OWN}\\b.{0,300}\\b(?:quoted|quoting|attributed|reported|said|misstated)\\b`,
  'is',
);

/**
 * Whether words say that somebody was quoted wrongly, in the languages that are read.
 *
 * @example saysMisquoted('The story erroneously attributed the remark to Perr.') // true
 * @example saysMisquoted('Perr sei falsch zitiert worden.') // true
 */
export const saysMisquoted = (words: string): boolean =>
  MISQUOTED.test(words) || MISQUOTED_ABROAD.test(words);

/**
 * Whether words before those in marks say that these were wrongly quoted: not "she was misquoted and had said", which has the right ones.
 *
 * @example leadsToMisquoted('The story erroneously attributed the remark ') // true
 */
export function leadsToMisquoted(words: string): boolean {
  const found = MISQUOTED.exec(words);
  return found !== null && !/\b(?:said|says|told|meant|made it clear)\b/i.test(words.slice(found.index));
}

/**
 * Whether a sentence of a correction tells what the text that it corrects had of somebody.
 *
 * @example saysQuotedBefore('In a story published on Monday the agency quoted Perr as saying so.') // true
 */
export const saysQuotedBefore = (words: string): boolean =>
  QUOTED_BEFORE.test(words) || QUOTED_BEFORE_ABROAD.test(words);

/**
 * Whether words say that a speaker was misquoted: not that an outlet gave the words to somebody else.
 *
 * @example saysSpeakerMisquoted('A spokesman said that Barr had been misquoted.') // true
 */
export const saysSpeakerMisquoted = (words: string): boolean =>
  /\bmisquoted\b/i.test(words) || MISQUOTED_ABROAD.test(words);

/** Paragraphs at the beginning and at the end of a text in which it may say that it is a correction. */
const FIRST = 4;
const LAST = 2;

/**
 * Whether a headline or a sentence says that its text corrects an earlier one, in the languages that are read.
 *
 * @example saysCorrected('CORRECTION: Westland recalls its envoy') // true
 * @example saysCorrected('Korrektur: Westland ruft Botschafter zurück') // true
 */
export function saysCorrected(words: string): boolean {
  return CORRECTION.test(words) || CORRECTION_ABROAD.test(words);
}

/**
 * Whether an article says in its title, its first or its last paragraphs that it corrects an earlier one, in the languages that are read.
 *
 * @param text plain text, a paragraph a line
 * @example isCorrection({ title: null, text: 'Westland recalls its envoy\n\n(Corrects the day in the first paragraph)' }) // true
 */
export function isCorrection({
  title,
  text,
}: {
  readonly title: string | null;
  readonly text: string;
}): boolean {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  return [title ?? '', ...paragraphs.slice(0, FIRST), ...paragraphs.slice(FIRST).slice(-LAST)].some(
    saysCorrected,
  );
}

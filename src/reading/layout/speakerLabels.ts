import type { Span } from '../../text/article.ts';
import { startsUpper } from '../../text/startsUpper.ts';

/**
 * What a speaker label looks like: `asker` ("Q", "QUESTION"), `answerer` ("A:"), `capitals` ("WALLACE", "THE WITNESS"),
 * `titled` ("Mr. Guterres", "The President"), `dash` ("President. – Thank you"), or `name`, which only its recurrence or the name itself proves a label.
 */
type LabelForm = 'asker' | 'answerer' | 'capitals' | 'titled' | 'dash' | 'name';

/** A speaker label at the beginning of a line. Offsets are those of the text. */
export interface SpeakerLabel {
  readonly form: LabelForm;
  /** Who it names, without marks, brackets and colon: "Mr STEPHEN JONES". */
  readonly label: Span;
  /** What it has in brackets: "Throsby", "Con", "Hon. BC Scott", "Russian Federation". */
  readonly brackets: readonly Span[];
  /** Where the words of the turn begin, on this line or the next; stage directions are passed over. */
  readonly contentStart: number;
  /** The whole turn is in quotation marks, which open before the label. */
  readonly inMarks: boolean;
  /** "Q  Thanks": only the distance shows that "Q" is a label, so that it is one only beside others. */
  readonly bare: boolean;
}

/** A label is at most so many characters: "President of the Russian Federation Vladimir Putin:". */
const LONGEST = 150;
const LONGEST_MOVER = 340;
const MOST_WORDS = 20;
/** Offices before the names of those who speak at a hearing or a news conference. */
const OFFICES =
  'Senator|Chairman|Chairwoman|Chair|Secretary|Ambassador|General|Admiral|Representative|Director|Under Secretary|President|Vice President|Chancellor|Prime Minister|Foreign Minister';
/** A longer line without one of these signs begins with no label. */
const MAY_LABEL = new RegExp(
  `:|^(?:THE|SHRI|SHRIMATI|DR\\.|HON\\.) |^(?:Q|A|Question|Answer)[.\\s]|\\. +[–—-] |^(?:The|Mr|Mrs|Ms|Miss|Dr|${OFFICES})\\b`,
  'u',
);

/** "QUESTION", "Reporter", "AP correspondent". */
export const ASKER =
  /^(?:[\p{Lu}\p{N}][\p{L}\p{N}.&'’-]*(?: (?:[\p{Lu}\p{N}][\p{L}\p{N}.&'’-]*|of|the|and)){0,5} (?:[Rr]eporter|[Cc]orrespondent|[Jj]ournalist)|Q(?:UESTION(?:ER)?)?|Question(?:er)?|Questions? (?:from|by) \p{L}[^:\n]{1,60}|REPORTER|Reporter|INTERVIEWER|Interviewer|MODERATOR|Moderator|JOURNALIST|Journalist|CORRESPONDENT|Correspondent|PRESS|MEDIA|VOICE|AUDIENCE(?: MEMBER)?|PARTICIPANT|Follow-?up(?: question)?)(?: ?#?\d{1,3})?$/u;
const ANSWERER = /^(?:A(?:NSWER)?|Answer)(?: ?#?\d{1,3})?$/u;
/** "Question. Did you read it?", "Answer. Twice." */
const IN_FULL = /^(Question|Answer)\.\s+(?=["“'‘(\p{Lu}\p{N}…—-])/u;
/** "REPLY" on a line of its own below a question for written answer. */
const REPLY = /^(?:REPLY|ANSWER|RESPONSE|Reply|Answer|Response)$/;
const BARE = /^(Q|A)(?:\.(?=\s)|(?=\s\s|\t| ))[\s ]*(?=["“'‘(\p{Lu}\p{N}…—-])/u;
const COURTESY =
  /^(?:mr|mrs|ms|miss|mx|dr|shri|smt|shrimati|prof|sir|dame|lord|lady|baroness|viscount|earl|hon|the hon|(?:his|her) excellency|h\.?\s?e\.|madam|sen|rep|gov|amb|gen|chairman|chairwoman|chair|senator|representative|secretary|ambassador|president|prime minister|foreign minister|(?:federal )?chancellor|premier|taoiseach|minister|commissioner|speaker|deputy|the|an?|some|several)(?!\p{L})\.?/iu;
/** Headings and openings of sentences that end in a colon, and are nobody. */
const HEADING =
  /^(?:dear |the (?:following|latest|bottom line|key|facts?|figures?|issues?|details?|background|question|problem|result|answer|upshot|text|full|upside|downside|reason|point|idea|goal|aim|other|first|second|third|next|last)\b|(?:background|note|notes?|update|updated|source|sources|date|time|place|venue|where|when|who|what|why|how|subjects?|re|to|from|cc|contact|tel|phone|e-?mail|fax|photo|image|video|audio|caption|credit|related|read more|more|see also|watch|listen|tags?|topics?|engage|interviews?|briefing|explainer|flag|quiz|poll|live|podcast|newsletter|timeline|glossary|profile|claims?|ruling|context|myths?|location|summary|highlights?|key points?|analysis|opinion|editorial|breaking|exclusive|correction|editor'?s note|ps|nb|attachments?|agenda|participants|present|embargo(?:ed)?|for immediate release|media contact|press contact|released?|published|deadline|verdict|rating|(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|finally|lastly|again|remember|look|listen|now|so|and|but|well|indeed|yes|no|conclusion|result|fact|example|or)|step \d+|part \w+|chapter \w+|section \w+|article \w+|annex \w+)$)/iu;
/** "Facebook Twitter Photograph:", "Rosa’s Walnut Dip Composite:" credit a picture; "Brandt On Borders:" is a headline. */
const CREDIT =
  /(?<!\p{L})(?:[Pp]hotograph|[Pp]hoto|[Pp]icture|[Ii]llustration|[Cc]omposite|[Ii]mage|[Vv]ideo|[Gg]raphic|[Cc]redit|Pinterest)s?$|\p{L} (?:On|In|At|For|With|To|From|About|After|Before|Against|Vs)(?!\p{L})/u;
/** A sentence and no label. */
const CLAUSE =
  /(?<!\p{L})(?:said|says|is|are|was|were|has|had|have|told|asked|added|that|which|who|whose|will|would|it|they|he|she|we|you|there|here|this|these|if|when|because|following|writes|wrote|asks|stated|announced|released)(?!\p{L})/iu;
const BRACKETS = /\(([^()\n]{1,80})\)/gu;
/** "(As interpreted.)", "[Laughter]" at the head of a turn. */
const DIRECTION = /^\s*(?:\([^()\n]{1,80}\)|\[[^[\]\n]{1,80}\])[\s.]*/u;

/**
 * The speaker label with which a line begins, or null. Reads the form alone; whether the text is a transcript is
 * decided where all its labels are known (`acceptLabels`).
 *
 * @example labelAt('MR. PRICE: Not today.', { start: 0, end: 21 })?.contentStart // 11
 */
export function labelAt(text: string, line: Span, end = line.end): SpeakerLabel | null {
  const begin = behindSpace(text, line.start, line.end);
  let start = begin;
  while (start < line.end && /["“„«]/.test(text[start]!)) start++;
  const inMarks = start > begin;
  start += LEAD.exec(text.slice(start, Math.min(line.end, start + 120)))?.[0].length ?? 0;
  const reporter = REPORTER.exec(text.slice(start, Math.min(line.end, start + LONGEST)));
  if (reporter) {
    const label = { start: start + 1, end: start + 1 + (reporter[1] ?? reporter[2]!).length };
    const contentStart = start + reporter[0].length;
    return { form: 'asker', label, brackets: [], contentStart, inMarks: false, bare: false };
  }
  if (!/[\p{Lu}]/u.test(text[start] ?? '')) return null;
  const head = text.slice(start, Math.min(line.end, start + LONGEST));
  if (line.end - start > 80 && !MAY_LABEL.test(head)) return null;
  const found =
    bareLabel(head) ??
    (inMarks ? null : (dashLabel(head) ?? stopLabel(head))) ??
    moverLabel(text.slice(start, Math.min(line.end, start + LONGEST_MOVER))) ??
    colonLabel(head) ??
    (inMarks ? null : (clockedLabel(head, lineBelow(text, line.end)) ?? aloneLabel(head)));
  if (!found) return null;
  const { form, length, core, brackets } = found;
  return {
    form,
    label: { start, end: start + core },
    brackets: brackets.map((one) => ({ start: start + one.start, end: start + one.end })),
    contentStart: behindDirections(text, start + length, end),
    inMarks,
    bare: found.bare ?? false,
  };
}

const behindSpace = (text: string, from: number, end: number): number => {
  let at = from;
  while (at < end && /\s/.test(text[at]!)) at++;
  return at;
};

/** Offset behind "(As interpreted.)" and the like, unless nothing comes after them. */
function behindDirections(text: string, from: number, end: number): number {
  let at = behindSpace(text, from, end);
  for (let turn = 0; turn < 3; turn++) {
    const direction = DIRECTION.exec(text.slice(at, Math.min(end, at + 90)));
    if (!direction || at + direction[0].length >= end) break;
    at += direction[0].length;
    // "Greta Holm: (retranslated): Thank you"
    at = behindSpace(text, text[at] === ':' ? at + 1 : at, end);
  }
  return at;
}

/** "[00:01:10] ", "Hon. (Dr) ", "3. " of a question for answer, "Q1 " of a committee's: what comes before the name. */
const LEAD =
  /^(?:[[(]\d{1,2}:\d\d(?::\d\d)?[\])]\s+|(?:Rt )?Hon\.? \((?:Dr|Prof|Eng|Capt|Maj|Col|Gen|Amb|Rtd|Ms|Mr|Mrs)\.?\) |\d{1,3}\. (?=[^:\n]{3,70} to the [^:\n]{0,40}Minister)|Q\d{1,3}\.?\s+(?=\p{Lu}[^:\n]{2,70}:\s))/u;

/** "(Omar Lind, Nord Times): Will you go?", "[Question in Hindi: Approximate translation] Will you go?" */
const REPORTER =
  /^(?:\((\p{Lu}[^(),:\n]{2,40}, \p{Lu}[^():\n]{2,50})\)\s*:|\[(Question in \p{Lu}[^[\]\n]{2,60})\]:?)\s+(?=\S)/u;

interface Found {
  readonly form: LabelForm;
  /** Characters of the whole label, its sign included, and of the words that name somebody. */
  readonly length: number;
  readonly core: number;
  readonly brackets: readonly Span[];
  readonly bare?: boolean;
}

function bareLabel(head: string): Found | null {
  const full = IN_FULL.exec(head);
  if (full) {
    const form = full[1] === 'Question' ? 'asker' : 'answerer';
    return { form, length: full[0].length, core: full[1]!.length, brackets: [], bare: true };
  }
  const found = BARE.exec(head);
  if (!found) return null;
  const form = found[1] === 'Q' ? 'asker' : 'answerer';
  // "A man said" begins a sentence: only a stop or a wide space after it makes "A" a label.
  if (form === 'answerer' && !/^A(?:\.|\s\s|\t| )/.test(head)) return null;
  return { form, length: found[0].length, core: 1, brackets: [], bare: head[1] !== '.' };
}

/** "President. – Thank you.", "Manfred Weber, on behalf of the PPE Group. – Madam President": the European Parliament. */
function dashLabel(head: string): Found | null {
  const found = /^([\p{Lu}][^.:\n–—]{2,240})\.\s+[–—-]\s+(?:\((?:\p{Lu}{2})\)\s+)?(?=\S)/u.exec(head);
  if (!found || CLAUSE.test(found[1]!)) return null;
  // "Otto Brandt (PPE)": the group is no part of the name.
  const name = found[1]!.split(/,|\s\(/u)[0]!;
  if (!isNameLine(name)) return null;
  return { form: 'dash', length: found[0].length, core: name.length, brackets: [] };
}

/** "Mr. SMITH of New Jersey. Madam Speaker", "The SPEAKER pro tempore. The gentlewoman": the Congressional Record. */
function stopLabel(head: string): Found | null {
  const found =
    /^((?:(?:Mr|Mrs|Ms|Miss|Dr)\. (?:\p{Lu}[\p{Lu}.'’-]*|Mc\p{Lu}+)(?: \p{Lu}[\p{Lu}'’-]+)*)(?: of (?:\p{Lu}\p{L}+ ?){1,3})?|(?:The|THE) (?:(?:ACTING |Acting )?(?:SPEAKER|CHAIR|PRESIDENT|VICE PRESIDENT)(?: pro tempore)?|PRESIDING OFFICER|Presiding Officer)(?: \([^()\n]{1,60}\))?)\.\s+(?=\p{Lu})/u.exec(
      head,
    );
  if (!found || !/\p{Lu}{2}/u.test(found[1]!)) return hearingLabel(head);
  const brackets = bracketsIn(found[1]!);
  const core = found[1]!.replace(/ \([^()]*\)$/u, '').replace(/ of (?:\p{Lu}\p{L}+ ?){1,3}$/u, '');
  return { form: 'titled', length: found[0].length, core: core.length, brackets };
}

const AT_HEARING = new RegExp(
  `^((?:${OFFICES}|Mr\\.|Mrs\\.|Ms\\.|Dr\\.)(?: \\p{Lu}[\\p{L}'’-]+){1,3}|The (?:Chairman|Chairwoman|Chair|Chairperson|President|Vice President|Prime Minister|Chancellor))\\.\\s+(?=\\p{Lu})`,
  'u',
);

/**
 * "Senator Ruud. Thank you", "The Chairman. Without objection", "President Holt. Good morning.": a hearing or a news conference; in prose
 * the same, so that it counts only in turn.
 */
function hearingLabel(head: string): Found | null {
  const found = AT_HEARING.exec(head);
  return (
    found && { form: 'titled', length: found[0].length, core: found[1]!.length, brackets: [], bare: true }
  );
}

function colonLabel(head: string): Found | null {
  if (!head.includes(':')) return null;
  const found = /^([^:\n"“”]{1,140}?)\s*:(?=\s|$|["“]|(?<=\):)\p{Lu})/u.exec(
    // A time in brackets holds a colon of its own: "(19:40)"; an outlet may be in any brackets: "Question [AFP]:".
    head
      .replace(/(\d{1,2}):(\d{2})(?=(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*\))/giu, '$1.$2')
      .replace(/\[([^[\]\n]{1,80})\](?=\s*:)/u, '($1)'),
  );
  if (!found) return null;
  const whole = found[1]!;
  const brackets = bracketsIn(whole);
  const core = whole
    .replace(/\s*\([^()\n]*\)/gu, '')
    .trimEnd()
    .replace(ON_AIR, '')
    .replace(IN_POST, '')
    .replace(OFFICE_BEHIND, (all, office) => (CLAUSE.test(office) || !OFFICE.test(office) ? all : ''))
    .replace(/ to the (?:\p{Lu}\p{L}+ ){0,3}(?:Minister|Secretary)\b.{0,60}$/u, '');
  if (core === '' || whole.indexOf(core) !== 0 || core.split(/\s+/).length > MOST_WORDS) return null;
  const found0 = { length: found[0].length, core: core.length, brackets };
  if (ASKER.test(core)) return { ...found0, form: 'asker' };
  if (ANSWERER.test(core)) return { ...found0, form: 'answerer' };
  if (NUMBERED.test(core)) return { ...found0, form: 'titled' };
  if (HEADING.test(core) || CREDIT.test(core) || /[.!?]$/.test(core.replace(/\b(?:Jr|Sr)\.$/, '')))
    return null;
  const form = formOf(core);
  return form && { ...found0, form };
}

/** "NEAL CONAN, host:", "ANNA HOLT, BYLINE:" */
const ON_AIR =
  /(?<=\p{Lu}{2}),\s+(?:co-?)?(?:host|anchor|byline|moderator|presenter|correspondent|reporter)$/iu;
/** "Petr Valko, prime minister of Karvia:", "Claire Aubert, ministre des affaires étrangères :" */
const OFFICE_BEHIND = /(?<=^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}), (\p{Ll}[^,:;\n]{3,70})$/u;
const OFFICE =
  /(?<!\p{L})(?:(?:vice-?|co-?)?(?:president|présidente?|presidenta?|präsident(?:in)?)|(?:\p{L}+-)?minist|premier|kanzler|chancel|cancill|secretar|secrétaire|sekret|ambassad|embajad|botschaft|envoy|spokes|porte-parole|portavoz|sprecher|chair|director|directeur|directrice|direktor|chief|head|leader|governor|mayor|commissioner|representative|member|deputy|professor|analyst|министр|премьер|президент|посол|председател|представител|директор)/iu;
/** "Foreign Minister Ilse Moran on X:" */
const IN_POST =
  /\s+(?:on|via|in an? (?:post|thread|message) on)\s+(?:X|Twitter|Telegram|Facebook|Instagram|Bluesky|Truth Social|Threads|LinkedIn|Weibo|VK)$/u;
/** "Speaker 2 (00:02):", where whoever wrote it down knew no name. */
const NUMBERED = /^(?:Unknown |Unidentified )?Speaker #?\d{1,2}$/iu;

/** "THE MINISTER OF PORTS (SHRI ARUN MEHTA) moving the motion, said:" */
function moverLabel(head: string): Found | null {
  const found =
    /^((?:THE|SHRI|SHRIMATI|DR\.|HON\.) [\p{Lu} ,.'’-]{2,150}(?: \([^()\n]{2,60}\)))(?: \p{Ll}[^:\n]{0,100})?,? said\s*:(?=\s)/u.exec(
      head,
    );
  if (!found) return null;
  const core = found[1]!.replace(/ \([^()]*\)$/u, '');
  return { form: 'titled', length: found[0].length, core: core.length, brackets: bracketsIn(found[1]!) };
}

const bracketsIn = (line: string): Span[] =>
  [...line.matchAll(BRACKETS)].map((one) => ({ start: one.index + 1, end: one.index + one[0].length - 1 }));

/** "Mr First Deputy Speaker 11:05 a.m.", as records of parliaments have it above what is said. */
const CLOCKED = /^(\p{Lu}[^\d:;\n"“”]{2,60}?)\s+\d{1,2}[:.]\d\d ?[ap]\.? ?m\.?$/u;

function clockedLabel(line: string, below: string): Found | null {
  const core = CLOCKED.exec(line)?.[1] ?? '';
  // "Ana Rusu 9:30 a.m." in a programme stands above what no stop ends.
  if (core === '' || HEADING.test(core) || /[\p{L}\p{N}]$/u.test(below)) return null;
  const form = formOf(core);
  const isLabel = form === 'titled' || (form === 'name' && core.includes(' '));
  return isLabel ? { form, length: line.length, core: core.length, brackets: [] } : null;
}

/** The next line that is not empty. */
function lineBelow(text: string, from: number): string {
  let start = from;
  while (/\s/.test(text[start] ?? '')) start++;
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end).trimEnd();
}

/** "MR. PRICE" on a line of its own, its words below. */
function aloneLabel(line: string): Found | null {
  if (line.length > (/^The .*\)$/.test(line) ? LONGEST : 80) || /[.!?:;,"”’»…]$/.test(line)) return null;
  // "Anna Holt  00:12"
  const timed =
    /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3})\s+\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?$/u.exec(
      line,
    );
  if (timed && !HEADING.test(timed[1]!))
    return { form: 'name', length: line.length, core: timed[1]!.length, brackets: [] };
  const core = line.replace(/(?:\s*\([^()]*\))+$/u, '');
  const brackets = bracketsIn(line);
  const shared = { length: line.length, core: core.length, brackets, bare: true };
  if (ASKER.test(core)) return { ...shared, form: 'asker' };
  if (REPLY.test(core)) return { ...shared, form: 'answerer' };
  // "The Secretary of State for Foreign and Commonwealth Affairs (Greta Holm)"
  const most = brackets.length > 0 && core.startsWith('The ') ? MOST_WORDS : 5;
  if (HEADING.test(core) || core.split(/\s+/).length > most) return null;
  const form = formOf(core);
  if (SPEAKER_OF_HOUSE.test(line)) return { ...shared, form: 'titled' };
  // In small letters only a name in brackets, or a party behind the name, distinguishes a label from a heading.
  const plain = !/\p{Ll}{3}/u.test(core);
  const party = brackets.some(
    ({ start, end }) => /, /.test(line.slice(start, end)) && OF_PARLIAMENT.test(line.slice(start, end)),
  );
  return (form === 'titled' && (plain || brackets.length > 0 || MEMBER_ALONE.test(line))) ||
    (form === 'capitals' && brackets.length > 0) ||
    (form === 'name' && (party || brackets.length > 1))
    ? { ...shared, form }
    : null;
}

/** Who has the chair of a House, alone on a line. */
export const SPEAKER_OF_HOUSE = /^(?:Mr\.?|Madam|Madame) (?:Deputy )?Speaker$/;

/** "Mr. Brandt", alone on a line as older records have it. */
export const MEMBER_ALONE =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Viscount|Earl)\.? (?:\p{Lu}[\p{L}'’-]+ ?){1,3}$/u;

/**
 * A party, a constituency with its party, or a time of day, as records of parliaments have it in brackets behind a name: "Con",
 * "Wicklow South, Sinn Fein", "12.31 pm".
 */
export const OF_PARLIAMENT =
  /^(?:Con|Lab|Lab\/Co-op|LD|SNP|DUP|PC|SDLP|UUP|Ind|Green|Alba|CB|Non-Afl|Bishops|GP|R|D|[RD]-\w\w\w?|\d{1,2}[.:]\d\d.*|[^()]{2,80}, (?:(?:\p{Lu}[\p{L}-]+ ){0,4}(?:Party|Alliance)|Sinn F[eé]in|Fianna F[aá]il|Fine Gael|Labour(?:\/Co-operative)?|Conservative|Liberal Democrats?|Social Democrats?|Scottish National Party|Plaid Cymru|Solidarity|Aontú|Crossbench|Independent(?: Ireland)?|Green|Reform UK|People Before Profit))$/u;

const SMALL = new Set(
  'of the and for to in on de la le du da di dos van von der den bin al el ibn ben ould y e mac'.split(' '),
);

function formOf(core: string): LabelForm | null {
  const words = core.split(/\s+/);
  const long = words.filter((word) => !SMALL.has(word.toLowerCase()) && /\p{L}/u.test(word));
  if (long.length === 0) return null;
  const capital = (word: string) =>
    /^(?:Mc|Mac|O['’]|D['’])?[\p{Lu}\p{N}#][\p{Lu}\p{N}.,'’#/-]*$/u.test(word);
  if (long.every(capital) && long.some((word) => /\p{Lu}{2}/u.test(word)))
    return words.length > 1 && COURTESY.test(core) ? 'titled' : 'capitals';
  if (CLAUSE.test(core)) return null;
  if (COURTESY.test(core) && words.length > 1) {
    const named = long.slice(/^(?:the|an?|some|several)$/i.test(words[0]!) ? 0 : 1);
    return named.length > 0 &&
      named.every((word) => isCapitalised(word) || /^(?:hon\b|member|pro$|tempore$|at$|in$)/u.test(word))
      ? 'titled'
      : null;
  }
  // "Only in Washington:", "Rosa’s Walnut Dip:" are nobody.
  const nobody = /\s(?:in|on)\s/u.test(core) || (/['’]s \p{Lu}/u.test(core) && !/ of /u.test(core));
  return isNameLine(core) && !nobody ? 'name' : null;
}

/** "Holt", "al-Assad", "el-Sisi". */
const isCapitalised = (word: string): boolean =>
  /^["“]?(?:(?:al|el|ad|as|ash|an|ar|at|az|ed|es|ibn|bin|ben|abu|ould|d|l)[-'’])?\p{Lu}/u.test(word);

const isNameLine = (line: string): boolean => {
  const words = line.split(/[\s,]+/).filter((word) => word !== '');
  return (
    words.length <= MOST_WORDS &&
    startsUpper(words[0] ?? '') &&
    words.every((word) => SMALL.has(word.toLowerCase()) || isCapitalised(word))
  );
};

/** "2:51 P.M. EDT", "END 3:10 P.M. BST", "12:00:00", "11.36 am". */
const CLOCK =
  /^(?:\(?(?:END|BEGIN|START|AT)?[:\s]*\d{1,2}[:.] ?\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?\s?m\.?)?(?:[\s,(]*(?:\p{Lu}{2,5}|local(?: time)?|Z)\)?)?\)?\.?)$/iu;
const END =
  /^(?:[-–—*#\s]*(?:END|ENDS|END OF (?:TRANSCRIPT|TEXT|REMARKS))[-–—*#\s.]*|##(?:[#\s]*#)?|-\s*(?:30|0)\s*-|\*\s*\*\s*\*)$/iu;
const STAGE = /^["“„«]?(?:[([](?:[^()[\]]|\([^()]{1,40}\))*[)\]]["”»]?[\s.]*)+$/u;
/** "Several hon. Members rose—", "Mr Crean interjecting—", "Question put and agreed to.": what the record adds. */
const PROCEDURE =
  /(?:\b(?:rose|interjecting|interjected|interrupting|interjections?)\s*[-–—.]*\s*$)|^(?:Question (?:put|agreed|again proposed|proposed)|The House (?:divided|proceeded|adjourned|met)|Motion (?:agreed|negatived|made)|Bill (?:read|accordingly)|It being|A (?:recorded )?vote was taken|The (?:agenda was adopted|meeting (?:rose|was (?:called|suspended|resumed))|sitting (?:was|opened|closed|suspended)|draft resolution (?:received|was (?:put|adopted)))|Debate resumed|Interruption\b|In the absence of the President)/u;

/** "BUSINESS OF THE HOUSE 11:05 a.m.": a heading with the time. */
const CLOCKED_HEADING = /^[\p{Lu} ,.'’/-]{4,80} \d{1,2}[:.]\d\d ?[ap]\.? ?m\.?$/u;

/** Whether a paragraph is a time, a stage direction or a note of the record: nobody's words. */
export function isStageLine(line: string): boolean {
  return (
    line.length <= 200 &&
    (CLOCK.test(line) ||
      STAGE.test(line) ||
      END.test(line) ||
      PROCEDURE.test(line) ||
      CLOCKED_HEADING.test(line))
  );
}

/** Whether it closes the transcript: "END", "###", "END 3:10 P.M. BST". */
export function isEndLine(line: string): boolean {
  return line.length <= 60 && (END.test(line) || (CLOCK.test(line) && /^\(?END/i.test(line)));
}

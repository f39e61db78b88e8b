import type { Span } from '../../text/article.ts';
import { prefiltered } from '../../text/prefilter.ts';
import { dayIn, daysBetween, yearOf } from './calendarDays.ts';
import { type DateExpression, dateExpressions } from './dateExpressions.ts';
import { type Tense, tenseAt } from './tenseAt.ts';

/** Something that a text announces for a day or a longer time: `start`-`end` are the words of the date. */
export interface AnnouncedDate extends Span {
  /** ISO days, both included. */
  readonly from: string;
  readonly to: string;
  /** Whether the text names days, or only a week, month, season or year. */
  readonly grain: 'day' | 'period';
  /** `postponed`: the day on which it was to be before. */
  readonly status: 'planned' | 'cancelled' | 'postponed';
  /** The sentence that announces it. */
  readonly event: Span;
}

/**
 * The dated things that a text announces: talks, visits, votes, deadlines, with the days that they fall on and the
 * sentence that says so. What was over when the text was published is left out, and so is what cannot be told to lie
 * ahead: of the day of publication itself, of "Wednesday" and "in May" the words around the date must say it.
 *
 * Offsets are UTF-16, end exclusive. `published` is a day or an instant; an instant counts as the day that it was in
 * `zone` (an IANA name), or where that is left out as the day that it states. A text without a day of publication announces nothing. English only.
 *
 * @example announcedDates('They will meet on June 16 in Geneva.', { published: '2021-05-25', sentences: [{ start: 0, end: 36 }] })
 * // [{ start: 18, end: 25, from: '2021-06-16', to: '2021-06-16', grain: 'day', status: 'planned', event: { start: 0, end: 36 } }]
 */
export function announcedDates(
  text: string,
  {
    published,
    zone,
    sentences,
  }: {
    readonly published: string | null;
    readonly zone?: string | undefined;
    /** The sentences of the text, as it was read. */
    readonly sentences: readonly Span[];
  },
): AnnouncedDate[] {
  const today = dayIn(published, zone);
  if (today === null) return [];
  const found: AnnouncedDate[] = [];
  for (const event of sentences) {
    const sentence = text.slice(event.start, event.end);
    if (!MAY_HOLD_DATE.test(sentence)) continue;
    const tenses = new Map<string, Tense | null>();
    const tenseOf = ({ start, end }: Span): Tense | null => {
      const key = `${start} ${end}`;
      if (!tenses.has(key))
        tenses.set(key, leadsAhead(sentence, start, end) ? 'ahead' : tenseAt(sentence, { start, end }));
      return tenses.get(key)!;
    };
    for (const date of dateExpressions(sentence, today, tenseOf)) {
      if (!isAhead(date, today, tenseOf(date), sentence)) continue;
      found.push({
        start: event.start + date.start,
        end: event.start + date.end,
        from: date.from,
        to: date.to,
        grain: date.grain,
        status: date.moved ? (date.moved === 'from' ? 'postponed' : 'planned') : statusOf(sentence, date),
        event,
      });
    }
  }
  return found.filter((date) => !found.some((other) => isPutOff(date, other, text)));
}

/** "scheduled for Saturday, put off until Monday": a day after the one that something was put off to is that of the week before. */
const isPutOff = (date: AnnouncedDate, other: AnnouncedDate, text: string): boolean =>
  date.status === 'postponed' &&
  other.status === 'planned' &&
  date.event === other.event &&
  date.start < other.start &&
  other.to < date.from &&
  date.grain === 'day' &&
  daysBetween(other.to, date.from) < DAYS_OF_WEEK &&
  !/\b(?:forward|up|earlier)\b/.test(text.slice(date.event.start, date.event.end));
const DAYS_OF_WEEK = 7;

/** Sentences without any of these are not looked at further. */
const MAY_HOLD_DATE = prefiltered(
  /\d|[Dd]ays?\b|Christmas|Easter|Thanksgiving|New Year|omorrow|week|fortnight|hours|month|year|quarter|spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October|November|December/,
);

function isAhead(date: DateExpression, today: string, tense: Tense | null, sentence: string): boolean {
  const before = sentence.slice(Math.max(0, date.start - 90), date.start);
  if (date.to < today || isOfAnotherTime(date, before, sentence)) return false;
  if (isOnlyMeant(date, before, sentence) || isOnlyTalk(date, sentence)) return false;
  if (date.grain === 'period') return isPeriodAhead(date, today, tense, sentence, before);
  if (date.from <= today) return tense === 'ahead';
  if (VOTE_ON.test(before)) return true;
  // "confirmed the December 12 summit": it lies ahead, whatever is told of it.
  if (THE.test(before) && IS_OCCASION.test(sentence.slice(date.end))) return true;
  if (tense === 'past' && !/\d{4}/.test(sentence.slice(date.start, date.end)) && DONE_ON.test(before))
    return false;
  return tense !== 'past' || date.stated || SPEAKS_OF_COMING.test(sentence);
}

/** "If I were a coward, I would sign this treaty tomorrow" */
const WERE_IT_SO = /\bif (?:\p{L}+ ){1,3}(?:were|had)(?:n['’]t)?\b[^.;]{0,120}\b(?:would|could|might)\b/iu;

/** Whether the words around a date say that nothing is announced for it: a dateline, what is past, denied or failed. */
function isOfAnotherTime(date: DateExpression, before: string, sentence: string): boolean {
  const [from, rest] = [sentence.slice(0, date.start), sentence.slice(date.end)];
  if (WERE_IT_SO.test(from) || LOOKS_BACK.test(before) || IS_OF_PERIOD.test(before) || PUT_OUT_ON.test(from))
    return true;
  if (NOT_PLANNED.test(before) && !(CANCELLED.test(rest) || POSTPONED.test(rest))) return true;
  if (!date.stated && (REMEMBERS.test(before) || IS_OF_DISASTER.test(rest))) return true;
  if (DATELINE.test(from) && /^,? ?(?:[(/–—]|-{1,2} )/.test(rest)) return true;
  // "until September last year", and the line above a text that has its day.
  if (/^,? (?:of )?last year\b/.test(rest) || !/\p{L}/u.test(from + rest)) return true;
  // "What is asked of us today will be asked of others tomorrow": no day at all.
  if (sentence.slice(date.start, date.end) === 'tomorrow' && OF_ALL_DAYS.test(from)) return true;
  // "the December 5 vote of 2021"
  const [, year] = OF_YEAR.exec(rest) ?? [];
  if (year !== undefined && year < date.from.slice(0, 4)) return true;
  const mayHaveFailed = !date.stated && date.grain === 'day';
  return mayHaveFailed && FAILED.test(rest) && !/\b(?:set|scheduled|planned|due)\b/.test(before);
}

/** Whether a date is one that somebody had meant, or the day on which somebody spoke of another. */
function isOnlyMeant(date: DateExpression, before: string, sentence: string): boolean {
  // "proposed on Thursday to hold the vote"
  if (DECIDED_ON.test(before) && /^ to \p{Ll}/u.test(sentence.slice(date.end))) return true;
  return !date.stated && HAD_MEANT.test(before) && !CANCELLED.test(sentence) && !POSTPONED.test(sentence);
}

/** Whether a date stands in a question or in a turn of speech. */
const isOnlyTalk = ({ end }: Span, sentence: string): boolean =>
  (QUESTION.exec(sentence)?.[0].length ?? 0) > end || IS_RHETORIC.test(sentence.slice(end));

/** "QUESTION: Will the troops leave next month?": whoever asks announces nothing. */
const QUESTION =
  /^["“„«'‘]?(?:\p{Lu}[\p{L} .’'-]{0,40}: )?["“„«'‘]?(?:(?:and|but|so|or) )?(?:will|would|shall|should|is|are|do|does|did|can|could|may|might|has|have|what|when|where|who|why|how|which|whether)\b[^?!]*\?/iu;
/** "and next week it will be not one battalion": a turn of speech. */
const IS_RHETORIC =
  /^,? (?:it|that)(?: will|[’']ll| would|[’']d) be (?:not\b|no\b|another\b|somebody\b|someone\b|something\b|(?:more|less|worse)\b)/;
const OF_ALL_DAYS = /\b(?:what(?:ever)?|who(?:ever)?|if|those who)\b.*\btoday\b/i;

function isPeriodAhead(
  date: DateExpression,
  today: string,
  tense: Tense | null,
  sentence: string,
  before: string,
): boolean {
  if (CUT_OFF.test(sentence.slice(date.start)) || NOBODY.test(sentence)) return false;
  // Targets, such as "by 2050", are no dates.
  if (yearOf(date.from) - yearOf(today) > FURTHEST_YEAR) return false;
  // "This year" is an event's date only where the sentence holds the event, and no better date comes before it.
  const isThisYear = /^this year$/i.test(sentence.slice(date.start, date.end));
  if (isThisYear && (!TAKES_PLACE.test(sentence) || DATED_BEFORE.test(before))) return false;
  // Of the year that has begun: "will be signed in 2021", but no "Chairmanship in 2021".
  if (date.from < today && date.to.endsWith('-12-31') && date.stated && !PROMISED.test(before)) return false;
  if (tense === 'ahead') return true;
  return date.from > today && (tense === null ? date.stated : SPEAKS_OF_COMING.test(sentence));
}

/** "Nobody will freeze this winter": what nobody does is no event. */
const NOBODY = /^["“„«'‘]?(?:nobody|no one|no-one|none of|nothing)\b/i;

/** "by June 10", "next week": it lies ahead whatever the verb. */
const leadsAhead = (sentence: string, start: number, end: number): boolean =>
  (LEADS_THERE.test(sentence.slice(Math.max(0, start - 24), start)) && !isDoneBy(sentence, start, end)) ||
  PUT_TO.test(sentence.slice(Math.max(0, start - 40), start)) ||
  CALLED_FOR.test(sentence.slice(Math.max(0, start - 40), start)) ||
  MOVED_FROM.test(sentence.slice(Math.max(0, start - 40), start + 5)) ||
  IS_PUT_OFF.test(sentence.slice(end)) ||
  /\b(?:next|coming)\b/i.test(sentence.slice(start, end));

/** "had been freed by Monday": over, unless somebody had it promised, ordered or planned by then. */
const isDoneBy = (sentence: string, start: number, end: number): boolean =>
  /\b[Bb]y $/.test(sentence.slice(0, start)) &&
  /^\p{Lu}\p{Ll}+day\b(?! ?,? \p{Lu}?\p{Ll}* ?\d)/u.test(sentence.slice(start, end)) &&
  !WANTED_BY.test(sentence.slice(0, start)) &&
  tenseAt(sentence, { start, end }) === 'past';
const WANTED_BY =
  /\b(?:promis|pledg|vow|demand|order|giv|gave|expect|ask|told|want|urg|due\b|schedul|agree|commit|insist|need|requir|must\b|deadline|ultimatum|plan|set\b|warn|threat|call)/i;

/** "was signed in Moscow on", whose year is then the last one; "was scheduled for" says nothing of the kind. */
const DONE_ON =
  /\b(?:was|were|that|which|who) (?!(?:re)?(?:scheduled|set|due|planned|slated|expected|postponed|announced|called|proposed|arranged|fixed|confirmed))(?:\p{Ll}+ly )?\p{Ll}+(?:ed|en|wn|ght|ld|de|un|pt) (?:(?:in|at|by) [\p{L} ]{2,30} )?(?:on|late on|early on) $/u;

/** How many years ahead a year without a month may lie. */
const FURTHEST_YEAR = 5;
const TAKES_PLACE =
  /\b(?:will|to|would|shall)\b[^.;]{0,60}\b(?:held|take place|hold|visit|host|meet|open|sign|signed|attend)\b/;
const DATED_BEFORE =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December|\d{1,2})\.?,? $/;
const LOOKS_BACK =
  /\b(?:(?:since|last|past|earlier|dated|about|(?:the|in) (?:\p{L}+ )?(?:year|quarter|months) to)(?: (?:early|late|mid|the))?|in the wake of (?:the|his|her|their|its|an?)|than (?:was )?(?:forecast|estimated|predicted|projected|expected) in|that (?:day|night|week|month) (?:in|on)|(?:kept|lasted|continued|went on|raged|waited|talked|stretched)\b[^.;,]{0,60} until(?: (?:nearly|almost|about|late|early))?(?: \d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\.?)?) $/iu;
/** "LOS ANGELES, Sept. 28 (UPI) —": where and when a report was written. */
const DATELINE = /^\p{Lu}[\p{Lu} .'’-]{2,40}, (?:\p{Lu}[\p{L} .'’-]{2,30}, )?$/u;
/** "had led in the polls for the election on 27 September": the vote lies ahead, whatever is told of before it. */
const VOTE_ON =
  /\b(?:for|before|ahead of|until(?: after)?|of|to) (?:the|its|an?|their) (?:[\p{L}-]+ ){0,3}(?:elections?|vote|referendum|run-?off|ballot|summit|deadline)(?: in \p{Lu}\p{L}+)? on (?:\p{Lu}\p{Ll}+day,? )?$/u;

/** "the Council's president for November", "figures for December": whose period it is, and no event in it. */
const IS_OF_PERIOD =
  /\b(?:president|presidency|chair(?:man|woman|person|manship)?|coordinator|figures?|data|statistics|forecasts?) (?:for|of)(?: the month of)? $/i;
/** "denied that a call was planned for Monday", "no meeting is scheduled for", "has no plans to travel on" */
const NOT_PLANNED =
  /\b(?:(?:den(?:y|ies|ied|ying) (?:that|(?:\p{Ll}+ )?reports|any plans?)|no (?:\p{Ll}+ ){1,3}(?:is|are|was|were|has been|had been) (?:planned|scheduled|set|due|expected|foreseen)|no plans? (?:to|for)|not (?:yet )?(?:scheduled|planned|expected|due))\b)(?![^.;]*\b(?:but|until|before|and that|while)\b)[^.;:]*$/iu;
const OF_YEAR = /^ (?:\p{Ll}+ ){1,2}(?:of|in) ((?:19|20)\d\d)\b/u;
/** The line of a page that says when it was written. */
const PUT_OUT_ON = /^(?:last |first )?(?:updated|published|posted|modified|issued)(?: on| at)?:? $/i;
/** "the anniversary of the December 7 attack" */
const REMEMBERS = /\b(?:anniversar(?:y|ies)|victims|survivors|aftermath|memory) of (?:the |last |this )?$/i;
const IS_OF_DISASTER =
  /^(?:['’]s)? (?:\p{Ll}+ )?(?:attacks?|bombings?|massacre|crash|coup|killings?|shootings?|earthquake|assassination|riots?|invasion|raid|explosions?|blast)\b/u;
/** "The talks on Monday failed": what is told of the day is over. */
const FAILED = /^ (?:failed|collapsed|ended|began|broke|went|took|came)\b/;
const LEADS_THERE =
  /\b(?:by|until|till|through|before|upcoming|next|due|payable|effective)(?: (?:early|late|the end of))?[ -]$/i;
/** "put back to April 2", "extended to 31 December" */
const PUT_TO =
  /\b(?:put back|put off|pushed back|brought forward|(?:moved|postponed|rescheduled|delayed|deferred|extended|prolonged)(?: again| (?:for|by) [\p{L}\d]+ \p{L}+)?) ["“]?(?:until|till|to)(?: (?:the|at least|midnight|noon))? $/iu;
/** "has been called for 3 p.m. on Saturday", "called elections for 17 January" */
const CALLED_FOR =
  /\b(?:(?:called|set|fixed|scheduled|summoned|announced|planned|ordered)(?: [\p{L}’'-]+){1,4} for(?: the)?|(?:(?:called|fixed|arranged|announced|billed)|(?:convened|summoned|invited)(?: [\p{L}-]+){0,5}) for)(?: (?:\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\.?|noon|midnight))?(?: on)? $/iu;
const THE = /\b(?:the|its|their) $/i;
const IS_OCCASION =
  /^ (?:[\p{L}-]+ )?(?:summits?|meetings?|votes?|elections?|ballot|referendum|run-?off|deadline|conference|talks|hearing)\b/u;
/** "had been due to return on Sunday", "had proposed May 30": what came of it is told beside it. */
const HAD_MEANT =
  /\bhad (?:(?:\p{L}+ly )?been (?:due|scheduled|set|supposed|meant)|(?:\p{L}+ly )?(?:proposed|suggested|hoped|wanted|intended|meant))\b[^.;]*$/u;
const DECIDED_ON = /(?<!\b(?:is|are|was|were|be|been|being|due|to be) )\b\p{Ll}+ed (?:late |early )?on $/u;
/** "moved from December to January" */
const MOVED_FROM =
  /\b(?:moved|postponed|shifted|delayed|deferred|rescheduled|brought forward|put back|pushed back) from /i;
/** "Monday's session has been postponed" */
const IS_PUT_OFF =
  /^['’]s [\p{L} -]{2,60}? (?:is|was|were|has been|have been|had been) (?:cancell?ed|called off|postponed|put off|put back|pushed back|delayed|rescheduled)\b/u;
const PROMISED =
  /\b(?:will|would|shall|to be|scheduled|planned|expected|later|half of|quarter of)\b[^,;]{0,80}$/;
const SPEAKS_OF_COMING =
  /\b(?:will|would|shall|to be|upcoming|forthcoming|scheduled|is due|are due|look(?:s|ed|ing)? forward|plan(?:s|ned)? to|in favour of|expected|moved|postponed|rescheduled|called off|cancell?ed)\b/;
/** A month's abbreviation at the end of a text has lost its day: "by Jan." */
const CUT_OFF = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$/;

const CANCELLED =
  /\b(?:cancel(?:s|l?ed|l?ing|lation)?|call(?:s|ed|ing)? off|scrap(?:s|ped|ping)?|abandon(?:s|ed)?|unable to|no longer|(?:will|would|shall|does|do|is|are) not (?:be )?(?:tak(?:e|ing) place|held|attend(?:ing)?|visit(?:ing)?|travel(?:ling)?|go(?:ing)?|meet(?:ing)?|host(?:ing)?|able to)|(?:is|are) off(?= ?[.,;]| the table)|won['’]t (?:be |take|attend|visit|travel|go|meet))\b/i;
const POSTPONED =
  /\b(?:postpon(?:e|es|ed|ing|ement)|put(?:s|ting)? (?:off|back)|pushed back|delay(?:s|ed|ing)?|brought forward|slip(?:s|ped)? to|moved (?:up |forward |back |again )*(?:from|to) (?=(?:the |next |this |early |late |mid-)*(?:week|month|year|\d|[A-Z][a-z]+day\b|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter))|(?:initially|originally|previously) (?:scheduled|planned|set|due|to)|will now (?:take place|be held)|reschedul(?:e|ed|ing)|suspend(?:s|ed)?)\b/i;
const DENIED =
  /\b(?:(?:not|never|no plans to|denied|denies|rather than|without|refus(?:es|ed|ing) to)(?: [\p{L}]+){0,3}|den(?:ies|ied|ying) (?:that|(?:\p{L}+ )?reports)\b[^.;]*) $/iu;
const AS_IT_WAS =
  /(?:\b(?:initially|originally|previously|first) |\b(?:that|which) (?:was|were|is|are|had been|has been|have been) )(?:scheduled|planned|set|due|slated)\b(?:(?!\b(?:moved|pushed|put|postponed|rescheduled|delayed|brought|now)\b)[^,;])*$/i;
/** After these the new day comes: "postponed until June 12". */
const NEW_DAY =
  /\b(?:(?:until|till|to|for|instead|now|by)(?: (?:be |take place |held )?(?:on |in )?)?(?:the )?|(?:until|till) (?:after|before) (?:[\p{L}-]+ ){1,5}(?:on |in )(?:the )?|now (?:due|set|scheduled|expected|planned) (?:to \p{L}+ |for )?(?:on |in )?)$/iu;

/** What says so of a date; null where it says so of another date, in a clause of its own: "the talks are on May 2; the visit on May 9 is off". */
function signFor(pattern: RegExp, sentence: string, date: Span): RegExpExecArray | null {
  const found = pattern.exec(sentence);
  if (!found) return null;
  const cuts = [...sentence.matchAll(CLAUSES)].map(({ index }) => index);
  const from = cuts.findLast((cut) => cut <= found.index) ?? 0;
  const to = cuts.find((cut) => cut > found.index) ?? sentence.length;
  const isOfDate = from <= date.start && date.start < to;
  return !isOfDate && MAY_HOLD_DATE.test(sentence.slice(from, to)) ? null : found;
}
const CLAUSES = /;|, (?:but|while|whereas) /g;

function statusOf(sentence: string, date: Span): AnnouncedDate['status'] {
  const put = signFor(POSTPONED, sentence, date);
  const off = signFor(CANCELLED, sentence, date);
  const before = sentence.slice(0, date.start);
  // "will not meet before November 6" calls nothing off.
  const isOff =
    off !== null &&
    !DENIED.test(sentence.slice(0, off.index)) &&
    !/\b(?:before|until|till) (?:the )?$/.test(before);
  if (put && !DENIED.test(sentence.slice(0, put.index))) {
    // "originally planned for May 24, was cancelled"
    if (isOff && FIRST_SET.test(put[0])) return 'cancelled';
    const isNew = put.index < date.start && NEW_DAY.test(before) && !AS_IT_WAS.test(before);
    return isNew ? 'planned' : 'postponed';
  }
  return isOff ? 'cancelled' : 'planned';
}

const FIRST_SET = /^(?:initially|originally|previously)/i;

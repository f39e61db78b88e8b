import { type GraveWord, graveWords } from './gravity.ts';
import { HIT, type NewsField, type Sign } from './sign.ts';
import { SIGNS_OF_LIFE } from './signsOfLife.ts';
import { SIGNS_OF_STATES } from './signsOfStates.ts';
import { SIGNS_OF_WAR } from './signsOfWar.ts';

/** How much hangs on a piece of news, by its wording. */
export interface Consequence {
  /** About 0 to 6; below 0 for soft news. */
  readonly weight: number;
  readonly field: NewsField;
  /** Sport, show business, royalty, curiosities: last in a digest, whoever carries them. */
  readonly isSoft: boolean;
}

/**
 * Consequence for states first: war and peace, treaties and weapons, who governs, breaks between states, sanctions; then
 * what people suffer, then money. Set by hand from how foreign desks order a day; `npm run score -- --digest` measures it.
 */
export const SIGNS: readonly Sign[] = [...SIGNS_OF_WAR, ...SIGNS_OF_STATES, ...SIGNS_OF_LIFE];

/** Sport, show business, royalty, curiosities: one such word is enough where nothing weighs against it. */
const SOFT =
  /\b(?:handball|football(?:er|ers)?|soccer|basketball|baseball|volleyball|tennis|cricket|rugby|ice hockey|figure skat\w+|cycling race|marathon|grand prix|championships?|tournament|cup (?:final|tie|match)|world cup|champions league|semi-?finals?|play-?offs?|extra time|penalty shoot\w*|goalkeeper|striker|midfielder|winger|transfer (?:fee|window)|hat-trick|singer|pop star|pop group|rapper|rock band|album|concerts?|sold-out|song contest|film festival|film star|box office|red carpet|premiere|actor|actress|movie star|film director|oscars?|golden (?:bear|lion|palm)|best picture|television audience|reality show|celebrit(?:y|ies)|supermodel|fashion (?:show|week|house)|wedding|weds?|to marry|expecting (?:her |their |a |an |first |second |third |fourth |twins)+|pancakes?|emu|ostrich|penguins?|giraffe|kangaroo|bride|bridegroom|royal (?:baby|couple|wedding|love)|princess|duchess|gives? birth to|talent show|quiz show|(?:tv|television) (?:show|series|star)|sitcom|comedian|hollywood|golf(?:er)?|boxer|boxing|snooker|chess|formula one|skier|swimmer|sprinter|jockey|horse race|palace ball|recipe|chef|whale|panda|zoo|kittens?|lottery|beauty (?:queen|contest)|museum|statue|exhibition|bestseller|opera|ballet|orchestra|video game|influencer|carnival)\b|\b(?:beat|beats|thrash(?:ed)?|edge[ds]?|drew|win|wins|won|lose|lost)\b.{0,30}?\b\d{1,2}[-–]\d{1,2}\b(?!\s*(?:percent|per cent|vot))/gi;
/** Words that are soft only in company: "goals" and "captains" are of other trades too. */
const SOFTISH =
  /\b(?:olympic\w*|festival|film|movie|cinema|fans?|coach|captain|stadium|match(?:es)?|goals?|scor(?:ed|er|es)|league|club|champions?|team|players?|medal|trophy|jury|prize|songs?|tour|director|audience|spectators|contract|dress|marr(?:y|ied|ies)|engagement|prince|court|novel(?:ist)?|painting|theatre|restaurant|stage|screen)\b/gi;

const FORCE =
  /\b(?:army|armou?red|soldiers?|troops|generals|marines?|commandos?|snipers?|drones?|guerrillas?|insurgents?|militants?|navy|naval|fleet|carriers?|coast ?guards?|warships?|frigates?|destroyers?|submarines?|warplanes?|(?:fighter )?jets|tanks|militia|rebels?|gunm[ae]n|police|missiles?|artillery|bombs?|explosions?|attack(?:s|ed)?|raid(?:s|ed)?|offensive|weapons?|war|conflict|siege|hostages?|captives?|prisoners?|captured|coup)\b/gi;
const STATE =
  /\b(?:president(?:s|ial)?|prime ministers?|premiers?|chancellor|ministers?|ministry|governments?|rulers?|parliament|constitution|cabinet|kings?|borders?|embass\w+|ambassadors?|envoys?|diplomats?|treat(?:y|ies)|alliance|bloc|peacekeepers?|union|council|sanctions?|election|supreme court|central bank|opposition|capital)\b/gi;
const DONE =
  /\b(?:seiz|suspend|sign|order|expel|clos|open|halt|stop|bann|declar|impos|free[sd]|releas|agre|veto|elect|sworn|dissolv|annex|fr[eo]ez|froze|withdr|recall|appl(?:y|ied|ies)|join|launch|invad|captur|arrest|resign|reject|approv|ratif|lift|cut|kill|shoot|shot|storm|board|evacuat|block|sever|bomb|oust|remov|topple|quit|shut|turn(?:s|ed) off|bar(?:s|red)|exchang|extend|sen(?:ds|t)|convict|pardon|restart|resum|bring\w* home|initial|end(?:s|ed))\w*/i;

/** Where a sentence turns from what happened to why, when or what went before. */
const TURNS =
  /(?:,|\s)\s*(?:after|since|because|as(?=\s(?:the|its|their|his|her|both|two|more|thousands|crowds)\b)|when|while|in (?:reply|response|answer) to|in protest (?:at|against|over)|(?:that|which) (?:would|could) have|following|over|that would|which|who|where|ahead of|despite|amid|before|in which|on which|whose)\s/i;
/** Somebody speaks, asks or wishes: it is a reaction or an announcement of what may come. */
const REACTS =
  /\b(?:said|says(?! (?:it|he|she|they) (?:has|have|had)\b)|told|asks?|(?<!(?:was|were|been) )asked|urge[ds]?|urges|call(?:s|ed) (?!off\b|up\b|a halt|.{0,20}\belections?\b)|vow(?:s|ed)?|warn(?:s|ed)?|accuse[ds]?|condemns|condemned|deplores?|deplored|den(?:y|ies|ied)|hint(?:s|ed)|express(?:es|ed)|voic(?:es|ed)|dismay(?:s|ed)?|hails?|hailed|applauds?|welcome[ds]?|congratulat\w+|greet(?:s|ed)?|regret(?:s|ted)?|praise[ds]?|rejects? the|reacts?|brace|hopes?|stud(?:y|ies|ying)|consider(?:s|ing)?|weigh(?:s|ed|ing)?|cries|offers?|offered|reserves? the right|explain\w*|shall answer|would answer|thank(?:s|ed)|mourn(?:s|ed)?|tributes?|pledge[ds]?|dismiss(?:es|ed)? .{1,40}? as)\b|^[^:]{2,30}: /i;
const CITED =
  /,\s(?:[^,.]{2,60}\s)?(?:said|says|reported|announced)(?:\s(?:on|late|early|in)\b[^,.]{0,30})?[.]?$/i;
const MAY_COME =
  /(?<!\b(?:\d+(?:st|nd|rd|th)?|in|of|on|since|until|by|from|next|last|this|early|late|mid) )\bmay\b(?!,? \d)|\b(?:might|could|plans? to|is to|are to|expected to|hopes? to|likely|proposed?|would)\b/i;
const FIRST =
  /\b(?:for the first time|(?:the |its |their )?first (?:\w+ ){0,4}(?:since|in|for|between|on|to)\b|(?:largest|heaviest|biggest|deadliest|worst|highest|longest|most serious)\b.{0,40}\b(?:in|since|for)\b|unprecedented|historic|never before)/i;
/** What states do for form's sake. */
const COURTESY =
  /\b(?:congratulat\w+|condolences?|credentials|national day|anniversary|courtesy call|receives? (?:\S+ ){0,2}ambassador|greetings?|awarded (?:\S+ ){0,3}(?:order|medal)|reception|tree[- ]planting|saplings|day of the|visit(?:s|ed)? (?:an?|the) (?:\S+ )?(?:school|dairy|farm|factory|kindergarten|hospital|museum|exhibition|market|university|library)|stamps?|exhibition)\b/i;
/** How a story that was told goes on. */
const GOES_ON =
  /\btoll\b.{0,60}\b(?:rises?|climbs?|passes|reaches|mounts|grows)\b|\b(?:rises?|climbs?) to \d|\bsearch (?:goes on|continues)\b|\bstill (?:missing|burning|at large)\b|\b(?:days?|week) (?:after|on)\b/i;
/** What explains or looks back: the news is elsewhere. */
const EXPLAINS =
  /^(?:what|who|why|how|when|where|facts about|voices from|analysis|analysts|experts|observers|explainer|opinion|comment|profile|timeline|a (?:long|short) (?:night|history)|inside|questions? and answers?|q ?& ?a|fact ?box|background|explained|at a glance|in numbers|polls?|survey)\b|\bhistory of\b/i;

const NUMBERS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, at) => [word, at + 1] as const),
);
const ROUND: Readonly<Record<string, number>> = { dozens: 24, scores: 40, hundreds: 200, thousands: 2_000 };
const COUNT = new RegExp(
  `\\b((?!(?:19|20)\\d\\d\\b)\\d[\\d,]*|${[...NUMBERS.keys()].join('|')}|dozens|scores|hundreds|thousands)(?:-\\w+)?\\b(?:\\W+\\w+){0,7}?\\W+(?:were |was |are |have |had |has )?(?:been )?(?:killed|died|dead|crushed to death|missing(?=[.,;]|$| (?:after|in|at|off|following|near)\b)|bodies|drowned|perished|starved|massacred|executed)\\b|\\bkill(?:ed|s|ing)?(?: at least| about| some| more than| up to)? (\\d[\\d,]*|${[...NUMBERS.keys()].join('|')}|dozens|scores|hundreds|thousands)\\b|\\b(?:toll|killed|dead)\\b[^.;]{0,60}?\\b(?:to|at|above|pass(?:es|ed)|reach(?:es|ed)|tops|topped|exceeds|exceeded) (?!(?:19|20)\\d\\d\\b)(\\d[\\d,]*)(?![\\d:%]|\\.\\d| ?[ap]\\.?m\\b)`,
  'i',
);

/**
 * How much hangs on a piece of news, by its headline and its first sentences: what happened before what was said about it,
 * deaths, decisions, agreements and breaks before plans, states before celebrities. English only; text in other languages
 * has the weight of other news.
 *
 * @param sentences the body's first sentences in order; two are looked at
 * @example weighConsequence('Varenia suspends missile treaty', ['Varenia suspended …']).field // 'Treaties and weapons'
 * @example weighConsequence('Striker joins Osk United', ['The striker …']).isSoft // true
 */
export function weighConsequence(title: string | null, sentences: readonly string[]): Consequence {
  const [whole = '', second = ''] = sentences;
  // Who is cited at the end is no part of what happened.
  const lead = whole.replace(CITED, '');
  const turn = TURNS.exec(lead);
  const main = turn && turn.index > 20 ? lead.slice(0, turn.index) : lead;
  const clauses = (
    [
      [title ?? '', 1],
      [main, 1],
      [lead.slice(main.length), 0.35],
      [second, 0.5],
    ] as const
  ).filter(([clause]) => clause !== '');
  const ranked = fieldsOf(clauses);
  const [field, top] = ranked[0] ?? (['Other news', 0.8] as const);
  const opening = `${title ?? ''}\n${lead}`;
  const deaths = Math.max(
    ...clauses.map(([clause, part]) => part * Math.log2(1 + Math.min(deathsIn(clause), 5_000))),
  );
  if (isSoftNews(opening, top) && !(deaths > 0 && HIT.test(opening)))
    return { weight: -1 + top / 10, field: 'Softer news', isSoft: true };
  let weight = top + 0.12 * (ranked[1]?.[1] ?? 0) + 0.06 * (ranked[2]?.[1] ?? 0);
  if (deaths > 0) weight += 0.2 * deaths + (deaths >= MANY ? 0.4 : 0);
  if (FIRST.test(opening)) weight += 0.35;
  weight -= lossOf(title ?? '', main, weight);
  return { weight, field, isSoft: false };
}

/** What a text is about, by the signs in its clauses, the weightiest first. */
function fieldsOf(clauses: readonly (readonly [clause: string, part: number])[]): [NewsField, number][] {
  const found = new Map<NewsField, number>();
  const raise = (field: NewsField, weight: number) =>
    found.set(field, Math.max(found.get(field) ?? 0, weight));
  for (const [clause, part] of clauses)
    for (const { field, weight } of signsIn(clause)) raise(field, weight * part);
  for (const [clause, part] of clauses) {
    if (part < 1) continue;
    const general = generalWeight(clause);
    // Whom somebody met: the words of an office are no news.
    const [gravest, ...graver] = MET.test(clause) ? [] : graveWords(clause);
    const byWords = gravest ? gravityOf([gravest, ...graver]) : 0;
    if (found.size > 0)
      raise([...found].reduce((a, b) => (b[1] > a[1] ? b : a))[0], Math.max(general, byWords));
    else if (gravest && byWords > 1.5) raise(gravest.field, Math.max(general, byWords));
    else if (general > 1.5) raise('Other news', general);
  }
  return [...found].sort((a, b) => b[1] - a[1]);
}

function isSoftNews(opening: string, top: number): boolean {
  const soft = distinct(opening, SOFT);
  const softish = distinct(opening, SOFTISH);
  return soft > 0 ? soft + softish > 1 || top < 3.5 : softish > 2 && top < 2.5;
}

/** What a reaction, a possibility or an explanation weighs less than what happened. */
function lossOf(title: string, main: string, weight: number): number {
  const reacts = [title, main].filter((clause) => REACTS.test(clause)).length;
  // Where nothing but what somebody says is told, most of the weight is that of what it is said of: "condemns a nuclear test".
  let loss = [0, 0.7, Math.max(1.1, 0.4 * weight)][reacts]!;
  if (COURTESY.test(title)) loss += 1;
  if (GOES_ON.test(title)) loss += 1.2;
  if (MAY_COME.test(main)) loss += 0.4;
  if (EXPLAINS.test(title)) loss += 1.2;
  return loss;
}

/**
 * Few signs are in a clause: their first patterns are tried together, so many at once, which takes a third of the time. All begin
 * where a word does, so they are not tried elsewhere.
 */
const AT_ONCE = 10;
const TRIED_TOGETHER = Array.from({ length: Math.ceil(SIGNS.length / AT_ONCE) }, (_, i) => {
  const signs = SIGNS.slice(i * AT_ONCE, (i + 1) * AT_ONCE);
  return { any: new RegExp(`\\b(?:${signs.map(({ all }) => all[0]!.source).join('|')})`, 'i'), signs };
});

function signsIn(clause: string): Sign[] {
  const found: Sign[] = [];
  for (const { any, signs } of TRIED_TOGETHER) {
    if (!any.test(clause)) continue;
    for (const sign of signs) if (sign.all.every((one) => one.test(clause))) found.push(sign);
  }
  return found;
}

const MET =
  /^(?:(?:working |bilateral )?meeting|(?:tele)?phone (?:conversation|call)|call|conversation|talks) (?:with|between)\b/i;

/** What the words of a clause weigh one by one: the gravest for the most part, the next two beside it. */
function gravityOf(words: readonly GraveWord[]): number {
  const [first = 0, second = 0, third = 0] = words.map(({ grade }) => grade);
  return 0.6 + 0.75 * first + 0.3 * second + 0.15 * third;
}

/** What a clause of a kind that is not named above may weigh: force, states, and something done. */
function generalWeight(clause: string): number {
  const force = Math.min(2, distinct(clause, FORCE));
  const state = Math.min(2, distinct(clause, STATE));
  return 0.8 + 0.7 * force + 0.45 * state + (force + state > 0 && DONE.test(clause) ? 0.9 : 0);
}

/** As `deaths` counts: a hundred dead lead most days. */
const MANY = Math.log2(1 + 100);

/** Most clauses tell of none: no number need be looked for in them. */
const DEATHS = /kill|died|dea[dt]|missing|bodies|drown|perish|starv|massacr|execut|toll/i;

/** How many deaths a clause reports; 0 for none. */
function deathsIn(clause: string): number {
  if (!DEATHS.test(clause)) return 0;
  const match = COUNT.exec(clause);
  const word = (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').toLowerCase();
  return NUMBERS.get(word) ?? ROUND[word] ?? (Number(word.replaceAll(',', '')) || 0);
}

function distinct(text: string, words: RegExp): number {
  const found = text.match(words);
  // Mostly there is none, or one.
  if (!found || found.length === 1) return found?.length ?? 0;
  return new Set(found.map((word) => word.toLowerCase())).size;
}

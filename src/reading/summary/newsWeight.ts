import { type Prefiltered, prefiltered } from '../../text/prefilter.ts';
import { anyOf } from './anyOf.ts';
import { HARD } from './unfitPatterns.ts';

/** Verbs of outcome: what a sentence with one reports has come of something. */
export const OUTCOME = prefiltered(
  /\b(?:agreed|signed|announced|decided|adopted|approved|condemned|imposed|pledged|ruled|voted|confirmed|expelled|launched|reached|rejected|resumed|suspended|withdr[ae]w|called for|killed|elected|appointed|arrested|will meet|came to (?:an? |the )?(?:\w+ )?(?:agreement|understanding|compromise))\b/i,
);

const DECIDES = prefiltered(
  /\b(?:concurred (?:on|in|to|that)|agree[ds]? (?:(?:–|—|,) [^–—,]{3,60}(?:–|—|,) )?(?:to|on|that)|(?:have|has) agreed (?:with [^,.;]{3,40}? )?an?|decides? (?:to|that)|agreement (?:on|to|has)|signed|decided|decision (?:to|on)|adopted|approved|reached|final agreement|established|(?:will|would|(?<=\w)[’']ll|going to) (?:send|take over|agree|decide|affirm|pay|invest|equip|return|hand over|transfer|freeze|seize|tighten|ease|restore|restart|retaliate|block|contribute|spend|fund|finance|triple|waive|quit|cease|join|open|close|build|withdraw|deploy|stop|start|begin|resume|support|continue (?:to|providing|supplying|sending|training|supporting)|maintain|embark|impose|lift|remain|host|raise|station|escort|recognise|recognize|leave|sail|present|adopt|apply|introduce|ban|sanction|list|deliver|train|veto|ask the|double|cut|increase|reduce|end|free|release|expel|recall|appoint|sign|ratify|allocate|grant|supply|vote|propose|exchange|bring|file|appeal|launch|establish|dispatch|reopen|halt|evacuate|mobili[sz]e|buy|scrap)|\b(?:will|(?:is|are) (?:scheduled|due|set|expected) to|plans? to) (?:visit|travel to|pay)\b|\b(?:will|are to|is to) be (?:\w+ly )?(?:sanctioned|frozen|seized|released|freed|expelled|extended|suspended|lifted|imposed|deployed|restricted|withdrawn|returned|banned|recalled|evacuated|reopened|exchanged)\b|\b(?:I|we) (?:can |(?:hereby|now|today) |(?:am|are) (?:\p{L}+ )?to )?(?:announce|declare)\b|\bannounced (?:an?|the|new|further|additional|sanctions)\b|withdraw\w*|resign(?:ed|s|ation|ing)?|(?:stepp?|stood|stands?)(?:ed|ing|s)? (?:down|aside)|dismiss(?:ed|ing|al)|sacked|revok\w+|expel\w*|suspend\w*|extend(?:ed|ing)|impos\w+|ratif\w+|reaffirm\w*|propos\w+|pledg(?:e[ds]?|ing(?! (?:conference|event)))|committed to|(?<!(?:exemplif|demonstrat|show|reflect|illustrat|prov|testif)\p{L}{0,4} (?:to )?(?:our|their|its|the|a) (?:\p{L}+ )?)commitment to|(?:plans?|intends?) to|summon(?:ed|s|ing)\b.{0,50}\b(?:ambassador|charg[eé]|envoy|attach[eé])\w*|lodg(?:ed|es|ing) (?:an? )?(?:\w+ )?(?:protest|complaint|appeal)|recall(?:ed|s|ing) (?:its|his|her|our|the) (?:\w+ )?(?:ambassador|envoy)|persona non grata|(?:is|are|am) (?:now |today |also |therefore )?(?:deploying|sending|buying|purchasing|supplying|withdrawing|training|expanding|reopening|banning|ending|lifting|halting|announcing|imposing|launching|expelling|closing|suspending|sanctioning|designating|recalling|increasing|raising|doubling|cutting|stepping up)|(?:listed|designated|sanctioned|indicted) (?:[\w-]+ ){0,3}(?:individuals?|entit(?:y|ies)|persons?|compan(?:y|ies)|officials?|judges)|(?:have|has) (?:established|launched|allocated|earmarked)|request(?:ed|s) that|agreed (?:an?|new)|(?:(?:killed|killing|wounded|injured|displaced|kidnapped|abducted)|deaths? of) (?:at least |more than |over |about |some |nearly |as many as )?(?:\d|scores|dozens|hundreds|thousands|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\b)|(?:ask|request)(?:ed|s) (?:for )?(?:the (?:UN |U\.N\. )?Security Council|an? emergency))\b/iu,
);
/** Of what is agreed or promised the general: "agreed to continue efforts to develop trade ties". */
const GENERAL = prefiltered(
  /\b(?:strength|closeness|importance|depth) of (?:the|their|our|its|this) (?:[\w-]+ ){0,3}(?:relationship|relations|ties|bonds?|friendship|alliance|partnership)\b|\b(?:relations|ties|cooperation|partnership)\b.{0,30}\b(?:new|higher|next) (?:levels?|stages?|heights?|chapters?)\b|\b(?:continu\w+|expand\w*|develop\w*|strengthen\w*|promot\w+|facilitat\w+|enhanc\w+|deepen\w*|intensif\w+|step(?:ping)? up|build(?:ing)? up|progressive|practical|comprehensive|mutual|(?:new|next|higher) level)\b.{0,90}\b(?:cooperation|collaboration|ties|relations|relationship|partnership|coordination|efforts|contacts|dialogue|interaction|development|exchanges|joint work|flows?)\b/i,
);
/** What such a promise may be of and still be news. */
const ARMS = prefiltered(
  /\b(?:strategic stability|disarmament|non-?proliferation|denuclear\w+|free[- ]trade|visa-free|negotiations on)\b/i,
);
const STANDS = prefiltered(
  /\b(?:must(?: not| never)?|cannot|(?:will|can|do|does) not|won[’']t|never|would (?:not|sign|vote|accept|refuse|oppose|resign)|shall|should|(?:is|are) (?:not )?(?:ready|prepared|determined|committed)|readiness|need(?:s|ed)? to|(?:is|are|what we) need(?:ed)?|necessary|crucial|essential|condemn\w*|reject\w*|refus(?:e[ds]?|als?|ing)|confrontation\w*|regret(?:s|ted)?|deplor\w+|appalled|alarmed|outrag\w+|undermin\w+|unacceptable|illegal|unlawful|unjustif\w+|demand\w*|insist\w*|urg(?:e[ds]?|ing)|call(?:s|ed|ing)? (?:on|for|upon)|oppos\w+|accus\w+|distort\w*|smear\w*|slander\w*|interfer\w+|provocati\w+|groundless|baseless|unfounded|fabricat\w+|warn\w*|violat\w+|advis(?:e[ds]?|ing) against|accountable|(?:is|was|are|were|be) responsible(?=[.,]| for (?:[\w’'-]+ ){0,4}(?:attacks?|deaths?|killings?|wars?|crimes?|violence|escalation|cris[ie]s|bombings?|murders?|atrocit\w+|invasion|strikes?|launch\w*))|bears? (?:full |sole |the )*responsibility|red lines?|cross\w* (?:a|the|our|every) lines?|in kind|retaliat\w*|(?:have to|will) (?:respond|answer|react)|fail(?:ed|ure)|in solidarity|threat\w*|at odds|concern(?:s|ed)?|(?:is|are) welcome|welcom(?:e[ds]?|ing) (?:the|this|that)|welcomes (?!you|all|him|her|them|back|to)|support (?:for|your|the)|with or without|(?:is|are) (?:a matter |up )(?:for|to) the (?:people|government|parties|citizens)|no (?:doubt|reason)|not true|believe firmly|differences)\b/i,
);
/** The stems of verbs by which something is said with force. */
export const STRESS =
  'stress|emphasi[sz]|underscor|underlin|reaffirm|reiterat|point|confirm|declar|warn|demand|propos|reject|affirm|request';
const TOLD = prefiltered(
  new RegExp(
    `\\b(?:${STRESS})(?:ed|s|es)\\b|\\braised (?:\\w+ )?concerns?\\b|\\b(?:called for|called on|urged|made (?:it )?clear|was clear that|expressed (?:his|her|their|the|its|concern|hope|confidence|readiness)|gave a)\\b`,
    'i',
  ),
);
const NUMBER = prefiltered(
  /\d(?:[\d.,–-]*\d)?[ {2}]?(?:percent|per cent|%|billion|million|thousand|km|kilomet|tonnes|people|troops|years)|[$€£¥]\d|\b(?:by|from|until|on) (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/i,
);
const VAGUE = prefiltered(
  /\b(?:friend(?:s|ly|ship)?|neighbou?rly|traditions?|atmosphere|constructive|fruitful|business-like|warm|cordial|great nation|test of time|solid as a rock|rock[- ]solid|cultur(?:e|al)|exhibition|music|sport|students|tourism|tourists|forum|anniversary|impetus|momentum|develop(?:ing|ed)? (?:very )?(?:actively|successfully|dynamically)|every day|all (?:levels|spheres|areas)|mutually beneficial|prospects|highly important|close(?:ly)? (?:cooperat|contact)|(?:steady|positive|dynamic|continued|sound) (?:development|momentum|growth) (?:of|in) (?:the |bilateral |our )*(?:relations|ties|cooperation)|historic(?:al)? (?:and|ties|relations|links)|deep-rooted|unwavering|steadfast|admiration|bravery|heroi(?:c|sm)|brotherly|fraternal|(?:with|express(?:ed)?) satisfaction(?! that)|(?:strength|closeness|warmth|depth) of (?:the|their|our|its|this) (?:[\w-]+ ){0,3}(?:relationship|relations|ties|bonds?|friendship|alliance|partnership)|(?:close|warm|strong|special|enduring|deep)(?:,? (?:and )?\w+)? (?:ties|bonds|friendship|partnership|relations|relationship) between)\w*/i,
);
const ONLY_TALKED = prefiltered(
  /\b(?:discussed|touched (?:up)?on|exchanged|focus(?:ed|ing) on|paid (?:special|particular|much) attention|talked about|spoke about|in detail about|devoted)\b/i,
);
const ASIDE = prefiltered(
  /^(?:as you (?:know|may|will|have|remember)|let me (?:recall|remind)|(?:I|we) (?:well |still )?(?:remember|recall)|by the way|of course|for (?:instance|example)|in general)\b/i,
);

/** A bare contact: who met, telephoned or received whom. */
const CONTACT = prefiltered(
  /\b(?:had|held|has had|has held|have held) (?:a |an |the )?(?:[\p{L}\d.’'-]+ ){0,3}(?:telephone|phone|video|working|bilateral)?[ -]?(?:conversation|call|meeting|talks?|(?:bilateral )?discussions|consultations|dialogue|(?:informal )?retreat)\b|\bspent .{0,50}\bon the (?:phone|telephone)\b|\btalked (?:\w+ ){0,2}(?:with|to) (?!reporters|journalists|the (?:press|media)).{0,30}\p{Lu}|\bjoined (?:the |his |her )?(?:leaders|ministers|presidents|counterparts|heads|colleagues|allies)\b.{0,90}\b(?:in|at|for) \p{Lu}|\bspoke\b.{0,30}\b(?:phone|telephone|with)\b|\bspoke (?:today |yesterday |earlier |this \w+ )?to (?!reporters|journalists|the (?:press|media|nation|crowd)|parliament)|\bmet (?:at|in|on|with|today|earlier|(?:over|for) (?:\d|several|many|more|two|three|four|five|six))|\bmet (?:\p{Lu}|(?:the|his|her|their|with) )[^,.;]{3,90}\b(?:today|yesterday|this (?:morning|afternoon|evening)|on the (?:margins|sidelines))\b|\b(?:called|telephoned|phoned|rang)\b [^,.;]{0,80}\p{Lu}[^,.;]{0,60}\bto (?:discuss|talk about|exchange)\b|\bled (?:the|an?) .{0,30}delegation\b|\b(?:talks|meeting) .{0,90}\bcontinued\b|\btook part in\b.{0,40}\bmeeting\b|\b(?:chaired|hosted|convened) (?:a|an|the) (?:[\p{L}\d-]+ ){0,4}(?:call|meeting|conference|videoconference|video-?call|session|talks)\b|\b(?:talks|meetings?|consultations|negotiations|conversation) between\b.{0,140}\b(?:(?:has|have) been held|(?:was|were) held|took place)\b|\bhosts? talks between\b|\b(?:call|conversation|meeting|talks|visit) (?:follows|followed|comes|came) (?:the|their|a|an|after|as|on)\b|\bmade an? (?:telephone|phone|video) call (?:with|to)\b|\breceived\b.{0,60}\b(?:(?:telephone|phone) (?:call|conversation) from|counterpart|president|prime minister|foreign minister|minister|king|emir|crown prince|chancellor|ambassador|secretary of state|delegation)\b/iu,
);

/** What was discussed, and nothing but the general: "discussed bilateral relations and regional matters". */
const DISCUSSED = prefiltered(
  /\b(?:discussed|tackled|probed|mulled|went over|exchanged (?:of )?(?:views|viewpoints|opinions)|(?:had|held) (?:an? )?(?:[\w-]+ (?:and [\w-]+ )?)?exchange of (?:views|opinions)|talked about|touched (?:up)?on|reviewed|(?:discussions?|talks|conversation|meeting) (?:also )?(?:focused|centred|centered) on)\b.{0,200}\b(?:bilateral|relations?|relationship|cooperation|interaction|ties|partnership|agenda|matters|issues|topics|aspects|prospects|preparations for|(?:regional|international|global) (?:and (?:regional|international|global) )?situations?)\b/i,
);

/** The same with what was discussed first: "On the agenda were …", "Key aspects of trade were the main subjects of discussion". */
const AGENDA = prefiltered(
  /^on the agenda (?:was|were)\b|^the focus (?:of [^,.]{3,40} )?was on (?:various|several|a range|a number|international|regional|bilateral)\b|^(?:the )?(?:\w+ )?agenda (?:of the \w+ |certainly |also )*(?:includes?|included)\b|, the agenda (?:certainly |also |of course )*includes?\b|^(?:the|their|during the) (?:talks|discussions?|meeting|conversation|negotiations)\b.{0,30}\b(?:covered|focus(?:ed|es)|centred|centered|dealt with|featured|(?:was|were) devoted to)\b|\b(?:was|were)(?: also)?(?: among)?(?: the)?(?: main| central| key| principal)? (?:(?:subjects?|topics?|focus|matters?) (?:of|on|for) (?:the )?(?:discussions?|talks|agenda|conversation|meeting)\b|discussed(?: among other things| in detail)?(?:\.$|, (?:including|taking into account|in particular|with)\b))/i,
);

/** The same of one matter, in a short sentence: "The leaders discussed the situation in the strait." */
const ONLY_DISCUSSED = prefiltered(
  /^[^,;]{0,50}\b(?:discussed|exchanged views on|shared (?:their |his |her )?(?:views|opinions|assessments) (?:on|of|about)|touched (?:up)?on|talked about|updated each other on)\b[^,;]{0,80}\.$/i,
);

/**
 * Whether a sentence of the narrator says only that somebody met, telephoned or received somebody.
 *
 * @example tellsContactOnly('The leaders discussed the situation in the strait.') // true
 */
export const tellsContactOnly = (said: string): boolean =>
  contactOnly(said.replace(SPOKESMAN, '').replace(TOLD_BY, '.'));

/**
 * Whether a sentence of the narrator above a transcript says no more than what was talked about, wars and crises included: the
 * transcript says what was said of them.
 *
 * @example tellsAgendaOnly('The presidents discussed bilateral relations and the war in the strait.') // true
 */
export const tellsAgendaOnly = (said: string): boolean =>
  (DISCUSSED.test(said) || AGENDA.test(said) || ONLY_DISCUSSED.test(said)) &&
  !TOLD.test(said) &&
  !OUTCOME.test(said.replace(CAME_BEFORE, ''));

/**
 * Whether a sentence names what was discussed, a war or a crisis too, and neither decides nor says what anybody said of it. `signs` are
 * its `newsSigns`.
 *
 * @example tellsTopics('They discussed relations.', newsSigns('They discussed relations.')) // true
 */
export const tellsTopics = (said: string, signs: readonly number[]): boolean =>
  signs[TALKED_SIGN] === 1 &&
  GENERAL_TOPIC.test(said) &&
  signs[DECIDES_SIGN] === 0 &&
  signs[STANDS_SIGN] === 0 &&
  !OUTCOME.test(said.replace(CAME_BEFORE, '')) &&
  !FACT_DISCUSSED.test(said) &&
  !SAID_OF_IT.test(said);
const GENERAL_TOPIC = prefiltered(
  /\b(?:discussed|exchanged|touched (?:up)?on|focus(?:ed|ing) on|talked about|spoke about)\b(?!.{0,60}\bsituation in\b).{0,60}\b(?:assessments?|ways|means|developments|possible steps|efforts|relations(?:hip)?|cooperation|prospects|agenda|steps to|(?:issues|matters|topics) of)\b/i,
);
const SAID_OF_IT = prefiltered(
  /["“”]|\b(?:say|not|add|stress|warn|urg|argu|tell|emphasi[sz]|underlin|express|voic|insist|agree|declar)ing\b|\b(?:said|says|that|and (?:also )?(?:agreed|expressed|noted|declared|spoke out|affirmed))\b/i,
);

/** "A spokesman said: “": what follows it says whether there is news. */
const SPOKESMAN = /^[^:“"]{3,60}\bsaid: ?[“"]/;

/** What came of earlier talks: "implementation of the agreements reached in March". */
const CAME_BEFORE =
  /\b(?:agreements?|decisions?|accords?|understandings?|documents?) (?:reached|signed|adopted|approved)\b/gi;

/** Who reports a contact: "…, the ministry said in a statement." */
const TOLD_BY =
  /, (?:according to [^,"“”]{3,70}|[^,"“”]{3,70}\b(?:said|says|announced|reported)(?: (?:on|in) [^,]{3,40})?|[\p{Lu}\p{Ll}]{2,12} reports\b[^,"“”]{0,40})\.$/u;

/** What was discussed as a fact or a demand: "the need for Norland to lift the toll was also discussed". */
const FACT_DISCUSSED = prefiltered(
  /\bthe (?:fact|need|demand|refusal|failure|inability|right|obligation) (?:that|for|of|to)\b/i,
);

/** Who met whom, and in the same sentence all that was on the agenda. */
const WIDE_RANGE = prefiltered(
  /\bwith (?:their |the )?(?:discussions?|talks) (?:focus(?:ed|ing) on|covering|on) (?:a )?(?:wide|broad|whole) range of\b/i,
);

/** What somebody spoke about, and not what they said of it: "Holm also talked about the draft resolution." */
const SPOKE_ABOUT = prefiltered(
  /^[^"“”]{2,120}?\b(?:talked|spoke|commented|touched|dwelt|elaborated) (?:about|(?:up)?on)\b(?!.*(?:["“”]|\b(?:say|not|add|stress|warn|call|urg|argu|tell|reject|demand|reiterat|emphasi[sz]|underlin|explain|insist|and (?:agree|expres|call|urg|reaffirm|condemn|reject|demand))\p{L}*ing\b|\b(?:said|says|that|and (?:agreed|expressed|called|urged|reaffirmed|condemned|rejected|demanded|noted|stressed|warned|told))\b))/iu,
);

/** What was said at a contact, in the sentence that reports it: "met the envoy, saying that the strait must stay open". */
const TELLS_MORE = prefiltered(
  /\b(?:said|says|told|believes?|thinks?|(?:say|tell|stress|urg|warn|demand|accus|insist|condemn|reject|vow|pledg|promis|declar)ing)\b/,
);

/** That somebody spoke to the press, what they were asked, that a body met, what was its topic: and not what was said. */
const OF_THE_TALKS = prefiltered(
  anyOf([
    /^[^"“”]{2,90}\b(?:briefed|addressed|spoke to|faced|met with) (?:the )?(?:\p{L}+ )?(?:press|media|reporters|journalists)\b[^"“”]*\.$/iu,
    /^[^"“”]{2,90}\b(?:was|were) (?:also )?(?:responding|replying|reacting|answering|speaking|talking|commenting) (?:to|at|on|in|during|after|before|ahead|with)\b[^"“”]*\.$/iu,
    /^[^"“”]{2,60}\b(?:made|gave|issued|delivered) (?:the|his|her|their|its|this|these|those) (?:\p{L}+ )?(?:statements?|remarks?|comments?|announcement|speech|address|appeal)\b[^"“”]*\.$/iu,
    /^(?:an?|the|another) (?:[\p{L}-]+ ){0,3}(?:meeting|session|conference|round|ceremony|briefing|hearing) (?:of|between|on|for|with) [^"“”]{2,120}\b(?:was|were|has been|is being) (?:held|convened|organi[sz]ed)\b[^"“”]*\.$/iu,
    /^(?:(?:the|their|our|its|an?|another|other) )?(?:(?:main|key|central|other|major|principal) )?(?:topics?|subjects?|themes?|purpose|focus|agenda|items?) (?:of|for|on|under) (?:the |their |this |our |today[’']s )?(?:\p{L}+ )?(?:discussions?|talks|meeting|conversation|visit|session|consultations|agenda|negotiations|call) (?:was|were|is|are|included|includes?)\b[^"“”]*\.$/iu,
  ]),
);
const SAID_THERE = prefiltered(
  /\b(?:that|say|said|says|saying|told|telling|stress\p{L}*|warn\p{L}*|urg(?:ed|ing)|and (?:called|condemned|rejected|announced|demanded))\b/iu,
);

const contactOnly = (sentence: string): boolean =>
  (OF_THE_TALKS.test(sentence) && !SAID_THERE.test(sentence) && !DECIDES.test(sentence)) ||
  (SPOKE_ABOUT.test(sentence) && !DECIDES.test(sentence)) ||
  (WIDE_RANGE.test(sentence) && !DECIDES.test(sentence) && !TOLD.test(sentence)) ||
  (!FACT_DISCUSSED.test(sentence) &&
    (((DISCUSSED.test(sentence) || (AGENDA.test(sentence) && !/\bsituation in\b/.test(sentence))) &&
      !HARD.test(sentence)) ||
      (AGENDA.test(sentence) && /\bbilateral (?:relations|cooperation|ties)\b/i.test(sentence)) ||
      (ONLY_DISCUSSED.test(sentence) && !TOLD.test(sentence))) &&
    !OUTCOME.test(sentence.replace(CAME_BEFORE, ''))) ||
  (CONTACT.test(sentence) &&
    !DECIDES.test(sentence) &&
    !TOLD.test(sentence) &&
    !TELLS_MORE.test(sentence) &&
    !ONLY_TALKED.test(sentence) &&
    sentence.split(/\s+/).length < 45);

/** Which of `newsSigns` says that a sentence reports a decision. */
export const DECIDES_SIGN = 0;
/** Which says that it takes a stand. */
export const STANDS_SIGN = 1;
/** Which of `newsSigns` says that a sentence is vague. */
export const VAGUE_SIGN = 4;

/** Which says that it only names what was talked about. */
const TALKED_SIGN = 6;

/** Which says that it is told in passing. */
export const ASIDE_SIGN = 5;

/** What `newsWeight` gives each sign of `newsSigns`. */
const NEWS_WEIGHTS = [0.9, 0.7, 0.5, 0.35, -0.7, -0.4, -0.4, -0.5, -0.4] as const;

/**
 * How much news a sentence carries, by its wording alone: decisions and commitments, positions and refusals, numbers
 * and dates weigh for it; praise of relations, asides and lists of what was discussed against it. About -2 to 3. `words`
 * is the number of its words, where it is known.
 *
 * @example newsWeight('We agreed to withdraw all heavy weapons by October 10.') // 1.25
 */
export function newsWeight(sentence: string, words = countWords(sentence)): number {
  return newsWeightOf(newsSigns(sentence, words));
}

/** The same of signs that are known. */
export const newsWeightOf = (signs: readonly number[]): number =>
  signs.reduce((sum, sign, n) => sum + sign * NEWS_WEIGHTS[n]!, 0);

/** "Reaffirmed their commitment to the partnership", whatever it is grounded in. */
const COMMITTED_TO_TIES = prefiltered(
  /^[^.;]{3,160}?\b(?:(?:re)?affirm\p{L}*|reiterat\p{L}*|(?:re)?confirm\p{L}*|underscor\p{L}*|underlin\p{L}*|express\p{L}*) (?:(?:his|her|their|its|the|our) )?(?:\p{L}+ ){0,3}commitment to (?:(?:the|their|our|its|this|an?|strengthening|deepening) )+(?:[\p{L}-]+ ){0,3}(?:partnership|alliance|friendship|relationship|relations|ties|cooperation|dialogue|process)\b(?!.*\b(?:and|,) (?:agreed|condemned|announced|decided|called|pledged|demanded)\b)/iu,
);

/** What is begun, built or given up beside what is general. */
const CONCRETE = prefiltered(
  /\b(?:(?:and|,) (?:also )?(?:to )?(?:start|begin|build|open|launch|establish|create|abolish|lift|exempt|waive|double)|railways?|pipelines?|bridges?|ports?|visas?)\b/i,
);

/** Whether what is agreed or promised is general, and of nothing that makes news. */
const isGeneral = (sentence: string): boolean =>
  GENERAL.test(sentence) && !HARD.test(sentence) && !ARMS.test(sentence) && !CONCRETE.test(sentence);

/** "In Lindby in 1999, the states committed to …": decided long ago. */
const BACK_THEN = prefiltered(
  /^(?:in|on|since|back in) (?:\p{L}+ (?:in|on) )?(?:\p{L}+ )?(?:\d{1,2},? )?(?:19|20)\d\d,? (?!.{0,60}\b(?:will|shall)\b)/iu,
);

/** The signs that `newsWeight` weighs, 0 or 1 each: decides, takes a stand, is told with force, has a number, … */
export function newsSigns(sentence: string, words = countWords(sentence)): number[] {
  const has = (pattern: Prefiltered) => Number(pattern.test(sentence));
  const told = has(TOLD);
  const number = has(NUMBER);
  const decides = has(DECIDES);
  const ties = has(COMMITTED_TO_TIES);
  const isBackThen = decides === 1 && number === 0 && BACK_THEN.test(sentence);
  const general = decides === 1 && number === 0 && (isGeneral(sentence) || isBackThen || ties === 1);
  return [
    general ? 0 : decides,
    has(STANDS),
    told,
    number,
    Math.max(ties, has(VAGUE)),
    Number(isBackThen || ASIDE.test(sentence)),
    told ? 0 : has(ONLY_TALKED),
    Number(words < 9),
    Number(words > 60),
  ];
}

/**
 * Words between white space, as `split(/\s+/)` counts them, without making them.
 *
 * @example countWords('The talks went on.') // 4
 */
export function countWords(sentence: string): number {
  let words = 1;
  let spaced = false;
  for (let at = 0; at < sentence.length; at++) {
    const unit = sentence.charCodeAt(at);
    const space = unit === 32 || (unit >= 9 && unit <= 13) || (unit > 127 && /\s/.test(sentence[at]!));
    if (space && !spaced) words++;
    spaced = space;
  }
  return words;
}

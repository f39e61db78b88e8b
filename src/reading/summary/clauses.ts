import { prefiltered } from '../../text/prefilter.ts';
import { anyOf } from './anyOf.ts';

/** Where a sentence goes on with a further predicate: "and asked", ", noting", "while stressing". */
const JOINT =
  /(?:,? (?:and|but|while|so|because|as well as)|,|;)(?: (?:also|then|again|further|once again|in turn|both))* (?!(?:enduring|lasting|growing|increased|continued|shared|united|related|pressing|ongoing)\b)(?=(?:expressed|expressing|gave|held|met|made|paid|said|spoke|took|told|wished|will|would|is|are|was|were|has|have|had|can|we|they|he|she|it|I|you|there|this|\p{Ll}{3,}(?:ed|ing|ts|es|ns))(?!\p{L}))/iu;

/** What talks, visits and the like are called. */
const EVENT =
  '(?:visits?|meetings?|talks|conferences?|forums?|summits?|events?|sessions?|conversation|discussions?|negotiations|consultations|trip|tour|ceremony|exhibition)';

/** Predicates that tell how people met, greeted and praised one another. */
const COURTEOUS = anyOf(
  [
    // Thanks, greetings, wishes.
    /(?:thank|congratulat|greet)(?:ed|s(?! to)|ing)/iu,
    /wish(?:ed|es|ing) (?!to\b)/iu,
    /(?:express|convey|extend|offer|send|pass|accept|reiterat|voic)\p{L}* (?:\p{L}+ ){0,3}(?:gratitude|thanks|appreciation|greetings|congratulations|regards|wishes|best wishes)/iu,
    /welcom(?:ed|ing) .{2,80}?\b(?:visit|trip|arrival|delegation|guests?|to (?:the|his|her) (?:palace|office|residence|capital|country|kingdom))/iu,
    /stat(?:ed|ing) that .{0,20}would like to (?:continue to )?work .{0,20}to (?:further )?(?:develop|strengthen|deepen|advance|promote) .{0,40}(?:relations(?:hip)?|cooperation|ties)/iu,
    /ask(?:ed|s|ing) .{2,60}? to (?:convey|extend|pass|deliver) (?:\p{L}+ ){0,3}(?:greetings|regards|wishes)/iu,
    /express\p{L}* (?:\p{L}+ ){0,2}(?:confidence|hope|certainty|belief) that .{0,40}\b(?:visit|meeting|talks|conference|forum|trip|stay)/iu,
    /(?:pa(?:id|ys|ying) tribute|spoke highly|wish(?:ed|es|ing) success)/iu,
    /invit(?:ed|es|ing) (?:\p{L}+ ){1,6}to (?:pay a |make a )?visit/iu,
    // Praise of an event or of relations.
    new RegExp(
      `(?:not|highlight|emphasi[sz]|stress|underlin|underscor|prais|commend|hail|describ|point|apprais|appreciat|laud)\\p{L}* (?:out )?(?:(?!\\b(?:that|need|must|should|not)\\b).){0,60}?\\b(?:importance|significance|success(?:ful)?|organi[sz]ation|contribution|participation|high level|hospitality|development|role|leadership|level) (?:and \\p{L}+ )?of (?:\\p{L}+[’'\\p{L}-]* ){0,4}(?:${EVENT}|COP\\d+|relations|ties|friendship|partnership|cooperation)`,
      'iu',
    ),
  ],
  { after: /\b/iu },
);

/** Predicates of the programme: who met, received, visited and attended. */
const ATTENDED = anyOf(
  [
    /(?<!\b(?:be|been|being|are|is|was|were) )(?:met|received|hosted|visited|arrived|attended|participated|travel(?:l)?ed|departed|flew)/iu,
    /(?:(?:has|have|had) )?(?:held|holds|had|paid|pays|took|taken|conducted|concluded) (?:an? |the |part |separate |bilateral )*(?:\p{L}+ ){0,3}(?:meetings?|talks|visits?|conversations?|calls?|consultations|discussions|part|trip|tour)/iu,
    /(?:is|are|was|were) (?:currently |also )?(?:on an? (?:\p{L}+ ){0,3}visit|(?:accompanied|joined|attended|received|welcomed|hosted) by|attending|travel(?:l)?ing|visiting|here|in the country)/iu,
    /(?:left|leaves|departed|returned) .{2,60}?\b(?:for|from|to|after) (?:an? |the |his |her )?(?:[\p{L}-]+ ){0,4}(?:visit|talks|trip|meetings?|tour|summit)/iu,
    /(?:will|going to|shortly) be joined/iu,
    /(?:made|makes|paid|pays) (?:an? |the |his |her )?(?:[\p{L}-]+ ){0,3}(?:visits?|stops?|trips?|tours?|calls? (?:on|at))/iu,
  ],
  { after: /\b/iu },
);

/** Who will meet whom, and where: news where a speaker announces it, and where it has a date. */
const WILL_ATTEND =
  /(?:will|would|shall|(?:is|are|was|were) (?:to|due to|set to|expected to|scheduled to|going to)|plans? to)(?: also| then| later)* (?:meet|call on|visit|attend|participate|take part|receive|hold|have|deliver|address|travel|be in|be meeting|be visiting|be received|join|pay|brief|follow (?:his|her|their|the|an))\b/iu;

/** What is told of talks and visits themselves: "the luncheon marked the first meeting". */
const OF_EVENT = prefiltered(
  new RegExp(
    `^(?:the|an?|this|their|his|her|our|[\\p{Lu}][\\p{L}’'-]*) (?:(?!\\b(?:that|which|who|agreed|said)\\b)[^"“”]){0,60}?\\b(?:${EVENT}|luncheon|lunch|dinner|reception|briefing|engagement)\\b[^"“”]{0,70}?\\b(?:took place|(?:was|were|is|are|has been) (?:also )?(?:held|convened|organi[sz]ed|hosted|attended|chaired|co-?chaired|moderated)|mark(?:ed|s) (?:the|his|her|their)|follow(?:s|ed)? (?:his|her|their|the|an?)|lasted|brought together|brings together|comes?|came|(?:is|was|proved) (?:an? (?:great |big )?success|successful|the|his|her|their|part|aimed|intended|an opportunity))\\b`,
    'iu',
  ),
);

/** What something is, for who does not know it; that an answer was given; how good relations are. */
const BESIDE = anyOf(
  [
    /(?:is|are) (?:made up|composed|comprised) of/iu,
    /(?:is|are) (?:the|an?) (?:[\p{L}’'-]+ ){0,6}(?:gathering|report|group|grouping|bloc|expression|agency|forum|platform|think tank|mission|meeting|event|visit|friend|neighbou?r)/iu,
    /(?:has|have) (?:responded|reacted) to/iu,
    /(?:called|calls) on (?:the |President |Prime |Foreign |His |Her |HE ).{3,120}\b(?:Minister|President|King|Emir|Speaker|Governor|Chairman)s?/iu,
    /(?:next|upcoming|following) (?:meeting|visit|session|round)\b.{0,60}\b(?:scheduled|planned|will (?:be held|take place))/iu,
    /(?:point|question|issue|matter|topic)\b.{0,60}\bis (?:very |extremely |also )?important(?=[.,])/iu,
    /(?:recogni[sz]ed|acknowledged|appreciated|valued|recogni[sz]es|acknowledges|appreciates) (?:the|his|her|their|its) (?:\p{L}+ )?(?:role|efforts|contributions?|work|importance|significance|support)/iu,
    /(?:enjoy|share|have|maintain)s? (?:an? |the )?(?:(?:close|strong|long-?standing|warm|excellent|historic|deep|friendly|robust|good|enduring|special|very|and),? ){1,4}(?:relations(?:hip)?|ties|partnership|friendship|bonds|cooperation)/iu,
    /welcomes? (?:this|the) (?:opportunity|chance|visit|occasion)/iu,
    /(?:continued|continues) (?:his|her|their|its) (?:\p{L}+ )?(?:meetings|visit|tour|programme|trip|engagements)/iu,
  ],
  { after: /\b/iu },
);

const BEFORE = {
  before: /^(?:(?!\b(?:that|which|who|whom|whose|where|hasn|haven|hadn|not)\b)[^"“”]){0,120}?\b/iu,
};
const NO_NEWS_ANNOUNCED = prefiltered(anyOf([COURTEOUS, ATTENDED, BESIDE], BEFORE));
const NO_NEWS = prefiltered(anyOf([COURTEOUS, ATTENDED, WILL_ATTEND, BESIDE], BEFORE));

/** Decisions and words of others make news of any of these. */
const NEWS_ALL_THE_SAME = prefiltered(
  /["“”]|\b(?:agree|sign|decid|condemn|reject|demand|announc|adopt|impos|call(?:ed|ing) (?:for|on)|urg(?:ed|ing)|warn|threat|refus|kill|sanction|cease-?fire|must|should|need|problem|agreements?|terror|attack|missile|nuclear|hostage)\p{L}*/iu,
);

/**
 * Whether each predicate of a sentence reports only how people met, thanked, greeted and praised one another, whom they will meet, or
 * what something is. Whom a speaker will visit may be news of theirs (`spoken`), and so is a meeting with a date.
 *
 * @example tellsCourtesyOnly('Holm thanked the envoy and asked her to convey his greetings.', false) // true
 */
export function tellsCourtesyOnly(said: string, spoken: boolean): boolean {
  if (NEWS_ALL_THE_SAME.test(said)) return false;
  if (!spoken && OF_EVENT.test(said) && !said.includes(' and ')) return true;
  const announced = spoken || /\d/.test(said);
  return said
    .split(JOINT)
    .every(
      (clause) =>
        (announced ? NO_NEWS_ANNOUNCED : NO_NEWS).test(clause) || (!spoken && OF_EVENT.test(clause)),
    );
}

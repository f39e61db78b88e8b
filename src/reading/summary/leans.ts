import { prefiltered } from '../../text/prefilter.ts';

/** Openings that say nothing without the sentence before. */
const LOOSE = prefiltered(
  /^["“‘']?(?:(?:including|on the contrary|conversely|by contrast|true(?=,)|in it(?=,)|(?:over|during|in) the same\b|by (?:this time|then)|at this rate|on that occasion|after that|since then|and\W+(?:and|it|they|he|she)|the (?:relevant|respective|corresponding|same)|this(?! (?:year|month|week|morning|afternoon|evening|summer|autumn|winter|spring|january|february|march|april|may|june|july|august|september|october|november|december)\b)|these|that|those|it(?! (?:is|would be|was|will be) (?:\w+ )?(?:important|vital|crucial|essential|necessary|unacceptable|not possible|impossible|possible|time|clear|no exaggeration|imperative|our|simply|right|wrong|too early)\b)|but|and|or|so|yet|however|nevertheless|nonetheless|also|therefore|thus|hence|moreover|furthermore|besides|then|such|consequently|instead|otherwise|still|here|there too|first|second|third|finally|lastly|on the other hand|in (?:turn|particular|other words|(?:addition|response|reply)(?! to (?!this\b|that\b|these\b|those\b|it\b|them\b)))|as a result(?! of)|for (?:this|that|these|those|instance|example)|at the same time|to (?:this|that) end|because of (?:this|that)|(?:he|she|they) (?:also|added|continued|further|then|went)|the (?:former|latter|same)|most importantly|if (?:not|so|that|this)|all of (?:this|that|these|those)|accompanying|now (?:they|he|she|that (?:is|was|has|would))|also (?:by|to|in|on)|based on (?:this|that)|as (?:a )?part of (?:it|this|that)|over (?:this|that) (?:time|period)|(?:[\p{L}\d-]+ )?(?:minute|hour|day|week|month|year|decade)s? later|(?:an|one|another) example (?:of|is)|one such|on the one hand|the exact same|simply put|another \d+|specifically|additionally|similarly|likewise|accordingly|in any (?:event|case)|in (?:these|those) (?:circumstances|conditions)|under (?:these|those|this)|with (?:this|that|these|those) in mind|despite (?:this|that)|apart from (?:this|that)|(?:on|at) (?:this|that|these) (?:basis|point|issue|front|score|note|matters?)|(?:most|some|many|several|each|none|all) of (?:them|these|those)(?! (?:who|that))|for (?:these|all these|the same) reasons?|take (?:first|for (?:example|instance)))\b|thanks to (?:this|that),|at that time\b|in (?:this|that) (?:context|regard|connection|respect),? (?:\p{L}+ )?(?:I|we|it|let)\b|in this (?:context|connection|regard), (?:\p{L}[\p{L}’'-]* ){1,4}(?:pointed out|noted|recalled|mentioned)\b|in (?:this|that) (?:sense|case|way|area|field)\b|the (?:statement|report|letter|ministry|spokes\w+) (?:also|added|went on|continued|further)\b|we,? in turn|today[’']s announcement|our (?:joint )?work on this|[–—•*…-](?! ?\p{L}[\p{L}.’'-]* (?:\p{L}[\p{L}.’'-]* ){1,5}(?:expressed|stated|said|explained|agreed|re?affirmed|stressed|noted|welcomed|called|urged|reiterated|appreciated|emphasi[sz]ed|underlined|underscored|conveyed|requested|confirmed)\b))/iu,
);
/** In the words of a speaker "they", "he" and "you know" lean on what was said before too. */
const LOOSE_SPOKEN = prefiltered(
  /^(?:(?:well|yeah|oh)(?=,)|as (?:I|we) (?:have )?(?:already |just )?(?:said|mentioned|noted)|in fact,? (?:he|she|it|they|this|that)|our (?:relevant|respective|corresponding|competent)|they|he|she|his|her|their|its|in (?:this|that) (?:context|regard|connection|respect)|you (?:know|just|have just|also)|some (?:of them|work)|both|there (?:are|is) (?:some|good|also|many|several)\b.{0,30}\b(?:as well|prospects|positives))\b/i,
);
/** "I think they reached almost $40 billion": of what was named before. */
const THINKS_OF_IT = prefiltered(
  /^(?:(?:and|but|so|of course),? )?(?:I|we) (?:(?:also|really|still|do|strongly|firmly) )*(?:think|believe|hope|know|trust|understand|expect|(?:am|are) (?:\w+ )?(?:sure|confident|certain|convinced)),?(?: that)? (?:they\b|he\b|she\b|it\b(?! (?:is|was|would|will be)\b)|(?:this|these|that|those)[’']s\b|(?:this|these|that|those) (?:also )?(?:is|are|was|were|will|would|can|could|has|have|had|may|might|should|must|helps?|shows?|means?|underlines?)\b)|^it is my (?:understanding|hope|belief|view) that (?:they|he|she|this)\b/i,
);
/** "From Elbonia he will thereafter go to Norland": the rest of a journey. */
const GOES_ON = prefiltered(
  /^from (?:there\b|[^,.;]{3,40},).{0,60}\b(?:then|thereafter|on to|proceed|continue)\b|\bthereafter\b/i,
);
/** "We attach great importance to their early completion": a short sentence of a speaker that names nothing of its own. */
const NAMES_NOTHING = prefiltered(
  /^(?:(?:and|but|so|of course|as you (?:all )?know|as I said|obviously),? )?(?:the (?:issue|problem|point|thing|question|fact|truth) is (?:that )?)?(?:I|we|you)\b(?:(?!\b(?:the|an?|our|your|my|all|every|no|any)\b).)*\b(?:them|their|its|these|those|such|it(?! (?:is|was|would|will)\b)|this(?! (?:year|month|week|morning|afternoon|evening|summer|autumn|winter|spring|visit|meeting)\b))\b/i,
);
/** "One thing that I regret is I gave them a promise": whoever "they" are was named before, however long the sentence. */
const OF_THEM = prefiltered(
  /^(?:(?:and|but|so|well|now|of course),? )*(?:(?:one of the things|the (?:only )?thing|one thing|what) (?:that )?(?:I|we) \p{L}+(?: \p{L}+)? is (?:that )?)?(?:I|we|you)(?: (?!the\b|an?\b|our\b|my\b|your\b|all\b|any\b|that\b)\p{Ll}+){1,3} (?:them|him)\b/iu,
);
const NAMED_OR_COUNTED = prefiltered(/[\p{Ll},’'] \p{Lu}\p{Ll}|\d/u);
const NAMES_SOMETHING = 15;
/** "Because we must match the threat.": a reason without what it is the reason of. */
const REASON = prefiltered(/^because (?!of\b)[^,]*$/i);
/** What was named before, near the beginning: "We believe in this initiative". */
const THIS_NAMED = prefiltered(
  /^.{1,38}\bthis (?:decision|agreement|group|process|initiative|platform|undertaking|issue|matter|problem|topic|area|project|proposal|approach|work|organi[sz]ation|association|document|resolution|law|bill|incident|move|step|report|goal|referendum|case|question|restoration|figure|amount|number|idea)\b/i,
);
/** "In the first quarter alone, they reached $312 million". */
const WHO = prefiltered(
  /^(?:in|at|by|during|since|over|for|on|after|before) [^,]{3,70}, (?:(?:they|he|she)\b|it (?:took|lasted|all (?:began|started|came)|came down to)\b)|^(?:last|this|next) \w+,? (?:it|they|he|she)\b|^(?!as (?:for|regards|to)\b|in respect\b|regarding\b|concerning\b)[\p{L}’' ]{3,40}, (?:this|that|these|those|they) (?:is|was|are|were|will|would|has|have|can|could|should|must|may|might|means|shows)\b/iu,
);
/** What was named before, and is not said again: "all the decisions on these issues". */
const NAMED_BEFORE = prefiltered(
  /\b(?:on|about|of|to|for|with|raised?|raising|discuss\w*|settl\w+|solv\w+|resolv\w+|tackl\w+|overcom\w+|address\w*) (?:all |both )?(?:these|those) (?:issues|matters|questions|topics|subjects|problems|points|aspects|efforts|steps|goals|principles|concerns)\b/i,
);
/** What was told of before: "the possibility of supplying such systems"; "such as" begins a list. */
const OF_SUCH = prefiltered(
  /^.{0,90}(?<!\b(?:all|any|no|other|condemn\p{L}*)) such (?!as\b|an?\b|cases?\b)\p{L}{3,}s\b(?! as\b)/iu,
);
/** "He denounced such a statement", "After the closure of that office": what was told of before. */
const OF_SUCH_ONE = prefiltered(
  /^.{0,60}\b(?:denounc|condemn|reject|describ|dismiss|criticis|criticiz|slamm|call|welcom)ed such an? \p{L}+|^(?:after|following|since|before|despite|with) the [\p{L}-]+ of (?:this|that|these|those) (?!year|month|week|day|morning|evening|summer|autumn|winter|spring|century|decade|country|region)\p{L}+/iu,
);
/** A growth of which it is not said what grew. */
const GREW = prefiltered(
  /\b(?:growth(?: rate)?|increase|rise|drop|decline) (?:of|reached|was|amounted|stood|in the (?:first|second|third|fourth|last|past))\b|\b\d+(?:\.\d+)?(?: percent| per cent|%)[- ](?:growth|increase|rise|drop)\b/i,
);
const WHAT_GREW = prefiltered(
  /\b(?:trade|turnover|invest\w+|exports?|imports?|econom\w+|GDP|output|production|suppl\w+|sales|revenue|budget|debt|prices?|inflation|tour\w+|population|deliver\w+|capital|crude|gas|oil|coal|grain|cargo|traffic|arms|troops|spending|aid|wages|unemployment|deaths?|cases|attacks?|emissions|demand|flows?|loans?|reserves)\b/i,
);
/** Of the narrator the person that "they", "he" or "she" means is in the sentence before. */
const LOOSE_TOLD = prefiltered(/^(?:they|he|she|his|her|their|its)\b/i);
/** "HE the Foreign Minister", "Her Excellency": no pronouns. */
const STYLE = prefiltered(
  /^(?:HE (?:the\b|Dr\b|Mrs?\b|Ms\b|\p{Lu})|(?:His|Her|Their) (?:Excellenc|Majest|Highness|Holiness|Eminence|Royal Highness|Serene Highness|Imperial))/u,
);
/** "It is unfortunate that the region held a referendum": "it" refers to what follows. Names are told by their capital, so no `i`. */
const STANDS_FOR_WHAT_FOLLOWS = prefiltered(
  /^["“‘']?It(?:[’']s| (?:is|was|has been|will be|would be|should be|must be|can be|remains|seems|appears))\b[^.;:]{0,70}? that (?:the|an?|we|they|he|she|I|you|our|their|his|her|its|this|these|those|all|both|no|not|every|each|any|some|many|most|more|there|in|on|at|under|despite|as|if|when|\p{Lu})(?!\p{L})|^["“‘']?It(?:[’']s| (?:is|was|will be|would be)) (?:\p{L}+ )?(?:hard|difficult|easy|good|better|best|sad|unfortunate|regrettable|clear|obvious|fair|useful|natural|up) to\b/u,
);
/** "This sixth launch by Norlandia": it says itself which. */
const THIS_OF_NAME = prefiltered(
  /^(?:This|These) (?:\p{Ll}[\p{Ll}-]+ ){1,4}(?:by|of|between|from|against) (?:the )?\p{Lu}/u,
);
/** "We have a common position here": of what was named before. */
const POSITION_HERE = prefiltered(/^.{0,40}\b(?:position|view|opinion|understanding|approach) here\b/i);
/** "I would be glad if we could discuss them": what is to be discussed was named before. */
const OF_WHAT_WAS_NAMED = prefiltered(
  /\b(?:discuss|raise|address|resolve|consider|settle|review|examine|implement)(?:ed|ing)? (?:them|it|all of (?:them|this|that|these)|(?:this|that|these|those)(?=[,.;]| (?:today|now|later|with|in|at|and)\b))\b/i,
);
/** An end that points back: "remains committed to that goal". */
const POINTS_BACK = prefiltered(
  /\b(?:to|of|on|in|for|with|about|at|settled|discuss|resolve) (?:this|that|these|those) (?:goal|aim|issue|matter|question|problem|initiative|approach|agreement|statement|attack|work|project|direction|process|area|aspect|point|regard|respect|connection|context|subject|topic)s?[.,]?["”]?$|\b(?:committed|dedicated|opposed|entitled|ready) (?:to|for) (?:this|that|it)[.,]?$|\b(?:agreed to|signed|adopted|endorsed|released) the statement\.$|, too[.!]["”]?$/i,
);
/** "She stated that this was a clear example", "They must now take this further". */
const TOLD_OF_THIS = prefiltered(
  /^[^,;:]{3,70}\b(?:said|stated|noted|added|stressed|emphasi[sz]ed|underlined|argued|explained) that (?:this|these|those) (?:is|are|was|were|had|has|have|would|will|could|can|should|must|may|might)\b|\b(?:take|takes|taking|took|carry|carrying|bring|bringing|push|pushing|move|moving) (?:this|that|these|it|them) (?:further|forward|on)\b/i,
);
/** "We are committed to our training mission there", "We want to work together on all of these points". */
const NAMED_ELSEWHERE = prefiltered(
  /\b(?:mission|forces|troops|presence|situation|people|work|efforts|operations?|crisis|conflict|fighting) there[.,;]|\bon (?:all|both|each|any|some|many|most) of (?:these|those)\b/i,
);
/** A speaker's longer sentence is alone behind these. */
const LINKS = prefiltered(
  /^(?:and|so|first|second|third|therefore|however|in addition|as a result|at the same time|also(?! \w+ed (?:was|were)\b)),? (?!this (?!morning|afternoon|evening|week|month|year)|that\b|these\b|it\b|they\b|he\b|she\b|there\b|is\b|are\b|was\b|were\b|comes?\b)/i,
);
/** The narrator's too, as of the points of a readout: "2. Furthermore, both ministers affirmed that …" */
const LINKS_POINTS = prefiltered(
  /^(?:furthermore|moreover|additionally),? (?:both|the) (?:\p{L}+ )?(?:ministers|leaders|presidents|sides|parties|two)\b.{0,30}\b(?:affirmed|reaffirmed|confirmed|agreed|concurred|stressed|underlined|emphasi[sz]ed|shared the (?:view|recognition|concern)|called|condemned|urged)\b/iu,
);
const LINKED_ALONE = 12;

/**
 * Whether a sentence opens with the style of a person, who may be known by it.
 *
 * @example namesByStyle('Her Excellency expressed concern.') // true
 */
export const namesByStyle = (said: string): boolean => STYLE.test(said);

/**
 * Whether a sentence says little without the one before it: "They concern …", "This is why", an end that points back.
 * `spoken`: it is somebody's own words under a label or in a statement; `official`: in a text of an office, where a longer sentence
 * is alone behind "and" or "second"; `words` is its length; `quoted`: as a quote, which may speak of "these issues".
 *
 * @example leansOnBefore('They agreed to meet again.', { spoken: false, official: false, words: 5 }) // true
 */
export function leansOnBefore(
  said: string,
  {
    spoken,
    official,
    words,
    quoted = false,
  }: { spoken: boolean; official: boolean; words: number; quoted?: boolean },
): boolean {
  return (
    (LOOSE.test(said) &&
      !STANDS_FOR_WHAT_FOLLOWS.test(said) &&
      !THIS_OF_NAME.test(said) &&
      !(official && words >= LINKED_ALONE && (LINKS.test(said) || (!spoken && LINKS_POINTS.test(said))))) ||
    ((spoken ? LOOSE_SPOKEN : LOOSE_TOLD).test(said) && !namesByStyle(said)) ||
    (spoken && (THINKS_OF_IT.test(said) || OF_THEM.test(said))) ||
    GOES_ON.test(said) ||
    REASON.test(said) ||
    WHO.test(said) ||
    POINTS_BACK.test(said) ||
    POSITION_HERE.test(said) ||
    (spoken && !quoted && OF_WHAT_WAS_NAMED.test(said)) ||
    THIS_NAMED.test(said) ||
    TOLD_OF_THIS.test(said) ||
    (!quoted && NAMED_ELSEWHERE.test(said)) ||
    (spoken && words < NAMES_SOMETHING && NAMES_NOTHING.test(said) && !NAMED_OR_COUNTED.test(said)) ||
    (!quoted && NAMED_BEFORE.test(said)) ||
    (!quoted && (OF_SUCH.test(said) || OF_SUCH_ONE.test(said))) ||
    (GREW.test(said) && !WHAT_GREW.test(said))
  );
}

/** What a speaker may point at that nobody has named: "this year", "this House". */
const AT_HAND =
  'year|month|week|weekend|morning|afternoon|evening|night|day|time|moment|stage|summer|autumn|winter|spring|january|february|march|april|may|june|july|august|september|october|november|december|century|decade|term|country|nation|house|parliament|senate|congress|chamber|committee|council|government|administration|city|town|room|hall|place|building|visit|trip|meeting|summit|forum|conference|event|occasion|opportunity|region|world|continent|planet|side|end|kind|sort|way|case|sense|regard|respect|context|point|talks|negotiations|conversation|dialogue|ceremony|session|briefing|press|office|position|job|role|capacity|chance';
const NAMES_WHAT_WAS_NAMED = prefiltered(
  new RegExp(
    `^[^,]{0,60}?\\b(?:this|these|those) (?!(?:\\p{L}+ )?(?:${AT_HAND})s?\\b)\\p{L}(?!.{0,30},)`,
    'iu',
  ),
);

/**
 * Whether a sentence names near its beginning, with "this" or "these", what was named before: it may stand alone, but rather does
 * not. In an opening phrase with a comma behind it does no harm.
 *
 * @example namesWhatWasNamed('We have adopted all the decisions on these issues.') // true
 */
export const namesWhatWasNamed = (said: string): boolean => NAMES_WHAT_WAS_NAMED.test(said);

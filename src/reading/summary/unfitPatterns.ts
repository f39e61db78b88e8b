import { prefiltered } from '../../text/prefilter.ts';
import { anyOf } from './anyOf.ts';

// What else an editor strikes, by wording. findUnfit.ts says when each is asked.

/** Words of hard news: who has one in a sentence about the talks may be telling what they were about. */
export const HARD = prefiltered(
  /\b(?:wars?|attack\w*|terror\w*|sanctions?|cease-?fire|nuclear|missiles?|militar\w+|troops|forces|weapons?|arms|invasion|conflicts?|cris[ie]s|settlement|refugees?|borders?|security|threat\w*|occupation|annex\w*|withdraw\w*|hostages?|illegal\w*|bases|humanitarian|coup|kill\w*|peace|energy|gas|oil|prisoners?|detain\w*|elections?)\b/i,
);

/** What is over, under and beside a text: headers of releases, notes on the record, calls to the reader. */
export const HEADER = prefiltered(
  anyOf(
    [
      /the (?:author|writer)s? (?:is|was|are) (?:an?|the|former)\b/i,
      /welcome to (?:our|the) live\b/i,
      /follow (?:our|the) live\b/i,
      /(?:the )?(?:press|news|media) (?:release|advisory|note|statement)\b(?! (?:said|says|added))/i,
      /adopted by\b.{3,200}\bat its\b/i,
      /(?:the )?views expressed (?:in|here|by)\b/i,
      /(?:end-of-mission )?press releases include\b/i,
      /delivered by\b/i,
      /following (?:is|are)\b/i,
      /subjects?:/i,
      /e&oe\b/i,
      /(?:you can )?(?:find|read|watch|view|see) (?:a copy|the (?:full |complete )?(?:text|transcript|video|statement|remarks|speech))\b.{0,80}\b(?:below|here|attached)\b/i,
      /(?:[^.]{0,90}\b)?(?:stay tuned|follow us|join (?:us|our))\b.{0,40}\b(?:telegram|channel|newsletter|whatsapp|facebook|youtube|instagram|twitter)/i,
      /the (?:following (?:is|are|was|statement|text|remarks|joint|transcript|press|media|release|message|read-?out|interview|speech|letter|note|article|communiqu[eé]|declaration|op-?ed|account|summary|video)\b|text (?:of|below)|(?:foregoing|above|preceding|date (?:indicated|shown|given)|outline of (?:the|their|this) [^.]{3,40} (?:is|was) as follows))/i,
      /it (?:is|was) (?:reproduced|reprinted|republished|printed)\b/i,
      /\*? ?\(?\*? ?(?:this is )?(?:an? |the foregoing is a )?(?:provisional|unofficial|courtesy) translation\b/i,
      /this material (?:from|by|is|was|comes)/i,
      /corrects\b/i,
      /correct(?:ed|ion) ?[:—–-]/i,
      /an earlier version of this\b/i,
      /the full (?:report|text|statement|transcript|list)\b.{0,30}\b(?:can|is|are|may) (?:be )?(?:found|available|read|here)\b/i,
      /text of\b/i,
      /(?:below|here|what follows) (?:is|are)\b/i,
      /(?:for|not for) (?:immediate|use)/i,
      /as (?:prepared|delivered)/i,
      /check against/i,
      /note(?:s)? to (?:editors|correspondents|journalists)/i,
      /(?:editor|publisher)[’']s note/i,
      /media (?:contact|enquir|inquir)/i,
      /for (?:more|further|additional) (?:information|details)/i,
      /to (?:join|listen|register|attend|watch)\b/i,
      /dial/i,
      /(?:i |we )?hope (?:this|you)\b.{0,20}\b(?:finds?|are|is) you\b.{0,12}\bwell/i,
      /this e-?mail\b/i,
      /if you (?:have |are not )?(?:received|the intended|no longer)/i,
      /you(?:[’']re| are) receiving\b/i,
      /to (?:unsubscribe|manage your)/i,
      /unsubscribe/i,
      /please find\b/i,
      /read (?:all )?(?:the|our) (?:advice|guide|guidance|information)\b/i,
      /(?:sir|madam|sirs|dear (?:sir|madam|editor)|to the editor)[,.]? ?[–—-]/i,
      /yours,? etc\b/i,
      /please (?:contact|call|click|note|see|visit|rsvp)/i,
      /click/i,
      /to (?:view|see|read|find|learn|sign)\b.{0,90}\b(?:click|visit|go to|see)\b/i,
      /(?:must|just) watch(?:ed)?\b(?=.*(?:replay|\d:\d\d))/i,
      /we (?:want|would love) to hear (?:what you think|from you)\b/i,
      /(?:get|have) (?:the |our |your )?[^.]{3,60} (?:delivered|sent) to your (?:inbox|e-?mail)\b/i,
      /by (?:signing up|subscribing|registering|clicking)\b/i,
      /(?:he|she|they) (?:can|may) be (?:reached|contacted|followed) (?:at|through|by|on)\b/i,
      /call \d/i,
      /anyone (?:who|in|with|experiencing)\b.{0,80}\b(?:should|can|may) (?:know|call|contact|visit|seek)\b/i,
      /read more/i,
      /see also/i,
      /(?:oral|written) answers to questions\b/i,
      /(?:previous|next) (?:article|post|story)/i,
      /(?:leave a (?:reply|comment)|be the first to (?:comment|reply)|you may also (?:like|be interested)|recommended for you|skip to (?:main )?content|your email address)\b/i,
      /(?:an )?official (?:web ?site|site) of the\b/i,
      /(?:secure )?a?n? ?\.gov web ?sites?\b/i,
      /a lock \(/i,
      /share sensitive information only\b/i,
      /sign up/i,
      /subscribe/i,
      /follow (?:us|@)/i,
      /all rights/i,
      /(?:additional )?reporting by .{0,80}$/i,
      /editing by/i,
      /with (?:files|reporting) from/i,
      /this (?:article|story|report|page|post|transcript|translation) (?:was|is|has)/i,
      /this is an? (?:\w+ )?translation\b/i,
      /last (?:updated|modified)/i,
      /published/i,
      /updated/i,
      /copyright/i,
      /©/i,
    ],
    { before: /^(?:\W*)(?:\d{1,2}[:.]\d\d\s+)?/i },
  ),
);
/** Whom to write to or call. */
export const REACHED_AT =
  /(?<![\w.+-])[\w.+-]+@[\w-]+\.\w|\b(?:tel|phone|call|contact|fax|whatsapp|telephone)\b[^+]{0,60}\+\d{1,3}[ \d().-]{7,}|^\W{0,3}\+\d{1,3}[ \d().-]{7,}/i;

export const ISSUED = prefiltered(
  /^attribution is\b|\battributable to\b|\bpress release (?:is|was) issued\b|\b(?:was|is) (?:issued|released)\b.{0,60}\b(?:press (?:office|service|secretary)|spokes\w+|department of communications|governments? of)\b/i,
);

/** "Foreign Minister Holt condemns the attack": a line above a statement, which says it in full. */
export const DECK = prefiltered(
  /^(?:the )?(?:(?:\p{Lu}[\p{L}.’'-]*|of|for|the|and|to),?\s+)+(?:has )?(?:comments?|commented|responds?|reacts?|condemns?|welcomes?|calls|expresses|reiterates|praises|urges|announces|marks|pays|addresses|outlines|sets out|speaks|statement|congratulates|thanks|commends|hails|offers|confirms|discusses?|discussed|warns|visits|meets|makes|issues|launches|attends|hosts)\b/u,
);
/** Those who speak in statements themselves: a sentence of theirs is no deck. */
export const STATES = prefiltered(
  /^(?:the )?(?:we\b|(?:united|european|government|uk|us|u\.s\.|eu|un|nato|security|members?|council|commission|union|african|g7|g20|quad|kingdom|nations|states|alliance|north)\b)/i,
);

/** A picture's credit. */
export const CREDIT = prefiltered(
  anyOf([
    /^\W*(?:image|photo(?:graph)?|picture|pictured|file|credit|source|illustration|video|courtesy|map|graphic)s?\b ?(?:credit|photo|image|by)?:/i,
    /^\W*(?:file|stock|archive) (?:photo|picture|image)\b/i,
    /\b(?:image|photo|photograph|picture): \w/i,
    /\bfrom file\b/i,
    /\b(?:Getty Images|AFP Photo|AP Photo|UN Photo|Reuters File|EPA-EFE)\b/i,
    /\/(?:AFP|AP|Reuters|EPA|Getty|POOL|Shutterstock|Wikimedia|Copyright)\b/i,
    /\bCopyright (?:19|20)\d\d\b/i,
    /^\((?:REUTERS|Reuters|AFP|AP|EPA|Xinhua|TASS|Getty)\b[^)]{0,40}\)$/i,
    /\.(?:svg|jpe?g|png|gif)\b/i,
    /\b(?:AFP|REUTERS|Reuters|EPA|Getty|Sputnik) (?:19|20)\d\d ?\/ ?\p{Lu}/u,
    /^[^.]{10,200}(?:, (?:left|right|cent(?:re|er)),? and |\((?:L|R|left|right|front|back|cent(?:re|er))\)|\(from (?:left|L-R|L to R)\)|\bfrom left(?: to right)?\b)[^.]*$/iu,
  ]),
);

/** Formulas that stand in every text of their kind: on an attack, on friendship, on sanctions, at the end of a resolution. */
export const FORMULA = prefiltered(
  anyOf([
    /^The members of the [^,.;]{3,60}? (?:also |again |further )*(?:(?:reiterated|reaffirmed|expressed) their (?:(?:full|strong|unwavering|continued) )*support for|expressed (?:their |its )?(?:deep |sincere )*(?:appreciation|gratitude))\b/iu,
    /\b(?:years?|decades?|anniversary)\b.{0,40}\bsince the establishment of (?:their |our )?(?:diplomatic )?(?:ties|relations)\b(?!.*\b(?:agreed|signed|announced|decided)\b)/iu,
    /\balways (?:respected|supported|trusted|understood|treated|helped) (?:each other|one another)\b/iu,
    /\b(?:will |shall )?(?:continues? to )?stand(?:s|ing)? (?:\p{L}+ ){0,3}(?:by|with|beside|alongside) (?:the )?(?:\p{L}+ )?(?:people|peoples|nation|citizens)\b[^,;]{0,50}\.$/iu,
    /\b(?:stands? ready|is ready|remains? ready|will continue|continues?) to (?:continue )?(?:to )?support(?:ing)? the people of\b[^,;]{0,90}\.$/iu,
    /\b(?:(?:is|are) taking (?:this|these) actions?|(?:is|are|was|were) (?:being |also )*(?:taken|designated|blocked|sanctioned|determined|identified))\b.{0,200}\bpursuant to (?:section|executive order|article)\b[^.;]{0,60}\.$/iu,
    /\b(?:will (?:continue to )?|continues? to |shall )?stands? (?:\p{L}+ ){0,4}with\b.{3,80}\bfor as long as\b/iu,
    /\bis (?:the |marked as (?:the )?)?(?:International|World|European) (?:\p{L}+ )?Day (?:of|for|against)\b/iu,
    /^(?:today|tomorrow|yesterday|this (?:year|week|month)|the \d|on ).{0,40}\bmark(?:s|ed|ing)? (?:the |our )?(?:\d+\p{L}*|\p{L}+th|first|second|third)[ -](?:\p{L}+ )?anniversary\b/iu,
    /\bcondemn(?:s|ed)? (?:in the strongest (?:possible )?terms )?all (?:such )?(?:acts|forms|attacks and provocations|attacks, provocations)\b/iu,
    /^(?:under|thanks to) .{0,80}\b(?:leadership|guidance)\b.{0,140}\b(?:relations|cooperation|partnership|friendship)\b/iu,
    anyOf(
      [
        /in all its forms and manifestations/iu,
        /criminal and unjustifiable/iu,
        /by all means,? in accordance with the charter/iu,
        /(?:need|determination|resolve) (?:for all states )?to (?:combat|fight) (?:by all means|(?:all forms of )?terrorism)/iu,
        /bring (?:the )?perpetrators, organi[sz]ers\b/iu,
        /(?:deepest|heartfelt|sincere|profound) (?:sympathy|condolences)/iu,
        /traditional friendship/iu,
        /stood the test of time/iu,
        /solid as (?:a )?rock/iu,
        /rock[- ]solid (?:friend|relation|tie|bond)\w*/iu,
        /all property and interests in property\b/iu,
        /\bU\.S\. persons are (?:generally )?prohibited/iu,
        /remain(?:s)? (?:actively )?seized of the matter/iu,
        /reaffirmed (?:their|its) (?:\w+ )?commitment to the (?:\w+, )*(?:sovereignty|unity|independence|territorial integrity)/iu,
        /(?:speedy|swift|full|quick) (?:and (?:full|speedy|complete) )?recovery to/iu,
      ],
      { before: /\b/iu, after: /\b/iu },
    ),
  ]),
);

/** What a body is, at the end of a report: "The Strait League was founded in 1967 and today unites ten countries." */
export const FOUNDED = prefiltered(
  /^(?:the )?\p{Lu}[^.;]{2,90}? (?:was|were) (?:founded|established|created|set up) (?:in|on) (?:\p{L}+ \d{1,2},? )?(?:19|20)\d\d(?:,? and| to|,)? (?:it )?(?:now |today |currently )*(?:unites?|comprises?|includes?|groups?|brings? together|consists?|has)\b/u,
);

/** "Foreign Minister Holt said:", and "Holt said: We …" in one line. */
export const ANNOUNCES = prefiltered(/\b(?:said|says|stated|added|following statement[^:]{0,60}):(?:\s|$)/i);

/** What is left out of a quotation: "Holm called Rask ... The ministers agreed". */
export const CUT_SHORT = /\s(?:\.{3}|…)["”]?$/;

/** "(Regarding the launch of a missile)": a stage direction, or the heading over an answer. */
export const BRACKETED = /^\s*(?:\([^()]*(?:[^()\s.!?]|\betc\.)\)|\[[^[\]]*[^[\]\s.!?]\])\s*$/;

/** What is mourned, and that it is. */
export const MOURNED = prefiltered(
  /\b(?:killed|lives|victims?|attack|explosion|blast|fire|crash|earthquake|floods?|disaster|traged(?:y|ies)|tragic|hurricane|accident)\b/i,
);

export const MOURNS = prefiltered(
  /\b(?:condolences|sympath(?:y|ies)|we mourn|(?:our|my) (?:thoughts|hearts|prayers)|(?:share|feel) (?:your|the|their) (?:pain|grief|sorrow)|took it to heart)\b/i,
);

/** Under a picture: "President Holm waves as she leaves the palace in Lindby, Wednesday, July 26, 2017", "1 of 2 …"; plain words first. */
export const SCENE = prefiltered(
  /^(?:\p{Lu}|in this)[^.]{5,120}? (?:waves?|speaks?|looks?|arrives?|walks?|listens?|gestures?|poses?|stands?|sits?|shakes? hands|attends?|delivers?|addresses|greets?|holds?|leaves?|reacts?|smiles?|talks?|meets?|is (?:seen|shown|pictured))\b.{0,160}\b(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)\p{L}*\.? \d{1,2}, (?:19|20)\d\d\b/u,
);

export const DATED = /, (?:19|20)\d\d\b/;

export const COUNTED = /^\d{1,2} of \d{1,2} /;

/** What was posted elsewhere, with its address. */
export const POSTED = prefiltered(/\bpic\.twitter\.com\/|\bhttps?:\/\/t\.co\/|<\/?tweet\b/i);

/** A heading over what a release adds to its news. */
export const BEHIND = prefiltered(
  /^(?:(?:background(?: information)?|notes? (?:to|for) editors|further information|ends?|forward[- ]looking statements?|sanctions implications|###)[:.]?\s*(?:\n|$)|\/public release\b)/i,
);

/** A heading over what an organisation says of itself, near the end. */
export const ABOUT = prefiltered(/^about (?:us|the \p{Lu}|\p{Lu})[^.\n]{0,45}(?:\n|$)/iu);

/** An item of a list, or whoever said what is above. */
export const LISTED = /^[–—•*-]\s*\p{Lu}/u;

/** What a resolution recalls before it decides, and what it decides. */
export const PREAMBLE = prefiltered(
  /^(?:(?:also|further|deeply|gravely) )?(?:recalling|noting|reaffirming|having|acting|bearing in mind|expressing|mindful|guided|recogni[sz]ing|concerned|emphasi[sz]ing|welcoming|considering|determined|convinced|stressing|underlining|taking (?:into account|note))\b.*[;,]$/i,
);

export const OPERATIVE =
  /^(?:also |further |strongly )?(?:decides|demands|calls (?:on|for|upon)|urges|condemns|requests|authori[sz]es|extends|endorses|imposes|suspends|lifts|recommends|rejects|deplores)\b.*[;.]$/i;

export const FRAGMENTS = prefiltered(
  /^[–—…-]?\s*(?:at|based on|not|nor|including|without|especially|particularly|because of)\b/i,
);

/** A line above remarks. */
export const REMARKS = prefiltered(/\b(?:statement|comments?|commented|responds?|reacts?|speaks)\b/i);

/** A question that the transcript ends with a full stop, as written questions of parliaments are. */
export const ASKED = prefiltered(
  anyOf([
    /^(?:what|which) (?:\w+ ){0,3}(?:steps|assessment|discussions|progress|plans|support|representations|action|estimate) (?:he|she|they|the|his|her|their|has|have|is|was)\b/i,
    /^(?:if|whether) (?:he|she|they|the \w+) will\b[^,]*\.$/i,
    /^how (?:many|much|often)\b[^,]*\.$/i,
    /^(?:(?:and|so|but|well),? )?(?:do|does|did|can|could|would|will|are|were|have) you\b/i,
  ]),
);

/** Somebody's own words, though nobody is known to say them. */
export const SELF = prefiltered(/\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur)\b/);

/** A line that says whose words follow: "Germany – Statements by Anton Berg, minister, at his press conference". */
export const TITLED = prefiltered(
  /^(?:[^.]{0,60} [–—-] )?(?:(?:joint|press|opening|closing|government|media|written|oral|national) )*(?:statements?|remarks|speech|address|interview|comments|declaration|communiqu[eé]) (?:by|of|with|from|given by|made by|on behalf of) (?:the )?\p{Lu}/iu,
);

/** The same of no person, without a verb: "Norland's statement following the vote". */
export const TITLED_OF = prefiltered(
  /^(?:an? |the )?(?:\p{Lu}[\p{L}.]*(?:[’']s)? ){0,5}(?:(?:joint|press|national) )*(?:statements?|remarks|speech|intervention|response|comments?) (?:following|from|for|on|in response to|after|ahead of|at|to|regarding) /iu,
);

/** A question of a parliament, which nobody's label comes before. */
export const ASKED_OF = prefiltered(
  /^(?:\(urgent question\):? *)?(?:[^:.?]{2,50}: ?)?(?:to ask (?:the|her|his|him)\b|(?:if|whether) (?:he|she|they|the \w+) will make a statement\b)/i,
);

/** Who speaks breaks off and begins again: "I am—I have something …", "And — and it reflects". */
export const STARTS_OVER = prefiltered(
  /\b(\p{L}{4,}) (?:\p{L}+ ){1,3}[–—] \1\b|^(?:(?:and|no|well|yes|oh|so|but),? )*(\p{L}+)(?:[’']\p{L}+)?(?: \p{L}+){0,3} ?(?:—|–|--) ?(?:and )?\2\b/iu,
);

/** Who came along: so many offices, and nothing that anybody did. */
export const OFFICES =
  /\b(?:minister|deputy|chief|ambassador|aide|secretary|governor|head|director|chair(?:man|woman|person)?|assistant|adviser|advisor)\b/gi;

/** "Let me be clear," said Holt. */
export const NOTHING_QUOTED = prefiltered(
  /^["“](?:let me (?:be|make|say|put)|I (?:want|would like) to (?:be|make|say)|look|well|listen|to be (?:clear|honest|frank)|first of all)\b[^"”]{0,40},["”] (?:said|added|says|continued|stressed) [^.]{1,40}\.$/i,
);

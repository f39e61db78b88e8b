import { type Prefiltered, prefiltered } from '../../text/prefilter.ts';
import { anyOf } from './anyOf.ts';

// What speakers say beside the matter. findUnfit.ts says when each is asked.

/** Words by which a speaker opens, thanks, greets or closes. */
export const COURTESY: readonly Prefiltered[] = [
  /\bthank(?: you|ing)\b|\bthanks\b(?! to (?:the|a|an|his|her|its|their|our|your|this|these|that)\b)|\b(?:many|special|my|our|sincere|big) thanks\b|\b(?:I|we|me|us)\b.{0,80}\bthank\b|\bcongratulat(?:ed|es|ing|ions?)\b|\bgratitude (?:to|for (?:the|your) (?:invitation|hospitality|welcome|warm))/i,
  /\bgood (?:morning|afternoon|evening|day)\b|\bladies and gentlemen\b|^(?:hello|welcome|greetings)\b/i,
  /\b(?:your|their|his|her|this|the|such a) (?:very )?(?:kind |warm |generous )+(?:welcome|hospitality|reception|words|greetings?)\b/i,
  /\b(?:I|we|me|us)\b.{0,60}\b(?:congratulat(?:e|ing|ions)|offer (?:my|our) congratulations)\b|\b(?:my|our|warm(?:est)?|sincere|best) (?:heartfelt |sincere |warm(?:est)? )?(?:congratulations|greetings|wishes|regards)\b/i,
  /\b(?:like|want|wish|happy|glad|pleased|pleasure|delighted|honou?r) to (?:once again |again |warmly |also )*(?:welcome|greet)\b/i,
  /\b(?:pleased|glad|happy|delighted|honou?red|pleasure|privileged?|honou?r|good|great|nice|wonderful|fantastic|lovely)\b.{0,30}\b(?:to|of) (?:again |once again |finally )?(?:see(?! (?:that|how))|meet(?:ing)?|be|being|have|having|host(?:ing)?|receiv(?:e|ing)|join(?:ing)?|greet|speak(?:ing)?|visit(?:ing)?|return(?:ing)?)\b/i,
  /\bwish(?:ing)? (?:you|them|him|her|everyone|all)\b.{0,40}\b(?:happ\w+|health|holiday|prosper\w+|well|luck|stay)\b/i,
  /\b(?:happy|glad|ready|pleased) to (?:take|answer)\b.{0,20}\bquestions\b|\b(?:take|turn to|open (?:it )?(?:up )?(?:for|to)) (?:a few |some |your )?questions\b/i,
  /\b(?:a (?:couple|few)|one or two|some) (?:of )?(?:brief |quick |short )?(?:things|words|points|remarks|comments|announcements) (?:to (?:say|make|begin|start|open)|(?:at|before|up) )/i,
  /^(?:\W*(?:first(?:ly)?|first of all|to begin with),? )?(?:let me|I(?:’d|'d| would| want| will)?(?: like)?)(?: to)?(?: just)? (?:begin|start|open|close|conclude|finish)\b/i,
  /\bwish(?:es|ing)?\b.{0,70}\b(?:success|luck|well|good health|all the (?:very )?best)\b|\blong live\b|\bgod (?:protect|bless)\b|\bhave a (?:good|safe|pleasant|nice) \w+|\buntil we meet again\b|\b(?:my|our) (?:\w+ )?greetings\b/i,
  anyOf([
    /\b(?:express\w*|convey\w*|deep(?:est)?|sincere|heartfelt|profound|my|our)\b.{0,25}\bgratitude\b/i,
    /\b(?:deeply|very|really|so|greatly|highly|truly) (?:much )?(?:appreciate|appreciated|appreciative|grateful|thankful)\b/i,
    /\bI (?:really |truly )?appreciate (?:that|it|this|you)\b/i,
    /^["“]?(?:we|I) (?:\w+ly |also |really )?appreciate (?:the|their|your|his|her|all) (?:\w+ )?(?:assistance|support|help|solidarity|efforts?|leadership|friendship|contribution|generosity)\b/i,
  ]),
  /\bsorry\b.{0,40}\b(?:delay|late|wait\w*|kept|keep\w*|interrupt\w*|inconvenience|leave us)|^(?:\w+, )?sorry\b|\bapologi[sz]e\b.{0,40}\b(?:delay|late|wait\w*|keep\w*|inconvenience)|\bkept you waiting\b/i,
  // In parliaments.
  /\b(?:I|we) (?:wish|want|would like|rise|beg) to (?:make|give|move)\b.{0,20}\b(?:statement|motion|move|that)\b|\bgrateful to (?:my|the|both|him|her)\b|\bI commend (?:this|the|my|these) \w+(?: \w+)? to the house\b|\badvance sight of\b/i,
  /\b(?:excellent|great|good|wonderful|glad|happy) (?:\w+ )?that (?:we|you|I) (?:have|can|could|are able|were able)\b.{0,50}\b(?:opportunity|chance|meet\w*|discuss|talk|come)\b/i,
  anyOf([
    /^["“]?(?:we|I)(?:[’']ve| have) (?:also |all )?(?:seen|noted|read|taken note of) (?:the|those|these|his|her|their) (?:\w+ )?(?:remarks|statements?|comments)[^,;]{0,40}\.$/i,
    /\bwe (?:will|[’']ll|are going to) (?:start|begin|finish) with\b/i,
    /\bpacked agenda\b/i,
    /\b(?:we|I) (?:will|shall|[’']ll) (?:continue to )?(?:maintain|keep|stay|remain|be) (?:in )?(?:\w+ ){0,3}(?:contact|touch)\b[^,;]{0,40}\.$/i,
    /^(?:let|allow) me (?:just |also |only )*(?:remind you|recall|quote)\b(?!.*["“]).{0,20}\bwords\b/i,
    /^before (?:we|I) (?:start|begin|get started)\b/i,
    /\b(?:big|special) shout-?out\b/i,
  ]),
  /\b(?:I|we)(?:[’']m|[’']re| am| are) (?:\p{L}+ly )?(?:grateful|thankful|appreciative)\b|^(?:I wish you )?good health\b|(?:^|, )(?:my |dear )?fellow \p{L}+s[!.]?$/iu,
  /\b(?:may|can|could) I (?:first |just |also |again |begin by |start by )*(?:acknowledg\w*|thank\w*|pay (?:my |our )?respects?|express(?:ing)? my (?:condolences|sympath\w+))\b/i,
  /\b(?:I|we)\b.{0,40}\bpay(?:ing)? (?:my |our )?(?:own )?tribute\b(?!.*\b(?:and|but) (?:we|I) (?:will|shall|must|have)\b)|\bbid you\b|^on a point of order\b|\bgiven (?:me|you) (?:advance )?notice\b|\b(?:welcome|greet) (?:all of you|you all|everyone|everybody|each of you)\b|\b(?:to|would) (?:\w+ly )(?:welcome|greet)\b/i,
].map(prefiltered);

/** Who speaks says who he is: "I'm Otto Brandt, and this is the news at ten." */
export const INTRODUCES = prefiltered(
  /^(?:[^:]{2,40}: ?)?(?:I[’']m|I am|my name is|this is) \p{Lu}[\p{L}.’'-]+ \p{Lu}[\p{L}’'-]+(?:,| and\b|\.$)|\bthis is the (?:\w+ )?news\b/u,
);

/** A state greets who reports to a body: "Norland welcomes Ambassador Holm to the Permanent Council." */
export const GREETS = prefiltered(
  /^[^,;“"]{2,60}? (?:(?:warmly|also|again) )*(?:welcomes?|greets?) (?:back )?(?:the )?(?:[\p{L}.-]+ ){0,8}?(?:back )?to (?:the|this|our|today[’']s) (?:\p{L}+ )?(?:Council|Forum|Committee|Assembly|Commission|meeting|debate|session)\b/iu,
);

/** Thanks that open a line, whoever says them: "Sen. Holt: “Thank you for bringing her home!" */
export const THANKS_FIRST = prefiltered(
  /^(?:[^:“"]{0,70}: )?["“]?(?:thank you\b|many thanks\b|praise be\b|hallelujah\b)/i,
);

/** Thanks that say what was done. */
export const THANKS_FOR_NEWS = prefiltered(
  /\b(?:thank\w*|grateful|gratitude|appreciat\w+)\b.{0,50}\bfor (?:your |the |his |her |their |its )?(?:position|stance|decision(?! to (?:stay|come|visit|meet|accept|attend|take part|join))|agreement|commitments?|consent|vote|releas\w+|free\w+|(?:readiness|willingness) to)\b/i,
);

/** Who runs a meeting, a briefing or a call: gives the floor, introduces, announces remarks, sets the terms. */
export const MANAGES: readonly Prefiltered[] = [
  // What the press is handed later.
  /\b(?:(?:we|I)(?:[’']ll| will|[’']re going to| are going to| shall)|there will) (?:also )?(?:be )?(?:schedul|hold|organi[sz]|arrang|issu|releas|shar|hav|do|put(?:ting)? out|be)\w*\b.{0,50}\b(?:briefings?|press (?:releases?|conferences?|statements?)|pressers?|read-?outs?|fact ?sheets?|media advisor(?:y|ies))\b/i,
  /\b(?:have|had|invited?|asked)\b.{0,40}\b(?:to )?join (?:us|me)\b.{0,80}\b(?:question|briefing room|podium|take|answer)/i,
  // A spokesperson's refusal.
  anyOf([
    /\b(?:not|never|n[’']t|won[’']t) (?:be )?(?:going to |gonna |want to |wish to |in a position to )?(?:preview|pre-?empt|speculat\w*|comment|get (?:into|ahead)|confirm or deny|go (?:beyond|into))\b/i,
    /\bno comment\b/i,
    /\b(?:don[’']t|do not|didn[’']t) have (?:anything|any (?:announcement|update|comment|reaction|more|new|information)|an? (?:announcement|update|comment|reaction))\b/i,
    /\bnothing (?:more |new |further )?(?:to (?:announce|add|share|preview|confirm)|for you)\b/i,
    /\b(?:refer|point|direct) you (?:back )?to\b/i,
    /\bhaven[’']t (?:talked|spoken) to\b/i,
  ]),
  anyOf([
    /\b(?:give|giving|take|taking|yield|have|has|hand|asks? for|requested) (?:\w+ )?the floor\b/i,
    /\bfloor (?:is|goes|to)\b/i,
    /\byield (?:back|to)\b/i,
    /\bwithout objection\b/i,
    /\b(?:committee|house|meeting|hearing|session|council) will (?:now )?come to order\b/i,
    /\btime (?:has|is) expired\b/i,
    /\b(?:committee|hearing) (?:is|stands) adjourned\b/i,
    /\bcall(?:s|ed)? (?:to order|the meeting to order)\b/i,
    /\b(?:provisional )?agenda (?:is|was) adopted\b/i,
    /\b(?:no (?:more|further)|other) names\b/i,
    /\blist of speakers\b/i,
    /\bmeeting (?:is|stands|was) (?:adjourned|suspended|closed)\b/i,
    /\b(?:turn|hand) (?:it|things|you|that|the \w+) over\b/i,
    /\btake over(?: from here| from me| now)?[.,]?$/i,
    /\bthis call is\b/i,
    /\bcall (?:is|will be) (?:on background|embargoed|on the record)/i,
    /\b(?:on|deep) background\b/i,
    /\bembargoed (?:until|for)\b/i,
    /\bI (?:will|shall|am going to) be (?:discussing|speaking|talking)\b/i,
    /\bfor your awareness\b/i,
    /\bnot for (?:reporting|attribution|publication)\b/i,
  ]),
  anyOf([
    /\blet me (?:stop|pause|leave it) there\b/i,
    /\blet me (?:just )?(?:make|give you|go through|read) (?:a|the|my) list\b/i,
    /\bget (?:right |straight )?(?:to it|started)\b/i,
    /\b(?:next|last|final|another|follow-?up|first) questions?\b/i,
    /\b(?:second|first|third|other) part of (?:the|your) question\b/i,
    /\bthe question\b.{0,20}\b(?:was|is) (?:addressed|directed)\b/i,
    /\bwhich you asked about\b/i,
    /\bintroduce (?:the|my|our|to you|you to)\b/i,
    /\binvite (?:you|him|her|our|the next) .{0,30}\b(?:speak|speaker|remarks)/i,
    /\binvited to (?:come to )?the reception\b/i,
    /\bthere will be more (?:news|details|information|to (?:say|come))\b/i,
    /\b(?:we|I)(?:[’']ll| will) have more to say\b/i,
    /^we have .{3,60} here(?: with us)?(?: today)?\.$/i,
    /\btaking (?:down )?notes\b/i,
    /\b(?:are|is) (?:also )?(?:here|with us) (?:today )?to (?:answer|take|talk)\b/i,
    /\b(?:take|took|need) (?:too |any )?(?:much|more|up more|a (?:few|couple|lot)|two|three|\w+ minutes) of (?:your|our|the council[’']s) time\b/i,
  ]),
  anyOf(
    [
      /(?:now |briefly )?address the/i,
      /say a (?:few|couple)/i,
      /tell (?:you )?(?:a|an|the) story/i,
      /reveal/i,
      /(?:deliver|make|give) (?:\w+ )?(?:remarks|statement|speech|address|comments)/i,
      /express my (?:view|point of view|opinion)/i,
      /comment on/i,
      /join (?:the|my|our|Mr|Mrs|Ms|President|Prime)\b.{0,40}\bin (?:this|that)/i,
    ],
    {
      before:
        /\b(?:I|we) (?:now |also |just )?(?:(?:would|[’']d) (?:just |also )?like|want|intend|plan|am going|are going|will|shall|must|rise)(?: now| also| just)? (?:to )?/i,
    },
  ),
].map(prefiltered);

/** What is said beside the matter: of the person opposite, the place and the day, of who will speak and what will be handed out. */
export const ASIDES: readonly Prefiltered[] = [
  /\bwe(?:[’']re| are) (?:now |today )?(?:on (?:our|the) way|headed|heading|en route) to\b[^$\d]*$/iu,
  /\b(?:I|we) (?:had|have) (?:\p{L}+ )?hoped to (?:meet|see|visit|host|welcome|receive|come|be)\b/iu,
  /\b(?:want|like|wish|have) to (?:also |again )?(?:acknowledge|recogni[sz]e|pay tribute to|commend) (?:the|his|her|their|your|our) (?:\p{L}+ )?(?:work|efforts|role|contributions?|service|leadership)\b/iu,
  /^(?:when|the first time|as an? (?:\p{L}+ )?(?:child|boy|girl|student|teenager)|growing up)\b.{0,60}\bI\b.{0,120}\b(?:student|child|boy|girl|young|fell in love|grew up|first time|parents|father|mother)\b|\bI (?:must|have to) confess\b/iu,
  /\b(?:is|are|was|were) (?:well[- ])?known to (?:us|me|you|all of us)\b/iu,
  /\bwork(?:ed|ing|s)? (?:a?round the clock|day and night|tirelessly)\b/iu,
  anyOf([
    /\b(?:I|we|us|many|all)\b.{0,20}\bhad (?:a|an|the) (?:chance|opportunity) to (?:travel|meet|visit|see|talk|speak)\b/i,
    /\blook(?:ing)? forward to (?:learning|hearing|discussing|exploring|talking|exchanging)\b/i,
    /\b(?:something|reason) to celebrate\b/i,
    /\b(?:happy|glad|pleased|delighted) that\b.{0,60}\b(?:work|develop|progress|go)(?:ing|s|es)? (?:very |so |quite )?(?:well|successfully|actively|smoothly)\b/i,
    /\btake a (?:brief )?moment to\b/i,
    /\bmoment of silence\b/i,
    /\bjoin me in (?:a|remembering|thanking|welcoming)\b/i,
    /\blook(?:ing)? forward to (?:very much )?(?:his|her|their|your|our|the|a|some) (?:\w+ ){0,2}(?:leadership|thoughts|remarks|discussions?|conversations?|exchanges?|visit|meeting|talks|opportunity)\b/i,
  ]),
  anyOf([
    /\byou (?:personally )?(?:enjoy (?:the )?(?:\w+ )?(?:respect|support|trust)|have (?:achieved|demonstrated|shown) (?:great|outstanding|remarkable|political|strong)|are leading|have earned|have managed to)\b/iu,
    /\b(?:difficult|impossible|hard) to over(?:state|rate|estimate) your\b/iu,
    /\b(?:under|thanks to) your (?:\w+ )?(?:leadership|guidance|presidency)\b/iu,
    /\b(?:during|over) your (?:\w+ )?(?:presidency|years|tenure)\b/iu,
    /^(?:(?:Mr|Madam|Madame|Mister|dear) )?(?:ambassador|minister|president|excellency|secretary[- ]general|high commissioner|special representative),? you (?:and your \p{L}+ )?have\b/iu,
    /\byou and your (?:team|colleagues|delegation|staff)\b/iu,
    /\byou (?:used to be|were once|once (?:were|served|worked|studied|lived))\b/iu,
    /\byour (?:family|father|mother|grand\p{L}+)\b/iu,
    /\bthe fact that you (?:\p{L}+ )?know\b/iu,
    /\byou know (?:our|my|this) country\b/iu,
    /\b(?:pleased|glad|happy|delighted) that\b.{0,50}\b(?:was|were|is|are) able to (?:attend|come|join|visit|be here)\b/iu,
    /\byou(?:[’']ve| have) (?:\p{L}+ly )?(?:made|earned|gained|won) (?:an? )?(?:[\p{L}-]+ ){0,3}(?:contribution|respect|esteem)\b/iu,
    /\byour name is\b/iu,
    /\b(?:meet|met|talk|continue|work) (?:here |now )?in an? (?:narrow|restricted|expanded)[- ]format\b/iu,
    /\bhope\b.{0,30}\bable to (?:talk|speak|meet|discuss)\b/iu,
    /\b(?:we|I) (?:have )?had (?:an? )?(?:\w+ )?(?:dinner|lunch|breakfast)\b/iu,
    /\bwe have (?:\w+ )?(?:two|three|four|five|several|many) (?:\w+ ){0,3}(?:issues|items|topics|points)\b/iu,
    /\byour personal (?:contribution|involvement|attention|efforts?)\b/iu,
    /\bleadership\b.{0,30}\b(?:has been|is|was)\b.{0,20}\b(?:outstanding|indispensable|remarkable|exemplary|inspiring)\b/iu,
    /\b(?:partnership|relationship|alliance|friendship|ties|bonds?|relations)\b.{0,50}\bha(?:s|ve) never been\b/iu,
    /\bno (?:better|closer|stronger|greater|truer) (?:partner|friend|ally)\b/iu,
    /\b(?:outstanding|remarkable|exemplary|inspiring|extraordinary) (?:\w+ )?leadership\b/iu,
  ]),
  // Of the place, the day and the honour; and what is about to be said.
  anyOf([
    /^(?:my|our|an?) (?:dear|good|great|old|close) friend\b/i,
    /\b(?:value|appreciate|welcome|cherish|treasure) this (?:\w+ )?(?:opportunity|chance|visit|conversation)\b/i,
    /\b(?:we|I)(?: have|[’']ve)? met (?:(?:about|some|almost|over) )?(?:\d+|\w+teen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) times\b/i,
    /\btake this opportunity to (?:discuss|speak|talk|mention|refer|say|address)\b/i,
    /\b(?:the|your|this) (?:\w+ )?(?:city|capital|town)\b.{0,40}\b(?:looks?|is|has)\b.{0,40}(?:chang|develop|wonderful|beautiful|flourish|transform)/i,
    /\b(?:receive|received|presented with) (?:this|an?|the) (?:\w+ ){0,3}(?:award|prize|medal|order)\b/i,
    /\b(?:is|it[’']s|what) an? (?:\w+ )?(?:special|memorable|historic|great|important|happy|momentous) day\b/i,
    /\bgoing to have (?:a|some|our) (?:\w+ )?(?:talk|discussion|conversation|meeting|chat)\b/i,
    /\b(?:keen|interested|curious|glad|like|want) to (?:\w+ and )?(?:hear|know|learn) (?:about |from )?(?:your|his|her|their|you)\b/i,
    /\b(?:have|has|had|we)\b.{0,15}\b(?:brought|bring)\b.{0,25}\bdelegation\b/i,
  ]),
  // Praise of the person opposite, and what was agreed without saying what.
  anyOf([
    /\b(?:I|we) (?:have |also |again |just |just now )*(?:commend(?:ed)?|prais(?:ed?|ing)|salut(?:ed?|ing)|applaud(?:ed)?) (?:him|her|them|you|his|your|the (?:prime minister|president|minister|chancellor|secretary|king|ambassador|government))\b/i,
    /\bagreed (?:with (?:each other|one another) )?on (?:an? )?(?:wide|broad|whole|large|great|vast)? ?(?:range|number|variety|host|array) of (?:issues|matters|questions|topics|areas)\b/i,
    /\b(?:fully|all) reflected in (?:our|the|this)\b/i,
    /\b(?:statement|declaration|communiqu[eé]) (?:that|which) (?:will be|is being|has been|was|we (?:will|have)) (?:shared|issued|released|circulated|distributed|published)\b/i,
    /\byou (?:will|may) recall\b/i,
  ]),
  anyOf([
    /\b(?:propose|suggest) (?:that )?we (?:now |first )?(?:hold|start|begin|proceed|listen|hear|move on)\b/i,
    /\b(?:cannot|can[’']t) help saying\b/i,
    /\bsay something (?:about|on)\b/i,
    /\b(?:will|going to|are|is) be(?:ing)? joined (?:\w+ )?by\b/i,
    /\b(?:are|is|will be) (?:also )?here (?:today |now )?(?:to|and will) (?:brief|speak|talk|answer)/i,
    /\bwe (?:also )?have (?:also )?(?:with us|on (?:the )?stage|here with)\b/i,
    /\bour guests?\b.{0,20}\b(?:today|at noon|will)\b/i,
    /\byou have (?:before you|in front of you|(?:also )?received) (?:my|our|the|a)\b/i,
    /\b(?:copies|full text|text) of (?:that|this|the) (?:statement|speech|remarks|report)\b.{0,20}\bavailable\b/i,
    /\b(?:encourage|ask|urge) you to (?:contact|call|visit|read|check)\b/i,
    /\bgive you a (?:snapshot|sense|readout|rundown|sketch|brief)/i,
    /\bI will now (?:turn|move)/i,
    /\b(?:my|our) (?:\w+ )?reports? (?:on|to|entitled|covers?)\b.{0,240}\b(?:covers?|describes?|sets? out|summari[sz]es?|contains?|provides?)\b/i,
    /\bmy (?:first|second|third|next|last|final) question is\b/i,
    /\b(?:start|begin|close|conclude|end) (?:by|with)\b.{0,40}\b(?:steps?|meetings?|sessions?|words?|points?|remarks?|statements?|announcements?)\b/i,
    /\bopen the floor\b/i,
    /\bare on the agenda of (?:this|the|our) (?:meeting|session)\b/i,
    /\b(?:start|begin|open) (?:our|the|this|today[’']s) (?:meeting|session|discussions?|talks|conversation|summit)\b/i,
    /[[(](?:inaudible|unintelligible|off-?mike|crosstalk)/i,
  ]),
].map(prefiltered);

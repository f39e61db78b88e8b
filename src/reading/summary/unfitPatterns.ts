import { GATES } from './wordGates.ts';

// What an editor strikes, by wording. findUnfit.ts says when each is asked; wordGates.ts which words open each.

/** A sentence about what was decided or said is kept, whatever occasion it opens with. */
export const TELLS =
  /\b(?:sign(?:ed|ing)|adopt(?:ed|ing)|agreed (?:that|on (?!a schedule|further|(?:\p{L}+ )?contacts|the continuation of)|to (?!continue|maintain|stay|keep|remain|meet|further (?:maintain|continue)|(?:have|hold) (?:an?|another|further|more) (?:[\p{L}-]+ ){0,3}(?:discussions?|conversations?|exchanges?|calls?)\b|(?:step up|boost|activate|intensify) (?:\p{L}+ )?(?:contacts|consultations|dialogue)))|decided|announced?|said that|killed|memorandum|sanctions)\b/iu;

/** Words by which a speaker opens, thanks, greets or closes. */
export const COURTESY: readonly RegExp[] = [
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
  /\b(?:express\w*|convey\w*|deep(?:est)?|sincere|heartfelt|profound|my|our)\b.{0,25}\bgratitude\b|\b(?:deeply|very|really|so|greatly|highly|truly) (?:much )?(?:appreciate|appreciated|appreciative|grateful|thankful)\b|\bI (?:really |truly )?appreciate (?:that|it|this|you)\b|^["“]?(?:we|I) (?:\w+ly |also |really )?appreciate (?:the|their|your|his|her|all) (?:\w+ )?(?:assistance|support|help|solidarity|efforts?|leadership|friendship|contribution|generosity)\b/i,
  /\bsorry\b.{0,40}\b(?:delay|late|wait\w*|kept|keep\w*|interrupt\w*|inconvenience|leave us)|^(?:\w+, )?sorry\b|\bapologi[sz]e\b.{0,40}\b(?:delay|late|wait\w*|keep\w*|inconvenience)|\bkept you waiting\b/i,
  // In parliaments.
  /\b(?:I|we) (?:wish|want|would like|rise|beg) to (?:make|give|move)\b.{0,20}\b(?:statement|motion|move|that)\b|\bgrateful to (?:my|the|both|him|her)\b|\bI commend (?:this|the|my|these) \w+(?: \w+)? to the house\b|\badvance sight of\b/i,
  /\b(?:excellent|great|good|wonderful|glad|happy) (?:\w+ )?that (?:we|you|I) (?:have|can|could|are able|were able)\b.{0,50}\b(?:opportunity|chance|meet\w*|discuss|talk|come)\b/i,
  /^["“]?(?:we|I)(?:[’']ve| have) (?:also |all )?(?:seen|noted|read|taken note of) (?:the|those|these|his|her|their) (?:\w+ )?(?:remarks|statements?|comments)[^,;]{0,40}\.$|\bwe (?:will|[’']ll|are going to) (?:start|begin|finish) with\b|\bpacked agenda\b|^before (?:we|I) (?:start|begin|get started)\b|\b(?:big|special) shout-?out\b/i,
  /\b(?:I|we)(?:[’']m|[’']re| am| are) (?:\p{L}+ly )?(?:grateful|thankful|appreciative)\b|^(?:I wish you )?good health\b|(?:^|, )(?:my |dear )?fellow \p{L}+s[!.]?$/iu,
  /\b(?:may|can|could) I (?:first |just |also |again |begin by |start by )*(?:acknowledg\w*|thank\w*|pay (?:my |our )?respects?|express(?:ing)? my (?:condolences|sympath\w+))\b/i,
  /\b(?:welcome|greet) (?:all of you|you all|everyone|everybody|each of you)\b|\b(?:to|would) (?:\w+ly )(?:welcome|greet)\b/i,
];

/** Who speaks says who he is: "I'm Otto Brandt, and this is the news at ten." */
export const INTRODUCES =
  /^(?:[^:]{2,40}: ?)?(?:I[’']m|I am|my name is|this is) \p{Lu}[\p{L}.’'-]+ \p{Lu}[\p{L}’'-]+(?:,| and\b|\.$)|\bthis is the (?:\w+ )?news\b/u;

/** Thanks that open a line, whoever says them: "Sen. Holt: “Thank you for bringing her home!" */
export const THANKS_FIRST =
  /^(?:[^:“"]{0,70}: )?["“]?(?:thank you\b|many thanks\b|praise be\b|hallelujah\b)/i;

/** Who runs a meeting, a briefing or a call: gives the floor, introduces, announces remarks, sets the terms. */
export const MANAGES: readonly RegExp[] = [
  // What the press is handed later.
  /\b(?:(?:we|I)(?:[’']ll| will|[’']re going to| are going to| shall)|there will) (?:also )?(?:be )?(?:schedul|hold|organi[sz]|arrang|issu|releas|shar|hav|do|put(?:ting)? out|be)\w*\b.{0,50}\b(?:briefings?|press (?:releases?|conferences?|statements?)|pressers?|read-?outs?|fact ?sheets?|media advisor(?:y|ies))\b/i,
  /\b(?:have|had|invited?|asked)\b.{0,40}\b(?:to )?join (?:us|me)\b.{0,80}\b(?:question|briefing room|podium|take|answer)/i,
  // A spokesperson's refusal.
  /\b(?:not|never|n[’']t|won[’']t) (?:be )?(?:going to |gonna |want to |wish to |in a position to )?(?:preview|speculat\w*|comment|get (?:into|ahead)|confirm or deny|go (?:beyond|into))\b|\bno comment\b|\b(?:don[’']t|do not|didn[’']t) have (?:anything|any (?:announcement|update|comment|reaction|more|new|information)|an? (?:announcement|update|comment|reaction))\b|\bnothing (?:more |new |further )?(?:to (?:announce|add|share|preview|confirm)|for you)\b|\b(?:refer|point|direct) you (?:back )?to\b|\bhaven[’']t (?:talked|spoken) to\b/i,
  /\b(?:give|giving|take|taking|yield|have|has|hand|asks? for|requested) (?:\w+ )?the floor\b|\bfloor (?:is|goes|to)\b|\byield (?:back|to)\b|\bwithout objection\b|\b(?:committee|house|meeting|hearing|session|council) will (?:now )?come to order\b|\btime (?:has|is) expired\b|\b(?:committee|hearing) (?:is|stands) adjourned\b|\bcall(?:s|ed)? (?:to order|the meeting to order)\b|\b(?:provisional )?agenda (?:is|was) adopted\b|\b(?:no (?:more|further)|other) names\b|\blist of speakers\b|\bmeeting (?:is|stands|was) (?:adjourned|suspended|closed)\b|\b(?:turn|hand) (?:it|things|you|that|the \w+) over\b|\btake over(?: from here| from me| now)?[.,]?$|\bthis call is\b|\bcall (?:is|will be) (?:on background|embargoed|on the record)|\b(?:on|deep) background\b|\bembargoed (?:until|for)\b|\bI (?:will|shall|am going to) be (?:discussing|speaking|talking)\b|\bfor your awareness\b|\bnot for (?:reporting|attribution|publication)\b/i,
  /\blet me (?:stop|pause|leave it) there\b|\blet me (?:just )?(?:make|give you|go through|read) (?:a|the|my) list\b|\bget (?:right |straight )?(?:to it|started)\b|\b(?:next|last|final|another|follow-?up|first) questions?\b|\b(?:second|first|third|other) part of (?:the|your) question\b|\bthe question\b.{0,20}\b(?:was|is) (?:addressed|directed)\b|\bwhich you asked about\b|\bintroduce (?:the|my|our|to you|you to)\b|\binvite (?:you|him|her|our|the next) .{0,30}\b(?:speak|speaker|remarks)|\binvited to (?:come to )?the reception\b|\bthere will be more (?:news|details|information|to (?:say|come))\b|\b(?:we|I)(?:[’']ll| will) have more to say\b|^we have .{3,60} here(?: with us)?(?: today)?\.$|\btaking (?:down )?notes\b|\b(?:are|is) (?:also )?(?:here|with us) (?:today )?to (?:answer|take|talk)\b|\b(?:take|took|need) (?:too )?(?:much|a (?:few|couple|lot)|two|three|\w+ minutes) of your time\b/i,
  /\b(?:I|we) (?:now |also |just )?(?:(?:would|[’']d) (?:just |also )?like|want|intend|plan|am going|are going|will|shall|must|rise)(?: now| also| just)? (?:to )?(?:(?:now |briefly )?address the|say a (?:few|couple)|tell (?:you )?(?:a|an|the) story|reveal|(?:deliver|make|give) (?:\w+ )?(?:remarks|statement|speech|address|comments)|express my (?:view|point of view|opinion)|comment on|join (?:the|my|our|Mr|Mrs|Ms|President|Prime)\b.{0,40}\bin (?:this|that))/i,
];

/** What is said beside the matter: of the person opposite, the place and the day, of who will speak and what will be handed out. */
export const ASIDES: readonly RegExp[] = [
  /\b(?:I|we|us|many|all)\b.{0,20}\bhad (?:a|an|the) (?:chance|opportunity) to (?:travel|meet|visit|see|talk|speak)\b|\blook(?:ing)? forward to (?:learning|hearing|discussing|exploring|talking|exchanging)\b|\b(?:something|reason) to celebrate\b|\b(?:happy|glad|pleased|delighted) that\b.{0,60}\b(?:work|develop|progress|go)(?:ing|s|es)? (?:very |so |quite )?(?:well|successfully|actively|smoothly)\b|\btake a (?:brief )?moment to\b|\bmoment of silence\b|\bjoin me in (?:a|remembering|thanking|welcoming)\b|\blook(?:ing)? forward to (?:very much )?(?:his|her|their|your|our|the|a|some) (?:\w+ ){0,2}(?:leadership|thoughts|remarks|discussions?|conversations?|exchanges?|visit|meeting|talks|opportunity)\b/i,
  /\byou (?:personally )?(?:enjoy (?:the )?(?:\w+ )?(?:respect|support|trust)|have (?:achieved|demonstrated|shown) (?:great|outstanding|remarkable|political|strong)|are leading|have earned|have managed to)\b|\b(?:difficult|impossible|hard) to over(?:state|rate|estimate) your\b|\b(?:under|thanks to) your (?:\w+ )?(?:leadership|guidance|presidency)\b|\b(?:during|over) your (?:\w+ )?(?:presidency|years|tenure)\b|\byou and your (?:team|colleagues|delegation|staff)\b|\byou (?:used to be|were once|once (?:were|served|worked|studied|lived))\b|\byour (?:family|father|mother|grand\p{L}+)\b|\bthe fact that you (?:\p{L}+ )?know\b|\byou know (?:our|my|this) country\b|\b(?:pleased|glad|happy|delighted) that\b.{0,50}\b(?:was|were|is|are) able to (?:attend|come|join|visit|be here)\b|\byou(?:[’']ve| have) (?:\p{L}+ly )?(?:made|earned|gained|won) (?:an? )?(?:[\p{L}-]+ ){0,3}(?:contribution|respect|esteem)\b|\byour name is\b|\b(?:meet|met|talk|continue|work) in an? (?:narrow|restricted|expanded)[- ]format\b|\bhope\b.{0,30}\bable to (?:talk|speak|meet|discuss)\b|\b(?:we|I) (?:have )?had (?:an? )?(?:\w+ )?(?:dinner|lunch|breakfast)\b|\bwe have (?:\w+ )?(?:two|three|four|five|several|many) (?:\w+ ){0,3}(?:issues|items|topics|points)\b|\byour personal (?:contribution|involvement|attention|efforts?)\b|\bleadership\b.{0,30}\b(?:has been|is|was)\b.{0,20}\b(?:outstanding|indispensable|remarkable|exemplary|inspiring)\b|\b(?:partnership|relationship|alliance|friendship|ties|bonds?|relations)\b.{0,50}\bha(?:s|ve) never been\b|\bno (?:better|closer|stronger|greater|truer) (?:partner|friend|ally)\b|\b(?:outstanding|remarkable|exemplary|inspiring|extraordinary) (?:\w+ )?leadership\b/iu,
  // Of the place, the day and the honour; and what is about to be said.
  /^(?:my|our|an?) (?:dear|good|great|old|close) friend\b|\b(?:value|appreciate|welcome|cherish|treasure) this (?:\w+ )?(?:opportunity|chance|visit|conversation)\b|\b(?:we|I)(?: have|[’']ve)? met (?:(?:about|some|almost|over) )?(?:\d+|\w+teen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) times\b|\btake this opportunity to (?:discuss|speak|talk|mention|refer|say|address)\b|\b(?:the|your|this) (?:\w+ )?(?:city|capital|town)\b.{0,40}\b(?:looks?|is|has)\b.{0,40}(?:chang|develop|wonderful|beautiful|flourish|transform)|\b(?:receive|received|presented with) (?:this|an?|the) (?:\w+ ){0,3}(?:award|prize|medal|order)\b|\b(?:is|it[’']s|what) an? (?:\w+ )?(?:special|memorable|historic|great|important|happy|momentous) day\b|\bgoing to have (?:a|some|our) (?:\w+ )?(?:talk|discussion|conversation|meeting|chat)\b|\b(?:keen|interested|curious|glad|like|want) to (?:\w+ and )?(?:hear|know|learn) (?:about |from )?(?:your|his|her|their|you)\b|\b(?:have|has|had|we)\b.{0,15}\b(?:brought|bring)\b.{0,25}\bdelegation\b/i,
  // Praise of the person opposite, and what was agreed without saying what.
  /\b(?:I|we) (?:have |also |again |just |just now )*(?:commend(?:ed)?|prais(?:ed?|ing)|salut(?:ed?|ing)|applaud(?:ed)?) (?:him|her|them|you|his|your|the (?:prime minister|president|minister|chancellor|secretary|king|ambassador|government))\b|\bagreed (?:with (?:each other|one another) )?on (?:an? )?(?:wide|broad|whole|large|great|vast)? ?(?:range|number|variety|host|array) of (?:issues|matters|questions|topics|areas)\b|\b(?:fully|all) reflected in (?:our|the|this)\b|\b(?:statement|declaration|communiqu[eé]) (?:that|which) (?:will be|is being|has been|was|we (?:will|have)) (?:shared|issued|released|circulated|distributed|published)\b|\byou (?:will|may) recall\b/i,
  /\b(?:propose|suggest) (?:that )?we (?:now |first )?(?:hold|start|begin|proceed|listen|hear|move on)\b|\b(?:cannot|can[’']t) help saying\b|\bsay something (?:about|on)\b|\b(?:will|going to|are|is) be(?:ing)? joined (?:\w+ )?by\b|\b(?:are|is|will be) (?:also )?here (?:today |now )?(?:to|and will) (?:brief|speak|talk|answer)|\bwe (?:also )?have (?:also )?(?:with us|on (?:the )?stage|here with)\b|\bour guests?\b.{0,20}\b(?:today|at noon|will)\b|\byou have (?:before you|in front of you|(?:also )?received) (?:my|our|the|a)\b|\b(?:copies|full text|text) of (?:that|this|the) (?:statement|speech|remarks|report)\b.{0,20}\bavailable\b|\b(?:encourage|ask|urge) you to (?:contact|call|visit|read|check)\b|\bgive you a (?:snapshot|sense|readout|rundown|sketch|brief)|\bI will now (?:turn|move)|\b(?:my|our) (?:\w+ )?reports? (?:on|to|entitled|covers?)\b.{0,240}\b(?:covers?|describes?|sets? out|summari[sz]es?|contains?|provides?)\b|\bmy (?:first|second|third|next|last|final) question is\b|\b(?:start|begin|close|conclude|end) (?:by|with)\b.{0,40}\b(?:steps?|meetings?|sessions?|words?|points?|remarks?|statements?|announcements?)\b|\bopen the floor\b|\bare on the agenda of (?:this|the|our) (?:meeting|session)\b|\b(?:start|begin|open) (?:our|the|this|today[’']s) (?:meeting|session|discussions?|talks|conversation|summit)\b|[[(](?:inaudible|unintelligible|off-?mike|crosstalk)/i,
];

/** Thanks that say what was done. */
export const THANKS_FOR_NEWS =
  /\b(?:thank\w*|grateful|gratitude|appreciat\w+)\b.{0,50}\bfor (?:your |the |his |her |their |its )?(?:position|stance|decision(?! to (?:stay|come|visit|meet|accept|attend|take part|join))|agreement|commitments?|consent|vote|releas\w+|free\w+|(?:readiness|willingness) to)\b/i;

/** Sentences about the occasion alone: that it took place, where, who came, that it went well, that there will be more. */
export const OCCASION: readonly RegExp[] = [
  /\b(?:exchanged|sent|extended|convey(?:ed)?|passed|offered|gave)\b.{0,40}\b(?:greetings|(?:warm|best|good|birthday|new year) wishes|congratulations)\b|\bwished (?:all the best|each other|one another)\b/i,
  /\b(?:is|are|was|were) (?:currently )?in \p{Lu}.{0,60}\bon an? (?:\w+ ){0,3}visit\b|\b(?:has |have )?(?:come|came|arrived?) (?:to|in) \p{Lu}.{0,60}\b(?:on|for) an? (?:\w+ ){0,3}visit\b/u,
  /\b(?:issues|matters|problems|topics|affairs)\b.{0,40}\bwere (?:also )?(?:discussed|touched upon|on the agenda)\.?$/i,
  /\bagreed\b.{0,30}\bto hold (?:a |another )?(?:meeting|talks|call) (?:soon|later|in the (?:near|coming))/i,
  /\b(?:made|gave|give)\b.{0,25}\b(?:press|joint|media) statements?\b/i,
  /\b(?:meeting|talks|ceremony|event|visit|conversation)s? (?:took place|was held|were held)\b(?!.{0,60}\b(?:discuss|agree|after .{0,30}(?:attack|vote)))/i,
  /^(?:\W*)(?:(?:a )?(?:transcript|excerpts?|beginning|text)\b.{0,12}\b(?:of|from)|(?:full|partial|rush) transcript)\b/i,
  /\b(?:congratulated|wished|thanked) (?:(?:his|her|their|the|Mr|Mrs|Ms|President|Prime|Foreign) )*(?:him|her|them|president|minister|colleagues?|counterpart|side|leadership|government|nation|people|\p{Lu}\p{L}+)\b(?!.{0,160}\b(?:and (?:said|stressed|noted|called|expressed (?!(?:\p{L}+ ){0,2}appreciat)|agreed|reaffirmed|confirmed|informed|discussed)|for (?:releasing|freeing|help\w*|support\w*|mediat\w*|the release|Russia)))|(?<!\bcondemned\b.{0,200})\bexpressed (?:his|her|their|its|the)?\s?(?:\w+ )?(?:condolences|sympathy|congratulations)\b(?!.{0,160}\band (?:said|stressed|called|agreed|reaffirmed|confirmed|discussed))/u,
  /\b(?:agreed|committed|promised|arranged|decided) (?:to |on |up)?(?:further |the )?(?:continu\w+|maintain\w*|stay\w*|keep\w*|remain\w*|further|hold\w*|step up|boost|activate|intensify|have)\b.{0,40}\b(?:contacts?|in touch|discussions?|dialogue|conversations?|consultations?|talks|communication|engagement)\b(?!.{0,60}\b(?:order|until|by|with the aim)\b)/i,
  /\b(?:discussed|talked about|spoke about|agreed on)\b.{0,40}\b(?:upcoming|forthcoming|future|further|possible|schedule of)\b.{0,25}\b(?:contacts|meetings?|visits?)\b/i,
  /\b(?:exchanged views on|discussed|talked about)\b.{0,40}\b(?:bilateral|international|regional|mutual|topical|urgent|current)\b.{0,12}\b(?:and|issues|matters)\b.{0,30}\b(?:issues|matters|agenda|topics|affairs)?\.?$/i,
  /\b(?:made|gave|give|issued|delivered|exchanged)\b.{0,40}\b(?:statements?|remarks|comments)\b.{0,25}\b(?:press|media|journalists|reporters)\b/i,
  /\banswer(?:ed|s|ing)?\b.{0,20}\b(?:journalists|reporters|media|press|audience)\b|\banswer(?:ed|s)? (?:several |a number of )?questions\b/i,
  /\b(?:gave|held|hold|holding) (?:a )?(?:joint )?(?:news|press) (?:conference|briefing)s?\b|\b(?:appeared before|faced|took questions from) (?:the )?(?:press|journalists|reporters|media)\b/i,
  /\b(?:stressed|noted|emphasi[sz]ed|highlighted|underlined|underscored) the (?:\w+ )?(?:importance|significance|timeliness) of (?:the|this|his|her|their|today[’']s) (?:\w+ )?(?:visit|meeting|talks|conversation|call|trip)\b|\b(?:was|were) (?:also )?(?:attended|accompanied|joined) by\b|\b(?:also|were) (?:present|in attendance|attending)\b|\btook part in the (?:talks|meeting)\b|\bphoto(?:graph)? (?:opportunity|session|call)\b/i,
  /\bagreed (?:to|on|up)\b.{0,30}\b(?:contacts?|in (?:\w+ )?touch|meet again soon|consultations?|schedule of)\b|\b(?:agreed|concurred)\b.{0,60}\b(?:work|cooperat|coordinat|communicat)\w* closely(?: together)?\.$/i,
  /\b(?:also|then|and) (?:discussed|touched (?:up)?on|exchanged (?:views|opinions) (?:on|about)|reviewed|talked about)\b.{0,25}\b(?:other|various|a (?:number|range|variety) of|several)\b/i,
  /\b(?:will|are going to|shall) (?:also )?(?:discuss|talk about|touch (?:up)?on)\b.{0,20}\b(?:other|all (?:these|those|the)|various) (?:issues|matters|topics|questions|subjects|aspects)/i,
  /\b(?:talks|meeting|conversation|discussions?|call|exchange(?: of views)?)\b.{0,25}\b(?:was|were|took place|held)\b.{0,30}\b(?:useful|constructive|business-?like|frank|friendly|productive|fruitful|substantive|warm|sincere|trusting|meaningful)\b(?!.{0,200}\b(?:agree|decid|sign))/i,
  /\b(?:spoke|appeared|answered questions) (?:at|during|to|with) (?:an?|the) (?:joint )?(?:press|news|media)\b.{0,45}\.$/i,
  /^at the (?:kind )?invitation of\b.{0,200}\bvisit|\bpaid an? (?:\w+ ){0,3}visit to\b|\bspoke highly of\b|\bheld talks in an? \w+\b.{0,30}\batmosphere\b|\b(?:expressed|conveyed) (?:his|her|their|its|the) (?:\w+ )?(?:appreciation|gratitude|thanks) (?:for|to)\b|\bwitnessed the signing of (?:\w+ ){0,3}documents\b|\binvited \p{L}+ \p{L}+ to (?:pay a )?visit\b/iu,
  /\b(?:spoke|talked) (?:to|with) our\b/i,
  /\b(?:is|are|was|were) (?:currently )?(?:on|paying|making) an? (?:\w+ ){0,3}visit to\b/i,
  // How good relations are, and nothing else.
  /\b(?:re)?affirmed .{0,60}\b(?:unique|enduring|special|close|strong|warm|historic|strength|importance)\b.{0,60}\b(?:ties|bonds?|friendship|relationship|relations|partnership|alliance)\b[^,;]{0,60}$|\b(?:reiterated|stressed|underlined|emphasi[sz]ed|underscored|highlighted|expressed|noted) .{0,60}\b(?:unique|enduring|special|close|strong|warm|historic|strength)\b.{0,40}\b(?:ties|bonds?|friendship|relationship|relations|partnership|alliance)\b[^,;]{0,60}$/i,
  /\b(?:is|are|was|were) (?:currently )?in (?:the )?\p{Lu}[^,;]{2,60}? (?:at the .{0,40}invitation\b|to (?:take part|participate|attend)\b)|\b(?:has |have |had )?(?:come|came|arrived?)\b.{0,50}\b(?:for|to (?:attend|take part in|participate in)) (?:the|a|an) (?:[\p{L}-]+ ){0,4}(?:meeting|summit|session|forum|conference|ceremony|talks)\b/iu,
  /\b(?:made|gave|delivered|issued|released|read out) the following\b|\b(?:met|spoke|talked|sat down)\b.{0,80}\b(?:for an?|in an?) (?:[\p{L}-]+ ){0,2}interview\b|\bwill (?:continue to )?work (?:closely|together) with (?:its|our|the|their|his|her|all) (?:\p{L}+ ){0,3}(?:allies|partners|friends|neighbou?rs|colleagues|stakeholders)\.$|\bwill (?:also )?(?:address|discuss|consider|review|tackle|examine) (?:a (?:wide |broad |whole )?(?:range|variety|number) of )?(?:\p{L}+ )?(?:different|key|important|major|main|pressing|various|several|topical|current) (?:\p{L}+ )?(?:issues|matters|questions|topics|challenges)\b|\b(?:statement|resolution|remarks|announcement|comments) (?:followed|follows|came (?:after|before)|comes after|preceded) (?:an?|the)\b.{0,40}\b(?:briefing|meeting|consultations|talks|session)\b|\b(?:conducted|held|had)\b.{0,40}\b(?:communications?|exchanges?|discussions?|talks)\b.{0,120}\b(?:issues|matters) of (?:common|mutual|shared) (?:concern|interest)\b/iu,
  /^(?!.*\b(?:called|telephoned|phoned|rang)\b).*\b(?:offer(?:s|ed)?|convey(?:s|ed)?|extend(?:s|ed)?) (?:his|her|their|its|the) (?:\p{L}+ )?(?:condolences|sympath(?:y|ies)|congratulations)\b(?!.{0,160}\band (?:said|stressed|called|agreed|reaffirmed|confirmed|discussed|asked))/iu,
  /\b(?:coordinated|arranged|discussed|agreed(?: on| upon)?|set|examined|considered) (?:the |a |their )?(?:schedule|timetable|calendar|dates)\b.{0,50}\b(?:contacts?|meetings?|visits?|events?)\b|\bcoordinated .{0,40}\bcontacts\b|\bwill (?:also )?make (?:\p{L}+ )?statements (?:for|to) the (?:media|press)\b/iu,
  /\b(?:members|council|commission|committee)\b.{0,60}\b(?:was|were) briefed (?:on|by|about)\b|\b(?:heard|received) a briefing\b/i,
  /\blook(?:ed|s|ing)? forward to (?:the (?:convening|next|upcoming|forthcoming)\b|seeing|meeting|welcoming|speaking|hosting|(?:his|her|their|the) (?:upcoming |next )?(?:visit|meeting)|continu\w+|working)\b/i,
  /\bmet (?:in|at) (?:the )?(?:\p{Lu}[\p{L}’'-]+ )+(?:Palace|House|Hall|Residence|Hotel|Office|Castle|Villa)\b/u,
];

/** Ceremonies, formats and participants, whatever was signed there. */
export const CEREMONY =
  /\b(?:delivered|gave|made) (?:the following |an? |his |her )?(?:opening|closing|introductory) (?:remarks|statements?)\b|^(?:this|that|it) (?:is|was|has been) (?:stated|said|reported|announced|noted|written) (?:in|by|during|at|on)\b.{0,110}$|\b(?:was|were) (?:(?:\p{L}+ly )?(?:gifted|planted)|accorded) |\bstate banquet\b|\bmade (?:the|these|those|this|his|her|their) (?:\w+ )?(?:remarks?|comments?|statements?|announcements?|declarations?|appeals?)\b(?!.{0,80}\bthat\b).{0,40}?\b(?:in|at|during|on|while|when|after|as|to|ahead|following)\b|\b(?:meeting|summit|talks|event|conference|session|roundtable|dinner|lunch)\b.{0,30}\b(?:was|were) (?:co-?hosted|hosted|(?:co-?)?chaired|moderated|convened|organi[sz]ed) (?:by|with|at)\b|\bchaired (?:the|an?) (?:[\p{L}-]+ ){0,2}(?:briefing|press conference|meeting)\b.{0,20}\battended by\b|\bmade the call (?:in|from)\b|\bdelegation\b.{0,40}\b(?:included|comprised|consisted of|was (?:headed|led) by)\b|^taking part (?:on|from|for)\b|\bheard (?:\p{L}+ )?testimony\b|^(?:\p{L}+ )?(?:witnesses|participants|attendees|speakers|panel(?:l)?ists) (?:included|include|were)\b|\btestimony is available\b|\b(?:will be|are|is|was) (?:departing|leaving|travell?ing) .{0,60}\bending (?:his|her|their)\b|\b(?:departed|left)\b.{0,60}\bending (?:his|her|their)\b|\b(?:talks|meeting|conversation|consultations|negotiations|event)\b.{0,30}\b(?:was|were) (?:also )?attended by\b|\b(?:presented|decorated) .{3,80}\bwith (?:the|an?) (?:\p{L}+ )?(?:order|medal|award|prize)\b|\bawarded .{3,60}\bthe (?:order|medal)\b|^(?:earlier|later)(?: (?:in the day|today|that day|that evening|this (?:week|month)|on))?,? .{3,120}\b(?:met|had talks|held talks|will (?:meet|hold talks|take part|attend|visit)|(?:participated|took part) in|attended|arrived)\b|\battended (?:the|a|an) (?:[\p{L}-]+ ){0,4}(?:meeting|session|forum|conference) (?:of|devoted|on|in|with)\b|\battended (?:the|a|an) (?:\p{L}+ )?(?:ceremony|opening|concert|exhibition|gala|parade|signing of (?:\p{L}+ ){0,3}documents)\b|\b(?:documents|agreements) were signed in the presence of\b|\bhosted a (?:state |official |working |gala )?(?:dinner|lunch|reception|banquet)\b|\b(?:delegation members|delegations) joined\b|^taking part in the (?:talks|meeting|conversation)\b|\bone-on-one conversation\b|\b(?:narrow|restricted|expanded) format\b|^earlier (?:in the day|today|(?:on )?the same day),|\bhosted (?:the )?talks between\b|\bled the (?:\p{L}+ ){1,4}delegation\b|\blaid (?:a wreath|flowers)\b|\bwatched the\b.{0,40}\btogether\b|\b(?:welcom\p{L}+ ceremony|ceremony to welcome)\b|\b(?:conversation|talks|meeting)\b.{0,80}\bbehind closed doors\b|\bintroduced the members of (?:their|the) delegations?\b|^(?:attending the (?:talks|meeting)|on the \p{L}+ side,.{0,300}\btook part)\b/iu;

/** What a speaker says about the talks instead of what was said there. */
export const OCCASION_SPOKEN: readonly (readonly [gate: number, pattern: RegExp])[] = [
  [
    GATES.matters,
    /\b(?:matters|issues|things|questions|topics|subjects|plenty|much|a lot|lots|lot of work)\b.{0,60}\b(?:(?:to|will|can|could|should) (?:discuss|do|talk|speak)|(?:require|deserve|need)s? (?:separate |special |our )?(?:consideration|attention|discussion))\b/i,
  ],
  [
    GATES.discusses,
    /\b(?:look(?:ing)? forward|opportunit(?:y|ies)|chances?|occasion|like|happy|glad|ready|able|going|begin|start|need|want|hope|plan|propose|suggest)\b.{0,20}\b(?:to|for) (?:\w+ )?(?:discuss|talk|speak|exchang|hold|brief|meet)\w*\b(?!.{0,80}\b(?:withdraw|sanction|war|attack|nuclear|missile|terror|peace))/i,
  ],
  [
    GATES.recalls,
    /^(?:we|I) (?:all )?(?:well |still |also )?(?:remember|recall)\b|^(?:last|earlier|before)\b[^,]{0,30},? I (?:spoke|talked) (?:of|about|on)\b|^as (?:you|folks|many|some|we)(?: of you| all)? (?:will |may |might |all |well )*(?:remember|recall)\b|^I (?:will|shall|would) not (?:mention|speak|talk|go into|repeat|dwell)\b|\bspent .{0,20}\b(?:hours?|time|minutes)\b.{0,20}\b(?:conversation|talk|discuss|together|speak)(?!.{0,120}\bagreed\b)/i,
  ],
  [
    GATES.promises,
    /\b(?:certain|sure|confident|hope|believe)\b.{0,25}\bit will\b.{0,15}\b(?:success|useful|productive|serve|help)/i,
  ],
  [
    GATES.promises,
    /\b(?:today[’']s|this|our|the|each) (?:meeting|visit|talks|discussions?|conversation|forum|event|negotiations)\b.{0,45}\b(?:will|would|is|can|to)\b.{0,25}\b(?:facilitat|contribut|help|play|landmark|serve|productive|useful|timely|positive|success|boost|further|give)/i,
  ],
  [
    GATES.discusses,
    /\bwill (?:also )?(?:discuss|talk about|speak about|raise|touch)(?: together| later| today)? (?:it|them|this|that|these|all)\b/i,
  ],
  [
    GATES.greets,
    /\bwant(?:ed)? to (?:pass on|begin|start|say a few words)\b|\b(?:on )?behalf of\b.{0,50}\bthank\b|\bwelcome (?:you )?(?:once again|back|again|to)\b|\blet me (?:once again )?(?:welcome|greet|wish|thank|congratulate)\b|\ballow me to (?:welcome|greet|thank|congratulate)\b|\b(?:grateful|thankful)\b.{0,20}\b(?:to|for)\b|\byou (?:have a very busy|must be busy|know (?:each|one))\b/i,
  ],
  [
    GATES.consoles,
    /^(?:my|our) (?:thoughts|prayers|hearts|sympath\w+|condolences)\b|\b(?:thoughts and prayers|our hearts go out|my thoughts are|rest in peace)\b|\b(?:offer|extend|express|send|convey|pass)\b.{0,25}\bcondolences\b/i,
  ],
  [GATES.consoles, /\b(?:laughter|applause)\)/i],
  [
    GATES.promises,
    /\bwe (?:will |shall |are going to )?(?:also )?(?:have|hold|meet|convene)\b.{0,70}\b(?:where|at which|and) (?:we |ministers |leaders |they )?(?:will|shall|can) (?:further |continue (?:to )?)(?:our |the |these )?(?:discuss|debat|exchang|address|review|talk)\w*/i,
  ],
  [
    GATES.occasionSpoken,
    /\b(?:prepared|ready) for (?:an? )?(?:[\w-]+,? (?:and )?){0,4}(?:exchange|discussions?|conversation|dialogue|talks)\b/i,
  ],
  [
    GATES.occasionSpoken,
    /\b(?:meeting|forum|conference|event|summit|dinner|programme|reception) (?:will|is to|is going to) (?:include|bring together|be attended by|feature|gather)\b/i,
  ],
  [
    GATES.occasionSpoken,
    /\b(?:have|had|has|we|I) just (?:had|held|finished|concluded|completed|ended|come from|wrapped up)\b|\bha(?:ve|s) just (?:ended|finished|concluded|returned|arrived|landed|flown)\b/i,
  ],
  [
    GATES.occasionSpoken,
    /\bour (?:first|second|third|fourth|fifth|sixth|seventh|\d+th) (?:\w+ )?(?:meeting|visit|summit)\b/i,
  ],
  [
    GATES.occasionSpoken,
    /\b(?:had|have had|held|was|were|been|conducted|rate)\b.{0,30}\b(?:sincere|interesting|good|substantive|substantial|constructive|fruitful|productive|excellent|useful|meaningful|comprehensive|wide-ranging|in-depth|great|wonderful|very highly)\b(?=[^.]{0,45}$|.{0,40}\b(?:conversations?|talks|discussions?|meetings?|exchanges?|dialogue|atmosphere|way|sense)\b)/i,
  ],
  [
    GATES.occasionSpoken,
    /\b(?:confident|sure|certain|hope|believe|convinced)\b.{0,40}\b(?:talks|meeting|discussions?|conference|summit|visit)\b.{0,25}\b(?:productive|fruitful|useful|successful|constructive|impetus|momentum)/i,
  ],
  [
    GATES.occasionSpoken,
    /\b(?:talks|meeting|conversation|discussions?)\b.{0,40}\b(?:held|took place|were|was)\b.{0,30}\batmosphere\b/i,
  ],
  [
    GATES.occasionSpoken,
    /\bI (?:am about to|am going to|will|shall)(?: also| then| now| next)? (?:travel|fly|continue my (?:trip|journey|visit)|be travell?ing)\b|\bI (?:will|shall)(?: also| then| later)? (?:have (?:an|the) (?:opportunity|chance) to (?:meet|call on)|be (?:meeting|conveying)|call on)\b|\b(?:earlier|later) (?:today|this (?:morning|afternoon|evening)),? I (?:also )?(?:met|had|held|called on|will|visited)\b|\bwe (?:have )?(?:just |only |already |also )*met (?:in|at|here|twice|several|many|recently|last|yesterday)\b|\b(?:we|all of us)(?: have| are|[’']re|[’']ve)? (?:all )?(?:gathered|assembled|come together|meeting) (?:here|today|in (?!order))|\b(?:attended|participated in|took part in|chaired) (?:the|an?) .{0,70}\b(?:meetings?|summit|session|forum|conference|ceremony|opening|talks)\b[^,;]{0,60}\.$|\b(?:mark|marks|marked|marking|celebrat\w+)\b.{0,60}\banniversary\b.{0,60}\brelations\b|\brelations\b.{0,40}\bwere established\b|\bestablished diplomatic relations\b|\b(?:\d+|\w+ty|\w+teen) years of (?:diplomatic )?relations\b|\b(?:celebrat\w+|commemorat\w+) (?:the )?(?:\d+|\w+ty|\w+teen) years\b|\b(?:busy|packed|intensive|intense) (?:\w+ )?(?:programme|program|schedule|calendar|agenda)\b|\b(?:talks|meetings?|consultations|discussions?) with .{3,80}\b(?:was|were) held\b|\bI (?:have |also |just )*(?:had|held|attended) (?:an?|my|the|several|bilateral|our)\b.{0,60}\b(?:meetings?|talks|conversations?|dialogue)\b(?!.{0,200}\b(?:agree|decid|sign|concur))|\bgreat significance that\b|\b(?:had|have) on (?:the|our|its) agenda\b|\b(?:points?|items?) (?:of|on) (?:the|our) agenda\b|\bvisit\b.{0,20}\b(?:gave|gives|provided|provides|offered|offers) (?:me|us)\b.{0,20}\b(?:opportunity|chance|occasion)\b/i,
  ],
  [GATES.occasionSpoken, /\b(?:pass on|convey|give)\b.{0,40}\b(?:wishes|regards|greetings)\b/i],
  [GATES.occasionSpoken, /\b(?:greatly |highly |very much )(?:value|appreciate)\b/i],
  [
    GATES.contacts,
    /\b(?:we|you and I|President and I|us)\b.{0,40}\b(?:meet|met|speak|spoke|in touch|contact|seen each other)\b.{0,50}\b(?:regular\w*|often|many times|recently|constantly|again|(?:a|one|two) (?:year|month|week)s? ago|last (?:year|month|week|time)|in (?:this|a short|recent))\b|\bregular(?:ity|ly)?\b.{0,30}\b(?:contacts?|meetings?|dialogue|visits?)\b|\b(?:contacts?|meetings?|dialogue|visits?)\b.{0,30}\bregular(?:ity|ly)?\b|\b(?:several|two|three|four|five|many|a number of|\d+) (?:other )?(?:meetings|visits)\b|\b(?:your|my|our) (?:previous|last|recent|next) (?:visit|meeting|trip)\b|\b(?:your|my|our) next (?:contact|round|session)\b|\btradition (?:to|of) meet(?:ing)?\b|\byour visit to\b.{0,40}\.$|\blast time we met\b/i,
  ],
  [
    GATES.contacts,
    /\b(?:visit|meeting|talks|conversation|event|forum|conference|trip|summit)\b.{0,70}\b(?:will|would|can|should)\b.{0,60}\b(?:benefit|beneficial|facilitat\w+|contribut\w+|strengthen\w*|(?:give|provide|add) (?:\w+ ){0,3}(?:impetus|boost|momentum)|productive|fruitful|useful|successful|serve (?:to|as)|important role)\b|\bafter this meeting we will\b|\baccept(?:ed|ing)? (?:your|our|the|my) (?:kind )?invitation\b|\b(?:delegation|team)\b.{0,25}\b(?:brought|bring|with me|along)\b|\b(?:brought|bring)\b.{0,25}\b(?:delegation|team)\b|\bis accompanied\b/i,
  ],
  [
    GATES.praises,
    /\b(?:outstanding|invaluable|great personal) (?:achievements?|contributions?)\b|\buntiring\b|\btireless\w*\b|\bshining example\b|\bexperienced (?:diplomat|statesman|politician)\b|\b(?:known|know) (?:each other|him|her|one another) (?:for|well|as|both)|\breason to be proud\b|\bloving family\b|\b(?:my|our) (?:wife|husband|sons?|daughters?|grand\w+|parents|mother|father|family history|home ?town|briefcase|luggage)\b|\bfriendship\b.{0,20}\b(?:tradition|generations)\b|\b(?:see|saw) (?:what|such) an? (?:powerful|large|impressive)\b/i,
  ],
];

/** Words of hard news: who has one in a sentence about the talks may be telling what they were about. */
export const HARD =
  /\b(?:wars?|attack\w*|terror\w*|sanctions?|cease-?fire|nuclear|missiles?|militar\w+|troops|forces|weapons?|arms|invasion|conflicts?|cris[ie]s|settlement|refugees?|borders?|security|threat\w*|occupation|annex\w*|withdraw\w*|hostages?|illegal\w*|bases|humanitarian|coup|kill\w*|peace|energy|gas|oil|prisoners?|detain\w*|elections?)\b/i;

/** What a speaker says was talked about, and not what was said: "We also discussed the situation in the strait." */
export const ONLY_TOPICS =
  /^(?:(?:and|of course|naturally|certainly|today|in addition|in this context|finally|as (?:[\p{L}’']+ ){1,3}(?:said|mentioned|noted)|(?:during|based on|at) (?:our|the|today[’']s) [^,]{2,80}),? ){0,2}(?:today,? )?(?:we|I|our \w+|the (?:talks|discussions?)|(?:the )?(?:two |three |foreign )?(?:ministers|leaders|presidents|sides)|the situation \w+ \w+) (?:(?:have|has|also|certainly|once again|were|was|then) )*(?:discuss(?:ed)?|apprised|updated|briefed each other|compared notes|sp[oe]ke?n? (?:\w+ )?(?:with \w+ )?about|talk(?:ed)? (?:in detail )?about|touched|exchanged|addressed|focused|examined|considered|reviewed|looked at|covered|(?:had|held) an? [^.]{0,40}(?:discussion|exchange|conversation)s?)\b|^our (?:\w+ )?(?:focus|attention|discussions?|talks|conversation|agenda) (?:was|were|has been|is|will be) (?:\w+ )?(?:on|about|focused|devoted|dedicated|centred|centered)\b/iu;
/** What such a sentence may tell all the same. */
export const MORE_THAN_TOPICS =
  /\b(?:must|should|shall|will|agree\w*|need\w*|decid\w+|sign\w*|propos\w+|conclu\w+|insist\w*|stress\w*|urg\w+|warn\w*|commend\w*|said|that (?:the|we|it|this)|import\w+|cannot|ready)\b/i;

/** What was, what is hoped of the talks, and whom one mourns: whatever else the sentence names. */
export const NEVER_NEWS: ReadonlySet<number> = new Set([GATES.recalls, GATES.promises, GATES.consoles]);
/** Openings behind which a decision may follow. */
export const MAY_BE_NEWS: ReadonlySet<number> = new Set([
  GATES.discusses,
  GATES.matters,
  GATES.greets,
  GATES.contacts,
  GATES.praises,
]);

/** What stands over, under and beside a text: headers of releases, notes on the record, calls to the reader. */
export const HEADER =
  /^(?:\W*)(?:\d{1,2}[:.]\d\d\s+)?(?:the (?:author|writer)s? (?:is|was|are) (?:an?|the|former)\b|welcome to (?:our|the) live\b|follow (?:our|the) live\b|(?:the )?(?:press|news|media) (?:release|advisory|note|statement)\b(?! (?:said|says|added))|adopted by\b.{3,200}\bat its\b|(?:the )?views expressed (?:in|here|by)\b|(?:end-of-mission )?press releases include\b|delivered by\b|following (?:is|are)\b|subjects?:|e&oe\b|(?:[^.]{0,90}\b)?(?:stay tuned|follow us|join (?:us|our))\b.{0,40}\b(?:telegram|channel|newsletter|whatsapp|facebook|youtube|instagram|twitter)|the (?:following (?:is|are|was|statement|text|remarks|joint|transcript|press|media|release|message|read-?out|interview|speech|letter|note|article|communiqu[eé]|declaration|op-?ed|account|summary|video)\b|text (?:of|below)|(?:foregoing|above|preceding|date (?:indicated|shown|given)|outline of (?:the|their|this) [^.]{3,40} (?:is|was) as follows))|it (?:is|was) (?:reproduced|reprinted|republished|printed)\b|\*? ?\(?\*? ?(?:this is )?(?:an? |the foregoing is a )?(?:provisional|unofficial|courtesy) translation\b|this material (?:from|by|is|was|comes)|corrects\b|correct(?:ed|ion) ?[:—–-]|an earlier version of this\b|the full (?:report|text|statement|transcript|list)\b.{0,30}\b(?:can|is|are|may) (?:be )?(?:found|available|read|here)\b|text of\b|(?:below|here|what follows) (?:is|are)\b|(?:for|not for) (?:immediate|use)|as (?:prepared|delivered)|check against|note(?:s)? to (?:editors|correspondents|journalists)|(?:editor|publisher)[’']s note|media (?:contact|enquir|inquir)|for (?:more|further|additional) (?:information|details)|to (?:join|listen|register|attend|watch)\b|dial|(?:i |we )?hope (?:this|you)\b.{0,20}\b(?:finds?|are|is) you\b.{0,12}\bwell|this e-?mail\b|if you (?:have |are not )?(?:received|the intended|no longer)|you(?:[’']re| are) receiving\b|to (?:unsubscribe|manage your)|unsubscribe|please find\b|please (?:contact|call|click|note|see|visit|rsvp)|click|to (?:view|see|read|find|learn|sign)\b.{0,60}\b(?:click|visit|go to|see)\b|call \d|anyone (?:who|in|with|experiencing)\b.{0,80}\b(?:should|can|may) (?:know|call|contact|visit|seek)\b|read more|see also|sign up|subscribe|follow (?:us|@)|all rights|(?:additional )?reporting by .{0,80}$|editing by|with (?:files|reporting) from|this (?:article|story|report|page|post|transcript|translation) (?:was|is|has)|this is an? (?:\w+ )?translation\b|last (?:updated|modified)|published|updated|copyright|©)/i;
export const ISSUED =
  /^attribution is\b|\battributable to\b|\bpress release (?:is|was) issued\b|\b(?:was|is) (?:issued|released)\b.{0,60}\b(?:press (?:office|service|secretary)|spokes\w+|department of communications|governments? of)\b/i;

/** "Foreign Minister Holt condemns the attack": a line above a statement, which says it in full. */
export const DECK =
  /^(?:the )?(?:(?:\p{Lu}[\p{L}.’'-]*|of|for|the|and|to),?\s+)+(?:has )?(?:comments?|commented|responds?|reacts?|condemns?|welcomes?|calls|expresses|reiterates|praises|urges|announces|marks|pays|addresses|outlines|sets out|speaks|statement|congratulates|offers|confirms|discusses?|discussed|warns|visits|meets|makes|issues|launches|attends|hosts)\b/u;
/** Those who speak in statements themselves: a sentence of theirs is no deck. */
export const STATES =
  /^(?:the )?(?:we\b|(?:united|european|government|uk|us|u\.s\.|eu|un|nato|security|members?|council|commission|union|african|g7|g20|quad|kingdom|nations|states|alliance|north)\b)/i;

/** A picture's credit. */
export const CREDIT =
  /^\W*(?:image|photo(?:graph)?|picture|pictured|file|credit|source|illustration|video|courtesy|map|graphic)s?\b ?(?:credit|photo|image|by)?:|^\W*(?:file|stock|archive) (?:photo|picture|image)\b|\b(?:image|photo|photograph|picture): \w|\bfrom file\b|\b(?:Getty Images|AFP Photo|AP Photo|UN Photo|Reuters File|EPA-EFE)\b|\/(?:AFP|AP|Reuters|EPA|Getty|POOL|Shutterstock|Wikimedia|Copyright)\b|\bCopyright (?:19|20)\d\d\b|^\((?:REUTERS|Reuters|AFP|AP|EPA|Xinhua|TASS|Getty)\b[^)]{0,40}\)$|\.(?:svg|jpe?g|png|gif)\b/i;

/** Formulas that stand in every text of their kind: on an attack, on friendship, on sanctions, at the end of a resolution. */
export const FORMULA =
  /^The members of the [^,.;]{3,60}? (?:also |again |further )*(?:(?:reiterated|reaffirmed|expressed) their (?:(?:full|strong|unwavering|continued) )*support for|expressed (?:their |its )?(?:deep |sincere )*(?:appreciation|gratitude))\b|\bis (?:the |marked as (?:the )?)?(?:International|World|European) (?:\p{L}+ )?Day (?:of|for|against)\b|^(?:today|tomorrow|yesterday|this (?:year|week|month)|the \d|on ).{0,40}\bmark(?:s|ed|ing)? (?:the |our )?(?:\d+\p{L}*|\p{L}+th|first|second|third)[ -](?:\p{L}+ )?anniversary\b|\bcondemn(?:s|ed)? (?:in the strongest (?:possible )?terms )?all (?:such )?(?:acts|forms|attacks and provocations|attacks, provocations)\b|^(?:under|thanks to) .{0,80}\b(?:leadership|guidance)\b.{0,140}\b(?:relations|cooperation|partnership|friendship)\b|\b(?:in all its forms and manifestations|criminal and unjustifiable|by all means,? in accordance with the charter|(?:deepest|heartfelt|sincere|profound) (?:sympathy|condolences)|traditional friendship|stood the test of time|solid as (?:a )?rock|rock[- ]solid (?:friend|relation|tie|bond)\w*|all property and interests in property\b|\bU\.S\. persons are (?:generally )?prohibited|remain(?:s)? (?:actively )?seized of the matter|reaffirmed (?:their|its) (?:\w+ )?commitment to the (?:\w+, )*(?:sovereignty|unity|independence|territorial integrity)|(?:speedy|swift|full|quick) (?:and (?:full|speedy|complete) )?recovery to)\b/iu;

/** "Foreign Minister Holt said:", and "Holt said: We …" in one line. */
export const ANNOUNCES = /\b(?:said|says|stated|added|following statement[^:]{0,60}):(?:\s|$)/i;

/** "(Regarding the launch of a missile)": a stage direction, or the heading over an answer. */
export const BRACKETED = /^\s*(?:\([^()]*(?:[^()\s.!?]|\betc\.)\)|\[[^[\]]*[^[\]\s.!?]\])\s*$/;

/** What is mourned, and that it is. */
export const MOURNED =
  /\b(?:killed|lives|victims?|attack|explosion|blast|fire|crash|earthquake|floods?|disaster|traged(?:y|ies)|tragic|hurricane|accident)\b/i;

export const MOURNS =
  /\b(?:condolences|sympath(?:y|ies)|we mourn|(?:our|my) (?:thoughts|hearts|prayers)|(?:share|feel) (?:your|the|their) (?:pain|grief|sorrow)|took it to heart)\b/i;

/** Under a picture: "President Holm waves as she leaves the palace in Lindby, Wednesday, July 26, 2017", "1 of 2 …"; plain words first. */
export const SCENE =
  /^(?:\p{Lu}|in this)[^.]{5,120}? (?:waves?|speaks?|looks?|arrives?|walks?|listens?|gestures?|poses?|stands?|sits?|shakes? hands|attends?|delivers?|addresses|greets?|holds?|leaves?|reacts?|smiles?|talks?|meets?|is (?:seen|shown|pictured))\b.{0,160}\b(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)\p{L}*\.? \d{1,2}, (?:19|20)\d\d\b/u;

export const DATED = /, (?:19|20)\d\d\b/;

export const COUNTED = /^\d{1,2} of \d{1,2} /;

/** What was posted elsewhere, with its address. */
export const POSTED = /\bpic\.twitter\.com\/|\bhttps?:\/\/t\.co\/|<\/?tweet\b/i;

/** A heading over what a release adds to its news. */
export const BEHIND =
  /^(?:(?:background(?: information)?|notes? (?:to|for) editors|further information|ends?|###)[:.]?\s*(?:\n|$)|\/public release\b)/i;

/** A heading over what an organisation says of itself, near the end. */
export const ABOUT = /^about (?:us|the \p{Lu}|\p{Lu})[^.\n]{0,45}(?:\n|$)/iu;

/** An item of a list, or whoever said what stands above. */
export const LISTED = /^[–—•*-]\s*\p{Lu}/u;

/** What a resolution recalls before it decides, and what it decides. */
export const PREAMBLE =
  /^(?:(?:also|further|deeply|gravely) )?(?:recalling|noting|reaffirming|having|acting|bearing in mind|expressing|mindful|guided|recogni[sz]ing|concerned|emphasi[sz]ing|welcoming|considering|determined|convinced|stressing|underlining|taking (?:into account|note))\b.*[;,]$/i;

export const OPERATIVE =
  /^(?:also |further |strongly )?(?:decides|demands|calls (?:on|for|upon)|urges|condemns|requests|authori[sz]es|extends|endorses|imposes|suspends|lifts|recommends|rejects|deplores)\b.*[;.]$/i;

export const FRAGMENTS =
  /^[–—…-]?\s*(?:at|based on|not|nor|including|without|especially|particularly|because of)\b/i;

/** A line above remarks. */
export const REMARKS = /\b(?:statement|comments?|commented|responds?|reacts?|speaks)\b/i;

/** A question that the transcript ends with a full stop, as written questions of parliaments are. */
export const ASKED =
  /^(?:what|which) (?:\w+ ){0,3}(?:steps|assessment|discussions|progress|plans|support|representations|action|estimate) (?:he|she|they|the|his|her|their|has|have|is|was)\b|^(?:if|whether) (?:he|she|they|the \w+) will\b[^,]*\.$|^how (?:many|much|often)\b[^,]*\.$|^(?:(?:and|so|but|well),? )?(?:do|does|did|can|could|would|will|are|were|have) you\b/i;

/** Somebody's own words, though nobody is known to say them. */
export const SELF = /\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur)\b/;

/** A line that says whose words follow: "Germany – Statements by Anton Berg, minister, at his press conference". */
export const TITLED =
  /^(?:[^.]{0,60} [–—-] )?(?:(?:joint|press|opening|closing|government|media|written|oral|national) )*(?:statements?|remarks|speech|address|interview|comments|declaration|communiqu[eé]) (?:by|of|with|from|given by|made by|on behalf of) (?:the )?\p{Lu}/iu;

/** The same of no person, without a verb: "Norland's statement following the vote". */
export const TITLED_OF =
  /^(?:an? |the )?(?:\p{Lu}[\p{L}.]*(?:[’']s)? ){0,5}(?:(?:joint|press|national) )*(?:statements?|remarks|speech|intervention|response|comments?) (?:following|from|for|on|in response to|after|ahead of|at|to|regarding) /iu;

/** What is asked in what was discussed. */
export const WHETHER = /\b(?:whether|if|how)\b.*$/i;

/** A question of a parliament, which nobody's label stands before. */
export const ASKED_OF = /^(?:\(urgent question\):? *)?to ask (?:the|her|his|him)\b/i;

/** Who speaks breaks off and begins again: "I am—I have something …", "And — and it reflects". */
export const STARTS_OVER =
  /\b(\p{L}{4,}) (?:\p{L}+ ){1,3}[–—] \1\b|^(?:(?:and|no|well|yes|oh|so|but),? )*(\p{L}+)(?:[’']\p{L}+)?(?: \p{L}+){0,3} ?(?:—|–|--) ?(?:and )?\2\b/iu;

/** Who came along: so many offices, and nothing that anybody did. */
export const OFFICES =
  /\b(?:minister|deputy|chief|ambassador|aide|secretary|governor|head|director|chair(?:man|woman|person)?|assistant|adviser|advisor)\b/gi;

/** "Let me be clear," said Holt. */
export const NOTHING_QUOTED =
  /^["“](?:let me (?:be|make|say|put)|I (?:want|would like) to (?:be|make|say)|look|well|listen|to be (?:clear|honest|frank)|first of all)\b[^"”]{0,40},["”] (?:said|added|says|continued|stressed) [^.]{1,40}\.$/i;

import { type Prefiltered, prefiltered } from '../../text/prefilter.ts';
import { anyOf } from './anyOf.ts';

// What is about the occasion alone. findUnfit.ts says when each is asked.

/** A sentence about what was decided or said is kept, whatever occasion it opens with. */
export const TELLS = prefiltered(
  anyOf(
    [
      /sign(?:ed|ing)/iu,
      /adopt(?:ed|ing)/iu,
      /agreed (?:that|on (?!(?:an?|the) (?:plan|schedule|timetable|calendar) (?:of|for)|a schedule|further|(?:\p{L}+ )?contacts|the continuation of)|to (?!continue|maintain|stay|keep|remain|meet|further (?:maintain|continue)|(?:have|hold) (?:an?|another|further|more) (?:[\p{L}-]+ ){0,3}(?:discussions?|conversations?|exchanges?|calls?)\b|(?:hold|convene|have) (?:their|its|the) (?:next|\p{L}+th|second|third|\d+(?:st|nd|rd|th)) (?:[\p{L}-]+ ){0,4}(?:meeting|session|summit)\b|(?:step up|boost|activate|intensify) (?:\p{L}+ )?(?:contacts|consultations|dialogue)))/iu,
      /decided(?! to (?:hold|convene|meet) (?:(?:its|their|the) (?:next|\p{L}+th|second|third|\d+(?:st|nd|rd|th))|again)\b)/iu,
      /announced?/iu,
      /said that/iu,
      /killed/iu,
      /memorandum/iu,
      /sanctions/iu,
    ],
    { before: /\b/iu, after: /\b/iu },
  ),
);

/** Sentences about the occasion alone: that it took place, where, who came, that it went well, that there will be more. */
export const OCCASION: readonly Prefiltered[] = [
  /\b(?:exchanged|sent|extended|convey(?:ed)?|passed|offered|gave)\b.{0,80}\b(?:greetings|(?:warm|best|good|birthday|new year) wishes|congratulations)\b|\bwished (?:all the best|each other|one another)\b/i,
  /\b(?:is|are|was|were) (?:currently )?in \p{Lu}.{0,60}\bon an? (?:[\w-]+ ){0,3}visit\b|\b(?:has |have )?(?:come|came|arrived?) (?:to|in) \p{Lu}.{0,60}\b(?:on|for) an? (?:[\w-]+ ){0,3}visit\b/u,
  /\b(?:issues|matters|problems|topics|affairs)\b.{0,40}\bwere (?:also )?(?:discussed|touched upon|on the agenda)\.?$/i,
  /\b(?:is|are|am|[’']m|[’']re|continues? to|has been|have been) (?:\p{L}+ly )?(?:follow|monitor|watch)(?:ing)?(?: closely| very closely)?(?:,? with (?:\p{L}+ )?(?:concern|attention|interest),?)? (?:the |these |all )?(?:\p{L}+ ){0,3}(?:developments?|situation|events|reports|unfolding)\b(?!.*\b(?:and|but) (?:call|urge|condemn|demand|will|have|has)\p{L}*\b)/iu,
  /^(?!.*\b(?:and|to|at which it) (?:adopt|decid|approv|reject|condemn|agree|elect)\p{L}*).{3,120}?\b(?:held|convened|concluded|opened) (?:its|their|the) (?:\d+(?:st|nd|rd|th)|\p{L}+th|first|second|third|annual|regular) (?:[\p{L}-]+ ){0,3}(?:session|meeting|summit|conference)\b/iu,
  /\b(?:informed|briefed|updated)\b[^,;]{3,80}\b(?:about|on|of) (?:the )?(?:latest|recent|current) developments\.$/iu,
  /\b(?:agreed|decided) to (?:hold|convene|have) (?:their|its|the) (?:next|\p{L}+th|second|third|\d+(?:st|nd|rd|th)) (?:[\p{L}-]+ ){0,4}(?:meeting|session|summit)\b/iu,
  /\bagreed\b.{0,30}\bto hold (?:a |another )?(?:meeting|talks|call) (?:soon|later|in the (?:near|coming))/i,
  /\b(?:made|gave|give)\b.{0,25}\b(?:press|joint|media) statements?\b/i,
  /\b(?:meeting|talks|ceremony|event|visit|conversation)s? (?:took place|was held|were held)\b(?!.{0,60}\b(?:discuss|agree|after .{0,30}(?:attack|vote)))/i,
  /^(?:\W*)(?:(?:a )?(?:transcript|excerpts?|beginning|text)\b.{0,12}\b(?:of|from)|(?:full|partial|rush) transcript)\b/i,
  anyOf([
    /\b(?:congratulated|wished|thanked) (?:(?:his|her|their|the|Mr|Mrs|Ms|President|Prime|Foreign) )*(?:him|her|them|president|minister|colleagues?|counterpart|side|leadership|government|nation|people|\p{Lu}\p{L}+)\b(?!.{0,160}\b(?:and (?:said|stressed|noted|called|expressed (?!(?:\p{L}+ ){0,2}appreciat)|agreed|reaffirmed|confirmed|informed|discussed)|for (?:releasing|freeing|help\w*|support\w*|mediat\w*|the release|Russia)))/u,
    /(?<!\bcondemned\b.{0,200})\bexpressed (?:his|her|their|its|the)?\s?(?:\w+ )?(?:condolences|sympathy|congratulations|(?:sadness|sorrow|grief)(?!.{0,60}\b(?:shooting|attack|killing|downing|bombing)))\b(?!.{0,160}\band (?:said|stressed|called|agreed|reaffirmed|confirmed|discussed))/u,
  ]),
  /\b(?:agreed|committed|promised|arranged|decided) (?:to |on |up)?(?:further |the )?(?:continu\w+|maintain\w*|stay\w*|keep\w*|remain\w*|further|hold\w*|step up|boost|activate|intensify|have)\b.{0,40}\b(?:contacts?|in touch|discussions?|dialogue|conversations?|consultations?|talks|communication|engagement|exchang(?:e|ing) (?:of )?(?:views|opinions))\b(?!.{0,60}\b(?:order|until|by|with the aim)\b)(?!.*\bon \p{Lu}\p{L}+ \d)/iu,
  /\b(?:expressed|(?:re)?confirmed|(?:re)?affirmed|reiterated) (?:their |a |the |his |her )?(?:\p{L}+ )?(?:readiness|willingness|intention|desire) to (?:continue|maintain|keep up) (?:[\p{L}-]+ ){0,3}(?:contacts?|consultations?|dialogue|exchanges?|discussions?|conversations?)\b/iu,
  /^(?!.*\b(?:counter-?terror\w*|terror\w*|security|defen[cs]e|military|nuclear|energy|gas|oil)\b).{0,120}\b(?:reiterat|reaffirm|confirm|affirm|express|stress|underlin)\w*\b.{0,60}\b(?:commitment|readiness|willingness|determination|intention) to (?:further |comprehensively |continue )?(?:maintain|strengthen|develop|deepen|expand|promot|enhanc)\w*\b[^;]{0,100}\b(?:cooperation|relations|ties|partnership|relationship|friendship)(?: between [^,;]{3,60})?\.$/iu,
  /\bagreed (?:to|on) (?:continu\w+|maintain\w*|strengthen\w*|deepen\w*|further) (?:\w+ing )?(?:the|their|this) (?:\p{L}+ )?(?:close|strong|good|excellent|friendly|fruitful|existing|bilateral) (?:\p{L}+ )?(?:cooperation|coordination|relations|relationship|ties|partnership|friendship)(?: between (?:the|their|both) (?:two )?(?:countries|nations|sides|states|peoples))?\.$/iu,
  /\b(?:confirmed|agreed|affirmed|concurred|reaffirmed)\b.{0,40}\b(?:continu\w+ (?:to|in|on)? ?|to )work(?:ing)? (?:closely|together)\b[^,;]{0,40}\.$/iu,
  /\b(?:discussed|talked about|spoke about|agreed on)\b.{0,40}\b(?:upcoming|forthcoming|future|further|possible|schedule of)\b.{0,25}\b(?:contacts|meetings?|visits?)\b/i,
  /\b(?:exchanged views on|discussed|talked about)\b.{0,40}\b(?:bilateral|international|regional|mutual|topical|urgent|current)\b.{0,12}\b(?:and|issues|matters)\b.{0,30}\b(?:issues|matters|agenda|topics|affairs)?\.?$/i,
  /\b(?:made|gave|give|issued|delivered|exchanged)\b.{0,40}\b(?:statements?|remarks|comments)\b.{0,25}\b(?:press|media|journalists|reporters)\b/i,
  /\banswer(?:ed|s|ing)?\b.{0,20}\b(?:journalists|reporters|media|press|audience)\b|\banswer(?:ed|s)? (?:several |a number of )?questions\b/i,
  /\b(?:gave|held|hold|holding) (?:a )?(?:joint )?(?:news|press) (?:conference|briefing)s?\b|\b(?:appeared before|faced|took questions from) (?:the )?(?:press|journalists|reporters|media)\b/i,
  anyOf([
    /\b(?:stressed|noted|emphasi[sz]ed|highlighted|underlined|underscored) the (?:\w+ )?(?:importance|significance|timeliness) of (?:the|this|his|her|their|today[’']s) (?:\w+ )?(?:visit|meeting|talks|conversation|call|trip)\b/i,
    /\b(?:was|were) (?:also )?(?:attended|accompanied|joined) by\b/i,
    /\b(?:also|were) (?:present|in attendance|attending)\b/i,
    /\btook part in the (?:talks|meeting)\b/i,
    /\bphoto(?:graph)? (?:opportunity|session|call)\b/i,
  ]),
  /\bagreed (?:to|on|up)\b.{0,30}\b(?:contacts?|in (?:\w+ )?touch|meet again soon|consultations?|schedule of)\b|\b(?:agreed|concurred)\b.{0,60}\b(?:work|cooperat|coordinat|communicat)\w* closely(?: together)?\.$/i,
  /\b(?:also|then|and) (?:discussed|touched (?:up)?on|exchanged (?:views|opinions) (?:on|about)|reviewed|talked about)\b.{0,25}\b(?:other|various|a (?:number|range|variety) of|several)\b/i,
  /\b(?:will|are going to|shall) (?:also )?(?:discuss|talk about|touch (?:up)?on)\b.{0,20}\b(?:other|all (?:these|those|the)|various) (?:issues|matters|topics|questions|subjects|aspects)/i,
  /\b(?:talks|meeting|conversation|discussions?|call|exchange(?: of views)?)\b.{0,25}\b(?:was|were|took place|held)\b.{0,30}\b(?:useful|constructive|business-?like|frank|friendly|productive|fruitful|substantive|warm|sincere|trusting|meaningful)\b(?!.{0,200}\b(?:agree|decid|sign))/i,
  /\b(?:spoke|appeared|answered questions) (?:at|during|to|with) (?:an?|the) (?:joint )?(?:press|news|media)\b.{0,45}\.$/i,
  anyOf([
    /^at the (?:kind )?invitation of\b.{0,200}\bvisit/iu,
    /\bpaid an? (?:\w+ ){0,3}visit to\b/iu,
    /\bspoke highly of\b/iu,
    /\bheld talks in an? \w+\b.{0,30}\batmosphere\b/iu,
    /\b(?:expressed|conveyed) (?:his|her|their|its|the) (?:\w+ )?(?:appreciation|gratitude|thanks) (?:for|to)\b/iu,
    /\bwitnessed the signing of (?:\w+ ){0,3}documents\b/iu,
    /\binvited \p{L}+ \p{L}+ to (?:pay a )?visit\b/iu,
  ]),
  /\b(?:spoke|talked) (?:to|with) our\b/i,
  /\b(?:is|are|was|were) (?:currently )?(?:on|paying|making) an? (?:\w+ ){0,3}visit to\b/i,
  // How good relations are, and nothing else.
  anyOf([
    /\b(?:re)?affirmed .{0,60}\b(?:unique|enduring|special|close|strong|warm|historic|strength|importance)\b.{0,60}\b(?:ties|bonds?|friendship|relationship|relations|partnership|alliance)\b[^,;]{0,60}$/i,
    /\b(?:reiterated|stressed|underlined|emphasi[sz]ed|underscored|highlighted|expressed|noted) .{0,60}\b(?:unique|enduring|special|close|strong|warm|historic|strength)\b.{0,40}\b(?:ties|bonds?|friendship|relationship|relations|partnership|alliance)\b[^,;]{0,60}$/i,
  ]),
  anyOf([
    /\b(?:praised|commended|hailed|lauded|extolled|expressed (?:pride|satisfaction) (?:in|with|at|over)) (?:the|their|its|both)?\b.{0,60}\b(?:deep-rooted|profound|historic|historical|close|excellent|distinguished|brotherly|fraternal|growing|solid|special|strong|warm|friendly)\b.{0,40}\b(?:ties|bonds?|friendship|relationship|relations|partnership)\b(?!.*\b(?:and (?:said|stressed|called|agreed|urged|warned|demanded)|but|while)\b)/iu,
    /^(?:\p{L}+ )?(?:appreciation|gratitude|satisfaction|thanks) (?:was|were) (?:also )?(?:expressed|conveyed|voiced)\b/iu,
    /\b(?:satisfied|pleased|happy) with the (?:outcomes?|results?|course|progress) of (?:the|their|our|today[’']s|these) (?:talks|meetings?|negotiations|visit|discussions?|conversation)\b/iu,
    /^(?:our|the|\p{Lu}\p{L}+[’']s?) (?:\p{L}+ )?(?:views?|position|stance|opinion)s? (?:on|about|regarding)\b.{3,200}\b(?:made (?:public|clear|known)|stated|expressed|voiced|explained|well[- ]known)(?: (?:on|at) (?:various|many|numerous|several) occasions| many times| repeatedly| before| earlier| already)?\.$/iu,
  ]),
  anyOf([
    /\b(?:is|are|was|were) (?:currently )?in (?:the )?\p{Lu}[^,;]{2,60}? (?:at the .{0,40}invitation\b|to (?:take part|participate|attend)\b)/iu,
    /\b(?:has |have |had )?(?:come|came|arrived?)\b.{0,50}\b(?:for|to (?:attend|take part in|participate in)) (?:the|a|an) (?:[\p{L}-]+ ){0,4}(?:meeting|summit|session|forum|conference|ceremony|talks)\b/iu,
  ]),
  anyOf([
    /\b(?:made|gave|delivered|issued|released|read out) the following\b/iu,
    /\b(?:met|spoke|talked|sat down)\b.{0,80}\b(?:for an?|in an?) (?:[\p{L}-]+ ){0,2}interview\b/iu,
    /\bwill (?:continue to )?work (?:closely|together) with (?:its|our|the|their|his|her|all) (?:\p{L}+ ){0,3}(?:allies|partners|friends|neighbou?rs|colleagues|stakeholders)\.$/iu,
    /\bwill (?:also )?(?:address|discuss|consider|review|tackle|examine) (?:a (?:wide |broad |whole )?(?:range|variety|number) of )?(?:\p{L}+ )?(?:different|key|important|major|main|pressing|various|several|topical|current) (?:\p{L}+ )?(?:issues|matters|questions|topics|challenges)\b/iu,
    /\b(?:statement|resolution|remarks|announcement|comments) (?:followed|follows|came (?:after|before)|comes after|preceded) (?:an?|the)\b.{0,40}\b(?:briefing|meeting|consultations|talks|session)\b/iu,
    /\b(?:conducted|held|had)\b.{0,40}\b(?:communications?|exchanges?|discussions?|talks)\b.{0,120}\b(?:issues|matters) of (?:common|mutual|shared) (?:concern|interest)\b/iu,
  ]),
  /^(?!.*\b(?:called|telephoned|phoned|rang)\b).*\b(?:offer(?:s|ed)?|convey(?:s|ed)?|extend(?:s|ed)?) (?:his|her|their|its|the) (?:\p{L}+ )?(?:condolences|sympath(?:y|ies)|congratulations)\b(?!.{0,160}\band (?:said|stressed|called|agreed|reaffirmed|confirmed|discussed|asked))/iu,
  anyOf([
    /\b(?:coordinated|arranged|discussed|agreed(?: on| upon)?|set|examined|considered|reviewed) (?:the |a |their )?(?:schedule|timetable|calendar|dates|agenda|issues of upcoming)\b.{0,90}\b(?:contacts?|meetings?|visits?|events?)\b/iu,
    /\bcoordinated .{0,40}\bcontacts\b/iu,
    /\bwill (?:also )?make (?:\p{L}+ )?statements (?:for|to) the (?:media|press)\b/iu,
  ]),
  /\b(?:members|council|commission|committee)\b.{0,60}\b(?:was|were) briefed (?:on|by|about)\b|\b(?:heard|received) a briefing\b/i,
  /\blook(?:ed|s|ing)? forward to (?:\p{L}+\.? ){0,3}\p{L}+[’']s (?:\p{L}+ )?(?:visit|trip|arrival)\b/iu,
  /\blook(?:ed|s|ing)? forward to (?:the (?:convening|next|upcoming|forthcoming)\b|seeing|meeting|welcoming|speaking|hosting|(?:his|her|their|the) (?:upcoming |next )?(?:visit|meeting)|continu\w+|working)\b/i,
  /\b(?:(?:are |is )?(?:meet|gather|conven)(?:s|e|es|ing)?|(?:meeting|summit|visit|session|conference|call)(?: today)? (?:comes?|came|is taking place|takes place))\b[^,;]{0,50}\bat (?:an?|this) (?:(?:very|really|most) )?(?:\p{L}+,? (?:and )?){1,3}(?:moment|time|juncture|hour|point|stage)\b/iu,
  /\bmet (?:in|at) (?:the )?(?:\p{Lu}[\p{L}’'-]+ )+(?:Palace|House|Hall|Residence|Hotel|Office|Castle|Villa)\b/u,
].map(prefiltered);

/** Ceremonies, formats and participants, whatever was signed there. */
export const CEREMONY = prefiltered(
  anyOf([
    /\b(?:delivered|gave|made) (?:the following |an? |his |her )?(?:opening|closing|introductory) (?:remarks|statements?)\b/iu,
    /^(?:this|that|it) (?:is|was|has been) (?:stated|said|reported|announced|noted|written) (?:in|by|during|at|on)\b.{0,110}$/iu,
    /^this (?:is|was|has been) (?:discussed|stated|said|announced|reported) (?:at|in|by|during|on)\b(?!.*\bthat\b)/iu,
    /\b(?:was|were) (?:(?:\p{L}+ly )?(?:gifted|planted)|accorded) /iu,
    /\b(?:was|were) accompanied by\b/iu,
    /\bstate banquet\b/iu,
    /\bmade (?:the|these|those|this|his|her|their) (?:\w+ )?(?:remarks?|comments?|statements?|announcements?|declarations?|appeals?)\b(?!.{0,80}\bthat\b).{0,40}?\b(?:in|at|during|on|while|when|after|as|to|ahead|following)\b/iu,
    /\b(?:meeting|summit|talks|event|conference|session|roundtable|dinner|lunch)\b.{0,30}\b(?:was|were) (?:co-?hosted|hosted|(?:co-?)?chaired|moderated|convened|organi[sz]ed) (?:by|with|at)\b/iu,
    /\bchaired (?:the|an?) (?:[\p{L}-]+ ){0,2}(?:briefing|press conference|meeting)\b.{0,20}\battended by\b/iu,
    /\bmade the call (?:in|from)\b/iu,
    /\bdelegation\b.{0,40}\b(?:included|comprised|consisted of|was (?:composed of|made up of|headed by|led by))\b/iu,
    /^taking part (?:on|from|for)\b/iu,
    /^(?:as|while|after|when|since|following)\b[^.]{10,200}, (?:he|she|they|the \p{L}+) (?:also )?(?:expressed|conveyed) (?:his|her|their|its) (?:\p{L}+ )?(?:gratitude|thanks|appreciation) (?:for|to)\b(?!.*\band (?:said|stressed|called|urged|agreed|warned|demanded)\b)/iu,
    /\bheard (?:\p{L}+ )?testimony\b/iu,
    /^[^"“”]{2,70}?\b(?:smiled|grinned|beamed|wept|sobbed|waved|nodded|hugged|embraced|clapped|flashed a)\b(?!.*\b(?:announc|signed|signing|kill|vow|warn|attack|threat|white flags?|ending|first|left)\p{L}*)(?!.*\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)/iu,
    /^(?:the )?(?:chair|president|speaker|meeting|committee|council) welcomed (?:the|its|his|her) new\b/iu,
    /\btook note of (?:the|an?|his|her|their) (?:\p{L}+ )?(?:reports?|information|presentations?|briefings?|updates?|statements?)\b(?!.*\b(?:and (?:decided|approved|agreed|adopted|called|urged)|deaths?|killed|attacks?|violations?)\b)/iu,
    /\bagenda was adopted\b/iu,
    /^(?:before|after|having) [^,]{5,90}, the (?:committee|council|board|members|ministers|commission) (?:then )?(?:discussed|considered|reviewed|turned to)\b/iu,
    /^the (?:committee|council|board|commission|meeting) (?:also )?(?:considered|examined|heard) (?:the|an?) (?:\p{L}+ )?(?:report|presentation|briefing)\b(?!.*\band (?:decided|approved|agreed|adopted|called|urged)\b)/iu,
    /^the (?:full )?text of (?:the|a|their|its) .{3,160}\b(?:has been|have been|was|is) (?:also )?(?:released|published|issued|made public|available|posted)\b(?!.*\b(?:and|which)\b)/iu,
    /^the (?:joint )?(?:document|statement|declaration|communiqu[eé]) (?:was|has been) signed by\b(?!.*\b(?:which|and will|to)\b)/iu,
    /^(?:\p{L}+ )?(?:witnesses|participants|attendees|speakers|panel(?:l)?ists) (?:included|include|were)\b/iu,
    /\btestimony is available\b/iu,
    /\b(?:will be|are|is|was) (?:departing|leaving|travell?ing) .{0,60}\bending (?:his|her|their)\b/iu,
    /\b(?:departed|left)\b.{0,60}\bending (?:his|her|their)\b/iu,
    /\b(?:talks|meeting|conversation|consultations|negotiations|event)\b.{0,30}\b(?:was|were) (?:also )?attended by\b/iu,
    /\b(?:presented|decorated) .{3,80}\bwith (?:the|an?) (?:\p{L}+ )?(?:order|medal|award|prize)\b/iu,
    /\bawarded .{3,60}\bthe (?:order|medal)\b/iu,
    /^(?:earlier|later)(?: (?:in the day|today|that day|that evening|this (?:week|month)|on))?,? .{3,120}\b(?:met|had talks|held talks|will (?:meet|hold talks|take part|attend|visit)|(?:participated|took part) in|attended|arrived)\b/iu,
    /\battended (?:the|a|an) (?:[\p{L}-]+ ){0,4}(?:meeting|session|forum|conference) (?:of|devoted|on|in|with)\b/iu,
    /\battended (?:the|a|an) (?:\p{L}+ )?(?:ceremony|opening|concert|exhibition|gala|parade|signing of (?:\p{L}+ ){0,3}documents)\b/iu,
    /\b(?:documents|agreements) were signed in the presence of\b/iu,
    /\bhosted a (?:state |official |working |gala )?(?:dinner|lunch|reception|banquet)\b/iu,
    /\b(?:delegation members|delegations) joined\b/iu,
    /^taking part in the (?:talks|meeting|conversation)\b/iu,
    /\bone-on-one conversation\b/iu,
    /\b(?:narrow|restricted|expanded) format\b/iu,
    /^earlier (?:in the day|today|(?:on )?the same day),/iu,
    /\bhosted (?:the )?talks between\b/iu,
    /\bled the (?:\p{L}+ ){1,4}delegation\b/iu,
    /\blaid (?:a wreath|flowers)\b/iu,
    /\bwatched the\b.{0,40}\btogether\b/iu,
    /\b(?:welcom\p{L}+ ceremony|ceremony to welcome)\b/iu,
    /\b(?:conversation|talks|meeting)\b.{0,80}\bbehind closed doors\b/iu,
    /\bintroduced the members of (?:their|the) delegations?\b/iu,
    /^(?:attending the (?:talks|meeting)|on the \p{L}+ side,.{0,300}\btook part)\b/iu,
  ]),
);

/** What a speaker says about the talks instead of what was said there: what was, what is hoped of the talks, and whom one mourns, whatever else the sentence names. */
export const NEVER_NEWS: readonly Prefiltered[] = [
  anyOf([
    /^(?:we|I) (?:all )?(?:well |still |also )?(?:remember|recall)\b/i,
    /^(?:last|earlier|before)\b[^,]{0,30},? I (?:spoke|talked) (?:of|about|on)\b/i,
    /^as (?:you|folks|many|some|we)(?: of you| all)? (?:will |may |might |all |well )*(?:remember|recall)\b/i,
    /^I (?:will|shall|would) not (?:mention|speak|talk|go into|repeat|dwell)\b/i,
    /\bspent .{0,20}\b(?:hours?|time|minutes)\b.{0,20}\b(?:conversation|talk|discuss|together|speak)(?!.{0,120}\bagreed\b)/i,
  ]),
  // What is on the programme, wars and crises included.
  /\bwe (?:will|shall|are going to)(?: also| then| later| today| now)* (?:discuss|talk about|be (?:briefed|discussing|talking)|hear (?:from|about)|exchange views|touch (?:up)?on|take stock|(?:consider|look at|examine) (?:how|ways|what|further)|review (?:progress|the )|have (?:an?|the|our) (?:\p{L}+ )?(?:discussion|exchange|debate|conversation|briefing|meeting)|focus on)\b(?!.{0,200}\b(?:agree|decide|adopt|approve|sign|impose|launch|announce|must|need)\b)/iu,
  /\b(?:certain|sure|confident|hope|believe)\b.{0,25}\bit will\b.{0,15}\b(?:success|useful|productive|serve|help)/i,
  /\b(?:today[’']s|this|our|the|each) (?:meeting|visit|talks|discussions?|conversation|forum|event|negotiations)\b.{0,45}\b(?:will|would|is|can|to)\b.{0,25}\b(?:facilitat|contribut|help|play|landmark|serve|productive|useful|timely|positive|success|boost|further|give)/i,
  /^(?:my|our) (?:thoughts|prayers|hearts|sympath\w+|condolences)\b|\b(?:thoughts and prayers|our hearts go out|my thoughts are|rest in peace)\b|\b(?:offer|extend|express|send|convey|pass)\b.{0,25}\bcondolences\b/i,
  /\b(?:laughter|applause)\)/i,
  /\b(?:issues|matters|questions|topics|problems)\b.{0,20}\b(?:(?:we|you and I) (?:need|have|want|are going|would like) to (?:discuss|talk about|consider)|ha(?:s|ve) (?:piled up|accumulated|built up))\b/iu,
  /\bwe (?:will |shall |are going to )?(?:also )?(?:have|hold|meet|convene)\b.{0,70}\b(?:where|at which|and) (?:we |ministers |leaders |they )?(?:will|shall|can) (?:further |continue (?:to )?)(?:our |the |these )?(?:discuss|debat|exchang|address|review|talk)\w*/i,
].map(prefiltered);

/** The same, in openings behind which a decision may follow. */
export const MAY_BE_NEWS: readonly Prefiltered[] = [
  /\b(?:matters|issues|things|questions|topics|subjects|plenty|much|a lot|lots|lot of work)\b.{0,60}\b(?:(?:to|will|can|could|should) (?:discuss|do|talk|speak)|(?:require|deserve|need)s? (?:separate |special |our )?(?:consideration|attention|discussion))\b/i,
  /\b(?:look(?:ing)? forward|opportunit(?:y|ies)|chances?|occasion|like|happy|glad|ready|able|going|begin|start|need|want|hope|plan|propose|suggest)\b.{0,20}\b(?:to|for) (?:\w+ )?(?:discuss|talk|speak|exchang|hold|brief|meet)\w*\b(?!.{0,80}\b(?:withdraw|sanction|war|attack|nuclear|missile|terror|peace))/i,
  /\bwill (?:also )?(?:discuss|talk about|speak about|raise|touch)(?: together| later| today)? (?:it|them|this|that|these|all)\b/i,
  anyOf([
    /\bwant(?:ed)? to (?:pass on|begin|start|say a few words)\b/i,
    /\b(?:on )?behalf of\b.{0,50}\bthank\b/i,
    /\bwelcome (?:you )?(?:once again|back|again|to)\b/i,
    /\blet me (?:once again )?(?:welcome|greet|wish|thank|congratulate)\b/i,
    /\ballow me to (?:welcome|greet|thank|congratulate)\b/i,
    /\b(?:grateful|thankful)\b.{0,20}\b(?:to|for)\b/i,
    /\byou (?:have a very busy|must be busy|know (?:each|one))\b/i,
    /^(?:and |but )?(?:we|he and I|she and I) have (?:known each other|worked (?:closely )?together) (?:for|over|since|many)\b/i,
  ]),
  anyOf([
    /\b(?:we|you and I|President and I|us)\b.{0,40}\b(?:meet|met|speak|spoke|in touch|contact|seen each other)\b.{0,50}\b(?:regular\w*|often|many times|recently|constantly|again|(?:a|one|two) (?:year|month|week)s? ago|last (?:year|month|week|time)|in (?:this|a short|recent))\b/i,
    /\bregular(?:ity|ly)?\b.{0,30}\b(?:contacts?|meetings?|dialogue|visits?)\b/i,
    /\b(?:contacts?|meetings?|dialogue|visits?)\b.{0,30}\bregular(?:ity|ly)?\b/i,
    /\b(?:several|two|three|four|five|many|a number of|\d+) (?:other )?(?:meetings|visits)\b/i,
    /\b(?:your|my|our) (?:previous|last|recent|next) (?:visit|meeting|trip)\b/i,
    /\b(?:your|my|our) next (?:contact|round|session)\b/i,
    /\btradition (?:to|of) meet(?:ing)?\b/i,
    /\byour visit to\b.{0,40}\.$/i,
    /\blast time we met\b/i,
  ]),
  anyOf([
    /\b(?:visit|meeting|talks|conversation|event|forum|conference|trip|summit)\b.{0,70}\b(?:will|would|can|should)\b.{0,60}\b(?:benefit|beneficial|facilitat\w+|contribut\w+|strengthen\w*|(?:give|provide|add) (?:\w+ ){0,3}(?:impetus|boost|momentum)|productive|fruitful|useful|successful|serve (?:to|as)|important role)\b/i,
    /\bafter this meeting we will\b/i,
    /\bwill (?:also |then )?(?:attend|take part in|participate in) (?:the|an?)\b/i,
    /\baccept(?:ed|ing)? (?:your|our|the|my) (?:kind )?invitation\b/i,
    /\b(?:delegation|team)\b.{0,25}\b(?:brought|bring|with me|along)\b/i,
    /\b(?:brought|bring)\b.{0,25}\b(?:delegation|team)\b/i,
    /\bis accompanied\b/i,
  ]),
  anyOf([
    /\b(?:outstanding|invaluable|great personal) (?:achievements?|contributions?)\b/i,
    /\buntiring\b/i,
    /\btireless\w*\b/i,
    /\bshining example\b/i,
    /\bexperienced (?:diplomat|statesman|politician)\b/i,
    /\b(?:known|know) (?:each other|him|her|one another) (?:for|well|as|both)/i,
    /\breason to be proud\b/i,
    /\bloving family\b/i,
    /\b(?:my|our) (?:wife|husband|sons?|daughters?|grand\w+|parents|mother|father|family history|home ?town|briefcase|luggage)\b/i,
    /\bfriendship\b.{0,20}\b(?:tradition|generations)\b/i,
    /\b(?:see|saw) (?:what|such) an? (?:powerful|large|impressive)\b/i,
  ]),
].map(prefiltered);

/** The same, in what never names a decision beside it. */
export const NO_NEWS: readonly Prefiltered[] = [
  /\b(?:prepared|ready) for (?:an? )?(?:[\w-]+,? (?:and )?){0,4}(?:exchange|discussions?|conversation|dialogue|talks)\b/i,
  /\b(?:meeting|forum|conference|event|summit|dinner|programme|reception) (?:will|is to|is going to) (?:include|bring together|be attended by|feature|gather)\b/i,
  /\b(?:have|had|has|we|I) just (?:had|held|finished|concluded|completed|ended|come from|wrapped up)\b|\bha(?:ve|s) just (?:ended|finished|concluded|returned|arrived|landed|flown)\b/i,
  /\bour (?:first|second|third|fourth|fifth|sixth|seventh|\d+th) (?:\w+ )?(?:meeting|visit|summit)\b/i,
  /\b(?:had|have had|held|was|were|been|conducted|rate)\b.{0,30}\b(?:sincere|interesting|good|substantive|substantial|constructive|fruitful|productive|excellent|useful|meaningful|comprehensive|wide-ranging|in-depth|great|wonderful|very highly)\b(?=[^.]{0,45}$|.{0,40}\b(?:conversations?|talks|discussions?|meetings?|exchanges?|dialogue|atmosphere|way|sense)\b)/i,
  /\b(?:confident|sure|certain|hope|believe|convinced)\b.{0,40}\b(?:talks|meeting|discussions?|conference|summit|visit)\b.{0,25}\b(?:productive|fruitful|useful|successful|constructive|impetus|momentum)/i,
  /\b(?:talks|meeting|conversation|discussions?)\b.{0,40}\b(?:held|took place|were|was)\b.{0,30}\batmosphere\b/i,
  anyOf([
    /\bI (?:am about to|am going to|will|shall)(?: also| then| now| next)? (?:travel|fly|continue my (?:trip|journey|visit)|be travell?ing)\b/i,
    /\bI (?:will|shall)(?: also| then| later)? (?:have (?:an|the) (?:opportunity|chance) to (?:meet|call on)|be (?:meeting|conveying)|call on)\b/i,
    /\b(?:earlier|later) (?:today|this (?:morning|afternoon|evening)),? I (?:also )?(?:met|had|held|called on|will|visited)\b/i,
    /\bwe (?:have )?(?:just |only |already |also )*met (?:in|at|here|twice|several|many|recently|last|yesterday)\b/i,
    /\b(?:we|all of us)(?: have| are|[’']re|[’']ve)? (?:all )?(?:gathered|assembled|come together|meeting) (?:here|today|in (?!order))/i,
    /\b(?:attended|participated in|took part in|chaired) (?:the|an?) .{0,70}\b(?:meetings?|summit|session|forum|conference|ceremony|opening|talks)\b[^,;]{0,60}\.$/i,
    /\b(?:mark|marks|marked|marking|celebrat\w+)\b.{0,60}\banniversary\b.{0,60}\brelations\b/i,
    /\brelations\b.{0,40}\bwere established\b/i,
    /\bestablished diplomatic relations\b/i,
    /\b(?:\d+|\w+ty|\w+teen) years of (?:diplomatic )?relations\b/i,
    /\b(?:celebrat\w+|commemorat\w+) (?:the )?(?:\d+|\w+ty|\w+teen) years\b/i,
    /\b(?:busy|packed|intensive|intense) (?:\w+ )?(?:programme|program|schedule|calendar|agenda)\b/i,
    /\b(?:talks|meetings?|consultations|discussions?) with .{3,80}\b(?:was|were) held\b/i,
    /\bI (?:have |also |just )*(?:had|held|attended) (?:an?|my|the|several|bilateral|our)\b.{0,60}\b(?:meetings?|talks|conversations?|dialogue)\b(?!.{0,200}\b(?:agree|decid|sign|concur))/i,
    /\bgreat significance that\b/i,
    /\b(?:had|have) on (?:the|our|its) agenda\b/i,
    /\b(?:points?|items?) (?:of|on) (?:the|our) agenda\b/i,
    /\bvisit\b.{0,20}\b(?:gave|gives|provided|provides|offered|offers) (?:me|us)\b.{0,20}\b(?:opportunity|chance|occasion)\b/i,
  ]),
  /\b(?:pass on|convey|give)\b.{0,40}\b(?:wishes|regards|greetings)\b/i,
  /\b(?:greatly |highly |very much )(?:value|appreciate)\b/i,
].map(prefiltered);

/** What a speaker says was talked about, and not what was said: "We also discussed the situation in the strait." */
export const ONLY_TOPICS = anyOf([
  /^(?:(?:and|of course|naturally|certainly|today|in addition|in this context|finally|as (?:[\p{L}’']+ ){1,3}(?:said|mentioned|noted)|(?:during|based on|at) (?:our|the|today[’']s) [^,]{2,80}),? ){0,2}(?:today,? )?(?:we|I|our \w+|the (?:talks|discussions?)|(?:the )?(?:two |three |foreign )?(?:ministers|leaders|presidents|sides)|the situation \w+ \w+) (?:(?:have|has|also|certainly|once again|were|was|then) )*(?:discuss(?:ed)?|apprised|updated|briefed each other|compared notes|sp[oe]ke?n? (?:\w+ )?(?:with \w+ )?about|talk(?:ed)? (?:in detail )?about|touched|exchanged|addressed|focused|examined|considered|reviewed|looked at|covered|(?:had|held) an? [^.]{0,40}(?:discussion|exchange|conversation)s?)\b/iu,
  /^our (?:\w+ )?(?:focus|attention|discussions?|talks|conversation|agenda) (?:was|were|has been|is|will be) (?:\w+ )?(?:on|about|focused|devoted|dedicated|centred|centered)\b/iu,
]);
/** What such a sentence may tell all the same. */
export const MORE_THAN_TOPICS = prefiltered(
  /\b(?:must|should|shall|will|agree\w*|need\w*|decid\w+|sign\w*|propos\w+|conclu\w+|insist\w*|stress\w*|urg\w+|warn\w*|commend\w*|said|that (?:the|we|it|this)|import\w+|cannot|ready)\b/i,
);

/** What is asked in what was discussed. */
export const WHETHER = /\b(?:whether|if|how)\b.*$/i;

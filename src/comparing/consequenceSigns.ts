/** What a piece of news is about, as a digest sorts it. */
export type NewsField =
  | 'War and peace'
  | 'Treaties and weapons'
  | 'Governments and elections'
  | 'Diplomacy'
  | 'Sanctions and trade'
  | 'Security and justice'
  | 'Humanitarian'
  | 'Energy and economy'
  | 'Other news'
  | 'Softer news';

/** A sign of consequence: words that must all be in one clause. */
export interface Sign {
  readonly field: NewsField;
  readonly weight: number;
  readonly all: readonly RegExp[];
}

const sign = (field: NewsField, weight: number, ...all: readonly RegExp[]): Sign => ({ field, weight, all });

/** Breaking off, entering into, and what is done with a document. */
const BREAKS =
  /\b(?:suspend|withdr[ae]w|quit|leav(?:e|es|ing)\b|left\b|pull(?:s|ed|ing)? out|walk(?:s|ed|ing)? (?:away|out)|terminat|denounc|abandon|scrap|renounc|annul|breach|violat|tear|tore|collaps|break|broke|end(?:s|ed|ing)\b|expir|reject|repudiat)/i;
const MAKES =
  /\b(?:sign|agree|conclud|reach|ratif|adopt|approv|accept|seal|join|clinch|initial|extend|renew|restor|resum)(?:s|d|ed|es|ing|ified|ies|ned)?\b/i;
/** Who was hurt. */
export const HIT =
  /\b(?:kill|die[ds]?|dead|death|wound|injur|casualt|massacr|execut|assassinat|murder|starv|drown|perish|victims?|los(?:t|es) (?:\w+ )?(?:soldiers|men|troops))/i;

/**
 * Consequence for states first: war and peace, treaties and weapons, who governs, breaks between states, sanctions; then
 * what people suffer, then money. Set by hand from how foreign desks order a day; `npm run score -- --digest` measures it.
 */
export const SIGNS: readonly Sign[] = [
  sign(
    'Humanitarian',
    3.2,
    /\b(?:flee[s]?|fled|fleeing|refugees|displaced|uprooted|driven out)\b/i,
    /\b(?:people|families|thousands|hundreds|\d[\d,]+|civilians|villagers|residents)\b/i,
  ),
  sign(
    'Sanctions and trade',
    3.4,
    /\b(?:bar(?:s|red)|ban(?:s|ned)|turn(?:s|ed) away|impound(?:s|ed)|detain(?:s|ed)|block(?:s|ed))\b/i,
    /\b(?:trawlers?|ships?|vessels?|tankers?|lorries|trucks|goods|cargo|flights|airlines?|imports|exports|waters|citizens|nationals)\b/i,
  ),
  sign(
    'Treaties and weapons',
    3.7,
    /\b(?:agreement|deal|arrangement)\b/i,
    /\b(?:withdr[ae]w\w*|suspend\w*|terminat\w*|cancel\w*|quit|pull(?:s|ed) out|tears? up|tore up|collaps\w*)\b/i,
  ),
  sign(
    'Treaties and weapons',
    3.7,
    /\b(?:sign(?:s|ed)?|initial(?:s|led)|conclud\w+|strike|struck|reach(?:es|ed)|agree(?:s|d) on)\b/i,
    /\b(?:trade|gas|oil|grain|water|border|defen[cs]e|fishing|customs|extradition|security)\b.{0,20}\b(?:agreement|deal|pact|accord)\b/i,
  ),
  sign(
    'Governments and elections',
    3.6,
    /\bform(?:s|ed|ing)? (?:a |the |its |her |his )?(?:new |minority |coalition )?(?:government|cabinet|coalition)\b/i,
  ),

  sign(
    'Governments and elections',
    5.4,
    /\b(?:takes?|took|seizes?|seized|grabs?) (?:over )?power\b|\b(?:seiz|storm|surround|occup)\w* (?:the )?(?:\w+ ){0,2}(?:palace|parliament|state (?:broadcaster|television|radio))\b|\bconstitution (?:was |is |has been )?suspended\b|\bsuspend\w* the constitution\b/i,
  ),
  sign(
    'Diplomacy',
    3.9,
    /\b(?:border|frontier|crossing|airspace|strait|ports)\b/i,
    /\b(?:open(?:s|ed|ing)?|reopen\w*|clos(?:e[sd]?|ing|ure)|shut(?:s|ting)?|seal(?:s|ed)?)\b/i,
  ),
  sign(
    'Diplomacy',
    3.7,
    /\b(?:summit|talks|state visit|negotiations)\b/i,
    /\b(?:call(?:s|ed)? off|cancel\w*|postpon\w*|put(?:s)? off|br(?:eak|oke)s? off|boycott\w*|walk(?:s|ed) out|collaps\w*)\b/i,
  ),
  sign(
    'Diplomacy',
    2.9,
    /\b(?:summon(?:s|ed)?|protest(?:s|ed) to|handed a note)\b/i,
    /\b(?:ambassador|envoy|charg[eé]|diplomat)/i,
  ),
  sign(
    'War and peace',
    4.2,
    /\b(?:raid(?:s|ed)?|boarded|commandos?|marines|special forces|warplanes|fighter jets|gunboats?|fleet)\b/i,
    /\b(?:freed?|free[sd]?|kill\w*|dead|attack\w*|fir(?:ed|ing)|alert|struck|sank|seiz\w*|captur\w*|storm\w*)\b/i,
  ),
  sign(
    'War and peace',
    3.9,
    /\b(?:act of war|on (?:high |full )?alert|general mobili[sz]ation|call(?:s|ed)? up (?:\S+ ){0,3}(?:reservists|conscripts|reserves)|minefields?|no-fly zone)\b/i,
  ),
  sign(
    'Governments and elections',
    4,
    /\b(?:government|coalition|cabinet)\b/i,
    /\b(?:f(?:e|a)ll(?:s|en)?|collaps\w*|topples?|loses? (?:a )?(?:vote|confidence|majority))\b/i,
  ),
  sign(
    'Security and justice',
    4.9,
    /\b(?:attempt on the life|assassinat\w+|poison\w*|shot at|gunm[ae]n|car bomb)\b/i,
    /\b(?:president|minister|premier|leader|envoy|ambassador|senator|governor|general)\b/i,
  ),

  sign(
    'Treaties and weapons',
    5.3,
    /\b(?:nuclear|atomic|hydrogen|thermonuclear)\b/i,
    /\b(?:tests?|tested|explod|detonat|warhead|device|bomb)\w*/i,
  ),
  sign(
    'War and peace',
    4.3,
    /\b(?:hostages?|prisoners?|captives?|detainees)\b/i,
    /\b(?:freed|free[sd]?|releas\w+|exchang\w+|swap\w*|killed)\b/i,
  ),
  sign(
    'Diplomacy',
    4,
    /\b(?:sailors|fishermen|crew|journalists?|citizens|nationals|aid workers|captives|detainees|hostages)\b/i,
    /\b(?:freed|free[sd]|releas(?:es|ed)|hand(?:s|ed) over|swap(?:s|ped)?)\b/i,
  ),
  sign(
    'Diplomacy',
    4,
    /\b(?:exchang|send|appoint|nam)\w*\b/i,
    /\bambassadors?\b/i,
    /\b(?:first|again|after|since|restor\w*|return\w*)\b/i,
  ),
  sign(
    'Diplomacy',
    3.3,
    /\b(?:presidents|leaders|prime ministers|foreign ministers|heads of (?:state|government)|two sides|delegations|governments)\b/i,
    /\b(?:me(?:e)?t|meets|agree[ds]?|talks|summit)\b/i,
  ),
  sign(
    'Sanctions and trade',
    3.5,
    /\b(?:bann?|bars|barred|stop|halt|suspend|lift|resum|allow)\w*\b/i,
    /\b(?:exports?|imports?|grain sales|gas deliveries|deliveries)\b/i,
  ),
  sign(
    'Humanitarian',
    3.3,
    /\b(?:ferry|ship|boat|plane|airliner|train|mine|dam|bridge|building)\b/i,
    /\b(?:sank|sinks?|sunk|crash\w*|collapsed?|derail\w*|burst|drowned|capsiz\w*)\b/i,
  ),
  sign(
    'Energy and economy',
    3.3,
    /\b(?:(?:undersea|subsea|data|power|submarine) cable|cables?)\b/i,
    /\b(?:cut|cuts|severed|damaged|sabotag\w*)\b/i,
  ),

  sign(
    'War and peace',
    5.2,
    /\b(?:invad|invasion|declar\w+ war|state of war|annex|mobili[sz]ation order|nuclear (?:strike|attack|weapon used))/i,
  ),
  sign(
    'War and peace',
    4.9,
    /\b(?:cease-?fire|truce|armistice|cease fire|peace (?:agreement|deal|accord|treaty|pact)|stop(?:ping)? (?:the )?fighting|end(?:ing)? (?:of )?the (?:war|fighting)|hostilities)\b/i,
    /\b(?:agree|sign|accept|declar|announc|reach|conclud|collaps|broke|break|violat|reject|ended|ending)/i,
  ),
  sign(
    'War and peace',
    4.2,
    /\b(?:artillery|shell(?:ed|ing|s)|air ?strikes?|air raids?|bombard|bombed|bombing raid|offensive|exchanged? (?:\w+ )?fire|clash(?:es|ed)?|firefight|ambush|drone (?:attack|strike)s?|missiles? (?:hit|struck|strikes?|attack|landed)|shot down|shoots? down|downed|torpedo|front ?line|incursion|crossed the border|captur(?:ed|es)|storm(?:ed|s)|overr[au]n|besieged by|blockad|opened fire|fired on)\b/i,
  ),
  sign(
    'War and peace',
    4.2,
    /\b(?:soldiers?|troops|(?:border |coast ?)?guards?|marines?|police(?:men|man)?|militia\w*|rebels|fighters|pilots?|sailors|peacekeepers|conscripts|reservists)\b/i,
    HIT,
  ),
  sign(
    'War and peace',
    3.7,
    /\b(?:observers|peacekeepers|monitors|inspectors)\b/i,
    /\b(?:reach|arriv|deploy|enter|cross|took up|take up|expel|leave|withdr)/i,
  ),
  sign(
    'War and peace',
    3.5,
    /\b(?:cease-?fire|truce|armistice|guns? f(?:e|a)ll silent|prisoner (?:swap|exchange)|prisoners? of war|exchange(?:d|s)? (?:of )?prisoners|hostages?|demilitari|peace (?:talks|process|plan|mission|keep\w+)|withdr\w+ (?:of )?(?:its |their |the )?(?:troops|forces)|troops|brigades?|reservists|mobili[sz]|battal|garrison|army|naval|navy|warships?|fighter jets?|war\b)/i,
  ),
  sign(
    'Treaties and weapons',
    5.3,
    /\b(?:treaty|pact|accord|convention|agreement)\b/i,
    /\b(?:missiles?|nuclear|arms control|disarmament|chemical|test ban)\b/i,
    BREAKS,
  ),
  sign('Treaties and weapons', 4.8, /\b(?:treaty|pact|accord|convention|alliance|protocol)\b/i, BREAKS),
  sign(
    'Treaties and weapons',
    4.7,
    /\b(?:nuclear|atomic|missiles?|warheads?|ballistic|chemical|chlorine|nerve agent|biological|enrich\w+|uranium|plutonium|hypersonic)\b/i,
    /\b(?:test|launch|fir(?:e[ds]?|ing)\b|deploy|detonat|expel|enrich|us(?:e[ds]?|ing)\b|attack|suspend|stop|end(?:ed|s)?\b|refus|bar(?:s|red)\b|den(?:y|ied)|ban)/i,
  ),
  sign(
    'Treaties and weapons',
    4.3,
    /\b(?:treaty|pact|accord|convention|alliance|defen[cs]e agreement|arms (?:deal|control|sale|embargo)|non-aggression)\b/i,
    MAKES,
  ),
  sign(
    'Treaties and weapons',
    3,
    /\b(?:treaty|pact|disarmament|arms control|nuclear|missiles?|chemical weapons?|warheads?|weapons?)\b/i,
  ),
  sign(
    'Governments and elections',
    5.4,
    /\b(?:coup|putsch|junta)\b(?<!\b(?:at|on|over|against|about|after|since|for|of|condemn\w*|recogni[sz]\w*|discuss\w*) (?:(?:the|a) )?(?:\w+ )?(?:coup|putsch|junta))|\bmartial law\b|\bdissolv(?:ed|es) (?:the |its )?(?:\w+ )?(?:parliament|assembly)|\btook over the (?:state|presidential|government)/i,
  ),
  sign(
    'Governments and elections',
    5.2,
    /\b(?:overthr[oe]w\w*|oust(?:ed|s)|toppl(?:ed|es)|depos(?:ed|es)|fled)\b/i,
    /\b(?:president|prime minister|government|king|regime|ruler|emir|head of state)\b/i,
  ),
  sign(
    'Governments and elections',
    4.8,
    /\b(?:independence|secession|seced(?:e[sd]?|ing)|unification|statehood)\b/i,
    /\b(?:declar(?:ed|es)|vot(?:ed|es)|referendum|recogni[sz]e[sd]?|proclaim(?:ed|s)|won|granted)\b/i,
  ),
  // Who governs a state goes: in one phrase, for whoever falls in the same sentence may be somebody else.
  sign(
    'Governments and elections',
    4.6,
    /\b(?:[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Cc]hancellor|[Kk]ing|[Qq]ueen|[Ee]mir|[Ss]ultan|[Pp]ope|[Mm]onarch|[Hh]ead of state)\b(?: (?:of )?[A-Z][\w’'-]*){0,5}(?: (?:has|had))? (?:resign(?:s|ed)|step(?:s|ped) down|abdicat(?:es|ed)|dies|died|flees|fled|is dead|was (?:ousted|impeached|assassinated|arrested|detained))\b/,
  ),
  sign(
    'Security and justice',
    4.1,
    /\barrest warrants?\b|\bwarrants? (?:of|for the) arrest\b/i,
    /\b(?:president|prime minister|minister|leader|general|commander|king|premier|head of)\b/i,
  ),
  sign(
    'Diplomacy',
    4.5,
    /\brecogni[sz](?:es|ed)\b/i,
    /\b(?:breakaway|separatist|self-declared|independence|as (?:a|an independent) state|statehood|sovereignty)\b/i,
  ),
  sign(
    'Governments and elections',
    3.9,
    /\b(?:president|prime minister|chancellor|government|cabinet|king|leader|premier|monarch|head of state)\b/i,
    /\b(?:resign|step(?:s|ped)? down|die[ds]?\b|dead\b|assassinat|impeach|abdicat|f(?:e|a)ll(?:s|en)?\b|collaps|arrest|detain|flee[s]?\b|fled\b|no[- ]confidence|no confidence|dismiss|sack(?:s|ed)?\b)/i,
  ),
  sign(
    'Governments and elections',
    4,
    /\b(?:declared|elect(?:ed|s)|w[io]ns?\b|sworn|swears|inaugurated|victory)/i,
    /\b(?:president(?:ial)?|prime minister|chancellor|election|runoff|run-off|referendum|parliament(?:ary)?|premier)\b/i,
  ),
  sign(
    'Governments and elections',
    3.8,
    /\b(?:led|leads?|ahead|loses?|lost|concede|result|named|appoint)/i,
    /\b(?:president(?:ial)?|prime minister|chancellor|election|runoff|run-off|referendum|vote|parliament(?:ary)?|coalition|premier)\b/i,
  ),
  sign(
    'Governments and elections',
    3.1,
    /\b(?:election|elections|runoff|run-off|referendum|ballots?|polls? (?:open|close)|no[- ]confidence|constitution(?:al)?|coalition|electoral|parliament votes?|(?:vote|election) (?:fraud|rigging)|(?:losing|winning|stolen) .{0,20}vote)\b/i,
  ),
  sign(
    'Governments and elections',
    2.8,
    /\b(?:curfew|state of emergency|emergency rule|emergency law|riots?|uprising|unrest|crackdown|tear gas|mass protests?|general strike|stormed)\b/i,
  ),
  sign(
    'Diplomacy',
    4.2,
    /\b(?:sever(?:s|ed)?|cut(?:s|ting)?|br(?:eak|oke)s?(?: off)?|restor\w+|resum\w+|establish\w*)\b/i,
    /\b(?:diplomatic (?:relations|ties)|relations|ties)\b/i,
  ),
  sign(
    'Diplomacy',
    4.1,
    /\b(?:expel|expuls|recall|unwelcome|non grata|thrown? out|order(?:s|ed)?|clos(?:e[sd]?|ure|ing)|shut(?:s|ting)?|storm|attack|leave|reopen|open(?:s|ed)|evacuat|withdr)/i,
    /\b(?:diplomats?|ambassadors?|embass(?:y|ies)|consulates?|attach[eé]s?|envoys?|charg[eé] d)/i,
  ),
  sign(
    'Diplomacy',
    4.3,
    /\bveto(?:es|ed|ing)?\b|\b(?:council|assembly)\b.{0,60}\b(?:resolution|fail(?:s|ed) to adopt|adopt(?:s|ed)|condemn)/i,
  ),
  sign(
    'Diplomacy',
    3.7,
    /\b(?:recogni[sz]e[sd]?|recognition|admit(?:s|ted)?|accession|member(?:ship)?|joins?|joined)\b/i,
    /\b(?:state(?:hood)?|union|alliance|council|government of|bloc|independence|organi[sz]ation)\b/i,
  ),
  sign(
    'Diplomacy',
    3.2,
    /\b(?:emergency (?:meeting|session|summit|talks)|crisis (?:meeting|talks)|summit|talks (?:collapse|fail|break|broke|end|begin|began|open|resume)|border (?:clos|open|reopen|cross)|clos(?:es?|ed) (?:its|the|their) (?:\w+ )?(?:border|airspace)|ultimatum|mediat|airspace|spy|spies|espionage|visa ban)/i,
  ),
  sign(
    'Diplomacy',
    2.5,
    /\b(?:foreign (?:minister|ministers|secretary)|embassy|consulate|ambassador|envoy|diplomat\w*|joint statement|negotiat\w+|talks|visit(?:s|ed)?|delegation|communiqu[eé]|bilateral|resolution)\b/i,
  ),
  sign(
    'Sanctions and trade',
    3.9,
    /\b(?:sanction(?:s|ed|ing)?|fr(?:ee|o)ze[sn]?|freez(?:e|es|ing)|assets?|blacklist\w*|embargo(?:es)?\b(?!ed)|export bans?|bans? (?:on )?(?:the )?(?:import|export)s?|banks? freeze)\b/i,
  ),
  sign(
    'Sanctions and trade',
    3.2,
    /\b(?:tariffs?|trade (?:war|agreement|deal|pact|bloc)|customs union|free trade|dumping|import duties|duties on|grain (?:deal|corridor)|export controls?)\b/i,
  ),
  sign(
    'Security and justice',
    4.3,
    /\b(?:explosion|blasts?|bomb(?:ing)?|sabotag\w*|terror\w*|suicide attack|car bomb|gunm[ae]n|hijack\w*|assassinat\w+|cyber-?attacks?)\b/i,
  ),
  sign(
    'Security and justice',
    3.3,
    /\b(?:war crimes?|arrest warrant|war(?: crimes)? tribunal|extradit\w+|genocide|indict\w*|international court|treason|convict\w*|sentenc\w+|jailed|hostage|kidnap\w*|abduct\w*|seiz(?:ed|es) (?:\w+ ){0,3}(?:ship|tanker|vessel|trawler|cargo))\b/i,
  ),
  sign(
    'Humanitarian',
    3.3,
    /\b(?:famine|starv\w+|massacre|genocide|epidemic|outbreak|cholera|earthquake|tsunami|cyclone|hurricane|flood(?:s|ing)?|landslide|eruption|shipwreck|capsiz\w+|plane crash|crashed|collapsed|wildfires?)\b/i,
  ),
  sign(
    'Humanitarian',
    3,
    /\b(?:siege|besieged|refugees?|displaced|humanitarian|(?:aid|relief|food) (?:convoy|agency|workers?|flights?|corridor)|convoy|evacuat\w+|child labour|asylum|migrants?)\b/i,
  ),
  sign(
    'Energy and economy',
    3.3,
    /\b(?:pipeline|gas line|gas supply|power grid|oil (?:output|supply|exports?|field)|refinery|blackout|nuclear plant|reactor|undersea cable|canal|strait|ports|(?:the|a|its|main|busiest) port|harbou?rs?)\b/i,
    /\b(?:cut|cuts|halt\w*|stop\w*|clos\w+|shut\w*|explo\w+|blast|attack\w*|damag\w*|block\w*|blew|leak\w*|sever(?:s|ed|ing)?|burst)\b/i,
  ),
  sign(
    'Energy and economy',
    3,
    /\b(?:oil|(?<!tear )gas|crude|output|production|OPEC|producers|energy|electricity)\b/i,
    /\b(?:cut|cuts|agree\w*|rais\w+|halt\w*|supply|deal|contract|output|reduc\w+|ration\w*)\b/i,
  ),
  sign(
    'Energy and economy',
    2.7,
    /\b(?:default\w*|bail-?out|devalu\w+|debt|loan|central bank|interest rates?|inflation|recession|currency|budget|nationali[sz]\w+|bankrupt\w*)\b/i,
  ),
  sign(
    'Energy and economy',
    1.5,
    /\b(?:oil|(?<!tear )gas|crude|wheat|grain|tonnes|exports?|imports?|prices?|market|shares|harvest|dam|reservoir|railway|freight|shipping|factory|firms?|economy|jobs)\b/i,
  ),
  sign(
    'Other news',
    0.9,
    /\b(?:strike|pay|union|trade fair|ferry|museum|airport|school|hospital|bridge|weather|exhibition)\b/i,
  ),
];

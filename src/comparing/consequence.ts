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

/** How much hangs on a piece of news, by its wording. */
export interface Consequence {
  /** About 0 to 6; below 0 for soft news. */
  readonly weight: number;
  readonly field: NewsField;
  /** Sport, show business, royalty, curiosities: last in a digest, whoever carries them. */
  readonly isSoft: boolean;
}

/** A sign of consequence: words that must all stand in one clause. */
interface Sign {
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
const HIT =
  /\b(?:kill|die[ds]?|dead|death|wound|injur|casualt|massacr|execut|assassinat|murder|starv|drown|perish|victims?|los(?:t|es) (?:\w+ )?(?:soldiers|men|troops))/i;

/**
 * Consequence for states first: war and peace, treaties and weapons, who governs, breaks between states, sanctions; then
 * what people suffer, then money. Set by hand from how foreign desks order a day; `npm run score -- --digest` measures it.
 */
const SIGNS: readonly Sign[] = [
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
    /\b(?:act of war|on (?:high |full )?alert|general mobili[sz]ation|call(?:s|ed)? up reservists|minefields?|no-fly zone)\b/i,
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
    /\bcoup\b|\bputsch\b|\bmartial law\b|\bjunta\b|\bdissolv(?:ed|es) (?:the )?(?:parliament|assembly)|\btook over the (?:state|presidential|government)/i,
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
    /\b(?:curfew|state of emergency|emergency rule|emergency law|riots?|uprising|unrest|crackdown|mass protests?|general strike|stormed)\b/i,
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
    /\b(?:pipeline|gas line|gas supply|power grid|oil (?:output|supply|exports?|field)|refinery|blackout|nuclear plant|reactor|undersea cable|canal|strait|port)\b/i,
    /\b(?:cut|cuts|halt\w*|stop\w*|clos\w+|shut\w*|explo\w+|blast|attack\w*|damag\w*|block\w*|blew|leak\w*|sever\w*|burst)\b/i,
  ),
  sign(
    'Energy and economy',
    3,
    /\b(?:oil|gas|crude|output|production|OPEC|producers|energy|electricity)\b/i,
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
    /\b(?:oil|gas|crude|wheat|grain|tonnes|exports?|imports?|prices?|market|shares|harvest|dam|reservoir|railway|freight|shipping|factory|firms?|economy|jobs)\b/i,
  ),
  sign(
    'Other news',
    0.9,
    /\b(?:strike|pay|union|trade fair|ferry|museum|airport|school|hospital|bridge|weather|exhibition)\b/i,
  ),
];

/** Sport, show business, royalty, curiosities: one such word is enough where nothing weighs against it. */
const SOFT =
  /\b(?:handball|football(?:er|ers)?|soccer|basketball|baseball|volleyball|tennis|cricket|rugby|ice hockey|figure skat\w+|cycling race|marathon|grand prix|championships?|tournament|cup (?:final|tie|match)|world cup|champions league|semi-?finals?|play-?offs?|extra time|penalty shoot\w*|goalkeeper|striker|midfielder|winger|transfer (?:fee|window)|hat-trick|singer|pop star|pop group|rapper|rock band|album|concerts?|sold-out|song contest|film festival|film star|box office|red carpet|premiere|actor|actress|movie star|film director|oscars?|golden (?:bear|lion|palm)|best picture|television audience|reality show|celebrit(?:y|ies)|supermodel|fashion (?:show|week|house)|wedding|to marry|bride|bridegroom|royal (?:baby|couple|wedding|love)|princess|palace ball|recipe|chef|whale|panda|zoo|kittens?|lottery|beauty (?:queen|contest)|museum|statue|exhibition|bestseller|opera|ballet|orchestra|video game|influencer|carnival)\b/gi;
/** Words that are soft only in company: "goals" and "captains" are of other trades too. */
const SOFTISH =
  /\b(?:olympic\w*|festival|film|movie|cinema|fans?|coach|captain|stadium|match(?:es)?|goals?|scor(?:ed|er|es)|league|club|champions?|team|players?|medal|trophy|jury|prize|songs?|tour|director|audience|spectators|contract|dress|marr(?:y|ied|ies)|engagement|prince|court|novel(?:ist)?|painting|theatre|restaurant|stage|screen)\b/gi;

const FORCE =
  /\b(?:army|soldiers?|troops|marines?|navy|naval|fleet|coast ?guards?|warships?|militia|rebels?|gunm[ae]n|police|missiles?|artillery|bombs?|explosions?|attack(?:s|ed)?|raid(?:s|ed)?|weapons?|war|siege|hostages?|coup)\b/gi;
const STATE =
  /\b(?:president(?:s|ial)?|prime ministers?|ministers?|governments?|parliament|constitution|cabinet|kings?|borders?|embass\w+|ambassadors?|diplomats?|treat(?:y|ies)|alliance|union|council|sanctions?|election|supreme court|central bank|opposition|capital)\b/gi;
const DONE =
  /\b(?:seiz|suspend|sign|order|expel|clos|open|halt|stop|bann|declar|impos|free[sd]|releas|agre|veto|elect|sworn|dissolv|annex|fr[eo]ez|froze|withdr|recall|appl(?:y|ied|ies)|join|launch|invad|captur|arrest|resign|reject|approv|ratif|lift|cut|kill|shoot|shot|storm|board|evacuat|block|sever|end(?:s|ed))\w*/i;

/** Where a sentence turns from what happened to why, when or what went before. */
const TURNS =
  /(?:,|\s)\s*(?:after|since|because|as(?=\s(?:the|its|their|his|her|both|two|more|thousands|crowds)\b)|when|while|in (?:reply|response|answer) to|following|over|that would|which|who|where|ahead of|despite|amid|before|in which|on which|whose)\s/i;
/** Somebody speaks, asks or wishes: it is a reaction or an announcement of what may come. */
const REACTS =
  /\b(?:said|says|told|asks?|(?<!(?:was|were|been) )asked|urge[ds]?|urges|call(?:s|ed) (?:for|on)|vow(?:s|ed)?|warn(?:s|ed)?|accuse[ds]?|condemn(?:s|ed)?|welcome[ds]?|congratulat\w+|greet(?:s|ed)?|regret(?:s|ted)?|praise[ds]?|rejects? the|reacts?|brace|hopes?|stud(?:y|ies|ying)|consider(?:s|ing)?|weigh(?:s|ed|ing)?|cries|offers?|offered|reserves? the right|explain\w*|shall answer|would answer|thank(?:s|ed))\b|^[^:]{2,30}: /i;
const CITED =
  /,\s(?:[^,.]{2,60}\s)?(?:said|says|reported|announced)(?:\s(?:on|late|early|in)\b[^,.]{0,30})?[.]?$/i;
const MAY_COME =
  /\b(?:may|might|could|plans? to|is to|are to|expected to|hopes? to|likely|proposed?|would)\b/i;
const FIRST =
  /\b(?:for the first time|(?:the |its |their )?first (?:\w+ ){0,4}(?:since|in|for|between|on|to)\b|(?:largest|heaviest|biggest|deadliest|worst|highest|longest|most serious)\b.{0,40}\b(?:in|since|for)\b|unprecedented|historic|never before)/i;
/** What explains or looks back: the news is elsewhere. */
const EXPLAINS =
  /^(?:what|who|why|how|when|where|facts about|voices from|analysis|explainer|opinion|comment|profile|timeline|a (?:long|short) (?:night|history)|inside)\b|\bhistory of\b/i;

const NUMBERS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, at) => [word, at + 1] as const),
);
const ROUND: Readonly<Record<string, number>> = { dozens: 24, scores: 40, hundreds: 200, thousands: 2_000 };
const COUNT = new RegExp(
  `\\b(\\d[\\d,]*|${[...NUMBERS.keys()].join('|')}|dozens|scores|hundreds|thousands)(?:-\\w+)?\\b(?:\\W+\\w+){0,7}?\\W+(?:were |was |are |have |had |has )?(?:been )?(?:killed|died|dead|drowned|perished|starved|massacred|executed)\\b|\\bkill(?:ed|s|ing)?(?: at least| about| some| more than| up to)? (\\d[\\d,]*|${[...NUMBERS.keys()].join('|')}|dozens|scores|hundreds|thousands)\\b`,
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
  const clauses: readonly (readonly [string, number])[] = [
    [title ?? '', 1],
    [main, 1],
    [lead.slice(main.length), 0.35],
    [second, 0.5],
  ];
  const found = new Map<NewsField, number>();
  for (const { field, weight, all } of SIGNS) {
    const share = Math.max(
      ...clauses.map(([clause, part]) => (all.every((one) => one.test(clause)) ? part : 0)),
    );
    if (share > 0) found.set(field, Math.max(found.get(field) ?? 0, weight * share));
  }
  for (const [clause, part] of clauses) {
    if (part < 1) continue;
    const general = generalWeight(clause);
    if (general > 1.5 && found.size === 0)
      found.set('Other news', Math.max(found.get('Other news') ?? 0, general));
    else if (found.size > 0) {
      const [field, weight] = [...found].reduce((a, b) => (b[1] > a[1] ? b : a));
      found.set(field, Math.max(weight, general));
    }
  }
  const ranked = [...found].sort((a, b) => b[1] - a[1]);
  const [field, top] = ranked[0] ?? (['Other news', 0.8] as const);
  const opening = `${title ?? ''}\n${lead}`;
  const deaths = Math.max(
    ...clauses.map(([clause, part]) => part * Math.log2(1 + Math.min(deathsIn(clause), 5_000))),
  );
  const soft = distinct(opening, SOFT);
  const softish = distinct(opening, SOFTISH);
  const isHard = deaths > 0 && HIT.test(opening);
  const isSoft = soft > 0 ? soft + softish > 1 || top < 3.5 : softish > 2 && top < 2.5;
  if (isSoft && !isHard) return { weight: -1 + top / 10, field: 'Softer news', isSoft: true };
  let weight = top + 0.12 * (ranked[1]?.[1] ?? 0) + 0.06 * (ranked[2]?.[1] ?? 0);
  if (deaths > 0) weight += 0.2 * deaths;
  if (FIRST.test(opening)) weight += 0.35;
  if (REACTS.test(title ?? '') || REACTS.test(main))
    weight -= REACTS.test(title ?? '') && REACTS.test(main) ? 1.1 : 0.7;
  if (MAY_COME.test(main)) weight -= 0.4;
  if (title && EXPLAINS.test(title)) weight -= 1.2;
  return { weight, field, isSoft: false };
}

/** What a clause of a kind that is not named above may weigh: force, states, and something done. */
function generalWeight(clause: string): number {
  const force = Math.min(2, distinct(clause, FORCE));
  const state = Math.min(2, distinct(clause, STATE));
  return 0.8 + 0.7 * force + 0.45 * state + (force + state > 0 && DONE.test(clause) ? 0.9 : 0);
}

/** How many deaths a clause tells of; 0 for none. */
function deathsIn(clause: string): number {
  const match = COUNT.exec(clause);
  const word = (match?.[1] ?? match?.[2] ?? '').toLowerCase();
  return NUMBERS.get(word) ?? ROUND[word] ?? (Number(word.replaceAll(',', '')) || 0);
}

const distinct = (text: string, words: RegExp): number =>
  new Set((text.match(words) ?? []).map((word) => word.toLowerCase())).size;

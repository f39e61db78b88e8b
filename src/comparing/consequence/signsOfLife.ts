import { type Sign, sign } from './sign.ts';

/** Sanctions and trade, justice, what people suffer, money, and the rest. */
export const SIGNS_OF_LIFE: readonly Sign[] = [
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
    'Security and justice',
    4.9,
    /\b(?:attempt on the life|assassinat\w+|poison\w*|shot at|gunm[ae]n|car bomb)\b/i,
    /\b(?:president|minister|premier|leader|envoy|ambassador|senator|governor|general)\b/i,
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
    'Security and justice',
    4.1,
    /\barrest warrants?\b|\bwarrants? (?:of|for the) arrest\b/i,
    /\b(?:president|prime minister|minister|leader|general|commander|king|premier|head of)\b/i,
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
    /\b(?:explosion|blasts?|bomb(?:s|ed|ers?|ings?)?|sabotag\w*|terror\w*|suicide attack|car bomb|gunm[ae]n|hijack\w*|assassinat\w+|cyber[- ]?attacks?)\b/i,
  ),
  sign(
    'Security and justice',
    3.3,
    /\b(?:war crimes?|arrest warrant|war(?: crimes)? tribunal|extradit\w+|genocide|indict\w*|international court|treason|convict\w*|sentenc\w+|jailed|hostage|kidnap\w*|abduct\w*|seiz(?:ed|es) (?:\w+ ){0,3}(?:ships?|boats?|tankers?|vessels?|trawlers?|cargo)|(?:ships?|boats?|tankers?|vessels?|trawlers?) (?:was |were )?seized)\b/i,
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
  sign(
    'Sanctions and trade',
    4.7,
    /\b(?:council|assembly|union|united nations|bloc|league)\b/i,
    /\b(?:impos\w+|adopt\w*|vot(?:ed|es)|agree[ds]?|ban(?:s|ned)?|back(?:s|ed))\b/i,
    /\b(?:embargo|sanctions|ban)\b/i,
  ),
  sign(
    'Security and justice',
    3.9,
    /\b(?:tribunal|international court|world court|court of (?:justice|arbitration)|arbitrators?|judges)\b/i,
    /\b(?:rul(?:es|ed)|award(?:s|ed)|order(?:s|ed)|f(?:i|ou)nds? (?:against|for|that)|reject(?:s|ed)|convict\w*)\b/i,
    /\b(?:islands?|border|waters|sea|territor\w+|patrol|land|river|strait|province|state|government|genocide|aggression|ruling)\b/i,
  ),
  sign(
    'Security and justice',
    3.7,
    /\b(?:opposition|dissident|activist|journalist|reporter|former (?:president|prime minister|minister)|bishop|nobel)\b/i,
    /\b(?:sentenc\w+|jailed|imprison\w*|arrest(?:s|ed)|detain(?:s|ed)|exil\w+|charged|poison\w*)\b/i,
  ),
  sign(
    'Energy and economy',
    3.6,
    /\b(?:devalu\w+|defaults?|defaulted|nationali[sz](?:es|ed)|bank run|freezes? deposits)\b/i,
    /\b(?:by \d|percent|per cent|currency|debt|bonds?|loans?|banks?|dinar|franc|peso|crown|krone|pound|lira|rouble|company|mines?|oil|gas)\b/i,
  ),
];

import { type Sign, sign } from './sign.ts';

/** Who governs, and how states deal with one another. */
export const SIGNS_OF_STATES: readonly Sign[] = [
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
    'Governments and elections',
    4,
    /\b(?:government|coalition|cabinet)\b/i,
    /\b(?:f(?:e|a)ll(?:s|en)?|collaps\w*|topples?|loses? (?:a )?(?:vote|confidence|majority))\b/i,
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
    'Governments and elections',
    5.4,
    /\b(?:coup|putsch|junta)\b(?<!\b(?:at|on|over|against|about|after|since|for|of|condemn\w*|recogni[sz]\w*|discuss\w*) (?:(?:the|a) )?(?:\w+ )?(?:coup|putsch|junta))|\bmartial law\b|\bdissolv(?:ed|es) (?:the |its )?(?:\w+ )?(?:parliament|assembly)\b(?!.{0,40}\b(?:elections?|polls?)\b)|\btook over the (?:state|presidential|government)/i,
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
    /\b(?:expel|expuls|recall|unwelcome|non grata|thrown? out|order(?:s|ed)?|attack|leave|withdr)/i,
    /\b(?:diplomats?|ambassadors?|attach[eé]s?|envoys?|charg[eé] d)/i,
  ),
  sign(
    'Diplomacy',
    4.1,
    /\b(?:order(?:s|ed)?|clos(?:e[sd]?|ure|ing)|shut(?:s|ting)?|storm|attack|leave|reopen|open(?:s|ed)|evacuat|withdr)/i,
    /\b(?:embass(?:y|ies)|consulates?)/i,
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
    'Governments and elections',
    4.7,
    /\bconfidence\b/i,
    /\b(?:falls?|fell|lost|loses|oust\w*|toppl\w*|brought down|passe[ds]|carried|defeat\w*)\b/i,
  ),
  sign(
    'Governments and elections',
    3.5,
    /\b(?:ministers?|secretary of state|governor|army chief|commander|chief of staff|attorney general|central bank (?:head|chief))\b/i,
    /\b(?:resign(?:s|ed)|quits?|sack(?:s|ed)|dismiss(?:es|ed)|fire[sd]|step(?:s|ped) down|remov(?:es|ed))\b/i,
  ),
  sign(
    'Diplomacy',
    4.4,
    /\b(?:union|bloc|community|commonwealth|organi[sz]ation|council|alliance|federation|confederation)\b/i,
    /\b(?:quits?|leav(?:e|es|ing)|left|withdr[ae]w\w*|walk(?:s|ed) out of|suspend(?:s|ed)|expel(?:s|led))\b/i,
    /\b(?:vot(?:e[ds]?|ers)|chos?e|chooses|decid\w+|referendum|parliament|members?(?:hip)?|after \S+ years)\b/i,
  ),
  sign(
    'Governments and elections',
    3.9,
    /\b(?:call(?:s|ed)?|set(?:s)?|order(?:s|ed)|fix(?:es|ed))\b.{0,30}\belections?\b|\b(?:snap|early|fresh|new) elections?\b/i,
  ),
  sign(
    'Governments and elections',
    4.2,
    /\b(?:voters|referendum|plebiscite)\b/i,
    /\b(?:reject(?:s|ed)?|approv\w+|back(?:s|ed)|chose|chooses?|vot(?:ed|es))\b/i,
  ),
  sign(
    'Governments and elections',
    3.7,
    /\b(?:constitutional|supreme|high|top) court\b/i,
    /\b(?:annul\w*|strikes? down|struck down|overturn\w*|overrul\w*|bar(?:s|red)|disqualif\w+|order(?:s|ed)|uph(?:o|e)lds?)\b/i,
  ),
  sign(
    'Governments and elections',
    3.3,
    /\b(?:nam(?:es|ed)|appoint(?:s|ed)|sworn in)\b/i,
    /\b(?:foreign|defen[cs]e|finance|interior) (?:minister|secretary)\b/i,
  ),
  sign(
    'Governments and elections',
    3,
    /\b(?:march(?:ed|es)?|protest(?:ed|s|ers)?|demonstrat\w+|rall(?:y|ied|ies)|took to the streets)\b/i,
    /\b(?:thousands|\d[\d,]{3,}|crowds|millions?)\b/i,
  ),
  sign('Diplomacy', 3, /\bjoint (?:patrols?|exercises?|man(?:oeu|eu)vres?|command|force)\b/i),
  sign(
    'Diplomacy',
    2.9,
    /\bvisas?\b/i,
    /\b(?:drop(?:s|ped)?|lift(?:s|ed)?|introduc\w+|impos\w+|requir\w+|suspend\w*|waiv\w+|scrap\w*|ban(?:s|ned)?)\b/i,
  ),
];

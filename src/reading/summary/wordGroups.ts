/**
 * Groups of words by which a sentence of an office is weighed: what an editor would strike has others than what he would keep
 * (`doubt.ts`). A word may be in several.
 */
export const GROUPS = {
  tells: 1 << 0,
  courtesy: 1 << 1,
  occasion: 1 << 2,
  occasionSpoken: 1 << 3,
  issued: 1 << 4,
  credit: 1 << 5,
  formula: 1 << 6,
  decides: 1 << 7,
  stands: 1 << 8,
  told: 1 << 9,
  number: 1 << 10,
  vague: 1 << 11,
  talked: 1 << 12,
  contact: 1 << 13,
  outcome: 1 << 14,
  matters: 1 << 15,
  discusses: 1 << 16,
  recalls: 1 << 17,
  promises: 1 << 18,
  greets: 1 << 19,
  consoles: 1 << 20,
  manages: 1 << 21,
  contacts: 1 << 22,
  praises: 1 << 23,
  hard: 1 << 24,
  you: 1 << 25,
  self: 1 << 26,
  we: 1 << 27,
  points: 1 << 28,
  hopes: 1 << 29,
} as const;

type Group = keyof typeof GROUPS;

const WORDS: Readonly<Record<Group, RegExp>> = {
  tells: /\b(?:sign(?:ed|ing)|adopt(?:ed|ing)|agreed|decided|announced?|said|killed|memorandum|sanctions)\b/,
  courtesy:
    /health|fellow|acknowledg|respect|condolences|sympath|thank|congratulat|gratitude|morning|afternoon|evening|day|ladies|hello|welcome|greet|hospitality|reception|words|wish|regards|pleas|glad|happy|delight|hono|privileg|good|great|nice|questions|things|points|remarks|comments|announcements|begin|start|open|close|conclude|finish|packed|excellent|wonderful|live|god|bless|meet|express|convey|appreciat|grateful|sorry|apologi|waiting|praise|hallelujah|statement|motion|commend|advance/,
  occasion:
    /^(?:stated|said|reported|announced|written|gifted|planted|accorded|banquet|(?:re)?affirmed|reiterated|stressed|underlined|emphasi[sz]ed|underscored|highlighted|noted|appeared|chaired|call|faced|questions|sent|extended|conveyed|passed|offered|wish|wished|visit|were|took|transcript|excerpts?|beginning|text|congratulated|wished|thanked|attended|presence|hosted|look(?:ed|s|ing)?|forward|invitation|paid|highly|witnessed|invited|delegations?|taking|.*on-one|one|format|earlier|led|laid|watched|expressed|agreed|committed|promised|arranged|decided|spoke|place|held|made|gave|give|issued|delivered|exchanged|answer\w*|held|hold\w*|attend\w*|accompanied|present|took|photo\w*|briefed|briefing|talked|concurred|ceremony|closed|introduced|side|attending|agreed|following|followed|follows|comes|preceded|interview|testimony|witnesses|participants|attendees|speakers|panell?ists|ending|work|issues|matters|questions|topics|challenges|offer(?:s|ed)?|conveys?|extends?|condolences|communications?|exchanges?|presented|decorated|awarded|later|participat\w+|arrived?|come|came|summit|session|forum|conference|schedule|timetable|calendar|coordinated|contacts?|meetings?|visits?|statements|discuss(?:ed)?|touch(?:ed)?|reviewed|talk(?:ed)?|met|conversation|talks|meeting|discussions?|call|exchange|appeared|visit|trip)$/,
  occasionSpoken:
    /just|years|busy|packed|intens|schedule|calendar|ended|finished|concluded|meeting|visit|summit|sincere|interesting|good|substanti|constructive|fruitful|productive|excellent|useful|meaningful|comprehensive|wide|depth|great|wonderful|highly|confident|sure|certain|hope|believe|convinced|atmosphere|wishes|regards|greetings|value|appreciate|travel|^fly|journey|^trip|opportunit|chance|convey|returned|arrived|landed|flown|^met$|^held$|^call|gathered|assembled|together|attended|participated|^took$|chaired|anniversary|established|agenda|significance|talks|consultations|discussion|conversation|dialogue/,
  matters: /matters|issues|things|questions|topics|subjects|plenty|much|lot/,
  discusses: /discuss|talk|speak|exchang|hold|brief|meet|raise|touch/,
  recalls: /spoke|remember|recall|mention|repeat|dwell|spent|into|talk|speak/,
  promises:
    /discuss|debat|exchang|address|review|talk|facilitat|contribut|help|play|landmark|serve|productive|useful|timely|positive|success|boost|further|give/,
  greets: /enjoy|pass|begin|start|few|behalf|welcome|let|allow|grateful|thankful|busy|know/,
  manages:
    /^(?:briefings?|press|pressers?|read-?outs?|factsheets?|fact|media|preview|speculat\w*|confirm|ahead|anything|nothing|refer|announce|comment|update|floor|order|objection|expired|adjourned|agenda|names|list|meeting|yield|over|background|embargo\w*|awareness|reporting|attribution|publication|there|right|straight|started|questions?|asked|introduc\w+|invit\w+|reception|here|notes|us|time|address|discussing|speaking|talking|few|couple|story|reveal|remarks|statements?|speech|comments?|view|point|opinion|join|more|call)$/,
  contacts:
    /^(?:.*-)?(?:meet\w*|met|speak|spoke|talk\w*|touch|contacts?|seen|regular\w*|dialogue|visits?|trip|conversation|event|forum|conference|summit|invitation|delegation|team|accompanied|round|session|tradition)(?:-.*)?$/,
  praises:
    /outstanding|invaluable|personal|untiring|tireless|shining|experienced|know|proud|loving|wife|husband|son|daughter|grand|parents|mother|father|family|home|briefcase|luggage|friendship|powerful|large|impressive/,
  hard: /war|attack|terror|sanction|cease|nuclear|missile|militar|troops|forces|weapon|arms|invasion|conflict|cris|settlement|refugee|border|security|threat|occupation|annex|withdraw|hostage|illegal|bases|humanitarian|coup|kill|peace|energy|gas|oil|prisoner|detain|election/,
  you: /^you(?:rs?|[’'].*)?$/,
  self: /^(?:i|me|my|i[’'].*)$/,
  we: /^(?:we|our|us|we[’'].*)$/,
  points: /^(?:it|its|they|them|their|this|that|these|those|he|she|his|her|him|there|such)$/,
  hopes: /^(?:hope|hopes|confident|sure|certain|glad|pleased|happy|convinced|believe|wish)$/,
  consoles: /thoughts|prayers|hearts|sympath|condolences|rest|laughter|applause/,
  issued: /attribut|issued|released/,
  credit:
    /^(?:.*[/-])?(?:getty|afp|ap|un|xinhua|tass|reuters|epa|pool|shutterstock|wikimedia|svg|jpe?g|png|gif)(?:[/-].*)?$|image|photo|picture|file|credit|source|illustration|video|courtesy|map|graphic|stock|archive/,
  formula:
    /members|anniversary|appreciation|gratitude|day|manifestations|condemn|guidance|leadership|traditional|test|rock|unjustifiable|charter|property|prohibited|seized|sympathy|condolences|recovery|commitment/,
  decides:
    /scheduled|^due$|^set$|expected|agree|would|buying|purchasing|supplying|training|expanding|reopening|banning|ending|lifting|halting|signed|decide|decision|going|[’']ll$|adopted|approved|reached|final|established|will|withdraw|revok|expel|suspend|extend|impos|ratif|reaffirm|propos|pledg|commit|plan|intend|announce|^declare$|^summon|^lodg(?:ed|es|ing)$|^recall(?:ed|s|ing)$|^grata$|^(?:ask|request)(?:ed|s)$|deploying|sending|announcing|launch|closing|sanction|designat|killed|killing|wounded|injured|displaced|kidnapped|abducted|^deaths?$|recalling|increasing|raising|doubling|cutting|stepping|^listed$|indicted|allocated|earmarked/,
  stands:
    /refus|confrontation|regret|deplor|appalled|alarmed|outrag|undermin|must|cannot|^not$|won|never|shall|should|ready|prepared|determined|committed|readiness|need|necessary|crucial|essential|condemn|reject|unacceptable|illegal|unlawful|unjustif|demand|insist|urg|call|oppos|accus|warn|violat|accountable|lines?|kind|retaliat|respond|answer|react|fail|solidarity|threat|odds|concern|welcom|support|without|doubt|reason|true|believe|differences|responsib|^sign$|^vote$|^accept$|^refuse$|^resign$/,
  told: /stress|emphasi|underscor|underlin|reaffirm|reiterat|point|confirm|declar|warn|demand|propos|reject|called|urged|clear|expressed|gave|affirm|request|raised/,
  number: /\d|[$€£¥]|january|february|march|april|may|june|july|august|september|october|november|december/,
  vague:
    /strength|close|warm|strong|special|enduring|depth|friend|neighbo|tradition|test|rock|atmosphere|constructive|fruitful|business|warm|cordial|great|cultur|exhibition|music|sport|students|touris|forum|anniversary|impetus|momentum|develop|every|all|mutual|prospects|highly|close|historic|deep|brother|fratern|satisf|unwaver|steadfast|admirat|braver|hero/,
  talked:
    /commented|dwelt|elaborated|discuss|shared|review|updated|centred|centered|touched|exchanged|focus|paid|talked|spoke|detail|devoted|agenda|cover|featur|dealt|subject|topic|matter/,
  contact:
    /^(?:.*-)?(?:chaired|hosted|convened|had|held|has|have|spoke|met|led|talks|talked|joined|meetings?|took|between|received|follows|followed|comes|came)(?:-.*)?$/,
  outcome:
    /agreed|signed|announced|decided|adopted|approved|condemned|imposed|pledged|ruled|voted|confirmed|expelled|launched|reached|rejected|resumed|suspended|withdr|called|killed|elected|appointed|arrested|will|^came$/,
};

/** Words asked before, up to a number that no text reaches alone. */
const asked = new Map<string, number>();
const MOST_ASKED = 50_000;

/**
 * The groups that a folded word is in, as bits of `GROUPS`.
 *
 * @example groupsOf('thanked') & GROUPS.courtesy // 2
 */
export function groupsOf(low: string): number {
  const known = asked.get(low);
  if (known !== undefined) return known;
  let groups = 0;
  for (const name of Object.keys(GROUPS) as Group[]) if (WORDS[name].test(low)) groups |= GROUPS[name];
  if (asked.size >= MOST_ASKED) asked.clear();
  asked.set(low, groups);
  return groups;
}

import { HIT, type Sign, sign } from './sign.ts';

/** Breaking off, entering into, and what is done with a document. */
const BREAKS =
  /\b(?:suspend|withdr[ae]w|quit|leav(?:e|es|ing)\b|left\b|pull(?:s|ed|ing)? out|walk(?:s|ed|ing)? (?:away|out)|terminat|denounc|abandon|scrap|renounc|annul|breach|violat|tear|tore|collaps|break|broke|end(?:s|ed|ing)\b|expir|reject|repudiat)/i;
const MAKES =
  /\b(?:sign|agree|conclud|reach|ratif|adopt|approv|accept|seal|join|clinch|initial|extend|renew|restor|resum)(?:s|d|ed|es|ing|ified|ies|ned)?\b/i;

/** War and peace, treaties and weapons. */
export const SIGNS_OF_WAR: readonly Sign[] = [
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
    /\b(?:artillery|shell(?:ed|ing|s)|air ?strikes?|air raids?|bombard|bombed|bombing raid|offensive|exchanged? (?:\w+ )?fire|clash(?:es|ed)?|firefight|ambush|drone (?:attack|strike)s?|missiles? (?:hit|struck|strikes?|attack|landed)|shot down|shoots? down|downed|torpedo|front ?line|incursion|crossed the border|captur(?:ed|es)|storm(?:ed|s)|overr[au]n|besieged by|blockad\w+|opened fire|fired on)\b/i,
  ),
  sign(
    'War and peace',
    4.2,
    /\b(?:soldiers?|troops|(?:border |coast ?)?guards?|marines?|police(?:men|man)?|militia\w*|rebels|fighters|pilots?|sailors|peacekeepers|conscripts|reservists)\b/i,
    HIT,
  ),
  sign(
    'War and peace',
    4.3,
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
  // A break, a vote or a court that moves states, however few soldiers are in it.
  sign(
    'War and peace',
    5.2,
    /\b(?:troops|tanks|armou?r(?:ed)?|soldiers|army|forces|columns?)\b/i,
    /\b(?:cross(?:ed|es)?|enter(?:ed|s)?|march(?:ed|es)?|roll(?:ed|s)?|push(?:ed|es)?) (?:the (?:border|frontier|river) )?into\b/i,
  ),
  sign(
    'War and peace',
    4.3,
    /\b(?:mass(?:ed|es)|amass\w*|mov(?:ed|es)|sen(?:ds?|t)|deploy\w*|rush(?:ed|es)|put(?:s)? to sea)\b/i,
    /\b(?:troops|tanks|soldiers|divisions?|warships?|frigates?|destroyers?|gunboats?|carriers?|submarines?|fighter jets|warplanes|marines)\b/i,
  ),
  sign(
    'War and peace',
    3.8,
    /\b(?:students|protesters|demonstrators|marchers|civilians|villagers|pilgrims|worshippers|aid workers|journalists?)\b/i,
    /\b(?:killed|shot (?:dead|at)|massacred|executed|dead)\b/i,
  ),
  sign(
    'War and peace',
    5.2,
    /\b(?:start(?:s|ed|ing)?|open(?:s|ed|ing)?|begins?|began|launch(?:es|ed|ing)?|unleash\w*)\b.{0,25}\b(?:war|offensive|invasion|assault)\b|\boffensive (?:begins|began|starts|started)\b/i,
  ),
  sign(
    'War and peace',
    5,
    /\bend(?:s|ed|ing)?\b/i,
    /\b(?:war|conflict|fighting|hostilities|insurgency|rebellion)\b/i,
  ),
  sign(
    'War and peace',
    5.2,
    /\bpeace (?:settlement|accord|agreement|deal|treaty|pact)\b/i,
    /\b(?:sign|initial|agree|reach|conclud|seal|accept)\w*/i,
  ),
  sign('War and peace', 4.2, /\b(?:cease-?fire|truce|armistice)\b/i, /\b(?:extend|renew|prolong|restor)\w*/i),
  sign(
    'War and peace',
    4.4,
    /\b(?:warplanes|jets|drones?|missiles?|bombers|air force|gunships?)\b/i,
    /\b(?:bomb(?:s|ed)?|struck|strikes?|hits?|kill\w*|attack\w*|destroy\w*|sank)\b/i,
  ),
  sign(
    'War and peace',
    3.7,
    /\b(?:peacekeepers|troops|soldiers|forces|monitors|observers)\b/i,
    /\b(?:recall(?:s|ed)?|bring(?:s|ing)? .{0,25}home|pull(?:s|ed)? (?:out|back)|withdr[ae]w\w*)/i,
  ),
  sign(
    'Treaties and weapons',
    5,
    /\b(?:nuclear|atomic|reactor|centrifuges?|plutonium|uranium|inspectors|watchdog)\b/i,
    /\b(?:expel\w*|told .{0,40}to leave|restart\w*|resum\w*|kick(?:s|ed) out|throw(?:s|n)? out|bar(?:s|red)|unseal\w*)\b/i,
  ),
  sign(
    'War and peace',
    4.2,
    /\b(?:council|assembly|union|united nations|alliance|league)\b/i,
    /\b(?:order(?:s|ed)?|send(?:s|ing)?|sent|approv\w+|authori[sz]\w+|back(?:s|ed)|deploy\w*)\b/i,
    /\b(?:peacekeepers|troops|mission|force|blue helmets|observers|monitors)\b/i,
  ),
  sign(
    'War and peace',
    3.6,
    /\b(?:ramm?(?:s|ed)|collid\w+|boarded|chased|warning shots)\b/i,
    /\b(?:coast ?guard|navy|naval|warships?|frigates?|cutter|patrol|vessels?|ships?)\b/i,
  ),
];

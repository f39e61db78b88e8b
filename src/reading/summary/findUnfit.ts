import type { Span } from '../../text/article.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import { tokensOf } from '../../text/tokensOf.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import { wordClass } from '../layout/wordClass.ts';
import { contentStems, overlap } from './contentStems.ts';
import type { SentenceSigns } from './sentenceSigns.ts';
import { GATES } from './wordGates.ts';

/** A sentence about what was decided or said is kept, whatever occasion it opens with. */
const TELLS =
  /\b(?:sign(?:ed|ing)|adopt(?:ed|ing)|agreed (?:that|on (?!a schedule|further)|to (?!continue|maintain|stay|keep|remain|meet))|decided|announced|said that|killed|memorandum|sanctions)\b/i;

/** Words by which a speaker opens, thanks, greets or closes. */
const COURTESY: readonly RegExp[] = [
  /\bthank(?:s| you|ing)\b|\b(?:I|we|me|us)\b.{0,50}\bthank\b|\bcongratulat(?:ed|es|ing|ions?)\b|\bgratitude (?:to|for (?:the|your) (?:invitation|hospitality|welcome|warm))/i,
  /\bgood (?:morning|afternoon|evening|day)\b|\bladies and gentlemen\b|^(?:hello|welcome|greetings)\b/i,
  /\b(?:your|their|his|her|this|the|such a) (?:very )?(?:kind |warm |generous )+(?:welcome|hospitality|reception|words|greetings?)\b/i,
  /\b(?:I|we|me|us)\b.{0,60}\b(?:congratulat(?:e|ing|ions)|offer (?:my|our) congratulations)\b|\b(?:my|our|warm(?:est)?|sincere|best) (?:heartfelt |sincere |warm(?:est)? )?(?:congratulations|greetings|wishes|regards)\b/i,
  /\b(?:like|want|wish|happy|glad|pleased|pleasure|delighted|honou?r) to (?:once again |again |warmly |also )*(?:welcome|greet)\b/i,
  /\b(?:pleased|glad|happy|delighted|honou?red|pleasure|privileged?|honou?r|good|great|nice)\b.{0,30}\b(?:to|of) (?:again |once again |finally )?(?:see|meet(?:ing)?|be|being|have|having|host(?:ing)?|receiv(?:e|ing)|join(?:ing)?|greet|speak(?:ing)?|visit(?:ing)?|return(?:ing)?)\b/i,
  /\bwish(?:ing)? (?:you|them|him|her|everyone|all)\b.{0,40}\b(?:happ\w+|health|holiday|prosper\w+|well|luck|stay)\b/i,
  /\b(?:happy|glad|ready|pleased) to (?:take|answer)\b.{0,20}\bquestions\b|\b(?:take|turn to|open (?:it )?(?:up )?(?:for|to)) (?:a few |some |your )?questions\b/i,
  /\b(?:a (?:couple|few)|one or two|some) (?:of )?(?:brief |quick |short )?(?:things|words|points|remarks|comments|announcements) (?:to (?:say|make|begin|start|open)|(?:at|before|up) )/i,
  /^(?:\W*(?:first(?:ly)?|first of all|to begin with),? )?(?:let me|I(?:’d|'d| would| want| will)?(?: like)?)(?: to)?(?: just)? (?:begin|start|open|close|conclude|finish)\b/i,
];

/** Thanks that say what was done. */
const THANKS_FOR_NEWS =
  /\b(?:thank\w*|grateful|gratitude|appreciat\w+)\b.{0,50}\bfor (?:your |the |his |her |their |its )?(?:position|stance|decision(?! to (?:stay|come|visit|meet|accept|attend|take part|join))|agreement|consent|vote|releas\w+|free\w+|(?:readiness|willingness) to)\b/i;

/** Sentences about the occasion alone: that it took place, where, who came, that it went well, that there will be more. */
const OCCASION: readonly RegExp[] = [
  /\b(?:exchanged|sent|extended|conveyed|passed|offered|gave)\b.{0,40}\b(?:greetings|(?:warm|best|good|birthday|new year) wishes|congratulations)\b|\bwished all the best\b/i,
  /\b(?:is|are|was|were) (?:currently )?in \p{Lu}.{0,60}\bon an? (?:\w+ ){0,3}visit\b|\b(?:has |have )?(?:come|came|arrived?) (?:to|in) \p{Lu}.{0,60}\b(?:on|for) an? (?:\w+ ){0,3}visit\b/u,
  /\b(?:issues|matters|problems|topics|affairs)\b.{0,40}\bwere (?:also )?(?:discussed|touched upon|on the agenda)\.?$/i,
  /\bagreed\b.{0,30}\bto hold (?:a |another )?(?:meeting|talks|call) (?:soon|later|in the (?:near|coming))/i,
  /\b(?:made|gave|give)\b.{0,25}\b(?:press|joint|media) statements?\b/i,
  /\b(?:meeting|talks|ceremony|event|visit|conversation)s? (?:took place|was held|were held)\b(?!.{0,60}\b(?:discuss|agree|after .{0,30}(?:attack|vote)))/i,
  /^(?:\W*)(?:(?:a )?(?:transcript|excerpts?|beginning|text)\b.{0,12}\b(?:of|from)|(?:full|partial|rush) transcript)\b/i,
  /\b(?:congratulated|wished|thanked) (?:(?:his|her|their|the|Mr|Mrs|Ms|President|Prime|Foreign) )*(?:him|her|them|president|minister|colleagues?|counterpart|side|leadership|people|\p{Lu}\p{L}+)\b(?!.{0,160}\b(?:and (?:said|stressed|noted|called|expressed|agreed|reaffirmed|confirmed|informed|discussed)|for (?:releasing|freeing|help\w*|support\w*|mediat\w*|the release|Russia)))|\bexpressed (?:his|her|their|its|the)?\s?(?:\w+ )?(?:condolences|sympathy|congratulations)\b(?!.{0,160}\band (?:said|stressed|called|agreed|reaffirmed|confirmed|discussed))/u,
  /\b(?:agreed|committed|promised|arranged|decided) (?:to |on |up)?(?:continu\w+|maintain\w*|stay\w*|keep\w*|remain\w*|further|hold\w*)\b.{0,40}\b(?:contacts?|in touch|discussions?|dialogue|conversations?|consultations?|talks|communication|engagement)\b(?!.{0,60}\b(?:order|until|by|with the aim)\b)/i,
  /\b(?:discussed|talked about|spoke about|agreed on)\b.{0,40}\b(?:upcoming|forthcoming|future|further|possible|schedule of)\b.{0,25}\b(?:contacts|meetings?|visits?)\b/i,
  /\b(?:exchanged views on|discussed|talked about)\b.{0,40}\b(?:bilateral|international|regional|mutual|topical|urgent|current)\b.{0,12}\b(?:and|issues|matters)\b.{0,30}\b(?:issues|matters|agenda|topics|affairs)?\.?$/i,
  /\b(?:made|gave|give|issued|delivered|exchanged)\b.{0,40}\b(?:statements?|remarks|comments)\b.{0,25}\b(?:press|media|journalists|reporters)\b/i,
  /\banswer(?:ed|s|ing)?\b.{0,20}\b(?:journalists|reporters|media|press|audience)\b|\banswer(?:ed|s)? (?:several |a number of )?questions\b/i,
  /\b(?:gave|held|hold|holding) (?:a )?(?:joint )?(?:news|press) (?:conference|briefing)\b/i,
  /\b(?:was|were) (?:also )?(?:attended|accompanied) by\b|\b(?:also|were) (?:present|in attendance|attending)\b|\btook part in the (?:talks|meeting)\b|\bphoto(?:graph)? (?:opportunity|session|call)\b/i,
  /\bagreed (?:to|on|up)\b.{0,30}\b(?:contacts?|in touch|meet again soon|consultations?|schedule of)\b/i,
  /\b(?:also|then|and) (?:discussed|touched (?:up)?on|exchanged (?:views|opinions) (?:on|about)|reviewed|talked about)\b.{0,25}\b(?:other|various|a (?:number|range|variety) of|several)\b/i,
  /\b(?:will|are going to|shall) (?:also )?(?:discuss|talk about|touch (?:up)?on)\b.{0,20}\b(?:other|all (?:these|those|the)|various) (?:issues|matters|topics|questions|subjects|aspects)/i,
  /\bmet (?:in|at) (?:the )?(?:\p{Lu}[\p{L}’'-]+ )+(?:Palace|House|Hall|Residence|Hotel|Office|Castle|Villa)\b/u,
];

/** What a speaker says about the talks instead of what was said there. */
const OCCASION_SPOKEN: readonly (readonly [gate: number, pattern: RegExp])[] = [
  [
    GATES.matters,
    /\b(?:matters|issues|things|questions|topics|subjects|plenty|much|a lot|lots|lot of work)\b.{0,60}\b(?:(?:to|will|can|could|should) (?:discuss|do|talk|speak)|(?:require|deserve|need)s? (?:separate |special |our )?(?:consideration|attention|discussion))\b/i,
  ],
  [
    GATES.discusses,
    /\b(?:look(?:ing)? forward|opportunity|chance|occasion|like|happy|glad|ready|able|going|begin|start)\b.{0,20}\b(?:to|for) (?:\w+ )?(?:discuss|talk|speak|exchang|hold|brief|meet)\w*\b(?!.{0,80}\b(?:withdraw|sanction|war|attack|nuclear|missile|terror|peace))/i,
  ],
  [
    GATES.recalls,
    /^(?:we|I) (?:all )?(?:well |still |also )?(?:remember|recall)\b|^I (?:will|shall|would) not (?:mention|speak|talk|go into|repeat|dwell)\b|\bspent .{0,20}\b(?:hours?|time|minutes)\b.{0,20}\b(?:conversation|talk|discuss|together|speak)/i,
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
    /\bwill (?:also )?(?:discuss|talk about|speak about|raise|touch) (?:it|them|this|that|these|all)\b/i,
  ],
  [
    GATES.greets,
    /\bwant(?:ed)? to (?:pass on|begin|start|say a few words)\b|\b(?:on )?behalf of\b.{0,50}\bthank\b|\bwelcome (?:you )?(?:once again|back|again|to)\b|\blet me (?:once again )?(?:welcome|greet|wish|thank|congratulate)\b|\ballow me to (?:welcome|greet|thank|congratulate)\b|\b(?:grateful|thankful)\b.{0,20}\b(?:to|for)\b|\byou enjoy (?:the )?respect\b|\byou (?:have a very busy|must be busy|know (?:each|one))\b/i,
  ],
  [
    GATES.consoles,
    /^(?:my|our) (?:thoughts|prayers|hearts|sympath\w+|condolences)\b|\b(?:thoughts and prayers|our hearts go out|my thoughts are|rest in peace)\b|\b(?:offer|extend|express|send)\b.{0,25}\bcondolences\b/i,
  ],
  [GATES.consoles, /\b(?:laughter|applause)\)/i],
  [
    GATES.occasionSpoken,
    /\b(?:have|had|has|we|I) just (?:had|held|finished|concluded|completed|ended|come from|wrapped up)\b|\bhave just (?:ended|finished|concluded)\b/i,
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
  [GATES.occasionSpoken, /\b(?:pass on|convey|give)\b.{0,40}\b(?:wishes|regards|greetings)\b/i],
  [GATES.occasionSpoken, /\b(?:greatly |highly |very much )(?:value|appreciate)\b/i],
];

/** What was, what is hoped of the talks, and whom one mourns: whatever else the sentence names. */
const NEVER_NEWS: ReadonlySet<number> = new Set([GATES.recalls, GATES.promises, GATES.consoles]);
/** Openings behind which a decision may follow. */
const MAY_BE_NEWS: ReadonlySet<number> = new Set([GATES.discusses, GATES.matters, GATES.greets]);

/** What stands over, under and beside a text: headers of releases, notes on the record, calls to the reader. */
const HEADER =
  /^(?:\W*)(?:(?:the )?(?:press|news|media) (?:release|advisory|note|statement)\b(?! (?:said|says|added))|the (?:following|text (?:of|below))\b|text of\b|(?:below|here|what follows) (?:is|are)\b|(?:for|not for) (?:immediate|use)|as (?:prepared|delivered)|check against|note(?:s)? to (?:editors|correspondents|journalists)|(?:editor|publisher)[’']s note|media (?:contact|enquir|inquir)|for (?:more|further|additional) (?:information|details)|to (?:join|listen|register|attend|watch)\b|dial|please (?:contact|call|click|note|see|visit|rsvp)|click|read more|see also|sign up|subscribe|follow (?:us|@)|all rights|reporting by|editing by|additional reporting|with (?:files|reporting) from|this (?:article|story|report|page|post|transcript|translation) (?:was|is|has)|last (?:updated|modified)|published|updated|copyright|©)/i;
const ISSUED =
  /\battributable to\b|\bpress release (?:is|was) issued\b|\b(?:was|is) (?:issued|released)\b.{0,60}\b(?:press (?:office|service|secretary)|spokes\w+|department of communications|governments? of)\b/i;

/** "Foreign Minister Holt condemns the attack": a line above a statement, which says it in full. */
const DECK =
  /^(?:the )?(?:(?:\p{Lu}[\p{L}.’'-]*|of|for|the|and|to),?\s+)+(?:comments?|commented|responds?|reacts?|condemns?|welcomes?|calls|expresses|reiterates|praises|urges|announces|marks|pays|addresses|outlines|sets out|speaks|statement|congratulates|offers|confirms|discusses?|discussed|warns|visits|meets|makes|issues|launches|attends|hosts)\b/u;
/** Those who speak in statements themselves: a sentence of theirs is no deck. */
const STATES =
  /^(?:the )?(?:we\b|(?:united|european|government|uk|us|u\.s\.|eu|un|nato|security|members?|council|commission|union|african|g7|g20|quad|kingdom|nations|states|alliance|north)\b)/i;

/** A picture's credit. */
const CREDIT =
  /^\W*(?:image|photo(?:graph)?|picture|pictured|file|credit|source|illustration|video|courtesy|map|graphic)s?\b ?(?:credit|photo|image|by)?:|^\W*(?:file|stock|archive) (?:photo|picture|image)\b|\b(?:Getty Images|AFP Photo|AP Photo|UN Photo|Reuters File|EPA-EFE)\b|\/(?:AFP|AP|Reuters|EPA|Getty|POOL|Shutterstock|Wikimedia)\b|\.(?:svg|jpe?g|png|gif)\b/i;

/** Formulas that stand in every statement of the Security Council on an attack. */
const FORMULA =
  /\b(?:in all its forms and manifestations|criminal and unjustifiable|by all means,? in accordance with the charter|(?:deepest|heartfelt|sincere|profound) (?:sympathy|condolences)|(?:speedy|swift|full|quick) (?:and (?:full|speedy|complete) )?recovery to)\b/i;

/** "Foreign Minister Holt said:", and "Holt said: We …" in one line. */
const ANNOUNCES = /\b(?:said|says|stated|added|following statement[^:]{0,60}):(?:\s|$)/i;

/** How a whole sentence ends. */
const ENDS = /[.!…?][\])"'”’»]*$/u;

const IRREGULAR_PAST = new Set(
  'said told met made took held began went gave came got saw won lost led left kept sent set put cut hit let struck shot broke drew fell rose grew spoke wrote stood sat ran became brought bought thought sought fought taught caught found bound paid laid meant felt dealt built spent lent heard sold drove flew froze chose swore tore wore threw knew blew hung fled spread shut quit beat hurt cost does did has had is are was were says'.split(
    ' ',
  ),
);

/**
 * Which sentences an editor would never send as part of a summary or as a key quote: greetings, thanks and wishes,
 * salutations, headings, datelines, bylines, captions, release headers, reporters' questions, the headline again,
 * formulas, and sentences about the occasion alone. Asked of a sentence by its index, and of whether it is somebody's
 * own words; each is looked at when first asked for.
 *
 * @example findUnfit(layout, signsOf(layout, quotes))(0, true) // true for "Good morning, colleagues."
 */
export function findUnfit(
  layout: TextLayout,
  signs: SentenceSigns,
): (index: number, spoken: boolean) => boolean {
  const found: (boolean | undefined)[] = [];
  const strikes = strikesOf(layout, signs);
  return (index, spoken) => (found[2 * index + Number(spoken)] ??= strikes(index, spoken));
}

function strikesOf(layout: TextLayout, signs: SentenceSigns): (index: number, spoken: boolean) => boolean {
  const { sentences } = layout;
  const { said: all, gates } = signs;
  const asked = askersWords(layout);
  const headline = layout.headlineText ?? '';
  const headlineStems = contentStems(tokensOf(headline, { start: 0, end: headline.length }));
  const credits = all.map((said, index) => (gates[index]! & GATES.credit) !== 0 && CREDIT.test(said));
  const pictures = credits.includes(true);
  const stops = all.reduce((count, said) => count + Number(ENDS.test(said.slice(-8))), 0);
  const kept = stops > 0.9 * sentences.length;
  /** It stands alone above "Holt said:", or above a sentence that says it again. */
  const isDeck = (index: number): boolean => {
    const said = all[index]!;
    if (
      !DECK.test(said) ||
      STATES.test(said) ||
      !isAlone(layout.paragraphs[sentences[index]!.paragraph]!, sentences[index]!)
    )
      return false;
    const bag = signs.bag(index);
    return [index + 1, index + 2].some((next) => {
      const other = all[next];
      if (other === undefined) return false;
      return ANNOUNCES.test(other) || (next === index + 1 && overlap(bag, signs.bag(next)) >= 0.45);
    });
  };
  return (index, spoken) => {
    const sentence = sentences[index]!;
    const said = all[index]!;
    const first = signs.from[index]!;
    const length = sentence.to - first;
    const opens = (gate: number) => (gates[index]! & gate) !== 0;
    if (asked(sentence.paragraph) || said.endsWith(':') || credits[index]) return true;
    if (/[;,?]$/.test(said.slice(-1)) && (spoken || (length < 12 && !said.endsWith('?')))) return true;
    const words = layout.words.slice(first, sentence.to);
    if (words.filter((word) => word.isWord).length < 4) return true;
    // A line without a full stop is a heading, where the sentences of the text have theirs.
    if (kept && !ENDS.test(said.slice(-8)) && (length < 10 || index < 2)) return true;
    if (length < 10 && !ENDS.test(said.slice(-8)) && !hasVerb(words)) return true;
    if (HEADER.test(said) || (opens(GATES.issued) && ISSUED.test(said))) return true;
    if (opens(GATES.formula) && FORMULA.test(said)) return true;
    if (isCaption(layout, index, credits[index + 1] ?? false, pictures, words)) return true;
    if (index < 3 && headlineStems.size > 3 && repeats(signs.bag(index), headlineStems)) return true;
    if (index < 2 && !spoken && isDeck(index)) return true;
    if (opens(GATES.courtesy) && isCourtesy(said, spoken)) return true;
    const short = spoken && length <= 45;
    if (
      short &&
      OCCASION_SPOKEN.some(([gate, pattern]) => NEVER_NEWS.has(gate) && opens(gate) && pattern.test(said))
    )
      return true;
    if (opens(GATES.tells) && TELLS.test(said)) return false;
    if (length <= 34 && opens(GATES.occasion) && hits(OCCASION, said)) return true;
    if (!short) return false;
    // "I would like to inform you that we have agreed", "in our talks we decided": news all the same.
    const [decides, , , number] = signs.news(index);
    const isNews = decides === 1 || number === 1;
    return OCCASION_SPOKEN.some(
      ([gate, pattern]) => opens(gate) && !(isNews && MAY_BE_NEWS.has(gate)) && pattern.test(said),
    );
  };
}

const hits = (patterns: readonly RegExp[], said: string) => patterns.some((pattern) => pattern.test(said));

const isCourtesy = (said: string, spoken: boolean): boolean =>
  (spoken || /\b(?:I|we|my|our)\b/i.test(said)) &&
  !/\b(?:he|she|they|who) (?:also )?thanked\b/.test(said) &&
  !THANKS_FOR_NEWS.test(said) &&
  hits(COURTESY, said);

const repeats = (bag: ReadonlySet<string>, headline: ReadonlySet<string>) =>
  bag.size <= headline.size && [...bag].every((word) => headline.has(word));

/** Whether a paragraph belongs to a reporter's turn: from a label of one who asks to the next label. */
function askersWords(layout: TextLayout): (paragraph: number) => boolean {
  const asked = new Set<number>();
  let asking = false;
  for (let index = 0; index < layout.paragraphs.length; index++) {
    const label = layout.labels.get(index);
    if (label && !label.bare) asking = label.form === 'asker';
    if (asking) asked.add(index);
  }
  return (paragraph) => asked.has(paragraph);
}

/** A line under a picture: a credit follows it, or it has no verb, or it says who stands left and right. */
function isCaption(
  layout: TextLayout,
  index: number,
  creditNext: boolean,
  pictures: boolean,
  words: readonly Word[],
): boolean {
  const sentence = layout.sentences[index]!;
  const paragraph = layout.paragraphs[sentence.paragraph]!;
  const alone = isAlone(paragraph, sentence);
  if (creditNext && alone && words.length < 45) return true;
  if (!alone || words.length >= 45) return false;
  const dated = () => words.some(({ text }) => /^(?:19|20)\d\d$/.test(text));
  return (
    (pictures ||
      dated() ||
      (words.length < 16 && startsUpper(words[0]?.text ?? '') && !hasBareVerb(words))) &&
    !hasVerb(words)
  );
}

const isAlone = (paragraph: Span, sentence: Span) =>
  sentence.end - sentence.start >= 0.45 * (paragraph.end - paragraph.start);

/** Whether a finite verb can be among the words. A participle before its preposition ("seized by Iran") is none. */
function hasVerb(words: readonly Word[]): boolean {
  return words.some((word, at) => {
    const kind = wordClass(word);
    if (kind === 'POSS') return /^(?:PRON|DET|THAT)$/.test(wordClass(words[at - 1]));
    if (!word.isWord) return false;
    if (kind === 'AUX' || kind === 'MODAL' || IRREGULAR_PAST.has(word.low)) return true;
    if (/['’](?:d|m|ve|re|ll)$/.test(word.low)) return true;
    const next = wordClass(words[at + 1]);
    if (kind === 'ED') return at > 0 && !AFTER_PARTICIPLE.has(words[at + 1]?.low ?? '.');
    if (kind === 'PRON')
      return SUBJECTS.has(word.low) || (OBJECTS.has(word.low) && wordClass(words[at - 1]) === 'W');
    // "Iran rejects the offer": a noun, then a word in -s before what can follow a verb.
    return kind === 'S' && at > 0 && AFTER_VERB.has(next) && !BEFORE_NOUN.has(wordClass(words[at - 1]));
  });
}

/** Whether a plain form may be a verb: "Germans now consider". */
const hasBareVerb = (words: readonly Word[]): boolean =>
  words.some((word, at) => {
    if (wordClass(word) !== 'W' || at === 0) return false;
    const before = wordClass(words[at - 1]!);
    return (
      before === 'S' ||
      (before === 'ADV' && at > 1) ||
      before === ',' ||
      (words[at - 1]!.isWord && words[at - 1]!.low.endsWith('s'))
    );
  });

const SUBJECTS = new Set(['i', 'we', 'he', 'she', 'they', 'you', 'who']);
const OBJECTS = new Set(['him', 'her', 'them', 'me', 'us']);
const AFTER_PARTICIPLE = new Set('by in at to on from during outside near with for and .'.split(' '));
const AFTER_VERB = new Set(['DET', 'THAT', 'TO', 'NAME', 'PRON', 'NUM', 'PREP', 'ADV', 'W', 'ING']);
const BEFORE_NOUN = new Set(['DET', 'NUM', 'PREP', 'CONJ', 'AUX', 'ING', 'ED', 'POSS']);

import type { Span } from '../../text/article.ts';
import { tokensOf } from '../../text/tokensOf.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import { wordClass } from '../layout/wordClass.ts';
import { contentStems } from './contentStems.ts';
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

/** Sentences about the occasion alone: that it took place, where, who came, that it went well. */
const OCCASION: readonly RegExp[] = [
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
const OCCASION_SPOKEN: readonly RegExp[] = [
  /\b(?:have|had|has|we|I) just (?:had|held|finished|concluded|completed|ended|come from|wrapped up)\b|\bhave just (?:ended|finished|concluded)\b/i,
  /\bour (?:first|second|third|fourth|fifth|sixth|seventh|\d+th) (?:\w+ )?(?:meeting|visit|summit)\b/i,
  /\b(?:had|have had|held|was|were|been|conducted|rate)\b.{0,30}\b(?:sincere|interesting|good|substantive|substantial|constructive|fruitful|productive|excellent|useful|meaningful|comprehensive|wide-ranging|in-depth|great|wonderful|very highly)\b(?=[^.]{0,45}$|.{0,40}\b(?:conversations?|talks|discussions?|meetings?|exchanges?|dialogue|atmosphere|way|sense)\b)/i,
  /\b(?:confident|sure|certain|hope|believe|convinced)\b.{0,40}\b(?:talks|meeting|discussions?|conference|summit|visit)\b.{0,25}\b(?:productive|fruitful|useful|successful|constructive|impetus|momentum)/i,
  /\b(?:talks|meeting|conversation|discussions?)\b.{0,40}\b(?:held|took place|were|was)\b.{0,30}\batmosphere\b/i,
  /\b(?:pass on|convey|give)\b.{0,40}\b(?:wishes|regards|greetings)\b/i,
  /\b(?:greatly |highly |very much )(?:value|appreciate)\b/i,
];

/** What stands over, under and beside a text: headers of releases, notes on the record, calls to the reader. */
const HEADER =
  /^(?:\W*)(?:(?:the )?(?:press|news|media) (?:release|advisory|note|statement)\b(?! (?:said|says|added))|the (?:following|text (?:of|below))\b|text of\b|(?:below|here|what follows) (?:is|are)\b|(?:for|not for) (?:immediate|use)|as (?:prepared|delivered)|check against|note(?:s)? to (?:editors|correspondents|journalists)|(?:editor|publisher)[’']s note|media (?:contact|enquir|inquir)|for (?:more|further|additional) (?:information|details)|to (?:join|listen|register|attend|watch)\b|dial|please (?:contact|call|click|note|see|visit|rsvp)|click|read more|see also|sign up|subscribe|follow (?:us|@)|all rights|reporting by|editing by|additional reporting|with (?:files|reporting) from|this (?:article|story|report|page|post|transcript|translation) (?:was|is|has)|last (?:updated|modified)|published|updated|copyright|©)/i;
const ISSUED =
  /\battributable to\b|\bpress release (?:is|was) issued\b|\b(?:was|is) (?:issued|released)\b.{0,60}\b(?:press (?:office|service|secretary)|spokes\w+|department of communications|governments? of)\b/i;

/** A picture's credit. */
const CREDIT =
  /^\W*(?:image|photo(?:graph)?|picture|pictured|file|credit|source|illustration|video|courtesy|map|graphic)s?\b ?(?:credit|photo|image|by)?:|^\W*(?:file|stock|archive) (?:photo|picture|image)\b|\b(?:Getty Images|AFP Photo|AP Photo|UN Photo|Reuters File|EPA-EFE)\b|\/(?:AFP|AP|Reuters|EPA|Getty|POOL|Shutterstock|Wikimedia)\b|\.(?:svg|jpe?g|png|gif)\b/i;

/** Formulas that stand in every statement of the Security Council on an attack. */
const FORMULA =
  /\b(?:in all its forms and manifestations|criminal and unjustifiable|by all means,? in accordance with the charter|(?:deepest|heartfelt|sincere|profound) (?:sympathy|condolences)|(?:speedy|swift|full|quick) (?:and (?:full|speedy|complete) )?recovery to)\b/i;

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
 * @example findUnfit(layout, signsOf(layout))(0, true) // true for "Good morning, colleagues."
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
  return (index, spoken) => {
    const sentence = sentences[index]!;
    const said = all[index]!;
    const length = sentence.to - sentence.from;
    const opens = (gate: number) => (gates[index]! & gate) !== 0;
    if (asked(sentence.paragraph) || said.endsWith(':') || credits[index]) return true;
    if (/[;,?]$/.test(said.slice(-1)) && (spoken || (length < 12 && !said.endsWith('?')))) return true;
    const words = layout.words.slice(sentence.from, sentence.to);
    if (words.filter((word) => word.isWord).length < 4) return true;
    // A line without a full stop is a heading, where the sentences of the text have theirs.
    if (kept && !ENDS.test(said.slice(-8)) && (length < 10 || index < 2)) return true;
    if (length < 10 && !ENDS.test(said.slice(-8)) && !hasVerb(words)) return true;
    if (HEADER.test(said) || (opens(GATES.issued) && ISSUED.test(said))) return true;
    if (opens(GATES.formula) && FORMULA.test(said)) return true;
    if (isCaption(layout, index, credits[index + 1] ?? false, pictures, words)) return true;
    if (index < 3 && headlineStems.size > 3 && repeats(signs.bag(index), headlineStems)) return true;
    if (opens(GATES.courtesy) && isCourtesy(said, spoken)) return true;
    if (opens(GATES.tells) && TELLS.test(said)) return false;
    return (
      length <= 34 &&
      ((opens(GATES.occasion) && hits(OCCASION, said)) ||
        (spoken && opens(GATES.occasionSpoken) && hits(OCCASION_SPOKEN, said)))
    );
  };
}

const hits = (patterns: readonly RegExp[], said: string) => patterns.some((pattern) => pattern.test(said));

const isCourtesy = (said: string, spoken: boolean): boolean =>
  (spoken || /\b(?:I|we|my|our)\b/i.test(said)) &&
  !/\b(?:he|she|they|who) (?:also )?thanked\b/.test(said) &&
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
  return (pictures || dated()) && !hasVerb(words);
}

const isAlone = (paragraph: Span, sentence: Span) =>
  sentence.end - sentence.start >= 0.45 * (paragraph.end - paragraph.start);

/** Whether a finite verb can be among the words. A participle before its preposition ("seized by Iran") is none. */
function hasVerb(words: readonly Word[]): boolean {
  return words.some((word, at) => {
    if (!word.isWord) return false;
    const kind = wordClass(word);
    if (kind === 'AUX' || kind === 'MODAL' || IRREGULAR_PAST.has(word.low)) return true;
    if (kind === 'POSS') return wordClass(words[at - 1]) === 'PRON';
    const next = wordClass(words[at + 1]);
    if (kind === 'ED') return at > 0 && !AFTER_PARTICIPLE.has(words[at + 1]?.low ?? '.');
    if (kind === 'PRON')
      return SUBJECTS.has(word.low) || (OBJECTS.has(word.low) && wordClass(words[at - 1]) === 'W');
    // "Iran rejects the offer": a noun, then a word in -s before what can follow a verb.
    return kind === 'S' && at > 0 && AFTER_VERB.has(next) && !BEFORE_NOUN.has(wordClass(words[at - 1]));
  });
}

const SUBJECTS = new Set(['i', 'we', 'he', 'she', 'they', 'you', 'who']);
const OBJECTS = new Set(['him', 'her', 'them', 'me', 'us']);
const AFTER_PARTICIPLE = new Set('by in at to on from during outside near with for and .'.split(' '));
const AFTER_VERB = new Set(['DET', 'THAT', 'TO', 'NAME', 'PRON', 'NUM', 'PREP', 'ADV', 'W', 'ING']);
const BEFORE_NOUN = new Set(['DET', 'NUM', 'PREP', 'CONJ', 'AUX', 'ING', 'ED', 'POSS']);

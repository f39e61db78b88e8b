import type { Span } from '../../text/article.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import { wordClass } from '../layout/wordClass.ts';
import { wordsOfLine } from '../layout/wordsOfLine.ts';
import { askersWords } from './askers.ts';
import { contentStems, overlap } from './contentStems.ts';
import type { SentenceSigns } from './sentenceSigns.ts';
import {
  ANNOUNCES,
  ASIDES,
  CEREMONY,
  COURTESY,
  CREDIT,
  DECK,
  FORMULA,
  HARD,
  HEADER,
  INTRODUCES,
  ISSUED,
  MANAGES,
  MAY_BE_NEWS,
  MORE_THAN_TOPICS,
  NEVER_NEWS,
  OCCASION,
  OCCASION_SPOKEN,
  ONLY_TOPICS,
  STATES,
  TELLS,
  THANKS_FIRST,
  THANKS_FOR_NEWS,
} from './unfitPatterns.ts';
import { GATES } from './wordGates.ts';

/** So many sentences below a deck are looked at for its words. */
const SAID_AGAIN = 6;
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
  const headlineStems = contentStems(wordsOfLine(headline, layout.language));
  const credits = all.map((said, index) => (gates[index]! & GATES.credit) !== 0 && CREDIT.test(said));
  const pictures = credits.includes(true);
  const captions = new Set(
    sentences
      .filter(
        ({ paragraph }, index) =>
          credits[index] && layout.paragraphs[paragraph]!.end - layout.paragraphs[paragraph]!.start < 400,
      )
      .map(({ paragraph }) => paragraph),
  );
  const behind = layout.paragraphs.findIndex(({ start, end }, index) => {
    const head = layout.text.slice(start, Math.min(end, start + 60));
    return BEHIND.test(head) || (index > layout.paragraphs.length / 2 && ABOUT.test(head));
  });
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
    const far = REMARKS.test(said) ? 5 : 2;
    return (
      all.slice(index + 1, index + 1 + far).some((other) => ANNOUNCES.test(other)) ||
      (index + 1 < all.length && overlap(signs.bag(index), signs.bag(index + 1)) >= 0.45)
    );
  };
  /** It stands alone above a longer sentence with the same words. */
  const isSaidAgain = (index: number): boolean => {
    const bag = signs.bag(index);
    return (
      index + 1 < all.length &&
      bag.size >= 4 &&
      bag.size <= signs.bag(index + 1).size &&
      isAlone(layout.paragraphs[sentences[index]!.paragraph]!, sentences[index]!) &&
      overlap(bag, signs.bag(index + 1)) >= 0.75
    );
  };
  /** A line without a full stop that one of the next sentences says again: a deck. */
  const isDeckLine = (index: number): boolean => {
    if (ENDS.test(all[index]!.slice(-8)) || signs.bag(index).size < 4) return false;
    if (!isAlone(layout.paragraphs[sentences[index]!.paragraph]!, sentences[index]!)) return false;
    // Above a byline it is one already where little else is said.
    const least = /^By \p{Lu}/u.test(all[index + 1] ?? '') ? 0.5 : 0.75;
    return all.slice(index + 1, index + 1 + SAID_AGAIN).some((said, far) => {
      const isWhole = ENDS.test(said.slice(-8));
      return isWhole && overlap(signs.bag(index), signs.bag(index + 1 + far)) >= least;
    });
  };
  return (index, spoken) => {
    const sentence = sentences[index]!;
    const said = all[index]!;
    const first = signs.from[index]!;
    const length = sentence.to - first;
    const opens = (gate: number) => (gates[index]! & gate) !== 0;
    if (behind > 0 && sentence.paragraph >= behind) return true;
    if (asked(sentence.paragraph) || said.endsWith(':') || credits[index]) return true;
    if (pictures && !spoken && captions.has(sentence.paragraph)) return true;
    if (PREAMBLE.test(said) || ASKED_OF.test(said)) return true;
    // Of a resolution each paragraph ends so.
    const operative = OPERATIVE.test(said);
    if (/[;,?]$/.test(said.slice(-1)) && !operative && (spoken || (length < 12 && !said.endsWith('?'))))
      return true;
    const words = layout.words.slice(first, sentence.to);
    if (words.filter((word) => word.isWord).length < (spoken ? 5 : 4)) return true;
    // A line without a full stop is a heading, where the sentences of the text have theirs.
    if (!ENDS.test(said.slice(-8)) && TITLED.test(said)) return true;
    if (kept && !operative && !ENDS.test(said.slice(-8)) && (length < 10 || index < 2)) return true;
    if (length < 10 && !operative && !ENDS.test(said.slice(-8)) && !hasVerb(words)) return true;
    if (INTRODUCES.test(said)) return true;
    if (HEADER.test(said) || (opens(GATES.issued) && ISSUED.test(said))) return true;
    if (opens(GATES.formula) && FORMULA.test(said)) return true;
    if (LISTED.test(said) && !hasVerb(words)) return true;
    if (!spoken && ((DATED.test(said) && SCENE.test(said)) || COUNTED.test(said) || POSTED.test(said)))
      return true;
    // "At its peak, 13 per cent of it.": an answer that only its question completes.
    if (spoken && length < FRAGMENT && FRAGMENTS.test(said) && !hasVerb(words) && !hasBareVerb(words))
      return true;
    if (!operative && isCaption(layout, index, credits[index + 1] ?? false, pictures, words)) return true;
    if (index < 3 && headlineStems.size > 3 && repeats(signs.bag(index), headlineStems)) return true;
    if (index < 2 && !spoken && (isDeck(index) || isSaidAgain(index))) return true;
    if (index < 4 && !spoken && isDeckLine(index)) return true;
    if (spoken ? ASKED.test(said) || startsOver(said) : NOTHING_QUOTED.test(said)) return true;
    const inMarks = (layout.words[first + 1]?.quotedSpan ?? -1) >= 0;
    if (opens(GATES.courtesy) && isCourtesy(said, spoken || inMarks)) return true;
    if (spoken && signs.weight(index) <= 0 && (said.match(OFFICES)?.length ?? 0) >= MANY_OFFICES) return true;
    if ((spoken || inMarks) && opens(GATES.manages) && hits(MANAGES, said)) return true;
    if (opens(GATES.asides) && (spoken || inMarks || SELF.test(said)) && hits(ASIDES, said)) return true;
    if (!spoken && opens(GATES.occasion) && CEREMONY.test(said)) return true;
    if (spoken && signs.news(index)[3] === 0 && tellsTopicsOnly(said)) return true;
    const short = spoken && length <= 45;
    if (
      short &&
      OCCASION_SPOKEN.some(([gate, pattern]) => NEVER_NEWS.has(gate) && opens(gate) && pattern.test(said))
    )
      return true;
    if (opens(GATES.tells) && TELLS.test(said)) return false;
    if (length <= 40 && opens(GATES.occasion) && hits(OCCASION, said)) return true;
    if (!short) return false;
    // "I would like to inform you that we have agreed", "in our talks we decided": news all the same.
    const [decides, , , number] = signs.news(index);
    const isNews = decides === 1 || number === 1 || (opens(GATES.hard) && HARD.test(said));
    return OCCASION_SPOKEN.some(
      ([gate, pattern]) => opens(gate) && !(isNews && MAY_BE_NEWS.has(gate)) && pattern.test(said),
    );
  };
}

/** Under a picture: "President Holm waves as she leaves the palace in Lindby, Wednesday, July 26, 2017", "1 of 2 …"; plain words first. */
const SCENE =
  /^(?:\p{Lu}|in this)[^.]{5,120}? (?:waves?|speaks?|looks?|arrives?|walks?|listens?|gestures?|poses?|stands?|sits?|shakes? hands|attends?|delivers?|addresses|greets?|holds?|leaves?|reacts?|smiles?|talks?|meets?|is (?:seen|shown|pictured))\b.{0,160}\b(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)\p{L}*\.? \d{1,2}, (?:19|20)\d\d\b/u;
const DATED = /, (?:19|20)\d\d\b/;
const COUNTED = /^\d{1,2} of \d{1,2} /;
/** What was posted elsewhere, with its address. */
const POSTED = /\bpic\.twitter\.com\/|\bhttps?:\/\/t\.co\/|<\/?tweet\b/i;
/** A heading over what a release adds to its news. */
const BEHIND =
  /^(?:background(?: information)?|notes? (?:to|for) editors|further information|ends?|###)[:.]?\s*(?:\n|$)/i;
/** A heading over what an organisation says of itself, near the end. */
const ABOUT = /^about (?:us|the \p{Lu}|\p{Lu})[^.\n]{0,45}(?:\n|$)/iu;
/** An item of a list, or whoever said what stands above. */
const LISTED = /^[–—•*-]\s*\p{Lu}/u;
/** What a resolution recalls before it decides, and what it decides. */
const PREAMBLE =
  /^(?:(?:also|further|deeply|gravely) )?(?:recalling|noting|reaffirming|having|acting|bearing in mind|expressing|mindful|guided|recogni[sz]ing|concerned|emphasi[sz]ing|welcoming|considering|determined|convinced|stressing|underlining|taking (?:into account|note))\b.*[;,]$/i;
const OPERATIVE =
  /^(?:also |further |strongly )?(?:decides|demands|calls (?:on|for|upon)|urges|condemns|requests|authori[sz]es|extends|endorses|imposes|suspends|lifts|recommends|rejects|deplores)\b.*[;.]$/i;
/** Of so many words or more a sentence of a speaker has a verb, though it is not known for one. */
const FRAGMENT = 20;
const FRAGMENTS =
  /^[–—…-]?\s*(?:at|based on|not|nor|including|without|especially|particularly|because of)\b/i;
/** A line above remarks. */
const REMARKS = /\b(?:statement|comments?|commented|responds?|reacts?|speaks)\b/i;
/** A question that the transcript ends with a full stop, as written questions of parliaments are. */
const ASKED =
  /^(?:what|which) (?:\w+ ){0,3}(?:steps|assessment|discussions|progress|plans|support|representations|action|estimate) (?:he|she|they|the|his|her|their|has|have|is|was)\b|^(?:if|whether) (?:he|she|they|the \w+) will\b[^,]*\.$|^how (?:many|much|often)\b[^,]*\.$|^(?:(?:and|so|but|well),? )?(?:do|does|did|can|could|would|will|are|were|have) you\b/i;
/** Somebody's own words, though nobody is known to say them. */
const SELF = /\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur)\b/;
/** A line that says whose words follow: "Germany – Statements by Anton Berg, minister, at his press conference". */
const TITLED =
  /^(?:[^.]{0,60} [–—-] )?(?:(?:joint|press|opening|closing) )*(?:statements?|remarks|speech|address|interview|comments) (?:by|of|with|given by|made by) \p{Lu}/iu;
/** What is asked in what was discussed. */
const WHETHER = /\b(?:whether|if|how)\b.*$/i;
/** A question of a parliament, which nobody's label stands before. */
const ASKED_OF = /^(?:\(urgent question\):? *)?to ask (?:the|her|his|him)\b/i;
/** Who speaks breaks off and begins again: "I am—I have something …", "And — and it reflects". */
const STARTS_OVER =
  /\b(\p{L}{4,}) (?:\p{L}+ ){1,3}[–—] \1\b|^(?:(?:and|no|well|yes|oh|so|but),? )*(\p{L}+)(?:[’']\p{L}+)?(?: \p{L}+){0,3} ?(?:—|–|--) ?(?:and )?\2\b/iu;
/** Who came along: so many offices, and nothing that anybody did. */
const OFFICES =
  /\b(?:minister|deputy|chief|ambassador|aide|secretary|governor|head|director|chair(?:man|woman|person)?|assistant|adviser|advisor)\b/gi;
const MANY_OFFICES = 4;
const startsOver = (said: string): boolean =>
  (said.includes('—') || said.includes('–') || said.includes('--')) && STARTS_OVER.test(said);
/** "Let me be clear," said Holt. */
const NOTHING_QUOTED =
  /^["“](?:let me (?:be|make|say|put)|I (?:want|would like) to (?:be|make|say)|look|well|listen|to be (?:clear|honest|frank)|first of all)\b[^"”]{0,40},["”] (?:said|added|says|continued|stressed) [^.]{1,40}\.$/i;

/** "As he said, we discussed the referendum": nothing behind it tells more. */
function tellsTopicsOnly(said: string): boolean {
  const named = ONLY_TOPICS.exec(said);
  return named !== null && !MORE_THAN_TOPICS.test(said.slice(named[0].length).replace(WHETHER, ''));
}

const hits = (patterns: readonly RegExp[], said: string) => patterns.some((pattern) => pattern.test(said));

const isCourtesy = (said: string, spoken: boolean): boolean =>
  THANKS_FIRST.test(said)
    ? !THANKS_FOR_NEWS.test(said)
    : (spoken || /\b(?:I|we|my|our)\b/i.test(said)) &&
      !/\b(?:he|she|they|who) (?:also )?thanked\b/.test(said) &&
      !THANKS_FOR_NEWS.test(said) &&
      hits(COURTESY, said);

const repeats = (bag: ReadonlySet<string>, headline: ReadonlySet<string>) =>
  bag.size <= headline.size && [...bag].every((word) => headline.has(word));

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
  // A caption that the page's text runs on from: "The flag of Elbonia. The flag is …"
  if (!alone && sentence.start === paragraph.start && words.length < 16)
    return startsUpper(words[0]?.text ?? '') && !hasVerb(words) && !hasBareVerb(words);
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
    if (at > 0 && STATED.has(word.low)) return true;
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

/** What offices do in their statements, in the present: no nouns stand in their stead. */
const STATED = new Set(
  'welcomes condemns urges expresses regrets rejects reaffirms reiterates commends stresses warns denounces deplores underlines emphasises emphasizes congratulates encourages'.split(
    ' ',
  ),
);
const SUBJECTS = new Set(['i', 'we', 'he', 'she', 'they', 'you', 'who']);
const OBJECTS = new Set(['him', 'her', 'them', 'me', 'us']);
const AFTER_PARTICIPLE = new Set('by in at to on from during outside near with for and .'.split(' '));
const AFTER_VERB = new Set(['DET', 'THAT', 'TO', 'NAME', 'PRON', 'NUM', 'PREP', 'ADV', 'W', 'ING']);
const BEFORE_NOUN = new Set(['DET', 'NUM', 'PREP', 'CONJ', 'AUX', 'ING', 'ED', 'POSS']);

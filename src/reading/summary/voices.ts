import type { TextLayout } from '../layout/layOut.ts';
import type { Quote } from '../reading.ts';
import { askersWords, loneQuestions } from './askers.ts';
import type { Looked } from './doubt.ts';
import { argues, isLabelledOpinion } from './opinion.ts';
import type { SentenceSigns } from './sentenceSigns.ts';

/** A text as the summary looks at it: who speaks, what is struck, what kind of text it is. */
export function lookAt(
  layout: TextLayout,
  quotes: readonly Quote[],
  signs: SentenceSigns,
  unfit: (index: number, spoken: boolean) => boolean,
): Looked {
  const voices = voicesOf(layout, quotes);
  const told = voices.map((voice, index) => unfit(index, voice !== null));
  const unnamed = isSpeech(layout, voices, quotes) || isInterview(layout, voices, quotes);
  const labelled = isLabelledOpinion(layout, signs, voices);
  const talk = !labelled && (unnamed || (isTalk(layout, voices, told) && !quotesSeveral(voices, quotes)));
  // Of a speech whose speaker nobody knows all is somebody's own words.
  const struck =
    unnamed && voices.every((voice) => voice === null) ? told.map((_, index) => unfit(index, true)) : told;
  const readout = !labelled && !talk && isReadout(layout, signs, struck, quotes);
  return {
    layout,
    signs,
    struck,
    voices,
    talk,
    readout,
    opinion:
      labelled ||
      (!talk && !readout && (isOwnView(layout, voices, quotes) || argues(layout, signs, voices, quotes))),
    asked: isAsked(layout),
  };
}

/** Whether a paragraph is a question of somebody who is there to ask. */
function isAsked(layout: TextLayout): boolean {
  const asked = askersWords(layout);
  return layout.paragraphs.some((_, paragraph) => asked(paragraph));
}

/** Words by which somebody speaks of himself, alone or with others. */
const SELVES = /^(?:I|my|we|our|us|I['’](?:m|ve|d|ll)|we['’](?:re|ve|d|ll))$/i;

/** What a headline calls a text in which somebody speaks. */
const SPEECH = /\b(?:statement|remarks|speech|address|intervention|press conference)\b/i;

/** Whom a speech addresses or thanks where it begins. */
const ADDRESS =
  /\bthank you\b|\bgood (?:morning|afternoon|evening)\b|\b(?:I am|I[’']m|it is|it[’']s) (?:a |an )?(?:\w+ )?(?:pleased|delighted|glad|happy|hono(?:u)?red|pleasure|hono(?:u)?r) to\b|\b(?:Mr|Madam|Mister) (?:Deputy |Acting )?(?:Speaker|President|Chair(?:man|woman|person)?)\b|\b(?:your )?excellenc(?:y|ies),|\bladies and gentlemen,|\bdistinguished (?:colleagues|guests|delegates|members)\b/i;
const ADDRESSED_WITHIN = 400;
/** Whom members of a House name in a debate. */
const MEMBERS_OF_HOUSE = /\b(?:hon|honou?rable)\.? (?:and \p{L}+ )?(?:Friend|Lady|Gentleman|Member)s?\b/giu;

/** Of the sentences of a speech so many have "I" or "we" in them; where none has "I" so many. */
const OF_SELF = 1 / 3;
const MOSTLY_OF_SELF = 1 / 2;

/** Whether a text is somebody's speech, by its headline and its "I" and "we", though nobody is known to speak. */
function isSpeech(layout: TextLayout, voices: readonly (string | null)[], quotes: readonly Quote[]): boolean {
  const isAddressed =
    ADDRESS.test(layout.text.slice(0, ADDRESSED_WITHIN)) ||
    (layout.text.match(MEMBERS_OF_HOUSE)?.length ?? 0) >= 2;
  if (!SPEECH.test(layout.headlineText ?? '') && !isAddressed) return false;
  const { length } = layout.sentences;
  const own = ofSelf(layout, voices, SELVES);
  return (
    (ofSelf(layout, voices, /^(?:I|my|I['’](?:m|ve|d|ll))$/) >= 2 || own >= MOSTLY_OF_SELF * length) &&
    own >= OF_SELF * length &&
    quotes.filter(({ kind }) => kind === 'direct').length <= length / 6
  );
}

/** Of the paragraphs of an interview so many are questions. */
const ASKING = 1 / 4;

/** Whether questions stand alone above answers in which somebody speaks of himself, and that nobody puts in marks. */
function isInterview(
  layout: TextLayout,
  voices: readonly (string | null)[],
  quotes: readonly Quote[],
): boolean {
  const questions = loneQuestions(layout);
  return (
    questions.length > 0 &&
    questions.length >= ASKING * layout.paragraphs.length &&
    questions.every((paragraph, at) => paragraph + 1 !== questions[at + 1]) &&
    ofSelf(layout, voices, SELVES) >= 2 &&
    quotes.filter(({ kind }) => kind === 'direct').length < questions.length
  );
}

/** How many sentences of the narrator have one of these words outside marks. */
const ofSelf = ({ sentences, words }: TextLayout, voices: readonly (string | null)[], self: RegExp): number =>
  sentences.filter(({ from, to }, index) => {
    if (voices[index] !== null) return false;
    for (let at = from; at < to; at++)
      if (self.test(words[at]!.text) && words[at]!.quotedSpan < 0) return true;
    return false;
  }).length;

/** Whether the narrator speaks of himself, outside marks, and quotes hardly anybody. */
function isOwnView(
  layout: TextLayout,
  voices: readonly (string | null)[],
  quotes: readonly Quote[],
): boolean {
  const { length } = layout.sentences;
  const own = ofSelf(layout, voices, /^(?:I|my|I['’](?:m|ve|d|ll))$/);
  return own >= 2 && own >= length / 8 && quotes.length <= length / 6;
}

/** Who speaks each sentence of a transcript or statement; null where the narrator does. */
function voicesOf(layout: TextLayout, quotes: readonly Quote[]): (string | null)[] {
  const turns = quotes.filter((quote) => quote.kind === 'spoken');
  let turn = 0;
  return layout.sentences.map((sentence) => {
    while (turn < turns.length && turns[turn]!.end <= sentence.start) turn++;
    const one = turns[turn];
    return one && one.start < sentence.end ? (one.speakerName ?? one.speaker?.text ?? '') : null;
  });
}

/**
 * Whether most of a text is somebody's own words: a transcript, a statement, a text in marks from end to end. The lines that
 * introduce and date it are not counted.
 */
function isTalk(layout: TextLayout, voices: readonly (string | null)[], struck: readonly boolean[]): boolean {
  let own = 0;
  let all = 0;
  for (const { quotedSpan, sentence } of layout.words) {
    const isOwn = quotedSpan >= 0 || (sentence >= 0 && voices[sentence] !== null);
    if (isOwn) own++;
    if (isOwn || sentence < 0 || !struck[sentence]) all++;
  }
  return own > all * (RECORD.test(`${layout.headlineText ?? ''} ${layout.text.slice(0, HEAD)}`) ? 0.4 : 0.6);
}

/** Whether the narrator has the words of several persons in marks: news, however much of it is in marks. */
const quotesSeveral = (voices: readonly (string | null)[], quotes: readonly Quote[]): boolean =>
  voices.every((voice) => voice === null) &&
  new Set(quotes.filter(({ kind }) => kind === 'direct').flatMap(({ speakerName }) => speakerName ?? []))
    .size > 1;

/** What a text calls itself whose speaker reports what others have said: of its own words fewer are enough. */
const RECORD = /\b(?:transcript|verbatim|briefing|press conference|gaggle)\b/i;
const HEAD = 200;

/** Of a communiqué so many sentences begin with both. */
const SIDES =
  /^(?:the (?:two|three) (?:sides|leaders|ministers|heads|presidents|parties|countries)|both (?:sides|leaders|ministers|presidents|parties|countries)|the (?:sides|parties|(?:foreign )?ministers|leaders|presidents))\b/i;
const FEWEST_SIDES = 3;
/** What a headline calls what several states have agreed on. */
const COMMUNIQUE = /\bcommuniqu[eé]\b|\bjoint (?:statement|declaration|press release)\b/iu;

/** What a headline calls what an office tells of a call or a meeting. */
const READOUT =
  /^(?:read-?out\b|(?:\p{Lu}[\p{L}.’'-]* ){1,6}(?:phone |telephone )?(?:call|conversation|meeting)s? with\b|(?:phone|telephone) (?:call|conversation)\b)/u;

/** Who reads out what was said for somebody else. */
const READS_OUT =
  /\b(?:spokes\p{L}+|ministry|department|office|kremlin|white house|downing street|palace|statement|read-?out)\b/iu;

/** Whether all words in marks are those of a spokesperson or an office. */
function isReadOutOnly(quotes: readonly Quote[]): boolean {
  const inMarks = quotes.filter(({ kind }) => kind === 'direct' || kind === 'mixed');
  const readers = new Set(
    quotes.flatMap(({ speaker, speakerName }) =>
      speakerName !== null && READS_OUT.test(speaker?.text ?? '') ? [speakerName] : [],
    ),
  );
  return inMarks.every(
    ({ speaker, speakerName }) =>
      READS_OUT.test(speakerName ?? speaker?.text ?? '') || readers.has(speakerName ?? ''),
  );
}

/** "… said on Thursday": as reporters write. */
const ON_A_DAY =
  /\b(?:said|told|announced)\b[^.]{0,30}? (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;

/**
 * Whether an office reports what was said: no words in marks but those of who reads it out, and a contact first or positions in
 * half of it.
 */
function isReadout(
  { marked, headlineText }: TextLayout,
  signs: SentenceSigns,
  struck: readonly boolean[],
  quotes: readonly Quote[],
): boolean {
  const fit = [...struck.keys()].filter((index) => !struck[index]);
  const sides = signs.said.filter((said) => SIDES.test(said)).length >= FEWEST_SIDES;
  if (marked.some(({ start, end }) => end - start > 60))
    return fit.length > 0 && (sides || signs.contact(fit[0]!)) && isReadOutOnly(quotes);
  return (
    fit.length > 0 &&
    (COMMUNIQUE.test(headlineText ?? '') ||
      READOUT.test(headlineText ?? '') ||
      signs.contact(0) ||
      signs.contact(fit[0]!) ||
      sides ||
      (fit.filter((index) => signs.weight(index) >= 0.5).length >= fit.length / 2 &&
        !signs.said.some((said) => ON_A_DAY.test(said))))
  );
}

/** Whose statement a text is, where all that is somebody's own words in it is one author's. */
export function onlyAuthor(quotes: readonly Quote[]): string | null {
  const spoken = quotes.filter(({ kind }) => kind === 'spoken');
  const names = new Set(spoken.map(({ speakerName, speaker }) => speakerName ?? speaker?.text ?? ''));
  return names.size === 1 && spoken.every(({ rule }) => rule !== 'speaker-label') ? [...names][0]! : null;
}

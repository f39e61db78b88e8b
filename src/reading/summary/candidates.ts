import type { TextLayout } from '../layout/layOut.ts';
import { sentenceAt } from '../layout/sentenceAt.ts';
import { wordsOfLine } from '../layout/wordsOfLine.ts';
import type { Topic } from '../reading.ts';
import { BODY, isA, PERSON, TITLE } from '../rules/wordKinds.ts';
import { loneQuestions } from './askers.ts';
import { tellsCourtesyOnly } from './clauses.ts';
import { contentStems, knownStem, share } from './contentStems.ts';
import type { Looked } from './doubt.ts';
import { leansOnBefore, namesByStyle, namesWhatWasNamed } from './leans.ts';
import { meritsOf } from './merit.ts';
import { DECIDES_SIGN, OUTCOME, STRESS, tellsAgendaOnly, tellsTopics, VAGUE_SIGN } from './newsWeight.ts';
import { weighThesis } from './opinion.ts';
import { HARD } from './unfitPatterns.ts';

/**
 * What a sign adds to a sentence's standing. Place, centrality and headline have the order of size that a listwise
 * model (`tests/train/learnRanking.ts`) gave them on 95 newswire texts with summaries; the others are set by hand.
 */
export const WEIGHTS = {
  central: 1.23,
  late: -0.6,
  /** In a transcript the news can be anywhere. */
  lateInTalk: -0.15,
  headline: 1,
  repeats: -0.7,
  /** In the words of officials, who say the same again and again. */
  repeatsOfficial: -1.7,
  outcome: 0.4,
  /** In the words of officials, theirs or reported by their office; in news the place weighs instead. */
  news: 1,
  /** Friendship and prospects, in news. */
  vague: -0.3,
  topic: 0.2,
  /** Hard news, where several speak: what they say of wars weighs more than what of their trade. */
  hard: 0.6,
  idle: -0.8,
  contact: -1.5,
  /** In a readout that reports what was said: what was only discussed. */
  topicsOnly: -1,
  leansBack: -0.4,
  /** In a readout "he" is one of two, both in the headline. */
  leansBackOfficial: -0.2,
  /** In the words of officials: it names with "these" or "this" what the sentence before has named. */
  pointsBack: -0.5,
  spoken: -0.9,
  quoted: -1.5,
  /** It ends within a quotation that goes on behind it. */
  endsInMarks: -0.8,
  question: -0.5,
  /** Likely to be struck by an editor (`doubtsOf`). */
  doubt: -6,
  /** The same of what reports a decision. */
  doubtDecided: -3,
  /** A side that has not been heard yet in a summary of what several say. */
  otherSide: 1,
  /** In the words of officials: a subject that no chosen sentence treats of. */
  freshMatter: 0.6,
  /** In the words of officials: the odds that it carries what must be said (`meritsOf`). */
  merit: 0.8,
} as const;

/** A doubt beyond which a sentence is never shown; and where there are enough that are doubted less. */
const MOST_DOUBT = 0.6;
const SOME_DOUBT = 0.3;
const ENOUGH = 2;

const LEANS_BACK =
  /^(?:he|she|it|they|this|that|these|those|his|her|their|according to (?:him|her|them)|but|and|yet|nevertheless|however|also|meanwhile|in addition|among|other|still|then)\b/i;
const MEMBERS = /^the members of the \p{L}/iu;
const THEY_DEMAND =
  /^They (?:(?:also|further|strongly) )*(?:called|condemned|demanded|urged|underlined|stressed|expressed|welcomed|reiterated|reaffirmed|rejected)\b/;
const THANKS =
  /^[^,;]{0,90}\b(?:thanked|praised|commended|congratulated|paid tribute|(?:began|ended|concluded|closed) by)\b/;
const AND_MORE =
  /\b(?:and|while) (?:also )?(?:said|stressed|called|expressed|noted|reaffirmed|agreed|urged|demanded|announced|pledged|committed|confirmed|informed|warned|promised)\b/;
/** A sentence as the summary weighs it. */
export interface Candidate {
  /** About -5 to 4; minus infinity of what is never shown. */
  readonly score: number;
  /** It says little without the sentence before. */
  readonly loose: boolean;
  /** Who says it, where it is somebody's own words under a label or in a statement; null of the narrator. */
  readonly voice: string | null;
  /** It reports only who met, telephoned or thanked whom. */
  readonly contact: boolean;
  /** It names only what was discussed, in a readout that reports what was said. */
  readonly topicsOnly: boolean;
  /** It names, with "these" or "this", what the sentence before has named. */
  readonly pointsBack: boolean;
}

/**
 * Each sentence of a text as the summary weighs it, by its index; `bags` are `contentStems` of each. `learned`: with what the
 * labelled texts teach of transcripts, statements and readouts (`meritsOf`), else by the rules alone. `counted`: so many sentences are
 * asked for, of which the first stay with the news, whoever met whom.
 *
 * @example candidatesOf(looked, doubts, bags, reading.topics).length // 22
 */
export function candidatesOf(
  looked: Looked,
  doubts: readonly number[],
  bags: readonly ReadonlySet<string>[],
  topics: readonly Topic[],
  { learned = true, counted = false }: { readonly learned?: boolean; readonly counted?: boolean } = {},
): Candidate[] {
  const whole = wholeOf(looked, doubts, bags, topics, counted);
  const byRules = looked.layout.sentences.map((_, index) => candidateAt(index, looked, whole));
  if (!whole.official || !learned) return byRules;
  const merits = meritsOf(
    looked,
    byRules.map(({ score }) => score),
  );
  return byRules.map((one, index) => ({ ...one, score: one.score + WEIGHTS.merit * merits[index]! }));
}

/** What is known of the whole text when its sentences are weighed. */
interface Whole {
  readonly bags: readonly ReadonlySet<string>[];
  readonly doubts: readonly number[];
  /** A transcript or a readout. */
  readonly official: boolean;
  readonly headline: ReadonlySet<string>;
  readonly central: readonly number[];
  /** The sentences with a term of the topics. */
  readonly matters: ReadonlySet<number>;
  /** Index of the first sentence that may be shown; nothing is before it on which it could lean. */
  readonly firstFit: number;
  /** A sentence that is doubted more is never shown. */
  readonly mostDoubt: number;
  /** Whether several people speak. */
  readonly several: boolean;
  /** A speech whose speaker nobody knows. */
  readonly speech: boolean;
  /** A council's press statement: "they" are its members. */
  readonly council: boolean;
  /** Sentences that report only who met, thanked and praised whom, in a text that says more. */
  readonly courtesies: ReadonlySet<number>;
  /** A readout that reports what was said or agreed: what was only discussed is no news in it. */
  readonly tellsPositions: boolean;
}

function wholeOf(
  { layout, signs, struck, voices, talk, readout }: Looked,
  doubts: readonly number[],
  bags: readonly ReadonlySet<string>[],
  topics: readonly Topic[],
  counted: boolean,
): Whole {
  const enough = doubts.filter((doubt, index) => !struck[index] && doubt <= SOME_DOUBT).length >= ENOUGH;
  return {
    bags,
    doubts,
    official: talk || readout,
    headline: contentStems(wordsOfLine(layout.headlineText ?? '', layout.language)),
    central: centrality(bags),
    matters: withTerms(layout, topics),
    firstFit: struck.indexOf(false),
    mostDoubt: enough ? SOME_DOUBT : MOST_DOUBT,
    several: new Set(voices.filter((voice) => voice !== null)).size > 1,
    speech: talk && voices.every((voice) => voice === null) && loneQuestions(layout).length === 0,
    council: talk && signs.said.filter((said) => MEMBERS.test(said)).length >= 2,
    courtesies: counted ? new Set() : courtesiesOf(signs, struck, voices, talk || readout),
    tellsPositions:
      readout &&
      struck.filter((one, index) => !one && signs.weight(index) > 0 && !tellsTopicsAt(signs, index)).length >=
        2,
  };
}

/** In a report a journey and its meetings are the news where most of it reports them, and so is the first that it reports. */
function courtesiesOf(
  signs: Looked['signs'],
  struck: Looked['struck'],
  voices: Looked['voices'],
  official: boolean,
): ReadonlySet<number> {
  const fit = [...struck.keys()].filter((index) => !struck[index]);
  const found = fit.filter((index) => tellsCourtesyOnly(signs.said[index]!, voices[index] !== null));
  if (official) return new Set(found);
  return new Set(found.length * 2 > fit.length ? [] : found.filter((index) => index !== fit[0]));
}

/** What is decided may be doubted more than the rest. */
const mostDoubtOf = (index: number, { signs }: Looked, whole: Whole): number =>
  signs.news(index)[DECIDES_SIGN] === 1 ? MOST_DOUBT : whole.mostDoubt;

function candidateAt(index: number, looked: Looked, whole: Whole): Candidate {
  const voice = looked.voices[index]!;
  const contact = tellsNoNews(looked, index) || whole.courtesies.has(index);
  const topicsOnly = whole.tellsPositions && voice === null && tellsTopicsAt(looked.signs, index);
  if (
    looked.struck[index] ||
    whole.bags[index]!.size < 4 ||
    whole.doubts[index]! > mostDoubtOf(index, looked, whole)
  )
    return {
      score: Number.NEGATIVE_INFINITY,
      loose: !looked.struck[index] && isLoose(index, looked, whole),
      voice,
      contact,
      topicsOnly,
      pointsBack: false,
    };
  const pointsBack = whole.official && namesWhatWasNamed(looked.signs.said[index]!);
  let score = weighMatter(index, looked, whole);
  if (pointsBack) score += WEIGHTS.pointsBack;
  if (contact) score += WEIGHTS.contact;
  if (topicsOnly) score += WEIGHTS.topicsOnly;
  score += looked.talk ? weighInTalk(index, looked, whole) : weighMarks(index, looked);
  return { score, loose: isLoose(index, looked, whole), voice, contact, topicsOnly, pointsBack };
}

/** Whether a sentence says little without the one before it. */
function isLoose(index: number, looked: Looked, { official, firstFit, council }: Whole): boolean {
  const { layout, signs, voices, talk } = looked;
  const said = signs.said[index]!;
  const isOpening =
    official &&
    index === firstFit &&
    voices[index] === null &&
    !CONNECTS.test(said) &&
    !signs.said.slice(0, index).some((one) => one.endsWith('?'));
  if (isOpening || (council && THEY_DEMAND.test(said)) || tellsOfBoth(looked, index)) return false;
  return (
    leansOnBefore(said, { spoken: voices[index] !== null, official, words: signs.lengths[index]! }) ||
    (official && namesThingAgain(looked, index)) ||
    (official && voices[index] === null && signs.news(index)[DECIDES_SIGN] === 0 && OF_THESE.test(said)) ||
    (!talk && beginsInMarks(layout, layout.sentences[index]!))
  );
}

/** "Concern was expressed about the deaths in these protests": which, says the sentence before. */
const OF_THESE = /\b(?:these|those) (?!who|which|that\b|of\b|are\b|is\b|in\b|responsible\b)\p{L}+s\b/iu;

/** What goes on with what was said before, though that may not be shown: "So at this summit we decide". */
const CONNECTS =
  /^(?:so|and|but|because|therefore|thus|hence|then|including|for (?:this|that) reason|that is why)\b/i;

/**
 * Whether "they" of a readout are the two whom its headline and first sentence name: all between is about both, so that the sentence
 * can be read below the headline where the one before is not shown.
 */
function tellsOfBoth({ signs, readout, voices, struck }: Looked, index: number): boolean {
  const tells = readout && voices[index] === null && signs.weight(index) > 0;
  const said = signs.said[index]!;
  const topic = ON_TOPIC.exec(said);
  if (!tells || !THEY_TELL.test(topic ? `T${said.slice(topic[0].length + 1)}` : said)) return false;
  if (topic) return signs.said.slice(0, index).some((one, at) => BOTH.test(one) || signs.contact(at));
  // Behind a sentence that may be shown it is shown with that one.
  if (!struck[index - 1]) return false;
  for (let at = index - 1; at >= 0; at--) {
    const before = signs.said[at]!;
    if (BOTH.test(before) || signs.contact(at)) return true;
    if (!THEY_TELL.test(before)) return false;
  }
  return false;
}
/** "On Iran, they agreed": the subject is named, and "they" are the two of the call. */
const ON_TOPIC =
  /^(?:(?:turning (?:next )?to|on|regarding|concerning|with regard to|as for) [^,]{3,60}|more broadly), (?=they\b)/i;
const TELL = `(?:(?:${STRESS})ed|discussed|agreed|condemned|welcomed|called|urged|noted|expressed|exchanged|reviewed|shared|decided|pledged|committed|spoke|talked|touched|highlighted|considered|addressed|concurred)`;
const THEY_TELL = new RegExp(`^They (?:(?:also|both|further|then|strongly) )*${TELL}\\b`);
const BOTH = new RegExp(
  `^(?:(?:The two|Both|The (?:sides|leaders|ministers|presidents))\\b|(?:The )?\\p{Lu}[^,.;]{2,80} and (?:the )?\\p{Lu}[^,.;]{2,80} (?:also )?${TELL}\\b)`,
  'u',
);

/** What a sentence weighs by its words, its place and how likely an editor would strike it. */
function weighMatter(index: number, looked: Looked, whole: Whole): number {
  const { signs, talk, opinion } = looked;
  const { official, bags, headline, central, doubts } = whole;
  const said = signs.said[index]!;
  const news = signs.news(index);
  let score = WEIGHTS.central * central[index]!;
  if (opinion)
    score += weighThesis({
      said,
      index,
      length: bags.length,
      words: signs.lengths[index]!,
      ofHeadline: share(bags[index]!, headline),
      isFirst: index === whole.firstFit,
    });
  else {
    score += WEIGHTS.headline * share(bags[index]!, headline);
    score += (talk ? WEIGHTS.lateInTalk : WEIGHTS.late) * Math.log(1 + index);
    score += official ? WEIGHTS.news * signs.weight(index) : WEIGHTS.vague * news[VAGUE_SIGN]!;
    if (OUTCOME.test(said)) score += WEIGHTS.outcome;
  }
  if (LEANS_BACK.test(said) && !namesByStyle(said))
    score += official ? WEIGHTS.leansBackOfficial : WEIGHTS.leansBack;
  score += (news[DECIDES_SIGN] === 1 ? WEIGHTS.doubtDecided : WEIGHTS.doubt) * doubts[index]!;
  if (said.endsWith('?')) score += WEIGHTS.question;
  return score;
}

/** What else counts where people speak in turn. */
function weighInTalk(index: number, { signs, voices }: Looked, { speech, several, matters }: Whole) {
  let score = 0;
  // Praise, recollections and asides: only where a side says nothing else.
  if ((voices[index] !== null || speech) && signs.weight(index) <= 0) score += WEIGHTS.idle;
  if (several && HARD.test(signs.said[index]!)) score += WEIGHTS.hard;
  if (matters.has(index)) score += WEIGHTS.topic;
  return score;
}

/** What else counts where somebody reports: how much of a sentence is quoted. */
function weighMarks(index: number, { layout, voices }: Looked): number {
  const sentence = layout.sentences[index]!;
  const words = layout.words.slice(sentence.from, sentence.to);
  const marked = words.filter(({ quotedSpan }) => quotedSpan >= 0).length;
  let score = (WEIGHTS.quoted * marked) / words.length;
  if (voices[index] !== null) score += WEIGHTS.spoken;
  if (endsInMarks(layout, sentence)) score += WEIGHTS.endsInMarks;
  return score;
}

/** "The operations were led by …", behind a sentence that is the first to mention operations. */
function namesThingAgain({ layout, signs }: Looked, index: number): boolean {
  const found = THE_THING.exec(signs.said[index]!);
  const word = layout.words[signs.from[index]! + 1];
  return (
    found !== null &&
    index > 0 &&
    word !== undefined &&
    !isA(word, TITLE | PERSON | BODY) &&
    signs.bag(index - 1).has(knownStem(word.low))
  );
}
const THE_THING =
  /^The (?!(?:two|three|four|leaders?|sides?|parties|countries|heads?|members|meeting|talks|situation)\b)\p{Ll}[\p{L}-]+ (?:(?:also|then|now) )?(?:is|are|was|were|has|have|had|will|would|can|could|must|should|also|provides?|states?|envisages?|aims?|includes?|covers?|consists?|describes?|shows?)\b/u;

/** Whether a sentence of the narrator names what was discussed, and neither a decision nor what was said of it. */
const tellsTopicsAt = (signs: Looked['signs'], index: number): boolean =>
  tellsTopics(signs.said[index]!, signs.news(index));

/** Whether a sentence reports only who met, telephoned or thanked whom, what was on the agenda of talks whose transcript follows, or who is interviewed. */
function tellsNoNews({ signs, voices, talk, readout, asked }: Looked, index: number): boolean {
  const said = signs.said[index]!;
  const narrated = voices[index] === null;
  const thanks = readout && narrated && THANKS.test(said) && !AND_MORE.test(said);
  const agenda = talk && narrated && tellsAgendaOnly(said);
  // Above an interview the narrator says how the room looks.
  const scene = talk && asked && narrated && signs.weight(index) <= 0 && !HARD.test(said);
  return (signs.contact(index) && (narrated || talk || readout)) || thanks || agenda || scene;
}

/** How much of a text's frequent words each sentence carries, 1 for the one that carries most. */
function centrality(bags: readonly ReadonlySet<string>[]): number[] {
  const frequency = new Map<string, number>();
  for (const bag of bags) for (const word of bag) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const weights = bags.map((bag) => {
    let weight = 0;
    for (const word of bag) weight += Math.log(frequency.get(word)!);
    return weight / (bag.size + 4) ** 0.75;
  });
  const most = weights.reduce((best, next) => Math.max(best, next), 0) || 1;
  return weights.map((weight) => weight / most);
}

/** The sentences with a term of the topics; how two countries stand to one another is no matter of its own. */
const withTerms = ({ sentences }: TextLayout, topics: readonly Topic[]): Set<number> =>
  new Set(
    topics
      .filter((topic) => !topic.id.startsWith('relations/'))
      .flatMap((topic) => topic.passages.flatMap((passage) => passage.terms))
      .map((term) => sentenceAt(sentences, term.start)),
  );

/** Whether the quotation that a sentence belongs to opens in a sentence before it. */
function beginsInMarks(layout: TextLayout, { from, start, end }: TextLayout['sentences'][number]): boolean {
  const run = layout.marked[layout.words[from]?.quotedSpan ?? -1];
  return (run !== undefined && run.start < start) || CLOSES_FIRST.test(layout.text.slice(start, end));
}

/** Whether the quotation that a sentence ends in goes on behind it. */
function endsInMarks(layout: TextLayout, { to, end }: TextLayout['sentences'][number]): boolean {
  const run = layout.marked[layout.words[to - 1]?.quotedSpan ?? -1];
  return run !== undefined && run.end > end;
}

/** The first mark of a sentence closes what was opened before it. */
const CLOSES_FIRST = /^[^"“”]*(?:”|[,.!?]"(?!\p{L}))/u;

import type { Span } from '../../text/article.ts';

export type Tense = 'ahead' | 'past';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that put what they govern into the future. Participles like "scheduled" count although they end in -ed. */
const AHEAD = list(
  "will shall 'll would scheduled planned plan plans planning expected expects expect slated set due upcoming forthcoming next invited prepare prepares preparing preparation preparations anticipation forward intends intention hopes hope until till ahead deadline eve tomorrow proposed",
);
/** In the present tense these speak of what comes, where a date is next to them. */
const PRESENT = list(
  'meet meets begin begins starts opens takes take leaves leave arrives arrive travels expire expires hosts hold holds attend attends matures resume resumes ends closes reopen reopens adjourn depart conclude lapse convene convenes reconvene reconvenes adjourns returns departs flies concludes gather gathers assemble assembles lapse lapses enters faces',
);
/** Modal verbs of what is possible. "May" is a month, "could not" mostly past, "might have" always. */
const POSSIBLE = list('may might could');
const NOT_TO_COME = list('not have only hardly never no');
/** "is meeting", "said he was leaving": the progressive of these speaks of what comes, where a date is next to it. */
const MOVES = list(
  'meeting leaving going coming flying travelling traveling heading arriving returning visiting hosting holding opening starting beginning resuming speaking voting running standing',
);
const REPORTS = list('said says told announced confirmed added that');
/** "as soon as trading opened Monday" is what somebody foresees, where a word of the future comes before it. */
const ONCE = list('once when until if after before soon');
const PAST = list(
  'held met said says was were took went came began told left gave made had been spoke saw won lost fell rose led got became sent put broke cut wrote brought found kept did since ago last past dated signed following after resulted brought underwent agreed freed guaranteed sank swam shrank sprang rang sang drank drove rode chose froze stole shook tore swore wore bore blew drew flew threw grew knew forgot forgave woke hid fled',
);
/** What they decide to do lies ahead: "agreed to meet". */
const COMMITS = list(
  'agreed decided planned pledged promised vowed wants want wanted ordered asked invited called urged scheduled intends is are was were has have hopes hoped expected expects set due ready proposed going offered continue continued failed refused announced confirmed',
);
const NOT_VERBS = list('the a an his her their its this that these those our my your all both each him them');
/** What somebody "would like to" do with these is done by saying so. */
const SPEAKS = list(
  'note say thank recall remind stress emphasise emphasize point mention add express congratulate underline highlight remember acknowledge commend reiterate announce inform',
);
const DISCLOSED = list('announced unveiled revealed outlined presented disclosed published');
const GONE = list('passed expired lapsed ended ran went came elapsed');
/** Words on either side that show a tense, and the characters that they are looked for in. */
const REACH = 28;
const NEAR = 300;

interface Token extends Span {
  readonly low: string;
  readonly text: string;
}

/**
 * Whether what happens on a date lies ahead or is past, by the nearest word that shows a tense: before the date in its
 * sentence, or after it where none comes before ("On May 9, the leaders will meet"). Null where no word shows it.
 *
 * @example tenseAt('They met on May 9.', { start: 12, end: 17 }) // 'past'
 */
export function tenseAt(sentence: string, date: Span): Tense | null {
  const before = wordsOf(sentence.slice(Math.max(0, date.start - NEAR), date.start)).slice(-REACH);
  for (let at = before.length - 1; at >= 0; at--) {
    const found = tenseOf(before, at);
    if (found) return found;
  }
  const after = wordsOf(sentence.slice(date.end, date.end + NEAR)).slice(0, REACH);
  for (let at = 0; at < after.length; at++) {
    const found = tenseOf(after, at);
    if (found) return found;
  }
  return null;
}

const WORD = /'ll\b|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

function wordsOf(text: string): Token[] {
  return [...text.replace(/’/g, "'").matchAll(WORD)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    text: found[0],
    low: found[0].toLowerCase(),
  }));
}

const textBefore = (words: readonly Token[], at: number): string =>
  words
    .slice(Math.max(0, at - 3), at)
    .map(({ low }) => low)
    .join(' ');

function tenseOf(words: readonly Token[], at: number): Tense | null {
  const fixed = fixedPhrase(words, at);
  if (fixed !== undefined) return fixed;
  const { low, text } = words[at]!;
  if (AHEAD.has(low) || (POSSIBLE.has(text) && !NOT_TO_COME.has(words[at + 1]?.low ?? ''))) return 'ahead';
  if (MOVES.has(low)) return progressive(words, at);
  if (isPresent(words, at)) return words[at - 1]?.low === 'to' ? infinitive(words, at - 1) : 'ahead';
  const isPast = PAST.has(low) || (/^\p{Ll}{2,}ed$/u.test(text) && !/(?:eed|-based|-ed)$/.test(text));
  if (!isPast) return null;
  const [helper, auxiliary] = [words[at - 1]?.low, words[at - 2]?.low];
  const passive =
    helper === 'be' || auxiliary === 'be' || (helper === 'being' && /^(?:is|are)$/.test(auxiliary ?? ''));
  return passive || isForeseen(words, at) ? 'ahead' : 'past';
}

/** "The prime minister visits Rome on Friday." */
const isPresent = (words: readonly Token[], at: number): boolean =>
  PRESENT.has(words[at]!.text) ||
  (/^(?:visits|tours)$/.test(words[at]!.text) && /^\p{Lu}/u.test(words[at + 1]?.text ?? ''));

/** The tense of a word by those beside it; undefined where they say nothing of it. */
function fixedPhrase(words: readonly Token[], at: number): Tense | null | undefined {
  const [before, next] = [words[at - 1]?.low ?? '', words[at + 1]?.low ?? ''];
  switch (words[at]!.low) {
    case 'to':
      return infinitive(words, at);
    // "The 20 November deadline passed."
    case 'deadline':
      return GONE.has(next) ? 'past' : undefined;
    // "followed by a ceremony on the 10th" is of the time of what it follows.
    case 'followed':
      return next === 'by' ? null : undefined;
    // "I would like to note that we had talks"
    case 'would':
      return next === 'like' ? null : undefined;
    // "announced plans this week to give": of the time of "announced".
    case 'plans':
      return DISCLOSED.has(before) ? 'past' : undefined;
    // "the coming week", as opposed to "coming out of her headquarters"
    case 'coming':
      return /^(?:the|this|these|in)$/.test(before) ? 'ahead' : undefined;
    // "The ultimatum runs out at midnight."
    case 'out':
      return /^runs?$/.test(words[at - 1]?.text ?? '') ? 'ahead' : undefined;
    // "The tariff comes into effect on Tuesday."
    case 'effect':
    case 'force':
      return /^(?:comes?|goe?s?) into$/.test(`${words[at - 2]?.text} ${words[at - 1]?.text}`)
        ? 'ahead'
        : undefined;
    // "Voters go to the polls on Sunday."
    case 'polls':
      return /\bgo(?:es)? to the$/.test(textBefore(words, at)) ? 'ahead' : undefined;
    default:
      return undefined;
  }
}

/** "is meeting": ahead. "said he was meeting": ahead. "was meeting": nothing, nor is "the meeting". */
function progressive(words: readonly Token[], at: number): Tense | null {
  const helper = words[at - 1]?.low ?? '';
  if (/^(?:is|are|am|'re|be)$/.test(helper)) return 'ahead';
  if (!/^(?:was|were)$/.test(helper)) return null;
  return words.slice(Math.max(0, at - 6), at - 1).some(({ low }) => REPORTS.has(low)) ? 'ahead' : null;
}

/** "were likely to buy as soon as trading opened", "would resign if it lost" */
function isForeseen(words: readonly Token[], at: number): boolean {
  const clause = words.slice(Math.max(0, at - 5), at).findLastIndex(({ low }) => ONCE.has(low));
  if (clause < 0) return false;
  const start = Math.max(0, at - 5) + clause;
  return words
    .slice(Math.max(0, start - 10), start)
    .some(({ low }) => low === 'will' || low === 'would' || low === 'likely');
}

/** "agreed to meet", "to be held": ahead. "went to meet": as the verb before. "to the President": nothing. */
function infinitive(words: readonly Token[], at: number): Tense | null {
  const next = words[at + 1];
  if (!next || NOT_VERBS.has(next.low) || next.text !== next.low || /^\d/.test(next.low)) return null;
  // "speaking to students": no verb ends so but a few.
  if (/[^us]s$/.test(next.low)) return null;
  if (next.low === 'be') return 'ahead';
  if (words[at - 1]?.low === 'like' && SPEAKS.has(next.low)) return null;
  for (let before = at - 1; before >= Math.max(0, at - 12); before--) {
    const { low } = words[before]!;
    if (COMMITS.has(low) || AHEAD.has(low)) return 'ahead';
    if (low !== 'to' && tenseOf(words, before) === 'past') return 'past';
  }
  return 'ahead';
}

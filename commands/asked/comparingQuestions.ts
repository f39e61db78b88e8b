import type { ThreadContext } from '../../src/answers/asked.ts';
import { foldWords } from '../../src/text/foldText.ts';

/** A question that another command answers, as its verb and words. */
export interface ComparingQuestion {
  readonly verb: 'compare' | 'changes' | 'calendar' | 'timeline' | 'voices' | 'headline' | 'renderings';
  readonly words: string;
  /** The subject that is asked for, where there is one. */
  readonly subject: string | null;
}

const MENTION =
  '(?:mention|mentioned|raise|raised|bring up|brought up|name|named|address|addressed|refer to|discuss|discussed|take up|took up|cover|covered|include|included|touch on)';
const OMIT =
  '(?:leave out|left out|leaving out|omit|omitted|skip|skipped|not mention|not say|keep quiet about|kept quiet about|say nothing about)';
const TEXT =
  '(?:statement|statements|readout|readouts|communique|text|account|version|press release|declaration)';
const PAIR = "([\\p{L}'. -]{2,40}?) and ([\\p{L}'. -]{2,40}?)";

type Read = (match: RegExpExecArray, context: ThreadContext | null) => ComparingQuestion | null;

/** In order: the first that matches counts. Matched on folded words, without the question mark. */
const PATTERNS: readonly (readonly [RegExp, Read])[] = [
  // Two sides.
  [
    rule(
      `(?:did|do|have|has) (?:both|the two|the|either|each) (?:of the )?(?:sides?|readouts|accounts|texts) (?:both )?${MENTION} (.+)`,
    ),
    (m) => compare(about(m[1]!)),
  ],
  [
    rule(`(?:did|do|have) ${PAIR} both ${MENTION} (.+)`),
    (m) => compare(`${m[1]} and ${m[2]} ${about(m[3]!)}`),
  ],
  [rule(`(?:which|what) sides? ${MENTION} (.+)`), (m) => compare(about(m[1]!))],
  [rule(`what (?:did|does|has|is) (.+?) ${OMIT}(?: of .*)?`), (m) => compare(omits(m[1]!))],
  [
    rule(`what(?: is|'s)? missing (?:from|in) (?:the )?(.+?)(?:'s)?(?: ${TEXT})?`),
    (m) => compare(omits(m[1]!)),
  ],
  [
    rule(
      `(?:how do|where do|do) (?:the )?(?:two |both )?(?:sides|readouts|accounts|texts) (?:differ|disagree|compare|agree|match).*`,
    ),
    () => compare(''),
  ],
  [
    rule(`(?:how|where) do (?:the )?(?:readouts|accounts) of ${PAIR} (?:differ|disagree|compare).*`),
    (m) => compare(`${m[1]} and ${m[2]}`),
  ],
  [
    rule(
      `compare (?:the )?(?:two |both )?(?:sides|readouts|accounts)(?: of (?:the )?(?:call|meeting|talks))?`,
    ),
    () => compare(''),
  ],
  [rule('(?:were|are) (?:we|they) on the same call'), () => compare('')],
  // What is new in a statement.
  [
    rule(
      `what(?: is|'s| was| has)? (?:new|changed|different|dropped|missing|revised) in (?:today's|the|the latest|the new|this|the newest|yesterday's) (?:latest |new )?${TEXT}(?: (?:of|by|from) (.+))?`,
    ),
    (m) => changes(m[1] ?? ''),
  ],
  [
    rule(
      `what(?: is|'s| was| has)? (?:new|changed|different|dropped|revised) in (.+?)(?:'s|') (?:latest |new |newest )?${TEXT}`,
    ),
    (m) => changes(m[1]!),
  ],
  [
    rule('what (?:has|did) (.+?) (?:dropped|drop|stopped saying|stop saying|no longer say)'),
    (m) => changes(m[1]!),
  ],
  [rule('what (?:does|is) (.+?) no longer (?:say|saying|mention|mentioning)'), (m) => changes(m[1]!)],
  // What comes.
  [
    rule(
      `when (?:do|will|are|is|does) (?:they|the two|he|she|both|the leaders|the presidents|the ministers)(?: two)? (?:next )?(?:meet|meeting|talk|talking|speak|going to meet|due to meet|scheduled to meet)(?: next| again)?`,
    ),
    (_, context) => calendar(namesIn(context) || 'meet'),
  ],
  [
    rule(
      `when (?:do|will|are) ${PAIR} (?:next )?(?:meet|meeting|talk|speak|going to meet|due to meet)(?: next| again)?`,
    ),
    (m) => calendar(`${lastWord(m[1]!)} ${lastWord(m[2]!)}`),
  ],
  [
    rule(
      `when(?: is|'s) (?:the )?next (meeting|summit|round|visit|vote|session|talks)(?: (?:of|between|with|in) .+)?`,
    ),
    (m) => calendar(m[1]!),
  ],
  [
    rule(
      `what(?: is|'s) (?:coming up|ahead|scheduled|planned|on the (?:calendar|agenda|diary))(?: (?:for|in|on|over))?(?: the)? ?(.*)`,
    ),
    (m) => calendar(m[1] ?? ''),
  ],
  // Who is heard.
  [
    rule(
      `(?:who(?: is|'s)|who gets) quoted(?: the)? ?(?:most)? in (?:this|the|that) (?:article|story|text|piece|report)`,
    ),
    () => voices(),
  ],
  [
    rule('(?:is|are) (?:only )?(?:one|both) sides? (?:quoted|heard)(?: here| in (?:this|the|that) .+)?'),
    () => voices(),
  ],
  [rule('whose voices? (?:is|are) (?:heard|quoted)(?: here| in (?:this|the|that) .+)?'), () => voices()],
  // Headlines, other words, how a line changed.
  [
    rule(
      `(?:does|is|do) (?:this|the|that|its) headline (?:hold(?: up)?|right|correct|accurate|supported|match|fit|misleading|true|backed)(?: .+)?`,
    ),
    () => ({ verb: 'headline', words: '', subject: null }),
  ],
  [
    rule(
      `how (?:has|have|did) (.+?)(?:'s|')? (?:line|position|language|stance|wording|view|words) on (.+?) (?:changed?|evolved?|shifted|shift|developed)(?: over time)?`,
    ),
    (m) => ({ verb: 'timeline', words: `${m[1]} about ${m[2]}`, subject: m[2]! }),
  ],
];

const QUOTED =
  /(?:other|another|different)\s+(?:translations?|renderings?|wordings?|versions?)\s+of\s+["“«](.{8,2000}?)["”»]/isu;

/**
 * The command that a question about two texts, a new statement, dates or voices asks for; null where it asks for none
 * of them. English only.
 *
 * @example comparingQuestion('did both sides mention Navalny?', null) // { verb: 'compare', words: 'about:"Navalny"', subject: 'Navalny' }
 */
export function comparingQuestion(typed: string, context: ThreadContext | null): ComparingQuestion | null {
  const quoted = QUOTED.exec(typed);
  if (quoted) return { verb: 'renderings', words: quoted[1]!, subject: null };
  const plain = typed
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[?!.\s]+$/, '')
    .trim();
  if (plain.length > 200) return null;
  const words = plain.replace(
    /^(?:(?:please|so|and|ok|okay|hi|hello|hey|tell me|show me|can you tell me|do you know)[,:]? )+/i,
    '',
  );
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(words);
    if (match) return read(match, context);
  }
  return null;
}

function rule(words: string): RegExp {
  return new RegExp(`^${words}$`, 'iu');
}

const compare = (words: string): ComparingQuestion => ({
  verb: 'compare',
  words: words.trim(),
  subject: /about:"([^"]+)"/.exec(words)?.[1] ?? null,
});
const changes = (whose: string): ComparingQuestion => ({
  verb: 'changes',
  words: withoutArticle(whose),
  subject: null,
});
const calendar = (words: string): ComparingQuestion => ({
  verb: 'calendar',
  words: words.trim(),
  subject: null,
});
const voices = (): ComparingQuestion => ({ verb: 'voices', words: '', subject: null });
const about = (subject: string): string => `about:"${withoutArticle(subject).replace(/["“”]/g, '')}"`;
const omits = (side: string): string =>
  `omits:"${withoutArticle(side).replace(/["“”]/g, '').replace(/'s$/, '')}"`;
const withoutArticle = (words: string): string => words.replace(/^(?:the|a|an)\s+/i, '').trim();
const lastWord = (name: string): string => name.trim().split(' ').at(-1)!;

/** The last names of those whom the thread is about, in the words that a sentence announcing a meeting has. */
function namesIn(context: ThreadContext | null): string {
  const people = context?.speakers.filter(({ kind }) => kind === 'person') ?? [];
  return people
    .slice(0, 2)
    .map(({ label }) => lastWord(foldWords(label)))
    .join(' ');
}

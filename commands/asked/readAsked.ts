import type { Period } from '../../src/answers/asked.ts';
import {
  type Asked,
  type AskedSpeaker,
  NOTHING_ASKED,
  type SpeakerProblem,
  type ThreadContext,
} from '../../src/answers/asked.ts';
import type { ArchiveView } from '../../src/archive/port.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import { canonicalAddress } from '../../src/text/canonicalAddress.ts';
import { foldName } from '../../src/text/foldName.ts';
import type { Draft } from './draft.ts';
import { countryNamed, type Entities, findEntities } from './entities.ts';
import { continueThread } from './followUp.ts';
import { readSentence } from './grammar.ts';
import { knownNames } from './knownNames.ts';
import { type Options, takeOptions } from './options.ts';
import { findOutlet } from './outlets.ts';
import { Sentence } from './sentence.ts';
import { findSpeakers } from './speakers.ts';
import { findPeriod } from './takePeriod.ts';
import { type Token, tokensOf, typedOf } from './tokens.ts';
import { type Vocabulary, vocabulariesOf } from './vocabulary.ts';

/** What typed words are read with. */
export interface AskedContext {
  readonly archive: ArchiveView;
  readonly lexicon: Lexicon;
  readonly now: Date;
  /** IANA zone in which "today" is meant. */
  readonly zone: string;
  /** What the thread asked before. */
  readonly before: ThreadContext | null;
}

/**
 * Reads what somebody typed: whom it names, the subject, days, outlet, place, quoted words, and what is asked of them,
 * wherever they stand. What was not used is in `left`, and what was not read word for word in `notes`. Whatever was
 * typed has a reading: the intent of what is not understood is `unclear`.
 *
 * @example (await readAsked('what did Lavrov say about Iran since 2021?', context)).subject // 'Iran'
 */
export async function readAsked(typed: string, context: AskedContext): Promise<Asked> {
  const options = takeOptions(typed);
  const vocabulary = vocabularyFor(options.rest, context.lexicon);
  const tokens = tokensOf(options.rest, vocabulary.language === 'fr');
  const sentences = sentencesOf(markedQuotation(tokens, options.rest));
  const readings = sentences.map((sentence) => ({ sentence, score: scoreOf(sentence, vocabulary) }));
  const best = readings.reduce(
    (a, b) => (b.score > a.score ? b : a),
    readings[0] ?? { sentence: [], score: 0 },
  );
  const others = readings.filter((r) => r !== best && r.score > 0).flatMap((r) => r.sentence);
  const said = sentences.flat().find((t) => t.kind === 'quoted');
  const sentence =
    said &&
    !best.sentence.includes(said) &&
    /\b(?:this|that|it)\b/i.test(typedOf(options.rest, best.sentence))
      ? [said, ...best.sentence]
      : best.sentence;
  const asked = await readOne(sentence, options, vocabulary, context);
  const left =
    others.length > 0 ? [...asked.left, ...leftWords(others, options.rest, vocabulary)] : asked.left;
  return { ...asked, typed, left };
}

/** Words of another sentence that could have meant something. */
function leftWords(tokens: readonly Token[], typed: string, vocabulary: Vocabulary): string[] {
  const content = tokens.filter(
    (t) => t.kind === 'word' && !vocabulary.isSmall(t.folded) && !vocabulary.knows(t.folded),
  );
  return content.length > 0 ? [typedOf(typed, tokens)] : [];
}

/** The language whose words the question has; English in doubt. */
function vocabularyFor(typed: string, lexicon: Lexicon): Vocabulary {
  const all = vocabulariesOf(lexicon);
  let best = all[0]!;
  let most = 0;
  for (const vocabulary of all) {
    const tokens = tokensOf(typed, vocabulary.language === 'fr').filter((t) => t.kind === 'word');
    const score = tokens.reduce((sum, _, i) => {
      const strong =
        (['who', 'what', 'say', 'news', 'quotes', 'howMany', 'when', 'summary'] as const).some(
          (part) => vocabulary.match(part, tokens, i) > 0,
        ) || vocabulary.kindAt(tokens, i) !== null;
      return sum + (strong ? 2 : vocabulary.isSmall(tokens[i]!.folded) ? 1 : 0);
    }, 0);
    if (score > most) {
      most = score;
      best = vocabulary;
    }
  }
  return best;
}

/** "> words" on a line of their own, or before "who said this", are a quotation. */
function markedQuotation(tokens: readonly Token[], typed: string): Token[] {
  const mark = tokens.findIndex((t) => t.kind === 'mark' && t.text === '>');
  if (mark < 0) return [...tokens];
  const line = tokens.findIndex((t, i) => i > mark && t.kind === 'mark' && t.text === '\n');
  const asks = tokens.findIndex(
    (t, i) =>
      i > mark &&
      /^(?:who|did|is|was)$/.test(t.folded) &&
      tokens.slice(i).some((u) => /^(?:this|that|it|said|say)$/.test(u.folded)),
  );
  const lastAsk = tokens.findLastIndex(
    (t, i) => i > mark && t.folded === 'who' && /^(?:said|says)$/.test(tokens[i + 1]?.folded ?? ''),
  );
  const end = line > 0 ? line : lastAsk > 0 ? lastAsk : asks > 0 ? asks : tokens.length;
  const inside = tokens.slice(mark + 1, end).filter((t) => t.kind !== 'mark' || t.text !== '>');
  if (inside.length === 0) return tokens.filter((t) => t.text !== '>');
  const [first, last] = [inside[0]!, inside.at(-1)!];
  const text = typed
    .slice(first.start, last.end)
    .replace(/\n\s*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const quoted: Token = {
    kind: 'quoted',
    text,
    folded: text,
    start: first.start,
    end: last.end,
    possessive: false,
  };
  return [...tokens.slice(0, mark), quoted, ...tokens.slice(end)];
}

function sentencesOf(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'mark' && /[?!.\n]/.test(token.text)) sentences.push([]);
    else sentences.at(-1)!.push(token);
  }
  const some = sentences.filter((s) => s.some((t) => t.kind !== 'mark'));
  // "X - Y" and "X, Y" belong together; a full stop parts.
  return some;
}

/** How much of a question a sentence is. */
function scoreOf(sentence: readonly Token[], vocabulary: Vocabulary): number {
  const words = sentence.filter((t) => t.kind !== 'mark');
  const has = (part: Parameters<Vocabulary['match']>[0]) =>
    words.some((_, i) => vocabulary.match(part, words, i) > 0);
  const verb = has('say') || words.some((_, i) => vocabulary.kindAt(words, i) !== null);
  const asks = has('who') || has('what') || has('howMany') || has('when') || has('where');
  const filler = words.every(
    (w, i) =>
      vocabulary.match('fillers', words, i) > 0 ||
      vocabulary.match('thanks', words, i) > 0 ||
      vocabulary.isSmall(w.folded),
  );
  if (filler && !asks) return 0.1;
  return (
    1 +
    Number(asks) * 2 +
    Number(verb) * 2 +
    Number(has('quotes') || has('news') || has('summary') || has('topics')) * 2 +
    Number(has('about')) +
    Number(has('did')) +
    Number(words.some((w) => w.kind === 'quoted' || w.kind === 'link'))
  );
}

async function readOne(
  sentence: readonly Token[],
  options: Options,
  vocabulary: Vocabulary,
  context: AskedContext,
): Promise<Asked> {
  const typed = options.rest;
  const { archive, lexicon } = context;
  const unwrapped = unwrap(sentence, vocabulary);
  const link = unwrapped.find((t) => t.kind === 'link') ?? null;
  const linked = link ? await articleAt(link.text, archive) : null;
  // Days are looked for where no quotation and no link stands: the year in a link is no date.
  const text = hide(typed, unwrapped);
  const taken = options.period ? null : findPeriod(text, nowFor(text, context), context.zone);
  const period = options.period ?? taken?.period ?? null;
  const dated = (t: Token) =>
    t.kind === 'word' && (taken?.spans.some((s) => s.start < t.end && t.start < s.end) ?? false);
  let words = unwrapped.filter((t) => t.kind !== 'mark' && !dated(t));
  const outlet = options.source
    ? { name: options.source, tokens: [] }
    : await findOutlet(words, archive, lexicon, vocabulary);
  if (outlet) words = words.filter((t) => !outlet.tokens.includes(t));
  const withoutLink = words.filter(
    (t, i) => t.kind !== 'link' && !(words[i + 1]?.kind === 'link' && vocabulary.match('in', words, i) > 0),
  );
  const entities = await findEntities(withoutLink, archive, lexicon, vocabulary);
  const mended = mend(withoutLink, vocabulary, entities);
  const draft = readSentence(new Sentence(mended, vocabulary, entities.all));
  const base = {
    ...NOTHING_ASKED,
    typed,
    language: vocabulary.language,
    period,
    source: outlet?.name ?? null,
    link: link?.text ?? null,
    article: linked,
    ...options.asked,
  };
  const notes = mended.flatMap((t, i) =>
    t !== withoutLink[i] ? [`I read “${withoutLink[i]!.text}” as “${t.text}”.`] : [],
  );
  return settle(draft, { ...base, notes }, mended, entities, vocabulary, context, period);
}

/** Months without a year belong to the days that the thread is about, if it is about some. */
function nowFor(text: string, { now, before }: AskedContext): Date {
  const period = before?.asked.period;
  const isOpen =
    /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i.test(text) &&
    !/\b(?:19|20)\d\d\b/.test(text);
  if (!period || !isOpen) return now;
  const year = (period.since ?? period.until)!.slice(0, 4);
  return Number(year) < now.getUTCFullYear() ? new Date(`${year}-12-31T12:00:00Z`) : now;
}

/** Marks around the whole question are taken off. */
function unwrap(sentence: readonly Token[], vocabulary: Vocabulary): Token[] {
  const words = sentence.filter((t) => t.kind !== 'mark');
  const [only] = words;
  if (words.length !== 1 || only?.kind !== 'quoted') return [...sentence];
  const inside = tokensOf(only.text).map((t) => ({
    ...t,
    start: t.start + only.start + 1,
    end: t.end + only.start + 1,
  }));
  return scoreOf(inside, vocabulary) >= 4 ? inside : [...sentence];
}

function hide(typed: string, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return '';
  let text = ' '.repeat(first.start) + typed.slice(first.start, last.end);
  for (const t of tokens)
    if (t.kind !== 'word')
      text =
        text.slice(0, t.start) +
        (t.kind === 'mark' ? t.text : ' '.repeat(t.end - t.start)).padEnd(t.end - t.start) +
        text.slice(t.end);
  return text;
}

/**
 * Misspelt words of the question itself, where such a word is due: "waht did", "said abuot". A name stays as it is, and
 * so does a word that stands alone.
 */
function mend(words: readonly Token[], vocabulary: Vocabulary, entities: Entities): Token[] {
  const isDid = (at: number) =>
    vocabulary.match('did', words, at) > 0 || vocabulary.match('say', words, at) > 0;
  const isSaid = (at: number) =>
    vocabulary.match('say', words, at) > 0 || vocabulary.kindAt(words, at) !== null;
  return words.map((token, i) => {
    if (token.kind !== 'word' || entities.all.some((e) => e.from <= i && i < e.to)) return token;
    if (/^\p{Lu}/u.test(token.text) && i > 0) return token;
    const right = vocabulary.mend(token.folded);
    if (!right) return token;
    const before = words.slice(0, i);
    const isDue = /^(?:what|who|when|where|did|does)$/.test(right)
      ? isDid(i + 1) || entities.all.some((e) => e.from === i + 1)
      : before.some((_, j) => isSaid(j) || vocabulary.match('quotes', words, j) > 0) ||
        entities.all.some((e) => e.to <= i) ||
        (i === 0 && entities.all.some((e) => e.from <= i + 2));
    return isDue ? { ...token, text: right, folded: right } : token;
  });
}

/** The stored article of an address, as typed or as it is known. */
async function articleAt(url: string, archive: ArchiveView): Promise<string | null> {
  for (const address of new Set([url, canonicalAddress(url)])) {
    const [found] = (await archive.findArticles({ url: address, limit: 1 })).found;
    if (found) return found.details.id;
  }
  return null;
}

async function settle(
  draft: Draft,
  base: Asked,
  words: readonly Token[],
  entities: Entities,
  vocabulary: Vocabulary,
  context: AskedContext,
  period: Period | null,
): Promise<Asked> {
  const { typed } = base;
  const { archive, lexicon, before } = context;
  const search = {
    typed,
    words,
    entities: entities.all,
    archive,
    lexicon,
    period,
    isSmall: (w: string) => vocabulary.isSmall(w),
  };
  const isPronoun =
    draft.speaker.length > 0 &&
    draft.speaker.every((t) => vocabulary.match('he', [t], 0) > 0 || vocabulary.match('it', [t], 0) > 0);
  let speakers: readonly AskedSpeaker[] = [];
  let problems: readonly SpeakerProblem[] = [];
  let left: readonly Token[] = draft.left;
  const isBare = draft.intent === 'unclear' && draft.speaker.length > 0;
  if (isPronoun) {
    speakers = before?.speakers ?? [];
    if (speakers.length === 0)
      problems = [{ typed: typedOf(typed, draft.speaker), problem: 'pronoun', names: [] }];
  } else if (draft.speaker.length > 0 && !isBare) {
    const found = await findSpeakers(draft.speaker, search);
    speakers = found.speakers;
    problems = found.problems;
    left = [...left, ...found.left];
  }
  const to = draft.to.length > 0 ? ((await findSpeakers(draft.to, search)).speakers[0] ?? null) : null;
  const subjectTokens = subjectOf(draft.subject, vocabulary);
  const isIt =
    draft.subject.length > 0 &&
    draft.subject.every((t) => vocabulary.match('it', [t], 0) > 0 || vocabulary.match('fillers', [t], 0) > 0);
  const subject = isIt
    ? (before?.asked.subject ?? null)
    : translated(subjectTokens, typed, vocabulary, lexicon);
  const asked: Asked = {
    ...base,
    intent: draft.intent,
    speakers,
    problems,
    to,
    subject: base.subject ?? (subject || null),
    said: base.said ?? draft.said?.text ?? null,
    isYesNo: draft.isYesNo,
    counted: draft.counted,
    kinds: base.kinds.length > 0 ? base.kinds : draft.kinds,
    verb: base.kinds.length > 0 ? (base.kinds[0] ?? null) : draft.verb,
    place: base.place ?? (draft.place.length > 0 ? typedOf(typed, draft.place) : null),
    count: base.count ?? draft.count,
    order: base.order ?? draft.order,
    moment: draft.moment,
    rungs: draft.directly ? ['quoted'] : [],
    notes: [...base.notes, ...speakers.flatMap((s) => (s.note ? [s.note] : []))],
    left: left.filter((t) => t.kind === 'word').map((t) => t.text),
  };
  if (base.link && !draft.followUp) return onLink(asked, isBare);
  // Days or an outlet alone change what the thread asked; without a thread they ask for its articles.
  if (words.length === 0 && (period || base.source))
    return before
      ? {
          ...before.asked,
          typed: base.typed,
          period: period ?? before.asked.period,
          source: base.source ?? before.asked.source,
          left: [],
        }
      : { ...asked, intent: 'news' };
  if (draft.followUp) return continueThread(asked, draft, words, search, before, vocabulary);
  if (isBare) return bare(asked, draft, search, vocabulary);
  const open = before?.asked;
  if (
    asked.intent === 'said' &&
    !asked.subject &&
    !asked.said &&
    !period &&
    open?.intent === 'who' &&
    open.subject
  )
    return {
      ...asked,
      subject: open.subject,
      period: open.period,
      notes: [...asked.notes, `On “${open.subject}”, as asked before.`],
    };
  return asked;
}

/** A question about the page that a link leads to; the link alone asks for its brief. */
function onLink(asked: Asked, isBare: boolean): Asked {
  if (isBare || ['greeting', 'news', 'unclear'].includes(asked.intent))
    return { ...asked, intent: 'summary', subject: null, left: [] };
  if (asked.intent === 'who' && !asked.subject) return { ...asked, intent: 'quotes' };
  return asked;
}

/** Neither verb nor "about": a name, a name with a subject beside it, days, a link or words to look for. */
async function bare(
  asked: Asked,
  draft: Draft,
  search: Parameters<typeof findSpeakers>[1],
  vocabulary: Vocabulary,
): Promise<Asked> {
  const { typed } = asked;
  const words = draft.speaker.filter((t) => t.kind === 'word');
  const content = words.filter((t) => !vocabulary.isSmall(t.folded));
  if (content.length === 0)
    return { ...asked, intent: asked.period || asked.source ? 'news' : 'greeting', left: [] };
  const first = search.entities.filter((e) => words.includes(search.words[e.from]!));
  const named = first.find((e) => e.kind !== 'country');
  if (named) {
    const own = search.words.slice(named.from, named.to);
    const rest = words.filter((t) => !own.includes(t));
    const found = await findSpeakers(own, search);
    const others = await titlesAside(rest, search);
    if (found.problems.length > 0 && others.length > 0)
      return { ...asked, intent: 'news', subject: typedOf(typed, words), left: [] };
    return {
      ...asked,
      intent: 'said',
      speakers: found.speakers,
      problems: found.problems,
      subject: others.length > 0 ? typedOf(typed, others) : null,
      left: [],
    };
  }
  const titled = words.length <= 4 ? await findSpeakers(words, search) : null;
  if (titled && titled.speakers.length > 0 && titled.speakers[0]!.kind === 'person')
    return {
      ...asked,
      intent: 'said',
      speakers: titled.speakers,
      notes: [...asked.notes, ...titled.speakers.flatMap((s) => s.note ?? [])],
      left: [],
    };
  if (titled?.problems[0]?.problem === 'several')
    return { ...asked, intent: 'said', problems: titled.problems, left: [] };
  const near = titled?.problems[0]?.names ?? [];
  return {
    ...asked,
    intent: 'unclear',
    subject: typedOf(typed, words),
    problems: near.length > 0 ? titled!.problems : [],
    left: [],
  };
}

async function titlesAside(
  rest: readonly Token[],
  { lexicon, isSmall }: Parameters<typeof findSpeakers>[1],
): Promise<Token[]> {
  const { titleWords } = knownNames(lexicon);
  const plain = rest.filter((t) => !isSmall(t.folded));
  return plain.every((t) => titleWords.has(foldName(t.text))) ? [] : [...rest];
}

/** Without small words at its ends. */
function subjectOf(tokens: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
  let start = 0;
  while (
    start < tokens.length &&
    tokens[start]!.kind === 'word' &&
    /^(?:that|whether|if|his|her|their|its|any|some|who|what|how|why|there|was|were|is|are|he|she|they|it|will|would|has|have|had|to|for|of|after|before|with|because|about|into|in|at)$/.test(
      tokens[start]!.folded,
    ) &&
    start < tokens.length - 1
  )
    start += 1;
  let end = tokens.length;
  while (
    end > start &&
    tokens[end - 1]!.kind === 'word' &&
    vocabulary.isSmall(tokens[end - 1]!.folded) &&
    end - start > 1
  )
    end -= 1;
  return tokens.slice(start, end);
}

/** The subject as typed; of another language the English words that stored articles use, where they are known. */
function translated(
  tokens: readonly Token[],
  typed: string,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): string {
  if (vocabulary.language === 'en') return typedOf(typed, tokens);
  const names = knownNames(lexicon);
  const words: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const term = vocabulary.termAt(tokens, at);
    if (term) {
      words.push(term.english);
      at += term.length;
      continue;
    }
    const token = tokens[at]!;
    const country = countryNamed(token.text, names)?.code;
    if (country) words.push(names.countryName(country));
    else if (!vocabulary.isSmall(token.folded)) words.push(token.text);
    at += 1;
  }
  return words.join(' ');
}

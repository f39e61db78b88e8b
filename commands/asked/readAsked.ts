import type { Asked } from '../../src/answers/asked.ts';
import { NOTHING_ASKED } from '../../src/answers/asked.ts';
import type { ArchiveView } from '../../src/archive/port.ts';
import type { Span } from '../../src/text/article.ts';
import { canonicalAddress } from '../../src/text/canonicalAddress.ts';
import type { Note } from '../../src/words/values.ts';
import type { AskedContext } from './askedContext.ts';
import { nameBeside, purposeIn, questionOf, withContext } from './contexts.ts';
import { hide, isAhead, nowFor, otherYear, sameDayIn, yearSpokenOf } from './daysAsked.ts';
import { findEntities } from './entities.ts';
import { datesInEnglish } from './foreignDates.ts';
import { readSentence } from './grammar.ts';
import { mendWords } from './mendWords.ts';
import { type Options, takeOptions } from './options.ts';
import { findOutlet } from './outlets.ts';
import { Sentence } from './sentence.ts';
import { joined, leftWords, markedQuotation, sentencesOf, unwrap, vocabularyFor } from './sentences.ts';
import { settle } from './settle.ts';
import { findPeriod } from './takePeriod.ts';
import { type Token, tokensOf, typedOf } from './tokens.ts';
import { verbTogether } from './verbTogether.ts';
import type { Vocabulary } from './vocabulary.ts';
import { namesInEnglish, writtenOut } from './writtenOut.ts';

/**
 * Reads what somebody typed: whom it names, the subject, days, outlet, place, quoted words, and what is asked of them,
 * wherever they are. What was not used is in `left`, and what was not read word for word in `notes`. Whatever was
 * typed has a reading: the intent of what is not understood is `unclear`.
 *
 * @example (await readAsked('what did Lavrov say about Iran since 2021?', context)).subject // 'Iran'
 */
export async function readAsked(typed: string, context: AskedContext): Promise<Asked> {
  const turned = otherWayRound(typed, context);
  if (turned) return { ...(await readAsked(turned, { ...context, before: null })), typed };
  const given = takeOptions(typed);
  const options = { ...given, rest: writtenOut(given.rest, context.lexicon) };
  const vocabulary = vocabularyFor(options.rest, context.lexicon);
  const tokens = tokensOf(options.rest, vocabulary.language === 'fr');
  const named = namesInEnglish(tokens, vocabulary, context.lexicon);
  const sentences = joined(sentencesOf(markedQuotation(named, options.rest)), vocabulary);
  const parts = questionOf(sentences, vocabulary);
  const { question, beside } = parts;
  const purpose = purposeIn(question, vocabulary);
  const said = sentences.flat().find((t) => t.kind === 'quoted');
  const isOfSaid =
    said && !question.includes(said) && /\b(?:this|that|it)\b/i.test(typedOf(options.rest, question));
  const sentence = (isOfSaid ? [said, ...question] : question).filter((t) => !purpose.includes(t));
  const asked = await readOne(sentence, options, vocabulary, context);
  const renamed = asked.problems.some(({ problem }) => problem === 'pronoun')
    ? await nameBeside(parts, vocabulary, context)
    : null;
  const whole = renamed ? await readOne(renamed, options, vocabulary, context) : asked;
  const onContext = withContext(whole, parts, options.rest, vocabulary, context);
  if (onContext) return { ...onContext, typed };
  const unused = [
    ...(purpose.length > 0 ? [typedOf(options.rest, purpose)] : []),
    ...(renamed ? [] : leftWords(beside.flat(), options.rest, vocabulary)),
  ];
  return { ...whole, typed, left: [...whole.left, ...unused] };
}

/** "and vice versa?" behind what Lula said about Milei: what Milei said about Lula; null for any other turn. */
function otherWayRound(typed: string, { before }: AskedContext): string | null {
  const [speaker, other] = before?.asked.speakers ?? [];
  const subject = before?.asked.subject;
  if (!VICE_VERSA.test(typed) || !speaker || other || !subject) return null;
  return `what did ${subject} say about ${speaker.typed}?`;
}
const VICE_VERSA =
  /^\W*(?:(?:no|and|or|what about|how about|now)\W+)*(?:vice[ -]versa|the other way (?:round|around)|the reverse|the opposite)\W*$/i;

/** A note for each word that is read as another. */
const readAsNotes = (typed: readonly Token[], mended: readonly Token[]): Note[] =>
  mended.flatMap((t, i) =>
    t === typed[i] ? [] : [{ is: 'read-as', typed: typed[i]!.text, as: `“${t.text}”` }],
  );

async function readOne(
  sentence: readonly Token[],
  options: Options,
  vocabulary: Vocabulary,
  context: AskedContext,
): Promise<Asked> {
  const typed = options.rest;
  const { archive, lexicon } = context;
  const unwrapped = unwrap(sentence, vocabulary);
  const link = unwrapped.find((t) => t.kind === 'link')?.text ?? null;
  const linked = link && (await articleAt(link, archive));
  // Days are looked for outside quotations and links: the year in a link is no date.
  const text = hide(typed, unwrapped);
  const english = datesInEnglish(text, vocabulary.dates);
  const days = options.period ? null : findPeriod(english.text, nowFor(english.text, context), context.zone);
  const year = days && yearSpokenOf(days, english.text);
  const first = year && isAhead(year, context) ? null : days;
  const sameDay = first ? null : sameDayIn(english.text, context);
  const dayNote = first ? await otherYear(first, english.text, context) : null;
  const taken = dayNote?.taken ?? first ?? sameDay;
  const period = options.period ?? taken?.period ?? null;
  const datedSpans = english.typedSpans(taken?.spans ?? []);
  const dated = (t: Token) => t.kind === 'word' && datedSpans.some((s) => s.start < t.end && t.start < s.end);
  let words = verbTogether(
    unwrapped.filter((t) => t.kind !== 'mark' && !dated(t)),
    vocabulary,
  );
  const outlet = options.source
    ? { name: options.source, tokens: [], hasTexts: false }
    : await findOutlet(words, archive, lexicon, vocabulary);
  if (outlet) words = words.filter((t) => !outlet.tokens.includes(t));
  const withoutLink = words.filter(
    (t, i) => t.kind !== 'link' && !(words[i + 1]?.kind === 'link' && vocabulary.match('in', words, i) > 0),
  );
  const entities = await findEntities(withoutLink, archive, lexicon, vocabulary);
  const mended = mendWords(withoutLink, vocabulary, entities);
  const draft = readSentence(new Sentence(mended, vocabulary, entities.all));
  const base = {
    ...NOTHING_ASKED,
    typed,
    language: vocabulary.language,
    period,
    source: outlet?.name ?? null,
    link,
    article: linked,
    ...options.asked,
  };
  const notes: Note[] = [...(dayNote ? [dayNote.note] : []), ...readAsNotes(withoutLink, mended)];
  const asked = await settle(draft, { ...base, notes }, mended, entities, vocabulary, context, period);
  const undated = sameDay?.period === null ? unwrapped.filter(dated).map(({ text: word }) => word) : [];
  if (undated.length > 0) return { ...asked, left: [...asked.left, undated.join(' ')] };
  const read = ofClaim(withQuoted(textsOn(asked, outlet), mended), taken, english.text);
  return year && first ? withYear(read, year) : read;
}

/** "did Wick say that the dam will be finished in March?": a month or a day may be a part of what was said, and not when. */
function ofClaim(read: Asked, taken: { readonly spans: readonly Span[] } | null, english: string): Asked {
  const days = (taken?.spans ?? []).map(({ start, end }) => english.slice(start, end).trim()).join(' ');
  const mayBeSaid = read.isClaim && read.period !== null && read.subject !== null && days !== '';
  return mayBeSaid && !read.orElse
    ? { ...read, orElse: { ...read, period: null, subject: `${read.subject} ${days}` } }
    : read;
}

/** "about 2020": what was said in that year, else what was said of it. */
const withYear = (read: Asked, year: string): Asked =>
  read.subject === null && read.said === null
    ? { ...read, orElse: { ...read, period: null, subject: year } }
    : read;

/** "what does Tarn Today report on Quell?": its articles, on whoever or whatever is named. */
function textsOn(asked: Asked, outlet: { readonly hasTexts: boolean } | null): Asked {
  if (!outlet?.hasTexts) return asked;
  // "what did Orlund Wire report yesterday?"
  const isEmpty = asked.intent === 'unclear' && asked.left.length === 0 && asked.speakers.length === 0;
  if (isEmpty && !asked.subject) return { ...asked, intent: 'news' };
  const subject = asked.subject ?? asked.speakers[0]?.typed ?? null;
  const isOpen = (asked.intent === 'who' && asked.kinds.length === 0) || asked.intent === 'person';
  return isOpen && !asked.said && subject ? { ...asked, intent: 'news', speakers: [], subject } : asked;
}

/** Words in marks that the grammar made nothing of: whoever is asked about, these words are looked for. */
function withQuoted(asked: Asked, words: readonly Token[]): Asked {
  const quoted = words.find((t) => t.kind === 'quoted');
  const isOpen = ['said', 'who', 'quotes'].includes(asked.intent) && asked.said === null;
  // "al-Maeena “had it happened an hour later”": who said it answers, whoever the name is.
  if (quoted?.text.includes(' ') && asked.intent === 'unclear' && asked.said === null)
    return {
      ...asked,
      intent: 'who',
      said: quoted.text,
      subject: null,
      problems: [],
      left: asked.subject ? [asked.subject] : asked.left,
    };
  if (!quoted || !isOpen || asked.subject?.includes(quoted.text)) return asked;
  // Whoever said words in marks is looked up by these words alone.
  const unused = asked.subject ? [asked.subject] : [];
  return { ...asked, said: quoted.text, subject: null, left: [...asked.left, ...unused] };
}

/** The stored article of an address, as typed or as it is known. */
async function articleAt(url: string, archive: ArchiveView): Promise<string | null> {
  for (const address of new Set([url, canonicalAddress(url)])) {
    const [found] = (await archive.findArticles({ url: address, limit: 1 })).found;
    if (found) return found.details.id;
  }
  return null;
}

import type { Asked } from '../../src/answers/asked.ts';
import { NOTHING_ASKED } from '../../src/answers/asked.ts';
import type { ArchiveView } from '../../src/archive/port.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import { canonicalAddress } from '../../src/text/canonicalAddress.ts';
import { foldName } from '../../src/text/foldName.ts';
import { foldWords } from '../../src/text/foldText.ts';
import type { Note } from '../../src/words/values.ts';
import type { AskedContext } from './askedContext.ts';
import { type Entities, findEntities } from './entities.ts';
import { datesInEnglish } from './foreignDates.ts';
import { readSentence } from './grammar.ts';
import { knownNames, surnamesOf } from './knownNames.ts';
import { monthNumber } from './monthNumber.ts';
import { type Options, takeOptions } from './options.ts';
import { findOutlet } from './outlets.ts';
import { dayPeriod, instantsOf } from './period.ts';
import { Sentence } from './sentence.ts';
import {
  joined,
  leftWords,
  markedQuotation,
  scoreOf,
  sentencesOf,
  unwrap,
  vocabularyFor,
} from './sentences.ts';
import { settle } from './settle.ts';
import { findPeriod, type TakenPeriod } from './takePeriod.ts';
import { type Token, tokensOf, typedOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Reads what somebody typed: whom it names, the subject, days, outlet, place, quoted words, and what is asked of them,
 * wherever they are. What was not used is in `left`, and what was not read word for word in `notes`. Whatever was
 * typed has a reading: the intent of what is not understood is `unclear`.
 *
 * @example (await readAsked('what did Lavrov say about Iran since 2021?', context)).subject // 'Iran'
 */
export async function readAsked(typed: string, context: AskedContext): Promise<Asked> {
  const given = takeOptions(typed);
  const apart = pairsApart(given.rest, context.lexicon);
  const options = { ...given, rest: counterpart(writtenOut(apart, context.lexicon), context.lexicon) };
  const vocabulary = vocabularyFor(options.rest, context.lexicon);
  const tokens = tokensOf(options.rest, vocabulary.language === 'fr');
  const named = namesInEnglish(tokens, vocabulary);
  const owned = named.map((token, i) => ownerIn(token, named[i + 1], vocabulary, context.lexicon));
  const sentences = joined(sentencesOf(markedQuotation(owned, options.rest)), vocabulary);
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

/** Whose texts are at an address. */
const SITES: Readonly<Record<string, string>> = {
  'kremlin.ru': 'Kremlin',
  'state.gov': 'US Department of State',
  'gov.uk': 'UK Government',
  'whitehouse.gov': 'White House',
  'eeas.europa.eu': 'European External Action Service',
};

/** Offices and ministries that desks type in short, with the country before or behind: "MFA Russia", "US SecState". */
function writtenOut(typed: string, { places }: Lexicon): string {
  const people = (country: string) =>
    places.find(({ kind, name }) => kind === 'country' && name === country)?.demonyms[0] ?? `${country}'s`;
  return typed
    .replace(/\bMFA (\p{Lu}\p{L}+)/gu, (_, country: string) => `${people(country)} foreign ministry`)
    .replace(/\bMFA\b/g, 'foreign ministry')
    .replace(
      /\b(?:EU|European Union)(?:['’]s)? (?:foreign policy chief|top diplomat)\b/gi,
      'EU High Representative',
    )
    .replace(
      /(?<![\w/.@])(?:www\.|en\.)?(kremlin\.ru|state\.gov|gov\.uk|whitehouse\.gov|eeas\.europa\.eu)\b(?!\/)/gi,
      (host) => `${SITES[host.replace(/^(?:www|en)\./i, '').toLowerCase()]} site`,
    )
    .replace(/\bDept\b\.?/g, 'Department')
    .replace(/\b[Gg]ov(?:['’]?t)\b/g, 'government')
    .replace(/\bSecState\b/gi, 'secretary of state')
    .replace(/\bSec(?:retary)?Def\b/gi, 'secretary of defense')
    .replace(/\bDefMin\b/gi, 'defence minister')
    .replace(/\bForMin\b/gi, 'foreign minister');
}

const DIPLOMAT =
  /^(?:foreign minister|foreign secretary|secretary of state|minister (?:of|for) foreign affairs)$/;
/** What the foreign minister is called where he is not called that. */
const DIPLOMATS: Readonly<Record<string, string>> = {
  American: 'secretary of state',
  US: 'secretary of state',
  British: 'foreign secretary',
  UK: 'foreign secretary',
};

/** "Lavrov tell his Turkish counterpart": the Turkish foreign minister, by the office of whoever is named or by the one typed. */
function counterpart(typed: string, { speakers }: Lexicon): string {
  return typed.replace(
    /\b(?:his|her) (\p{Lu}\p{L}+) counterpart\b/u,
    (phrase, people: string, at: number) => {
      const before = typed.slice(0, at);
      const office = /\b(?:prime|foreign|defen[cs]e) minister\b|\bpresident\b/i.exec(before)?.[0];
      const words = new Set(before.match(/[\p{L}'’-]+/gu));
      const named = speakers.find(({ name }) => words.has(name.split(' ').at(-1)!));
      const title = (office ?? named?.offices.at(-1)?.title)?.toLowerCase();
      if (!title) return phrase;
      return `the ${people} ${DIPLOMAT.test(title) ? (DIPLOMATS[people] ?? 'foreign minister') : title}`;
    },
  );
}

/** "the Putin-Trump call" names two people: their hyphen is a space. */
export function pairsApart(typed: string, lexicon: Lexicon): string {
  const { speakers, countries } = knownNames(lexicon);
  const surnames = surnamesOf(lexicon);
  const isKnown = (word: string) =>
    speakers.has(foldName(word)) || countries.has(foldName(word)) || surnames.has(foldName(word));
  return typed
    .replace(/\s&\s/g, ' and ')
    .replace(
      /(?<![\p{L}\p{N}/.-])(\p{Lu}\p{L}+)-(\p{Lu}\p{L}+)(?![\p{L}\p{N}/-])/gu,
      (pair, a: string, b: string) => (isKnown(a) && isKnown(b) && !isKnown(pair) ? `${a} ${b}` : pair),
    );
}

/** Offices and peoples in English: "le président turc" is "president Turkish", in the places where it was typed. */
function namesInEnglish(tokens: readonly Token[], vocabulary: Vocabulary): Token[] {
  const english: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const name = vocabulary.nameAt(tokens, at);
    const [first, last] = [tokens[at]!, tokens[at + (name?.length ?? 1) - 1]!];
    if (name)
      for (const word of name.english.split(' '))
        english.push({ ...first, text: word, folded: foldWords(word), end: last.end, isEnglish: true });
    else english.push(first);
    at += name?.length ?? 1;
  }
  return english;
}

/** "putins gas quotes": a known surname with the "s" of an owner and no apostrophe. */
function ownerIn(token: Token, next: Token | undefined, vocabulary: Vocabulary, lexicon: Lexicon): Token {
  const { folded } = token;
  if (token.kind !== 'word' || vocabulary.language !== 'en' || !/^\p{L}{5,}s$/u.test(folded)) return token;
  if (next?.kind !== 'word' || vocabulary.isSmall(next.folded) || vocabulary.knows(folded)) return token;
  const { speakers, countries } = knownNames(lexicon);
  const known = surnamesOf(lexicon);
  const name = folded.slice(0, -1);
  if (!known.has(name) || known.has(folded) || speakers.has(folded) || countries.has(folded)) return token;
  return { ...token, text: token.text.slice(0, -1), folded: name, possessive: true };
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
  // Days are looked for outside quotations and links: the year in a link is no date.
  const text = hide(typed, unwrapped);
  const english = datesInEnglish(text, vocabulary.dates);
  const first = options.period ? null : findPeriod(english.text, nowFor(english.text, context), context.zone);
  const sameDay = first ? null : sameDayIn(english.text, context);
  const dayNote = first ? await otherYear(first, english.text, context) : null;
  const taken = dayNote?.taken ?? first ?? sameDay;
  const period = options.period ?? taken?.period ?? null;
  const datedSpans = english.typedSpans(taken?.spans ?? []);
  const dated = (t: Token) => t.kind === 'word' && datedSpans.some((s) => s.start < t.end && t.start < s.end);
  let words = unwrapped.filter((t) => t.kind !== 'mark' && !dated(t));
  const outlet = options.source
    ? { name: options.source, tokens: [], hasTexts: false }
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
  const notes: Note[] = [
    ...(dayNote ? [dayNote.note] : []),
    ...mended.flatMap((t, i) =>
      t !== withoutLink[i]
        ? [{ is: 'read-as' as const, typed: withoutLink[i]!.text, as: `“${t.text}”` }]
        : [],
    ),
  ];
  const asked = await settle(draft, { ...base, notes }, mended, entities, vocabulary, context, period);
  return withQuoted(outlet?.hasTexts ? textsOn(asked) : asked, mended);
}

/** "what does Tarn Today report on Quell?": its articles, on whoever or whatever is named. */
function textsOn(asked: Asked): Asked {
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
  if (!quoted || !isOpen || asked.subject?.includes(quoted.text)) return asked;
  // Whoever said words in marks is looked up by these words alone.
  const unused = asked.subject ? [asked.subject] : [];
  return { ...asked, said: quoted.text, subject: null, left: [...asked.left, ...unused] };
}

/** "that day", "the day after", in a thread: by the day that was asked about, else that of the text that was shown. */
function sameDayIn(text: string, { before }: AskedContext): TakenPeriod | null {
  const match =
    /\b(?:on )?(?:that|the same) day\b|\b(?:on )?the (?:day (?:before|after)|(?:next|following|previous) day)(?=[\s?.!,]*$|,?\s+(?:what|who|and)\b)/i.exec(
      text,
    );
  // The day that was asked about, else that of the text that was shown.
  const asked = before?.asked.period?.since ?? '';
  const day = asked || (before?.shown[0]?.day.slice(0, 10) ?? '');
  if (!match || !/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const days = /after|next|following/i.test(match[0]) ? 1 : /before|previous/i.test(match[0]) ? -1 : 0;
  return {
    period: dayPeriod(Temporal.PlainDate.from(day).add({ days }).toString()),
    spans: [{ start: match.index, end: match.index + match[0].length }],
  };
}

/** True for days with a month and no year. */
function lacksYear(text: string): boolean {
  const isMonth = (word: string) => monthNumber(word) !== null;
  return (text.match(/\p{L}+/gu) ?? []).some(isMonth) && !/\b(?:19|20)\d\d\b|['’]\d\d\b/.test(text);
}

/** So far back a day without a year is looked for. */
const MOST_YEARS = 25;

/** A day without a year of which no article is: the same day of the latest year that has one, with a note. */
async function otherYear(
  first: TakenPeriod,
  text: string,
  { archive, now, zone }: AskedContext,
): Promise<{ taken: TakenPeriod; note: Note } | null> {
  const { since, until } = first.period;
  const days = first.spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  if (!since || !until || !lacksYear(days)) return null;
  const newest = (await archive.findArticles({ order: 'newest', limit: 1 })).found[0];
  for (let years = 0; newest && years <= MOST_YEARS; years += 1) {
    const back = { year: now.getUTCFullYear() - years };
    const taken = findPeriod(text, new Date(Date.UTC(back.year, 11, 31, 12)), zone);
    if (!taken || (years === 0 && taken.period.since !== since)) continue;
    if (taken.period.since! > newest.day) continue;
    const page = await archive.findArticles({ ...instantsOf(taken.period, zone), limit: 1 });
    if (page.total === 0) continue;
    if (taken.period.since === since) return null;
    return { taken, note: { is: 'other-year', asked: first.period, as: taken.period } };
  }
  return null;
}

/** Months without a year belong to the days that the thread is about, if it is about some. */
function nowFor(text: string, { now, before }: AskedContext): Date {
  const period = before?.asked.period;
  if (!period || !lacksYear(text)) return now;
  const year = (period.since ?? period.until)!.slice(0, 4);
  return Number(year) < now.getUTCFullYear() ? new Date(`${year}-12-31T12:00:00Z`) : now;
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

/** What is asked for, or an office: a noun, which an article may go before. */
const NOUNS =
  /^(?:quotes?|statements?|latest|summary|topics|something|anything|everything|opinion|position|reaction|comments?|remarks|articles?|headlines|president|minister|chancellor|ambassador)$/;

/**
 * Misspelt words of the question itself, where such a word is due: "waht did", "said abuot". A name stays as it is, and
 * so does a word on its own.
 */
function mend(words: readonly Token[], vocabulary: Vocabulary, entities: Entities): Token[] {
  const isDid = (at: number) =>
    vocabulary.match('did', words, at) > 0 || vocabulary.match('say', words, at) > 0;
  const isSaid = (at: number) =>
    vocabulary.match('say', words, at) > 0 || vocabulary.kindAt(words, at) !== null;
  const isBehindNoun = (at: number) =>
    isDid(at) ||
    (['about', 'by', 'where', 'fillers'] as const).some((part) => vocabulary.match(part, words, at) > 0);
  return words.map((token, i) => {
    if (token.kind !== 'word' || entities.all.some((e) => e.from <= i && i < e.to)) return token;
    if (/^\p{Lu}/u.test(token.text) && i > 0) return token;
    const right = vocabulary.mend(token.folded);
    if (!right) return token;
    // "Quell toll quote": a short word with another letter is a verb only where one is due.
    const isOtherLetter = token.folded.length <= 4 && !isSlip(token.folded, right);
    const isBehindWord = words.slice(0, i).some((_, j) => isDid(j) || vocabulary.match('what', words, j) > 0);
    if (isOtherLetter && !isBehindWord && !isBehindNoun(i + 1)) return token;
    const isNoun = NOUNS.test(right);
    // "the toll" is a thing, no misspelt verb.
    if (!isNoun && /^(?:the|a|an|his|her|their|its|this|that)$/.test(words[i - 1]?.folded ?? ''))
      return token;
    if (isNoun && (i + 1 === words.length || isBehindNoun(i + 1)))
      return { ...token, text: right, folded: right };
    const before = words.slice(0, i);
    const isDue = /^(?:what|who|when|where|did|does)$/.test(right)
      ? isDid(i + 1) ||
        vocabulary.match('about', words, i + 1) > 0 ||
        entities.all.some((e) => e.from === i + 1)
      : before.some((_, j) => isSaid(j) || vocabulary.match('quotes', words, j) > 0) ||
        entities.all.some((e) => e.to <= i) ||
        (i === 0 && entities.all.some((e) => e.from <= i + 2));
    return isDue ? { ...token, text: right, folded: right } : token;
  });
}

/** True where a letter was left out, added or changed places, and none is another. */
function isSlip(typed: string, right: string): boolean {
  return typed.length !== right.length || [...typed].sort().join('') === [...right].sort().join('');
}

/** The stored article of an address, as typed or as it is known. */
async function articleAt(url: string, archive: ArchiveView): Promise<string | null> {
  for (const address of new Set([url, canonicalAddress(url)])) {
    const [found] = (await archive.findArticles({ url: address, limit: 1 })).found;
    if (found) return found.details.id;
  }
  return null;
}

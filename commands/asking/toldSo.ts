import type { Answer } from '../../src/answers/answer.ts';
import type { Asked } from '../../src/answers/asked.ts';
import type { StoredVersion } from '../../src/archive/port.ts';
import { isHeadedOn } from '../../src/lookups/actsOf.ts';
import { actsSo } from '../../src/lookups/actsSo.ts';
import { conceptsIn, type Subject, wholeMask } from '../../src/lookups/subject.ts';
import { formsOf } from '../../src/lookups/subjectForms.ts';
import { versionsOf } from '../../src/lookups/versionsOf.ts';
import type { Span } from '../../src/text/article.ts';
import { foldName } from '../../src/text/foldName.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { vocabulariesOf } from '../asked/vocabulary.ts';
import type { Asker, Desk } from '../command.ts';
import { describedAs } from './describedAs.ts';
import { type Narrated, narrated } from './narrated.ts';
import { searchOf } from './search.ts';

/** Kinds of speech that a question for one of them asks for as well: whoever accuses somebody criticises him. */
const ALLIED: ReadonlyMap<string, readonly string[]> = new Map([
  ['condemn', ['blame']],
  ['blame', ['condemn']],
  ['oppose', ['condemn', 'block']],
  ['support', ['praise']],
]);
const TEXTS_READ = 60;

/**
 * The sentences in which texts tell in their own words that somebody spoke in the way asked for: "Haufiku accused the president of
 * selling the river", and below them what was found besides. Null where no text says so.
 *
 * @param found the answer that quotes give, if they give one
 */
export async function answerTold(
  asked: Asked,
  found: Answer | null,
  asker: Asker,
  desk: Desk,
): Promise<Answer | null> {
  return narrated(await toldSo(asked, asker, desk), found);
}

async function toldSo(asked: Asked, asker: Asker, desk: Desk): Promise<readonly Narrated[]> {
  const { kinds, except } = asked;
  // "who congratulated Kehl?"
  const typed = asked.subject ?? asked.to?.label.split(' ').at(-1) ?? null;
  if (!typed || kinds.length === 0 || asked.place) return [];
  // "the president of Namibia" is named in another way.
  const [name, other] = await describedAs(typed, desk);
  const aimedAt = name && !other ? name.split(' ').at(-1)! : typed;
  const { subject, source, days, isOfDays } = searchOf(
    { ...asked, speakers: [], subject: aimedAt },
    asker,
    desk,
  );
  if (!subject) return [];
  const all = kinds.flatMap((kind) => [kind, ...(ALLIED.get(kind) ?? [])]);
  const verbs = all.flatMap((kind) => vocabulariesOf(desk.lexicon)[0]!.formsOf(kind));
  const page = await desk.archive.findArticles({
    ...(source ? { source } : {}),
    ...days,
    words: formsOf(subject),
    order: 'newest',
    limit: TEXTS_READ,
  });
  const found = page.found.filter((a) => isOfDays?.(a.details, a.day) ?? true);
  const versions = await versionsOf(
    found.map((a) => ({ article: a.details, version: a.version })),
    desk.archive,
  );
  return versions.flatMap((version) => {
    const spans = version.reading.people
      .filter((one) => !except.includes(one.name) && !foldName(one.name).endsWith(foldName(aimedAt)))
      .flatMap((one) => actsSo(version, one.name, verbs, null))
      .filter((span) => isAimedAt(version, span, verbs, subject));
    const starts = new Set(spans.map(({ start }) => start));
    return [...starts].map((start) => ({ version, span: spans.find((span) => span.start === start)! }));
  });
}

/**
 * Whether what a sentence tells is done to the subject: by its own words, or by "her", "it" or "the deal" for what the sentence
 * before names or the text is headed by.
 */
function isAimedAt(
  version: StoredVersion,
  { start, end }: Span,
  verbs: readonly string[],
  subject: Subject,
): boolean {
  const { reading, text } = version;
  const has = (words: string) => conceptsIn(words, subject).mask === wholeMask(subject);
  const own = text.slice(start, end);
  if (has(own)) return true;
  const did = verbs.map((verb) => RegExp.escape(verb)).join('|');
  const object = new RegExp(`(?<!\\p{L})(?:${did}) (him|her|them|it|this|the \\p{L}+)(?!\\p{L})`, 'u').exec(
    foldWords(own),
  )?.[1];
  if (!object) return false;
  const before = reading.sentences.findLast((s) => s.end <= start);
  if (before && has(text.slice(before.start, end))) return true;
  // "The envoy welcomed the deal", in a text that is headed by it, and not "the visitors".
  return !/^(?:him|her|them)$|s$/.test(object.replace(/^this$/, 'it')) && isHeadedOn(version, subject);
}

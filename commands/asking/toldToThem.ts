import type { Answer, Part } from '../../src/answers/answer.ts';
import { QUOTES_SHOWN } from '../../src/answers/answerSaid.ts';
import type { Asked, AskedSpeaker } from '../../src/answers/asked.ts';
import { composeAnswer } from '../../src/answers/composeAnswer.ts';
import { joinClauses, placeOf, sourceAndDay } from '../../src/answers/quotePart.ts';
import type { StoredVersion } from '../../src/archive/port.ts';
import { conceptsIn, wholeMask } from '../../src/lookups/subject.ts';
import type { Span } from '../../src/text/article.ts';
import { excerptOf } from '../../src/text/excerpt.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { say } from '../../src/words/say.ts';
import type { Asker, Desk } from '../command.ts';
import { textsCalling } from './calledSo.ts';
import { askedSubject } from './search.ts';

/** What somebody tells that another said to him, inside his own words. */
interface ToldAgain {
  readonly version: StoredVersion;
  readonly span: Span;
  readonly by: string;
  /** True where the whole sentence is said by him, and none of it is the article's. */
  readonly isWhole: boolean;
}

/**
 * Words that whoever they were said to tells himself: "Orsk told me: ‘We are tired.’", in a speech of the one who was asked about.
 * Null where he tells of none.
 *
 * @param read the texts to look in, where they are at hand
 * @example await toldToThem(orsk, { ...asked, to: quell }, asker, desk) // null
 */
export async function toldToThem(
  { kind, names }: AskedSpeaker,
  asked: Asked,
  asker: Asker,
  desk: Desk,
  read?: readonly StoredVersion[],
): Promise<Answer | null> {
  const [name] = names;
  const hearers = asked.to?.names ?? [];
  if (kind !== 'person' || !name) return null;
  const surname = name.split(' ').at(-1)!;
  const texts = read ?? (await textsCalling({ labels: [surname], subject: null }, asked, asker, desk));
  const subject = askedSubject(asked, desk);
  const isOn = ({ version, span }: ToldAgain) =>
    !subject || conceptsIn(version.text.slice(span.start, span.end), subject).mask === wholeMask(subject);
  const told = texts
    .flatMap((version) => toldIn(version, name, hearers))
    .filter(isOn)
    .slice(0, QUOTES_SHOWN);
  if (told.length === 0) return null;
  const voices = [...new Set(told.map(({ by }) => by))];
  return composeAnswer({
    kind: 'ask',
    rung: 'mentioned',
    parts: [
      { part: 'title', line: [say((w) => w.said.ofThrough(name, voices))] },
      ...told.map(
        ({ version, span, by, isWhole }): Part => ({
          part: 'excerpt',
          excerpts: [excerptOf(version, span)],
          ...(isWhole ? { speaker: by } : {}),
          note: joinClauses([[placeOf(version, span.start)], sourceAndDay(version)]),
        }),
      ),
    ],
    versions: [...new Set(told.map(({ version }) => version))],
  });
}

/** The sentences in which a hearer himself, or where none is asked for anybody, tells what somebody said to him. */
function toldIn(version: StoredVersion, name: string, hearers: readonly string[]): ToldAgain[] {
  const { reading, text } = version;
  const surname = RegExp.escape(foldWords(name.split(' ').at(-1)!));
  const toMe = '\\p{L}+ (?:to )?(?:me|us)(?!\\p{L})[^".;]{0,60}(?:["\']| that )';
  const byName = new RegExp(`(?<!\\p{L})${surname}(?:, [^,]{2,60},)? ${toMe}`, 'u');
  const byPronoun = new RegExp(`(?<!\\p{L})${surname}(?!\\p{L}).*"(?:he|she) ${toMe}`, 'u');
  return reading.sentences.flatMap((span) => {
    const told = foldWords(text.slice(span.start, span.end));
    const holder = reading.quotes.find(
      ({ speakerName, start, end }) =>
        speakerName !== null &&
        speakerName !== name &&
        (hearers.length === 0 || hearers.includes(speakerName)) &&
        start < span.end &&
        span.start < end,
    );
    const by = holder?.speakerName;
    if (!holder || !by) return [];
    // "Cooper, quoting Orsk, said: “He told us that …”", where nobody else is named.
    const isHis = () => byPronoun.test(told) && areAlone(version, span, [name, by]);
    return byName.test(told) || isHis() ? [{ version, span, by, isWhole: holder.start <= span.start }] : [];
  });
}

/** Whether a sentence names nobody besides some persons. */
const areAlone = ({ reading }: StoredVersion, { start, end }: Span, names: readonly string[]): boolean =>
  reading.people.every(
    (one) => names.includes(one.name) || !one.mentions.some((m) => start <= m.start && m.start < end),
  );

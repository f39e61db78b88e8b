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
}

/**
 * Words that whoever they were said to tells himself: "Orsk told me: ‘We are tired.’", in a speech of the one who was asked about.
 * Null where he tells of none.
 *
 * @example await toldToThem(orsk, { ...asked, to: quell }, asker, desk) // null
 */
export async function toldToThem(
  { kind, names }: AskedSpeaker,
  asked: Asked,
  asker: Asker,
  desk: Desk,
): Promise<Answer | null> {
  const [name] = names;
  const hearers = asked.to?.names ?? [];
  if (kind !== 'person' || !name || hearers.length === 0) return null;
  const surname = name.split(' ').at(-1)!;
  const texts = await textsCalling({ labels: [surname], subject: null }, asked, asker, desk);
  const subject = askedSubject(asked, desk);
  const isOn = ({ version, span }: ToldAgain) =>
    !subject || conceptsIn(version.text.slice(span.start, span.end), subject).mask === wholeMask(subject);
  const told = texts
    .flatMap((version) => toldIn(version, surname, hearers))
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
        ({ version, span, by }): Part => ({
          part: 'excerpt',
          excerpts: [excerptOf(version, span)],
          speaker: by,
          note: joinClauses([[placeOf(version, span.start)], sourceAndDay(version)]),
        }),
      ),
    ],
    versions: [...new Set(told.map(({ version }) => version))],
  });
}

/** The sentences in which a hearer himself tells what somebody said to him. */
function toldIn(version: StoredVersion, surname: string, hearers: readonly string[]): ToldAgain[] {
  const { reading, text } = version;
  const toMe = new RegExp(
    `(?<!\\p{L})${RegExp.escape(foldWords(surname))}(?:, [^,]{2,60},)? \\p{L}+ (?:to )?(?:me|us)(?!\\p{L})[^".;]{0,60}(?:"| that )`,
    'u',
  );
  return reading.sentences
    .filter(({ start, end }) => toMe.test(foldWords(text.slice(start, end))))
    .flatMap((sentence) => {
      const holder = reading.quotes.find(
        (q) =>
          q.speakerName !== null &&
          hearers.includes(q.speakerName) &&
          q.start <= sentence.start &&
          sentence.start < q.end,
      );
      return holder ? [{ version, span: sentence, by: holder.speakerName! }] : [];
    });
}

import type { Answer, Part } from '../../src/answers/answer.ts';
import type { Asked } from '../../src/answers/asked.ts';
import { composeAnswer } from '../../src/answers/composeAnswer.ts';
import { quotedOf } from '../../src/answers/listQuotes.ts';
import { placeOf, sourceAndDay } from '../../src/answers/quotePart.ts';
import { nothingFound } from '../../src/answers/refusals.ts';
import { sideName } from '../../src/answers/sides.ts';
import { versionsOf } from '../../src/lookups/versionsOf.ts';
import { excerptOf } from '../../src/text/excerpt.ts';
import { say, wordText } from '../../src/words/say.ts';
import { commandLine } from '../asked/commandLine.ts';
import type { Asker, Desk } from '../command.ts';
import { searchedBy } from './search.ts';

/** Who somebody is: the offices that the lexicon knows, how the newest text introduces the name, how often it is quoted. */
export async function answerPerson(asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  const { archive, lexicon } = desk;
  const speaker = asked.speakers[0]!;
  const name = speaker.names[0]!;
  const person = (await archive.findPeople({ name })).find((p) => p.name === name);
  if (!person) return nothingFound(speaker.label, await searchedBy(asked, asker, desk));
  const known = lexicon.speakers.find((s) => s.name === name);
  const offices = (known?.offices ?? []).map(
    ({ title, from, to }) => `${title}${from ? ` (${from}${to ? `–${to}` : '–'})` : ''}`,
  );
  const found = (await archive.findArticles({ words: name, order: 'newest', limit: 1 })).found;
  const versions = await versionsOf(
    found.map((a) => ({ article: a.details, version: a.version })),
    archive,
  );
  const evidence = versions.flatMap((version): Part[] => {
    const mention = version.reading.people.find((p) => p.name === name)?.mentions[0];
    const sentence =
      mention && version.reading.sentences.find((s) => s.start <= mention.start && mention.end <= s.end);
    return sentence
      ? [
          {
            part: 'excerpt',
            excerpts: [excerptOf(version, sentence)],
            note: [placeOf(version, sentence.start), ' · ', ...sourceAndDay(version)],
          },
        ]
      : [];
  });
  return composeAnswer({
    kind: 'person',
    parts: [
      {
        part: 'title',
        line: [
          say((w) =>
            w.found.person(
              name,
              offices.length === 0 ? person.title : null,
              person.side === null ? null : wordText(sideName(person.side, lexicon), w),
              quotedOf(person),
              person.articles,
            ),
          ),
        ],
      },
      ...(offices.length > 0 ? [{ part: 'line' as const, line: [offices.join(' · ')] }] : []),
      ...evidence,
    ],
    versions,
    actions: [
      {
        action: 'ask',
        label: say((w) => w.found.quotesButton),
        command: commandLine({ ...asked, intent: 'quotes' }),
      },
    ],
  });
}

import type { Line } from '../src/answers/answer.ts';
import { answerVoices } from '../src/answers/answerVoices.ts';
import { archiveEmpty, nothingFound, notStored, shorten } from '../src/answers/refusals.ts';
import type { ArchiveView } from '../src/archive/port.ts';
import { subjectOf } from '../src/lookups/subject.ts';
import { formsOf } from '../src/lookups/subjectForms.ts';
import { voicesIn, voicesOf } from '../src/lookups/voicesIn.ts';
import { foldName } from '../src/text/foldName.ts';
import { say } from '../src/words/say.ts';
import { takeOptions } from './asked/options.ts';
import { instantsOf } from './asked/period.ts';
import { takePeriod } from './asked/takePeriod.ts';
import type { Command } from './command.ts';
import { offeringFile } from './words/offeringFile.ts';

/** Articles that are read for one answer at most, the newest. */
const MOST = 100;

export const voices: Command = offeringFile({
  verb: 'voices',
  usage: '[article:<id> | story:<id> | subject] [days] [in source]',
  purpose:
    'Who is quoted in an article, a story, some days or a source, with how many words, by person and side',
  examples: ['May 2017', 'Syria in Wikinews'],
  async run(words, asker, desk) {
    const { archive, lexicon } = desk;
    const { asked, rest, source: given } = takeOptions(words);
    const id = asked.article ?? (words.trim() === '' ? asker.context?.shown[0]?.article : null);
    if (id) {
      const version = await archive.getVersion(id);
      if (!version) return notStored(id);
      return answerVoices(
        { ...voicesOf([version], lexicon), versions: [version], copies: 0 },
        lexicon,
        [say((w) => w.sides.inThisArticle)],
        `voices article:${id}`,
        asker.whole,
      );
    }
    // "7 days" alone are the last ones.
    const days = /^\d{1,3} (?:days?|weeks?|months?)$/i.test(rest.trim()) ? `last ${rest.trim()}` : rest;
    const taken = takePeriod(days, desk.now, asker.zone);
    const { source, subject } = await outletIn(taken?.rest ?? rest, given, archive);
    const page = await archive.findArticles({
      ...(asked.story ? { story: asked.story } : {}),
      ...(source ? { source } : {}),
      ...(taken ? instantsOf(taken.period, asker.zone) : {}),
      ...(subject ? { words: formsOf(subjectOf(subject, lexicon)) } : {}),
      order: 'newest',
      limit: MOST,
    });
    if (page.found.length === 0) {
      const { articles } = await archive.counts();
      return articles === 0
        ? archiveEmpty()
        : nothingFound(
            say((w) => w.mark(shorten(words))),
            articles,
          );
    }
    const isAll = page.total <= page.found.length && !page.isLowerBound;
    const what: Line = [
      say((w) =>
        w.sides.inArticles({
          articles: page,
          newest: isAll ? null : page.found.length,
          isStory: Boolean(asked.story),
          subject: subject && shorten(subject),
          days: taken?.period ?? null,
          source,
        }),
      ),
    ];
    return answerVoices(
      await voicesIn(page.found, archive, lexicon, subject ? subjectOf(subject, lexicon) : null),
      lexicon,
      what,
      `voices ${words}`.trim(),
      asker.whole,
    );
  },
});

/** An outlet that is named after "in", and the words before it: the subject. */
async function outletIn(
  words: string,
  given: string | null,
  archive: ArchiveView,
): Promise<{ source: string | null; subject: string | null }> {
  const plain = words.replace(/^\s*(?:on|about|of)\s+/i, '').trim();
  const outlets = await archive.findOutlets();
  const own = outlets.find((outlet) => foldName(outlet) === foldName(plain));
  if (!given && plain !== '' && own) return { source: own, subject: null };
  const named = /^(?<before>.*?)\s*\b(?:in|from)\s+(?<outlet>\S.*)$/is.exec(plain)?.groups;
  if (given || !named) return { source: given, subject: plain || null };
  const wanted = foldName(named.outlet!);
  const known = outlets.find((outlet) => foldName(outlet).startsWith(wanted));
  return known ? { source: known, subject: named.before || null } : { source: null, subject: plain };
}

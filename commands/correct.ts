import type { Answer } from '../src/answers/answer.ts';
import { corrected, correctionUndone, type Remark, undoOf } from '../src/answers/correctionAnswers.ts';
import { shorten, speakerAmbiguous, trouble } from '../src/answers/refusals.ts';
import type { StoredVersion } from '../src/archive/port.ts';
import { say } from '../src/words/say.ts';
import { findNamed } from './asked/findNamed.ts';
import type { Asker, Command, Desk } from './command.ts';
import { type QuoteKey, readQuoteKey } from './words/quoteKey.ts';
import { findTopic } from './words/topic.ts';

const LONGEST_NAME = 80;
const NOBODY = /^(?:nobody|no ?one|unknown)$/i;
const NO_QUOTE = /^(?:not? a? ?quote|not a quotation)$/i;
const NOT_ABOUT = /^not (?:about|on) +(.+)$/i;
const UNDO = /^undo(?: +about +(.+))?$/i;

/** Who said a quote, that nobody did, or that it is not about a topic: kept for the workspace, and taken back by `undo`. */
export const correct: Command = {
  verb: 'correct',
  usage: '<article@version#start-end> <name | nobody | no quote | not about topic | undo>',
  purpose:
    'Sets a quote right for this workspace: its speaker, its topic, or that it is no quote; “Something wrong?” under quotes does it by choosing',
  examples: ['lavrov@1#243-440 Sergei Lavrov', 'lavrov@1#243-440 not about arms control'],
  async run(words, asker, desk) {
    const [, typed = '', says = ''] = /^(\S*)\s*([\s\S]*)$/.exec(words.trim()) ?? [];
    const key = readQuoteKey(typed);
    if (!key || !says) {
      return trouble(say((w) => w.corrections.howToWrite));
    }
    const undo = UNDO.exec(says);
    if (undo) return takeBack(key, undo[1], desk);
    const version = await desk.archive.getVersion(key.article, key.version);
    const quote = version?.reading.quotes.find((q) => q.start === key.start && q.end === key.end);
    if (!version || !quote) {
      return trouble(say((w) => w.corrections.noQuoteThere(shorten(typed))));
    }
    const about = NOT_ABOUT.exec(says);
    const meant = NO_QUOTE.test(says)
      ? ({ remark: { isNoQuote: true } } as const)
      : about
        ? await readTopic(about[1]!, version, key, desk)
        : await readName(says, typed, desk);
    return 'refusal' in meant ? meant.refusal : keep(key, meant, asker, desk);
  },
};

/** The topic of a remark by its id; `label` is what people read. */
type Meant = { readonly remark: Remark; readonly label?: string } | { readonly refusal: Answer };

/** The person that a name means; one whom no article names yet is taken as typed. */
async function readName(name: string, typed: string, { archive, lexicon }: Desk): Promise<Meant> {
  if (NOBODY.test(name)) return { remark: { speaker: null } };
  const meant = await findNamed(name, archive, lexicon);
  if (meant.people.length > 1)
    return {
      refusal: speakerAmbiguous(
        name,
        meant.people.slice(0, 7),
        meant.people.length,
        (person) => `correct ${typed} ${person}`,
      ),
    };
  const speaker = meant.name ?? name.replace(/\s+/g, ' ').trim();
  if (speaker.length > LONGEST_NAME || !/\p{L}{2}/u.test(speaker))
    return {
      refusal: trouble(say((w) => w.corrections.noName(shorten(name)))),
    };
  return { remark: { speaker } };
}

/** A topic that the quote is listed under: another one cannot be wrong of it. */
async function readTopic(
  typed: string,
  version: StoredVersion,
  key: QuoteKey,
  { archive, lexicon }: Desk,
): Promise<Meant> {
  const { quotes, topics } = version.reading;
  const at = quotes.findIndex((q) => q.start === key.start && q.end === key.end);
  const listed = topics.filter(({ passages }) => passages.some(({ quote }) => quote === at));
  const found = await findTopic(typed, archive, lexicon);
  const topic = listed.find(({ id }) => id === (found?.id ?? typed));
  if (topic) return { remark: { notAbout: topic.id }, label: topic.label };
  return {
    refusal: trouble(
      say((w) =>
        w.corrections.notUnder(
          shorten(typed),
          listed.map(({ id, label }) => w.topic(id, label)),
        ),
      ),
    ),
  };
}

async function keep(
  key: QuoteKey,
  { remark, label }: { readonly remark: Remark; readonly label?: string },
  asker: Asker,
  { archive, now }: Desk,
): Promise<Answer> {
  const correction = {
    ...key,
    speakerName: 'speaker' in remark ? remark.speaker : null,
    ...('isNoQuote' in remark ? { isNoQuote: true as const } : {}),
    ...('notAbout' in remark ? { notAbout: remark.notAbout } : {}),
    by: asker.person,
    at: now.toISOString(),
  };
  const kept = await archive.corrections.add(correction);
  const read = await archive.getVersion(key.article, key.version);
  if (!kept || !read) return trouble(say((w) => w.corrections.readAnew));
  const { workspace } = archive.viewer;
  const shown = 'notAbout' in remark ? { notAbout: label ?? remark.notAbout } : remark;
  return corrected(read, key, shown, undoOf({ ...correction, workspace }), workspace !== null);
}

/** Also of a quote that is not shown as one any more. */
async function takeBack(
  key: QuoteKey,
  topic: string | undefined,
  { archive, lexicon }: Desk,
): Promise<Answer> {
  const id = topic && ((await findTopic(topic, archive, lexicon))?.id ?? topic);
  const stood = await archive.corrections.remove({ ...key, ...(id ? { notAbout: id } : {}) });
  const read = await archive.getVersion(key.article, key.version);
  return stood && read ? correctionUndone(read, key) : trouble(say((w) => w.corrections.nothingToTakeBack));
}

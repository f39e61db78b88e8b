import { answerTimeline } from '../src/answers/answerTimeline.ts';
import type { Asked } from '../src/answers/asked.ts';
import { archiveEmpty, shorten } from '../src/answers/refusals.ts';
import { quotesOn } from '../src/lookups/quotesOn.ts';
import { foldName } from '../src/text/foldName.ts';
import { say } from '../src/words/say.ts';
import { commandLine } from './asked/commandLine.ts';
import { answerAsked, readFor } from './asking/answerAsked.ts';
import { searchOf } from './asking/search.ts';
import type { Command } from './command.ts';
import { offeringFile } from './words/offeringFile.ts';

export const timeline: Command = offeringFile({
  verb: 'timeline',
  usage: '<speaker> [about topic] [since date]',
  purpose:
    'What somebody said on a subject, the oldest first, with the first use of a phrase and a chart by month',
  examples: ['Putin about Syria', 'Erdogan about Syria'],
  async run(words, asker, desk) {
    const { archive } = desk;
    let asked = await readFor(`quotes ${words}`, asker, desk);
    // "Putin Syria": what stands behind the name is the subject.
    const beside = asked.subject ? '' : behindName(asked);
    if (beside) asked = await readFor(`quotes ${asked.speakers[0]!.label} about ${beside}`, asker, desk);
    // Nobody and nothing was named, or nobody has that name: answered as by a list of quotes.
    if (asked.speakers.length === 0 && (!asked.subject || asked.problems.length > 0))
      return answerAsked({ ...asked, intent: 'quotes' }, asker, desk);
    const search = searchOf({ ...asked, order: 'oldest' }, asker, desk);
    const found = await quotesOn(search, archive);
    if (found.evidence.length === 0 && (await archive.counts()).articles === 0) return archiveEmpty();
    const who = asked.speakers.map(({ label }) => label);
    const command = commandLine({ ...asked, intent: 'quotes', page: 1 }).replace(/^quotes /, 'timeline ');
    return answerTimeline(found.missing.length > 0 ? [] : found.evidence, {
      who,
      subject: asked.subject && shorten(asked.subject),
      phrase: asked.subject,
      isWhole: !asked.period && !asked.source && !asked.article && !asked.story && !found.isLowerBound,
      command,
      page: asked.page,
      notes: asked.speakers.flatMap(({ note }) => (note ? [say((w) => w.found.note(note))] : [])),
      whole: asker.whole,
      isLowerBound: found.isLowerBound,
    });
  },
});

/** What stands behind the one name that was typed, and is no part of it; empty where nothing does. */
function behindName({ speakers, left }: Asked): string {
  const [speaker, other] = speakers;
  if (!speaker || other) return '';
  const name = foldName([speaker.label, ...speaker.names].join(' ')).split(' ');
  const typed = speaker.typed.split(/\s+/);
  const last = typed.findLastIndex((word) => name.includes(foldName(word)));
  const behind = last < 0 ? [] : typed.slice(last + 1);
  // "Erdogan of Turkey" says who he is.
  return /^(?:of|from|for)$/i.test(behind[0] ?? '') ? left.join(' ') : [...behind, ...left].join(' ');
}

import type { Answer, Line } from '../src/answers/answer.ts';
import { briefArticle } from '../src/answers/briefArticle.ts';
import { mayNotAdd, trouble } from '../src/answers/refusals.ts';
import { say } from '../src/words/say.ts';
import type { Asker, Command, Desk } from './command.ts';
import { linkIn } from './words/link.ts';

export const add: Command = {
  verb: 'add',
  usage: '<link>',
  purpose: 'Fetches a page, stores its article and briefs it',
  examples: ['https://news.example/talks'],
  async run(words, asker, desk) {
    const url = linkIn(words);
    if (!url) {
      return trouble(say((w) => (words.trim() === '' ? w.adding.whichPage : w.adding.noAddress)));
    }
    return addLink(url, asker, desk);
  },
};

/** The article at an address: fetched, read and stored where it is not yet, and its brief; or why not. */
export async function addLink(url: string, asker: Asker, desk: Desk): Promise<Answer> {
  const { adding, archive, lexicon } = desk;
  if (!adding) {
    return trouble(say((w) => w.adding.fetchesNone));
  }
  if (!mayAdd(asker, adding.mayAdd)) return mayNotAdd(whoMayAdd(adding.mayAdd));
  const brought = await adding.bringIn(url, asker.place === 'terminal' ? null : asker.workspace);
  if (!brought.ok) {
    const { says } = brought;
    return trouble(say((w) => w.feeds.why(says)));
  }
  const version = await archive.getVersion(brought.article);
  // Held until its time, or kept for another workspace: not even its existence may be revealed.
  if (!version) return trouble(say((w) => w.adding.cannotBeShown));
  return briefArticle(
    version,
    lexicon,
    say((w) => (brought.already ? w.adding.already : w.adding.added)),
  );
}

function mayAdd(asker: Asker, may: 'everyone' | 'operators' | readonly string[]): boolean {
  if (may === 'everyone' || asker.place === 'terminal') return true;
  return may !== 'operators' && may.includes(asker.person);
}

function whoMayAdd(may: 'everyone' | 'operators' | readonly string[]): Line {
  if (typeof may === 'string') return [say((w) => w.adding.whoeverRuns)];
  return may.flatMap((person, i): Line => [...(i > 0 ? [', '] : []), { person }]);
}

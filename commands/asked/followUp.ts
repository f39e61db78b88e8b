import type { Asked, ThreadContext } from '../../src/answers/asked.ts';
import { changed, changePart } from './changedPart.ts';
import type { Draft } from './draft.ts';
import type { SpeakerSearch } from './speakerSearch.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * A turn that changes one part of what the thread asked before: "only 2018", "and Merkel?", "who else?", "full quote".
 * Without a thread it asks of what it names, and what it leaves open is asked back.
 */
export async function continueThread(
  turn: Asked,
  draft: Draft,
  words: readonly Token[],
  search: SpeakerSearch,
  before: ThreadContext | null,
  vocabulary: Vocabulary,
): Promise<Asked> {
  const kept = before?.asked ?? null;
  switch (draft.followUp) {
    case 'full':
      return kept
        ? { ...kept, ...changed(turn), intent: 'full', full: true, nth: turn.count, count: kept.count }
        : { ...turn, intent: 'unclear', left: [] };
    case 'more':
      return moreOf(turn, words, before, vocabulary);
    case 'else': {
      const subject = kept?.subject ?? kept?.said ?? null;
      if (!kept || !subject) return { ...turn, intent: 'unclear', left: [] };
      return {
        ...kept,
        ...changed(turn),
        intent: 'who',
        speakers: [],
        except: [...kept.except, ...turn.except, ...kept.speakers.flatMap((s) => s.names)],
      };
    }
    case 'about':
      return aboutSubject(turn, kept);
    case 'only':
    case 'any':
      return changePart({ turn, draft, words, search, before, vocabulary });
    default:
      return turn;
  }
}

function aboutSubject(turn: Asked, kept: Asked | null): Asked {
  const subject = turn.subject;
  if (!subject) return kept && turn.period ? { ...kept, ...changed(turn) } : { ...turn, intent: 'unclear' };
  if (kept && kept.speakers.length > 0)
    return { ...kept, ...changed(turn), intent: 'said', subject, said: null, kinds: [], moment: null };
  if (kept?.intent === 'news') return { ...kept, ...changed(turn), subject };
  return { ...turn, intent: 'who', subject };
}

/** "more", "anything else?": the next page, or the words of whoever the thread is about. */
function moreOf(
  turn: Asked,
  words: readonly Token[],
  before: ThreadContext | null,
  vocabulary: Vocabulary,
): Asked {
  if (!before) return { ...turn, intent: 'unclear', left: [] };
  const { asked: kept, speakers } = before;
  // "anything else he said that day?", "what else did he say?" behind somebody's words
  const isOfHim = turn.period !== null || words.some((t) => vocabulary.match('he', [t], 0) > 0);
  // "what else did she say?" behind who she is
  if (speakers.length > 0 && (kept.intent === 'person' || (kept.said && isOfHim)))
    return { ...turn, intent: 'said', speakers, left: [] };
  const isList = kept.intent === 'quotes' || kept.intent === 'news';
  return {
    ...kept,
    ...changed(turn),
    intent: kept.intent === 'news' ? 'news' : 'quotes',
    page: isList ? kept.page + 1 : 1,
  };
}

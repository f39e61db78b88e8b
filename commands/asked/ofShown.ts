import type { Asked, ThreadContext } from '../../src/answers/asked.ts';
import type { Settling } from './settling.ts';
import { findSpeakers } from './speakers.ts';

const QUESTION =
  /^\W*(?:and |but |so )?(?:what (?:was|were) (?:the|that|his|her|their) questions?|what (?:was|were) (?:he|she|they) asked|who (?:asked|put|posed)(?: (?:that|this|it|the question|that question|him|her|them))?|which reporter asked(?: (?:that|it|this))?)\W*$/i;
const THERE =
  /^\W*(?:and |but |so )?(?:was|were) (?:also )?.{2,60}? (?:also |even |named |mentioned )*(?:there|present|in it)(?: (?:too|as well|also))?\W*$/i;
const NEXT =
  /^\W*(?:and |so )?(?:what (?:did|does) (?:he|she|they|\p{Lu}\p{L}+) (?:go on to )?(?:say|add|answer) (?:next|then|afterwards)|what (?:came|comes) next|and (?:then|next))\W*$/iu;
const OTHERS =
  /^\W*(?:and )?(?:(?:are|is) there|do (?:we|you) have|have (?:we|you) got|show me|any) (?:any |some )?(?:other|more|further) (?:articles?|texts?|reports?|stories|sources?|coverage)(?: (?:about|on) (?:it|this|that))?\W*$/i;

/**
 * A turn that asks of what was shown: the question before it, whether somebody is named there, which other articles there are; null for
 * anything else.
 *
 * @example (await ofShown({ ...asked, typed: 'and who asked?' }, before, settling))?.moment // 'question'
 */
export async function ofShown(
  asked: Asked,
  before: ThreadContext,
  { words, search }: Settling,
): Promise<Asked | null> {
  const { typed } = asked;
  const [first] = before.shown;
  if (!first) return null;
  const turn: Asked = { ...asked, intent: 'moment', subject: null, kinds: [], problems: [], left: [] };
  if (QUESTION.test(typed)) return { ...turn, speakers: [], moment: 'question' };
  if (NEXT.test(typed)) return { ...turn, speakers: [], moment: 'next' };
  const [named, another] = search.entities;
  if (THERE.test(typed) && named && !another) {
    const { speakers } = await findSpeakers(words.slice(named.from, named.to), search);
    const [who, other] = speakers;
    // "were Russian troops there?" asks of nobody who could be.
    return who?.kind === 'person' && !other ? { ...turn, speakers, moment: 'there' } : null;
  }
  if (!OTHERS.test(typed)) return null;
  const { asked: kept, speakers } = before;
  const [only, other] = kept.speakers.length > 0 ? kept.speakers : speakers;
  const subject = kept.subject ?? kept.said ?? (only && !other ? only.label : null);
  const news: Asked = { ...turn, intent: 'news', speakers: [], moment: null };
  return subject
    ? { ...news, subject, notes: [{ is: 'as-before', subject }] }
    : { ...turn, speakers: [], moment: 'others' };
}

import type { Asked, Period } from '../../src/answers/asked.ts';

/** The explicit parts of a command line, as buttons and scripts write them, and what else was typed. */
export interface Options {
  readonly asked: Partial<Asked>;
  readonly period: Period | null;
  readonly source: string | null;
  /** Names given with `by:`. */
  readonly rest: string;
}

const VALUE = '(?:["“]([^"“”]{1,300})["”]|(\\S{1,300}))';
const TEXTS = {
  about: 'subject',
  topic: 'subject',
  said: 'said',
  place: 'place',
  article: 'article',
  story: 'story',
} as const;

/**
 * Takes the explicit parts out of typed words: `about:"talks in Geneva" article:a1 page:2`. Everything else is left for
 * reading as it was typed.
 *
 * @example takeOptions('quotes Lavrov about:"the talks in Geneva" page:2').asked // { subject: 'the talks in Geneva', page: 2 }
 */
export function takeOptions(typed: string): Options {
  let rest = typed;
  const take = (key: string): string | null => {
    const match = new RegExp(`(?:^|\\s)${key}:${VALUE}(?=\\s|$)`, 'i').exec(rest);
    if (!match) return null;
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
    return match[1] ?? match[2]!;
  };
  const asked: { -readonly [Key in keyof Asked]?: Asked[Key] } = {};
  for (const [key, field] of Object.entries(TEXTS)) {
    const value = take(key);
    if (value !== null) asked[field] = value;
  }
  const page = take('page');
  if (page && /^\d{1,4}$/.test(page)) asked.page = Math.max(1, Number(page));
  const count = take('count');
  if (count && /^\d{1,2}$/.test(count)) asked.count = Number(count);
  const order = take('order');
  if (order === 'newest' || order === 'oldest') asked.order = order;
  const kind = take('kind');
  if (kind) asked.kinds = [kind.replaceAll('-', ' ')];
  const flag = (name: string) => {
    const match = new RegExp(`(?:^|\\s)${name}\\s*$`, 'i').exec(rest);
    if (!match || rest.slice(0, match.index).trim() === '') return false;
    rest = rest.slice(0, match.index);
    return true;
  };
  if (flag('fragments')) asked.fragments = true;
  // "in full" alone is a turn of a thread.
  if (flag('(?:in\\s+)?(?:full|all)')) asked.full = true;
  return { asked, period: null, source: take('source') ?? take('in'), rest };
}

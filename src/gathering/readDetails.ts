import { createHash } from 'node:crypto';
import type { ArticleDetails, SourceKind } from '../text/article.ts';
import { editDistance } from '../text/nearestWord.ts';
import { isZeroDate } from './believedDate.ts';

const KINDS: readonly SourceKind[] = ['official', 'agency', 'outlet', 'think-tank', 'international'];

/** Other names under which files state the same. */
const NAMES = {
  id: ['id'],
  title: ['title'],
  url: ['url'],
  source: ['source'],
  kind: ['kind', 'source_kind'],
  published: ['published', 'date'],
  language: ['language', 'lang'],
  licence: ['licence', 'license'],
  provenance: ['provenance'],
  held: ['held_until', 'embargo', 'embargo_until', 'embargoed_until', 'hold_until'],
} as const;

/** The same, in any writing: "Embargo", "held-until" and "heldUntil". */
const plainName = (name: string): string =>
  name
    .trim()
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '_')
    .replaceAll(/[-\s]+/g, '_')
    .toLowerCase();

/** What is stated, by plain names; what is stated empty is not. */
function byPlainName(stated: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(stated)
      .filter(([, value]) => !isEmpty(value))
      .map(([name, value]) => [plainName(name), value]),
  );
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** What nobody may overlook: a text whose embargo or readers are stated under another name would be seen at once, by all. */
const GUARDED = ['visible_to', ...NAMES.held];
const LIKE_GUARDED =
  /embarg|(?:^|_)(?:hold|held|visible|visibility|release_at|publish_after|not_before)(?:_|$)/;
/** "visible: true", "visibility: public" and "held: Geneva" keep nothing back. */
const KEEPS_NOTHING = /^(?:true|false|no|yes|public|all|everyone|everybody)$/i;
const ELSEWHERE = /^(?:held|hold)$/;

/**
 * Why a text is refused that states its embargo or readers twice, or under a name that Brief does not know; null where it does
 * not.
 */
function misspeltIn(stated: Readonly<Record<string, unknown>>): string | null {
  const guarded: string[] = [];
  for (const [name, value] of Object.entries(stated)) {
    const plain = plainName(name);
    if (isEmpty(value)) continue;
    if (GUARDED.includes(plain)) {
      const kind = plain === 'visible_to' ? plain : 'held';
      if (guarded.includes(kind))
        return `states "${name}" and the same under another name: leave one of them out.`;
      guarded.push(kind);
      continue;
    }
    const isLike = LIKE_GUARDED.test(plain) || GUARDED.some((one) => editDistance(plain, one, 3) < 3);
    const isOther = ELSEWHERE.test(plain) && !/\d{4}/.test(String(value));
    if (isLike && !isOther && !KEEPS_NOTHING.test(String(value)))
      return `states "${name}", which Brief does not know: write embargo or held_until for the instant until which it is held, visible_to for the workspaces that may see it.`;
  }
  return null;
}

export type ReadDetails =
  | { readonly ok: true; readonly details: ArticleDetails }
  | { readonly ok: false; readonly reason: string };

/**
 * The details that a file states about an article, in its front matter or a JSON object; what it does not state is
 * null. Names are read in any writing: "Held-Until", "heldUntil". An id that the archive cannot use is turned into one that it can, always the same.
 *
 * @example readDetails({ title: 'Hope', published: '2021-05-19' }, 'hope-1a2b3c4d') // { ok: true, details: { id: 'hope-1a2b3c4d', … } }
 * @example readDetails({ published: 'yesterday' }, 'x') // { ok: false, reason: 'is dated "yesterday": …' }
 */
export function readDetails(asStated: Readonly<Record<string, unknown>>, otherwiseId: string): ReadDetails {
  const stated = byPlainName(asStated);
  const misspelt = misspeltIn(asStated);
  if (misspelt !== null) return { ok: false, reason: misspelt };
  const found: Found = {};
  for (const [name, names] of Object.entries(NAMES) as [keyof typeof NAMES, readonly string[]][]) {
    const value = names.map((one) => stated[one]).find((one) => one !== undefined && one !== null);
    if (value === undefined) continue;
    if (typeof value !== 'string' && typeof value !== 'number')
      return { ok: false, reason: `states its ${name} as ${JSON.stringify(value)}: write one line of text.` };
    const written = String(value).trim();
    if (written !== '') found[name] = written;
  }
  const visibleTo = workspacesOf(stated.visible_to);
  const reason = faultIn(found) ?? (visibleTo === 'unreadable' ? unreadable(stated.visible_to) : null);
  if (reason !== null || visibleTo === 'unreadable') return { ok: false, reason: reason! };
  const { id, kind, published, held } = found;
  const text = (name: keyof typeof NAMES) => found[name] ?? null;
  return {
    ok: true,
    details: {
      id: id === undefined ? otherwiseId : usableId(id),
      title: text('title'),
      url: text('url'),
      source: text('source'),
      sourceKind: (kind as SourceKind | undefined) ?? null,
      published: published === undefined || isZeroDate(published) ? null : published,
      language: text('language'),
      licence: text('licence'),
      provenance: text('provenance'),
      heldUntil: held === undefined ? null : new Date(held).toISOString(),
      visibleTo,
    },
  };
}

type Found = Partial<Record<keyof typeof NAMES, string>>;

/** What is wrong with the details that a file states, or null. */
function faultIn({ url, kind, published, language, held }: Found): string | null {
  if (url !== undefined && !/^https?:\/\/[^\s]+$/i.test(url))
    return `states the address "${url}": it must begin with https:// or http://.`;
  if (kind !== undefined && !KINDS.includes(kind as SourceKind))
    return `states the kind of source "${kind}": choose one of ${KINDS.join(', ')}.`;
  if (published !== undefined && !isDate(published))
    return `is dated "${published}": write 2021, 2021-05, 2021-05-19 or 2021-05-19T08:30:00Z, an hour always with its zone.`;
  if (language !== undefined && !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language))
    return `states the language "${language}": write its code, such as en or ru.`;
  // Who states an embargo that cannot be read would be surprised to see the article at once.
  if (held !== undefined && !(isDate(held) && held.includes('T')))
    return `is held until "${held}": write an instant with its zone, 2021-05-19T23:01:00Z.`;
  return null;
}

const unreadable = (visibleTo: unknown): string =>
  `states visible_to as ${JSON.stringify(visibleTo)}: write the ids of workspaces, [T0123, T0456], or leave it out for all.`;

/** Ids of workspaces, as a list or in one line with commas; null where nothing is stated. */
function workspacesOf(stated: unknown): readonly string[] | null | 'unreadable' {
  if (stated === undefined || stated === null) return null;
  const listed = typeof stated === 'string' ? stated.split(/[,\s]+/).filter(Boolean) : stated;
  if (!Array.isArray(listed) || listed.length === 0) return 'unreadable';
  const ids = listed.map(String);
  return ids.every((id) => /^[A-Za-z0-9_-]{1,40}$/.test(id)) ? [...new Set(ids)].sort() : 'unreadable';
}

/**
 * A short name with a hash of what it was made from, so that equal names of different things differ.
 *
 * @example nameWithHash('May notes (final)', '/home/ada/May notes (final).txt') // 'may-notes-final-5f0c3a71'
 */
export function nameWithHash(name: string, of: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const hash = createHash('sha256').update(of).digest('hex').slice(0, 8);
  return slug === '' ? hash : `${slug}-${hash}`;
}

function usableId(id: string): string {
  return /^[A-Za-z0-9._:-]{1,200}$/.test(id) ? id : nameWithHash(id, id);
}

function isDate(stated: string): boolean {
  const parts =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/.exec(stated);
  if (!parts) return false;
  const [, year, month = '01', day = '01'] = parts;
  // 30 February is no day although it can be parsed.
  const midnight = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(Date.parse(stated)) && midnight.toISOString().startsWith(`${year}-${month}-${day}`);
}

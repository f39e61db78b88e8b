import { quotationMarks } from '../../text/quotationMarks.ts';
import { comparableWords } from '../align/comparableWords.ts';
import { isOfficeLabel } from './holdsOffice.ts';

/** What somebody pasted: one quotation, with its speaker where they named one, or a text with quotations in it. */
export type Pasted =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'quotation'; readonly quotation: string; readonly speaker: string | null }
  | { readonly kind: 'draft' };

/** "Lavrov", "Foreign Minister Sergei Lavrov", "the State Department": no verb, no stop, few words. */
const NAME =
  /^(?:(?:the|le|la|der|die)\s+)?\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:of|the|de|la|du|von|van|al|bin|for|and)\s+)*\p{Lu}[\p{L}.'’-]*){0,7}$/u;
const SAID =
  /^(?:said|says|told \p{L}+|writes|wrote|added|shouted|cried|replied|answered|warned|insisted|declared|joked|asked|tweeted|according to|per|by|von|par|selon|laut|por|según)\s+|\s+(?:said|says|wrote|writes|added|shouted|cried|replied|answered|warned|insisted|declared|joked|asked|tweeted|told \p{L}+)$/iu;

/**
 * Tells a single quotation from a draft. A quotation is pasted with marks or without, its speaker before or after it:
 * "Lavrov: …", "… — Lavrov", "…", said Lavrov. Anything else with words in marks is a draft.
 *
 * @example readPasted('Lavrov: “We agreed.”') // { kind: 'quotation', quotation: 'We agreed.', speaker: 'Lavrov' }
 */
export function readPasted(text: string): Pasted {
  const trimmed = text.trim();
  if (comparableWords(trimmed).length === 0) return { kind: 'nothing' };
  const paragraphs = [...trimmed.matchAll(/[^\n]+/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));
  const inMarks = quotationMarks(trimmed, paragraphs).filter((q) => !q.single || q.start === 0);
  const [first] = inMarks;
  const inside = inMarks.reduce((sum, q) => sum + comparableWords(trimmed.slice(q.start, q.end)).length, 0);
  const outside = comparableWords(trimmed).length - inside;
  if (!first || (inMarks.length > 1 && inside <= 3)) return unmarked(trimmed);
  if (inMarks.length === 1) {
    const [before, after] = [trimmed.slice(0, first.start), trimmed.slice(first.end)];
    const quotation = trimmed.slice(first.start, first.end).replace(/^["“”„«»'‘’`]+|["“”«»'’`]+$/g, '');
    if (outside === 0) return { kind: 'quotation', quotation, speaker: null };
    const names = [nameIn(before), nameIn(after)].filter((name) => name !== null);
    const rest = (comparableWords(before).length > 0 ? 1 : 0) + (comparableWords(after).length > 0 ? 1 : 0);
    if (names.length === 1 && rest === 1) return { kind: 'quotation', quotation, speaker: names[0]! };
    // Marks around a few words of a quotation that was pasted without marks of its own.
    if (inside <= 3 && outside > inside) return unmarked(trimmed);
  }
  return { kind: 'draft' };
}

/** A quotation without marks: its speaker before a colon or after a dash, where that is a name. */
function unmarked(text: string): Pasted {
  const [, label, after] = /^([^:\n]{2,80}):\s+([\s\S]+)$/.exec(text) ?? [];
  if (label && after && nameIn(label)) return { kind: 'quotation', quotation: after, speaker: nameIn(label) };
  const [, before, name] =
    /^([\s\S]+?)\s*(?:\s[—–-]{1,2}|\n\s*[—–-]{0,2})\s*([^—–\n]{2,80})$/.exec(text) ?? [];
  if (before && name && nameIn(name) && comparableWords(before).length >= 3)
    return { kind: 'quotation', quotation: before, speaker: nameIn(name) };
  return { kind: 'quotation', quotation: text, speaker: null };
}

function nameIn(words: string): string | null {
  const bare = words
    .replace(/^[\s,:;.()[\]—–-]+|[\s,:;()[\]—–-]+$/g, '')
    .replace(/[.]$/, '')
    .replace(SAID, '')
    .trim();
  return NAME.test(bare) || isOfficeLabel(bare) ? bare : null;
}

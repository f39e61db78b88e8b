import PostalMime, { type Email } from 'postal-mime';

const UNKNOWN = '\ufffd';
/** A part of text without a charset: its header up to where one can be added. */
const TEXT_PART =
  /^(content-type:[ \t]*text\/(?:plain|html))((?:[ \t]*;[^\r\n]*)?(?:\r?\n[ \t][^\r\n]*)*)(?=\r?\n)/gim;

/**
 * A letter with its text readable: where a part declares no charset and is no UTF-8, the one that its HTML declares, else
 * that of the letters that its bytes make (Cyrillic, Western). Null where it is no letter; no text holds U+FFFD
 * for want of a charset.
 */
export async function parseLetter(bytes: Uint8Array): Promise<Email | null> {
  const plain = await parse(bytes);
  if (!plain || !isBroken(plain)) return plain;
  const meta = /<meta[^>]+charset\s*=\s*["']?([\w:.-]+)/i.exec(Buffer.from(bytes).toString('latin1'))?.[1];
  if (meta && isCharset(meta)) {
    const read = await parse(declaring(bytes, meta));
    if (read && !isBroken(read)) return read;
  }
  let best: { letter: Email; score: number } | null = null;
  for (const charset of ['windows-1252', 'windows-1251', 'koi8-r']) {
    const letter = await parse(declaring(bytes, charset));
    if (!letter) continue;
    const score = likelihood(`${letter.text ?? ''}${letter.html ?? ''}`);
    if (!best || score > best.score) best = { letter, score };
  }
  return best?.letter ?? plain;
}

async function parse(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 50 });
  } catch {
    return null;
  }
}

const isBroken = ({ text, html }: Email): boolean =>
  (text?.includes(UNKNOWN) ?? false) || (html?.includes(UNKNOWN) ?? false);

function isCharset(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== 'utf-8';
  } catch {
    return false;
  }
}

/** The same bytes with a charset declared for every part of text that declares none. */
function declaring(bytes: Uint8Array, charset: string): Uint8Array {
  const raw = Buffer.from(bytes).toString('latin1');
  const head = /^content-type:/im.test(raw.split(/\r?\n\r?\n/, 1)[0]!)
    ? raw
    : `Content-Type: text/plain; charset=${charset}\r\n${raw}`;
  const declared = head.replace(TEXT_PART, (whole, type: string, rest: string) =>
    /charset\s*=/i.test(rest) ? whole : `${type}; charset=${charset}${rest}`,
  );
  return new Uint8Array(Buffer.from(declared, 'latin1'));
}

/** How likely letters beyond ASCII are words: small letters of one alphabet beside each other, no capitals inside. */
function likelihood(text: string): number {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  let score = 0;
  for (const word of words) {
    if (/^[A-Za-z]+$/.test(word)) continue;
    const isCyrillic = /^[\u0400-\u04ff]+$/u.test(word);
    const isLatin = /^[A-Za-z\u00c0-\u024f]+$/u.test(word);
    const cased = /^\p{Lu}?\p{Ll}*$/u.test(word) || /^\p{Lu}+$/u.test(word);
    // A Western word has a letter or two with marks among plain ones; a Cyrillic one has nothing else.
    const marks = word.replace(/[A-Za-z]/g, '').length;
    if (isCyrillic) score += cased ? word.length : -word.length;
    else if (isLatin) score += cased && marks <= Math.max(1, word.length / 3) ? 2 * marks : -2 * marks;
    else score -= word.length;
  }
  return score;
}

/** Headers of walls, and headers that sites behind one always send, which say something beside a refusal alone. */
const HEADERS: readonly (readonly [string, RegExp])[] = [
  ['cf-mitigated', /challenge/i],
  ['x-amzn-waf-action', /challenge|captcha/i],
  ['x-sucuri-block', /./],
];
const HEADERS_OF_REFUSALS: readonly (readonly [string, RegExp])[] = [['x-datadome', /protected/i]];
/** Titles of pages that check for robots. */
const TITLES =
  /<title>\s*(?:just a moment|attention required! \| cloudflare|ddos-guard|access denied|pardon our interruption|robot or human|security check|vérification|are you a robot)/i;
/** Their scripts; the ordinary pages of the sites behind them have these too. */
const SCRIPTS =
  /\/cdn-cgi\/challenge-platform\/|_incapsula_resource|captcha-delivery\.com|px-captcha|ddos-guard\/js-challenge|sgcaptcha|aws-waf-token|awswafintegration|window\._cf_chl_opt|akamai_validation|_abck=|servicepipe\.ru/i;
/** A wall says less, in characters. */
const WORDS = 500;
/** How much of a body is read, in bytes; a check for robots with status 200 is shorter. */
export const START = 8_192;

/**
 * Whether an answer is a check for robots instead of a document of the site.
 *
 * @param start the first kilobytes of the body; markup is looked for in HTML alone
 * @example isBotWall(403, { 'cf-mitigated': 'challenge' }, '') // true
 */
export function isBotWall(
  status: number,
  headers: Readonly<Record<string, string | undefined>>,
  start: string,
): boolean {
  const has = ([name, mark]: readonly [string, RegExp]) => mark.test(headers[name] ?? '');
  if (HEADERS.some(has) || (status >= 400 && HEADERS_OF_REFUSALS.some(has))) return true;
  const html = /html/i.test(headers['content-type'] ?? '') || /^\s*<(?:!doctype html|html)/i.test(start);
  if (!html) return false;
  // With status 200 only a page with hardly any text is a check: headlines begin with such words, and ordinary pages have the scripts.
  if (!TITLES.test(start) && !SCRIPTS.test(start)) return false;
  return status >= 400 || (start.length < START && wordsOf(start) < WORDS);
}

function wordsOf(html: string): number {
  return html
    .replace(/<(script|style|noscript)\b[\s\S]*?(?:<\/\1|$)/gi, ' ')
    .replace(/<[^>]*>?|\s+/g, ' ')
    .replace(/ +/g, ' ').length;
}

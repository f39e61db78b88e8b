const HEADERS: readonly (readonly [string, RegExp])[] = [
  ['cf-mitigated', /challenge/i],
  ['x-amzn-waf-action', /challenge|captcha/i],
  ['x-datadome', /protected/i],
  ['x-sucuri-block', /./],
];
/** How the pages of those who tell people from programs begin, by their own scripts and titles. */
const MARKS =
  /<title>\s*(?:just a moment|attention required! \| cloudflare|ddos-guard|access denied|pardon our interruption|robot or human|security check|vérification|are you a robot)|\/cdn-cgi\/challenge-platform\/|_incapsula_resource|captcha-delivery\.com|px-captcha|ddos-guard\/js-challenge|sgcaptcha|aws-waf-token|awswafintegration|window\._cf_chl_opt|akamai_validation|_abck=|servicepipe\.ru/i;

/**
 * Whether an answer is a wall that tells people from programs, and no document of the site.
 *
 * @param start the first kilobytes of the body; markup is looked for in HTML alone
 * @example isBotWall(403, { 'cf-mitigated': 'challenge' }, '') // true
 */
export function isBotWall(
  status: number,
  headers: Readonly<Record<string, string | undefined>>,
  start: string,
): boolean {
  if (HEADERS.some(([name, mark]) => mark.test(headers[name] ?? ''))) return true;
  const html = /html/i.test(headers['content-type'] ?? '') || /^\s*<(?:!doctype html|html)/i.test(start);
  if (!html || !MARKS.test(start)) return false;
  // "Access denied" in a title is a wall only where the status says so too; the others are sure by themselves.
  return status >= 400 || !/<title>\s*access denied/i.test(start);
}

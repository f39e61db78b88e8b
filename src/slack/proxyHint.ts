/**
 * Proxies of the environment, without names and passwords.
 *
 * @example proxiesIn({ HTTPS_PROXY: 'http://desk:secret@proxy.example:3128' }) // ['HTTPS_PROXY proxy.example:3128']
 */
export function proxiesIn(environment: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(environment).flatMap(([name, address]) => {
    if (!/^https?_proxy$/i.test(name) || !address?.trim()) return [];
    const url = URL.parse(/^[a-z]+:\/\//i.test(address) ? address : `http://${address}`);
    return [`${name} ${url?.host ?? 'that cannot be read'}`];
  });
}

/**
 * Where a proxy is named it may be what is wrong: what to add to a list of what to check, behind a comma or as its last with "and".
 *
 * @example proxyHint({ HTTPS_PROXY: 'http://proxy.example:3128' }) // ', the proxy (HTTPS_PROXY proxy.example:3128)'
 */
export function proxyHint(
  environment: Readonly<Record<string, string | undefined>>,
  joint: ',' | ' and' = ',',
): string {
  const names = proxiesIn(environment);
  return names.length > 0 ? `${joint} the proxy (${names.join(', ')})` : '';
}

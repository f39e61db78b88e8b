/** Names under which proxies are known to the programs of a machine; small letters count first. */
export type ProxyEnvironment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy that the environment names for an address, by `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`; null where it is
 * asked directly.
 *
 * @example proxyFor(new URL('https://a.example/'), { HTTPS_PROXY: 'http://proxy:3128' }) // 'http://proxy:3128'
 * @example proxyFor(new URL('https://a.example/'), { HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: '.example' }) // null
 */
export function proxyFor(url: URL, environment: ProxyEnvironment): string | null {
  const named = (name: string) => (environment[name.toLowerCase()] ?? environment[name])?.trim() || null;
  const proxy = named(url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY');
  if (!proxy) return null;
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  const spared = (named('NO_PROXY') ?? '').split(/[\s,]+/).some((entry) => {
    if (entry === '*') return true;
    const [, name = '', only] = /^\*?\.?(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
    if (name === '' || (only !== undefined && only !== port)) return false;
    return url.hostname === name || url.hostname.endsWith(`.${name}`);
  });
  if (spared) return null;
  return /^[a-z]+:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
}

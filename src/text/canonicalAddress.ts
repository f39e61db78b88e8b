/** Parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|yclid|msclkid|twclid|igshid|mc_[ce]id|_ga|_gl|_hs\w+|mkt_tok|ref|ref_?src|ref_url|referrer|cmpid?|cmp|campaign(?:_?id)?|cid|ito|ocid|ns_\w+|at_\w+|xtor|smid|smtyp|partner|source|src|share(?:d)?|sharetype|s_?cid|wt\.?\w*|soc_\w+|guccounter|guce_\w+|_openstat|ftag|mod|sh|sr_share|spm|amp|outputtype|output|traffic_source|feature|inter?nalsource|intcmp|wkey|wtmk)$/i;

/** Hosts that show the same page to telephones. */
const MOBILE = /^(?:(?:www|m|mobile|amp)\.)+(?=[^.]+\.[^.]+)/i;

/**
 * The address under which a page is known, however it was come by: `https`, the host in lower case without `www.`,
 * `m.` or `amp.`, no fragment, port of the scheme or tracking parameters, the rest of the parameters in order, no
 * `/amp` and no slash at the end; the caches of AMP opened.
 *
 * Two addresses of one page come out equal; it need not be the one to fetch. What is no http address comes back as it is.
 *
 * @example canonicalAddress('http://m.news.example/talks/amp/?utm_source=x#top') // 'https://news.example/talks'
 */
export function canonicalAddress(address: string): string {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return address;
  }
  if (!/^https?:$/.test(url.protocol)) return address;
  const cached =
    /^\/amp\/(?:s\/)?(.+)$/.exec(/^(?:www\.)?google\.[a-z.]+$/.test(url.hostname) ? url.pathname : '') ??
    /^\/[a-z]+\/(?:s\/)?(.+)$/.exec(url.hostname.endsWith('.cdn.ampproject.org') ? url.pathname : '');
  if (cached) return canonicalAddress(`https://${cached[1]}${url.search}`);
  const host = url.host
    .toLowerCase()
    .replace(MOBILE, '')
    .replace(/:(?:80|443)$/, '')
    .replace(/\.$/, '');
  const path = url.pathname
    .replace(/\/{2,}/g, '/')
    .replace(/(?:\/amp|\.amp)(?=\/?$|\.html?$)|^\/amp(?=\/.)/i, '')
    .replace(/\/(?:index\.(?:html?|php))?$/i, '');
  const kept = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const search = new URLSearchParams(kept).toString();
  return `https://${host}${path}${search ? `?${search}` : ''}`;
}

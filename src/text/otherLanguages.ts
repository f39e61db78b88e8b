/** How sites mark the language of a page: at the beginning of the host, in a folder, or as a parameter. */
const LANGUAGES = [
  'en',
  'fr',
  'de',
  'es',
  'ru',
  'uk',
  'ar',
  'zh',
  'fa',
  'tr',
  'it',
  'pt',
  'pl',
  'ja',
  'ko',
  'he',
];
const FOLDER = new RegExp(`^/(?:${LANGUAGES.join('|')})(?=/)`);
const HOST = new RegExp(`^(?:${LANGUAGES.join('|')})\\.(?=[^.]+\\.)`);

/**
 * The addresses at which a site may have the same page in another language: "en.kremlin.ru/events/…/57488" is
 * "kremlin.ru/events/…/57488" in Russian, "/en/press/…" is "/fr/press/…". Both schemes, since either may be stored.
 *
 * Empty for what is no http address. Most of them lead nowhere: they are looked for among what is stored.
 *
 * @example otherLanguages('http://en.kremlin.ru/events/news/1').includes('http://kremlin.ru/events/news/1') // true
 */
export function otherLanguages(address: string): string[] {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return [];
  const host = url.host.replace(/^www\./, '');
  const found = new Set<string>();
  const add = (otherHost: string, path: string) => {
    for (const scheme of ['http', 'https'])
      for (const www of ['', 'www.']) found.add(`${scheme}://${www}${otherHost}${path}${url.search}`);
  };
  if (HOST.test(host)) {
    const bare = host.replace(HOST, '');
    for (const other of [bare, ...LANGUAGES.map((language) => `${language}.${bare}`)])
      add(other, url.pathname);
  } else if (FOLDER.test(url.pathname)) {
    const rest = url.pathname.replace(FOLDER, '');
    for (const path of [rest, ...LANGUAGES.map((language) => `/${language}${rest}`)]) add(host, path);
  } else {
    for (const language of LANGUAGES) {
      add(`${language}.${host}`, url.pathname);
      add(host, `/${language}${url.pathname}`);
    }
  }
  for (const scheme of ['http', 'https'])
    for (const www of ['', 'www.']) found.delete(`${scheme}://${www}${host}${url.pathname}${url.search}`);
  return [...found];
}

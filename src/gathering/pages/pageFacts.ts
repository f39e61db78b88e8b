import { canonicalAddress } from '../../text/canonicalAddress.ts';
import { readStatedDate } from './readStatedDate.ts';
import type { PageMarks } from './tidyPage.ts';

/** What a page says of its article besides the words. What it does not say is null. */
export interface PageFacts {
  readonly title: string | null;
  readonly byline: string | null;
  /** A day, or an instant with its zone, as the archive takes it. */
  readonly published: string | null;
  readonly language: string | null;
  readonly source: string | null;
  readonly canonicalUrl: string;
  /** The article's text as the page's data carries it, where it does. */
  readonly body: string | null;
  /** True where the page itself says that it is not free to read. */
  readonly paid: boolean;
}

const ARTICLE_TYPES =
  /(?:Article|NewsArticle|Report|BlogPosting|Review|LiveBlogPosting|WebPage|VideoObject|SpeechOrLetter|PressRelease)$/i;

const DATE_METAS = (
  'article:published_time og:published_time og:article:published_time datepublished dc.date.issued dcterms.issued dcterms.created ' +
  'dc.date dcterms.date dc.date.created govuk:first-published-at pubdate publishdate publish-date publish_date published-date ' +
  'published_time_telegram sailthru.date parsely-pub-date cxenseparse:recs:publishtime article.published article.created ' +
  'citation_publication_date citation_online_date originalpublicationdate publication_date rnews:datepublished ' +
  'article_date_original date_published displaydate date'
).split(' ');
const AUTHOR_METAS =
  'author article:author parsely-author sailthru.author dc.creator dcterms.creator byl citation_author'.split(
    ' ',
  );

/**
 * What a page says of its article: from its JSON-LD, its `meta` elements, its `time` and named elements, its address
 * and its text, in this order; the first that can be read counts.
 *
 * @param opening the first lines of the page's text, for a date that is stated nowhere else
 * @example pageFacts(marks, 'https://news.example/2021/05/19/talks', '').published // '2021-05-19'
 */
export function pageFacts(marks: PageMarks, url: string, opening: string): PageFacts {
  const linked = marks.jsonLd.flatMap(objectsIn);
  const articles = linked.filter((one) => typesOf(one).some((type) => ARTICLE_TYPES.test(type)));
  // A page's own WebPage block may name the day of the website: articles proper come first.
  articles.sort((a, b) => Number(isWebPage(a)) - Number(isWebPage(b)));
  const language = languageOf(marks, articles);
  const source = sourceOf(marks, articles, url);
  return {
    title: titleOf(marks, articles, source),
    byline: bylineOf(marks, articles, source),
    published: publishedOf(marks, articles, url, opening, language),
    language,
    source,
    canonicalUrl: canonicalOf(marks, url),
    body: bodyOf(articles),
    paid: articles.some((one) => /^false$/i.test(String(one.isAccessibleForFree))),
  };
}

type Linked = Readonly<Record<string, unknown>>;

/** All objects of a block of JSON-LD, `@graph` and lists opened, at most a thousand. */
function objectsIn(block: string): Linked[] {
  let value: unknown;
  try {
    value = JSON.parse(
      block
        .replace(/^\s*(?:<!--|\/\*.*?\*\/|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '')
        .replace(/[\u0000-\u001f]+/g, ' '),
    );
  } catch {
    return [];
  }
  const found: Linked[] = [];
  const open: unknown[] = [value];
  for (let one = open.shift(); one !== undefined && found.length < 1_000; one = open.shift()) {
    if (Array.isArray(one)) open.push(...one.slice(0, 200));
    else if (typeof one === 'object' && one !== null) {
      found.push(one as Linked);
      const { '@graph': graph, mainEntity, mainEntityOfPage } = one as Linked;
      for (const inner of [graph, mainEntity, mainEntityOfPage])
        if (typeof inner === 'object' && inner) open.push(inner);
    }
  }
  return found;
}

const typesOf = (one: Linked): string[] => [one['@type']].flat().map(String);
const isWebPage = (one: Linked): boolean =>
  typesOf(one).every((type) => /^WebPage$|VideoObject$/i.test(type));

/** Line breaks part paragraphs there; mark-up, which it should not have, is left to whoever reads it. */
function bodyOf(articles: readonly Linked[]): string | null {
  const stated = articles.map((one) => one.articleBody).find((body) => typeof body === 'string') as
    | string
    | undefined;
  return stated && stated.length >= 200 ? stated : null;
}

function publishedOf(
  marks: PageMarks,
  articles: readonly Linked[],
  url: string,
  opening: string,
  language: string | null,
): string | null {
  const read = (stated: unknown) => (typeof stated === 'string' ? readStatedDate(stated, language) : null);
  const sure = marks.dates.filter((one) => one.sure);
  const others = marks.dates.filter((one) => !one.sure);
  const tries: (() => string | null)[] = [
    ...articles.map((one) => () => read(one.datePublished)),
    ...DATE_METAS.map((name) => () => read(marks.metas.get(name))),
    ...[...sure, ...others.filter((one) => one.stated)].map((one) => () => read(one.stated)),
    () => dayInAddress(url),
    ...[...sure, ...others].map((one) => () => read(one.text)),
    ...articles.map((one) => () => read(one.dateCreated)),
    ...headLines(opening)
      .filter(isLineOfDate)
      .map((line) => () => read(line)),
  ];
  for (const attempt of tries) {
    const found = attempt();
    if (found) return found;
  }
  return null;
}

/** The lines above the text, and the first below its beginning. */
function headLines(opening: string): string[] {
  const lines = opening.split('\n').slice(0, 12);
  const prose = lines.findIndex((line) => line.length >= 100 && /[.!?…]["”’]?(?:\s|$)/.test(line));
  return prose < 0 ? lines : lines.slice(0, prose + 2);
}

/** A line that states a day and hardly anything besides; a day inside a sentence is that of the story. */
function isLineOfDate(line: string): boolean {
  if (line.length > 100) return false;
  const words = line.match(/\p{L}+/gu) ?? [];
  const isSentence =
    /[.!?…]["”’]?$/.test(line) && words.filter((word) => /^\p{Ll}{2}/u.test(word)).length > 2;
  return !isSentence && words.length <= 10;
}

/** `/2021/05/19/`, `/2021-05-19-`, `/20210519`: a day in an address. */
function dayInAddress(url: string): string | null {
  const parts = /[/_-](20\d\d|19\d\d)([/_-]?)(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?=[/_.-]|$|\D)/.exec(
    url,
  );
  if (!parts || (parts[2] === '' && (parts[3]!.length < 2 || parts[4]!.length < 2))) {
    const named = /\/(20\d\d)\/([a-z]{3})\/(\d\d?)\//i.exec(url);
    return named ? readStatedDate(`${named[3]} ${named[2]} ${named[1]}`, 'en') : null;
  }
  return readStatedDate(`${parts[1]}-${parts[3]}-${parts[4]}`, null);
}

function titleOf(marks: PageMarks, articles: readonly Linked[], source: string | null): string | null {
  const headline = textOf(articles.find((one) => textOf(one.headline))?.headline);
  const shared = marks.metas.get('og:title') ?? marks.metas.get('twitter:title') ?? null;
  const tab = withoutOutlet(marks.title, source, marks.headings);
  // The headline above the text is what was published; a heading that the page's own title does not know is another's.
  const known = [headline, shared, tab].filter((one) => one);
  const above =
    marks.headings.find((heading) => known.some((one) => sameWords(one!, heading))) ??
    marks.headings.find(
      (heading) => sameWords(marks.title, heading) && !isOutletOf(marks.title, heading, tab),
    );
  // "Talks | E" above "Talks open in Geneva": the page's only heading says more.
  const [only] = marks.headings;
  const fuller =
    marks.headings.length === 1 &&
    only &&
    tab.length < only.length &&
    oneLine(only).startsWith(tab.split(SEPARATED)[0]!)
      ? only
      : undefined;
  const chosen =
    above ??
    fuller ??
    headline ??
    (shared && withoutOutlet(shared, source)) ??
    (tab || marks.headings[0] || null);
  return chosen ? oneLine(chosen).slice(0, 500) || null : null;
}

/** Whether one title begins with, or holds, the other's words. */
function sameWords(a: string, b: string): boolean {
  const [one, other] = [a, b].map((title) => (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' '));
  if (!one || !other) return false;
  return (
    one === other || (other.length >= 12 && one.includes(other)) || (one.length >= 12 && other.includes(one))
  );
}

/** Words of the names of papers, channels and offices. */
const OUTLET =
  /\b(?:news|times|post|herald|tribune|gazette|journal|daily|press|guardian|telegraph|observer|chronicle|independent|bulletin|courier|envoy|mail|standard|examiner|monitor|ministry|department|embassy|mission to|government|white house|kremlin|united nations|foreign (?:affairs|office)|eeas|reuters|npr|bbc|cnn|politico|al jazeera|magazine|review|online|tv|radio|agency|mfa|fcdo|consilium|nato|official (?:website|site))\b|\.(?:com|org|net|gov|int|ru|eu)\b/i;
const SEPARATED = /\s+[|–—·»:•-]\s+|\s*[|»]\s*/;

/** A name of an outlet by itself: words with capitals, and one of those that outlets are called by, or a name in capitals. */
function isOutlet(part: string, source: string | null): boolean {
  if (source && (sameWords(source, part) || part.toLowerCase().includes(source.toLowerCase()))) return true;
  const words = part.split(/\s+/);
  if (words.length > 9) return false;
  if (/^[A-Z][A-Z.&]{2,}(?:\.[a-z]+)?$/.test(part)) return true;
  const named = words.filter((word) => /\p{L}{4}/u.test(word)).every((word) => /^\p{Lu}/u.test(word));
  return named && OUTLET.test(part);
}

/** "Hope in Reykjavik | Example News" without the outlet, at its end or its beginning, and without the section. */
function withoutOutlet(title: string, source: string | null, headings: readonly string[] = []): string {
  let whole = oneLine(title);
  for (let left = 3; left > 0; left--) {
    const parts = whole.split(SEPARATED);
    if (parts.length < 2) return whole;
    const [first, last] = [parts[0]!, parts.at(-1)!];
    const without = whole.slice(0, whole.lastIndexOf(last)).replace(/[\s|–—·»:•-]+$/, '');
    const rest = whole.slice(whole.indexOf(first) + first.length).replace(/^[\s|–—·»:•-]+/, '');
    // The heading above the page that is not the rest of its title is the outlet.
    const brand =
      headings.some((one) => oneLine(one) === last) && !headings.some((one) => sameWords(one, without));
    if (isOutlet(first, source) && !isOutlet(last, source) && rest.length >= 8) whole = rest;
    else if ((isOutlet(last, source) || (brand && last.split(/\s+/).length <= 4)) && without.length >= 8)
      whole = without;
    else if (last.split(/\s+/).length <= 4 && /[|»]/.test(whole) && without.length >= 8) whole = without;
    else return whole;
  }
  return whole;
}

/** Whether a heading is the part of the page's title that was taken for its outlet. */
const isOutletOf = (title: string, heading: string, tab: string): boolean =>
  tab !== oneLine(title) &&
  !sameWords(tab, heading) &&
  oneLine(title).split(SEPARATED).includes(oneLine(heading));

function sourceOf(marks: PageMarks, articles: readonly Linked[], url: string): string | null {
  const publisher = articles.map((one) => nameOf(one.publisher)).find((name) => name !== null);
  const named =
    marks.metas.get('og:site_name') ??
    publisher ??
    marks.metas.get('application-name') ??
    marks.metas.get('dc.publisher') ??
    null;
  const name = named ? oneLine(named).replace(/^(?:https?:\/\/)?(?:www\.)?/i, '') : '';
  if (name !== '' && name.length <= 80) return name;
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return null;
  }
}

function bylineOf(marks: PageMarks, articles: readonly Linked[], source: string | null): string | null {
  const linked = articles
    .map((one) =>
      [one.author]
        .flat()
        .map(nameOf)
        .filter((name) => name !== null),
    )
    .find((names) => names.length > 0);
  const tries = [
    linked ? [...new Set(linked)].join(', ') : undefined,
    ...AUTHOR_METAS.map((name) => marks.metas.get(name)),
    ...marks.bylines,
  ];
  for (const stated of tries) {
    const name = stated ? cleanByline(stated) : '';
    if (name && !(source && sameWords(source, name) && name.length <= source.length)) return name;
  }
  return null;
}

/** "By JANE DOE, Reuters | 19 May" to "JANE DOE, Reuters". */
function cleanByline(stated: string): string {
  const line = oneLine(stated)
    .replace(/^(?:written |posted |reported |story )?(?:by|von|par|por|di|от|автор|author)\b[:\s]+/iu, '')
    .replace(/\s*[|•·].*$/, '')
    .replace(/\s*(?:published|updated|posted|last updated)\b.*$/i, '')
    .replace(/\s*,?\s*(?:\d{1,2}[:./]\d{2}|\d{1,2} \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4}).*$/u, '')
    .trim();
  const isName =
    line.length >= 3 &&
    line.length <= 120 &&
    !/https?:|@|\bfollow\b|^(?:admin|author|staff|editor|share)$/i.test(line);
  return isName && line.split(' ').length <= 14 ? line : '';
}

function languageOf(marks: PageMarks, articles: readonly Linked[]): string | null {
  const stated = [
    articles.map((one) => textOf(one.inLanguage)).find((code) => code !== null),
    marks.language,
    marks.metas.get('og:locale'),
    marks.metas.get('content-language'),
    marks.metas.get('dc.language'),
  ];
  for (const code of stated) {
    const found = /^([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*$/i.exec(code?.trim() ?? '');
    if (found) return found[1]!.toLowerCase();
  }
  return null;
}

function canonicalOf(marks: PageMarks, url: string): string {
  for (const stated of [marks.canonical, marks.metas.get('og:url')]) {
    if (!stated) continue;
    try {
      const found = new URL(stated.trim(), url);
      if (/^https?:$/.test(found.protocol) && !standsAbove(found.href, url)) return found.href;
    } catch {}
  }
  return url;
}

/** Other views of one article, by what is added to its address. */
const VIEWS = /^\/(?:print|full|all|single|view|text|comments?|(?:page\/)?\d{1,2})(?:\.html?)?$/i;
/** Parameters that name an article. */
const NAMING =
  /^(?:id|p|n|nid|nr|aid|sid|key|(?:news|article|story|doc|document|item|content|post|press|release)[_-]?(?:id|no|nr)?)$/i;

/**
 * Whether a canonical link leads to the front page, to the section of the page, or to the address without
 * the number of the article: a mistake of its makers, by which all their articles would be one.
 */
function standsAbove(canonical: string, url: string): boolean {
  const [above, page] = [canonical, url].map((one) => new URL(canonicalAddress(one)));
  if (above!.host !== page!.host) return above!.pathname === '/' && page!.pathname !== '/';
  if (above!.pathname === page!.pathname) {
    const named = (address: URL) => [...address.searchParams.keys()].some((name) => NAMING.test(name));
    return named(page!) && !named(above!);
  }
  if (above!.search !== '') return false;
  const folder = above!.pathname.replace(/\/$/, '');
  const below = page!.pathname.slice(folder.length);
  return page!.pathname.startsWith(`${folder}/`) && (folder === '' || !VIEWS.test(below));
}

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return /^https?:/.test(value) ? null : textOf(value);
  if (Array.isArray(value)) return nameOf(value[0]);
  return typeof value === 'object' && value !== null ? textOf((value as Linked).name) : null;
}

function textOf(value: unknown): string | null {
  const text =
    typeof value === 'string' ? oneLine(value) : Array.isArray(value) ? (textOf(value[0]) ?? '') : '';
  return text === '' ? null : text;
}

const oneLine = (text: string): string =>
  text
    .replace(/&#0?39;|&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

import { Parser } from 'htmlparser2';

/** Marks that a page gives about its article, as it gives them. */
export interface PageMarks {
  /** `<html lang>`. */
  readonly language: string | null;
  readonly title: string;
  /** Content of `meta` by lower-case name, property or itemprop; the first of each counts. */
  readonly metas: ReadonlyMap<string, string>;
  readonly canonical: string | null;
  /** Blocks of JSON-LD, unparsed. */
  readonly jsonLd: readonly string[];
  readonly headings: readonly string[];
  /** The contents of `time` elements and of elements named after dates, in the order of the page. */
  readonly dates: readonly DateMark[];
  readonly bylines: readonly string[];
}

interface DateMark {
  /** Machine-readable, or ''. */
  readonly stated: string;
  readonly text: string;
  /** True where the mark itself says that it is the day of publication. */
  readonly sure: boolean;
}

export interface TidiedPage {
  readonly html: string;
  readonly marks: PageMarks;
}

/** Nothing inside these is text of an article. */
const DROPPED = new Set(
  (
    'script style noscript template svg math canvas iframe frame object embed applet audio video picture source map ' +
    'button input select textarea datalist progress meter dialog figure figcaption'
  ).split(' '),
);
const VOID = new Set('area base br col hr img link meta param track wbr'.split(' '));
/** What readability and the layouts look at; all else is weight. */
const KEPT = new Set(
  'id class href role itemprop itemtype rel hidden aria-hidden lang dir data-testid'.split(' '),
);

/** Deeper than any page is written: readability goes up and down the tree for every element. */
const DEEPEST = 150;
const MOST_ELEMENTS = 60_000;
/** Every entity parts a text in two. */
const MOST_TEXTS = 150_000;
/** The parser's own stack takes longer with every element that is open. */
const MOST_OPEN = 10_000;
const PIECE = 65_536;
const MOST_CHARACTERS = 4_000_000;
const LONGEST_ATTRIBUTE = 300;
const LONGEST_MARK = 300;
const MOST_MARKS = 40;
const LONGEST_JSON = 500_000;

const DATE_NAME =
  /(?:^|[-_ ])(?:date|time|dateline|timestamp|published|pubdate|posted|datetime)(?:$|[-_ ])|date(?:Published|line)|publish|entry-date|postdate/i;
const SURE_DATE = /datePublished|pubdate|entry-date|published|dateCreated/i;
const BYLINE_NAME = /(?:^|[-_ ])(?:byline|author|authors|writer|reporter)(?:$|[-_ ]|name)|author-?name/i;

/** Of the head of a page: never written. */
const IN_HEAD = new Set(['meta', 'link', 'base']);

type Attributes = Readonly<Record<string, string>>;

interface Watch {
  readonly depth: number;
  /** `raw` has U+0001 where a block begins. */
  readonly done: (text: string, raw: string) => void;
  text: string;
}

/**
 * A page made fit for reading: what is no text of an article is left out, depth, number of elements, attributes and
 * length are capped, and what the page says of itself is collected on the way. Any string is accepted.
 *
 * @example tidyPage('<p onclick="x()">Hope<script>1</script>').html // '<p>Hope</p>'
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: handlers of one parser, which share what is open.
export function tidyPage(page: string): TidiedPage {
  const out: string[] = [];
  const open: { readonly name: string; readonly written: boolean }[] = [];
  const metas = new Map<string, string>();
  const jsonLd: string[] = [];
  const headings: string[] = [];
  const dates: DateMark[] = [];
  const bylines: string[] = [];
  let title = '';
  let language: string | null = null;
  let canonical: string | null = null;
  let watches: Watch[] = [];
  /** How deep we are inside something dropped; 0 outside. */
  let dropped = 0;
  let json: string[] | null = null;
  let elements = 0;
  let characters = 0;
  let texts = 0;
  let written = 0;

  const write = (piece: string) => {
    characters += piece.length;
    if (characters <= MOST_CHARACTERS) out.push(piece);
  };
  const watch = (done: Watch['done']) => {
    watches.push({ depth: open.length, done, text: '' });
  };
  const closeWatches = () => {
    if (watches.length === 0) return;
    const over = watches.filter((one) => one.depth >= open.length);
    watches = watches.filter((one) => one.depth < open.length);
    for (const one of over) one.done(one.text.replace(/[\s\u0001]+/g, ' ').trim(), one.text);
  };
  /** How deep the outermost element is open that holds comments, other stories or the frame of the page; 0 outside. */
  let beside = 0;

  const collectHead = (name: string, given: Attributes) => {
    switch (name) {
      case 'html':
        language = given.lang || given['xml:lang'] || null;
        return;
      case 'meta': {
        const key = (given.property ?? given.name ?? given.itemprop ?? '').toLowerCase();
        if (key && given.content && !metas.has(key)) metas.set(key, given.content.slice(0, 1_000));
        return;
      }
      case 'link':
        if (/(?:^|\s)canonical(?:$|\s)/i.test(given.rel ?? '')) canonical ??= given.href ?? null;
        return;
      case 'title':
        if (!title)
          watch((text) => {
            title ||= text;
          });
        return;
      case 'h1':
        if (headings.length < MOST_MARKS)
          watch((text) => {
            if (text) headings.push(text);
          });
    }
  };
  const collectDate = (name: string, given: Attributes, named: string) => {
    const stated = (given.datetime ?? given.content ?? given.title ?? '').slice(0, 60);
    const sure = SURE_DATE.test(named) || 'pubdate' in given;
    const at = dates.length;
    dates.push({ stated, text: '', sure });
    if (name !== 'meta')
      watch((text) => {
        dates[at] = { stated, text, sure };
      });
  };
  const collect = (name: string, given: Attributes) => {
    collectHead(name, given);
    if (VOID.has(name) && name !== 'meta') return;
    const named = namesOf(given);
    if (beside === 0 && dates.length < MOST_MARKS && isDate(name, named)) collectDate(name, given, named);
    if (name !== 'meta' && bylines.length < MOST_MARKS && isByline(given, named))
      watch((_, raw) => {
        // "By Jane Low" and her office are in blocks of their own.
        const line = raw
          .split('\u0001')
          .map((one) => one.replace(/\s+/g, ' ').trim())
          .find((one) => one !== '');
        if (line) bylines.push(line);
      });
  };
  const drop = () => {
    dropped = 1;
  };
  const begin = (name: string, given: Attributes) => {
    elements += 1;
    if (PARTS_WORDS.has(name)) for (const one of watches) one.text += '\u0001';
    if (beside === 0 && !VOID.has(name) && isBeside(name, given)) beside = open.length + 1;
    collect(name, given);
    if (!isShown(given)) return drop();
    const fits = written < DEEPEST && !IN_HEAD.has(name);
    if (fits) write(tagOf(name, given));
    open.push({ name, written: fits && !VOID.has(name) });
    if (open.at(-1)!.written) written += 1;
  };
  const endJson = () => {
    const block = json?.join('') ?? '';
    if (json && block.length <= LONGEST_JSON && jsonLd.length < MOST_MARKS) jsonLd.push(block);
    json = null;
  };

  const parser = new Parser(
    {
      onopentag(name, given) {
        if (dropped > 0) {
          dropped += 1;
          return;
        }
        if (name === 'script' && /ld\+json/i.test(given.type ?? '')) json = [];
        if (DROPPED.has(name)) drop();
        else begin(name, given);
      },
      ontext(text) {
        if (json) {
          json.push(text);
          return;
        }
        if (dropped > 0) return;
        for (const one of watches)
          if (one.text.length < LONGEST_MARK) one.text += text.slice(0, LONGEST_MARK);
        texts += 1;
        write(escapeText(text));
      },
      onclosetag(name) {
        if (dropped > 0) {
          dropped -= 1;
          if (dropped === 0) endJson();
          return;
        }
        const closed = open.pop();
        if (open.length < beside) beside = 0;
        if (closed?.written) {
          written -= 1;
          write(`</${name}>`);
        }
        // A block that was taken out for depth still parts the words before it from those behind.
        else if (closed && !VOID.has(name)) write(' ');
        closeWatches();
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  // In pieces, so that a page made to be endless ends where it has shown enough.
  for (let at = 0; at < page.length; at += PIECE) {
    parser.write(page.slice(at, at + PIECE));
    if (characters > MOST_CHARACTERS || texts > MOST_TEXTS) break;
    if (elements > MOST_ELEMENTS || open.length > MOST_OPEN) break;
  }
  parser.end();
  return {
    html: out.join(''),
    marks: { language, title, metas, canonical, jsonLd, headings, dates, bylines },
  };
}

/** Elements that part the words before them from those behind. */
const PARTS_WORDS = new Set('p div li br h1 h2 h3 h4 h5 h6 section tr td ul'.split(' '));

/** What is beside an article: comments, other stories, tickers. A date in it belongs to something else. */
const BESIDE =
  /^(?:(?:[\w]+[-_])?comments?(?:[-_](?:list|area|section|thread|wrapper|body|item|meta|date|time))?|commentlist|disqus(?:_thread)?|side-?bar|(?:news-?)?ticker|(?:most|more)[-_](?:read|popular|viewed|shared|commented|stories|news|articles|from)|popular(?:[-_](?:posts|news|stories))?|trending(?:[-_].*)?|related(?:[-_](?:posts|news|stories|articles|content|links|items))?|recommended(?:[-_].*)?|recirc\w*|read-?(?:next|more|also)|also-?read|latest[-_](?:news|posts|stories|articles)|recent[-_](?:news|posts|stories|articles|comments)|upcoming(?:[-_].*)?|events?(?:[-_](?:list|calendar|widget))|calendar(?:[-_].*)?)$/i;

/** What an element calls itself. */
function namesOf(given: Attributes): string {
  return `${given.class ?? ''} ${given.id ?? ''} ${given.itemprop ?? ''}`.slice(0, LONGEST_ATTRIBUTE);
}

function isDate(name: string, named: string): boolean {
  return name === 'time' || (named.length > 2 && DATE_NAME.test(named));
}

function isByline(given: Attributes, named: string): boolean {
  return /(?:^|\s)author(?:$|\s)/i.test(given.rel ?? '') || (named.length > 2 && BYLINE_NAME.test(named));
}

function isBeside(name: string, given: Attributes): boolean {
  if (name === 'aside' || name === 'nav' || name === 'footer') return true;
  if (name === 'body' || name === 'main' || name === 'article' || name === 'html') return false;
  return `${given.class ?? ''} ${given.id ?? ''}`
    .slice(0, LONGEST_ATTRIBUTE)
    .split(/\s+/)
    .some((one) => BESIDE.test(one));
}

function isShown(given: Attributes): boolean {
  if (given.style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(given.style.slice(0, 500)))
    return false;
  return !('hidden' in given);
}

function tagOf(name: string, given: Attributes): string {
  let tag = `<${name.replace(/[^a-z0-9:-]/g, '')}`;
  for (const key in given) {
    if (KEPT.has(key)) tag += ` ${key}="${escapeAttribute(given[key]!.slice(0, LONGEST_ATTRIBUTE))}"`;
  }
  return `${tag}>`;
}

function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text;
}

function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;');
}

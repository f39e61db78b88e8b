import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decodePage } from './decodePage.ts';
import { dropPageLines } from './dropPageLines.ts';
import { findWall, type PageFault } from './findWall.ts';
import { type Layout, layoutOf, OFFICE_LINES } from './layouts.ts';
import { type PageFacts, pageFacts } from './pageFacts.ts';
import { type Block, type PageNode, paragraphsIn } from './paragraphsIn.ts';
import { readStatedDate } from './readStatedDate.ts';
import { textOfHtml } from './textOfHtml.ts';
import { tidyPage } from './tidyPage.ts';

/** What one page holds, before it is decided whether that is an article. */
export interface PageReading extends PageFacts {
  /** Paragraphs parted by blank lines; empty where nothing was found. */
  readonly text: string;
  readonly wall: PageFault | null;
}

interface PageDocument {
  readonly body: PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
interface PageElement extends PageNode {
  remove(): void;
  closest(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** In characters. */
const LONGEST_ASIDE = 800;
/** An article is longer than this: what is found is perhaps a part of it. */
const LITTLE = 400;

/** Words on a picture, cards that only show under the mouse, and what asks for something. */
const ASIDE =
  '[class*="caption"], [class*="photo-credit"], [class*="image-credit"], [class*="tooltip"], [class*="popover"], ' +
  '[class*="hovercard"], [class*="-people-block"], [class*="rollover-block"], [class*="newsletter"], [class*="related-"], [class*="breadcrumb"], ' +
  '[class*="share-"], [class*="social-"], [class*="cookie"], [class*="consent"], [id*="consent"], [class*="gdpr"], [role=navigation], [role=dialog], [aria-hidden=true], nav';

/**
 * The article of a page: its text and what the page says of it. Takes as long as the page makes it take: only ever
 * called in a thread that can be ended (`extractPage`).
 *
 * A source whose layout is known is read by its layout, every other page by readability.
 *
 * @example readPage(bytes, 'text/html', 'https://news.example/talks').text // 'The talks were useful.\n\nThey …'
 */
export function readPage(bytes: Uint8Array, contentType: string | null, url: string): PageReading {
  const page = decodePage(bytes, contentType);
  const { html, marks } = tidyPage(page);
  const document = documentOf(html);
  const whole = document.body ? paragraphsIn(document.body) : [];
  const opening = whole
    .map((block) => block.text)
    .join('\n')
    .slice(0, 3_000);
  const facts = pageFacts(marks, url, opening);
  const layout = layoutOf(url);
  const laidOut = layout && readLayout(document, layout, facts);
  const reading = laidOut ?? {
    ...facts,
    text: textOf(dropPageLines(articleBlocks(document, whole, facts), facts)),
  };
  const wall = findWall({
    page,
    title: marks.title,
    whole: whole.map((block) => block.text).join('\n'),
    text: reading.text,
    paid: facts.paid,
  });
  return { ...reading, wall };
}

function documentOf(html: string): PageDocument {
  // A page in pieces still has a body to be looked for in.
  const whole = /<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as PageDocument;
}

/**
 * The blocks of the article by readability; where it finds little, those that the page's own data carry, or all that
 * look like sentences.
 */
function articleBlocks(document: PageDocument, whole: readonly Block[], { body, paid }: PageFacts): Block[] {
  const found = mainBlocks(document);
  const length = lengthOf(found);
  // What a page carries for machines behind a wall is not for readers who have not paid.
  const stated = body === null || paid ? [] : statedBlocks(body);
  if (lengthOf(stated) > 2 * length) return stated;
  if (length >= LITTLE) return found;
  const prose = whole.filter(({ text, tag, linked }) => tag === 'P' && linked < 0.3 && text.length >= 80);
  return lengthOf(prose) > 2 * length ? prose : found;
}

/** The paragraphs of a text in a page's data, which may have mark-up although it should not. */
function statedBlocks(body: string): Block[] {
  const text = /<\/?[a-z][^>]*>/i.test(body) ? textOfHtml(body) : body;
  return text
    .split(/\s*\n\s*/)
    .filter((one) => one !== '')
    .map((one) => ({ text: one.replace(/\s+/g, ' ').trim(), tag: 'P', linked: 0 }));
}

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, one) => sum + one.text.length, 0);

function mainBlocks(document: PageDocument): Block[] {
  // Some pages name what holds the whole article "share-…": an aside is short.
  remove(
    [...document.querySelectorAll(ASIDE)].filter((one) => (one.textContent?.length ?? 0) <= LONGEST_ASIDE),
  );
  const found = new Readability<PageNode>(document as never, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as unknown as PageNode,
  }).parse();
  return found?.content ? paragraphsIn(found.content) : [];
}

function readLayout(
  document: PageDocument,
  layout: Layout,
  facts: PageFacts,
): (PageFacts & { text: string }) | null {
  const first = (selectors: readonly string[] = []) =>
    selectors
      .map((selector) => document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim())
      .find((text) => text);
  const date = (layout.date ?? [])
    .flatMap((selector) => [...document.querySelectorAll(selector)])
    .map((one) => readStatedDate(one.getAttribute?.('datetime') || one.textContent || '', facts.language))
    .find((found) => found);
  const title = first(layout.title) ?? facts.title;
  for (const selector of layout.text) {
    // An element inside another that matches would be read twice.
    const outer = [...document.querySelectorAll(selector)].filter((one) => !isInside(one, selector));
    for (const one of outer)
      for (const without of layout.without ?? []) remove(one.querySelectorAll(without));
    const blocks = outer
      .flatMap((one) => paragraphsIn(one))
      .filter(({ text }) => !OFFICE_LINES.some((line) => line.test(text)));
    const repeated = blocks[0] && title && blocks[0].text === title ? 1 : 0;
    const text = textOf(blocks.slice(repeated));
    if (text.length >= 80) {
      return { ...facts, title, text, source: layout.source, published: facts.published ?? date ?? null };
    }
  }
  return null;
}

function isInside(element: PageElement, selector: string): boolean {
  const parent = (element as unknown as { parentElement: PageElement | null }).parentElement;
  return parent?.closest(selector) != null;
}

function remove(elements: Iterable<PageElement>): void {
  for (const element of [...elements]) element.remove();
}

const textOf = (blocks: readonly Block[]): string => blocks.map((block) => block.text).join('\n\n');

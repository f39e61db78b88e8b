import { extname } from 'node:path';
import { canonicalAddress } from '../../text/canonicalAddress.ts';
import { killable } from '../killable.ts';
import type { PageFault } from './findWall.ts';
import type { PageQuestion } from './pageThread.ts';
import type { PageReading } from './readPage.ts';

export type ExtractedPage =
  | {
      readonly ok: true;
      readonly title: string | null;
      /** Plain paragraphs parted by blank lines, as articles are stored. */
      readonly text: string;
      readonly byline: string | null;
      /** `2021-05-19`, or an instant with its zone where the page states both; null where it states no day. */
      readonly published: string | null;
      readonly language: string | null;
      /** The outlet, as it names itself. */
      readonly source: string | null;
      readonly canonicalUrl: string;
    }
  | {
      readonly ok: false;
      readonly fault: PageFault;
      /** A sentence for people: what is wrong, and what they can do. */
      readonly says: string;
    };

/** A page takes 20 milliseconds; one that takes so much longer was made to. */
const LIMIT = 8_000;
/** Larger pages are not read: an article with all its mark-up is below 5 MB. */
const LARGEST = 20_000_000;

const thread = killable<PageQuestion, PageReading>(
  new URL(`./pageThread${extname(import.meta.filename)}`, import.meta.url),
);

const SAYS: Readonly<Record<PageFault, string>> = {
  paywall:
    'The page shows only a part of its article to who has not subscribed, so nothing was stored. Save the text to a file and run `brief ingest <file>`.',
  'bot-wall':
    'The site asks its visitors to prove that they are human, so Brief could not see the article. Nothing was stored: save the text to a file and run `brief ingest <file>`.',
  'no-article':
    'No article was found on that page: it may be a list, a video, or shown only by a script. Nothing was stored: save the text to a file and run `brief ingest <file>`.',
};

/**
 * The article of a fetched page, or in a sentence why there is none. Bytes may be anything: the page is read in a
 * thread of its own, which is ended after eight seconds or half a gigabyte, and nothing a page holds is run.
 *
 * @param contentType the header as it came, or null; its charset counts unless the page begins with a byte-order mark
 * @param url where it was fetched from, after redirects
 * @example await extractPage(bytes, 'text/html', 'https://news.example/talks') // { ok: true, title: 'Talks', text: … }
 */
export async function extractPage(
  bytes: Uint8Array,
  contentType: string | null,
  url: string,
): Promise<ExtractedPage> {
  if (bytes.length > LARGEST) {
    const size = (bytes.length / 1e6).toFixed(0);
    return {
      ok: false,
      fault: 'no-article',
      says: `The page is ${size} MB large and was not read. Save the article’s text to a file and run \`brief ingest <file>\`.`,
    };
  }
  const answered = await thread.ask({ bytes, contentType, url }, LIMIT);
  if (!answered.ok) {
    return {
      ok: false,
      fault: 'no-article',
      says:
        answered.fault === 'too-long'
          ? 'The page is built so that it cannot be read in reasonable time. Nothing was stored: save the text to a file and run `brief ingest <file>`.'
          : SAYS['no-article'],
    };
  }
  const { wall, title, text, byline, published, language, source, canonicalUrl } = answered.value;
  if (wall !== null) return { ok: false, fault: wall, says: SAYS[wall] };
  return {
    ok: true,
    title,
    text,
    byline,
    published,
    language,
    source,
    canonicalUrl: canonicalAddress(canonicalUrl),
  };
}

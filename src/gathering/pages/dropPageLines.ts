import type { Block } from './paragraphsIn.ts';
import { readStatedDate } from './readStatedDate.ts';

/** At least this share of a block in links makes it a link and not a sentence with one. */
const LINK = 0.75;
/** What surrounds an article is looked for among so many blocks at its beginning. */
const HEAD = 12;

/** Lines of the page that may occur anywhere in an article, between two paragraphs of it. */
const ANYWHERE: readonly RegExp[] = [
  /^(?:advert|advertisement|advertising|sponsored|anzeige|werbung|publicité|publicidad|publicidade|реклама|iklan|广告)\W*$/iu,
  /^(?:(?:continue|keep|story continues|article continues)(?: reading)?(?: below.{0,30}| after.{0,30})?|scroll (?:down|to continue).{0,40})\W*$/i,
  /^(?:read|see|watch|also|more)\s?(?:more|also|next|here|too)?\s?:.{0,160}$/i,
  /^(?:read more|read also|see also|see more|more|also read|also see|related|related (?:stories|articles|news|coverage|links|content|topics|video)|recommended(?: for you)?|don['’]t miss|must read|most read|most popular|trending(?: now)?|top stories|you may also like|you might also like|more (?:on this story|from .{1,40}|like this)|editor['’]s picks|up next|what to read next|watch|share|share this(?: article| story)?|comments?|print|email|subscribe|follow us|sign up|sign in|log in|newsletter|caption|close|loading|play video|skip to (?:main )?content|back to top|view comments|get short url|tags?|topics?|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lea también|te puede interesar|leia também|leia mais|читайте также|смотрите также|поделиться|leggi anche|lees ook|baca juga|相关新闻|分享到)[\s.:…!>»-]*$/iu,
  /^(?:related|read more|read next|see more|see also|more|also|lea también|lire aussi|lesen sie auch|читайте также|leia também|leggi anche|baca juga)\s?[:|>–—]\s?.{0,200}$/iu,
  /^(?:image|photo|picture|slide) \d+ of(?: \/)? ?\d+$/i,
  /^\(?(?:image|photo|picture|photograph|foto|фото|credit|image credit|photo credit|photo by|image source)\s?[:©].{0,120}$/iu,
  /^\(?(?:©|\(c\)|copyright\b).{0,160}$/i,
  /^.{0,300}\((?:image|photo|picture|foto|ap photo|reuters|getty|afp|credit)\b[^()]{0,80}\)$/i,
  /^.{0,200}(?:\||\/) ?getty(?: images)?\W*$/i,
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3} ?\/ ?(?:the )?(?:ap|afp|reuters|epa|getty(?: images)?|associated press|bloomberg|tass|anadolu|upi|xinhua|[\p{L} ]{3,30} via \p{L}+)\W*$/iu,
  /^(?:getty images|reuters|ap photo|associated press|afp|shutterstock|source: (?:news )?agencies)\W*$/i,
  /^(?:this slideshow requires javascript|please enable javascript|javascript is (?:required|disabled)).{0,80}$/i,
  /^(?:sign up|subscribe|get|receive|join) (?:for|to|our|the|up).{0,160}(?:newsletters?|inbox|alerts?|updates|free trial|app)\b.{0,60}$/i,
  /^(?:click|tap) here (?:to|for) .{0,120}$/i,
  /^(?:follow|like|find) (?:us|me|him|her|[A-Z]\w+(?:['’]s)?(?: \w+){0,3}) on (?:twitter|facebook|instagram|x|telegram|linkedin|youtube)\b.{0,160}$/i,
  /^https?:\/\/\S+$/,
  /^[\s\p{P}\p{S}\u200b-\u200f]*$/u,
];

/** Lines that end a page: nothing behind them is of the article either. */
const END: readonly RegExp[] = [
  /^(?:this (?:website|site) uses cookies|we use cookies|by (?:continuing|using) (?:to|this)).{0,300}/i,
  /^(?:all rights reserved|copyright ©|© \d{4}|© copyright).{0,300}/i,
  /^(?:this (?:document|material|article|story) (?:is subject to copyright|may not be)|this article was originally published|citation:).{0,400}/i,
  /^(?:leave a (?:comment|reply)|post a comment|comments are closed|join the (?:conversation|discussion)|tell us what you think|what do you think|have a (?:tip|news tip|story)|got a (?:tip|story|news tip)|contact (?:us|the (?:author|reporter|writer)))\b.{0,240}/i,
  /^(?:get the latest|stay up to date|support (?:our|quality|independent) journalism|if you (?:enjoyed|liked) this|like this (?:article|story)|sign up (?:for|to) |subscribe (?:to|now|today|for)|join our |follow .{1,40}(?:'s|’s) full coverage).{0,300}/i,
  /^(?:filed under|posted in|tagged(?: with)?|tags|categories|topics|keywords|category|more from|trending|related (?:articles|stories|posts|news)|see also|recommended)\s?[:|].{0,300}/i,
  /^.{0,240}(?:©\s?\d{4}|\bfollow (?:him|her|them) (?:on|at) (?:twitter|x|facebook|instagram|@)).{0,200}$/i,
  /^(?:reporting|additional reporting|writing|editing|compiled|translated|edited|written)(?: and \w+)? by\b.{0,200}/i,
  /^(?:author|editor|editorial|reporter|correspondent)\s*[`'’]?s?\s(?:name|team|staff|board|office)\b.{0,80}$/i,
  /^editorial (?:team|staff|board)$/i,
  /^about the (?:author|writer)s?\b.{0,600}/i,
];

const BYLINE = /^(?:[Bb]y|BY|[Ff]rom|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Аа]втор:?)\s+\p{Lu}[^.!?]{2,100}$/u;
const DATE_WORDS =
  /^(?:(?:first |last )?(?:published|updated|posted|modified|created|date|added|on)\b|опубликовано|обновлено|veröffentlicht|publié|publicado|aktualisiert|stand:|mis à jour|actualizado|tempo de leitura|\d+ min(?:ute)?s? read|reading time)/iu;

/**
 * The blocks of an article without the lines that belong to its page: links to other articles, bylines and dates
 * above, credits, captions, calls to subscribe, the headline once more, what follows the end.
 *
 * @param known the headline and byline that were found, to be recognised where they are repeated
 * @example dropPageLines([{ text: 'Read more', tag: 'P', linked: 0 }], { title: null, byline: null }) // []
 */
export function dropPageLines(
  blocks: readonly Block[],
  known: { readonly title: string | null; readonly byline: string | null },
): Block[] {
  const inListOfLinks = listsOfLinks(blocks);
  const kept = blocks.filter((block, at) => !inListOfLinks.has(at) && !isPageLine(block));
  const first = kept.findIndex((block, at) => at >= HEAD || isProse(block));
  const body = kept.filter((block, at) => {
    if (at >= Math.max(first, 0) + 3 || at >= HEAD) return true;
    return !isHeadLine(block, known) && !(at < first && block.linked >= LINK && !isSentence(block));
  });
  return cutEnd(body);
}

function isPageLine({ text, linked }: Block): boolean {
  if (text.length > 400) return false;
  if (ANYWHERE.some((pattern) => pattern.test(text))) return true;
  // A headline of another article, in capitals and nothing but a link.
  return linked >= LINK && text.length >= 12 && text === text.toUpperCase() && /\p{Lu}/u.test(text);
}

/** A paragraph that is one link and a whole sentence is of the article. */
const isSentence = ({ text, tag }: Block): boolean =>
  tag === 'P' && text.length >= 60 && text.split(/\s+/).length >= 9 && /\p{Ll}.*[.!?]["”’]?$/u.test(text);

/** A sentence of some length: what articles are made of. */
const isProse = ({ text, linked }: Block): boolean =>
  linked < 0.5 && text.length >= 100 && /[.!?。؟"”»](?:\s|$)/u.test(text);

function isHeadLine({ text, tag }: Block, known: { title: string | null; byline: string | null }): boolean {
  if (text.length > 300) return false;
  const words = wordsOf(text);
  if (known.title && words === wordsOf(known.title)) return true;
  if (tag === 'H1') return true;
  if (text.length > 160) return false;
  if (known.byline && words.includes(wordsOf(known.byline)) && text.length <= known.byline.length + 60)
    return true;
  if (BYLINE.test(text) || (DATE_WORDS.test(text) && !tellsOfDay(text))) return true;
  return isDateLine(text);
}

/** "On 9 May 1945 the war ended.": a sentence of the story. */
const tellsOfDay = (text: string): boolean =>
  /[.!?…]["”’]?$/.test(text) && (text.match(/(?<!\p{L})\p{Ll}{2,}/gu) ?? []).length > 3;

/** A line that states a date, and hardly anything besides. */
function isDateLine(text: string): boolean {
  if (text.length > 100 || readStatedDate(text, 'de') === null) return false;
  if (tellsOfDay(text)) return false;
  const rest = text
    .replace(/[\d\p{P}\p{S}]+/gu, ' ')
    .trim()
    .split(/\s+/);
  return rest.length <= 9;
}

/** Lists of which nearly every entry is a link, three in a row or more; a single one at the beginning or the end. */
function listsOfLinks(blocks: readonly Block[]): Set<number> {
  const found = new Set<number>();
  const isLink = (block: Block | undefined) =>
    block !== undefined && block.linked >= LINK && block.text.length < 200 && !isSentence(block);
  for (let at = 0; at < blocks.length; ) {
    let end = at;
    while (isLink(blocks[end])) end += 1;
    const inList = blocks[at]?.tag === 'LI';
    const atEdge = at === 0 || end === blocks.length;
    if (end - at >= 3 || (end > at && (atEdge || (inList && end - at >= 2)))) {
      for (let i = at; i < end; i++) found.add(i);
      // The heading above a list of links is of the list.
      const above = blocks[at - 1];
      if (above && /^H[2-6]$/.test(above.tag) && above.text.length < 80) found.add(at - 1);
    }
    at = Math.max(end, at + 1);
  }
  return found;
}

/** What is cut off at an ending line is at most a quarter of the text: a page's last words are few. */
function cutEnd(blocks: readonly Block[]): Block[] {
  const whole = blocks.reduce((sum, block) => sum + block.text.length, 0);
  let before = 0;
  let kept = blocks.length;
  for (const [at, { text }] of blocks.entries()) {
    if (at > 0 && before >= whole * 0.75 && text.length <= 600 && END.some((pattern) => pattern.test(text))) {
      kept = at;
      break;
    }
    before += text.length;
  }
  // A heading, or a line of links, that nothing follows.
  while (kept > 1 && (/^H[1-6]$/.test(blocks[kept - 1]!.tag) || blocks[kept - 1]!.linked >= LINK)) kept -= 1;
  return blocks.slice(0, kept);
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

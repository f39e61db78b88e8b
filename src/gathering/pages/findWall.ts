export type PageFault = 'paywall' | 'bot-wall' | 'no-article';

/** What the check of a visitor says, in the title or in the few words of such a page. */
const BOT_WALLS: readonly RegExp[] = [
  /\b(?:just a moment|attention required|verify(?:ing)? (?:that )?you are (?:a )?human|are you (?:a )?(?:human|robot)|not a robot|checking your browser|access (?:to this page has been )?denied|pardon our interruption|unusual (?:traffic|activity)|press (?:&|and) hold|security check|ddos protection|bot (?:detection|protection)|captcha|request unsuccessful|enable (?:javascript and )?cookies to continue|why have i been blocked|you have been blocked|please wait while (?:your request|we verify))\b/i,
  /(?:доступ (?:ограничен|запрещ[её]н)|подтвердите, что (?:вы не робот|запросы отправляли вы)|вы не робот|проверка браузера|访问验证|安全验证|人机验证)/i,
];
const BOT_MARKS =
  /(?:cf-chl|challenge-platform|_cf_chl_opt|px-captcha|perimeterx|datadome|incapsula|distil_r|g-recaptcha|hcaptcha|geo\.captcha-delivery|akamai-?bm|__ddg)/i;

/** What a wall before an article says to who has not paid. */
const PAYWALLS: readonly RegExp[] = [
  /\b(?:to (?:continue|keep) reading|to read (?:the (?:full|rest)|this)|for full access|to unlock|to access (?:this|the full)|to view the full)\b.{0,140}\b(?:subscri\w+|sign in|log ?in|register|member\w*|account|free trial)\b/i,
  /\b(?:subscri\w+|sign in|log ?in|register|become a member|create an account|start your free trial)\b.{0,140}\b(?:to (?:continue|keep) reading|to read|for full access|to unlock|full (?:article|story)|unlimited access|to view)\b/i,
  /\b(?:this (?:article|content|story|page) is (?:for|only for|reserved for|available (?:only )?to|exclusive to|exclusively for) (?:our |paying |registered )?(?:subscribers|members|users))\b/i,
  /\b(?:subscriber[- ]only|for subscribers only|subscribers only|already a subscriber\?|you(?:'ve| have) (?:reached|read|used) (?:your|all|the) .{0,40}(?:limit|free articles?)|remaining free articles?|exclusive to subscribers)\b/i,
  /(?:réservé(?:e|s)? aux abonnés|pour lire la suite|nur für abonnenten|jetzt weiterlesen|exclusivo para (?:suscriptores|assinantes)|solo para suscriptores|доступно (?:только )?(?:по подписке|подписчикам)|riservato agli abbonati|仅限订阅)/i,
];

/** Titles of pages that say that there is none, though the server says that there is one. */
const NOTHING_THERE: readonly RegExp[] = [
  /^(?:(?:http )?error:? ?)?(?:404|410|500|502|503)(?: error)?$/i,
  /^(?:(?:http )?(?:error )?(?:404|410|500|502|503)[\s.,:!–-]*)?(?:error[\s.,:!–-]*)?(?:sorry,? )?(?:(?:the |this )?(?:requested )?(?:page|article|document|content|resource|file|url)(?: (?:you (?:requested|are looking for)))? )?(?:(?:was |is |could |can ?|has )?(?:not be found|not found|cannot be found|no longer (?:available|exists?)|temporarily unavailable|unavailable|not available|does not exist|doesn['’]t exist)|internal server error|bad gateway|service (?:temporarily )?unavailable|gone|under maintenance|site maintenance)[\s.!]*$/i,
  /^(?:(?:ошибка )?404[\s.,:!–-]*)?(?:ошибка 404|(?:запрашиваемая )?страница не (?:найдена|существует)|seite (?:wurde )?nicht gefunden|(?:page (?:non trouvée|introuvable))|página no encontrada|página não encontrada|pagina non trovata|sidan hittades inte|页面不存在|页面未找到|找不到(?:该)?(?:页面|网页))[\s.!]*$/i,
];

/** Below this a text with a wall beside it is a teaser, in characters. */
const TEASER = 1_500;
/** A text this short is no article, whatever is beside it. */
const SHORTEST = 120;
/** Nor is one this long: a day of a parliament's record is below. */
const LONGEST = 1_500_000;

/**
 * Whether something keeps the reader from the article: a check for robots, a paywall, or
 * no article at all; null where the text can be taken as it is.
 *
 * @param page raw, as it came
 * @param whole all words of the page
 * @example findWall({ page, title: 'Just a moment...', whole: 'Checking your browser', text: '', paid: false }) // 'bot-wall'
 */
export function findWall(seen: {
  readonly page: string;
  readonly title: string;
  readonly whole: string;
  readonly text: string;
  readonly paid: boolean;
}): PageFault | null {
  const { page, title, whole, text, paid } = seen;
  const isShort = whole.length < 2_500;
  if (
    text.length < 1_000 &&
    isShort &&
    (BOT_WALLS.some((pattern) => pattern.test(title) || pattern.test(whole)) ||
      (BOT_MARKS.test(page.slice(0, 200_000)) && text.length < 300 && whole.length < 800))
  ) {
    return 'bot-wall';
  }
  if (text.length < TEASER && saysNothingThere(title)) return 'no-article';
  const isCut = /(?:\.\.\.|…|\[…\])\s*$/.test(text);
  const asksToPay = text.length < TEASER && PAYWALLS.some((pattern) => pattern.test(whole));
  if (asksToPay || (paid && text.length < TEASER) || (paid && isCut)) return 'paywall';
  if (cjkAware(text) < SHORTEST || text.length > LONGEST || !isWritten(text)) return 'no-article';
  return null;
}

/** "Page not found | The Courier": one part of the title says it, and nothing else. */
function saysNothingThere(title: string): boolean {
  return title
    .split(/\s+[|–—·»-]\s+|\s*[|»]\s*/)
    .some((part) => NOTHING_THERE.some((pattern) => pattern.test(part.trim())));
}

/** Bytes that were no text show as control characters and as U+FFFD. */
function isWritten(text: string): boolean {
  const odd = text.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/g)?.length ?? 0;
  return odd <= text.length / 200 && !text.includes('\0') && text.isWellFormed();
}

/** A Chinese or Japanese character says about as much as three letters. */
function cjkAware(text: string): number {
  return text.length + 2 * (text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0);
}

/**
 * The first web address in typed words, as Slack writes it between angle brackets or bare; null where there is none.
 * A full stop or bracket that ends the sentence is no part of it.
 *
 * @example linkIn('see <https://news.example/talks|news.example>') // 'https://news.example/talks'
 */
export function linkIn(words: string): string | null {
  const written = /<(https?:\/\/[^\s|>]+)(?:\|[^>]*)?>/i.exec(words)?.[1];
  const bare = /https?:\/\/[^\s<>|"“”]+/i.exec(words)?.[0].replace(/[.,;:!?)\]]+$/, '');
  const found = written ?? bare;
  return found && URL.canParse(found) ? found.replaceAll('&amp;', '&') : null;
}

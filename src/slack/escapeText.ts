/**
 * A text for a field where Slack reads `& < >` as its own: channel and person references, links, broadcasts.
 *
 * @example escapeText('<!channel> R&D') // '&lt;!channel&gt; R&amp;D'
 */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * What a person typed, from what Slack sent of it: `&amp; &lt; &gt;` turned back. References like `<#C1|name>` that
 * Slack itself made stay as they are.
 *
 * @example unescapeText('R&amp;D in <#C1|world-desk>') // 'R&D in <#C1|world-desk>'
 */
export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

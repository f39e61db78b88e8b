/**
 * A text for a field where Slack reads `& < >` as its own: channel and person references, links, broadcasts.
 *
 * @example escapeText('<!channel> R&D') // '&lt;!channel&gt; R&amp;D'
 */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * What a person typed, from what Slack sent of it: `&amp; &lt; &gt;` turned back, and what Slack and its marks put around
 * words taken off: bold, italic, struck and code marks, emoji by name, other people's and groups' mentions, the label of a
 * link. References to channels stay, for commands that take one.
 *
 * @example unescapeText('*R&amp;D* in <#C1|world-desk> :pray:') // 'R&D in <#C1|world-desk>'
 */
export function unescapeText(text: string): string {
  return text
    .replace(/<[@!][^>]*>/g, ' ')
    .replace(/<((?:https?|mailto):[^|>]+)(?:\|[^>]*)?>/g, '$1')
    .replace(/(?<![^\s]):[a-z0-9_+'-]{2,40}:(?=[\s.,!?]|$)/gi, ' ')
    .replace(/(?<=^|[\s(“"])([*_~]|`{1,3})(?=\S)([^\n]*?\S)\1(?=[\s.,;:!?)”"]|$)/g, '$2')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

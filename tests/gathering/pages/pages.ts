/** Sentences of our own: an article of five paragraphs that nobody published. */
export const PARAGRAPHS = [
  'The foreign ministers of Arland and Berovia met in Lunde on Tuesday and agreed to open a second crossing on their border before the winter.',
  '“We have left the quarrels of last year behind us,” Arland’s minister, Ida Holm, said after the talks, which lasted two hours longer than planned.',
  'Her colleague Tomas Rek called the agreement modest but real. He said that the first lorries would pass the new crossing in October, if the road was finished.',
  'Both sides also spoke about the prisoners who have been held since the spring. No date was given for their return, and neither minister took questions on it.',
  'The next meeting will take place in Berovia’s capital in September, according to a joint statement that was published in the evening.',
] as const;

export const bytesOf = (page: string): Uint8Array => new TextEncoder().encode(page);

/** A page of a newspaper around the article. */
export function newspaperPage(
  parts: { head?: string; above?: string; below?: string; body?: string } = {},
): string {
  const body = parts.body ?? PARAGRAPHS.map((one) => `<p>${one}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><title>Second crossing agreed | The Lunde Courier</title>${parts.head ?? ''}</head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>Second crossing agreed</h1>${parts.above ?? ''}
${body}
${parts.below ?? ''}</article></main>
<footer><p>© 2026 The Lunde Courier. All rights reserved.</p></footer></body></html>`;
}

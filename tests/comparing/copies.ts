import { readFileSync } from 'node:fs';

/** What papers make of a wire text. */
export const KINDS = [
  'verbatim',
  'trimmed',
  'reheadlined',
  'with inserted paragraphs',
  'reordered',
  'lightly edited',
  'embedded in a longer piece',
] as const;

export type CopyKind = (typeof KINDS)[number];

/** Texts of the sample archive, all of which may be shipped, of fifty words or more. */
export function shippedTexts(): string[] {
  return ['wikinews', 'official-statements', 'government-documents', 'kremlin-readouts'].flatMap((name) =>
    readFileSync(`data/articles/${name}.jsonl`, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => (JSON.parse(line) as { text: string }).text)
      .filter((text) => text.split(/\s+/).length >= 50),
  );
}

/**
 * A copy of a text, as another paper might print it. The same kind, text and number give the same copy.
 *
 * @param other a text on something else, from which paragraphs are put in
 */
export function makeCopy(kind: CopyKind, text: string, other: string, number: number): string {
  const paragraphs = text.split(/\n{2,}/);
  const strange = other.split(/\n{2,}/);
  switch (kind) {
    case 'verbatim':
      return text;
    case 'trimmed': {
      const words = text.split(' ');
      return words.slice(0, Math.max(40, Math.ceil(words.length * 0.4))).join(' ');
    }
    case 'reheadlined':
      return `What they did not say in the evening of day ${number}\n\n${text}`;
    case 'with inserted paragraphs':
      return paragraphs
        .flatMap((one, at) => (at % 2 === 0 ? [one, strange[at % strange.length]!] : [one]))
        .join('\n\n');
    case 'reordered': {
      const sentences = text.split(/(?<=[.!?…»”])\s+/);
      return [
        ...sentences.slice(Math.ceil(sentences.length / 2)),
        ...sentences.slice(0, Math.ceil(sentences.length / 2)),
      ].join(' ');
    }
    case 'lightly edited':
      return text
        .split(' ')
        .map((word, at) => (at % 19 === number % 19 ? 'however' : word))
        .join(' ');
    case 'embedded in a longer piece':
      return [...strange, text, ...strange.map((one) => `${one} More on that below.`)].join('\n\n');
  }
}

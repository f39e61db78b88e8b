import type { WordedLine, WordedRun } from '../words/line.ts';
import { wordLine } from '../words/say.ts';
import type { Words } from '../words/words.ts';
import type { WordedAnswer as Answer, Part as AnyPart } from './answer.ts';
import { keyOf } from './composeAnswer.ts';
import { sourceAndDay } from './quotePart.ts';
import { type Cut, cutterOf, plainLine, plainPart, plainText, wordsOfExcerpts } from './renderText.ts';

type Part = AnyPart<never, never>;

/**
 * The answer as a diplomatic cable: TAGS, SUBJECT and REF, then numbered paragraphs under SUMMARY, QUOTES and COMMENT, which
 * is left empty for whoever sends it. No markup; headings in capitals, excerpts as they are.
 *
 * @example renderCable(answer) // `TAGS: RU; STRATEGIC STABILITY\nSUBJECT: QUOTED, ONCE: SERGEI LAVROV ON STRATEGIC STABILITY …
 */
export function renderCable(answer: Answer): string {
  const cut = cutterOf(answer);
  const title = answer.parts.find((part) => part.part === 'title');
  const { summary, quotes, notes } = sectionsOf(answer, cut);
  let number = 0;
  const numbered = (paragraphs: readonly Paragraph[]) =>
    paragraphs.map(({ heading, text }) => {
      number += 1;
      return `${heading ? `${heading.toUpperCase()}\n` : ''}${number}. ${text}`.trimEnd();
    });
  const refs = answer.versions.map(
    (version, i) => `${letterOf(i)}. ${plainLine(wordLine(sourceAndDay(version), answer.words), cut)}`,
  );
  const { colon } = answer.words;
  const heads = answer.words.slack.cable;
  const head = [
    `${heads.tags}${colon}${tagsOf(answer).join('; ')}`.trimEnd(),
    ...(title
      ? [`${heads.subject}${colon}${plainLine(withoutAddresses(title.line), cut).toUpperCase()}`]
      : []),
    ...(refs.length > 0 ? [`${heads.ref}${colon}${refs.join('\n     ')}`] : []),
  ];
  const said = title && summary.length === 0 ? [{ heading: '', text: plainLine(title.line, cut) }] : summary;
  return [
    head.join('\n'),
    ...(said.length > 0 ? [heads.summary, ...numbered(said)] : []),
    ...(quotes.length > 0 ? [heads.quotes, ...numbered(quotes)] : []),
    heads.comment,
    ...numbered([{ heading: '', text: '' }]),
    ...(notes.length > 0 ? [`${heads.note}${colon}${notes.join(' · ')}`] : []),
  ].join('\n\n');
}

/** A subject in capitals: an address in it would lead nowhere, and the reference has it. */
function withoutAddresses(line: WordedLine): WordedLine {
  return line.map((run): WordedRun => {
    if (typeof run === 'string' || !('link' in run)) return run;
    if ('label' in run) return run.label;
    const { link: _, ...excerpt } = run;
    return excerpt;
  });
}

/**
 * The answer as wire copy: a paragraph each, who speaks before the words, the outlet in parentheses after them.
 *
 * @example renderWire(answer) // 'Quoted, once: Sergei Lavrov on strategic stability.\n\nSergei Lavrov: We will prepare …
 */
export function renderWire(answer: Answer): string {
  const cut = cutterOf(answer);
  const byKey = new Map(answer.versions.map((v) => [keyOf(v.article.id, v.version), v]));
  const paragraphs = answer.parts.flatMap((part) => {
    if (part.part === 'context' || part.part === 'heading') return [];
    if (part.part !== 'excerpt') return [plainPart(part, cut, answer.words).replaceAll('▏', '')];
    const [first] = part.excerpts;
    const version = first && byKey.get(keyOf(first.article, first.version));
    const outlet = version?.article.source
      ? ` (${plainText(wordLine(sourceAndDay(version), answer.words), [version])})`
      : '';
    return [
      `${part.speaker ? `${part.speaker}${answer.words.colon}` : ''}${wordsOfExcerpts(part, cut)}${outlet}`,
    ];
  });
  return paragraphs.join('\n\n');
}

interface Paragraph {
  /** What is over it; '' where it goes on under the one before. */
  readonly heading: string;
  readonly text: string;
}

/** What somebody says apart from the rest; small print apart from both. */
function sectionsOf(
  answer: Answer,
  cut: Cut,
): { summary: Paragraph[]; quotes: Paragraph[]; notes: string[] } {
  const letters = new Map(answer.versions.map((v, i) => [keyOf(v.article.id, v.version), letterOf(i)]));
  const sections = { summary: [] as Paragraph[], quotes: [] as Paragraph[], notes: [] as string[] };
  let heading = '';
  for (const part of answer.parts) {
    if (part.part === 'title') continue;
    if (part.part === 'heading') heading = plainLine(part.line, cut);
    else if (part.part === 'context') sections.notes.push(plainLine(part.line, cut));
    else {
      const isSaid = (part.part === 'excerpt' || part.part === 'compared') && (part.speaker || part.number);
      sections[isSaid ? 'quotes' : 'summary'].push({
        heading,
        text: textOf(part, cut, letters, answer.words),
      });
      heading = '';
    }
  }
  return sections;
}

function textOf(
  part: Exclude<Part, { part: 'title' | 'heading' | 'context' }>,
  cut: Cut,
  letters: ReadonlyMap<string, string>,
  words: Words,
): string {
  if (part.part !== 'excerpt' && part.part !== 'compared') return plainPart(part, cut, words);
  const said = part.part === 'excerpt' ? wordsOfExcerpts(part, cut) : plainLine(part.line, cut);
  const runs = part.part === 'excerpt' ? part.excerpts : part.line.flatMap((run) => excerptIn(run));
  const ref = runs[0] && letters.get(keyOf(runs[0].article, runs[0].version));
  const note = [ref ? `${words.slack.cable.ref} ${ref}` : '', part.note ? plainLine(part.note, cut) : '']
    .filter(Boolean)
    .join(', ');
  return `${said}${part.speaker ? ` — ${part.speaker}` : ''}${note ? ` (${note})` : ''}`;
}

const excerptIn = (run: Extract<Part, { part: 'compared' }>['line'][number]) =>
  typeof run === 'object' && 'excerpt' in run ? [run.excerpt] : [];

/** The sides of those who are cited, and the topics of what is, in capitals. */
function tagsOf({ citations, versions, words }: Answer): string[] {
  const sides = new Set<string>();
  const topics = new Set<string>();
  for (const { article, version, start, end, speakerName } of citations) {
    const reading = versions.find((v) => v.article.id === article && v.version === version)?.reading;
    const side = reading?.people.find(({ name }) => name === speakerName)?.side;
    if (side) sides.add(side);
    for (const { id, label, passages } of reading?.topics ?? [])
      if (passages.some((passage) => passage.start < end && start < passage.end))
        topics.add(words.topic(id, label).toUpperCase());
  }
  return [[...sides].join(', '), ...topics].filter(Boolean);
}

const letterOf = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`;

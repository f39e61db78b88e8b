import type { Answer } from '../../src/answers/answer.ts';
import { renderText } from '../inEnglish.ts';

/** The text of a digest by its headings; what comes before the first one is under ''. */
export function sectionsOf(answer: Answer): Map<string, string> {
  const sections = new Map<string, string>();
  let name = '';
  for (const part of answer.parts) {
    if (part.part === 'heading') name = part.line.join('');
    else sections.set(name, `${sections.get(name) ?? ''}${renderText({ ...answer, parts: [part] })}\n`);
  }
  return sections;
}

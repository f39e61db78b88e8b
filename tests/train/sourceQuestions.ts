import { divideText } from '../../src/reading/layout/divideText.ts';
import { layOut } from '../../src/reading/layout/layOut.ts';
import { asText } from '../../src/reading/learned/featureTags.ts';
import type { Reader } from '../../src/reading/prepareReader.ts';
import { findSaid } from '../../src/reading/quotes/findSaid.ts';
import { sourceAnswers } from '../../src/reading/quotes/sourceExtent.ts';
import type { Choice } from './learn.ts';
import type { Annotated } from './questions.ts';

/** Where the phrase of each speaker begins and ends: one question a quote whose cue is annotated too. */
export function sourceQuestionsOf(article: Annotated, document: number, reader: Reader): Choice[] {
  const layout = layOut(divideText(article.text, article.title ?? null), reader.english);
  const { words } = layout;
  const { said } = findSaid(layout, reader, { published: article.date ?? null });
  const choices: Choice[] = [];
  for (const one of said) {
    if (!one.cue || !one.subject) continue;
    const { start, end } = one.cue;
    const gold = article.quotes.find(
      ({ cue, speaker }) =>
        speaker &&
        (speaker.spans?.length ?? 1) === 1 &&
        cue &&
        (cue.spans ?? [[cue.start, cue.end] as const]).some(([a, b]) => a < end && start < b),
    )?.speaker;
    if (!gold) continue;
    const answers = sourceAnswers(layout, one, asText);
    const right = answers.findIndex(({ from, to }) => {
      let last = to;
      while (last > from + 1 && !words[last - 1]!.isWord) last--;
      const first = words[from]!.start;
      const until = words[last - 1]!.end;
      const goldEnd = /[,.]$/.test(article.text.slice(gold.end - 1, gold.end)) ? gold.end - 1 : gold.end;
      return first === gold.start && (until === gold.end || until === goldEnd);
    });
    if (right >= 0) choices.push({ document, answers: answers.map(({ features }) => features), right });
  }
  return choices;
}

import { expect, it } from 'vitest';
import { sampleArticles } from '../../src/gathering/sampleArticles.ts';
import { divideText } from '../../src/reading/layout/divideText.ts';
import { layOut } from '../../src/reading/layout/layOut.ts';
import { findUnfit } from '../../src/reading/summary/findUnfit.ts';
import { newsWeight, OUTCOME, tellsContactOnly } from '../../src/reading/summary/newsWeight.ts';
import { signsOf } from '../../src/reading/summary/sentenceSigns.ts';
import { ALL_GATES, GATES } from '../../src/reading/summary/wordGates.ts';
import { english } from '../english.ts';

it('shuts no gate before a sentence that its pattern matches, in the whole sample archive', async () => {
  const wrong: string[] = [];
  let sentences = 0;
  for await (const article of sampleArticles('data')) {
    if (!article.ok) continue;
    const layout = layOut(divideText(article.text, article.details.title ?? null), english);
    const signs = signsOf(layout, []);
    const open = { ...signs, gates: signs.gates.map(() => ALL_GATES) };
    const unfit = findUnfit(layout, signs);
    const unfitOpen = findUnfit(layout, open);
    signs.said.forEach((said, index) => {
      sentences++;
      const gates = signs.gates[index]!;
      if (
        newsWeight(said) !== newsWeight(said, gates) ||
        tellsContactOnly(said) !== tellsContactOnly(said, gates) ||
        (OUTCOME.test(said) && (gates & GATES.outcome) === 0) ||
        unfit(index, true) !== unfitOpen(index, true) ||
        unfit(index, false) !== unfitOpen(index, false)
      )
        wrong.push(said);
    });
  }
  expect(sentences).toBeGreaterThan(5000);
  expect(wrong).toEqual([]);
});

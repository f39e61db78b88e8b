import { beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from '../desk.ts';
import { type Answered, answerOwnSet, isGrave, isRight } from './ownSet.ts';

/** Each sixth of the cases; `npm run score -- --verify --own` answers all. */
const EVERY = 6;

let answered: Answered[];
beforeAll(async () => {
  answered = await answerOwnSet(EVERY);
}, 240_000);

/** Cut out of "I hope that …", "If we were to …" and "… without justice", of which no part is verbatim: the rule that makes the cases knows no sentences. */
const TURNED = /^that all participants in |^\W?get a draw it |There can be no lasting +peace$/;

const shown = ({ one, verdict }: Answered) => `${one.kind}: ${verdict}, not ${one.right}: ${one.query}`;

describe('quotations made by rule from the sample articles', () => {
  it('are many, of every kind', () => {
    expect(answered.length).toBeGreaterThan(350);
    expect(new Set(answered.map(({ one }) => one.kind)).size).toBeGreaterThan(24);
  });

  it('are never called verbatim where words, speaker or kind of speech are others', () => {
    expect(answered.filter(isGrave).map(shown)).toEqual([]);
  });

  it('get the right verdict, but for one in a hundred', () => {
    const wrong = answered.filter((one) => !isRight(one) && !TURNED.test(one.one.query));
    expect(wrong.length / answered.length, wrong.map(shown).join('\n')).toBeLessThan(0.01);
  });

  it('of the languages besides English too', () => {
    const own = answered.filter(({ one }) => one.article.startsWith('own-'));
    expect(new Set(own.map(({ one }) => one.article)).size).toBe(4);
    expect(own.filter((one) => !isRight(one)).map(shown)).toEqual([]);
  });
});

it('a draft of ten quotations gets ten verdicts', async () => {
  const desk = await openDesk('sample');
  try {
    const chosen = answered
      .filter(({ one }) => one.article.startsWith('kremlin') && !/["“”„«»[\]]/.test(one.query))
      .slice(0, 10);
    const draft = chosen
      .map(
        ({ one }, i) =>
          `Paragraph ${i + 1} of the draft brings this: “${one.query.replace(/[.,]$/, '')},” Ada Example said.`,
      )
      .join('\n\n');
    const { checks } = await desk.ask(`verify draft: ${draft}`);
    expect(checks).toHaveLength(10);
    // Whoever is right, it is not Ada Example: what is verbatim is somebody else's.
    for (const [i, { verdict, speaker }] of checks!.entries()) {
      expect(speaker).toBe('Ada Example');
      const { right } = chosen[i]!.one;
      const own = right[0] === 'verbatim' || right[0] === 'trimmed' ? 'misattributed' : right[0];
      expect(verdict, chosen[i]!.one.query).toBe(own);
    }
  } finally {
    await desk.close();
  }
}, 60_000);

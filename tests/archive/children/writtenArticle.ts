import type { Correction, NewArticle, Subscription } from '../../../src/archive/port.ts';
import { makeArticle } from '../../contracts/makeArticle.ts';

/** The article that a writing child stores as its number `i`. */
export function writtenArticle(name: string, i: number): NewArticle {
  const words = `“We met for the ${i}. time and agreed to meet again.”`;
  return makeArticle({
    id: `${name}-${i}`,
    published: '2021-05-19',
    text: `Minister ${name} said: ${words} ${'The talks went on behind closed doors. '.repeat(20)}`,
    quotes: [{ words, speaker: `Minister ${name}` }],
    topics: [{ id: 'talks', passages: [{ words, rung: 'quoted', quote: 0, speaker: `Minister ${name}` }] }],
    people: [{ name: `Minister ${name}`, mentions: [`Minister ${name}`] }],
  });
}

/** The same article as another engine reads it. */
export function readBy(article: NewArticle, engine: string): NewArticle {
  return { ...article, reading: { ...article.reading, engine } };
}

/** The correction that a child makes of its article's quote. */
export function correctionOf({ details, reading }: NewArticle, name: string): Correction {
  const { start, end } = reading.quotes[0]!;
  return {
    article: details.id,
    version: 1,
    start,
    end,
    speakerName: `Envoy ${name}`,
    by: 'U1',
    at: '2026-11-24T10:00:00.000Z',
    workspace: 'T1',
  };
}

/** The digest that a child orders. */
export function subscriptionOf(name: string): Subscription {
  return {
    id: name,
    workspace: 'T1',
    channel: `C-${name}`,
    person: 'U1',
    cron: '* * * * *',
    inWords: 'every minute',
    zone: 'UTC',
    topic: null,
    state: 'active',
    pausedBecause: null,
    nextRun: '2026-11-24T07:00:00.000Z',
    created: '2026-11-24T07:00:00.000Z',
  };
}

import type { NewArticle } from '../../../src/archive/port.ts';
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

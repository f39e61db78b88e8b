import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StoredVersion } from '../../src/archive/port.ts';
import { composeDigest as compose, type DigestMaterial } from '../../src/digests/composeDigest.ts';
import { sampleArticles } from '../../src/gathering/sampleArticles.ts';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { sliceExcerpt } from '../../src/text/excerpt.ts';
import { listed } from '../answers/listed.ts';
import { inEnglish, renderBlocks, renderText } from '../inEnglish.ts';
import { digestMaterial } from './digestMaterial.ts';

const data = join(import.meta.dirname, '../../data');
const MOST = 150;

/** Articles of the sample archive, read. */
const versions: StoredVersion[] = [];
beforeAll(async () => {
  const reader = prepareReader(loadLexicon(data));
  for await (const found of sampleArticles(data)) {
    if (!found.ok) throw new Error(found.reason);
    const { details, text } = found;
    const { title, published, language } = details;
    versions.push({
      article: details,
      version: 1,
      hash: '',
      text,
      added: '2026-11-24T07:00:00.000Z',
      reading: readArticle({ text, title, published, language }, reader),
    });
    if (versions.length === MOST) break;
  }
});

const composeDigest = (of: DigestMaterial) => {
  const { answer, covers } = compose(of);
  return { answer: inEnglish(answer), covers };
};
const material = digestMaterial;
const keyOf = (version: StoredVersion) => `${version.article.id}@${version.version}`;
const headings = (digest: ReturnType<typeof composeDigest>) =>
  digest.answer.parts.flatMap((p) => (p.part === 'heading' ? [p.line.join('')] : []));

describe('a silent day', () => {
  it('says so in a line, and covers nothing', () => {
    const { answer, covers } = composeDigest(material());
    expect(renderText(answer)).toBe(
      [
        'Digest · Tuesday 24 Nov 2026',
        'Nothing new since Mon 23 Nov 07:30.',
        "⟶ 0 new articles since Mon 23 Nov 07:30 · every line is the articles' own wording",
      ].join('\n'),
    );
    expect(covers).toEqual([]);
  });

  it('is one on which everything has been sent before, which the footer counts', () => {
    const some = versions.slice(0, 3);
    const { answer } = composeDigest(material({ versions: some, sent: new Set(some.map(keyOf)) }));
    expect(renderText(answer)).toContain('Nothing new');
    expect(renderText(answer)).toContain('3 articles sent before left out');
  });
});

describe('a digest', () => {
  it('begins with the leading story, then others, what was said, what else there is, and a footer', () => {
    const digest = composeDigest(material({ versions: versions.slice(0, 40) }));
    expect(headings(digest).filter((one) => one !== 'Ahead')).toEqual([
      'Top of the agenda',
      'Other stories',
      'Said',
      'Also',
    ]);
    expect(digest.answer.parts.at(-1)?.part).toBe('context');
  });

  it('has room for so much in each section, and counts the stories that it does not list', () => {
    const { answer, covers } = composeDigest(material({ versions }));
    const { parts } = answer;
    const under = (heading: string) => {
      const from = parts.findIndex((p) => p.part === 'heading' && p.line.join('') === heading) + 1;
      const to = parts.findIndex((p, i) => i >= from && (p.part === 'heading' || p.part === 'context'));
      return parts.slice(from, to).flatMap((p): readonly unknown[] => (p.part === 'list' ? p.lines : [p]));
    };
    const { stories } = material({ versions });
    const hard = stories.filter(({ isSoft }) => !isSoft).length;
    expect(hard).toBeGreaterThan(17);
    expect(['Other stories', 'Said', 'Also'].map((one) => under(one).length)).toEqual([6, 5, 10]);
    expect(under('Ahead').length).toBeLessThanOrEqual(8);
    const soft = stories.some(({ isSoft }) => isSoft) ? 1 : 0;
    // One at length, six in a line, ten by name.
    expect(answer.leftOut).toEqual([`${stories.length - 17 - soft} more stories`]);
    expect(covers.length).toBeGreaterThanOrEqual(17 + soft);
  });

  it('dates the sentences of the leading story by their text, though its outlet has a later one', () => {
    const [lead, next] = versions.filter(({ reading }) => reading.summary.length > 0);
    const at = (version: StoredVersion, published: string) => ({
      ...version,
      article: { ...version.article, source: 'Harn Times', published },
    });
    const both = [at(lead!, '2026-11-23T09:00:00Z'), at(next!, '2026-11-24T06:00:00Z')];
    const { stories, ...rest } = material({ versions: both });
    const story = { ...stories[0]!, articles: [listed(both[0]!), listed(both[1]!)] as const };
    const text = renderText(composeDigest({ ...rest, stories: [story] }).answer);
    expect(text.slice(0, text.indexOf('Said'))).toContain('Harn Times yesterday 09:00');
  });

  it('says in its contents what goes on, and what is below only where there is something', () => {
    const lineOf = (some: Parameters<typeof material>[0]) =>
      renderText(composeDigest(material({ versions: versions.slice(0, 3), ...some })).answer)
        .split('\n')
        .slice(1, 3);
    expect(lineOf({ goingOn: 0 })[0]).not.toContain('going on');
    expect(lineOf({ goingOn: 1 })[0]).toContain(', 1 going on from before');
    const plain = versions.find((v) => v.reading.quotes.length === 0 && !/\bwill\b/.test(v.text))!;
    expect(renderText(composeDigest(material({ versions: [plain] })).answer)).not.toContain('Also:');
    expect(renderText(composeDigest(material({ versions })).answer)).toMatch(/^Also: 5 quotes/m);
  });

  it('names five corrections, and where the others are listed', () => {
    const corrected = (count: number) => {
      const changes = versions.slice(0, count).map((now) => {
        return {
          what: 'corrected' as const,
          now,
          old: null,
          shown: now.reading.sentences.slice(0, 1),
          struck: [],
        };
      });
      const { answer, covers } = composeDigest(material({ changes }));
      return { text: renderText(answer), covers };
    };
    const five = corrected(5);
    expect(five.covers).toEqual(versions.slice(0, 5).map(keyOf));
    expect(five.text).not.toContain('/brief revisions');
    const seven = corrected(7);
    expect(seven.covers).toEqual(versions.slice(0, 5).map(keyOf));
    expect(seven.text).toContain('2 more: /brief revisions');
    expect(five.text).toContain('Also: 5 corrections');
    expect(corrected(1).text).toContain('Also: 1 correction');
  });

  it('leaves out sections that would be empty', () => {
    const one = versions.find((v) => v.reading.keyQuotes.length === 0)!;
    expect(headings(composeDigest(material({ versions: [one] })))).toEqual(['Top of the agenda']);
  });

  it('names its topic, and says when it comes late', () => {
    const { answer } = composeDigest(
      material({
        versions: versions.slice(0, 1),
        topic: 'strategic stability',
        late: 'due Tue 24 Nov 07:30, sent late',
      }),
    );
    const text = renderText(answer);
    expect(text.split('\n')[0]).toBe('Digest · Tuesday 24 Nov 2026 · strategic stability');
    expect(text).toContain('due Tue 24 Nov 07:30, sent late');
  });

  it('has nothing of what the channel has had', () => {
    const sent = new Set(versions.filter((_, i) => i % 2 === 0).map(keyOf));
    const { answer, covers } = composeDigest(material({ versions, sent }));
    for (const { article, version } of answer.citations)
      expect(sent.has(`${article}@${version}`)).toBe(false);
    for (const key of covers) expect(sent.has(key)).toBe(false);
  });

  it('comes to an end: what each day leaves unlisted the following ones bring, nothing twice', () => {
    const sent = new Set<string>();
    let days = 0;
    for (; sent.size < versions.length; days += 1) {
      const { covers, answer } = composeDigest(material({ versions, sent }));
      expect(covers.length).toBeGreaterThan(0);
      const unlisted = versions.length - sent.size - covers.length;
      expect(answer.leftOut.length > 0).toBe(unlisted > 0);
      for (const key of covers) {
        expect(sent.has(key)).toBe(false);
        sent.add(key);
      }
    }
    expect(days).toBeGreaterThan(1);
  });

  it('cites every article that it counts as covered, or names its story’s outlet', () => {
    const { answer, covers } = composeDigest(material({ versions: versions.slice(0, 12) }));
    const cited = new Set(answer.versions.map(keyOf));
    const stories = new Set(covers);
    for (const key of cited) expect(stories.has(key) || versions.some((v) => keyOf(v) === key)).toBe(true);
    expect(cited.size).toBeGreaterThan(5);
  });

  it('is all excerpts: each citation is cut out of its version, to the character', () => {
    const { answer } = composeDigest(material({ versions }));
    expect(answer.citations.length).toBeGreaterThan(10);
    for (const citation of answer.citations) {
      const version = versions.find((v) => v.article.id === citation.article)!;
      const words = sliceExcerpt(version, citation);
      expect(words).not.toBe('');
      expect(version.text).toContain(words);
    }
  });

  it('is the same for the same material', () => {
    const once = composeDigest(material({ versions }));
    expect(composeDigest(material({ versions }))).toEqual(once);
  });
});

describe('a digest in Slack', () => {
  const charactersOf = (blocks: readonly unknown[]) => {
    let size = 0;
    JSON.stringify(blocks, (key, value: unknown) => {
      if (key === 'text' && typeof value === 'string') size += value.length;
      return value;
    });
    return size;
  };

  it('keeps every message within 45 blocks and 10,000 characters, at whatever length', () => {
    // Longest texts first: their quotes are the longest.
    const long = [...versions].sort((a, b) => b.text.length - a.text.length);
    for (const count of [1, 5, 30, MOST]) {
      const messages = renderBlocks(composeDigest(material({ versions: long.slice(0, count) })).answer);
      for (const { blocks, text } of messages) {
        expect(blocks.length).toBeLessThanOrEqual(45);
        expect(charactersOf(blocks)).toBeLessThanOrEqual(10_000);
        expect(text).not.toBe('');
      }
    }
  });

  it('goes on in further messages when one does not hold it, and loses no part of it', () => {
    // One lead story of enormous sentences: a transcript without full stops.
    const base = versions[0]!;
    const sentence = `${'Talks went on about arms and grain and gas and peace '.repeat(180).trim()}.`;
    const text = [sentence, sentence, sentence].join('\n\n');
    const span = (i: number) => ({
      start: i * (sentence.length + 2),
      end: i * (sentence.length + 2) + sentence.length,
    });
    const huge: StoredVersion = {
      ...base,
      text,
      reading: {
        ...base.reading,
        headline: null,
        boilerplate: [],
        paragraphs: [span(0), span(1), span(2)],
        sentences: [span(0), span(1), span(2)],
        summary: [span(0), span(1), span(2)],
        quotes: [],
        keyQuotes: [],
        topics: [],
        people: [],
      },
    };
    const messages = renderBlocks(composeDigest(material({ versions: [huge] })).answer);
    expect(messages.length).toBeGreaterThan(1);
    for (const { blocks } of messages) {
      expect(blocks.length).toBeLessThanOrEqual(45);
      expect(charactersOf(blocks)).toBeLessThanOrEqual(10_000);
    }
    const quoted = messages
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'rich_text' ? block.elements : []))
      .flatMap((element) => (element.type === 'rich_text_quote' ? element.elements : []))
      .map((element) => (element.type === 'text' ? element.text : ''));
    // One such sentence is enough of a story.
    expect(quoted.join('')).toBe(sentence);
  });
});

describe('the footer', () => {
  it('names the sources that were not reached, with since when', () => {
    const { answer } = composeDigest(material({ unreached: ['TASS since Mon 23 Nov 07:30'] }));
    expect(renderText(answer)).toContain('not reached: TASS since Mon 23 Nov 07:30');
  });
});

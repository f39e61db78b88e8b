import { readDeed } from './deeds.ts';
import { type Draft, NOTHING } from './draft.ts';
import type { Sentence } from './sentence.ts';
import { readStatement } from './statements.ts';

/** Questions for articles: a summary, topics, the latest, how many; null where somebody's words are asked for. */
export const readNews = (s: Sentence, start: number): Draft | null =>
  readSummary(s, start) ??
  readTopics(s, start) ??
  readDeed(s, start) ??
  readStory(s, start) ??
  readLatest(s, start);

/** "summary of the talks on Libya", "brief me on it" */
function readSummary(s: Sentence, start: number): Draft | null {
  const { words } = s;
  const summary = s.find(start, (i) => s.at('summary', i));
  if (summary < 0 || summary > start + 4 || s.speaksBefore(start, summary)) return null;
  const subject = s
    .strip(words.slice(summary + s.at('summary', summary)), [
      'fillers',
      'about',
      'by',
      'quotes',
      'articles',
      'it',
    ])
    .filter((w, _, all) => all.length > 1 || !/^(?:news|headlines)$/.test(w.folded));
  const it = subject.length === 0 && words.slice(summary).some((_, i) => s.at('it', summary + i) > 0);
  return { ...NOTHING, intent: 'summary', subject, followUp: it ? 'any' : null };
}

/** "topics in March", "what topics did Putin and Macron discuss?" */
function readTopics(s: Sentence, start: number): Draft | null {
  const { words } = s;
  const topics = s.find(start, (i) => s.at('topics', i));
  if (topics < 0 || topics > start + 4 || s.speaksBefore(start, topics) || s.at('about', topics)) return null;
  const whose = s.entities.filter((e) => e.kind === 'person');
  if (whose.length > 0) {
    const speaker = words.slice(whose[0]!.from, whose.at(-1)!.to);
    const isAsked = (i: number) => s.at('did', i) > 0 || s.verbAt(i) !== null;
    const left = s.content(words.filter((w, i) => i > topics && !speaker.includes(w) && !isAsked(i)));
    return { ...NOTHING, intent: 'said', speaker, left };
  }
  const rest = words.slice(topics + s.at('topics', topics));
  return { ...NOTHING, intent: 'topics', subject: s.strip(rest, ['fillers', 'did', 'about', 'by', 'in']) };
}

/** "what's the Lune dam story?" */
function readStory(s: Sentence, start: number): Draft | null {
  const { words } = s;
  if (s.at('what', start) === 0 || !/^(?:story|situation|saga|affair)$/.test(words.at(-1)!.folded))
    return null;
  const story = s.skipAll(start, ['what', 'did', 'fillers']);
  const isWhole = s.find(story, (i) => s.verbAt(i) !== null || s.at('about', i) || s.at('news', i)) < 0;
  return story > start && story < words.length - 1 && isWhole
    ? { ...NOTHING, intent: 'news', subject: words.slice(story, -1), order: 'newest' }
    : null;
}

/** "the latest on Syria", "news from the White House" */
function readLatest(s: Sentence, start: number): Draft | null {
  const { words } = s;
  const news = s.find(start, (i) => s.at('news', i) > 0 && !isOfOffice(s, i + s.at('news', i)));
  // "the latest thing he said" asks for his words.
  const isThing =
    s.find(start, (i) => s.at('latest', i) > 1 && s.verbAt(i + s.at('latest', i) + 1) !== null) >= 0;
  if (news < 0 || isThing || news > start + 5 || s.speaksBefore(start, news))
    return readArticleCount(s, start);
  const after = news + s.at('news', news);
  const whose = latestQuote(s, start, news) ?? latestWords(s, news, after) ?? latestFrom(s, start, after);
  if (whose) return whose;
  // "Putin Syria chemical weapons latest": his newest words on it, where "Ukraine latest" are articles.
  const named = after >= words.length ? s.entityAt(start) : undefined;
  if (named?.kind === 'person' && named.to < news)
    return {
      ...NOTHING,
      intent: 'said',
      speaker: words.slice(start, named.to),
      subject: s.strip(words.slice(named.to, news), ['about', 'fillers']),
      order: 'newest',
    };
  const lead = s.strip(words.slice(start, news), ['what', 'did', 'fillers', 'things', 'who']);
  const rest = s.strip(words.slice(after), ['news', 'fillers', 'about', 'to', 'by', 'articles', 'did', 'in']);
  return {
    ...NOTHING,
    intent: 'news',
    subject: lead.length > 0 && rest.length === 0 ? lead : rest,
    order: 'newest',
    left: rest.length > 0 ? lead : [],
  };
}

/** "Cuba's new president" is somebody. */
const isOfOffice = (s: Sentence, at: number): boolean =>
  s.isPosition(at) || (s.words[at] !== undefined && s.isTitle(s.words[at]) && s.isPosition(at + 1));

/** "most recent Rouhani quote" */
function latestQuote(s: Sentence, start: number, news: number): Draft | null {
  const ends = s.find(news + 1, (i) => i + s.at('quotes', i) === s.words.length && s.at('quotes', i) > 0);
  const isRanked = s.at('latest', start) > 0 && start + s.at('latest', start) >= news + s.at('news', news);
  const isNamed = s.entities.some((e) => e.from > news && e.to <= ends);
  return isRanked && ends > 0 && isNamed ? readStatement(s, start) : null;
}

/** "Putin's latest on Iran", "latest Kremlin line on Idlib" */
function latestWords(s: Sentence, news: number, after: number): Draft | null {
  const { words } = s;
  const whose = s.entities.find((e) => e.to === news && words[e.to - 1]!.possessive);
  if (whose && s.at('about', after) > 0)
    return {
      ...NOTHING,
      intent: 'said',
      speaker: words.slice(whose.from, whose.to),
      subject: s.trimTail(words.slice(after + s.at('about', after))),
      order: 'newest',
    };
  // "Vael's latest"
  if (whose && s.skipAll(after, ['fillers', 'news', 'quotes']) >= words.length)
    return { ...NOTHING, intent: 'said', speaker: words.slice(whose.from, whose.to), order: 'newest' };
  const owner = s.entityAt(s.skipAll(after, ['fillers']));
  const line = owner ? s.at('quotes', owner.to) : 0;
  return owner && line > 0 && s.at('about', owner.to + line) > 0
    ? { ...readStatement(s, owner.from), intent: 'said', order: 'newest' }
    : null;
}

/** "the latest from the White House", "latest statements on gas": whose words are asked for. */
function latestFrom(s: Sentence, start: number, after: number): Draft | null {
  const isNoun = s.at('quotes', s.skipAll(after, ['news', 'fillers'])) > 0;
  const by = s.skipAll(after, ['news', 'fillers', 'articles', 'did']);
  const isNamed = s.at('by', by) > 0 && s.namesFrom(by + s.at('by', by));
  if (!isNoun && !isNamed) return null;
  const from = isNoun ? s.skipAll(start, ['fillers', 'what', 'did', 'news']) : by + s.at('by', by);
  const draft = readStatement(s, from);
  const left = draft.intent === 'unclear' && !isNoun ? [] : draft.left;
  return { ...draft, intent: 'said', order: 'newest', left };
}

/** "how many articles mention Skripal?", "articles about Libya" */
function readArticleCount(s: Sentence, start: number): Draft | null {
  const { words } = s;
  const many = s.at('howMany', start);
  const which = many === 0 && /^(?:which|what)$/.test(words[start]?.folded ?? '') ? 1 : 0;
  const noun = start + many + which;
  const articles = s.at('articles', noun);
  if (articles === 0) return null;
  const rest = s.strip(words.slice(noun + articles), [
    'did',
    'fillers',
    'say',
    'quotes',
    'about',
    'who',
    'whether',
    'to',
  ]);
  return { ...NOTHING, intent: 'news', subject: rest, counted: many > 0 ? 'articles' : null };
}

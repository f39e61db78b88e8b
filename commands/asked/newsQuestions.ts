import { readDeed } from './deeds.ts';
import { type Draft, NOTHING } from './draft.ts';
import type { Sentence } from './sentence.ts';
import { readStatement } from './statements.ts';

/** Questions for articles: a summary, topics, the latest, how many; null where somebody's words are asked for. */
export function readNews(s: Sentence, start: number): Draft | null {
  const { words } = s;
  const summary = s.find(start, (i) => s.at('summary', i));
  if (summary >= 0 && summary <= start + 4 && !s.speaksBefore(start, summary)) {
    const rest = s
      .strip(words.slice(summary + s.at('summary', summary)), [
        'fillers',
        'about',
        'by',
        'quotes',
        'articles',
        'it',
      ])
      .filter((w, _, all) => all.length > 1 || !/^(?:news|headlines)$/.test(w.folded));
    const it = rest.length === 0 && words.slice(summary).some((_, i) => s.at('it', summary + i) > 0);
    return { ...NOTHING, intent: 'summary', subject: rest, followUp: it ? 'any' : null };
  }
  const topics = s.find(start, (i) => s.at('topics', i));
  if (topics >= 0 && topics <= start + 4 && !s.speaksBefore(start, topics) && !s.at('about', topics)) {
    const subject = s.strip(words.slice(topics + s.at('topics', topics)), [
      'fillers',
      'did',
      'about',
      'by',
      'in',
    ]);
    // "what topics did Putin and Macron discuss?"
    const whose = s.entities.filter((e) => e.kind === 'person');
    if (whose.length > 0) {
      const speaker = words.slice(whose[0]!.from, whose.at(-1)!.to);
      const isAsked = (i: number) => s.at('did', i) > 0 || s.verbAt(i) !== null;
      const left = s.content(words.filter((w, i) => i > topics && !speaker.includes(w) && !isAsked(i)));
      return { ...NOTHING, intent: 'said', speaker, left };
    }
    return { ...NOTHING, intent: 'topics', subject };
  }
  const deed = readDeed(s, start);
  if (deed) return deed;
  // "what's the Lune dam story?"
  const last = words.at(-1)!.folded;
  const story =
    s.at('what', start) > 0 && /^(?:story|situation|saga|affair)$/.test(last)
      ? s.skipAll(start, ['what', 'did', 'fillers'])
      : -1;
  if (
    story > start &&
    story < words.length - 1 &&
    s.find(story, (i) => s.verbAt(i) !== null || s.at('about', i) || s.at('news', i)) < 0
  )
    return { ...NOTHING, intent: 'news', subject: words.slice(story, -1), order: 'newest' };
  // "Cuba's new president" is somebody.
  const isOfOffice = (i: number) => {
    const next = i + s.at('news', i);
    return (
      s.isPosition(next) || (words[next] !== undefined && s.isTitle(words[next]) && s.isPosition(next + 1))
    );
  };
  const news = s.find(start, (i) => s.at('news', i) > 0 && !isOfOffice(i));
  // "the latest thing he said" asks for his words.
  const isThing =
    s.find(start, (i) => s.at('latest', i) > 1 && s.verbAt(i + s.at('latest', i) + 1) !== null) >= 0;
  if (news < 0 || isThing || news > start + 5 || s.speaksBefore(start, news))
    return readArticleCount(s, start);
  // "most recent Rouhani quote"
  const ends = s.find(news + 1, (i) => i + s.at('quotes', i) === words.length && s.at('quotes', i) > 0);
  const isRanked = s.at('latest', start) > 0 && start + s.at('latest', start) >= news + s.at('news', news);
  if (isRanked && ends > 0 && s.entities.some((e) => e.from > news && e.to <= ends))
    return readStatement(s, start);
  const after = news + s.at('news', news);
  // "Putin's latest on Iran"
  const whose = s.entities.find((e) => e.to === news && words[e.to - 1]!.possessive);
  if (whose && s.at('about', after) > 0)
    return {
      ...NOTHING,
      intent: 'said',
      speaker: words.slice(whose.from, whose.to),
      subject: s.trimTail(words.slice(after + s.at('about', after))),
      order: 'newest',
    };
  // "latest Kremlin line on Idlib"
  const owner = s.entityAt(s.skipAll(after, ['fillers']));
  if (owner && s.at('quotes', owner.to) > 0 && s.at('about', owner.to + s.at('quotes', owner.to)) > 0)
    return { ...readStatement(s, owner.from), intent: 'said', order: 'newest' };
  const by = s.skipAll(after, ['news', 'fillers', 'articles', 'did']);
  const noun = s.at('quotes', s.skipAll(after, ['news', 'fillers'])) > 0;
  const named = s.at('by', by) > 0 && s.namesFrom(by + s.at('by', by));
  if (noun || named) {
    // "the latest from the White House": what follows "from" is whose words are asked for.
    const draft = readStatement(
      s,
      noun ? s.skipAll(start, ['fillers', 'what', 'did', 'news']) : by + s.at('by', by),
    );
    return {
      ...draft,
      intent: 'said',
      order: 'newest',
      left: draft.intent === 'unclear' && named && !noun ? [] : draft.left,
    };
  }
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

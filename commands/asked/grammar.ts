import type { Intent } from '../../src/answers/asked.ts';
import type { QuestionPart } from '../../src/reading/lexicon.ts';
import type { Entity } from './entities.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The parts of a question, as stretches of its tokens; nobody has been looked up yet. */
export interface Draft {
  readonly intent: Intent;
  /** Before the verb: whoever is asked about. */
  readonly speaker: readonly Token[];
  readonly to: readonly Token[];
  readonly subject: readonly Token[];
  readonly said: Token | null;
  readonly place: readonly Token[];
  readonly kinds: readonly string[];
  /** The verb of that kind, as typed. */
  readonly verb: string | null;
  readonly isYesNo: boolean;
  readonly counted: 'quotes' | 'people' | 'articles' | null;
  readonly count: number | null;
  readonly order: 'newest' | 'oldest' | null;
  /** "what about Erdoğan?", "and on Iran?": one part changes, the others are the thread's. */
  readonly followUp: 'about' | 'any' | 'more' | 'full' | 'else' | 'only' | null;
  readonly moment: 'when' | 'where' | null;
  readonly directly: boolean;
  readonly left: readonly Token[];
}

const NOTHING: Draft = {
  intent: 'unclear',
  speaker: [],
  to: [],
  subject: [],
  said: null,
  place: [],
  kinds: [],
  verb: null,
  isYesNo: false,
  counted: null,
  count: null,
  order: null,
  followUp: null,
  moment: null,
  directly: false,
  left: [],
};
const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const JOINTS = new Set([
  'and',
  'or',
  'vs',
  'versus',
  'et',
  'ou',
  'und',
  'oder',
  'y',
  'o',
  'и',
  'или',
  '&',
  'v',
]);
/** Adjectives of quotes: "direct quotes", "best quotes". */
const QUALITIES = new Set([
  'direct',
  'exact',
  'best',
  'key',
  'good',
  'public',
  'official',
  'recent',
  'more',
  'other',
  'top',
  'strongest',
  'strong',
  'main',
  'verbatim',
  'full',
]);

/** Reads the tokens of one sentence from left to right. */
export function readSentence(
  words: readonly Token[],
  vocabulary: Vocabulary,
  entities: readonly Entity[],
): Draft {
  return new Sentence(words, vocabulary, entities).read();
}

class Sentence {
  private readonly words: readonly Token[];
  private readonly vocabulary: Vocabulary;
  private readonly entities: readonly Entity[];

  constructor(words: readonly Token[], vocabulary: Vocabulary, entities: readonly Entity[]) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.entities = entities;
  }

  read(): Draft {
    const start = this.skipFillers(0);
    if (start >= this.words.length) return { ...NOTHING, intent: this.empty() };
    if (this.covers('help', start)) return { ...NOTHING, intent: 'help' };
    if (this.covers('thanks', 0)) return { ...NOTHING, intent: 'thanks' };
    const turn = this.turn(start);
    if (turn) return turn;
    if (this.isBeyond()) return { ...NOTHING, intent: 'beyond' };
    const special = this.aboutWords(start) ?? this.news(start);
    if (special) return special;
    if (this.at('did', start)) return this.yesNo(start);
    const asks = this.interrogative(start);
    if (asks) return this.afterInterrogative(asks, start);
    return this.statement(start);
  }

  // What stands where

  private at(part: QuestionPart, index: number): number {
    const length = this.vocabulary.match(part, this.words, index);
    return length > 0 && !this.isInName(index, length) ? length : 0;
  }

  /** True where a word is a part of a name of several words, or a name that begins with a capital. */
  private isInName(index: number, length: number): boolean {
    return this.entities.some(
      (e) => e.from <= index && index < e.to && (e.to - e.from > length || e.kind === 'country'),
    );
  }

  private entityAt(index: number): Entity | undefined {
    return this.entities.find((e) => e.from === index);
  }

  private covers(part: QuestionPart, start: number): boolean {
    let index = start;
    while (index < this.words.length) {
      const length = this.at(part, index) || this.at('fillers', index);
      if (length === 0) return false;
      index += length;
    }
    return this.at(part, start) > 0 || this.words.slice(start).some((_, i) => this.at(part, start + i) > 0);
  }

  /** Nothing but fillers: a greeting, thanks, or too little. */
  private empty(): Intent {
    const has = (part: QuestionPart) => this.words.some((_, i) => this.at(part, i) > 0);
    if (has('greetings') || this.words.length === 0) return 'greeting';
    return has('thanks') ? 'thanks' : 'unclear';
  }

  private skipFillers(from: number): number {
    let index = from;
    while (index < this.words.length) {
      const length = this.at('fillers', index);
      if (
        length === 0 ||
        (this.entityAt(index)?.to === index + 1 &&
          this.entityAt(index)!.kind === 'person' &&
          !this.vocabulary.knows(this.words[index]!.folded))
      )
        break;
      // "list" and "show" are fillers, "quotes" and "latest" are not, even inside a longer filler.
      index += length;
    }
    return index;
  }

  /** The verb of a kind of speech, as typed; null for a plain verb of saying. */
  private typedVerb(index: number): string | null {
    const verb = this.verbAt(index);
    return verb?.kind
      ? this.words
          .slice(index, index + verb.length)
          .map((w) => w.folded)
          .join(' ')
      : null;
  }

  private verbAt(index: number): { length: number; kind: string | null } | null {
    const kind = this.vocabulary.kindAt(this.words, index);
    const say = this.at('say', index);
    if (this.isInName(index, Math.max(say, kind?.length ?? 0))) return null;
    if (kind && kind.length >= say) return { length: kind.length, kind: kind.kind };
    return say > 0 ? { length: say, kind: null } : null;
  }

  private find(from: number, test: (index: number) => number | boolean): number {
    for (let index = from; index < this.words.length; index += 1) if (test(index)) return index;
    return -1;
  }

  // Turns of a thread

  private turn(start: number): Draft | null {
    const { words } = this;
    for (const [part, followUp] of [
      ['full', 'full'],
      ['more', 'more'],
    ] as const)
      if (this.covers(part, start)) return { ...NOTHING, followUp };
    const asksMoment = this.at('when', start) ? 'when' : this.at('where', start) ? 'where' : null;
    if (asksMoment && words.length - start <= 8) {
      const rest = this.skipAll(start + this.at(asksMoment, start), [
        'did',
        'fillers',
        'he',
        'it',
        'say',
        'they',
      ]);
      if (rest >= words.length) return { ...NOTHING, intent: 'moment', moment: asksMoment };
    }
    const else_ = this.find(start, (i) => this.at('else', i));
    if (else_ >= 0 && this.isElse(start, else_)) return { ...NOTHING, intent: 'who', followUp: 'else' };
    const only = this.at('only', start);
    if (only > 0) return { ...NOTHING, followUp: 'only', subject: words.slice(start + only) };
    return this.joined(start);
  }

  private isElse(start: number, at: number): boolean {
    const before = this.skipAll(start, ['did', 'who', 'fillers', 'they'], at);
    if (before < at) return false;
    const rest = this.skipAll(at + this.at('else', at), ['did', 'say', 'about', 'it', 'fillers']);
    return rest >= this.words.length || this.words.slice(at).every((_, i) => !this.entityAt(at + i));
  }

  /** "and on Iran?", "what about Blinken?", "and in 2016?" */
  private joined(start: number): Draft | null {
    const { words } = this;
    const lead = words[start]!.folded;
    const whatAbout =
      (this.at('what', start) > 0 || lead === 'how') && words[start + 1]?.folded === 'about' ? 2 : 0;
    const and = /^(?:and|also|but|et|und|y|и|а)$/.test(lead) ? 1 : 0;
    if (whatAbout + and === 0) return null;
    let rest = start + (whatAbout || and);
    if (and && words[rest]?.folded === 'what' && words[rest + 1]?.folded === 'about') rest += 2;
    const inner = this.skipFillers(rest);
    const about = this.at('about', inner);
    if (about > 0) return { ...NOTHING, followUp: 'about', subject: words.slice(inner + about) };
    // "and what did Merkel say?" is a question of its own.
    if (
      this.at('did', inner) ||
      this.interrogative(inner) ||
      this.find(inner, (i) => this.at('about', i)) > inner
    ) {
      const next = new Sentence(words.slice(inner), this.vocabulary, this.shifted(inner)).read();
      if (next.intent !== 'unclear') return next;
    }
    return { ...NOTHING, followUp: 'any', subject: words.slice(inner) };
  }

  private shifted(by: number): Entity[] {
    return this.entities.filter((e) => e.from >= by).map((e) => ({ ...e, from: e.from - by, to: e.to - by }));
  }

  private skipAll(from: number, parts: readonly QuestionPart[], end = this.words.length): number {
    let index = from;
    while (index < end) {
      const length = Math.max(...parts.map((part) => this.at(part, index)));
      if (length === 0) break;
      index += length;
    }
    return index;
  }

  // What no archive answers

  private isBeyond(): boolean {
    const at = this.find(0, (i) => this.at('beyond', i));
    if (at < 0) return false;
    const turning = this.find(
      0,
      (i) => this.verbAt(i) !== null || this.at('about', i) || this.at('quotes', i),
    );
    const named =
      this.entities.some((e) => e.kind !== 'country' && e.to <= Math.max(turning, 0)) ||
      this.entities.some((e) => e.to <= at);
    const asksWho = this.find(0, (i) => this.at('who', i)) === this.skipFillers(0) && turning >= 0;
    return !named && !asksWho;
  }

  // Quoted words, news, topics

  /** Somebody who said some words, or the words alone. */
  private aboutWords(start: number): Draft | null {
    const { words } = this;
    const quoted = words.findIndex((w) => w.kind === 'quoted');
    if (quoted < 0) return null;
    const said = words[quoted]!;
    const before = words.slice(start, quoted);
    const after = words.slice(quoted + 1);
    const who = this.find(start, (i) => this.at('who', i));
    if (who >= 0 && who < quoted + 3 && !this.beforeAbout(start, quoted))
      return { ...NOTHING, intent: 'who', said };
    const verb = this.find(start, (i) => this.verbAt(i) !== null);
    const noun = this.find(start, (i) => this.at('quotes', i));
    if (verb >= 0 && verb < quoted && !this.beforeAbout(verb, quoted)) {
      const speaker = this.trimLead(words.slice(start, verb));
      const claim = words.slice(verb + this.verbAt(verb)!.length, quoted);
      return {
        ...NOTHING,
        intent: 'said',
        said,
        isYesNo: this.at('did', start) > 0,
        speaker,
        left: this.content(claim)
          .filter((w) => !this.entities.some((e) => words[e.from] === w))
          .slice(0, 0),
      };
    }
    if (noun >= 0 && noun < quoted && !this.beforeAbout(noun, quoted)) {
      const names = this.strip(words.slice(noun + this.at('quotes', noun), quoted), ['by', 'fillers']);
      return {
        ...NOTHING,
        intent: 'said',
        said,
        speaker: names.length > 0 ? names : this.trimLead(words.slice(start, noun)),
      };
    }
    const turned = after.findIndex((_, i) => this.verbAt(quoted + 1 + i) !== null);
    if (before.length === 0 && turned >= 0)
      return {
        ...NOTHING,
        intent: 'who',
        said,
        isYesNo: this.at('did', quoted + 1) > 0,
        speaker: this.trimLead(after.slice(0, turned)),
      };
    if (this.content(before).length === 0 && this.content(after).length === 0)
      return { ...NOTHING, intent: 'who', said };
    const named = this.entities.filter((e) => e.to <= quoted && e.kind !== 'country');
    if (named.length > 0 && !this.beforeAbout(start, quoted))
      return { ...NOTHING, intent: 'said', said, speaker: before };
    return null;
  }

  private beforeAbout(from: number, to: number): boolean {
    const about = this.find(from, (i) => this.at('about', i));
    return about >= 0 && about < to;
  }

  private news(start: number): Draft | null {
    const { words } = this;
    const summary = this.find(start, (i) => this.at('summary', i));
    if (summary >= 0 && summary <= start + 4 && !this.speaksBefore(start, summary)) {
      const rest = this.strip(words.slice(summary + this.at('summary', summary)), [
        'fillers',
        'about',
        'by',
        'quotes',
        'articles',
        'it',
      ]);
      const it = rest.length === 0 && words.slice(summary).some((_, i) => this.at('it', summary + i) > 0);
      return { ...NOTHING, intent: 'summary', subject: rest, followUp: it ? 'any' : null };
    }
    const topics = this.find(start, (i) => this.at('topics', i));
    if (
      topics >= 0 &&
      topics <= start + 4 &&
      !this.speaksBefore(start, topics) &&
      !this.at('about', topics)
    ) {
      const subject = this.strip(words.slice(topics + this.at('topics', topics)), [
        'fillers',
        'did',
        'about',
        'by',
        'in',
      ]);
      return { ...NOTHING, intent: 'topics', subject };
    }
    const news = this.find(start, (i) => this.at('news', i));
    if (news < 0 || news > start + 5 || this.speaksBefore(start, news)) return this.countArticles(start);
    const after = news + this.at('news', news);
    const by = this.skipAll(after, ['news', 'fillers', 'articles', 'did']);
    const noun = this.at('quotes', this.skipAll(after, ['news', 'fillers'])) > 0;
    const named = this.at('by', by) > 0 && this.namesFrom(by + this.at('by', by));
    if (noun || named)
      return {
        ...this.statement(this.skipAll(start, ['fillers', 'what', 'did', 'news'])),
        intent: 'said',
        order: 'newest',
      };
    const lead = this.strip(words.slice(start, news), ['what', 'did', 'fillers', 'things', 'who']);
    const rest = this.strip(words.slice(after), [
      'news',
      'fillers',
      'about',
      'to',
      'by',
      'articles',
      'did',
      'in',
    ]);
    return {
      ...NOTHING,
      intent: 'news',
      subject: lead.length > 0 && rest.length === 0 ? lead : rest,
      order: 'newest',
      left: rest.length > 0 ? lead : [],
    };
  }

  /** "how many articles mention Skripal?", "articles about Libya" */
  private countArticles(start: number): Draft | null {
    const { words } = this;
    const many = this.at('howMany', start);
    const noun = start + many;
    const articles = this.at('articles', noun);
    if (articles === 0) return null;
    const rest = this.strip(words.slice(noun + articles), [
      'did',
      'fillers',
      'say',
      'about',
      'who',
      'whether',
      'to',
    ]);
    return { ...NOTHING, intent: 'news', subject: rest, counted: many > 0 ? 'articles' : null };
  }

  /** True where somebody speaks before a word: then it belongs to what was said. */
  private speaksBefore(start: number, at: number): boolean {
    for (let index = start; index < at; index += 1)
      if (this.verbAt(index) || (this.at('about', index) && index > start)) return true;
    return (
      this.entities.some((e) => e.kind !== 'country' && e.from >= start && e.to <= at) &&
      this.at('did', start) + this.at('what', start) > 0
    );
  }

  private namesFrom(index: number): boolean {
    return this.entities.some((e) => e.from >= index && e.from <= index + 3);
  }

  // Questions

  private interrogative(
    start: number,
  ): { at: number; part: 'who' | 'what' | 'when' | 'where' | 'howMany' | 'person' } | null {
    for (let index = start; index < this.words.length && index <= start + 12; index += 1) {
      for (const part of ['howMany', 'person', 'who', 'what', 'when', 'where'] as const)
        if (this.at(part, index) > 0) return { at: index, part };
      const turned =
        this.verbAt(index) || this.at('quotes', index) || (index > start && this.at('about', index));
      if (turned) return null;
    }
    return null;
  }

  private afterInterrogative(
    { at, part }: NonNullable<ReturnType<Sentence['interrogative']>>,
    start: number,
  ): Draft {
    const { words } = this;
    const lead = words.slice(start, at);
    const next = at + this.at(part, at);
    if (part === 'person') {
      const rest = this.skipFillers(next);
      const verb = this.find(rest, (i) => this.verbAt(i) !== null);
      if (verb < 0 && rest < words.length)
        return { ...NOTHING, intent: 'person', speaker: words.slice(rest), left: lead };
    }
    if (part === 'who' || part === 'person') return this.who(next, lead);
    if (part === 'howMany') return this.howMany(next, lead);
    const draft = this.clause(next, lead);
    if (part === 'when' || part === 'where')
      return { ...draft, moment: part, order: draft.order ?? (this.hasFirst() ? 'oldest' : null) };
    return draft;
  }

  private hasFirst(): boolean {
    return this.words.some((_, i) => this.at('first', i) > 0);
  }

  private who(from: number, lead: readonly Token[]): Draft {
    const { words } = this;
    const begin = this.skipAll(from, ['did', 'fillers', 'it', 'whether']);
    const verb = this.find(begin, (i) => this.verbAt(i) !== null);
    if (verb < 0 || verb > begin + 3) {
      const subject = this.strip(words.slice(begin), ['fillers', 'about', 'in', 'did']);
      const only = this.entities.length === 1 && subject.length <= 4 && this.entities[0]!.from >= begin;
      if (only && from !== begin) return { ...NOTHING, intent: 'person', speaker: subject };
      return { ...NOTHING, intent: subject.length > 0 ? 'who' : 'unclear', subject, left: lead };
    }
    const { length, kind } = this.verbAt(verb)!;
    const kinds = kind ? [kind] : [];
    const rest = this.subjectFrom(verb + length);
    // "Nord Stream 2: who said what?"
    const what = rest.subject.length === 0 || this.strip(rest.subject, ['what']).length === 0;
    const subject = what ? (this.content(lead).length > 0 ? lead : []) : rest.subject;
    const between = this.strip(words.slice(begin, verb), ['fillers', 'did']);
    const said = lead.find((w) => w.kind === 'quoted') ?? rest.said;
    return {
      ...NOTHING,
      intent: 'who',
      kinds,
      verb: this.typedVerb(verb),
      subject,
      said,
      place: rest.place,
      left: [...(what ? [] : lead), ...between],
    };
  }

  private howMany(from: number, lead: readonly Token[]): Draft {
    const noun = this.at('quotes', from);
    if (noun > 0) return { ...this.statement(from), counted: 'quotes', left: lead };
    const people =
      this.at('who', from) ||
      this.at('they', from) ||
      (/^(?:speakers?|politicians?|leaders?|ministers?|officials?|persons?|countries|diplomats?)$/.test(
        this.words[from]?.folded ?? '',
      )
        ? 1
        : 0);
    if (people > 0) return { ...this.who(from + people, lead), counted: 'people' };
    const begin = this.skipAll(from, ['fillers']);
    return { ...this.clause(begin, lead), counted: 'quotes' };
  }

  private yesNo(start: number): Draft {
    const next = start + this.at('did', start);
    const anyone = this.at('who', next) || this.at('they', next);
    if (anyone > 0) return { ...this.who(next + anyone, []), isYesNo: true };
    const draft = this.clause(next, []);
    return { ...draft, isYesNo: true };
  }

  /** After "what did", "when did", "did": whom, verb, to whom, where, about what. */
  private clause(from: number, lead: readonly Token[]): Draft {
    const { words } = this;
    const begin = this.skipAll(from, ['did', 'fillers', 'whether']);
    const turn = this.find(
      begin,
      (i) => this.verbAt(i) !== null || this.at('quotes', i) || this.at('about', i),
    );
    if (turn < 0) {
      const rest = this.trimTail(words.slice(begin));
      return {
        ...NOTHING,
        intent: rest.length > 0 ? 'unclear' : 'greeting',
        speaker: rest,
        left: [...lead, ...rest],
      };
    }
    let speaker = this.trimLead(words.slice(begin, turn));
    const verb = this.verbAt(turn);
    const kinds = verb?.kind ? [verb.kind] : [];
    let next = turn + (verb?.length ?? 0);
    if (!verb && this.at('quotes', turn)) next = turn + this.at('quotes', turn);
    // Foreign and inverted: "qu'a dit Lavrov sur …", "what said Lavrov on …".
    if (speaker.length === 0 && verb) {
      const about = this.find(next, (i) => this.at('about', i));
      const named = this.entities.filter((e) => e.from >= next && (about < 0 || e.to <= about));
      const isForeign = this.vocabulary.language !== 'en';
      const first = named[0];
      const isAtOnce = first !== undefined && this.skipFillers(next) === first.from;
      const end = isForeign && about > next ? about : isAtOnce ? named.at(-1)!.to : -1;
      if (end > 0 && (isForeign || about >= 0 || end >= words.length)) {
        speaker = words.slice(next, end);
        next = end;
      }
    }
    // "Vael - what did he say?"
    if (
      lead.length > 0 &&
      this.strip(speaker, ['he', 'they']).length === 0 &&
      this.entities.some((e) => words[e.from] === lead.find((w) => w === words[e.from]))
    )
      speaker = [...lead];
    const rest = this.subjectFrom(next, speaker.length > 0);
    const unused =
      speaker === lead || (lead.length > 0 && speaker.length === lead.length && speaker[0] === lead[0])
        ? []
        : lead;
    if (speaker.length === 0)
      return {
        ...NOTHING,
        intent: 'who',
        subject: rest.subject,
        said: rest.said,
        place: rest.place,
        kinds,
        verb: this.typedVerb(turn),
        left: unused,
      };
    return {
      ...NOTHING,
      intent: 'said',
      speaker,
      to: rest.to,
      subject: rest.subject,
      said: rest.said,
      place: rest.place,
      kinds,
      verb: this.typedVerb(turn),
      directly: rest.directly,
      order: this.hasFirst() ? 'oldest' : null,
      left: unused,
    };
  }

  /** No question: quotes of somebody, somebody on something, or bare words. */
  private statement(start: number): Draft {
    const { words } = this;
    const counted = this.countAt(start);
    const from = this.skipFillers(start + (counted ? 1 : 0));
    const order = this.at('latest', from)
      ? ('newest' as const)
      : this.at('first', from)
        ? ('oldest' as const)
        : null;
    const begin = this.skipFillers(from + (this.at('latest', from) || this.at('first', from)));
    const count = counted ?? this.countAt(begin);
    const noun = this.find(begin, (i) => this.at('quotes', i) || (this.at('things', i) && i < begin + 2));
    const about = this.find(begin, (i) => this.at('about', i));
    const verb = this.find(begin, (i) => this.verbAt(i) !== null);
    const isNoun = noun >= 0 && (about < 0 || noun < about) && (verb < 0 || noun <= verb);
    if (isNoun) return { ...this.quotesOf(begin, noun), count, order };
    if (about >= 0 && (verb < 0 || about < verb)) {
      const speaker = this.trimLead(words.slice(begin, about));
      const rest = this.subjectFrom(about);
      if (speaker.length === 0) return { ...NOTHING, followUp: 'about', subject: rest.subject, order };
      const tail = this.trimVerb(rest.subject);
      return { ...NOTHING, intent: 'said', speaker, subject: tail, place: rest.place, count, order };
    }
    if (verb >= 0) {
      const speaker = this.trimLead(words.slice(begin, verb));
      const { length, kind } = this.verbAt(verb)!;
      const rest = this.subjectFrom(verb + length);
      // "warned about drones": nobody is named, so somebody.
      if (speaker.length === 0)
        return { ...NOTHING, intent: 'unclear', speaker: words.slice(begin), left: words.slice(begin) };
      return {
        ...NOTHING,
        intent: 'said',
        speaker,
        ...rest,
        kinds: kind ? [kind] : [],
        verb: this.typedVerb(verb),
        count,
        order,
      };
    }
    const rest = this.trimTail(words.slice(begin));
    return { ...NOTHING, intent: 'unclear', speaker: rest, left: rest, order, count };
  }

  private quotesOf(begin: number, noun: number): Draft {
    const { words } = this;
    const isThing = this.at('quotes', noun) === 0;
    const before = this.trimLead(words.slice(begin, noun)).filter(
      (w) => !QUALITIES.has(w.folded) && !/^\d+$/.test(w.folded) && !NUMBER_WORDS.includes(w.folded),
    );
    const next = this.skipFillers(noun + (this.at('quotes', noun) || this.at('things', noun)));
    const by = this.at('by', next);
    const about = this.find(
      next,
      (i) => this.at('about', i) || (i === next && this.words[i]?.folded === 'of' && before.length > 0),
    );
    let speaker = before;
    let rest = next;
    if (by > 0 && before.length === 0) {
      const end = about >= 0 ? about : words.length;
      speaker = words.slice(next + by, end);
      rest = end;
    } else if (before.length === 0 && next < words.length && about !== next) {
      const named = this.entities.filter((e) => e.from >= next && (about < 0 || e.to <= about));
      const end = about >= 0 ? about : (named.at(-1)?.to ?? words.length);
      speaker = words.slice(next, end);
      rest = end;
    }
    const { subject, said, place } = this.subjectFrom(rest, true, before.length > 0);
    if (speaker.length === 0) {
      // "anything on sanctions": whatever there is, which articles answer.
      if (isThing) return { ...NOTHING, intent: 'news', subject, order: 'newest' };
      return { ...NOTHING, intent: 'quotes', subject, said, place };
    }
    return { ...NOTHING, intent: 'quotes', speaker: this.trimTail(speaker), subject, said, place };
  }

  private countAt(index: number): number | null {
    const word = this.words[index]?.folded ?? '';
    const number = /^\d{1,2}$/.test(word) ? Number(word) : NUMBER_WORDS.indexOf(word) + 1;
    if (number < 1) return null;
    const next = this.skipAll(index + 1, ['fillers', 'latest']);
    const quality = QUALITIES.has(this.words[next]?.folded ?? '') ? 1 : 0;
    return this.at('quotes', next + quality) > 0 ? number : null;
  }

  /** What comes after the verb: to whom, where, about what. */
  private subjectFrom(
    from: number,
    hasSpeaker = true,
    ofIsAbout = false,
  ): Pick<Draft, 'to' | 'subject' | 'said' | 'place' | 'directly'> {
    const { words } = this;
    let next = from;
    let to: readonly Token[] = [];
    let place: readonly Token[] = [];
    let directly = false;
    for (let moved = true; moved && next < words.length; ) {
      moved = false;
      const skipped = this.skipAll(next, ['fillers', 'things', 'whether']);
      if (skipped > next) {
        directly ||= words.slice(next, skipped).some((w) => /^(?:directly|verbatim)$/.test(w.folded));
        next = skipped;
        moved = true;
      }
      const about = this.at('about', next) || (ofIsAbout && words[next]?.folded === 'of' ? 1 : 0);
      if (about > 0) {
        next += about;
        break;
      }
      const preposition = this.at('to', next);
      const person = this.entityAt(next + preposition);
      const told =
        preposition > 0 ||
        /^(?:tell|told|telling|congratulat|thank|ask|warn|urge)/.test(words[next - 1]?.folded ?? '');
      if (person && person.kind !== 'country' && told && to.length === 0 && hasSpeaker) {
        to = words.slice(person.from, person.to);
        next = person.to;
        moved = true;
      }
      const where = this.placeAt(next);
      if (where > 0) {
        place = [...place, ...words.slice(next + 1, next + where)];
        next += where;
        moved = true;
      }
    }
    const subject = this.trimTail(words.slice(next));
    const said = subject.length === 1 && subject[0]!.kind === 'quoted' ? null : null;
    return { to, subject: this.trimVerb(subject), said, place, directly };
  }

  /** "in Sochi", "at the UN in New York": a place, where something else follows or nothing. */
  private placeAt(index: number): number {
    const { words } = this;
    if (!/^(?:in|at|from|en|à|in|bei|в)$/.test(words[index]?.folded ?? '')) return 0;
    const begin = words[index + 1]?.folded === 'the' ? index + 2 : index + 1;
    let end = begin;
    while (end < words.length && /^\p{Lu}/u.test(words[end]!.text) && !this.at('about', end)) end += 1;
    const entity = this.entityAt(begin);
    if (end === begin && entity && entity.kind !== 'person') end = entity.to;
    return end > begin ? end - index : 0;
  }

  // Ends of stretches

  /** A stretch without fillers, auxiliaries and small words at its beginning and end. */
  private trimLead(tokens: readonly Token[]): readonly Token[] {
    return this.strip(tokens, ['fillers', 'did', 'by']);
  }

  private trimTail(tokens: readonly Token[]): readonly Token[] {
    let end = tokens.length;
    while (end > 0) {
      const cut = this.fillersAtEnd(tokens, end);
      if (cut === 0) break;
      end -= cut;
    }
    return tokens.slice(0, end);
  }

  /** How many tokens of fillers end a stretch; "the US" is none, though "us" is. */
  private fillersAtEnd(tokens: readonly Token[], end: number): number {
    for (let at = Math.max(0, end - 5); at < end; at += 1) {
      const length = this.vocabulary.match('fillers', tokens, at);
      if (length > 0 && at + length >= end && !tokens.slice(at, end).some((t) => this.isNamed(t)))
        return end - at;
    }
    return 0;
  }

  /** True where a name begins at a token that is not merely a word of questions. */
  private isNamed(token: Token): boolean {
    return (
      this.entities.some((e) => this.words[e.from] === token) &&
      (!this.vocabulary.knows(token.folded) || /^\p{Lu}/u.test(token.text))
    );
  }

  /** German puts the verb last: "zur Ukraine gesagt". */
  private trimVerb(tokens: readonly Token[]): readonly Token[] {
    const last = tokens.at(-1);
    if (!last || this.vocabulary.language === 'en') return tokens;
    const isVerb = this.vocabulary.match('say', [last], 0) > 0 || this.vocabulary.kindAt([last], 0) !== null;
    return isVerb ? tokens.slice(0, -1) : tokens;
  }

  private strip(tokens: readonly Token[], parts: readonly QuestionPart[]): readonly Token[] {
    let start = 0;
    while (start < tokens.length) {
      if (this.isNamed(tokens[start]!)) break;
      const length = Math.max(...parts.map((part) => this.vocabulary.match(part, tokens, start)));
      if (length === 0) break;
      start += length;
    }
    return this.trimTail(tokens.slice(start));
  }

  private content(tokens: readonly Token[]): Token[] {
    return tokens.filter(
      (w) =>
        w.kind === 'word' &&
        !this.vocabulary.isSmall(w.folded) &&
        this.vocabulary.match('fillers', [w], 0) === 0,
    );
  }
}

/** True for words that join two names: "and", "or", "vs". */
export function isJoint(folded: string): boolean {
  return JOINTS.has(folded);
}

import { type Draft, NOTHING } from './draft.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './tokens.ts';

/** Words before a quotation, without what it is called: "the phrase", "the term". */
function beforeQuoted(s: Sentence, start: number, quoted: number): readonly Token[] {
  const named = s.find(start, (i) => i < quoted && i + s.at('phrase', i) === quoted);
  return s.words.slice(start, named >= 0 ? named : quoted);
}

/** Somebody who said some words, or the words alone: "who said “…” first?" asks for the oldest. */
export function readQuotedWords(s: Sentence, start: number): Draft | null {
  const read = readBeside(s, start);
  return read && s.hasFirst() ? { ...read, order: 'oldest' } : read;
}

/** Whoever is named before "quote", as in "Lavrov quote “…”"; else whoever is named behind the words. */
function beforeNoun(s: Sentence, start: number, noun: number, behind: readonly Token[]): readonly Token[] {
  const lead = s.trimLead(s.words.slice(start, noun));
  return s.content(lead).length > 0 ? lead : behind;
}

/** The same by what is next to the words. */
function readBeside(s: Sentence, start: number): Draft | null {
  const { words } = s;
  const quoted = words.findIndex((w) => w.kind === 'quoted');
  if (quoted < 0) return null;
  const said = words[quoted]!;
  const before = beforeQuoted(s, start, quoted);
  const after = words.slice(quoted + 1);
  // "the phrase “…” by Abbas", "“red lines” Netanyahu"
  const named = s.entityAt(quoted + 1 + s.at('by', quoted + 1));
  const whose = named?.to === words.length ? words.slice(named.from) : [];
  const who = s.find(start, (i) => s.at('who', i));
  if (who >= 0 && who < quoted + 3 && !s.beforeAbout(start, quoted))
    return { ...NOTHING, intent: 'who', said };
  const verb = s.find(start, (i) => s.verbAt(i) !== null);
  const noun = s.find(start, (i) => s.at('quotes', i));
  if (verb >= 0 && verb < quoted && !s.beforeAbout(verb, quoted)) {
    const speaker = s.trimLead(words.slice(start, verb));
    return { ...NOTHING, intent: 'said', said, isYesNo: s.at('did', start) > 0, speaker };
  }
  if (noun >= 0 && noun < quoted && !s.beforeAbout(noun, quoted)) {
    const names = s.strip(words.slice(noun + s.at('quotes', noun), quoted), ['by', 'fillers']);
    const speaker = names.length > 0 ? names : beforeNoun(s, start, noun, whose);
    return { ...NOTHING, intent: 'said', said, speaker };
  }
  const turned = after.findIndex((_, i) => s.verbAt(quoted + 1 + i) !== null);
  if (before.length === 0 && turned >= 0)
    return {
      ...NOTHING,
      intent: 'who',
      said,
      isYesNo: s.at('did', quoted + 1) > 0,
      speaker: s.trimLead(after.slice(0, turned)),
      left: s.content(after.slice(turned + s.verbAt(quoted + 1 + turned)!.length)),
    };
  if (whose.length > 0) return { ...NOTHING, intent: 'said', said, speaker: whose };
  // "“…” source?"
  const isAlone =
    after.length > 0 && after.every((t) => SOURCE.test(t.folded) || s.content([t]).length === 0);
  if (isAlone && s.content(before).length === 0) return { ...NOTHING, intent: 'who', said };
  // "source for “…”?"
  const wanted = s.strip(before, ['did', 'whence', 'fillers', 'about', 'in', 'by', 'to', 'quotes', 'things']);
  if (s.content(wanted.filter((t) => t.folded !== 'for')).length === 0 && isOpen(s, after))
    return { ...NOTHING, intent: 'who', said };
  const people = s.entities.filter((e) => e.to <= quoted && e.kind !== 'country');
  if (people.length > 0 && !s.beforeAbout(start, quoted)) {
    // "the context of Abbas's “slap in the face”": the name alone is the speaker's.
    const speaker = words.slice(people[0]!.from, people.at(-1)!.to);
    const left = s.content(before.filter((w) => !speaker.includes(w)));
    return { ...NOTHING, intent: 'said', said, speaker, left };
  }
  return null;
}

const SOURCE =
  /^(?:source|sources|origin|author|speaker|whose|attribution|quote|real|genuine|authentic|fake)$/;

/** What is behind a quotation and names nobody alone: "… appear", "… from Blair or from Ahmadinejad". */
function isOpen(s: Sentence, after: readonly Token[]): boolean {
  const [first] = after;
  if (s.content(after).length === 0 || /^(?:appear|occur|stand|come)s?$/.test(first?.folded ?? ''))
    return true;
  const names = s.entities.filter((e) => after.includes(s.words[e.from]!));
  const isEither = after.some((t) => t.folded === 'or');
  return names.length > 1 && (isEither || s.vocabulary.match('by', after, 0) > 0);
}

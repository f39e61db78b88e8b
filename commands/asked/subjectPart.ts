import type { Draft } from './draft.ts';
import type { Entity } from './entities.ts';
import { occasionAbroad } from './occasionsAbroad.ts';
import type { Sentence } from './sentence.ts';
import { titleBefore } from './titleBefore.ts';
import type { Token } from './tokens.ts';

type SubjectPart = Pick<Draft, 'to' | 'subject' | 'said' | 'place' | 'directly' | 'left'>;

/** What comes after the verb: to whom, where, about what. */
export function readSubject(s: Sentence, from: number, hasSpeaker = true, ofIsAbout = false): SubjectPart {
  return new SubjectReading(s, from, hasSpeaker, ofIsAbout).read();
}

/** What comes after a verb, while it is read word by word. */
class SubjectReading {
  private readonly s: Sentence;
  private readonly from: number;
  private readonly hasSpeaker: boolean;
  /** "of" leads to the subject too. */
  private readonly ofIsAbout: boolean;
  /** Index of the first word that is not read. */
  private next: number;
  private to: readonly Token[] = [];
  private place: readonly Token[] = [];
  /** When and before whom it was said, which no look-up uses. */
  private heard: readonly Token[] = [];
  private directly = false;

  constructor(s: Sentence, from: number, hasSpeaker: boolean, ofIsAbout: boolean) {
    this.s = s;
    this.from = from;
    this.hasSpeaker = hasSpeaker;
    this.ofIsAbout = ofIsAbout;
    this.next = skipIssued(s, from);
  }

  read(): SubjectPart {
    const { s } = this;
    for (let before = -1; before < this.next && this.next < s.words.length; ) {
      before = this.next;
      this.skipFillers();
      if (this.passAbout()) break;
      this.readHearer();
      this.readMeeting();
      this.readOccasion();
      this.readPlace();
    }
    const left = this.skipToSubject();
    const subject = this.withoutTown(s.trimVerb(s.trimTail(s.words.slice(this.next))));
    const { to, place, directly } = this;
    return { to, subject, said: null, place, directly, left: [...this.heard, ...left] };
  }

  private word(at: number): string {
    return this.s.words[at]?.folded ?? '';
  }

  private skipFillers(): void {
    const { s, next } = this;
    const skipped = s.skipAll(next, ['fillers', 'things', 'whether']);
    this.directly ||= s.words.slice(next, skipped).some((w) => /^(?:directly|verbatim)$/.test(w.folded));
    this.next = skipped;
    // "say most often about Ukraine"
    const isMost = /^(?:most|mostly|mainly)$/.test(this.word(skipped));
    const most = skipped + (this.word(skipped + 1) === 'often' ? 2 : 1);
    if (!isMost || s.at('about', most) === 0) return;
    this.heard = [...this.heard, ...s.words.slice(skipped, most)];
    this.next = most;
  }

  /** Passes an "about", behind which the subject begins. */
  private passAbout(): boolean {
    const { s } = this;
    const about = s.at('about', this.next) || (this.ofIsAbout && this.word(this.next) === 'of' ? 1 : 0);
    const isOccasion = occasionAt(s, this.next) > 0 || meetingAt(s, this.next) !== null;
    if (about === 0 || isOccasion) return false;
    this.next += about;
    // "agree on anything in Reykjavik": anything is no subject.
    const thing = s.at('things', this.next);
    const where = thing > 0 ? placeAt(s, this.next + thing) : 0;
    if (where > 0) {
      this.place = s.words.slice(this.next + thing + 1, this.next + thing + where);
      this.next += thing + where;
    }
    return true;
  }

  /** "to Merkel", "the Turkish president", "reporters": whoever heard it. */
  private readHearer(): void {
    const { s } = this;
    const { words } = s;
    const isBy = s.at('by', this.next) > 0 && WANTS.test(this.word(this.next - 1));
    const preposition = s.at('to', this.next) || (isBy ? 1 : 0);
    const person = s.entityAt(this.next + preposition + titleBefore(s, this.next + preposition));
    if (preposition > 0 && (this.isReaction(person) || this.isObject())) {
      this.next += preposition;
      return;
    }
    const told = preposition > 0 || TELLS.test(this.word(this.next - 1));
    // "react to Trump's decision" is about the decision.
    const isOwner = person !== undefined && words[person.to - 1]!.possessive && person.to < words.length;
    // "any reaction to the Ansel talks?" is about the talks.
    const isOccasion = person !== undefined && MEETING.test(words[person.to]?.folded ?? '');
    if (person && !isOwner && !isOccasion && person.kind !== 'country' && told && this.mayHear()) {
      this.to = words.slice(person.from, person.to);
      this.next = person.to;
    }
    // "что сказал Песков журналистам": some languages need no preposition.
    const isCase = s.vocabulary.language !== 'en' && hearersAt(s, this.next) > 0;
    if (!told && !isCase && !TELLS.test(this.word(this.from - 1))) return;
    // "tell the Turkish president", "tell Turkey about tomatoes"
    const hearer = this.mayHear() ? hearerAt(s, this.next + preposition) : 0;
    if (hearer > 0) {
      this.to = words.slice(this.next + preposition, this.next + preposition + hearer);
      this.next += preposition + hearer;
    }
    // "what did Beckett demand from Iran?"
    if (isBy && this.to.length === 0 && s.entityAt(this.next + 1)?.kind === 'country') this.next += 1;
    const hearers = hearersAt(s, this.next + preposition);
    if (hearers > 0) {
      this.heard = words.slice(this.next, this.next + preposition + hearers);
      this.next += preposition + hearers;
    }
  }

  /** "how did Kreyl react to Wade?" asks what he said of him, and no words to him. */
  private isReaction(person: Entity | undefined): boolean {
    return person?.kind === 'person' && /^react(?:s|ed|ing)?$/.test(this.word(this.from - 1));
  }

  /** "acusó a Estados Unidos": Spanish marks so whoever something is done to. */
  private isObject(): boolean {
    const { s, from } = this;
    return s.vocabulary.language === 'es' && DONE_TO.test(s.verbAt(from - 1)?.kind ?? '');
  }

  private mayHear(): boolean {
    return this.to.length === 0 && this.hasSpeaker;
  }

  private readMeeting(): void {
    const { s, next } = this;
    const meeting = meetingAt(s, next);
    if (!meeting) return;
    // What was said after a call is not said to whoever was called, and no look-up knows when the call was.
    if (this.word(next) === 'after') this.heard = [...this.heard, ...s.words.slice(next, meeting.end)];
    else {
      this.place = [...this.place, ...meeting.place];
      this.to = meeting.to;
    }
    this.next = meeting.end;
  }

  private readOccasion(): void {
    const end = this.next + (occasionAt(this.s, this.next) || occasionAbroad(this.s, this.next));
    this.heard = [...this.heard, ...this.s.words.slice(this.next, end)];
    this.next = end;
  }

  private readPlace(): void {
    const end = this.next + placeAt(this.s, this.next);
    this.place = [...this.place, ...this.s.words.slice(this.next + 1, end)];
    this.next = end;
  }

  /** "Syria in Sochi", "Iran at the UN": where a country is the whole subject, the town behind it is where it was said. */
  private withoutTown(subject: readonly Token[]): readonly Token[] {
    const { s } = this;
    const country = s.entities.find((e) => e.kind === 'country' && s.words[e.from] === subject[0]);
    const where = country ? subject.slice(country.to - country.from) : [];
    if (this.place.length > 0 || !country || !/^(?:in|at)$/.test(where[0]?.folded ?? '')) return subject;
    const isWhole = placeAt(s, country.to) === where.length;
    if (!isWhole || s.entities.some((e) => e.kind === 'country' && e.from > country.to)) return subject;
    this.place = where.slice(1);
    return subject.slice(0, country.to - country.from);
  }

  /** Goes to the first word of the subject; the words before it that no look-up uses. */
  private skipToSubject(): readonly Token[] {
    const { s, next } = this;
    // "say after the Sochi summit about Idlib": when or to whom; the subject is what comes after "about".
    const about = OCCASION.test(this.word(next)) ? s.find(next + 1, (i) => s.at('about', i)) : -1;
    if (about > 0) this.next = about + s.at('about', about);
    // "about what happened in Salisbury"
    const happened = this.next + s.at('what', this.next);
    const preposition = s.at('in', happened + 1) || s.at('to', happened + 1);
    if (/^happen(?:ed|s)$/.test(this.word(happened)) && preposition > 0)
      this.next = happened + 1 + preposition;
    return about > 0 ? s.words.slice(next, about) : [];
  }
}

/** "statements issued on …", "remarks that were made about …": how words came out is no subject. */
export function skipIssued(s: Sentence, from: number): number {
  const issued = s.skipAll(from, ['did', 'whether']);
  return ISSUED.test(s.words[issued]?.folded ?? '') ? issued + 1 : from;
}
const ISSUED = /^(?:issued|published|released|made|given|delivered)$/;

const TELLS =
  /^(?:tell|told|telling|congratulat|thank|ask|warn|urge|promis|offer|assur|inform|remind|advis|brief|answer)/;

/** What is done to somebody by speaking of him, and not to him. */
const DONE_TO = /^(?:condemn|praise|support|oppose|blame|call|mock|block)$/;

/** How many words name a country or an office of one, where nothing or "about" follows: "the Turkish president". */
function hearerAt(s: Sentence, index: number): number {
  const { words } = s;
  const from = words[index]?.folded === 'the' ? index + 1 : index;
  const ofOffice = countryOfOffice(s, from);
  if (ofOffice > 0) return ofOffice - index;
  const country = s.entityAt(from);
  if (country?.kind !== 'country') return 0;
  let end = country.to;
  while (s.isPosition(end) || isBesideOffice(s, end)) end += 1;
  // "threaten Russia with costs", "say Turkey": a country alone hears what is about something.
  const isWhole = s.at('about', end) > 0 || (end === words.length && end > country.to);
  return isWhole ? end - index : 0;
}

/** "Emir of Qatar", "prime minister of the UK": the end of the country behind an office; 0 where none is. */
function countryOfOffice(s: Sentence, from: number): number {
  let of = from;
  while (s.isPosition(of) || isBesideOffice(s, of)) of += 1;
  // "of" is a word beside offices itself.
  const end = s.words[of - 1]?.folded === 'of' ? of - 1 : of;
  if (end === from || !s.isPosition(end - 1) || s.words[end]?.folded !== 'of') return 0;
  const name = s.words[end + 1]?.folded === 'the' ? end + 2 : end + 1;
  const country = s.entityAt(name);
  return country?.kind === 'country' ? country.to : 0;
}

const WANTS = /^(?:want|wants|wanted|expect|expects|expected|demand|demands|demanded|seek|seeks|sought)$/;
/** "prime", "foreign", "of state": words of an office that name none by themselves. */
const isBesideOffice = (s: Sentence, at: number): boolean => {
  const word = s.words[at]?.folded;
  return word !== undefined && word !== 'for' && s.vocabulary.titles.beside.has(word);
};

/** "in his speech", "during the press conference": when somebody spoke, which no look-up uses, where nothing or "about" follows. */
function occasionAt(s: Sentence, index: number): number {
  const end = onAirAt(s, index) || inOfficeAt(s, index) || plainOccasionAt(s, index) || speechAt(s, index);
  return end > 0 && (end === s.words.length || s.at('about', end) > 0) ? end - index : 0;
}

/** "on tv", "by phone", "over the telephone": the end of what says where it was heard; 0 where nothing does. */
function onAirAt({ words }: Sentence, index: number): number {
  const before = words[index]?.folded ?? '';
  if (before === 'on' && ON_AIR.test(words[index + 1]?.folded ?? '')) return index + 2;
  if (!/^(?:by|via|over)$/.test(before)) return 0;
  const noun = /^(?:the|a)$/.test(words[index + 1]?.folded ?? '') ? index + 2 : index + 1;
  return CALLED_BY.test(words[noun]?.folded ?? '') ? noun + 1 : 0;
}

/** "as prime minister": the end of the office in which it was said; 0 where none is named. */
function inOfficeAt(s: Sentence, index: number): number {
  if (s.words[index]?.folded !== 'as') return 0;
  const begin = index + (isDetermined(s.words[index + 1]) ? 2 : 1);
  let end = begin;
  while (s.words[end] && s.isTitle(s.words[end]!)) end += 1;
  return end > begin && s.isPosition(end - 1) ? end : 0;
}

/** "after the match", "on the phone": the end of an occasion that nothing distinguishes from others; 0 where there is none. */
function plainOccasionAt({ words }: Sentence, index: number): number {
  const before = words[index]?.folded ?? '';
  if (!/^(?:in|at|during|after|before|following|on)$/.test(before) || !isDetermined(words[index + 1]))
    return 0;
  const isOccasion = (at: number) => OCCASIONS.test(words[at]?.folded ?? '');
  const isKind = KIND_OF_OCCASION.test(words[index + 2]?.folded ?? '') && isOccasion(index + 3);
  const noun = isKind ? index + 3 : index + 2;
  if (!isOccasion(noun)) return 0;
  return before !== 'on' || HELD_ON.test(words[noun]!.folded) ? noun + 1 : 0;
}

/** "in his speech", "at a joint press conference": the end of it; 0 where there is none. */
function speechAt(s: Sentence, index: number): number {
  const { words } = s;
  if (!/^(?:in|at|during)$/.test(words[index]?.folded ?? '') || !isDetermined(words[index + 1])) return 0;
  const noun = s.find(index + 2, (i) => SPEECHES.test(words[i]!.folded));
  return noun < 0 || noun > index + 4 ? 0 : noun + 1;
}

const isDetermined = (token: Token | undefined): boolean =>
  /^(?:his|her|their|the|that|this|a|an)$/.test(token?.folded ?? '');

/** "at the Sochi meeting with Assad", "during talks with Macron", "on the phone to Trump": where it was, and with whom. */
function meetingAt(
  s: Sentence,
  index: number,
): { readonly place: readonly Token[]; readonly to: readonly Token[]; readonly end: number } | null {
  const { words } = s;
  if (!/^(?:in|at|during|after|on|over|by)$/.test(words[index]?.folded ?? '')) return null;
  const isCall = /^(?:on|over|by)$/.test(words[index]!.folded);
  const noun = s.find(index + 1, (i) => (isCall ? CALLED_BY : MEETING).test(words[i]!.folded));
  if (noun < 0 || noun > index + 4 || !/^(?:with|to)$/.test(words[noun + 1]?.folded ?? '')) return null;
  const before = words
    .slice(index + 1, noun)
    .filter((w) => !/^(?:the|his|her|their|a|recent|last)$/.test(w.folded));
  if (!before.every((w) => /^\p{Lu}/u.test(w.text))) return null;
  const whom = s.entityAt(noun + 2 + titleBefore(s, noun + 2));
  if (!whom) return null;
  return { place: before, to: words.slice(whom.from, whom.to), end: whom.to };
}
const ON_AIR = /^(?:tv|television|telly|radio|air|camera|telegram|twitter|facebook)$/;
const OCCASIONS =
  /^(?:meeting|talks|summit|match|game|call|phone|telephone|line|session|ceremony|dinner|lunch|visit|vote|hearing|debate|rally|event|forum|sidelines|margins|plane|way|negotiations|conversation)$/;
const HELD_ON = /^(?:call|phone|telephone|line|sidelines|margins|plane|way)$/;
const KIND_OF_OCCASION = /^(?:phone|telephone|video|final|joint|same|whole)$/;
const CALLED_BY = /^(?:phone|telephone)$/;
const MEETING = /^(?:meeting|talks|summit|conference|call|conversation)$/;
const SPEECHES = /^(?:speech|interview|address|remarks|statement|conference|briefing|letter|article)$/;

/** "reporters", "the press": whoever heard it, whom no look-up uses. */
function hearersAt(s: Sentence, index: number): number {
  const { words, vocabulary } = s;
  const isForeign = vocabulary.language !== 'en';
  const word = words[index]?.folded ?? '';
  const isArticle = word === 'the' || (isForeign && ARTICLE_ABROAD.test(word));
  const noun = isArticle ? index + 1 : index;
  const isHearer = /^(?:reporters?|journalists?|press|media|newspapers?|audience|crowd|cameras)$/.test(
    words[noun]?.folded ?? '',
  );
  return isHearer || (isForeign && vocabulary.match('askers', words, noun) > 0) ? noun + 1 - index : 0;
}
const ARTICLE_ABROAD = /^(?:der|den|la|los|las|le|les|l['’])$/;

const OCCASION = /^(?:after|before|during|following|ahead|when|to)$/;

/** "in Sochi", "at the UN in New York": a place, where something else follows or nothing. */
export function placeAt(s: Sentence, index: number): number {
  const { words } = s;
  const preposition = words[index]?.folded ?? '';
  if (!/^(?:in|at|en|à|a|au|aux|bei|в)$/.test(preposition)) return 0;
  // "¿quién acusó a Estados Unidos?" asks for no place; "à Paris" is folded alike.
  if (preposition === 'a' && s.vocabulary.language === 'es') return 0;
  const begin = words[index + 1]?.folded === 'the' ? index + 2 : index + 1;
  let end = begin;
  while (end < words.length && /^\p{Lu}/u.test(words[end]!.text) && !s.at('about', end)) end += 1;
  // "in Leningrad region"
  if (end > begin && /^(?:region|province|oblast|city|airport|district)$/.test(words[end]?.folded ?? ''))
    end += 1;
  // "at the Russian-Turkish talks" names no place.
  const next = words[end];
  // "who said what at the Geneva summit?"
  if (end === words.length - 1 && /^(?:summit|talks|meeting|conference|forum)$/.test(next?.folded ?? ''))
    return 0;
  if (
    end > begin &&
    next?.kind === 'word' &&
    !s.at('about', end) &&
    s.verbAt(end) === null &&
    s.entityAt(end - 1)?.kind === 'country'
  )
    return 0;
  const entity = s.entityAt(begin);
  if (end === begin && entity && entity.kind !== 'person') end = entity.to;
  return end > begin ? end - index : 0;
}

/** "Syria from Egypt's president", "gas by Putin": the subject and who spoke of it; null where nobody is named behind it. */
export function bySomebody(
  s: Sentence,
  subject: readonly Token[],
): { readonly speaker: readonly Token[]; readonly subject: readonly Token[] } | null {
  const by = subject.findLastIndex((t) => /^(?:from|by)$/.test(t.folded));
  const speaker = by > 0 ? subject.slice(by + 1) : [];
  return s.entities.some((e) => speaker.includes(s.words[e.from]!))
    ? { speaker, subject: subject.slice(0, by) }
    : null;
}

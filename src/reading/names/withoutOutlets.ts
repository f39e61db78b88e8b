import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { Reader } from '../prepareReader.ts';
import { DETERMINER, IN_BODY_NAME, isA, MAN, TITLE, WOMAN } from '../rules/wordKinds.ts';
import { isPerson, keyOf } from './labelledPerson.ts';
import type { Turn } from './turn.ts';

/** "DER SPIEGEL:", "The Paper:" whose turns are mostly questions, and whom the text names nowhere in full: asked by nobody known. */
export function withoutOutlets(
  layout: TextLayout,
  turns: ReadonlyMap<number, Turn>,
  reader: Reader,
): ReadonlyMap<number, Turn> {
  const { text, paragraphs } = layout;
  const asks = new Map<string, { asked: number; all: number }>();
  for (const [paragraph, turn] of turns) {
    const key = keyOf(text, turn);
    const { asked, all } = asks.get(key) ?? { asked: 0, all: 0 };
    const alone = turn.contentStart >= paragraphs[paragraph]!.end;
    const end = paragraphs[alone ? Math.min(paragraph + 1, paragraphs.length - 1) : paragraph]!.end;
    const isQuestion = /\?["”’*_]*$/u.test(text.slice(end - 5, end));
    asks.set(key, { asked: asked + (isQuestion ? 1 : 0), all: all + 1 });
  }
  const spokenTo = namedAsHosts(text);
  return new Map(
    [...turns].map(([paragraph, turn]) => {
      const { asked, all } = asks.get(keyOf(text, turn))!;
      const isHost = hosts(turn, text, spokenTo);
      const plain = isHost || turn.form === 'capitals' || turn.form === 'name';
      const ofForeignPaper = all >= 2 && FOREIGN_ARTICLE.test(layout.words[turn.from]!.low);
      const outlet =
        plain &&
        ((asked * 2 >= all && asked > 0) || ofForeignPaper) &&
        (isHost ||
          sendsReporter(layout, turn) ||
          ((asked >= 2 || ofForeignPaper) && mayBeOutlet(layout, turn))) &&
        !reader.surnames.has(layout.words[turn.to - 1]!.low) &&
        // "Le Matinal:", though "Le" is somebody's given name too.
        ((ofForeignPaper && asked === all) || !isPerson(layout, turn, reader));
      return [paragraph, outlet ? { ...turn, form: 'asker' } : turn];
    }),
  );
}

/** "Nord Shimbun, Tanaka:": an outlet and the surname of its reporter. */
function sendsReporter({ words }: TextLayout, { from, to }: Turn): boolean {
  const name = words[to - 1]!;
  return (
    to - from >= 3 &&
    words[to - 2]!.text === ',' &&
    startsUpper(name.text) &&
    !isA(name, MAN | WOMAN | TITLE) &&
    !isA(words[from], TITLE)
  );
}

/** Where a text names whom somebody spoke to: "The minister spoke to The Continental on Friday." Offsets. */
const namedAsHosts = (text: string): number[] =>
  [...text.matchAll(/\b(?:spoke|talked|speaking|talking|sat down|interview(?:ed)?) (?:to|with|by) /g)].map(
    ({ 0: words, index }) => index + words.length,
  );

/** Whether somebody spoke to the bearer of a label, who then is the one that asks. */
function hosts({ label }: Turn, text: string, spokenTo: readonly number[]): boolean {
  const name = text.slice(label.start, label.end);
  return spokenTo.some((at) => text.startsWith(name, at) && !/^\p{L}/u.test(text.charAt(at + name.length)));
}

/** "DER SPIEGEL", "LA NACION": so begins a paper's name. */
const FOREIGN_ARTICLE = /^(?:der|die|das|le|la|il|el)$/;

/** One word that no fuller label has as its last, an article, or a word for a body: "Bloomberg", "THE PAPER", "RADIO NORD". */
function mayBeOutlet({ words, text, labels }: TextLayout, { from, to }: Turn): boolean {
  const [first, last] = [words[from]!, words[to - 1]!];
  if (to - from === 1)
    return ![...labels.values()].some(({ label }) =>
      new RegExp(`\\p{L} ${RegExp.escape(last.text)}(?!\\p{L})`, 'iu').test(
        text.slice(label.start, label.end),
      ),
    );
  return (
    isA(first, DETERMINER) ||
    FOREIGN_ARTICLE.test(first.low) ||
    words
      .slice(from, to)
      .some(
        (word) =>
          isA(word, IN_BODY_NAME) ||
          /^(?:news|daily|times|post|radio|tv|agency|network|channel|herald|tribune|media)$/.test(word.low),
      )
  );
}

type Pair = [start: number, end: number];

/**
 * Where the words of a mark stand. Pieces of a broken quote are joined by ` // `; of a long piece only its first and
 * last words are given, joined by ` >> `. The first words must occur once in the text, or as the `nth` time that is
 * said; the last words end at their first occurrence after them. Throws where that is not so.
 *
 * @example findMark('"We >> stay." // "Here', 'He said: "We will stay." "Here," he said.') // [[9, 23], [24, 29]]
 */
export function findMark(words: string, text: string, nth = 0): Pair[] {
  return words.split(' // ').map((piece): Pair => {
    const [first = '', last] = piece.split(' >> ');
    const all = occurrences(first, text);
    if (all.length === 0) throw new Error(`The text has no "${first}".`);
    if (nth === 0 && all.length > 1) throw new Error(`The text has "${first}" ${all.length} times: say nth.`);
    const start = all[Math.max(0, nth - 1)];
    if (start === undefined) throw new Error(`The text has "${first}" only ${all.length} times.`);
    return [start, endOf(first, last, start, text)];
  });
}

/**
 * A turn: the words right behind the first such label that begins a line after `from`. Throws where the words are
 * others.
 */
export function findTurn(
  label: string,
  words: string,
  text: string,
  from: number,
): { spans: Pair[]; label: Pair } {
  const [first = '', last] = words.split(' >> ');
  for (let at = text.indexOf(label, from); at >= 0; at = text.indexOf(label, at + 1)) {
    const behind = /^[\s:.*\])]*/.exec(text.slice(at + label.length))![0].length;
    const start = at + label.length + behind;
    const opens = /(?:^|\n)[ *"“[]*$/.test(text.slice(Math.max(0, at - 12), at));
    if (!opens) continue;
    if (!text.startsWith(first, start))
      throw new Error(`Behind "${label}" stands "${text.slice(start, start + 40)}", not "${first}".`);
    return { spans: [[start, endOf(first, last, start, text)]], label: [at, at + label.length] };
  }
  throw new Error(`No line begins with "${label}" after "${text.slice(Math.max(0, from - 30), from)}".`);
}

function endOf(first: string, last: string | undefined, start: number, text: string): number {
  if (last === undefined) return start + first.length;
  const at = text.indexOf(last, start + first.length);
  if (at < 0) throw new Error(`The text has no "${last}" after "${first}".`);
  return at + last.length;
}

function occurrences(words: string, text: string): number[] {
  const all: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) all.push(at);
  return all;
}

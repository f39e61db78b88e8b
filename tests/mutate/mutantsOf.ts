/** One change to a source that a test should notice. */
export interface Mutant {
  /** Offset of what is replaced, in UTF-16 code units. */
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/** A number from which on one more makes no difference that anybody would see: it is halved. */
const LARGE = 20;

/** What is replaced by what: a boundary moved, a condition turned round, a number one more or half as much. */
const RULES: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/ === /g, () => ' !== '],
  [/ !== /g, () => ' === '],
  [/ <= /g, () => ' < '],
  [/ >= /g, () => ' > '],
  [/ < (?=[\w.([]+)/g, () => ' <= '],
  [/ > (?=[\w.([]+)/g, () => ' >= '],
  [/ && /g, () => ' || '],
  [/ \|\| /g, () => ' && '],
  [/(?<=[=(,:?>&|] ?)!(?=[\w(])/g, () => ''],
  [/\btrue\b/g, () => 'false'],
  [/\bfalse\b/g, () => 'true'],
  [/\.some\(/g, () => '.every('],
  [/\.every\(/g, () => '.some('],
  [/ \+ 1\b/g, () => ' + 2'],
  [/ - 1\b/g, () => ' - 2'],
  [
    /(?<=(?:const [A-Z_]+ = |[<>]=? |\(|, ))\d{1,4}(?=[;,)\s])/g,
    (number) => String(Number(number) < LARGE ? Number(number) + 1 : Math.floor(Number(number) / 2)),
  ],
];

/** Where nothing is code: comments, types and the words of texts and patterns, which have tests of their own. */
function isMasked(source: string): (at: number) => boolean {
  const masked = new Uint8Array(source.length);
  const mask =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|^(?:export )?(?:interface|type) [\s\S]*?^\}|^import [^;]*;|(?<=[=(,:[!&|?{};\n] *)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/[a-z]*/gm;
  for (const { 0: found, index } of source.matchAll(mask)) masked.fill(1, index, index + found.length);
  return (at) => masked[at] === 1;
}

/**
 * All mutants of a source, in its order.
 *
 * @example mutantsOf('if (a === b) go();') // [{ at: 5, from: ' === ', to: ' !== ' }]
 */
export function mutantsOf(source: string): Mutant[] {
  const hidden = isMasked(source);
  return RULES.flatMap(([rule, change]) =>
    [...source.matchAll(rule)]
      .filter(({ index }) => !hidden(index))
      .map(({ 0: from, index }) => ({ at: index, from, to: change(from) })),
  ).sort((a, b) => a.at - b.at);
}

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** The same in the other languages of questions. */
const FOREIGN_NUMBERS: Readonly<Record<string, number>> = {
  ...{ deux: 2, trois: 3, quatre: 4, cinq: 5, dix: 10 },
  ...{ zwei: 2, drei: 3, vier: 4, funf: 5, zehn: 10 },
  ...{ dos: 2, tres: 3, cuatro: 4, cinco: 5, diez: 10 },
  ...{ две: 2, два: 2, три: 3, четыре: 4, пять: 5, десять: 10 },
};

/** The number that a word is, up to ten: "four"; null for any other word. */
export function numberOf(folded: string): number | null {
  const number = FOREIGN_NUMBERS[folded] ?? NUMBER_WORDS.indexOf(folded) + 1;
  return number < 1 ? null : number;
}

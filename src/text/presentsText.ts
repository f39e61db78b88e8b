/** What a text is sent with: "Please find below the remarks of …", "Attached is the statement of …". */
const PRESENTS =
  /^(?:dear [^\n,:]{1,40}[,:] )?(?:(?:please|kindly),? (?:find|see) (?:below|attached|enclosed|herewith|hereunder|the (?:below|attached|enclosed)\b)|(?:below|attached|enclosed|herewith),? (?:please find\b|(?:is|are) (?:the |a |an |our |some )?(?:\p{L}+ ){0,2}(?:remarks|statements?|text|transcript|speech|address|comments|quotes?|words|message|press release|communiqu[ée]|copy|read-?out)\b))/iu;

/**
 * Whether a sentence only introduces the text that it was sent with, and tells nothing itself. English only.
 *
 * @example presentsText('Please find below the remarks of Minister Holm in Lunde today.') // true
 */
export function presentsText(words: string): boolean {
  return PRESENTS.test(words);
}

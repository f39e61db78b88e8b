/** Words between whoever does something and the verb, folded, in the languages of texts: "has also accused", "a accusé", "habia dicho". */
export const BEFORE_VERB = 'has|have|had|a|avait|hat|hatte|ha|habia|also|then|later|again';

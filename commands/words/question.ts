/** What a question asks for, before names and topics are looked up. */
export type Question =
  | { readonly asks: 'greeting' }
  | { readonly asks: 'help' }
  /** What somebody said, about something or at all. `about` is empty where no subject is named. */
  | { readonly asks: 'said'; readonly speaker: string; readonly about: string }
  /** Who spoke about something. */
  | { readonly asks: 'who'; readonly about: string }
  /** "and on Iran?", "and Blinken?": the rest comes from what was asked before. */
  | { readonly asks: 'follow-up'; readonly about: string | null; readonly speaker: string | null }
  /** None of the known shapes. */
  | { readonly asks: 'words'; readonly words: string };

const SAY =
  '(?:say|said|says|saying|tell|told|state|stated|declare|declared|think|comment|commented|promise|promised|announce|announced|claim|claimed|speak|spoke|spoken|talk|talked)';
const ABOUT = '(?:about|on|of|regarding|concerning|over|to|with regard to|as to)';

/**
 * What a typed question asks. Case, a closing question mark and politeness do not count. Never throws.
 *
 * @example parseQuestion('what did Lavrov say about Afghanistan?') // { asks: 'said', speaker: 'Lavrov', about: 'Afghanistan' }
 * @example parseQuestion('and on Iran?')                           // { asks: 'follow-up', about: 'Iran', speaker: null }
 */
export function parseQuestion(words: string): Question {
  const text = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s?!.]+$/, '')
    .replace(/^(?:please|pls|so|ok|okay|hey|hi|hello)[, ]+(?=\S)/i, '')
    .replace(/^(?:can|could) you (?:please )?(?:tell me|show me|find) /i, '')
    .replace(/,? please$/i, '');
  if (
    !text ||
    /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|yo|there|thanks|thank you|thanks a lot)\b.{0,12}$/i.test(
      text,
    )
  ) {
    return { asks: 'greeting' };
  }
  if (/^(?:help|what can you do|how does this work|commands|usage)$/i.test(text)) return { asks: 'help' };

  const said =
    match(
      text,
      `^what (?:exactly )?(?:did|has|have|does|do|had) (.+?) (?:ever )?(?:already |just )?${SAY}(?: (?:anything|something|so far))?(?: ${ABOUT} (.+))?$`,
    ) ??
    match(
      text,
      `^(?:did|has|have) (.+?) (?:ever )?(?:already )?${SAY}(?: (?:anything|something))?(?: ${ABOUT} (.+))?$`,
    ) ??
    match(
      text,
      `^(?:what is|what's|what was) (.+?)(?:'s|’s|s') (?:position|view|stance|line|opinion) ${ABOUT} (.+)$`,
    ) ??
    match(
      text,
      `^(?:show |find |give me )?(?:all |the )?(?:quotes?|quotations?|statements?|remarks?|words) (?:by|from|of) (.+?)(?: ${ABOUT} (.+))?$`,
    ) ??
    match(text, `^what (.+?) (?:said|says)(?: ${ABOUT} (.+))?$`) ??
    match(text, `^(.+?) (?:said|says|quotes?)(?: what)?(?: ${ABOUT} (.+))?$`);
  if (said && !/^(?:who|what|when|where|anyone|anybody|somebody|was|is|has been)$/i.test(said[1]!)) {
    return { asks: 'said', speaker: clean(said[1]!), about: clean(said[2] ?? '') };
  }
  const who =
    match(
      text,
      `^who(?: has| have)?(?: ever)? (?:${SAY}|mentioned|quoted)(?: (?:anything|something))?(?: ${ABOUT})? (.+)$`,
    ) ?? match(text, `^what (?:was|has been|is) said ${ABOUT} (.+)$`);
  if (who) return { asks: 'who', about: clean(who[1]!) };

  const follow = match(
    text,
    '^(?:and|what about|how about|also|but)(?: what about)? (?:(on|about|regarding|concerning) )?(.+)$',
  );
  if (follow) {
    const rest = clean(follow[2]!);
    return follow[1]
      ? { asks: 'follow-up', about: rest, speaker: null }
      : { asks: 'follow-up', about: null, speaker: rest };
  }
  const on = match(text, '^(?:about|on|regarding|concerning) (.+)$');
  if (on) return { asks: 'follow-up', about: clean(on[1]!), speaker: null };
  const short = match(text, '^(.+?) (?:about|on|regarding|concerning) (.+)$');
  if (short) return { asks: 'said', speaker: clean(short[1]!), about: clean(short[2]!) };
  return { asks: 'words', words: text };
}

function match(text: string, pattern: string): RegExpExecArray | null {
  return new RegExp(pattern, 'i').exec(text);
}

function clean(words: string): string {
  return words
    .trim()
    .replace(/^["“”'‘’]+|["“”'‘’]+$/g, '')
    .replace(/^(?:the topic of|the issue of|the subject of) /i, '')
    .trim();
}

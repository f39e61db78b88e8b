const SMALL: ReadonlySet<string> = new Set(
  `a an the and or but if that this these those there here of to in on at by for from with as into about over after before
   between up out than so then it its he she they we i you him her them us me my your his our their who which what when
   where how all any some no not is are was were be been being am has have had do does did will would can could shall
   should may might must it's i'm we're don't that's de la le les des du et un une que qui der die das und ein eine den
   dem el los las y en se и в на не что это с по как`.split(/\s+/),
);

/**
 * Whether a folded word says little by itself: where it is in a text shows nothing.
 *
 * @example isSmallWord('the') // true
 */
export function isSmallWord(form: string): boolean {
  return SMALL.has(form);
}

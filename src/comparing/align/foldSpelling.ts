/**
 * One spelling for the British and the American form of a word, for comparing; the word itself where it has one form.
 *
 * Pairs of which one is another word too (cheque and check, tyre and tire) are left apart: a word wrongly taken for the
 * same would hide a changed quotation.
 *
 * @param word folded, as `foldWords` leaves it
 * @example foldSpelling('organisations') // 'organizations'
 * @example foldSpelling('labour')        // 'labor'
 */
export function foldSpelling(word: string): string {
  if (word.length < 4) return word;
  const whole = WHOLE.get(word);
  if (whole !== undefined || !MAY_FOLD.test(word)) return whole ?? word;
  return ENDINGS.reduce((folded, [ending, other]) => folded.replace(ending, other), word);
}

/** Most words have none of these, and are spared the rules. */
const MAY_FOLD = /our|[a-z]re[ds]?$|ll(?:ed|ing|er|or)|is(?:e|ing|ation|able)|ys(?:e|ing)|ence|ogue/;
const OUR =
  'arb|ard|arm|behavi|cand|clam|col|discol|demean|endeav|enam|fav|disfav|ferv|flav|glam|harb|hon|dishon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig|belab|misbehavi';
const TRE =
  'cen|epicen|thea|amphithea|me|kilome|centime|millime|li|millili|fi|lus|spec|meag|calib|som|sa|och|sepulch|accou|manoeuv|maneuv';
const DOUBLED =
  'travel|cancel|label|model|signal|fuel|refuel|level|total|counsel|quarrel|marshal|channel|dial|equal|rival|tunnel|panel|pedal|duel|initial|shovel|spiral|unravel|bevel|grovel|swivel|revel|snorkel|funnel|barrel|libel|chisel|jewel|enamel|marvel|dishevel|devil|pencil|stencil|imperil|trial';

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^(${OUR})our(?=$|s$|ed$|ing$|er|able|ably|ful|less|ite|hood|ly|al|y$|ism)`), '$1or'],
  [new RegExp(`^(${TRE})(t|b|r|g|v|h)?red$`), '$1$2ered'],
  [new RegExp(`^(${TRE})(t|b|r|g|v|h)?re(?=$|s$)`), '$1$2er'],
  [new RegExp(`^(${DOUBLED})l(?=ed$|ing|er|or)`), '$1'],
  [/(?<=\p{L}{3}[^aeiouw]?)is(?=e$|es$|ed$|ing$|er$|ers$|ation|able$)/u, 'iz'],
  [/(?<=l)ys(?=e$|es$|ed$|ing$|er$|ers$)/u, 'yz'],
  [/^((?:de|of|pre)(?:f|t)?(?:en))c(?=e$|es$|eless$)/u, '$1s'],
  [/(?<=catal|dial|anal|monol|prol|travel|epil)ogue(?=$|s$)/u, 'og'],
];

/** Words that no rule covers: the British form, then the American. */
const WHOLE: ReadonlyMap<string, string> = new Map(
  `programme program,programmes programs,licence license,licences licenses,practise practice,practised practiced,
   practising practicing,grey gray,greys grays,judgement judgment,judgements judgments,ageing aging,
   acknowledgement acknowledgment,acknowledgements acknowledgments,enrol enroll,enrols enrolls,enrolment enrollment,
   fulfil fulfill,fulfils fulfills,fulfilment fulfillment,instalment installment,instalments installments,
   instil instill,distil distill,skilful skillful,skilfully skillfully,wilful willful,wilfully willfully,
   plough plow,ploughs plows,ploughed plowed,sceptic skeptic,sceptics skeptics,sceptical skeptical,
   scepticism skepticism,aluminium aluminum,jewellery jewelry,moustache mustache,mould mold,moulds molds,
   sulphur sulfur,pyjamas pajamas,cosy cozy,manoeuvre maneuver,manoeuvres maneuvers,manoeuvring maneuvering,
   encyclopaedia encyclopedia,paediatric pediatric,anaesthetic anesthetic,orthopaedic orthopedic,
   archaeology archeology,archaeological archeological,foetus fetus,oestrogen estrogen,leukaemia leukemia,
   haemorrhage hemorrhage,diarrhoea diarrhea,mediaeval medieval,artefact artifact,artefacts artifacts,
   omelette omelet,whisky whiskey,woollen woolen,tranquillity tranquility,
   focussed focused,focussing focusing,focusses focuses,benefitted benefited,benefitting benefiting,
   targetted targeted,targetting targeting,gaol jail,kerb curb,chequered checkered,sizeable sizable,
   likeable likable,saleable salable,unshakeable unshakable,liveable livable,nett net,
   adviser advisor,advisers advisors,protester protestor,protesters protestors`
    .split(/,\s*/)
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

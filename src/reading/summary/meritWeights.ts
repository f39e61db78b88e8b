// Written by `npm run train:merit` from 219 texts of tests/editor/labels.jsonl
// (sha256 09480fcb5b7e444a02392e4de7bfa466c89241210d9277c0bd6185e375c5cf41); in the order of MERIT_SIGNS.
export const MERIT_WEIGHTS: readonly number[] = [
  -0.18, // one
  0, // struck
  0.15, // struckBefore
  0.12, // struckAfter
  0.09, // struckTwoBefore
  -0.2, // struckTwoAfter
  0.32, // spoken
  0.17, // talk
  -0.35, // readout
  0.27, // spokenInTalk
  -1.09, // contact
  0.11, // weight
  1.06, // words
  -0.01, // under5
  0.3, // under8
  -0.37, // under12
  -0.06, // over40
  -0.67, // first
  -0.25, // second
  -1.09, // place
  -0.26, // lastTwo
  -0.23, // opensTurn
  0.03, // secondInTurn
  -0.53, // thirdInTurn
  -0.37, // placeInTurn
  -0.22, // endsTurn
  0.31, // alone
  0, // asks
  0, // exclaims
  0.17, // afterQuestion
  0.14, // open
  0.07, // names
  0.3, // numbers
  -0.32, // thin
  -0.01, // news:decides
  0.08, // news:stands
  0.37, // news:told
  -0.15, // news:number
  -0.21, // news:vague
  0.06, // news:aside
  -0.25, // news:talked
  0.5, // news:short
  -0.15, // news:long
  0.72, // word:tells
  -0.21, // word:courtesy
  0.21, // word:occasion
  -0.12, // word:occasionSpoken
  -0.01, // word:issued
  0.17, // word:credit
  0.18, // word:formula
  -0.14, // word:decides
  -0.02, // word:stands
  0.07, // word:told
  -0.2, // word:number
  0.07, // word:vague
  -0.06, // word:talked
  -0.22, // word:contact
  0.12, // word:outcome
  -0.26, // word:matters
  0.2, // word:discusses
  -0.35, // word:recalls
  -0.08, // word:promises
  0, // word:greets
  0.2, // word:consoles
  0.13, // word:manages
  -0.21, // word:contacts
  -0.04, // word:praises
  0.42, // word:hard
  0.04, // word:you
  0, // word:self
  0.13, // word:we
  -0.18, // word:points
  0.46, // word:hopes
  0.24, // before one
  0.07, // before struck
  0.04, // before struckBefore
  0, // before struckAfter
  0.27, // before struckTwoBefore
  -0.08, // before struckTwoAfter
  -0.03, // before spoken
  0.06, // before talk
  0.18, // before readout
  -0.15, // before spokenInTalk
  0.43, // before contact
  -0.15, // before weight
  -0.14, // before words
  -0.25, // before under5
  -0.28, // before under8
  -0.28, // before under12
  -0.35, // before over40
  -0.13, // before first
  0.51, // before second
  -0.6, // before place
  0.04, // before lastTwo
  -0.17, // before opensTurn
  -0.25, // before secondInTurn
  -0.59, // before thirdInTurn
  -0.25, // before placeInTurn
  -0.31, // before endsTurn
  0.08, // before alone
  0.08, // before asks
  -0.02, // before exclaims
  -0.22, // before afterQuestion
  0.46, // before open
  -0.1, // before names
  0.09, // before numbers
  -0.21, // before thin
  -0.21, // before news:decides
  0.06, // before news:stands
  -0.33, // before news:told
  -0.33, // before news:number
  -0.14, // before news:vague
  -0.27, // before news:aside
  0.25, // before news:talked
  0.13, // before news:short
  -0.2, // before news:long
  0.51, // before word:tells
  -0.42, // before word:courtesy
  -0.05, // before word:occasion
  -0.14, // before word:occasionSpoken
  -0.15, // before word:issued
  0.43, // before word:credit
  0.12, // before word:formula
  -0.47, // before word:decides
  0, // before word:stands
  -0.12, // before word:told
  -0.01, // before word:number
  -0.26, // before word:vague
  0.48, // before word:talked
  0.55, // before word:contact
  0.17, // before word:outcome
  0.19, // before word:matters
  -0.32, // before word:discusses
  -0.07, // before word:recalls
  -0.34, // before word:promises
  0.18, // before word:greets
  -0.14, // before word:consoles
  -0.11, // before word:manages
  -0.35, // before word:contacts
  0.24, // before word:praises
  0.39, // before word:hard
  0.08, // before word:you
  0.23, // before word:self
  -0.02, // before word:we
  -0.27, // before word:points
  0.33, // before word:hopes
  -0.13, // behind one
  0.06, // behind struck
  0, // behind struckBefore
  -0.1, // behind struckAfter
  -0.27, // behind struckTwoBefore
  0.5, // behind struckTwoAfter
  -0.05, // behind spoken
  -0.12, // behind talk
  -0.01, // behind readout
  -0.05, // behind spokenInTalk
  0.17, // behind contact
  0.37, // behind weight
  -0.27, // behind words
  -0.17, // behind under5
  -0.06, // behind under8
  -0.29, // behind under12
  -0.06, // behind over40
  0, // behind first
  -0.33, // behind second
  -0.54, // behind place
  0.41, // behind lastTwo
  -0.32, // behind opensTurn
  0.02, // behind secondInTurn
  0.26, // behind thirdInTurn
  -0.18, // behind placeInTurn
  0.31, // behind endsTurn
  0.19, // behind alone
  0.14, // behind asks
  0.01, // behind exclaims
  0, // behind afterQuestion
  0.01, // behind open
  -0.2, // behind names
  -0.02, // behind numbers
  0.24, // behind thin
  -0.03, // behind news:decides
  0.14, // behind news:stands
  0.18, // behind news:told
  0.11, // behind news:number
  -0.36, // behind news:vague
  -0.13, // behind news:aside
  -0.2, // behind news:talked
  -0.16, // behind news:short
  -0.23, // behind news:long
  0.15, // behind word:tells
  -0.05, // behind word:courtesy
  0.13, // behind word:occasion
  0.04, // behind word:occasionSpoken
  0.07, // behind word:issued
  -0.24, // behind word:credit
  -0.66, // behind word:formula
  -0.2, // behind word:decides
  -0.21, // behind word:stands
  -0.19, // behind word:told
  -0.07, // behind word:number
  0.11, // behind word:vague
  -0.19, // behind word:talked
  -0.29, // behind word:contact
  0.15, // behind word:outcome
  0.65, // behind word:matters
  0.3, // behind word:discusses
  0.05, // behind word:recalls
  -0.28, // behind word:promises
  -0.16, // behind word:greets
  0.37, // behind word:consoles
  -0.4, // behind word:manages
  0.36, // behind word:contacts
  0.26, // behind word:praises
  0.47, // behind word:hard
  0.02, // behind word:you
  -0.21, // behind word:self
  -0.11, // behind word:we
  -0.14, // behind word:points
  -0.12, // behind word:hopes
  0.59, // better
  0.84, // rank
  1.16, // far
  -2.46, // long text
  -0.31, // score
];
/** What each stem adds. */
export const MERIT_WORDS: ReadonlyMap<string, number> = new Map([
  ['0', 0.21],
  ['a', 0.2],
  ['able', 0.03],
  ['about', 0.02],
  ['acces', 0.06],
  ['account', 0.03],
  ['achiev', 0.06],
  ['acros', -0.13],
  ['act', -0.03],
  ['action', 0.11],
  ['activ', -0.03],
  ['actively', -0.18],
  ['addition', 0.12],
  ['additional', -0.06],
  ['addres', -0.07],
  ['adopt', -0.16],
  ['advanc', -0.06],
  ['affair', 0.1],
  ['after', -0.12],
  ['again', -0.03],
  ['against', 0.12],
  ['agency', 0.02],
  ['agenda', -0.06],
  ['ago', -0.08],
  ['agre', 0],
  ['agreement', 0.17],
  ['agricultur', 0],
  ['agricultural', -0.06],
  ['ahead', 0.07],
  ['aid', -0.06],
  ['aim', -0.02],
  ['all', -0.05],
  ['allianc', 0.19],
  ['allow', 0.03],
  ['ally', 0.16],
  ['almost', -0.12],
  ['along', 0.09],
  ['already', 0.2],
  ['also', 0.07],
  ['although', -0.08],
  ['alway', -0.13],
  ['am', 0.11],
  ['among', -0.18],
  ['amount', -0.05],
  ['an', 0.13],
  ['and', 0.06],
  ['anniversary', -0.07],
  ['another', 0.1],
  ['any', 0.18],
  ['appreciat', -0.08],
  ['approach', -0.02],
  ['are', 0.06],
  ['area', 0.09],
  ['arm', -0.03],
  ['around', 0.1],
  ['as', 0.16],
  ['ask', -0.1],
  ['aspect', 0.01],
  ['assistanc', 0.16],
  ['at', -0.07],
  ['attack', -0.05],
  ['attempt', 0],
  ['attend', 0.06],
  ['attention', -0.15],
  ['authority', 0.14],
  ['awar', -0.06],
  ['back', 0.02],
  ['bank', -0.04],
  ['bas', 0.03],
  ['basi', -0.05],
  ['be', 0.25],
  ['becaus', -0.2],
  ['becom', 0.01],
  ['been', -0.13],
  ['befor', -0.03],
  ['begin', -0.02],
  ['being', -0.26],
  ['believ', -0.09],
  ['beneficial', -0.13],
  ['benefit', -0.1],
  ['best', -0.03],
  ['better', -0.08],
  ['between', 0.17],
  ['big', 0],
  ['biggest', -0.1],
  ['bilateral', 0.1],
  ['billion', 0.19],
  ['boost', -0.07],
  ['border', 0.05],
  ['both', 0.04],
  ['bring', -0.01],
  ['build', -0.04],
  ['built', 0.07],
  ['busines', -0.07],
  ['but', 0.17],
  ['by', 0.33],
  ['call', 0.19],
  ['came', 0],
  ['can', 0.13],
  ['cannot', 0.09],
  ['capital', 0.09],
  ['carri', -0.06],
  ['carry', 0.06],
  ['caus', 0],
  ['ceasefir', 0.1],
  ['celebrat', -0.12],
  ['centr', -0.03],
  ['certain', 0.21],
  ['certainly', 0.06],
  ['challeng', -0.01],
  ['chang', 0.08],
  ['chemical', 0.04],
  ['circumstanc', -0.01],
  ['citizen', -0.17],
  ['city', 0.26],
  ['civilian', 0.09],
  ['clear', 0.26],
  ['clos', 0],
  ['closely', -0.12],
  ['colleagu', 0],
  ['com', -0.01],
  ['come', -0.05],
  ['commission', -0.1],
  ['commit', 0.04],
  ['commitment', -0.1],
  ['common', -0.09],
  ['community', -0.04],
  ['company', -0.06],
  ['complet', 0.06],
  ['complicat', 0.18],
  ['comprehensiv', 0.17],
  ['concern', 0.16],
  ['condemn', 0.23],
  ['condition', 0],
  ['conduct', 0.15],
  ['confident', -0.08],
  ['conflict', 0],
  ['consider', 0.15],
  ['construction', 0.05],
  ['constructiv', 0.05],
  ['consultation', -0.17],
  ['contact', -0.25],
  ['context', -0.06],
  ['continu', 0.03],
  ['contract', 0.05],
  ['contribut', -0.17],
  ['contribution', -0.1],
  ['control', 0.05],
  ['conversation', -0.06],
  ['cooperat', -0.01],
  ['cooperation', -0.19],
  ['coordinat', -0.13],
  ['coordination', 0.04],
  ['could', 0.08],
  ['count', -0.01],
  ['country', -0.21],
  ['cours', -0.07],
  ['cover', -0.14],
  ['creat', -0.12],
  ['crisi', -0.03],
  ['cultur', -0.07],
  ['cultural', -0.03],
  ['current', -0.23],
  ['currently', 0.05],
  ['day', -0.25],
  ['de-escalation', 0.04],
  ['deal', 0.05],
  ['decid', 0],
  ['decision', -0.17],
  ['decreas', 0.04],
  ['deep', -0.04],
  ['deepen', 0.01],
  ['deeply', 0.02],
  ['defeat', 0.18],
  ['defenc', 0.06],
  ['delegation', 0.02],
  ['deliver', -0.07],
  ['delivery', 0.13],
  ['desir', 0.05],
  ['despit', 0.24],
  ['detail', -0.09],
  ['develop', -0.18],
  ['development', -0.1],
  ['dialogu', 0.33],
  ['did', -0.02],
  ['different', 0.04],
  ['difficult', 0.01],
  ['difficulty', 0.17],
  ['diplomatic', 0],
  ['direct', 0.06],
  ['discus', 0.11],
  ['discussion', -0.03],
  ['do', -0.04],
  ['document', 0.08],
  ['doing', 0.04],
  ['done', -0.02],
  ['down', 0.09],
  ['dur', -0.08],
  ['each', -0.12],
  ['economic', 0.06],
  ['economy', 0.08],
  ['education', -0.02],
  ['effort', 0.05],
  ['election', -0.01],
  ['end', 0.32],
  ['energy', -0.06],
  ['ensur', 0.03],
  ['enterpris', -0.02],
  ['entir', 0.17],
  ['especially', -0.06],
  ['establish', -0.16],
  ['even', -0.02],
  ['event', -0.01],
  ['ever', -0.07],
  ['every', -0.04],
  ['everyth', 0.06],
  ['exampl', 0.06],
  ['exchang', -0.02],
  ['exhibition', -0.14],
  ['expand', -0.02],
  ['expect', 0],
  ['export', -0.02],
  ['expres', 0.17],
  ['facilitat', -0.13],
  ['facility', 0.08],
  ['fact', -0.02],
  ['feel', -0.09],
  ['few', 0.01],
  ['field', -0.08],
  ['fight', -0.2],
  ['final', -0.01],
  ['financ', 0.07],
  ['financial', 0.04],
  ['find', -0.09],
  ['first', 0.37],
  ['focus', -0.09],
  ['follow', -0.08],
  ['for', 0.12],
  ['forc', 0.08],
  ['foreign', 0],
  ['form', -0.05],
  ['format', -0.16],
  ['forum', 0.07],
  ['forward', 0.22],
  ['found', -0.02],
  ['foundation', 0.06],
  ['framework', -0.03],
  ['friend', -0.03],
  ['friendly', 0.1],
  ['friendship', 0.11],
  ['from', 0.05],
  ['full', 0.17],
  ['fully', 0.04],
  ['further', 0.09],
  ['futur', -0.06],
  ['gas', 0.17],
  ['gave', -0.05],
  ['general', 0.04],
  ['get', -0.02],
  ['give', 0.03],
  ['given', 0.09],
  ['glad', 0.06],
  ['global', -0.13],
  ['go', -0.01],
  ['goal', 0.03],
  ['going', 0.02],
  ['good', -0.09],
  ['government', 0.13],
  ['great', 0.01],
  ['greater', -0.02],
  ['grew', 0.04],
  ['group', -0.07],
  ['grow', -0.13],
  ['growth', 0.05],
  ['had', -0.32],
  ['happen', -0.09],
  ['happy', -0.04],
  ['has', 0.24],
  ['have', -0.11],
  ['he', -0.26],
  ['head', -0.1],
  ['held', 0.04],
  ['help', -0.48],
  ['here', -0.09],
  ['high', -0.03],
  ['his', 0.01],
  ['history', -0.08],
  ['hold', 0.02],
  ['home', -0.13],
  ['hope', 0.03],
  ['host', 0.02],
  ['hostility', 0.07],
  ['how', 0.04],
  ['however', -0.07],
  ['human', -0.31],
  ['humanitarian', -0.27],
  ['i', -0.02],
  ['idea', 0.07],
  ['if', -0.18],
  ['implement', -0.01],
  ['implementation', -0.26],
  ['import', -0.02],
  ['importanc', 0.28],
  ['important', 0],
  ['improv', 0.01],
  ['in', 0.02],
  ['includ', 0.07],
  ['increas', 0.27],
  ['inde', 0],
  ['industrial', 0.01],
  ['industry', 0.02],
  ['influenc', 0.14],
  ['inform', 0.15],
  ['information', 0.12],
  ['infrastructur', 0.13],
  ['initiativ', -0.03],
  ['integration', -0.07],
  ['intensiv', 0.01],
  ['interaction', -0.05],
  ['interest', 0.07],
  ['intergovernmental', 0.01],
  ['international', -0.17],
  ['interregional', -0.02],
  ['into', 0.17],
  ['invest', 0.05],
  ['investment', 0.14],
  ['involv', -0.15],
  ['is', -0.04],
  ['issu', 0.14],
  ['it', 0.18],
  ['its', 0.19],
  ['join', -0.02],
  ['joint', 0.11],
  ['just', 0.05],
  ['keep', -0.03],
  ['key', 0.08],
  ['know', 0.03],
  ['larg', -0.1],
  ['largest', 0.08],
  ['last', 0.13],
  ['launch', 0.13],
  ['law', 0.08],
  ['lead', -0.05],
  ['leader', 0.21],
  ['leadership', 0.07],
  ['led', 0.02],
  ['let', -0.05],
  ['level', 0.06],
  ['life', -0.16],
  ['like', 0.15],
  ['link', 0.02],
  ['live', -0.06],
  ['long', 0.01],
  ['long-term', 0.07],
  ['look', 0.02],
  ['lot', -0.09],
  ['made', 0.06],
  ['main', 0.23],
  ['maintain', -0.06],
  ['major', -0.02],
  ['mak', 0.12],
  ['make', -0.19],
  ['manag', 0.15],
  ['many', -0.05],
  ['mark', 0.03],
  ['market', 0.03],
  ['matter', 0.13],
  ['may', -0.08],
  ['me', -0.15],
  ['mean', 0.02],
  ['measur', -0.01],
  ['meet', 0.2],
  ['meeting', -0.09],
  ['member', 0.18],
  ['mention', -0.09],
  ['met', -0.25],
  ['military', 0.18],
  ['million', -0.04],
  ['minister', 0],
  ['ministry', 0.02],
  ['month', 0.16],
  ['more', 0.05],
  ['most', 0.01],
  ['move', -0.08],
  ['mr', -0.15],
  ['much', 0.11],
  ['must', 0.24],
  ['mutual', 0.12],
  ['mutually', -0.12],
  ['my', 0.04],
  ['nation', 0],
  ['national', -0.05],
  ['natural', -0.01],
  ['naturally', -0.08],
  ['necessary', 0.14],
  ['need', -0.2],
  ['neighbour', -0.13],
  ['new', 0.16],
  ['next', 0],
  ['no', 0.01],
  ['not', 0.01],
  ['note', 0.05],
  ['now', 0.26],
  ['nuclear', -0.03],
  ['number', -0.16],
  ['of', -0.21],
  ['official', -0.08],
  ['oil', 0.07],
  ['on', 0.11],
  ['once', 0.03],
  ['one', 0.11],
  ['ongo', -0.16],
  ['only', -0.17],
  ['open', 0.01],
  ['operation', 0.24],
  ['opinion', -0.05],
  ['opportunity', -0.27],
  ['opposition', -0.07],
  ['or', 0],
  ['order', 0.06],
  ['organis', 0.2],
  ['organisation', -0.13],
  ['other', -0.3],
  ['our', -0.11],
  ['out', 0.03],
  ['outlin', 0.03],
  ['over', -0.03],
  ['overal', 0.07],
  ['overcom', -0.01],
  ['own', -0.08],
  ['part', 0.19],
  ['participat', 0.19],
  ['participation', 0.12],
  ['particular', -0.04],
  ['particularly', -0.02],
  ['partner', -0.06],
  ['partnership', 0.23],
  ['party', 0.12],
  ['past', -0.07],
  ['peac', -0.06],
  ['peaceful', 0.1],
  ['peopl', -0.36],
  ['percent', 0.26],
  ['period', -0.03],
  ['personal', 0.02],
  ['personally', -0.01],
  ['pipelin', 0.02],
  ['plac', -0.08],
  ['plan', 0.16],
  ['plant', 0.03],
  ['play', -0.05],
  ['pleas', 0.02],
  ['point', -0.04],
  ['policy', -0.05],
  ['political', -0.1],
  ['position', 0.14],
  ['positiv', 0.14],
  ['possibility', 0.13],
  ['possibl', 0.26],
  ['potential', -0.13],
  ['power', 0.19],
  ['practical', 0],
  ['prepar', -0.02],
  ['pres', 0.1],
  ['present', 0.01],
  ['preserv', 0.18],
  ['president', 0.1],
  ['prevent', 0.08],
  ['primarily', 0.1],
  ['principl', 0.06],
  ['priority', -0.12],
  ['problem', 0.12],
  ['proces', -0.28],
  ['produc', -0.05],
  ['product', -0.1],
  ['production', 0.07],
  ['program', 0.09],
  ['progres', 0.1],
  ['project', -0.14],
  ['promis', -0.04],
  ['promot', -0.16],
  ['proposal', -0.06],
  ['prospect', -0.07],
  ['protect', 0.07],
  ['provid', 0.16],
  ['provinc', 0.05],
  ['put', -0.11],
  ['question', -0.11],
  ['quit', -0.07],
  ['railway', 0.05],
  ['rang', -0.09],
  ['rate', 0.07],
  ['reach', -0.13],
  ['readines', 0.08],
  ['ready', 0.03],
  ['real', 0.05],
  ['reason', 0.07],
  ['recal', -0.07],
  ['receiv', 0.12],
  ['recent', -0.12],
  ['recently', -0.03],
  ['reduc', -0.1],
  ['refer', -0.15],
  ['refuge', -0.04],
  ['regard', 0.2],
  ['regim', 0.32],
  ['region', -0.11],
  ['regional', 0.05],
  ['reiterat', -0.02],
  ['relat', 0.19],
  ['relation', 0.01],
  ['relationship', -0.02],
  ['relevant', -0.06],
  ['reliabl', 0],
  ['remain', 0.17],
  ['report', 0],
  ['representativ', 0.01],
  ['resolution', 0],
  ['resolv', 0.12],
  ['respect', 0.19],
  ['responsibility', -0.02],
  ['restor', -0.13],
  ['restoration', 0.1],
  ['restriction', 0.14],
  ['result', 0.02],
  ['return', -0.13],
  ['right', 0.02],
  ['role', -0.15],
  ['russia', -0.02],
  ['russian', 0.01],
  ['said', -0.08],
  ['same', -0.12],
  ['sanction', 0.05],
  ['saw', -0.01],
  ['say', 0.03],
  ['second', 0.13],
  ['sector', 0.04],
  ['security', -0.02],
  ['see', 0.03],
  ['seek', -0.19],
  ['seen', 0.06],
  ['sens', -0.14],
  ['seriou', 0.13],
  ['serv', 0.02],
  ['servic', 0.07],
  ['set', 0.1],
  ['settl', 0.01],
  ['settlement', 0.16],
  ['several', -0.06],
  ['shar', -0.16],
  ['should', -0.03],
  ['show', 0.02],
  ['side', -0.09],
  ['sidelin', -0.04],
  ['sign', 0.17],
  ['significant', 0.05],
  ['similar', 0.04],
  ['sinc', -0.11],
  ['situation', 0.09],
  ['six', 0.1],
  ['so', -0.09],
  ['social', 0.06],
  ['solution', -0.02],
  ['some', 0.01],
  ['soon', 0.01],
  ['spac', -0.02],
  ['speak', -0.09],
  ['special', 0.02],
  ['spher', -0.24],
  ['spok', 0.14],
  ['sport', -0.03],
  ['stability', -0.16],
  ['stabl', -0.01],
  ['stand', 0.11],
  ['start', -0.17],
  ['stat', 0.13],
  ['statement', 0.04],
  ['step', 0.06],
  ['stil', -0.1],
  ['strategic', 0.15],
  ['strengthen', -0.06],
  ['stres', 0.03],
  ['strong', -0.03],
  ['strongly', 0.08],
  ['subject', -0.04],
  ['substantial', 0.14],
  ['succes', -0.08],
  ['successful', -0.01],
  ['successfully', -0.09],
  ['such', 0.17],
  ['summit', 0.05],
  ['supply', 0.28],
  ['support', 0.09],
  ['sure', -0.07],
  ['system', 0.06],
  ['tak', -0.09],
  ['take', 0.17],
  ['taken', 0],
  ['talk', 0.1],
  ['task', 0.02],
  ['technology', 0],
  ['telephon', -0.07],
  ['tell', -0.01],
  ['term', 0.16],
  ['territory', 0.12],
  ['terrorism', -0.06],
  ['terrorist', 0.26],
  ['than', -0.01],
  ['thank', 0.09],
  ['that', 0.19],
  ['the', -0.03],
  ['their', 0.04],
  ['them', 0.12],
  ['then', -0.1],
  ['ther', -0.04],
  ['therefor', 0.02],
  ['thes', 0.06],
  ['they', 0.24],
  ['thi', -0.18],
  ['thing', -0.03],
  ['think', -0.09],
  ['third', -0.04],
  ['thos', 0.07],
  ['thousand', -0.06],
  ['thre', 0.21],
  ['threat', -0.16],
  ['through', 0.08],
  ['tie', -0.07],
  ['time', -0.13],
  ['to', 0.18],
  ['today', 0.3],
  ['together', 0.07],
  ['told', 0.01],
  ['too', -0.15],
  ['took', -0.1],
  ['total', 0.03],
  ['tourism', 0.07],
  ['tourist', 0.01],
  ['toward', 0.08],
  ['town', 0.19],
  ['trad', 0.49],
  ['transport', 0.08],
  ['trend', -0.01],
  ['trust', -0.11],
  ['try', -0.21],
  ['turnover', 0.12],
  ['two', 0.23],
  ['under', 0.02],
  ['understand', -0.12],
  ['unfortunately', 0.09],
  ['unit', -0.07],
  ['until', 0.04],
  ['up', 0.02],
  ['us', -0.04],
  ['use', 0.05],
  ['valu', 0.02],
  ['variou', -0.17],
  ['very', -0.27],
  ['via', 0.02],
  ['view', -0.01],
  ['violenc', 0.01],
  ['visit', -0.07],
  ['vladimir', -0.13],
  ['volum', -0.06],
  ['want', 0.03],
  ['war', 0.03],
  ['was', -0.26],
  ['way', -0.04],
  ['we', 0.09],
  ['weapon', 0],
  ['week', 0.05],
  ['welcom', 0.18],
  ['well', -0.32],
  ['were', -0.17],
  ['what', -0.1],
  ['when', -0.17],
  ['wher', -0.12],
  ['which', -0.14],
  ['whil', -0.03],
  ['who', -0.26],
  ['whol', -0.04],
  ['why', 0.02],
  ['will', -0.15],
  ['with', 0.09],
  ['within', 0.12],
  ['without', 0.21],
  ['work', 0.08],
  ['world', -0.1],
  ['would', 0.1],
  ['year', 0.14],
  ['yesterday', 0.02],
  ['yet', 0],
  ['you', -0.27],
  ['your', 0.23],
  ['zone', 0.04],
]);

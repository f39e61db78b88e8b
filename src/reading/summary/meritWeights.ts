// Written by `npm run train:merit` from 189 texts of tests/editor/labels.jsonl
// (sha256 b4354541fc9fd0017bffe8ef7c0c38159c31d8de0c090132d67abb8912d7d84a); in the order of MERIT_SIGNS.
export const MERIT_WEIGHTS: readonly number[] = [
  -0.04, // one
  0, // struck
  0.08, // struckBefore
  0.19, // struckAfter
  0.09, // struckTwoBefore
  -0.2, // struckTwoAfter
  0.28, // spoken
  0.13, // talk
  -0.17, // readout
  0.22, // spokenInTalk
  -1.18, // contact
  0.09, // weight
  0.99, // words
  -0.01, // under5
  0.42, // under8
  -0.41, // under12
  -0.07, // over40
  -0.53, // first
  -0.24, // second
  -1.07, // place
  -0.09, // lastTwo
  -0.13, // opensTurn
  0.05, // secondInTurn
  -0.37, // thirdInTurn
  -0.37, // placeInTurn
  -0.38, // endsTurn
  0.36, // alone
  0, // asks
  0, // exclaims
  0.18, // afterQuestion
  0.13, // open
  0, // names
  0.23, // numbers
  -0.33, // thin
  0.07, // news:decides
  0.03, // news:stands
  0.45, // news:told
  -0.21, // news:number
  -0.05, // news:vague
  -0.02, // news:aside
  -0.18, // news:talked
  0.48, // news:short
  -0.15, // news:long
  0.68, // word:tells
  -0.17, // word:courtesy
  0.26, // word:occasion
  -0.15, // word:occasionSpoken
  -0.01, // word:issued
  0.23, // word:credit
  0.18, // word:formula
  -0.15, // word:decides
  -0.02, // word:stands
  -0.05, // word:told
  -0.05, // word:number
  -0.09, // word:vague
  -0.17, // word:talked
  -0.22, // word:contact
  0.16, // word:outcome
  -0.11, // word:matters
  0.15, // word:discusses
  -0.41, // word:recalls
  -0.21, // word:promises
  0.1, // word:greets
  0.05, // word:consoles
  0.19, // word:manages
  -0.23, // word:contacts
  -0.1, // word:praises
  0.45, // word:hard
  0.05, // word:you
  0.07, // word:self
  0.16, // word:we
  -0.14, // word:points
  0.44, // word:hopes
  0.25, // before one
  0.04, // before struck
  0.05, // before struckBefore
  0, // before struckAfter
  0.09, // before struckTwoBefore
  0.03, // before struckTwoAfter
  -0.02, // before spoken
  0.11, // before talk
  0.14, // before readout
  -0.15, // before spokenInTalk
  0.39, // before contact
  -0.09, // before weight
  0.08, // before words
  -0.38, // before under5
  -0.25, // before under8
  -0.28, // before under12
  -0.27, // before over40
  -0.12, // before first
  0.45, // before second
  -0.6, // before place
  0.15, // before lastTwo
  -0.17, // before opensTurn
  -0.19, // before secondInTurn
  -0.66, // before thirdInTurn
  -0.2, // before placeInTurn
  -0.23, // before endsTurn
  0.18, // before alone
  0.09, // before asks
  -0.02, // before exclaims
  -0.27, // before afterQuestion
  0.29, // before open
  -0.09, // before names
  -0.09, // before numbers
  -0.09, // before thin
  -0.25, // before news:decides
  0.01, // before news:stands
  -0.31, // before news:told
  -0.24, // before news:number
  -0.24, // before news:vague
  -0.48, // before news:aside
  0.29, // before news:talked
  0.13, // before news:short
  -0.25, // before news:long
  0.56, // before word:tells
  -0.28, // before word:courtesy
  -0.24, // before word:occasion
  -0.08, // before word:occasionSpoken
  -0.14, // before word:issued
  0.33, // before word:credit
  0.09, // before word:formula
  -0.5, // before word:decides
  0.01, // before word:stands
  -0.21, // before word:told
  -0.1, // before word:number
  -0.28, // before word:vague
  0.38, // before word:talked
  0.47, // before word:contact
  0.17, // before word:outcome
  0.19, // before word:matters
  -0.28, // before word:discusses
  -0.26, // before word:recalls
  -0.36, // before word:promises
  0.18, // before word:greets
  -0.02, // before word:consoles
  -0.2, // before word:manages
  -0.31, // before word:contacts
  0.11, // before word:praises
  0.38, // before word:hard
  0.05, // before word:you
  0.17, // before word:self
  -0.04, // before word:we
  -0.41, // before word:points
  0.36, // before word:hopes
  -0.16, // behind one
  0.09, // behind struck
  0, // behind struckBefore
  -0.1, // behind struckAfter
  -0.22, // behind struckTwoBefore
  0.47, // behind struckTwoAfter
  -0.03, // behind spoken
  -0.06, // behind talk
  -0.11, // behind readout
  -0.03, // behind spokenInTalk
  0.04, // behind contact
  0.38, // behind weight
  -0.29, // behind words
  -0.2, // behind under5
  -0.23, // behind under8
  -0.27, // behind under12
  -0.07, // behind over40
  0, // behind first
  -0.27, // behind second
  -0.53, // behind place
  0.23, // behind lastTwo
  -0.36, // behind opensTurn
  0.05, // behind secondInTurn
  0.25, // behind thirdInTurn
  -0.08, // behind placeInTurn
  0.27, // behind endsTurn
  0.11, // behind alone
  0.15, // behind asks
  0.02, // behind exclaims
  0, // behind afterQuestion
  -0.01, // behind open
  -0.24, // behind names
  0.14, // behind numbers
  0.17, // behind thin
  0.01, // behind news:decides
  -0.04, // behind news:stands
  0.23, // behind news:told
  0.18, // behind news:number
  -0.47, // behind news:vague
  -0.17, // behind news:aside
  -0.17, // behind news:talked
  -0.04, // behind news:short
  -0.24, // behind news:long
  -0.02, // behind word:tells
  -0.13, // behind word:courtesy
  0.07, // behind word:occasion
  -0.03, // behind word:occasionSpoken
  0.06, // behind word:issued
  -0.12, // behind word:credit
  -0.5, // behind word:formula
  -0.26, // behind word:decides
  -0.18, // behind word:stands
  -0.13, // behind word:told
  0.03, // behind word:number
  0.07, // behind word:vague
  -0.12, // behind word:talked
  -0.19, // behind word:contact
  0.17, // behind word:outcome
  0.6, // behind word:matters
  0.12, // behind word:discusses
  -0.13, // behind word:recalls
  -0.02, // behind word:promises
  -0.2, // behind word:greets
  0.3, // behind word:consoles
  -0.27, // behind word:manages
  0.2, // behind word:contacts
  0.13, // behind word:praises
  0.53, // behind word:hard
  -0.2, // behind word:you
  0, // behind word:self
  -0.02, // behind word:we
  -0.17, // behind word:points
  -0.22, // behind word:hopes
  0.65, // better
  0.64, // rank
  1.18, // far
  -2.38, // long text
  -0.25, // score
];
/** What each stem adds. */
export const MERIT_WORDS: ReadonlyMap<string, number> = new Map([
  ['0', 0.12],
  ['a', 0.22],
  ['able', -0.01],
  ['about', -0.08],
  ['acces', 0.08],
  ['account', 0],
  ['achiev', 0.03],
  ['acros', -0.11],
  ['act', -0.07],
  ['action', 0.14],
  ['activ', -0.05],
  ['actively', -0.09],
  ['addition', 0.09],
  ['additional', -0.02],
  ['addres', -0.1],
  ['adopt', -0.16],
  ['advanc', -0.1],
  ['affair', 0.05],
  ['after', -0.13],
  ['again', -0.01],
  ['against', 0.1],
  ['agency', 0.01],
  ['agenda', 0],
  ['ago', -0.01],
  ['agre', -0.02],
  ['agreement', 0.28],
  ['agricultur', 0],
  ['agricultural', -0.04],
  ['aid', -0.08],
  ['aim', -0.04],
  ['all', 0.04],
  ['allow', 0.02],
  ['ally', 0.15],
  ['almost', -0.08],
  ['along', 0.05],
  ['already', 0.07],
  ['also', 0.02],
  ['although', -0.06],
  ['alway', -0.11],
  ['am', 0.04],
  ['among', -0.16],
  ['amount', -0.08],
  ['an', 0.12],
  ['and', 0.08],
  ['anniversary', -0.09],
  ['another', 0.06],
  ['any', 0.19],
  ['approach', 0.02],
  ['are', 0.05],
  ['area', -0.01],
  ['arm', -0.04],
  ['around', 0.02],
  ['as', 0.14],
  ['ask', -0.08],
  ['aspect', 0.05],
  ['assistanc', 0.13],
  ['at', -0.01],
  ['attack', -0.03],
  ['attend', 0.04],
  ['attention', -0.07],
  ['authority', 0.13],
  ['awar', -0.01],
  ['back', 0.02],
  ['bas', 0.06],
  ['basi', -0.01],
  ['be', 0.27],
  ['becaus', -0.2],
  ['becom', 0.04],
  ['been', -0.09],
  ['befor', 0],
  ['begin', 0.03],
  ['being', -0.25],
  ['believ', 0.02],
  ['beneficial', -0.04],
  ['benefit', -0.1],
  ['better', -0.12],
  ['between', 0.05],
  ['big', -0.05],
  ['biggest', -0.12],
  ['bilateral', 0.04],
  ['billion', 0.15],
  ['boost', -0.07],
  ['border', -0.03],
  ['both', 0.02],
  ['bring', 0.06],
  ['build', -0.05],
  ['built', 0.07],
  ['busines', -0.09],
  ['but', 0.22],
  ['by', 0.34],
  ['call', 0.23],
  ['came', -0.02],
  ['can', 0.05],
  ['cannot', 0.05],
  ['capital', -0.03],
  ['carri', -0.02],
  ['carry', 0.05],
  ['caus', 0],
  ['ceasefir', 0.01],
  ['celebrat', -0.07],
  ['centr', -0.11],
  ['certain', 0.17],
  ['certainly', -0.04],
  ['challeng', 0.02],
  ['chang', -0.02],
  ['chemical', 0.06],
  ['citizen', -0.13],
  ['city', 0.21],
  ['civilian', 0.08],
  ['clear', 0.19],
  ['clos', 0.02],
  ['closely', -0.1],
  ['colleagu', -0.01],
  ['com', -0.01],
  ['come', -0.03],
  ['commission', -0.06],
  ['commit', 0.05],
  ['commitment', -0.13],
  ['common', -0.08],
  ['community', -0.08],
  ['company', -0.07],
  ['complet', 0.01],
  ['complicat', 0.04],
  ['comprehensiv', 0.18],
  ['concern', 0.23],
  ['condemn', 0.21],
  ['condition', 0.01],
  ['confident', -0.11],
  ['conflict', -0.01],
  ['consider', 0.14],
  ['construction', 0.07],
  ['consultation', -0.17],
  ['contact', -0.23],
  ['context', -0.07],
  ['continu', -0.05],
  ['contract', 0.05],
  ['contribut', -0.13],
  ['contribution', -0.07],
  ['control', 0.05],
  ['conversation', -0.12],
  ['cooperat', -0.01],
  ['cooperation', -0.11],
  ['coordinat', -0.11],
  ['coordination', -0.02],
  ['could', 0.07],
  ['country', -0.17],
  ['cours', -0.09],
  ['cover', -0.14],
  ['creat', -0.07],
  ['crisi', 0.02],
  ['cultur', -0.05],
  ['cultural', -0.15],
  ['current', -0.17],
  ['currently', 0.07],
  ['day', -0.16],
  ['de-escalation', 0.04],
  ['deal', 0.05],
  ['decision', -0.17],
  ['decreas', 0.06],
  ['deep', -0.03],
  ['deepen', 0.02],
  ['defeat', 0.17],
  ['defenc', 0.02],
  ['delegation', 0],
  ['deliver', -0.03],
  ['despit', 0.24],
  ['detail', 0],
  ['develop', -0.09],
  ['development', -0.04],
  ['dialogu', 0.28],
  ['did', -0.03],
  ['different', -0.09],
  ['difficult', 0.04],
  ['difficulty', 0.19],
  ['diplomatic', 0.02],
  ['direct', 0.02],
  ['discus', 0.16],
  ['discussion', -0.07],
  ['do', -0.07],
  ['document', 0.08],
  ['done', -0.01],
  ['down', 0.07],
  ['dur', -0.07],
  ['each', -0.11],
  ['economic', 0.11],
  ['economy', 0.05],
  ['education', -0.02],
  ['effort', 0.09],
  ['election', -0.03],
  ['end', 0.39],
  ['energy', -0.01],
  ['ensur', 0.01],
  ['enterpris', -0.01],
  ['entir', 0.09],
  ['especially', -0.07],
  ['establish', -0.16],
  ['even', -0.07],
  ['event', 0],
  ['every', -0.03],
  ['everyth', 0.03],
  ['exampl', -0.04],
  ['exchang', 0.02],
  ['exhibition', -0.07],
  ['expand', -0.07],
  ['expect', -0.02],
  ['export', -0.01],
  ['expres', 0.07],
  ['facilitat', -0.01],
  ['facility', 0.01],
  ['fact', -0.06],
  ['few', 0.09],
  ['field', -0.04],
  ['fight', -0.14],
  ['final', 0],
  ['find', -0.11],
  ['first', 0.38],
  ['focus', -0.06],
  ['follow', -0.09],
  ['for', 0.02],
  ['forc', 0.07],
  ['foreign', -0.02],
  ['form', -0.03],
  ['format', -0.25],
  ['forum', -0.01],
  ['forward', 0.25],
  ['foundation', 0],
  ['framework', 0],
  ['friend', -0.07],
  ['friendship', 0.16],
  ['from', -0.1],
  ['full', 0.13],
  ['fully', 0.05],
  ['further', 0.21],
  ['futur', -0.02],
  ['gas', 0.19],
  ['gave', -0.08],
  ['general', 0.06],
  ['get', 0],
  ['give', 0.06],
  ['given', 0.07],
  ['global', -0.18],
  ['go', 0],
  ['goal', 0.02],
  ['going', 0.03],
  ['good', -0.07],
  ['government', 0.08],
  ['great', -0.05],
  ['group', -0.04],
  ['grow', -0.09],
  ['growth', 0.03],
  ['had', -0.25],
  ['happen', -0.01],
  ['has', 0.12],
  ['have', -0.13],
  ['he', -0.26],
  ['head', -0.08],
  ['held', 0.08],
  ['help', -0.42],
  ['here', -0.15],
  ['high', 0],
  ['his', -0.05],
  ['history', -0.12],
  ['hold', 0.05],
  ['home', -0.12],
  ['hope', -0.07],
  ['host', -0.04],
  ['how', 0.06],
  ['however', -0.06],
  ['human', -0.26],
  ['humanitarian', -0.23],
  ['i', 0.03],
  ['idea', 0.06],
  ['if', -0.17],
  ['implement', 0.03],
  ['implementation', -0.09],
  ['import', -0.01],
  ['importanc', 0.25],
  ['important', 0.02],
  ['improv', 0.06],
  ['in', 0.04],
  ['includ', 0.11],
  ['increas', 0.22],
  ['inde', 0.02],
  ['industry', 0],
  ['inform', 0.12],
  ['information', 0.09],
  ['infrastructur', 0.13],
  ['initiativ', -0.01],
  ['integration', -0.03],
  ['interaction', -0.07],
  ['interest', 0.01],
  ['intergovernmental', 0.01],
  ['international', -0.29],
  ['into', 0.18],
  ['invest', 0.02],
  ['investment', 0.18],
  ['involv', -0.11],
  ['is', -0.12],
  ['issu', 0.05],
  ['it', 0.12],
  ['its', 0.16],
  ['joint', 0.07],
  ['just', 0.04],
  ['keep', -0.05],
  ['key', 0.07],
  ['know', -0.01],
  ['larg', -0.11],
  ['last', 0.2],
  ['launch', 0.16],
  ['law', 0.06],
  ['lead', -0.12],
  ['leader', 0.21],
  ['leadership', 0.03],
  ['led', -0.01],
  ['let', -0.08],
  ['level', 0.11],
  ['life', -0.15],
  ['like', 0.14],
  ['link', 0.03],
  ['live', -0.05],
  ['long', -0.02],
  ['long-term', 0.03],
  ['look', 0.03],
  ['lot', -0.04],
  ['made', 0.09],
  ['main', 0.2],
  ['maintain', -0.07],
  ['major', -0.04],
  ['mak', 0.12],
  ['make', -0.14],
  ['manag', 0.16],
  ['many', 0.02],
  ['mark', -0.01],
  ['market', -0.01],
  ['matter', 0.19],
  ['may', -0.07],
  ['me', -0.15],
  ['mean', 0.02],
  ['measur', -0.03],
  ['meet', 0.2],
  ['meeting', -0.08],
  ['member', 0.13],
  ['mention', -0.08],
  ['met', -0.23],
  ['military', 0.19],
  ['million', -0.03],
  ['minister', 0.03],
  ['ministry', 0.03],
  ['month', 0.15],
  ['more', -0.01],
  ['most', 0],
  ['move', -0.1],
  ['mr', -0.12],
  ['much', 0.1],
  ['must', 0.25],
  ['mutual', 0.14],
  ['mutually', -0.04],
  ['my', 0.05],
  ['nation', -0.06],
  ['national', -0.07],
  ['natural', -0.02],
  ['naturally', -0.05],
  ['necessary', 0.14],
  ['need', -0.09],
  ['neighbour', -0.1],
  ['new', 0.02],
  ['next', 0.01],
  ['no', 0.03],
  ['not', -0.12],
  ['note', 0],
  ['now', 0.19],
  ['nuclear', -0.07],
  ['number', -0.13],
  ['of', -0.2],
  ['official', -0.12],
  ['oil', 0.06],
  ['on', 0.05],
  ['once', 0.02],
  ['one', 0.11],
  ['only', -0.18],
  ['open', -0.03],
  ['operation', 0.21],
  ['opinion', 0.01],
  ['opportunity', -0.26],
  ['opposition', -0.11],
  ['or', 0.07],
  ['order', 0.05],
  ['organis', 0.09],
  ['organisation', -0.13],
  ['other', -0.3],
  ['our', -0.08],
  ['out', 0.1],
  ['over', -0.09],
  ['overal', 0.11],
  ['overcom', -0.03],
  ['own', -0.07],
  ['part', 0.08],
  ['participat', 0.17],
  ['participation', 0.13],
  ['particular', 0.04],
  ['particularly', 0.01],
  ['partner', -0.05],
  ['partnership', 0.23],
  ['party', 0.05],
  ['past', 0.03],
  ['peac', 0],
  ['peaceful', 0.06],
  ['peopl', -0.35],
  ['percent', 0.2],
  ['period', -0.05],
  ['personal', 0.06],
  ['personally', 0.01],
  ['pipelin', 0],
  ['plac', -0.06],
  ['plan', 0.17],
  ['plant', 0.05],
  ['play', -0.06],
  ['pleas', -0.06],
  ['point', -0.11],
  ['policy', -0.03],
  ['political', -0.07],
  ['position', 0.16],
  ['positiv', 0.06],
  ['possibility', 0.13],
  ['possibl', 0.21],
  ['potential', -0.08],
  ['power', 0.16],
  ['practical', 0],
  ['prepar', 0],
  ['pres', 0.1],
  ['preserv', 0.21],
  ['president', 0.09],
  ['primarily', 0.1],
  ['principl', 0.04],
  ['priority', -0.12],
  ['problem', 0.05],
  ['proces', -0.29],
  ['produc', -0.15],
  ['product', -0.06],
  ['production', 0.07],
  ['program', 0],
  ['progres', 0.1],
  ['project', -0.12],
  ['promis', 0.05],
  ['promot', -0.08],
  ['prospect', -0.08],
  ['protect', 0.04],
  ['provid', 0.16],
  ['provinc', 0.03],
  ['put', -0.13],
  ['question', -0.17],
  ['quit', -0.07],
  ['railway', 0.05],
  ['rang', -0.14],
  ['reach', 0],
  ['ready', 0.02],
  ['reason', 0.07],
  ['recal', -0.07],
  ['receiv', 0.04],
  ['recent', -0.06],
  ['recently', -0.06],
  ['refuge', -0.04],
  ['regard', 0.17],
  ['regim', 0.3],
  ['region', -0.12],
  ['regional', 0.01],
  ['reiterat', 0.01],
  ['relat', 0.17],
  ['relation', -0.06],
  ['relationship', 0.04],
  ['reliabl', -0.06],
  ['remain', 0.15],
  ['report', 0.04],
  ['representativ', 0.03],
  ['resolv', 0.12],
  ['respect', 0.1],
  ['responsibility', -0.02],
  ['restor', -0.08],
  ['restriction', 0.15],
  ['result', -0.09],
  ['return', -0.11],
  ['right', 0.02],
  ['role', -0.14],
  ['russia', -0.07],
  ['russian', 0.03],
  ['said', 0.04],
  ['same', -0.1],
  ['sanction', 0.06],
  ['saw', 0],
  ['say', 0.02],
  ['second', 0.11],
  ['sector', 0.05],
  ['security', -0.01],
  ['see', 0.03],
  ['seek', -0.19],
  ['seen', 0.04],
  ['seriou', 0.07],
  ['serv', 0.04],
  ['servic', 0.08],
  ['set', 0.09],
  ['settl', 0.03],
  ['settlement', 0.1],
  ['several', -0.12],
  ['shar', -0.1],
  ['should', 0.05],
  ['show', 0.01],
  ['side', -0.17],
  ['sidelin', 0],
  ['sign', 0.11],
  ['significant', 0.06],
  ['similar', 0.04],
  ['sinc', -0.1],
  ['situation', -0.01],
  ['six', 0.1],
  ['so', -0.09],
  ['social', 0.04],
  ['solution', -0.03],
  ['some', -0.03],
  ['soon', 0.01],
  ['spac', 0],
  ['speak', -0.03],
  ['special', 0.04],
  ['spher', -0.26],
  ['spok', 0.1],
  ['sport', -0.04],
  ['stability', -0.12],
  ['stand', 0.07],
  ['start', -0.11],
  ['stat', 0.16],
  ['statement', 0.03],
  ['step', 0.06],
  ['stil', -0.04],
  ['strategic', 0.03],
  ['strengthen', -0.11],
  ['stres', 0.01],
  ['strong', -0.06],
  ['strongly', 0.07],
  ['substantial', 0.04],
  ['succes', -0.08],
  ['successful', 0.03],
  ['successfully', -0.06],
  ['such', 0.19],
  ['summit', 0.07],
  ['supply', 0.29],
  ['support', 0.05],
  ['sure', -0.01],
  ['system', 0.06],
  ['tak', -0.06],
  ['take', 0.09],
  ['taken', -0.02],
  ['talk', 0.03],
  ['technology', 0.03],
  ['telephon', -0.16],
  ['tell', -0.02],
  ['term', 0.13],
  ['territory', 0.1],
  ['terrorism', 0.02],
  ['terrorist', 0.25],
  ['than', 0.01],
  ['thank', 0.11],
  ['that', 0.19],
  ['the', -0.01],
  ['their', -0.04],
  ['them', 0.14],
  ['then', -0.09],
  ['ther', -0.02],
  ['therefor', 0],
  ['thes', 0.12],
  ['they', 0.26],
  ['thi', -0.21],
  ['thing', 0.05],
  ['think', -0.01],
  ['third', -0.05],
  ['thos', 0.08],
  ['thre', 0.21],
  ['threat', -0.17],
  ['through', 0.08],
  ['tie', -0.05],
  ['time', -0.09],
  ['to', 0.21],
  ['today', 0.22],
  ['together', 0.09],
  ['too', -0.12],
  ['took', -0.06],
  ['total', 0.01],
  ['tourism', 0.06],
  ['tourist', 0.01],
  ['toward', 0.05],
  ['town', 0.13],
  ['trad', 0.5],
  ['transport', 0.07],
  ['trend', 0.05],
  ['trust', -0.09],
  ['try', -0.21],
  ['two', 0.2],
  ['under', 0.05],
  ['understand', -0.12],
  ['unfortunately', 0.11],
  ['unit', -0.06],
  ['until', 0.03],
  ['up', 0],
  ['us', -0.02],
  ['use', 0.07],
  ['valu', -0.1],
  ['variou', -0.07],
  ['very', -0.17],
  ['view', 0.03],
  ['visit', -0.05],
  ['vladimir', -0.04],
  ['want', -0.02],
  ['war', 0.06],
  ['was', -0.19],
  ['way', 0.03],
  ['we', 0.07],
  ['weapon', 0.01],
  ['welcom', 0.19],
  ['well', -0.26],
  ['were', -0.17],
  ['what', -0.06],
  ['when', -0.17],
  ['wher', -0.07],
  ['which', -0.21],
  ['whil', -0.06],
  ['who', -0.25],
  ['whol', -0.01],
  ['why', 0.02],
  ['will', -0.2],
  ['with', 0.1],
  ['within', 0.08],
  ['without', 0.2],
  ['work', 0.08],
  ['world', -0.06],
  ['would', 0.11],
  ['year', 0.17],
  ['yesterday', 0.09],
  ['you', -0.23],
  ['your', 0.17],
  ['zone', 0.06],
]);

import { W, type VocabularyEntry } from '../text/vocabulary.ts';

/** General English: closed classes of words, and the open ones that tell a figure from a name. */

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

export const ARTICLES = list('a an the');
export const DETERMINERS = list(
  'this that these those my your his her its our their each every all both any some no another such either neither which what whose',
);
export const PREPOSITIONS = list(
  `of in on at by for with from to into onto over under above below between among amid within without through throughout
   during since until till after before behind beyond near across along around against toward towards about per via than
   like unlike despite except off out up down upon inside outside beside besides aboard versus vs amongst alongside as following including plus minus`,
);
export const CONJUNCTIONS = list(
  'and or but nor so yet because although though while whereas if unless when where whether once',
);
export const PRONOUNS = list(
  `i you he she it we they me him us them who whom mine yours hers ours theirs myself yourself himself herself itself ourselves
   themselves there here something anything nothing everything someone anyone everyone somebody nobody`,
);
export const AUXILIARIES = list(
  `is are was were be been being am has have had having do does did doing done will would shall should can could may might must
   isn aren wasn weren hasn haven hadn doesn didn won wouldn couldn shouldn cannot ll ve re`,
);
export const NEGATIONS = list('not never no nor neither cannot without hardly t');
export const ADVERBS = list(
  `only just also still even already now then once again ever very too quite rather much more most less least far well almost
   nearly about roughly approximately around exactly precisely simply merely currently later earlier ago yet perhaps maybe
   however therefore thus instead together apart away back alone overall total altogether respectively today yesterday tomorrow
   so how why hence soon often usually always sometimes originally initially previously recently reportedly allegedly
   especially particularly mostly mainly largely further furthermore moreover meanwhile otherwise nonetheless nevertheless`,
);

/**
 * Verbs of reporting and measuring, as base forms. They tell "killed 63 people" from a name that ends in a number, and
 * where a subject ends.
 */
const REGULAR_VERBS = list(
  `score reach total average number measure weigh kill injure wound claim destroy damage affect involve include contain
   cover span stretch extend range vary last remain stay exceed surpass pass fail increase decrease grow climb jump surge soar
   gain add reduce drop decline plunge tumble lower raise boost double triple quadruple halve post report record show indicate
   suggest estimate expect project forecast predict announce release launch ship unveil introduce price value charge
   receive raise invest acquire purchase own operate employ hire serve carry accommodate seat house host attract
   sample test survey interview study observe detect identify register recognize require need use consume produce
   generate manufacture store process handle support offer deliver provide save earn yield return trade close open start
   begin end finish complete arrive depart sail travel move walk race sink crash collide strike land launch arrest
   charge convict sentence fine plead accuse indict jail imprison rescue recover evacuate displace treat hospitalize die survive live
   age enter join visit sign vote elect appoint name rank rate list count tally amount equal outperform lag trail trap bury
   cost account represent compare reveal state note say add confirm deny issue order install connect power run work play
   miss save top hover fluctuate peak narrow widen appear seem look continue create cause allow enable become help try want ask call turn follow believe consider think change happen expand contract shrink improve worsen slip edge rally slide`,
);
const IRREGULAR_VERBS = list(
  `hit hits hitting cost costs got gets get getting lost loses lose losing won wins winning sold sells sell selling bought buys
   paid pays pay paying spent spends spend spending made makes make making took takes take taking taken gave gives give given
   giving went goes go going gone came comes come coming saw sees see seen held holds hold holding kept keeps keep left leaves
   leave leaving led leads lead leading rose rises rise rising risen fell falls fall falling fallen grew grows grown grew sank
   sinks sunk struck strikes striking began begins begun ran runs run beat beats beating beaten set sets setting stood stands
   stand standing became becomes become built builds build building brought brings bring found finds find finding said says
   told tells tell showed shows shown wrote writes written put puts cut cuts cutting shot shoots burned burns burnt died dies die
   dying lay lies lain broke breaks broken drew draws drawn drove drives driven flew flies flown froze meant means met meets sent
   sends spread spreads swept sweeps threw throws knew knows known thought thinks felt feels dropped drops dropping scored scores
   scoring totaled totalled totaling totalling stopped shipped shipping ships planned plans plan dug digs ate eats sat sits slept
   let lets read reads rang hurt hurts fed feeds fit fits quit shed sheds shut split splits bet bets bid bids dealt deals`,
);

/** Inflected forms of a regular verb: score → scores, scored, scoring. */
function inflect(base: string): readonly string[] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  if (/[^aeiou]y$/.test(base)) {
    const y = base.slice(0, -1);
    return [base, `${y}ies`, `${y}ied`, `${base}ing`];
  }
  const es = /(s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
  const doubled = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base) ? base + base.slice(-1) : '';
  return [base, es, `${stem}ed`, `${stem}ing`, ...(doubled ? [`${doubled}ed`, `${doubled}ing`] : [])];
}

/** "page 89", "Section 4.7": what follows is a place in a text or a label, not a quantity. */
const REFERENCES = list(
  `section sections sec page pages pp p chapter chapters figure figures fig figs table tables appendix article articles paragraph para
   para clause line lines verse step steps lesson lessons rule item items exhibit exhibits note notes footnotes footnote volume vol
   no nos number nos nr nrs episode episodes sheet part parts scene slide slides equation eq lemma theorem question
   version versions ver revision rev ref refs case docket box annex schedule
   lot option gate flight runway runways channel highway hwy route interstate room suite unit apartment apt floor platform track bus
   room grade class type level phase stage tier category group series model generation gen day week round
   eqs equations column columns fraction fractions scenario scenarios sample samples phase phases axis axes experiment experiments
   junction junctions exit exits cell chromosome mission code op cat
   bay court courtroom stairway staircase stairwell seat row lane desk console incident issue month year bin station plot well
   game match season period verse proposal proposition amendment resolution directive regulation`,
);

/** Nouns that are followed by their value: "magnitude 7.9", "a population of 400,000", "aged 62". */
const INTRODUCERS = list(
  `magnitude population age aged score scores rating total totals average mean median sum temperature speed height weight
   length width depth capacity value price cost revenue profit income loss count rate ratio factor index level density
   toll tally turnover sales output yield share distance duration frequency voltage pressure mass area volume size salary
   attendance membership circulation enrolment enrollment`,
);

const ADJECTIVES = list(
  `new old other different separate total full whole major minor main further additional extra more fewer consecutive straight
   parallel basic single large small big high low long short wide deep tall first second third last next previous early late
   recent local national international public private common special unique known unknown former current own good best worst
   better worse poor likely dead alive injured homeless wounded missing free open active net gross annual quarterly monthly weekly daily`,
);

const IRREGULAR_PLURALS = list(
  'people men women children grandchildren stepchildren schoolchildren teeth feet geese mice lives wives knives wolves halves aircraft spacecraft hovercraft watercraft cannon salmon trout bison moose elk reindeer shrimp squid offspring livestock police cattle sheep deer fish personnel staff crew troops data media criteria phenomena bacteria species series headquarters',
);

const flag = (words: readonly string[], classes: number): VocabularyEntry[] => words.map(word => ({ word, classes }));

/** The general words of the vocabulary; numerals, hedges and units bring their own. */
export const GENERAL_WORDS: readonly VocabularyEntry[] = [
  ...flag(ARTICLES, W.article),
  ...flag(DETERMINERS, W.determiner),
  ...flag(PREPOSITIONS, W.preposition),
  ...flag(CONJUNCTIONS, W.conjunction),
  ...flag(PRONOUNS, W.pronoun),
  ...flag(AUXILIARIES, W.auxiliary),
  ...flag(NEGATIONS, W.negation),
  ...flag(ADVERBS, W.adverb),
  ...flag(REGULAR_VERBS.flatMap(inflect), W.verb),
  ...flag(IRREGULAR_VERBS, W.verb),
  ...flag(REFERENCES, W.reference),
  ...flag(INTRODUCERS, W.introducer),
  ...flag(ADJECTIVES, W.adjective),
  ...flag(IRREGULAR_PLURALS, W.plural),
];

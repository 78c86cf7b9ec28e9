import { LATIN, LATIN_MASCULINE, MEN, NO_MEN } from '../../language/morphology.ts';
import { isCapital, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import { classAt, isLetters, isWord, wordTest } from '../draft.ts';

/** Words behind a number that are not what it counts: verbs, times, how it compares. */

/** Verbs with an -s that are never what is counted: "why 4.6 feels like it". */
export const isOnlyVerb = wordTest(
  /^(feels|seems|appears|says|gets|goes|becomes|makes|gives|comes|keeps|lets|means|remains|brings|tells|shows|knows|thinks|enables|allows|provides|includes|contains|designates|requires|offers|lies|weighs|sits|stands|takes|outperforms|surpasses|exceeds|achieves|delivers|introduces|eclipses|dwarfs|represents|reflects|equals|outpaces|outstrips|proves|sees|begins|suggests|demonstrates|reveals|confirms|highlights)$/,
);

export const isTopping = wordTest(/^(tops|beats|marks|matches|trails|tests)$/);

/** "21 underwent surgery", "seven involving boats": what they did or were about, though a noun stands behind it. */
export const hasDone = wordTest(
  /^(drown|perish|flee|received|underwent|experienced|suffered|attended|entered|joined|sustained|involving|including|concerning|causing|using|containing)$/,
);

/** Words at most between a number and what it counts: "500 previously unknown high-severity flaws". */
export const REACH = 5;

/** Whether a word has the ending of a plural. */
export const endsInPlural = wordTest(
  new RegExp(`[^sui]s$|ies$|oes$|${MEN.source}|${LATIN.source}|${LATIN_MASCULINE.source}`),
  new RegExp(
    `(ous|less|ness|always|perhaps|thus|news)$|^(measles|mumps|diabetes|rabies|herpes|rickets|scabies)$|^(its|this|(to|after|back|for|up|down|in|out|on|home|east|west|north|south)wards)$|${NO_MEN.source}`,
  ),
);
export const endsInEd = wordTest(/ed$/);
export const endsInIng = wordTest(/ing$/);
/** "72,000 higher than reported", "159,000 prior": how they compare or which they were, not what. */
export const isNoThing = wordTest(
  /^(higher|lower|greater|smaller|larger|fewer|prior|previously|global|domestic|worldwide|consensus|forecast|estimate|expectation|expectations|prediction|projection|actual|combined|apiece|strong|outstanding|guilty|innocent|mark|barrier|threshold|milestone)$/,
);
/** "nine thousand applied": what they did. */
export const isPast = wordTest(
  /[a-z]{2}(?:[^aeiou]|i)ed$/,
  /^(hundred|kindred|biped|quadruped|moped|bobsled|railbed|riverbed|infrared)$/,
);
/** "two seriously": how, not what. */
export const endsInLy = wordTest(
  /[a-z]ly$/,
  /^(ally|rally|tally|jelly|bully|belly|gully|holly|folly|dolly|lolly|filly|lily|family|assembly|supply|fly|gadfly|butterfly|anomaly|monopoly|reply|homily)$/,
);
/** Words that say when, right behind a figure. */
export const saysWhen = wordTest(
  /^(today|tonight|yesterday|tomorrow|overnight|midway|halfway|onwards?|adrift|clear|ahead|apart|shy|abroad|overseas|online|worldwide|nationwide|straight|unbeaten|outright|overall|alone|together|elsewhere|ashore|aboard|alive|dead|strong|short|due|cast|rivalling|rivaling)$/,
);
/** "a choir of 60 sang": pasts without -ed. */
export const isOldPast = wordTest(
  /^(sang|sung|swam|drank|wrote|drove|flew|threw|blew|drew|knew|spoke|broke|woke|chose|froze|rode|shook|wore|tore|swore|swung|hung|struck|dug|slid|hid|fled|bled|fed|met|sat|slept|crept|swept|wept|kept|felt|dealt|meant|leapt|knelt|shone|lay|stood|sent|spent|bent|lent|fought|caught|taught|sought|brought|thought|became|began|withdrew|rose|arose|bought|sold|paid|heard|told|won|lost|held|overcame|understood|tied|lied|vied|forgot|ate|fell|went|came|gave|saw|stole|sprang|shrank|spun|clung|flung|slung|strode|strove|sped|slew|stung|trod|mistook|undertook|undid|withheld|withstood|forgave|learnt|dreamt|dwelt|beheld|wrung)$/,
);
/** What they did, behind a number: "nine thousand applied", "a choir of 60 sang". */
export const saysDone = (t: Tokens, at: number): boolean =>
  isLetters(t, at) && (isPast(t, at) || isOldPast(t, at) || isWord(t, at, 'made', 'took', 'had', 'were', 'did'));

/** A word alone behind "of", in the singular: what is told in dozens and is no number, pronoun or name. */
export const isMass = (t: Tokens, i: number): boolean =>
  isLetters(t, i) &&
  !isCapital(t, i) &&
  !(classAt(t, i) & (FUNCTION_WORD | W.verb | W.cardinal | W.magnitude | W.vagueCount | W.adjective | W.adverb)) &&
  (!isLetters(t, i + 1) || (classAt(t, i + 1) & (FUNCTION_WORD | W.verb | W.auxiliary)) !== 0);

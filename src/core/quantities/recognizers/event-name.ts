import type { Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD } from '../../text/vocabulary.ts';
import {
  atBlockStart,
  classAt,
  isBreak,
  isDigits,
  isGlued,
  isLetters,
  isSymbol,
  isWord,
  words,
  wordTest,
  type Recognizer,
} from '../draft.ts';
import { VOCABULARY } from '../lexicon.ts';
import { readNumeral } from '../numerals.ts';
import { aboutSport, DISTANCES, isSportText } from '../sport.ts';
import { not } from './make-draft.ts';
import { ZERO } from '../numeral-tokens.ts';

/** What a distance is the first word of: races that hardly any other field has. */
const isRaceKind = wordTest(
  /^(hurdles|steeplechase|freestyle|backstroke|breaststroke|butterfly|medley|relay|relays|sprint|dash|walk)$/,
);
const isStroke = wordTest(/^(fly|back|breast|free|im|medley|mixed|individual)$/);
/** What is held over a distance, won or set there. */
const isOfRace = wordTest(
  /^(final|finals|title|titles|race|races|record|records|champion|champions|crown|gold|silver|bronze|medal|heats?|semi|semis|qualifying|event|events|specialist|runner|runners|team|squad)$/,
);
const isSex = wordTest(/^(women|men|girls|boys|womens|mens|junior|under)$/);
/** Words before "over 5,000 metres" where it names the race that they are of. */
const isOverRace = wordTest(
  /^(time|times|record|records|title|champion|race|final|gold|silver|bronze|medal|won|wins|win|best)$/,
);

/**
 * Names of races, which are no lengths: "the 100 metres", "the women's 10,000 metres", "400 m hurdles", "4 × 100 m relay", "the 800
 * final". A text that says how far somebody ran ("they ran 10,000 metres") states a length.
 */
export const eventName: Recognizer = {
  id: 'event-name',
  begins: ['digits'],
  plainly: {
    after: { words: words('metres meters yards fly back breast free im') },
    before: { words: words('the over') },
  },
  match(t, i) {
    const team = relay(t, i);
    if (team !== undefined) return not('name of an event', team);
    if (isGlued(t, i) || t.text.charCodeAt(t.end[i]! - 1) !== ZERO) {
      if (!isGlued(t, i + 1)) return undefined;
    }
    const numeral = readNumeral(t, VOCABULARY, i);
    if (!numeral || !DISTANCES.has(numeral.value) || numeral.magnitude || numeral.decimals > 0) return undefined;
    // "between 50 and 60 m"
    if (isWord(t, i - 1, 'and') && isDigits(t, i - 2) && isWord(t, i - 3, 'between')) return undefined;
    const { end } = numeral;
    const unit = isWord(t, end, 'metres', 'meters', 'metre', 'meter', 'm', 'yards') ? end + 1 : end;
    if (isRaceKind(t, unit)) return not('name of an event', unit + 1);
    // "the 200 fly", "the women's 50 back", "the 800 free relay"
    if (
      unit === end &&
      isStroke(t, end) &&
      !isGlued(t, end) &&
      (isWord(t, i - 1, 'the', 'a') || isSex(t, possessor(t, i - 1))) &&
      (aboutSport(t, i) || isSportText(t))
    )
      return not('name of an event', isRaceKind(t, end + 1) ? end + 2 : end + 1);
    const sex = isSex(t, possessor(t, i - 1));
    const the = isWord(t, i - 1, 'the') || sex;
    if (unit === end) {
      const closed = !isLetters(t, end) || (classAt(t, end) & FUNCTION_WORD) !== 0;
      return the &&
        (isOfRace(t, end) || (closed && numeral.value >= LEAST_BARE && !isGlued(t, end))) &&
        aboutSport(t, i)
        ? not('name of an event', end)
        : undefined;
    }
    const alone = atBlockStart(t, i) && (isBreak(t, unit) || isSymbol(t, unit, '(', ':'));
    const over = isWord(t, i - 1, 'over') && (isOverRace(t, i - 2) || isDigits(t, i - 2));
    if (!(the || alone || over || isOfRace(t, unit)))
      return isShortName(t, i, unit) ? not('name of an event', unit) : undefined;
    return (sex && !isLetters(t, unit)) || aboutSport(t, i) || isSportText(t)
      ? not('name of an event', unit)
      : undefined;
  },
};

/** Words before and behind a distance that somebody covered, or that something measures. */
const isCoveredBefore = wordTest(
  /^(final|last|first|opening|closing|next|by|after|at|through|of|within|under|ran|run|runs|running|swam|swim|covered|walked|rode|rowed|with|for|another|past|around|about|some|than|from|nearly|almost|only|just|every|a|an|extra|further|remaining|until|till|approximately|roughly|another|travelled|measures|measuring|is|was)$/,
);
const isCoveredBehind = wordTest(
  /^(track|pool|from|ahead|clear|behind|short|out|laps?|away|into|wide|long|high|deep|up|down|before|after)$/,
);

const saysWhere = wordTest(/^(in|out)doors$/);

/** "an indoor 400m record", "a tight 3,000m in 7:40.53": with a letter for the metres, races are called so in a text of sport. */
function isShortName(t: Tokens, i: number, unit: number): boolean {
  if (!isWord(t, unit - 1, 'm') || isCoveredBehind(t, unit)) return false;
  // "500m to go"
  if (isWord(t, unit, 'to') && isWord(t, unit + 1, 'go')) return false;
  const over = isWord(t, i - 1, 'over') && saysWhere(t, unit);
  if (!over && (!isLetters(t, i - 1) || isCoveredBefore(t, i - 1) || isWord(t, i - 1, 'over'))) return false;
  return aboutSport(t, i) || isSportText(t);
}

/** From here on a number alone is a race ("the 800 was won"); "the 100" are as often the people. */
const LEAST_BARE = 800;

/** The word of "women's", of which an apostrophe leaves an s. */
const possessor = (t: Tokens, i: number): number => (isSymbol(t, i - 1, "'", '’') ? i - 2 : i);

/** "4 × 100 m relay", "4×400": token behind the name of a race of teams. */
function relay(t: Tokens, i: number): number | undefined {
  if (t.end[i]! - t.start[i]! !== 1 || t.text[t.start[i]!] !== '4') return undefined;
  if (!isSymbol(t, i + 1, '×') || !isDigits(t, i + 2)) return undefined;
  const at = isWord(t, i + 3, 'm', 'metres', 'meters') ? i + 4 : i + 3;
  if (isRaceKind(t, at)) return at + 1;
  return aboutSport(t, i) ? at : undefined;
}

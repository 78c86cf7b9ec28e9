import { isSymbol, isWord, wordTest } from '../quantities/draft.ts';
import type { ClaimContext } from '../model.ts';
import type { FigurePlace } from './figure-place.ts';

const isRoom = wordTest(/^(?:capacity|capacities|seats?|seater)$/);
const hasRoom = wordTest(/^(?:holds?|holding|seats?|seated|seating|accommodates?|accommodated|accommodating)$/);
const isSpace = wordTest(/^(?:room|space|seating|seats|built)$/);
const isCrowd = wordTest(/^(?:crowds?|attendance|attendances|audience|turnout|gate)$/);
/** "filled 4,600 seats", "won 46 seats": who came, or votes. */
const isFilled = wordTest(/^(?:fill(?:ed|s|ing)?|sold|sells?|won|wins?|took|takes?|lost|gained)$/);
const isThere = wordTest(/^(?:spectators?|fans?|supporters?|onlookers?|attendees?|crowd)$/);
const isSeen = wordTest(/^(?:watched|attended|witnessed|spectated|seen)$/);

/** Whether the figure says how many a place has room for, or how many came there. */
export function seatedOf({ t, kind, at, end }: FigurePlace): ClaimContext['seated'] {
  if (kind !== 'count' && kind !== 'number') return '';
  // "a 40,000-capacity ground", "could hold up to 40,000", "room for 300", "a capacity of 40,000"
  if (isFilled(t, at - 1)) return '';
  if (isRoom(t, end - 1) || isRoom(t, end) || (isSymbol(t, end, '-') && isRoom(t, end + 1))) return 'room';
  if (hasRoom(t, at - 1) || (isWord(t, at - 1, 'for') && isSpace(t, at - 2))) return 'room';
  const before = isWord(t, at - 1, 'of', 'was', 'is') || isSymbol(t, at - 1, ':') ? at - 2 : at - 1;
  if (isRoom(t, before)) return 'room';
  // "a crowd of 38,000", "attendance: 38,000", "38,000 fans", "watched by 38,000"
  if (isCrowd(t, before) || isThere(t, end - 1)) return 'came';
  return isWord(t, at - 1, 'by') && (isSeen(t, at - 2) || isSeen(t, at - 3)) ? 'came' : '';
}

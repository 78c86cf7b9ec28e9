import { isDayOfMonth } from '../../language/calendar.ts';
import { digitsAt, isDigits, isGlued, isLetters, isSymbol, widthAt, type Recognizer } from '../draft.ts';
import { dateOrderOf } from '../date-order.ts';
import { one } from './calendar-date.ts';
import { isoDate } from './date-parts.ts';

/** "2024-10-05", "2024-10", "05/10/2024" (only where the order is plain). */
export const numericDate: Recognizer = {
  id: 'numeric-date',
  begins: ['digits'],
  plainly: {},
  match(t, i) {
    if (!isDigits(t, i) || !isDigits(t, i + 2) || !isGlued(t, i + 1) || !isGlued(t, i + 2)) return undefined;
    const separator = t.code[i + 1];
    if (!isSymbol(t, i + 1, '-', '/', '.')) return undefined;
    if (isGlued(t, i) && (isLetters(t, i - 1) || isSymbol(t, i - 1, '-', '/', '_', '.'))) return undefined;
    const a = digitsAt(t, i);
    const b = digitsAt(t, i + 2);
    const three =
      isGlued(t, i + 3) &&
      t.code[i + 3] === separator &&
      isSymbol(t, i + 3, '-', '/', '.') &&
      isDigits(t, i + 4) &&
      isGlued(t, i + 4);
    const end = three ? i + 5 : i + 3;
    if (isGlued(t, end) && (isLetters(t, end) || (isSymbol(t, end, '-', '/') && isGlued(t, end + 1)))) {
      // "2026-02-05T10:00" is a stamp
      return three && widthAt(t, i) === 4 ? { notAFigure: 'timestamp', to: end } : undefined;
    }
    if (widthAt(t, i) === 4 && a >= 1000 && a < 2200 && !isSymbol(t, i + 1, '.')) {
      if (three && b >= 1 && b <= 12 && isDayOfMonth(digitsAt(t, i + 4), b))
        return one(i, end, isoDate(a, b, digitsAt(t, i + 4)), 'numeric-date');
      if (!three && isSymbol(t, i + 1, '-') && b >= 1 && b <= 12 && widthAt(t, i + 2) <= 2)
        return one(i, end, isoDate(a, b), 'numeric-date');
      return undefined;
    }
    if (three && widthAt(t, i + 4) === 4 && widthAt(t, i) <= 2 && widthAt(t, i + 2) <= 2) {
      const year = digitsAt(t, i + 4);
      if (year < 1000 || year > 2199) return undefined;
      const dayFirst = a > 12 || (b <= 12 && dateOrderOf(t) === 'day first');
      const [day, month] = dayFirst ? [a, b] : [b, a];
      if (month < 1 || month > 12 || !isDayOfMonth(day, month)) return undefined;
      // where both orders can be, that of the text's other dates, and else month first
      return one(i, end, isoDate(year, month, day), 'numeric-date');
    }
    return undefined;
  },
};

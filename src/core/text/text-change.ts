import type { Span } from '../model.ts';

/** The stretch between what two texts have in common at their ends, in UTF-16 offsets. */
export interface TextChange {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** What was changed between two texts, as one stretch. Linear in the texts. */
export function changeBetween(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  return { start, oldEnd: before.length - tail, newEnd: after.length - tail };
}

/** A span after a change beside it. A change inside it grows or shrinks it; one across its edge loses it. */
export function moved({ start, end }: Span, { start: from, oldEnd, newEnd }: TextChange): Span | undefined {
  if (end <= from) return { start, end };
  const by = newEnd - oldEnd;
  if (start >= oldEnd) return { start: start + by, end: end + by };
  return start <= from && oldEnd <= end ? { start, end: end + by } : undefined;
}

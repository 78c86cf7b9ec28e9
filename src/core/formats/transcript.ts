import { linesOf, secondsOf, type Format } from './format.ts';
import { joinSpeech, type SpokenLine, type Turn } from './captions.ts';
import { maskEntities } from './entities.ts';

/** "[mm:ss] text", "(h:mm:ss) text", "(mm:ss): text", "mm:ss text", or a time code alone on its line; "11:40 p.m." is a time of day. */
const TIMED =
  /^\s*(?:\[(\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)\]|\((\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)\):?|(\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)(?! ?[ap]\.?m\b))(?=\s|$|[-–—])[ \t]*[-–—]?[ \t]*/;
/** What any time code holds. */
const HOLDS_TIME = /\d:\d\d/;
/** "Speaker Name  00:12:34", "Speaker Name (00:16):", "Speaker Name: (00:16)" on a line of its own. */
const SPEAKER_LINE = /^\s*([\p{Lu}][\p{L}\d'’.() -]{0,50}?):?[ \t]{1,}[[(]?(\d{1,2}:\d{2}(?::\d{2})?)[\])]?:?\s*$/u;

/** A transcript: lines that begin with a time code, or turns headed by a speaker's name and a time. */
export const transcript: Format = {
  id: 'transcript',
  extensions: ['txt', 'text', 'md', 'transcript', ''],
  sniff(text) {
    let timed = 0;
    let stamped = 0;
    let lines = 0;
    const head = text.slice(0, 6000);
    // most texts hold no time at all
    if (!HOLDS_TIME.test(head)) return false;
    for (const { start, end } of linesOf(head)) {
      if (end === start) continue;
      lines++;
      const line = text.slice(start, Math.min(end, start + 100));
      // most lines hold no time, which needs no pattern to be seen
      if (!line.includes(':') || !(TIMED.test(line) || SPEAKER_LINE.test(line))) continue;
      timed++;
      if (line.trimEnd().endsWith('):')) stamped++;
    }
    // "Speaker 2 (00:21):" and "(00:56):" alone on their lines stand in nothing else, however many lines of speech lie between them
    return timed >= 2 && (timed / lines >= 0.3 || stamped >= 2);
  },
  parse(text, mask) {
    const lines: SpokenLine[] = [];
    const turns: Turn[] = [];
    let seconds = 0;
    for (const { start, end } of linesOf(text)) {
      if (end === start) continue;
      const head = text.slice(start, Math.min(end, start + 100));
      const holdsTime = head.includes(':');
      const timed = holdsTime ? TIMED.exec(head) : null;
      const turn = timed || !holdsTime || end - start > 90 ? null : SPEAKER_LINE.exec(head);
      if (turn) {
        turns.push({ offset: end, name: turn[1]!.trim() });
        seconds = secondsOf(turn[2]!);
        continue;
      }
      let from = start;
      if (timed) {
        seconds = secondsOf((timed[1] ?? timed[2] ?? timed[3])!);
        from += timed[0].length;
      }
      if (from >= end) continue;
      maskEntities(text, mask, from, end);
      lines.push({ start: from, end, seconds });
    }
    return { ...joinSpeech(text, lines, mask, turns), problems: [] };
  },
};

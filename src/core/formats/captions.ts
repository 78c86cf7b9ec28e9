import type { Block, TimeMark } from '../model.ts';
import type { Mask } from '../text/mask.ts';

/** What transcripts, SRT and WebVTT share: lines of speech that belong together, and turns of speakers. */

/** One line of speech in a caption file. */
export interface SpokenLine {
  readonly start: number;
  readonly end: number;
  readonly seconds: number;
}

/** A name and a colon, or two arrows, at the start of a line: who speaks. */
const SPEAKER =
  /^\s*(?:>>+\s*)?(?:([A-Z][\p{L}\d'’.-]*(?: [A-Z][\p{L}\d'’.-]*){0,3}|[A-Z]{2,}(?: [A-Z]{2,}){0,3}):(?=\s)|>>+)/u;

/** Words before a colon that are no speakers. */
const NO_SPEAKER = /^(Note|Warning|Example|Question|Answer|Update|Date|Time|Total)$/;

/** From `offset` on this person speaks. */
export interface Turn {
  readonly offset: number;
  readonly name: string;
}

/** A pause this long between two lines ends a paragraph of speech, in seconds. */
const PAUSE = 30;

/**
 * Makes one block of prose of each speaker's turn; a figure broken over lines stays whole, because all that stands between
 * two lines (line ends, time codes, cue numbers) becomes spaces. Labels of speakers are blanked out.
 */
export function joinSpeech(
  text: string,
  lines: readonly SpokenLine[],
  mask: Mask,
  speakers: readonly Turn[] = [],
): { blocks: Block[]; times: TimeMark[] } {
  const blocks: Block[] = [];
  const times: TimeMark[] = [];
  let speaker: string | undefined;
  let open: { start: number; end: number; speaker: string | undefined } | undefined;
  let done = 0;
  let last = 0;
  let turnAt = 0;
  const close = () => {
    if (open)
      blocks.push({
        start: open.start,
        end: open.end,
        kind: 'caption',
        ...(open.speaker ? { speaker: open.speaker } : {}),
      });
    open = undefined;
  };
  for (const line of lines) {
    let { start } = line;
    let turn = false;
    while (turnAt < speakers.length && speakers[turnAt]!.offset <= start) {
      speaker = speakers[turnAt++]!.name;
      turn = true;
    }
    const head = text.slice(line.start, Math.min(line.end, line.start + 80));
    const label = head.includes(':') || head.includes('>>') ? SPEAKER.exec(head) : null;
    if (label && !NO_SPEAKER.test(label[1] ?? '')) {
      turn = true;
      speaker = label[1];
      start += label[0].length;
    }
    if (start >= line.end) continue;
    const fresh = turn || line.seconds - last > PAUSE || line.seconds < last;
    if (fresh) close();
    last = line.seconds;
    mask.blank(done, start, fresh);
    done = line.end;
    times.push({ offset: start, seconds: line.seconds });
    if (open) open.end = line.end;
    else open = { start, end: line.end, speaker };
  }
  close();
  mask.blank(done, text.length, true);
  return { blocks, times };
}

import type { Problem } from '../model.ts';
import type { Mask } from '../text/mask.ts';
import { joinSpeech, type SpokenLine } from './captions.ts';
import { maskEntities } from './entities.ts';
import { linesOf, secondsOf, type Format, type Parsed } from './format.ts';

/**
 * SubRip and WebVTT. No published parser keeps the place of the words in the file, which is all that matters here, so the
 * cues are found by their timing lines; https://www.w3.org/TR/webvtt1/ for the rest.
 */
const TIMING = /^\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s*-->\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}/;
const TAG = /<\/?(?:[a-z][^<>\n]{0,200}|\d{1,3}:[\d:.]{3,12})>|\{\\[^{}\n]{0,80}\}/gi;

/** Spaces other than a single plain one, which may stay as it is. */
const WIDE_GAP = / \s+|[^\S ]\s*/g;

export const srt: Format = {
  id: 'srt',
  extensions: ['srt', 'txt', 'text', ''],
  sniff: text => /^\s*\d+[ \t]*[\r\n]\s*\d{1,3}:\d{2}:\d{2}[.,]\d{1,3}\s*-->/.test(text.slice(0, 400)),
  parse: (text, mask) => parseCues(text, mask, 'srt'),
};

export const vtt: Format = {
  id: 'vtt',
  extensions: ['vtt', 'txt', 'text', ''],
  sniff: text => /^\s*WEBVTT\b/.test(text.slice(0, 40)),
  parse: (text, mask) => parseCues(text, mask, 'vtt'),
};

function parseCues(text: string, mask: Mask, kind: 'srt' | 'vtt'): Parsed {
  const all = linesOf(text);
  const spoken: SpokenLine[] = [];
  let seconds: number | undefined;
  let before: string[] = [];
  let current: string[] = [];
  const lineAt = (i: number): string => (i < all.length ? text.slice(all[i]!.start, all[i]!.end) : '');
  const timingOf = (line: string): RegExpExecArray | null => (line.includes('-->') ? TIMING.exec(line) : null);
  let below = lineAt(0);
  let next = timingOf(below);
  all.forEach(({ start, end }, i) => {
    const line = below;
    const timing = next;
    below = lineAt(i + 1);
    next = timingOf(below);
    if (timing) {
      seconds = secondsOf(`${timing[1] ?? '0'}:${timing[2]}:${timing[3]}.${timing[4]}`);
      before = current;
      current = [];
      return;
    }
    // the line above a timing line is a cue's number or name; WebVTT ends a cue at an empty line, SRT files do not always
    if (next && (kind === 'vtt' || /^\s*\d+\s*$/.test(line))) return;
    if (line.trim() === '') {
      if (kind === 'vtt') seconds = undefined;
      return;
    }
    if (seconds === undefined) return;
    const tagged = line.includes('<') || line.includes('{');
    const plain = (tagged ? line.replace(TAG, '') : line).replace(WIDE_GAP, ' ').trim();
    if (plain === '') return;
    current.push(plain);
    // rolling captions show each line again in the next cue
    if (before.includes(plain)) return;
    if (tagged) for (const tag of line.matchAll(TAG)) mask.blank(start + tag.index, start + tag.index + tag[0].length);
    maskEntities(text, mask, start, end);
    spoken.push({ start, end, seconds });
  });
  const problems: Problem[] =
    spoken.length === 0 && text.trim() !== ''
      ? [{ message: `no captions found: a .${kind} file needs timing lines such as 00:00:01.000 --> 00:00:04.000` }]
      : [];
  return { ...joinSpeech(text, spoken, mask), problems };
}

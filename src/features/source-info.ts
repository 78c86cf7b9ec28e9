import type { ParsedDocument } from '../core/model.ts';
import type { Project } from '../settings/project.ts';
import { display } from './display.ts';

/** What is known of a source: by the project file, else by what the source says of itself. */
export interface SourceInfo {
  readonly uri: string;
  readonly title: string;
  readonly role: 'primary' | 'peer';
  readonly date?: string;
  readonly speaker?: string;
  /** Where it was published or its recording lies; always http or https. */
  readonly address?: string;
}

/** Keys of front matter that name where a text was published or recorded, and when. */
const ADDRESS_KEY = /^(?:url|uri|link|source|source[-_ ]url|address|video|audio|canonical(?:[-_ ]url)?|permalink)$/i;
const DATE_KEY = /^(?:date|published|recorded)$/i;
const SPEAKER_KEY = /^(?:speaker|author|guest)$/i;
const WEB_ADDRESS = /^https?:\/\/[^\s"'<>\\^`{}|\u0000-\u0020]{4,}$/i;
/** An address longer than this is none that anyone opens. */
const LONGEST_ADDRESS = 2000;
const isAddress = (value: string): boolean => value.length <= LONGEST_ADDRESS && WEB_ADDRESS.test(value);
/** A line that begins with a time code: there the talk begins. */
const TIME_CODE = /^[ \t]*[[(]?\d{1,2}:\d{2}/m;
/** Characters at a file's head that are looked at for what it says of itself. */
const HEAD = 4000;

const own = new WeakMap<ParsedDocument, ReadonlyMap<string, string>>();

/** What is known of a source: what the project file says, else what the head of the document says of itself. */
export function sourceInfo(document: ParsedDocument, project: Project): SourceInfo {
  const record = project.sources.get(document.uri);
  let said = own.get(document);
  if (!said) own.set(document, (said = readHead(document)));
  const date = record?.date ?? said.get('date');
  const speaker = record?.speaker ?? said.get('speaker');
  const address = record?.address ?? said.get('address');
  return {
    uri: document.uri,
    title: display(record?.title ?? said.get('title') ?? document.uri, 120) || document.uri,
    role: project.options.primary === document.uri ? 'primary' : 'peer',
    ...(date ? { date: display(date, 40) } : {}),
    ...(speaker ? { speaker: display(speaker, 80) } : {}),
    ...(address ? { address } : {}),
  };
}

/** Title, date, speaker and address as a source's own front matter, caption notes or first heading give them. */
function readHead(document: ParsedDocument): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const { key, value } of keysOf(document)) {
    if (/^title$/i.test(key)) said.set('title', value);
    else if (ADDRESS_KEY.test(key) && isAddress(value)) said.set('address', value);
    else if (DATE_KEY.test(key) && /^\d{4}(-\d{2}){0,2}\b/.test(value)) said.set('date', value);
    else if (SPEAKER_KEY.test(key)) said.set('speaker', value);
  }
  if (!said.has('title')) {
    const first = document.blocks.find(b => b.kind === 'heading');
    if (first && first.start < HEAD) said.set('title', document.prose.slice(first.start, first.end));
  }
  return said;
}

/** "key: value" lines of front matter, of WebVTT's head and notes, and of the lines above a transcript's first time code. */
function* keysOf(document: ParsedDocument): Generator<{ key: string; value: string }> {
  const head = document.text.slice(0, HEAD);
  let part = '';
  if (document.format === 'vtt') {
    const [first = '', ...blocks] = head.split(/\r?\n\r?\n/);
    part = [first, ...blocks.filter(b => /^\s*NOTE\b/.test(b)).map(b => b.trimStart().slice('NOTE'.length))].join('\n');
  } else if (document.format === 'transcript') part = head.slice(0, Math.max(0, head.search(TIME_CODE)));
  else part = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*$/m.exec(head.startsWith('---') ? head : '')?.[1] ?? '';
  for (const line of part.split(/\r?\n/)) {
    const pair = /^\s*([A-Za-z][\w -]{0,30}):[ \t]*(\S.*)$/.exec(line);
    if (pair) yield { key: pair[1]!.trim(), value: pair[2]!.trim().replace(/^(["'])(.*)\1$/, '$2') };
    else if (isAddress(line.trim())) yield { key: 'address', value: line.trim() };
  }
}

/** The address of a recording at a second, in the way of its host where that is known. */
export function addressAt(address: string, seconds: number): string {
  const second = Math.max(0, Math.floor(seconds));
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return address;
  }
  if (/(^|\.)(youtube\.com|youtu\.be)$/.test(url.hostname)) url.searchParams.set('t', String(second));
  else url.hash = `t=${second}`; // https://www.w3.org/TR/media-frags/; also Vimeo's own way
  return url.href;
}

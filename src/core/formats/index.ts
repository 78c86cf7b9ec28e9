import type { Block, ParsedDocument, SourceDocument } from '../model.ts';
import { Mask } from '../text/mask.ts';
import { maskAddresses } from './entities.ts';
import type { Format } from './format.ts';
import { markdown } from './markdown.ts';
import { plain } from './plain.ts';
import { srt, vtt } from './subtitles.ts';
import { transcript } from './transcript.ts';

/** Every format, the more particular first: of those that know a name's ending, the first whose `sniff` agrees is taken. */
export const FORMATS: readonly Format[] = [vtt, srt, transcript, markdown, plain];

/** Endings of the files that are read as sources. */
export const EXTENSIONS: ReadonlySet<string> = new Set(FORMATS.flatMap(f => f.extensions).filter(Boolean));

const extensionOf = (uri: string): string => /\.([A-Za-z\d]{1,12})$/.exec(uri)?.[1]?.toLowerCase() ?? '';

/** The format of a text: by its name's ending where the content agrees, else by its content, else plain text. */
export function formatOf(uri: string, text: string): Format {
  const extension = extensionOf(uri);
  const named = FORMATS.filter(f => f.extensions.includes(extension));
  return (
    named.find(f => f.sniff === undefined || f.sniff(text)) ??
    (named[0]?.sniff ? named[0] : undefined) ??
    FORMATS.find(f => f.sniff?.(text)) ??
    plain
  );
}

/** Parses a source. Never throws; what could not be read as meant is in `problems`. */
export function parseDocument(source: SourceDocument): ParsedDocument {
  const text = source.text.charCodeAt(0) === 0xfeff ? source.text.slice(1) : source.text;
  const format = formatOf(source.uri, text);
  const mask = new Mask(text);
  const { blocks, times, problems } = format.parse(text, mask);
  maskAddresses(text, mask);
  return {
    uri: source.uri,
    format: format.id,
    text,
    prose: mask.apply(),
    blocks: nestHeadings(blocks),
    times,
    problems,
  };
}

/** Gives every heading its parent, so that the headings above any block are a chain of links. */
function nestHeadings(blocks: readonly Block[]): readonly Block[] {
  const open: { index: number; level: number }[] = [];
  return blocks.map((block, index) => {
    if (block.kind !== 'heading') return block;
    const level = block.level ?? 1;
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    const parent = open.at(-1)?.index;
    open.push({ index, level });
    return parent === undefined ? block : { ...block, heading: parent };
  });
}

import { createEngine, type Engine } from '../core/index.ts';
import type { Analysis } from '../core/model.ts';
import type { DocumentAnalysis } from '../core/packet.ts';
import { disk } from '../files/disk.ts';
import { readSources } from '../files/find-sources.ts';
import { optionsOf } from '../files/packet-folder.ts';
import { discover, shownPath, type Named } from './sources.ts';
import { complain } from './terminal.ts';

/** A folder of sources, read and compared. */
export interface OpenPacket {
  readonly named: Named;
  readonly engine: Engine;
  readonly documents: readonly DocumentAnalysis[];
  readonly analysis: Analysis;
  /** Something could not be read; that was said already. */
  readonly failed: boolean;
}

/** Reads and compares the sources of a folder, with what was decided about them. */
export async function openPacket(folder: string): Promise<OpenPacket> {
  const named = await discover([folder]);
  const read = await readSources(disk, named.files, () => {});
  const unread = [...named.unreadable, ...read.unreadable];
  for (const { location, why } of unread) complain(`cannot read ${shownPath(location)}: ${why}.`);
  const engine = createEngine(optionsOf(named, new Set(read.documents.map(d => d.uri))));
  const documents = read.documents.map(engine.document);
  return { named, engine, documents, analysis: engine.packet(documents), failed: unread.length > 0 };
}

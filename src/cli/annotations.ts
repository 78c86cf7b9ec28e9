import type { PlacedAnnotation, PlaceNow, TargetState } from '../core/annotation.ts';
import { applies } from '../core/annotations/settle.ts';
import { asWritten, byUri, placeOf } from '../core/rules/places.ts';
import { short } from '../core/rules/decision-fixes.ts';
import { changeAnnotations } from '../files/annotation-store.ts';
import { disk } from '../files/disk.ts';
import { count } from '../exports/plain.ts';
import { LineIndex } from '../core/text/line-index.ts';
import { openPacket, type OpenPacket } from './packet.ts';
import { complain, paintFor, printable, type Paint } from './terminal.ts';

export interface AnnotationsOptions {
  readonly prune?: boolean;
  readonly format: 'text' | 'json';
}

/**
 * Lists what reviewers recorded of a folder and where it stands; with `prune` what does not count any more is removed, after it
 * was shown. Exit codes: 0 everything counts (or was pruned), 1 something does not, 2 something could not be read or written.
 */
export async function annotations(folder: string, { prune, format }: AnnotationsOptions): Promise<number> {
  const packet = await openPacket(folder);
  const { named, analysis } = packet;
  if (!named.folder) {
    complain(`${folder}: name a folder. Annotations belong to a folder of sources.`);
    return 2;
  }
  const { annotations: all, fileProblems } = analysis;
  const file = new LineIndex(named.recorded.text ?? '');
  for (const { uri, start, message } of fileProblems) {
    const { line, character } = file.position(start);
    complain(`${uri}:${line + 1}:${character + 1}: ${message}.`);
  }
  const failed = packet.failed || fileProblems.length > 0;
  const gone = all.filter(p => !applies(p));
  if (format === 'json') process.stdout.write(`${JSON.stringify(all.map(toJson))}\n`);
  else {
    const documents = byUri(analysis.documents);
    const show: Showing = {
      where: (uri, offset) => printable(placeOf(documents, uri, offset)),
      words: place => printable(short(asWritten(place, documents))),
    };
    const paint = paintFor(process.stdout);
    const shown = prune ? gone : all;
    process.stdout.write(shown.map(p => `${lines(p, show, paint).join('\n')}\n`).join(''));
    process.stdout.write(`${tally(all, gone)}\n`);
  }
  const sure = prune ? gone.filter(p => !isDoubtful(p, packet)) : [];
  if (sure.length > 0) {
    const result = await changeAnnotations(disk, named.folder, { remove: sure.map(p => p.annotation.id) });
    if (!result.done) {
      complain(`${result.message}.`);
      return 2;
    }
    complain(`removed ${count(sure.length, 'annotation')}.`);
  }
  const kept = gone.length - sure.length;
  if (prune && kept > 0)
    complain(
      `kept ${count(kept, 'annotation')}: not everything was read, and ${kept === 1 ? 'it' : 'they'} may count once it is. crosscheck check tells what.`,
    );
  return failed ? 2 : kept > 0 ? 1 : 0;
}

/**
 * Whether an annotation may only seem not to count: a source could not be read, or not as a whole, or the project file has a
 * mistake, so that sources it names may be missing. What was decided about them must not be lost to that.
 */
function isDoubtful({ targets }: PlacedAnnotation, { named, analysis, failed }: OpenPacket): boolean {
  if (failed || named.project.problems.length > 0) return true;
  const partly = new Set(analysis.documents.filter(d => d.problems.length > 0).map(d => d.uri));
  return targets.some(t => t.state !== 'holds' && partly.has(t.uri));
}

const toJson = ({ annotation, state, targets }: PlacedAnnotation) => {
  const { origin: _, targets: __, ...rest } = annotation;
  return { ...rest, state, targets };
};

/** "12 annotations, 2 of them stale, 1 lost". */
function tally(all: readonly PlacedAnnotation[], gone: readonly PlacedAnnotation[]): string {
  const of = (state: PlacedAnnotation['state'], word: string): string[] => {
    const n = gone.filter(p => p.state === state).length;
    return n > 0 ? [`${n} ${word}`] : [];
  };
  const parts = [...of('stale', 'stale'), ...of('lost', 'lost'), ...of('missing', 'of sources that are not there')];
  return [count(all.length, 'annotation'), ...parts].join(', ');
}

const COLORS = { holds: 'green', stale: 'yellow', lost: 'red', missing: 'red' } as const;

/** How places are shown: "report.md:12", and the words that stand there. */
interface Showing {
  readonly where: (uri: string, offset: number) => string;
  readonly words: (place: PlaceNow) => string;
}

function lines({ annotation, state, targets }: PlacedAnnotation, show: Showing, paint: Paint): string[] {
  const said = annotation.kind === 'accept' ? annotation.reason : annotation.kind === 'note' ? annotation.text : '';
  const by = [annotation.creator, annotation.created?.slice(0, 10)].filter(Boolean).join(', ');
  const what = said === '' ? annotation.kind : `${annotation.kind}: ${printable(said)}`;
  const head = [paint(COLORS[state], state), what, by && `(${printable(by)})`];
  return [
    head.filter(Boolean).join(' '),
    ...targets.map(t => `  ${place(t, show)}`),
    paint('dim', `  ${printable(annotation.id)}`),
  ];
}

function place(target: TargetState, { where, words }: Showing): string {
  switch (target.state) {
    case 'holds':
      return `${where(target.uri, target.span.start)}: "${words({ uri: target.uri, ...target.span })}"`;
    case 'stale':
      return `${where(target.uri, target.span.start)}: "${printable(target.was)}" then, "${printable(target.now)}" now`;
    case 'lost': {
      const candidates = target.candidates.map(c => where(target.uri, c.start)).join(', ');
      return `${printable(target.uri)}: "${printable(target.was)}" is not where it was${candidates ? `; perhaps ${candidates}` : ''}`;
    }
    case 'missing':
      return `${printable(target.uri)}: not among the sources; "${printable(target.was)}" stood there`;
  }
}

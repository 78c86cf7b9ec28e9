import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/**
 * The engine makes many small objects that are soon gone and some that stay to the end. Left alone the heap grows to more than twice
 * what is alive in it. Two settings of V8, which it reads whenever its heap grows, keep a thousand documents to a fifth less memory for
 * a few per cent more time.
 */

/** Versions of Node whose V8 was seen to know the two settings. Another might complain of them. */
const KNOWN = { from: 20, to: 24 };

/** Room for new objects from which it does not grow any more, in bytes: of what is new, hardly more is alive in twice as much. */
const YOUNG = 30 * 1024 * 1024;
/** By how many per cent what stays may grow before it is looked through again. */
const GROWTH = 50;

/** Keeps the heap from growing far beyond what is alive in it. Returns what must be called now and then while documents are read. */
export function spareMemory(): () => void {
  const version = Number.parseInt(process.versions.node, 10);
  if (version < KNOWN.from || version > KNOWN.to) return () => {};
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  let held = false;
  return () => {
    if (held) return;
    const young = getHeapSpaceStatistics().find(space => space.space_name === 'new_space');
    if (!young || young.space_size < YOUNG) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    held = true;
  };
}

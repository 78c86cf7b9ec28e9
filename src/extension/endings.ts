/** Endings of files that are read as sources. A test holds them to the engine's own list. */
export const SOURCE_ENDINGS = [
  'md',
  'markdown',
  'mdown',
  'mkd',
  'txt',
  'text',
  'log',
  'srt',
  'vtt',
  'transcript',
] as const;

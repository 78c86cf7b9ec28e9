/**
 * Made-up texts that are edited at random while each figure's whereabouts are known: what anchoring is tested against. The
 * sentences follow few patterns and the figures are few, so that the same figure in the same words stands in many places.
 */

/** A figure with its identity; copies share it. */
export interface TracedFigure {
  readonly id: number;
  readonly text: string;
  /** As it was when the text was made. */
  readonly was: string;
  readonly copy: boolean;
}

export type Part = string | TracedFigure;
export interface Sentence {
  readonly parts: readonly Part[];
}
export interface Paragraph {
  readonly kind: 'prose' | 'list' | 'table';
  readonly sentences: readonly Sentence[];
}
export interface Draft {
  readonly paragraphs: readonly Paragraph[];
  /** Characters a line holds; 0: a paragraph is one line. */
  readonly width: number;
  readonly curly: boolean;
  readonly captions: boolean;
  /** Seconds that all captions are late. */
  readonly delay: number;
}

/** Whole numbers below `n`, from wherever the test takes its chance. */
export type Chance = (n: number) => number;

const NAMES = [
  'Norvik',
  'Harl',
  'Tessin',
  'Ostrey',
  'Calder',
  'Vey',
  'Marrow',
  'Quell',
  'Ulm',
  'Dorve',
  'Selby',
  'Prata',
];
const THINGS = ['bridge', 'ferry', 'tunnel', 'dam', 'quay', 'lock', 'pier', 'mill', 'school', 'library'];
const FIGURES = [
  '14 months',
  '15 months',
  '14',
  '12',
  '40 percent',
  '41 percent',
  '$2.1 million',
  '2,400 people',
  'fourteen days',
  'forty days',
  '3.5 km',
  '1,284 metres',
  '14 %',
  'about a year',
];
const PLACES = ['north', 'south', 'old town', 'harbour', 'upper valley', 'east'];
const ROLES = ['mayor', 'board', 'builder', 'harbour master', 'auditor', 'council'];

/** `w` makes a name, `n` one that stands nowhere else, or nothing while the first draft is made. */
const PATTERNS: readonly ((
  w: () => string,
  f: () => TracedFigure,
  pick: (list: readonly string[]) => string,
  n: () => string,
) => Part[])[] = [
  (w, f, pick) => [`The ${pick(THINGS)} at ${w()} took `, f(), ` according to the ${pick(ROLES)} of ${w()}.`],
  (w, f, pick) => [`The ${pick(THINGS)} at ${w()} took `, f(), `.`],
  (w, f, pick) => [`In the ${pick(PLACES)}, ${w()} counted `, f(), ` and ${w()} counted `, f(), `.`],
  (w, f) => [f(), ` later the ${w()}'s crew went home to ${w()}.`],
  (w, f) => [`${w()} scored `, f(), ` against `, f(), ` for ${w()}.`],
  (w, f) => [`${w()}: `, f(), `.`],
  (w, _f, pick) => [`Nobody in ${w()} asked the ${pick(ROLES)} "what went wrong" that day.`],
  (w, f, pick) => [`"It rose from `, f(), ` to `, f(), `," said the ${pick(ROLES)} of ${w()}, and it's still rising.`],
  (w, f, pick, n) => [`It cost `, f(), `, said the ${pick(ROLES)} of ${w()}${n()}.`],
];

export function makeDraft(chance: Chance): { draft: Draft; make: () => Sentence } {
  let next = 0;
  let names = 0;
  const pick = (list: readonly string[]): string => list[chance(list.length)]!;
  let first = true;
  const letter = (i: number): string => String.fromCharCode(97 + (i % 26));
  const unheard = (): string => `${pick(NAMES)}${letter(names)}o${letter(Math.floor(names++ / 26))}`;
  // every third name of the draft is met once only, the others recur; a sentence that comes later says something new
  const w = (): string => (!first || chance(3) === 0 ? unheard() : pick(NAMES));
  const n = (): string => (first ? '' : ` of ${unheard()}`);
  const f = (): TracedFigure => {
    const text = pick(FIGURES);
    return { id: next++, text, was: text, copy: false };
  };
  const make = (): Sentence => ({ parts: PATTERNS[chance(PATTERNS.length)]!(w, f, pick, n) });
  const paragraphs = Array.from({ length: 2 + chance(4) }, () => {
    const kind = (['prose', 'prose', 'prose', 'list', 'table'] as const)[chance(5)]!;
    return { kind, sentences: Array.from({ length: 1 + chance(5) }, make) };
  });
  first = false;
  return {
    draft: { paragraphs, width: [0, 60, 80][chance(3)]!, curly: false, captions: chance(4) === 0, delay: 0 },
    make,
  };
}

const replaceAt = <T>(list: readonly T[], at: number, ...items: readonly T[]): T[] => [
  ...list.slice(0, at),
  ...items,
  ...list.slice(at + 1),
];
const copied = (s: Sentence): Sentence => ({
  parts: s.parts.map(p => (typeof p === 'string' ? p : { ...p, copy: true })),
});

/** One edit as people make it; says what it was. */
export function edit(draft: Draft, chance: Chance, make: () => Sentence): { draft: Draft; what: string } {
  const p = chance(draft.paragraphs.length);
  const paragraph = draft.paragraphs[p]!;
  const s = chance(paragraph.sentences.length);
  const sentence = paragraph.sentences[s]!;
  const withParagraphs = (paragraphs: readonly Paragraph[]): Draft => ({
    ...draft,
    paragraphs: paragraphs.filter(x => x.sentences.length > 0),
  });
  const withSentences = (sentences: readonly Sentence[]): Draft =>
    withParagraphs(replaceAt(draft.paragraphs, p, { ...paragraph, sentences }));
  const withParts = (parts: readonly Part[]): Draft => withSentences(replaceAt(paragraph.sentences, s, { parts }));
  const figures = sentence.parts.flatMap((x, i) => (typeof x === 'string' ? [] : [i]));
  const other = FIGURES[chance(FIGURES.length)]!;
  const words = ['certainly', 'old', 'so far', 'as it seems', 'the'];
  const edits: readonly (readonly [string, () => Draft])[] = [
    [
      'insert paragraph',
      () =>
        withParagraphs([
          ...draft.paragraphs.slice(0, p),
          { kind: 'prose', sentences: [make(), make()] },
          ...draft.paragraphs.slice(p),
        ]),
    ],
    [
      'insert sentence',
      () => withSentences([...paragraph.sentences.slice(0, s), make(), ...paragraph.sentences.slice(s)]),
    ],
    ['append sentence', () => withSentences([...paragraph.sentences, make()])],
    [
      'delete sentence',
      () =>
        draft.paragraphs.length > 1 || paragraph.sentences.length > 1
          ? withSentences(paragraph.sentences.filter(x => x !== sentence))
          : draft,
    ],
    [
      'delete paragraph',
      () => (draft.paragraphs.length > 1 ? withParagraphs(draft.paragraphs.filter(x => x !== paragraph)) : draft),
    ],
    [
      'move paragraph',
      () => {
        const rest = draft.paragraphs.filter(x => x !== paragraph);
        const to = chance(rest.length + 1);
        return withParagraphs([...rest.slice(0, to), paragraph, ...rest.slice(to)]);
      },
    ],
    [
      'move sentence',
      () => {
        const rest = paragraph.sentences.filter(x => x !== sentence);
        const to = chance(rest.length + 1);
        return withSentences([...rest.slice(0, to), sentence, ...rest.slice(to)]);
      },
    ],
    [
      'duplicate paragraph',
      () => {
        const to = chance(draft.paragraphs.length + 1);
        return withParagraphs([
          ...draft.paragraphs.slice(0, to),
          { ...paragraph, sentences: paragraph.sentences.map(copied) },
          ...draft.paragraphs.slice(to),
        ]);
      },
    ],
    [
      'duplicate sentence',
      () => {
        const to = chance(paragraph.sentences.length + 1);
        return withSentences([...paragraph.sentences.slice(0, to), copied(sentence), ...paragraph.sentences.slice(to)]);
      },
    ],
    ['reflow', () => ({ ...draft, width: 30 + chance(80) })],
    ['re-time', () => ({ ...draft, delay: chance(100) })],
    ['curly quotes', () => ({ ...draft, curly: true })],
    [
      'edit figure',
      () => {
        const i = figures[chance(Math.max(1, figures.length))];
        const figure = i === undefined ? undefined : (sentence.parts[i] as TracedFigure);
        return figure ? withParts(replaceAt(sentence.parts, i!, { ...figure, text: other })) : draft;
      },
    ],
    [
      'swap with neighbour',
      () => {
        const [i, j] = figures;
        if (i === undefined || j === undefined) return draft;
        const [a, b] = [sentence.parts[i] as TracedFigure, sentence.parts[j] as TracedFigure];
        return withParts(replaceAt(replaceAt(sentence.parts, i, { ...a, text: b.text }), j, { ...b, text: a.text }));
      },
    ],
    [
      'swap with the next sentence',
      () => {
        const k = paragraph.sentences[s + 1];
        const i = figures.at(-1);
        const j = k?.parts.findIndex(x => typeof x !== 'string') ?? -1;
        if (!k || i === undefined || j < 0) return draft;
        const [a, b] = [sentence.parts[i] as TracedFigure, k.parts[j] as TracedFigure];
        const first = replaceAt(paragraph.sentences, s, {
          parts: replaceAt(sentence.parts, i, { ...a, text: b.text }),
        });
        return withSentences(replaceAt(first, s + 1, { parts: replaceAt(k.parts, j, { ...b, text: a.text }) }));
      },
    ],
    [
      'change a word',
      () => {
        const i = chance(sentence.parts.length);
        const part = sentence.parts[i]!;
        if (typeof part !== 'string') return draft;
        const list = part.split(' ');
        const at = chance(list.length);
        return withParts(
          replaceAt(
            sentence.parts,
            i,
            replaceAt(list, at, list[at] === '' ? '' : words[chance(words.length)]!).join(' '),
          ),
        );
      },
    ],
    [
      'insert words',
      () => {
        const i = chance(sentence.parts.length);
        const part = sentence.parts[i]!;
        return typeof part === 'string' && part.endsWith(' ')
          ? withParts(replaceAt(sentence.parts, i, `${part}${words[chance(words.length)]} `))
          : draft;
      },
    ],
    [
      'drop what follows',
      () => {
        const i = figures[0];
        return i === undefined || i + 1 >= sentence.parts.length
          ? draft
          : withParts([...sentence.parts.slice(0, i + 1), '.']);
      },
    ],
  ];
  const [what, apply] = edits[chance(edits.length)]!;
  return { draft: apply(), what };
}

export interface PlacedFigure extends TracedFigure {
  readonly start: number;
  readonly end: number;
  /** The sentence it stands in. */
  readonly sentence: string;
  /** That sentence with a mark for each figure. */
  readonly frame: string;
}

/** The draft as a text, with where each figure stands in it. */
export function render(draft: Draft): { uri: string; text: string; figures: PlacedFigure[] } {
  let text = draft.captions ? 'WEBVTT\n\n' : '';
  let column = 0;
  let cue = 0;
  let lines = 0;
  const width = draft.captions ? 38 : draft.width;
  const figures: PlacedFigure[] = [];
  const stamp = (n: number): string =>
    `00:${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}.000`;
  const openCue = (): void => {
    const at = draft.delay + cue++ * 3;
    text += `${stamp(at)} --> ${stamp(at + 3)}\n`;
  };
  const say = (raw: string, indent: string): void => {
    for (const piece of raw.split(/(?<= )/)) {
      if (width > 0 && column + piece.trimEnd().length > width && column > 0 && text.endsWith(' ')) {
        text = text.slice(0, -1);
        text += '\n';
        if (draft.captions && ++lines % 2 === 0) {
          text += '\n';
          openCue();
        } else text += indent;
        column = 0;
      }
      text += piece;
      column += piece.length;
    }
  };
  for (const paragraph of draft.paragraphs) {
    if (draft.captions) openCue();
    lines = 0;
    column = 0;
    if (paragraph.kind === 'table' && !draft.captions) text += '| Statement |\n| --- |\n';
    paragraph.sentences.forEach((sentence, n) => {
      const item = paragraph.kind !== 'prose' && !draft.captions;
      if (item) {
        if (n > 0) text += paragraph.kind === 'table' ? ' |\n' : '\n';
        text += paragraph.kind === 'table' ? '| ' : '- ';
        column = paragraph.kind === 'table' ? -1e6 : 2;
      } else if (n > 0) say(' ', '');
      for (const part of sentence.parts) {
        // a caption reader takes "Norvik:" for a speaker's name
        const said = typeof part === 'string' && draft.captions ? part.replace(/: $/, ' had ') : part;
        const raw = typeof said === 'string' ? said : said.text;
        const shown = draft.curly
          ? raw
              .replace(/"(?=\S)(?<=(?:^|\s)")/g, '“')
              .replace(/"/g, '”')
              .replace(/'/g, '’')
          : raw;
        const begin = text.length;
        say(shown, item ? '  ' : '');
        if (typeof part !== 'string') {
          // the line may have been broken before the figure
          const start = begin + /^\s*(?:\S+ --> \S+\s*)?/.exec(text.slice(begin))![0].length;
          figures.push({
            ...part,
            start,
            end: text.length,
            sentence: sentence.parts.map(x => (typeof x === 'string' ? x : x.text)).join(''),
            frame: sentence.parts.map(x => (typeof x === 'string' ? x : '#')).join(''),
          });
        }
      }
    });
    if (paragraph.kind === 'table' && !draft.captions) text += ' |';
    text += '\n\n';
  }
  return { uri: draft.captions ? 'text.vtt' : 'text.md', text, figures };
}

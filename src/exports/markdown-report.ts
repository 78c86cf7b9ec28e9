import type { ExportInput, Settled } from './input.ts';
import type { Excerpt } from './places.ts';
import { count, markdown, plain } from './plain.ts';
import { listed, readingsOf, SECTIONS, shownColumns, STANDINGS, verbatimWords } from './report-words.ts';
import type {
  ConflictItem,
  CoverageItem,
  MatrixRow,
  Mention,
  OtherItem,
  QuotationItem,
  Review,
  Statement,
  Where,
} from './review-model.ts';
import { review } from './review.ts';

/**
 * The review as Markdown (GitHub's dialect, for its tables), for a pull request, a wiki or a mail. Text of the sources is
 * escaped: it shows as it is and nothing in it becomes a link, a table or a heading.
 */
export function markdownReport(input: ExportInput): string {
  const made = review(input);
  const parts = [
    head(made),
    section('conflicts', conflicts(made)),
    section('quotations', quotations(made)),
    made.others.length > 0 ? section('others', made.others.flatMap(other)) : [],
    section('matrix', matrix(made)),
    made.decisions.length > 0 ? section('decisions', decisions(made)) : [],
    section('questions', questions(made)),
    section('coverage', coverage(made)),
    section('sources', sources(made)),
    ['---', `Made by Crosscheck ${input.version}. It says where sources differ, not which of them is right.`],
  ];
  return `${parts.flat().join('\n\n')}\n`;
}

/** Paragraphs of a section, its heading first. */
const section = (id: keyof typeof SECTIONS, paragraphs: readonly string[]): string[] => [
  `## ${SECTIONS[id]}`,
  ...paragraphs,
];

function head({ title, counts, primary, baseline, conflicts, decisions }: Review): string[] {
  const parts = [
    `${counts.open} open`,
    `${counts.accepted} decided`,
    ...(decisions.length > 0 ? [`${counts.progress.settled} of ${counts.progress.total} settled`] : []),
    `${count(conflicts.length, 'claim differs', 'claims differ')}`,
    count(counts.claims, 'figure'),
    `${counts.shared} of them in more than one source`,
    count(counts.quotations, 'quotation'),
  ];
  const about = [
    `What ${count(counts.sources, 'source')} say, and where they differ.`,
    primary === undefined ? '' : ` The primary source is ${markdown(primary)}.`,
    baseline ? ' Findings that the baseline knows are left out.' : '',
  ];
  return [`# ${markdown(title)}`, about.join(''), `**${parts.join(' · ')}**`];
}

/** "report.md:12", with the time code where there is one. */
const place = ({ path, line, time }: Where): string =>
  `${markdown(path)}:${line}${time === undefined ? '' : ` (${time})`}`;

const excerpt = ({ before, text, after }: Excerpt): string => `${spaced(before)}**${markdown(text)}**${spaced(after)}`;

/** Escaped, with the space towards the figure kept. */
const spaced = (text: string): string =>
  `${text.startsWith(' ') ? ' ' : ''}${markdown(text)}${text.length > 1 && text.endsWith(' ') ? ' ' : ''}`;

const statement = ({ where, excerpt: words }: Statement): string => `“${excerpt(words)}” (${place(where)})`;

const decision = ({ reason, by, at }: Settled): string => {
  const signed = [
    by === undefined ? '' : ` by ${markdown(by)}`,
    at === undefined ? '' : ` on ${plain(at).slice(0, 10)}`,
  ].join('');
  return `**Accepted**${signed}: ${markdown(reason)}`;
};

/** Items of a list in one paragraph. */
const list = (items: readonly string[], indent = ''): string => items.map(i => `${indent}- ${i}`).join('\n');

function conflicts({ conflicts, baseline }: Review): string[] {
  if (conflicts.length === 0) return [baseline ? 'Nothing new differs.' : 'No figures differ between the sources.'];
  return conflicts.flatMap(conflict);
}

function conflict({ label, readings, disputes, open }: ConflictItem): string[] {
  return [
    `### ${markdown(label)}${open ? '' : ' (accepted)'}`,
    readings
      .map(r => {
        const value = `**${markdown(r.value)}**${r.disputed ? '' : ' (differs from none)'}`;
        return `- ${value}\n${list(r.statements.map(statement), '  ')}`;
      })
      .join('\n'),
    ...disputes.map(d => {
      const settled = d.decision ? `\\\n> ${decision(d.decision)}` : '';
      return `> “${markdown(d.a)}” against “${markdown(d.b)}”: ${markdown(d.reason)}.${settled}`;
    }),
  ];
}

function quotations({ quotations: { deviating, verbatim } }: Review): string[] {
  const words = verbatimWords(verbatim);
  return [words, ...deviating.flatMap(quotation)];
}

function quotation(q: QuotationItem): string[] {
  const kinds = q.deviations.length > 0 ? `: ${q.deviations.join(', ')}` : '';
  return [
    `### ${place(q.where)}${kinds}`,
    q.edits.length > 0 ? `> ${wordDiff(q)}` : `Found: ${markdown(q.message)}`,
    ...(q.evidence && q.edits.length > 0
      ? [`~~Struck out~~: only in the quotation. **Bold**: only in the source, ${place(q.evidence.where)}.`]
      : []),
    ...(q.decision ? [`> ${decision(q.decision)}`] : []),
  ];
}

function wordDiff({ edits }: QuotationItem): string {
  const marks = { same: '', quoted: '~~', source: '**' } as const;
  return `“${edits.map(({ kind, text }) => `${marks[kind]}${markdown(text)}${marks[kind]}`).join(' ')}”`;
}

function other(o: OtherItem): string[] {
  return [
    `### ${place(o.where)}: ${o.rule}`,
    `“${excerpt(o.excerpt)}”`,
    `> ${markdown(o.message)}`,
    ...(o.related.length > 0 ? [list(o.related.map(r => `${place(r.where)}: ${markdown(r.message)}`))] : []),
    ...(o.decision ? [`> ${decision(o.decision)}`] : []),
  ];
}

/** A table: the heads, then the rows. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

function matrix({ matrix, sources }: Review): string[] {
  if (matrix.length === 0) return ['No claim stands in more than one source.'];
  const signs = STANDINGS;
  const legend = `${signs.conflict.sign} differs, ${signs.accepted.sign} differs and accepted, ${signs.compatible.sign} compatible, ${signs.agree.sign} agrees. The number in brackets is the line.`;
  if (!shownColumns(sources.length)) {
    const rows = matrix.map(row => [
      rowHead(row),
      readingsOf(row)
        .map(r => `${mention(r)} (${markdown(listed(r.where))})`)
        .join('<br>'),
    ]);
    return [legend, table(['Claim', 'Figures and where they stand'], rows)];
  }
  const heads = ['Claim', ...sources.map(s => `${markdown(s.path)}${s.primary ? ' (primary)' : ''}`)];
  return [
    legend,
    table(
      heads,
      matrix.map(row => [rowHead(row), ...row.cells.map(cell)]),
    ),
  ];
}

const rowHead = ({ label, verdict, checked }: MatrixRow): string =>
  `${markdown(label)} (${STANDINGS[verdict].words}${checked ? ', checked' : ''})`;

const mention = ({ text, label }: Pick<Mention, 'text' | 'label'>): string => {
  const words = `${STANDINGS[label].sign} ${markdown(text)}`;
  return label === 'conflict' ? `**${words}**` : words;
};

const cell = (mentions: readonly Mention[]): string =>
  mentions.length === 0
    ? '–'
    : mentions
        .map(
          m =>
            `${mention(m)}${m.right ? ' (right)' : ''} (${m.where.line}${m.where.time === undefined ? '' : `, ${m.where.time}`})`,
        )
        .join('<br>');

function decisions({ decisions }: Review): string[] {
  const rows = decisions.map(d => [
    `${d.kind}${d.lapsed === '' ? '' : ' (**lapsed**)'}`,
    `${markdown(d.about)}${d.where.length > 0 ? ` (${d.where.map(place).join(', ')})` : ''}`,
    [d.reason, d.lapsed]
      .filter(words => words !== '')
      .map(markdown)
      .join('<br>'),
    markdown(d.by ?? ''),
    plain(d.at ?? '').slice(0, 10),
  ]);
  return [table(['Decision', 'About', 'Reason', 'By', 'When'], rows)];
}

function questions({ questions }: Review): string[] {
  if (questions.length === 0) return ['Nothing is open.'];
  return questions.map((q, i) => {
    const number = `${i + 1}. `;
    // what belongs to an item stands as far in as its text
    const indent = ' '.repeat(number.length);
    return [
      `${number}**${markdown(q.about)}**  `,
      `${indent}${safeStart(markdown(q.question))}`,
      '',
      list(q.statements.map(statement), indent),
      '',
      `${indent}Answer:`,
      '',
      `${indent}Rests on:`,
    ].join('\n');
  });
}

/** What begins a line must not read as a list, heading or number of one. */
const safeStart = (text: string): string => text.replace(/^([-+=]|\d+(?=[.)]))/, '\\$1').replace(/^\\(\d+)/, '$1\\');

function coverage({ coverage: { neverPrimary, single }, primary }: Review): string[] {
  const never =
    primary === undefined
      ? ['No primary source was named; with one (`--primary`), this lists what the others say and it never does.']
      : [
          `### Said by several, never by ${markdown(primary)}`,
          neverPrimary.length === 0
            ? 'Nothing: every claim that several sources make stands in the primary source as well.'
            : neverPrimary.map(n => `- ${markdown(n.label)}\n${items(n.statements, '  ')}`).join('\n'),
        ];
  const alone = single.flatMap(s => [
    `**${markdown(s.path)}**${s.primary ? ' (primary)' : ''}: ${count(s.claims.length, 'figure')} in no other source`,
    items(s.claims),
  ]);
  return [...never, '### Said by one source only', ...(alone.length > 0 ? alone : ['Nothing.'])];
}

const items = (claims: readonly CoverageItem[], indent = ''): string => list(claims.map(statement), indent);

function sources({ sources }: Review): string[] {
  const rows = sources.map(s => [
    `${markdown(s.path)}${s.primary ? ' (primary)' : ''}`,
    ...[s.claims, s.shared, s.differing, s.quotations].map(String),
  ]);
  const problems = sources.flatMap(s => s.problems.map(p => `- **${markdown(s.path)}**: ${markdown(p)}`));
  return [
    table(['Source', 'Figures', 'Also elsewhere', 'Differing', 'Quotations'], rows),
    ...(problems.length > 0 ? [`Not everything was read or compared:\n\n${problems.join('\n')}`] : []),
  ];
}

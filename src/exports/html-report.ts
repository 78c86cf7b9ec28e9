import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { html, type Html } from './html.ts';
import type { ExportInput, Settled } from './input.ts';
import type { Excerpt } from './places.ts';
import { count, plain } from './plain.ts';
import { REPORT_STYLE } from './report-style.ts';
import type {
  ConflictItem,
  Coverage,
  CoverageItem,
  MatrixRow,
  Mention,
  OtherItem,
  QuotationItem,
  Review,
  Where,
} from './review-model.ts';
import { review } from './review.ts';
import { SECTIONS, STANDINGS, listed, readingsOf, shownColumns, verbatimWords } from './report-words.ts';

/**
 * The review as one HTML page that needs nothing else: no script, no font, no address outside. Its policy allows no more than
 * its own style, so that nothing a source says could become active even if it were not escaped.
 */
export function htmlReport(input: ExportInput): string {
  const made = review(input);
  const policy = `default-src 'none'; style-src 'sha256-${styleHash()}'; base-uri 'none'; form-action 'none'`;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="Crosscheck ${input.version}" />
        <title>Crosscheck: ${made.title}</title>
        ${STYLE}
      </head>
      <body>
        ${head(made)}
        <main>
          ${conflicts(made)} ${quotations(made)} ${others(made)} ${matrix(made)} ${decisions(made)} ${questions(made)}
          ${coverage(made.coverage, made.primary)} ${sources(made)}
        </main>
        <footer>Made by Crosscheck ${input.version}. It says where sources differ, not which of them is right.</footer>
      </body>
    </html> `;
  return page.html;
}

/** Put together by hand: a formatter that indents the style would change its hash. */
const STYLE: Html = { html: `<style>${REPORT_STYLE}</style>` };
const SPACE: Html = { html: ' ' };

/** Base64 of the style's SHA-256, for the policy. */
const styleHash = (): string => btoa(String.fromCharCode(...sha256(utf8ToBytes(REPORT_STYLE))));

function head({ title, counts, primary, baseline, conflicts, decisions }: Review): Html {
  const tile = (n: number, words: string, alarm = false): Html =>
    html`<li class="${alarm && n > 0 ? 'alarm' : ''}"><b>${n}</b><span>${words}</span></li>`;
  const link = (id: keyof typeof SECTIONS): Html => html`<a href="#${id}">${SECTIONS[id]}</a>`;
  return html`<header>
    <h1>${title}</h1>
    <p class="lead">
      What ${count(counts.sources, 'source')} say, and where they
      differ.${primary === undefined ? '' : ` The primary source is ${primary}.`}${baseline ? ' Findings that the baseline knows are left out.' : ''}
    </p>
    <ul class="tally">
      ${tile(counts.open, 'open', true)} ${tile(counts.accepted, 'decided')}
      ${decisions.length > 0 && tile(counts.progress.settled, `of ${counts.progress.total} settled`)}
      ${tile(conflicts.length, conflicts.length === 1 ? 'claim differs' : 'claims differ')}
      ${tile(counts.claims, 'figures')} ${tile(counts.shared, 'of them in more than one source')}
      ${tile(counts.quotations, 'quotations')}
    </ul>
    <nav>
      ${link('conflicts')}${link('quotations')}${link('matrix')}${decisions.length > 0 && link('decisions')}${link('questions')}${link('coverage')}${link('sources')}
    </nav>
  </header>`;
}

const section = (id: keyof typeof SECTIONS, content: Html): Html =>
  html`<section id="${id}">
    <h2>${SECTIONS[id]}</h2>
    ${content}
  </section>`;

const note = (text: string): Html => html`<p class="note">${text}</p>`;

/** "report.md:12", with the time code where there is one. */
const place = ({ path, line, time }: Where): Html =>
  html`<span class="where"><bdi>${path}</bdi>:${line}${time === undefined ? '' : ` (${time})`}</span>`;

const excerpt = ({ before, text, after }: Excerpt): Html => html`<bdi>${before}<mark>${text}</mark>${after}</bdi>`;

const decision = ({ reason, by, at }: Settled): Html =>
  html`<b>Accepted</b>${signed(by, at)}: <bdi>${plain(reason)}</bdi>`;

const signed = (by?: string, at?: string): string =>
  [by === undefined ? '' : ` by ${plain(by)}`, at === undefined ? '' : ` on ${plain(at).slice(0, 10)}`].join('');

function conflicts({ conflicts, baseline }: Review): Html {
  if (conflicts.length === 0)
    return section('conflicts', note(baseline ? 'Nothing new differs.' : 'No figures differ between the sources.'));
  return section('conflicts', html`${conflicts.map(conflict)}`);
}

function conflict({ label, readings, disputes, open }: ConflictItem): Html {
  return html`<article class="${open ? '' : 'settled'}">
    <h3><bdi>${label}</bdi>${open ? '' : html` <span class="badge accepted">accepted</span>`}</h3>
    <dl>
      ${readings.map(
        r =>
          html`<dt>${r.value}${r.disputed ? '' : html`<small>differs from none</small>`}</dt>
            <dd>${r.statements.map(s => html`<p>${excerpt(s.excerpt)} ${place(s.where)}</p>`)}</dd> `,
      )}
    </dl>
    ${disputes.map(
      d =>
        html`<p class="working${d.decision ? ' settled' : ''}">
          “<bdi>${d.a}</bdi>” against “<bdi>${d.b}</bdi>”:
          ${d.reason}.${d.decision ? html`<br />${decision(d.decision)}` : ''}
        </p> `,
    )}
  </article> `;
}

function quotations({ quotations: { deviating, verbatim } }: Review): Html {
  const words = verbatimWords(verbatim);
  return section('quotations', html`${note(words)}${deviating.map(quotation)}`);
}

function quotation(q: QuotationItem): Html {
  const kinds = q.deviations.length > 0 ? html` <span class="badge none">${q.deviations.join(', ')}</span>` : '';
  return html`<article class="${q.decision ? 'settled' : ''}">
    <h3>${place(q.where)}${kinds}</h3>
    ${q.edits.length > 0 ? html`<blockquote>${wordDiff(q)}</blockquote>` : html`<p>${q.message}</p>`}
    ${q.evidence ? html`<p class="note"><del>Struck out</del>: only in the quotation. <ins>Underlined</ins>: only in the source, ${place(q.evidence.where)}.</p>` : ''}
    ${q.decision ? html`<p class="working settled">${decision(q.decision)}</p>` : ''}
  </article> `;
}

/** The way from the quoted words to the source's; a space between the steps is kept outside the marks. */
function wordDiff({ edits }: QuotationItem): Html {
  const steps = edits.map(({ kind, text }) => {
    const words = plain(text);
    return kind === 'same' ? html`${words}` : kind === 'quoted' ? html`<del>${words}</del>` : html`<ins>${words}</ins>`;
  });
  return html`<bdi>${steps.flatMap((step, i) => (i === 0 ? [step] : [SPACE, step]))}</bdi>`;
}

function others({ others }: Review): Html {
  if (others.length === 0) return html``;
  return section('others', html`${others.map(other)}`);
}

const other = (o: OtherItem): Html =>
  html`<article class="${o.decision ? 'settled' : ''}">
    <h3>${place(o.where)} <span class="badge none">${o.rule}</span></h3>
    <p><bdi>${o.message}</bdi></p>
    ${o.related.map(r => html`<p class="note"><bdi>${r.message}</bdi> ${place(r.where)}</p>`)}
    ${o.decision ? html`<p class="working settled">${decision(o.decision)}</p>` : ''}
  </article> `;

function matrix({ matrix, sources }: Review): Html {
  if (matrix.length === 0) return section('matrix', note('No claim stands in more than one source.'));
  const legend = note(
    `${STANDINGS.conflict.sign} differs, ${STANDINGS.accepted.sign} differs and accepted, ${STANDINGS.compatible.sign} compatible, ${STANDINGS.agree.sign} agrees. The number behind a figure is its line.`,
  );
  const columns = shownColumns(sources.length);
  const table = columns
    ? html`<thead>
          <tr>
            <th>Claim</th>
            ${sources.map(s => html`<th scope="col"><bdi>${s.path}</bdi>${s.primary ? html`<br /><span class="line">primary</span>` : ''}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${matrix.map(
            row =>
              html`<tr>
                ${rowHead(row)}${row.cells.map(cell)}
              </tr> `,
          )}
        </tbody>`
    : html`<thead>
          <tr>
            <th>Claim</th>
            <th scope="col">Figures and where they stand</th>
          </tr>
        </thead>
        <tbody>
          ${matrix.map(
            row =>
              html`<tr>
                ${rowHead(row)}
                <td>
                  ${readingsOf(row).map(r => html`<div class="${r.label}">${STANDINGS[r.label].sign} <bdi>${r.text}</bdi> <span class="line">${listed(r.where)}</span></div>`)}
                </td>
              </tr> `,
          )}
        </tbody>`;
  return section(
    'matrix',
    html`${legend}
      <div class="scroll">
        <table class="matrix">
          ${table}
        </table>
      </div>`,
  );
}

const rowHead = ({ label, verdict, checked }: MatrixRow): Html =>
  html`<th scope="row">
    <bdi>${label}</bdi><br /><span class="line ${verdict}">${STANDINGS[verdict].words}${checked && ', checked'}</span>
  </th>`;

const cell = (mentions: readonly Mention[]): Html =>
  mentions.length === 0
    ? html`<td class="none">–</td>`
    : html`<td>
        ${mentions.map(
          m =>
            html`<div>
              <span class="${m.label}">${STANDINGS[m.label].sign} <bdi>${m.text}</bdi>${m.right && ' (right)'}</span>
              <span class="line">${m.where.line}${m.where.time === undefined ? '' : ` (${m.where.time})`}</span>
            </div>`,
        )}
      </td>`;

function decisions({ decisions }: Review): Html {
  if (decisions.length === 0) return html``;
  return section(
    'decisions',
    html`<div class="scroll">
      <table>
        <thead>
          <tr>
            <th>Decision</th>
            <th>About</th>
            <th>Reason</th>
            <th>By</th>
            <th>When</th>
          </tr>
        </thead>
        <tbody>
          ${decisions.map(
            d =>
              html`<tr>
                <th scope="row">${d.kind}${d.lapsed !== '' && html`<br /><span class="conflict">lapsed</span>`}</th>
                <td><bdi>${d.about}</bdi><br />${d.where.map(w => html`${place(w)} `)}</td>
                <td><bdi>${d.reason}</bdi>${d.lapsed !== '' && html`<p class="note">${d.lapsed}</p>`}</td>
                <td><bdi>${plain(d.by ?? '')}</bdi></td>
                <td>${plain(d.at ?? '').slice(0, 10)}</td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div>`,
  );
}

function questions({ questions }: Review): Html {
  if (questions.length === 0) return section('questions', note('Nothing is open.'));
  return section(
    'questions',
    html`${note('One question for each thing that is open, to send or to print.')}
      <ol class="questions">
        ${questions.map(
          q =>
            html`<li>
              <p>
                <b><bdi>${q.about}</bdi></b>
              </p>
              <p><bdi>${q.question}</bdi></p>
              ${q.statements.map(s => html`<p class="said">${excerpt(s.excerpt)} ${place(s.where)}</p>`)}
              <div class="answer"><span>Answer</span><i></i><span>Rests on</span><i></i></div>
            </li> `,
        )}
      </ol>`,
  );
}

function coverage({ neverPrimary, single }: Coverage, primary: string | undefined): Html {
  const never =
    primary === undefined
      ? note('No primary source was named; with one (--primary), this lists what the others say and it never does.')
      : html`<h3>Said by several, never by ${primary}</h3>
          ${
            neverPrimary.length === 0
              ? note('Nothing: every claim that several sources make stands in the primary source as well.')
              : neverPrimary.map(
                  n =>
                    html`<details open>
                      <summary><bdi>${n.label}</bdi></summary>
                      ${items(n.statements)}
                    </details>`,
                )
          }`;
  const alone = single.map(
    s =>
      html`<details>
        <summary>
          <bdi>${s.path}</bdi>${s.primary ? ' (primary)' : ''}: ${count(s.claims.length, 'figure')} in no other source
        </summary>
        ${items(s.claims)}
      </details> `,
  );
  return section(
    'coverage',
    html`${never}
      <h3>Said by one source only</h3>
      ${alone.length > 0 ? alone : note('Nothing.')}`,
  );
}

const items = (list: readonly CoverageItem[]): Html =>
  html`<ul>
    ${list.map(c => html`<li>${excerpt(c.excerpt)} ${place(c.where)}</li>`)}
  </ul>`;

function sources({ sources }: Review): Html {
  const number = (n: number): Html => html`<td class="number">${n}</td>`;
  return section(
    'sources',
    html`<div class="scroll">
      <table>
        <thead>
          <tr>
            <th>Source</th>
            <th class="number">Figures</th>
            <th class="number">Also elsewhere</th>
            <th class="number">Differing</th>
            <th class="number">Quotations</th>
          </tr>
        </thead>
        <tbody>
          ${sources.map(
            s =>
              html`<tr>
                <th scope="row">
                  <bdi>${s.path}</bdi
                  >${s.primary ? html` <span class="badge none">primary</span>` : ''}${s.problems.map(
                    p => html`<br /><small>Not everything was read or compared: ${p}</small>`,
                  )}
                </th>
                ${number(s.claims)}${number(s.shared)}${number(s.differing)}${number(s.quotations)}
              </tr> `,
          )}
        </tbody>
      </table>
    </div>`,
  );
}

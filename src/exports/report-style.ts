/** The style of the HTML report: light and dark, on screen and on paper, never by colour alone. */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1f2328; --soft: #57606a; --faint: #d8dee4; --paper: #ffffff; --sheet: #f6f8fa;
  --differs: #b3261e; --differs-sheet: #fdf0ef; --settled: #6b4fa0; --settled-sheet: #f4f0fa;
  --agrees: #1a6b3c; --compatible: #0b5d8a; --mark: #fff3bf; --mark-ink: #1f2328;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6e8eb; --soft: #9aa4af; --faint: #363c44; --paper: #15181c; --sheet: #1d2126;
    --differs: #ff8f85; --differs-sheet: #2b1b1b; --settled: #c3aef0; --settled-sheet: #221d2d;
    --agrees: #7ed6a1; --compatible: #7cc4ef; --mark: #5c4d12; --mark-ink: #fff7d6;
  }
}
* { box-sizing: border-box; }
html { font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; -webkit-text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: var(--paper); }
main, header, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2.5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .25rem; letter-spacing: -.01em; overflow-wrap: anywhere; }
h2 { font-size: 1.3rem; margin: 3rem 0 .5rem; padding-top: .75rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.02rem; margin: 0 0 .5rem; overflow-wrap: anywhere; }
p { margin: .4rem 0; }
.lead, .note { color: var(--soft); }
.note { font-size: .9rem; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; margin: 1.25rem 0 0; font-size: .92rem; }
a { color: var(--compatible); text-underline-offset: .15em; }
.tally { display: flex; flex-wrap: wrap; gap: .6rem; margin: 1.5rem 0 0; padding: 0; list-style: none; }
.tally li { background: var(--sheet); border: 1px solid var(--faint); border-radius: .5rem; padding: .5rem .9rem; min-width: 6.5rem; }
.tally b { display: block; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tally span { color: var(--soft); font-size: .85rem; }
.tally .alarm { border-color: var(--differs); background: var(--differs-sheet); }
.tally .alarm b { color: var(--differs); }
article { border: 1px solid var(--faint); border-left: .3rem solid var(--differs); border-radius: .4rem; padding: 1rem 1.2rem; margin: 1rem 0; break-inside: avoid; }
article.settled { border-left-color: var(--settled); }
dl { margin: 0; display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .15rem 1.2rem; }
dt { font-weight: 600; }
dt small { display: block; font-weight: 400; color: var(--soft); }
dd { margin: 0 0 .55rem; }
dd p { margin: 0 0 .3rem; }
.where { color: var(--soft); font-size: .86rem; white-space: nowrap; }
.where bdi { white-space: normal; overflow-wrap: anywhere; }
.working { margin: .6rem 0 0; padding: .5rem .8rem; background: var(--differs-sheet); border-radius: .3rem; }
.working + .working { margin-top: .35rem; }
.working.settled { background: var(--settled-sheet); }
mark { background: var(--mark); color: var(--mark-ink); padding: .05em .2em; border-radius: .2em; }
del { color: var(--differs); text-decoration-thickness: .1em; }
ins { color: var(--agrees); text-decoration-thickness: .1em; }
blockquote { margin: .4rem 0; padding: 0 0 0 .9rem; border-left: .2rem solid var(--faint); }
.scroll { overflow-x: auto; border: 1px solid var(--faint); border-radius: .4rem; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .7rem; border-bottom: 1px solid var(--faint); }
tr:last-child > * { border-bottom: 0; }
thead th { background: var(--sheet); font-weight: 600; border-bottom: 1px solid var(--soft); overflow-wrap: break-word; min-width: 7rem; }
tbody th { font-weight: 500; min-width: 11rem; max-width: 20rem; overflow-wrap: anywhere; }
.matrix tbody th { position: sticky; left: 0; background: var(--paper); }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; min-width: 0; }
td div + div { margin-top: .25rem; }
.conflict { color: var(--differs); font-weight: 600; }
.accepted { color: var(--settled); font-weight: 600; }
.compatible { color: var(--compatible); }
.agree { color: var(--agrees); }
.none { color: var(--soft); }
.line { color: var(--soft); font-size: .82rem; font-weight: 400; }
.badge { display: inline-block; font-size: .78rem; font-weight: 600; border: 1px solid currentColor; border-radius: 1em; padding: 0 .6em; vertical-align: .1em; }
ol.questions { padding-left: 1.6rem; }
ol.questions li { margin: 0 0 1.3rem; padding-left: .3rem; break-inside: avoid; }
.said { font-size: .92rem; margin: .15rem 0 .15rem .9rem; }
.answer { display: grid; grid-template-columns: max-content 1fr; gap: .5rem .8rem; margin-top: .5rem; color: var(--soft); font-size: .9rem; }
.answer i { border-bottom: 1px solid var(--soft); min-height: 1.5rem; }
details { margin: .5rem 0; }
summary { cursor: pointer; font-weight: 600; padding: .2rem 0; }
details ul { margin: .3rem 0 .8rem; padding-left: 1.2rem; }
details li { margin: .25rem 0; }
footer { margin-top: 4rem; padding-bottom: 3rem; color: var(--soft); font-size: .86rem; }
@media (max-width: 40rem) { dl, .answer { grid-template-columns: 1fr; } }
@media print {
  :root {
    color-scheme: light;
    --ink: #000; --soft: #444; --faint: #bbb; --paper: #fff; --sheet: #f3f3f3; --differs: #8c1d18; --differs-sheet: #fff;
    --settled: #4a3578; --settled-sheet: #fff; --agrees: #14532d; --compatible: #0b4a6e; --mark: #fff; --mark-ink: #000;
  }
  html { font-size: 10.5pt; }
  @page { margin: 16mm 14mm; }
  main, header, footer { max-width: none; padding-left: 0; padding-right: 0; }
  nav { display: none; }
  h2 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  mark { font-weight: 700; text-decoration: underline; padding: 0; }
  .scroll { overflow: visible; border: 0; }
  thead th { overflow-wrap: anywhere; min-width: 0; }
  .matrix tbody th { position: static; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .working { border: 1px solid var(--faint); }
  #questions { break-before: page; }
}
`;

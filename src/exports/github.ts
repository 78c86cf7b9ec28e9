import type { Level } from '../core/model.ts';
import { openFindings, type ExportInput } from './input.ts';
import { placesOf } from './places.ts';
import { plain } from './plain.ts';

const COMMANDS: Readonly<Record<Level, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * Open findings as workflow commands of GitHub Actions, one a line: they show as annotations at the lines of a pull request.
 * Escaped as the runner unescapes (`@actions/core`): text of a source can end neither a property nor the command.
 */
export function github(input: ExportInput): string {
  const places = placesOf(input);
  const partly = input.analysis.documents.flatMap(({ uri, problems }) =>
    problems.map(p => `::warning file=${property(places.path(uri))},title=partly-read::${data(plain(p.message))}\n`),
  );
  const found = openFindings(input.analysis)
    .map(finding => {
      const [from, to] = [places.position(finding.uri, finding.start), places.position(finding.uri, finding.end)];
      const properties = {
        file: places.path(finding.uri),
        line: from.line,
        endLine: to.line,
        // columns count only where both ends are on one line
        ...(from.line === to.line ? { col: from.column, endColumn: to.column } : {}),
        title: finding.rule,
      };
      const others = finding.related.map(other => {
        const { line, column } = places.position(other.uri, other.start);
        return `${places.path(other.uri)}:${line}:${column}: ${plain(other.message)}`;
      });
      const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${COMMANDS[finding.level]} ${list.join(',')}::${data([plain(finding.message), ...others].join('\n'))}\n`;
    })
    .join('');
  return partly.join('') + found;
}

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

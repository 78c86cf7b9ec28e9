import type { Log, Notification, Region, ReportingDescriptor, Result, Run } from 'sarif';
import type { Analysis, Finding, Level, Span } from '../core/model.ts';
import { RULES } from '../core/rules/index.ts';
import type { Rule } from '../core/rules/rule.ts';
import { fingerprints, type Fingerprint } from './fingerprints.ts';
import { relativeUri, settledBy, type ExportInput } from './input.ts';
import { placesOf, type Places } from './places.ts';
import { plain } from './plain.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};
/** What relative addresses are relative to; whoever reads the file knows where the sources lie. */
const BASE = '%SRCROOT%';

/**
 * The findings as SARIF 2.1.0 (OASIS): one result each, with the other places as related locations, fingerprints that
 * survive edits elsewhere, and a reviewer's decision as a suppression with its reason. Columns are UTF-16 code units from 1.
 */
export function sarif(input: ExportInput): string {
  const { analysis } = input;
  const places = placesOf(input);
  const prints = fingerprints(analysis);
  const artifacts = new Map(analysis.documents.map((d, i) => [d.uri, i]));
  const rules = [...RULES].sort((a, b) => (a.id < b.id ? -1 : 1));
  const location = (uri: string, region: Region) => {
    const index = artifacts.get(uri);
    return {
      artifactLocation: {
        uri: relativeUri(places.path(uri)),
        uriBaseId: BASE,
        ...(index === undefined ? {} : { index }),
      },
      region,
    };
  };
  const run: Run = {
    tool: {
      driver: {
        name: 'Crosscheck',
        version: input.version,
        semanticVersion: input.version,
        shortDescription: { text: 'Compares source texts about the same matter: figures and quotations.' },
        rules: rules.map(rule => descriptor(rule, input.rulePages?.get(rule.id))),
      },
    },
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    originalUriBaseIds: { [BASE]: { description: { text: 'The folder that the sources were checked from.' } } },
    artifacts: analysis.documents.map(d => ({
      location: { uri: relativeUri(places.path(d.uri)), uriBaseId: BASE },
      roles: ['analysisTarget'],
      ...(d.uri === input.primary ? { description: { text: 'The primary source.' } } : {}),
    })),
    ...(analysis.documents.some(d => d.problems.length > 0)
      ? { invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(analysis, places) }] }
      : {}),
    results: analysis.findings.map((finding, i) =>
      result(finding, prints[i]!, {
        index: rules.findIndex(r => r.id === finding.rule),
        places,
        location,
        baseline: input.baseline === true,
      }),
    ),
  };
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** What was not read or not compared. */
const notifications = ({ documents }: Analysis, places: Places): Notification[] =>
  documents.flatMap(({ uri, problems }) =>
    problems.map(problem => ({
      level: 'warning' as const,
      message: { text: message(problem.message) },
      locations: [{ physicalLocation: { artifactLocation: { uri: relativeUri(places.path(uri)), uriBaseId: BASE } } }],
    })),
  );

interface ResultContext {
  readonly index: number;
  readonly places: Places;
  readonly location: (uri: string, region: Region) => NonNullable<Result['locations']>[number]['physicalLocation'] & {};
  readonly baseline: boolean;
}

function result(finding: Finding, print: Fingerprint, { index, places, location, baseline }: ResultContext): Result {
  const settled = settledBy(finding);
  const region = (uri: string, { start, end }: Span): Region => {
    const [from, to] = [places.position(uri, start), places.position(uri, end)];
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      snippet: { text: places.written({ uri, start, end }) },
    };
  };
  return {
    ruleId: finding.rule,
    ...(index < 0 ? {} : { ruleIndex: index }),
    level: LEVELS[finding.level],
    message: { text: message(finding.message) },
    locations: [{ physicalLocation: location(finding.uri, region(finding.uri, finding)) }],
    ...(finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related.map((other, i) => ({
            id: i + 1,
            physicalLocation: location(other.uri, region(other.uri, other)),
            message: { text: message(other.message) },
          })),
        }),
    partialFingerprints: {
      'crosscheckFinding/v1': print.finding,
      'crosscheckPairs/v1': print.pairs.join(','),
    },
    ...(baseline ? { baselineState: 'new' as const } : {}),
    // an empty list says that the program knows of suppressions and that there is none here (SARIF 3.27.23)
    suppressions: settled
      ? [
          {
            kind: 'external' as const,
            status: 'accepted' as const,
            justification: plain(settled.reason),
            ...(settled.by === undefined && settled.at === undefined
              ? {}
              : {
                  properties: {
                    ...(settled.by === undefined ? {} : { reviewer: plain(settled.by) }),
                    ...(settled.at === undefined ? {} : { decided: settled.at }),
                  },
                }),
          },
        ]
      : [],
  };
}

/** "conflicting-figures" → "ConflictingFigures", as SARIF wants names to read. */
const pascal = (id: string): string => id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

function descriptor(rule: Rule, page: string | undefined): ReportingDescriptor {
  const prose = page === undefined ? rule.summary : withoutMarkup(page);
  return {
    id: rule.id,
    name: pascal(rule.id),
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.summary },
    help: { text: prose, ...(page === undefined ? {} : { markdown: page }) },
    defaultConfiguration: rule.defaultLevel === 'off' ? { enabled: false } : { level: LEVELS[rule.defaultLevel] },
  };
}

/** A rule's page as plain text: SARIF wants one beside the Markdown. The pages are the project's own and simple. */
function withoutMarkup(page: string): string {
  return page
    .replace(/^#+\s+/gm, '')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * A message of SARIF: brackets would make a link and braces a placeholder (SARIF 3.11.5, 3.11.6), so that those of the
 * sources are escaped.
 */
function message(text: string): string {
  return plain(text)
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/[{}]/g, '$&$&');
}

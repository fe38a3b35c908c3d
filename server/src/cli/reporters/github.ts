import type { Severity } from '../../core/rules/finding.ts';
import type { ScanReport } from '../scan-report.ts';

/** Workflow commands that GitHub shows beside the lines of a change ("Workflow commands for GitHub Actions"). */
export function githubReport(report: ScanReport): string {
  const { places, pathOf } = report;
  const findings = report.findings.map(({ path, finding }) => {
    const { startLine, startColumn, endLine, endColumn } = places.of(path, finding.range);
    // Columns are taken for one line only.
    const columns = startLine === endLine ? { col: startColumn, endColumn } : {};
    const properties = {
      file: pathOf(path),
      line: startLine,
      endLine,
      ...columns,
      title: `fips-lint: ${finding.rule}`,
    };
    return command(COMMANDS[finding.severity], properties, finding.message);
  });
  const notAnalysed = report.summary.notAnalysed.map(({ path, reason }) =>
    command('warning', { file: pathOf(path), title: 'fips-lint: not analysed' }, reason),
  );
  const inPart = report.problems.map(({ path, problem }) => {
    const line = problem.range ? { line: places.of(path, problem.range).startLine } : {};
    return command('warning', { file: pathOf(path), ...line, title: 'fips-lint: not understood' }, problem.message);
  });
  return [...findings, ...notAnalysed, ...inPart].map(line => `${line}\n`).join('');
}

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

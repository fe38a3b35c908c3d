import { setImmediate as pause } from 'node:timers/promises';
import { KNOWN_RULES } from '../../server/src/core/engine/catalogue.ts';
import { defaultSettings } from '../../server/src/core/engine/settings.ts';
import type { Finding } from '../../server/src/core/rules/finding.ts';
import { LineIndex } from '../../server/src/core/text/line-index.ts';
import { createNodeAnalyst } from '../../server/src/platform/node/analysis.ts';
import { nodeFileSystem } from '../../server/src/platform/node/file-system.ts';
import { createInlinePool } from '../../server/src/pool/inline-pool.ts';
import { createProjects } from '../../server/src/workspace/projects.ts';
import { type ScannedFile, type ScanSummary, scanWorkspace } from '../../server/src/workspace/scanner.ts';

/** A finding with its place as a person reads it. */
export interface PlacedFinding {
  readonly finding: Finding;
  /** Relative to the scanned folder, with `/`; absolute if it lies outside. */
  readonly path: string;
  /** 1-based, both; columns in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export interface ExampleScan {
  readonly findings: readonly PlacedFinding[];
  readonly files: readonly ScannedFile[];
  readonly summary: ScanSummary;
}

/** Scans a folder of the disk with everything as it comes, judged by one day's policy whenever the test runs. */
export async function scanExample(folder: string): Promise<ExampleScan> {
  const now = () => performance.now();
  const pool = createInlinePool({ analyst: createNodeAnalyst(), pause: () => pause(), now });
  const projects = createProjects({
    fileSystem: nodeFileSystem,
    defaults: defaultSettings('2026-11-21'),
    knownRules: KNOWN_RULES,
  });
  const files: ScannedFile[] = [];
  const onFile = (file: ScannedFile) => files.push(file);
  const summary = await scanWorkspace({ roots: [folder], fileSystem: nodeFileSystem, pool, projects, onFile, now });
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    findings: files.flatMap(file => file.analysis.findings.map(finding => placed(finding, file, folder))),
    files,
    summary,
  };
}

function placed(finding: Finding, { path: analysed, sources }: ScannedFile, folder: string): PlacedFinding {
  const path = finding.path ?? analysed;
  const source = sources[path] ?? '';
  const { line, character } = new LineIndex(source).positionAt(finding.range.start);
  return {
    finding,
    path: nodeFileSystem.relative(folder, path) ?? path,
    line: line + 1,
    column: character + 1,
    text: source.slice(finding.range.start, finding.range.end),
  };
}

import { compareTexts } from '../core/engine/finding-order.ts';
import { type FixWorkspace, fixUntilStable } from '../core/engine/fixes.ts';
import type { Applicability } from '../core/rules/finding.ts';
import type { AnalysisJob } from '../workspace/analysis-pool.ts';
import { decode, encode, type Storage } from '../workspace/decode.ts';
import { reasonOf } from '../workspace/file-system.ts';
import type { ScannedFile } from '../workspace/scanner.ts';
import type { CliHost } from './host.ts';

export interface FixOutcome {
  /** Findings mended on disk. */
  readonly mended: number;
  /** Files that could not be written. */
  readonly unwritten: readonly { readonly path: string; readonly reason: string }[];
}

/**
 * Applies the accepted fixes of a scan's findings and writes the files that they change. Only files of the scan are
 * changed: what a configuration includes from elsewhere is left alone.
 */
export async function fixFiles(
  files: readonly ScannedFile[],
  accepted: readonly Applicability[],
  host: CliHost,
  jobFor: (file: ScannedFile) => Promise<AnalysisJob>,
): Promise<FixOutcome> {
  const fixable = files
    .filter(({ analysis }) =>
      analysis.findings.some(({ fixes }) => fixes.some(fix => accepted.includes(fix.applicability))),
    )
    .sort((a, b) => compareTexts(a.path, b.path));
  const stored = await readStored(fixable, files, host);
  const changed = new Map<string, string>();
  const analyst = host.createAnalyst();
  let mended = 0;
  for (const file of fixable) {
    const job = await jobFor(file);
    const workspace: FixWorkspace = {
      textOf: path => changed.get(path) ?? stored.get(path)?.text,
      setText: (path, text) => changed.set(path, text),
      async findingsOf() {
        const answer = await analyst.analyse(job, { overlay: changed, shouldCancel: () => false });
        return answer.kind === 'analysis' ? answer.analysis.findings : [];
      },
    };
    mended += (await fixUntilStable(file.path, accepted, workspace)).length;
  }
  const unwritten = await writeAll(changed, stored, host);
  return { mended: unwritten.length === changed.size ? 0 : mended, unwritten };
}

interface StoredText {
  readonly text: string;
  readonly storage: Storage;
}

/** The files of the scan that may be changed, as they are on disk now. */
async function readStored(
  fixable: readonly ScannedFile[],
  files: readonly ScannedFile[],
  host: CliHost,
): Promise<ReadonlyMap<string, StoredText>> {
  const kinds = new Map(files.map(({ path, analysis }) => [path, analysis.kind]));
  const stored = new Map<string, StoredText>();
  for (const [path, analysed] of fixable.flatMap(({ sources }) => Object.entries(sources))) {
    const kind = kinds.get(path);
    if (kind === undefined || stored.has(path)) continue;
    const decoded = decode(await host.fileSystem.read(path), kind);
    // A file that has changed since it was analysed is left alone, and so is one that cannot be written back as it was.
    if (decoded.kind === 'text' && decoded.text === analysed && decoded.storage)
      stored.set(path, { text: decoded.text, storage: decoded.storage });
  }
  return stored;
}

async function writeAll(
  changed: ReadonlyMap<string, string>,
  stored: ReadonlyMap<string, StoredText>,
  host: CliHost,
): Promise<FixOutcome['unwritten']> {
  const unwritten: { path: string; reason: string }[] = [];
  for (const [path, text] of changed) {
    try {
      await host.write(path, encode(text, stored.get(path)!.storage));
    } catch (error) {
      unwritten.push({ path, reason: reasonOf(error) });
    }
  }
  return unwritten;
}

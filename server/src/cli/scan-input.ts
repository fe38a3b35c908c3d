import { kindByName } from '../core/engine/file-kind.ts';
import { decode } from '../workspace/decode.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import { type ScannedFile, type ScanRequest, type ScanSummary, scanWorkspace } from '../workspace/scanner.ts';
import type { CliHost } from './host.ts';

/** Scans what comes on standard input as if it stood at `path`. */
export async function scanInput(
  path: string,
  host: CliHost,
  request: Omit<ScanRequest, 'roots' | 'onFile' | 'overlay'>,
): Promise<{ readonly files: readonly ScannedFile[]; readonly summary: ScanSummary }> {
  const kind = kindByName(host.fileSystem.baseName(path));
  const bytes = await host.readInput();
  const decoded = decode(bytes, kind === undefined || kind === 'ask-content' ? 'python' : kind);
  const files: ScannedFile[] = [];
  const text = decoded.kind === 'text' ? decoded.text : '';
  const summary = await scanWorkspace({
    ...request,
    roots: [path],
    fileSystem: withFile(request.fileSystem, path, bytes.length),
    overlay: new Map([[path, text]]),
    onFile: file => files.push(file),
  });
  if (decoded.kind === 'text') return { files, summary };
  return { files: [], summary: { ...summary, analysed: 0, notAnalysed: [{ path, reason: decoded.reason }] } };
}

/** The disk with one more file on it, whose text is in the overlay. */
function withFile(fileSystem: FileSystem, path: string, bytes: number): FileSystem {
  return {
    ...fileSystem,
    status: async asked => (asked === path ? { kind: 'file', bytes } : fileSystem.status(asked)),
    realPath: async asked => (asked === path ? path : fileSystem.realPath(asked)),
  };
}

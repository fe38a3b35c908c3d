import type { FileKind } from '../core/engine/analysis.ts';
import { CONTENT_SAMPLE_BYTES, kindByContent } from '../core/engine/file-kind.ts';
import type { AnalysisJob } from '../workspace/analysis-pool.ts';
import { type Decoded, decode } from '../workspace/decode.ts';
import { type FileSystem, reasonOf } from '../workspace/file-system.ts';

/** A file as read for a job. */
export type Source =
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'unreadable'; readonly fileKind: FileKind; readonly reason: string }
  | TextSource;

export interface TextSource {
  readonly kind: 'text';
  readonly fileKind: FileKind;
  readonly decoded: Extract<Decoded, { kind: 'text' }>;
}

/** Reads and decodes a file. Never rejects. */
export async function readSource(
  job: AnalysisJob,
  overlay: ReadonlyMap<string, string>,
  fileSystem: FileSystem,
): Promise<Source> {
  const edited = overlay.get(job.path);
  try {
    const fileKind = job.kind ?? (await kindOf(job, edited, fileSystem));
    if (fileKind === undefined) return foreign(job);
    if (edited !== undefined) return { kind: 'text', fileKind, decoded: asDecoded(edited) };
    const { bytes: size } = await fileSystem.status(job.path);
    if (size > job.limits.bytes) return { kind: 'unreadable', fileKind, reason: tooLarge(size, job.limits.bytes) };
    const decoded = decode(await fileSystem.read(job.path), fileKind);
    return decoded.kind === 'text'
      ? { kind: 'text', fileKind, decoded }
      : { kind: 'unreadable', fileKind, reason: decoded.reason };
  } catch (error) {
    return { kind: 'unreadable', fileKind: job.kind ?? 'python', reason: reasonOf(error) };
  }
}

async function kindOf(
  job: AnalysisJob,
  edited: string | undefined,
  fileSystem: FileSystem,
): Promise<FileKind | undefined> {
  const name = fileSystem.baseName(job.path);
  const start = edited ?? latin1Start(await fileSystem.readStart(job.path, CONTENT_SAMPLE_BYTES));
  const isConfiguration = job.explicit && /\.(?:cnf|conf|config)$/i.test(name);
  return kindByContent(name, start) ?? (isConfiguration ? 'openssl-configuration' : undefined);
}

/** ASCII is all that the kind of a file is told by. */
function latin1Start(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function foreign(job: AnalysisJob): Source {
  if (!job.explicit) return { kind: 'not-ours' };
  return { kind: 'unreadable', fileKind: 'python', reason: 'neither Python nor an OpenSSL configuration' };
}

function asDecoded(text: string): Extract<Decoded, { kind: 'text' }> {
  return { kind: 'text', text, encoding: 'utf-8', storage: undefined };
}

function tooLarge(size: number, limit: number): string {
  const inMegabytes = (bytes: number) => `${Number((bytes / 1e6).toFixed(1))} MB`;
  return `${inMegabytes(size)} is more than the ${inMegabytes(limit)} allowed for one file (max-file-size)`;
}

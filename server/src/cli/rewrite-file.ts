import type { Settings } from '../core/engine/analysis.ts';
import { strictLayout } from '../core/engine/strict-layout/strict-layout.ts';
import { unifiedDiff } from '../core/text/line-diff.ts';
import { decode, encode } from '../workspace/decode.ts';
import { reasonOf } from '../workspace/file-system.ts';
import { printable } from './display-text.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { CliHost } from './host.ts';

export interface RewriteRequest {
  /** Absolute. */
  readonly path: string;
  /** As it is shown. */
  readonly name: string;
  readonly settings: Settings;
  /** False: show what would change, as a unified diff on standard output. */
  readonly write: boolean;
}

/**
 * Brings a configuration into the strict layout. What there is to know besides goes to standard error.
 * @returns `findings` where a difference is shown, `incomplete` where the layout cannot be reached or not be written.
 */
export async function rewriteFile({ path, name, settings, write }: RewriteRequest, host: CliHost): Promise<ExitCode> {
  const tell = (text: string) => host.errors.write(`fips-lint: ${printable(name)}: ${text}\n`);
  const decoded = decode(await host.fileSystem.read(path), 'openssl-configuration');
  if (decoded.kind !== 'text') {
    tell(decoded.reason);
    return EXIT.incomplete;
  }
  const { text, storage, encoding } = decoded;
  const source = { path, text, kind: 'openssl-configuration' as const, ...(encoding && { encoding }) };
  const layout = strictLayout(source, host.configurationFiles, settings);
  if (layout.kind === 'impossible') {
    tell(layout.reason);
    return EXIT.incomplete;
  }
  for (const note of layout.notes) tell(note);
  if (layout.kind === 'strict') {
    tell('it is in the strict layout already.');
    return EXIT.clean;
  }
  if (!write) {
    const difference = unifiedDiff(text, layout.text, { before: name, after: name });
    host.output.write(host.output.isTerminal ? shown(difference) : difference);
    return EXIT.findings;
  }
  try {
    if (!storage) throw new Error('it cannot be written back as it was');
    await host.write(path, encode(layout.text, storage));
    tell('rewritten in the strict layout.');
    return EXIT.clean;
  } catch (error) {
    tell(reasonOf(error));
    return EXIT.incomplete;
  }
}

/** For a terminal; elsewhere the difference is what `patch` takes, to the byte. */
function shown(difference: string): string {
  return difference.split('\n').map(printable).join('\n');
}

import { type DiagnosticSeverity, type Disposable, LanguageStatusSeverity, languages, type Uri } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { DIAGNOSTIC_SOURCE, type ServerStatus, STATUS } from '../../../server/src/lsp/protocol.ts';
import { LANGUAGES } from '../options.ts';

export interface StatusView extends Disposable {
  /** What the server last said of itself. */
  server(): ServerStatus | undefined;
}

/** The entry in the editor's language status: profile and target, the number of findings, and whether the server runs. */
export function createStatusView(client: BaseLanguageClient): StatusView {
  const item = languages.createLanguageStatusItem('fipsLint.status', [...LANGUAGES]);
  const counts = new FindingCounts();
  let server: ServerStatus | undefined;
  item.name = 'FIPS Lint';
  const show = () => Object.assign(item, describe(client.state, server, counts.text()));
  const listeners = [
    client.onNotification(STATUS, (status: ServerStatus) => {
      server = status;
      show();
    }),
    client.onDidChangeState(show),
    languages.onDidChangeDiagnostics(event => {
      if (counts.update(event.uris)) show();
    }),
  ];
  show();
  return {
    server: () => server,
    dispose: () => {
      for (const disposable of [...listeners, item]) disposable.dispose();
    },
  };
}

const OUTPUT = { command: 'fipsLint.showOutput', title: 'Show Output' };
const RESTART = { command: 'fipsLint.restartServer', title: 'Restart Server' };
const SCAN = { command: 'fipsLint.scanWorkspace', title: 'Scan' };

function describe(state: State, server: ServerStatus | undefined, counts: string) {
  if (state === State.Starting) {
    return { text: 'Starting', detail: '', busy: true, severity: LanguageStatusSeverity.Information, command: OUTPUT };
  }
  if (state !== State.Running) {
    const detail = 'the language server is not running';
    return { text: 'Stopped', detail, busy: false, severity: LanguageStatusSeverity.Error, command: RESTART };
  }
  const problem = server?.configurationProblem;
  return {
    text: server ? `${server.profile}: ${counts}` : counts,
    detail: problem ?? (server ? targetText(server) : ''),
    busy: server?.busy ?? false,
    severity: problem ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information,
    command: SCAN,
  };
}

function targetText({ target }: ServerStatus): string {
  return `${target.python} Python, OpenSSL ${target.openssl}, provider ${target.provider}`;
}

/** Findings that the editor shows now, kept file by file, since asking for all of them is slow where there are many. */
class FindingCounts {
  readonly #byFile = new Map<string, readonly number[]>();

  /** True if a file that has or had findings of ours is among those that changed. */
  update(uris: readonly Uri[]): boolean {
    let changed = false;
    for (const uri of uris) {
      const ours = languages.getDiagnostics(uri).filter(diagnostic => diagnostic.source === DIAGNOSTIC_SOURCE);
      const removed = this.#byFile.delete(uri.toString());
      if (ours.length > 0) this.#byFile.set(uri.toString(), countBySeverity(ours));
      changed ||= removed || ours.length > 0;
    }
    return changed;
  }

  text(): string {
    const totals = SEVERITY_NAMES.map((_, severity) => {
      let total = 0;
      for (const counts of this.#byFile.values()) total += counts[severity] ?? 0;
      return total;
    });
    const parts = SEVERITY_NAMES.flatMap(([one, many], severity) => {
      const total = totals[severity] ?? 0;
      return total === 0 ? [] : [`${total} ${total === 1 ? one : many}`];
    });
    return parts.length === 0 ? 'no findings' : parts.join(', ');
  }
}

/** Indexed by the editor's `DiagnosticSeverity`. */
const SEVERITY_NAMES = [
  ['error', 'errors'],
  ['warning', 'warnings'],
  ['note', 'notes'],
  ['hint', 'hints'],
] as const;

function countBySeverity(diagnostics: readonly { severity: DiagnosticSeverity }[]): readonly number[] {
  const counts = SEVERITY_NAMES.map(() => 0);
  for (const { severity } of diagnostics) counts[severity] = (counts[severity] ?? 0) + 1;
  return counts;
}

import type { WorkspaceDiagnosticReport, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver/node';
import type { LspClient, WorkspacePull } from './lsp-client.ts';

/** What a client shows: it applies reports as they come, and remembers their result ids. */
export class Shown {
  /** The codes of the diagnostics of each file, by URI. */
  readonly codes = new Map<string, readonly unknown[]>();
  readonly resultIds: Record<string, string> = {};

  async apply({ streamed, answer }: WorkspacePull): Promise<WorkspaceDiagnosticReport> {
    const final = await answer;
    for (const report of [...streamed, ...final.items]) this.#take(report);
    return final;
  }

  #take(report: WorkspaceDocumentDiagnosticReport): void {
    delete this.resultIds[report.uri];
    if (report.resultId !== undefined) this.resultIds[report.uri] = report.resultId;
    if (report.kind !== 'full') return;
    this.codes.set(
      report.uri,
      report.items.map(({ code }) => code),
    );
  }
}

/** Pulls, again and again as editors do, until what is shown is as `isDone` wants it. */
export async function pullUntil(client: LspClient, shown: Shown, isDone: () => boolean): Promise<void> {
  while (!isDone()) await shown.apply(client.pullWorkspace(shown.resultIds));
}

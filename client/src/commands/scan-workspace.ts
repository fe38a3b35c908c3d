import { type CancellationToken, commands, type Progress, ProgressLocation, window, workspace } from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress, type WorkDoneProgressReport } from 'vscode-languageclient';
import { SCAN_WORKSPACE, type ScanSummary, type ScanWorkspaceParams } from '../../../server/src/lsp/protocol.ts';

/**
 * Has the server analyse the whole workspace, with progress that can be cancelled, and says in a notification how it went.
 * The findings come by themselves, as diagnostics.
 */
export async function scanWorkspace(client: BaseLanguageClient): Promise<ScanSummary | undefined> {
  if (!workspace.workspaceFolders?.length) {
    void window.showInformationMessage('FIPS Lint: open a folder first; then it can be scanned.');
    return undefined;
  }
  const summary = await window.withProgress(
    { location: ProgressLocation.Notification, title: 'FIPS Lint: scanning the workspace', cancellable: true },
    (progress, token) => requestScan(client, progress, token),
  );
  for (const file of summary.notAnalysed) client.warn(`Not analysed: ${file.path}: ${file.reason}`);
  void tellOutcome(client, summary);
  return summary;
}

async function requestScan(
  client: BaseLanguageClient,
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<ScanSummary> {
  const workDoneToken = `fips-lint-scan-${++scans}`;
  let reported = 0;
  const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, value => {
    if (value.kind === 'end') return;
    const percentage = (value as WorkDoneProgressReport).percentage ?? reported;
    progress.report({ ...(value.message && { message: value.message }), increment: percentage - reported });
    reported = percentage;
  });
  try {
    const params: ScanWorkspaceParams = { workDoneToken };
    return await client.sendRequest<ScanSummary>(SCAN_WORKSPACE, params, token);
  } finally {
    listener.dispose();
  }
}

let scans = 0;

async function tellOutcome(client: BaseLanguageClient, summary: ScanSummary): Promise<void> {
  const problems = 'Show Problems';
  const reasons = 'Show Reasons';
  const missed = summary.notAnalysed.length;
  const actions = [...(summary.findings > 0 ? [problems] : []), ...(missed > 0 ? [reasons] : [])];
  const show = missed > 0 || summary.cancelled ? window.showWarningMessage : window.showInformationMessage;
  const chosen = await show(describe(summary), ...actions);
  if (chosen === problems) await commands.executeCommand('workbench.actions.view.problems');
  if (chosen === reasons) client.outputChannel.show();
}

function describe({ analysed, files, findings, notAnalysed, cancelled }: ScanSummary): string {
  const found = `${findings === 0 ? 'no' : findings} ${findings === 1 ? 'finding' : 'findings'}`;
  if (cancelled) return `FIPS Lint: cancelled after ${analysed} of ${files} files, ${found} so far.`;
  const missed = notAnalysed.length > 0 ? ` ${notAnalysed.length} could not be analysed.` : '';
  return `FIPS Lint: ${found} in ${analysed} ${analysed === 1 ? 'file' : 'files'}.${missed}`;
}

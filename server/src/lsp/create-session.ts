import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { AnalysisPool } from '../workspace/analysis-pool.ts';
import { AnalysisStore } from './analyses/analysis-store.ts';
import { clientAbilities, initialFolders } from './capabilities.ts';
import { registerCodeActions } from './code-actions/code-actions.ts';
import { PullDiagnostics } from './diagnostics/pull-diagnostics.ts';
import { PushDiagnostics } from './diagnostics/push-diagnostics.ts';
import type { OpenDocuments } from './documents.ts';
import { registerHover } from './hover.ts';
import { registerOpenRulePage } from './open-rule-page.ts';
import { registerEditingFeatures } from './openssl/editing-features.ts';
import { OpensslDocuments } from './openssl/openssl-documents.ts';
import { EditingRefresh } from './openssl/refresh.ts';
import { registerStrictLayout } from './openssl/strict-layout.ts';
import type { Runtime } from './runtime.ts';
import { describeError } from './safely.ts';
import { WorkspaceScans } from './scan/workspace-scans.ts';
import { Session } from './session.ts';
import { Configuration } from './settings/configuration.ts';
import { Status } from './status.ts';
import { WorkspaceFolders } from './workspace-folders.ts';

/** Makes the parts of a session for the client that introduced itself by `params`, and registers what answers requests. */
export function createSession(
  connection: Connection,
  host: Runtime,
  documents: OpenDocuments,
  params: InitializeParams,
): Session {
  const runtime: Runtime = { ...host, pool: oneRunAtATime(host.pool) };
  const client = clientAbilities(params.capabilities);
  const folders = new WorkspaceFolders(runtime.uris, runtime.fileSystem);
  folders.change(initialFolders(params), []);
  const configuration = new Configuration({
    connection,
    client,
    runtime,
    folders,
    initial: params.initializationOptions,
  });
  const rulePage = (rule: string) => runtime.rulePage(rule);
  const context = { client, rulePage, toUri: (path: string) => documents.uriOf(path) };
  const store = new AnalysisStore({ runtime, documents, configuration, context });
  const common = { connection, client, documents, store, timers: runtime.timers, rulePage };
  const isScanning = () => scans.isRunning;
  const status = new Status({ connection, configuration, folders, documents, isScanning });
  const onError = (error: unknown) =>
    connection.console.error(`Bringing diagnostics up to date failed: ${describeError(error)}`);
  const publisher = client.pullsDiagnostics
    ? new PullDiagnostics({ ...common, isScanning, onError })
    : new PushDiagnostics({ ...common, isScanning, onError, speaksFor: () => true });
  const scans: WorkspaceScans = new WorkspaceScans({
    ...{ connection, runtime, documents, folders, configuration, store },
    onAdvance: () => publisher.scanAdvanced(),
    onTurn() {
      void status.update();
      if (!scans.isRunning) publisher.anythingChanged();
    },
  });
  const openssl = new OpensslDocuments({ runtime, documents, settings: configuration, store });
  registerCodeActions({ ...common, openssl });
  registerStrictLayout({ ...common, openssl });
  registerOpenRulePage(common);
  registerHover({ ...common, openssl });
  registerEditingFeatures({ ...common, openssl });
  const editingRefresh = new EditingRefresh(common);
  return new Session({
    ...{ connection, runtime, documents, client, folders },
    ...{ configuration, store, publisher, scans, status, editingRefresh },
  });
}

/** A pool works on one run at a time; here a scan, new files and edited ones may want it at once. */
function oneRunAtATime(pool: AnalysisPool): AnalysisPool {
  let last: Promise<void> = Promise.resolve();
  return {
    run(jobs, run) {
      const next = last.then(() => pool.run(jobs, run));
      last = next.catch(() => {});
      return next;
    },
    close: () => pool.close(),
  };
}

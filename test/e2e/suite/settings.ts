import { workspace } from 'vscode';
import { fileUri, findingsOf, findingsWhen, open } from './editor.ts';
import { test } from './harness.ts';

test('switched off, nothing is reported', async () => {
  const { document } = await open('app.py');
  await findingsOf(document.uri, 'non-approved-hash');
  await withSetting('enable', false, async () => {
    await findingsWhen(document.uri, rules => rules.length === 0);
  });
  await findingsOf(document.uri, 'non-approved-hash');
});

test('set to the whole workspace, files are reported that no editor shows', async () => {
  const unopened = fileUri('package/unopened.py');
  await open('clean.py');
  await withSetting('workspaceDiagnostics', 'workspace', async () => {
    await findingsOf(unopened, 'non-approved-hash');
  });
  await findingsWhen(unopened, rules => rules.length === 0);
});

/** Does something under a setting of the workspace, and takes the setting back. */
async function withSetting(name: string, value: unknown, body: () => Promise<void>): Promise<void> {
  const settings = workspace.getConfiguration('fipsLint');
  await settings.update(name, value);
  try {
    await body();
  } finally {
    await settings.update(name, undefined);
  }
}

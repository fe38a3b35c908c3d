import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { CodeAction, Range } from 'vscode-languageserver/node';
import { PULLING, PUSHED } from '../support/lsp-capabilities.ts';
import { type LspClient, startLspClient, uriOf } from '../support/lsp-client.ts';
import { actionTitled, applyTo, marked, showDiagnostics, titles } from '../support/lsp-text.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const UNTITLED = 'untitled:Untitled-1';
const rulePage = (rule: string) => `file:///docs/${rule}.md`;

async function opened(source: string): Promise<{ client: LspClient; text: string; range: Range }> {
  const client = await startLspClient({ runtime: { rulePage } });
  const { text, range } = marked(source);
  await client.open(UNTITLED, text);
  return { client, text, range };
}

/** Does what the editor does when the action is chosen, and returns the new text. */
async function choose(client: LspClient, action: CodeAction, text: string): Promise<string> {
  const resolved = await client.resolve(action);
  const changed = applyTo(UNTITLED, text, resolved.edit);
  await client.change(UNTITLED, { text: changed });
  return changed;
}

test('each fix of a finding is offered, says how safe it is, and clears it', async () => {
  const { client, text, range } = await opened('import hashlib\nkey = hashlib.«»md5(b"x").hexdigest()\n');
  const diagnostics = await client.diagnostics(UNTITLED);
  const actions = await client.codeActions(UNTITLED, range, undefined, diagnostics);
  assert.deepEqual(titles(actions), [
    'Use SHA-256 (unsafe: a stored or transmitted value changes)',
    'State that this is not for security (usedforsecurity=False) (yours to decide)',
    'Ignore non-approved-hash here',
    'Explain non-approved-hash',
  ]);
  const fix = actions[0]!;
  assert.deepEqual(fix.diagnostics, diagnostics);
  assert.equal(fix.kind, 'quickfix');
  assert.equal(fix.isPreferred, undefined);
  assert.equal(await choose(client, fix, text), 'import hashlib\nkey = hashlib.sha256(b"x").hexdigest()\n');
  assert.deepEqual(await client.diagnostics(UNTITLED), []);
  await client.shutdown();
});

test('the second fix is another one', async () => {
  const { client, text, range } = await opened('import hashlib\nkey = «hashlib.md5»(b"x").hexdigest()\n');
  const actions = await client.codeActions(UNTITLED, range);
  const changed = await choose(client, actionTitled(actions, /usedforsecurity=False/), text);
  assert.equal(changed, 'import hashlib\nkey = hashlib.md5(b"x", usedforsecurity=False).hexdigest()\n');
  assert.deepEqual(await client.diagnostics(UNTITLED), []);
  await client.shutdown();
});

test('edits carry the version of the document', async () => {
  const { client, range } = await opened('import hashlib\nkey = «hashlib.md5»(b"x")\n');
  await client.change(UNTITLED, {
    range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
    text: '#',
  });
  const [action] = await client.codeActions(UNTITLED, range);
  const { edit } = await client.resolve(action!);
  assert.deepEqual(edit, {
    documentChanges: [
      {
        textDocument: { uri: UNTITLED, version: 2 },
        edits: [
          {
            range: { start: { line: 1, character: 6 }, end: { line: 1, character: 17 } },
            newText: 'hashlib.sha256',
          },
        ],
      },
    ],
  });
  await client.shutdown();
});

test('an action for a version that is over is refused', async () => {
  const { client, range } = await opened('import hashlib\nkey = «hashlib.md5»(b"x")\n');
  const actions = await client.codeActions(UNTITLED, range);
  await client.change(UNTITLED, {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    text: '\n',
  });
  for (const action of actions.filter(({ data }) => data)) {
    await assert.rejects(client.resolve(action), { code: -32801 }, action.title);
  }
  await client.close(UNTITLED);
  await assert.rejects(client.resolve(actions[0]!), { code: -32801 });
  await client.shutdown();
});

test('nothing is offered where nothing is found, nor of kinds that were not asked for', async () => {
  const { client, range } = await opened('import hashlib\nkey = «hashlib.md5»(b"x")\n');
  const importLine = { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } };
  assert.deepEqual(await client.codeActions(UNTITLED, importLine), []);
  assert.deepEqual(await client.codeActions(UNTITLED, range, ['refactor', 'source.organizeImports']), []);
  assert.equal((await client.codeActions(UNTITLED, range, ['quickfix'])).length, 4);
  await client.shutdown();
});

test('the same fix is offered for all findings of a rule, and asks first where the client can', async () => {
  const source = 'import hashlib\na = «hashlib.md5»(b"x")\nb = hashlib.md5(b"y")\nhashlib.blake2b(digest_size=8)\n';
  const expected =
    'import hashlib\na = hashlib.sha256(b"x")\nb = hashlib.sha256(b"y")\nhashlib.blake2b(digest_size=8)\n';
  const { client, text, range } = await opened(source);
  const title = 'Use SHA-256: all 2 of non-approved-hash in this file (unsafe: a stored or transmitted value changes)';
  const action = actionTitled(await client.codeActions(UNTITLED, range), title);
  assert.equal(action.kind, 'quickfix');
  assert.equal(action.isPreferred, undefined);
  assert.equal((await client.resolve(action)).edit?.changeAnnotations, undefined);
  assert.equal(await choose(client, action, text), expected);
  await client.shutdown();

  const workspaceEdit = { documentChanges: true, changeAnnotationSupport: {} };
  const capabilities = { ...PULLING, workspace: { ...PULLING.workspace, workspaceEdit } };
  const careful = await startLspClient({ runtime: { rulePage }, capabilities });
  await careful.open(UNTITLED, text);
  const { edit } = await careful.resolve(actionTitled(await careful.codeActions(UNTITLED, range), title));
  assert.deepEqual(edit?.changeAnnotations, {
    'fips-lint': {
      label: 'Use SHA-256 (non-approved-hash)',
      description: 'unsafe: a stored or transmitted value changes',
      needsConfirmation: true,
    },
  });
  assert.equal(applyTo(UNTITLED, text, edit), expected);
  await careful.shutdown();
});

test('a suppression silences the finding and nothing else', async () => {
  const source = 'import hashlib\na = «hashlib.md5»(b"x")\nb = hashlib.md5(b"y")\n';
  const { client, text, range } = await opened(source);
  const action = actionTitled(await client.codeActions(UNTITLED, range), 'Ignore non-approved-hash here');
  const changed = await choose(client, action, text);
  assert.equal(
    showDiagnostics(changed, await client.diagnostics(UNTITLED)),
    `import hashlib
a = hashlib.md5(b"x")  # fips-lint: ignore[non-approved-hash] -- reason
b = «hashlib.md5»[non-approved-hash](b"y")
`,
  );
  await client.shutdown();
});

for (const [where, source, expected] of [
  [
    'behind another comment',
    'import hashlib\na = «hashlib.md5»(b"x")  # noqa\n',
    'import hashlib\na = hashlib.md5(b"x")  # noqa  # fips-lint: ignore[non-approved-hash] -- reason\n',
  ],
  [
    'above a line that goes on behind a backslash',
    'import hashlib\nif True:\n    a = «hashlib.md5»(b"x"), \\\n      1\n',
    'import hashlib\nif True:\n    # fips-lint: ignore[non-approved-hash] -- reason\n    a = hashlib.md5(b"x"), \\\n      1\n',
  ],
  [
    'above a line that ends inside of a string, with its line ending',
    'import hashlib\r\na = «hashlib.md5»(b"""x\r\n""")\r\n',
    'import hashlib\r\n# fips-lint: ignore[non-approved-hash] -- reason\r\na = hashlib.md5(b"""x\r\n""")\r\n',
  ],
  [
    'in the list that is there',
    'import hashlib\na = «hashlib.md5»(hashlib.sha1(b"x").digest())  # fips-lint: ignore[sha1-hash] -- old\n',
    'import hashlib\na = hashlib.md5(hashlib.sha1(b"x").digest())  # fips-lint: ignore[sha1-hash, non-approved-hash] -- old\n',
  ],
] as const) {
  test(`a suppression is put ${where}`, async () => {
    const { client, text, range } = await opened(source);
    const action = actionTitled(await client.codeActions(UNTITLED, range), 'Ignore non-approved-hash here');
    assert.equal(await choose(client, action, text), expected);
    const left = (await client.diagnostics(UNTITLED)).filter(({ code }) => code === 'non-approved-hash');
    assert.deepEqual(left, []);
    await client.shutdown();
  });
}

test('where the editor can, the reason is typed over', async () => {
  const capabilities = { ...PULLING, workspace: { ...PULLING.workspace } };
  capabilities.workspace.workspaceEdit = { documentChanges: true, snippetEditSupport: true };
  const client = await startLspClient({ capabilities });
  const { text, range } = marked('import hashlib\na = «hashlib.md5»(b"x")\n');
  await client.open(UNTITLED, text);
  const action = actionTitled(await client.codeActions(UNTITLED, range), /^Ignore/);
  const { edit } = await client.resolve(action);
  const [change] = edit?.documentChanges ?? [];
  const at = { line: 1, character: 21 };
  assert.deepEqual(change && 'edits' in change && change.edits, [
    {
      range: { start: at, end: at },
      snippet: { kind: 'snippet', value: `  # fips-lint: ignore[non-approved-hash] -- \${1:reason}` },
    },
  ]);
  await client.shutdown();
});

test('the page of the rule is opened', async () => {
  const { client, range } = await opened('import hashlib\na = «hashlib.md5»(b"x")\n');
  const { command } = actionTitled(await client.codeActions(UNTITLED, range), /^Explain/);
  await client.execute(command!.command, ...(command!.arguments ?? []));
  const shown = client.events.filter(event => event.kind === 'shown');
  assert.deepEqual(shown, [{ kind: 'shown', uri: 'file:///docs/non-approved-hash.md' }]);
  await client.shutdown();
});

test('an older editor gets plain edits at once', async () => {
  const client = await startLspClient({ capabilities: PUSHED });
  const { text, range } = marked('import hashlib\na = «hashlib.md5»(b"x")\n');
  await client.open(UNTITLED, text);
  const actions = await client.codeActions(UNTITLED, range);
  const fixed = applyTo(UNTITLED, text, actionTitled(actions, /^Use SHA-256/).edit);
  assert.equal(fixed, 'import hashlib\na = hashlib.sha256(b"x")\n');
  assert.deepEqual(
    actions.filter(({ edit }) => !edit?.changes?.[UNTITLED]),
    [],
  );
  await client.shutdown();
});

test('a fix in a file that has a space in its path names it as the client does', async t => {
  const folder = temporaryFolder(t);
  const client = await startLspClient({ folders: [folder] });
  const uri = uriOf(join(folder, 'my app.py')).replace('my', '%6Dy');
  const { text, range } = marked('import hashlib\na = «hashlib.md5»(b"x")\n');
  await client.open(uri, text);
  const { edit } = await client.resolve(actionTitled(await client.codeActions(uri, range), /^Use SHA-256/));
  assert.equal(applyTo(uri, text, edit), 'import hashlib\na = hashlib.sha256(b"x")\n');
  await client.shutdown();
});

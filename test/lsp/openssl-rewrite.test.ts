import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STRICT_LAYOUT, type StrictLayoutResult } from '../../server/src/lsp/protocol.ts';
import { PULLING, PUSHED } from '../support/lsp-capabilities.ts';
import { actionTitled, applyTo, titles } from '../support/lsp-text.ts';
import { openConfigurations } from '../support/openssl-editor.ts';
import { TUTORIAL_CONFIGURATION, TUTORIAL_MODULE } from '../support/tutorial-configuration.ts';

const FILES = { 'openssl.cnf': TUTORIAL_CONFIGURATION, 'fipsmodule.cnf': TUTORIAL_MODULE };
const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const KINDS = ['refactor.rewrite.fips-lint'];

test('a client that shows rewrites itself gets the command, and the text by a request', async context => {
  const capabilities = { ...PULLING, experimental: { fipsLint: { showsRewrites: true } } };
  const editor = await openConfigurations(context, FILES, { capabilities });
  const uri = editor.uri('openssl.cnf');
  const actions = await editor.client.codeActions(uri, START, KINDS);
  assert.deepEqual(titles(actions), ['Rewrite in the strict FIPS layout…']);
  assert.deepEqual(actions[0]?.command, {
    title: 'Rewrite in the strict FIPS layout…',
    command: 'fipsLint.rewriteStrictly',
    arguments: [uri],
  });
  const layout = await editor.client.connection.sendRequest<StrictLayoutResult>(STRICT_LAYOUT, { uri });
  assert.ok(layout.kind === 'rewritten');
  assert.ok(layout.text.includes(`${editor.folder}/fipsmodule.cnf`));
  assert.equal(layout.version, 1);
  const changed = applyTo(uri, TUTORIAL_CONFIGURATION, { changes: { [uri]: [...layout.edits] } });
  assert.equal(changed, layout.text);

  await editor.client.change(uri, { text: layout.text });
  assert.equal((await editor.client.connection.sendRequest<StrictLayoutResult>(STRICT_LAYOUT, { uri })).kind, 'strict');
  const part = await editor.client.connection.sendRequest<StrictLayoutResult>(STRICT_LAYOUT, {
    uri: editor.uri('fipsmodule.cnf'),
  });
  assert.equal(part.kind, 'impossible');
  assert.equal(await editor.client.connection.sendRequest(STRICT_LAYOUT, { uri: 'untitled:none' }), null);
});

test('a client that can have edits confirmed gets them marked so, for the version that they were made of', async context => {
  const workspaceEdit = { documentChanges: true, changeAnnotationSupport: {} };
  const capabilities = { ...PULLING, workspace: { ...PULLING.workspace, workspaceEdit } };
  const editor = await openConfigurations(context, FILES, { capabilities });
  const uri = editor.uri('openssl.cnf');
  const action = actionTitled(await editor.client.codeActions(uri, START, KINDS), /strict FIPS layout/);
  const { edit } = await editor.client.resolve(action);
  assert.equal(edit?.changeAnnotations?.['fips-lint']?.needsConfirmation, true);
  const [change] = edit.documentChanges ?? [];
  assert.ok(change && 'edits' in change);
  assert.deepEqual(change.textDocument, { uri, version: 1 });
  assert.ok(change.edits.every(one => 'annotationId' in one && one.annotationId === 'fips-lint'));

  await editor.client.change(uri, { range: START, text: '# mine\n' });
  await assert.rejects(editor.client.resolve(action), /has changed/);
});

test('another client gets the edit, and where there is nothing to change, no offer', async context => {
  const editor = await openConfigurations(context, FILES, { capabilities: PUSHED });
  const uri = editor.uri('openssl.cnf');
  const [action] = await editor.client.codeActions(uri, START, KINDS);
  const changed = applyTo(uri, TUTORIAL_CONFIGURATION, action?.edit);
  assert.doesNotMatch(changed, /legacy|default_sect/);
  await editor.client.change(uri, { text: changed });
  assert.deepEqual(await editor.client.codeActions(uri, START, KINDS), []);
});

/** Editing an OpenSSL configuration: what VS Code gets from us for each of its features. */
import assert from 'node:assert/strict';
import {
  type CodeLens,
  type CompletionList,
  commands,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type InlayHint,
  type Location,
  type LocationLink,
  Range,
  type SelectionRange,
  type SemanticTokens,
  type SignatureHelp,
  type TextDocument,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode';
import { findingsWhen, hoverText, open, rangeOf } from './editor.ts';
import { test } from './harness.ts';

/** Four providers, with the FIPS provider's section in an included file. */
const OWN = 'windows/openssl.cnf';
/** The `openssl.cnf` that the machine's distribution installs; `scripts/hosts/suite.mjs` puts it there. */
const DISTRIBUTED = 'distribution/openssl.cnf';

test('names of sections lead across an include, and are renamed there', async () => {
  const document = await opened(OWN);
  const name = rangeOf(document, 'fips_sect').start;
  const [definition] = await ask<(Location | LocationLink)[]>('vscode.executeDefinitionProvider', document, name);
  assert.match(pathOf(definition!), /windows\/fipsmodule\.cnf$/);
  const references = await ask<Location[]>('vscode.executeReferenceProvider', document, name);
  assert.deepEqual(references.map(fileOf).sort(), ['fipsmodule.cnf', 'openssl.cnf']);
  const rename = await ask<WorkspaceEdit>('vscode.executeDocumentRenameProvider', document, name, 'module_sect');
  assert.deepEqual(
    rename
      .entries()
      .map(([uri, edits]) => `${fileOf({ uri })} ${edits.map(edit => edit.newText)}`)
      .sort(),
    ['fipsmodule.cnf module_sect', 'openssl.cnf module_sect'],
  );
});

test('includes are links, and sections are the outline and fold', async () => {
  const document = await opened(OWN);
  const links = await ask<DocumentLink[]>('vscode.executeLinkProvider', document);
  assert.deepEqual(
    links.map(link => link.target && fileOf({ uri: link.target })),
    ['fipsmodule.cnf'],
  );
  const outline = await ask<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document);
  const names = outline.map(symbol => symbol.name);
  for (const section of ['openssl_init', 'provider_sect', 'algorithm_sect'])
    assert.ok(names.includes(section), `${names}`);
  const folds = await ask<FoldingRange[]>('vscode.executeFoldingRangeProvider', document);
  const header = rangeOf(document, '[provider_sect]').start.line;
  assert.ok(folds.some(({ start, end }) => start === header && end >= header + 4));
});

test('completion, hover and signature know the section', async () => {
  const document = await opened(OWN);
  const value = rangeOf(document, 'fips=yes');
  assert.match(await hoverText(document.uri, rangeOf(document, 'default_properties').start), /fips=yes/);
  const properties = await ask<CompletionList>('vscode.executeCompletionItemProvider', document, value.start);
  assert.ok(labels(properties).includes('fips=yes'), `${labels(properties)}`);
  const provider = rangeOf(document, 'base_sect').start;
  const sections = await ask<CompletionList>('vscode.executeCompletionItemProvider', document, provider);
  assert.ok(labels(sections).includes('legacy_sect'), `${labels(sections)}`);
  const signature = await ask<SignatureHelp>('vscode.executeSignatureHelpProvider', document, value.end);
  assert.ok(signature.signatures.length > 0);
});

test('tokens, selections, hints and lenses are there', async () => {
  const document = await opened(OWN);
  const tokens = await ask<SemanticTokens>('vscode.provideDocumentSemanticTokens', document);
  assert.ok(tokens.data.length / 5 > 10);
  const inside = rangeOf(document, 'fips=yes').start;
  const [selection] = await ask<SelectionRange[]>('vscode.executeSelectionRangeProvider', document, [inside]);
  assert.equal(document.getText(selection!.range).includes('fips'), true);
  assert.ok(selection!.parent, 'the selection grows');
  const whole = new Range(0, 0, document.lineCount, 0);
  const hints = await ask<InlayHint[]>('vscode.executeInlayHintProvider', document, whole);
  assert.ok(hints.length > 0);
  const lenses = await ask<CodeLens[]>('vscode.executeCodeLensProvider', document, 50);
  assert.ok(
    lenses.some(lens => /reference/.test(lens.command?.title ?? '')),
    'references are counted',
  );
});

test("formatting changes layout alone in the distribution's own file, and keeps its columns", async () => {
  const { document } = await open(DISTRIBUTED);
  assert.equal(document.languageId, 'openssl-conf');
  const options = { tabSize: 8, insertSpaces: true };
  const edits = await ask<TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', document, options);
  assert.ok(edits && edits.length > 0);
  for (const { range, newText } of edits) assert.equal(`${document.getText(range)}${newText}`.trim(), '');
  const column = rangeOf(document, 'new_certs_dir').start.line;
  assert.ok(!edits.some(({ range }) => range.start.line === column), 'a line in its column stays');
});

test("the distribution's own file has outline, hover, completion and definitions", async () => {
  const { document } = await open(DISTRIBUTED);
  const outline = await ask<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document);
  const names = outline.map(symbol => symbol.name);
  for (const section of ['CA_default', 'req', 'tsa_config1']) assert.ok(names.includes(section), `${names}`);
  assert.match(await hoverText(document.uri, rangeOf(document, 'default_md').start), /digest/i);
  const used = rangeOf(document, '$dir/certs').start.translate(0, 2);
  const [definition] = await ask<(Location | LocationLink)[]>('vscode.executeDefinitionProvider', document, used);
  assert.match(document.lineAt(lineOf(definition!)).text, /^dir\s*=/);
  const bits = rangeOf(document, 'default_bits').start;
  const keys = await ask<CompletionList>('vscode.executeCompletionItemProvider', document, bits);
  assert.ok(labels(keys).includes('default_md'), `${labels(keys)}`);
});

/** Once the server has read it. */
async function opened(path: string): Promise<TextDocument> {
  const { document } = await open(path);
  await findingsWhen(document.uri, rules => rules.length > 0);
  return document;
}

/** Asks as VS Code does itself. */
async function ask<T>(command: string, document: TextDocument, ...operands: unknown[]): Promise<T> {
  return await commands.executeCommand<T>(command, document.uri, ...operands);
}

function pathOf(place: Location | LocationLink): string {
  return ('uri' in place ? place.uri : place.targetUri).path;
}

function lineOf(place: Location | LocationLink): number {
  return ('range' in place ? place.range : place.targetRange).start.line;
}

function fileOf({ uri }: { uri: { path: string } }): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function labels({ items }: CompletionList): string[] {
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

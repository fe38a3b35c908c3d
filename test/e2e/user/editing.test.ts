import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type EditorPage, openEditor } from './page.ts';

/** The tests are one sitting at one editor, in this order. */
let editor: EditorPage;

before(async () => {
  editor = await openEditor();
});

after(() => editor?.close());

test('an opened file is squiggled', async () => {
  await editor.openFile('app.py');
  await editor.page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
  await editor.screenshot('1-squiggle');
});

test('hovering explains', async () => {
  await editor.line('hashlib.md5').getByText('md5', { exact: false }).last().hover();
  const hover = editor.page.locator('.monaco-hover:visible', { hasText: 'MD5' }).first();
  await hover.waitFor();
  await editor.screenshot('2-hover');
  assert.match((await hover.textContent()) ?? '', /MD5 is not an approved hash function/);
});

test('the light bulb mends', async () => {
  await editor.line('hashlib.md5').getByText('md5', { exact: false }).last().click();
  await editor.page.keyboard.press('ControlOrMeta+.');
  const menu = editor.page.locator('.action-widget');
  await menu.getByText('SHA-256').first().waitFor();
  await editor.screenshot('3-light-bulb');
  // The menu takes no click before the mouse has moved.
  await menu.getByText('SHA-256').first().hover({ force: true });
  await menu.getByText('SHA-256').first().click();
  await editor.line('hashlib.sha256').waitFor();
  await editor.page.locator('.squiggly-error, .squiggly-warning').waitFor({ state: 'detached' });
  await editor.screenshot('4-mended');
});

test("OpenSSL's configuration is coloured and squiggled", async () => {
  await editor.openFile('openssl.cnf');
  await editor.page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
  const parts = [editor.line('The FIPS provider is named'), editor.line('providers')];
  const colours = await Promise.all(parts.map(part => part.locator('span span').first().getAttribute('class')));
  await editor.screenshot('5-openssl-configuration');
  assert.notEqual(colours[0], colours[1], 'a comment and a key look different');
});

test("OpenSSL's configuration explains its values, and offers others", async () => {
  await editor.line('default_properties').getByText('default_properties', { exact: false }).last().hover();
  const hover = editor.page.locator('.monaco-hover:visible', { hasText: 'fips=yes' }).first();
  await hover.waitFor();
  await editor.screenshot('6-openssl-hover');
  await editor.line('default_properties').getByText('yes', { exact: false }).last().click();
  await editor.page.keyboard.press('ControlOrMeta+Space');
  const list = editor.page.locator('.suggest-widget.visible');
  await list.getByText('fips=yes').first().waitFor();
  await editor.screenshot('7-openssl-completion');
  await editor.page.keyboard.press('Escape');
});

test('a scan fills the Problems panel with files that were never opened', async () => {
  await editor.runCommand('FIPS Lint: Scan Workspace');
  const notification = editor.page.locator('.notifications-toasts', { hasText: 'FIPS Lint:' });
  await notification.getByText('Show Problems').click();
  const panel = editor.page.locator('.markers-panel');
  await panel.getByText('unopened.py').first().waitFor();
  await editor.page.locator('.notification-toast', { hasText: 'scanning' }).waitFor({ state: 'detached' });
  await editor.screenshot('8-problems');
});

test('the status entry tells the profile', async () => {
  await editor.page.locator('#status\\.languageStatus').hover();
  const status = editor.page.locator('.hover-language-status', { hasText: 'fips-140-3' }).first();
  await status.waitFor();
  await editor.screenshot('9-status');
});

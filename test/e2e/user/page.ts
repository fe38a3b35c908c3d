/** The editor's page, handled as a person does: by keyboard and mouse, waiting for what becomes visible. */
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

export interface EditorPage {
  readonly page: Page;
  openFile(name: string): Promise<void>;
  runCommand(title: string): Promise<void>;
  /** The text of a line of the visible editor that holds `text`. */
  line(text: string): Locator;
  /** Writes `NAME.png` into the folder of screenshots. */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the editor that the environment names; see `scripts/hosts/user-tests.mjs`. */
export async function openEditor(): Promise<EditorPage> {
  const browser = await chromium.launch({
    executablePath: fromEnvironment('FIPS_LINT_CHROMIUM'),
    args: fromEnvironment('FIPS_LINT_CHROMIUM_FLAGS').split(' '),
  });
  const page = await openWorkbench(browser);
  const screenshots = fromEnvironment('FIPS_LINT_SCREENSHOTS');
  return {
    page,
    openFile: name => choose(page, 'ControlOrMeta+P', name, name),
    runCommand: title => choose(page, 'F1', `>${title}`, title),
    line: text => page.locator('.editor-instance .view-line', { hasText: text }),
    screenshot: async name => {
      await page.screenshot({ path: join(screenshots, `${name}.png`) });
    },
    close: () => browser.close(),
  };
}

async function openWorkbench(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  // As in the suite: reached only where something is broken, on a machine however busy.
  page.setDefaultTimeout(60_000);
  await page.goto(fromEnvironment('FIPS_LINT_EDITOR_URL'));
  await page.locator('.explorer-viewlet .monaco-list-row').first().waitFor();
  return page;
}

/** Opens the quick pick, types, and takes the entry that reads `entry`. */
async function choose(page: Page, key: string, typed: string, entry: string): Promise<void> {
  await page.keyboard.press(key);
  const input = page.locator('.quick-input-widget input[type="text"]');
  await input.waitFor();
  await input.fill(typed);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: entry }).first().click();
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run "npm run test:e2e"`);
  return value;
}

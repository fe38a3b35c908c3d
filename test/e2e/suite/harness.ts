import { commands } from 'vscode';

interface TestCase {
  readonly name: string;
  readonly body: () => Promise<void>;
}

const registered: TestCase[] = [];

/** How long a test may wait for the editor, in milliseconds. Reached only where something is broken. */
const LIMIT_MS = 60_000;

export function test(name: string, body: () => Promise<void>): void {
  registered.push({ name, body });
}

/** Runs the tests one after the other, each from a window without editors. Returns how many failed. */
export async function runTests(): Promise<number> {
  let failed = 0;
  console.log(`1..${registered.length}`);
  for (const [index, { name, body }] of registered.entries()) {
    try {
      await withinLimit(body());
      console.log(`ok ${index + 1} - ${name}`);
    } catch (error) {
      failed++;
      console.log(`not ok ${index + 1} - ${name}\n${commented(error)}`);
    }
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.closeAllEditors');
  }
  return failed;
}

async function withinLimit(running: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`did not end within ${LIMIT_MS / 1000} s`)), LIMIT_MS);
  });
  await Promise.race([running, limit]).finally(() => clearTimeout(timer));
}

function commented(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replace(/^/gm, '# ');
}

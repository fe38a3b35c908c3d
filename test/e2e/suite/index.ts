/** Entry point for VS Code: runs every test in order, and writes TAP to the console, which each host hands on. */
import './diagnostics.ts';
import './environment.ts';
import './fixes.ts';
import './languages.ts';
import './openssl-editing.ts';
import './rewrite.ts';
import './server.ts';
import './settings.ts';
import './workspace-scan.ts';
import { runTests } from './harness.ts';

/** @throws Error if a test failed, which is how VS Code learns of it */
export async function run(): Promise<void> {
  const failed = await runTests();
  if (failed > 0) throw new Error(`${failed} tests failed`);
}

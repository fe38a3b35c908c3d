import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Row } from './python-rows.ts';

/** What CPython makes of a file; see `cpython_nodes.py`. */
export type CPythonReading =
  | { readonly path: string; readonly refused: string }
  | {
      readonly path: string;
      readonly refused?: undefined;
      readonly text: string;
      /** What is to be added to CPython's offsets. */
      readonly shift: number;
      readonly nodes: readonly Row[];
    };

const SCRIPT = fileURLToPath(new URL('../../../test/support/cpython_nodes.py', import.meta.url));

/**
 * Has `python3`, or the interpreter that `FIPS_LINT_PYTHON` names, read files.
 * @throws Error if there is none, or it fails.
 */
export async function* readWithCPython(paths: readonly string[]): AsyncGenerator<CPythonReading> {
  const python = spawn(process.env.FIPS_LINT_PYTHON ?? 'python3', [SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = once(python, 'close');
  python.stdin.end(paths.map(path => `${path}\n`).join(''));
  for await (const line of createInterface({ input: python.stdout })) yield JSON.parse(line) as CPythonReading;
  const [status] = await closed;
  if (status !== 0) throw new Error(`the Python interpreter ended with status ${status}`);
}

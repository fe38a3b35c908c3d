import type { ScanProgress } from '../workspace/scanner.ts';
import type { CliHost } from './host.ts';

/** A line on the terminal that says how far a scan is, from the second second on. */
export interface ProgressLine {
  onProgress(progress: ScanProgress): void;
  /** Takes the line away. */
  end(): void;
}

const PATIENCE_MILLISECONDS = 1000;
const REDRAW_MILLISECONDS = 100;

const CLEAR_LINE = '\r\x1b[K';

export function createProgressLine(host: Pick<CliHost, 'errors' | 'now'>, enabled: boolean): ProgressLine {
  if (!enabled || !host.errors.isTerminal) return { onProgress() {}, end() {} };
  const started = host.now();
  let drawn = Number.NEGATIVE_INFINITY;
  let isShown = false;
  return {
    onProgress({ done, total }) {
      const now = host.now();
      if (now - started < PATIENCE_MILLISECONDS || now - drawn < REDRAW_MILLISECONDS) return;
      drawn = now;
      isShown = true;
      host.errors.write(CLEAR_LINE + (total === undefined ? 'Looking for files …' : `${done} of ${total} files …`));
    },
    end() {
      if (isShown) host.errors.write(CLEAR_LINE);
      isShown = false;
    },
  };
}

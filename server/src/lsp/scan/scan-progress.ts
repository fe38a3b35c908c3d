import type { CancellationToken, Connection, WorkDoneProgressReporter } from 'vscode-languageserver';
import type { Timers } from '../runtime.ts';

/** No editor shows more than that, and every report is a message. */
const REPORT_MILLISECONDS = 50;

/** How far a scan is, in files; `total` is undefined while files are still being looked for. */
export interface Advance {
  readonly done: number;
  readonly total: number | undefined;
  /** Between 0 and 1, over all folders. */
  readonly share: number;
}

/** Shows one scan in the editor. */
export class ScanProgress {
  readonly #timers: Timers;
  #reporter: WorkDoneProgressReporter | undefined;
  #reportedAt = Number.NEGATIVE_INFINITY;
  #ended = false;

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  /** Where the client itself provides a place. */
  attach(connection: Connection, token: string | number): void {
    this.#begin(connection.window.attachWorkDoneProgress(token), false);
  }

  /** Where it does not: the server asks for one, which the person can cancel. */
  async create(connection: Connection, onCancel: () => void): Promise<void> {
    const reporter = await connection.window.createWorkDoneProgress();
    const token: CancellationToken = reporter.token;
    token.onCancellationRequested(onCancel);
    this.#begin(reporter, true);
    if (this.#ended) reporter.done();
  }

  report({ done, total, share }: Advance): void {
    const now = this.#timers.now();
    const isLast = done === total;
    if (!this.#reporter || this.#ended || (!isLast && now - this.#reportedAt < REPORT_MILLISECONDS)) return;
    this.#reportedAt = now;
    if (total === undefined) this.#reporter.report(Math.floor(share * 100), 'looking for files');
    else this.#reporter.report(Math.floor(share * 100), `${done} of ${total} files`);
  }

  end(): void {
    if (!this.#ended) this.#reporter?.done();
    this.#ended = true;
  }

  #begin(reporter: WorkDoneProgressReporter, isCancellable: boolean): void {
    reporter.begin('FIPS Lint: scanning', 0, 'looking for files', isCancellable);
    this.#reporter = reporter;
  }
}

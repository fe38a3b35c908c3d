/** What an answer was made from, as far as changes matter to it. */
export interface Origin {
  readonly path: string;
  /** The count of changes at which it was made. */
  readonly madeAt: number;
  /** Paths of the other files that decided it. Undefined: not known, so any change may matter that is not of Python source. */
  readonly dependsOn: ReadonlySet<string> | undefined;
}

/** Remembers what changed when, so that an answer can be told to be outdated without looking at a file again. */
export class Changes {
  #count = 0;
  #settingsAt = 0;
  #notPythonAt = 0;
  readonly #at = new Map<string, number>();

  get count(): number {
    return this.#count;
  }

  /** The file changed, came or went, on disk or in the editor. */
  touch(path: string): void {
    this.#at.set(path, ++this.#count);
    if (!/\.pyw?$/i.test(path)) this.#notPythonAt = this.#count;
  }

  settingsChanged(): void {
    this.#settingsAt = ++this.#count;
  }

  isOutdated({ path, madeAt, dependsOn }: Origin): boolean {
    if (this.#settingsAt > madeAt || this.#changedSince(path, madeAt)) return true;
    if (!dependsOn) return this.#notPythonAt > madeAt;
    for (const other of dependsOn) if (this.#changedSince(other, madeAt)) return true;
    return false;
  }

  #changedSince(path: string, count: number): boolean {
    return (this.#at.get(path) ?? 0) > count;
  }
}

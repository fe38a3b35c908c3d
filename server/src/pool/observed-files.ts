import type { ConfigurationFiles, FileReading } from '../core/semantic/openssl/configuration-files.ts';

/** Characters of files that are kept to be read again; beyond, the longest unused are let go. */
const KEPT_TEXT = 16_000_000;

/**
 * Lets the editor's texts stand before those on disk, and remembers what was read during one analysis. What is on disk is read
 * once, as long as nothing is forgotten.
 */
export class ObservedFiles implements ConfigurationFiles {
  readonly workingDirectory?: string;
  readonly #files: ConfigurationFiles;
  #overlay: ReadonlyMap<string, string> = new Map();
  #texts = new Map<string, string>();
  readonly #readings = new Map<string, FileReading>();
  #kept = 0;

  constructor(files: ConfigurationFiles) {
    this.#files = files;
    if (files.workingDirectory !== undefined) this.workingDirectory = files.workingDirectory;
  }

  /** @returns the texts by path that are read from now on, until the next call */
  observe(overlay: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    this.#overlay = overlay;
    this.#texts = new Map();
    return this.#texts;
  }

  read(path: string): FileReading {
    const edited = this.#overlay.get(path);
    const reading: FileReading = edited === undefined ? this.#fromDisk(path) : { kind: 'text', text: edited };
    if (reading.kind === 'text') this.#texts.set(path, reading.text);
    return reading;
  }

  /** Files may have come, gone or changed. */
  forget(): void {
    this.#readings.clear();
    this.#kept = 0;
  }

  list(path: string): readonly string[] | undefined {
    return this.#files.list(path);
  }

  resolve(directory: string, path: string): string {
    return this.#files.resolve(directory, path);
  }

  directoryOf(path: string): string {
    return this.#files.directoryOf(path);
  }

  environment(name: string): string | undefined {
    return this.#files.environment(name);
  }

  #fromDisk(path: string): FileReading {
    const known = this.#readings.get(path);
    const reading = known ?? this.#files.read(path);
    this.#readings.delete(path);
    this.#readings.set(path, reading);
    if (known) return reading;
    this.#kept += lengthOf(reading);
    for (const [oldest, other] of this.#readings) {
      if (this.#kept <= KEPT_TEXT || oldest === path) break;
      this.#readings.delete(oldest);
      this.#kept -= lengthOf(other);
    }
    return reading;
  }
}

function lengthOf(reading: FileReading): number {
  return reading.kind === 'text' ? reading.text.length : 0;
}

import type { ConfigurationFiles, FileReading } from '../core/semantic/openssl/configuration-files.ts';

/** Lets the editor's texts stand before those on disk, and remembers what was read during one analysis. */
export class ObservedFiles implements ConfigurationFiles {
  readonly workingDirectory?: string;
  readonly #files: ConfigurationFiles;
  #overlay: ReadonlyMap<string, string> = new Map();
  #texts = new Map<string, string>();

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
    const reading: FileReading = edited === undefined ? this.#files.read(path) : { kind: 'text', text: edited };
    if (reading.kind === 'text') this.#texts.set(path, reading.text);
    return reading;
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
}

import type { Target } from '../../policy/types.ts';
import type { PlacedEdits } from '../../rules/openssl/support/edits.ts';
import { type Configuration, type ConfigurationFile, findFile } from '../../semantic/openssl/configuration.ts';
import type { ConfigurationFiles } from '../../semantic/openssl/configuration-files.ts';
import { loadConfiguration } from '../../semantic/openssl/load.ts';
import type { Statement } from '../../syntax/openssl/cst.ts';
import { applyEdits, type TextEdit } from '../../text/edits.ts';
import type { SourceFile } from '../analysis.ts';
import { evaluationFor } from '../evaluation-options.ts';

/** A configuration on its way to another layout: every step is made of the text that the one before left. */
export class Draft {
  readonly path: string;
  readonly target: Target;
  readonly files: ConfigurationFiles;
  readonly #encoding: SourceFile['encoding'];
  /** Texts of files that are not at hand and are taken to hold what OpenSSL's own tool writes into them. */
  readonly #assumed = new Map<string, string>();
  #text: string;
  #configuration: Configuration | undefined;

  constructor(file: SourceFile, files: ConfigurationFiles, target: Target) {
    this.path = file.path;
    this.#text = file.text;
    this.#encoding = file.encoding;
    this.target = target;
    this.files = files;
  }

  get text(): string {
    return this.#text;
  }

  get encoding(): NonNullable<SourceFile['encoding']> {
    return this.#encoding ?? 'utf-8';
  }

  /** The configuration as the text at hand gives it. */
  get configuration(): Configuration {
    this.#configuration ??= loadConfiguration(this.path, this.#overlay(), evaluationFor(this.target));
    return this.#configuration;
  }

  /** The main file. */
  get main(): ConfigurationFile {
    return findFile(this.configuration, this.path)!;
  }

  get statements(): readonly Statement[] {
    return this.main.tree.statements;
  }

  textAt({ start, end }: { readonly start: number; readonly end: number }): string {
    return this.#text.slice(start, end);
  }

  /** Makes edits of the main file, unless one step cannot be made or would change another file. */
  apply(...steps: readonly (PlacedEdits | undefined)[]): boolean {
    if (steps.some(step => step?.path !== this.path)) return false;
    return this.setText(applyEdits(this.#text, distinct(steps.flatMap(step => step?.edits ?? []))));
  }

  /** @returns whether that is another text */
  setText(text: string): boolean {
    if (text === this.#text) return false;
    this.#text = text;
    this.#configuration = undefined;
    return true;
  }

  assume(path: string, text: string): void {
    this.#assumed.set(path, text);
    this.#configuration = undefined;
  }

  get assumesFiles(): boolean {
    return this.#assumed.size > 0;
  }

  #overlay(): ConfigurationFiles {
    const { files } = this;
    return {
      ...(files.workingDirectory === undefined ? {} : { workingDirectory: files.workingDirectory }),
      read: path => {
        if (path === this.path) return { kind: 'text', text: this.#text, encoding: this.encoding };
        const assumed = this.#assumed.get(path);
        return assumed === undefined ? files.read(path) : { kind: 'text', text: assumed };
      },
      list: path => files.list(path),
      resolve: (directory, path) => files.resolve(directory, path),
      directoryOf: path => files.directoryOf(path),
      environment: name => files.environment(name),
    };
  }
}

/** A line that is read twice, by a file that includes itself, is changed once. */
function distinct(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...new Map(edits.map(edit => [`${edit.range.start}:${edit.range.end}:${edit.newText}`, edit])).values()];
}

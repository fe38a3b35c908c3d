import { evaluationFor } from '../../core/engine/evaluation-options.ts';
import { type StrictLayout, strictLayout } from '../../core/engine/strict-layout/strict-layout.ts';
import type { Target } from '../../core/policy/types.ts';
import { type EnvironmentFile, readEnvironmentFile } from '../../core/semantic/environment/environment-file.ts';
import { type Configuration, type ConfigurationFile, findFile } from '../../core/semantic/openssl/configuration.ts';
import type { ConfigurationFiles } from '../../core/semantic/openssl/configuration-files.ts';
import { isConfigurationName } from '../../core/semantic/openssl/include-path.ts';
import { loadConfiguration } from '../../core/semantic/openssl/load.ts';
import { LineIndex } from '../../core/text/line-index.ts';
import { DEFAULT_LIMITS } from '../../workspace/analysis-pool.ts';
import type { AnalysisStore } from '../analyses/analysis-store.ts';
import { documentKind } from '../analyses/document-kind.ts';
import { editorFiles } from '../analyses/editor-files.ts';
import type { OpenDocument, OpenDocuments } from '../documents.ts';
import type { Runtime } from '../runtime.ts';
import type { Configuration as Settings } from '../settings/configuration.ts';

/** An open configuration file, and the whole configuration that it is a part of. */
export interface OpensslDocument {
  readonly document: OpenDocument;
  /** Of the file that includes this one, if one is known; else of this one. */
  readonly configuration: Configuration;
  readonly file: ConfigurationFile;
  readonly target: Target;
}

interface Parts {
  readonly runtime: Runtime;
  readonly documents: OpenDocuments;
  readonly settings: Settings;
  readonly store: AnalysisStore;
}

interface Known {
  readonly answer: OpensslDocument | undefined;
  readonly changeCount: number;
  readonly generation: number;
}

/** So many files beside a document are looked at for one that includes it. */
const MAXIMUM_NEIGHBOURS = 30;

/** So many names of a folder are proposed. */
const MAXIMUM_NAMES = 200;

/** Loads the configurations that editing features ask about. Open documents stand before what is on disk. */
export class OpensslDocuments {
  readonly #parts: Parts;
  readonly #files: ConfigurationFiles;
  readonly #known = new Map<string, Known>();

  constructor(parts: Parts) {
    this.#parts = parts;
    const openText = (path: string) => parts.documents.at(path)?.text;
    this.#files = editorFiles(parts.runtime.configurationFiles, openText, () => {});
    parts.documents.onDidClose(({ document }) => this.#known.delete(document.path));
  }

  /** Undefined if the document is not open, is no OpenSSL configuration, is switched off, or is larger than what is analysed. */
  async at(uri: string): Promise<OpensslDocument | undefined> {
    const { documents, store, settings } = this.#parts;
    const document = documents.at(documents.pathOf(uri));
    if (!document || documentKind(document) !== 'openssl-configuration') return undefined;
    const stamp = { changeCount: store.changeCount, generation: settings.generation };
    const known = this.#known.get(document.path);
    if (known?.changeCount === stamp.changeCount && known.generation === stamp.generation) return known.answer;
    const answer = await this.#load(document);
    this.#known.set(document.path, { answer, ...stamp });
    return answer;
  }

  /** An open file of environment variables; undefined if the document is none, or is switched off. */
  async environmentAt(
    uri: string,
  ): Promise<{ readonly document: OpenDocument; readonly environment: EnvironmentFile } | undefined> {
    const { documents, settings } = this.#parts;
    const document = documents.at(documents.pathOf(uri));
    if (!document || documentKind(document) !== 'environment') return undefined;
    const { editor } = await settings.forFile(document.path, document.uri);
    if (!editor.enable || document.text.length > DEFAULT_LIMITS.bytes) return undefined;
    return { document, environment: readEnvironmentFile(document.path, document.text, this.#files) };
  }

  /** The document in the strict layout; undefined as for {@link at}. */
  async strictLayout(
    uri: string,
  ): Promise<{ readonly document: OpenDocument; readonly layout: StrictLayout } | undefined> {
    const { documents, settings } = this.#parts;
    const document = documents.at(documents.pathOf(uri));
    if (!document || documentKind(document) !== 'openssl-configuration') return undefined;
    const { editor, settings: ofFile } = await settings.forFile(document.path, document.uri);
    if (!editor.enable || document.text.length > DEFAULT_LIMITS.bytes) return undefined;
    const source = { path: document.path, text: document.text, kind: 'openssl-configuration' as const };
    return { document, layout: strictLayout(source, this.#files, ofFile) };
  }

  /** The line index of a file as the editor has it, or as it is on disk. */
  linesOf(path: string): LineIndex | undefined {
    const { documents, store } = this.#parts;
    const text = store.textOf(path);
    return documents.at(path)?.lines ?? (text === undefined ? undefined : new LineIndex(text));
  }

  /** What an `.include` can name in a folder, written as there: configuration files, and folders with a slash behind. */
  includable({ configuration }: OpensslDocument, folder: string): readonly string[] {
    const base = this.#files.workingDirectory ?? this.#files.directoryOf(configuration.path);
    const path = this.#files.resolve(base, folder === '' ? '.' : folder);
    return (this.#files.list(path) ?? []).slice(0, MAXIMUM_NAMES).flatMap(name => {
      if (this.#files.list(this.#files.resolve(path, name))) return [`${name}/`];
      return isConfigurationName(name) ? [name] : [];
    });
  }

  async #load(document: OpenDocument): Promise<OpensslDocument | undefined> {
    const { editor, settings } = await this.#parts.settings.forFile(document.path, document.uri);
    if (!editor.enable || document.text.length > DEFAULT_LIMITS.bytes) return undefined;
    const { target } = settings;
    const load = (path: string) => loadConfiguration(path, this.#files, evaluationFor(target));
    const whole = this.#includers(document.path)
      .map(load)
      .find(configuration => findFile(configuration, document.path));
    const configuration = whole ?? load(document.path);
    const file = findFile(configuration, document.path);
    return file && { document, configuration, file, target };
  }

  /** The files that may include this one: open ones, those that an analysis found to, and those beside it. */
  #includers(path: string): readonly string[] {
    const { documents, store } = this.#parts;
    const open = documents.all().filter(document => documentKind(document) === 'openssl-configuration');
    const candidates = new Set([
      ...open.map(document => document.path),
      ...store.dependentsOf(path),
      ...this.#neighbours(path),
    ]);
    candidates.delete(path);
    return [...candidates].filter(candidate => store.textOf(candidate)?.includes('.include'));
  }

  #neighbours(path: string): readonly string[] {
    const folder = this.#files.directoryOf(path);
    const names = (this.#files.list(folder) ?? []).filter(isConfigurationName);
    return names.slice(0, MAXIMUM_NEIGHBOURS).map(name => this.#files.resolve(folder, name));
  }
}

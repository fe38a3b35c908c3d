import { type FileAnalysis, type FileKind, notAnalysed, type Settings } from '../../core/engine/analysis.ts';
import { type Analyzer, createAnalyzer } from '../../core/engine/analyzer.ts';
import { describeError } from '../../core/engine/describe-error.ts';
import type { TextEncoding } from '../../core/syntax/openssl/bytes.ts';
import type { PythonParser } from '../../core/syntax/python/parser.ts';
import { DEFAULT_LIMITS } from '../../workspace/analysis-pool.ts';
import type { OpenDocument } from '../documents.ts';
import type { Runtime } from '../runtime.ts';
import { editorFiles } from './editor-files.ts';
import { PythonDocuments } from './python-documents.ts';

export interface AnalysisWithDependencies {
  readonly analysis: FileAnalysis;
  /** Paths of other files that decided it, missing ones included. */
  readonly dependsOn: ReadonlySet<string>;
}

export interface TextToAnalyse {
  readonly path: string;
  readonly text: string;
  readonly kind: FileKind;
  readonly settings: Settings;
  /** As in `SourceFile`. */
  readonly encoding?: TextEncoding;
}

/** While one document is analysed no other request is answered. A file of the largest size takes about half of it. */
const BUDGET_MILLISECONDS = 5_000;

const NO_TRIAL: ReadonlyMap<string, string> = new Map();

/**
 * Analyses texts in this thread, as the editor has them: open documents stand before what is on disk, and Python documents
 * are parsed incrementally.
 */
export class DocumentAnalyzer {
  readonly #runtime: Runtime;
  readonly #python: PythonDocuments;
  readonly #openText: (path: string) => string | undefined;
  #analyzer: Analyzer | undefined;
  /** Stands in until a text needs the parser. */
  #gate: Analyzer | undefined;
  /** What the analysis that runs now reads. Analyses do not wait for anything, so there is never more than one. */
  #used = new Set<string>();
  #trial = NO_TRIAL;

  constructor(runtime: Runtime, openText: (path: string) => string | undefined) {
    this.#runtime = runtime;
    this.#python = new PythonDocuments(() => runtime.createPythonParser());
    this.#openText = openText;
  }

  /** @param document the open document that the text is of, whose tree is kept for the next version. */
  async analyze(source: TextToAnalyse, document?: OpenDocument): Promise<AnalysisWithDependencies> {
    const used = new Set<string>();
    this.#used = used;
    const needsParser = source.kind === 'python' && this.#analyzerWith(undefined).mayConcern(source);
    try {
      const parser = needsParser ? await this.#python.parser() : undefined;
      return this.#analyze(source, document, parser, NO_TRIAL, used);
    } catch (error) {
      return alone(
        notAnalysed(source.path, source.kind, `the Python parser cannot be loaded: ${describeError(error)}`),
      );
    }
  }

  /**
   * Prepares to analyse the same source again and again with other texts, by path, than those of the editor and the disk:
   * what would be found if they were so.
   */
  async trial(source: TextToAnalyse): Promise<(texts: ReadonlyMap<string, string>) => FileAnalysis> {
    const parser = source.kind === 'python' ? await this.#python.parser() : undefined;
    return texts => {
      const text = texts.get(source.path) ?? source.text;
      return this.#analyze({ ...source, text }, undefined, parser, texts).analysis;
    };
  }

  /** Files of the workspace came, went or changed on disk. */
  forget(): void {
    this.#analyzer?.forget();
    this.#gate = undefined;
  }

  close(uri: string): void {
    this.#python.close(uri);
  }

  dispose(): void {
    this.#python.dispose();
  }

  #analyze(
    { settings, ...source }: TextToAnalyse,
    document: OpenDocument | undefined,
    parser: PythonParser | undefined,
    trial: ReadonlyMap<string, string>,
    used: ReadonlySet<string> = new Set(),
  ): AnalysisWithDependencies {
    if (source.text.length > DEFAULT_LIMITS.bytes) return alone(tooLarge(source.path, source.kind));
    const deadline = this.#runtime.timers.now() + BUDGET_MILLISECONDS;
    const shouldCancel = () => this.#runtime.timers.now() > deadline;
    this.#used = new Set(used);
    this.#trial = trial;
    try {
      const module = parser && document && this.#python.parse(parser, document, shouldCancel);
      const analyzer = this.#analyzerWith(parser);
      const analysis = analyzer.analyze(source, settings, { shouldCancel, ...(module && { module, gate: false }) });
      return { analysis, dependsOn: this.#used };
    } catch (error) {
      return alone(notAnalysed(source.path, source.kind, `internal error: ${describeError(error)}`));
    } finally {
      this.#trial = NO_TRIAL;
    }
  }

  /** Before the parser is there, only OpenSSL configurations and texts that the prefilter lets pass are analysed. */
  #analyzerWith(parser: PythonParser | undefined): Analyzer {
    const existing = this.#analyzer ?? (parser ? undefined : this.#gate);
    if (existing) return existing;
    const configurationFiles = editorFiles(
      this.#runtime.configurationFiles,
      path => this.#trial.get(path) ?? this.#openText(path),
      path => this.#used.add(path),
    );
    if (parser) {
      this.#analyzer = createAnalyzer({ pythonParser: parser, configurationFiles });
      return this.#analyzer;
    }
    this.#gate ??= createAnalyzer({ configurationFiles });
    return this.#gate;
  }
}

function alone(analysis: FileAnalysis): AnalysisWithDependencies {
  return { analysis, dependsOn: new Set() };
}

function tooLarge(path: string, kind: FileKind): FileAnalysis {
  const limit = DEFAULT_LIMITS.bytes / 1_000_000;
  return notAnalysed(path, kind, `the document is longer than ${limit} million characters`);
}

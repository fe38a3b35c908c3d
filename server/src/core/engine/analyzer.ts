import { collectUses } from '../inventory/collect-uses.ts';
import { RULES } from '../rules/index.ts';
import type { ConfigurationFiles } from '../semantic/openssl/configuration-files.ts';
import { loadConfiguration } from '../semantic/openssl/load.ts';
import type { ModuleTree } from '../syntax/python/ast.ts';
import { parseModule } from '../syntax/python/parse-module.ts';
import type { PythonParser } from '../syntax/python/parser.ts';
import { type AnalysisProblem, type FileAnalysis, notAnalysed, type Settings, type SourceFile } from './analysis.ts';
import { finishAnalysis } from './finish.ts';
import { judgeConfiguration, judgeUses } from './judge.ts';
import { mayHoldFindings } from './prefilter.ts';

export interface AnalyzerPorts {
  readonly pythonParser: PythonParser;
  /** Reads what an OpenSSL configuration includes. The analysed file itself is taken from its `SourceFile`. */
  readonly configurationFiles: ConfigurationFiles;
}

export interface AnalyzeOptions {
  /** Asked now and then; once true, the file is answered as not analysed. */
  readonly shouldCancel?: () => boolean;
  /** False: parse even what the prefilter would let pass. Findings are the same. */
  readonly gate?: boolean;
  /** The file's tree, if the caller has it already (an editor's incremental parser). */
  readonly module?: ModuleTree;
}

export interface Analyzer {
  /** Never throws: what goes wrong is among the answer's problems. */
  analyze(file: SourceFile, settings: Settings, options?: AnalyzeOptions): FileAnalysis;
}

export function createAnalyzer(ports: AnalyzerPorts): Analyzer {
  return {
    analyze(file, settings, options = {}) {
      try {
        return file.kind === 'python'
          ? analyzePython(ports.pythonParser, file, settings, options)
          : analyzeConfiguration(ports.configurationFiles, file, settings);
      } catch (error) {
        return notAnalysed(file.path, file.kind, `internal error: ${describeError(error)}`);
      }
    },
  };
}

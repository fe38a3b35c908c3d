import type { FileAnalysis, Settings } from '../../server/src/core/engine/analysis.ts';
import { createAnalyzer } from '../../server/src/core/engine/analyzer.ts';
import { defaultSettings } from '../../server/src/core/engine/settings.ts';
import type { Rule } from '../../server/src/core/rules/define.ts';
import { memoryConfigurationFiles } from './memory-configuration-files.ts';
import { pythonParser } from './python.ts';

/** What holds on the day that the tests are written for. */
export const SETTINGS: Settings = defaultSettings('2026-11-21').settings;

export interface AnalyzeTestOptions {
  readonly settings?: Partial<Settings>;
  readonly rules?: readonly Rule[];
  readonly gate?: boolean;
}

/** Analyses a Python text with all that the product has. */
export function analyzePython(text: string, { settings, rules, gate = true }: AnalyzeTestOptions = {}): FileAnalysis {
  const ports = { pythonParser, configurationFiles: memoryConfigurationFiles({ files: {} }) };
  return createAnalyzer(ports, rules).analyze(
    { path: '/app/example.py', text, kind: 'python' },
    { ...SETTINGS, ...settings },
    { gate },
  );
}

/** The same for an OpenSSL configuration, `files` by absolute path beside it. */
export function analyzeConfiguration(
  text: string,
  files: Readonly<Record<string, string>> = {},
  { settings, rules }: AnalyzeTestOptions = {},
): FileAnalysis {
  const path = '/etc/ssl/openssl.cnf';
  const configurationFiles = memoryConfigurationFiles({ files: { ...files, [path]: text } });
  return createAnalyzer({ configurationFiles }, rules).analyze(
    { path, text, kind: 'openssl-configuration' },
    { ...SETTINGS, ...settings },
  );
}

/** Findings as `rule "what they underline"`. */
export function told({ findings }: FileAnalysis, text: string): string[] {
  return findings.map(({ rule, range }) => `${rule} ${JSON.stringify(text.slice(range.start, range.end))}`);
}

import { createAnalyzer } from '../../server/src/core/engine/analyzer.ts';
import type { Target } from '../../server/src/core/policy/types.ts';
import type { Finding } from '../../server/src/core/rules/finding.ts';
import { OPENSSL_RULES } from '../../server/src/core/rules/openssl/index.ts';
import type { Configuration } from '../../server/src/core/semantic/openssl/configuration.ts';
import type { ConfigurationFiles } from '../../server/src/core/semantic/openssl/configuration-files.ts';
import { loadConfiguration } from '../../server/src/core/semantic/openssl/load.ts';
import { type MemoryConfiguration, memoryConfigurationFiles } from './memory-configuration-files.ts';
import { targetWith } from './policy-target.ts';
import { pythonParser } from './python.ts';

/** A configuration and where it stands. */
export interface Setting extends MemoryConfiguration {
  /** The analysed file; `/etc/ssl/openssl.cnf` if absent. */
  readonly path?: string;
  readonly target?: Partial<Target>;
}

const DEFAULT_PATH = '/etc/ssl/openssl.cnf';

/** What all rules on OpenSSL configuration say of it. A rule that fails fails the test. */
export function opensslFindings(setting: Setting): readonly Finding[] {
  const path = setting.path ?? DEFAULT_PATH;
  const configurationFiles = portOf(setting);
  const reading = configurationFiles.read(path);
  if (reading.kind !== 'text') throw new Error(`no text at ${path}`);
  const analyzer = createAnalyzer({ pythonParser, configurationFiles }, OPENSSL_RULES);
  const { findings, problems } = analyzer.analyze(
    { path, text: reading.text, kind: 'openssl-configuration', encoding: reading.encoding ?? 'utf-8' },
    { target: targetWith({ provider: '3.1.2', ...setting.target }), rules: {} },
  );
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return findings;
}

/** Loaded as the analyzer loads it. */
export function configurationOf(setting: Setting): Configuration {
  const { openssl } = targetWith(setting.target ?? {});
  return loadConfiguration(setting.path ?? DEFAULT_PATH, portOf(setting), { openssl, moduleLoads: 'yes' });
}

/** `error unknown-module «metrics»`, one line a finding; of another file than the analysed one, with its path before. */
export function shownFindings(setting: Setting, findings = opensslFindings(setting)): readonly string[] {
  return findings.map(finding => {
    const text = textOf(setting, finding.path ?? setting.path ?? DEFAULT_PATH);
    const where = finding.path ? `${finding.path}: ` : '';
    return `${where}${finding.severity} ${finding.rule} «${text.slice(finding.range.start, finding.range.end)}»`;
  });
}

export function textOf({ files }: Setting, path: string): string {
  const file = files[path];
  if (file === undefined) return '';
  return typeof file === 'string' ? file : file.kind === 'text' ? file.text : '';
}

/** One file by itself, as `/etc/ssl/openssl.cnf`. */
export function alone(text: string, target: Partial<Target> = {}): Setting {
  return { files: { [DEFAULT_PATH]: text }, target };
}

function portOf(setting: Setting): ConfigurationFiles {
  return memoryConfigurationFiles(setting);
}

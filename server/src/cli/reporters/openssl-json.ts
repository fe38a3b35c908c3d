import type { ShownConfiguration } from '../commands/openssl.ts';
import { findingJson } from './json.ts';

/** One line of JSON for a configuration: what libcrypto holds of it, to the byte, and what it ends in. */
export function opensslJson(shown: ShownConfiguration): string {
  const { configuration, findings, pathOf } = shown;
  const { parse, effective } = configuration;
  const { evaluation } = effective;
  const document = {
    path: pathOf(configuration.path),
    parse: {
      ok: parse.ok,
      error: parse.error ? { line: parse.error.libcryptoLine, message: parse.error.message } : null,
    },
    sections: [...effective.sections.values()].map(({ name, entries }) => ({
      name,
      entries: entries.map(entry => ({ name: entry.name, value: entry.value })),
    })),
    providers: evaluation.providers.map(({ name, active }) => ({ name, active })),
    defaultProperties: evaluation.defaultProperties?.query ?? null,
    outcome: evaluation.outcome,
    cliAborts: evaluation.cliAborts,
    findings: findings.map(({ path, finding }) => findingJson(finding, path, shown)),
    summary: evaluation.summary,
    assumptions: evaluation.assumptions.map(({ kind, text }) => ({ kind, text })),
  };
  return `${JSON.stringify(document)}\n`;
}

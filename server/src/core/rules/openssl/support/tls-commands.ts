import { isAtLeast } from '../../../semantic/openssl/booleans.ts';
import type { Configuration, Entry } from '../../../semantic/openssl/configuration.ts';
import { tlsCommandProblem } from '../../../semantic/openssl/tls-commands.ts';
import { rangeOf, type TextRange } from '../../../text/range.ts';
import { behindFirstDot, hasStart, meansFips, moduleSections } from './precedence.ts';
import { writtenEffect } from './property-effect.ts';
import { isCryptoPolicy } from './purpose.ts';

/** A line of a set of TLS commands (SSL_CONF_cmd(3)), whether an earlier line stops the loading or not. */
export interface TlsSetting {
  /** In small letters, as the names of commands are compared; without text up to the first dot. */
  readonly command: string;
  readonly entry: Entry;
  /** True in `system_default`, whose commands every TLS context takes. */
  readonly isDefault: boolean;
}

/** True for a configuration that is to run programs in FIPS mode; on Red Hat's systems, where the kernel decides, that is every one. */
export function judgesTls(configuration: Configuration): boolean {
  return meansFips(configuration) || configuration.vendor === 'red-hat';
}

/** The lines of every set of commands that `ssl_conf` leads to. */
export function tlsSettings(configuration: Configuration): readonly TlsSetting[] {
  if (isCryptoPolicy(configuration.path)) return policySettings(configuration);
  if (!hasStart(configuration)) return [];
  const { sections } = configuration.readable;
  return moduleSections(configuration, 'ssl_conf').flatMap(({ entries }) =>
    entries.flatMap(set =>
      (sections.get(set.value)?.entries ?? []).map(entry => ({
        command: behindFirstDot(entry.name).toLowerCase(),
        entry,
        isDefault: set.name === 'system_default',
      })),
    ),
  );
}

/** Red Hat's `openssl.cnf` includes them into the defaults of every TLS context. */
function policySettings({ readable }: Configuration): readonly TlsSetting[] {
  return (readable.sections.get('default')?.entries ?? []).map(entry => ({
    command: behindFirstDot(entry.name).toLowerCase(),
    entry,
    isDefault: true,
  }));
}

/** Those of some commands, by their names in small letters. */
export function tlsSettingsOf(configuration: Configuration, ...commands: readonly string[]): readonly TlsSetting[] {
  return tlsSettings(configuration).filter(({ command }) => commands.includes(command));
}

/** Why a TLS context refuses the setting, as one sentence; undefined if it takes it, or if its value is not known. */
export function refusalOf(configuration: Configuration, { entry }: TlsSetting): string | undefined {
  if (entry.expansions.some(({ value }) => value === undefined)) return undefined;
  const { openssl, vendor } = configuration;
  const abilities = { all: writtenEffect(configuration) !== 'required', vendor, version: openssl };
  return tlsCommandProblem(behindFirstDot(entry.name), entry.value, openssl, abilities);
}

/** What a command does that a TLS context refuses. */
export interface RefusalEffect {
  readonly breaksTls: boolean;
  /** Sentences. */
  readonly text: string;
}

/** Since 3.4 an error fails every TLS context, if `config_diagnostics` is on; else the line is passed over. */
export function refusalEffect(configuration: Configuration): RefusalEffect {
  const { openssl, readable, path } = configuration;
  const silent = 'The line is passed over in silence, and what it asks for is not in force';
  if (!isAtLeast(openssl, '3.4')) return { breaksTls: false, text: `${silent}.` };
  const broken = 'no TLS context can be made: every `ssl.SSLContext()` raises';
  if (isCryptoPolicy(path)) {
    const text = `${silent}; if the file that includes this one has \`config_diagnostics\` on, ${broken}.`;
    return { breaksTls: false, text };
  }
  if (!readable.evaluation.diagnostics.on) return { breaksTls: false, text: `${silent}.` };
  return { breaksTls: true, text: `With \`config_diagnostics\` on, ${broken}.` };
}

/** An element of a list, and where it stands: the whole value if that cannot be told, for variables and escapes. */
export interface ListElement {
  readonly text: string;
  readonly range: TextRange;
}

/** The elements of a value between separators, without the spaces around them. */
export function elementsOf({ value, valueRange, statement }: Entry, separators: RegExp): readonly ListElement[] {
  const written = statement.value.raw;
  const isPlain = written === value && valueRange.end - valueRange.start === value.length;
  const isQuoted = written === `"${value}"` || written === `'${value}'`;
  const start = valueRange.start + (isQuoted ? 1 : 0);
  const elements: ListElement[] = [];
  let position = 0;
  for (const part of value.split(separators)) {
    const offset = value.indexOf(part, position);
    position = offset + part.length;
    const text = part.trim();
    const from = start + offset + part.indexOf(text);
    const range = isPlain || isQuoted ? rangeOf(from, from + text.length) : valueRange;
    if (text !== '') elements.push({ text, range });
  }
  return elements;
}

import type { Target } from '../policy/types.ts';
import { type EnvironmentFile, type EnvironmentPath, nodeOptions } from '../semantic/environment/environment-file.ts';
import type { Configuration } from '../semantic/openssl/configuration.ts';
import type { ConfigurationFiles } from '../semantic/openssl/configuration-files.ts';
import { loadConfiguration } from '../semantic/openssl/load.ts';
import { evaluationFor } from './evaluation-options.ts';
import { kindByContent, kindByName } from './file-kind.ts';

/**
 * The configurations that only a file of environment variables tells to be some: neither their names nor their contents do. They
 * are part of what that file says, as an included file is part of the one that includes it. Relative paths count, taken from the
 * file's own folder, and absolute ones below it: others are of the machine, not of the project.
 */
export function namedConfigurations(
  { path, paths }: EnvironmentFile,
  files: ConfigurationFiles,
  target: Target,
): readonly Configuration[] {
  const folder = files.directoryOf(path);
  const named = new Map<string, EnvironmentPath>();
  for (const entry of paths) {
    if (entry.role !== 'configuration' || entry.target === undefined) continue;
    if (entry.form === 'relative' || isBelow(entry.target, folder)) named.set(entry.target, entry);
  }
  return [...named]
    .filter(([file]) => isOtherwiseUnknown(file, files))
    .map(([file, entry]) => loadConfiguration(file, files, { ...evaluationFor(target), startKey: startsFrom(entry) }));
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder) && /^[\\/]/.test(path.slice(folder.replace(/[\\/]$/, '').length));
}

function isOtherwiseUnknown(path: string, files: ConfigurationFiles): boolean {
  const name = path.replace(/^.*[\\/]/, '');
  const reading = files.read(path);
  if (reading.kind !== 'text') return false;
  const kind = kindByName(name);
  return kind === undefined || (kind === 'ask-content' && kindByContent(name, reading.text) === undefined);
}

/** Node.js starts from its own name, unless it is told to share everybody's. */
function startsFrom({ variable }: EnvironmentPath): 'openssl_conf' | 'nodejs_conf' {
  if (variable.name !== 'NODE_OPTIONS') return 'openssl_conf';
  const isShared = nodeOptions(variable).some(({ name }) => name === '--openssl-shared-config');
  return isShared ? 'openssl_conf' : 'nodejs_conf';
}

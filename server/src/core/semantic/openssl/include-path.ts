import type { IncludeStatement } from '../../syntax/openssl/cst.ts';
import type { Include } from './configuration.ts';
import type { ConfigurationFiles } from './configuration-files.ts';

/** What `.include` paths are relative to. */
export interface IncludeBase {
  readonly files: ConfigurationFiles;
  /** The folder that the process is taken to run in. */
  readonly workingDirectory: string;
  /** `.pragma includedir:` */
  readonly includeDirectory: string | undefined;
}

export type IncludePath = Pick<Include, 'value' | 'relativeTo' | 'resolved' | 'assumesWorkingDirectory'>;

/** The path that libcrypto opens for an expanded `.include`. The environment wins over the pragma. */
export function locateInclude(expanded: string, base: IncludeBase): IncludePath {
  const fromEnvironment = base.files.environment('OPENSSL_CONF_INCLUDE');
  const directory = fromEnvironment ?? base.includeDirectory;
  const isRelative = !isAbsolutePath(expanded);
  const value = isRelative && directory !== undefined ? withDirectory(directory, expanded) : expanded;
  const source = fromEnvironment === undefined ? 'pragma' : 'environment';
  const assumesWorkingDirectory = !isAbsolutePath(value) && base.files.workingDirectory === undefined;
  return {
    value,
    relativeTo: !isRelative ? 'absolute' : directory === undefined ? 'working-directory' : source,
    resolved: value === '' ? '' : base.files.resolve(base.workingDirectory, value),
    assumesWorkingDirectory,
  };
}

/**
 * On POSIX a slash begins an absolute path; a drive letter or a double backslash is one on Windows. Both count whatever
 * the host is: configurations for one system are read on the other.
 */
export function isAbsolutePath(path: string): boolean {
  return path.startsWith('/') || path.startsWith('\\\\') || /^[A-Za-z]:[\\/]/.test(path);
}

/** The endings that libcrypto takes from an included directory, in any case. */
export function isConfigurationName(name: string): boolean {
  const lower = name.toLowerCase();
  return (name.length > 5 && lower.endsWith('.conf')) || (name.length > 4 && lower.endsWith('.cnf'));
}

/** The line of an `.include` without its line ending. */
export function lineRange(statement: IncludeStatement): Include['range'] {
  const last = statement.tokens.at(-1);
  const end = last?.kind === 'line-break' ? last.range.start : statement.range.end;
  return { start: statement.range.start, end };
}

function withDirectory(directory: string, path: string): string {
  const separated = directory.endsWith('/') || (isAbsolutePath(directory) && directory.endsWith('\\'));
  return separated ? directory + path : `${directory}/${path}`;
}

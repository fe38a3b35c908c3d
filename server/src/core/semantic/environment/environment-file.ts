import { type EnvironmentAssignment, parseEnvironmentText } from '../../syntax/environment/parser.ts';
import type { TextRange } from '../../text/range.ts';
import type { ConfigurationFiles } from '../openssl/configuration-files.ts';
import { isAbsolutePath } from '../openssl/include-path.ts';

/** What a file of environment variables says to OpenSSL and to programs that use it. */
export interface EnvironmentFile {
  readonly path: string;
  readonly comments: readonly TextRange[];
  /** The last assignment of each name, which counts, in file order. */
  readonly variables: readonly EnvironmentVariable[];
  readonly paths: readonly EnvironmentPath[];
}

export interface EnvironmentVariable extends EnvironmentAssignment {
  /** The whole line, its ending included. */
  readonly line: TextRange;
}

/** A path that OpenSSL is led to. */
export interface EnvironmentPath {
  readonly variable: EnvironmentVariable;
  /** What is named: a configuration, the folder of provider modules, the folder of included files. */
  readonly role: 'configuration' | 'modules' | 'includes';
  readonly value: string;
  readonly range: TextRange;
  readonly form: 'absolute' | 'relative';
  /** What is there; `unknown`: a relative path, or one of another kind of system. */
  readonly found: 'file' | 'folder' | 'missing' | 'unknown';
  /** What there is to open; of a relative path, what it leads to from the folder of this file. Undefined: nothing is known to be there. */
  readonly target: string | undefined;
}

/** Reads a file of environment variables, and looks for the files that it names. */
export function readEnvironmentFile(path: string, text: string, files: ConfigurationFiles): EnvironmentFile {
  const { lines } = parseEnvironmentText(text);
  const all = lines.flatMap(({ assignment, range }) => (assignment ? [{ ...assignment, line: range }] : []));
  const variables = all.filter((variable, index) => !all.slice(index + 1).some(({ name }) => name === variable.name));
  return {
    path,
    comments: lines.flatMap(({ comment }) => comment ?? []),
    variables,
    paths: variables.flatMap(variable => pathsOf(variable, path, files)),
  };
}

const ROLES: Readonly<Record<string, EnvironmentPath['role']>> = {
  OPENSSL_CONF: 'configuration',
  OPENSSL_MODULES: 'modules',
  OPENSSL_CONF_INCLUDE: 'includes',
};

function pathsOf(variable: EnvironmentVariable, path: string, files: ConfigurationFiles): readonly EnvironmentPath[] {
  const { name, value, valueRange } = variable;
  if (name === 'NODE_OPTIONS') {
    return nodeOptions(variable)
      .filter(option => option.name === '--openssl-config' && option.value !== undefined)
      .map(({ value: named, valueRange: range }) =>
        pathOf({ variable, role: 'configuration', value: named!, range: range! }, path, files),
      );
  }
  const role = Object.hasOwn(ROLES, name) ? ROLES[name] : undefined;
  if (!role || !value || isNullDevice(value)) return [];
  return [pathOf({ variable, role, value, range: valueRange }, path, files)];
}

/** True for the file in which there never is anything. */
export function isNullDevice(value: string): boolean {
  return value === '/dev/null' || /^nul$/i.test(value);
}

function pathOf(
  named: Pick<EnvironmentPath, 'variable' | 'role' | 'value' | 'range'>,
  path: string,
  files: ConfigurationFiles,
): EnvironmentPath {
  const { value } = named;
  const resolved = files.resolve(files.directoryOf(path), value);
  const isAbsolute = isAbsolutePath(value);
  // A path of Windows is relative to a host that is none.
  const isOurs = !isAbsolute || resolved.replaceAll('\\', '/') === value.replaceAll('\\', '/');
  const there = isOurs ? lookAt(resolved, files) : 'unknown';
  const target = there === 'file' || there === 'folder' ? resolved : undefined;
  return { ...named, form: isAbsolute ? 'absolute' : 'relative', found: isAbsolute ? there : 'unknown', target };
}

function lookAt(path: string, files: ConfigurationFiles): EnvironmentPath['found'] {
  if (files.list(path)) return 'folder';
  return files.read(path).kind === 'missing' ? 'missing' : 'file';
}

/** An option of Node.js in `NODE_OPTIONS`. */
export interface NodeOption {
  readonly name: string;
  readonly range: TextRange;
  readonly value: string | undefined;
  readonly valueRange: TextRange | undefined;
}

/** None where the value is not known, or holds quotes, within which Node.js lets spaces pass. */
export function nodeOptions({ name, value, valueRange }: EnvironmentVariable): readonly NodeOption[] {
  if (name !== 'NODE_OPTIONS' || value === undefined || /["'\\]/.test(value)) return [];
  const words = [...value.matchAll(/\S+/g)].map(match => ({ text: match[0], start: valueRange.start + match.index }));
  return words.flatMap(({ text, start }, index) => {
    const [, option, written] = /^(--[\w-]+)(?:=(.*))?$/.exec(text) ?? [];
    if (option === undefined) return [];
    const next = words[index + 1];
    const follows =
      option === '--openssl-config' && written === undefined && next && !next.text.startsWith('-') ? next : undefined;
    const valueStart = follows?.start ?? start + option.length + 1;
    const named = written ?? follows?.text;
    return [
      {
        name: option,
        range: { start, end: start + text.length },
        value: named,
        valueRange: named === undefined ? undefined : { start: valueStart, end: valueStart + named.length },
      },
    ];
  });
}

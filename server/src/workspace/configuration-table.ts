import { parse as parseIni } from 'ini';
import { parse as parseToml } from 'smol-toml';
import { type FileSystem, FileSystemError, reasonOf } from './file-system.ts';

/** In the order in which they are looked for in a folder. */
export const CONFIGURATION_FILES: readonly string[] = ['fips-lint.toml', 'pyproject.toml', 'setup.cfg'];

/** What one configuration file says to us. */
export interface ConfigurationTable {
  /** The whole of `fips-lint.toml`, `[tool.fips-lint]` of `pyproject.toml`; undefined if it has none. */
  readonly raw?: unknown;
  /** `requires-python` of `[project]`, Poetry's `python`, or `python_requires` of `setup.cfg`. */
  readonly requiresPython?: string;
  /** Why it could not be read: a sentence without a final stop. */
  readonly problem?: string;
}

/** @returns undefined if there is no such file, or it has nothing for us */
export async function readConfigurationTable(
  fileSystem: FileSystem,
  file: string,
): Promise<ConfigurationTable | undefined> {
  const isSetupCfg = fileSystem.baseName(file) === 'setup.cfg';
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await fileSystem.read(file));
  } catch (error) {
    // It configures nothing of ours, so that its mistakes are not ours to tell.
    if (isSetupCfg) return undefined;
    if (error instanceof TypeError) return { problem: 'it is not UTF-8' };
    return (await isThere(fileSystem, file, error)) ? { problem: reasonOf(error) } : undefined;
  }
  const read = READERS[fileSystem.baseName(file)] ?? readOwn;
  return read(text);
}

const READERS: Readonly<Record<string, (text: string) => ConfigurationTable | undefined>> = {
  'pyproject.toml': readPyproject,
  'setup.cfg': readSetupCfg,
};

/** setuptools' declarative file: it says nothing to us, but which Python is supported. */
function readSetupCfg(text: string): ConfigurationTable | undefined {
  const document: SetupCfg = parseIni(text);
  const requiresPython = document.options?.python_requires;
  return typeof requiresPython === 'string' ? { requiresPython } : undefined;
}

function readOwn(text: string): ConfigurationTable {
  try {
    return { raw: parseToml(text) };
  } catch (error) {
    return { problem: notToml(error) };
  }
}

function readPyproject(text: string): ConfigurationTable | undefined {
  try {
    const document: PyProject = parseToml(text);
    const raw = document.tool?.['fips-lint'];
    const requiresPython = document.project?.['requires-python'] ?? document.tool?.poetry?.dependencies?.python;
    return { raw, ...(typeof requiresPython === 'string' ? { requiresPython } : {}) };
  } catch (error) {
    // A broken file of somebody else's is not ours to complain of.
    return text.includes('fips-lint') ? { problem: notToml(error) } : undefined;
  }
}

interface SetupCfg {
  readonly options?: { readonly python_requires?: unknown };
}

interface PyProject {
  readonly tool?: {
    readonly 'fips-lint'?: unknown;
    readonly poetry?: { readonly dependencies?: { readonly python?: unknown } };
  };
  readonly project?: { readonly 'requires-python'?: unknown };
}

function notToml(error: unknown): string {
  const { line, column } = error as { readonly line?: number; readonly column?: number };
  const reason = reasonOf(error)
    .split('\n', 1)[0]!
    .replace(/^Invalid TOML document: /, '');
  return `it is not TOML (line ${line}, column ${column}: ${reason})`;
}

/** Above a folder that may not be entered nobody can tell which files there are; those count as absent. */
async function isThere(fileSystem: FileSystem, file: string, error: unknown): Promise<boolean> {
  if (error instanceof FileSystemError && error.code === 'missing') return false;
  return fileSystem.status(file).then(
    ({ kind }) => kind === 'file',
    () => false,
  );
}

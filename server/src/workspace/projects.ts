import ignore from 'ignore';
import type { Settings } from '../core/engine/analysis.ts';
import { compareTexts } from '../core/engine/finding-order.ts';
import { applySettings, minimumPythonOf, type ProjectSettings, type SettingsProblem } from '../core/engine/settings.ts';
import { CONFIGURATION_FILES, type ConfigurationTable, readConfigurationTable } from './configuration-table.ts';
import type { FileSystem } from './file-system.ts';

/** What is configured for a folder: by the nearest `fips-lint.toml` or `[tool.fips-lint]` of a `pyproject.toml`. */
export interface Project {
  readonly settings: Settings;
  /** The largest file to analyse, if the project sets one. */
  readonly maximumFileBytes: number | undefined;
  /** The configuration file in force; undefined if there is none. */
  readonly configurationFile: string | undefined;
  /** What is wrong in it, in sentences; what is not understood is left at its default. */
  readonly problems: readonly SettingsProblem[];
  /** True if its `exclude` names the path, or a folder above it. */
  excludes(path: string, isFolder: boolean): boolean;
}

/** Finds and remembers projects. Make a new one when a configuration file may have changed. */
export interface Projects {
  /** For the files in a folder. Never rejects: a file that cannot be read is one of the project's problems. */
  forFolder(folder: string): Promise<Project>;
  /** Every project with a configuration file that was asked for so far, sorted by its path. */
  known(): readonly Project[];
}

export interface ProjectsOptions {
  readonly fileSystem: FileSystem;
  readonly defaults: ProjectSettings;
  readonly knownRules: ReadonlySet<string>;
  /** Stands before what the file says: options of the command line, settings of the editor. */
  readonly override?: (settings: ProjectSettings) => ProjectSettings;
  /** Use this file for every folder instead of the nearest one. */
  readonly configurationFile?: string;
}

export function createProjects(options: ProjectsOptions): Projects {
  return new ProjectFinder(options);
}

/** What the files in and above a folder say, the nearest first. */
interface Sources {
  readonly configuration?: { readonly file: string; readonly table: ConfigurationTable };
  /** Of the nearest file that states it, whether or not it configures us; `pyproject.toml` before `setup.cfg`. */
  readonly requiresPython?: string;
}

class ProjectFinder implements Projects {
  readonly #options: ProjectsOptions;
  readonly #sources = new Map<string, Promise<Sources>>();
  readonly #projects = new Map<string, Project>();
  #chosen: Promise<ConfigurationTable> | undefined;

  constructor(options: ProjectsOptions) {
    this.#options = options;
  }

  async forFolder(folder: string): Promise<Project> {
    const { configuration, requiresPython } = await this.#sourcesOf(folder);
    const { configurationFile } = this.#options;
    if (configurationFile === undefined) return this.#project(configuration, requiresPython);
    this.#chosen ??= this.#readChosen(configurationFile);
    return this.#project({ file: configurationFile, table: await this.#chosen }, requiresPython);
  }

  known(): readonly Project[] {
    return [...this.#projects.values()]
      .filter(({ configurationFile }) => configurationFile !== undefined)
      .sort((a, b) => compareTexts(a.configurationFile!, b.configurationFile!));
  }

  #sourcesOf(folder: string): Promise<Sources> {
    const known = this.#sources.get(folder);
    if (known) return known;
    const found = this.#lookInto(folder);
    this.#sources.set(folder, found);
    return found;
  }

  async #lookInto(folder: string): Promise<Sources> {
    const { fileSystem } = this.#options;
    let own: Sources = {};
    for (const name of CONFIGURATION_FILES) {
      const file = fileSystem.join(folder, name);
      const table = await readConfigurationTable(fileSystem, file);
      if (!table) continue;
      if (table.requiresPython !== undefined && own.requiresPython === undefined)
        own = { ...own, requiresPython: table.requiresPython };
      const isForUs = table.raw !== undefined || table.problem !== undefined;
      if (isForUs && !own.configuration) own = { ...own, configuration: { file, table } };
    }
    const above = fileSystem.directoryOf(folder);
    return above === folder ? own : { ...(await this.#sourcesOf(above)), ...own };
  }

  async #readChosen(file: string): Promise<ConfigurationTable> {
    const table = await readConfigurationTable(this.#options.fileSystem, file);
    if (!table) return { problem: 'there is no such file' };
    return table.raw === undefined && table.problem === undefined ? { problem: 'it has no [tool.fips-lint]' } : table;
  }

  /** One object for all folders that are configured alike. */
  #project(configuration: Sources['configuration'], requiresPython: string | undefined): Project {
    const key = `${configuration?.file ?? ''}\0${requiresPython ?? ''}`;
    let project = this.#projects.get(key);
    if (!project) {
      project = projectOf(configuration?.file, configuration?.table ?? {}, requiresPython, this.#options);
      this.#projects.set(key, project);
    }
    return project;
  }
}

function projectOf(
  file: string | undefined,
  table: ConfigurationTable,
  requiresPython: string | undefined,
  { fileSystem, defaults, knownRules, override = settings => settings }: ProjectsOptions,
): Project {
  const base = withRequiredPython(defaults, requiresPython);
  const own = applySettings(base, table.raw ?? {}, knownRules);
  const { settings, exclude, maximumFileBytes } = override(own.settings);
  const patterns = ignore().add([...exclude]);
  const folder = file === undefined ? undefined : fileSystem.directoryOf(file);
  return {
    settings,
    maximumFileBytes,
    configurationFile: file,
    problems: table.problem === undefined ? own.problems : [{ key: '', message: table.problem }],
    excludes(path, isFolder) {
      const relative = folder === undefined ? undefined : fileSystem.relative(folder, path);
      return Boolean(relative) && patterns.ignores(isFolder ? `${relative}/` : relative!);
    },
  };
}

function withRequiredPython(base: ProjectSettings, requirement: string | undefined): ProjectSettings {
  const minimumPython = requirement === undefined ? undefined : minimumPythonOf(requirement);
  if (!minimumPython) return base;
  return { ...base, settings: { ...base.settings, target: { ...base.settings.target, minimumPython } } };
}

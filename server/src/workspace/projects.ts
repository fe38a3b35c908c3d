import type { Settings } from '../core/engine/analysis.ts';
import type { SettingsProblem } from '../core/engine/settings.ts';

/** What is configured for a file: the nearest `fips-lint.toml` or `[tool.fips-lint]` of a `pyproject.toml` above it. */
export interface Project {
  readonly settings: Settings;
  /** The configuration file in force; undefined if there is none. */
  readonly configurationFile: string | undefined;
  /** What is wrong in it, in sentences; what is not understood is left at its default. */
  readonly problems: readonly SettingsProblem[];
  /** True if its `exclude` names the path, or a folder above it. */
  excludes(path: string, isFolder: boolean): boolean;
}

/** Finds and remembers projects. Make a new one when a configuration file may have changed. */
export interface Projects {
  /** For a file or folder inside `folder`. */
  forFolder(folder: string): Promise<Project>;
  /** Every project asked for so far that has a configuration file, by its path. */
  known(): readonly Project[];
}

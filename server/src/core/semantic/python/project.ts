import type { BoundModule } from './scope.ts';

/** The other modules of the project, as far as they are at hand. */
export interface ProjectModules {
  /**
   * The module that an import means.
   * @param from the importing file
   * @param module as written: dotted, with leading dots for a relative import
   * @returns undefined for what is not of the project, or cannot be read
   */
  find(from: string, module: string): ProjectModule | undefined;
  /** True if the project has a module of that name, even where the name means a library: the library's own source. */
  holds(from: string, module: string): boolean;
  /**
   * False: nothing of that module can lead to cryptography, so that nobody need look at what it calls. Cheaper than `find`.
   * @param module as for `find`
   * @returns undefined for what is not of the project
   */
  leadsToCryptography(from: string, module: string): boolean | undefined;
  /** The same of a module that is at hand. */
  mayUseCryptography(module: BoundModule): boolean;
}

/** A file of the project, read only when something in it is asked for. */
export interface ProjectModule {
  readonly path: string;
  /** @returns undefined if it cannot be read */
  bound(): BoundModule | undefined;
}

/** A module looked at alone: everything else is outside. */
export const NO_PROJECT: ProjectModules = {
  find: () => undefined,
  holds: () => false,
  leadsToCryptography: () => undefined,
  mayUseCryptography: () => false,
};

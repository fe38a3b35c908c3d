import type { BoundModule } from './scope.ts';

/** The other modules of the project, as far as they are at hand. */
export interface ProjectModules {
  /**
   * The module that an import means.
   * @param from the importing file
   * @param module as written: dotted, with leading dots for a relative import
   * @returns undefined for what is not of the project, or cannot be read
   */
  find(from: string, module: string): BoundModule | undefined;
  /** False: no function of the module can lead to cryptography, so that nobody need look at what it calls. */
  mayUseCryptography(module: BoundModule): boolean;
}

/** A module looked at alone: everything else is outside. */
export const NO_PROJECT: ProjectModules = { find: () => undefined, mayUseCryptography: () => true };

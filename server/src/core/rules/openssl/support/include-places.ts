import type { Configuration, Include } from '../../../semantic/openssl/configuration.ts';

/**
 * True if the absence of an included file can be seen from here: it would stand beside a file of the configuration, or its
 * path is relative. An absolute path to elsewhere may be one of the machine that the configuration is written for.
 */
export function isLookedForHere(configuration: Configuration, include: Include): boolean {
  if (include.relativeTo !== 'absolute') return true;
  return configuration.files.some(({ path }) => include.resolved.startsWith(folderOf(path)));
}

/** With its final separator. Paths are opaque to the core; all forms of them separate folders by one of these. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1) || path;
}

import type { Configuration, ConfigurationFile, Include } from '../../../semantic/openssl/configuration.ts';
import type { AssignmentStatement } from '../../../syntax/openssl/cst.ts';

/** A setting that does not land in the section that it stands under, because an include above it ended in another. */
export interface TakenOver {
  readonly path: string;
  readonly statement: AssignmentStatement;
  readonly include: Include;
  /** The section that the line stands under in its file. */
  readonly meant: string;
  /** The section in which it lands. */
  readonly actual: string;
  /** The first setting of the same run: a header above it brings all of them home. */
  readonly first: AssignmentStatement;
}

const known = new WeakMap<Configuration, readonly TakenOver[]>();

/** All of them, in the order of the files. */
export function takenOver(configuration: Configuration): readonly TakenOver[] {
  let found = known.get(configuration);
  if (!found) {
    found = configuration.files.flatMap(file => inFile(configuration, file));
    known.set(configuration, found);
  }
  return found;
}

function inFile(configuration: Configuration, file: ConfigurationFile): TakenOver[] {
  const includes = configuration.includes.filter(({ path }) => path === file.path);
  const found: TakenOver[] = [];
  let present: { include: Include; meant: string; first?: AssignmentStatement } | undefined;
  for (const statement of file.tree.statements) {
    if (statement.kind === 'header') present = undefined;
    if (statement.kind === 'include') {
      const include = includes.find(({ range }) => range.start === statement.range.start);
      present = include ? after(include, present?.meant ?? include.sectionBefore) : present;
    }
    if (statement.kind !== 'assignment' || statement.section || !present) continue;
    present.first ??= statement;
    const { include, meant, first } = present;
    found.push({ path: file.path, statement, include, meant, actual: include.sectionAfter, first });
  }
  return found;
}

function after(include: Include, meant: string): { include: Include; meant: string } | undefined {
  return include.sectionAfter === meant ? undefined : { include, meant };
}

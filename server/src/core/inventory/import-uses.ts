import { type CryptoPackage, PACKAGES, packageOf } from '../models/packages.ts';
import type { Identifier, Import, ImportAlias, ImportFrom } from '../syntax/python/ast.ts';
import type { CryptoUse, Facet, Term } from './crypto-use.ts';
import type { LibraryIndex } from './library-index.ts';

/**
 * Imports of packages that carry cryptography of their own, with the algorithms that they bring in by name.
 * @param isOfProject whether the project itself is meant by that name
 */
export function importUses(
  node: Import | ImportFrom,
  libraries: LibraryIndex,
  isOfProject: IsOfProject,
): readonly CryptoUse[] {
  if (node.kind === 'Import')
    return node.names.flatMap(({ name }) => importUse(name, [denoted(name.name, name, libraries)], isOfProject));
  if (node.level > 0) return [];
  const { module } = node;
  const brought = node.names.map(({ name }) => denoted(`${module.name}.${name.name}`, name, libraries));
  return importUse(module, brought, isOfProject, node.names);
}

type IsOfProject = (module: string, kind: CryptoPackage['kind']) => boolean;

type Denoted = readonly (readonly [Facet, Term])[];

function importUse(
  module: Identifier,
  brought: readonly Denoted[],
  isOfProject: IsOfProject,
  names: readonly ImportAlias[] = [],
): readonly CryptoUse[] {
  const found = importedPackage(module.name, names);
  if (!found || bringsErrorsAlone(module.name, names) || isOfProject(module.name, found.kind)) return [];
  const range = { start: module.start, end: module.end };
  const facets: Partial<Record<Facet, Term[]>> = {};
  for (const [facet, term] of brought.flat()) facets[facet] = [...(facets[facet] ?? []), term];
  return [
    {
      role: 'library-import',
      library: found.distribution,
      symbol: module.name,
      facets,
      range,
      callee: range,
      kind: 'import',
      statedNotForSecurity: false,
      probe: false,
      package: found,
    },
  ];
}

/** What a handler catches computes nothing: `from argon2.exceptions import VerifyMismatchError`. */
function bringsErrorsAlone(module: string, names: readonly ImportAlias[]): boolean {
  const isErrors = (name: string): boolean => ERRORS.test(name);
  return names.length > 0 && (isErrors(module) || names.every(({ name }) => isErrors(name.name)));
}

/** A module of errors, or an error by itself. */
const ERRORS = /(?:^|\.)(?:exceptions?|errors?|exc)$|[a-z](?:Error|Exception|Warning|Mismatch)$/;

/** `from Crypto import Util` means the same as `import Crypto.Util`. */
function importedPackage(module: string, names: readonly ImportAlias[]): CryptoPackage | undefined {
  const members = names.map(({ name }) => PACKAGES[`${module}.${name.name}`]);
  return members.length > 0 && members.every(member => member !== undefined) ? members[0] : packageOf(module);
}

function denoted(qualified: string, { start, end }: Identifier, libraries: LibraryIndex): Denoted {
  const denotes = libraries.symbol(libraries.canonical(qualified))?.model.denotes;
  if (!denotes) return [];
  return [[denotes.facet, { value: denotes.value, range: { start, end }, named: { start, end }, form: 'reference' }]];
}

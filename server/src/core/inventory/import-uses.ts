import { type CryptoPackage, PACKAGES } from '../models/packages.ts';
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
  const found = packageOf(module.name, names);
  if (!found || isOfProject(module.name, found.kind)) return [];
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

/** By the longest name: `from Crypto import Util` means the same as `import Crypto.Util`. */
function packageOf(module: string, names: readonly ImportAlias[]): CryptoPackage | undefined {
  const members = names.map(({ name }) => PACKAGES[`${module}.${name.name}`]);
  if (members.length > 0 && members.every(member => member !== undefined)) return members[0];
  for (let end = module.length; end > 0; end = module.lastIndexOf('.', end - 1)) {
    const name = module.slice(0, end);
    if (Object.hasOwn(PACKAGES, name)) return PACKAGES[name];
  }
  return undefined;
}

function denoted(qualified: string, { start, end }: Identifier, libraries: LibraryIndex): Denoted {
  const denotes = libraries.symbol(libraries.canonical(qualified))?.model.denotes;
  if (!denotes) return [];
  return [[denotes.facet, { value: denotes.value, range: { start, end }, named: { start, end }, form: 'reference' }]];
}

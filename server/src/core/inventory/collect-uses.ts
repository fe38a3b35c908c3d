import { Evaluator } from '../semantic/python/evaluator.ts';
import { LIMITS } from '../semantic/python/limits.ts';
import { NO_PROJECT, type ProjectModule, type ProjectModules } from '../semantic/python/project.ts';
import type { BoundModule } from '../semantic/python/scope.ts';
import type { FunctionValue } from '../semantic/python/value.ts';
import type { ClassDef, FunctionDef } from '../syntax/python/ast.ts';
import { compareRanges, contains, type TextRange } from '../text/range.ts';
import { CLASS_MAKERS } from './class-making.ts';
import type { CryptoUse, Facet, FileRange, Term } from './crypto-use.ts';
import { INDEX, ModuleUses } from './module-uses.ts';
import { NameGate } from './name-gate.ts';
import { usesThroughOverrides } from './overrides.ts';
import { patternUses } from './patterns/index.ts';
import { withPurposes } from './purpose/digest-purpose.ts';
import { usesThroughWrappers } from './wrappers.ts';

export interface CollectedUses {
  readonly uses: readonly CryptoUse[];
  /** Places at which a limit of the semantic model was met. */
  readonly problems: readonly { readonly message: string; readonly range: TextRange }[];
}

/**
 * Finds every use of cryptography in a module, approved or not, sorted by place.
 * @param project where the names that it imports from its own project are looked up
 */
export function collectUses(module: BoundModule, project: ProjectModules = NO_PROJECT): CollectedUses {
  const { path } = module;
  const evaluator = new Evaluator(INDEX, around(module, project));
  const gate = new NameGate(INDEX, module, evaluator.project);
  const wrappers = gate.importedFunctions;
  const own = new ModuleUses(module, evaluator, gate);
  own.followWrappers(wrappers);
  const gates = new Map<BoundModule, NameGate>();
  const all = [own, ...calledFunctions(own, evaluator, gates)];
  const wrapped = usesThroughWrappers(
    all.flatMap(part => part.sinks),
    all.flatMap(part => part.localCalls),
    evaluator,
    path,
  );
  const methodsOf = gatedMethods(evaluator, gates);
  const overriding = usesThroughOverrides(
    own,
    methodsOf,
    all.flatMap(part => part.sinks),
    evaluator,
  );
  const uses = [...own.uses, ...wrapped, ...overriding];
  uses.push(...own.referencesBeside(uses));
  uses.push(...patternUses(own.module, uses));
  const taken = uses.filter(use => !isTakenUp(use, uses));
  const message = 'names and constants are nested too deeply to be followed here';
  return {
    uses: distinct(withPurposes(own.module, taken).map(use => seenFrom(path, use))),
    problems: evaluator.stopped
      .filter(origin => origin.path === path)
      .map(({ start, end }) => ({ message, range: { start, end } })),
  };
}

/** The project as the module itself sees it: an import that leads back to its file means it, and not a copy. */
function around(module: BoundModule, project: ProjectModules): ProjectModules {
  const itself: ProjectModule = { path: module.path, bound: () => module };
  return {
    find: (from, name) => {
      const found = project.find(from, name);
      return found?.path === module.path ? itself : found;
    },
    holds: (from, name) => project.holds(from, name),
    leadsToCryptography: (from, name) => project.leadsToCryptography(from, name),
    mayUseCryptography: other => project.mayUseCryptography(other),
  };
}

/** The functions of other modules that are called, as many steps away as wrappers are followed. */
function calledFunctions(
  own: ModuleUses,
  evaluator: Evaluator,
  gates: Map<BoundModule, NameGate>,
): readonly ModuleUses[] {
  const seen = new Set<Root>();
  const found: ModuleUses[] = [];
  let latest: readonly ModuleUses[] = [own];
  for (let step = 0; step < LIMITS.wrapperDepth; step++) {
    // A call without arguments chooses nothing.
    const called = latest
      .flatMap(part => part.localCalls)
      .flatMap(({ callee, site }) => (site.node.args.length > 0 || site.partial ? [callee] : []));
    latest = called.flatMap(callee => {
      const { home } = callee.scope;
      const root = rootOf(callee);
      if (seen.has(root) || home === own.module || !evaluator.project.mayUseCryptography(home)) return [];
      seen.add(root);
      return new ModuleUses(home, evaluator, gateOf(home, evaluator, gates), root);
    });
    found.push(...latest);
  }
  return found;
}

/**
 * True for a digest that is made inside the arguments of a call which counts it as its own: the lambda in
 * `hmac.new(key, message, lambda: hashlib.md5())`.
 */
function isTakenUp(use: CryptoUse, uses: readonly CryptoUse[]): boolean {
  if (use.role !== 'digest' || use.kind !== 'call' || use.sink) return false;
  const named = use.facets.digest?.map(term => term.named) ?? [];
  const isSame = (place: FileRange): boolean =>
    [use.range, ...named].some(({ start, end }) => place.start === start && place.end === end);
  return uses.some(
    other =>
      other !== use &&
      other.kind === 'call' &&
      (other.role === 'digest' || other.role === 'mac') &&
      contains(other.range, use.range) &&
      compareRanges(other.range, use.range) !== 0 &&
      (other.facets.digest ?? []).some(term => contains(other.range, term.named) && isSame(term.named)),
  );
}

type Root = FunctionValue['node'] | ClassDef;

/** What a constructor is given, any method of its class may use. */
function rootOf({ node, scope }: FunctionValue): Root {
  const isMaker = node.kind === 'FunctionDef' && CLASS_MAKERS.has(node.name.name);
  return isMaker && scope.node?.kind === 'ClassDef' ? scope.node : node;
}

function gateOf(home: BoundModule, evaluator: Evaluator, gates: Map<BoundModule, NameGate>): NameGate {
  const gate = gates.get(home) ?? new NameGate(INDEX, home, evaluator.project);
  gates.set(home, gate);
  return gate;
}

/** Looks into single methods of other modules, each once. */
function gatedMethods(
  evaluator: Evaluator,
  gates: Map<BoundModule, NameGate>,
): (method: FunctionDef, home: BoundModule) => ModuleUses | undefined {
  const known = new Map<FunctionDef, ModuleUses>();
  return (method, home) => {
    if (!evaluator.project.mayUseCryptography(home)) return undefined;
    const uses = known.get(method) ?? new ModuleUses(home, evaluator, gateOf(home, evaluator, gates), method);
    known.set(method, uses);
    return uses;
  };
}

/** The use with its places told from the analysed file: what stands in it carries no path. */
function seenFrom(path: string, use: CryptoUse): CryptoUse {
  const facets: Partial<Record<Facet, readonly Term[]>> = {};
  for (const [facet, terms] of Object.entries(use.facets)) {
    facets[facet as Facet] = terms.map(term => ({ ...term, named: placeFrom(path, term.named) }));
  }
  return { ...use, facets, ...(use.sink && { sink: placeFrom(path, use.sink) }) };
}

function placeFrom(path: string, place: FileRange): FileRange {
  const { start, end } = place;
  return place.path === path ? { start, end } : place;
}

function distinct(uses: readonly CryptoUse[]): readonly CryptoUse[] {
  const byKey = new Map<string, CryptoUse>();
  for (const use of uses) {
    const terms = Object.entries(use.facets).map(
      ([facet, list]) => `${facet}=${list.map(term => `${term.value}@${term.range.start}`)}`,
    );
    const key = [use.role, use.symbol, use.range.start, use.range.end, ...terms].join('|');
    if (!byKey.has(key)) byKey.set(key, use);
  }
  return [...byKey.values()].sort(
    (a, b) => compareRanges(a.range, b.range) || compareText(a.symbol, b.symbol) || compareText(a.role, b.role),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

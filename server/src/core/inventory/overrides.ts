import { childBlocks, childExpressions, statementExpressions } from '../semantic/python/children.ts';
import type { Evaluator } from '../semantic/python/evaluator.ts';
import { basesOf } from '../semantic/python/members.ts';
import type { Scope } from '../semantic/python/scope.ts';
import type { ClassValue, Frame } from '../semantic/python/value.ts';
import type { Block, ClassDef, Expression, FunctionDef } from '../syntax/python/ast.ts';
import { contains, type TextRange } from '../text/range.ts';
import type { CryptoUse, Facet, Term } from './crypto-use.ts';
import type { ModuleUses } from './module-uses.ts';
import { expandCall, type Sink, sinksByOwner } from './wrappers.ts';

/** Classes above a class; a longer chain is not followed. */
const MAXIMUM_ANCESTORS = 8;

/**
 * What a class makes its ancestors' methods do by overriding what they read: `algorithm = "md5"` below a base class with
 * `hashlib.new(self.algorithm)`. The use stands where the class names it, with the method's call as its sink.
 * @param own the analysed module
 * @param methodsOf the uses of a method of another module; undefined if that module cannot lead to cryptography
 * @param sinks what functions of the project leave to their callers
 */
export function usesThroughOverrides(
  own: ModuleUses,
  methodsOf: (method: FunctionDef, home: Scope['home']) => ModuleUses | undefined,
  sinks: readonly Sink[],
  evaluator: Evaluator,
): readonly CryptoUse[] {
  const sinksOf = sinksByOwner(sinks);
  const found: CryptoUse[] = [];
  for (const scope of own.module.scopeOf.values()) {
    if (scope.node?.kind !== 'ClassDef' || scope.node.args.length === 0) continue;
    const values = ownValues(scope);
    const overridden = new Set([...values, ...functionsOf(scope)]);
    if (overridden.size === 0) continue;
    for (const { method, ancestor } of inheritedReaders(evaluator, scope.node, scope, overridden)) {
      const { home } = ancestor.scope;
      const uses = home === own.module ? own : methodsOf(method, home);
      if (!uses) continue;
      const { library, others } = uses.callsInside(method, callee => sinksOf(callee.node).length > 0);
      const self = method.parameters[0]!.name.name;
      const calls = [
        ...library,
        ...others.filter(
          ({ node }) =>
            byOwnName(node.func, self, values) ||
            node.args.some(({ value }) => expressionReads(value, self, overridden)),
        ),
      ];
      if (calls.length === 0) continue;
      const frame = frameOfSubclass(ancestor, scope.node, scope);
      for (const placed of calls) {
        const under = uses.under(frame, placed);
        const wrapped = under.calls.flatMap(call =>
          sinksOf(call.callee.node).flatMap(sink => expandCall(call, sink, evaluator, frame, sinksOf)),
        );
        for (const { use } of [...under.uses, ...wrapped])
          found.push(...namedIn(use, scope.node, own.module.path, home.path));
      }
    }
  }
  return found;
}

/** `self.constructor(data)` where the class assigns what is called. */
function byOwnName(callee: Expression, self: string, values: ReadonlySet<string>): boolean {
  return (
    callee.kind === 'Attribute' &&
    callee.value.kind === 'Name' &&
    callee.value.id === self &&
    values.has(callee.attr.name)
  );
}

/** What a class assigns to its own or its objects' attributes and may name an algorithm: no tables of something else. */
function ownValues(scope: Scope): ReadonlySet<string> {
  const bindings = [...scope.bindings, ...scope.instanceAttributes];
  return new Set(
    bindings
      .filter(([, list]) => list.some(one => one.kind === 'assignment' && mayName(one.value)))
      .map(([name]) => name),
  );
}

function mayName(value: Expression): boolean {
  if (value.kind === 'Dict' || value.kind === 'Constant' || value.kind === 'Comprehension') return false;
  if (value.kind !== 'Tuple' && value.kind !== 'List' && value.kind !== 'Set') return true;
  return (
    value.elements.length > 0 &&
    value.elements.every(({ kind }) => kind === 'Str' || kind === 'Name' || kind === 'Attribute')
  );
}

/** The methods and properties of a class that give something back. */
function functionsOf(scope: Scope): readonly string[] {
  return [...scope.bindings].flatMap(([name, list]) =>
    list.some(one => one.kind === 'function' && (scope.home.scopeOf.get(one.node)?.returns.length ?? 0) > 0)
      ? [name]
      : [],
  );
}

interface InheritedReader {
  readonly method: FunctionDef;
  readonly ancestor: ClassValue;
}

/** The methods that a class inherits and that read, from their object, something that the class itself defines. */
function inheritedReaders(
  evaluator: Evaluator,
  node: ClassDef,
  scope: Scope,
  overridden: ReadonlySet<string>,
): readonly InheritedReader[] {
  const hidden = new Set(scope.bindings.keys());
  const readers: InheritedReader[] = [];
  const seen = new Set<ClassDef>([node]);
  const origin = { path: scope.home.path, start: node.start, end: node.end, form: 'other' as const };
  let latest: readonly ClassValue[] = [{ kind: 'class', node, scope, origin }];
  while (latest.length > 0 && seen.size <= MAXIMUM_ANCESTORS) {
    const bases = latest.flatMap(type => basesOf(evaluator, type)).filter(value => value.kind === 'class');
    latest = bases.filter(base => !seen.has(base.node) && seen.add(base.node));
    for (const ancestor of latest) {
      for (const method of ancestor.node.body) {
        if (method.kind !== 'FunctionDef' || hidden.has(method.name.name)) continue;
        if (readsAny(method, overridden)) readers.push({ method, ancestor });
      }
    }
    for (const {
      node: { body },
    } of latest)
      for (const { kind, ...rest } of body) if (kind === 'FunctionDef') hidden.add((rest as FunctionDef).name.name);
  }
  return readers;
}

/** The methods of `ancestor` as they run on an object of the subclass. */
function frameOfSubclass(ancestor: ClassValue, node: ClassDef, scope: Scope): Frame {
  const origin = { path: scope.home.path, start: node.name.start, end: node.name.end, form: 'other' as const };
  const type: ClassValue = { kind: 'class', node, scope, origin };
  return {
    scope: ancestor.scope,
    values: new Map(),
    depth: 0,
    known: new Map(),
    self: { kind: 'object', type, origin },
  };
}

/** The use as far as the class decides it, once for each place that names something. */
function namedIn(use: CryptoUse, node: ClassDef, path: string, sinkPath: string): readonly CryptoUse[] {
  const places = new Map<string, { range: TextRange; facets: Partial<Record<Facet, readonly Term[]>> }>();
  for (const [facet, terms] of Object.entries(use.facets)) {
    for (const term of terms) {
      if (term.named.path !== path || !contains(node, term.named)) continue;
      const range = { start: term.named.start, end: term.named.end };
      const place = places.get(`${range.start}`) ?? { range, facets: {} };
      const form = term.form === 'implied' ? ('reference' as const) : term.form;
      place.facets[facet as Facet] = [...(place.facets[facet as Facet] ?? []), { ...term, range, form }];
      places.set(`${range.start}`, place);
    }
  }
  const { argumentList: _, unresolved: __, ...rest } = use;
  return [...places.values()].map(({ range, facets }) => ({
    ...rest,
    facets,
    range,
    callee: range,
    sink: use.sink ?? { ...use.range, path: sinkPath },
  }));
}

function readsAny(method: FunctionDef, names: ReadonlySet<string>): boolean {
  const self = method.parameters[0]?.name.name;
  return self !== undefined && blockReads(method.body, self, names);
}

function blockReads(block: Block, self: string, names: ReadonlySet<string>): boolean {
  return block.some(
    statement =>
      statementExpressions(statement).some(expression => expressionReads(expression, self, names)) ||
      childBlocks(statement).some(inner => blockReads(inner, self, names)),
  );
}

function expressionReads(root: Expression, self: string, names: ReadonlySet<string>): boolean {
  const pending: Expression[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'Attribute' && node.value.kind === 'Name' && node.value.id === self && names.has(node.attr.name))
      return true;
    pending.push(...childExpressions(node));
  }
  return false;
}

import { invoke } from './calls.ts';
import { changedInModule } from './changes.ts';
import type { Evaluation } from './evaluation.ts';
import { valuesOfBinding } from './names.ts';
import type { ProjectModule } from './project.ts';
import { reachingAtEnd } from './reaching.ts';
import type { Binding, BoundModule } from './scope.ts';
import { type EvaluatedArgument, type ModuleValue, type Origin, unknown, type Value } from './value.ts';

/** What `import module` binds: a module of the project, or a symbol of the world outside. */
export function importedModule(
  context: Evaluation,
  binding: Binding & { kind: 'import' },
  origin: Origin,
): readonly Value[] {
  const found = context.project.find(binding.scope.home.path, binding.module);
  if (found) return [{ kind: 'module', module: found, name: binding.module, origin }];
  return [{ kind: 'symbol', name: context.knowledge.canonical(binding.module), origin }];
}

/** What `from module import member` binds. */
export function importedMember(
  context: Evaluation,
  binding: Binding & { kind: 'from-import' },
  origin: Origin,
): readonly Value[] {
  const { module, member, alias, statement } = binding;
  const from = binding.scope.home.path;
  const found = context.project.find(from, module);
  if (found)
    return memberOfModule(context, { kind: 'module', module: found, name: module, origin }, member, origin, from);
  const name = joined(module, member);
  const submodule = context.project.find(from, name);
  if (submodule) return [{ kind: 'module', module: submodule, name, origin }];
  return [{ kind: 'symbol', name: context.knowledge.canonical(name), origin, imported: { alias, statement } }];
}

/**
 * An attribute of a module of the project: what its own statements bind, what it imports, or a module below it.
 * @param from the file that asks
 */
export function memberOfModule(
  context: Evaluation,
  owner: ModuleValue,
  name: string,
  origin: Origin,
  from: string,
): readonly Value[] {
  const values = context.deeper(origin, () => boundIn(context, owner.module, name, origin));
  if (values.length > 0) return values.map(value => indirect(value, owner.module.path));
  const dotted = joined(owner.name, name);
  const submodule = context.project.find(from, dotted);
  if (submodule) return [{ kind: 'module', module: submodule, name: dotted, origin }];
  return madeOnDemand(context, owner.module, name, origin) ?? unknown(origin);
}

/** What a module's own `__getattr__` gives for a name that nothing binds (PEP 562). */
function madeOnDemand(
  context: Evaluation,
  module: ProjectModule,
  name: string,
  origin: Origin,
): readonly Value[] | undefined {
  const [getter] = boundIn(context, module, '__getattr__', origin);
  if (getter?.kind !== 'function') return undefined;
  const asked: EvaluatedArgument = { values: [{ kind: 'string', value: name, origin }], range: origin };
  const call = { positional: [asked], keywords: new Map(), incomplete: false };
  return context
    .deeper(origin, () => invoke(context, getter, call, undefined, origin))
    .map(value => indirect(value, module.path));
}

/** What `from module import *` brings under a name, if it brings it. */
export function starMember(
  context: Evaluation,
  from: string,
  module: string,
  name: string,
  origin: Origin,
): readonly Value[] | undefined {
  const found = context.project.find(from, module);
  if (found) {
    const bound = found.bound();
    if (bound && !isExported(context, bound, name)) return undefined;
    const values = context.deeper(origin, () => boundIn(context, found, name, origin));
    return values.length > 0 ? values.map(value => indirect(value, found.path)) : undefined;
  }
  const symbol = context.knowledge.canonical(`${module}.${name}`);
  return context.knowledge.knows(symbol) ? [{ kind: 'symbol', name: symbol, origin }] : undefined;
}

/** What `import *` brings: the names in `__all__`, or those without an underscore in front (reference, 7.11). */
function isExported(context: Evaluation, module: BoundModule, name: string): boolean {
  const bindings = module.moduleScope.bindings.get('__all__');
  if (!bindings) return !name.startsWith('_');
  const origin: Origin = { path: module.path, start: 0, end: 0, form: 'other' };
  const values = context.deeper(origin, () =>
    changedInModule(
      context,
      reachingAtEnd(bindings).flatMap(binding => valuesOfBinding(context, binding, origin, undefined)),
      '__all__',
      module.moduleScope,
    ),
  );
  const listed = values.flatMap(value => (value.kind === 'sequence' ? value.elements.flat() : [value]));
  return listed.some(value => value.kind !== 'string' || value.value === name);
}

function boundIn(context: Evaluation, module: ProjectModule, name: string, origin: Origin): readonly Value[] {
  const key = `${module.path}\0${name}`;
  if (context.resolving.has(key)) return [];
  context.resolving.add(key);
  try {
    const bound = module.bound();
    return bound ? lookUp(context, bound, name, origin) : [];
  } finally {
    context.resolving.delete(key);
  }
}

function lookUp(context: Evaluation, module: BoundModule, name: string, origin: Origin): readonly Value[] {
  const bindings = module.moduleScope.bindings.get(name);
  if (bindings) {
    const values = reachingAtEnd(bindings).flatMap(binding => valuesOfBinding(context, binding, origin, undefined));
    return changedInModule(context, values, name, module.moduleScope);
  }
  for (const star of module.moduleScope.starImports) {
    const found = starMember(context, module.path, star, name, origin);
    if (found) return found;
  }
  return [];
}

/** A library's symbol that a module of the project passes on: the name in use is the module's. */
function indirect(value: Value, through: string): Value {
  if (value.kind !== 'symbol') return value;
  const { imported: _, ...rest } = value;
  return value.origin.path === through ? rest : { ...rest, indirect: true };
}

function joined(module: string, member: string): string {
  return module.endsWith('.') ? module + member : `${module}.${member}`;
}

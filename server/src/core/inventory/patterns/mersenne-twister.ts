import { resolveName } from '../../semantic/python/reaching.ts';
import type { Binding, Scope } from '../../semantic/python/scope.ts';
import type { Call, Expression } from '../../syntax/python/ast.ts';

/**
 * The method of the module `random`, of a `random.Random()`, or of numpy's `random`, that a call draws with; nothing if it is
 * a generator of another make: `random = SystemRandom()`.
 */
export function drawnWith({ func }: Call, scope: Scope): string | undefined {
  if (func.kind === 'Name') return importedFromRandom(func.id, scope, func.start);
  return func.kind === 'Attribute' && isMersenneTwister(func.value, scope) ? func.attr.name : undefined;
}

function isMersenneTwister(node: Expression, scope: Scope): boolean {
  if (node.kind === 'Call') return isGeneratorMade(node, scope);
  if (node.kind === 'Attribute') return node.attr.name === 'random' && isModule(node.value, 'numpy', scope);
  if (node.kind !== 'Name') return false;
  if (isModule(node, 'random', scope)) return true;
  const bindings = resolveName(node.id, scope, node.start)?.bindings ?? [];
  return bindings.length > 0 && bindings.every(binding => isGenerator(binding));
}

/** `generator = random.Random()`. */
function isGenerator(binding: Binding): boolean {
  if (binding.kind !== 'assignment' || binding.path.length > 0) return false;
  return binding.value.kind === 'Call' && isGeneratorMade(binding.value, binding.scope);
}

function isGeneratorMade({ func }: Call, scope: Scope): boolean {
  if (func.kind === 'Name') return importedFromRandom(func.id, scope, func.start) === 'Random';
  return func.kind === 'Attribute' && func.attr.name === 'Random' && isModule(func.value, 'random', scope);
}

function isModule(node: Expression, module: string, scope: Scope): boolean {
  if (node.kind !== 'Name') return false;
  const bindings = resolveName(node.id, scope, node.start)?.bindings ?? [];
  return bindings.length > 0 && bindings.every(binding => binding.kind === 'import' && binding.module === module);
}

/** The name under which `random` has what `from random import …` brought. */
function importedFromRandom(name: string, scope: Scope, offset: number): string | undefined {
  const [binding, ...others] = resolveName(name, scope, offset)?.bindings ?? [];
  if (binding?.kind !== 'from-import' || others.length > 0 || binding.module !== 'random') return undefined;
  return binding.member;
}

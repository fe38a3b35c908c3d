import type { Expression } from '../../syntax/python/ast.ts';
import type { Evaluation } from './evaluation.ts';
import { valuesOfBinding } from './names.ts';
import { hasHappened, resolveName } from './reaching.ts';
import type { AttributeWrite, Scope } from './scope.ts';
import type { ClassValue, Frame, Origin, Value } from './value.ts';

/** What assignments to an attribute say of it; `isCertain` if nothing else can be meant. */
export interface Written {
  readonly values: readonly Value[];
  readonly isCertain: boolean;
}

const NOTHING: Written = { values: [], isCertain: false };

/** What was assigned to `owner.name` under the very names that are read: `hashlib.md5 = replacement`, `options.digest = "md5"`. */
export function writtenUnderName(
  context: Evaluation,
  node: Expression & { kind: 'Attribute' },
  scope: Scope,
  frame: Frame | undefined,
  origin: Origin,
): Written {
  const writes = scope.home.attributeWrites.get(node.attr.name);
  if (scope.home.targets.has(node)) return NOTHING;
  const dotted = writes && dottedName(node.value);
  const root = writes && rootOf(node.value);
  if (!dotted || !root) return NOTHING;
  const resolution = resolveName(root.id, scope, node.start);
  if (!resolution) return NOTHING;
  const values: Value[] = [];
  for (const { owner, binding } of writes.toReversed()) {
    if (dottedName(owner) !== dotted) continue;
    if (resolveName(root.id, binding.scope, owner.start)?.scope !== resolution.scope) continue;
    const happened = hasHappened(binding, resolution.scope, scope, node.start, resolution.sameExecution);
    if (happened === 'never') continue;
    // Where it is assigned is where it was named; a library's own symbol keeps the place that reads it.
    values.push(...valuesOfBinding(context, binding, origin, frame));
    if (happened === 'always') return { values, isCertain: true };
  }
  return { values, isCertain: false };
}

/** What its module assigns to an attribute of a class, or of objects of it, outside of its methods. */
export function writtenToClass(context: Evaluation, type: ClassValue, name: string, origin: Origin): readonly Value[] {
  const writes = type.scope.home.attributeWrites.get(name) ?? [];
  return writes
    .filter(write => isOf(context, write, type))
    .flatMap(({ binding }) => valuesOfBinding(context, binding, origin, undefined));
}

function isOf(context: Evaluation, { owner, binding }: AttributeWrite, type: ClassValue): boolean {
  return context.evaluate(owner, binding.scope).some(value => {
    if (value.kind === 'class') return value.node === type.node;
    return value.kind === 'object' && value.type.node === type.node;
  });
}

function dottedName(node: Expression): string | undefined {
  if (node.kind === 'Name') return node.id;
  if (node.kind !== 'Attribute') return undefined;
  const owner = dottedName(node.value);
  return owner === undefined ? undefined : `${owner}.${node.attr.name}`;
}

function rootOf(node: Expression): (Expression & { kind: 'Name' }) | undefined {
  if (node.kind === 'Name') return node;
  return node.kind === 'Attribute' ? rootOf(node.value) : undefined;
}

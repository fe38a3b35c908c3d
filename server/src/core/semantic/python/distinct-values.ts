import type { Value } from './value.ts';

/** The values without repetitions: the same thing, named at the same place, counts once. */
export function distinctValues(values: readonly Value[]): readonly Value[] {
  if (values.length < 2) return values;
  const seen = new Set<string>();
  return values.filter(value => {
    const same = identity(value);
    if (same === undefined) return true;
    const key = `${same}@${value.origin.path}:${value.origin.start}:${value.origin.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Undefined for what may differ inside. */
function identity(value: Value): string | undefined {
  if (value.member !== undefined) return undefined;
  switch (value.kind) {
    case 'symbol':
      return `symbol ${value.name}`;
    case 'instance':
      return `instance ${value.type}`;
    case 'string':
    case 'bytes':
    case 'number':
    case 'boolean':
    case 'none':
      return `${value.kind} ${value.value}`;
    case 'function':
    case 'class':
      return `${value.kind} ${value.node.start} ${value.kind === 'function' && value.self ? 'bound' : ''}`;
    case 'object':
      return `object ${value.type.node.start} ${value.call?.node.start ?? ''}`;
    case 'parameter':
      return `parameter ${value.name} ${value.owner.start}`;
    case 'method':
      return `method ${value.method}`;
    case 'module':
      return `module ${value.module.path}`;
    case 'unknown':
      return value.isLimited ? 'limit' : 'unknown';
    default:
      return undefined;
  }
}

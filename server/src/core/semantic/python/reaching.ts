import type { Binding, FlowBlock, Scope } from './scope.ts';

/** Where a name is found: the scope that binds it, and the bindings that can be in force. */
export interface Resolution {
  readonly scope: Scope;
  readonly bindings: readonly Binding[];
}

/**
 * Resolves a name read at `position` in `scope` (UTF-16 offset).
 * Follows the reference's rules: class scopes are skipped from inside functions, comprehensions see their surroundings.
 * @returns undefined if no scope binds the name: a builtin, or something a star import brought.
 */
export function resolveName(name: string, scope: Scope, position: number): Resolution | undefined {
  let sameExecution = true;
  for (let current: Scope | undefined = scope; current; current = current.parent) {
    const skipped = current.kind === 'class' && current !== scope;
    const redirected = current.redirected.has(name);
    const bindings = skipped || redirected ? undefined : current.bindings.get(name);
    if (bindings?.length) {
      return {
        scope: current,
        bindings: sameExecution ? reachingAt(bindings, current, position) : reachingAtEnd(bindings),
      };
    }
    // A function's or lambda's body runs later than the code around it; a comprehension's runs in place.
    if (current.kind === 'function' || current.kind === 'lambda') sameExecution = false;
  }
  return undefined;
}

/** The bindings that may hold once the scope has run: for readers in functions defined in it. */
export function reachingAtEnd(bindings: readonly Binding[]): readonly Binding[] {
  const reached: Binding[] = [];
  for (let index = bindings.length - 1; index >= 0; index--) {
    const binding = bindings[index]!;
    reached.push(binding);
    if (!binding.block.parent && binding.kind !== 'augmented' && binding.kind !== 'declaration') break;
  }
  return reached.reverse();
}

function reachingAt(bindings: readonly Binding[], scope: Scope, position: number): readonly Binding[] {
  const use = blockAt(scope.rootBlock, position);
  const reached: Binding[] = [];
  for (let index = bindings.length - 1; index >= 0; index--) {
    const binding = bindings[index]!;
    const elsewhere = binding.block.branch === 'elsewhere';
    const before = binding.position <= position;
    if (!elsewhere && !before && !shareLoop(binding.block, use)) continue;
    if (!elsewhere && excludes(binding.block, use)) continue;
    reached.push(binding);
    const replaces = binding.kind !== 'augmented' && binding.kind !== 'declaration';
    if (before && replaces && isAncestorOrSelf(binding.block, use)) break;
  }
  return reached.reverse();
}

function blockAt(root: FlowBlock, position: number): FlowBlock {
  let current = root;
  for (;;) {
    const inner = current.children.find(
      child => child.branch !== 'elsewhere' && child.start <= position && position <= child.end,
    );
    if (!inner) return current;
    current = inner;
  }
}

function isAncestorOrSelf(ancestor: FlowBlock, block: FlowBlock): boolean {
  for (let current: FlowBlock | undefined = block; current; current = current.parent) {
    if (current === ancestor) return true;
  }
  return false;
}

/** True if the two blocks lie in different branches of one `if` or `match`. */
function excludes(a: FlowBlock, b: FlowBlock): boolean {
  for (let x: FlowBlock | undefined = a; x; x = x.parent) {
    if (!x.exclusive) continue;
    for (let y: FlowBlock | undefined = b; y; y = y.parent) {
      if (y.owner === x.owner && y.branch !== x.branch) return true;
    }
  }
  return false;
}

function shareLoop(a: FlowBlock, b: FlowBlock): boolean {
  for (let current: FlowBlock | undefined = a; current; current = current.parent) {
    if (current.isLoop && isAncestorOrSelf(current, b)) return true;
  }
  return false;
}

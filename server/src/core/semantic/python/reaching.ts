import type { Binding, FlowBlock, Scope } from './scope.ts';

/** Where a name is found: the scope that binds it, and the bindings that can be in force. */
export interface Resolution {
  readonly scope: Scope;
  /** The reader runs while the scope does: what stands below it has not happened yet. */
  readonly sameExecution: boolean;
  readonly bindings: readonly Binding[];
}

/**
 * Resolves a name read at `position` in `scope` (UTF-16 offset).
 * Follows the reference's rules: class scopes are skipped from inside functions, comprehensions see their surroundings.
 * @param joins `name += value` is read together with what it was before, so that earlier bindings do not show
 * @returns undefined if no scope binds the name: a builtin, or something a star import brought.
 */
export function resolveName(name: string, scope: Scope, position: number, joins = false): Resolution | undefined {
  let sameExecution = true;
  for (let current: Scope | undefined = scope; current; current = current.parent) {
    const skipped = current.kind === 'class' && current !== scope;
    const redirected = current.redirected.has(name);
    const bindings = skipped || redirected ? undefined : current.bindings.get(name);
    if (bindings?.length) {
      const reached = sameExecution ? reachingAt(bindings, current, position, joins) : reachingAtEnd(bindings, joins);
      // A class body looks further out for a name that it binds only below.
      if (reached.length > 0 || current.kind !== 'class') return { scope: current, sameExecution, bindings: reached };
    }
    // A function's or lambda's body runs later than the code around it; a comprehension's runs in place.
    if (current.kind === 'function' || current.kind === 'lambda') sameExecution = false;
  }
  return undefined;
}

/**
 * The bindings that may hold once the scope has run: for readers in functions defined in it.
 * @param joins as for a name
 */
export function reachingAtEnd(bindings: readonly Binding[], joins = true): readonly Binding[] {
  const reached: Binding[] = [];
  for (let index = bindings.length - 1; index >= 0; index--) {
    const binding = bindings[index]!;
    reached.push(binding);
    if (!binding.block.parent && replaces(binding, joins)) break;
  }
  return reached.reverse();
}

function replaces({ kind }: Binding, joins: boolean): boolean {
  return kind !== 'declaration' && (joins || kind !== 'augmented');
}

function reachingAt(bindings: readonly Binding[], scope: Scope, position: number, joins: boolean): readonly Binding[] {
  const use = blockAt(scope.rootBlock, position);
  const reached: Binding[] = [];
  for (let index = bindings.length - 1; index >= 0; index--) {
    const binding = bindings[index]!;
    const elsewhere = binding.block.branch === 'elsewhere';
    const before = binding.position <= position;
    if (!elsewhere && !before && !shareLoop(binding.block, use)) continue;
    if (!elsewhere && excludes(binding.block, use)) continue;
    reached.push(binding);
    if (before && replaces(binding, joins) && isAncestorOrSelf(binding.block, use)) break;
  }
  return reached.reverse();
}

/** Something that happens at a place, as a binding does. */
interface Event {
  readonly scope: Scope;
  readonly block: FlowBlock;
  readonly position: number;
}

/**
 * Whether an event has happened when `position` is reached in `reader`: `always`, `maybe`, or `never`.
 * @param home the scope that binds what is changed; an event in a function below it may happen at any time
 */
export function hasHappened(
  event: Event,
  home: Scope,
  reader: Scope,
  position: number,
  sameExecution: boolean,
): 'always' | 'maybe' | 'never' {
  if (event.scope !== home && event.scope !== reader) return 'maybe';
  if (event.scope === home && event.scope !== reader && !sameExecution) return event.block.parent ? 'maybe' : 'always';
  const use = blockAt(event.scope.rootBlock, position);
  if (event.position > position) return shareLoop(event.block, use) ? 'maybe' : 'never';
  if (excludes(event.block, use)) return 'never';
  return isAncestorOrSelf(event.block, use) ? 'always' : 'maybe';
}

/** The innermost block of a scope around a place. */
export function blockAt(root: FlowBlock, position: number): FlowBlock {
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

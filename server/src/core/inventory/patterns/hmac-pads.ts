import { childExpressions } from '../../semantic/python/children.ts';
import { resolveName } from '../../semantic/python/reaching.ts';
import type { Scope } from '../../semantic/python/scope.ts';
import type { Expression } from '../../syntax/python/ast.ts';

/** The bytes that HMAC XORs the key with (FIPS 198-1, section 4, steps 4 and 7). */
const IPAD = 0x36;
const OPAD = 0x5c;

export interface Pads {
  readonly inner: boolean;
  readonly outer: boolean;
}

/** Which of HMAC's pads an expression is made with, names followed to where they are assigned. */
export function padsIn(node: Expression, scope: Scope): Pads {
  const found = new Set<number>();
  search(node, scope, undefined, found, { steps: 400, seen: new Set() });
  return { inner: found.has(IPAD), outer: found.has(OPAD) };
}

interface Budget {
  steps: number;
  readonly seen: Set<Expression>;
}

function search(
  node: Expression,
  scope: Scope,
  parent: Expression | undefined,
  found: Set<number>,
  budget: Budget,
): void {
  if (budget.steps-- <= 0 || budget.seen.has(node)) return;
  budget.seen.add(node);
  const pad = padByte(node, parent);
  if (pad !== undefined) found.add(pad);
  if (node.kind === 'Name') {
    for (const binding of resolveName(node.id, scope, node.start)?.bindings ?? []) {
      if (binding.kind === 'assignment') search(binding.value, binding.scope, undefined, found, budget);
    }
  }
  for (const child of childExpressions(node)) search(child, scope, node, found, budget);
}

/** A pad byte as it is written: XORed with (`b ^ 0x36`), repeated (`b"\x36" * 64`, `[0x36] * 64`) or spelled out in full. */
function padByte(node: Expression, parent: Expression | undefined): number | undefined {
  if (node.kind === 'Num' && (node.value === IPAD || node.value === OPAD)) {
    const xored = parent?.kind === 'BinOp' && parent.op === '^';
    return xored || parent?.kind === 'List' || parent?.kind === 'Tuple' ? node.value : undefined;
  }
  if (node.kind !== 'Str' || node.value === '') return undefined;
  const code = node.value.charCodeAt(0);
  if ((code !== IPAD && code !== OPAD) || node.value !== node.value[0]!.repeat(node.value.length)) return undefined;
  const repeated = parent?.kind === 'BinOp' && parent.op === '*';
  return repeated || node.value.length >= 16 ? code : undefined;
}

import { childExpressions } from '../../semantic/python/children.ts';
import { resolveName } from '../../semantic/python/reaching.ts';
import type { Binding, Scope } from '../../semantic/python/scope.ts';
import type { Call, Expression } from '../../syntax/python/ast.ts';
import { lastNameOf } from '../function-names.ts';
import { changesOf } from './changes.ts';

/** The bytes that HMAC XORs the key with (FIPS 198-1, section 4, steps 4 and 7). */
const IPAD = 0x36;
const OPAD = 0x5c;

export interface Pads {
  readonly inner: boolean;
  readonly outer: boolean;
}

/**
 * Which of HMAC's pads an expression is made with: names and attributes are followed to where they are assigned or changed,
 * helpers to what they return. What another hash is made of is not looked into.
 * @param isHash tells calls that hash
 */
export function padsIn(node: Expression, scope: Scope, isHash: (call: Call) => boolean): Pads {
  const search = new PadSearch(isHash);
  search.look(node, scope, undefined);
  return { inner: search.found.has(IPAD), outer: search.found.has(OPAD) };
}

/** Expressions looked at for one answer. */
const STEPS = 600;

class PadSearch {
  readonly found = new Set<number>();
  readonly #isHash: (call: Call) => boolean;
  readonly #seen = new Set<Expression>();
  #steps = STEPS;

  constructor(isHash: (call: Call) => boolean) {
    this.#isHash = isHash;
  }

  look(node: Expression, scope: Scope, parent: Expression | undefined): void {
    if (this.#steps-- <= 0 || this.#seen.has(node)) return;
    this.#seen.add(node);
    if (node.kind === 'Call' && this.#isHash(node)) return;
    const pad = padByte(node, parent);
    if (pad !== undefined) this.found.add(pad);
    if (node.kind === 'Name') this.#follow(node.id, node.start, scope, parent);
    if (node.kind === 'Attribute' && node.value.kind === 'Name') this.#attribute(node.attr.name, scope, parent);
    for (const child of childExpressions(node)) this.look(child, scope, node);
  }

  #follow(name: string, position: number, scope: Scope, parent: Expression | undefined): void {
    const resolution = resolveName(name, scope, position);
    if (!resolution) return;
    for (const binding of resolution.bindings) this.#binding(binding, parent);
    for (const change of changesOf(resolution.scope).get(name) ?? []) this.look(change, resolution.scope, undefined);
  }

  #binding(binding: Binding, parent: Expression | undefined): void {
    if (binding.kind === 'assignment' || binding.kind === 'augmented') this.look(binding.value, binding.scope, parent);
    if (binding.kind === 'from-import' && binding.module === 'hmac') this.#ofHmac(binding.member);
    if (binding.kind === 'function') {
      const inner = binding.scope.home.scopeOf.get(binding.node);
      for (const value of inner?.returns ?? []) this.look(value, inner!, undefined);
    }
  }

  /** `self.outer_key`, a class's constant, `hmac.trans_5C`. */
  #attribute(name: string, scope: Scope, parent: Expression | undefined): void {
    this.#ofHmac(name);
    let current: Scope | undefined = scope;
    while (current && current.kind !== 'class') current = current.parent;
    if (!current) return;
    for (const binding of [...(current.instanceAttributes.get(name) ?? []), ...(current.bindings.get(name) ?? [])]) {
      this.#binding(binding, parent);
    }
  }

  /** The standard library's own translation tables. */
  #ofHmac(name: string): void {
    if (name === 'trans_36') this.found.add(IPAD);
    if (name === 'trans_5C') this.found.add(OPAD);
  }
}

/** A pad byte as it is written: XORed with (`b ^ 0x36`), repeated (`b"\x36" * 64`, `[0x36] * 64`) or spelled out in full. */
function padByte(node: Expression, parent: Expression | undefined): number | undefined {
  if (node.kind === 'Num') {
    if (node.value === IPAD || node.value === OPAD) return isPadPosition(node.value, parent) ? node.value : undefined;
    return repeatedDigits(node.hex ?? node.value?.toString(16) ?? '', MANY_DIGITS);
  }
  if (node.kind !== 'Str' || node.value === '') return undefined;
  const repeated = parent?.kind === 'BinOp' && parent.op === '*';
  const code = node.value.charCodeAt(0);
  if ((code === IPAD || code === OPAD) && node.value === node.value[0]!.repeat(node.value.length)) {
    return repeated || node.value.length >= 16 ? code : undefined;
  }
  return repeatedDigits(node.value, repeated ? 2 : 2 * MANY_DIGITS);
}

const MANY_DIGITS = 8;

/** `0x5c5c5c5c`, `"5c" * 64`. */
function repeatedDigits(digits: string, atLeast: number): number | undefined {
  if (digits.length < atLeast || digits.length % 2 !== 0) return undefined;
  const pair = digits.slice(0, 2).toLowerCase();
  const pad = pair === '36' ? IPAD : pair === '5c' ? OPAD : undefined;
  return digits.toLowerCase() === pair.repeat(digits.length / 2) ? pad : undefined;
}

/** Functions that a byte is given to, to be XORed with or to be repeated. */
const TAKES_BYTE = /xor|pad|trans|full|repeat|chr|mask|ljust/i;

function isPadPosition(pad: number, parent: Expression | undefined): boolean {
  switch (parent?.kind) {
    case 'BinOp':
      return parent.op === '^';
    case 'List':
    case 'Tuple':
      return parent.elements.every(element => element.kind === 'Num' && element.value === pad);
    case 'Comprehension':
      return parent.element.kind === 'Num' && parent.element.value === pad;
    case 'Call':
      return TAKES_BYTE.test(lastNameOf(parent.func) ?? '');
    default:
      return false;
  }
}

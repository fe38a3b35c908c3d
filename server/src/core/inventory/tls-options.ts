import type { Evaluator } from '../semantic/python/evaluator.ts';
import type { Scope } from '../semantic/python/scope.ts';
import type { Call, Expression, Statement } from '../syntax/python/ast.ts';
import type { TextRange } from '../text/range.ts';
import type { CryptoUse } from './crypto-use.ts';
import type { LibraryIndex } from './library-index.ts';

/** TLS versions before 1.2, and those from it on. */
const OLD: ReadonlySet<string> = new Set(['SSL 2.0', 'SSL 3.0', 'TLS 1.0', 'TLS 1.1']);

/** An option that keeps a version from being spoken (`ssl.OP_NO_TLSv1`), as it is set or taken back. */
interface Switch {
  readonly version: string;
  readonly library: string;
  readonly isSet: boolean;
  readonly range: TextRange;
}

/**
 * Finds the TLS versions that options of a context let in: `context.options &= ~ssl.OP_NO_SSLv3` takes a refusal back, and
 * `context.options |= ssl.OP_NO_TLSv1_2` leaves the versions before it, unless they are switched off as well.
 */
export class TlsOptions {
  readonly #libraries: LibraryIndex;
  readonly #evaluator: Evaluator;
  /** By the scope and the spelling of the context. */
  readonly #switches = new Map<Scope, Map<string, Switch[]>>();

  constructor(libraries: LibraryIndex, evaluator: Evaluator) {
    this.#libraries = libraries;
    this.#evaluator = evaluator;
  }

  statement(node: Statement, scope: Scope): void {
    if (node.kind === 'AugAssign' && isOptions(node.target))
      this.#read(node.value, node.op === '|', receiverOf(node.target), scope);
    if (node.kind !== 'Assign' || !node.value) return;
    const target = node.targets.find(isOptions);
    if (target) this.#read(node.value, true, receiverOf(target), scope);
  }

  /** `context.set_options(SSL.OP_NO_TLSv1_2)`, as pyOpenSSL has it. */
  call({ func, args }: Call, scope: Scope): void {
    if (func.kind !== 'Attribute' || func.attr.name !== 'set_options') return;
    for (const { value } of args) this.#read(value, true, receiverOf(func), scope);
  }

  uses(): readonly CryptoUse[] {
    return [...this.#switches.values()].flatMap(byReceiver => [...byReceiver.values()].flatMap(usesOf));
  }

  /** @param isSet the flags of `node` are set; below `~` they are taken back, where they are joined with `&` */
  #read(node: Expression, isSet: boolean, receiver: string, scope: Scope): void {
    if (node.kind === 'BinOp') {
      const isMask = node.op === '&';
      this.#read(node.left, isSet && !isMask, receiver, scope);
      this.#read(node.right, isSet && !isMask, receiver, scope);
    } else if (node.kind === 'UnaryOp' && node.op === '~' && !isSet) {
      for (const { name, range } of this.#flagsIn(node.operand, scope)) this.#keep(name, false, range, receiver, scope);
    } else if (isSet) {
      for (const { name, range } of this.#flagsIn(node, scope)) this.#keep(name, true, range, receiver, scope);
    }
  }

  #flagsIn(node: Expression, scope: Scope): readonly { name: string; range: TextRange }[] {
    if (node.kind === 'BinOp') return [...this.#flagsIn(node.left, scope), ...this.#flagsIn(node.right, scope)];
    const last = node.kind === 'Attribute' ? node.attr.name : node.kind === 'Name' ? node.id : '';
    if (!last.startsWith('OP_NO_')) return [];
    const range = { start: node.start, end: node.end };
    return this.#evaluator
      .evaluate(node, scope)
      .flatMap(value => (value.kind === 'symbol' ? [{ name: value.name, range }] : []));
  }

  #keep(name: string, isSet: boolean, range: TextRange, receiver: string, scope: Scope): void {
    const known = this.#libraries.symbol(name);
    const version = known?.model.switchesOff;
    if (!known || !version) return;
    const byReceiver = this.#switches.get(scope) ?? new Map<string, Switch[]>();
    this.#switches.set(scope, byReceiver);
    const found = { version, library: known.library.library, isSet, range };
    byReceiver.set(receiver, [...(byReceiver.get(receiver) ?? []), found]);
  }
}

function usesOf(switches: readonly Switch[]): readonly CryptoUse[] {
  const off = new Set(switches.filter(({ isSet }) => isSet).map(({ version }) => version));
  const leavesOld = off.has('TLS 1.2') && !off.has('TLS 1.1');
  return switches.flatMap(found => {
    if (!found.isSet && OLD.has(found.version)) return [useOf(found, found.version)];
    return found.isSet && found.version === 'TLS 1.2' && leavesOld ? [useOf(found, 'TLS 1.1')] : [];
  });
}

function useOf({ library, range }: Switch, version: string): CryptoUse {
  return {
    role: 'tls',
    library,
    symbol: `${library}.options`,
    facets: { protocol: [{ value: version, range, named: range, form: 'reference' }] },
    range,
    callee: range,
    kind: 'reference',
    statedNotForSecurity: false,
    probe: false,
  };
}

function isOptions(node: Expression): boolean {
  return node.kind === 'Attribute' && node.attr.name === 'options';
}

/** The object whose attribute it is, as it is spelled; empty where it is more than names and dots. */
function receiverOf(node: Expression): string {
  return node.kind === 'Attribute' ? dotted(node.value) : '';
}

function dotted(node: Expression): string {
  if (node.kind === 'Name') return node.id;
  return node.kind === 'Attribute' ? `${dotted(node.value)}.${node.attr.name}` : '';
}

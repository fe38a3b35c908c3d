import type { Expression } from '../../syntax/python/ast.ts';
import type { TextRange } from '../../text/range.ts';
import { bindParameters, type CallArguments, collectArguments } from './arguments.ts';
import { writtenUnderName } from './attribute-writes.ts';
import { decidedUnder } from './branches.ts';
import { applyCall } from './calls.ts';
import { elementOf, mappingOf, sequenceOf, sliceOf } from './collections.ts';
import { comprehensionOf } from './comprehensions.ts';
import { applyBinary, applyFormat } from './constant-folding.ts';
import { distinctValues } from './distinct-values.ts';
import type { Evaluation } from './evaluation.ts';
import type { SymbolKnowledge } from './knowledge.ts';
import { LIMITS } from './limits.ts';
import { classMember, membersOf } from './members.ts';
import { valuesOfName } from './names.ts';
import { optionOfParameter } from './options.ts';
import { NO_PROJECT, type ProjectModules } from './project.ts';
import type { Scope } from './scope.ts';
import {
  beyondLimit,
  type CallSite,
  type ClassValue,
  type Frame,
  type FunctionValue,
  type Origin,
  originOf,
  type SymbolValue,
  unknown,
  type Value,
} from './value.ts';

/**
 * Finds the values that an expression may have: symbols of other modules, constants, and what is built from them.
 * Several definitions that can reach a use all count. What cannot be known is the value `unknown`; nothing is guessed.
 * It remembers what it found, so it must not outlive a change of any module that it has seen.
 */
export class Evaluator implements Evaluation {
  readonly knowledge: SymbolKnowledge;
  readonly project: ProjectModules;
  /** Expressions whose values are not all known, because a limit on nesting was met below them. */
  readonly stopped: Origin[] = [];
  readonly resolving = new Set<string>();
  readonly calling = new Set<FunctionValue['node']>();
  readonly changed = new WeakMap<Value, Map<string, Value>>();
  /** Values of expressions outside any call's frame; `undefined` while being evaluated. */
  readonly #known = new Map<Expression, readonly Value[] | undefined>();
  readonly #framesOfCalls = new WeakMap<CallSite, Frame>();
  #depth = 0;
  #steps = 0;
  #metLimit = false;

  constructor(knowledge: SymbolKnowledge, project: ProjectModules = NO_PROJECT) {
    this.knowledge = knowledge;
    this.project = project;
  }

  get isExhausted(): boolean {
    return this.#steps >= LIMITS.evaluationSteps;
  }

  /** @param frame the parameters under which a function's body is looked at; absent: as it stands */
  evaluate(node: Expression, scope: Scope, frame?: Frame): readonly Value[] {
    const isOutermost = this.#depth === 0;
    if (isOutermost) {
      this.#steps = 0;
      this.#metLimit = false;
    }
    const known = frame?.known ?? this.#known;
    if (known.has(node)) return known.get(node) ?? unknown(node);
    known.set(node, undefined);
    const values = this.deeper(node, () => this.#compute(node, scope, frame));
    // An answer that the budget of another expression cut short is not this one's.
    if (this.#steps < LIMITS.evaluationSteps) known.set(node, values);
    else known.delete(node);
    if (isOutermost && this.#metLimit) this.stopped.push(originOf(node, scope));
    return values;
  }

  /** The arguments of a call, `*` and `**` unpacked where their contents are known. */
  argumentsOf(site: CallSite): CallArguments {
    return collectArguments(site, (at, index) => this.evaluate(at.node.args[index]!.value, at.scope, at.frame));
  }

  /** The frame in which the body of `callee` runs when called with `call`. */
  frameOf(callee: FunctionValue, call: CallArguments, depth: number): Frame {
    const scope = callee.scope.home.scopeOf.get(callee.node)!;
    const values = bindParameters(callee.node, call, callee.self);
    return { scope, values, depth, known: new Map(), ...(callee.frame && { outer: callee.frame }) };
  }

  frameOfCall(callee: FunctionValue, site: CallSite): Frame | undefined {
    const known = this.#framesOfCalls.get(site);
    if (known?.scope.node === callee.node) return known;
    const depth = (site.frame?.depth ?? 0) + 1;
    if (depth > LIMITS.callDepth) return undefined;
    const frame = this.frameOf(callee, this.argumentsOf(site), depth);
    this.#framesOfCalls.set(site, frame);
    return frame;
  }

  /** The `__init__` that a call of a class of the project runs: the project's own, or that of a library's class. */
  constructorOf(type: ClassValue, site: CallSite): readonly (FunctionValue | SymbolValue)[] {
    const origin = originOf(site.node, site.scope);
    const self: Value = { kind: 'object', type, origin };
    return classMember(this, type, '__init__', origin, self).flatMap(value =>
      value.kind === 'function' || value.kind === 'symbol' ? [value] : [],
    );
  }

  deeper(at: TextRange, compute: () => readonly Value[]): readonly Value[] {
    if (this.#depth >= LIMITS.evaluationDepth) {
      this.#metLimit = true;
      return beyondLimit(at);
    }
    if (this.#steps++ >= LIMITS.evaluationSteps) return beyondLimit(at);
    this.#depth++;
    try {
      const values = distinctValues(compute());
      return values.length <= LIMITS.valueSet ? values : [...values.slice(0, LIMITS.valueSet), ...beyondLimit(at)];
    } finally {
      this.#depth--;
    }
  }

  #compute(node: Expression, scope: Scope, frame: Frame | undefined): readonly Value[] {
    const evaluate = (inner: Expression): readonly Value[] => this.evaluate(inner, scope, frame);
    switch (node.kind) {
      case 'Name':
        return valuesOfName(this, node, scope, frame);
      case 'Attribute': {
        const origin = originOf(node, scope);
        const written = writtenUnderName(this, node, scope, frame, origin);
        if (written.isCertain) return written.values;
        const owners = evaluate(node.value);
        return [
          ...membersOf(this, owners, node.attr.name, origin, frame),
          ...optionOfParameter(this, owners, node.attr.name, scope),
          ...written.values,
        ];
      }
      case 'Call': {
        const site: CallSite = { node, scope, frame };
        return evaluate(node.func).flatMap(callee => applyCall(this, callee, site));
      }
      case 'Comprehension':
        return comprehensionOf(this, node, scope, frame);
      case 'Subscript':
        if (node.indices.length !== 1) return unknown(node);
        if (node.indices[0]!.kind === 'Slice')
          return sliceOf(node.indices[0]!, originOf(node, scope), node.value, evaluate);
        return elementOf(this, evaluate(node.value), evaluate(node.indices[0]!), node, scope);
      case 'List':
      case 'Tuple':
      case 'Set':
        return sequenceOf(node, scope, evaluate);
      case 'Dict':
        return mappingOf(node, scope, evaluate);
      case 'IfExp':
        return this.#chosen(node, scope, frame);
      case 'BoolOp':
        return node.values.flatMap(evaluate);
      case 'NamedExpr':
      case 'Await':
      case 'Starred':
        return evaluate(node.value);
      case 'BinOp':
        return applyBinary(node, scope, evaluate(node.left), evaluate(node.right));
      case 'UnaryOp':
        return negate(node, scope, evaluate(node.operand));
      case 'JoinedStr':
        return applyFormat(node, scope, evaluate);
      case 'Lambda':
        return [{ kind: 'function', node, scope, frame, origin: originOf(node, scope) }];
      default:
        return literal(node, scope);
    }
  }

  #chosen(node: Expression & { kind: 'IfExp' }, scope: Scope, frame: Frame | undefined): readonly Value[] {
    const truth = decidedUnder(this, node.test, scope, frame);
    return [
      ...(truth === false ? [] : this.evaluate(node.body, scope, frame)),
      ...(truth === true ? [] : this.evaluate(node.orelse, scope, frame)),
    ];
  }
}

function literal(node: Expression, scope: Scope): readonly Value[] {
  const origin = originOf(node, scope);
  if (node.kind === 'Str') return [{ kind: node.isBytes ? 'bytes' : 'string', value: node.value, origin }];
  if (node.kind === 'Num' && node.isInteger && node.value !== undefined)
    return [{ kind: 'number', value: node.value, origin }];
  if (node.kind !== 'Constant' || node.value === 'Ellipsis') return unknown(node);
  if (node.value === 'None') return [{ kind: 'none', value: null, origin }];
  return [{ kind: 'boolean', value: node.value === 'True', origin }];
}

function negate(node: Expression & { kind: 'UnaryOp' }, scope: Scope, operands: readonly Value[]): readonly Value[] {
  return operands.flatMap((value): readonly Value[] => {
    if (node.op === '-' && value.kind === 'number')
      return [{ ...value, value: -value.value, origin: originOf(node, scope) }];
    if (node.op === 'not' && value.kind === 'boolean') return [{ ...value, value: !value.value }];
    return unknown(node);
  });
}

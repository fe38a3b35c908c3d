import type { Expression } from '../../syntax/python/ast.ts';
import { bindParameters, type CallArguments, collectArguments } from './arguments.ts';
import type { BoundModule } from './binder.ts';
import { BUILTIN_CALLS } from './builtin-calls.ts';
import { classAttribute, instanceAttribute, methodForm } from './class-members.ts';
import { applyBinary, applyFormat, projectPath } from './constant-folding.ts';
import { distinctValues } from './distinct-values.ts';
import type { SymbolKnowledge } from './knowledge.ts';
import { LIMITS } from './limits.ts';
import { callMethod } from './method-calls.ts';
import { resolveName } from './reaching.ts';
import type { Binding, Scope } from './scope.ts';
import { isTextMethod } from './text-operations.ts';
import {
  type CallSite,
  type ClassValue,
  type Frame,
  type FunctionValue,
  type InstanceValue,
  type MappingValue,
  originOf,
  type PartialValue,
  type SymbolValue,
  unknown,
  type Value,
} from './value.ts';

/**
 * Finds the values that an expression may have: symbols of other modules, constants, and what is built from them.
 * Several definitions that can reach a use all count. What cannot be known is the value `unknown`; nothing is guessed.
 */
export class Evaluator {
  readonly #module: BoundModule;
  readonly #knowledge: SymbolKnowledge;
  /** Values of expressions outside any call's frame; `undefined` while being evaluated. */
  readonly #known = new Map<Expression, readonly Value[] | undefined>();
  #depth = 0;
  #steps = 0;
  /** Where evaluation stopped at a limit: what depends on these is not known. */
  readonly stopped: Expression[] = [];

  constructor(module: BoundModule, knowledge: SymbolKnowledge) {
    this.#module = module;
    this.#knowledge = knowledge;
  }

  /** @param frame the parameters under which a function's body is looked at; absent: as it stands */
  evaluate(node: Expression, scope: Scope, frame?: Frame): readonly Value[] {
    if (this.#depth === 0) this.#steps = 0;
    const known = frame?.known ?? this.#known;
    if (known.has(node)) return known.get(node) ?? unknown(node);
    known.set(node, undefined);
    const values = this.#guarded(node, scope, frame);
    // An answer that the budget of another expression cut short is not this one's.
    if (this.#steps < LIMITS.evaluationSteps) known.set(node, values);
    else known.delete(node);
    return values;
  }

  /** The arguments of a call, `*` and `**` unpacked where their contents are known. */
  argumentsOf(site: CallSite): CallArguments {
    return collectArguments(site, (at, index) => this.evaluate(at.node.args[index]!.value, at.scope, at.frame));
  }

  /** The frame in which the body of `callee` runs when called with `call`. */
  frameOf(callee: FunctionValue, call: CallArguments, depth: number): Frame {
    const scope = this.#module.scopeOf.get(callee.node)!;
    const values = bindParameters(callee.node, call, callee.self);
    return { scope, values, depth, known: new Map(), ...(callee.frame && { outer: callee.frame }) };
  }

  /** The `__init__` that a call of a class of this module runs. */
  constructorOf(type: ClassValue, site: CallSite): readonly FunctionValue[] {
    const self: Value = { kind: 'object', type, origin: originOf(site.node) };
    return this.#classMember(type, '__init__', site.node, self).flatMap(value =>
      value.kind === 'function' ? [value] : [],
    );
  }

  #guarded(node: Expression, scope: Scope, frame: Frame | undefined): readonly Value[] {
    if (this.#depth >= LIMITS.evaluationDepth) {
      this.stopped.push(node);
      return unknown(node);
    }
    if (this.#steps++ >= LIMITS.evaluationSteps) return unknown(node);
    this.#depth++;
    try {
      const values = distinctValues(this.#compute(node, scope, frame));
      return values.length <= LIMITS.valueSet ? values : [...values.slice(0, LIMITS.valueSet), ...unknown(node)];
    } finally {
      this.#depth--;
    }
  }

  #compute(node: Expression, scope: Scope, frame: Frame | undefined): readonly Value[] {
    const evaluate = (inner: Expression): readonly Value[] => this.evaluate(inner, scope, frame);
    const origin = originOf(node);
    switch (node.kind) {
      case 'Str':
        return [{ kind: node.isBytes ? 'bytes' : 'string', value: node.value, origin }];
      case 'Num':
        return node.isInteger && node.value !== undefined
          ? [{ kind: 'number', value: node.value, origin }]
          : unknown(node);
      case 'Constant':
        if (node.value === 'Ellipsis') return unknown(node);
        return node.value === 'None'
          ? [{ kind: 'none', value: null, origin }]
          : [{ kind: 'boolean', value: node.value === 'True', origin }];
      case 'Name':
        return this.#name(node, scope, frame);
      case 'Attribute':
        return this.#attributeOf(evaluate(node.value), node.attr.name, node);
      case 'Call':
        return this.#call({ node, scope, frame });
      case 'Subscript':
        return node.indices.length === 1
          ? subscript(evaluate(node.value), evaluate(node.indices[0]!), node)
          : unknown(node);
      case 'List':
      case 'Tuple':
      case 'Set':
        return this.#sequence(node, evaluate);
      case 'Dict':
        return this.#mapping(node, evaluate);
      case 'IfExp':
        return [...evaluate(node.body), ...evaluate(node.orelse)];
      case 'BoolOp':
        return node.values.flatMap(evaluate);
      case 'NamedExpr':
      case 'Await':
      case 'Starred':
        return evaluate(node.value);
      case 'BinOp':
        return applyBinary(node, evaluate(node.left), evaluate(node.right));
      case 'UnaryOp':
        return node.op === '-' || node.op === 'not' ? negate(node, evaluate(node.operand)) : unknown(node);
      case 'JoinedStr':
        return applyFormat(node, evaluate);
      case 'Lambda':
        return [{ kind: 'function', node, scope, frame, origin }];
      default:
        return unknown(node);
    }
  }

  // -------------------------------------------------------------------------------------------- names

  #name(node: Expression & { kind: 'Name' }, scope: Scope, frame: Frame | undefined): readonly Value[] {
    const resolution = resolveName(node.id, scope, node.start);
    if (!resolution) return [this.#unboundName(node, scope)];
    return resolution.bindings.flatMap(binding => this.#bindingValues(binding, node, frame));
  }

  #unboundName(node: Expression & { kind: 'Name' }, scope: Scope): Value {
    for (let current: Scope | undefined = scope; current; current = current.parent) {
      for (const module of current.starImports) {
        const name = this.#knowledge.canonical(`${module}.${node.id}`);
        if (this.#knowledge.knows(name)) return { kind: 'symbol', name, origin: originOf(node) };
      }
    }
    return { kind: 'symbol', name: `builtins.${node.id}`, origin: originOf(node) };
  }

  #bindingValues(binding: Binding, use: Expression, frame: Frame | undefined): readonly Value[] {
    const origin = originOf(use);
    switch (binding.kind) {
      case 'import':
        return [{ kind: 'symbol', name: this.#knowledge.canonical(binding.module), origin }];
      case 'from-import': {
        const separator = binding.module.endsWith('.') ? '' : '.';
        const name = this.#knowledge.canonical(binding.module + separator + binding.member);
        return [{ kind: 'symbol', name, origin, imported: { alias: binding.alias, statement: binding.statement } }];
      }
      case 'assignment':
        return projectPath(
          this.evaluate(binding.value, binding.scope, frameAround(frame, binding.scope)),
          binding.path,
          use,
        );
      case 'iteration': {
        const values = this.evaluate(binding.value, iterableScope(binding), frameAround(frame, binding.scope));
        return projectPath(
          values.flatMap(value => elementsOf(value)),
          binding.path,
          use,
        );
      }
      case 'declaration':
        return this.#annotated(binding.annotation, binding.scope, origin);
      case 'function':
        return [
          {
            kind: 'function',
            node: binding.node,
            scope: binding.scope,
            frame: frameAround(frame, binding.scope),
            origin,
          },
        ];
      case 'class':
        return [{ kind: 'class', node: binding.node, scope: this.#module.scopeOf.get(binding.node)!, origin }];
      case 'parameter':
        return this.#parameter(binding, origin, frame);
      default:
        return unknown(use);
    }
  }

  #parameter(
    binding: Binding & { kind: 'parameter' },
    origin: Value['origin'],
    frame: Frame | undefined,
  ): readonly Value[] {
    const given = frameAround(frame, binding.scope)?.values.get(binding.name.name);
    if (given) return given;
    const self = this.#selfOf(binding, origin);
    if (self) return [self];
    const { defaultValue, annotation } = binding.node;
    const outside = binding.scope.parent!;
    return [
      { kind: 'parameter', name: binding.name.name, owner: binding.owner, origin },
      ...(defaultValue ? this.evaluate(defaultValue, outside, frame?.outer) : []),
      ...(annotation ? this.#annotated(annotation, outside, origin) : []),
    ];
  }

  #selfOf(binding: Binding & { kind: 'parameter' }, origin: Value['origin']): Value | undefined {
    const owner = binding.owner;
    const around = binding.scope.parent;
    if (owner.kind !== 'FunctionDef' || around?.kind !== 'class' || around.node?.kind !== 'ClassDef') return undefined;
    if (owner.parameters[0] !== binding.node) return undefined;
    const form = methodForm(owner);
    if (form === 'static') return undefined;
    const type: ClassValue = { kind: 'class', node: around.node, scope: around, origin };
    return form === 'class' ? type : { kind: 'object', type, origin };
  }

  /** The instances that an annotation promises; a string annotation and `Optional[…]` are not looked into. */
  #annotated(annotation: Expression, scope: Scope, origin: Value['origin']): readonly Value[] {
    if (annotation.kind !== 'Name' && annotation.kind !== 'Attribute') return [];
    return this.evaluate(annotation, scope).flatMap((value): Value[] => {
      if (value.kind === 'class') return [{ kind: 'object', type: value, origin }];
      if (value.kind !== 'symbol' || !this.#knowledge.knows(value.name)) return [];
      return [{ kind: 'instance', type: value.name, maker: value.name, origin }];
    });
  }

  // -------------------------------------------------------------------------------------------- attributes

  #attributeOf(receivers: readonly Value[], name: string, node: Expression): readonly Value[] {
    return receivers.flatMap(receiver => this.#attribute(receiver, name, node));
  }

  #attribute(receiver: Value, name: string, node: Expression): readonly Value[] {
    const origin = originOf(node);
    switch (receiver.kind) {
      case 'symbol':
        return [this.#member(receiver.name, name, origin)];
      case 'instance':
        return [{ ...this.#member(receiver.type, name, origin), receiver }];
      case 'class':
        return this.#classMember(receiver, name, node, undefined);
      case 'object':
        return this.#objectMember(receiver.type, name, node, receiver);
      case 'string':
      case 'bytes':
        // A member of an Enum: its `.value` is what was assigned.
        if (name === 'value') return [receiver];
        return isTextMethod(name) ? [{ kind: 'method', receiver, method: name, origin }] : unknown(node);
      case 'number':
        return name === 'value' ? [receiver] : unknown(node);
      case 'mapping':
      case 'sequence':
        return [{ kind: 'method', receiver, method: name, origin }];
      default:
        return unknown(node);
    }
  }

  #member(owner: string, name: string, origin: Value['origin']): SymbolValue {
    return { kind: 'symbol', name: this.#knowledge.canonical(`${owner}.${name}`), origin };
  }

  #objectMember(type: ClassValue, name: string, node: Expression, self: Value): readonly Value[] {
    const assigned = instanceAttribute(type.scope, name);
    const own = classAttribute(type.scope, name);
    if (assigned.length === 0) return this.#classMember(type, name, node, self);
    const values = [...assigned, ...own.filter(binding => binding.kind === 'assignment')];
    return values.flatMap(binding => this.#bindingValues(binding, node, undefined));
  }

  #classMember(type: ClassValue, name: string, node: Expression, self: Value | undefined): readonly Value[] {
    const own = classAttribute(type.scope, name);
    if (own.length > 0) return own.flatMap(binding => this.#memberValues(binding, type, node, self));
    const inherited = type.node.args
      .filter(argument => argument.form === 'positional')
      .flatMap(argument => this.evaluate(argument.value, type.scope.parent!))
      .flatMap(base => {
        if (base.kind === 'class' && base.node !== type.node) return this.#objectOrClass(base, name, node, self);
        return base.kind === 'symbol' ? [this.#member(base.name, name, originOf(node))] : [];
      });
    return inherited.length > 0 ? inherited : unknown(node);
  }

  #objectOrClass(base: ClassValue, name: string, node: Expression, self: Value | undefined): readonly Value[] {
    if (this.#depth >= LIMITS.evaluationDepth) return unknown(node);
    this.#depth++;
    try {
      return self ? this.#objectMember(base, name, node, self) : this.#classMember(base, name, node, self);
    } finally {
      this.#depth--;
    }
  }

  #memberValues(binding: Binding, type: ClassValue, node: Expression, self: Value | undefined): readonly Value[] {
    const values = this.#bindingValues(binding, node, undefined);
    return values.flatMap((value): readonly Value[] => {
      if (value.kind !== 'function' || value.node.kind !== 'FunctionDef') return [value];
      const form = methodForm(value.node);
      if (form === 'class') return [{ ...value, self: type }];
      if (form === 'static' || !self) return [value];
      const bound: FunctionValue = { ...value, self };
      return form === 'property' ? this.#invoke(bound, NO_ARGUMENTS, undefined, node) : [bound];
    });
  }

  // -------------------------------------------------------------------------------------------- calls

  #call(site: CallSite): readonly Value[] {
    return this.evaluate(site.node.func, site.scope, site.frame).flatMap(callee => this.#apply(callee, site));
  }

  #apply(callee: Value, site: CallSite): readonly Value[] {
    switch (callee.kind) {
      case 'symbol':
        return this.#applySymbol(callee, site);
      case 'function':
        return this.#invoke(callee, this.argumentsOf(site), site.frame, site.node);
      case 'class':
        return [{ kind: 'object', type: callee, origin: originOf(site.node) }];
      case 'partial':
        return this.#apply(callee.callee, withPartial(site, callee));
      case 'method':
        return callMethod(callee, this.argumentsOf(site), site.node);
      default:
        return unknown(site.node);
    }
  }

  #applySymbol(callee: SymbolValue, site: CallSite): readonly Value[] {
    const builtin = Object.hasOwn(BUILTIN_CALLS, callee.name) ? BUILTIN_CALLS[callee.name] : undefined;
    if (builtin) {
      const attribute = (values: readonly Value[], name: string): readonly Value[] =>
        this.#attributeOf(values, name, site.node);
      return builtin({ site, call: this.argumentsOf(site), attribute }) ?? unknown(site.node);
    }
    if (callee.receiver && !this.#knowledge.knows(callee.name) && this.#knowledge.isFluent(callee.receiver.type)) {
      return [callee.receiver];
    }
    return [this.#instance(callee, site)];
  }

  #instance(callee: SymbolValue, site: CallSite): InstanceValue {
    const type = this.#knowledge.returnsOf(callee.name) ?? callee.name;
    return { kind: 'instance', type, maker: callee.name, call: site, origin: originOf(site.node) };
  }

  #invoke(callee: FunctionValue, call: CallArguments, from: Frame | undefined, node: Expression): readonly Value[] {
    const depth = (from?.depth ?? 0) + 1;
    if (depth > LIMITS.callDepth) return unknown(node);
    const frame = this.frameOf(callee, call, depth);
    const returned = frame.scope.returns.flatMap(expression => this.evaluate(expression, frame.scope, frame));
    const useful = returned.filter(value => value.kind !== 'parameter');
    if (useful.length > 0) return useful;
    const annotation = callee.node.kind === 'FunctionDef' ? callee.node.returns : undefined;
    const promised = annotation ? this.#annotated(annotation, callee.scope, originOf(node)) : [];
    return promised.length > 0 ? promised : unknown(node);
  }

  // -------------------------------------------------------------------------------------------- collections

  #sequence(
    node: Expression & { kind: 'List' | 'Tuple' | 'Set' },
    evaluate: (inner: Expression) => readonly Value[],
  ): readonly Value[] {
    if (node.elements.length > LIMITS.collection) return unknown(node);
    const elements = node.elements.flatMap(element => {
      if (element.kind !== 'Starred') return [evaluate(element)];
      return evaluate(element.value).flatMap(value =>
        value.kind === 'sequence' ? value.elements : [unknown(element)],
      );
    });
    const plain = node.elements.every(element => element.kind !== 'Starred');
    const ranges = node.elements.map(({ start, end }) => ({ start, end }));
    return [{ kind: 'sequence', elements, origin: originOf(node), ...(plain && { ranges }) }];
  }

  #mapping(node: Expression & { kind: 'Dict' }, evaluate: (inner: Expression) => readonly Value[]): readonly Value[] {
    if (node.entries.length > LIMITS.collection) return unknown(node);
    const entries: MappingValue['entries'][number][] = [];
    for (const entry of node.entries) {
      const values = evaluate(entry.value);
      if (entry.key) entries.push({ key: constantKey(evaluate(entry.key)), keys: evaluate(entry.key), values });
      else
        for (const value of values)
          entries.push(...(value.kind === 'mapping' ? value.entries : [{ key: undefined, keys: [], values }]));
    }
    return [{ kind: 'mapping', entries, origin: originOf(node) }];
  }
}

const NO_ARGUMENTS: CallArguments = { positional: [], keywords: new Map(), incomplete: false };

/** The innermost frame that the scope lies in: closures see the parameters of the function around them. */
function frameAround(frame: Frame | undefined, scope: Scope): Frame | undefined {
  for (let current = frame; current; current = current.outer) {
    for (let ancestor: Scope | undefined = scope; ancestor; ancestor = ancestor.parent) {
      if (ancestor === current.scope) return current;
    }
  }
  return undefined;
}

/** A comprehension's first iterable is evaluated around it; looking the name up inside does no harm, as it is not bound there. */
function iterableScope(binding: Binding & { kind: 'iteration' }): Scope {
  return binding.scope;
}

function elementsOf(value: Value): readonly Value[] {
  if (value.kind === 'sequence') return value.elements.flat();
  if (value.kind === 'mapping') return value.entries.flatMap(entry => entry.keys);
  return [{ kind: 'unknown', origin: value.origin }];
}

function constantKey(values: readonly Value[]): string | number | undefined {
  const [value, ...others] = values;
  if (others.length > 0) return undefined;
  return value?.kind === 'string' || value?.kind === 'number' ? value.value : undefined;
}

function subscript(receivers: readonly Value[], indices: readonly Value[], node: Expression): readonly Value[] {
  const found = receivers.flatMap(receiver =>
    indices.flatMap((index): readonly Value[] => {
      if (index.kind !== 'string' && index.kind !== 'number') return [];
      if (receiver.kind === 'mapping')
        return receiver.entries.filter(entry => entry.key === index.value).flatMap(entry => entry.values);
      if (receiver.kind === 'sequence' && index.kind === 'number') return receiver.elements.at(index.value) ?? [];
      return [];
    }),
  );
  return found.length > 0 ? found : unknown(node);
}

function negate(node: Expression & { kind: 'UnaryOp' }, operands: readonly Value[]): readonly Value[] {
  return operands.map((value): Value => {
    if (node.op === '-' && value.kind === 'number') return { ...value, value: -value.value };
    if (node.op === 'not' && value.kind === 'boolean') return { ...value, value: !value.value };
    return { kind: 'unknown', origin: originOf(node) };
  });
}

function withPartial(site: CallSite, callee: PartialValue): CallSite {
  const earlier = callee.arguments;
  if (!site.partial) return { ...site, partial: earlier };
  return {
    ...site,
    partial: {
      positional: [...earlier.positional, ...site.partial.positional],
      keywords: new Map([...earlier.keywords, ...site.partial.keywords]),
    },
  };
}

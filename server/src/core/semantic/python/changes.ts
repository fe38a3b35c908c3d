import type { Expression } from '../../syntax/python/ast.ts';
import type { Evaluation } from './evaluation.ts';
import { LIMITS } from './limits.ts';
import { hasHappened, type Resolution, resolveName } from './reaching.ts';
import type { Change, Scope } from './scope.ts';
import { beyondLimit, type Frame, type MappingValue, type Origin, type SequenceValue, type Value } from './value.ts';

type Entry = MappingValue['entries'][number];

/** Where a name or attribute is read whose contents may have been changed. */
export interface Reading {
  readonly scope: Scope;
  readonly position: number;
  readonly frame: Frame | undefined;
}

/** What a name holds, with what statements before the reader put into it. */
export function changedByName(
  context: Evaluation,
  values: readonly Value[],
  name: string,
  resolution: Resolution,
  at: Reading,
): readonly Value[] {
  const changes = resolution.scope.home.changes.get(name);
  if (!changes || at.scope.home !== resolution.scope.home) return values;
  const since = resolution.bindings.length === 1 ? resolution.bindings[0]!.position : 0;
  const { scope: home, sameExecution } = resolution;
  const applied = changes.flatMap(change => {
    if (change.target.kind !== 'Name' || isWithin(change, at)) return [];
    if (resolveName(name, change.scope, change.target.start)?.scope !== home) return [];
    if (change.scope === home && change.position < since) return [];
    const happened = hasHappened(change, home, at.scope, at.position, sameExecution);
    return happened === 'never' ? [] : [{ change, isCertain: happened === 'always' }];
  });
  return applyAll(context, values, applied, at.frame);
}

/** What a module's name holds once the module has run. */
export function changedInModule(
  context: Evaluation,
  values: readonly Value[],
  name: string,
  scope: Scope,
): readonly Value[] {
  const changes = scope.home.changes.get(name) ?? [];
  const applied = changes
    .filter(
      ({ target, scope: from }) => target.kind === 'Name' && resolveName(name, from, target.start)?.scope === scope,
    )
    .map(change => ({ change, isCertain: change.scope === scope && !change.block.parent }));
  return applyAll(context, values, applied, undefined);
}

/** What `self.name` holds, with what the methods of its class put into it. */
export function changedByMethods(
  context: Evaluation,
  values: readonly Value[],
  name: string,
  type: Scope,
  frame: Frame | undefined,
): readonly Value[] {
  const changes = type.home.changes.get(name) ?? [];
  const applied = changes
    .filter(({ target, scope }) => target.kind === 'Attribute' && isOwnOrClass(target.value, scope, type))
    .filter(({ scope }) => mayHaveRun(context, scope, type, frame))
    .map(change => ({ change, isCertain: false }));
  return applyAll(context, values, applied, frame);
}

/** False for a method that is not called on the very object whose making is looked at: `maker = KeyMaker("md5")` without `maker.relaxed()`. */
function mayHaveRun(context: Evaluation, method: Scope, type: Scope, frame: Frame | undefined): boolean {
  const made = frame && objectMadeBy(frame, type);
  if (!made || made.origin.path !== type.home.path || method === frame.scope || method.node?.kind !== 'FunctionDef')
    return true;
  const calls = type.home.methodCalls.get(method.node.name.name) ?? [];
  return calls.some(({ receiver, scope }) =>
    context
      .evaluate(receiver, scope)
      .some(
        value =>
          value.kind === 'object' &&
          value.type.node === type.node &&
          (!value.call || (value.origin.start === made.origin.start && value.origin.end === made.origin.end)),
      ),
  );
}

/** The object that a call of the constructor of `type` makes, if that is what is looked at. */
function objectMadeBy({ scope, values }: Frame, type: Scope): Value | undefined {
  if (scope.parent !== type || scope.node?.kind !== 'FunctionDef' || scope.node.name.name !== '__init__')
    return undefined;
  const [self] = values.get(scope.node.parameters[0]?.name.name ?? '') ?? [];
  return self?.kind === 'object' ? self : undefined;
}

function isOwnOrClass(owner: Expression, scope: Scope, type: Scope): boolean {
  if (owner.kind !== 'Name') return false;
  if (scope.parent !== type) return type.node?.kind === 'ClassDef' && owner.id === type.node.name.name;
  return scope.node?.kind === 'FunctionDef' && scope.node.parameters[0]?.name.name === owner.id;
}

/** The reader is a part of the changing statement itself. */
function isWithin({ target }: Change, { position }: Reading): boolean {
  return target.start <= position && position < target.end;
}

interface Applied {
  readonly change: Change;
  readonly isCertain: boolean;
}

function applyAll(
  context: Evaluation,
  values: readonly Value[],
  applied: readonly Applied[],
  frame: Frame | undefined,
): readonly Value[] {
  if (applied.length === 0) return values;
  if (applied.length > LIMITS.changes)
    return [...values, ...beyondLimit(values[0]?.origin ?? applied[0]!.change.target)];
  return values.flatMap((value): readonly Value[] => {
    if (value.kind === 'mapping' || value.kind === 'sequence') return [applyTo(context, value, applied, frame)];
    if (value.kind !== 'parameter' || !isKeywordRest(value.owner.parameters, value.name)) return [value];
    // What a caller gives is still open; what is put in here is not.
    return [applyTo(context, { kind: 'mapping', entries: [], origin: value.origin }, applied, frame), value];
  });
}

function applyTo(
  context: Evaluation,
  value: MappingValue | SequenceValue,
  applied: readonly Applied[],
  frame: Frame | undefined,
): Value {
  const key = applied.map(({ change, isCertain }) => `${change.position}${isCertain ? '!' : '?'}`).join();
  const known = frame ? undefined : context.changed.get(value)?.get(key);
  if (known) return known;
  const result = applied.reduce<MappingValue | SequenceValue>(
    (held, one) =>
      held.kind === 'mapping' ? intoMapping(context, held, one, frame) : intoSequence(context, held, one.change, frame),
    value,
  );
  if (!frame && !context.isExhausted) {
    const results = context.changed.get(value) ?? new Map<string, Value>();
    context.changed.set(value, results.set(key, result));
  }
  return result;
}

function isKeywordRest(parameters: readonly { form: string; name: { name: string } }[], name: string): boolean {
  return parameters.some(parameter => parameter.form === 'double-star' && parameter.name.name === name);
}

function intoMapping(
  context: Evaluation,
  held: MappingValue,
  { change, isCertain }: Applied,
  frame: Frame | undefined,
): MappingValue {
  const { content, scope } = change;
  const evaluate = (node: Expression): readonly Value[] => context.evaluate(node, scope, frame);
  if (content.kind === 'entry') {
    const keys = evaluate(content.key);
    return withEntries(held, [{ key: constantOf(keys), keys, values: evaluate(content.value) }], isCertain);
  }
  const call = context.argumentsOf({ node: content.node, scope, frame });
  if (content.method === 'setdefault') {
    const keys = call.positional[0]?.values ?? [];
    const key = constantOf(keys);
    if (key !== undefined && held.entries.some(entry => entry.key === key)) return held;
    return withEntries(held, [{ key, keys, values: call.positional[1]?.values ?? [] }], false);
  }
  if (content.method !== 'update') return held;
  const given = call.positional[0]?.values ?? [];
  const named = [...call.keywords].map(
    ([key, { values }]): Entry => ({ key, keys: [textOf(key, held.origin)], values }),
  );
  const entries = given.flatMap(value => (value.kind === 'mapping' ? value.entries : []));
  return withEntries(held, [...entries, ...named], isCertain);
}

function textOf(value: string, origin: Origin): Value {
  return { kind: 'string', value, origin };
}

/** @param replaces an entry with the same key is gone */
function withEntries(held: MappingValue, added: readonly Entry[], replaces: boolean): MappingValue {
  const keys = new Set(replaces ? added.flatMap(({ key }) => key ?? []) : []);
  const kept = held.entries.filter(({ key }) => key === undefined || !keys.has(key));
  return { ...held, entries: [...kept, ...added].slice(0, LIMITS.collection) };
}

function intoSequence(
  context: Evaluation,
  held: SequenceValue,
  { content, scope }: Change,
  frame: Frame | undefined,
): SequenceValue {
  if (content.kind === 'entry') return held;
  const call = context.argumentsOf({ node: content.node, scope, frame });
  const given = call.positional.at(content.method === 'insert' ? 1 : 0)?.values ?? [];
  const isOne = content.method === 'append' || content.method === 'add' || content.method === 'insert';
  const added = isOne ? [given] : given.flatMap(value => (value.kind === 'sequence' ? value.elements : []));
  const { ranges: _, ...rest } = held;
  return { ...rest, elements: [...held.elements, ...added].slice(0, LIMITS.collection) };
}

function constantOf([value, ...others]: readonly Value[]): string | number | undefined {
  if (others.length > 0) return undefined;
  return value?.kind === 'string' || value?.kind === 'number' ? value.value : undefined;
}

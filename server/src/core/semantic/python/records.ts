import type { Argument, ClassDef, Expression, FunctionDef, Parameter, Statement } from '../../syntax/python/ast.ts';
import { bindParameters, createScope } from './bindings.ts';
import type { Scope } from './scope.ts';

/**
 * A class whose constructor is made from its fields: data classes, attrs, named tuples and pydantic models. What Python makes
 * is bound as if it were written: `def __init__(self, name="md5"): self.name = name`.
 * @param scope the class's own, bound
 * @returns the scope of that constructor; undefined for other classes, and for those that write their own
 */
export function bindRecord(node: ClassDef, scope: Scope): Scope | undefined {
  if (scope.bindings.has('__init__') || !isRecord(node)) return undefined;
  const fields = node.body.flatMap(statement => fieldOf(statement) ?? []);
  if (fields.length === 0) return undefined;
  const init = constructorOf(node, fields);
  const inner = createScope('function', scope, init, scope.home, { start: node.end, end: node.end });
  bindParameters(init.parameters, init, inner);
  const base = { scope: inner, block: inner.rootBlock, position: node.end };
  scope.bindings.set('__init__', [
    { kind: 'function', node: init, name: init.name, scope, block: scope.rootBlock, position: node.end },
  ]);
  for (const { name } of fields) {
    const value: Expression = { kind: 'Name', id: name.name, start: name.start, end: name.end };
    scope.instanceAttributes.set(name.name, [{ ...base, kind: 'assignment', value, path: [], name }]);
  }
  return inner;
}

const RECORD_DECORATORS = new Set([
  'dataclass',
  'define',
  'frozen',
  'mutable',
  'attrs',
  's',
  'attributes',
  'dataclass_json',
]);
const RECORD_BASES = new Set(['NamedTuple', 'BaseModel', 'BaseSettings', 'SQLModel', 'Struct']);

/** By the plain names of its decorators and bases. */
function isRecord(node: ClassDef): boolean {
  return (
    node.decorators.some(decorator => RECORD_DECORATORS.has(plainName(decorator) ?? '')) ||
    node.args.some(({ form, value }) => form === 'positional' && RECORD_BASES.has(plainName(value) ?? ''))
  );
}

interface Field {
  readonly name: Parameter['name'];
  readonly defaultValue: Expression | undefined;
}

const FIELD_MAKERS = new Set(['field', 'Field', 'ib', 'attrib', 'Factory']);

/** `name: str`, `name: str = value`, `name = attr.ib(…)`. */
function fieldOf(statement: Statement): Field | undefined {
  if (statement.kind !== 'Assign') return undefined;
  const [target] = statement.targets;
  if (target?.kind !== 'Name' || (!statement.annotation && !isFieldCall(statement.value))) return undefined;
  if (statement.annotation && plainName(statement.annotation) === 'ClassVar') return undefined;
  const { start, end } = target;
  return { name: { name: target.id, start, end }, defaultValue: defaultOf(statement.value) };
}

function isFieldCall(value: Expression | undefined): value is Expression & { kind: 'Call' } {
  return value?.kind === 'Call' && FIELD_MAKERS.has(plainName(value.func) ?? '');
}

function defaultOf(value: Expression | undefined): Expression | undefined {
  if (!isFieldCall(value)) return value;
  const named = (...names: string[]): Expression | undefined =>
    value.args.find(({ name }) => name && names.includes(name.name))?.value;
  const factory = named('default_factory', 'factory');
  if (factory) {
    const { start, end } = value;
    return { kind: 'Call', func: factory, args: [], argumentList: { start: end, end }, start, end };
  }
  return named('default') ?? positionalDefault(value.args);
}

/** pydantic's `Field("md5")` and `attr.ib("md5")` take the default first. */
function positionalDefault([first]: readonly Argument[]): Expression | undefined {
  return first?.form === 'positional' ? first.value : undefined;
}

function constructorOf(node: ClassDef, fields: readonly Field[]): FunctionDef {
  const place = { start: node.name.start, end: node.name.end };
  const self: Parameter = { form: 'positional', name: { name: 'self', ...place }, ...place };
  const parameters = fields.map(({ name, defaultValue }): Parameter => {
    const { start, end } = name;
    return { form: 'positional', name, start, end, ...(defaultValue && { defaultValue }) };
  });
  return {
    kind: 'FunctionDef',
    name: { name: '__init__', ...place },
    parameters: [self, ...parameters],
    decorators: [],
    body: [],
    isAsync: false,
    start: node.start,
    end: node.end,
  };
}

/** The last of a chain of names, of what is called or subscripted: `field` of `dataclasses.field(…)`. */
function plainName(node: Expression): string | undefined {
  if (node.kind === 'Name') return node.id;
  if (node.kind === 'Attribute') return node.attr.name;
  if (node.kind === 'Call') return plainName(node.func);
  return node.kind === 'Subscript' ? plainName(node.value) : undefined;
}

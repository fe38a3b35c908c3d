import { argument, type Builtin, type BuiltinContext, bareCall, firstArgument } from './builtin.ts';
import { ITERABLE_CALLS } from './builtin-iterables.ts';
import { bytesOf, DECODERS } from './bytes-of-literals.ts';
import { itself, moduleNamed, overlaid } from './collections.ts';
import { DJANGO_SETTINGS } from './django-settings.ts';
import { LIMITS } from './limits.ts';
import { basesOf } from './members.ts';
import type { Scope } from './scope.ts';
import {
  type ClassValue,
  type GetterValue,
  type MappingValue,
  originOf,
  parametersAmong,
  type TextValue,
  unknown,
  unknownOf,
  type Value,
} from './value.ts';

/** What `namedtuple` gives, called. */
const NAMED_TUPLE = 'collections.namedtuple()';

/** Calls of Python itself that pass a value on. `undefined`: nothing known of the result. */
export const BUILTIN_CALLS: Readonly<Record<string, Builtin>> = {
  'builtins.getattr': getattr,
  'functools.partial': partial,
  'importlib.import_module': importModule,
  'builtins.__import__': importModule,
  'builtins.list': firstArgument,
  'builtins.tuple': firstArgument,
  'builtins.set': firstArgument,
  'builtins.frozenset': firstArgument,
  'builtins.sorted': firstArgument,
  'builtins.reversed': firstArgument,
  'builtins.str': text,
  'builtins.int': integer,
  'builtins.super': superObject,
  'builtins.vars': namespace,
  'builtins.globals': namespace,
  'builtins.locals': namespace,
  'builtins.staticmethod': firstArgument,
  'builtins.classmethod': firstArgument,
  'enum.member': firstArgument,
  'enum.Enum': enumOf,
  'types.SimpleNamespace': attributes,
  'collections.namedtuple': namedTuple,
  [NAMED_TUPLE]: namedTupleOf,
  'argparse.Namespace': attributes,
  'types.MappingProxyType': firstArgument,
  'typing.cast': secondArgument,
  'copy.copy': firstArgument,
  'copy.deepcopy': firstArgument,
  'collections.ChainMap': chainedMappings,
  'typer.Option': firstArgument,
  'typer.Argument': firstArgument,
  'operator.attrgetter': getter('attribute'),
  'operator.itemgetter': getter('item'),
  'operator.methodcaller': getter('method'),
  'asyncio.to_thread': throughFirst,
  'anyio.to_thread.run_sync': throughFirst,
  'operator.call': throughFirst,
  ...wrappers('functools.cache', 'functools.lru_cache', 'functools.singledispatch', 'functools.singledispatchmethod'),
  ...wrappers('asgiref.sync.sync_to_async', 'asgiref.sync.async_to_sync', 'channels.db.database_sync_to_async'),
  ...wrappers('contextlib.contextmanager', 'contextlib.asynccontextmanager', 'contextlib.nullcontext'),
  'contextlib.closing': firstArgument,
  'functools.update_wrapper': firstArgument,
  'functools.wraps': () => [IDENTITY],
  'functools.partialmethod': partial,
  'builtins.bytes': bytes,
  'builtins.dict': dict,
  'json.dumps': serialized,
  'jwcrypto.common.json_encode': serialized,
  ...decodings(),
  ...ITERABLE_CALLS,
  'os.environ.get': fallback,
  'os.getenv': fallback,
  'os.environ.setdefault': fallback,
  'os.environ.pop': fallback,
};

/** Gives back what it is given: `functools.lru_cache(maxsize=None)`. */
const IDENTITY: Value = {
  kind: 'symbol',
  name: 'contextlib.nullcontext',
  origin: { path: '', start: 0, end: 0, form: 'other' },
};

/** Calls that wrap a function and leave it what it says; with nothing but settings, they wrap what the result is called with. */
function wrappers(...names: readonly string[]): Readonly<Record<string, Builtin>> {
  const wrapped: Builtin = context => {
    const given = argument(context, 0);
    return !given || given.every(({ kind }) => kind === 'number' || kind === 'none') ? [IDENTITY] : given;
  };
  return Object.fromEntries(names.map(name => [name, wrapped]));
}

function textsOf(values: readonly Value[] | undefined): readonly TextValue[] {
  return (values ?? []).flatMap(value => (value.kind === 'string' ? [value] : []));
}

function getattr(context: BuiltinContext): readonly Value[] | undefined {
  const target = argument(context, 0);
  const names = textsOf(argument(context, 1));
  const open = parametersAmong(argument(context, 1) ?? []);
  if (!target || names.length === 0) return open.length > 0 ? [...open, ...(argument(context, 2) ?? [])] : undefined;
  const found = names.flatMap(name =>
    context.attribute(target, name.value).map(value => ({
      ...value,
      // The name's literal is what a fix would edit; a value with an origin of its own elsewhere keeps it.
      origin: value.kind === 'symbol' ? name.origin : value.origin,
    })),
  );
  const isCertain =
    target.every(value => isTransparent(value) || isSetIn(value, found)) &&
    found.every(({ kind }) => kind !== 'unknown');
  return found.length > 0
    ? [...found, ...(isCertain ? [] : (argument(context, 2) ?? []))]
    : [...(argument(context, 2) ?? []), { kind: 'unknown', origin: originOf(context.site.node, context.site.scope) }];
}

/** Django's settings hold what the project's settings module says: the default of `getattr` is then none. */
function isSetIn(target: Value, found: readonly Value[]): boolean {
  return target.kind === 'symbol' && target.name === DJANGO_SETTINGS && found.every(({ kind }) => kind !== 'symbol');
}

/** What it has and has not is plain from the project's code. */
function isTransparent({ kind }: Value): boolean {
  return kind === 'mapping' || kind === 'class' || kind === 'object' || kind === 'module';
}

function partial(context: BuiltinContext): readonly Value[] | undefined {
  const [callee, ...positional] = context.call.positional;
  return callee?.values.map(value => ({
    kind: 'partial',
    callee: value,
    arguments: { positional, keywords: context.call.keywords },
    origin: originOf(context.site.node, context.site.scope),
  }));
}

function importModule({ evaluation, call, site }: BuiltinContext): readonly Value[] | undefined {
  const names = call.positional[0]?.values ?? call.keywords.get('name')?.values ?? [];
  const origin = originOf(site.node, site.scope);
  return names.flatMap(name => moduleNamed(evaluation, name, site.scope, origin));
}

/** `super()` and `super(Type, self)`: an object of each base of the class around the call, with its constructor's arguments open. */
function superObject({ evaluation, site }: BuiltinContext): readonly Value[] | undefined {
  const origin = originOf(site.node, site.scope);
  for (let scope: Scope | undefined = site.scope; scope; scope = scope.parent) {
    if (scope.kind !== 'class' || scope.node?.kind !== 'ClassDef') continue;
    const own: ClassValue = { kind: 'class', node: scope.node, scope, origin };
    const bases = basesOf(evaluation, own);
    return bases.map(base => {
      if (base.kind === 'symbol') return { kind: 'instance', type: base.name, maker: base.name, origin };
      return base.kind === 'class' ? { kind: 'object', type: base, origin } : base;
    });
  }
  return undefined;
}

function namespace({ call, site }: BuiltinContext): readonly Value[] | undefined {
  const origin = originOf(site.node, site.scope);
  const [owner] = call.positional;
  if (!owner) return [{ kind: 'namespace', of: itself(site.scope, origin), origin }];
  return owner.values.map(of => ({ kind: 'namespace', of, origin }));
}

/** `str(value)`: a number is spelled; anything else stays what it is. */
function text(context: BuiltinContext): readonly Value[] | undefined {
  const origin = originOf(context.site.node, context.site.scope);
  return argument(context, 0)?.map((value): Value => {
    if (value.kind === 'number') return { kind: 'string', value: String(value.value), origin };
    return value.kind === 'bytes' && context.call.positional.length > 1 ? { ...value, kind: 'string' } : value;
  });
}

/** `int("1024")`: the number that a text spells, named where the text is; of anything else it stays unknown. */
function integer(context: BuiltinContext): readonly Value[] | undefined {
  const { call, site } = context;
  if (call.positional.length !== 1 || call.keywords.size > 0) return undefined;
  return argument(context, 0)?.flatMap((value): readonly Value[] => {
    if (value.kind === 'number' || value.kind === 'parameter') return [value];
    if (value.kind !== 'string' || !/^\s*[+-]?\d+(?:_\d+)*\s*$/.test(value.value)) return unknownOf(site.node, [value]);
    const number = Number(value.value.replaceAll('_', ''));
    return Number.isSafeInteger(number)
      ? [{ kind: 'number', value: number, origin: value.origin }]
      : unknown(site.node);
  });
}

function secondArgument(context: BuiltinContext): readonly Value[] | undefined {
  return argument(context, 1);
}

/** `Enum("Algorithm", {"WEAK": "md5"})`. */
function enumOf(context: BuiltinContext): readonly Value[] | undefined {
  return argument(context, 1)?.map((value): Value => {
    if (value.kind !== 'mapping') return value;
    const entries = value.entries.map(entry => ({
      ...entry,
      values: entry.values.map(inner => (typeof entry.key === 'string' ? { ...inner, member: entry.key } : inner)),
    }));
    return { ...value, entries, hasAttributes: true };
  });
}

function attributes(context: BuiltinContext): readonly Value[] | undefined {
  const { call, site } = context;
  const entries = [...call.keywords].map(([key, given]) => ({ key, keys: [], values: given.values }));
  return [{ kind: 'mapping', hasAttributes: true, entries, origin: originOf(site.node, site.scope) }];
}

/** `namedtuple("Pair", "weak strong")`: waits for the values of its fields. */
function namedTuple(context: BuiltinContext): readonly Value[] | undefined {
  const origin = originOf(context.site.node, context.site.scope);
  const fields = context.call.positional[1] ?? context.call.keywords.get('field_names');
  if (!fields) return undefined;
  const callee: Value = { kind: 'symbol', name: NAMED_TUPLE, origin };
  return [{ kind: 'partial', callee, arguments: { positional: [fields], keywords: new Map() }, origin }];
}

function namedTupleOf({ call, site }: BuiltinContext): readonly Value[] | undefined {
  const [fields, ...given] = call.positional;
  const names = (fields?.values ?? []).flatMap(value =>
    value.kind === 'sequence' ? textsOf(value.elements.flat()) : textsOf([value]),
  );
  const keys = names.flatMap(({ value }) => value.split(/[\s,]+/).filter(Boolean));
  const entries = keys.map((key, place) => ({
    key,
    keys: [],
    values: (given[place] ?? call.keywords.get(key))?.values ?? unknown(site.node),
  }));
  return [{ kind: 'mapping', hasAttributes: true, entries, origin: originOf(site.node, site.scope) }];
}

/** The first of the mappings that holds a key decides. */
function chainedMappings({ call, site }: BuiltinContext): readonly Value[] | undefined {
  const mappings = call.positional.map(({ values: [value, ...others] }) =>
    value?.kind === 'mapping' && others.length === 0 ? value.entries : undefined,
  );
  const known = mappings.filter(entries => entries !== undefined);
  if (known.length < mappings.length || call.incomplete) return undefined;
  const entries = known.reduceRight<MappingValue['entries']>((lower, upper) => overlaid(lower, upper), []);
  return [{ kind: 'mapping', entries: entries.slice(0, LIMITS.collection), origin: originOf(site.node, site.scope) }];
}

function getter(form: GetterValue['form']): Builtin {
  return ({ call, site }) => {
    const [name, ...positional] = call.positional;
    const origin = originOf(site.node, site.scope);
    const names = (form === 'method' ? [name] : call.positional).map(given => given?.values ?? []);
    return [{ kind: 'getter', form, names, arguments: { positional, keywords: call.keywords }, origin }];
  };
}

/** `asyncio.to_thread(function, …)`. */
function throughFirst({ call, site, through }: BuiltinContext): readonly Value[] | undefined {
  const [callee, ...positional] = call.positional;
  return callee && through(callee.values, bareCall(site, positional, call.keywords));
}

/** `bytes([1, 2])` and `bytes(16)` make bytes of numbers, `bytes("…", "utf-8")` of a text. */
function bytes(context: BuiltinContext): readonly Value[] | undefined {
  const origin = originOf(context.site.node, context.site.scope);
  return argument(context, 0)?.map(value => {
    const made = bytesOf(value);
    return made === undefined ? value : { kind: 'bytes', value: made, origin };
  });
}

function decodings(): Readonly<Record<string, Builtin>> {
  return Object.fromEntries(
    Object.entries(DECODERS).map(([name, decode]): [string, Builtin] => [name, context => decoded(context, decode)]),
  );
}

/** What the one text that is known stands for. */
function decoded(context: BuiltinContext, decode: (text: string) => string | undefined): readonly Value[] | undefined {
  const [text, ...others] = argument(context, 0) ?? [];
  if (others.length > 0 || (text?.kind !== 'string' && text?.kind !== 'bytes')) return undefined;
  const value = decode(text.value);
  return value === undefined
    ? undefined
    : [{ kind: 'bytes', value, origin: originOf(context.site.node, context.site.scope) }];
}

/** A mapping as JSON still tells what stands in it. */
function serialized(context: BuiltinContext): readonly Value[] | undefined {
  const mappings = argument(context, 0, 'obj')?.filter(value => value.kind === 'mapping') ?? [];
  return mappings.length > 0 ? mappings : undefined;
}

function fallback(context: BuiltinContext): readonly Value[] | undefined {
  return [
    ...(argument(context, 1, 'default') ?? []),
    { kind: 'unknown', origin: originOf(context.site.node, context.site.scope) },
  ];
}

function dict(context: BuiltinContext): readonly Value[] | undefined {
  const { call, site } = context;
  if (call.incomplete || (call.positional.length > 0 && call.keywords.size === 0)) return argument(context, 0);
  const origin = originOf(site.node, site.scope);
  const named = [...call.keywords].map(([key, { values }]): MappingValue['entries'][number] => ({
    key,
    keys: [{ kind: 'string', value: key, origin }],
    values,
  }));
  const [base] = call.positional;
  if (!base) return [{ kind: 'mapping', entries: named, origin }];
  return base.values.map(value =>
    value.kind === 'mapping' ? { ...value, entries: overlaid(value.entries, named), origin } : value,
  );
}

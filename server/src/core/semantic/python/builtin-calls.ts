import type { CallArguments } from './arguments.ts';
import { type CallSite, originOf, parametersAmong, type SequenceValue, type TextValue, type Value } from './value.ts';

/** What a builtin needs from the evaluator. */
export interface BuiltinContext {
  readonly site: CallSite;
  readonly call: CallArguments;
  attribute(values: readonly Value[], name: string): readonly Value[];
}

type Builtin = (context: BuiltinContext) => readonly Value[] | undefined;

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
  'builtins.str': firstArgument,
  'builtins.bytes': firstArgument,
  'builtins.dict': dict,
  'builtins.enumerate': enumerate,
  'os.environ.get': fallback,
  'os.getenv': fallback,
};

function argument(context: BuiltinContext, index: number, name?: string): readonly Value[] | undefined {
  return context.call.positional[index]?.values ?? (name ? context.call.keywords.get(name)?.values : undefined);
}

function textsOf(values: readonly Value[] | undefined): readonly TextValue[] {
  return (values ?? []).flatMap(value => (value.kind === 'string' ? [value] : []));
}

function getattr(context: BuiltinContext): readonly Value[] | undefined {
  const target = argument(context, 0);
  const names = textsOf(argument(context, 1));
  const open = parametersAmong(argument(context, 1) ?? []);
  if (!target || names.length === 0) return open.length > 0 ? open : undefined;
  const found = names.flatMap(name =>
    context.attribute(target, name.value).map(value => ({
      ...value,
      // The name's literal is what a fix would edit; a value with an origin of its own elsewhere keeps it.
      origin: value.kind === 'symbol' ? name.origin : value.origin,
    })),
  );
  return found.length > 0
    ? [...found, ...(argument(context, 2) ?? [])]
    : [{ kind: 'unknown', origin: originOf(context.site.node, context.site.scope) }];
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

function importModule(context: BuiltinContext): readonly Value[] | undefined {
  const names = textsOf(argument(context, 0, 'name'));
  return names.map(name => ({
    kind: 'symbol',
    name: name.value,
    origin: originOf(context.site.node, context.site.scope),
  }));
}

function firstArgument(context: BuiltinContext): readonly Value[] | undefined {
  return argument(context, 0);
}

function fallback(context: BuiltinContext): readonly Value[] | undefined {
  return [
    ...(argument(context, 1, 'default') ?? []),
    { kind: 'unknown', origin: originOf(context.site.node, context.site.scope) },
  ];
}

function dict(context: BuiltinContext): readonly Value[] | undefined {
  if (context.call.positional.length > 0 || context.call.incomplete) return argument(context, 0);
  const entries = [...context.call.keywords].map(([key, given]) => ({ key, keys: [], values: given.values }));
  return [{ kind: 'mapping', entries, origin: originOf(context.site.node, context.site.scope) }];
}

function enumerate(context: BuiltinContext): readonly Value[] | undefined {
  const sequences = argument(context, 0)?.filter(value => value.kind === 'sequence');
  return sequences?.map(sequence => ({
    kind: 'sequence',
    origin: sequence.origin,
    elements: sequence.elements.map(element => [pair(sequence, element)]),
  }));
}

function pair(sequence: SequenceValue, element: readonly Value[]): SequenceValue {
  return {
    kind: 'sequence',
    origin: sequence.origin,
    elements: [[{ kind: 'unknown', origin: sequence.origin }], element],
  };
}

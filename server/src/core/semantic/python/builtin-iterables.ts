import { argument, type Builtin, type BuiltinContext, bareCall, firstArgument } from './builtin.ts';
import { LIMITS } from './limits.ts';
import { elementsOf } from './names.ts';
import { type EvaluatedArgument, originOf, type SequenceValue, type Value } from './value.ts';

/** Calls of Python itself that go through what they are given, element by element. */
export const ITERABLE_CALLS: Readonly<Record<string, Builtin>> = {
  'builtins.enumerate': enumerate,
  'builtins.filter': context => argument(context, 1),
  'builtins.iter': iterator,
  'builtins.map': map,
  'builtins.next': next,
  'builtins.zip': zip,
  'itertools.chain': chain,
  'itertools.chain.from_iterable': chainOfAll,
  'itertools.cycle': cycle,
  'itertools.islice': firstArgument,
  'itertools.repeat': repeat,
  'itertools.starmap': starmap,
};

type Elements = SequenceValue['elements'];

function sequence({ site }: BuiltinContext, elements: Elements): readonly Value[] {
  return [
    { kind: 'sequence', elements: elements.slice(0, LIMITS.collection), origin: originOf(site.node, site.scope) },
  ];
}

/** The only sequence that an argument may be. */
function soleSequence(given: EvaluatedArgument | undefined): SequenceValue | undefined {
  const [value, ...others] = given?.values ?? [];
  return value?.kind === 'sequence' && others.length === 0 ? value : undefined;
}

function zip(context: BuiltinContext): readonly Value[] | undefined {
  const { call, site } = context;
  const origin = originOf(site.node, site.scope);
  const columns = call.positional.map(soleSequence);
  const unknown: Value = { kind: 'unknown', origin };
  const rows = rowsOf(columns).map((row): Value[] => [
    { kind: 'sequence', elements: row.map(values => values ?? [unknown]), origin },
  ]);
  return rows.length > 0 ? sequence(context, rows) : undefined;
}

/** The rows of several columns: as many as the shortest that ends has; of nothing but endless ones, one turn. */
function rowsOf(columns: readonly (SequenceValue | undefined)[]): readonly (readonly Value[] | undefined)[][] {
  const known = columns.flatMap(column => column ?? []);
  const ending = known.filter(column => !column.isEndless);
  const lengths = (ending.length > 0 ? ending : known).map(({ elements }) => elements.length);
  const length = lengths.length === 0 ? 0 : ending.length > 0 ? Math.min(...lengths) : Math.max(...lengths);
  // Beside a column of unknown length, an endless one is gone through once.
  return Array.from({ length }, (_, row) =>
    columns.map(column => column?.elements[column.isEndless ? row % column.elements.length : row]),
  );
}

/** `map(function, values)`: what the function gives for each. */
function map(context: BuiltinContext): readonly Value[] | undefined {
  const { call, site, through } = context;
  const [callee, ...columns] = call.positional;
  const sequences = columns.map(soleSequence);
  if (!callee || sequences.length === 0 || sequences.includes(undefined)) return undefined;
  const rounds = rowsOf(sequences).slice(0, LIMITS.valueSet);
  const elements = rounds.map(row => {
    const args = row.map((values, index) => ({ values: values ?? [], range: columns[index]!.range }));
    return through(callee.values, bareCall(site, args));
  });
  return sequence(context, elements);
}

/** `itertools.starmap(function, [(…, …), …])`. */
function starmap(context: BuiltinContext): readonly Value[] | undefined {
  const { call, site, through } = context;
  const [callee, rows] = call.positional;
  const held = soleSequence(rows);
  if (!callee || !held) return undefined;
  const elements = held.elements.slice(0, LIMITS.valueSet).map(values => {
    const args = soleSequence({ values, range: rows!.range })?.elements ?? [];
    return through(
      callee.values,
      bareCall(
        site,
        args.map(inner => ({ values: inner, range: rows!.range })),
      ),
    );
  });
  return sequence(context, elements);
}

function chain(context: BuiltinContext): readonly Value[] | undefined {
  return sequence(
    context,
    context.call.positional.flatMap(({ values }) => values.flatMap(elementsIn)),
  );
}

function chainOfAll(context: BuiltinContext): readonly Value[] | undefined {
  return sequence(context, (argument(context, 0) ?? []).flatMap(elementsIn).flat().flatMap(elementsIn));
}

function elementsIn(value: Value): Elements {
  return value.kind === 'sequence' ? value.elements : [];
}

function cycle({ call }: BuiltinContext): readonly Value[] | undefined {
  const held = soleSequence(call.positional[0]);
  return held && held.elements.length > 0 ? [{ ...held, isEndless: true }] : undefined;
}

/** `repeat(value)` without end, `repeat(value, times)` as if once: no number of rounds names anything else. */
function repeat({ call, site }: BuiltinContext): readonly Value[] | undefined {
  const [given] = call.positional;
  return (
    given && [{ kind: 'sequence', elements: [given.values], isEndless: true, origin: originOf(site.node, site.scope) }]
  );
}

/** `iter(values)`; `iter(function, sentinel)` gives what the function does. */
function iterator(context: BuiltinContext): readonly Value[] | undefined {
  const { call, site, through } = context;
  const [given, sentinel] = call.positional;
  if (!given || !sentinel) return given?.values;
  return sequence(context, [through(given.values, bareCall(site, []))]);
}

/** Any element of what is gone through, as nothing tells how far it has come. */
function next(context: BuiltinContext): readonly Value[] | undefined {
  const { call, site, evaluation } = context;
  const origin = originOf(site.node, site.scope);
  const [given, otherwise] = call.positional;
  if (!given) return undefined;
  return [...given.values.flatMap(value => elementsOf(evaluation, value, origin)), ...(otherwise?.values ?? [])];
}

function enumerate(context: BuiltinContext): readonly Value[] | undefined {
  const sequences = argument(context, 0)?.filter(value => value.kind === 'sequence');
  return sequences?.map(held => ({
    kind: 'sequence',
    origin: held.origin,
    elements: held.elements.map(element => [pair(held, element)]),
  }));
}

function pair({ origin }: SequenceValue, element: readonly Value[]): SequenceValue {
  return { kind: 'sequence', origin, elements: [[{ kind: 'unknown', origin }], element] };
}

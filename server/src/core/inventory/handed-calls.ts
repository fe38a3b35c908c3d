import type { Evaluator } from '../semantic/python/evaluator.ts';
import { LIMITS } from '../semantic/python/limits.ts';
import type { EvaluatedArgument, PartialArguments, Value } from '../semantic/python/value.ts';
import type { Argument, Call, Expression } from '../syntax/python/ast.ts';
import { contains } from '../text/range.ts';
import { lastNameOf } from './function-names.ts';
import type { Place } from './walk.ts';

/** A call, and where it stands. */
export interface PlacedCall {
  readonly node: Call;
  readonly place: Place;
  /** Arguments that are known as values only: one round of `map(hashlib.new, NAMES)`. */
  readonly partial?: PartialArguments;
  /** Its arguments are not written as a list of its own, so that none can be added: `Thread(target=f, args=(…))`. */
  readonly isPacked?: true;
}

/**
 * The calls that a call makes of what it is given: `asyncio.to_thread(hashlib.new, "md5")`, `Thread(target=f, args=(x, "md5"))`,
 * `map(hashlib.new, NAMES)`. Known by the last name of what is called, as most are methods of objects that nothing tells apart.
 * @param mayMatter false for a callee that leads to no cryptography
 */
export function handedCalls(
  node: Call,
  place: Place,
  evaluator: Evaluator,
  mayMatter: (callee: Expression) => boolean,
): readonly PlacedCall[] {
  const form = handingOf(node);
  if (!form) return [];
  const callee = argumentIn(node, form.callee);
  if (!callee || NOTHING_TO_CALL.has(callee.kind) || !mayMatter(callee)) return [];
  switch (form.arguments) {
    case 'none':
      return [{ node: { ...node, func: callee, args: [] }, place, isPacked: true }];
    case 'follow': {
      const args = node.args.slice(form.callee.position + 1);
      return [{ node: { ...node, func: callee, args }, place, ...(!form.keywords && { isPacked: true }) }];
    }
    case 'packed': {
      const positional = spread(argumentIn(node, form.positional));
      const keywords = spreadKeywords(argumentIn(node, form.keywords));
      return [{ node: { ...node, func: callee, args: [...positional, ...keywords] }, place, isPacked: true }];
    }
    default: {
      const iterables = node.args
        .slice(1)
        .filter(({ form: written, value }) => written === 'positional' && value.kind !== 'Num');
      return rounds(node, callee, iterables, form.arguments, place, evaluator);
    }
  }
}

/** What a call calls in turn, told by names alone: `digest` of `pool.submit(digest, data)`. */
export function calleeHandedTo(node: Call): Expression | undefined {
  const form = handingOf(node);
  return form && argumentIn(node, form.callee);
}

function handingOf({ func }: Call): Handing | undefined {
  const name = lastNameOf(func) ?? '';
  return Object.hasOwn(HANDING, name) ? HANDING[name] : undefined;
}

/** A parameter of a handing call: its position, and its name where it may be given by name. */
interface Slot {
  readonly position: number;
  readonly name?: string;
}

type Handing =
  | { readonly callee: Slot; readonly arguments: 'follow'; readonly keywords: boolean }
  | { readonly callee: Slot; readonly arguments: 'packed'; readonly positional: Slot; readonly keywords: Slot }
  | { readonly callee: Slot; readonly arguments: 'columns' | 'rows' | 'none' };

/** What is called comes first, its arguments after it. */
function following(position: number, keywords: boolean): Handing {
  return { callee: { position }, arguments: 'follow', keywords };
}

function packed(callee: Slot, positional: Slot, keywords: Slot): Handing {
  return { callee, arguments: 'packed', positional, keywords };
}

const THREAD = packed({ position: 1, name: 'target' }, { position: 3, name: 'args' }, { position: 4, name: 'kwargs' });
const TIMER = packed({ position: 1, name: 'function' }, { position: 2, name: 'args' }, { position: 3, name: 'kwargs' });
const APPLY = packed({ position: 0, name: 'func' }, { position: 1, name: 'args' }, { position: 2, name: 'kwds' });
const START = packed({ position: 0 }, { position: 1, name: 'args' }, { position: 2, name: 'kwargs' });
const COLUMNS: Handing = { callee: { position: 0 }, arguments: 'columns' };
const NONE: Handing = { callee: { position: 0 }, arguments: 'none' };
const ROWS: Handing = { callee: { position: 0 }, arguments: 'rows' };

/**
 * Python Library Reference: asyncio (event loop, `to_thread`), concurrent.futures, threading, multiprocessing.pool, contextvars,
 * atexit, itertools, operator, _thread; AnyIO and Trio (`run_sync`, `start_soon`), Starlette (`run_in_threadpool`),
 * Twisted (`deferToThread`, `callInThread`, `callLater`).
 */
const HANDING: Readonly<Record<string, Handing>> = {
  to_thread: following(0, true),
  submit: following(0, true),
  register: following(0, true),
  run: following(0, true),
  call: following(0, true),
  run_in_threadpool: following(0, true),
  deferToThread: following(0, true),
  callInThread: following(0, true),
  callLater: following(1, true),
  run_in_executor: following(1, false),
  call_soon: following(0, false),
  call_soon_threadsafe: following(0, false),
  call_later: following(1, false),
  call_at: following(1, false),
  run_sync: following(0, false),
  start_soon: following(0, false),
  Thread: THREAD,
  Process: THREAD,
  Timer: TIMER,
  apply: APPLY,
  apply_async: APPLY,
  start_new_thread: START,
  iter: NONE,
  defaultdict: NONE,
  map: COLUMNS,
  map_async: COLUMNS,
  imap: COLUMNS,
  imap_unordered: COLUMNS,
  starmap: ROWS,
  starmap_async: ROWS,
};

const NOTHING_TO_CALL: ReadonlySet<Expression['kind']> = new Set([
  'Str',
  'Num',
  'Constant',
  'List',
  'Dict',
  'Tuple',
  'Set',
]);

function argumentIn(node: Call, { position, name }: Slot): Expression | undefined {
  const before = node.args.slice(0, position + 1);
  const given = before[position];
  if (given && before.every(({ form }) => form === 'positional')) return given.value;
  return name === undefined ? undefined : node.args.find(argument => argument.name?.name === name)?.value;
}

/** The arguments that a tuple or list holds: each at its own place where it is written out. */
function spread(packedArguments: Expression | undefined): readonly Argument[] {
  if (!packedArguments) return [];
  const elements = elementsWritten(packedArguments);
  return elements ? elements.map(positionalArgument) : [argumentOf('star', packedArguments)];
}

function spreadKeywords(packedArguments: Expression | undefined): readonly Argument[] {
  if (!packedArguments) return [];
  const isWritten = packedArguments.kind === 'Dict' && packedArguments.entries.every(({ key }) => key?.kind === 'Str');
  if (!isWritten) return [argumentOf('double-star', packedArguments)];
  return packedArguments.entries.flatMap(({ key, value }) =>
    key?.kind === 'Str'
      ? [{ ...argumentOf('keyword', value), name: { name: key.value, start: key.start, end: key.end } }]
      : [],
  );
}

function elementsWritten(node: Expression): readonly Expression[] | undefined {
  if (node.kind !== 'Tuple' && node.kind !== 'List') return undefined;
  return node.elements.some(({ kind }) => kind === 'Starred') ? undefined : node.elements;
}

function positionalArgument(value: Expression): Argument {
  return argumentOf('positional', value);
}

function argumentOf(form: Argument['form'], value: Expression): Argument {
  return { form, value, start: value.start, end: value.end };
}

/** One call for each element, or for each row of elements, that is known. */
function rounds(
  node: Call,
  func: Expression,
  iterables: readonly Argument[],
  form: 'columns' | 'rows',
  place: Place,
  evaluator: Evaluator,
): readonly PlacedCall[] {
  const [only, ...others] = iterables;
  if (!only || (form === 'rows' && others.length > 0)) return [];
  if (others.length === 0 && only.value.kind === 'Comprehension') {
    // What is made of things that are not known is still known by its form: `(key, value, "md5") for value in values`.
    const { element } = only.value;
    const args = form === 'rows' ? spread(element) : [positionalArgument(element)];
    const scope = place.scope.home.scopeOf.get(only.value)!;
    return [{ node: { ...node, func, args }, place: { ...place, scope }, isPacked: true }];
  }
  const bare = { ...node, func, args: [] };
  const columns = iterables.map(({ value }) => elementsOf(value, place, evaluator));
  const length = Math.max(0, ...columns.map(column => column.length));
  return Array.from({ length: Math.min(length, LIMITS.valueSet) }, (_, row) => {
    const elements = columns.map(column => column[row] ?? column.at(-1) ?? UNKNOWN);
    const positional = form === 'rows' ? inside(elements[0]!) : elements;
    return { node: bare, place, partial: { positional, keywords: new Map() }, isPacked: true as const };
  });
}

const UNKNOWN: EvaluatedArgument = { values: [], range: { start: 0, end: 0 } };

/** What a loop over an expression is known to meet, each at its own place if it is written there. */
function elementsOf(node: Expression, { scope }: Place, evaluator: Evaluator): readonly EvaluatedArgument[] {
  const [sequence, ...others] = evaluator.evaluate(node, scope);
  if (sequence?.kind !== 'sequence' || others.length > 0) return [];
  return sequence.elements.map((values, index) => {
    const range = sequence.ranges?.[index];
    const isHere = sequence.origin.path === scope.home.path && range !== undefined && contains(node, range);
    return { values, range: isHere ? range : { start: node.start, end: node.end } };
  });
}

/** The arguments that one element holds: `(data, "md5")`. */
function inside({ values: [value, ...others], range }: EvaluatedArgument): readonly EvaluatedArgument[] {
  if (value?.kind !== 'sequence' || others.length > 0) return [];
  return value.elements.map((values: readonly Value[], index) => {
    const own = value.ranges?.[index];
    return { values, range: own && contains(range, own) ? own : range };
  });
}

import { bindParameters } from '../semantic/python/arguments.ts';
import type { Evaluator } from '../semantic/python/evaluator.ts';
import { groupBy } from '../semantic/python/group-by.ts';
import { LIMITS } from '../semantic/python/limits.ts';
import type { CallSite, EvaluatedArgument, Frame, FunctionValue, Value } from '../semantic/python/value.ts';
import type { FunctionDef, Lambda } from '../syntax/python/ast.ts';
import type { TextRange } from '../text/range.ts';
import { type CryptoUse, type Facet, soleName, type Term } from './crypto-use.ts';
import type { OpenUse } from './use-builder.ts';

/** A call of one of the project's own functions. */
export interface LocalCall {
  readonly site: CallSite;
  readonly callee: FunctionValue;
  /** The call is guarded as a probe is. */
  readonly probe: boolean;
}

/** What a function does with its parameters, for a caller to decide. */
export interface Sink {
  readonly owner: FunctionDef | Lambda;
  readonly parameters: ReadonlySet<string>;
  /** What it does whatever the caller says, by {@link termKey}: that is reported where it stands. */
  readonly fixed: ReadonlySet<string>;
  /** The functions that it was handed on by, from the library's call outwards; absent for the one that makes that call. */
  readonly through?: ReadonlySet<Sink['owner']>;
  /**
   * The uses as they are under the given parameters.
   * @param sinksOf for functions that are among what is given
   */
  expand(frame: Frame, sinksOf: SinksOf): readonly OpenUse[];
}

/** What a function leaves to its callers. */
export type SinksOf = (callee: Sink['owner']) => readonly Sink[];

/**
 * Hands what wrappers do to their callers: `def digest(data, algo): hashlib.new(algo)` called as `digest(x, "md5")`.
 * The use then stands at the call that chooses; the wrapper's own call is its sink.
 * @param sinks of all modules that take part
 * @param calls of all modules that take part; only those in the module at `path` make uses
 */
export function usesThroughWrappers(
  sinks: readonly Sink[],
  calls: readonly LocalCall[],
  evaluator: Evaluator,
  path: string,
): readonly CryptoUse[] {
  const found: CryptoUse[] = [];
  const sinksOf = sinksByOwner(sinks);
  let current = sinks;
  for (let round = 0; round < LIMITS.wrapperDepth && current.length > 0; round++) {
    const byOwner = groupBy(current, sink => sink.owner);
    const next: Sink[] = [];
    for (const call of calls) {
      for (const sink of byOwner.get(call.callee.node) ?? []) {
        const opens = expandCall(call, sink, evaluator, undefined, sinksOf);
        if (call.site.scope.home.path === path)
          for (const { use } of opens) if (Object.keys(use.facets).length > 0 || use.unresolved) found.push(use);
        next.push(...handOn(opens, call, sink, evaluator));
      }
    }
    current = next;
  }
  return [...found, ...unresolvedBeyond(current, calls, evaluator, path, sinksOf)];
}

export function sinksByOwner(sinks: readonly Sink[]): SinksOf {
  const byOwner = groupBy(sinks, sink => sink.owner);
  return owner => byOwner.get(owner) ?? [];
}

/** Calls that choose through more wrappers than are followed: what they choose stays unknown, and that is said. */
function unresolvedBeyond(
  sinks: readonly Sink[],
  calls: readonly LocalCall[],
  evaluator: Evaluator,
  path: string,
  sinksOf: SinksOf,
): readonly CryptoUse[] {
  const byOwner = groupBy(sinks, sink => sink.owner);
  return calls
    .filter(call => call.site.scope.home.path === path)
    .flatMap(call =>
      (byOwner.get(call.callee.node) ?? []).flatMap(sink =>
        expandCall(call, sink, evaluator, undefined, sinksOf).map(({ use }) => ({
          ...use,
          facets: {},
          unresolved: Object.keys(use.facets) as Facet[],
        })),
      ),
    )
    .filter(use => use.unresolved.length > 0);
}

/** What a wrapper does for one call of it. */
export function expandCall(
  call: LocalCall,
  sink: Sink,
  evaluator: Evaluator,
  frame: Frame | undefined,
  sinksOf: SinksOf,
): readonly OpenUse[] {
  const { given, shown, inner } = enterCall(call, evaluator, frame);
  if (![...given.keys()].some(name => sink.parameters.has(name))) return [];
  return sink.expand(inner, sinksOf).map(open => ({ ...open, use: atCall(open.use, call, sink, shown) }));
}

/** A call, entered under what the function around it is given. */
interface EnteredCall {
  readonly given: ReadonlyMap<string, readonly Value[]>;
  readonly shown: readonly EvaluatedArgument[];
  readonly inner: Frame;
}

/** Enters a call once, however many sinks its callee has: they then share what is known under the frame. */
function enterCall(call: LocalCall, evaluator: Evaluator, frame: Frame | undefined): EnteredCall {
  const entered = ENTERED.get(call) ?? new Map<Frame | undefined, EnteredCall>();
  ENTERED.set(call, entered);
  const known = entered.get(frame);
  if (known) return known;
  const site: CallSite = frame ? { ...call.site, frame } : call.site;
  const args = evaluator.argumentsOf(site);
  const made: EnteredCall = {
    given: bindParameters(call.callee.node, args, call.callee.self),
    shown: [...args.positional, ...args.keywords.values()],
    inner: evaluator.frameOf(call.callee, args, (frame?.depth ?? 0) + 1),
  };
  entered.set(frame, made);
  return made;
}

const ENTERED = new WeakMap<LocalCall, Map<Frame | undefined, EnteredCall>>();

/**
 * If the caller's own parameters decide, its callers are asked in turn: once for all that the call does, and not again where
 * functions call each other in a circle, since whoever enters the circle was asked already.
 */
function handOn(opens: readonly OpenUse[], call: LocalCall, sink: Sink, evaluator: Evaluator): readonly Sink[] {
  const byOwner = groupBy(
    opens.flatMap(({ parameters }) => parameters),
    parameter => parameter.owner,
  );
  const fixed = new Set([...sink.fixed, ...opens.flatMap(({ use }) => termKeys(use))]);
  return [...byOwner].flatMap(([owner, parameters]) =>
    owner === sink.owner || sink.through?.has(owner)
      ? []
      : [
          {
            owner,
            parameters: new Set(parameters.map(parameter => parameter.name)),
            fixed,
            through: new Set([...(sink.through ?? []), sink.owner]),
            expand: (frame: Frame, sinksOf: SinksOf) => expandCall(call, sink, evaluator, frame, sinksOf),
          },
        ],
  );
}

function atCall(use: CryptoUse, call: LocalCall, sink: Sink, shown: readonly EvaluatedArgument[]): CryptoUse {
  const { node } = call.site;
  const callee = { start: node.func.start, end: node.func.end };
  const facets: Partial<Record<Facet, readonly Term[]>> = {};
  for (const [facet, terms] of Object.entries(use.facets)) {
    const chosen = terms.filter(term => !sink.fixed.has(termKey(term))).flatMap(term => chosenAt(term, shown, callee));
    if (chosen.length > 0) facets[facet as Facet] = chosen;
  }
  const { argumentList: _, arguments: __, ...rest } = use;
  const algorithm = facets.algorithm ? undefined : soleName(use.facets.algorithm);
  const mode = facets.mode ? undefined : soleName(use.facets.mode);
  return {
    ...rest,
    facets,
    ...(algorithm && { settledAlgorithm: algorithm }),
    ...(mode && { settledMode: mode }),
    range: { start: node.start, end: node.end },
    callee,
    probe: use.probe || call.probe,
    sink: use.sink ?? { ...use.range, path: call.callee.scope.home.path },
  };
}

/** The terms of a use, each by what it is and where it was named. */
export function termKeys(use: CryptoUse): readonly string[] {
  return Object.values(use.facets).flatMap(terms => terms.map(termKey));
}

function termKey({ value, named }: Term): string {
  return `${value}@${named.path}:${named.start}:${named.end}`;
}

/** The term as the call chooses it: at the argument that names it, or at the callee if it is made of several. */
function chosenAt(term: Term, shown: readonly EvaluatedArgument[], callee: TextRange): readonly Term[] {
  if (term.form === 'implied') return [];
  const argument = shown.find(({ values }) => values.some(value => isNamedBy(value, term)));
  return [{ ...term, range: argument?.range ?? callee }];
}

function isNamedBy(value: Value, term: Term): boolean {
  if (value.kind === 'sequence') return value.elements.some(element => element.some(inner => isNamedBy(inner, term)));
  const { path, start, end } = value.origin;
  return path === term.named.path && start <= term.named.start && term.named.end <= end;
}

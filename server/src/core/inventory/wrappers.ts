import { bindParameters, matchArguments } from '../semantic/python/arguments.ts';
import type { Evaluator } from '../semantic/python/evaluator.ts';
import { groupBy } from '../semantic/python/group-by.ts';
import { LIMITS } from '../semantic/python/limits.ts';
import type { CallSite, Frame, FunctionValue } from '../semantic/python/value.ts';
import type { FunctionDef, Lambda } from '../syntax/python/ast.ts';
import { contains, type TextRange } from '../text/range.ts';
import type { CryptoUse, Facet, Term } from './crypto-use.ts';
import type { OpenUse } from './use-builder.ts';

/** A call of one of the module's own functions. */
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
  /** The uses as they are under the given parameters. */
  expand(frame: Frame): readonly OpenUse[];
}

/**
 * Hands what wrappers do to their callers: `def digest(data, algo): hashlib.new(algo)` called as `digest(x, "md5")`.
 * The use then stands at the call that chooses; the wrapper's own call is its sink.
 */
export function usesThroughWrappers(
  sinks: readonly Sink[],
  calls: readonly LocalCall[],
  evaluator: Evaluator,
): readonly CryptoUse[] {
  const found: CryptoUse[] = [];
  let current = sinks;
  for (let round = 0; round < LIMITS.wrapperDepth && current.length > 0; round++) {
    const byOwner = groupBy(current, sink => sink.owner);
    const next: Sink[] = [];
    for (const call of calls) {
      for (const sink of byOwner.get(call.callee.node) ?? []) {
        for (const open of expandCall(call, sink, evaluator, call.site.frame)) {
          if (Object.keys(open.use.facets).length > 0) found.push(open.use);
          next.push(...handOn(open, call, sink, evaluator));
        }
      }
    }
    current = next;
  }
  return found;
}

function expandCall(call: LocalCall, sink: Sink, evaluator: Evaluator, frame: Frame | undefined): readonly OpenUse[] {
  const site: CallSite = frame ? { ...call.site, frame } : call.site;
  const args = evaluator.argumentsOf(site);
  const bound = bindParameters(call.callee.node, args, undefined);
  const given = [...bound.keys()].filter(name => sink.parameters.has(name));
  const shifted = call.callee.self ? bindParameters(call.callee.node, args, call.callee.self) : bound;
  const chosen = given.length > 0 || [...shifted.keys()].some(name => sink.parameters.has(name));
  if (!chosen) return [];
  const inner = evaluator.frameOf(call.callee, args, (frame?.depth ?? 0) + 1);
  const ranges = argumentRanges(call, evaluator, site);
  return sink.expand(inner).map(open => ({ ...open, use: atCall(open.use, call, ranges) }));
}

/** If the caller's own parameters decide, its callers are asked in turn. */
function handOn(open: OpenUse, call: LocalCall, sink: Sink, evaluator: Evaluator): readonly Sink[] {
  const byOwner = groupBy(open.parameters, parameter => parameter.owner);
  return [...byOwner].map(([owner, parameters]) => ({
    owner,
    parameters: new Set(parameters.map(parameter => parameter.name)),
    expand: frame => expandCall(call, sink, evaluator, frame),
  }));
}

function atCall(use: CryptoUse, call: LocalCall, ranges: readonly TextRange[]): CryptoUse {
  const { node } = call.site;
  const callee = { start: node.func.start, end: node.func.end };
  const body = { start: call.callee.node.start, end: call.callee.node.end };
  const facets: Partial<Record<Facet, readonly Term[]>> = {};
  for (const [facet, terms] of Object.entries(use.facets)) {
    // What the wrapper itself fixes was reported where it stands.
    const chosen = terms.filter(term => term.form !== 'implied' && !contains(body, term.named));
    if (chosen.length > 0) {
      facets[facet as Facet] = chosen.map(term => ({
        ...term,
        range: ranges.find(range => contains(range, term.named)) ?? callee,
      }));
    }
  }
  const { argumentList: _, ...rest } = use;
  return {
    ...rest,
    facets,
    range: { start: node.start, end: node.end },
    callee,
    probe: use.probe || call.probe,
    sink: use.sink ?? use.range,
  };
}

/** The ranges of the arguments, for showing which one chooses. */
function argumentRanges(call: LocalCall, evaluator: Evaluator, site: CallSite): readonly TextRange[] {
  const names = call.callee.node.parameters.map(parameter => parameter.name.name);
  return [...matchArguments(names, evaluator.argumentsOf(site)).values()].map(argument => argument.range);
}

import type { Expression } from '../../syntax/python/ast.ts';
import type { TextRange } from '../../text/range.ts';
import type { CallArguments } from './arguments.ts';
import type { SymbolKnowledge } from './knowledge.ts';
import type { ProjectModules } from './project.ts';
import type { Scope } from './scope.ts';
import type { CallSite, Frame, FunctionValue, Value } from './value.ts';

/** What the parts of the evaluator share: names, members and calls lead to each other. */
export interface Evaluation {
  readonly knowledge: SymbolKnowledge;
  readonly project: ProjectModules;
  evaluate(node: Expression, scope: Scope, frame?: Frame): readonly Value[];
  argumentsOf(site: CallSite): CallArguments;
  frameOf(callee: FunctionValue, call: CallArguments, depth: number): Frame;
  /** The frame of one call of a function, remembered; undefined if calls are nested too deeply. */
  frameOfCall(callee: FunctionValue, site: CallSite): Frame | undefined;
  /** Dicts and lists with what statements put into them, by the statements. */
  readonly changed: WeakMap<Value, Map<string, Value>>;
  /** The budget of the expression at hand is spent: what is found now is not to be remembered. */
  readonly isExhausted: boolean;
  /** Members of modules that are being looked up: an import in a circle leads nowhere. */
  readonly resolving: Set<string>;
  /** Functions whose results are being looked up: one that calls itself ends there. */
  readonly calling: Set<FunctionValue['node']>;
  /** Computes one level deeper; unknown at the limit. */
  deeper(at: TextRange, compute: () => readonly Value[]): readonly Value[];
}

/** The innermost frame that the scope lies in: closures see the parameters of the function around them. */
export function frameAround(frame: Frame | undefined, scope: Scope): Frame | undefined {
  for (let current = frame; current; current = current.outer) {
    for (let ancestor: Scope | undefined = scope; ancestor; ancestor = ancestor.parent) {
      if (ancestor === current.scope) return current;
    }
  }
  return undefined;
}

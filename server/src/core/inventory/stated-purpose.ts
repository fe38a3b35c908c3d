import type { UseModel } from '../models/define.ts';
import type { Evaluator } from '../semantic/python/evaluator.ts';
import type { EvaluatedArgument, Value } from '../semantic/python/value.ts';

/** True if a call says of its digest that it is not for security: itself, or in every function given to it that makes the digest. */
export function isStatedNotForSecurity(
  model: UseModel,
  args: ReadonlyMap<string, EvaluatedArgument>,
  evaluator: Evaluator,
): boolean {
  if (model.statedNotForSecurity) return true;
  const stated = model.notForSecurityParameter ? args.get(model.notForSecurityParameter) : undefined;
  if (stated) return saysFalse(stated.values);
  const source = model.role === 'digest' ? model.facets.digest : undefined;
  const makers = source && 'parameter' in source ? args.get(source.parameter)?.values : undefined;
  return makers !== undefined && makers.length > 0 && makers.every(value => makesStatedDigest(value, evaluator));
}

/** False is said; what a caller may say otherwise through `**options` is looked at with the caller. */
export function saysFalse(values: readonly Value[]): boolean {
  const said = values.filter(value => !isKeywordRest(value));
  return said.length > 0 && said.every(value => value.kind === 'boolean' && value.value === false);
}

function isKeywordRest(value: Value): boolean {
  return (
    value.kind === 'parameter' &&
    value.owner.parameters.some(({ form, name }) => form === 'double-star' && name.name === value.name)
  );
}

/** `functools.partial(hashlib.md5, usedforsecurity=False)`, `lambda: hashlib.md5(usedforsecurity=False)`. */
function makesStatedDigest(value: Value, evaluator: Evaluator): boolean {
  if (value.kind === 'partial') return saysFalse(value.arguments.keywords.get(PARAMETER)?.values ?? []);
  if (value.kind !== 'function') return false;
  const frame = evaluator.frameOf(value, { positional: [], keywords: new Map(), incomplete: false }, 1);
  const made = frame.scope.returns.flatMap(expression => evaluator.evaluate(expression, frame.scope, frame));
  return (
    made.length > 0 &&
    made.every(
      inner =>
        inner.kind === 'instance' &&
        inner.call !== undefined &&
        saysFalse(evaluator.argumentsOf(inner.call).keywords.get(PARAMETER)?.values ?? []),
    )
  );
}

const PARAMETER = 'usedforsecurity';

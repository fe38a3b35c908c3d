import type { Target } from '../policy/types.ts';
import type { EvaluationOptions } from '../semantic/openssl/evaluation.ts';

/** How a configuration is evaluated for a target, on the assumption that its FIPS module is installed. */
export function evaluationFor({ openssl, provider, python }: Target): EvaluationOptions {
  return { openssl, provider, moduleLoads: 'yes', ...(python === 'rhel' && { vendor: 'red-hat' }) };
}

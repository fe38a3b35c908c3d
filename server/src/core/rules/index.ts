import type { Rule } from './define.ts';
import { ENVIRONMENT_RULES } from './environment/index.ts';
import { OPENSSL_RULES } from './openssl/index.ts';
import { PYTHON_RULES } from './python/index.ts';

/** Every rule, sorted by name. */
export const RULES: readonly Rule[] = [...PYTHON_RULES, ...OPENSSL_RULES, ...ENVIRONMENT_RULES].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);

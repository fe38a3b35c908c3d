import type { Target } from '../../server/src/core/policy/types.ts';

/** The target that policy and runtime data are checked for, with what the case changes. */
export function targetWith(changes: Partial<Target>): Target {
  return {
    profile: 'fips-140-3',
    python: 'stock',
    minimumPython: [3, 9],
    openssl: '3.5',
    provider: '3.5.4',
    asOf: '2026-11-21',
    ...changes,
  };
}

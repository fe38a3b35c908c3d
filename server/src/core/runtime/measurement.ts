/**
 * One Python call, and what became of it under each measured runtime. CPython 3.13.5, libcrypto and FIPS provider 3.5.7,
 * cryptography 43.0.0 on the system's libcrypto, pyOpenSSL 25.0, PyJWT 2.10.1, pycryptodome 3.20; each call in a process
 * of its own, with the executable pages of libcrypto and of the provider traced, so that "in the module" was seen.
 */
export interface Measurement {
  /** Unique and stable: a test that measures again finds the row by it. */
  readonly id: string;
  /** The Python expression. `key_path`, `key_bytes` and `key_number` read prepared files. */
  readonly call: string;
  /** One verdict for each of `RUNTIMES`, in that order. */
  readonly verdicts: string;
  /** Type of the exception, without its module, in the first runtime that raises one. */
  readonly exception?: string;
  /** What the module's own indicator for unapproved use said. */
  readonly indicator?: string;
}

/** The runtimes that were measured, in the order of `Measurement.verdicts`. */
export const RUNTIMES = [
  { id: 'a', description: 'no FIPS configuration: the default provider' },
  { id: 'b', description: 'fips and base providers, default_properties fips=yes, plain fipsinstall' },
  { id: 'c', description: 'fips, default and base providers, fips=yes' },
  { id: 'd', description: 'as b, with fipsinstall -pedantic' },
  { id: 'e', description: 'fips, default, legacy and base providers, fips=yes' },
  { id: 'w', description: 'as b, cryptography 50.0.2 from its wheel, OPENSSL_CONF set' },
  { id: 'w2', description: 'as w, OPENSSL_MODULES set too' },
] as const;

export type RuntimeId = (typeof RUNTIMES)[number]['id'];

/**
 * - `module`: the cryptography ran inside the FIPS module
 * - `mixed`: only the inner primitive did; what it is part of was put together outside
 * - `bypass`: it worked, outside the module
 * - `blocked`: an exception
 * - `configuration`: only a setting, decided later
 * - `no-crypto`: nothing that belongs into the module
 * - `unavailable`: fails without FIPS as well
 * - `setup-failed`: the call could not be prepared in that runtime
 * - `not-run`
 * - `works`: the runtime without FIPS
 */
export type Verdict =
  | 'module'
  | 'mixed'
  | 'bypass'
  | 'blocked'
  | 'configuration'
  | 'no-crypto'
  | 'unavailable'
  | 'setup-failed'
  | 'not-run'
  | 'works';

const VERDICTS: Readonly<Record<string, Verdict>> = {
  m: 'module',
  x: 'mixed',
  B: 'bypass',
  X: 'blocked',
  c: 'configuration',
  n: 'no-crypto',
  u: 'unavailable',
  s: 'setup-failed',
  '-': 'not-run',
  o: 'works',
};

/** What became of the call in one runtime. */
export function verdictIn(measurement: Measurement, runtime: RuntimeId): Verdict {
  const index = RUNTIMES.findIndex(({ id }) => id === runtime);
  return VERDICTS[measurement.verdicts[index] ?? '-'] ?? 'not-run';
}

import type { ProcessEnvOptions } from 'node:child_process';

/** A real FIPS provider on this machine, as `scripts/fips-provider.mjs` sets it up. */
export interface FipsProvider {
  /** Version of the package that it comes from. */
  readonly version: string;
  /** Version of the libcrypto that loads it. */
  readonly openssl: string;
  /** Folder of `fips.so`. */
  readonly modules: string;
  /** The `fipsmodule.cnf` that `openssl fipsinstall` wrote for it. */
  readonly fipsModule: string;
  /** An `openssl.cnf` that loads it and base, and nothing else, with `fips=yes`. */
  readonly configuration: string;
}

/** @throws Error if the tests were not started by `scripts/test.mjs`, which sets the provider up */
export function fipsProvider(): FipsProvider {
  const provider = process.env.FIPS_LINT_FIPS_PROVIDER;
  if (!provider) throw new Error('FIPS_LINT_FIPS_PROVIDER is not set: run "npm test"');
  return JSON.parse(provider);
}

/** The environment in which a program uses the provider: by the strict configuration, or by another one. */
export function providerEnvironment(
  provider: FipsProvider,
  configuration = provider.configuration,
): NonNullable<ProcessEnvOptions['env']> {
  return { ...process.env, OPENSSL_CONF: configuration, OPENSSL_MODULES: provider.modules };
}

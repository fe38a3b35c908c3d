import fc from 'fast-check';

/** Properties are tried on the same inputs in every run; `FIPS_LINT_SEED` chooses others. Loaded before the tests. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.FIPS_LINT_SEED ?? 1) });

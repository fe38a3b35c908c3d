import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RuntimeId } from '../../../server/src/core/runtime/measurement.ts';
import { type DebianUserland, folderInside, mustRunInside } from '../../support/debian-userland.ts';
import { compileTracer } from './tracer.ts';

// The compiled test stands in out/test/oracle/runtime.
const PROGRAMS = fileURLToPath(new URL('../../../../test/oracle/runtime/', import.meta.url));

/** Providers beside fips and base, and what `openssl fipsinstall` is told. */
export const CONFIGURED: Readonly<Partial<Record<RuntimeId, { beside: readonly string[]; pedantic: boolean }>>> = {
  b: { beside: [], pedantic: false },
  c: { beside: ['default'], pedantic: false },
  d: { beside: [], pedantic: true },
  e: { beside: ['default', 'legacy'], pedantic: false },
};

/** The runtimes that differ from `b` by a cryptography from Python's registry, and whether its OpenSSL is told of the module. */
export const WITH_WHEEL: Readonly<Partial<Record<RuntimeId, { modules: boolean }>>> = {
  w: { modules: false },
  w2: { modules: true },
};

/** The runtimes of the table, configured in a folder of the userland, with the programs of this folder. */
export interface ConfiguredRuntimes {
  /** The folder, as programs in the userland see it. */
  readonly folder: string;
  /** Runs one of this folder's programs under a runtime's configuration; gives what it printed, line by line. */
  run(program: string, runtime: RuntimeId, operands: { args?: readonly string[]; input?: string }): readonly string[];
  remove(): void;
}

export function configureRuntimes(userland: DebianUserland): ConfiguredRuntimes {
  const folder = folderInside(userland);
  for (const name of readdirSync(PROGRAMS).filter(name => name.endsWith('.py')))
    cpSync(join(PROGRAMS, name), join(folder.outside, name));
  compileTracer(join(PROGRAMS, 'module_trace.c'), join(folder.outside, 'libtrace.so'));
  const module = ['-module', `${userland.modules}/fips.so`];
  for (const [id, { beside, pedantic }] of Object.entries(CONFIGURED)) {
    const fipsModule = `${folder.inside}/fipsmodule-${id}.cnf`;
    const options = [...module, ...(pedantic ? ['-pedantic'] : []), '-out', fipsModule];
    mustRunInside(userland, '/dev/null', ['openssl', 'fipsinstall', ...options]);
    writeFileSync(join(folder.outside, `${id}.cnf`), configuration(fipsModule, beside));
  }
  const wheelEnvironment = ({ modules }: { modules: boolean }): Readonly<Record<string, string>> => {
    const packages = join(folder.outside, 'wheel');
    if (!existsSync(packages)) cpSync(cryptographyWheel(), packages, { recursive: true });
    return { PYTHONPATH: `${folder.inside}/wheel`, ...(modules && { OPENSSL_MODULES: userland.modules }) };
  };
  return {
    folder: folder.inside,
    run(program, runtime, { args = [], input = '' }) {
      const wheel = WITH_WHEEL[runtime];
      const configured = wheel ? 'b' : runtime;
      const configuration = CONFIGURED[configured] ? `${folder.inside}/${configured}.cnf` : '/dev/null';
      const command = ['python3', '-W', 'ignore', `${folder.inside}/${program}`, ...args];
      const environment = wheel ? wheelEnvironment(wheel) : {};
      return mustRunInside(userland, configuration, command, { input, environment }).trim().split('\n').filter(Boolean);
    },
    remove: () => folder.remove(),
  };
}

/** @throws Error if the tests were not started by `scripts/test.mjs`, which unpacks the wheel */
function cryptographyWheel(): string {
  const folder = process.env.FIPS_LINT_CRYPTOGRAPHY_WHEEL;
  if (!folder) throw new Error('FIPS_LINT_CRYPTOGRAPHY_WHEEL is not set: run "npm test"');
  return folder;
}

function configuration(fipsModule: string, beside: readonly string[]): string {
  const others = ['base', ...beside];
  return `config_diagnostics = 1
openssl_conf = openssl_init
.include ${fipsModule}

[openssl_init]
providers = provider_sect
alg_section = algorithm_sect

[provider_sect]
fips = fips_sect
${others.map(name => `${name} = ${name}_sect`).join('\n')}

${others.map(name => `[${name}_sect]\nactivate = 1`).join('\n\n')}

[algorithm_sect]
default_properties = fips=yes
`;
}

import type { OpensslVersion } from '../../policy/types.ts';
import { isAtLeast } from './booleans.ts';
import type { Assumption, EvaluationOptions, ProviderParameter } from './evaluation.ts';

/** Whether the FIPS module's file loads with its parameters, and why not. */
export interface ModuleLoad {
  readonly loads: boolean;
  readonly why: string;
  /** True if the module's own integrity test failed, after which it serves nobody in this process. */
  readonly breaksModule?: boolean;
  readonly assumption?: Assumption;
}

/**
 * The options that the module reads as a boolean, by the version of the module that knows them first. From 3.1 on, any value but
 * 0 and 1 keeps the module from loading (fips_config(5); measured on 3.5.7).
 */
const MODULE_BOOLEANS: Readonly<Record<string, OpensslVersion>> = {
  'security-checks': '3.0',
  'tls1-prf-ems-check': '3.1',
  'drbg-no-trunc-md': '3.1',
  'no-short-mac': '3.4',
  'hmac-key-check': '3.4',
  'kmac-key-check': '3.4',
  'signature-digest-check': '3.4',
  'hkdf-digest-check': '3.4',
  'tls13-kdf-digest-check': '3.4',
  'tls1-prf-digest-check': '3.4',
  'sshkdf-digest-check': '3.4',
  'sskdf-digest-check': '3.4',
  'x963kdf-digest-check': '3.4',
  'dsa-sign-disabled': '3.4',
  'tdes-encrypt-disabled': '3.4',
  'rsa-pkcs15-pad-disabled': '3.4',
  'rsa-pss-saltlen-check': '3.4',
  'rsa-sign-x931-pad-disabled': '3.4',
  'hkdf-key-check': '3.4',
  'kbkdf-key-check': '3.4',
  'tls13-kdf-key-check': '3.4',
  'tls1-prf-key-check': '3.4',
  'sshkdf-key-check': '3.4',
  'sskdf-key-check': '3.4',
  'x963kdf-key-check': '3.4',
  'x942kdf-key-check': '3.4',
  'pbkdf2-lower-bound-check': '3.4',
  'ecdh-cofactor-check': '3.4',
};

/** HMAC-SHA-256 gives 32 bytes. */
const MAC_BYTES = 32;

/** Judges the module by its parameters and, as far as `options` let, by its file. */
export function loadFipsModule(
  parameters: readonly ProviderParameter[],
  path: string | undefined,
  options: EvaluationOptions,
): ModuleLoad {
  const name = path ?? 'fips';
  if (options.moduleLoads === 'no') return refused(`The module file (${name}) is taken not to load.`);
  const actual = options.moduleLoads === 'check' ? options.moduleMac?.(path) : undefined;
  if (actual === 'missing') return refused(`There is no module file (${name}).`);
  const optionDefect = booleanDefect(parameters, options.provider ?? options.openssl);
  if (optionDefect) return refused(optionDefect);
  const defect = integrityDefect(parameters, options.provider ?? options.openssl);
  if (defect) return { ...refused(defect), breaksModule: true };
  if (actual === undefined) return assumed(name);
  const stated = decodeHex(parameterValue(parameters, 'module-mac')!);
  const isEqual = stated?.join() === decodeHex(actual)?.join();
  if (isEqual) return { loads: true, why: 'The module file has the stated MAC.' };
  const why = '`module-mac` is that of another file: the integrity test of the module fails.';
  return { ...refused(why), breaksModule: true };
}

/** The bytes of a hexadecimal text with or without colons between them, as `OPENSSL_hexstr2buf` reads it. */
export function decodeHex(text: string): readonly number[] | undefined {
  if (!/^:*([0-9a-f]{2}:*)+$/i.test(text)) return undefined;
  return text
    .replaceAll(':', '')
    .match(/../g)!
    .map(pair => Number.parseInt(pair, 16));
}

function refused(why: string): ModuleLoad {
  return { loads: false, why };
}

function assumed(name: string): ModuleLoad {
  const text = `The module file (${name}) is taken to load and to have the stated \`module-mac\`.`;
  return { loads: true, why: text, assumption: { kind: 'module-file', text } };
}

/** Options are read before the self-test, by modules of 3.1 and later. */
function booleanDefect(parameters: readonly ProviderParameter[], provider: string): string | undefined {
  if (!isAtLeast(provider, '3.1')) return undefined;
  const wrong = Object.entries(MODULE_BOOLEANS).find(([name, since]) => {
    const value = parameterValue(parameters, name);
    return isAtLeast(provider, since) && value !== undefined && value !== '0' && value !== '1';
  });
  return wrong && `\`${wrong[0]}\` is neither 0 nor 1: the module refuses to load.`;
}

function integrityDefect(parameters: readonly ProviderParameter[], provider: string): string | undefined {
  const mac = parameterValue(parameters, 'module-mac');
  if (mac === undefined) return '`module-mac` is missing: the module does not load without it.';
  const bytes = decodeHex(mac);
  if (!bytes) return '`module-mac` is not hexadecimal: the integrity test of the module fails.';
  if (bytes.length !== MAC_BYTES) {
    return `\`module-mac\` has ${bytes.length} bytes in place of ${MAC_BYTES}: the integrity test of the module fails.`;
  }
  return isAtLeast(provider, '3.1') ? undefined : installationDefect(parameters);
}

/** A 3.0 module checks that the result of its installation self-test was not edited; later ones repeat the test. */
function installationDefect(parameters: readonly ProviderParameter[]): string | undefined {
  const isStated = parameterValue(parameters, 'install-status') !== undefined;
  const isSealed = parameterValue(parameters, 'install-mac') !== undefined;
  return isStated && !isSealed
    ? '`install-status` stands without `install-mac`: a 3.0 module does not load.'
    : undefined;
}

/** The last parameter of that name counts. */
function parameterValue(parameters: readonly ProviderParameter[], name: string): string | undefined {
  return parameters.findLast(parameter => parameter.name === name)?.value;
}

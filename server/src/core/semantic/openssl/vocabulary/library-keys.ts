import type { KeyDocumentation } from './key.ts';

const CONFIG = 'config(5)';

/** Keys of the default section, which stands before the first header. */
export const DEFAULT_KEYS: readonly KeyDocumentation[] = [
  {
    name: 'openssl_conf',
    summary:
      'Names the section that initialises libcrypto. Counts in the default section alone, before the first header.',
    value: 'section',
    fips: 'Without it nothing of the configuration is applied, without a word, and the default provider serves everything.',
    manual: CONFIG,
  },
  {
    name: 'config_diagnostics',
    summary:
      'With a positive number, errors of the configuration stop OpenSSL’s commands. CPython ignores them all the same.',
    value: 'number',
    values: ['1', '0'],
    default: '0',
    fips: 'With 1, a mistake that leaves FIPS off is at least seen on the command line. `yes` and `on` count as 0.',
    manual: CONFIG,
  },
  {
    name: 'nodejs_conf',
    summary:
      'Names the section that initialises the libcrypto of Node.js, which looks for this key in place of `openssl_conf`.',
    value: 'section',
    manual: CONFIG,
  },
  { name: 'oid_section', summary: 'Names the section of new object identifiers.', value: 'section', manual: CONFIG },
];

/** Keys of the initialisation section: the modules of libcrypto, run in order up to the first that fails. */
export const INITIALISATION_KEYS: readonly KeyDocumentation[] = [
  {
    name: 'providers',
    summary: 'Names the section that lists the providers to load.',
    value: 'section',
    fips: 'Belongs first: a line before it that fails leaves every provider out, and the default one is loaded.',
    manual: CONFIG,
  },
  {
    name: 'alg_section',
    summary: 'Names the section of algorithm settings, `default_properties` among them.',
    value: 'section',
    fips: 'Without `fips=yes` there, algorithms of the module that are not approved, and those of other active providers, are fetched as well.',
    manual: CONFIG,
  },
  {
    name: 'ssl_conf',
    summary: 'Names the section that lists TLS settings by application; `system_default` holds for all.',
    value: 'section',
    manual: CONFIG,
  },
  {
    name: 'random',
    summary: 'Names the section that chooses the random generators.',
    value: 'section',
    fips: 'What is set there must be a generator of the module.',
    manual: CONFIG,
  },
  {
    name: 'oid_section',
    summary: 'Names the section of new object identifiers.',
    value: 'section',
    manual: CONFIG,
  },
  {
    name: 'engines',
    summary: 'Names the section that lists engines.',
    value: 'section',
    fips: 'Engines run outside of the FIPS module.',
    manual: CONFIG,
  },
  { name: 'stbl_section', summary: 'Names the section of string tables for ASN.1.', value: 'section', manual: CONFIG },
];

/** The providers that come with OpenSSL: keys of the section that `providers` names. */
export const PROVIDER_NAMES: readonly KeyDocumentation[] = [
  {
    name: 'fips',
    summary: 'The FIPS module (`fips.so`), with the settings that `openssl fipsinstall` wrote.',
    value: 'section',
    fips: 'The name counts in this spelling alone. If it cannot be loaded, no error is raised, not even with `config_diagnostics`.',
    manual: 'OSSL_PROVIDER-FIPS(7)',
  },
  {
    name: 'base',
    summary: 'Reads and writes keys and certificates; holds no algorithm of cryptography.',
    value: 'section',
    fips: 'Goes with `fips`: without it or `default`, keys cannot be read from PEM or DER.',
    manual: 'OSSL_PROVIDER-base(7)',
  },
  {
    name: 'default',
    summary: 'All common algorithms, with readers and writers of keys.',
    value: 'section',
    fips: 'Beside `fips`, `default_properties = fips=yes` alone keeps MD5 and the like out.',
    manual: 'OSSL_PROVIDER-default(7)',
  },
  {
    name: 'legacy',
    summary: 'Old algorithms such as MD4, RC4 and single DES.',
    value: 'section',
    fips: 'None of them is approved.',
    manual: 'OSSL_PROVIDER-legacy(7)',
  },
  {
    name: 'null',
    summary: 'Holds nothing; keeps the default provider from being loaded by itself.',
    value: 'section',
    manual: 'OSSL_PROVIDER-null(7)',
  },
];

/** Keys of a provider's section. */
export const PROVIDER_KEYS: readonly KeyDocumentation[] = [
  {
    name: 'activate',
    summary:
      'Loads the provider. Before OpenSSL 3.3 any value does, `0` and `no` too; since then the value is a boolean.',
    value: 'boolean',
    values: ['1', '0'],
    default: 'The provider is not loaded.',
    fips: 'If no provider at all is activated, libcrypto loads the default one.',
    manual: CONFIG,
  },
  {
    name: 'module',
    summary: 'The file that holds the provider. Without it the provider’s name is looked up in the folder of modules.',
    value: 'path',
    fips: 'A file that cannot be loaded is no error: the provider is missing, without a word.',
    manual: CONFIG,
  },
  {
    name: 'identity',
    summary: 'The name of the provider, in place of the one in the list.',
    value: 'text',
    manual: CONFIG,
  },
  {
    name: 'soft_load',
    summary: 'Lets the configuration go on if the provider cannot be loaded.',
    value: 'boolean',
    values: ['1', '0'],
    manual: CONFIG,
  },
];

const FIPS_CONFIG = 'fips_config(5)';

/** Keys of the FIPS provider's section other than its switches, which `openssl fipsinstall` writes. */
export const FIPS_PROVIDER_KEYS: readonly KeyDocumentation[] = [
  {
    name: 'module-mac',
    summary: 'The HMAC-SHA-256 of the module’s file: 32 bytes in hexadecimal.',
    value: 'hexadecimal',
    fips: 'The module tests itself against it and does not load if it differs, so it is made by `openssl fipsinstall` on the machine itself.',
    manual: FIPS_CONFIG,
  },
  {
    name: 'install-version',
    summary: 'The version of this file’s form.',
    value: 'number',
    values: ['1'],
    manual: FIPS_CONFIG,
  },
  {
    name: 'install-status',
    summary: 'Says that the self-tests passed when the module was installed.',
    value: 'text',
    values: ['INSTALL_SELF_TEST_KATS_RUN'],
    fips: 'Modules of 3.1 and later ignore it and test themselves whenever they are loaded.',
    manual: FIPS_CONFIG,
  },
  {
    name: 'install-mac',
    summary: 'The MAC of `install-status`.',
    value: 'hexadecimal',
    fips: 'Modules of 3.1 and later ignore it.',
    manual: FIPS_CONFIG,
  },
];

export const ALGORITHM_KEYS: readonly KeyDocumentation[] = [
  {
    name: 'default_properties',
    summary: 'What every fetch of an algorithm asks for besides its own properties.',
    value: 'property-query',
    values: ['fips=yes'],
    default: 'Nothing is asked for.',
    fips: '`fips=yes` lets approved implementations alone be fetched. `?fips=yes` only prefers them.',
    manual: CONFIG,
  },
  {
    name: 'fips_mode',
    summary: 'The older way to say `default_properties = fips=yes`, deprecated.',
    value: 'boolean',
    values: ['yes', 'no'],
    fips: '`yes` puts `fips=yes` into force.',
    manual: CONFIG,
  },
];

export const RANDOM_KEYS: readonly KeyDocumentation[] = [
  {
    name: 'random',
    summary: 'The generator.',
    value: 'words',
    values: ['CTR-DRBG', 'HASH-DRBG', 'HMAC-DRBG'],
    default: 'CTR-DRBG',
    fips: 'The DRBGs of SP 800-90A are approved.',
    manual: CONFIG,
  },
  {
    name: 'cipher',
    summary: 'The cipher of a CTR-DRBG.',
    value: 'words',
    values: ['AES-256-CTR', 'AES-192-CTR', 'AES-128-CTR'],
    default: 'AES-256-CTR',
    manual: CONFIG,
  },
  { name: 'digest', summary: 'The digest of a HASH-DRBG or HMAC-DRBG.', value: 'digest', manual: CONFIG },
  {
    name: 'properties',
    summary: 'The properties that the generator is fetched by.',
    value: 'property-query',
    manual: CONFIG,
  },
  { name: 'seed', summary: 'The source of seeds.', value: 'words', values: ['SEED-SRC', 'JITTER'], manual: CONFIG },
  {
    name: 'seed_properties',
    summary: 'The properties that the source of seeds is fetched by.',
    value: 'property-query',
    manual: CONFIG,
  },
  {
    name: 'random_provider',
    summary: 'The provider whose generators serve in place of libcrypto’s own.',
    value: 'words',
    values: ['fips'],
    since: '3.5',
    manual: CONFIG,
  },
];

export const ENGINE_KEYS: readonly KeyDocumentation[] = [
  {
    name: 'engine_id',
    summary: 'The engine’s name, in place of the one in the list. Comes first.',
    value: 'text',
    manual: CONFIG,
  },
  { name: 'dynamic_path', summary: 'The file to load the engine from.', value: 'path', manual: CONFIG },
  { name: 'init', summary: 'Whether to initialise the engine.', value: 'number', values: ['1', '0'], manual: CONFIG },
  {
    name: 'default_algorithms',
    summary: 'The algorithms that the engine serves by default.',
    value: 'words',
    values: ['ALL'],
    manual: CONFIG,
  },
];

import { type Random, seededRandom } from '../support/random.ts';

/** A configuration of providers in one file. */
export interface EvaluationCase {
  readonly name: string;
  readonly text: string;
}

/**
 * A configuration that can be parsed and is about providers, properties and TLS, right or wrong in any place; the same seed makes
 * the same one. `moduleMac` is what a working `module-mac` holds.
 */
export function generateEvaluationCase(seed: number, moduleMac: string): EvaluationCase {
  const random = seededRandom(seed);
  const sections = [
    ['openssl_init', initialisation(random)],
    ['provider_sect', providers(random)],
    ['fips_sect', fipsSection(random, moduleMac)],
    ['base_sect', providerSection(random)],
    ['default_sect', providerSection(random)],
    ['other_sect', providerSection(random)],
    ['algorithm_sect', algorithmSection(random)],
    ['second_algorithm_sect', algorithmSection(random)],
    ['ssl_sect', tlsNames(random)],
    ['tls_sect', tlsCommands(random)],
    ['nested_sect', [random.pick(['x = 1', 'x = fips_sect', 'module-mac = 00'])]],
    ['random_sect', [random.pick(['random = CTR-DRBG', 'seed = SEED-SRC', 'nonsense = 1', 'properties = fips=yes'])]],
  ] as const;
  const kept = sections.filter(() => random.chance(0.97));
  const body = kept.map(([name, lines]) => [`[${name}]`, ...lines].join('\n'));
  return { name: `seed ${seed}`, text: [...defaultSection(random), ...body, ''].join('\n') };
}

function defaultSection(random: Random): string[] {
  const diagnostics = random.weighted([
    [5, '1'],
    [3, undefined],
    [0.3, 'yes'],
    [0.3, '0'],
    [0.3, '2 x'],
    [0.2, ''],
  ]);
  const start = random.weighted([
    [20, 'openssl_init'],
    [0.3, 'missing'],
    [0.2, undefined],
  ]);
  return [
    ...(diagnostics === undefined ? [] : [`config_diagnostics = ${diagnostics}`]),
    ...(start === undefined ? [] : [`openssl_conf = ${start}`]),
  ];
}

function initialisation(random: Random): string[] {
  const lines = [
    random.weighted([
      [10, 'providers = provider_sect'],
      [1, 'provider = provider_sect'],
      [0.5, 'p.1 = provider_sect'],
      [0.3, 'providers = missing'],
      [0.3, ''],
    ]),
    random.weighted([
      [10, 'alg_section = algorithm_sect'],
      [1, 'alg = algorithm_sect'],
      [0.3, 'alg_sections = algorithm_sect'],
      [0.3, 'alg_section = missing'],
      [1, ''],
    ]),
    random.weighted([
      [6, ''],
      [1, 'alg_section.1 = second_algorithm_sect'],
    ]),
    random.weighted([
      [5, ''],
      [5, 'ssl_conf = ssl_sect'],
      [0.3, 'ssl_conf = missing'],
    ]),
    random.weighted([
      [12, ''],
      [1, 'random = random_sect'],
      [0.4, 'unknown_module = x'],
      [0.4, 'engines = missing'],
      [0.3, 'config_diagnostics = 1'],
    ]),
  ];
  return shuffled(
    random,
    lines.filter(line => line !== ''),
  );
}

function providers(random: Random): string[] {
  const lines = [
    random.weighted([
      [10, 'fips = fips_sect'],
      [1, '1.fips = fips_sect'],
      [0.4, 'FIPS = fips_sect'],
      [0.3, 'fips = missing'],
      [1, ''],
    ]),
    random.weighted([
      [8, 'base = base_sect'],
      [3, ''],
    ]),
    random.weighted([
      [4, 'default = default_sect'],
      [6, ''],
      [0.3, 'Default = default_sect'],
      [0.2, 'default = missing'],
    ]),
    random.weighted([
      [10, ''],
      [1, '2.null = base_sect'],
      [1, 'null = other_sect'],
      [0.5, '2.base = default_sect'],
    ]),
  ];
  return shuffled(
    random,
    lines.filter(line => line !== ''),
  );
}

function activation(random: Random): string[] {
  const value = random.weighted([
    [14, '1'],
    [0.6, 'yes'],
    [0.4, 'ON'],
    [0.6, '0'],
    [0.4, 'no'],
    [0.3, 'True'],
    [0.2, ''],
    [0.2, '2'],
  ]);
  return random.chance(0.85) ? [`${random.chance(0.05) ? '1.' : ''}activate = ${value}`] : [];
}

function providerSection(random: Random): string[] {
  return shuffled(random, [
    ...activation(random),
    ...(random.chance(0.05) ? [`identity = ${random.pick(['default', 'base', 'fips', 'null'])}`] : []),
    ...(random.chance(0.05) ? [`soft_load = ${random.pick(['1', '0', 'maybe', ''])}`] : []),
    ...(random.chance(0.04) ? ['nested = nested_sect'] : []),
    ...(random.chance(0.02) ? [`loop = ${random.pick(['base_sect', 'default_sect', 'fips_sect'])}`] : []),
  ]);
}

function fipsSection(random: Random, moduleMac: string): string[] {
  const mac = random.weighted([
    [16, moduleMac],
    [1, moduleMac.toLowerCase().replaceAll(':', '')],
    [0.7, moduleMac.slice(0, -3)],
    [0.5, `00${moduleMac.slice(2)}`],
    [0.3, 'xyz'],
    [0.5, undefined],
  ]);
  const option = random.pick([
    'security-checks',
    'hmac-key-check',
    'no-short-mac',
    'conditional-errors',
    'install-version',
    'unknown_key',
  ]);
  return shuffled(random, [
    ...activation(random),
    ...(mac === undefined ? [] : [`module-mac = ${mac}`]),
    ...(random.chance(0.3)
      ? [
          `${option} = ${random.weighted([
            [5, '1'],
            [5, '0'],
            [0.5, 'no'],
            [0.5, ''],
            [0.3, '2'],
          ])}`,
        ]
      : []),
    ...(random.chance(0.03) ? ['module = /missing/fips.so'] : []),
    ...(random.chance(0.03) ? ['nested = nested_sect'] : []),
  ]);
}

const QUERIES = [
  ...[
    'fips=yes',
    'fips=yes',
    'fips=yes',
    'FIPS = YES',
    'fips',
    '"fips=yes"',
    "fips='yes'",
    'fips!=no',
    'fips=yes,provider=fips',
    'fips=yes,?provider=default',
  ],
  ...[
    '?fips=yes',
    'fips=no',
    '-fips',
    '',
    'provider=fips',
    'provider!=fips',
    'provider=default',
    'fips=true',
    'fips=1',
    'fips=yes;',
    'fips yes',
    'fips=',
    'fips!=yes',
  ],
  ...[
    'fips=yes,fips=yes',
    'fips=yes,foo=bar',
    '?foo=bar',
    'foo,bar',
    'a.b=1',
    'fips.x',
    'fips=0x1',
    'fips=08',
    '?fips=yes,?foo=1',
    'fips="Yes"',
    ',',
    'fips=yes,',
    '?-fips',
    'version>1',
  ],
];

function algorithmSection(random: Random): string[] {
  const lines = [
    ...(random.chance(0.9) ? [`default_properties = ${random.pick(QUERIES)}`] : []),
    ...(random.chance(0.15) ? [`fips_mode = ${random.pick(['yes', 'no', 'on', '1', 'TRUE', 'Y', 'n'])}`] : []),
    ...(random.chance(0.04) ? ['unknown = 1'] : []),
  ];
  return shuffled(random, lines);
}

function tlsNames(random: Random): string[] {
  return [
    random.weighted([
      [10, 'system_default = tls_sect'],
      [0.5, 'system_default = missing'],
      [0.5, 'application = tls_sect'],
      [0.3, ''],
    ]),
  ];
}

const TLS_COMMANDS: readonly (readonly [name: string, values: readonly string[]])[] = [
  ['MinProtocol', ['TLSv1.2', 'TLSv1.3', 'None', 'tlsv1.2', 'TLS1.2', 'SSLv3', 'DTLSv1.2', '']],
  ['maxprotocol', ['TLSv1.3', 'TLSv1.9']],
  ['1.MinProtocol', ['TLSv1.2', 'nonsense']],
  ['CipherString', cipherStrings()],
  [
    'Ciphersuites',
    ['TLS_AES_256_GCM_SHA384', 'TLS_NOPE', 'TLS_NOPE:TLS_AES_128_GCM_SHA256', '', 'TLS_CHACHA20_POLY1305_SHA256'],
  ],
  [
    'Groups',
    [
      'P-256',
      'P-256:P-384',
      'secp256r1:X25519',
      '?X25519:P-256',
      'nope',
      'prime256v1',
      'ffdhe2048',
      'p-521',
      'P-256:',
      '',
    ],
  ],
  ['Curves', ['P-256', 'secp256k1', 'brainpoolP256r1', '?secp256k1:P-384', 'X448']],
  [
    'Groups',
    ['brainpoolP256r1tls13', 'sect163r1', 'X25519MLKEM768', 'mlkem768:?X448', 'X25519', 'x448:P-256', 'secp160k1'],
  ],
  ['1.Groups', ['P-256/secp256k1', '*P-256:brainpoolP512r1', '-P-256:P-384', 'DEFAULT', '?DEFAULT', '**P-256']],
  [
    'SignatureAlgorithms',
    [
      'RSA+SHA256',
      'ECDSA+SHA384:rsa_pss_rsae_sha256',
      'ed25519:RSA+SHA256',
      'nope',
      'RSA+MD5',
      '?nope:RSA+SHA256',
      'PSS+SHA256',
      '',
    ],
  ],
  [
    'Options',
    [
      '-ExtendedMasterSecret',
      'SessionTicket,-Compression',
      'Nope',
      'ServerPreference',
      'UnsafeLegacyRenegotiation',
      '',
    ],
  ],
  ['Protocol', ['ALL,-TLSv1', 'TLSv1.2', 'nope']],
  ['VerifyMode', ['Peer', 'Require', 'nope']],
  ['RecordPadding', ['512', '0', '99999', 'x']],
  ['NumTickets', ['2']],
  ['Certificate', ['/missing.pem']],
  ['MinimumProtocol', ['TLSv1.2']],
];

function cipherStrings(): string[] {
  return [
    ...[
      'DEFAULT',
      'DEFAULT@SECLEVEL=2',
      'DEFAULT:@SECLEVEL=1',
      'HIGH:!aNULL',
      'NOPE',
      'ECDHE+CHACHA20',
      'ECDHE+AESGCM',
      'ALL:!ALL',
      '@SECLEVEL=9',
      'HIGH:@STRENGTH',
      'kRSA+AES',
      'AES%',
      '+AES',
    ],
    ...[
      'SUITEB128',
      'RC4',
      'CAMELLIA:ARIA',
      'ECDHE-RSA-AES128-GCM-SHA256',
      'TLS_AES_128_GCM_SHA256',
      'eNULL',
      'aNULL',
      'AES!SHA1',
      'HIGH+FIPS',
      'PSK',
      '',
      'NULL-MD5',
      '!AES:AES',
      'AES:-AES:AES256',
    ],
  ];
}

function tlsCommands(random: Random): string[] {
  return Array.from({ length: random.below(4) }, () => {
    const [name, values] = random.pick(TLS_COMMANDS);
    return `${name} = ${random.pick(values)}`;
  });
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const rest = [...items];
  const result: T[] = [];
  if (random.chance(0.5)) return rest;
  while (rest.length > 0) result.push(...rest.splice(random.below(rest.length), 1));
  return result;
}

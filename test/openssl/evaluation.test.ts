import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../../server/src/core/semantic/openssl/configuration.ts';
import type { EvaluationOptions } from '../../server/src/core/semantic/openssl/evaluation.ts';
import { loadConfiguration } from '../../server/src/core/semantic/openssl/load.ts';
import { parsePropertyQuery } from '../../server/src/core/semantic/openssl/property-query.ts';
import { memoryConfigurationFiles } from '../support/memory-configuration-files.ts';

const MAC = Array.from({ length: 32 }, () => 'AB').join(':');

const STRICT = {
  default: ['config_diagnostics = 1', 'openssl_conf = openssl_init'],
  openssl_init: ['providers = provider_sect', 'alg_section = algorithm_sect'],
  provider_sect: ['fips = fips_sect', 'base = base_sect'],
  fips_sect: ['activate = 1', `module-mac = ${MAC}`],
  base_sect: ['activate = 1'],
  algorithm_sect: ['default_properties = fips=yes'],
};

/** Evaluates the strict configuration with other lines in some sections. */
function evaluate(
  changes: Readonly<Record<string, readonly string[]>>,
  options: Partial<EvaluationOptions> = {},
): Reading['evaluation'] {
  return read(changes, options).evaluation;
}

function read(changes: Readonly<Record<string, readonly string[]>>, options: Partial<EvaluationOptions> = {}): Reading {
  const sections: Record<string, readonly string[]> = { ...STRICT, ...changes };
  const text = Object.entries(sections)
    .map(([name, lines]) => [`[${name}]`, ...lines, ''].join('\n'))
    .join('');
  const files = memoryConfigurationFiles({ files: { '/openssl.cnf': text }, workingDirectory: '/' });
  return loadConfiguration('/openssl.cnf', files, { openssl: '3.5', moduleLoads: 'yes', ...options }).effective;
}

test('the strict configuration is enforced, on the assumption that the module loads', () => {
  const evaluation = evaluate({});
  assert.equal(evaluation.outcome, 'enforced');
  assert.equal(evaluation.defaultProperties?.fips, 'required');
  assert.deepEqual(
    evaluation.providers.map(({ name, state }) => [name, state]),
    [
      ['fips', 'active'],
      ['base', 'active'],
    ],
  );
  assert.deepEqual(
    evaluation.assumptions.map(({ kind }) => kind),
    ['module-file'],
  );
});

test('before 3.3 any value activates', () => {
  const changes = {
    provider_sect: [...STRICT.provider_sect, 'default = default_sect'],
    default_sect: ['activate = 0'],
  };
  for (const openssl of ['3.0', '3.1', '3.2'] as const) {
    const provider = evaluate(changes, { openssl }).providers.find(({ name }) => name === 'default');
    assert.deepEqual([provider?.state, provider?.activation.effect], ['active', 'activates'], openssl);
  }
  for (const openssl of ['3.3', '3.4', '3.5'] as const) {
    const provider = evaluate(changes, { openssl }).providers.find(({ name }) => name === 'default');
    assert.deepEqual([provider?.state, provider?.activation.effect], ['not-activated', 'does-not-activate'], openssl);
  }
});

test('a step that fails leaves what follows unreached', () => {
  const evaluation = evaluate({
    openssl_init: ['providers = provider_sect', 'nonsense = x', 'alg_section = algorithm_sect'],
  });
  assert.equal(evaluation.outcome, 'no-property');
  assert.equal(evaluation.cliAborts, true);
  assert.deepEqual(
    evaluation.steps[0]?.children.map(({ entry, module, status, error }) => [entry.name, module, status, error]),
    [
      ['providers', 'providers', 'applied', undefined],
      ['nonsense', undefined, 'failed', 'unknown module name'],
      ['alg_section', 'alg_section', 'not-reached', undefined],
    ],
  );
});

test('providers behind one that fails are not reached', () => {
  const evaluation = evaluate({
    openssl_init: ['alg_section = algorithm_sect', 'providers = provider_sect'],
    base_sect: ['activate = maybe'],
    provider_sect: ['base = base_sect', 'fips = fips_sect'],
  });
  assert.deepEqual(
    evaluation.providers.map(({ name, state, active }) => [name, state, active]),
    [
      ['base', 'failed', false],
      ['fips', 'not-reached', false],
      ['default', 'automatic', true],
    ],
  );
  assert.equal(evaluation.outcome, 'fail-closed');
});

test('a provider that cannot be loaded is ignored, and the default one is not loaded for it', () => {
  const evaluation = evaluate({ provider_sect: ['fips = fips_sect'] }, { moduleLoads: 'no' });
  assert.equal(evaluation.outcome, 'fail-closed');
  assert.deepEqual(
    evaluation.steps[0]?.children[0]?.children.map(({ status }) => status),
    ['ignored'],
  );
});

test('a MAC is compared with the module’s where that is known', () => {
  const check = (moduleMac: () => string | 'missing' | undefined) => evaluate({}, { moduleLoads: 'check', moduleMac });
  assert.equal(check(() => 'ab'.repeat(32)).outcome, 'enforced');
  assert.deepEqual(check(() => 'ab'.repeat(32)).assumptions, []);
  assert.equal(check(() => 'cd'.repeat(32)).outcome, 'fail-closed');
  assert.equal(check(() => 'missing').outcome, 'fail-closed');
  assert.equal(check(() => undefined).outcome, 'enforced');
});

test('a module option that is no boolean counts from the version of the module that knows it', () => {
  const changes = { fips_sect: [...STRICT.fips_sect, 'hmac-key-check = no'] };
  assert.equal(evaluate(changes, { provider: '3.5.7' }).outcome, 'fail-closed');
  assert.equal(evaluate(changes, { provider: '3.1.2' }).outcome, 'enforced');
  const security = { fips_sect: [...STRICT.fips_sect, 'security-checks = no'] };
  assert.equal(evaluate(security, { provider: '3.1.2' }).outcome, 'fail-closed');
  assert.equal(evaluate(security, { provider: '3.0.9' }).outcome, 'enforced');
});

test('an installation status without its MAC stops a 3.0 module', () => {
  const changes = { fips_sect: [...STRICT.fips_sect, 'install-status = INSTALL_SELF_TEST_KATS_RUN'] };
  assert.equal(evaluate(changes, { provider: '3.0.9' }).outcome, 'fail-closed');
  assert.equal(evaluate(changes, { provider: '3.1.2' }).outcome, 'enforced');
});

test('a TLS default that no context takes breaks TLS since 3.4, with diagnostics on', () => {
  const changes = {
    openssl_init: [...STRICT.openssl_init, 'ssl_conf = ssl_sect'],
    ssl_sect: ['system_default = tls_sect'],
    tls_sect: ['Groups = X25519:P-256'],
  };
  assert.equal(evaluate(changes).outcome, 'tls-broken');
  assert.match(evaluate(changes).tls.broken?.why ?? '', /`X25519` is a group that the FIPS module does not have/);
  assert.equal(evaluate(changes, { openssl: '3.3' }).outcome, 'enforced');
  const silent = evaluate({ ...changes, default: ['openssl_conf = openssl_init'] });
  assert.equal(silent.outcome, 'enforced');
  assert.equal(silent.tls.commands[0]?.accepted, false);
  assert.equal(silent.tls.broken, undefined);
});

test('diagnostics count in the default section only, as a number', () => {
  const misplaced = evaluate({
    default: ['openssl_conf = openssl_init'],
    base_sect: ['activate = 1', 'config_diagnostics = 1'],
  });
  assert.equal(misplaced.diagnostics.on, false);
  assert.deepEqual(
    misplaced.diagnostics.misplaced.map(({ section }) => section),
    ['base_sect'],
  );
  for (const [value, on] of [
    ['1', true],
    ['2x', true],
    ['0', false],
    ['yes', false],
    ['', false],
    ['9'.repeat(30), false],
  ] as const) {
    assert.equal(evaluate({ default: [`config_diagnostics = ${value}`] }).diagnostics.on, on, value);
  }
});

test('names that should resolve to a section are listed, and sections that nothing reaches', () => {
  const reading = read({
    provider_sect: ['fips = fips_sect', 'legacy = legacy_sect'],
    fips_sect: [...STRICT.fips_sect, 'nested = inner'],
    inner: ['x = 1'],
  });
  assert.deepEqual(
    reading.references.map(({ role, name, target }) => [role, name, target !== undefined]),
    [
      ['initialisation', 'openssl_init', true],
      ['module', 'provider_sect', true],
      ['provider', 'fips_sect', true],
      ['provider-parameters', 'inner', true],
      ['provider', 'legacy_sect', false],
      ['module', 'algorithm_sect', true],
    ],
  );
  assert.deepEqual(
    reading.unreachable.map(({ name }) => name),
    ['base_sect'],
  );
});

test('property queries are read as property(7) says, and refused as libcrypto refuses them', () => {
  const clauses = parsePropertyQuery(' Fips = "Yes" , ?provider != Base,-x.y, n.n=-7 , h.h=0x1F,o.o=017');
  assert.deepEqual(
    clauses.kind === 'query' &&
      clauses.clauses.map(({ name, operator, value, optional }) => [name, operator, value, optional]),
    [
      ['fips', '=', 'Yes', false],
      ['provider', '!=', 'base', true],
      ['x.y', 'override', '', false],
      ['n.n', '=', -7, false],
      ['h.h', '=', 31, false],
      ['o.o', '=', 15, false],
    ],
  );
});

test('property queries that libcrypto refuses', () => {
  const refused: readonly (readonly [query: string, reason: string])[] = [
    ['fips yes', 'trailing characters'],
    ['fips=yes fips=yes', 'trailing characters'],
    ['fips=yes,fips=no', 'parse failed'],
    ['foo=1,bar=2', 'parse failed'],
    ['fips=', 'internal error'],
    ['fips=,provider=fips', 'internal error'],
    ['fips=08', 'trailing characters'],
    ['fips="yes', 'trailing characters'],
    ['fips.', 'not an identifier'],
    ['=yes', 'not an identifier'],
    ['fips=yes,', 'not an identifier'],
    ['\u00a0fips=yes', 'not an identifier'],
    ['?-fips', 'not an identifier'],
    [`${'a'.repeat(100)}=1`, 'name too long'],
  ];
  for (const [query, reason] of refused) assert.deepEqual(parsePropertyQuery(query), { kind: 'error', reason }, query);
});

test('while the default provider is active its curves are TLS groups, though the module alone serves', () => {
  const groups = (list: string, providers: readonly string[] = []) =>
    evaluate({
      openssl_init: [...STRICT.openssl_init, 'ssl_conf = ssl_sect'],
      provider_sect: [...STRICT.provider_sect, ...providers],
      default_sect: ['activate = 1'],
      ssl_sect: ['system_default = tls_sect'],
      tls_sect: [`Groups = ${list}`],
    }).python.tlsContext;
  for (const curve of ['secp256k1', 'brainpoolP256r1', 'brainpoolP384r1tls13', 'sect163r1']) {
    assert.equal(groups(curve), 'fails', curve);
    assert.equal(groups(curve, ['default = default_sect']), 'works', curve);
  }
  for (const group of ['X25519', 'x448', 'nope'])
    assert.equal(groups(group, ['default = default_sect']), 'fails', group);
});

test('X25519 and X448 are groups of modules before 3.4, and unapproved algorithms of later ones (measured on 3.1.2 and 3.5.9)', () => {
  const tls = (list: string, query: string, provider: string, others: readonly string[] = []) =>
    evaluate(
      {
        openssl_init: [...STRICT.openssl_init, 'ssl_conf = ssl_sect'],
        provider_sect: [...STRICT.provider_sect, ...others],
        default_sect: ['activate = 1'],
        algorithm_sect: [`default_properties = ${query}`],
        ssl_sect: ['system_default = tls_sect'],
        tls_sect: [`Groups = ${list}`],
      },
      { provider },
    ).python.tlsContext;
  for (const list of ['X25519', 'x448', '*X25519:P-256', 'P-256:X448']) {
    for (const query of ['fips=yes', '', 'provider=fips', '?fips=yes']) {
      assert.equal(tls(list, query, '3.1.2'), 'works', `${list} ${query}`);
      assert.equal(tls(list, query, '3.5.9'), 'fails', `${list} ${query}`);
    }
    const withDefault = ['default = default_sect'];
    assert.equal(tls(list, 'fips=yes', '3.1.2', withDefault), 'works', list);
    assert.equal(tls(list, 'fips=yes', '3.5.9', withDefault), 'fails', list);
    assert.equal(tls(list, 'provider=fips', '3.5.9', withDefault), 'works', `${list}: the default provider lists it`);
  }
});

test("Red Hat's command and option are known where crypto-policies are included, or where the build is said to be Red Hat's", () => {
  const changes = {
    openssl_init: [...STRICT.openssl_init, 'ssl_conf = ssl_sect'],
    algorithm_sect: ['rh-allow-sha1-signatures = no', 'default_properties = fips=yes'],
    ssl_sect: ['system_default = tls_sect'],
    tls_sect: ['Options = RHNoEnforceEMSinFIPS'],
  };
  const upstream = evaluate(changes);
  assert.deepEqual([upstream.outcome, upstream.cliAborts], ['no-property', true]);
  const included = { ...changes, other: ['.include = /etc/crypto-policies/back-ends/opensslcnf.config'] };
  for (const redHat of [evaluate(changes, { vendor: 'red-hat' }), evaluate(included)]) {
    assert.deepEqual([redHat.outcome, redHat.cliAborts], ['enforced', false]);
    assert.equal(redHat.assumptions.filter(({ kind }) => kind === 'vendor').length, 1);
  }
  assert.equal(evaluate(included, { vendor: 'openssl' }).outcome, 'no-property');
  const wrong = { ...changes, algorithm_sect: ['rh-allow-sha1-signatures = 1', 'default_properties = fips=yes'] };
  assert.equal(evaluate(wrong, { vendor: 'red-hat' }).outcome, 'no-property');
});

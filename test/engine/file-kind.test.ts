import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindByContent, kindByName } from '../../server/src/core/engine/file-kind.ts';

const BY_NAME = {
  python: ['a.py', 'a.pyw', 'A.PY'],
  'openssl-configuration': [
    'openssl.cnf',
    'openssl-fips.cnf',
    'openssl_3.conf',
    'OpenSSL.cnf',
    'my-openssl.cnf',
    'app.openssl.cnf',
    'openssl.cnf.dist',
    'openssl.cnf.rpmsave',
    'fipsmodule.cnf',
    'fipsmodule-3.1.cnf',
    'fips_local.cnf',
    'opensslcnf.config',
    'nodejs.cnf',
    'x.opensslconf',
  ],
  'ask-content': ['ca.cnf', 'server.conf', 'web.config', 'manage', 'Makefile'],
  undefined: [
    'my.cnf',
    '.my.cnf',
    'mysqld.cnf',
    'mariadb-server.cnf',
    'a.pyi',
    'a.pyc',
    'notes.txt',
    'openssl.c',
    'openssl.md',
  ],
};

for (const [kind, names] of Object.entries(BY_NAME)) {
  for (const name of names) test(`${name}: ${kind}`, () => assert.equal(String(kindByName(name)), kind));
}

for (const [text, kind] of [
  ['openssl_conf = openssl_init\n', 'openssl-configuration'],
  ['# comment\n[ openssl_init ]\nproviders = p\n', 'openssl-configuration'],
  ['[req]\ndistinguished_name = dn\n', 'openssl-configuration'],
  ['[fips_sect]\r\nmodule-mac = 00\r\n', 'openssl-configuration'],
  ['.include /etc/ssl/fipsmodule.cnf\n', 'openssl-configuration'],
  ['[mysqld]\nssl-ca = ca.pem\n', undefined],
  ['<configuration>\n</configuration>', undefined],
  ['server { listen 443 ssl; ssl_conf_command Options X; }', undefined],
  ['key = openssl_conf\n', undefined],
] as const) {
  test(`by content: ${JSON.stringify(text)}`, () => assert.equal(kindByContent('x.cnf', text), kind));
}

test('a script without an ending tells by its first line', () => {
  assert.equal(kindByContent('manage', '#!/usr/bin/env python3\n'), 'python');
  assert.equal(kindByContent('manage', '#!/usr/bin/python2.7 -E\n'), 'python');
  assert.equal(kindByContent('manage', '#!/bin/sh\n# python\n'), undefined);
  assert.equal(kindByContent('manage', 'openssl_conf = x\n'), undefined);
});

test('files of environment variables are known by their names', () => {
  for (const name of ['.env', '.env.production', '.env.local', '.ENV', 'service.env', '.env.example', 'a-b.env'])
    assert.equal(kindByName(name), 'environment', name);
  for (const name of ['.env.ts', '.env.d.ts', 'env', '.envrc', 'environment', '.env.json', 'x.env.py', '.env.sh'])
    assert.notEqual(kindByName(name), 'environment', name);
});

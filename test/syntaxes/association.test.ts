import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Language {
  readonly id: string;
  readonly extensions: readonly string[];
  readonly filenames: readonly string[];
  readonly filenamePatterns: readonly string[];
  readonly firstLine: string;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const languages: readonly Language[] = manifest.contributes.languages;
const openssl = languages.find(language => language.id === 'openssl-conf')!;
const firstLine = new RegExp(openssl.firstLine);

test('no ending or name claims configuration of other programs', () => {
  assert.ok(!openssl.extensions.some(extension => ['.cnf', '.conf', '.config', '.ini'].includes(extension)));
  for (const pattern of openssl.filenamePatterns) assert.match(pattern, /openssl|fipsmodule/);
});

for (const line of [
  'openssl_conf = openssl_init',
  'openssl_conf=default_conf',
  'nodejs_conf = nodejs_init',
  'config_diagnostics = 1',
  '[openssl_init]',
  '[ provider_sect ]',
  '[fips_sect]',
  '.pragma dollarid:true',
  '.pragma = includedir:/etc/ssl',
  '# OpenSSL example configuration file.',
  '# This is an openssl configuration',
]) {
  test(`a file that begins with "${line}" is OpenSSL's`, () => assert.match(line, firstLine));
}

for (const line of [
  '[mysqld]',
  '[client]',
  '; MySQL',
  '!includedir /etc/mysql/conf.d/',
  '# The MySQL database server configuration file.',
  '#!/usr/bin/env openssl-config-wrapper',
  '# How to install OpenSSL',
  'import ssl',
  '.include <bsd.prog.mk>',
]) {
  test(`a file that begins with "${line}" is not`, () => assert.doesNotMatch(line, firstLine));
}

import { SP_800_52 } from '../../policy/citations.ts';
import { judge } from '../../policy/judge.ts';
import type { Configuration } from '../../semantic/openssl/configuration.ts';
import { defineRule, type OpensslRule, type RuleContext } from '../define.ts';
import type { Report } from '../finding.ts';
import { SSL_CONF_CMD } from './support/citations.ts';
import { tlsConfigurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, quoted, valuePlace } from './support/places.ts';
import { elementsOf, judgesTls, refusalOf, type TlsSetting, tlsSettingsOf } from './support/tls-commands.ts';

const STRICT = tlsConfigurationOf('CipherString = ECDHE+AESGCM:DHE+AESGCM\n');
const ciphers = (value: string): string => STRICT.replace('ECDHE+AESGCM:DHE+AESGCM', value);

export const tlsCipherString = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'tls-cipher-string',
  title: 'TLS cipher suites outside FIPS 140-3 policy',
  severity: 'warning',
  why: `A cipher string may admit what the module does not have (ChaCha20, RC4, Camellia) or what must not be used (anonymous and NULL
suites, RSA key transport). The provider does not stop all of it: anonymous handshakes were measured to succeed under FIPS.
\`@SECLEVEL=0\` and \`@SECLEVEL=1\` take back OpenSSL's own minimum of 112 bits.`,
  remedy: 'Write `CipherString = ECDHE+AESGCM:DHE+AESGCM`, and leave `Ciphersuites` to the AES suites.',
  references: [SP_800_52, SSL_CONF_CMD],
  bad: [
    { code: ciphers('«DEFAULT:aNULL»'), files: WITH_MODULE_FILE, says: 'anonymous suites' },
    { code: ciphers('«ECDHE+AESGCM:ECDHE+CHACHA20»'), files: WITH_MODULE_FILE, says: 'ChaCha20-Poly1305' },
    { code: ciphers('DEFAULT:«@SECLEVEL=0»'), files: WITH_MODULE_FILE, says: 'less than 112 bits' },
    {
      code: STRICT.replace(
        'CipherString = ECDHE+AESGCM:DHE+AESGCM',
        'Ciphersuites = «TLS_CHACHA20_POLY1305_SHA256:TLS_AES_256_GCM_SHA384»',
      ),
      files: WITH_MODULE_FILE,
    },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    { code: ciphers('DEFAULT:!aNULL:!kRSA:@SECLEVEL=2'), files: WITH_MODULE_FILE },
  ],
  check: (configuration, context) => {
    if (!judgesTls(configuration)) return [];
    return (
      tlsSettingsOf(configuration, 'cipherstring', 'ciphersuites')
        // What selects nothing admits nothing: `ssl-conf-command` speaks.
        .filter(setting => !setting.isDefault || refusalOf(configuration, setting) === undefined)
        .flatMap(setting => [...namedSuites(configuration, setting, context), ...lowLevel(configuration, setting)])
    );
  },
});

function namedSuites(configuration: Configuration, { entry }: TlsSetting, { target }: RuleContext): readonly Report[] {
  const judgement = judge({ role: 'tls', facet: 'cipher-list', value: entry.value }, target);
  if (judgement?.approval !== 'not-approved') return [];
  const succeeds = /anonymous|without encryption/.test(judgement.statement);
  const effect = succeeds ? ' The FIPS module does not stop such a handshake.' : '';
  return [
    {
      ...at(configuration, valuePlace(entry)),
      ...(succeeds && { severity: 'error' as const, outcome: 'bypasses-module' as const }),
      approval: 'not-approved',
      message: `${judgement.statement.charAt(0).toUpperCase()}${judgement.statement.slice(1)}.${effect} Take it out, or refuse it with \`!\`.`,
      citations: [...judgement.citations, SSL_CONF_CMD],
    },
  ];
}

function lowLevel(configuration: Configuration, { entry }: TlsSetting): readonly Report[] {
  return elementsOf(entry, /[:;, ]|(?=@)/)
    .filter(({ text }) => /^@SECLEVEL=[01]$/.test(text))
    .map(({ text, range }) => ({
      ...at(configuration, { path: entry.path, range }),
      message: `${quoted(text)} admits keys and suites with less than 112 bits of security, as far as the FIPS module lets them. Write \`@SECLEVEL=2\`.`,
      fixes: [],
    }));
}

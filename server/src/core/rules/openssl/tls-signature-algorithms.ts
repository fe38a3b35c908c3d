import { SP_800_131A } from '../../policy/citations.ts';
import type { Configuration } from '../../semantic/openssl/configuration.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Report } from '../finding.ts';
import { SSL_CONF_CMD } from './support/citations.ts';
import { tlsConfigurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, quoted } from './support/places.ts';
import { elementsOf, judgesTls, type TlsSetting, tlsSettingsOf } from './support/tls-commands.ts';

const STRICT = tlsConfigurationOf('SignatureAlgorithms = ECDSA+SHA256:RSA+SHA256\n');

export const tlsSignatureAlgorithms = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'tls-signature-algorithms',
  title: 'TLS signatures with SHA-1 or DSA admitted',
  severity: 'warning',
  why: `SHA-1 may not be used to make signatures, and DSA is no longer approved for it. The FIPS module as plain
\`openssl fipsinstall\` sets it up makes both all the same; a list that names them invites a peer to choose them.`,
  remedy: 'Name only algorithms with SHA-256 or stronger.',
  references: [SP_800_131A, SSL_CONF_CMD],
  bad: [
    { code: STRICT.replace('RSA+SHA256', 'RSA+SHA256:«RSA+SHA1»'), files: WITH_MODULE_FILE, says: 'SHA-1' },
    { code: STRICT.replace('RSA+SHA256', '«rsa_pkcs1_sha1»:«DSA+SHA256»'), files: WITH_MODULE_FILE },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    { code: STRICT.replace('RSA+SHA256', 'rsa_pss_rsae_sha256:ed25519'), files: WITH_MODULE_FILE },
  ],
  check: configuration => {
    if (!judgesTls(configuration)) return [];
    return tlsSettingsOf(configuration, 'signaturealgorithms', 'clientsignaturealgorithms').flatMap(setting =>
      judge(configuration, setting),
    );
  },
});

function judge(configuration: Configuration, { entry }: TlsSetting): readonly Report[] {
  return elementsOf(entry, /:/).flatMap(({ text, range }) => {
    const fault = faultOf(text);
    if (!fault) return [];
    return [
      {
        ...at(configuration, { path: entry.path, range }),
        approval: 'not-approved' as const,
        message: `${quoted(text)} admits signatures ${fault}. Take it out.`,
      },
    ];
  });
}

function faultOf(algorithm: string): string | undefined {
  if (/(?:\+|_)sha-?1$/i.test(algorithm)) return 'with SHA-1, which may not be used to make them';
  if (/^\??dsa[+_]/i.test(algorithm)) return 'with DSA, which is no longer approved for making them';
  return undefined;
}

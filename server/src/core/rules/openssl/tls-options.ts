import { clauseOf, FIPS_140_3_IG, SP_800_52 } from '../../policy/citations.ts';
import type { Citation } from '../../policy/types.ts';
import type { Configuration } from '../../semantic/openssl/configuration.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Report } from '../finding.ts';
import { SSL_CONF_CMD } from './support/citations.ts';
import { tlsConfigurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, quoted } from './support/places.ts';
import { elementsOf, judgesTls, type TlsSetting, tlsSettingsOf } from './support/tls-commands.ts';

const STRICT = tlsConfigurationOf('Options = PrioritizeChaCha,EncryptThenMac\n');
const options = (value: string): string => STRICT.replace('PrioritizeChaCha,EncryptThenMac', value);

export const tlsOptions = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'tls-options',
  title: 'TLS option that takes a protection back',
  severity: 'warning',
  why: `FIPS 140-3 asks for the extended master secret (RFC 7627) in TLS 1.2, so a context that does not offer it cannot speak TLS 1.2
with a strict module, and speaks it unapproved with a lenient one. Legacy renegotiation is what the attack of 2009 used.`,
  remedy: 'Take the option away.',
  references: [SSL_CONF_CMD, clauseOf(FIPS_140_3_IG, 'D.Q')],
  bad: [
    { code: options('«-ExtendedMasterSecret»'), files: WITH_MODULE_FILE, says: 'extended master secret' },
    { code: options('EncryptThenMac,«UnsafeLegacyRenegotiation»'), files: WITH_MODULE_FILE, says: 'renegotiation' },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    { code: options('ExtendedMasterSecret,-UnsafeLegacyServerConnect'), files: WITH_MODULE_FILE },
  ],
  check: configuration => {
    if (!judgesTls(configuration)) return [];
    return tlsSettingsOf(configuration, 'options').flatMap(setting => judge(configuration, setting));
  },
});

interface Harm {
  readonly option: RegExp;
  readonly what: string;
  readonly citations: readonly Citation[];
}

const EMS = [clauseOf(FIPS_140_3_IG, 'D.Q'), SSL_CONF_CMD];

const HARMS: readonly Harm[] = [
  {
    option: /^-ExtendedMasterSecret$/i,
    what: 'switches the extended master secret off, without which TLS 1.2 is not approved',
    citations: EMS,
  },
  {
    option: /^\+?RHNoEnforceEMSinFIPS$/i,
    what: 'admits TLS 1.2 without the extended master secret, which is not approved',
    citations: EMS,
  },
  {
    option: /^\+?UnsafeLegacyRenegotiation$/i,
    what: 'admits insecure renegotiation',
    citations: [SP_800_52, SSL_CONF_CMD],
  },
  {
    option: /^\+?UnsafeLegacyServerConnect$/i,
    what: 'admits servers that know no secure renegotiation',
    citations: [SP_800_52, SSL_CONF_CMD],
  },
];

function judge(configuration: Configuration, { entry }: TlsSetting): readonly Report[] {
  return elementsOf(entry, /,/).flatMap(({ text, range }) => {
    const harm = HARMS.find(({ option }) => option.test(text));
    if (!harm) return [];
    const place = at(configuration, { path: entry.path, range });
    return [{ ...place, message: `${quoted(text)} ${harm.what}. Take it away.`, citations: harm.citations }];
  });
}

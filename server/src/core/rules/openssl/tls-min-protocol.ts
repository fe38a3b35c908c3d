import { SP_800_52 } from '../../policy/citations.ts';
import { judge } from '../../policy/judge.ts';
import type { Configuration } from '../../semantic/openssl/configuration.ts';
import { defineRule, type OpensslRule, type RuleContext } from '../define.ts';
import type { Report } from '../finding.ts';
import { SSL_CONF_CMD } from './support/citations.ts';
import { fixOf, setValue } from './support/edits.ts';
import { tlsConfigurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, quoted, valuePlace } from './support/places.ts';
import { judgesTls, type TlsSetting, tlsSettingsOf } from './support/tls-commands.ts';

const STRICT = tlsConfigurationOf('MinProtocol = TLSv1.2\n');

export const tlsMinProtocol = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'tls-min-protocol',
  title: 'TLS version below 1.2 admitted',
  severity: 'warning',
  why: `SP 800-52 Rev. 2 asks for TLS 1.2 or later. OpenSSL takes \`MinProtocol = TLSv1\` or \`None\` without complaint; with the FIPS
provider such handshakes fail for want of the key derivation of TLS 1.0 and 1.1, and with any other provider they succeed.`,
  remedy: 'Write `MinProtocol = TLSv1.2` or `TLSv1.3`.',
  references: [SP_800_52, SSL_CONF_CMD],
  bad: [
    {
      file: 'opensslcnf.config',
      code: 'CipherString = ECDHE+AESGCM\nTLS.MinProtocol = «TLSv1.1»\n',
      says: 'TLS 1.1',
    },
    {
      code: STRICT.replace('TLSv1.2', '«TLSv1»'),
      files: WITH_MODULE_FILE,
      says: 'TLS 1.0 is not permitted',
      fixed: STRICT,
    },
    { code: STRICT.replace('TLSv1.2', '«None»'), files: WITH_MODULE_FILE, says: 'admits every version', fixed: STRICT },
    { code: STRICT.replace('MinProtocol = TLSv1.2', 'MaxProtocol = «TLSv1.1»'), files: WITH_MODULE_FILE },
  ],
  good: [
    {
      file: 'opensslcnf.config',
      code: 'TLS.MinProtocol = TLSv1.2\nDTLS.MinProtocol = DTLSv1.2\n',
      note: "The part that Red Hat's crypto-policies write: its first lines land in a section of TLS defaults.",
    },
    { code: STRICT, files: WITH_MODULE_FILE },
    {
      code: STRICT.replace('MinProtocol = TLSv1.2', 'MinProtocol = TLSv1.3\nMaxProtocol = None'),
      files: WITH_MODULE_FILE,
    },
  ],
  check: (configuration, context) => {
    if (!judgesTls(configuration)) return [];
    return tlsSettingsOf(configuration, 'minprotocol', 'maxprotocol').flatMap(setting =>
      report(configuration, setting, context),
    );
  },
});

function report(configuration: Configuration, setting: TlsSetting, { target }: RuleContext): readonly Report[] {
  const { command, entry } = setting;
  const isUnlimited = entry.value === 'None' && command === 'minprotocol';
  const judgement = judge({ role: 'tls', facet: 'protocol', value: entry.value }, target);
  const isRefused = judgement?.approval === 'not-approved' && /^(?:SSL|TLS|DTLS)v/.test(entry.value);
  if (!isUnlimited && !isRefused) return [];
  const fault = isUnlimited ? '`MinProtocol = None` admits every version of TLS' : judgement!.statement;
  const version = entry.value.startsWith('D') ? 'DTLSv1.2' : 'TLSv1.2';
  const effect =
    command === 'minprotocol' ? '' : ` With ${quoted(`${entry.name} = ${entry.value}`)} no permitted version is left.`;
  const remedy =
    command === 'minprotocol'
      ? `Write \`MinProtocol = ${version}\`.`
      : `Write \`${entry.name} = TLSv1.3\`, or take the line away.`;
  return [
    {
      ...at(configuration, valuePlace(entry)),
      approval: 'not-approved',
      message: `${fault.charAt(0).toUpperCase()}${fault.slice(1)}.${effect} ${remedy}`,
      citations: [...(judgement?.citations ?? [SP_800_52]), SSL_CONF_CMD],
      fixes: command === 'minprotocol' ? fixOf(`Write ${version}`, 'unsafe', setValue(entry, version)) : [],
    },
  ];
}

import type { Configuration, Entry } from '../../semantic/openssl/configuration.ts';
import { closestWord } from '../../text/closest-word.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Fix, Report } from '../finding.ts';
import { CONFIG_SSL, SSL_CONF_CMD } from './support/citations.ts';
import { fixOf, renameEntry, setValue } from './support/edits.ts';
import { tlsConfigurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, keyPlace, valuePlace } from './support/places.ts';
import { behindFirstDot } from './support/precedence.ts';
import { judgesTls, refusalEffect, refusalOf, type TlsSetting, tlsSettings } from './support/tls-commands.ts';

const STRICT = tlsConfigurationOf('MinProtocol = TLSv1.2\n');

export const sslConfCommand = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'ssl-conf-command',
  title: 'TLS default that OpenSSL refuses',
  severity: 'error',
  why: `The commands of \`system_default\` are looked at only when a TLS context is made. If one of them cannot be carried out, a
misspelt version, an unknown command, a cipher string that selects nothing, then with \`config_diagnostics\` on OpenSSL 3.4 and later
can make no TLS context at all: every \`ssl.SSLContext()\` raises. Without it, and before 3.4, the line is passed over in silence, so
that the limit that it sets is not there.`,
  remedy:
    'Mend the line as SSL_CONF_cmd(3) has it: values of `MinProtocol` are written `TLSv1.2`, in exactly this case.',
  references: [SSL_CONF_CMD, CONFIG_SSL],
  bad: [
    {
      file: 'opensslcnf.config',
      code: 'TLS.MinProtocol = «TLSv1.4»\n',
      says: 'if the file that includes this one has `config_diagnostics` on',
    },
    {
      code: STRICT.replace('TLSv1.2', '«tlsv1.2»'),
      files: WITH_MODULE_FILE,
      says: 'no TLS context can be made',
      fixed: STRICT,
    },
    { code: STRICT.replace('TLSv1.2', '«TLS1.2»'), files: WITH_MODULE_FILE, fixed: STRICT },
    {
      code: STRICT.replace('MinProtocol', '«MinimumProtocol»'),
      files: WITH_MODULE_FILE,
      says: 'Did you mean `MinProtocol`?',
      fixed: STRICT,
    },
    {
      code: STRICT.replace('MinProtocol = TLSv1.2', 'CipherString = «ECDHE+CHACHA20»'),
      files: WITH_MODULE_FILE,
      says: 'selects no cipher suite',
    },
    {
      code: STRICT.replace('TLSv1.2', '«tlsv1.2»'),
      files: WITH_MODULE_FILE,
      target: { openssl: '3.0' },
      says: 'passed over in silence',
      fixed: STRICT,
    },
  ],
  good: [
    {
      file: 'opensslcnf.config',
      code: 'TLS.MinProtocol = TLSv1.2\nSignatureAlgorithms = ECDSA+SHA256:RSA+SHA256\nGroups = secp256r1\n',
    },
    { code: STRICT, files: WITH_MODULE_FILE },
    {
      code: STRICT.replace('MinProtocol', 'minprotocol'),
      files: WITH_MODULE_FILE,
      note: 'The case of command names does not matter.',
    },
  ],
  check: configuration => {
    if (!judgesTls(configuration)) return [];
    return tlsSettings(configuration)
      .filter(({ isDefault, command }) => isDefault && command !== 'groups' && command !== 'curves')
      .flatMap(setting => judge(configuration, setting));
  },
});

function judge(configuration: Configuration, setting: TlsSetting): readonly Report[] {
  const { entry, command } = setting;
  const why = refusalOf(configuration, setting);
  if (why === undefined) return [];
  const name = behindFirstDot(entry.name);
  const isUnknown = !COMMANDS.some(known => known.toLowerCase() === command);
  const meant = isUnknown ? meantCommand(name) : meantVersion(command, entry.value);
  const { breaksTls, text: effect } = refusalEffect(configuration);
  return [
    {
      ...at(configuration, isUnknown ? keyPlace(entry) : valuePlace(entry)),
      ...(breaksTls ? { outcome: 'blocked' as const } : { severity: 'warning' as const }),
      message: `${why} ${effect} ${meant ? `Did you mean \`${meant}\`?` : 'Mend the line.'}`,
      fixes: meant ? repaired(entry, meant, isUnknown) : [],
    },
  ];
}

function repaired(entry: Entry, meant: string, isUnknown: boolean): readonly Fix[] {
  if (!isUnknown) return fixOf(`Write ${meant}`, 'safe', setValue(entry, meant));
  const prefix = entry.name.slice(0, entry.name.length - behindFirstDot(entry.name).length);
  return fixOf(`Rename to ${meant}`, 'safe', renameEntry(entry, prefix + meant));
}

function meantCommand(name: string): string | undefined {
  const spelled = name.replace(/^minimum_?/i, 'Min').replace(/^maximum_?/i, 'Max');
  return COMMANDS.find(known => known.toLowerCase() === spelled.toLowerCase()) ?? closestWord(spelled, COMMANDS);
}

/** `tlsv1.2`, `TLS1.2`, `TLS 1.2`, `1.2` */
function meantVersion(command: string, value: string): string | undefined {
  if (command !== 'minprotocol' && command !== 'maxprotocol') return undefined;
  const match = /^(d?)(?:tls)?\s*v?\s*1\.?([0-3])$/i.exec(value.trim());
  if (!match) return undefined;
  const isDatagram = match[1] !== '';
  if (isDatagram) return match[2] === '2' ? 'DTLSv1.2' : undefined;
  return match[2] === '0' ? 'TLSv1' : `TLSv1.${match[2]}`;
}

/** SSL_CONF_cmd(3), SUPPORTED CONFIGURATION FILE COMMANDS. */
const COMMANDS: readonly string[] = [
  ...['CipherString', 'Ciphersuites', 'SignatureAlgorithms', 'ClientSignatureAlgorithms', 'Groups', 'Curves'],
  ...['MinProtocol', 'MaxProtocol', 'Protocol', 'Options', 'VerifyMode', 'RecordPadding', 'Certificate', 'PrivateKey'],
  ...['ChainCAFile', 'ChainCAPath', 'VerifyCAFile', 'VerifyCAPath', 'RequestCAFile', 'ServerInfoFile', 'DHParameters'],
  ...['ClientCAFile', 'ClientCAPath', 'ECDHParameters', 'NumTickets'],
];

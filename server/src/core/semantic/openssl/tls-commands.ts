import type { OpensslVersion } from '../../policy/types.ts';
import { isAtLeast } from './booleans.ts';
import { selectCipherSuites, type TlsAbilities } from './tls-cipher-string.ts';
import { TLS13_CIPHER_SUITES } from './tls-cipher-suites.ts';
import { refusedGroup } from './tls-groups.ts';
import { refusedSignatureAlgorithm } from './tls-signature-algorithms.ts';
import { RED_HAT_OPTION } from './vendor.ts';

/** Why a client's TLS context refuses a command of `system_default`, as one sentence; undefined if it takes it. */
export function tlsCommandProblem(
  name: string,
  value: string,
  openssl: OpensslVersion,
  abilities: TlsAbilities,
): string | undefined {
  const lower = name.toLowerCase();
  if (SERVER_ONLY.has(lower)) return `\`${name}\` is for servers: a client's TLS context refuses it.`;
  if (CERTIFICATE_COMMANDS.has(lower)) return `\`${name}\` is not allowed among the defaults of every TLS context.`;
  const check = Object.hasOwn(CHECKS, lower) ? CHECKS[lower] : undefined;
  if (!check) return `\`${name}\` is no command of SSL_CONF_cmd.`;
  return check(value, openssl, abilities);
}

const SERVER_ONLY = new Set(['ecdhparameters', 'numtickets']);

/** Commands that name certificates and keys, which `SSL_CTX_config` takes and the system defaults do not. */
const CERTIFICATE_COMMANDS = new Set([
  ...['certificate', 'privatekey', 'serverinfofile', 'chaincapath', 'chaincafile', 'chaincastore', 'verifycapath'],
  ...['verifycafile', 'verifycastore', 'requestcafile', 'clientcafile', 'requestcapath', 'clientcapath'],
  ...['requestcastore', 'clientcastore', 'dhparameters'],
]);

type Check = (value: string, openssl: OpensslVersion, abilities: TlsAbilities) => string | undefined;

const CHECKS: Readonly<Record<string, Check>> = {
  signaturealgorithms: checkSignatureAlgorithms,
  clientsignaturealgorithms: checkSignatureAlgorithms,
  groups: checkGroups,
  curves: checkGroups,
  cipherstring: checkCipherString,
  ciphersuites: checkCipherSuites,
  protocol: value => checkFlags(value, PROTOCOL_FLAGS, 'protocol'),
  minprotocol: checkVersion,
  maxprotocol: checkVersion,
  options: checkOptions,
  verifymode: checkVerifyMode,
  recordpadding: checkRecordPadding,
};

function checkSignatureAlgorithms(value: string, openssl: OpensslVersion): string | undefined {
  const refused = refusedSignatureAlgorithm(value, openssl);
  return refused === undefined ? undefined : `\`${refused}\` is no signature algorithm of TLS.`;
}

function checkGroups(value: string, openssl: OpensslVersion, abilities: TlsAbilities): string | undefined {
  const refused = refusedGroup(value, openssl, abilities);
  if (refused === undefined) return undefined;
  const where = abilities.all ? 'OpenSSL does not know' : 'the FIPS module does not have';
  return `\`${refused}\` is a group that ${where}; \`?\` before it would let it pass.`;
}

function checkCipherString(value: string, _: OpensslVersion, abilities: TlsAbilities): string | undefined {
  const selected = selectCipherSuites(value, abilities);
  if (!selected) return `\`${value}\` is no cipher string.`;
  return selected.length > 0 ? undefined : `\`${value}\` selects no cipher suite.`;
}

/** Unknown names are passed over, as long as one is known. */
function checkCipherSuites(value: string): string | undefined {
  if (value === '') return undefined;
  const isKnown = value.split(':').some(name => TLS13_CIPHER_SUITES.has(name.trim()));
  return isKnown ? undefined : `\`${value}\` names no cipher suite of TLS 1.3.`;
}

const VERSIONS = new Set(['None', 'SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3', 'DTLSv1', 'DTLSv1.2']);

function checkVersion(value: string): string | undefined {
  return VERSIONS.has(value) ? undefined : `\`${value}\` is no protocol version: it is written TLSv1.2 or TLSv1.3.`;
}

const PROTOCOL_FLAGS: ReadonlyMap<string, OpensslVersion> = new Map(
  ['ALL', 'SSLv2', 'SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3', 'DTLSv1', 'DTLSv1.2'].map(name => [
    name.toLowerCase(),
    '3.0',
  ]),
);

/** The options that a client's context knows, by the version that has them first. */
const OPTION_FLAGS: ReadonlyMap<string, OpensslVersion> = new Map([
  ...'sessionticket emptyfragments bugs compression unsafelegacyrenegotiation unsafelegacyserverconnect'
    .split(' ')
    .map(name => [name, '3.0'] as const),
  ...'clientrenegotiation encryptthenmac norenegotiation allownodhekex prioritizechacha middleboxcompat antireplay'
    .split(' ')
    .map(name => [name, '3.0'] as const),
  ...'extendedmastersecret canames ktls strictcertcheck ignoreunexpectedeof'
    .split(' ')
    .map(name => [name, '3.0'] as const),
  ...'txcertificatecompression rxcertificatecompression ktlstxzerocopysendfile'
    .split(' ')
    .map(name => [name, '3.2'] as const),
  ['prefernodhekex', '3.3'],
]);

const SERVER_OPTIONS = new Set(['serverpreference', 'noresumptiononrenegotiation', 'dhsingle', 'ecdhsingle']);

function checkOptions(value: string, openssl: OpensslVersion, { vendor }: TlsAbilities): string | undefined {
  const known = new Map([...OPTION_FLAGS].filter(([, since]) => isAtLeast(openssl, since)));
  if (vendor === 'red-hat') known.set(RED_HAT_OPTION, '3.0');
  const problem = checkFlags(value, known, 'option');
  const isForServers = value.split(',').some(flag => SERVER_OPTIONS.has(flagName(flag)));
  return problem && isForServers ? `${problem} It is one for servers.` : problem;
}

function checkFlags(value: string, known: ReadonlyMap<string, unknown>, what: string): string | undefined {
  const wrong = value.split(',').find(flag => !known.has(flagName(flag)));
  return wrong === undefined ? undefined : `\`${wrong.trim()}\` is no ${what} of a client's TLS context.`;
}

function flagName(flag: string): string {
  return flag.trim().replace(/^[+-]/, '').toLowerCase();
}

function checkVerifyMode(value: string): string | undefined {
  const isPeer = value.split(',').every(flag => flagName(flag) === 'peer');
  return isPeer ? undefined : `\`${value}\` is no verify mode of a client: that is \`Peer\`.`;
}

/** The largest record that padding can make. */
const MAXIMUM_PADDING = 16384;

function checkRecordPadding(value: string, openssl: OpensslVersion): string | undefined {
  const sizes = value.split(',');
  const isValid = sizes.every(
    size => /^\s*([1-9][0-9]*|0[xX][0-9a-fA-F]+|0[0-7]*)$/.test(size) && Number(size) <= MAXIMUM_PADDING,
  );
  const isTooMany = sizes.length > (isAtLeast(openssl, '3.4') ? 2 : 1);
  return isValid && !isTooMany ? undefined : `\`${value}\` is no size of record padding.`;
}

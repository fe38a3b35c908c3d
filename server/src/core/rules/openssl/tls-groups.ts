import { FIPS_140_3_IG } from '../../policy/citations.ts';
import { compareVersions } from '../../policy/judge.ts';
import { isAtLeast } from '../../semantic/openssl/booleans.ts';
import { type Configuration, findFile } from '../../semantic/openssl/configuration.ts';
import type { TlsAbilities } from '../../semantic/openssl/tls-cipher-string.ts';
import { refusedGroup } from '../../semantic/openssl/tls-groups.ts';
import { defineRule, type OpensslRule, type RuleContext } from '../define.ts';
import type { Fix, Report } from '../finding.ts';
import { OSSL_PROVIDER_FIPS, SSL_CONF_CMD } from './support/citations.ts';
import { fixOf, replaceText, setValue } from './support/edits.ts';
import { tlsConfigurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, quoted } from './support/places.ts';
import { meansFips } from './support/precedence.ts';
import { writtenEffect } from './support/property-effect.ts';
import { elementsOf, type ListElement, refusalEffect, type TlsSetting, tlsSettingsOf } from './support/tls-commands.ts';

const STRICT = tlsConfigurationOf('Groups = P-256:P-384\n');

export const tlsGroups = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'tls-groups',
  title: 'Key-exchange group that is not approved or not in the FIPS module',
  severity: 'error',
  why: `X25519 and X448 are not approved for key agreement, and Brainpool curves and secp256k1 are not in the module. A list of groups
that names one of them is refused as a whole: with \`config_diagnostics\` on, OpenSSL 3.4 and later can make no TLS context at all, and
without it the line is passed over in silence (measured on 3.5.7). A \`?\` before the name lets it pass where it is not there.
While the default provider is active, its curves are taken into the list, and handshakes fail that come to them (measured on 3.5.9).`,
  remedy:
    'Name the curves P-256, P-384 and P-521, the groups ffdhe2048 and up, and, with a provider of 3.5, the ML-KEM hybrids; put `?` before others.',
  references: [OSSL_PROVIDER_FIPS, FIPS_140_3_IG, SSL_CONF_CMD],
  bad: [
    {
      file: 'opensslcnf.config',
      code: 'TLS.MinProtocol = TLSv1.2\nGroups = «*X25519»:secp256r1:«X448»:secp521r1\n',
      says: 'every TLS context offers it',
      note: "The part that Red Hat's crypto-policies write.",
    },
    {
      code: STRICT.replace('P-256:', '«X25519»:P-256:'),
      files: WITH_MODULE_FILE,
      target: { provider: '3.5.4' },
      says: 'is not in the FIPS module',
      fixed: STRICT.replace('P-256:', '?X25519:P-256:'),
    },
    {
      code: STRICT.replace('P-256:P-384', '«brainpoolP256r1»:P-256:«secp256k1»'),
      files: WITH_MODULE_FILE,
      fixed: STRICT.replace('P-256:P-384', '?brainpoolP256r1:P-256:secp256k1'),
    },
    {
      code: STRICT.replace('P-256:P-384', '«brainpoolP384r1»'),
      files: WITH_MODULE_FILE,
      says: 'Name groups of the module',
      fixed: STRICT.replace('P-256:P-384', 'P-256:P-384:P-521'),
    },
    {
      code: STRICT.replace('P-256:', '«X25519MLKEM768»:P-256:'),
      files: WITH_MODULE_FILE,
      says: 'provider 3.1.2',
      fixed: STRICT.replace('P-256:', '?X25519MLKEM768:P-256:'),
    },
    {
      code: STRICT.replace('P-256:', '«secp256k1»:P-256:').replace(
        'base = base_sect\n',
        'base = base_sect\ndefault = base_sect\n',
      ),
      files: WITH_MODULE_FILE,
      target: { provider: '3.5.4' },
      says: 'because the default provider is active',
      fixed: STRICT.replace('base = base_sect\n', 'base = base_sect\ndefault = base_sect\n'),
      note: 'The list is accepted, and the handshake fails.',
    },
    {
      code: STRICT.replace('P-256:', '«?X25519»:P-256:'),
      files: WITH_MODULE_FILE,
      says: 'handshakes take it',
      fixed: STRICT,
      note: 'A module before 3.4 has X25519, and offers it as if it were approved.',
    },
  ],
  good: [
    {
      file: 'opensslcnf.config',
      code: 'Groups = X25519MLKEM768:SecP256r1MLKEM768/*secp256r1:secp521r1:ffdhe3072\n',
      note: 'As the crypto-policy FIPS writes it.',
    },
    { code: STRICT, files: WITH_MODULE_FILE },
    { code: STRICT.replace('P-256:', '?X25519:P-256:'), files: WITH_MODULE_FILE, target: { provider: '3.5.4' } },
    {
      code: STRICT.replace('P-256:', 'X25519MLKEM768:P-256:ffdhe3072:'),
      files: WITH_MODULE_FILE,
      target: { provider: '3.5.4' },
    },
  ],
  check: (configuration, context) => {
    const settings = tlsSettingsOf(configuration, 'groups', 'curves');
    if (meansFips(configuration) && writtenEffect(configuration) === 'required')
      return settings.flatMap(setting => judge(configuration, setting, context));
    return configuration.vendor === 'red-hat' ? settings.flatMap(setting => judgePolicy(configuration, setting)) : [];
  },
});

function judge(configuration: Configuration, { entry }: TlsSetting, context: RuleContext): readonly Report[] {
  const { openssl, readable } = configuration;
  const module = { all: false, version: context.target.provider };
  const defaultIsActive = readable.evaluation.providers.some(({ name, active }) => name === 'default' && active);
  const isRefused = (group: string, abilities: TlsAbilities) => refusedGroup(group, openssl, abilities) !== undefined;
  const elements = elementsOf(entry, /[:/]/);
  const offered = elements.filter(({ text }) => isOfferedUnapproved(text, context));
  const others = elements.filter(element => !offered.includes(element));
  const refused = others.filter(({ text }) => isRefused(text, { ...module, defaultIsActive }));
  const listed = others.filter(element => {
    const name = element.text.replace(/^[?*]+/, '');
    return !refused.includes(element) && isRefused(name, module) && !isRefused(name, { ...module, defaultIsActive });
  });
  const isAll = refused.length + offered.length + listed.length === elements.length;
  return [
    ...offered.map(element => offeredUnapproved(configuration, entry, { ...element, isAll }, context)),
    ...listed.map(element => listedWithoutKeys(configuration, entry, { ...element, isAll })),
    ...refused.map(element => report(configuration, entry, { ...element, isAll }, context)),
  ];
}

/** A list that may be in force in FIPS mode or not, with a module whose version is not known: what no module offers as approved. */
function judgePolicy(configuration: Configuration, { entry }: TlsSetting): readonly Report[] {
  const { openssl } = configuration;
  const isRefused = (group: string, all: boolean) =>
    refusedGroup(group, openssl, { all, version: '3.5' }) !== undefined;
  return elementsOf(entry, /[:/]/).flatMap(({ text, range }) => {
    const name = text.replace(/^[?*-]+/, '');
    const place = at(configuration, { path: entry.path, range });
    if (isRefused(text, true)) {
      const message = `${quoted(text)} is no group of OpenSSL ${openssl}. ${refusalEffect(configuration).text} Mend it.`;
      return [{ ...place, severity: 'warning' as const, message }];
    }
    if (text.startsWith('-') || !isRefused(name, false)) return [];
    return [
      {
        ...place,
        severity: 'warning' as const,
        approval: 'not-approved' as const,
        message: `${quoted(name)} is no approved group of a FIPS module, and every TLS context offers it where it is there. Take it out, or set a crypto-policy without it: \`update-crypto-policies --set FIPS\`.`,
      },
    ];
  });
}

/** Until 3.4 the module has X25519 and X448 among its approved algorithms (CHANGES, 3.3 to 3.4), which they are not. */
function isOfferedUnapproved(element: string, { target }: RuleContext): boolean {
  return /^[?*]*x(?:25519|448)$/i.test(element) && compareVersions(target.provider, '3.4.0') < 0;
}

function offeredUnapproved(
  configuration: Configuration,
  entry: TlsSetting['entry'],
  element: ListElement & { readonly isAll: boolean },
  { target }: RuleContext,
): Report {
  const { text, range } = element;
  return {
    ...at(configuration, { path: entry.path, range }),
    severity: 'warning',
    approval: 'not-approved',
    message: `${quoted(text)} is not approved for key agreement, and a ${target.provider} module offers it all the same: handshakes take it. Take it out.`,
    fixes: element.isAll ? [] : takenOut(configuration, entry, element),
  };
}

function listedWithoutKeys(
  configuration: Configuration,
  entry: TlsSetting['entry'],
  element: ListElement & { readonly isAll: boolean },
): Report {
  const name = element.text.replace(/^[?*]+/, '');
  return {
    ...at(configuration, { path: entry.path, range: element.range }),
    severity: 'warning',
    approval: 'not-approved',
    message: `The group ${quoted(name)} is in the list because the default provider is active, and the FIPS module makes no keys for it: handshakes that come to it fail. ${element.isAll ? 'Name groups of the module.' : 'Take it out.'}`,
    fixes: element.isAll
      ? fixOf('Use P-256:P-384:P-521', 'unsafe', setValue(entry, 'P-256:P-384:P-521'))
      : takenOut(configuration, entry, element),
  };
}

function report(
  configuration: Configuration,
  entry: TlsSetting['entry'],
  element: ListElement & { readonly isAll: boolean },
  { target }: RuleContext,
): Report {
  const breaksTls = isAtLeast(configuration.openssl, '3.4') && configuration.readable.evaluation.diagnostics.on;
  const effect = breaksTls
    ? 'OpenSSL refuses the list as a whole, and no TLS context can be made.'
    : 'OpenSSL passes the whole line over in silence, and its default groups count.';
  const bare = element.text.replace(/^[?*-]+/, '');
  // A list of nothing but what is passed over would be empty.
  const takesOptional = isAtLeast(configuration.openssl, '3.3') && !element.isAll;
  const remedy = element.isAll
    ? 'Name groups of the module.'
    : takesOptional
      ? 'Put `?` before it, or take it out.'
      : 'Take it out.';
  return {
    ...at(configuration, { path: entry.path, range: element.range }),
    ...(breaksTls ? { outcome: 'blocked' as const } : { severity: 'warning' as const }),
    approval: 'not-approved',
    message: `The group ${quoted(bare)} is not in the FIPS module (provider ${target.provider}). ${effect} ${remedy}`,
    fixes: element.isAll
      ? fixOf('Use P-256:P-384:P-521', 'unsafe', setValue(entry, 'P-256:P-384:P-521'))
      : takesOptional
        ? optional(entry, element)
        : [],
  };
}

/** With the sign between it and the next element; the last one with that before it. */
function takenOut(
  configuration: Configuration,
  entry: TlsSetting['entry'],
  { range, text }: ListElement,
): readonly Fix[] {
  if (range === entry.valueRange && text !== entry.value) return [];
  const file = findFile(configuration, entry.path)?.text ?? '';
  const isLast = range.end >= entry.valueRange.end;
  const start = isLast
    ? range.start - /\s*[:/]?\s*$/.exec(file.slice(entry.valueRange.start, range.start))![0].length
    : range.start;
  const end = isLast
    ? range.end
    : range.end + /^\s*[:/]?\s*/.exec(file.slice(range.end, entry.valueRange.end))![0].length;
  return fixOf('Take it out', 'unsafe', replaceText(entry.path, { start, end }, ''));
}

/** Only where the element's own place is known. */
function optional(entry: TlsSetting['entry'], { text, range }: ListElement): readonly Fix[] {
  if (range === entry.valueRange && text !== entry.value) return [];
  return fixOf('Put ? before it', 'safe', replaceText(entry.path, { start: range.start, end: range.start }, '?'));
}

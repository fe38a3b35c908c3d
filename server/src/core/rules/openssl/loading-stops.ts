import type { Configuration } from '../../semantic/openssl/configuration.ts';
import type { LoadStep } from '../../semantic/openssl/evaluation.ts';
import { RED_HAT_COMMAND } from '../../semantic/openssl/vendor.ts';
import { closestWord } from '../../text/closest-word.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Fix, Report } from '../finding.ts';
import { CONFIG_EVP, CONFIG_LIBRARY } from './support/citations.ts';
import { asItStands, stoppingEffect } from './support/consequences.ts';
import { fixOf, removeEntry, renameEntry } from './support/edits.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, keyPlace, valuePlace } from './support/places.ts';
import {
  allSteps,
  failedSteps,
  hasStart,
  isCutOff,
  meansFips,
  PROPERTY_NAMES,
  SETTINGS_OF_OTHER_PLACES,
} from './support/precedence.ts';

const STRICT = configurationOf();
const WITH_OBJECTS = configurationOf({
  initialisation: '[openssl_init]\noid_section = oids\nproviders = provider_sect\nalg_section = algorithm_sect\n',
  more: '[oids]\npolicy = «policy one»\n',
});

const RED_HAT = `openssl_conf = openssl_init
config_diagnostics = 1

[openssl_init]
providers = provider_sect
ssl_conf = ssl_module
alg_section = evp_properties

[evp_properties]

[provider_sect]
default = default_sect

[default_sect]
activate = 1

[ssl_module]
system_default = crypto_policy

[crypto_policy]
.include = /etc/ssl/opensslcnf.config
`;
const RED_HAT_FILES = { 'opensslcnf.config': 'CipherString = @SECLEVEL=2:kEECDH\nTLS.MinProtocol = TLSv1.2\n' };

export const loadingStops = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'loading-stops',
  title: 'Line at which OpenSSL stops loading the configuration',
  severity: 'error',
  why: `OpenSSL runs the initialisation section from top to bottom and stops at the first line that it cannot do. What came before
stays in force and what comes after is dropped. Without \`config_diagnostics\` nothing is said, and Python says nothing in any case.`,
  remedy: 'Mend the line. Lines that cannot fail, `providers` and `alg_section`, belong at the top of the section.',
  references: [CONFIG_LIBRARY, CONFIG_EVP],
  bad: [
    {
      code: STRICT.replace('default_properties', '«default_property»'),
      files: WITH_MODULE_FILE,
      says: 'Did you mean `default_properties`?',
      fixed: STRICT,
    },
    {
      code: STRICT.replace('fips=yes\n', 'fips=yes\n«strict» = yes\n'),
      files: WITH_MODULE_FILE,
      says: 'Take the line away',
      fixed: STRICT,
    },
    { code: WITH_OBJECTS, files: WITH_MODULE_FILE, says: 'no object identifier' },
    {
      code: STRICT.replace('fips=yes\n', 'fips=yes\n«rh-allow-sha1-signatures» = no\n'),
      files: WITH_MODULE_FILE,
      says: "only Red Hat's OpenSSL knows",
      fixed: STRICT,
    },
    {
      code: RED_HAT.replace('[evp_properties]\n', '[evp_properties]\n«rh-allow-sha1-signatures» = no\n'),
      files: RED_HAT_FILES,
      says: 'is taken to be for that one',
      note: "Only information: Red Hat's own file, by the crypto-policies that it includes.",
    },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    {
      code: RED_HAT.replace('[evp_properties]\n', '[evp_properties]\nrh-allow-sha1-signatures = no\n'),
      files: RED_HAT_FILES,
      target: { python: 'rhel' },
    },
    { code: WITH_OBJECTS.replace('«policy one»', '1.2.3.4.1'), files: WITH_MODULE_FILE },
  ],
  check: (configuration, { target }) => {
    if (!hasStart(configuration)) return [];
    const stopping = failedSteps(configuration).filter(step => !isToldElsewhere(configuration, step));
    const foreign = target.python === 'rhel' ? [] : allSteps(configuration).filter(isRedHatCommand);
    return [
      ...stopping.map(step => report(configuration, step)),
      ...foreign.map(step => elsewhere(configuration, step)),
    ];
  },
});

/** Precedence, points 3 and 4 and the rules on values. */
function isToldElsewhere(configuration: Configuration, { kind, entry, module, error }: LoadStep): boolean {
  const { sections } = configuration.readable;
  switch (kind) {
    case 'start':
      return true;
    case 'module':
      return module === undefined || !sections.has(entry.value);
    case 'provider':
      return !sections.has(entry.value) || error === 'provider section error';
    case 'property':
      return SETTINGS_OF_OTHER_PLACES.includes(entry.name) || isCutOff(configuration, entry);
    default:
      return !sections.has(entry.value) && kind !== 'object-identifier';
  }
}

function isRedHatCommand({ kind, entry, status }: LoadStep): boolean {
  return kind === 'property' && entry.name === RED_HAT_COMMAND && status === 'applied';
}

/** In a configuration that is taken to be for Red Hat's OpenSSL. */
function elsewhere(configuration: Configuration, { entry }: LoadStep): Report {
  return {
    ...at(configuration, keyPlace(entry)),
    severity: 'information',
    message: `Only Red Hat's OpenSSL knows \`${RED_HAT_COMMAND}\`, and since this configuration includes crypto-policies it is taken to be for that one. OpenSSL's own library, which some programs bring with them, stops loading here and drops everything behind.`,
  };
}

function report(configuration: Configuration, step: LoadStep): Report {
  const { entry, kind, why } = step;
  const meant = kind === 'property' ? closestWord(entry.name, PROPERTY_NAMES) : undefined;
  const remedy = meant ? `Did you mean \`${meant}\`?` : kind === 'property' ? 'Take the line away.' : 'Mend the line.';
  const fixes: readonly Fix[] = meant
    ? fixOf(`Rename to ${meant}`, 'safe', renameEntry(entry, meant))
    : kind === 'property'
      ? fixOf('Remove the line', 'unsafe', removeEntry(entry))
      : [];
  return {
    ...at(configuration, kind === 'property' ? keyPlace(entry) : valuePlace(entry)),
    ...(meansFips(configuration) ? stoppingEffect(configuration) : { severity: 'warning' as const }),
    message: `OpenSSL stops loading here and drops everything behind: ${why.charAt(0).toLowerCase()}${why.slice(1)} ${asItStands(configuration)} ${remedy}`,
    fixes,
  };
}

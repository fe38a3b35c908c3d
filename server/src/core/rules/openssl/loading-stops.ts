import type { Configuration } from '../../semantic/openssl/configuration.ts';
import type { LoadStep } from '../../semantic/openssl/evaluation.ts';
import { closestWord } from '../../text/closest-word.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Fix, Report } from '../finding.ts';
import { CONFIG_EVP, CONFIG_LIBRARY } from './support/citations.ts';
import { asItStands, stoppingEffect } from './support/consequences.ts';
import { fixOf, removeEntry, renameEntry } from './support/edits.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, keyPlace, valuePlace } from './support/places.ts';
import {
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
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    { code: WITH_OBJECTS.replace('«policy one»', '1.2.3.4.1'), files: WITH_MODULE_FILE },
  ],
  check: (configuration, { target }) => {
    if (!hasStart(configuration)) return [];
    return (
      failedSteps(configuration)
        .filter(step => !isToldElsewhere(configuration, step))
        // A command of Red Hat's own libcrypto.
        .filter(({ entry }) => !(target.python === 'rhel' && entry.name === 'rh-allow-sha1-signatures'))
        .map(step => report(configuration, step))
    );
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

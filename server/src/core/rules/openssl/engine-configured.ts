import { defineRule, type OpensslRule } from '../define.ts';
import { FIPS_MODULE } from './support/citations.ts';
import { fixOf, removeEntry } from './support/edits.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, keyPlace, quoted } from './support/places.ts';
import { hasStart, meansFips, moduleEntries } from './support/precedence.ts';

const WITH_ENGINES = configurationOf({
  initialisation: '[openssl_init]\nproviders = provider_sect\nalg_section = algorithm_sect\n«engines» = engine_sect\n',
  more: '[engine_sect]\npkcs11 = pkcs11_sect\n\n[pkcs11_sect]\ninit = 0\n',
});

export const engineConfigured = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'engine-configured',
  title: 'Engine beside the FIPS provider',
  severity: 'warning',
  why: `What an engine computes is not computed by the FIPS module, and property queries such as \`fips=yes\` do not hold it back.
fips_module(7) says that applications on the FIPS module should not use engines.`,
  remedy: 'Use a provider in place of the engine, and take the line away.',
  references: [FIPS_MODULE],
  bad: [
    {
      code: WITH_ENGINES,
      files: WITH_MODULE_FILE,
      says: 'outside the FIPS module',
      fixed: WITH_ENGINES.replace('«engines» = engine_sect\n', ''),
    },
  ],
  good: [{ code: configurationOf(), files: WITH_MODULE_FILE }],
  check: configuration => {
    if (!meansFips(configuration) || !hasStart(configuration)) return [];
    return moduleEntries(configuration, 'engines')
      .filter(({ value }) => (configuration.readable.sections.get(value)?.entries.length ?? 0) > 0)
      .map(entry => ({
        ...at(configuration, keyPlace(entry)),
        outcome: 'bypasses-module' as const,
        message: `${quoted(entry.name)} configures engines, which compute outside the FIPS module; \`fips=yes\` does not hold them back. Use a provider in their place.`,
        fixes: fixOf('Remove the engines', 'unsafe', removeEntry(entry)),
      }));
  },
});

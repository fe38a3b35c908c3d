import type { Configuration } from '../../semantic/openssl/configuration.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Report } from '../finding.ts';
import { FIPS_MODULE, OSSL_PROVIDER_FIPS } from './support/citations.ts';
import { fixOf, removeEntry } from './support/edits.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, keyPlace } from './support/places.ts';
import { hasStart, type ListedProvider, listedProviders, meansFips } from './support/precedence.ts';
import { writtenEffect } from './support/property-effect.ts';

const PROVIDERS = '[provider_sect]\nfips = fips_sect\nbase = base_sect\n«legacy» = legacy_sect\n';
const LEGACY_SECTION = '[legacy_sect]\nactivate = 1\n';

export const legacyProviderActive = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'legacy-provider-active',
  title: 'Legacy provider active beside the FIPS provider',
  severity: 'warning',
  why: `The legacy provider holds MD4, RC4, DES, Blowfish and their like: nothing that is approved. With \`fips=yes\` required it is
of no use, and without it, it serves them to everybody.`,
  remedy: 'Take it out of the list of providers.',
  references: [FIPS_MODULE, OSSL_PROVIDER_FIPS],
  bad: [
    {
      code: configurationOf({ providers: PROVIDERS, more: LEGACY_SECTION }),
      files: WITH_MODULE_FILE,
      says: 'The legacy provider is active',
      fixed: configurationOf({ more: LEGACY_SECTION }),
    },
  ],
  good: [
    { code: configurationOf(), files: WITH_MODULE_FILE },
    {
      code: 'openssl_conf = openssl_init\n\n[openssl_init]\nproviders = provider_sect\n\n[provider_sect]\ndefault = default_sect\nlegacy = legacy_sect\n\n[default_sect]\nactivate = 1\n\n[legacy_sect]\nactivate = 1\n',
      note: 'Nothing here means FIPS.',
    },
  ],
  check: configuration => {
    if (!meansFips(configuration) || !hasStart(configuration)) return [];
    return listedProviders(configuration, 'legacy')
      .filter(({ activation }) => activation.effect === 'activates')
      .flatMap(provider => report(configuration, provider));
  },
});

function report(configuration: Configuration, { entry }: ListedProvider): readonly Report[] {
  const effect =
    writtenEffect(configuration) === 'required'
      ? 'With `fips=yes` required, as this file means to, nothing of it is of use except to who asks for other properties.'
      : 'Nothing requires `fips=yes`, so it serves MD4, RC4, DES and their like to everybody.';
  return [
    {
      ...at(configuration, keyPlace(entry)),
      message: `The legacy provider is active: it holds no approved algorithm. ${effect} Take it out of the list.`,
      fixes: fixOf('Remove the legacy provider', 'unsafe', removeEntry(entry)),
    },
  ];
}

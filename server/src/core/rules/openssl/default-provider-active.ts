import type { Configuration } from '../../semantic/openssl/configuration.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Report } from '../finding.ts';
import { FIPS_MODULE, OSSL_PROVIDER_FIPS } from './support/citations.ts';
import { fixOf, removeEntry } from './support/edits.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, keyPlace } from './support/places.ts';
import { hasStart, isActivated, type ListedProvider, listedProviders, meansFips } from './support/precedence.ts';
import { writtenEffect } from './support/property-effect.ts';

const PROVIDERS = '[provider_sect]\nfips = fips_sect\nbase = base_sect\n«default» = default_sect\n';
const DEFAULT_SECTION = '[default_sect]\nactivate = 1\n';

export const defaultProviderActive = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'default-provider-active',
  title: 'Default provider active beside the FIPS provider',
  severity: 'information',
  severityIn: { 'fips-140-3-strict': 'warning' },
  why: `With \`fips=yes\` required, the default provider serves only those who ask for it: a program that fetches with its own
properties, as \`hashlib.md5(usedforsecurity=False)\` does with \`-fips\`. That is a documented layout (fips_module(7)), and it makes
stock CPython refuse \`hashlib.md5()\`, which it otherwise answers from code of its own. But every algorithm that is not approved is
one property query away, so a strict configuration goes without it. The \`base\` provider has the encoders and decoders of keys.`,
  remedy: 'Use `fips` and `base`, unless a program needs MD5 for purposes other than security.',
  references: [FIPS_MODULE, OSSL_PROVIDER_FIPS],
  bad: [
    {
      code: configurationOf({ providers: PROVIDERS, more: DEFAULT_SECTION }),
      files: WITH_MODULE_FILE,
      says: 'is active beside the FIPS provider',
      fixed: configurationOf({ more: DEFAULT_SECTION }),
    },
  ],
  good: [
    { code: configurationOf(), files: WITH_MODULE_FILE },
    {
      code: configurationOf({ providers: PROVIDERS.replace(/[«»]/g, ''), more: '[default_sect]\n# activate = 1\n' }),
      files: WITH_MODULE_FILE,
      note: 'Listed and not activated.',
    },
    {
      code: 'openssl_conf = openssl_init\n\n[openssl_init]\nproviders = provider_sect\n\n[provider_sect]\ndefault = default_sect\n\n[default_sect]\nactivate = 1\n',
      note: 'Nothing here means FIPS.',
    },
  ],
  check: configuration => {
    if (!meansFips(configuration) || !hasStart(configuration)) return [];
    if (listedProviders(configuration, 'fips').length === 0) return [];
    return listedProviders(configuration, 'default')
      .filter(({ activation }) => activation.effect === 'activates')
      .flatMap(provider => report(configuration, provider));
  },
});

function report(configuration: Configuration, { entry }: ListedProvider): readonly Report[] {
  const isRequired = writtenEffect(configuration) === 'required';
  const effect = isRequired
    ? 'With `fips=yes` required, as this file means to, it serves only who asks for other properties, such as `hashlib.md5(usedforsecurity=False)`.'
    : 'Nothing requires `fips=yes`, so it serves MD5 and everything else that the FIPS provider refuses.';
  const hasDecoders = isActivated(configuration, 'base');
  const remedy = hasDecoders
    ? 'Take it out of the list unless that is needed.'
    : 'Use `base` in its place unless that is needed.';
  return [
    {
      ...at(configuration, keyPlace(entry)),
      message: `The default provider is active beside the FIPS provider. ${effect} ${remedy}`,
      fixes: hasDecoders ? fixOf('Remove the default provider', 'unsafe', removeEntry(entry)) : [],
    },
  ];
}

import type { Configuration } from '../../semantic/openssl/configuration.ts';
import { closestWord } from '../../text/closest-word.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Report } from '../finding.ts';
import { CONFIG_PROVIDERS } from './support/citations.ts';
import { withoutFipsProvider } from './support/consequences.ts';
import { fixOf, renameEntry } from './support/edits.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, keyPlace, quoted } from './support/places.ts';
import { hasStart, type ListedProvider, listedProviders } from './support/precedence.ts';

const STRICT = configurationOf();

export const unknownProvider = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'unknown-provider',
  title: 'Misspelt name of a provider',
  severity: 'error',
  why: `The names in the list of providers are case-sensitive. One that OpenSSL does not know is taken for a module file of that name;
where there is none, the provider is not loaded, and that is no error, with \`config_diagnostics\` or without.`,
  remedy: 'Write `fips`, `base`, `default` or `legacy`, in small letters.',
  references: [CONFIG_PROVIDERS],
  bad: [
    {
      code: STRICT.replace('fips = fips_sect', '«FIPS» = fips_sect'),
      files: WITH_MODULE_FILE,
      says: 'Did you mean `fips`?',
      fixed: STRICT,
    },
    {
      code: STRICT.replace('base =', '«bsae» ='),
      files: WITH_MODULE_FILE,
      says: 'Did you mean `base`?',
      fixed: STRICT,
    },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    {
      code: STRICT.replace('fips =', '1.fips =').replace('base =', '2.base ='),
      files: WITH_MODULE_FILE,
      note: 'Text before a dot does not count.',
    },
    {
      code: `${STRICT.replace('base = base_sect', 'base = base_sect\nfips2 = other_sect')}\n[other_sect]\nmodule = /usr/lib/fips2.so\nactivate = 1\n`,
      files: WITH_MODULE_FILE,
      note: 'A module of its own, with its path.',
    },
  ],
  check: configuration => {
    if (!hasStart(configuration)) return [];
    return listedProviders(configuration).flatMap(provider => judge(configuration, provider));
  },
});

const BUILT_IN: readonly string[] = ['fips', 'base', 'default', 'legacy', 'null'];

function judge(configuration: Configuration, { name, entry, section, activation }: ListedProvider): readonly Report[] {
  if (BUILT_IN.includes(name) || section?.entries.some(command => command.name === 'module')) return [];
  // Names that are plain settings in the wrong place stop the loading, which other rules tell.
  if (!section || activation.effect === 'absent') return [];
  const meant = closestWord(name, BUILT_IN);
  if (!meant || listedProviders(configuration, meant).length > 0) return [];
  const { what, ...effect } = withoutFipsProvider(configuration);
  const isFips = meant === 'fips';
  return [
    {
      ...at(configuration, keyPlace(entry)),
      ...(isFips ? effect : { severity: 'warning' as const }),
      message: `OpenSSL has no provider ${quoted(name)}: it looks for a module file of that name, finds none, and raises no error.${isFips ? ` ${what}` : ''} Did you mean \`${meant}\`?`,
      fixes: fixOf(`Rename to ${meant}`, 'safe', renameEntry(entry, entry.name.replace(name, meant))),
    },
  ];
}

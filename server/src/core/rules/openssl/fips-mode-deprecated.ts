import { defineRule, type OpensslRule } from '../define.ts';
import { CONFIG_EVP } from './support/citations.ts';
import { fixOf, renameEntry, setValue } from './support/edits.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, keyPlace } from './support/places.ts';
import { moduleSections } from './support/precedence.ts';
import { effectOf } from './support/property-effect.ts';

const STRICT = configurationOf();

export const fipsModeDeprecated = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'fips-mode-deprecated',
  title: 'Deprecated `fips_mode`',
  severity: 'hint',
  why: `\`fips_mode = yes\` is the same as \`default_properties = fips=yes\`. config(5) calls it deprecated and allows it only as the sole
name of its section; and its \`yes\` and \`no\` are not the \`on\` and \`1\` of other settings.`,
  remedy: 'Write `default_properties = fips=yes`.',
  references: [CONFIG_EVP],
  bad: [
    {
      code: STRICT.replace('default_properties = fips=yes', '«fips_mode» = yes'),
      files: WITH_MODULE_FILE,
      says: 'deprecated',
      fixed: STRICT,
    },
  ],
  good: [{ code: STRICT, files: WITH_MODULE_FILE }],
  check: configuration =>
    moduleSections(configuration, 'alg_section')
      .flatMap(({ entries }) => entries)
      .filter(entry => entry.name === 'fips_mode' && effectOf(entry) === 'required')
      .map(entry => ({
        ...at(configuration, keyPlace(entry)),
        message: '`fips_mode` is deprecated. Write `default_properties = fips=yes`, which is the same.',
        fixes: fixOf(
          'Write default_properties = fips=yes',
          'safe',
          renameEntry(entry, 'default_properties'),
          setValue(entry, 'fips=yes'),
        ),
      })),
});

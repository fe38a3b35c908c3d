import type { Configuration, Section } from '../../semantic/openssl/configuration.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Fix, Report } from '../finding.ts';
import { CONFIG_PROVIDERS, FIPS_MODULE_DEFAULT } from './support/citations.ts';
import { addNewSection, addToSection, fixOf, freeSectionName } from './support/edits.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, headerPlace, keyPlace } from './support/places.ts';
import {
  hasStart,
  isActivated,
  isComplete,
  isUnmentioned,
  listedProviders,
  meansFips,
  moduleSections,
} from './support/precedence.ts';

const STRICT = configurationOf();
const WITHOUT = configurationOf({ providers: '[provider_sect]\nfips = fips_sect\n', base: '' });

export const baseProviderMissing = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'base-provider-missing',
  title: 'Neither the base nor the default provider active',
  severity: 'warning',
  why: `The FIPS provider computes and does not read: PEM and DER decoders, encoders and the file store are in the base provider
(and in the default provider). Without them keys and certificates cannot be loaded: \`ssl.SSLContext.load_cert_chain()\`,
\`openssl pkey\` and \`openssl genpkey\` fail, while digests and TLS without certificates work. The base provider holds no
cryptography, so it does not touch the validation.`,
  remedy: 'List `base` among the providers and activate it.',
  references: [FIPS_MODULE_DEFAULT, CONFIG_PROVIDERS],
  bad: [
    {
      code: WITHOUT.replace('[provider_sect]', '[«provider_sect»]'),
      files: WITH_MODULE_FILE,
      says: 'cannot be read',
      fixed: `${WITHOUT.replace('[provider_sect]\n', '[provider_sect]\nbase = base_sect\n')}\n[base_sect]\nactivate = 1\n`,
    },
    {
      code: STRICT.replace('base =', '«base» =').replace('activate = 1\n', ''),
      files: WITH_MODULE_FILE,
      says: 'not activated',
      fixed: STRICT,
    },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    {
      code: STRICT.replace('base = base_sect', 'default = base_sect'),
      files: WITH_MODULE_FILE,
      note: 'The default provider has the decoders as well.',
    },
  ],
  check: configuration => {
    if (!meansFips(configuration) || !hasStart(configuration)) return [];
    // A FIPS provider that is not active is told by other rules; its section may stand in a file that is not at hand.
    const isFipsMeant = listedProviders(configuration, 'fips').some(
      ({ section, activation }) => section === undefined || activation.effect === 'activates',
    );
    if (!isFipsMeant || isActivated(configuration, 'default')) return [];
    const base = listedProviders(configuration, 'base');
    if (base.length === 0) return notListed(configuration);
    return base.flatMap(({ entry, section, activation }) =>
      section && (activation.effect === 'absent' || activation.effect === 'does-not-activate')
        ? notActivated(configuration, keyPlace(entry), section, activation.entry === undefined)
        : [],
    );
  },
});

const EFFECT = 'keys and certificates cannot be read (`load_cert_chain` and `openssl pkey` fail)';

function notListed(configuration: Configuration): readonly Report[] {
  const list = moduleSections(configuration, 'providers').at(-1);
  const place = headerPlace(list);
  if (!list || !place || !isComplete(configuration, list) || !isUnmentioned(configuration, ['base'])) return [];
  const existing = configuration.readable.sections.get('base_sect');
  const isReady = existing?.entries.some(({ name }) => name === 'activate') ?? false;
  const name = isReady ? 'base_sect' : freeSectionName(configuration, 'base_sect');
  const fixes: readonly Fix[] = fixOf(
    'Activate the base provider',
    'safe',
    addToSection(configuration, list, 'base', name),
    ...(isReady ? [] : [addNewSection(configuration, name, [['activate', '1']])]),
  );
  return [
    {
      ...at(configuration, place),
      message: `Neither \`base\` nor \`default\` is among the providers: ${EFFECT}. List \`base\`, which holds no cryptography.`,
      fixes,
    },
  ];
}

function notActivated(
  configuration: Configuration,
  place: ReturnType<typeof keyPlace>,
  section: Section,
  isAbsent: boolean,
): readonly Report[] {
  if (isAbsent && !isUnmentioned(configuration, ['activate'])) return [];
  return [
    {
      ...at(configuration, place),
      message: `The base provider is listed and not activated: ${EFFECT}. Write \`activate = 1\` in [${section.name}].`,
      fixes: isAbsent
        ? fixOf('Activate the base provider', 'safe', addToSection(configuration, section, 'activate', '1'))
        : [],
    },
  ];
}

import type { Configuration, Place } from '../../semantic/openssl/configuration.ts';
import { rangeOf } from '../../text/range.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import { CONFIG_PROVIDERS, FIPS_MODULE_DEFAULT } from './support/citations.ts';
import { at, keyPlace } from './support/places.ts';
import { isLibraryFile, purposeOf } from './support/purpose.ts';

export const fipsNotConfigured = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'fips-not-configured',
  title: 'Configuration that does not enable FIPS',
  severity: 'information',
  why: `A program that loads this configuration runs on the default provider: every algorithm works, MD5 included, and nothing of it
is validated. That is how distributions ship \`openssl.cnf\`, and no mistake by itself; it is one where programs are to run in FIPS
mode. On Red Hat's systems FIPS is enabled elsewhere, by the kernel, and this rule is silent for them.`,
  remedy:
    'If programs are to run in FIPS mode, list the `fips` and `base` providers, include `fipsmodule.cnf`, and require `fips=yes`.',
  references: [FIPS_MODULE_DEFAULT, CONFIG_PROVIDERS],
  bad: [
    {
      code: "# The distribution's own.\nHOME = .\n«openssl_conf» = openssl_init\n\n[openssl_init]\nproviders = provider_sect\n\n[provider_sect]\ndefault = default_sect\n\n[default_sect]\n# activate = 1\n",
      says: 'runs on the default provider',
    },
    { code: '«# nothing yet»\n', note: 'An `openssl.cnf` that says nothing.' },
  ],
  good: [
    {
      file: 'req.cnf',
      code: '[req]\ndistinguished_name = dn\nprompt = no\n\n[dn]\nCN = example.org\n',
      note: 'For a command, not for the library.',
    },
    {
      code: 'openssl_conf = openssl_init\n\n[openssl_init]\nssl_conf = ssl_sect\n\n[ssl_sect]\nsystem_default = tls\n\n[tls]\nMinProtocol = TLSv1.2\n',
      target: { python: 'rhel' },
      note: 'On Red Hat Enterprise Linux the kernel decides.',
    },
  ],
  check: (configuration, { target, path }) => {
    if (target.python === 'rhel' || configuration.problems.length > 0) return [];
    const place = placeOf(configuration, path);
    if (!place) return [];
    return [
      {
        ...at(configuration, place),
        message:
          'This configuration does not enable FIPS: whoever loads it runs on the default provider, where MD5 works. If programs are to run in FIPS mode, list the `fips` and `base` providers and require `fips=yes`.',
      },
    ];
  },
});

/** Where loading starts; of the library's own file, if it starts nothing, the first line. */
function placeOf(configuration: Configuration, path: string): Place | undefined {
  const purpose = purposeOf(configuration);
  const { start } = configuration.readable.evaluation;
  if (purpose === 'library' && start) return keyPlace(start);
  return isLibraryFile(path) && (purpose === 'library' || purpose === 'other') ? firstLine(configuration) : undefined;
}

function firstLine(configuration: Configuration): Place | undefined {
  const file = configuration.files[0];
  if (!file) return undefined;
  const match = /[^\s\ufeff][^\r\n]*/.exec(file.text);
  const start = match?.index ?? 0;
  return { path: file.path, range: rangeOf(start, start + (match?.[0].trimEnd().length ?? 0)) };
}

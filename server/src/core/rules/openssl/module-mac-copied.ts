import type { Configuration, Entry } from '../../semantic/openssl/configuration.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Report } from '../finding.ts';
import { FIPS_CONFIG, OPENSSL_FIPSINSTALL } from './support/citations.ts';
import { configurationOf, MODULE_FILE, WITH_MODULE_FILE } from './support/examples.ts';
import { at, valuePlace } from './support/places.ts';
import { meansFips } from './support/precedence.ts';
import { moduleSettings } from './support/provider-sections.ts';

const STRICT = configurationOf();
const INLINE = `${configurationOf({ top: 'config_diagnostics = 1\nopenssl_conf = openssl_init\n' })}\n${MODULE_FILE}`;
/** Of a build of 3.1.0 for Windows, in an article that is often followed word by word. */
const PUBLISHED = new Set(['D46400E3CE34EECE58321208216D64FDE3A6D4F0E6383D2C0C401B50C88F39A3']);

export const moduleMacCopied = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'module-mac-copied',
  title: '`module-mac` written by hand',
  severity: 'information',
  why: `\`module-mac\` is the MAC of one very file: every build of the FIPS module, and every update of it, has another. With the MAC
of another file the provider is not loaded, and no error is raised. That is why \`openssl fipsinstall\` writes it, on the machine that
the module is used on, into a file of its own that \`openssl.cnf\` includes.`,
  remedy: 'Run `openssl fipsinstall` where the module is installed, and include the file that it writes.',
  references: [FIPS_CONFIG, OPENSSL_FIPSINSTALL],
  bad: [
    { code: INLINE.replace(/(module-mac = )(\S+)/, '$1«$2»'), says: 'stands in the configuration itself' },
    {
      file: 'fipsmodule.cnf',
      code: MODULE_FILE.replace(
        /(module-mac = )(\S+)/,
        '$1«D4:64:00:E3:CE:34:EE:CE:58:32:12:08:21:6D:64:FD:E3:A6:D4:F0:E6:38:3D:2C:0C:40:1B:50:C8:8F:39:A3»',
      ),
      says: 'published article',
    },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    { file: 'fipsmodule.cnf', code: MODULE_FILE },
  ],
  check: configuration =>
    moduleSettings(configuration).flatMap(({ entries }) =>
      entries.filter(({ name }) => name === 'module-mac').flatMap(entry => judge(configuration, entry)),
    ),
});

function judge(configuration: Configuration, entry: Entry): readonly Report[] {
  const place = at(configuration, valuePlace(entry));
  if (PUBLISHED.has(entry.value.replaceAll(':', '').toUpperCase())) {
    return [
      {
        ...place,
        severity: 'warning',
        outcome: 'blocked',
        message:
          "This `module-mac` is the one of a published article: it belongs to its author's build of OpenSSL 3.1.0, and any other module is not loaded with it. Let `openssl fipsinstall` write it.",
      },
    ];
  }
  const isInline =
    meansFips(configuration) && entry.path === configuration.path && entry.statement.section === undefined;
  if (!isInline) return [];
  return [
    {
      ...place,
      message:
        '`module-mac` stands in the configuration itself: the next update of the FIPS module has another, and the provider is then no longer loaded, without an error. Include the file that `openssl fipsinstall` writes.',
    },
  ];
}

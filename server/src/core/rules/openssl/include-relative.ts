import type { Configuration, Include } from '../../semantic/openssl/configuration.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Report } from '../finding.ts';
import { CONFIG_DIRECTIVES, FIPS_MODULE_DEFAULT } from './support/citations.ts';
import { fixOf, replaceText } from './support/edits.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, quoted } from './support/places.ts';
import { purposeOf } from './support/purpose.ts';

const STRICT = configurationOf();
const including = (path: string): string => STRICT.replace('/etc/ssl/fipsmodule.cnf', path);

export const includeRelative = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'include-relative',
  title: 'Included file whose path depends on where the program runs',
  severity: 'warning',
  why: `A relative path is looked up from the folder that the program was started in, not from the folder of the configuration. The
same file enables FIPS for a program started here, and for one started elsewhere the include is not found, nothing is said, and the
default provider serves. \`OPENSSL_CONF_INCLUDE\` and \`.pragma includedir\` name another folder.`,
  remedy: 'Write the absolute path, or `.pragma includedir:` with an absolute folder.',
  references: [CONFIG_DIRECTIVES, FIPS_MODULE_DEFAULT],
  bad: [
    {
      code: including('«fipsmodule.cnf»'),
      files: WITH_MODULE_FILE,
      says: 'the folder that the program is started in',
      fixed: STRICT,
    },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    { code: `.pragma includedir:/etc/ssl\n${including('fipsmodule.cnf')}`, files: WITH_MODULE_FILE },
  ],
  check: configuration => {
    if (purposeOf(configuration) === 'other') return [];
    return configuration.includes
      .filter(({ relativeTo, status }) => relativeTo === 'working-directory' && status === 'read')
      .map(include => report(configuration, include));
  },
});

function report(configuration: Configuration, include: Include): Report {
  return {
    ...at(configuration, { path: include.path, range: include.pathRange }),
    message: `${quoted(include.value)} is looked up from the folder that the program is started in, not from that of this file. Started elsewhere, it does not find the file, nothing is said, and what it holds is missing. Write the absolute path.`,
    fixes: fixOf('Write the absolute path', 'manual', replaceText(include.path, include.pathRange, include.resolved)),
  };
}

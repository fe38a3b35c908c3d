import { defineRule, type OpensslRule } from '../define.ts';
import { CONFIG_DIRECTIVES } from './support/citations.ts';
import { fixOf, replaceText } from './support/edits.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at } from './support/places.ts';
import { leadsBack } from './support/precedence.ts';

const STRICT = configurationOf();

export const includeCycle = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'include-cycle',
  title: 'File that includes itself',
  severity: 'error',
  why: `OpenSSL does not notice that a file includes itself. It goes on opening it until the process may open no more files; what
then cannot be opened, the FIPS module among it, is missing. Measured on OpenSSL 3.5.7: the provider does not load, and the commands
refuse to start.`,
  remedy: 'Take the directive away.',
  references: [CONFIG_DIRECTIVES],
  bad: [
    {
      code: STRICT.replace(
        '.include /etc/ssl/fipsmodule.cnf',
        '.include /etc/ssl/fipsmodule.cnf\n.include «/etc/ssl/openssl.cnf»',
      ),
      files: WITH_MODULE_FILE,
      says: 'includes itself',
      fixed: STRICT,
    },
  ],
  good: [{ code: STRICT, files: WITH_MODULE_FILE }],
  check: configuration =>
    configuration.includes
      .filter(include => leadsBack(configuration, include))
      .map(include => {
        const file = configuration.files.find(({ path }) => path === include.path);
        const statement = file?.tree.statements.find(({ range }) => range.start === include.range.start);
        return {
          ...at(configuration, { path: include.path, range: include.pathRange }),
          message: `This file includes itself: OpenSSL opens it again and again until no more files can be opened, and what comes then, the FIPS provider's file among it, is missing. Take the directive away.`,
          fixes: statement ? fixOf('Remove the directive', 'safe', replaceText(include.path, statement.range, '')) : [],
        };
      }),
});

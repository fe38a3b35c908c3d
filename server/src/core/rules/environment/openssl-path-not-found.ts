import type { EnvironmentPath } from '../../semantic/environment/environment-file.ts';
import { defineRule, type EnvironmentRule } from '../define.ts';
import type { Report } from '../finding.ts';
import { NODE_CLI, OPENSSL_ENV } from './support/reports.ts';

export const opensslPathNotFound = defineRule<EnvironmentRule>({
  subject: 'environment',
  id: 'openssl-path-not-found',
  title: 'Environment variable that leads OpenSSL to a file that may not be there',
  severity: 'warning',
  why: `A configuration that \`OPENSSL_CONF\` or Node.js's \`--openssl-config\` names and that is not there is no error: the default provider
serves, MD5 works, and nothing is said. Where \`OPENSSL_MODULES\` names the wrong folder the FIPS module is not found: with \`fips=yes\` nothing
works then, and without it the default provider may serve (measured on OpenSSL 3.5.7). A relative path is looked up from the folder that the
program is started in, and \`~\` is no home folder: no shell reads these files.`,
  remedy: 'Write the absolute path of a file that is there where the program runs.',
  references: [OPENSSL_ENV, NODE_CLI],
  bad: [
    { code: 'OPENSSL_CONF=«config/openssl.cnf»\n', says: 'the folder that the program is started in' },
    { code: 'OPENSSL_MODULES="«~/ossl-modules»"\n', says: '`~` is not a home folder here' },
    {
      code: 'OPENSSL_CONF=«/project/missing.cnf» # ours\n',
      says: 'not on this machine',
      note: 'It may be there where the program runs.',
    },
    { code: 'OPENSSL_CONF=«/project/conf»\n', files: { 'conf/openssl.cnf': '' }, says: 'is a folder' },
    { code: "NODE_OPTIONS='--max-old-space-size=4096 --openssl-config=«nodejs.cnf»'\n", says: 'Node.js' },
  ],
  good: [
    { code: 'OPENSSL_CONF=/project/openssl.cnf\n', files: { 'openssl.cnf': '' } },
    { code: 'OPENSSL_MODULES=/project/modules\n', files: { 'modules/fips.so': '' } },
    { code: 'OPENSSL_CONF=C:/app/openssl.cnf\n', note: 'A path of another kind of system cannot be looked for here.' },
    { code: 'OPENSSL_CONF=$HOME/openssl.cnf\n', note: 'What is put in its place is not known.' },
  ],
  check: ({ paths }) => paths.flatMap(judge),
});

function judge(path: EnvironmentPath): readonly Report[] {
  const { value, range, found, form, role } = path;
  const report = (message: string, more: Partial<Report> = {}): readonly Report[] => [
    {
      range,
      message: `${message} ${effectOf(path)} Write the absolute path of ${KIND[role]} that is there where the program runs.`,
      ...more,
    },
  ];
  if (form === 'relative') {
    return report(
      /^~/.test(value)
        ? `\`~\` is not a home folder here: \`${value}\` is looked up from the folder that the program is started in.`
        : `\`${value}\` is looked up from the folder that the program is started in, and started elsewhere it is another file, or none.`,
    );
  }
  if (role === 'configuration' && found === 'folder')
    return report(`\`${value}\` is a folder.`, { severity: 'error', outcome: 'bypasses-module' });
  if (role !== 'configuration' && found === 'file') return report(`\`${value}\` is no folder.`);
  return found === 'missing' ? report(`\`${value}\` is not on this machine.`, { severity: 'information' }) : [];
}

const KIND: Readonly<Record<EnvironmentPath['role'], string>> = {
  configuration: 'a configuration',
  modules: 'the folder of the modules',
  includes: 'the folder of the included files',
};

function effectOf({ role, variable }: EnvironmentPath): string {
  const who = variable.name === 'NODE_OPTIONS' ? 'Node.js' : 'OpenSSL';
  switch (role) {
    case 'configuration':
      return `Where there is no such file at run time, ${who} goes on without a word on the default provider, where MD5 works.`;
    case 'modules':
      return 'Where there is no such folder at run time, the FIPS module is not found: with `fips=yes` nothing works, and without it the default provider may serve.';
    default:
      return 'Where there is no such folder at run time, included files are not found, and OpenSSL goes on without a word.';
  }
}

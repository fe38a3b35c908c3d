import type { Configuration, Include, SectionReference } from '../../semantic/openssl/configuration.ts';
import { isAbsolutePath } from '../../semantic/openssl/include-path.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Fix, Report } from '../finding.ts';
import { CONFIG_DIRECTIVES, FIPS_MODULE_DEFAULT } from './support/citations.ts';
import { asItStands, stoppingEffect } from './support/consequences.ts';
import { fixOf, replaceText } from './support/edits.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { isLookedForHere } from './support/include-places.ts';
import { at, quoted, related, valuePlace } from './support/places.ts';
import { unreadIncludes } from './support/precedence.ts';
import { purposeOf } from './support/purpose.ts';

const STRICT = configurationOf();
const including = (path: string): string => STRICT.replace('/etc/ssl/fipsmodule.cnf', path);

export const includeNotFound = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'include-not-found',
  title: 'Included file that is not there',
  severity: 'error',
  why: `An \`.include\` of a file that does not exist is no error: OpenSSL goes on without a word. What the file would have held is
missing then, and with \`fipsmodule.cnf\` that is the section of the FIPS provider: loading stops at its name, and Python runs on the
default provider. In a path a backslash is an escape, so that \`.\\fipsmodule.cnf\` means the file \`.fipsmodule.cnf\`. Of a folder only
files that end in \`.cnf\` or \`.conf\` are read.`,
  remedy:
    'Write the absolute path of a file that is there where OpenSSL runs; on Windows with `/`, or with doubled backslashes.',
  references: [CONFIG_DIRECTIVES, FIPS_MODULE_DEFAULT],
  bad: [
    {
      code: including('«/etc/ssl/fips_module.cnf»'),
      files: WITH_MODULE_FILE,
      says: 'There is no file',
    },
    {
      code: including('«.\\fipsmodule.cnf»'),
      files: WITH_MODULE_FILE,
      says: 'A backslash is an escape',
      fixed: including('./fipsmodule.cnf'),
    },
    {
      code: including('«C:\\Python311\\fipsmodule.cnf»'),
      says: 'means `C:Python311fipsmodule.cnf`',
      fixed: including('C:/Python311/fipsmodule.cnf'),
    },
    {
      code: including('«/opt/app/fipsmodule.cnf»'),
      says: 'not on this machine',
      note: 'It may be there where the configuration will be used; what it holds is not judged.',
    },
    {
      code: including('«/etc/ssl/openssl.cnf.d»'),
      files: { 'openssl.cnf.d/fips.txt': '[fips_sect]\nactivate = 1\n' },
      says: 'no file that ends in `.cnf` or `.conf`',
    },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    { code: including('"/etc/ssl/fipsmodule.cnf" # the module'), files: WITH_MODULE_FILE },
    {
      code: including('/etc/ssl/openssl.cnf.d'),
      files: { 'openssl.cnf.d/fipsmodule.cnf': WITH_MODULE_FILE['fipsmodule.cnf']! },
      note: 'A folder with a file that counts.',
    },
  ],
  check: configuration => unreadIncludes(configuration).flatMap(include => judge(configuration, include)),
});

function judge(configuration: Configuration, include: Include): readonly Report[] {
  const reason = reasonOf(include);
  if (!reason) return [];
  const isHere = isLookedForHere(configuration, include);
  const lacking = lackingSections(configuration);
  const severity = severityOf(configuration, isHere, lacking.length > 0);
  const escapeNote = hasLostBackslash(configuration, include)
    ? ` A backslash is an escape: the path means ${quoted(include.value)}. Write \`/\`.`
    : '';
  const effect =
    lacking.length > 0
      ? ` ${namesOf(lacking)} is missing then, and loading stops where it is named. ${asItStands(configuration)}`
      : '';
  return [
    {
      ...at(configuration, { path: include.path, range: include.pathRange }),
      ...(severity ? { severity } : stoppingEffect(configuration)),
      message:
        isHere || escapeNote
          ? `${reason}, and OpenSSL goes on without a word.${escapeNote}${effect}`
          : `${quoted(include.value)} is not on this machine, and what it holds is not judged. Where it is not there at run time, OpenSSL goes on without a word.${effect}`,
      related: lacking.map(({ entry, name }) => related(valuePlace(entry), `names [${name}], which is missing`)),
      fixes: escapeNote ? withSlashes(configuration, include) : [],
    },
  ];
}

function reasonOf({ status, value }: Include): string | undefined {
  // As written: where it leads from here differs by machine.
  const path = quoted(value);
  switch (status) {
    case 'missing':
      return value === '' ? 'The path is empty' : `There is no file ${path}`;
    case 'unreadable':
      return `${path} cannot be read`;
    case 'empty-directory':
      return `In the folder ${path} there is no file that ends in \`.cnf\` or \`.conf\``;
    case 'nested-directory':
      return `${path} is a folder inside an included folder, which OpenSSL skips`;
    case 'too-many':
      return `${path} was not read: the configuration includes too many files`;
    default:
      // `config-rejected` has said it.
      return undefined;
  }
}

function namesOf(references: readonly SectionReference[]): string {
  const names = [...new Set(references.map(({ name }) => `[${name}]`))];
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and more` : names.join(', ');
}

/** Undefined: the rule's own. */
function severityOf(configuration: Configuration, isHere: boolean, isNeeded: boolean): Report['severity'] | undefined {
  const purpose = purposeOf(configuration);
  if (!isHere) return 'information';
  if (purpose === 'fips' || isNeeded) return undefined;
  return 'warning';
}

/** The names without a section, which the file may have been to bring. */
function lackingSections(configuration: Configuration): readonly SectionReference[] {
  return configuration.readable.references.filter(
    ({ target, role }) => target === undefined && role !== 'provider-parameters',
  );
}

/** True if the path as written has backslashes that are not in the path as opened. */
function hasLostBackslash(configuration: Configuration, include: Include): boolean {
  return writtenPath(configuration, include).includes('\\') && !include.value.includes('\\');
}

function withSlashes(configuration: Configuration, include: Include): readonly Fix[] {
  const path = writtenPath(configuration, include).replaceAll(/\\+/g, '/');
  if (/[$'"`]/.test(path)) return [];
  const isCertain = isAbsolutePath(path);
  return fixOf('Write / for \\', isCertain ? 'safe' : 'unsafe', replaceText(include.path, include.pathRange, path));
}

function writtenPath(configuration: Configuration, { path, pathRange }: Include): string {
  const file = configuration.files.find(candidate => candidate.path === path);
  return file?.text.slice(pathRange.start, pathRange.end) ?? '';
}

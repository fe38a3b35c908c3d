import { type Configuration, type Entry, findEntry, type Section } from '../../semantic/openssl/configuration.ts';
import { selectModule } from '../../semantic/openssl/modules.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Fix, Report } from '../finding.ts';
import { CONFIG_LIBRARY, FIPS_MODULE_DEFAULT } from './support/citations.ts';
import { addToDefaultSection, fixOf, moveToTop, renameEntry } from './support/edits.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, headerPlace, keyPlace, quoted, swallowingInclude } from './support/places.ts';
import { entriesNamed, isNowhere, isWhollyRead, meansFips } from './support/precedence.ts';
import { takenOver } from './support/taken-over.ts';

const STRICT = configurationOf();

export const opensslConfMissing = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'openssl-conf-missing',
  title: 'No `openssl_conf` where OpenSSL looks for it',
  severity: 'error',
  why: `OpenSSL begins with the name \`openssl_conf\` in the default section: the lines above the first header. If it stands in
another section, or an include above it ended in one, or it is spelt otherwise, the file is loaded without error and enables
nothing: programs run on the default provider, where MD5 works. \`config_diagnostics\` says nothing of it either, because
leaving everything at its default is no error.`,
  remedy: 'Write `openssl_conf = openssl_init` above the first section header and above every `.include`.',
  references: [CONFIG_LIBRARY, FIPS_MODULE_DEFAULT],
  bad: [
    {
      code: configurationOf({
        top: 'config_diagnostics = 1\n.include /etc/ssl/fipsmodule.cnf\n«openssl_conf» = openssl_init\n',
      }),
      files: WITH_MODULE_FILE,
      says: 'lands in [fips_sect]',
      fixed: configurationOf({
        top: 'openssl_conf = openssl_init\nconfig_diagnostics = 1\n.include /etc/ssl/fipsmodule.cnf\n',
      }),
      note: 'The included file ends in a section of its own, and the line below lands there.',
    },
    {
      code: configurationOf({
        top: 'config_diagnostics = 1\n.include /etc/ssl/fipsmodule.cnf\n',
        initialisation:
          '[openssl_init]\n«openssl_conf» = openssl_init\nproviders = provider_sect\nalg_section = algorithm_sect\n',
      }),
      files: WITH_MODULE_FILE,
      says: 'stands in [openssl_init]',
    },
    {
      code: STRICT.replace('openssl_conf', '«OPENSSL_CONF»'),
      files: WITH_MODULE_FILE,
      says: 'Did you mean `openssl_conf`?',
      fixed: STRICT,
    },
    {
      code: STRICT.replace('openssl_conf', '«python_conf»'),
      files: WITH_MODULE_FILE,
      says: 'Python and OpenSSL',
    },
    {
      code: STRICT.replace('openssl_conf = openssl_init\n', '').replace('openssl_init', '«openssl_init»'),
      files: WITH_MODULE_FILE,
      says: 'Nothing names [openssl_init]',
      fixed: `openssl_conf = openssl_init\n${STRICT.replace('openssl_conf = openssl_init\n', '')}`,
    },
    {
      code: configurationOf({
        top: 'config_diagnostics = 1\n',
        initialisation:
          '[«openssl_init»]\n.include /etc/ssl/fipsmodule.cnf\nproviders = provider_sect\nalg_section = algorithm_sect\n',
      }),
      files: WITH_MODULE_FILE,
      says: 'Nothing names [openssl_init]',
      fixed: configurationOf({
        top: 'openssl_conf = openssl_init\nconfig_diagnostics = 1\n',
        initialisation:
          '[openssl_init]\n.include /etc/ssl/fipsmodule.cnf\nproviders = provider_sect\nalg_section = algorithm_sect\n',
      }),
      note: 'The include takes the lines below it over into [fips_sect], which is not the section that was meant.',
    },
    {
      file: 'nodejs.cnf',
      code: STRICT.replace('openssl_conf', '«openssl_conf»'),
      files: WITH_MODULE_FILE,
      says: 'only with --openssl-shared-config',
      fixed: STRICT.replace('openssl_conf', 'nodejs_conf'),
    },
  ],
  good: [
    {
      file: 'nodejs.cnf',
      code: STRICT.replace('openssl_conf', 'nodejs_conf'),
      files: WITH_MODULE_FILE,
      note: 'Node.js begins with `nodejs_conf`, unless it is started with --openssl-shared-config.',
    },
    { code: STRICT, files: WITH_MODULE_FILE },
    {
      code: `[default]\n${STRICT}`,
      files: WITH_MODULE_FILE,
      note: 'A header named `default` opens the default section as well.',
    },
    {
      code: '[fips_sect]\nactivate = 1\nmodule-mac = 00\n',
      file: 'fipsmodule.cnf',
      note: 'A part that other files include needs none.',
    },
    { code: '[req]\ndistinguished_name = dn\n\n[dn]\nCN = Common Name\n', file: 'req.cnf' },
  ],
  check: configuration => {
    if (!meansFips(configuration) || configuration.readable.evaluation.start) return [];
    if (configuration.startKey === 'nodejs_conf') return forNode(configuration);
    const elsewhere = entriesNamed(configuration, ['openssl_conf']);
    if (elsewhere.length > 0) return elsewhere.map(entry => misplaced(configuration, entry));
    const misspelt = (configuration.readable.sections.get('default')?.entries ?? []).filter(isMisspelt);
    if (misspelt.length > 0) return misspelt.map(entry => wrongName(configuration, entry));
    return isWhollyRead(configuration) && isNowhere(configuration, ['openssl_conf']) ? absent(configuration) : [];
  },
});

/** A file that is named for Node.js, which begins with a name of its own. */
function forNode(configuration: Configuration): readonly Report[] {
  const entry = findEntry(configuration.readable.sections, 'default', 'openssl_conf');
  if (!entry) return [];
  return [
    {
      ...at(configuration, keyPlace(entry)),
      severity: 'warning',
      message:
        'Node.js looks for `nodejs_conf` in the default section, and for `openssl_conf` only with --openssl-shared-config: it finds none, enables nothing of this file and runs on the default provider, where MD5 works. Name it `nodejs_conf`.',
      outcome: 'bypasses-module',
      fixes: fixOf('Rename to nodejs_conf', 'unsafe', renameEntry(entry, 'nodejs_conf')),
    },
  ];
}

function misplaced(configuration: Configuration, entry: Entry): Report {
  const include = swallowingInclude(configuration, entry);
  const reason = include
    ? `the \`.include\` above ends in [${entry.section}], so this line lands in [${entry.section}]`
    : `it stands in [${entry.section}]`;
  return {
    ...at(configuration, keyPlace(entry)),
    message: `\`openssl_conf\` is not in the default section: ${reason}. OpenSSL finds none and enables nothing of this file; Python and all other programs run on the default provider, where MD5 works. Move it above ${include ? 'the `.include`' : 'the first section header'}.`,
    outcome: 'bypasses-module',
    ...(include && { related: [{ path: include.path, range: include.range, message: `ends in [${entry.section}]` }] }),
    fixes: fixOf('Move openssl_conf to the top', 'safe', ...moveToTop(configuration, entry)),
  };
}

function isMisspelt({ name }: Entry): boolean {
  return /^(?:open_?ssl[_-]?conf|\w+_conf)$/i.test(name);
}

function wrongName(configuration: Configuration, entry: Entry): Report {
  const { name } = entry;
  const looksAlike = /^open/i.test(name);
  const isForNode = name === 'nodejs_conf';
  const who = isForNode
    ? 'Only Node.js looks for `nodejs_conf`; Python and OpenSSL look for `openssl_conf`, find none and run on the default provider, where MD5 works.'
    : `Python and OpenSSL look for \`openssl_conf\` in the default section, not for ${quoted(name)}: they enable nothing of this file and run on the default provider, where MD5 works.`;
  const remedy = looksAlike
    ? 'Did you mean `openssl_conf`?'
    : 'Name it `openssl_conf`, unless only that program is to read it.';
  return {
    ...at(configuration, keyPlace(entry)),
    message: `${who} ${remedy}`,
    outcome: 'bypasses-module',
    ...(isForNode && { severity: 'information' as const }),
    fixes: fixOf('Rename to openssl_conf', looksAlike ? 'safe' : 'unsafe', renameEntry(entry, 'openssl_conf')),
  };
}

/** Told at the section that was meant to be the initialisation section. */
function absent(configuration: Configuration): readonly Report[] {
  const section = meantAsStart(configuration);
  if (!section) return nothingStarts(configuration);
  const place = headerPlace(section);
  if (!place) return [];
  const fixes: readonly Fix[] = fixOf(
    `Insert openssl_conf = ${section.name}`,
    'safe',
    addToDefaultSection(configuration, 'openssl_conf', section.name),
  );
  return [
    {
      ...at(configuration, place),
      message: `Nothing names [${section.name}]: the default section has no \`openssl_conf\`, so OpenSSL enables nothing of this file. Python and all other programs run on the default provider, where MD5 works. Write \`openssl_conf = ${section.name}\` at the top, unless another file that includes this one does.`,
      outcome: 'bypasses-module',
      fixes,
    },
  ];
}

/** The section that selects modules, or was to: an include may have taken its lines over. */
function meantAsStart(configuration: Configuration): Section | undefined {
  const { sections } = configuration.readable;
  const taken = new Map(takenOver(configuration).map(({ statement, meant }) => [statement, meant]));
  const selecting = Array.from(sections.values())
    .flatMap(({ entries }) => entries)
    .filter(entry => selectsModule(configuration, entry));
  const names = selecting.map(({ section, statement }) => taken.get(statement) ?? section);
  return sections.get(names.find(name => name !== 'default') ?? '');
}

/** Sections of providers or properties, and none that names them. */
function nothingStarts(configuration: Configuration): readonly Report[] {
  const headers = Array.from(configuration.readable.sections.values()).flatMap(section => headerPlace(section) ?? []);
  const place = headers.find(({ path }) => path === configuration.path);
  if (!place) return [];
  return [
    {
      ...at(configuration, place),
      message:
        'Nothing of this file is enabled: the default section has no `openssl_conf`, and no section names the lists of providers and properties. Python and all other programs run on the default provider, where MD5 works. Begin with `openssl_conf = openssl_init` and a section [openssl_init], unless another file includes this one.',
      outcome: 'bypasses-module',
    },
  ];
}

function selectsModule(configuration: Configuration, { name, value }: Entry): boolean {
  const module = selectModule(name);
  return (module === 'providers' || module === 'alg_section') && configuration.readable.sections.has(value);
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { opensslFindings, type Setting, shownFindings } from '../../support/openssl-findings.ts';
import { seededRandom } from '../../support/random.ts';
import { MODULE_FILE, STRICT, withModule } from './texts.ts';

interface Case {
  readonly what: string;
  readonly files: Setting['files'];
  readonly workingDirectory?: string;
  readonly says: readonly string[];
}

const WITHOUT_INCLUDE = STRICT.replace('.include /etc/ssl/fipsmodule.cnf\n', '');

const CASES: readonly Case[] = [
  {
    what: 'a rejected line that holds what would be missing',
    files: withModule(STRICT.replace('default_properties = ', 'default_properties: ')),
    says: ['error config-rejected «default_properties: fips=yes»'],
  },
  {
    what: 'a rejected file in which another value is wrong by itself',
    files: withModule(STRICT.replace('base = ', 'base: ').replace('fips=yes', '?fips=yes')),
    says: ['error config-rejected «base: base_sect»', 'error default-properties-not-enforcing «?fips=yes»'],
  },
  {
    what: 'a start that an include takes over hides everything behind it',
    files: withModule(
      STRICT.replace('openssl_conf = openssl_init\n', '')
        .replace('fipsmodule.cnf\n', 'fipsmodule.cnf\nopenssl_conf = openssl_init\n')
        .replace('alg_section = algorithm_sect\n', ''),
    ),
    says: ['error openssl-conf-missing «openssl_conf»'],
  },
  {
    what: 'a missing include speaks for the section that it should bring',
    files: { '/etc/ssl/openssl.cnf': STRICT },
    says: ['error include-not-found «/etc/ssl/fipsmodule.cnf»'],
  },
  {
    what: 'an include of another machine is only noted, and the rest is judged',
    files: {
      '/etc/ssl/openssl.cnf': STRICT.replace('/etc/ssl/', '/opt/app/')
        .replace('base = base_sect\n', '')
        .replace('fips=yes', '?fips=yes'),
    },
    says: [
      'information include-not-found «/opt/app/fipsmodule.cnf»',
      'warning base-provider-missing «provider_sect»',
      'error default-properties-not-enforcing «?fips=yes»',
      'hint unreachable-section «base_sect»',
    ].filter(line => !line.startsWith('hint')),
  },
  {
    what: 'a relative include that is not found where the program runs',
    files: withModule(STRICT.replace('/etc/ssl/', '')),
    workingDirectory: '/srv',
    says: ['error include-not-found «fipsmodule.cnf»'],
  },
  {
    what: 'a misspelt module speaks for what it should have set',
    files: withModule(STRICT.replace('alg_section', 'alg_sections')),
    says: ['error unknown-module «alg_sections»'],
  },
  {
    what: 'a name without a section speaks for what would stand in it',
    files: withModule(STRICT.replace('[algorithm_sect]', '[algorithms]')),
    says: ['error unresolved-section «algorithm_sect»'],
  },
  {
    what: 'a property in the initialisation section is no unknown module as well',
    files: withModule(
      STRICT.replace('alg_section = algorithm_sect', 'default_properties = fips=yes').replace(
        '\n[algorithm_sect]\ndefault_properties = fips=yes\n',
        '',
      ),
    ),
    says: ['error default-properties-misplaced «default_properties»'],
  },
  {
    what: 'diagnostics in the initialisation section are no unknown module as well',
    files: withModule(
      STRICT.replace('config_diagnostics = 1\n', '').replace(
        '[openssl_init]\n',
        '[openssl_init]\nconfig_diagnostics = 1\n',
      ),
    ),
    says: ['error config-diagnostics «config_diagnostics»'],
  },
  {
    what: 'a swallowed line is not missing',
    files: withModule(STRICT.replace('default_properties', '# strict \\\ndefault_properties')),
    says: ['error line-swallowed «default_properties = fips=yes»'],
  },
  {
    what: 'a value that goes on behind a space is not wrong as well',
    files: withModule(STRICT.replace('fips=yes', '\\ \nfips=yes')),
    says: ['error line-swallowed «fips=yes»'],
  },
  {
    what: 'an include in the middle of a section speaks for what it takes over',
    files: withModule(WITHOUT_INCLUDE.replace('alg_section', '.include /etc/ssl/fipsmodule.cnf\nalg_section')),
    says: ['error include-takes-over «alg_section»'],
  },
  {
    what: 'a value that replaces a better one is told once',
    files: withModule(STRICT, `${MODULE_FILE}security-checks = 0\n`),
    says: ['/etc/ssl/fipsmodule.cnf: error duplicate-weakens «0»'],
  },
  {
    what: 'an active default provider without a requirement: the requirement is the error',
    files: withModule(
      STRICT.replace('base = base_sect', 'default = base_sect')
        .replace('alg_section = algorithm_sect\n', '')
        .replace('\n[algorithm_sect]\ndefault_properties = fips=yes\n', ''),
    ),
    says: ['error default-properties-missing «openssl_init»', 'information default-provider-active «default»'],
  },
  {
    what: 'a provider that is misspelt is not missing as well',
    files: withModule(STRICT.replace('fips = ', 'FIPS = ')),
    says: ['warning unknown-provider «FIPS»'],
  },
  {
    what: 'a file that includes itself',
    files: withModule(`.include /etc/ssl/openssl.cnf\n${STRICT}`),
    says: ['error include-cycle «/etc/ssl/openssl.cnf»'],
  },
  {
    what: 'a file in UTF-16, read byte by byte',
    files: {
      '/etc/ssl/openssl.cnf': { kind: 'text', text: `\xff\xfe${[...STRICT].join('\0')}\0`, encoding: 'latin1' },
      '/etc/ssl/fipsmodule.cnf': MODULE_FILE,
    },
    says: ['error config-rejected «ÿþc»'],
  },
  {
    what: 'a file whose lines end in CR alone',
    files: withModule(STRICT.trimEnd().replaceAll('\n', '\r')),
    says: [
      `error line-swallowed «${STRICT.trimEnd().replaceAll('\n', '\r').slice('config_diagnostics = 1\r'.length)}»`,
    ],
  },
];

describe('one cause, one finding', () => {
  for (const { what, says, ...setting } of CASES) it(what, () => assert.deepEqual(shownFindings(setting), says));
});

describe('the same of a file by itself and of one that is included', () => {
  it('findings in fipsmodule.cnf are told in the same words', () => {
    const module = MODULE_FILE.replace('security-checks = 1', 'security-checks = 0')
      .replace('activate = 1', 'activate = True')
      .replace('drbg-no-trunc-md = 1\n', '')
      .replace('5A:', '');
    const path = '/etc/ssl/fipsmodule.cnf';
    const included = opensslFindings({ files: withModule(STRICT, module) }).filter(finding => finding.path === path);
    const byItself = opensslFindings({ path, files: { [path]: module } });
    const told = (findings: typeof byItself) =>
      findings.map(({ rule, severity, message, range }) => ({ rule, severity, message, range }));
    assert.deepEqual(told(included), told(byItself));
    assert.deepEqual(byItself.map(({ rule }) => rule).sort(), [
      'activate-value',
      'fipsmodule-weakened',
      'fipsmodule-weakened',
      'module-mac-form',
    ]);
  });
});

describe('rubbish', () => {
  it('is told by its first lines, and how many more there are', () => {
    const text = `${STRICT}${'what is this\n'.repeat(500)}`;
    const findings = opensslFindings({ files: withModule(text) });
    assert.deepEqual(new Set(findings.map(({ rule }) => rule)), new Set(['config-rejected']));
    assert.equal(findings.length, 20);
    assert.match(findings.at(-1)!.message, /480 more/);
  });

  it('of no kind makes a rule fail', () => {
    const random = seededRandom(7);
    const pieces = [
      '[',
      ']',
      '=',
      '#',
      '\\',
      '\n',
      '\r',
      '\0',
      '$x',
      '${',
      '"',
      ' ',
      'fips',
      'openssl_conf',
      '.include',
      '::',
      'é',
      '\ufeff',
    ];
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: random.below(60) }, () => random.pick(pieces)).join('');
      opensslFindings({ files: withModule(`${text}${random.chance(0.5) ? STRICT : ''}`) });
    }
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { configurationOf, opensslFindings, type Setting, shownFindings } from '../../support/openssl-findings.ts';
import { seededRandom } from '../../support/random.ts';
import { MISTAKES, withMistakes } from './mistakes.ts';

/** What the tool is for: whatever is wrong, if programs then run outside FIPS in silence, it says so as an error. */
function assertTold(setting: Setting): void {
  const { outcome, cliAborts } = configurationOf(setting).effective.evaluation;
  const isHarmful = outcome === 'silent-bypass' || outcome === 'no-property' || (cliAborts && outcome !== 'enforced');
  const findings = opensslFindings(setting);
  const shown = `${outcome}\n${shownFindings(setting, findings).join('\n')}\n${setting.files['/etc/ssl/openssl.cnf']}`;
  if (isHarmful && meansFips(setting))
    assert.ok(
      findings.some(({ severity }) => severity === 'error'),
      shown,
    );
  else if (outcome === 'enforced')
    assert.ok(
      findings.every(({ severity }) => severity !== 'error'),
      shown,
    );
}

const NAMES = Object.keys(MISTAKES);

for (const openssl of ['3.5', '3.0'] as const) {
  describe(`no silent bypass goes without an error on OpenSSL ${openssl}`, () => {
    for (const name of NAMES) {
      it(name, () => assertTold({ files: withMistakes([name]), target: { openssl } }));
    }

    it('two mistakes at a time', () => {
      for (const first of NAMES)
        for (const second of NAMES) assertTold({ files: withMistakes([first, second]), target: { openssl } });
    });

    it('several at a time', () => {
      const random = seededRandom(20);
      for (let round = 0; round < 300; round++) {
        const names = NAMES.filter(() => random.chance(0.12));
        assertTold({ files: withMistakes(names), target: { openssl } });
      }
    });
  });
}

/** With enough mistakes in it, a file no longer says that it means FIPS at all. */
function meansFips({ files }: Setting): boolean {
  return /fips/i.test(String(files['/etc/ssl/openssl.cnf']));
}

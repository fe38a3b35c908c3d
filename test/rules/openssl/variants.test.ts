import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { opensslFindings, shownFindings } from '../../support/openssl-findings.ts';
import { readVariants } from './variants.ts';

/** Nothing in them means FIPS: an empty file is no mistake, and what it leads to is said once, in files named openssl.cnf. */
const NOT_ABOUT_FIPS = new Set(['empty', 'comment_only']);

/** Enforced as far as fetching goes, and still errors, by policy: a check that the module's validation rests on is off. */
const AGAINST_POLICY: Readonly<Record<string, readonly string[]>> = {
  'fm_security-checks=0': ['fipsmodule-weakened'],
  fm_secdup: ['duplicate-weakens'],
};

const variants = readVariants();

describe('configurations that were tried on a real FIPS provider', () => {
  for (const variant of variants) {
    const { id, description, outcome, cliAborts, setting } = variant;
    const isHarmful = outcome === 'silent-bypass' || outcome === 'no-property' || (cliAborts && outcome !== 'enforced');
    if (isHarmful && !NOT_ABOUT_FIPS.has(id)) {
      it(`${id} (${description}) was ${outcome}: an error says so`, () => {
        const findings = opensslFindings(setting);
        const shown = shownFindings(setting, findings).join('\n');
        assert.ok(
          findings.some(({ severity }) => severity === 'error'),
          shown,
        );
      });
    } else if (outcome === 'enforced') {
      it(`${id} (${description}) was enforced: no error but by policy, and a warning where commands refuse to start`, () => {
        const findings = opensslFindings(setting);
        const errors = findings.filter(({ severity }) => severity === 'error');
        assert.ok(
          !cliAborts || findings.some(({ outcome }) => outcome === 'blocked'),
          shownFindings(setting, findings).join('\n'),
        );
        assert.deepEqual(
          errors.map(({ rule }) => rule),
          AGAINST_POLICY[id] ?? [],
        );
      });
    } else if (NOT_ABOUT_FIPS.has(id)) {
      it(`${id} (${description}) says nothing of FIPS: nothing is said of it`, () =>
        assert.deepEqual(shownFindings(setting), []));
    }
  }

  it('the recommended configuration is silent but for the checks that a plain fipsinstall leaves off', () => {
    const { setting } = variants.find(({ id }) => id === 'good')!;
    const others = opensslFindings(setting).filter(({ rule }) => rule !== 'fipsmodule-weakened');
    assert.deepEqual(shownFindings(setting, others), []);
  });
});

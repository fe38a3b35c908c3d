import type { CryptoUse } from '../../../inventory/crypto-use.ts';
import { FIPS_140_3_IG } from '../../../policy/citations.ts';
import type { Report } from '../../finding.ts';

/** An import of a library whose code is its own cryptography. */
export function reportImport(use: CryptoUse, remedy: string): Report {
  return {
    range: use.range,
    message: `${use.library} computes cryptography in code of its own and never calls OpenSSL: what it does runs outside the validated module, whatever openssl.cnf says. ${remedy}`,
    approval: 'not-approved',
    outcome: 'bypasses-module',
    citations: [FIPS_140_3_IG],
  };
}

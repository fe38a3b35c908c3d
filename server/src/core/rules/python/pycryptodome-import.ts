import { FIPS_140_3_IG } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import { reportImport } from './support/report-import.ts';

export const pycryptodomeImport = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'pycryptodome-import',
  title: 'PyCryptodome, which never calls the validated module',
  severity: 'error',
  why: `PyCryptodome (\`Crypto\`, \`Cryptodome\`) and its predecessor PyCrypto compute everything in code of their own. Even an
approved algorithm run by them, such as AES, is not run by a validated module: whatever \`openssl.cnf\` says has no effect on it.`,
  remedy: 'Use `cryptography`, built against the OpenSSL whose FIPS provider you validated, or the standard library.',
  references: [FIPS_140_3_IG],
  bad: [
    {
      code: dedent`
        from «Crypto.Cipher» import AES
      `,
      says: 'never calls OpenSSL',
    },
    {
      code: dedent`
        import «Cryptodome.Hash.SHA256» as sha256
      `,
    },
    {
      code: dedent`
        from «Crypto.Cipher» import AES, ARC4, DES
      `,
      says: 'As algorithms, AES is approved; RC4 and DES are not approved.',
    },
    {
      code: dedent`
        from «Crypto.Util.number» import long_to_bytes
      `,
      says: 'random numbers and primes',
      note: 'Mere arithmetic, at information level.',
    },
  ],
  good: [
    {
      code: dedent`
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM
      `,
    },
    {
      code: dedent`
        from .Crypto import helper
      `,
      note: "The project's own module.",
    },
  ],
  roles: ['library-import'],
  check: (use, context) => (use.library === 'pycryptodome' ? reportImport(use, context) : []),
});

import { FIPS_140_3_IG } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import { reportImport } from './support/report-import.ts';

export const unvalidatedLibraryImport = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'unvalidated-library-import',
  title: 'Library that carries cryptography of its own',
  severity: 'warning',
  why: 'PyNaCl, bcrypt, argon2-cffi, ecdsa, rsa and others bring their own implementation. It runs outside the validated module, approved algorithms included.',
  remedy: 'Use `cryptography` over the FIPS provider, or the standard library.',
  references: [FIPS_140_3_IG],
  bad: [
    {
      code: dedent`
        import «nacl.signing»
      `,
    },
    {
      code: dedent`
        import «bcrypt»
      `,
    },
  ],
  good: [
    {
      code: dedent`
        import hashlib
      `,
    },
    {
      code: dedent`
        from cryptography.hazmat.primitives import hashes
      `,
    },
  ],
  roles: ['library-import'],
  check: use =>
    use.library === 'pycryptodome'
      ? []
      : [reportImport(use, 'Use `cryptography` over the FIPS provider, or the standard library.')],
});

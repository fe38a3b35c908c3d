import { FIPS_140_3_IG } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import { reportImport } from './support/report-import.ts';

export const unvalidatedLibraryImport = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'unvalidated-library-import',
  title: 'Library that carries cryptography of its own',
  severity: 'warning',
  why: `PyNaCl, bcrypt, argon2-cffi, ecdsa, rsa and others bring their own implementation. It runs outside the validated
module, approved algorithms included. Packages that exist for something else, and carry such an implementation for a part
of it, are information.`,
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
      says: 'bcrypt computes bcrypt, which is not approved, in code of its own',
    },
    {
      code: dedent`
        import «paramiko»
      `,
      says: 'PyNaCl',
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
        import xxhash
      `,
      note: 'No cryptography.',
    },
    {
      code: dedent`
        from .bcrypt import hash_password
      `,
      note: "The project's own module.",
    },
    {
      code: dedent`
        from cryptography.hazmat.primitives import hashes
      `,
    },
  ],
  roles: ['library-import'],
  check: (use, context) => (use.library === 'pycryptodome' ? [] : reportImport(use, context)),
});

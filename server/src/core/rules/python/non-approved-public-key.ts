import { FIPS_140_3_IG, FIPS_186_5 } from '../../policy/citations.ts';
import { isCipherName } from '../../policy/names.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import { isExcused, judgedTerms, withApproval } from './support/judged-terms.ts';
import { reportTerm } from './support/report.ts';

export const nonApprovedPublicKey = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'non-approved-public-key',
  title: 'Public-key algorithm outside FIPS 140-3 policy',
  severity: 'error',
  why: `DSA was taken out of FIPS 186-5 and may only verify; X25519 and X448 are not approved for key agreement; Ed25519 and
Ed448 are approved by FIPS 186-5, but not by every FIPS provider: 3.1 to 3.3 offer them as not approved.`,
  remedy: 'Sign with RSA (2048 bits or more) or ECDSA on P-256 or P-384; agree on keys with ECDH on those curves.',
  references: [FIPS_186_5, FIPS_140_3_IG],
  bad: [
    {
      code: dedent`
        from cryptography.hazmat.primitives.asymmetric import dsa

        key = «dsa.generate_private_key»(key_size=2048)
      `,
      says: 'DSA',
    },
    {
      code: dedent`
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

        key = «X25519PrivateKey.generate»()
      `,
    },
    {
      code: dedent`
        from cryptography.hazmat.primitives.asymmetric import ed25519

        key = «ed25519.Ed25519PrivateKey.generate»()
      `,
      note: 'With the 3.1.2 provider.',
    },
  ],
  good: [
    {
      code: dedent`
        from cryptography.hazmat.primitives.asymmetric import ed25519

        key = ed25519.Ed25519PrivateKey.generate()
      `,
      target: { provider: '3.5.4' },
      note: 'A 3.5 provider has Ed25519 as approved.',
    },
    {
      code: dedent`
        from cryptography.hazmat.primitives.asymmetric import ec

        key = ec.generate_private_key(ec.SECP384R1())
      `,
    },
  ],
  roles: ['key-generation', 'key-agreement', 'sign'],
  check: (use, context) => {
    if (isExcused(use) || use.kind === 'pattern' || use.facets.mode) return [];
    const judgements = withApproval(judgedTerms(use, ['algorithm'], context.target), 'not-approved');
    const publicKeys = judgements.filter(({ term }) => !isCipherName(String(term.value)));
    return publicKeys.map(judged =>
      reportTerm(use, judged, context, {
        remedy:
          use.role === 'key-agreement' || /^X\d+$/.test(String(judged.term.value))
            ? 'Use ECDH on P-256 or P-384.'
            : 'Use ECDSA on P-256 or P-384, or RSA of 3072 bits.',
        ...(SODIUM.has(use.library) && {
          effect: 'this runs in libsodium, outside the validated module, whatever the provider offers',
        }),
        ...(/^Ed/.test(String(judged.term.value)) && { severity: 'warning' as const }),
      }),
    );
  },
});

/** Bindings of libsodium, which calls no OpenSSL. */
const SODIUM: ReadonlySet<string> = new Set(['libnacl', 'pysodium']);

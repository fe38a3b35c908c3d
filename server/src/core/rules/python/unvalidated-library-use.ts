import type { CryptoUse, Facet } from '../../inventory/crypto-use.ts';
import { FIPS_140_3_IG } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type RuleContext, type UseRule } from '../define.ts';
import { isExcused, judgedTerms } from './support/judged-terms.ts';

export const unvalidatedLibraryUse = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'unvalidated-library-use',
  title: 'Approved algorithm computed outside the validated module',
  severity: 'information',
  why: `What PyCryptodome, PyNaCl, \`rsa\`, \`ecdsa\` and others compute runs in code of their own, approved algorithms included. The
import is the finding that counts; this names the calls that have to move.`,
  remedy: 'Make the same call of `cryptography` over the FIPS provider, or of the standard library.',
  references: [FIPS_140_3_IG],
  bad: [
    {
      code: dedent`
        from Crypto.Cipher import AES

        def seal(key, data):
            return «AES.new»(key, AES.MODE_GCM).encrypt_and_digest(data)
      `,
      says: 'AES is approved, but not here: this runs in pycryptodome',
    },
    {
      code: dedent`
        import rsa

        def sign(message, key):
            return «rsa.sign»(message, key, "SHA-256")
      `,
    },
  ],
  good: [
    {
      code: dedent`
        from Crypto.Cipher import ARC4

        def seal(key, data):
            return ARC4.new(key).encrypt(data)
      `,
      note: 'Not approved wherever it runs: that is said by another rule.',
    },
    {
      code: dedent`
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        def seal(key, nonce, data):
            return AESGCM(key).encrypt(nonce, data, None)
      `,
    },
  ],
  roles: [
    ...(['digest', 'mac', 'sign', 'verify', 'encrypt', 'decrypt', 'cipher', 'random'] as const),
    ...(['key-generation', 'key-agreement', 'key-derivation'] as const),
  ],
  check: (use, context) => {
    if (isExcused(use) || use.kind !== 'call' || use.package?.kind !== 'cryptography') return [];
    const names = approvedNames(use, context);
    if (!names) return [];
    const what = names.length > 0 ? `${names.join(' with ')} is approved, but not here: this runs` : 'This runs';
    const { distribution, instead } = use.package;
    return [
      {
        range: use.callee,
        message: `${what} in ${distribution}, outside the validated module. ${instead}`,
        approval: 'not-approved',
        outcome: 'bypasses-module',
        citations: [FIPS_140_3_IG],
      },
    ];
  },
});

/** The algorithms of a use that another rule has nothing to say of; nothing if one has. */
function approvedNames(use: CryptoUse, { target }: RuleContext): readonly string[] | undefined {
  // Whatever key a signature is checked with, no other rule speaks of it.
  const facets = (Object.keys(use.facets) as Facet[]).filter(facet => use.role !== 'verify' || facet === 'digest');
  const judged = judgedTerms(use, facets, target);
  const isFine = judged.every(({ judgement: { approval } }) =>
    use.role === 'digest' ? approval === 'approved' : approval !== 'not-approved',
  );
  if (!isFine) return undefined;
  const named = judged.filter(({ facet }) => facet === 'algorithm' || facet === 'digest');
  return [...new Set(named.map(({ term }) => String(term.value)))];
}

import type { CryptoUse, Term } from '../../inventory/crypto-use.ts';
import { FIPS_197, SP_800_131A } from '../../policy/citations.ts';
import { isCipherName } from '../../policy/names.ts';
import type { TextEdit } from '../../text/edits.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type RuleContext, type UseRule } from '../define.ts';
import type { Fix } from '../finding.ts';
import { addArgument } from './support/fix-at.ts';
import { isExcused, judgedTerms, withApproval } from './support/judged-terms.ts';
import { prescriberOf, remedyUnder } from './support/prescriber.ts';
import { reportTerm } from './support/report.ts';

export const nonApprovedCipher = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'non-approved-cipher',
  title: 'Cipher or mode outside FIPS 140-3 policy',
  severity: 'error',
  why: `DES, RC4, RC2, Blowfish, CAST5, IDEA, SEED, Camellia, SM4, ChaCha20 and others are not approved, and Triple DES may
no longer encrypt since the end of 2023. The FIPS provider does not offer most of them; Triple DES encryption it refuses only
with \`tdes-encrypt-disabled = 1\`.`,
  remedy:
    'Encrypt with AES, best as AES-GCM (`cryptography.hazmat.primitives.ciphers.aead.AESGCM`). Decrypting old Triple DES data is legacy use.',
  references: [FIPS_197, SP_800_131A],
  bad: [
    {
      code: dedent`
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

        def seal(key, iv, data):
            encryptor = Cipher(«algorithms.TripleDES(key)», modes.CBC(iv)).encryptor()
            return encryptor.update(data) + encryptor.finalize()
      `,
      says: 'Triple DES encryption has been disallowed',
    },
    {
      code: dedent`
        from Crypto.Cipher import ARC4

        cipher = «ARC4.new»(b"0123456789abcdef")
      `,
    },
    {
      code: dedent`
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        box = «ChaCha20Poly1305»(b"0" * 32)
      `,
      fixed: dedent`
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305, AESGCM

        box = AESGCM(b"0" * 32)
      `,
    },
  ],
  good: [
    {
      code: dedent`
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        box = AESGCM(AESGCM.generate_key(bit_length=256))
      `,
    },
    {
      code: dedent`
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

        def unseal(key, iv, data):
            decryptor = Cipher(algorithms.TripleDES(key), modes.CBC(iv)).decryptor()
            return decryptor.update(data) + decryptor.finalize()
      `,
      note: 'Decrypting what Triple DES once encrypted is legacy use.',
    },
  ],
  roles: ['cipher', 'encrypt', 'decrypt', 'key-generation'],
  check: (use, context) => {
    if (isExcused(use) || use.kind === 'pattern') return [];
    const algorithms = withApproval(judgedTerms(use, ['algorithm'], context.target), 'not-approved').filter(
      ({ term }) => use.role !== 'key-generation' || isCipherName(String(term.value)),
    );
    const modes = algorithms.length > 0 ? [] : withApproval(judgedTerms(use, ['mode'], context.target), 'not-approved');
    return [...algorithms, ...modes].map(judged =>
      reportTerm(use, judged, context, {
        remedy: remedyFor(use, judged.term, context),
        fixes: useAesGcm(use, judged.term, context),
        ...(use.inTable && { severity: 'warning' as const }),
      }),
    );
  },
});

function remedyFor(use: CryptoUse, { value }: Term, context: RuleContext): string {
  const prescriber = prescriberOf(use, String(value), context);
  if (prescriber) return remedyUnder(prescriber, value);
  return REMEDIES_OF_LIBRARIES[use.library] ?? REMEDIES[value] ?? 'Use AES-GCM.';
}

/** Where a protocol knows AES in one mode alone, or the cipher is there to hash passwords. */
const REMEDIES_OF_LIBRARIES: Readonly<Record<string, string>> = {
  passlib: 'Hash passwords with PBKDF2.',
  pysnmp: 'Use AES (`usmAesCfb128Protocol`).',
  puresnmp: 'Use AES.',
};

/** Where a format fixes the cipher. */
const REMEDIES: Readonly<Record<string, string>> = {
  ZipCrypto: 'Encrypt the archive as a whole, with AES-GCM.',
};

const AEAD = 'cryptography.hazmat.primitives.ciphers.aead';

/**
 * `AESGCM` takes the keys, nonces and calls that `ChaCha20Poly1305` takes. Other ciphers have blocks, keys or modes of another
 * size: there a name is not all that changes.
 */
function useAesGcm(use: CryptoUse, term: Term, context: RuleContext): readonly Fix[] {
  if (use.sink || term.indirect || !use.symbol.startsWith(`${AEAD}.ChaCha20Poly1305`)) return [];
  const [, qualifier, method = ''] =
    /^((?:\w+\.)*)ChaCha20Poly1305(\.generate_key)?$/.exec(context.spellingAt(use.callee)) ?? [];
  if (qualifier === undefined || !use.argumentList) return [];
  const name = qualifier ? { spelling: `${qualifier}AESGCM`, edits: [] } : context.nameFor(AEAD, 'AESGCM');
  if (!name) return [];
  const { start, end } = use.callee;
  const edits: TextEdit[] = [...name.edits, { range: { start, end }, newText: `${name.spelling}${method}` }];
  if (method) {
    const size = addArgument(use, 'bit_length=256', context);
    if (!size || use.arguments?.length) return [];
    edits.push(size);
  }
  return [{ title: 'Use AES-GCM', applicability: 'unsafe', files: [{ edits }] }];
}

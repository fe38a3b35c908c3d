import { soleName } from '../../inventory/crypto-use.ts';
import { FIPS_140_3_IG, SP_800_38A, SP_800_38C, SP_800_38D } from '../../policy/citations.ts';
import { judgeConstantIv } from '../../policy/initialization-vectors.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import { isExcused } from './support/judged-terms.ts';
import { reportTerm } from './support/report.ts';

export const constantNonce = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'constant-nonce',
  title: 'AES in GCM, CCM or CTR mode encrypts with a constant nonce',
  severity: 'warning',
  why: `Two messages that are encrypted under the same key and nonce give away what they have in common, and with GCM the key
that authenticates as well. SP 800-38D therefore asks that an initialisation vector of GCM is never used twice with a key, and
FIPS 140-3 that it is made inside the module, or by a method that the Implementation Guidance names; a constant is neither. SP 800-38C
asks the same of CCM's nonce, and SP 800-38A of the counter blocks of CTR. No provider can see it: the encryption succeeds.

A key that is drawn or derived in the function that encrypts is taken for one that encrypts a single message, and left alone. So are
decryption, and nonces of which anything but literals may come.`,
  remedy: 'Draw 12 random bytes for each message (`os.urandom(12)`), and store or send them with what is encrypted.',
  references: [SP_800_38D, SP_800_38C, SP_800_38A, FIPS_140_3_IG],
  bad: [
    {
      code: dedent`
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        NONCE = b"\x00" * 12

        def seal(key, data):
            return AESGCM(key).encrypt(«NONCE», data, None)
      `,
      says: 'GCM needs another initialisation vector for every message',
    },
    {
      code: dedent`
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

        def seal(key, data):
            return Cipher(algorithms.AES(key), modes.GCM(«b"unique nonce"»)).encryptor().update(data)
      `,
    },
  ],
  good: [
    {
      code: dedent`
        import os

        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        def seal(key, data):
            nonce = os.urandom(12)
            return nonce + AESGCM(key).encrypt(nonce, data, None)
      `,
    },
    {
      code: dedent`
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        def seal(data, wrap):
            key = AESGCM.generate_key(bit_length=256)
            return wrap(key), AESGCM(key).encrypt(b"\x00" * 12, data, None)
      `,
      note: 'A key for this message alone.',
    },
    {
      code: dedent`
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        def unseal(key, data):
            return AESGCM(key).decrypt(b"\x00" * 12, data, None)
      `,
      note: 'What was encrypted already can be read in no other way.',
    },
  ],
  roles: ['encrypt'],
  check: (use, context) => {
    const mode = use.settledMode ?? soleName(use.facets.mode);
    const judgement = mode === undefined ? undefined : judgeConstantIv(mode);
    if (!judgement || isExcused(use)) return [];
    return (use.facets.iv ?? []).map(term =>
      reportTerm(use, { term, facet: 'iv', judgement }, context, {
        effect: 'nothing refuses it at run time',
        remedy: 'Draw 12 random bytes for each message.',
      }),
    );
  },
});

import { FIPS_140_3_IG, FIPS_197 } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import { algorithmWithArticle } from './support/hand-rolled.ts';

export const handRolledCipher = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'hand-rolled-cipher',
  title: 'Cipher written out in Python',
  severity: 'error',
  why: `A cipher that is written out in Python runs outside the validated module, whatever it is: AES in a table of its own is
as little approved as RC4 in twenty lines or data XORed with a repeated key. No self-test covers it, its key never enters the
module, and table look-ups tell the key by their timing.`,
  remedy:
    'Encrypt with AES-GCM of a library that uses the module (`cryptography.hazmat.primitives.ciphers.aead.AESGCM`).',
  references: [FIPS_197, FIPS_140_3_IG],
  bad: [
    {
      code: dedent`
        «SBOX» = [
            0x63, 0x7C, 0x77, 0x7B, 0xF2, 0x6B, 0x6F, 0xC5, 0x30, 0x01, 0x67, 0x2B, 0xFE, 0xD7, 0xAB, 0x76,
            # 240 more
        ]
      `,
      says: 'This is AES written out in Python',
    },
    {
      code: dedent`
        def rc4(key, data):
            S = list(range(256))
            j = 0
            for i in range(256):
                j = (j + S[i] + key[i % len(key)]) % 256
                S[i], S[j] = S[j], S[i]
            i = j = 0
            out = bytearray()
            for byte in data:
                i = (i + 1) % 256
                j = (j + S[i]) % 256
                S[i], S[j] = S[j], S[i]
                out.append(«byte ^ S[(S[i] + S[j]) % 256]»)
            return bytes(out)
      `,
      says: 'RC4',
    },
    {
      code: dedent`
        from itertools import cycle

        def encrypt(data, key):
            return bytes«(a ^ b for a, b in zip(data, cycle(key)))»
      `,
      says: 'XOR with a repeated key',
    },
    {
      code: dedent`
        DELTA = 0x9E3779B9

        def encipher(v0, v1, key):
            total = 0
            for _ in range(32):
                total = (total + DELTA) & 0xFFFFFFFF
                v0 = (v0 + (((v1 << 4) + key[0]) ^ (v1 + total) ^ ((v1 >> 5) + key[1]))) & 0xFFFFFFFF
                v1 = «(v1 + (((v0 << 4) + key[2]) ^ (v0 + total) ^ ((v0 >> 5) + key[3]))) & 0xFFFFFFFF»
            return v0, v1
      `,
    },
  ],
  good: [
    {
      code: dedent`
        def apply_mask(data, mask):
            return bytes(byte ^ mask[index % 4] for index, byte in enumerate(data))
      `,
      note: 'The mask of a WebSocket frame encrypts nothing.',
    },
    {
      code: dedent`
        def checksum(data):
            total = 0
            for byte in data:
                total ^= byte
            return total
      `,
      note: 'A checksum has no key.',
    },
    {
      code: dedent`
        import random

        def shuffle(items):
            for i in range(len(items) - 1, 0, -1):
                j = random.randrange(i + 1)
                items[i], items[j] = items[j], items[i]
      `,
      note: 'A shuffle swaps like RC4, and computes no running sum.',
    },
    {
      code: dedent`
        def bucket(value, bits):
            return (value * 0x9E3779B9 & 0xFFFFFFFF) >> (32 - bits)
      `,
      note: 'Multiplicative hashing has the constant of TEA without its rounds.',
    },
  ],
  roles: ['cipher'],
  check: use => {
    if (use.symbol !== 'hand-rolled-cipher') return [];
    return [
      {
        range: use.range,
        message: `This is ${algorithmWithArticle(use)} written out in Python: it runs outside the validated module, and no self-test covers it. Encrypt with AES-GCM of a library that uses the module.`,
        approval: 'not-approved',
        outcome: 'bypasses-module',
        citations: [FIPS_140_3_IG],
        ...(use.uncertain && { severity: 'warning' as const }),
      },
    ];
  },
});
